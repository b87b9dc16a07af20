-- The national data set of discharges (TEDS-D): public reference data, the same for every organization, so without policies.
create table teds_discharge (
  year         smallint not null,
  case_id      bigint not null,
  state        smallint,
  age          smallint,
  sex          smallint,
  services     smallint,
  services_d   smallint,
  reason       smallint,
  los          smallint,
  sub1         smallint,
  daywait      smallint,
  psource      smallint,
  noprior      smallint,
  self_help    smallint,
  self_help_d  smallint,
  constraint teds_discharge_once primary key (year, case_id)
);
grant select, insert, update on teds_discharge to handrail_app;

-- Rows of an import before they are merged; each import sees and removes only its own. Lost in a crash, and that is right.
create unlogged table teds_arrival (
  import       uuid not null,
  like teds_discharge,
  constraint teds_arrival_once primary key (import, year, case_id)
);
grant select, insert, delete on teds_arrival to handrail_app;

-- What the pages read: counts by service at discharge, reason and length-of-stay code, made anew by each import of a year.
create table teds_count (
  year         smallint not null,
  services_d   smallint not null,
  reason       smallint not null,
  los          smallint not null,
  discharges   bigint not null,
  constraint teds_count_once primary key (year, services_d, reason, los)
);
grant select, insert, delete on teds_count to handrail_app;

-- A codebook's totals: how often each code of each variable occurs in the full file of a year.
create table teds_total (
  year         smallint not null,
  variable     text not null,
  code         int not null,
  label        text not null,
  frequency    bigint not null,
  constraint teds_total_once primary key (year, variable, code),
  constraint teds_total_counts check (frequency >= 0)
);
grant select, insert, update on teds_total to handrail_app;
