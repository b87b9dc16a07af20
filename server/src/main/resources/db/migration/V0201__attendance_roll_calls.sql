-- Whether a session still waits for its roll call: one row a session, so that finding the forgotten ones never reads
-- the sessions that are done.
create table roll_call (
  session_id      uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  ends_at         timestamptz not null,
  open            boolean not null,
  constraint roll_call_of_session foreign key (organization_id, session_id) references care_session (organization_id, id)
);
create index roll_call_open on roll_call (organization_id, ends_at) where open;
select protect('roll_call');

-- Hours a week a signed plan prescribes, from a day on. Without one the program's own hours count.
create table prescribed_hours (
  organization_id uuid not null,
  patient_id      uuid not null,
  program_id      uuid not null,
  plan_version_id uuid not null,
  from_on         date not null,
  minutes         int not null,
  constraint prescribed_hours_once primary key (organization_id, plan_version_id),
  constraint prescribed_hours_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint prescribed_hours_minutes check (minutes between 15 and 10080)
);
create index prescribed_hours_by_patient on prescribed_hours (organization_id, patient_id, from_on);
select protect('prescribed_hours');
