-- Until when an invented program has lived: what comes after happens at a later start.
alter table demo_organization add column lived_until timestamptz;
grant update (lived_until) on demo_organization to handrail_app;
