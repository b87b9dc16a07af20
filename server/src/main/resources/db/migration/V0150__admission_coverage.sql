-- Coverage and benefits as someone noted them; every version is kept, the newest counts.
create table coverage (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  version         int not null,
  kind            text not null,
  payer           text not null,
  plan            text not null,
  member_id       text not null,
  verified_on     date,
  verified_how    text not null,
  copay           text not null,
  limits          text not null,
  authorization_note text not null,
  noted_by        uuid not null,
  noted_at        timestamptz not null,
  constraint coverage_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint coverage_noted_by foreign key (organization_id, noted_by) references staff (organization_id, id),
  constraint coverage_version_once unique (organization_id, patient_id, version),
  constraint coverage_kind check (kind in ('COMMERCIAL', 'MEDICAID', 'MEDICARE', 'GRANT', 'SELF_PAY', 'OTHER')),
  constraint coverage_names_the_payer check (kind = 'SELF_PAY' or payer <> '')
);
select protect('coverage');
revoke update on coverage from handrail_app;
