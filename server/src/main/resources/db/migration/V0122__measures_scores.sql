-- The numbers of one response with all that made them, or a number another provider reported. Never changed.
create table measure_score (
  id                 uuid primary key,
  organization_id    uuid not null references organization (id),
  patient_id         uuid not null,
  instrument         text not null,
  source             text not null,
  response_id        uuid,
  instrument_version text,
  definition_version text,
  measured_at        timestamptz not null,
  recorded_at        timestamptz not null,
  complete           boolean not null,
  total              numeric(9, 2),
  results            jsonb not null,
  inputs             jsonb not null,
  external_from      text,
  external_key       text,
  external_name      text,
  constraint measure_score_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint measure_score_of_response foreign key (organization_id, response_id) references measure_response (organization_id, id),
  constraint measure_score_once_per_response unique (organization_id, response_id),
  constraint measure_score_once_per_report unique (organization_id, external_key),
  constraint measure_score_source check (
    source = 'OWN' and response_id is not null and instrument_version is not null and definition_version is not null
      and external_from is null and external_key is null
    or source = 'EXTERNAL' and response_id is null and external_from is not null and external_key is not null and total is not null)
);
create index measure_score_by_patient on measure_score (organization_id, patient_id, instrument, measured_at);
select protect('measure_score');
revoke update on measure_score from handrail_app;
