-- When each recurring job runs next and who runs it now: db-scheduler's table, so that several nodes share the jobs.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  constraint scheduled_tasks_once primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
-- Deleting a row forgets a job that no longer exists.
grant select, insert, update, delete on scheduled_tasks to handrail_app;
