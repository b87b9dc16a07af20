-- Vital signs, and what bears on the risk of an overdose: facts asked for, naloxone given, education done. A mistake is withdrawn with a reason.
create table vital_signs (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  taken_at         timestamptz not null,
  systolic         int,
  diastolic        int,
  pulse            int,
  respirations     int,
  oxygen           int,
  temperature_f    numeric(4, 1),
  weight_lb        numeric(5, 1),
  note             text not null default '',
  recorded_by      uuid not null,
  recorded_at      timestamptz not null,
  withdrawn_reason text,
  withdrawn_by     uuid,
  withdrawn_at     timestamptz,
  constraint vital_signs_of_organization unique (organization_id, id),
  constraint vital_signs_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint vital_signs_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint vital_signs_withdrawn_by_staff foreign key (organization_id, withdrawn_by) references staff (organization_id, id),
  constraint vital_signs_pressure check ((systolic is null) = (diastolic is null) and (systolic is null or systolic > diastolic)),
  constraint vital_signs_something check (num_nonnulls(systolic, pulse, respirations, oxygen, temperature_f, weight_lb) > 0),
  constraint vital_signs_not_ahead check (taken_at <= recorded_at),
  constraint vital_signs_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index vital_signs_by_patient on vital_signs (organization_id, patient_id, taken_at desc);
select protect('vital_signs');

create table overdose_entry (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  kind             text not null,
  holds            boolean not null default true,
  happened         text,
  note             text not null default '',
  recorded_by      uuid not null,
  recorded_at      timestamptz not null,
  withdrawn_reason text,
  withdrawn_by     uuid,
  withdrawn_at     timestamptz,
  constraint overdose_entry_of_organization unique (organization_id, id),
  constraint overdose_entry_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint overdose_entry_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint overdose_entry_withdrawn_by_staff foreign key (organization_id, withdrawn_by) references staff (organization_id, id),
  constraint overdose_entry_kind check (kind in
    ('ABSTINENT', 'LEFT_CONTROLLED', 'EARLIER_OVERDOSE', 'USES_ALONE', 'MIXES', 'NALOXONE_GIVEN', 'EDUCATION_DONE')),
  constraint overdose_entry_happened_form check (happened ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  constraint overdose_entry_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index overdose_entry_by_patient on overdose_entry (organization_id, patient_id, recorded_at desc);
select protect('overdose_entry');
