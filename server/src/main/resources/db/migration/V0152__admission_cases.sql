-- An admission being prepared: what was agreed, confirmed and carried forward for it.
create table admission (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  state           text not null,
  started_by      uuid not null,
  started_at      timestamptz not null,
  joined_team     boolean not null,
  previous_episode uuid,
  episode_id      uuid,
  closed_by       uuid,
  closed_at       timestamptz,
  closed_why      text,
  constraint admission_of_organization unique (organization_id, id),
  constraint admission_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint admission_started_by foreign key (organization_id, started_by) references staff (organization_id, id),
  constraint admission_after_episode foreign key (organization_id, previous_episode) references episode (organization_id, id),
  constraint admission_into_episode foreign key (organization_id, episode_id) references episode (organization_id, id),
  constraint admission_state check (state in ('OPEN', 'ADMITTED', 'CANCELLED')),
  constraint admission_closed check ((state = 'OPEN') = (closed_at is null)),
  constraint admission_made_an_episode check ((state = 'ADMITTED') = (episode_id is not null)),
  constraint admission_cancelled_has_a_reason check (state <> 'CANCELLED' or coalesce(closed_why, '') <> '')
);
create unique index admission_one_open on admission (organization_id, patient_id) where state = 'OPEN';
select protect('admission');

-- What the person signed. The text signed is kept with the signature; here stands which notice in which version.
create table admission_agreement (
  id              uuid primary key,
  organization_id uuid not null,
  admission_id    uuid not null,
  patient_id      uuid not null,
  notice          text not null,
  notice_version  int not null,
  signature_id    uuid not null,
  explained_by    uuid not null,
  signed_at       timestamptz not null,
  constraint admission_agreement_of_admission foreign key (organization_id, admission_id) references admission (organization_id, id),
  constraint admission_agreement_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint admission_agreement_explained_by foreign key (organization_id, explained_by) references staff (organization_id, id),
  constraint admission_agreement_once unique (organization_id, admission_id, notice)
);
select protect('admission_agreement');
revoke update on admission_agreement from handrail_app;

-- What was carried over from the last intake: confirmed or corrected, with what was shown then. The newest line counts.
create table admission_carried (
  id              uuid primary key,
  organization_id uuid not null,
  admission_id    uuid not null,
  item            text not null,
  outcome         text not null,
  shown           text not null,
  note            text not null,
  checked_by      uuid not null,
  checked_at      timestamptz not null,
  constraint admission_carried_of_admission foreign key (organization_id, admission_id) references admission (organization_id, id),
  constraint admission_carried_checked_by foreign key (organization_id, checked_by) references staff (organization_id, id),
  constraint admission_carried_item check (item in ('CONTACT', 'EMERGENCY_CONTACT', 'COVERAGE', 'DIAGNOSES', 'MEDICATIONS', 'ALLERGIES', 'WISHES')),
  constraint admission_carried_outcome check (outcome in ('CONFIRMED', 'CORRECTED'))
);
create index admission_carried_by_admission on admission_carried (organization_id, admission_id, checked_at);
select protect('admission_carried');
revoke update on admission_carried from handrail_app;
