-- A case (TR2) gets a proposal by rule that both sides may take, one appeal of each side that somebody else decides for good, files, and what both found of
-- how it was handled. The previous binary writes none of it: its cases have no proposal, and nobody appeals.
alter table cases add column offered_decision text check (offered_decision in ('full', 'partial', 'none'));
alter table cases add column offered_refund bigint check (offered_refund >= 0);
alter table cases add column offered_reasons jsonb check (pg_column_size(offered_reasons) <= 4000);
alter table cases add column offered_at timestamptz;
alter table cases add column offer_until timestamptz;
alter table cases add column student_accepted_at timestamptz;
alter table cases add column tutor_accepted_at timestamptz;
alter table cases add column appeal_by timestamptz;
alter table cases add column final_decision text check (final_decision in ('full', 'partial', 'none'));
alter table cases add column final_refund bigint check (final_refund >= 0);
alter table cases add column final_outcome text check (final_outcome in ('stands', 'raised', 'lowered'));
alter table cases add column final_note text check (length(final_note) between 1 and 2000);
alter table cases add column final_at timestamptz;
alter table cases add column final_by uuid references users;
alter table cases add column final_proposed_by uuid references users;
alter table cases add column final_proposed_decision text check (final_proposed_decision in ('full', 'partial', 'none'));
alter table cases add column final_proposed_refund bigint check (final_proposed_refund > 0);
alter table cases add column final_proposed_note text check (length(final_proposed_note) between 1 and 2000);
alter table cases add column final_proposed_at timestamptz;
alter table cases add constraint cases_offered_whole check ((offered_at is null) = (offered_decision is null)
  and (offered_at is null) = (offered_refund is null) and (offered_at is null) = (offered_reasons is null)
  and (offered_at is null) = (offer_until is null));
alter table cases add constraint cases_offer_taken
  check (offered_at is not null or (student_accepted_at is null and tutor_accepted_at is null));
alter table cases add constraint cases_appeal_of_a_decision check (appeal_by is null or decided_at is not null);
alter table cases add constraint cases_final_whole check ((final_at is null) = (final_decision is null)
  and (final_at is null) = (final_refund is null) and (final_at is null) = (final_outcome is null)
  and (final_at is null) = (final_note is null) and (final_at is null) = (final_by is null)
  and (final_at is null or appeal_by is not null));
-- Somebody else decides an appeal, and what went back once is never taken back.
alter table cases add constraint cases_final_by_another check (final_by is null or final_by <> decided_by);
alter table cases add constraint cases_final_takes_nothing check (final_refund is null or final_refund >= refund);
alter table cases add constraint cases_final_proposed_whole check ((final_proposed_by is null) = (final_proposed_decision is null)
  and (final_proposed_by is null) = (final_proposed_refund is null) and (final_proposed_by is null) = (final_proposed_note is null)
  and (final_proposed_by is null) = (final_proposed_at is null));
alter table cases add constraint cases_final_two_people
  check (final_at is null or final_proposed_by is null or (final_proposed_by <> final_by and final_proposed_refund = final_refund));
create index cases_appealed on cases (appeal_by, id) where appeal_by is not null and final_at is null;
create index cases_kind on cases (category, decided_at) where decided_at is not null;
create index cases_opened on cases (opened_at);
create index cases_final_proposer on cases (final_proposed_by) where final_proposed_by is not null;
grant update (offered_decision, offered_refund, offered_reasons, offered_at, offer_until, student_accepted_at, tutor_accepted_at, appeal_by, final_decision,
  final_refund, final_outcome, final_note, final_at, final_by, final_proposed_by, final_proposed_decision, final_proposed_refund, final_proposed_note,
  final_proposed_at) on cases to edustream_app;

create table case_appeals (
  case_id uuid not null references cases on delete cascade,
  side text not null check (side in ('student', 'tutor')),
  author_id uuid not null references users,
  reason text not null check (length(reason) between 1 and 4000),
  made_at timestamptz not null,
  primary key (case_id, side)
);
comment on table case_appeals is 'local: what one side says against a decision, once. Rows live with cases';
create index case_appeals_author on case_appeals (author_id);

create table case_files (
  upload_id uuid primary key references uploads on delete cascade,
  case_id uuid not null references cases on delete cascade,
  statement_id uuid not null references case_statements on delete cascade,
  side text not null check (side in ('student', 'tutor')),
  place smallint not null check (place between 1 and 5)
);
comment on table case_files is 'local: files that came with what was said in a case. Rows live with cases';
create index case_files_case on case_files (case_id, side);
create index case_files_statement on case_files (statement_id, place);

create table case_surveys (
  case_id uuid not null references cases on delete cascade,
  side text not null check (side in ('student', 'tutor')),
  author_id uuid not null references users,
  rating smallint not null check (rating between 1 and 5),
  comment text not null default '' check (length(comment) <= 1000),
  said_at timestamptz not null,
  primary key (case_id, side)
);
comment on table case_surveys is 'local: how both sides found that a case was handled, once each. Rows live with cases';
create index case_surveys_author on case_surveys (author_id);
create index case_surveys_said on case_surveys (said_at);
grant update (comment) on case_surveys to edustream_app;
