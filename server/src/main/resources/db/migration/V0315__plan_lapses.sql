-- A lapse: told by the person or written down by staff. It asks for a plan review; a mistake is withdrawn with a reason.
create table lapse (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  happened_on      date not null,
  what             text not null default '',
  words            text not null default '',
  harm             boolean not null,
  told_by_patient  boolean not null,
  recorded_by      uuid not null,
  recorded_staff   uuid,
  recorded_at      timestamptz not null,
  withdrawn_reason text,
  withdrawn_by     uuid,
  withdrawn_at     timestamptz,
  constraint lapse_of_organization unique (organization_id, id),
  constraint lapse_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint lapse_recorded_by_staff foreign key (organization_id, recorded_staff) references staff (organization_id, id),
  constraint lapse_withdrawn_by_staff foreign key (organization_id, withdrawn_by) references staff (organization_id, id),
  constraint lapse_told_by check (told_by_patient = (recorded_staff is null)),
  constraint lapse_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index lapse_by_patient on lapse (organization_id, patient_id, happened_on desc);
select protect('lapse');
