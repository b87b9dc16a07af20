-- The safety plan and the relapse-prevention plan: one being written, one that counts, and the former ones as they were.
create table recovery_plan (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  kind             text not null,
  number           int not null,
  state            text not null,
  content          jsonb not null,
  template_version text not null,
  edit             int not null default 0,
  changed_by       uuid not null,
  changed_by_staff uuid,
  changed_at       timestamptz not null,
  kept_at          timestamptz,
  replaced_at      timestamptz,
  constraint recovery_plan_of_organization unique (organization_id, id),
  constraint recovery_plan_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint recovery_plan_changed_by_staff foreign key (organization_id, changed_by_staff) references staff (organization_id, id),
  constraint recovery_plan_number_once unique (organization_id, patient_id, kind, number),
  constraint recovery_plan_kind check (kind in ('SAFETY', 'RELAPSE')),
  constraint recovery_plan_state check (state in ('DRAFT', 'CURRENT', 'FORMER')),
  constraint recovery_plan_kept check ((state = 'DRAFT') = (kept_at is null)),
  constraint recovery_plan_replaced check ((state = 'FORMER') = (replaced_at is not null))
);
create unique index recovery_plan_draft_once on recovery_plan (organization_id, patient_id, kind) where state = 'DRAFT';
create unique index recovery_plan_current_once on recovery_plan (organization_id, patient_id, kind) where state = 'CURRENT';
select protect('recovery_plan');

create function keep_recovery_plan() returns trigger
  language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (old.content is distinct from new.content or new.state = 'DRAFT' or old.kept_at is distinct from new.kept_at) then
    raise exception 'a version that counted never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_recovery_plan before update on recovery_plan for each row execute function keep_recovery_plan();
