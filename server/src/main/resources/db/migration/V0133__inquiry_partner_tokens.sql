-- How often one address asked through the public forms; only a keyed hash of the address is kept, for a day.
create table public_request (
  organization_id uuid not null references organization (id),
  client          text not null,
  at              timestamptz not null
);
create index public_request_by_client on public_request (organization_id, client, at);
select protect('public_request');
grant delete on public_request to handrail_app;
