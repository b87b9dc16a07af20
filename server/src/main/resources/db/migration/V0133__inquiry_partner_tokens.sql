-- Tokens with which a partner's system may send referrals. Only a hash is kept; the token itself is shown once.
create table partner_token (
  id              uuid primary key,
  organization_id uuid not null,
  partner_id      uuid not null,
  token_hash      text not null,
  label           text not null,
  created_at      timestamptz not null,
  created_by      uuid not null,
  last_used_at    timestamptz,
  revoked_at      timestamptz,
  revoked_by      uuid,
  constraint partner_token_of_partner foreign key (organization_id, partner_id) references partner (organization_id, id),
  constraint partner_token_created_by_staff foreign key (organization_id, created_by) references staff (organization_id, id),
  constraint partner_token_once unique (token_hash)
);
create index partner_token_by_partner on partner_token (organization_id, partner_id);
select protect('partner_token');

-- How often one address asked through the public forms; only a keyed hash of the address is kept, for a day.
create table public_request (
  organization_id uuid not null references organization (id),
  client          text not null,
  at              timestamptz not null
);
create index public_request_by_client on public_request (organization_id, client, at);
select protect('public_request');
grant delete on public_request to handrail_app;
