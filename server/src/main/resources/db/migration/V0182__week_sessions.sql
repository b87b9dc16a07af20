-- Dated sessions: occurrences of a group, and one-to-one appointments. Local date and time, with their instants beside
-- them; "held" is true while the session takes its room and its people.
create table care_session (
  id              uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  group_id        uuid,
  planned_on      date,
  number          int,
  session_type    text not null,
  title           text not null,
  day             date not null,
  starts          time not null,
  minutes         int not null,
  break_after     int not null default 0,
  break_minutes   int not null default 0,
  room_id         uuid,
  telehealth      boolean not null default false,
  seats           int not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  state           text not null default 'PLANNED',
  state_reason    text,
  moved           boolean not null default false,
  closed_day_id   uuid,
  version         int not null default 0,
  held            boolean not null generated always as (state = 'PLANNED') stored,
  constraint care_session_of_organization unique (organization_id, id),
  constraint care_session_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint care_session_of_group foreign key (organization_id, group_id) references care_group (organization_id, id),
  constraint care_session_in_room foreign key (organization_id, room_id) references room (organization_id, id),
  constraint care_session_once unique (organization_id, group_id, planned_on),
  constraint care_session_planned_by_its_group check ((group_id is null) = (planned_on is null)),
  constraint care_session_has_a_title check (title <> ''),
  constraint care_session_length check (minutes between 5 and 1440 and ends_at > starts_at),
  constraint care_session_break_lies_inside check (break_minutes >= 0 and break_after >= 0 and break_after + break_minutes <= minutes),
  constraint care_session_seats check (seats between 1 and 200),
  constraint care_session_state check (state in ('PLANNED', 'CANCELLED', 'NOT_HELD')),
  constraint care_session_says_why check (state = 'PLANNED' or state_reason <> ''),
  constraint care_session_time unique (organization_id, id, starts_at, ends_at, held),
  constraint session_room_free exclude using gist
    (organization_id with =, room_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state = 'PLANNED' and room_id is not null)
);
create index care_session_by_start on care_session (organization_id, starts_at);
create index care_session_by_group on care_session (organization_id, group_id, starts_at);
create index care_session_by_room on care_session (organization_id, room_id, starts_at);
create index care_session_by_day on care_session (organization_id, day);
select protect('care_session');

create table care_session_facilitator (
  organization_id uuid not null,
  session_id      uuid not null,
  staff_id        uuid not null,
  place           smallint not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  held            boolean not null,
  constraint care_session_facilitator_once primary key (organization_id, session_id, staff_id),
  constraint care_session_facilitator_of_session foreign key (organization_id, session_id, starts_at, ends_at, held)
    references care_session (organization_id, id, starts_at, ends_at, held) on update cascade,
  constraint care_session_facilitator_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint session_facilitator_free exclude using gist
    (organization_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&) where (held)
);
create index care_session_facilitator_by_staff on care_session_facilitator (organization_id, staff_id, starts_at);
select protect('care_session_facilitator');
grant delete on care_session_facilitator to handrail_app;

-- Who is expected at a session besides the seats of its group: the patient of an appointment, a make-up, a walk-in.
create table care_session_guest (
  organization_id uuid not null,
  session_id      uuid not null,
  patient_id      uuid not null,
  kind            text not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  held            boolean not null,
  removed         boolean not null default false,
  constraint care_session_guest_once primary key (organization_id, session_id, patient_id),
  constraint care_session_guest_of_session foreign key (organization_id, session_id, starts_at, ends_at, held)
    references care_session (organization_id, id, starts_at, ends_at, held) on update cascade,
  constraint care_session_guest_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint care_session_guest_kind check (kind in ('BOOKED', 'MAKE_UP', 'WALK_IN')),
  constraint session_guest_free exclude using gist
    (organization_id with =, patient_id with =, tstzrange(starts_at, ends_at) with &&) where (held and not removed)
);
create index care_session_guest_by_patient on care_session_guest (organization_id, patient_id, starts_at);
select protect('care_session_guest');

-- No more guests than free seats on the day; the lock makes two of them wait for each other.
create function session_guest_finds_a_seat() returns trigger
  language plpgsql as $$
declare
  s record;
  taken int;
begin
  if new.removed then
    return new;
  end if;
  select * into s from care_session where organization_id = new.organization_id and id = new.session_id for update;
  select (select count(*) from group_seat g
           where g.organization_id = s.organization_id and g.group_id = s.group_id
             and g.from_on <= s.day and (g.until_on is null or g.until_on > s.day))
       + (select count(*) from care_session_guest o
           where o.organization_id = s.organization_id and o.session_id = s.id and not o.removed
             and o.patient_id <> new.patient_id)
    into taken;
  if taken >= s.seats then
    raise exception 'session is full' using errcode = 'check_violation', constraint = 'session_guest_seat';
  end if;
  return new;
end $$;
create trigger session_guest_finds_a_seat before insert or update of removed on care_session_guest
  for each row execute function session_guest_finds_a_seat();
