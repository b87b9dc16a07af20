-- Who is writing the notes of a session: one at a time. It is handed over by taking it, in the open, or by resting.
create table note_pen (
  organization_id uuid not null,
  session_id      uuid not null,
  staff_id        uuid not null,
  since           timestamptz not null,
  last_at         timestamptz not null,
  taken_from      uuid,
  constraint note_pen_one_a_session primary key (organization_id, session_id),
  constraint note_pen_of_session foreign key (organization_id, session_id) references care_session (organization_id, id),
  constraint note_pen_held_by foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint note_pen_taken_from foreign key (organization_id, taken_from) references staff (organization_id, id)
);
select protect('note_pen');
