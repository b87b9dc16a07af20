-- Rooms, and the days on which a site or one of its programs is closed.
create table room (
  id              uuid primary key,
  organization_id uuid not null,
  site_id         uuid not null,
  name            text not null,
  capacity        int not null,
  telehealth      boolean not null default false,
  active          boolean not null default true,
  version         int not null default 0,
  constraint room_of_organization unique (organization_id, id),
  constraint room_at_site foreign key (organization_id, site_id) references site (organization_id, id),
  constraint room_name_once unique (organization_id, site_id, name),
  constraint room_has_a_name check (name <> ''),
  constraint room_capacity check (capacity between 1 and 1000)
);
select protect('room');

create table closed_day (
  id              uuid primary key,
  organization_id uuid not null,
  site_id         uuid not null,
  program_id      uuid,
  day             date not null,
  reason          text not null,
  constraint closed_day_of_organization unique (organization_id, id),
  constraint closed_day_at_site foreign key (organization_id, site_id) references site (organization_id, id),
  constraint closed_day_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint closed_day_once unique nulls not distinct (organization_id, site_id, program_id, day),
  constraint closed_day_has_a_reason check (reason <> '')
);
select protect('closed_day');
grant delete on closed_day to handrail_app;
