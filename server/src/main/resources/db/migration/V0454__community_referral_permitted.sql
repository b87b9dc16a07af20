-- A place may be told later than it was referred to: the patient signs then.
alter table community_referral_step drop constraint community_referral_step_kind;
alter table community_referral_step add constraint community_referral_step_kind
  check (kind in ('MADE', 'PERMITTED', 'TOLD', 'ASKED', 'CONSENT_ENDED', 'SETTLED', 'OPENED_AGAIN'));
