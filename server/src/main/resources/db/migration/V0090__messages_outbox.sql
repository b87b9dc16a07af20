-- Messages to people outside the app, written in the transaction that causes them and sent after it.
create table message (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  key             text not null,
  channel         text not null default 'EMAIL',
  recipient       text not null,
  template        text not null,
  template_version int not null,
  -- What fills the template. It may hold a link with a token, so it is emptied once the message was sent.
  filling         jsonb not null,
  patient_id      uuid,
  staff_id        uuid,
  queued_at       timestamptz not null,
  due_at          timestamptz not null,
  state           text not null,
  attempts        int not null default 0,
  sent_at         timestamptz,
  failure         text,
  constraint message_of_organization unique (organization_id, id),
  constraint message_once unique (organization_id, key),
  constraint message_channel check (channel in ('EMAIL')),
  constraint message_state check (state in ('QUEUED', 'SENDING', 'SENT', 'DEAD')),
  constraint message_sent check ((state = 'SENT') = (sent_at is not null)),
  constraint message_dead_says_why check (state <> 'DEAD' or failure is not null),
  constraint message_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint message_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id)
);
create index message_due on message (organization_id, due_at) where state in ('QUEUED', 'SENDING');
create index message_newest on message (organization_id, queued_at desc);
select protect('message');
