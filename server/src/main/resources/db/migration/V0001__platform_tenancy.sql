-- Tenancy: each organization is a tenant; rows of others do not exist for it, and without a tenant nothing exists.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table organization (
  id         uuid primary key,
  name       text not null,
  slug       text not null,
  time_zone  text not null,
  created_at timestamptz not null,
  constraint organization_name_given check (name <> ''),
  constraint organization_slug_is_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint organization_slug_once unique (slug)
);
grant select, insert, update on organization to handrail_app;

-- Null when the setting is missing or empty: comparisons with it are then never true, so policies fail closed.
create function current_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('handrail.organization', true), '')::uuid;

-- Every table with an organization_id calls this once in its migration.
create function protect(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy tenant on %s using (organization_id = current_organization()) with check (organization_id = current_organization())',
    target);
  execute format('grant select, insert, update on %s to handrail_app', target);
end $$;
revoke execute on function protect(regclass) from public;
