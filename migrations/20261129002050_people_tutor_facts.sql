-- Prices and facts of a tutor (PE2): a price of its own for a subject and length, a trial lesson, whom to confirm at once, where somebody worked, and in
-- which city they live. Prices are in the tutor's currency; those of another one are of no more use.
create table tutor_rates (
  tutor_id uuid not null references tutors on delete cascade,
  subject_id uuid not null references subjects,
  minutes integer not null check (minutes in (30, 45, 60, 90, 120)),
  price bigint not null check (price > 0),
  currency text not null,
  primary key (tutor_id, subject_id, minutes)
);
comment on table tutor_rates is 'reference: prices of a tutor for a subject and length, where they are not the hourly rate by the minute. Rows live with tutors';
grant update, delete on tutor_rates to edustream_app;

alter table tutors add column trial_minutes integer check (trial_minutes in (30, 45, 60));
alter table tutors add column trial_price bigint check (trial_price >= 0);
alter table tutors add column trial_currency text;
alter table tutors add column if not exists auto_confirm_after integer check (auto_confirm_after between 1 and 50); -- lessons with a student; null confirms nobody at once
alter table tutors add column experience jsonb not null default '[]';  -- domain::people::experience::Experience
alter table tutors add column city text check (city ~ '^[a-z-]{1,40}$');
