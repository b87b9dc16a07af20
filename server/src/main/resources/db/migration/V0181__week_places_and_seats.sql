-- A patient's place on a track, and the numbered seats it gives them in the track's groups. From a day until before another.
create table track_place (
  id              uuid primary key,
  organization_id uuid not null,
  track_id        uuid not null,
  patient_id      uuid not null,
  stay_id         uuid not null,
  from_on         date not null,
  until_on        date,
  left_reason     text,
  added_by        uuid not null,
  version         int not null default 0,
  constraint track_place_of_organization unique (organization_id, id),
  constraint track_place_on_track foreign key (organization_id, track_id) references track (organization_id, id),
  constraint track_place_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint track_place_added_by foreign key (organization_id, added_by) references staff (organization_id, id),
  constraint track_place_dates check (until_on is null or until_on >= from_on),
  constraint track_place_left_with_a_reason check (until_on is null or left_reason <> ''),
  constraint track_place_once exclude using gist
    (organization_id with =, track_id with =, patient_id with =, daterange(from_on, until_on) with &&)
);
create index track_place_by_patient on track_place (organization_id, patient_id);
create index track_place_by_track on track_place (organization_id, track_id);
select protect('track_place');

create table group_seat (
  id              uuid primary key,
  organization_id uuid not null,
  group_id        uuid not null,
  weekly          int4range not null,
  patient_id      uuid not null,
  seat            smallint not null,
  from_on         date not null,
  until_on        date,
  constraint group_seat_in_group foreign key (organization_id, group_id, weekly)
    references care_group (organization_id, id, weekly) on update cascade,
  constraint group_seat_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint group_seat_numbered check (seat >= 1),
  constraint group_seat_dates check (until_on is null or until_on >= from_on),
  constraint group_seat_free exclude using gist
    (organization_id with =, group_id with =, seat with =, daterange(from_on, until_on) with &&),
  constraint group_seat_patient_once exclude using gist
    (organization_id with =, group_id with =, patient_id with =, daterange(from_on, until_on) with &&),
  constraint group_seat_patient_free exclude using gist
    (organization_id with =, patient_id with =, weekly with &&, daterange(from_on, until_on) with &&)
);
create index group_seat_by_group on group_seat (organization_id, group_id);
create index group_seat_by_patient on group_seat (organization_id, patient_id);
select protect('group_seat');

-- A seat exists up to the group's number of seats. The lock makes "one more seat" and "one seat fewer" wait for each other.
create function group_seat_exists() returns trigger
  language plpgsql as $$
declare
  there int;
begin
  select seats into there from care_group
   where organization_id = new.organization_id and id = new.group_id for share;
  if new.seat > there then
    raise exception 'seat % of %', new.seat, there using errcode = 'check_violation', constraint = 'group_seat_exists';
  end if;
  return new;
end $$;
create trigger group_seat_exists before insert or update of seat, group_id on group_seat
  for each row execute function group_seat_exists();

-- Seats in use cannot be taken away: nobody sits there from the day of the change on.
create function care_group_seats_in_use() returns trigger
  language plpgsql as $$
begin
  if new.seats < old.seats and exists (
    select 1 from group_seat
     where organization_id = new.organization_id and group_id = new.id and seat > new.seats
       and (until_on is null or until_on > new.changed_on)) then
    raise exception 'seats in use' using errcode = 'check_violation', constraint = 'care_group_seats_in_use';
  end if;
  return new;
end $$;
create trigger care_group_seats_in_use before update of seats on care_group
  for each row execute function care_group_seats_in_use();
