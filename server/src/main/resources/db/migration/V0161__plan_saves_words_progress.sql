-- Each save of a draft, whole: whoever loses a race sees what changed since they looked.
create table plan_draft_save (
  organization_id uuid not null,
  version_id      uuid not null,
  edit            int not null,
  content         jsonb not null,
  saved_by        uuid not null,
  saved_at        timestamptz not null,
  constraint plan_draft_save_once primary key (organization_id, version_id, edit),
  constraint plan_draft_save_of_version foreign key (organization_id, version_id) references plan_version (organization_id, id),
  constraint plan_draft_save_by foreign key (organization_id, saved_by) references staff (organization_id, id)
);
select protect('plan_draft_save');
revoke update on plan_draft_save from handrail_app;
create trigger plan_draft_save_never_changes before update or delete on plan_draft_save for each row execute function never_changes();

-- What the patient said about a version.
create table plan_words (
  id              uuid primary key,
  organization_id uuid not null,
  version_id      uuid not null,
  words           text not null,
  disagrees       boolean not null,
  question        boolean not null,
  said_at         timestamptz not null,
  recorded_by     uuid not null,
  constraint plan_words_of_version foreign key (organization_id, version_id) references plan_version (organization_id, id),
  constraint plan_words_given check (words <> '')
);
create index plan_words_by_version on plan_words (organization_id, version_id);
select protect('plan_words');
revoke update on plan_words from handrail_app;
create trigger plan_words_never_change before update or delete on plan_words for each row execute function never_changes();

-- How far each step is: every entry kept, the latest counts.
create table plan_progress (
  id              uuid primary key,
  organization_id uuid not null,
  plan_id         uuid not null,
  patient_id      uuid not null,
  objective_id    uuid not null,
  status          text not null,
  words           text not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  constraint plan_progress_of_plan foreign key (organization_id, plan_id, patient_id) references plan (organization_id, id, patient_id),
  constraint plan_progress_by foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint plan_progress_status check (status in ('NOT_STARTED', 'WORKING', 'DONE', 'SET_ASIDE'))
);
create index plan_progress_latest on plan_progress (organization_id, patient_id, objective_id, recorded_at desc);
select protect('plan_progress');
revoke update on plan_progress from handrail_app;
create trigger plan_progress_never_changes before update or delete on plan_progress for each row execute function never_changes();
