-- A tablet in the waiting room, opened by staff for one patient with a code that works once, and that ends by itself.
create table measure_tablet (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  code_hash       text not null,
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  constraint measure_tablet_code_once unique (organization_id, code_hash),
  constraint measure_tablet_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint measure_tablet_by foreign key (organization_id, opened_by) references staff (organization_id, id)
);
select protect('measure_tablet');

alter table measure_response drop constraint measure_response_mode;
alter table measure_response add constraint measure_response_mode check (mode in ('PORTAL', 'TABLET', 'IN_PERSON', 'PHONE', 'PAPER'));
