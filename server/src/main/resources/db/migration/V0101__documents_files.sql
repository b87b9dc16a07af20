-- Kept files. Content never changes and nothing is deleted: what should not be here is marked with a reason.
create table document (
  id                uuid primary key,
  organization_id   uuid not null,
  patient_id        uuid not null,
  title             text not null,
  kind              text not null,
  file_type         text not null,
  dated             date,
  bytes             bigint not null,
  sha256            text not null,
  stored_at         timestamptz not null,
  stored_by         uuid,
  source            text,
  source_id         text,
  source_words      text,
  error_at          timestamptz,
  error_by          uuid,
  error_reason      text,
  constraint document_of_organization unique (organization_id, id),
  constraint document_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint document_stored_by foreign key (organization_id, stored_by) references staff (organization_id, id),
  constraint document_error_by foreign key (organization_id, error_by) references staff (organization_id, id),
  constraint document_source_once unique (organization_id, patient_id, source, source_id),
  constraint document_source_whole check ((source is null) = (source_id is null) and (source is null) = (source_words is null)),
  constraint document_error_whole check ((error_at is null) = (error_by is null) and (error_at is null) = (error_reason is null)),
  constraint document_has_title check (title <> ''),
  constraint document_has_content check (bytes > 0)
);
create index document_by_patient on document (organization_id, patient_id, stored_at desc);
select protect('document');

-- Apart from its facts, so that lists never touch it; not compressed, so that a part can be read without the whole.
create table document_content (
  document_id     uuid primary key,
  organization_id uuid not null,
  content         bytea not null,
  constraint document_content_of_document foreign key (organization_id, document_id) references document (organization_id, id)
);
alter table document_content alter column content set storage external;
select protect('document_content');
revoke update on document_content from handrail_app;
create trigger document_content_never_changes before update or delete on document_content
  for each row execute function never_changes();

create function document_keeps_its_content() returns trigger
  language plpgsql as $$
begin
  if (new.id, new.organization_id, new.patient_id, new.file_type, new.bytes, new.sha256, new.stored_at)
     is distinct from (old.id, old.organization_id, old.patient_id, old.file_type, old.bytes, old.sha256, old.stored_at)
     or (old.error_at is not null and new.error_at is distinct from old.error_at) then
    raise exception 'document rows keep what was stored' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger document_keeps_its_content before update on document
  for each row execute function document_keeps_its_content();
create trigger document_never_deleted before delete on document
  for each row execute function never_changes();
