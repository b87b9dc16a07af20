-- Two patients who must not sit in one group. Why is for supervisors; the patients never see that there is a pair.
create table keep_apart (
  id              uuid primary key,
  organization_id uuid not null,
  one_id          uuid not null,
  other_id        uuid not null,
  reason          text not null,
  from_on         date not null,
  until_on        date,
  added_by        uuid not null,
  ended_by        uuid,
  version         int not null default 0,
  constraint keep_apart_one foreign key (organization_id, one_id) references patient (organization_id, id),
  constraint keep_apart_other foreign key (organization_id, other_id) references patient (organization_id, id),
  constraint keep_apart_added_by foreign key (organization_id, added_by) references staff (organization_id, id),
  constraint keep_apart_ended_by foreign key (organization_id, ended_by) references staff (organization_id, id),
  constraint keep_apart_two_people check (one_id < other_id),
  constraint keep_apart_has_a_reason check (reason <> ''),
  constraint keep_apart_dates check (until_on is null or until_on >= from_on),
  constraint keep_apart_once exclude using gist
    (organization_id with =, one_id with =, other_id with =, daterange(from_on, until_on) with &&)
);
create index keep_apart_by_one on keep_apart (organization_id, one_id);
create index keep_apart_by_other on keep_apart (organization_id, other_id);
select protect('keep_apart');

-- Nobody sits down beside someone they are kept apart from. Locking the pair makes two of them wait for each other.
create function seats_keep_apart() returns trigger
  language plpgsql as $$
declare
  pair record;
begin
  -- A pair that is being made is waited for: it looks at seats, and we look at pairs.
  perform pg_advisory_xact_lock_shared(hashtextextended('keep_apart' || new.organization_id, 0));
  for pair in
    select * from keep_apart
     where organization_id = new.organization_id and (one_id = new.patient_id or other_id = new.patient_id)
       and (until_on is null or until_on > new.from_on) and (new.until_on is null or from_on < new.until_on)
     order by id for update
  loop
    if exists (
      select 1 from group_seat g
       where g.organization_id = new.organization_id and g.group_id = new.group_id
         and g.patient_id = case when pair.one_id = new.patient_id then pair.other_id else pair.one_id end
         and daterange(g.from_on, g.until_on) && daterange(new.from_on, new.until_on)) then
      raise exception 'kept apart' using errcode = 'check_violation', constraint = 'group_seat_keep_apart';
    end if;
  end loop;
  return new;
end $$;
create trigger group_seat_keep_apart before insert on group_seat
  for each row execute function seats_keep_apart();

create function guests_keep_apart() returns trigger
  language plpgsql as $$
declare
  pair record;
  s record;
  other uuid;
begin
  if new.removed then
    return new;
  end if;
  -- A pair that is being made is waited for: it looks at seats, and we look at pairs.
  perform pg_advisory_xact_lock_shared(hashtextextended('keep_apart' || new.organization_id, 0));
  select * into s from care_session where organization_id = new.organization_id and id = new.session_id;
  for pair in
    select * from keep_apart
     where organization_id = new.organization_id and (one_id = new.patient_id or other_id = new.patient_id)
       and from_on <= s.day and (until_on is null or until_on > s.day)
     order by id for update
  loop
    other := case when pair.one_id = new.patient_id then pair.other_id else pair.one_id end;
    if exists (
      select 1 from group_seat g
       where g.organization_id = s.organization_id and g.group_id = s.group_id and g.patient_id = other
         and g.from_on <= s.day and (g.until_on is null or g.until_on > s.day))
      or exists (
      select 1 from care_session_guest o
       where o.organization_id = s.organization_id and o.session_id = s.id and o.patient_id = other and not o.removed) then
      raise exception 'kept apart' using errcode = 'check_violation', constraint = 'session_guest_keep_apart';
    end if;
  end loop;
  return new;
end $$;
create trigger session_guest_keep_apart before insert or update of removed on care_session_guest
  for each row execute function guests_keep_apart();
