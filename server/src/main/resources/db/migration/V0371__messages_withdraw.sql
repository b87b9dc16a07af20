-- A message that was not sent may be taken back when the permission behind it ends: nothing of it stays.
grant delete on message to handrail_app;
