-- The guided interview of an assessment, part by part: several people write at once, each part with a version of its own.
create table interview_part (
  id              uuid primary key,
  organization_id uuid not null,
  assessment_id   uuid not null,
  part            text not null,
  form_version    int not null,
  version         int not null,
  answers         jsonb not null,
  written_by      uuid not null,
  written_at      timestamptz not null,
  constraint interview_part_of_organization unique (organization_id, id),
  constraint interview_part_of_assessment foreign key (organization_id, assessment_id) references assessment (organization_id, id),
  constraint interview_part_by foreign key (organization_id, written_by) references staff (organization_id, id),
  constraint interview_part_once unique (organization_id, assessment_id, part)
);
select protect('interview_part');
create trigger interview_part_in_a_draft before insert or update on interview_part
  for each row execute function assessment_entry_needs_a_draft();

-- Who signed which version of a part. What was signed is kept with the signature itself.
create table interview_signature (
  id              uuid primary key,
  organization_id uuid not null,
  assessment_id   uuid not null,
  part            text not null,
  version         int not null,
  signed_by       uuid not null,
  signed_at       timestamptz not null,
  constraint interview_signature_of_part foreign key (organization_id, assessment_id, part)
    references interview_part (organization_id, assessment_id, part),
  constraint interview_signature_by foreign key (organization_id, signed_by) references staff (organization_id, id),
  constraint interview_signature_once unique (organization_id, assessment_id, part, version, signed_by)
);
select protect('interview_signature');
revoke update on interview_signature from handrail_app;
