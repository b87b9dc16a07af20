-- Family evenings: dated topics of the series, open to everybody's people.
create table family_evening (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  topic           text not null,
  title           text not null,
  day             date not null,
  starts          time not null,
  minutes         int not null,
  place           text not null,
  video           text,
  leader_id       uuid not null,
  state           text not null default 'PLANNED',
  version         int not null default 0,
  constraint family_evening_of_organization unique (organization_id, id),
  constraint family_evening_leader foreign key (organization_id, leader_id) references staff (organization_id, id),
  constraint family_evening_once unique (organization_id, day, starts, place),
  constraint family_evening_length check (minutes between 15 and 480),
  constraint family_evening_says_where check (btrim(place) <> '' and btrim(title) <> ''),
  constraint family_evening_state check (state in ('PLANNED', 'CANCELLED'))
);
create index family_evening_by_day on family_evening (organization_id, day);
select protect('family_evening');

create table family_evening_reply (
  organization_id uuid not null,
  evening_id      uuid not null,
  member_id       uuid not null,
  reply           text not null,
  replied_at      timestamptz not null,
  constraint family_evening_reply_once primary key (organization_id, evening_id, member_id),
  constraint family_evening_reply_to foreign key (organization_id, evening_id) references family_evening (organization_id, id),
  constraint family_evening_reply_of foreign key (organization_id, member_id) references family_member (organization_id, id),
  constraint family_evening_reply_kind check (reply in ('ROOM', 'VIDEO', 'NOT_COMING'))
);
select protect('family_evening_reply');

-- Who of a patient's people was there: at an evening of the series, or at a family session of the week.
create table family_presence (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  evening_id      uuid,
  session_id      uuid,
  member_id       uuid,
  who             text not null,
  day             date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  constraint family_presence_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint family_presence_at_evening foreign key (organization_id, evening_id) references family_evening (organization_id, id),
  constraint family_presence_at_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint family_presence_of_member foreign key (organization_id, member_id) references family_member (organization_id, id),
  constraint family_presence_recorded_by foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint family_presence_at_one check (num_nonnulls(evening_id, session_id) = 1),
  constraint family_presence_names_them check (btrim(who) <> '')
);
create unique index family_presence_once on family_presence
  (organization_id, patient_id, coalesce(evening_id, session_id), lower(who)) where withdrawn_at is null;
create index family_presence_by_patient on family_presence (organization_id, patient_id, day);
create index family_presence_by_evening on family_presence (organization_id, evening_id) where evening_id is not null;
select protect('family_presence');
