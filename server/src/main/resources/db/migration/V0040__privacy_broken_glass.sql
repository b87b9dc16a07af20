-- Break-glass: who opened whose record without a care relationship, why, and until when it stays open.
create table broken_glass (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  staff_id        uuid not null,
  patient_id      uuid not null,
  area            text not null,
  act             text not null,
  reason          text not null,
  broken_at       timestamptz not null,
  open_until      timestamptz not null,
  constraint broken_glass_by_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint broken_glass_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint broken_glass_has_a_reason check (length(btrim(reason)) >= 10),
  constraint broken_glass_ends check (open_until > broken_at)
);
create index broken_glass_open on broken_glass (organization_id, staff_id, patient_id, open_until);
create index broken_glass_latest on broken_glass (organization_id, broken_at);
select protect('broken_glass');
-- What was said stays said.
revoke update on broken_glass from handrail_app;
