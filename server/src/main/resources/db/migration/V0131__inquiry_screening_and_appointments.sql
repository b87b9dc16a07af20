-- What was asked at first contact. A second screening is another row; the last one counts.
create table inquiry_screening (
  id              uuid primary key,
  organization_id uuid not null,
  inquiry_id      uuid not null,
  at              timestamptz not null,
  by              uuid not null,
  answers         jsonb not null,
  constraint inquiry_screening_of_organization unique (organization_id, id),
  constraint inquiry_screening_of_inquiry foreign key (organization_id, inquiry_id) references inquiry (organization_id, id),
  constraint inquiry_screening_by_staff foreign key (organization_id, by) references staff (organization_id, id)
);
create index inquiry_screening_by_inquiry on inquiry_screening (organization_id, inquiry_id, at);
select protect('inquiry_screening');
revoke update on inquiry_screening from handrail_app;

-- First appointments: local date and time at the site, so that 10:00 stays 10:00 across daylight saving.
create table inquiry_appointment (
  id              uuid primary key,
  organization_id uuid not null,
  inquiry_id      uuid not null,
  program_id      uuid not null,
  day             date not null,
  starts          time not null,
  mode            text not null,
  state           text not null default 'OFFERED',
  offered_at      timestamptz not null,
  offered_by      uuid not null,
  settled_at      timestamptz,
  settled_by      uuid,
  constraint inquiry_appointment_of_organization unique (organization_id, id),
  constraint inquiry_appointment_of_inquiry foreign key (organization_id, inquiry_id) references inquiry (organization_id, id),
  constraint inquiry_appointment_at_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint inquiry_appointment_by_staff foreign key (organization_id, offered_by) references staff (organization_id, id),
  constraint inquiry_appointment_mode check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
  constraint inquiry_appointment_state check (state in ('OFFERED', 'KEPT', 'MISSED', 'CALLED_OFF')),
  constraint inquiry_appointment_settled check ((state = 'OFFERED') = (settled_at is null))
);
create unique index inquiry_appointment_one_ahead on inquiry_appointment (organization_id, inquiry_id) where state = 'OFFERED';
create index inquiry_appointment_by_inquiry on inquiry_appointment (organization_id, inquiry_id);
create index inquiry_appointment_by_day on inquiry_appointment (organization_id, day);
select protect('inquiry_appointment');
