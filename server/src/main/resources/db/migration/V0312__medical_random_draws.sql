-- Random testing: a draw's seed is fixed and its hash published before anybody is in the pool; seed and pool are shown when it is held.
create table random_testing (
  organization_id uuid not null,
  program_id      uuid not null,
  panel           text not null,
  share_percent   int not null,
  every_days      int not null,
  set_by          uuid not null,
  set_at          timestamptz not null,
  active          boolean not null,
  version         int not null default 0,
  primary key (organization_id, program_id),
  constraint random_testing_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint random_testing_set_by_staff foreign key (organization_id, set_by) references staff (organization_id, id),
  constraint random_testing_share check (share_percent between 1 and 100),
  constraint random_testing_every check (every_days between 1 and 31)
);
select protect('random_testing');

create table test_draw (
  id              uuid primary key,
  organization_id uuid not null,
  program_id      uuid not null,
  panel           text not null,
  share_percent   int not null,
  window_from     date not null,
  window_days     int not null,
  commitment      text not null,
  committed_at    timestamptz not null,
  seed            text not null,
  held_on         date,
  held_at         timestamptz,
  pool_size       int,
  constraint test_draw_of_organization unique (organization_id, id),
  constraint test_draw_of_program foreign key (organization_id, program_id) references program (organization_id, id),
  constraint test_draw_window_once unique (organization_id, program_id, window_from),
  constraint test_draw_commitment_form check (commitment ~ '^[0-9a-f]{64}$'),
  constraint test_draw_seed_form check (seed ~ '^[0-9a-f]{64}$'),
  constraint test_draw_held check ((held_on is null) = (held_at is null) and (held_on is null) = (pool_size is null))
);
create unique index test_draw_open_once on test_draw (organization_id, program_id) where held_at is null;
select protect('test_draw');

-- What was committed never changes, and a draw is held once.
create function keep_test_draw() returns trigger
  language plpgsql as $$
begin
  if old.held_at is not null
     or (to_jsonb(old) - array['held_on', 'held_at', 'pool_size']) is distinct from (to_jsonb(new) - array['held_on', 'held_at', 'pool_size']) then
    raise exception 'a committed draw never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_test_draw before update on test_draw for each row execute function keep_test_draw();

create table test_draw_ticket (
  organization_id uuid not null,
  draw_id         uuid not null,
  patient_id      uuid not null,
  ticket          text not null,
  drawn           boolean not null,
  primary key (organization_id, draw_id, patient_id),
  constraint test_draw_ticket_of_draw foreign key (organization_id, draw_id) references test_draw (organization_id, id),
  constraint test_draw_ticket_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id)
);
select protect('test_draw_ticket');
revoke update on test_draw_ticket from handrail_app;

alter table drug_test add constraint drug_test_of_draw foreign key (organization_id, draw_id) references test_draw (organization_id, id);
