-- Whether a patient wants reminders, per channel and for one address: every yes and every no, in order; nothing is changed.
create table message_opt_in (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  channel         text not null,
  wanted          boolean not null,
  address         text not null,
  staff_id        uuid,
  said_at         timestamptz not null,
  constraint message_opt_in_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint message_opt_in_asked_by foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint message_opt_in_channel check (channel in ('EMAIL', 'SMS')),
  constraint message_opt_in_names_an_address check (not wanted or address <> '')
);
comment on column message_opt_in.staff_id is 'who asked them; null when the patient did it themselves';
create index message_opt_in_by_patient on message_opt_in (organization_id, patient_id, said_at desc, id desc);
select protect('message_opt_in');
revoke update on message_opt_in from handrail_app;
create trigger message_opt_in_never_changes before update or delete on message_opt_in
  for each row execute function never_changes();

-- From when on a message is of no use: a reminder after the appointment only confuses.
alter table message add column useless_from timestamptz;
