-- Which instruments a patient is asked to fill in, from when, how often, and on whose rule.
create table measure_assignment (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  instrument      text not null,
  every_days      int,
  starts_on       date not null,
  ends_on         date,
  source          text not null,
  assigned_by     uuid,
  assigned_at     timestamptz not null,
  constraint measure_assignment_in_organization unique (organization_id, id),
  constraint measure_assignment_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint measure_assignment_by foreign key (organization_id, assigned_by) references staff (organization_id, id),
  constraint measure_assignment_interval check (every_days is null or every_days between 1 and 366),
  constraint measure_assignment_dates check (ends_on is null or ends_on >= starts_on)
);
create unique index measure_assignment_once on measure_assignment (organization_id, patient_id, instrument) where ends_on is null;
create index measure_assignment_running on measure_assignment (organization_id, starts_on) where ends_on is null;
select protect('measure_assignment');
