-- Trial lessons (BK3, PE2): the first lesson of a student and a tutor at the price of its own, and the one free replacement of a trial.

alter table bookings add column trial boolean not null default false;
alter table bookings add constraint bookings_trial_whole check
  (not trial or (series_id is null and group_id is null and promotion_id is null and pay_with in ('wallet', 'card') and minutes in (30, 45, 60)));

-- Whether the two have met by it or still may: what was called off, declined or ran out counts for nothing, nor what was not held or where the tutor did not come.
create function lesson_counts(session_state text, session_outcome text) returns boolean language sql immutable parallel safe as $$
  select session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED') and session_outcome not in ('NOT_HELD', 'NO_SHOW_TUTOR')
$$;

-- One trial of a student with a tutor, ever.
create unique index bookings_trial_once on bookings (student_id, tutor_user_id)
  where trial and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED') and session_outcome not in ('NOT_HELD', 'NO_SHOW_TUTOR');

-- What stands against a trial of the two: 'used' (they had it), 'known' (they had or agreed on a lesson), or nothing.
create function trial_closed(learner uuid, tutor uuid) returns text language sql stable as $$
  select case when bool_or(b.trial) then 'used' when count(*) > 0 then 'known' end
  from bookings b where b.student_id = learner and b.tutor_user_id = tutor and lesson_counts(b.session_state, b.session_outcome)
$$;

-- A tutor's trial for a student, as domain::bookings::trial::TrialSeen reads it: what is offered, and what stands against it.
create function trial_of(tutor uuid, learner uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('minutes', t.trial_minutes, 'price', case when t.trial_currency = t.currency then t.trial_price end,
    'closed', trial_closed(learner, t.user_id))
  from tutors t where t.id = tutor
$$;

-- The rule of domain::bookings::trial once more: a trial is the first lesson of its two people.
create function bookings_trial_check() returns trigger language plpgsql as $$
begin
  if trial_closed(new.student_id, new.tutor_user_id) = 'known' then
    raise exception 'a trial is the first lesson of its two people'
      using errcode = 'check_violation', constraint = 'bookings_trial_first', table = 'bookings';
  end if;
  return new;
end $$;
create trigger bookings_trial_first before insert on bookings for each row when (new.trial) execute function bookings_trial_check();

create table trial_replacements (
  booking_id uuid primary key references bookings,                    -- the trial
  student_id uuid not null references users,
  payer_id uuid not null references users,                            -- who is given the credit
  tutor_user_id uuid not null references users,                       -- whom it does not pay
  reason text not null check (reason in ('style', 'level', 'pace', 'language', 'time', 'other')),
  words text not null default '' check (length(words) <= 500),
  amount bigint not null check (amount > 0),
  currency text not null,
  given_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > given_at),            -- until when the credit lasts
  counts_until timestamptz not null check (counts_until > given_at),  -- until when it is the student's only one
  taken_at timestamptz,                                               -- when what was left was taken back
  taken_back bigint check (taken_back between 0 and amount),
  check ((taken_at is null) = (taken_back is null)),
  constraint trial_replacements_once exclude using gist (student_id with =, tstzrange(given_at, counts_until) with &&)
);
comment on table trial_replacements is 'local: trials after which a student looked for another tutor, and the promotional credit they were given for it. Rows live for ever, their words until the account is gone';
grant select, insert on trial_replacements to edustream_app;
grant update (taken_at, taken_back, words) on trial_replacements to edustream_app;
create index trial_replacements_payer on trial_replacements (payer_id, tutor_user_id) where taken_at is null;
create index trial_replacements_tutor on trial_replacements (tutor_user_id, given_at);

-- Promotional credit that pays a tutor: what was given to find somebody else does not pay the tutor it was given after.
create function promo_balance(holder uuid, tutor uuid, unit text, at timestamptz) returns bigint language sql stable as $$
  select greatest(coalesce((select balance from accounts where id = account_id('promo', holder, unit)), 0)
    - coalesce((select sum(r.amount) from trial_replacements r
                where r.payer_id = holder and r.tutor_user_id = tutor and r.currency = unit and r.taken_at is null and r.ends_at > at), 0), 0)::bigint
$$;
