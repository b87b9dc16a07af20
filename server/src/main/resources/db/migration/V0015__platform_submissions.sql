-- Forms that were sent, by the token drawn into each form: a double click is answered like the first click.
create table submission (
  key         bytea not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  status      int,
  location    text,
  constraint submission_once primary key (key),
  constraint submission_key_is_a_hash check (length(key) = 32)
);
create index submission_by_age on submission (started_at);
grant select, insert, update, delete on submission to handrail_app;
