-- A provider looks at what is public record about a tutor; whoever was found clear may teach people under 18. We keep how it ended and nothing of what
-- was found. The previous binary asks nobody and lists tutors as before.
alter table tutors add column background_until timestamptz;

create table background_checks (
  id uuid primary key,
  tutor_id uuid not null references tutors,
  provider text not null check (length(provider) between 1 and 40),
  reference text check (length(reference) between 1 and 200), -- the provider's name for it; none while it was not told
  invitation_url text check (length(invitation_url) <= 2000),
  state text not null default 'pending' check (state in ('pending', 'clear', 'consider', 'refused', 'expired')),
  reason text,                                                -- why somebody of the staff refused
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references users,
  check ((state in ('pending', 'consider')) = (decided_at is null)),
  check ((state = 'refused') = (reason is not null))
);
comment on table background_checks is 'local: background checks of tutors and how they ended. Rows live for ever';
create unique index background_checks_reference on background_checks (provider, reference);
create unique index background_checks_one_waits on background_checks (tutor_id) where state in ('pending', 'consider');
create index background_checks_tutor on background_checks (tutor_id, asked_at desc);
create index background_checks_judged on background_checks (asked_at, id) where state = 'consider';
create index tutors_background_until on tutors (background_until) where verification = 'premium';
grant update on background_checks to edustream_app;
