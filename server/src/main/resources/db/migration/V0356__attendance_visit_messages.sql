-- What was told to whom about which session: at most one message a patient, day and channel. A row goes when its message
-- was taken back before it left, or when what it told no longer holds and that was told too.
create table visit_message (
  organization_id uuid not null,
  patient_id      uuid not null,
  channel         text not null,
  goes_on         date not null,
  missed_session  uuid,
  told_session    uuid,
  told_starts_at  timestamptz,
  message_key     text not null,
  queued_at       timestamptz not null,
  constraint visit_message_once primary key (organization_id, patient_id, channel, goes_on),
  constraint visit_message_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint visit_message_missed foreign key (organization_id, missed_session) references care_session (organization_id, id),
  constraint visit_message_told foreign key (organization_id, told_session) references care_session (organization_id, id),
  constraint visit_message_channel check (channel in ('EMAIL', 'SMS')),
  constraint visit_message_is_about_a_session check (missed_session is not null or told_session is not null),
  constraint visit_message_told_a_time check ((told_session is null) = (told_starts_at is null))
);
comment on column visit_message.missed_session is 'the missed session it is about; null for a reminder';
comment on column visit_message.told_session is 'the session to come that it names; null when it names none';
create index visit_message_told on visit_message (organization_id, told_session);
create index visit_message_missed on visit_message (organization_id, missed_session);
select protect('visit_message');
grant delete on visit_message to handrail_app;
