-- Referrals to places in the community, open until it is known what became of them.
create table community_referral (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  resource_id     uuid not null,
  need            text not null,
  made_by         uuid not null,
  made_at         timestamptz not null,
  look_on         date not null,
  -- Under which the place may be told; null where the patient goes there without us.
  consent_id      uuid,
  told_at         timestamptz,
  outcome         text,
  closed_at       timestamptz,
  -- Null for the patient.
  closed_by       uuid,
  constraint community_referral_of_organization unique (organization_id, id),
  constraint community_referral_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint community_referral_to foreign key (organization_id, resource_id) references community_resource (organization_id, id),
  constraint community_referral_by foreign key (organization_id, made_by) references staff (organization_id, id),
  constraint community_referral_closed_by foreign key (organization_id, closed_by) references staff (organization_id, id),
  constraint community_referral_consent foreign key (organization_id, consent_id) references consent (organization_id, id),
  constraint community_referral_outcome check (outcome in ('ARRIVED', 'NO_PLACE', 'DID_NOT_GO', 'NOT_WANTED', 'UNKNOWN')),
  constraint community_referral_closed check ((outcome is null) = (closed_at is null) and (closed_by is null or outcome is not null))
);
create unique index community_referral_open_once on community_referral (organization_id, patient_id, resource_id) where outcome is null;
create index community_referral_by_patient on community_referral (organization_id, patient_id);
create index community_referral_open on community_referral (organization_id, made_at) where outcome is null;
select protect('community_referral');

-- What happened to a referral. Never changes.
create table community_referral_step (
  id              uuid primary key,
  organization_id uuid not null,
  referral_id     uuid not null,
  at              timestamptz not null,
  kind            text not null,
  by_staff        uuid,
  words           text not null,
  constraint community_referral_step_of foreign key (organization_id, referral_id) references community_referral (organization_id, id),
  constraint community_referral_step_by foreign key (organization_id, by_staff) references staff (organization_id, id),
  constraint community_referral_step_kind check (kind in ('MADE', 'TOLD', 'ASKED', 'CONSENT_ENDED', 'SETTLED', 'OPENED_AGAIN'))
);
create index community_referral_step_by_referral on community_referral_step (organization_id, referral_id, at);
select protect('community_referral_step');
revoke update, delete on community_referral_step from handrail_app;

-- A peer recovery coach is a part of the team of its own; one at a time.
alter table care_team_member drop constraint care_team_part;
alter table care_team_member add constraint care_team_part check (part in ('PRIMARY', 'MEMBER', 'PEER_COACH', 'COVERING', 'SUPERVISOR'));
create unique index care_team_one_coach on care_team_member (organization_id, patient_id) where until is null and part = 'PEER_COACH';
