-- Referrals exactly as received, and each item in them with what we decided about it. Nothing here is our record yet.
create table referral (
  id              uuid primary key,
  organization_id uuid not null,
  inquiry_id      uuid not null,
  source          text not null,
  external_id     text not null,
  content_hash    text not null,
  channel         text not null,
  sender          text,
  partner_id      uuid,
  sent_at         timestamptz,
  received_at     timestamptz not null,
  received_by     uuid,
  packet          jsonb not null,
  decided_at      timestamptz,
  decided_by      uuid,
  version         int not null default 0,
  constraint referral_of_organization unique (organization_id, id),
  constraint referral_of_inquiry foreign key (organization_id, inquiry_id) references inquiry (organization_id, id),
  constraint referral_from_partner foreign key (organization_id, partner_id) references partner (organization_id, id),
  constraint referral_received_by_staff foreign key (organization_id, received_by) references staff (organization_id, id),
  constraint referral_decided_by_staff foreign key (organization_id, decided_by) references staff (organization_id, id),
  -- The same bundle twice makes nothing twice: by what the sender calls it, and by what is in it.
  constraint referral_sent_once unique (organization_id, source, external_id),
  constraint referral_content_once unique (organization_id, content_hash),
  constraint referral_channel check (channel in ('UPLOAD', 'IMPORT', 'SERVER'))
);
create index referral_by_inquiry on referral (organization_id, inquiry_id);
select protect('referral');

create table referral_content (
  referral_id     uuid primary key,
  organization_id uuid not null,
  shape           text not null,
  packed          bytea not null,
  constraint referral_content_of_referral foreign key (organization_id, referral_id) references referral (organization_id, id),
  constraint referral_content_shape check (shape in ('WHOLE', 'FOLDER'))
);
select protect('referral_content');
revoke update on referral_content from handrail_app;

create table referral_item (
  id              uuid primary key,
  organization_id uuid not null,
  referral_id     uuid not null,
  position        int not null,
  kind            text not null,
  external_id     text not null,
  content         jsonb not null,
  decision        text,
  decided_at      timestamptz,
  decided_by      uuid,
  refusal         text,
  constraint referral_item_of_referral foreign key (organization_id, referral_id) references referral (organization_id, id),
  constraint referral_item_position_once unique (organization_id, referral_id, position),
  constraint referral_item_kind check (kind in ('DIAGNOSIS', 'MEDICATION', 'ALLERGY', 'OBSERVATION', 'DOCUMENT')),
  constraint referral_item_decision check (decision in ('ACCEPTED', 'LEFT_OUT'))
);
select protect('referral_item');
