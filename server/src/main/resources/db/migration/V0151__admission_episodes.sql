-- Episodes: one course of treatment, from admission to discharge. Nobody is in two at once.
create table episode (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  number          int not null,
  started_on      date not null,
  ended_on        date,
  end_reason      text,
  last_contact_on date,
  admitted_by     uuid not null,
  admitted_at     timestamptz not null,
  version         int not null default 0,
  constraint episode_of_organization unique (organization_id, id),
  constraint episode_of_its_patient unique (organization_id, id, patient_id),
  constraint episode_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint episode_admitted_by foreign key (organization_id, admitted_by) references staff (organization_id, id),
  constraint episode_number_once unique (organization_id, patient_id, number),
  constraint episode_ends_after_it_starts check (ended_on is null or ended_on >= started_on),
  constraint episode_end_has_a_reason check ((ended_on is null) = (end_reason is null))
);
create unique index episode_one_open on episode (organization_id, patient_id) where ended_on is null;
select protect('episode');

-- Stays: half-open dates [from, until). Within an episode those of one kind never overlap; another kind may run beside
-- them, and a step-down begins on the day the former stay ends.
create table stay (
  id              uuid primary key,
  organization_id uuid not null,
  episode_id      uuid not null,
  patient_id      uuid not null,
  kind            text not null,
  program_id      uuid,
  place           text not null default '',
  level           text not null,
  from_date       date not null,
  until_date      date,
  end_reason      text,
  version         int not null default 0,
  constraint stay_of_organization unique (organization_id, id),
  constraint stay_of_episode foreign key (organization_id, episode_id, patient_id) references episode (organization_id, id, patient_id),
  constraint stay_in_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint stay_kind check (kind in ('TREATMENT', 'RESIDENCE', 'MEDICATION')),
  constraint stay_is_somewhere check (program_id is not null or place <> ''),
  constraint stay_treatment_is_in_a_program check (kind <> 'TREATMENT' or program_id is not null),
  constraint stay_ends_after_it_starts check (until_date is null or until_date >= from_date),
  constraint stay_end_has_a_reason check ((until_date is null) = (end_reason is null)),
  constraint stay_no_overlap exclude using gist (
    organization_id with =, episode_id with =, kind with =, daterange(from_date, until_date) with &&)
);
create index stay_by_patient on stay (organization_id, patient_id, from_date);
create index stay_by_program on stay (organization_id, program_id, from_date) where until_date is null;
select protect('stay');
