-- Work waiting for someone: a task or an alert, with an owner, a due time and a chain of whom to tell when nobody acts.
create table task (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  source_key      text not null,
  kind            text not null,
  severity        text not null,
  chain           text not null,
  chain_version   text not null,
  title           text not null,
  detail          text not null,
  link            text,
  patient_id      uuid,
  program_id      uuid,
  owner_staff     uuid,
  owner_role      text,
  opened_at       timestamptz not null,
  due_at          timestamptz not null,
  state           text not null,
  taken_by        uuid,
  taken_at        timestamptz,
  closed_by       uuid,
  closed_at       timestamptz,
  action          text,
  outcome         text,
  version         int not null default 0,
  constraint task_once_per_source unique (organization_id, source_key),
  constraint task_in_organization unique (organization_id, id),
  constraint task_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint task_owner foreign key (organization_id, owner_staff) references staff (organization_id, id),
  constraint task_taker foreign key (organization_id, taken_by) references staff (organization_id, id),
  constraint task_closer foreign key (organization_id, closed_by) references staff (organization_id, id),
  constraint task_one_owner check (num_nonnulls(owner_staff, owner_role) = 1),
  constraint task_severity check (severity in ('DANGER', 'NEEDS_YOU', 'ROUTINE')),
  constraint task_state check (state in ('OPEN', 'TAKEN', 'CLOSED')),
  constraint task_taken_by_someone check (state <> 'TAKEN' or (taken_by is not null and taken_at is not null)),
  constraint task_closed_with_an_action check (state <> 'CLOSED' or (closed_by is not null and closed_at is not null and action is not null)),
  constraint task_link_stays_here check (link is null or link like '/%')
);
create index task_open_by_patient on task (organization_id, patient_id) where state <> 'CLOSED';
create index task_by_patient on task (organization_id, patient_id, opened_at);
create index task_taken on task (organization_id, taken_by) where state = 'TAKEN';
select protect('task');

-- In whose list a task stands: its owner, and everyone it was escalated or handed to. Rows end, they are not removed.
create table task_reach (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  task_id         uuid not null,
  staff_id        uuid,
  role            text,
  why             text not null,
  since           timestamptz not null,
  until           timestamptz,
  constraint task_reach_of_task foreign key (organization_id, task_id) references task (organization_id, id),
  constraint task_reach_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint task_reach_someone check (num_nonnulls(staff_id, role) = 1)
);
create unique index task_reach_staff_once on task_reach (organization_id, task_id, staff_id) where until is null;
create unique index task_reach_role_once on task_reach (organization_id, task_id, role) where until is null;
create index task_reach_by_staff on task_reach (organization_id, staff_id) where until is null;
create index task_reach_by_role on task_reach (organization_id, role) where until is null;
select protect('task_reach');

-- The steps of the chain as they stood when the task was opened, each with its time; settled once told or no longer needed.
create table task_escalation (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  task_id         uuid not null,
  step            int not null,
  due_at          timestamptz not null,
  while_state     text not null,
  target          text not null,
  otherwise       text,
  settled_at      timestamptz,
  constraint task_escalation_of_task foreign key (organization_id, task_id) references task (organization_id, id),
  constraint task_escalation_step_once unique (organization_id, task_id, step),
  constraint task_escalation_while check (while_state in ('UNTAKEN', 'UNCLOSED'))
);
create index task_escalation_waiting on task_escalation (organization_id, due_at) where settled_at is null;
select protect('task_escalation');

-- What happened to a task, in order; never changed.
create table task_step (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  task_id         uuid not null,
  at              timestamptz not null,
  kind            text not null,
  by_staff        uuid,
  words           text not null,
  constraint task_step_of_task foreign key (organization_id, task_id) references task (organization_id, id),
  constraint task_step_by foreign key (organization_id, by_staff) references staff (organization_id, id),
  constraint task_step_kind check (kind in ('OPENED', 'TAKEN', 'GIVEN_BACK', 'REASSIGNED', 'ESCALATED', 'CLOSED'))
);
create index task_step_of on task_step (organization_id, task_id, at);
select protect('task_step');
revoke update on task_step from handrail_app;
