-- A family member's account belongs to nobody here but its owner: what it may see is asked of the family module each time.
alter table account add column family_name text;
alter table account drop constraint account_of_one_person;
alter table account add constraint account_of_one_person check (num_nonnulls(staff_id, patient_id, family_name) = 1);
alter table account add constraint account_family_name_given check (btrim(family_name) <> '');

-- An invitation: the link is sent or shown, the code is told by the patient. Each alone opens nothing.
create table family_invitation (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  member_id       uuid not null,
  name            text not null,
  token_hash      bytea not null,
  code_hash       bytea not null,
  tries           int not null default 0,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  constraint family_invitation_token_once unique (token_hash)
);
create index family_invitation_by_member on family_invitation (organization_id, member_id);
grant select, insert, update, delete on family_invitation to handrail_app;
