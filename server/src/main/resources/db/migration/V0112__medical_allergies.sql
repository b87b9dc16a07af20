-- Allergies and intolerances, or the statement that none are known. A mistake is withdrawn with a reason, never deleted.
create table allergy (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  substance        text not null,
  none_known       boolean not null default false,
  reaction         text not null default '',
  severe           boolean not null default false,
  source           text not null,
  source_label     text not null,
  external_id      text,
  recorded_by      uuid not null,
  recorded_at      timestamptz not null,
  withdrawn_reason text,
  withdrawn_by     uuid,
  withdrawn_at     timestamptz,
  version          int not null default 0,
  constraint allergy_of_organization unique (organization_id, id),
  constraint allergy_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint allergy_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint allergy_withdrawn_by_staff foreign key (organization_id, withdrawn_by) references staff (organization_id, id),
  constraint allergy_from_source_once unique (organization_id, patient_id, source, external_id),
  constraint allergy_has_a_substance check (substance <> ''),
  constraint allergy_withdrawn_by_someone check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index allergy_by_patient on allergy (organization_id, patient_id);
select protect('allergy');
