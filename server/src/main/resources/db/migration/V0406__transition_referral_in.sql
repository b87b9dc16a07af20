-- A referral in is a hand-off too: from the partner who sent them, until the first kept appointment here.
alter table hand_off drop constraint hand_off_kind;
alter table hand_off add constraint hand_off_kind check (kind in ('REFERRAL_IN', 'STEP_UP', 'STEP_DOWN', 'TRANSFER', 'DISCHARGE'));
alter table hand_off add column from_place text not null default '';
alter table hand_off add constraint hand_off_referral_comes_from_somewhere check ((kind = 'REFERRAL_IN') = (from_place <> ''));
