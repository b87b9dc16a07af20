-- How a note is laid out, which goals it is about, and why words it shares with other notes may stay.
alter table session_note
  add column format text not null default 'FREE',
  add column goals uuid[] not null default '{}',
  add column copied_kept text not null default '';

-- Phrases staff keep for themselves: nobody else's note is built from them.
create table note_phrase (
  id              uuid primary key,
  organization_id uuid not null,
  staff_id        uuid not null,
  short           text not null,
  text            text not null,
  constraint note_phrase_once unique (organization_id, staff_id, short),
  constraint note_phrase_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint note_phrase_short check (short ~ '^[a-z0-9]{1,20}$'),
  constraint note_phrase_says_something check (text <> '')
);
select protect('note_phrase');
grant delete on note_phrase to handrail_app;
