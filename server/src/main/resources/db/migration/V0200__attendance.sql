-- What one patient did at one session. The columns that belong to a mode are set with it and no other; a row without a
-- mode was taken back. Minutes never hold the break.
create table attendance (
  id                uuid primary key,
  organization_id   uuid not null,
  session_id        uuid not null,
  patient_id        uuid not null,
  starts_at         timestamptz not null,
  mode              text,
  arrived           time,
  departed          time,
  location          text,
  emergency_contact text,
  reason            text,
  minutes           int not null,
  remark            text not null default '',
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  version           int not null default 1,
  complete          boolean not null generated always as (case mode
    when 'HERE' then true
    when 'LATE' then arrived is not null
    when 'VIDEO' then location <> '' and emergency_contact <> ''
    when 'AWAY' then true
    else false end) stored,
  constraint attendance_of_organization unique (organization_id, id),
  constraint attendance_once unique (organization_id, session_id, patient_id),
  constraint attendance_at_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint attendance_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint attendance_recorded_by foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint attendance_mode check (mode in ('HERE', 'LATE', 'VIDEO', 'AWAY')),
  constraint attendance_minutes check (minutes between 0 and 1440),
  constraint attendance_away_has_no_minutes check ((mode <> 'AWAY' and mode is not null) or minutes = 0),
  constraint attendance_columns_of_its_mode check (
    (mode = 'AWAY' or reason is null) and (mode = 'VIDEO' or (location is null and emergency_contact is null))
    and (mode in ('LATE', 'VIDEO') or arrived is null) and (mode in ('HERE', 'LATE', 'VIDEO') or departed is null))
);
create index attendance_by_patient on attendance (organization_id, patient_id, starts_at);
select protect('attendance');

-- Which session makes up for which missed one: each missed session once, and each session for one missed one.
create table make_up (
  organization_id uuid not null,
  patient_id      uuid not null,
  missed_session  uuid not null,
  session_id      uuid not null,
  planned_by      uuid not null,
  planned_at      timestamptz not null,
  constraint make_up_once primary key (organization_id, patient_id, missed_session),
  constraint make_up_for_one unique (organization_id, patient_id, session_id),
  constraint make_up_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint make_up_missed foreign key (organization_id, missed_session) references care_session (organization_id, id),
  constraint make_up_in_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint make_up_planned_by foreign key (organization_id, planned_by) references staff (organization_id, id),
  constraint make_up_is_another_session check (missed_session <> session_id)
);
select protect('make_up');
grant delete on make_up to handrail_app;

-- Every state an attendance had, for undo and for the question who recorded what. Never changed.
create table attendance_step (
  organization_id   uuid not null,
  attendance_id     uuid not null,
  version           int not null,
  mode              text,
  arrived           time,
  departed          time,
  location          text,
  emergency_contact text,
  reason            text,
  minutes           int not null,
  remark            text not null,
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  constraint attendance_step_once primary key (organization_id, attendance_id, version),
  constraint attendance_step_of_attendance foreign key (organization_id, attendance_id) references attendance (organization_id, id)
);
select protect('attendance_step');
revoke update on attendance_step from handrail_app;
create trigger attendance_step_never_changes before update or delete on attendance_step
  for each row execute function never_changes();
