-- When a patient cannot come, week by week, in the local time of their program: work, school, children, court.
create table patient_busy_time (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  weekday         smallint not null,
  starts          time not null,
  ends            time not null,
  kind            text not null,
  firm            boolean not null,
  from_on         date,
  until_on        date,
  by_patient      boolean not null,
  added_at        timestamptz not null,
  constraint patient_busy_time_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint patient_busy_time_weekday check (weekday between 1 and 7),
  constraint patient_busy_time_span check (starts < ends),
  constraint patient_busy_time_dates check (until_on is null or from_on is null or until_on > from_on)
);
create index patient_busy_time_by_patient on patient_busy_time (organization_id, patient_id);
select protect('patient_busy_time');
grant delete on patient_busy_time to handrail_app;
