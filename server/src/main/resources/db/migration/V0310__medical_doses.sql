-- Doses of a medication handed over or watched here. Written once; never changed, never deleted.
create table medication_dose (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  medication_id    uuid not null,
  amount           text not null,
  manner           text not null,
  given_at         timestamptz not null,
  note             text not null default '',
  recorded_by      uuid not null,
  recorded_at      timestamptz not null,
  constraint medication_dose_of_organization unique (organization_id, id),
  constraint medication_dose_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint medication_dose_of_medication foreign key (organization_id, medication_id) references medication (organization_id, id),
  constraint medication_dose_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint medication_dose_has_an_amount check (amount <> ''),
  constraint medication_dose_manner check (manner in ('GIVEN', 'OBSERVED', 'TAKE_HOME', 'NOT_TAKEN')),
  constraint medication_dose_not_ahead check (given_at <= recorded_at)
);
create index medication_dose_by_patient on medication_dose (organization_id, patient_id, given_at desc);
select protect('medication_dose');
revoke update on medication_dose from handrail_app;
