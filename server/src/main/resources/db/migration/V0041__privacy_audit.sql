-- The audit trail: who did what with whose record. Rows are only ever added.
create sequence audit_number;
grant usage on sequence audit_number to handrail_app;

create table audit_entry (
  number          bigint not null,
  organization_id uuid not null references organization (id),
  at              timestamptz not null,
  account_id      uuid,
  staff_id        uuid,
  kind            text not null,
  area            text,
  act             text,
  patient_id      uuid,
  subject_id      uuid,
  ground          text,
  what            text not null,
  address         text,
  constraint audit_entry_once primary key (organization_id, number),
  constraint audit_entry_kind check (kind in ('READ', 'CHANGE', 'REFUSAL', 'GLASS', 'ACCOUNT', 'SYSTEM'))
);
create index audit_entry_by_patient on audit_entry (organization_id, patient_id, at) where patient_id is not null;
create index audit_entry_by_staff on audit_entry (organization_id, staff_id, at) where staff_id is not null;
create index audit_entry_by_time on audit_entry (organization_id, at);
select protect('audit_entry');
revoke update on audit_entry from handrail_app;

-- Numbers are given under a lock shared by writers. The sealer takes it alone for a moment: every number below the highest
-- one it then sees is committed or will never exist, so a sealed batch can never gain a late row.
create function audit_entry_number() returns trigger
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('audit ' || new.organization_id, 0));
  new.number := nextval('audit_number');
  return new;
end $$;
create trigger audit_entry_number before insert on audit_entry for each row execute function audit_entry_number();

-- Each seal closes the numbers after the former seal's last one, and holds the former seal's hash: a chain.
create table audit_seal (
  organization_id uuid not null references organization (id),
  seal            int not null,
  last_number     bigint not null,
  entries         int not null,
  former_hash     bytea not null,
  hash            bytea not null,
  sealed_at       timestamptz not null,
  constraint audit_seal_once primary key (organization_id, seal),
  constraint audit_seal_ends_once unique (organization_id, last_number),
  constraint audit_seal_hash check (length(hash) = 32 and length(former_hash) = 32)
);
select protect('audit_seal');
revoke update on audit_seal from handrail_app;
