-- What fills a template may be a link that opens an account. It lies encrypted, with a key that is not in the database,
-- until the message was sent, and is gone then. Rows queued before keep theirs in the old column until they are sent.
alter table message add column sealed bytea;
