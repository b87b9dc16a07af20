-- What people around a patient want the team to know. The rule of reading is kept as it was told to the sender.
create table family_message (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  member_id       uuid not null,
  words           text not null,
  may_say         text not null,
  patient_reads   boolean not null,
  danger          boolean not null,
  sent_at         timestamptz not null,
  read_at         timestamptz,
  read_by         uuid,
  constraint family_message_of_organization unique (organization_id, id),
  constraint family_message_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint family_message_from foreign key (organization_id, member_id) references family_member (organization_id, id),
  constraint family_message_read_by foreign key (organization_id, read_by) references staff (organization_id, id),
  constraint family_message_says check (btrim(words) <> ''),
  constraint family_message_may_say check (may_say in ('YES', 'ASK_FIRST', 'KEEP_OUT')),
  constraint family_message_read check (num_nonnulls(read_at, read_by) in (0, 2))
);
create index family_message_by_patient on family_message (organization_id, patient_id, sent_at desc);
create index family_message_by_member on family_message (organization_id, member_id, sent_at desc);
select protect('family_message');
revoke update on family_message from handrail_app;
grant update (read_at, read_by) on family_message to handrail_app;

-- Whether a program's patients may read what was written about them, from a moment on; nothing stored means no.
create table family_rule (
  organization_id uuid not null,
  program_id      uuid not null,
  patient_reads   boolean not null,
  version         int not null default 1,
  constraint family_rule_once primary key (organization_id, program_id),
  constraint family_rule_of_program foreign key (organization_id, program_id) references program (organization_id, id)
);
select protect('family_rule');
