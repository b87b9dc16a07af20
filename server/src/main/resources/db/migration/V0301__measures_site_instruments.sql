-- Instruments a site brought itself, as they were given: a Questionnaire and how it is scored. Every version is kept for good.
create table measure_instrument (
  organization_id uuid not null references organization (id),
  instrument      text not null,
  version         text not null,
  questionnaire   text not null,
  scoring         text not null,
  imported_by     uuid,
  imported_at     timestamptz not null,
  constraint measure_instrument_version primary key (organization_id, instrument, version),
  constraint measure_instrument_by foreign key (organization_id, imported_by) references staff (organization_id, id)
);
select protect('measure_instrument');
revoke update on measure_instrument from handrail_app;

-- Who confirmed that the site's use of a licensed instrument is covered, or took that back; the newest word counts.
create table measure_licence (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  instrument      text not null,
  switched_on     boolean not null,
  said_by         uuid not null,
  said_at         timestamptz not null,
  constraint measure_licence_by foreign key (organization_id, said_by) references staff (organization_id, id)
);
create index measure_licence_newest on measure_licence (organization_id, instrument, said_at);
select protect('measure_licence');
revoke update on measure_licence from handrail_app;
