-- Discharges: one for each treatment stay that ended, in the national data set's codes. Both days are kept: length of stay
-- runs to the earlier of last contact and discharge.
create table discharge (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  episode_id      uuid not null,
  stay_id         uuid not null,
  leaves          boolean not null,
  reason          text not null,
  discharged_on   date not null,
  last_contact_on date not null,
  summary         text not null,
  next_steps      text not null,
  overdose_asked  text not null,
  written_by      uuid not null,
  written_at      timestamptz not null,
  constraint discharge_of_organization unique (organization_id, id),
  constraint discharge_of_stay_once unique (organization_id, stay_id),
  constraint discharge_in_episode foreign key (organization_id, episode_id, patient_id) references episode (organization_id, id, patient_id),
  constraint discharge_of_stay foreign key (organization_id, stay_id) references stay (organization_id, id),
  constraint discharge_written_by foreign key (organization_id, written_by) references staff (organization_id, id),
  constraint discharge_contact_not_after check (last_contact_on <= discharged_on)
);
create index discharge_by_patient on discharge (organization_id, patient_id, discharged_on);
create index discharge_by_day on discharge (organization_id, discharged_on);
select protect('discharge');
revoke update on discharge from handrail_app;
