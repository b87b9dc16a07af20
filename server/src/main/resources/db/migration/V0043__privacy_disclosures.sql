-- The ledger of disclosures: every release of a patient's information, with the notice that went with it.
create table disclosure (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  at              timestamptz not null,
  recipient       text not null,
  recipient_id    uuid,
  purpose         text not null,
  what            text not null,
  means           text not null,
  consent_id      uuid,
  exception       text,
  reason          text,
  notice_id       text not null,
  notice_version  int not null,
  by_account      uuid,
  by_staff        uuid,
  constraint disclosure_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint disclosure_under_consent foreign key (organization_id, consent_id) references consent (organization_id, id),
  constraint disclosure_has_one_ground check (num_nonnulls(consent_id, exception) = 1),
  constraint disclosure_exception_has_a_reason check (exception is null or btrim(reason) <> ''),
  constraint disclosure_says_what check (btrim(recipient) <> '' and btrim(purpose) <> '' and btrim(what) <> '')
);
create index disclosure_by_patient on disclosure (organization_id, patient_id, at);
create index disclosure_latest on disclosure (organization_id, at);
select protect('disclosure');
revoke update on disclosure from handrail_app;
