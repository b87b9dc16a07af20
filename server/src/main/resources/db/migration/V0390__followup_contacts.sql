-- Contacts after treatment: planned when an episode ends, each with a window. What came of each is an outcome, silence too.
create table follow_up (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  episode_id      uuid not null,
  day             int not null,
  opens_on        date not null,
  due_on          date not null,
  closes_on       date not null,
  state           text not null,
  owner           uuid,
  attempts        int not null default 0,
  reached_on      date,
  abstinent_30    boolean,
  improved        boolean,
  wants_back      boolean not null default false,
  settled_at      timestamptz,
  version         int not null default 0,
  constraint follow_up_of_organization unique (organization_id, id),
  constraint follow_up_once unique (organization_id, episode_id, day),
  constraint follow_up_of_episode foreign key (organization_id, episode_id, patient_id) references episode (organization_id, id, patient_id),
  constraint follow_up_owner foreign key (organization_id, owner) references staff (organization_id, id),
  constraint follow_up_state check (state in ('PLANNED', 'OPEN', 'REACHED', 'UNREACHABLE', 'DECLINED', 'CALLED_OFF')),
  constraint follow_up_window check (opens_on <= due_on and due_on <= closes_on),
  constraint follow_up_reached_on_a_day check ((state = 'REACHED') = (reached_on is not null)),
  constraint follow_up_settled_at_a_moment check ((state in ('PLANNED', 'OPEN')) = (settled_at is null)),
  constraint follow_up_answers_of_reached check (state = 'REACHED' or (abstinent_30 is null and improved is null and not wants_back))
);
create index follow_up_unsettled on follow_up (organization_id, due_on) where state in ('PLANNED', 'OPEN');
create index follow_up_settled on follow_up (organization_id, settled_at) where settled_at is not null;
create index follow_up_by_patient on follow_up (organization_id, patient_id, due_on);
select protect('follow_up');

-- Every try, and what else happened; never changed.
create table follow_up_step (
  id              uuid primary key,
  organization_id uuid not null,
  follow_up_id    uuid not null,
  at              timestamptz not null,
  by              uuid,
  event           text not null,
  words           text not null,
  constraint follow_up_step_of_follow_up foreign key (organization_id, follow_up_id) references follow_up (organization_id, id),
  constraint follow_up_step_by_staff foreign key (organization_id, by) references staff (organization_id, id)
);
create index follow_up_step_by_follow_up on follow_up_step (organization_id, follow_up_id, at);
select protect('follow_up_step');
revoke update on follow_up_step from handrail_app;
