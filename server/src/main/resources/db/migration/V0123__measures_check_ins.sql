-- The short daily check-in of a patient; every question may be left out.
create table check_in (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  day             date not null,
  craving         smallint,
  mood            text,
  sleep           text,
  used            text,
  said_safe_at    timestamptz,
  words           text,
  started_at      timestamptz not null,
  last_answer_at  timestamptz,
  completed_at    timestamptz,
  constraint check_in_in_organization unique (organization_id, id),
  constraint check_in_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint check_in_craving check (craving between 0 and 10),
  constraint check_in_mood check (mood in ('GOOD', 'OKAY', 'FLAT', 'WORRIED', 'SAD', 'HOPELESS')),
  constraint check_in_sleep check (sleep in ('SEVEN_OR_MORE', 'FIVE_OR_SIX', 'LESS_THAN_FIVE', 'HARDLY')),
  constraint check_in_used check (used in ('NO', 'CAME_CLOSE', 'YES', 'RATHER_TALK')),
  constraint check_in_words_fit check (length(words) <= 4000)
);
create unique index check_in_one_open on check_in (organization_id, patient_id, day) where completed_at is null;
create index check_in_by_patient on check_in (organization_id, patient_id, started_at);
select protect('check_in');
