-- What groups teach: topics with learning goals, in order or rolling. A group follows one; each session gets its topic.
create table curriculum (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  name            text not null,
  session_type    text not null,
  rolling         boolean not null,
  source          text not null default '',
  active          boolean not null default true,
  version         int not null default 0,
  constraint curriculum_of_organization unique (organization_id, id),
  constraint curriculum_name_once unique (organization_id, name),
  constraint curriculum_has_a_name check (name <> '')
);
select protect('curriculum');

create table curriculum_topic (
  organization_id uuid not null,
  curriculum_id   uuid not null,
  place           smallint not null,
  title           text not null,
  goals           text[] not null default '{}',
  constraint curriculum_topic_once primary key (organization_id, curriculum_id, place),
  constraint curriculum_topic_of_curriculum foreign key (organization_id, curriculum_id) references curriculum (organization_id, id),
  constraint curriculum_topic_has_a_title check (title <> '')
);
select protect('curriculum_topic');
grant delete on curriculum_topic to handrail_app;

create table staff_curriculum (
  organization_id uuid not null,
  staff_id        uuid not null,
  curriculum_id   uuid not null,
  constraint staff_curriculum_once primary key (organization_id, staff_id, curriculum_id),
  constraint staff_curriculum_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint staff_curriculum_curriculum foreign key (organization_id, curriculum_id) references curriculum (organization_id, id)
);
select protect('staff_curriculum');
grant delete on staff_curriculum to handrail_app;

alter table care_group
  add column curriculum_id uuid,
  add constraint care_group_follows_curriculum foreign key (organization_id, curriculum_id) references curriculum (organization_id, id);
create index care_group_by_curriculum on care_group (organization_id, curriculum_id) where curriculum_id is not null;

-- What a session was about, written down when its group's topics change after it began.
alter table care_session
  add column topic text;
