-- How often something was tried lately, by a hash of what: a sign-in name, an address, both.
create table attempt (
  key          bytea primary key,
  tries        int not null,
  window_since timestamptz not null,
  window_until timestamptz not null,
  constraint attempt_key_is_a_hash check (length(key) = 32)
);
create index attempt_by_end on attempt (window_until);
grant select, insert, update, delete on attempt to handrail_app;
