-- One filled copy of an instrument, in the version it was given. Each answer is kept as it is given.
create table measure_response (
  id                 uuid primary key,
  organization_id    uuid not null references organization (id),
  patient_id         uuid not null,
  instrument         text not null,
  instrument_version text not null,
  answers            jsonb not null default '{}',
  answered_by        text not null,
  entered_by         uuid,
  mode               text not null,
  submission         text not null,
  started_at         timestamptz not null,
  last_answer_at     timestamptz,
  completed_at       timestamptz,
  set_aside_at       timestamptz,
  constraint measure_response_in_organization unique (organization_id, id),
  constraint measure_response_sent_once unique (organization_id, submission),
  constraint measure_response_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint measure_response_entered_by foreign key (organization_id, entered_by) references staff (organization_id, id),
  constraint measure_response_answered_by check (answered_by in ('PATIENT', 'STAFF') and (answered_by = 'STAFF') = (entered_by is not null)),
  constraint measure_response_mode check (mode in ('PORTAL', 'IN_PERSON', 'PHONE', 'PAPER')),
  constraint measure_response_one_end check (num_nonnulls(completed_at, set_aside_at) <= 1)
);
create unique index measure_response_one_open on measure_response (organization_id, patient_id, instrument)
  where answered_by = 'PATIENT' and completed_at is null and set_aside_at is null;
create index measure_response_by_patient on measure_response (organization_id, patient_id, started_at);
select protect('measure_response');

-- What was sent stays as it was sent.
create function measure_response_stays() returns trigger
  language plpgsql as $$
begin
  if old.completed_at is not null or old.set_aside_at is not null then
    raise exception 'response % has ended and cannot change', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger measure_response_stays before update on measure_response
  for each row execute function measure_response_stays();
