-- Wrong birth dates typed at a link, before it is dead.
alter table follow_up add column link_tries int not null default 0;
