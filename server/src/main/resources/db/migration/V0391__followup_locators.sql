-- How somebody wants to be reached after treatment, and what may be said there. Each save is a version that stays.
create table locator (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  number          int not null,
  permitted       boolean not null,
  best_time       text not null,
  note            text not null,
  saved_at        timestamptz not null,
  saved_by        uuid,
  constraint locator_of_organization unique (organization_id, id),
  constraint locator_version_once unique (organization_id, patient_id, number),
  constraint locator_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint locator_by_staff foreign key (organization_id, saved_by) references staff (organization_id, id)
);
select protect('locator');
revoke update on locator from handrail_app;

create table locator_way (
  id              uuid primary key,
  organization_id uuid not null,
  locator_id      uuid not null,
  position        int not null,
  kind            text not null,
  who             text not null,
  address         text not null,
  may_say         text not null,
  constraint locator_way_once unique (organization_id, locator_id, position),
  constraint locator_way_of_locator foreign key (organization_id, locator_id) references locator (organization_id, id),
  constraint locator_way_kind check (kind in ('PHONE', 'TEXT', 'EMAIL', 'LETTER', 'IN_PERSON')),
  constraint locator_way_may_say check (may_say in ('NOTHING', 'NAME', 'REASON'))
);
select protect('locator_way');
revoke update on locator_way from handrail_app;
