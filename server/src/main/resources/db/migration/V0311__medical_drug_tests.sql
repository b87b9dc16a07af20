-- Drug and alcohol tests: ordered, collected with a chain of custody, resulted; a result never changes, a confirmation is another row.
create table drug_test (
  id               uuid primary key,
  organization_id  uuid not null,
  patient_id       uuid not null,
  panel            text not null,
  panel_version    text not null,
  reason           text not null,
  draw_id          uuid,
  due_on           date not null,
  note             text not null default '',
  state            text not null default 'ORDERED',
  ordered_by       uuid,
  ordered_at       timestamptz not null,
  collected_at     timestamptz,
  collected_by     uuid,
  observed_by      uuid,
  analysis         text,
  seal             text,
  temperature_f    numeric(4, 1),
  validity         text,
  resulted_at      timestamptz,
  resulted_by      uuid,
  laboratory       text not null default '',
  closed_reason    text,
  closed_by        uuid,
  closed_at        timestamptz,
  version          int not null default 0,
  constraint drug_test_of_organization unique (organization_id, id),
  constraint drug_test_of_patient foreign key (organization_id, patient_id) references patient (organization_id, id),
  constraint drug_test_ordered_by_staff foreign key (organization_id, ordered_by) references staff (organization_id, id),
  constraint drug_test_collected_by_staff foreign key (organization_id, collected_by) references staff (organization_id, id),
  constraint drug_test_observed_by_staff foreign key (organization_id, observed_by) references staff (organization_id, id),
  constraint drug_test_resulted_by_staff foreign key (organization_id, resulted_by) references staff (organization_id, id),
  constraint drug_test_closed_by_staff foreign key (organization_id, closed_by) references staff (organization_id, id),
  constraint drug_test_state check (state in ('ORDERED', 'COLLECTED', 'RESULTED', 'REFUSED', 'MISSED', 'CANCELLED')),
  constraint drug_test_reason check (reason in ('RANDOM', 'SCHEDULED', 'ADMISSION', 'FOR_CAUSE', 'AFTER_LAPSE', 'ASKED_FOR')),
  constraint drug_test_random_is_drawn check ((reason = 'RANDOM') = (draw_id is not null) and (reason = 'RANDOM') = (ordered_by is null)),
  constraint drug_test_analysis check (analysis in ('POINT_OF_CARE', 'LABORATORY')),
  constraint drug_test_validity check (validity in ('VALID', 'DILUTE', 'ADULTERATED', 'SUBSTITUTED', 'INVALID')),
  constraint drug_test_collected_by_someone check ((collected_at is null) = (collected_by is null) and (collected_at is null) = (analysis is null)),
  constraint drug_test_resulted check ((state = 'RESULTED') = (resulted_at is not null) and (resulted_at is null) = (validity is null)),
  constraint drug_test_closed check ((state in ('REFUSED', 'MISSED', 'CANCELLED')) = (closed_at is not null)),
  constraint drug_test_drawn_once unique (organization_id, draw_id, patient_id)
);
create index drug_test_by_patient on drug_test (organization_id, patient_id, ordered_at desc);
create index drug_test_open on drug_test (organization_id, due_on) where state in ('ORDERED', 'COLLECTED');
select protect('drug_test');

create table drug_test_result (
  id              uuid primary key,
  organization_id uuid not null,
  test_id         uuid not null,
  analyte         text not null,
  kind            text not null,
  outcome         text not null,
  value           text not null default '',
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  constraint drug_test_result_of_test foreign key (organization_id, test_id) references drug_test (organization_id, id),
  constraint drug_test_result_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint drug_test_result_kind check (kind in ('SCREEN', 'CONFIRMATION')),
  constraint drug_test_result_outcome check (outcome in ('NEGATIVE', 'POSITIVE', 'INCONCLUSIVE')),
  constraint drug_test_result_once unique (organization_id, test_id, analyte, kind)
);
select protect('drug_test_result');
revoke update on drug_test_result from handrail_app;

create table drug_test_custody (
  id              uuid primary key,
  organization_id uuid not null,
  test_id         uuid not null,
  step            text not null,
  party           text not null,
  happened_at     timestamptz not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  constraint drug_test_custody_of_test foreign key (organization_id, test_id) references drug_test (organization_id, id),
  constraint drug_test_custody_recorded_by_staff foreign key (organization_id, recorded_by) references staff (organization_id, id),
  constraint drug_test_custody_step check (step in ('COLLECTED', 'SEALED', 'STORED', 'HANDED_OVER', 'RECEIVED', 'DISCARDED')),
  constraint drug_test_custody_party check (party <> '')
);
create index drug_test_custody_by_test on drug_test_custody (organization_id, test_id, happened_at);
select protect('drug_test_custody');
revoke update on drug_test_custody from handrail_app;
