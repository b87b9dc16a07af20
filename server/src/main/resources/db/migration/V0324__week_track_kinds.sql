-- For whom a track is, and whether people join at any time or only until its cohort has begun.
alter table track
  add column kind text not null default 'OTHER',
  add column joins_until date,
  add constraint track_cohort_has_a_first_day check (joins_until is null or joins_until > from_on);
