-- Signatures: what was signed, by whom, how. Never changed, by nobody.
create function never_changes() returns trigger
  language plpgsql as $$
begin
  raise exception '% rows never change', tg_table_name using errcode = 'restrict_violation';
end $$;

create table signature (
  id                  uuid primary key,
  organization_id     uuid not null references organization (id),
  subject_type        text not null,
  subject_id          uuid not null,
  signer_kind         text not null,
  signer_id           uuid not null,
  patient_id          uuid,
  signer_name         text not null,
  credential          text,
  meaning             text not null,
  method              text not null,
  mark                text not null,
  content             text not null,
  sha256              text not null,
  signed_at           timestamptz not null,
  recorded_by_account uuid not null,
  witness_staff_id    uuid,
  constraint signature_of_organization unique (organization_id, id),
  constraint signature_once unique (organization_id, subject_type, subject_id, meaning, signer_kind, signer_id),
  constraint signature_signer_kind check (signer_kind in ('CLINICIAN', 'STAFF', 'PATIENT', 'RELATED_PERSON')),
  constraint signature_method check (method in ('TYPED', 'DRAWN')),
  constraint signature_clinician_credential check (signer_kind <> 'CLINICIAN' or credential is not null),
  constraint signature_has_content check (meaning <> '' and mark <> '' and content <> ''),
  constraint signature_hash check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint signature_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint signature_witness foreign key (organization_id, witness_staff_id) references staff (organization_id, id)
);
select protect('signature');
revoke update on signature from handrail_app;
create trigger signature_never_changes before update or delete on signature
  for each row execute function never_changes();
