-- A case about a lesson: one of its two people objects within the window, both say what happened, and somebody of the
-- trust scope decides what goes back. Of one lesson there is one case, as its dispute state is opened once. `edustream
-- check` compares both.
create table cases (
  id uuid primary key,
  booking_id uuid not null unique,
  opened_by uuid not null references users,
  side text not null check (side in ('student', 'tutor')),
  category text not null
    check (category in ('tutor_no_show', 'student_no_show', 'technical', 'quality', 'conduct', 'billing', 'other')),
  opened_at timestamptz not null,
  decide_by timestamptz not null,
  decision text check (decision in ('full', 'partial', 'none')),
  refund bigint check (refund >= 0),
  note text check (length(note) between 1 and 2000),
  decided_at timestamptz,
  decided_by uuid references users,
  check (decide_by > opened_at),
  check ((decided_at is null) = (decision is null) and (decided_at is null) = (note is null)
    and (decided_at is null) = (decided_by is null) and (decided_at is null) = (refund is null)),
  check (decision is distinct from 'none' or refund = 0)
);
comment on table cases is 'local: what somebody objected to, and what was decided. Rows live 400 days after they were decided, purged by KeepHouse through cases_decided';
create index cases_waiting on cases (decide_by, id) where decided_at is null;
create index cases_decided on cases (decided_at) where decided_at is not null;
create index cases_opener on cases (opened_by, opened_at desc);
grant update (decision, refund, note, decided_at, decided_by), delete on cases to edustream_app;

-- What both sides said; nothing that was said is changed.
create table case_statements (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  author_id uuid not null references users,
  side text not null check (side in ('student', 'tutor')),
  body text not null check (length(body) between 1 and 4000),
  said_at timestamptz not null
);
comment on table case_statements is 'local: what the two people of a lesson said in its case. Rows live with cases';
create index case_statements_case on case_statements (case_id, said_at, id);
create index case_statements_author on case_statements (author_id);
