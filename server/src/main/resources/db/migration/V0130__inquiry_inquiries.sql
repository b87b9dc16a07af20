-- First contacts: who asks for whom, where it stands, who owns the next step.
create table inquiry (
  id                uuid primary key,
  organization_id   uuid not null references organization (id),
  stage             text not null,
  source            text not null,
  given             text not null default '',
  family            text not null default '',
  family_key        text not null default '',
  birth_date        date,
  phone             text not null default '',
  phone_digits      text,
  email             text not null default '',
  language          text not null default 'en',
  interpreter       boolean not null default false,
  adult_stated      boolean not null default false,
  deceased          boolean not null default false,
  caller_name       text not null default '',
  caller_relation   text not null default '',
  caller_phone      text not null default '',
  may_leave_message boolean not null default false,
  best_time         text not null default '',
  words             text not null default '',
  partner_id        uuid,
  partner_name      text not null default '',
  program_id        uuid,
  patient_id        uuid,
  owner             uuid,
  next_step         text not null default '',
  next_step_due     date,
  first_contact_at  timestamptz not null,
  stage_since       timestamptz not null,
  wait_reason       text,
  wait_note         text,
  wait_priority     smallint,
  close_reason      text,
  close_note        text,
  version           int not null default 0,
  constraint inquiry_of_organization unique (organization_id, id),
  constraint inquiry_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint inquiry_owned_by_staff foreign key (organization_id, owner) references staff (organization_id, id),
  constraint inquiry_from_partner foreign key (organization_id, partner_id) references partner (organization_id, id),
  constraint inquiry_for_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint inquiry_stage check (stage in ('NEW', 'SCREENING', 'OFFERED', 'WAITLISTED', 'READY', 'ACCEPTED', 'CLOSED')),
  constraint inquiry_source check (source in ('CALL', 'CALL_BACK', 'PARTNER_FORM', 'REFERRAL')),
  constraint inquiry_ready_for_someone check (stage not in ('READY', 'ACCEPTED') or patient_id is not null),
  constraint inquiry_dead_goes_nowhere check (not deceased or stage in ('NEW', 'CLOSED')),
  constraint inquiry_waits_for_a_reason check (stage <> 'WAITLISTED' or wait_reason is not null),
  constraint inquiry_closed_for_a_reason check ((stage = 'CLOSED') = (close_reason is not null))
);
create index inquiry_by_stage on inquiry (organization_id, stage, first_contact_at);
create index inquiry_by_patient on inquiry (organization_id, patient_id);
create index inquiry_by_birth_date on inquiry (organization_id, birth_date);
create index inquiry_by_phone on inquiry (organization_id, phone_digits);
select protect('inquiry');

-- What happened, in order; never changed.
create table inquiry_history (
  id              uuid primary key,
  organization_id uuid not null,
  inquiry_id      uuid not null,
  at              timestamptz not null,
  by              uuid,
  kind            text not null,
  version         int not null,
  words           text not null,
  constraint inquiry_history_of_inquiry foreign key (organization_id, inquiry_id) references inquiry (organization_id, id),
  constraint inquiry_history_by_staff foreign key (organization_id, by) references staff (organization_id, id)
);
create index inquiry_history_by_inquiry on inquiry_history (organization_id, inquiry_id, at);
select protect('inquiry_history');
revoke update on inquiry_history from handrail_app;
