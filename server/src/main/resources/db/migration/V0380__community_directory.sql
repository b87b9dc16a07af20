-- The directory of what helps around a program: lists that others publish, and places we know ourselves.
create table community_feed (
  id              uuid primary key,
  organization_id uuid not null,
  name            text not null,
  format          text not null,
  imported_at     timestamptz not null,
  imported_by     uuid,
  rows_open       int not null,
  rows_refused    int not null,
  constraint community_feed_of_organization unique (organization_id, id),
  constraint community_feed_named_once unique (organization_id, format, name),
  constraint community_feed_imported_by foreign key (organization_id, imported_by) references staff (organization_id, id),
  constraint community_feed_format check (format in ('MEETINGS', 'FACILITIES', 'HSDS'))
);
select protect('community_feed');

-- One place or meeting. Rows are per organization, so that no tenant changes what another one's patients read; every operator
-- of the distance search is leakproof, so that row-level security keeps the index.
create table community_resource (
  id              uuid primary key,
  organization_id uuid not null,
  feed_id         uuid,
  external_id     text,
  fingerprint     text not null,
  kind            text not null,
  name            text not null,
  place           text not null default '',
  street          text not null default '',
  city            text not null default '',
  city_key        text not null default '',
  state           text not null default '',
  postal_code     text not null default '',
  latitude        double precision,
  longitude       double precision,
  approximate     boolean not null default false,
  phone           text not null default '',
  url             text not null default '',
  online          boolean not null default false,
  join_url        text not null default '',
  join_phone      text not null default '',
  notes           text not null default '',
  types           text[] not null default '{}',
  days            smallint[] not null default '{}',
  starts          time,
  ends            time,
  vacancies       int,
  vacancies_on    date,
  changed_at      timestamptz not null,
  closed_at       timestamptz,
  version         int not null default 0,
  constraint community_resource_of_organization unique (organization_id, id),
  constraint community_resource_once unique (organization_id, feed_id, external_id),
  constraint community_resource_of_feed foreign key (organization_id, feed_id) references community_feed (organization_id, id),
  constraint community_resource_from_feed_has_id check ((feed_id is null) = (external_id is null)),
  constraint community_resource_kind check (kind in ('MEETING', 'TREATMENT', 'SOBER_HOME', 'RIDES', 'WORK', 'FOOD', 'NALOXONE', 'HOUSING', 'OTHER')),
  constraint community_resource_both_coordinates check ((latitude is null) = (longitude is null)),
  constraint community_resource_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint community_resource_links check ((url = '' or url ~ '^https?://') and (join_url = '' or join_url ~ '^https?://')),
  constraint community_resource_days check (days <@ array[0, 1, 2, 3, 4, 5, 6]::smallint[]),
  constraint community_resource_vacancies check (vacancies >= 0 and (vacancies is null) = (vacancies_on is null))
);
create index community_resource_by_latitude on community_resource (organization_id, latitude) where closed_at is null;
create index community_resource_by_kind on community_resource (organization_id, kind, name) where closed_at is null;
create index community_resource_by_postal_code on community_resource (organization_id, postal_code) where closed_at is null;
create index community_resource_by_city on community_resource (organization_id, city_key) where closed_at is null;
create index community_resource_by_fingerprint on community_resource (organization_id, fingerprint) where closed_at is null;
select protect('community_resource');
