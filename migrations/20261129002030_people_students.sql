-- What a student looks for (PE3): asked by a short quiz, and feeding what is suggested.
create table student_profiles (
  user_id uuid primary key references users,
  goals text not null default '' check (length(goals) <= 2000),
  subjects jsonb not null default '[]',    -- domain::people::student_profile::WantedSubject
  budget bigint check (budget > 0),        -- for an hour
  currency text,
  learning_style text check (learning_style in ('visual', 'talking', 'practice', 'reading')),
  preferred_times jsonb not null default '[]',
  time_zone text not null default 'UTC',
  languages text[] not null default '{}',
  updated_at timestamptz not null,
  check ((budget is null) = (currency is null))
);
comment on table student_profiles is 'distributed by user_id: what a student looks for, read and written as a whole. Rows live for ever';
grant update, delete on student_profiles to edustream_app;
