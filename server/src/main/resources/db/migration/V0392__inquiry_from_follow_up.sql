-- Somebody asks for help again at a follow-up contact.
alter table inquiry drop constraint inquiry_source;
alter table inquiry add constraint inquiry_source check (source in ('CALL', 'CALL_BACK', 'PARTNER_FORM', 'REFERRAL', 'FOLLOW_UP'));
