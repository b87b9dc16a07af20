-- Staff: who works here, in which roles, under which credentials.
create table staff (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  given           text not null,
  family          text not null,
  title           text not null default '',
  email           text not null,
  phone           text,
  roles           text[] not null,
  active          boolean not null default true,
  version         int not null default 0,
  constraint staff_of_organization unique (organization_id, id),
  constraint staff_has_a_name check (given <> '' and family <> ''),
  constraint staff_has_a_role check (cardinality(roles) > 0)
);
select protect('staff');

-- A licence or certificate: what it allows follows from its kind, and only between its dates.
create table staff_credential (
  id              uuid primary key,
  organization_id uuid not null,
  staff_id        uuid not null,
  kind            text not null,
  number          text not null,
  state           text not null,
  valid_from      date not null,
  valid_until     date not null,
  constraint staff_credential_of_staff foreign key (organization_id, staff_id) references staff (organization_id, id),
  constraint staff_credential_dates check (valid_until >= valid_from),
  constraint staff_credential_once unique (organization_id, staff_id, kind, state, number)
);
select protect('staff_credential');
