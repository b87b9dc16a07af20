-- What the group did, once for everyone who was there. Names no one.
create table group_note (
  organization_id uuid not null,
  session_id      uuid not null,
  body            text not null,
  version         int not null default 1,
  edited_by       uuid not null,
  edited_at       timestamptz not null,
  constraint group_note_one_a_session primary key (organization_id, session_id),
  constraint group_note_of_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint group_note_edited_by foreign key (organization_id, edited_by) references staff (organization_id, id)
);
select protect('group_note');

-- One patient's note of one session: a draft until it is signed, then the text that was signed, for good.
create table session_note (
  id              uuid primary key,
  organization_id uuid not null,
  session_id      uuid not null,
  patient_id      uuid not null,
  line            text not null,
  names_kept      text not null default '',
  version         int not null default 1,
  edited_by       uuid not null,
  edited_at       timestamptz not null,
  signed_text     text,
  signed_by       uuid,
  signed_at       timestamptz,
  signature_id    uuid,
  late_entry      boolean not null default false,
  session_at      timestamptz not null,
  constraint session_note_of_organization unique (organization_id, id),
  constraint session_note_one_each unique (organization_id, session_id, patient_id),
  constraint session_note_of_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint session_note_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint session_note_edited_by foreign key (organization_id, edited_by) references staff (organization_id, id),
  constraint session_note_signed_whole check (
    (signed_at is null and signed_text is null and signed_by is null and signature_id is null)
    or (signed_at is not null and signed_text is not null and signed_by is not null and signature_id is not null))
);
create index session_note_by_patient on session_note (organization_id, patient_id, session_at);
create index session_note_unsigned on session_note (organization_id, edited_by) where signed_at is null;
select protect('session_note');

create function signed_note_stays() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then
    raise exception 'a signed note never changes: add an amendment' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger session_note_signed_stays before update or delete on session_note
  for each row execute function signed_note_stays();

-- What was added to a signed note, signed in its turn.
create table session_note_amendment (
  id              uuid primary key,
  organization_id uuid not null,
  note_id         uuid not null,
  text            text not null,
  signed_by       uuid not null,
  signed_at       timestamptz not null,
  signature_id    uuid not null,
  constraint session_note_amendment_of_note foreign key (organization_id, note_id) references session_note (organization_id, id),
  constraint session_note_amendment_says_something check (text <> '')
);
create index session_note_amendment_by_note on session_note_amendment (organization_id, note_id, signed_at);
select protect('session_note_amendment');
revoke update on session_note_amendment from handrail_app;
create trigger session_note_amendment_never_changes before update or delete on session_note_amendment
  for each row execute function never_changes();
