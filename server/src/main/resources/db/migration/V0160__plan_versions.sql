-- Treatment plans. A plan lasts one course of treatment; its content stands in versions, and only a draft can change.
create table plan (
  id              uuid primary key,
  organization_id uuid not null,
  patient_id      uuid not null,
  program_id      uuid not null,
  started_at      timestamptz not null,
  started_by      uuid not null,
  ended_at        timestamptz,
  constraint plan_of_organization unique (organization_id, id),
  constraint plan_whole unique (organization_id, id, patient_id),
  constraint plan_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint plan_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint plan_started_by foreign key (organization_id, started_by) references staff (organization_id, id)
);
create unique index plan_one_open on plan (organization_id, patient_id) where ended_at is null;
select protect('plan');

create table plan_version (
  id              uuid primary key,
  organization_id uuid not null,
  plan_id         uuid not null,
  patient_id      uuid not null,
  number          int not null,
  state           text not null,
  edit            int not null default 0,
  made_by         uuid not null,
  made_at         timestamptz not null,
  changed_by      uuid not null,
  changed_at      timestamptz not null,
  proposed_by     uuid,
  proposed_at     timestamptz,
  text            text,
  active_from     timestamptz,
  closed_at       timestamptz,
  constraint plan_version_of_organization unique (organization_id, id),
  constraint plan_version_of_plan foreign key (organization_id, plan_id, patient_id) references plan (organization_id, id, patient_id),
  constraint plan_version_made_by foreign key (organization_id, made_by) references staff (organization_id, id),
  constraint plan_version_changed_by foreign key (organization_id, changed_by) references staff (organization_id, id),
  constraint plan_version_number unique (organization_id, plan_id, number),
  constraint plan_version_state check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'SUPERSEDED', 'WITHDRAWN', 'ENDED')),
  constraint plan_version_proposed check (state in ('DRAFT', 'WITHDRAWN') or (proposed_at is not null and text is not null)),
  constraint plan_version_active check (state not in ('ACTIVE', 'SUPERSEDED', 'ENDED') or active_from is not null),
  constraint plan_version_closed check ((state in ('SUPERSEDED', 'WITHDRAWN', 'ENDED')) = (closed_at is not null))
);
create unique index plan_version_one_pending on plan_version (organization_id, plan_id) where state in ('DRAFT', 'PROPOSED');
create unique index plan_version_one_active on plan_version (organization_id, plan_id) where state = 'ACTIVE';
create index plan_version_by_patient on plan_version (organization_id, patient_id);
select protect('plan_version');

create table plan_problem (
  organization_id uuid not null,
  version_id      uuid not null,
  id              uuid not null,
  position        int not null,
  dimension       text not null,
  statement       text not null,
  diagnosis_id    uuid,
  diagnosis_words text,
  constraint plan_problem_once primary key (organization_id, version_id, id),
  constraint plan_problem_of_version foreign key (organization_id, version_id) references plan_version (organization_id, id),
  constraint plan_problem_dimension check (dimension in ('D1', 'D2', 'D3', 'D4', 'D5', 'D6')),
  constraint plan_problem_diagnosis check ((diagnosis_id is null) = (diagnosis_words is null))
);
select protect('plan_problem');

create table plan_goal (
  organization_id uuid not null,
  version_id      uuid not null,
  id              uuid not null,
  problem_id      uuid not null,
  position        int not null,
  about           text not null,
  words           text not null,
  constraint plan_goal_once primary key (organization_id, version_id, id),
  constraint plan_goal_of_problem foreign key (organization_id, version_id, problem_id)
    references plan_problem (organization_id, version_id, id)
);
select protect('plan_goal');

create table plan_objective (
  organization_id uuid not null,
  version_id      uuid not null,
  id              uuid not null,
  goal_id         uuid not null,
  position        int not null,
  words           text not null,
  measure         text not null,
  target          date,
  staff_id        uuid,
  constraint plan_objective_once primary key (organization_id, version_id, id),
  constraint plan_objective_of_goal foreign key (organization_id, version_id, goal_id)
    references plan_goal (organization_id, version_id, id),
  constraint plan_objective_staff foreign key (organization_id, staff_id) references staff (organization_id, id)
);
select protect('plan_objective');

create table plan_service (
  organization_id uuid not null,
  version_id      uuid not null,
  id              uuid not null,
  position        int not null,
  kind            text not null,
  name            text not null,
  times           int not null,
  per             text not null,
  minutes         int not null,
  staff_id        uuid,
  constraint plan_service_once primary key (organization_id, version_id, id),
  constraint plan_service_of_version foreign key (organization_id, version_id) references plan_version (organization_id, id),
  constraint plan_service_kind check (kind in ('INDIVIDUAL', 'GROUP', 'MEDICATION', 'FAMILY', 'RELAPSE_PREVENTION', 'HOLISTIC')),
  constraint plan_service_per check (per in ('WEEK', 'TWO_WEEKS', 'MONTH', 'WHEN_NEEDED')),
  constraint plan_service_amount check (times between 0 and 99 and minutes between 0 and 1440),
  constraint plan_service_staff foreign key (organization_id, staff_id) references staff (organization_id, id)
);
select protect('plan_service');

create table plan_service_goal (
  organization_id uuid not null,
  version_id      uuid not null,
  service_id      uuid not null,
  goal_id         uuid not null,
  constraint plan_service_goal_once primary key (organization_id, version_id, service_id, goal_id),
  constraint plan_service_goal_service foreign key (organization_id, version_id, service_id)
    references plan_service (organization_id, version_id, id),
  constraint plan_service_goal_goal foreign key (organization_id, version_id, goal_id)
    references plan_goal (organization_id, version_id, id)
);
select protect('plan_service_goal');

-- A save of a draft writes its rows anew; what was there is kept whole in plan_draft_save, so nothing clinical is lost.
grant delete on plan_problem, plan_goal, plan_objective, plan_service, plan_service_goal to handrail_app;

create function plan_only_drafts_change() returns trigger
  language plpgsql as $$
declare
  version uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
  if (select state from plan_version where id = version) is distinct from 'DRAFT'
     or (tg_op = 'UPDATE' and (select state from plan_version where id = old.version_id) is distinct from 'DRAFT') then
    raise exception 'only the draft of a plan can change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger plan_problem_draft before insert or update or delete on plan_problem for each row execute function plan_only_drafts_change();
create trigger plan_goal_draft before insert or update or delete on plan_goal for each row execute function plan_only_drafts_change();
create trigger plan_objective_draft before insert or update or delete on plan_objective for each row execute function plan_only_drafts_change();
create trigger plan_service_draft before insert or update or delete on plan_service for each row execute function plan_only_drafts_change();
create trigger plan_service_goal_draft before insert or update or delete on plan_service_goal for each row execute function plan_only_drafts_change();

-- The lifecycle once more, below everything: a version that left the draft only ever moves on, its text untouched.
create function plan_version_moves_on() returns trigger
  language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.number, new.plan_id, new.patient_id, new.text, new.proposed_at, new.edit, new.changed_at)
     is distinct from (old.number, old.plan_id, old.patient_id, old.text, old.proposed_at, old.edit, old.changed_at) then
    raise exception 'a proposed plan never changes' using errcode = 'restrict_violation';
  end if;
  if old.active_from is not null and new.active_from is distinct from old.active_from
     or (new.state <> old.state
         and (old.state, new.state) not in (('DRAFT', 'PROPOSED'), ('DRAFT', 'WITHDRAWN'), ('PROPOSED', 'ACTIVE'),
           ('PROPOSED', 'WITHDRAWN'), ('ACTIVE', 'SUPERSEDED'), ('ACTIVE', 'ENDED'))) then
    raise exception 'a plan does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger plan_version_moves_on before update on plan_version for each row execute function plan_version_moves_on();
create trigger plan_version_never_deleted before delete on plan_version for each row execute function never_changes();
