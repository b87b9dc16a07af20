-- Reviews: dated, signed decisions to continue, change or end a plan.
create table plan_review (
  id              uuid primary key,
  organization_id uuid not null,
  plan_id         uuid not null,
  version_id      uuid not null,
  decision        text not null,
  words           text not null,
  reviewed_on     date not null,
  reviewed_at     timestamptz not null,
  reviewed_by     uuid not null,
  signature_id    uuid not null,
  next_due        date,
  constraint plan_review_of_plan foreign key (organization_id, plan_id) references plan (organization_id, id),
  constraint plan_review_of_version foreign key (organization_id, version_id) references plan_version (organization_id, id),
  constraint plan_review_by foreign key (organization_id, reviewed_by) references staff (organization_id, id),
  constraint plan_review_signature foreign key (organization_id, signature_id) references signature (organization_id, id),
  constraint plan_review_decision check (decision in ('CONTINUE', 'CHANGE', 'END')),
  constraint plan_review_next check ((decision = 'END') = (next_due is null)),
  constraint plan_review_words check (words <> '')
);
create index plan_review_newest on plan_review (organization_id, plan_id, reviewed_at desc);
select protect('plan_review');
revoke update on plan_review from handrail_app;
create trigger plan_review_never_changes before update or delete on plan_review for each row execute function never_changes();
