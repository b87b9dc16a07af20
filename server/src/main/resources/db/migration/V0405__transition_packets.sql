-- What a partner is told in a hand-off, item by item, and when they were told it.
create table hand_off_packet (
  organization_id uuid not null,
  hand_off_id     uuid not null,
  items           text[] not null,
  made_at         timestamptz not null,
  made_by         uuid not null,
  told_at         timestamptz,
  constraint hand_off_packet_once primary key (organization_id, hand_off_id),
  constraint hand_off_packet_of_hand_off foreign key (organization_id, hand_off_id) references hand_off (organization_id, id),
  constraint hand_off_packet_made_by_staff foreign key (organization_id, made_by) references staff (organization_id, id)
);
select protect('hand_off_packet');
