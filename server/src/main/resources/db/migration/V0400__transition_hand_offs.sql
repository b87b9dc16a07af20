-- Hand-offs: the responsibility for a move between places. Open, with an owner, until the first kept appointment or an end in words.
create table hand_off (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  episode_id      uuid not null,
  kind            text not null,
  state           text not null,
  from_program    uuid,
  from_level      text not null,
  to_program      uuid,
  to_partner      uuid,
  to_place        text not null default '',
  to_level        text not null,
  move_on         date not null,
  summary         text not null,
  overdose_asked  text not null,
  consent_id      uuid,
  asked_staff     uuid,
  owner           uuid not null,
  opened_at       timestamptz not null,
  opened_by       uuid not null,
  first_day       date,
  first_time      time,
  missed          int not null default 0,
  kept_on         date,
  closed_at       timestamptz,
  end_reason      text,
  end_note        text,
  version         int not null default 0,
  constraint hand_off_of_organization unique (organization_id, id),
  constraint hand_off_in_episode foreign key (organization_id, episode_id, patient_id) references episode (organization_id, id, patient_id),
  constraint hand_off_from_program foreign key (organization_id, from_program) references program (organization_id, id),
  constraint hand_off_to_program foreign key (organization_id, to_program) references program (organization_id, id),
  constraint hand_off_to_partner foreign key (organization_id, to_partner) references partner (organization_id, id),
  constraint hand_off_asked_staff foreign key (organization_id, asked_staff) references staff (organization_id, id),
  constraint hand_off_owned_by_staff foreign key (organization_id, owner) references staff (organization_id, id),
  constraint hand_off_opened_by_staff foreign key (organization_id, opened_by) references staff (organization_id, id),
  constraint hand_off_kind check (kind in ('STEP_UP', 'STEP_DOWN', 'TRANSFER', 'DISCHARGE')),
  constraint hand_off_state check (state in ('ASKED', 'HELD', 'DECLINED', 'ACCEPTED', 'BOOKED', 'MISSED', 'ARRIVED', 'ENDED')),
  constraint hand_off_has_one_receiver check (num_nonnulls(to_program, to_partner) + (to_place <> '')::int = 1),
  constraint hand_off_booked_has_a_day check (state not in ('BOOKED', 'MISSED') or (first_day is not null and first_time is not null)),
  constraint hand_off_arrived_on_a_day check ((state = 'ARRIVED') = (kept_on is not null)),
  constraint hand_off_closed check ((state in ('ARRIVED', 'ENDED')) = (closed_at is not null)),
  constraint hand_off_ended_for_a_reason check ((state = 'ENDED') = (end_reason is not null))
);
create unique index hand_off_one_open on hand_off (organization_id, patient_id) where closed_at is null;
create index hand_off_open on hand_off (organization_id, opened_at) where closed_at is null;
create index hand_off_closed_at on hand_off (organization_id, closed_at) where closed_at is not null;
create index hand_off_by_patient on hand_off (organization_id, patient_id, opened_at);
select protect('hand_off');

-- What happened, in order; never changed.
create table hand_off_step (
  id              uuid primary key,
  organization_id uuid not null,
  hand_off_id     uuid not null,
  at              timestamptz not null,
  by              uuid,
  event           text not null,
  words           text not null,
  constraint hand_off_step_of_hand_off foreign key (organization_id, hand_off_id) references hand_off (organization_id, id),
  constraint hand_off_step_by_staff foreign key (organization_id, by) references staff (organization_id, id)
);
create index hand_off_step_by_hand_off on hand_off_step (organization_id, hand_off_id, at);
select protect('hand_off_step');
revoke update on hand_off_step from handrail_app;
