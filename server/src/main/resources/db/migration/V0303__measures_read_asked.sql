-- A patient may ask that somebody reads their words the same day.
alter table check_in add column read_asked boolean not null default false;
alter table check_in add constraint check_in_read_needs_words check (words is not null or not read_asked);
