-- What outcomes know of each course of treatment, worked out from every module's own view: derived, and made anew at any time.
create table outcome_episode (
  organization_id  uuid not null,
  episode_id       uuid not null,
  patient_id       uuid not null,
  started_on       date not null,
  level            text not null,
  track            text not null,
  substance        text not null,
  called_on        date,
  first_session_on date,
  left_on          date,
  reason           text not null,
  family_days      int not null,
  plan_on          date,
  readiness        int,
  community_days   int not null,
  dose_met         boolean,
  constraint outcome_episode_once primary key (organization_id, episode_id),
  constraint outcome_episode_of_episode foreign key (organization_id, episode_id, patient_id) references episode (organization_id, id, patient_id),
  constraint outcome_episode_left_for_a_reason check ((left_on is null) = (reason = ''))
);
create index outcome_episode_by_start on outcome_episode (organization_id, started_on);
create index outcome_episode_by_patient on outcome_episode (organization_id, patient_id);
select protect('outcome_episode');
grant delete on outcome_episode to handrail_app;

create table outcome_contact (
  organization_id uuid not null,
  episode_id      uuid not null,
  day             int not null,
  reached         boolean not null,
  abstinent       boolean,
  improved        boolean,
  constraint outcome_contact_once primary key (organization_id, episode_id, day),
  constraint outcome_contact_of_episode foreign key (organization_id, episode_id) references outcome_episode (organization_id, episode_id) on delete cascade
);
select protect('outcome_contact');
grant delete on outcome_contact to handrail_app;

-- Whose numbers have to be looked at again.
create table outcome_stale (
  organization_id uuid not null,
  patient_id      uuid not null,
  constraint outcome_stale_once primary key (organization_id, patient_id),
  constraint outcome_stale_patient foreign key (organization_id, patient_id) references patient (organization_id, id)
);
select protect('outcome_stale');
grant delete on outcome_stale to handrail_app;
