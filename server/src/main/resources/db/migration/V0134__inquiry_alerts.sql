-- Which alerts of the worklist were opened for an inquiry, so that its page and the board can show them while they are open.
create table inquiry_alert (
  organization_id uuid not null,
  inquiry_id      uuid not null,
  task_id         uuid not null,
  constraint inquiry_alert_once primary key (organization_id, inquiry_id, task_id),
  constraint inquiry_alert_of_inquiry foreign key (organization_id, inquiry_id) references inquiry (organization_id, id)
);
select protect('inquiry_alert');
