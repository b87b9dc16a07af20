-- Assessments of the six dimensions. One draft per patient; a change after the decision is a new assessment.
create table assessment (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  number          int not null,
  purpose         text not null,
  pack_id         text not null,
  pack_version    int not null,
  state           text not null,
  wishes          text not null default '',
  circumstances   text[] not null default '{}',
  started_by      uuid not null,
  started_at      timestamptz not null,
  closed_at       timestamptz,
  set_aside_why   text,
  version         int not null default 0,
  constraint assessment_of_organization unique (organization_id, id),
  constraint assessment_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint assessment_started_by foreign key (organization_id, started_by) references staff (organization_id, id),
  constraint assessment_number_once unique (organization_id, patient_id, number),
  constraint assessment_purpose check (purpose in ('INTAKE', 'REVIEW', 'MOVE')),
  constraint assessment_state check (state in ('DRAFT', 'DECIDED', 'SET_ASIDE')),
  constraint assessment_closed check ((state = 'DRAFT') = (closed_at is null)),
  constraint assessment_set_aside_has_a_reason check ((state = 'SET_ASIDE') = (coalesce(set_aside_why, '') <> ''))
);
create unique index assessment_one_draft on assessment (organization_id, patient_id) where state = 'DRAFT';
select protect('assessment');

-- Entries of a closed assessment never change: the check locks the assessment, so that nothing slips in while it is signed.
create function assessment_entry_needs_a_draft() returns trigger
  language plpgsql as $$
declare found_state text;
begin
  select state into found_state from assessment
   where organization_id = new.organization_id and id = new.assessment_id for share;
  if found_state is distinct from 'DRAFT' then
    raise exception 'assessment % is closed', new.assessment_id
      using errcode = 'check_violation', constraint = 'assessment_entry_needs_a_draft';
  end if;
  return new;
end $$;

-- Ratings are only added: the newest version of a dimension counts, the older ones say who thought what and when.
create table dimension_rating (
  id              uuid primary key,
  organization_id uuid not null,
  assessment_id   uuid not null,
  dimension       text not null,
  version         int not null,
  rating          int not null,
  flags           text[] not null,
  evidence        text not null,
  source          text not null,
  rated_by        uuid not null,
  rated_at        timestamptz not null,
  constraint dimension_rating_of_assessment foreign key (organization_id, assessment_id) references assessment (organization_id, id),
  constraint dimension_rating_by foreign key (organization_id, rated_by) references staff (organization_id, id),
  constraint dimension_rating_version_once unique (organization_id, assessment_id, dimension, version),
  constraint dimension_rating_has_evidence check (evidence <> '' and length(evidence) <= 4000),
  constraint dimension_rating_source check (source in ('INTERVIEW', 'EXAMINATION', 'INSTRUMENT', 'REFERRAL', 'RECORDS', 'FAMILY'))
);
select protect('dimension_rating');
revoke update on dimension_rating from handrail_app;
create trigger dimension_rating_in_a_draft before insert on dimension_rating
  for each row execute function assessment_entry_needs_a_draft();
