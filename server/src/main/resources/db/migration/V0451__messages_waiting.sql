-- The staff's inbox asks for what nobody has read yet.
create index patient_message_waiting on patient_message (organization_id, sent_at) where staff_id is null and read_at is null;
create index family_message_waiting on family_message (organization_id, sent_at) where read_at is null;
