-- The decision of a clinician: what the table said, what was recommended, what the person gets, and why they differ.
create table placement_decision (
  id              uuid primary key,
  organization_id uuid not null,
  assessment_id   uuid not null,
  patient_id      uuid not null,
  matches         text[] not null,
  recommended     text not null,
  actual          text not null,
  reason          text,
  words           text not null,
  review_on       date,
  pack_id         text not null,
  pack_version    int not null,
  inputs          jsonb not null,
  trace           jsonb not null,
  decided_by      uuid not null,
  decided_at      timestamptz not null,
  constraint placement_decision_of_organization unique (organization_id, id),
  constraint placement_decision_of_assessment foreign key (organization_id, assessment_id) references assessment (organization_id, id),
  constraint placement_decision_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint placement_decision_by foreign key (organization_id, decided_by) references staff (organization_id, id),
  constraint placement_decision_once unique (organization_id, assessment_id),
  constraint placement_decision_says_why_it_differs check (recommended = actual or (reason is not null and words <> '')),
  constraint placement_decision_says_why_off_the_table check (recommended = any (matches) or words <> '')
);
create index placement_decision_by_patient on placement_decision (organization_id, patient_id, decided_at);
select protect('placement_decision');
-- Signed: nobody changes it, the application least of all.
revoke update on placement_decision from handrail_app;
