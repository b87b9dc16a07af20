-- The authenticator app of an account. The secret is encrypted with a key that is not in the database.
create table second_factor (
  account_id   uuid primary key references account (id),
  secret       bytea not null,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint not null default 0
);
grant select, insert, update, delete on second_factor to handrail_app;

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash  bytea not null,
  used_at    timestamptz,
  constraint recovery_code_once primary key (account_id, code_hash)
);
grant select, insert, update, delete on recovery_code to handrail_app;
