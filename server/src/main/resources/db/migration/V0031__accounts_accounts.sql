-- Accounts: found by what someone types to sign in, before any organization is known.
create table account (
  id                  uuid primary key,
  organization_id     uuid not null references organization (id),
  sign_in_name        text not null,
  staff_id            uuid,
  patient_id          uuid,
  password_hash       text,
  password_changed_at timestamptz,
  active              boolean not null default true,
  sessions_since      timestamptz,
  created_at          timestamptz not null,
  constraint account_of_organization unique (organization_id, id),
  constraint account_sign_in_name_once unique (sign_in_name),
  constraint account_sign_in_name_plain check (sign_in_name = lower(btrim(sign_in_name)) and sign_in_name <> ''),
  constraint account_of_one_person check (num_nonnulls(staff_id, patient_id) = 1),
  constraint account_once_per_staff unique (organization_id, staff_id),
  constraint account_once_per_patient unique (organization_id, patient_id),
  constraint account_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint account_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id)
);
grant select, insert, update on account to handrail_app;
