-- Diagnoses with where each comes from. Provisional ones can be completed; a confirmed one never changes and can only be closed.
create table diagnosis (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  icd10           text,
  display         text not null,
  received_system text,
  received_code   text,
  severity        text,
  remission       text,
  onset           text,
  note            text not null default '',
  status          text not null default 'PROVISIONAL',
  source          text not null,
  source_label    text not null,
  external_id     text,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  confirmed_by    uuid,
  confirmed_at    timestamptz,
  credential      text,
  replaces        uuid,
  closed_as       text,
  closed_reason   text,
  closed_by       uuid,
  closed_at       timestamptz,
  version         int not null default 0,
  constraint diagnosis_of_organization unique (organization_id, id),
  constraint diagnosis_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint diagnosis_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint diagnosis_confirmed_by_staff foreign key (organization_id, confirmed_by) references staff (organization_id, id),
  constraint diagnosis_closed_by_staff foreign key (organization_id, closed_by) references staff (organization_id, id),
  constraint diagnosis_replaces_diagnosis foreign key (organization_id, replaces) references diagnosis (organization_id, id),
  constraint diagnosis_from_source_once unique (organization_id, patient_id, source, external_id),
  constraint diagnosis_has_words check (display <> ''),
  constraint diagnosis_icd10_form check (icd10 ~ '^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$'),
  constraint diagnosis_severity check (severity in ('MILD', 'MODERATE', 'SEVERE')),
  constraint diagnosis_remission check (remission in ('EARLY', 'SUSTAINED')),
  constraint diagnosis_onset_form check (onset ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  constraint diagnosis_status check (status in ('PROVISIONAL', 'CONFIRMED')),
  constraint diagnosis_confirmed_by_someone
    check ((status = 'CONFIRMED') = (confirmed_by is not null and confirmed_at is not null and credential is not null)),
  constraint diagnosis_confirmed_has_a_code check (status = 'PROVISIONAL' or icd10 is not null),
  constraint diagnosis_closed_as check (closed_as in ('REPLACED', 'RESOLVED', 'RULED_OUT', 'MISTAKE')),
  constraint diagnosis_closed_by_someone
    check ((closed_as is null) = (closed_at is null) and (closed_at is null) = (closed_by is null))
);
create index diagnosis_by_patient on diagnosis (organization_id, patient_id);
-- One open diagnosis of a code for a person.
create unique index diagnosis_open_once on diagnosis (organization_id, patient_id, icd10) where closed_at is null;
select protect('diagnosis');

create function keep_confirmed_diagnosis() returns trigger
  language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed diagnosis never changes' using errcode = 'integrity_constraint_violation';
  end if;
  if old.status = 'CONFIRMED'
     and (to_jsonb(old) - array['closed_as', 'closed_reason', 'closed_by', 'closed_at', 'version'])
         is distinct from (to_jsonb(new) - array['closed_as', 'closed_reason', 'closed_by', 'closed_at', 'version']) then
    raise exception 'a confirmed diagnosis never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_confirmed_diagnosis before update on diagnosis
  for each row execute function keep_confirmed_diagnosis();
