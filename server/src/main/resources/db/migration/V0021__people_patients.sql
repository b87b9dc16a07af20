-- Patients: identity and contact. What sets people apart when names repeat: birth date, phone, outside identifiers.
create table patient (
  id               uuid primary key,
  organization_id  uuid not null references organization (id),
  given            text not null,
  family           text not null,
  preferred        text,
  pronouns         text,
  birth_date       date not null,
  deceased_on      date,
  sex_for_scoring  text,
  gender           text,
  phone            text,
  phone_digits     text,
  email            text,
  address          text,
  city             text,
  state            text,
  postal_code      text,
  language         text not null default 'en',
  interpreter      boolean not null default false,
  family_key       text not null,
  registered_at    timestamptz not null,
  version          int not null default 0,
  constraint patient_of_organization unique (organization_id, id),
  constraint patient_has_a_name check (given <> '' and family <> ''),
  constraint patient_sex_for_scoring check (sex_for_scoring in ('female', 'male'))
);
-- B-trees on equal keys: trigram operators are not leakproof and would scan the whole organization under row security.
create index patient_by_birth_date on patient (organization_id, birth_date);
create index patient_by_family on patient (organization_id, family_key text_pattern_ops);
create index patient_by_phone on patient (organization_id, phone_digits);
select protect('patient');

create table patient_identifier (
  organization_id uuid not null,
  patient_id      uuid not null,
  system          text not null,
  value           text not null,
  constraint patient_identifier_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint patient_identifier_once primary key (organization_id, system, value)
);
create index patient_identifier_by_patient on patient_identifier (organization_id, patient_id);
select protect('patient_identifier');

-- People around a patient. Being listed here permits nothing: what may be said to whom is a consent.
create table related_person (
  id                uuid primary key,
  organization_id   uuid not null,
  patient_id        uuid not null,
  name              text not null,
  relationship      text not null,
  phone             text,
  emergency_contact boolean not null default false,
  version           int not null default 0,
  constraint related_person_of_organization unique (organization_id, id),
  constraint related_person_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint related_person_has_a_name check (name <> '')
);
create index related_person_by_patient on related_person (organization_id, patient_id);
select protect('related_person');
