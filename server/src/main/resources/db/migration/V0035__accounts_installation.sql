-- The code that lets the first visitor of a new installation create the organization; printed in the terminal.
create table setup_code (
  only_one   boolean primary key default true,
  code_hash  bytea not null,
  tries      int not null default 0,
  created_at timestamptz not null,
  used_at    timestamptz,
  constraint setup_code_only_one check (only_one)
);
grant select, insert, update on setup_code to handrail_app;

-- Organizations whose people are invented. Set once, before anybody has an account; never taken back.
create table demo_organization (
  organization_id uuid primary key references organization (id),
  marked_at       timestamptz not null
);
select protect('demo_organization');
revoke update on demo_organization from handrail_app;
