-- Text messages beside e-mail: another way out of the same queue.
alter table message drop constraint message_channel;
alter table message add constraint message_channel check (channel in ('EMAIL', 'SMS'));

-- How an organization sends: its quiet hours, and text messages only with the agreement the law asks for on record.
create table message_settings (
  organization_id uuid primary key references organization (id),
  quiet_from      time not null,
  quiet_until     time not null,
  sms_on          boolean not null default false,
  agreement_with  text not null default '',
  agreement_on    date,
  version         int not null,
  constraint message_settings_sms_needs_agreement check (not sms_on or (agreement_with <> '' and agreement_on is not null))
);
select protect('message_settings');
