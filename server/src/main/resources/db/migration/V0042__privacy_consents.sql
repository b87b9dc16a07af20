-- Consents: what a patient permitted, to whom, what for, until when, in which words. A row never changes but for its end.
create table consent (
  id              uuid primary key,
  organization_id uuid not null references organization (id),
  patient_id      uuid not null,
  kind            text not null,
  recipient       text not null,
  recipient_id    uuid,
  purpose         text not null,
  what            text not null,
  items           text[] not null,
  text_id         text not null,
  text_version    int not null,
  signature_id    uuid not null,
  given_at        timestamptz not null,
  expires_at      timestamptz,
  expires_when    text,
  revocable_after text,
  ended_at        timestamptz,
  ended_how       text,
  ended_why       text,
  ended_by        uuid,
  constraint consent_of_organization unique (organization_id, id),
  constraint consent_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint consent_says_to_whom check (btrim(recipient) <> '' and btrim(purpose) <> '' and btrim(what) <> ''),
  constraint consent_signed_once unique (organization_id, signature_id, kind, recipient),
  constraint consent_end check (num_nonnulls(ended_at, ended_how) in (0, 2)),
  constraint consent_ended_how check (ended_how in ('REVOKED', 'EVENT', 'REPLACED'))
);
create index consent_by_patient on consent (organization_id, patient_id, kind);
select protect('consent');
revoke update on consent from handrail_app;
grant update (ended_at, ended_how, ended_why, ended_by) on consent to handrail_app;

create function consent_ends_once() returns trigger
  language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'A consent that has ended stays as it ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger consent_ends_once before update on consent for each row execute function consent_ends_once();
