-- Whose notes need somebody else's signature too, and whose.
create table note_supervision (
  id              uuid primary key,
  organization_id uuid not null,
  staff_id        uuid not null,
  supervisor_id   uuid not null,
  since           timestamptz not null,
  until           timestamptz,
  constraint note_supervision_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint note_supervision_by foreign key (organization_id, supervisor_id) references staff (organization_id, id),
  constraint note_supervision_of_somebody_else check (staff_id <> supervisor_id)
);
create unique index note_supervision_once on note_supervision (organization_id, staff_id, supervisor_id) where until is null;
create index note_supervision_by_supervisor on note_supervision (organization_id, supervisor_id) where until is null;
select protect('note_supervision');

-- A note its author signed and that waits for the second signature. A returned one stays: what was signed is never lost.
create table note_submission (
  id              uuid primary key,
  organization_id uuid not null,
  note_id         uuid not null,
  text            text not null,
  submitted_by    uuid not null,
  submitted_at    timestamptz not null,
  due_at          timestamptz not null,
  signature_id    uuid not null,
  late_entry      boolean not null,
  state           text not null default 'WAITING',
  decided_by      uuid,
  decided_at      timestamptz,
  returned_why    text,
  constraint note_submission_of_note foreign key (organization_id, note_id) references session_note (organization_id, id),
  constraint note_submission_by foreign key (organization_id, submitted_by) references staff (organization_id, id),
  constraint note_submission_decided_by foreign key (organization_id, decided_by) references staff (organization_id, id),
  constraint note_submission_state check (state in ('WAITING', 'RETURNED', 'COSIGNED', 'TAKEN_BACK')),
  constraint note_submission_decided check ((state = 'WAITING') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint note_submission_returned_says_why check ((state = 'RETURNED') = (returned_why is not null)),
  constraint note_submission_not_by_its_author check (state not in ('COSIGNED', 'RETURNED') or decided_by <> submitted_by)
);
create unique index note_submission_one_waiting on note_submission (organization_id, note_id) where state = 'WAITING';
create index note_submission_waiting on note_submission (organization_id, due_at) where state = 'WAITING';
create index note_submission_by_note on note_submission (organization_id, note_id, submitted_at);
select protect('note_submission');

create function note_submission_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'WAITING' or new.text <> old.text or new.submitted_by <> old.submitted_by or new.signature_id <> old.signature_id then
    raise exception 'a signed submission never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger note_submission_signed_stays before update or delete on note_submission
  for each row execute function note_submission_stays();

alter table session_note
  add column cosigned_by uuid,
  add column cosigned_at timestamptz,
  add column cosignature_id uuid,
  add constraint session_note_cosigned_by foreign key (organization_id, cosigned_by) references staff (organization_id, id),
  add constraint session_note_cosigned_whole check (
    (cosigned_by is null) = (cosigned_at is null) and (cosigned_by is null) = (cosignature_id is null)
    and (cosigned_by is null or (signed_by is not null and signed_by <> cosigned_by)));
