//! What a payer costs and brings, and how tutors do. Read from the ledger and the lessons.

use chrono::{Datelike, Duration, Months, NaiveDate};
use domain::{
    growth::{
        economics::{
            COHORTS, Counted, JUDGED_DAYS, PayerCohort, PerformanceSort, TUTORS_MAX, TutorPerformance, UnitEconomics,
        },
        insight::{InsightRequest, Period, share},
    },
    identity::Role,
    ids::TutorId,
    money::{Currency, Money},
};
use spine::{Context, Result};
use std::collections::BTreeMap;

const fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

/// `GET /owner/unit-economics`.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 `period_invalid`.
pub async fn unit_economics(context: &Context, request: &InsightRequest) -> Result<UnitEconomics> {
    context.require_scope(Role::Finance)?;
    let today = context.now().date_naive();
    let period = request.period(today)?;
    let counted = counted(context, period).await?;
    Ok(UnitEconomics::of((period.from, period.to), &counted, cohorts(context, today).await?))
}

/// Money of other currencies counts at its latest rate; what has none counts as nothing.
async fn counted(context: &Context, period: Period) -> Result<Counted> {
    let row = sqlx::query!(
        r#"with rates as (
             select distinct on (from_currency) from_currency as currency, numerator::numeric / denominator as rate
             from exchange_rates where to_currency = 'USD' order by from_currency, at desc
           ), moved as (
             select a.kind as account, j.booking_id,
               p.amount * case when p.currency = 'USD' then 1 else coalesce(r.rate, 0) end as cents
             from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
             left join rates r on r.currency = p.currency
             where j.created_at >= $1::date::timestamp at time zone 'UTC'
               and j.created_at < $2::date::timestamp at time zone 'UTC' and p.currency <> 'CREDIT'
               and a.kind in ('platform_fee', 'platform_promo')
           ), paid as (
             select coalesce(payer_id, student_id) as who, min(ends_at) as first,
               bool_or(ends_at >= $1::date::timestamp at time zone 'UTC') as lately
             from bookings where session_outcome = 'COMPLETED' and currency <> 'CREDIT' and price > 0
               and ends_at < $2::date::timestamp at time zone 'UTC' group by 1
           )
           select coalesce(-(select sum(cents) from moved where account = 'platform_promo'), 0)::bigint as "spent!",
             coalesce((select sum(cents) from moved
               where account = 'platform_fee' and booking_id is not null), 0)::bigint as "revenue!",
             (select count(*) from paid where first >= $1::date::timestamp at time zone 'UTC') as "new_payers!",
             (select count(*) from paid where lately) as "payers!""#,
        period.from,
        period.end(),
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(Counted { spent: row.spent, new_payers: row.new_payers, revenue: row.revenue, payers: row.payers })
}

/// Who paid first in each of the last twelve months, and what they brought by the end of every month since.
async fn cohorts(context: &Context, today: NaiveDate) -> Result<Vec<PayerCohort>> {
    let this_month = today.with_day(1).unwrap_or(today);
    let oldest = this_month.checked_sub_months(Months::new(COHORTS - 1)).unwrap_or(this_month);
    let rows = sqlx::query!(
        r#"with rates as (
             select distinct on (from_currency) from_currency as currency, numerator::numeric / denominator as rate
             from exchange_rates where to_currency = 'USD' order by from_currency, at desc
           ), paid as (
             select coalesce(payer_id, student_id) as who,
               date_trunc('month', min(ends_at) at time zone 'UTC')::date as first
             from bookings where session_outcome = 'COMPLETED' and currency <> 'CREDIT' and price > 0 group by 1
           ), brought as (
             select coalesce(b.payer_id, b.student_id) as who,
               date_trunc('month', j.created_at at time zone 'UTC')::date as month,
               sum(p.amount * case when p.currency = 'USD' then 1 else coalesce(r.rate, 0) end) as cents
             from journals j join bookings b on b.id = j.booking_id join postings p on p.journal_id = j.id
             join accounts a on a.id = p.account_id left join rates r on r.currency = p.currency
             where a.kind = 'platform_fee' and p.currency <> 'CREDIT'
               and j.created_at >= $1::date::timestamp at time zone 'UTC' group by 1, 2
           )
           select paid.first as "first!", (select count(*) from paid one where one.first = paid.first) as "payers!",
             brought.month, coalesce(sum(brought.cents), 0)::bigint as "cents!"
           from paid left join brought on brought.who = paid.who and brought.month >= paid.first
           where paid.first >= $1 group by paid.first, brought.month order by paid.first, brought.month"#,
        oldest,
    );
    let mut found: BTreeMap<NaiveDate, (i64, BTreeMap<NaiveDate, i64>)> = BTreeMap::new();
    for row in rows.fetch_all(context.reads()).await? {
        let (payers, months) = found.entry(row.first).or_default();
        *payers = row.payers;
        if let Some(month) = row.month {
            months.insert(month, row.cents);
        }
    }
    Ok(found.into_iter().map(|(first, (payers, months))| cohort(first, payers, &months, this_month)).collect())
}

/// Months without money count too: nothing came, and what had come stays.
fn cohort(first: NaiveDate, payers: i64, months: &BTreeMap<NaiveDate, i64>, last: NaiveDate) -> PayerCohort {
    let mut sum = 0;
    let lived = (0..COHORTS).filter_map(|month| first.checked_add_months(Months::new(month)));
    let revenue = lived.take_while(|month| *month <= last).map(|month| {
        sum += months.get(&month).copied().unwrap_or_default();
        usd(sum)
    });
    PayerCohort { first, payers, revenue: revenue.collect() }
}

/// `GET /owner/tutors/performance`: at most a hundred listed tutors in the order asked for.
///
/// # Errors
/// 404 for everybody but the owner and finance.
pub async fn tutors_performance(context: &Context, sort: PerformanceSort) -> Result<Vec<TutorPerformance>> {
    context.require_scope(Role::Finance)?;
    let rows = sqlx::query!(
        r#"with judged as (
             select b.tutor_user_id as who, count(*) filter (where b.session_outcome = 'COMPLETED') as lessons,
               count(distinct b.student_id) filter (where b.session_outcome = 'COMPLETED') as students,
               coalesce(sum(b.price::numeric * t.hourly_rate_usd / nullif(t.hourly_rate, 0)) filter (
                 where b.session_outcome = 'COMPLETED' and b.currency = t.currency), 0)::bigint as gmv,
               count(*) filter (where b.session_outcome = 'NO_SHOW_TUTOR') as missed,
               count(*) filter (where b.cancelled_by = 'tutor') as called_off,
               count(*) filter (where b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED', 'CANCELLED')) as agreed
             from bookings b join tutors t on t.user_id = b.tutor_user_id where b.starts_at > $1 group by 1
           ), told as (
             select t.id, u.display_name, coalesce(j.lessons, 0) as lessons, coalesce(j.students, 0) as students,
               coalesce(j.gmv, 0) as gmv, t.rating_sum, t.review_count, coalesce(j.called_off, 0) as called_off,
               coalesce(j.agreed, 0) as agreed, coalesce(j.missed, 0) as missed, t.response_minutes
             from tutors t join users u on u.id = t.user_id left join judged j on j.who = t.user_id
             where tutor_listed(t)
           )
           select id, display_name, lessons as "lessons!", students as "students!", gmv as "gmv!", rating_sum,
             review_count, called_off as "called_off!", agreed as "agreed!", missed as "missed!", response_minutes
           from told order by case $2
               when 'rating' then coalesce(rating_sum::float8 / nullif(review_count, 0), 0)
               when 'cancelled' then coalesce(called_off::float8 / nullif(agreed, 0), 0)
               when 'missed' then missed::float8 else lessons::float8 end desc, lessons desc, id limit $3"#,
        context.now() - Duration::days(JUDGED_DAYS),
        sort.code(),
        TUTORS_MAX,
    );
    let tutor = rows.fetch_all(context.reads()).await?.into_iter().map(|row| TutorPerformance {
        tutor_id: TutorId(row.id),
        display_name: row.display_name,
        lessons: row.lessons,
        students: row.students,
        gmv: usd(row.gmv),
        rating: (row.review_count > 0).then(|| row.rating_sum as f64 / row.review_count as f64),
        reviews: row.review_count,
        cancelled: share(row.called_off, row.agreed),
        missed: row.missed,
        response_minutes: row.response_minutes,
    });
    Ok(tutor.collect())
}
