-- Rule packs an organization brought itself, as their file was given. A second person puts one in use; from then on its text is
-- kept for good, because assessments, decisions and deadlines were made with it.
create table rule_pack (
  organization_id uuid not null references organization (id),
  pack            text not null,
  version         int not null,
  file            text not null,
  uploaded_by     uuid not null,
  uploaded_at     timestamptz not null,
  activated_by    uuid,
  activated_at    timestamptz,
  retired_by      uuid,
  retired_at      timestamptz,
  constraint rule_pack_version primary key (organization_id, pack, version),
  constraint rule_pack_uploaded_by foreign key (organization_id, uploaded_by) references staff (organization_id, id),
  constraint rule_pack_activated_by foreign key (organization_id, activated_by) references staff (organization_id, id),
  constraint rule_pack_retired_by foreign key (organization_id, retired_by) references staff (organization_id, id),
  constraint rule_pack_activated_whole check ((activated_by is null) = (activated_at is null)),
  constraint rule_pack_retired_whole check ((retired_by is null) = (retired_at is null)),
  constraint rule_pack_two_people check (activated_by <> uploaded_by)
);
select protect('rule_pack');

create function rule_pack_moves_on() returns trigger
  language plpgsql as $$
begin
  if old.activated_at is not null
     and (new.file, new.uploaded_by, new.uploaded_at, new.activated_by, new.activated_at)
         is distinct from (old.file, old.uploaded_by, old.uploaded_at, old.activated_by, old.activated_at) then
    raise exception 'a rule pack that was in use never changes' using errcode = 'restrict_violation';
  end if;
  if (new.pack, new.version) is distinct from (old.pack, old.version) then
    raise exception 'a rule pack keeps its name and version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger rule_pack_moves_on before update on rule_pack for each row execute function rule_pack_moves_on();
