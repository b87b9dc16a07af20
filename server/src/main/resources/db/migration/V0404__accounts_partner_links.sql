-- A link with which a partner acts, for one thing: the link is sent, the code is told another way. Each alone opens nothing.
create table partner_link (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  subject         uuid not null,
  token_hash      bytea not null,
  code_hash       bytea,
  code_until      timestamptz not null,
  tries           int not null default 0,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz,
  constraint partner_link_token_once unique (token_hash)
);
create unique index partner_link_one_of_subject on partner_link (organization_id, subject) where ended_at is null;
grant select, insert, update, delete on partner_link to handrail_app;
