-- Partners: hospitals, residential centers, sober homes, courts that send or receive people.
create table partner (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  name            text not null,
  kind            text not null,
  phone           text,
  email           text,
  active          boolean not null default true,
  version         int not null default 0,
  constraint partner_of_organization unique (organization_id, id),
  constraint partner_name_once unique (organization_id, name),
  constraint partner_kind check (kind in ('HOSPITAL', 'RESIDENTIAL', 'SOBER_HOME', 'COURT', 'OTHER'))
);
select protect('partner');
