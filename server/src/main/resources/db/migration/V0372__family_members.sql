-- People a patient trusts. Standing here permits nothing: what each may know is a consent of its own, item by item.
create table family_member (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  called          text not null,
  relationship    text not null,
  email           text,
  shares_until    date not null,
  state           text not null,
  account_id      uuid,
  invited_at      timestamptz not null,
  joined_at       timestamptz,
  ended_at        timestamptz,
  constraint family_member_of_organization unique (organization_id, id),
  constraint family_member_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint family_member_account foreign key (organization_id, account_id) references account (organization_id, id),
  constraint family_member_names_them check (btrim(called) <> '' and btrim(relationship) <> ''),
  constraint family_member_state check (state in ('INVITED', 'ACTIVE', 'ENDED')),
  constraint family_member_active_has_an_account check (state <> 'ACTIVE' or account_id is not null),
  constraint family_member_ended check ((state = 'ENDED') = (ended_at is not null))
);
create unique index family_member_once on family_member (organization_id, patient_id, account_id) where state = 'ACTIVE';
create index family_member_by_patient on family_member (organization_id, patient_id);
create index family_member_by_account on family_member (organization_id, account_id) where account_id is not null;
select protect('family_member');

-- What a patient answered about a person before anybody is invited. Never shown to the person it is about.
create table family_safety_answer (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  called          text not null,
  relationship    text not null,
  answer          text not null,
  answered_at     timestamptz not null,
  member_id       uuid,
  constraint family_safety_answer_of_organization unique (organization_id, id),
  constraint family_safety_answer_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint family_safety_answer_member foreign key (organization_id, member_id) references family_member (organization_id, id),
  constraint family_safety_answer_kind check (answer in ('SAFE', 'UNSURE', 'NOT_SAFE')),
  constraint family_safety_answer_invites_when_safe check (member_id is null or answer = 'SAFE')
);
create index family_safety_answer_by_patient on family_safety_answer (organization_id, patient_id, answered_at);
select protect('family_safety_answer');
revoke update on family_safety_answer from handrail_app;
grant update (member_id) on family_safety_answer to handrail_app;

-- How somebody can help this week, in the patient's words; the newest counts, an empty one takes it back.
create table family_help (
  id              uuid primary key,
  organization_id uuid not null,
  member_id       uuid not null,
  words           text not null,
  written_at      timestamptz not null,
  constraint family_help_to_member foreign key (organization_id, member_id) references family_member (organization_id, id)
);
create index family_help_newest on family_help (organization_id, member_id, written_at desc);
select protect('family_help');
revoke update on family_help from handrail_app;
