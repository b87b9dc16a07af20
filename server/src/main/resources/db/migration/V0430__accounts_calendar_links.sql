-- The address at which somebody's own calendar reads when they have appointments: one for each account, kept as its hash.
create table calendar_link (
  account_id      uuid primary key references account (id),
  organization_id uuid not null references organization (id),
  token_hash      bytea not null,
  made_at         timestamptz not null,
  read_at         timestamptz,
  constraint calendar_link_token_once unique (token_hash)
);
grant select, insert, update, delete on calendar_link to handrail_app;
