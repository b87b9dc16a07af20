-- The first program of each course of treatment, to look at one program's numbers. Derived: everybody is looked at again.
alter table outcome_episode add column program_id uuid;
insert into outcome_stale (organization_id, patient_id) select distinct organization_id, patient_id from outcome_episode on conflict do nothing;
