-- Sales of tutors: what a lesson costs less, for whom and until when; what was asked before; and on a booking, which sale made it cheaper and by how much. The price
-- of a booking stays what the tutor asks for it, now after the sale; the previous binary writes no sale, and reads its bookings as ones that cost that much.
create table promotions (
  id uuid primary key,
  tutor_id uuid not null references tutors,
  user_id uuid not null references users,              -- who bears it
  kind text not null check (kind in ('discount', 'flash', 'bundle')),
  percent smallint not null,
  currency text not null,                              -- of what was given
  starts_at timestamptz not null,
  ends_at timestamptz,
  again_at timestamptz,                                -- of a flash sale: when the next one may begin
  stopped_at timestamptz,                              -- its tutor ended it before its time
  over_at timestamptz,                                 -- when it was, or will be, over
  max_uses integer check (max_uses between 1 and 1000),
  uses integer not null default 0 check (uses >= 0),
  given bigint not null default 0 check (given >= 0),
  rule jsonb not null default '{}' check (jsonb_typeof(rule) = 'object'), -- domain::money::promotions::PromotionRule
  created_at timestamptz not null,
  check (percent between 5 and case kind when 'flash' then 50 else 30 end),
  check (ends_at > starts_at),
  check (over_at is not distinct from coalesce(stopped_at, ends_at)),
  constraint promotions_uses check (uses <= max_uses),
  constraint promotions_flash_length check (kind <> 'flash'
    or (ends_at is not null and ends_at <= starts_at + interval '72 hours' and again_at = starts_at + interval '336 hours')),
  -- one flash sale in fourteen days; one that was taken back before it began is none
  constraint promotions_flash_pause exclude using gist (tutor_id with =, tstzrange(starts_at, again_at) with &&)
    where (kind = 'flash' and (stopped_at is null or stopped_at > starts_at))
);
comment on table promotions is 'local: what a tutor takes off lessons, and how often that was used. Rows live 400 days after their end where nobody used them, purged by KeepHouse through promotions_over';
create index promotions_of on promotions (tutor_id, created_at desc, id desc);
create index promotions_by on promotions (user_id);
create index promotions_over on promotions (over_at) where uses = 0;
grant update (stopped_at, over_at, uses, given), delete on promotions to edustream_app;

-- What a tutor asked, from one change to the next. A sale is compared with the lowest of thirty days.
create table price_history (
  tutor_id uuid not null references tutors on delete cascade,
  from_at timestamptz not null,
  until_at timestamptz,                                -- null: still
  currency text not null,
  hourly_rate bigint not null check (hourly_rate > 0),
  rates jsonb not null default '[]',                   -- prices of subjects and lengths that have one of their own
  primary key (tutor_id, from_at)
);
comment on table price_history is 'local: what a tutor asked before. Rows live 120 days after the next change, purged by KeepHouse through price_history_until';
create index price_history_until on price_history (until_at) where until_at is not null;
grant update (until_at, currency, hourly_rate, rates), delete on price_history to edustream_app;

-- What everybody asks today is known from today on.
insert into price_history (tutor_id, from_at, currency, hourly_rate, rates)
select t.id, now(), t.currency, t.hourly_rate, coalesce((
    select jsonb_agg(jsonb_build_object('subject_id', r.subject_id, 'minutes', r.minutes, 'price', r.price) order by r.subject_id, r.minutes)
    from tutor_rates r where r.tutor_id = t.id and r.currency = t.currency), '[]')
from tutors t where t.hourly_rate > 0;

-- Writes down what a tutor asks from then on, where it is something else than before. Two hundred changes are kept.
create function prices_remember(tutor uuid, at timestamptz) returns void language plpgsql as $$
declare
  asked record;
begin
  select t.currency, t.hourly_rate, coalesce((
      select jsonb_agg(jsonb_build_object('subject_id', r.subject_id, 'minutes', r.minutes, 'price', r.price) order by r.subject_id, r.minutes)
      from tutor_rates r where r.tutor_id = t.id and r.currency = t.currency), '[]'::jsonb) as rates
    into asked from tutors t where t.id = tutor;
  if asked.hourly_rate is null or exists (select from price_history h where h.tutor_id = tutor and h.until_at is null
      and (h.currency, h.hourly_rate, h.rates) = (asked.currency, asked.hourly_rate, asked.rates)) then
    return;
  end if;
  update price_history h set until_at = at where h.tutor_id = tutor and h.until_at is null and h.from_at < at;
  insert into price_history as h (tutor_id, from_at, currency, hourly_rate, rates)
  values (tutor, at, asked.currency, asked.hourly_rate, asked.rates)
  on conflict (tutor_id, from_at) do update set currency = excluded.currency, hourly_rate = excluded.hourly_rate, rates = excluded.rates, until_at = null;
  delete from price_history h where h.tutor_id = tutor and h.from_at <
    (select k.from_at from price_history k where k.tutor_id = tutor order by k.from_at desc offset 199 limit 1);
end
$$;

-- The sale that a booking was made with, and what it took off: the price is what was left. Named by its id alone, as a booking outlives it.
alter table bookings add column promotion_id uuid;
alter table bookings add column sale bigint not null default 0 check (sale >= 0);
alter table bookings add constraint bookings_sale check ((promotion_id is null) = (sale = 0)) not valid;
alter table bookings validate constraint bookings_sale;
create index bookings_between on bookings (payer_id, tutor_user_id, starts_at);
create index bookings_promotion on bookings (promotion_id) where promotion_id is not null;

-- Sales of a tutor that are not over, as domain::money::promotions::Promotion reads them; null where there are none.
create function promotions_of(tutor uuid, at timestamptz) returns jsonb language sql stable as $$
  select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'percent', p.percent, 'starts_at', p.starts_at, 'ends_at', p.ends_at,
    'max_uses', p.max_uses, 'uses', p.uses, 'rule', p.rule) order by p.starts_at, p.id)
  from promotions p where p.tutor_id = tutor and p.stopped_at is null and (p.ends_at is null or p.ends_at > at)
$$;

-- What a payer did with a tutor before, as domain::money::promotions::History reads it. Lessons of a package, for credits and with several students are none of a
-- bundle's.
create function lessons_before(payer uuid, teacher uuid, at timestamptz) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'first', not exists (select from bookings b where b.payer_id = payer and b.tutor_user_id = teacher
      and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')),
    'held', coalesce((select jsonb_agg(b.starts_at) from (select b.starts_at from bookings b
      where b.payer_id = payer and b.tutor_user_id = teacher and b.session_outcome = 'COMPLETED'
        and b.pay_with in ('wallet', 'card') and b.group_id is null and b.starts_at > at - interval '92 days'
      order by b.starts_at desc limit 100) b), '[]'),
    'bundled', (select max(b.starts_at) from bookings b join promotions p on p.id = b.promotion_id and p.kind = 'bundle'
      where b.payer_id = payer and b.tutor_user_id = teacher
        and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')))
$$;

-- What a sale is compared with, as domain::money::promotions::PriceMemory reads it.
create function price_memory(tutor uuid, at timestamptz) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'prices', coalesce((select jsonb_agg(jsonb_build_object('from', h.from_at, 'until', h.until_at, 'currency', h.currency,
        'hourly', h.hourly_rate, 'rates', h.rates) order by h.from_at)
      from price_history h where h.tutor_id = tutor and (h.until_at is null or h.until_at > at - interval '62 days')), '[]'),
    'sales', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'percent', p.percent, 'from', p.starts_at, 'until', p.over_at))
      from promotions p where p.tutor_id = tutor and p.starts_at < at and (p.over_at is null or p.over_at > at - interval '62 days')
        and (p.stopped_at is null or p.stopped_at > p.starts_at)), '[]'))
$$;

-- How often a sale was used, and what it gave: counted here, so that no way of making or calling off a lesson can forget it. A lesson that was called off and cost
-- nothing gives its use back.
create function promotion_counts(state text, payment text) returns integer language sql immutable as $$
  select case when state in ('DECLINED', 'CANCELLED', 'EXPIRED') and payment in ('VOIDED', 'REFUNDED') then 0 else 1 end
$$;
create function promotions_count() returns trigger language plpgsql as $$
declare
  was integer := 0;
  is_now integer := promotion_counts(new.session_state, new.payment_state);
begin
  if tg_op = 'UPDATE' then
    was := promotion_counts(old.session_state, old.payment_state);
  end if;
  if is_now <> was then
    update promotions set uses = uses + is_now - was, given = given + (is_now - was) * new.sale where id = new.promotion_id;
  end if;
  return null;
end
$$;
create trigger bookings_promotion_made after insert on bookings for each row when (new.promotion_id is not null) execute function promotions_count();
create trigger bookings_promotion_moved after update of session_state, payment_state on bookings for each row when (new.promotion_id is not null) execute function promotions_count();
