-- One-time links and codes that let someone choose a password. Only their hashes are kept.
create table account_token (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  account_id      uuid not null,
  kind            text not null,
  token_hash      bytea not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  constraint account_token_of_account foreign key (organization_id, account_id) references account (organization_id, id),
  constraint account_token_kind check (kind in ('INVITATION', 'RESET')),
  constraint account_token_hash_once unique (token_hash)
);
create index account_token_by_account on account_token (account_id, kind);
grant select, insert, update, delete on account_token to handrail_app;

-- A code shown to staff, typed by the patient beside them together with the birth date.
create table join_code (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  code_hash       bytea not null,
  tries           int not null default 0,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  constraint join_code_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint join_code_hash_once unique (code_hash)
);
create index join_code_by_patient on join_code (organization_id, patient_id);
grant select, insert, update, delete on join_code to handrail_app;
