-- Who rather would not fill something in, and why: then it is neither due nor forgotten.
create table measure_refusal (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  instrument      text not null,
  refused_on      date not null,
  reason          text not null,
  recorded_by     uuid,
  recorded_at     timestamptz not null,
  constraint measure_refusal_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint measure_refusal_by foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint measure_refusal_once_a_day unique (organization_id, patient_id, instrument, refused_on),
  constraint measure_refusal_reason check (reason in ('NOT_TODAY', 'TOO_MANY', 'UPSETTING', 'NO_USE', 'HARD_TO_READ', 'PRIVATE'))
);
select protect('measure_refusal');
revoke update on measure_refusal from handrail_app;

-- What a rule pack asks for changes with the program; what a person asked for stays.
alter table measure_assignment add column by_rule boolean not null default false;
update measure_assignment set by_rule = true where source not like 'asked for by %';
