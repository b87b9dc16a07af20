-- Weeks that are built as a whole: what was asked, the frozen facts it is built from, and the best week found so far. Facts
-- and weeks are numbers; "keys" says which rows these numbers stand for.
create table week_build (
  id              uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  kind            text not null,
  from_on         date not null,
  until_on        date not null,
  about           text not null default '',
  seconds         int not null,
  state           text not null default 'WAITING',
  problem         text not null,
  keys            text not null,
  best            text,
  asked_by        uuid not null,
  asked_at        timestamptz not null,
  stop_asked      boolean not null default false,
  attempts        int not null default 0,
  -- About the life of a process, not about care: kept by the database's clock.
  heartbeat_at    timestamptz,
  decided_by      uuid,
  decided_at      timestamptz,
  decided_why     text not null default '',
  version         int not null default 0,
  constraint week_build_of_organization unique (organization_id, id),
  constraint week_build_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint week_build_asked_by foreign key (organization_id, asked_by) references staff (organization_id, id),
  constraint week_build_decided_by foreign key (organization_id, decided_by) references staff (organization_id, id),
  constraint week_build_kind check (kind in ('WEEK', 'REPAIR')),
  constraint week_build_dates check (until_on > from_on),
  constraint week_build_state check (state in ('WAITING', 'SOLVING', 'PROVED', 'READY', 'STOPPED', 'FAILED', 'PUBLISHED', 'SET_ASIDE')),
  constraint week_build_decided check ((state in ('PUBLISHED', 'SET_ASIDE')) = (decided_by is not null))
);
create index week_build_by_program on week_build (organization_id, program_id, asked_at desc);
create index week_build_open on week_build (organization_id) where state in ('WAITING', 'SOLVING');
select protect('week_build');

-- Groups that stay where they are, whatever a build would like.
create table week_pin (
  organization_id uuid not null,
  group_id        uuid not null,
  pinned_by       uuid not null,
  pinned_at       timestamptz not null,
  constraint week_pin_once primary key (organization_id, group_id),
  constraint week_pin_group foreign key (organization_id, group_id) references care_group (organization_id, id),
  constraint week_pin_by foreign key (organization_id, pinned_by) references staff (organization_id, id)
);
select protect('week_pin');
grant delete on week_pin to handrail_app;

-- Groups that are wanted and have no day, time, room or facilitator yet. Publishing a build turns them into groups.
create table week_wish (
  id              uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  name            text not null,
  session_type    text not null,
  curriculum_id   uuid,
  minutes         int not null,
  break_minutes   int not null default 0,
  seats           int not null,
  telehealth      boolean not null default false,
  leaders         smallint not null default 1,
  times           smallint not null,
  tracks          uuid[] not null,
  added_by        uuid not null,
  constraint week_wish_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint week_wish_curriculum foreign key (organization_id, curriculum_id) references curriculum (organization_id, id),
  constraint week_wish_added_by foreign key (organization_id, added_by) references staff (organization_id, id),
  constraint week_wish_has_a_name check (name <> ''),
  constraint week_wish_sizes check (minutes between 5 and 720 and break_minutes between 0 and minutes and seats between 1 and 200
    and leaders between 1 and 4 and times between 1 and 14)
);
create index week_wish_by_program on week_wish (organization_id, program_id);
select protect('week_wish');
grant delete on week_wish to handrail_app;

-- Several groups that trade places in one decision are looked at together, at its end. Nothing else waits: outside such a
-- decision every change is refused at once, as before.
alter table care_group drop constraint group_room_free;
alter table care_group add constraint group_room_free exclude using gist
  (organization_id with =, room_id with =, weekly with &&, runs with &&) where (room_id is not null)
  deferrable initially immediate;
alter table care_group_facilitator drop constraint group_facilitator_free;
alter table care_group_facilitator add constraint group_facilitator_free exclude using gist
  (organization_id with =, staff_id with =, weekly with &&, runs with &&) deferrable initially immediate;
alter table group_seat drop constraint group_seat_patient_free;
alter table group_seat add constraint group_seat_patient_free exclude using gist
  (organization_id with =, patient_id with =, weekly with &&, daterange(from_on, until_on) with &&)
  deferrable initially immediate;
