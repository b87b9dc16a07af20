-- The code that is shown in the room of one session, and who typed it. A claim; the roll call alone is the record.
create table arrival_code (
  session_id      uuid primary key,
  organization_id uuid not null,
  code            text not null,
  constraint arrival_code_of_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint arrival_code_digits check (code ~ '^[0-9]{4}$')
);
select protect('arrival_code');

create table arrival (
  organization_id uuid not null,
  session_id      uuid not null,
  patient_id      uuid not null,
  -- Null while only wrong codes were typed.
  at              timestamptz,
  wrong           int not null default 0,
  constraint arrival_once primary key (organization_id, session_id, patient_id),
  constraint arrival_of_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint arrival_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id)
);
select protect('arrival');
