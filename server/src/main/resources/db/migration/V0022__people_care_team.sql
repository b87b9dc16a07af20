-- Who cares for whom, from when until when: the ground of every staff right to one patient's record.
create table care_team_member (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  staff_id        uuid not null,
  part            text not null,
  since           timestamptz not null,
  until           timestamptz,
  constraint care_team_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint care_team_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint care_team_part check (part in ('PRIMARY', 'MEMBER', 'COVERING', 'SUPERVISOR')),
  constraint care_team_dates check (until is null or until >= since)
);
create unique index care_team_once on care_team_member (organization_id, patient_id, staff_id, part) where until is null;
create unique index care_team_one_primary on care_team_member (organization_id, patient_id) where until is null and part = 'PRIMARY';
create index care_team_by_staff on care_team_member (organization_id, staff_id) where until is null;
select protect('care_team_member');
