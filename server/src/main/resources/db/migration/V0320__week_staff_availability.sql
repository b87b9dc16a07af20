-- When staff work, when they are away, and which languages they lead sessions in. What the week is planned around.
create table staff_working_hours (
  organization_id uuid not null,
  staff_id        uuid not null,
  weekday         smallint not null,
  starts          time not null,
  ends            time not null,
  constraint staff_working_hours_once primary key (organization_id, staff_id, weekday, starts),
  constraint staff_working_hours_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint staff_working_hours_weekday check (weekday between 1 and 7),
  constraint staff_working_hours_span check (starts < ends)
);
select protect('staff_working_hours');
grant delete on staff_working_hours to handrail_app;

-- From a day until before another. Why is said in a word or two that every colleague may read.
create table staff_time_off (
  id              uuid primary key,
  organization_id uuid not null,
  staff_id        uuid not null,
  from_on         date not null,
  until_on        date not null,
  reason          text not null default '',
  constraint staff_time_off_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint staff_time_off_dates check (until_on > from_on),
  constraint staff_time_off_apart exclude using gist
    (organization_id with =, staff_id with =, daterange(from_on, until_on) with &&)
);
create index staff_time_off_by_staff on staff_time_off (organization_id, staff_id, from_on);
select protect('staff_time_off');
grant delete on staff_time_off to handrail_app;

create table staff_language (
  organization_id uuid not null,
  staff_id        uuid not null,
  language        text not null,
  constraint staff_language_once primary key (organization_id, staff_id, language),
  constraint staff_language_staff foreign key (organization_id, staff_id) references staff (organization_id, id)
);
select protect('staff_language');
grant delete on staff_language to handrail_app;
