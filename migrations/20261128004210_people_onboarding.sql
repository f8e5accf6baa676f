-- A profile is sent in when its owner says so; what changes later waits beside it; what a film shows is an upload. The previous binary sends every
-- profile in, as it did.
alter table tutors add column sent_in boolean not null default true;
alter table tutors add column video_upload_id uuid;

create table tutor_edits (
  tutor_id uuid primary key references tutors on delete cascade,
  edit jsonb not null,                     -- domain::people::edits::ProfileEdit: only what changes
  submitted_at timestamptz not null
);
comment on table tutor_edits is 'reference: changes of listed profiles that wait for a decision; what is shown stays in tutors. Rows live with tutors';
grant update, delete on tutor_edits to edustream_app;

-- Proofs of who a tutor is (basic) and of what they learnt (verified). The papers are uploads, sealed, and go thirty days after the decision; the decision stays.
create table tutor_verifications (
  id uuid primary key,
  tutor_id uuid not null references tutors,
  tier text not null check (tier in ('basic', 'verified')),
  upload_ids uuid[] not null check (cardinality(upload_ids) between 1 and 5),
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'rejected')),
  reason text,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references users,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'rejected') = (reason is not null))
);
comment on table tutor_verifications is 'local: requests for a verification tier and their decisions. Rows live for ever';
create unique index tutor_verifications_one_waits on tutor_verifications (tutor_id) where state = 'waiting';
create index tutor_verifications_waiting on tutor_verifications (submitted_at, id) where state = 'waiting';
create index tutor_verifications_tutor on tutor_verifications (tutor_id, submitted_at desc);
grant update on tutor_verifications to edustream_app;
