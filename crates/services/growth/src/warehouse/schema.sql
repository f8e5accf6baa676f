create table if not exists raw_events (
  position UInt64, kind LowCardinality(String), version UInt16, subject String, people Array(String),
  at DateTime64(3, 'UTC'), data String
) engine = ReplacingMergeTree order by position partition by toYYYYMM(at) ttl toDateTime(at) + interval 3 year

create table if not exists fct_bookings (
  booking String, version UInt64, tutor String, student String, payer String, subject String, people Array(String),
  created_at DateTime64(3, 'UTC'), starts_at DateTime64(3, 'UTC'), minutes UInt16,
  session_state LowCardinality(String), session_outcome LowCardinality(String), payment_state LowCardinality(String),
  dispute_state LowCardinality(String), pay_with LowCardinality(String), currency LowCardinality(String),
  price Int64, discount Int64, total Int64, refunded Int64, platform_fee Int64, tutor_earnings Int64
) engine = ReplacingMergeTree(version) order by booking ttl toDateTime(starts_at) + interval 3 year

create table if not exists fct_payments (
  payment String, position UInt64, purpose LowCardinality(String), status LowCardinality(String), provider LowCardinality(String),
  currency LowCardinality(String), amount Int64, created_at DateTime64(3, 'UTC'), people Array(String)
) engine = ReplacingMergeTree(position) order by payment ttl toDateTime(created_at) + interval 3 year

create table if not exists dim_subjects (subject String, slug String, at DateTime64(3, 'UTC'))
engine = ReplacingMergeTree(at) order by subject

create table if not exists dim_tutors (
  tutor String, country LowCardinality(String), currency LowCardinality(String), listed UInt8, since Date,
  people Array(String), at DateTime64(3, 'UTC')
) engine = ReplacingMergeTree(at) order by tutor

create or replace view stg_events as
select position, at, toDate(at) as day, kind, splitByChar('.', kind)[1] as context, version, subject, people, data
from raw_events final

create or replace view stg_bookings as
select *, toMonday(starts_at, 'UTC') as week, session_state = 'ENDED' and session_outcome = 'COMPLETED' as held
from fct_bookings final

create or replace view agg_days as
select day, kind, count() as events, uniqExact(subject) as subjects from stg_events group by day, kind

create or replace view agg_lessons as
select week, currency, count() as booked, countIf(held) as held_lessons, sumIf(price, held) as gmv,
  sumIf(platform_fee, held) as fees, sum(refunded) as refunds
from stg_bookings group by week, currency
