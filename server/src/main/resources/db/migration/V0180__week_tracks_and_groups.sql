-- The weekly pattern: tracks, and recurring groups with topic, time, room, facilitators and numbered seats.
create table track (
  id              uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  name            text not null,
  about           text not null default '',
  from_on         date not null,
  until_on        date,
  version         int not null default 0,
  constraint track_of_organization unique (organization_id, id),
  constraint track_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint track_name_once unique (organization_id, program_id, name),
  constraint track_has_a_name check (name <> ''),
  constraint track_ends_after_it_starts check (until_on is null or until_on > from_on)
);
select protect('track');

-- One weekly meeting, from a day until before another, in the program's local time. The minutes hold the break.
-- "weekly" is its place in the week in minutes from Monday 0:00, "runs" the days of its series: both only for the
-- constraints that refuse double booking.
create table care_group (
  id              uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  name            text not null,
  session_type    text not null,
  topics          text[] not null default '{}',
  weekday         smallint not null,
  starts          time not null,
  minutes         int not null,
  break_after     int not null default 0,
  break_minutes   int not null default 0,
  room_id         uuid,
  telehealth      boolean not null default false,
  seats           int not null,
  from_on         date not null,
  until_on        date,
  changed_on      date not null,
  version         int not null default 0,
  weekly          int4range not null generated always as (
    int4range((weekday - 1) * 1440 + (extract(epoch from starts) / 60)::int,
              (weekday - 1) * 1440 + (extract(epoch from starts) / 60)::int + minutes)) stored,
  runs            daterange not null generated always as (daterange(from_on, until_on)) stored,
  constraint care_group_of_organization unique (organization_id, id),
  constraint care_group_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint care_group_in_room foreign key (organization_id, room_id) references room (organization_id, id),
  constraint care_group_has_a_name check (name <> ''),
  constraint care_group_on_a_weekday check (weekday between 1 and 7),
  constraint care_group_ends_the_same_day check (minutes between 5 and 1440 and extract(epoch from starts) / 60 + minutes <= 1440),
  constraint care_group_break_lies_inside check (break_minutes >= 0 and break_after >= 0 and break_after + break_minutes <= minutes),
  constraint care_group_seats check (seats between 1 and 200),
  constraint care_group_ends_after_it_starts check (until_on is null or until_on > from_on),
  constraint care_group_weekly unique (organization_id, id, weekly),
  constraint care_group_series unique (organization_id, id, weekly, runs),
  constraint group_room_free exclude using gist (organization_id with =, room_id with =, weekly with &&, runs with &&)
    where (room_id is not null)
);
create index care_group_by_program on care_group (organization_id, program_id);
select protect('care_group');

create table care_group_facilitator (
  organization_id uuid not null,
  group_id        uuid not null,
  staff_id        uuid not null,
  place           smallint not null,
  weekly          int4range not null,
  runs            daterange not null,
  constraint care_group_facilitator_once primary key (organization_id, group_id, staff_id),
  constraint care_group_facilitator_of_group foreign key (organization_id, group_id, weekly, runs)
    references care_group (organization_id, id, weekly, runs) on update cascade,
  constraint care_group_facilitator_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint group_facilitator_free exclude using gist (organization_id with =, staff_id with =, weekly with &&, runs with &&)
);
create index care_group_facilitator_by_staff on care_group_facilitator (organization_id, staff_id);
select protect('care_group_facilitator');
grant delete on care_group_facilitator to handrail_app;

create table track_group (
  organization_id uuid not null,
  track_id        uuid not null,
  group_id        uuid not null,
  constraint track_group_once primary key (organization_id, track_id, group_id),
  constraint track_group_track foreign key (organization_id, track_id) references track (organization_id, id),
  constraint track_group_group foreign key (organization_id, group_id) references care_group (organization_id, id)
);
create index track_group_by_group on track_group (organization_id, group_id);
select protect('track_group');
grant delete on track_group to handrail_app;
