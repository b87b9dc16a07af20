-- Who is on call, from when until when: for one program, or for the whole organization.
create table on_call (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  program_id      uuid,
  staff_id        uuid not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  constraint on_call_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint on_call_runs_forward check (ends_at > starts_at),
  constraint on_call_once unique nulls not distinct (organization_id, program_id, staff_id, starts_at)
);
create index on_call_now on on_call (organization_id, ends_at);
select protect('on_call');
grant delete on on_call to handrail_app;
