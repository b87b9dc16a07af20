-- What a patient writes to their team and the team answers. Words never change, and nothing is deleted.
create table patient_message (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  -- Who of the team wrote it; null for what the patient wrote.
  staff_id        uuid,
  words           text not null,
  danger          boolean not null default false,
  sent_at         timestamptz not null,
  -- By somebody of the team for what the patient wrote, by the patient for an answer.
  read_at         timestamptz,
  read_by         uuid,
  constraint patient_message_of_organization unique (organization_id, id),
  constraint patient_message_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint patient_message_by foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint patient_message_read_by foreign key (organization_id, read_by) references staff (organization_id, id),
  constraint patient_message_says check (btrim(words) <> ''),
  constraint patient_message_reader check (read_by is null or (staff_id is null and read_at is not null))
);
create index patient_message_by_patient on patient_message (organization_id, patient_id, sent_at);
select protect('patient_message');
revoke update on patient_message from handrail_app;
grant update (read_at, read_by) on patient_message to handrail_app;
