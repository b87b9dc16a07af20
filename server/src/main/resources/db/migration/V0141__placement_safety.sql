-- Safety questions, answered in versions like ratings, and what was done about a risk before the flow went on.
create table safety_answer (
  id              uuid primary key,
  organization_id uuid not null,
  assessment_id   uuid not null,
  rule            text not null,
  version         int not null,
  ratings         jsonb not null,
  flags           text[] not null,
  note            text not null,
  answered_by     uuid not null,
  answered_at     timestamptz not null,
  constraint safety_answer_of_assessment foreign key (organization_id, assessment_id) references assessment (organization_id, id),
  constraint safety_answer_by foreign key (organization_id, answered_by) references staff (organization_id, id),
  constraint safety_answer_version_once unique (organization_id, assessment_id, rule, version),
  constraint safety_answer_note_length check (length(note) <= 4000)
);
select protect('safety_answer');
revoke update on safety_answer from handrail_app;
create trigger safety_answer_in_a_draft before insert on safety_answer
  for each row execute function assessment_entry_needs_a_draft();

-- seen_… are the values the action was taken on: when they change, the risk is open again.
create table safety_action (
  id              uuid primary key,
  organization_id uuid not null,
  assessment_id   uuid not null,
  rule            text not null,
  seen_ratings    jsonb not null,
  seen_flags      text[] not null,
  told            text not null,
  done            text not null,
  done_at         timestamptz not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  constraint safety_action_of_assessment foreign key (organization_id, assessment_id) references assessment (organization_id, id),
  constraint safety_action_by foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint safety_action_says_who_and_what check (told <> '' and done <> '' and length(done) <= 4000)
);
create index safety_action_by_assessment on safety_action (organization_id, assessment_id);
select protect('safety_action');
revoke update on safety_action from handrail_app;
create trigger safety_action_in_a_draft before insert on safety_action
  for each row execute function assessment_entry_needs_a_draft();
