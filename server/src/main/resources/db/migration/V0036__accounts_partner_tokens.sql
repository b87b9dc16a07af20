-- What a partner's system shows to send referrals. Only hashes are kept; a token is shown once.
create table partner_token (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  partner_id      uuid not null,
  label           text not null,
  token_hash      bytea not null,
  created_at      timestamptz not null,
  last_used_on    date,
  revoked_at      timestamptz,
  constraint partner_token_of_partner foreign key (organization_id, partner_id) references partner (organization_id, id),
  constraint partner_token_hash_once unique (token_hash),
  constraint partner_token_has_a_label check (btrim(label) <> '')
);
create index partner_token_by_partner on partner_token (organization_id, partner_id);
grant select, insert, update on partner_token to handrail_app;
