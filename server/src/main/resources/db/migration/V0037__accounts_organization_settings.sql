-- What patients and the public are told about reaching the organization. Without an escalation contact the patient pages
-- stay closed: nobody may report a danger to a page that nobody reads.
create table organization_settings (
  organization_id  uuid primary key references organization (id),
  front_desk       text,
  after_hours      text,
  crisis_name      text,
  crisis_phone     text,
  read_from        time,
  read_until       time,
  read_weekends    boolean not null default false,
  escalation_name  text,
  escalation_phone text,
  version          int not null default 0,
  constraint organization_settings_escalation check (num_nonnulls(escalation_name, escalation_phone) in (0, 2)),
  constraint organization_settings_crisis check (num_nonnulls(crisis_name, crisis_phone) in (0, 2)),
  constraint organization_settings_hours check (num_nonnulls(read_from, read_until) in (0, 2) and (read_from is null or read_from < read_until))
);
select protect('organization_settings');
