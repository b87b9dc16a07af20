-- Sites and the licensed programs that run at them.
create table site (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  name            text not null,
  address         text not null default '',
  city            text not null default '',
  state           text not null default '',
  postal_code     text not null default '',
  phone           text not null default '',
  time_zone       text not null,
  active          boolean not null default true,
  version         int not null default 0,
  constraint site_of_organization unique (organization_id, id),
  constraint site_name_once unique (organization_id, name),
  constraint site_has_a_name check (name <> '')
);
select protect('site');

-- The level is a code of the levels list; the pack says which edition and rules define it.
create table program (
  id                 uuid primary key,
  organization_id    uuid not null,
  site_id            uuid not null,
  name               text not null,
  level              text not null,
  pack_id            text not null,
  pack_version       int not null,
  prescribed_minutes int not null,
  group_cap          int not null,
  week_starts        smallint not null default 1,
  active             boolean not null default true,
  version            int not null default 0,
  constraint program_of_organization unique (organization_id, id),
  constraint program_at_site foreign key (organization_id, site_id) references site (organization_id, id),
  constraint program_name_once unique (organization_id, site_id, name),
  constraint program_has_a_name check (name <> ''),
  constraint program_prescribes_part_of_a_week check (prescribed_minutes between 0 and 10080),
  constraint program_group_cap check (group_cap between 1 and 200),
  constraint program_week_starts_on_a_weekday check (week_starts between 1 and 7)
);
select protect('program');

-- Open hours by ISO weekday (1 Monday to 7 Sunday), in the site's local time.
create table program_hours (
  organization_id uuid not null,
  program_id      uuid not null,
  weekday         smallint not null,
  opens           time not null,
  closes          time not null,
  constraint program_hours_once_a_day primary key (organization_id, program_id, weekday),
  constraint program_hours_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint program_hours_on_a_weekday check (weekday between 1 and 7),
  constraint program_hours_open_before_they_close check (opens < closes)
);
select protect('program_hours');
grant delete on program_hours to handrail_app;
