//! A tutor's own figures and the middle of similar ones (IN5).

use chrono::{DateTime, Duration, Months, NaiveDate, NaiveTime, Utc};
use domain::{
    calendar::{Zone, today_in},
    growth::teaching::{
        Benchmark, COMPARED_DAYS, MONTHS, OwnFigures, PEERS_MIN, RETENTION_DAYS, RETURN_DAYS, Retention, RevenueMonth,
        TeachingAnalytics, TeachingMonth, WatchedCourse, price_advice,
    },
    ids::{CourseId, SubjectId, TutorId, UserId},
    money::{Currency, Money, earned::first_month},
    people::refusals::tutor_profile_missing,
};
use spine::{
    Context, Result,
    exchange::{Pair, pair_of},
};
use std::collections::HashMap;

/// `GET /tutors/me/analytics`.
///
/// # Errors
/// 409 `tutor_profile_missing`.
pub async fn tutor_analytics(context: &Context) -> Result<TeachingAnalytics> {
    let person = context.require_person()?;
    let tutor = person.tutor_id.ok_or_else(tutor_profile_missing)?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    let first = first_month(today_in(zone, context.now()), MONTHS - 1);
    let (own, currency) = own_figures(context, tutor).await?;
    let benchmark = benchmark(context, tutor, currency).await?;
    Ok(TeachingAnalytics {
        bookings: lessons(context, person.id, (zone, first)).await?,
        revenue: revenue(context, person.id, (zone, first), currency).await?,
        retention: retention(context, person.id).await?,
        price_advice: price_advice(&own, benchmark.as_ref()),
        courses: courses(context, person.id).await?,
        own,
        benchmark,
    })
}

/// Courses that one list shows.
const COURSES: i64 = 20;

/// What is watched of the courses that are shown, and who finishes them.
async fn courses(context: &Context, tutor: UserId) -> Result<Vec<WatchedCourse>> {
    let rows = sqlx::query!(
        r#"select c.id, c.title, taken.learners as "learners!", taken.finished as "finished!",
             seen.watched as "watched!", seen.whole as "whole!"
           from courses c
           cross join lateral (
             select count(*) as learners, count(e.completed_at) as finished from enrolments e
             where e.course_id = c.id and e.state = 'active'
           ) taken
           cross join lateral (
             select coalesce(sum(w.ms), 0)::bigint as watched,
               coalesce(sum(v.frames * 1000 * v.rate_den / v.rate_num), 0)::bigint as whole
             from enrolments e join unit_progress p on p.enrolment_id = e.id join videos v on v.id = p.video_id
             cross join lateral (
               select sum(case when s.place % 2 = 0 then s.at else -s.at end) as ms
               from unnest(p.seen) with ordinality s (at, place)
             ) w
             where e.course_id = c.id and e.state = 'active' and v.frames is not null and w.ms > 0
           ) seen
           where c.version is not null and (c.teacher_id = $1 or exists (select from course_teachers t
             where t.course_id = c.id and t.person_id = $1 and t.state = 'agreed'))
           order by c.created_at desc, c.id desc limit $2"#,
        tutor.0,
        COURSES,
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter();
    let course = rows.map(|row| {
        WatchedCourse::of((CourseId(row.id), row.title), (row.learners, row.finished), (row.watched, row.whole))
    });
    Ok(course.collect())
}

/// Midnight before a date anywhere: a day more than any zone is away. What is too old falls out by its month.
fn since(first: NaiveDate) -> DateTime<Utc> {
    first.and_time(NaiveTime::MIN).and_utc() - Duration::days(1)
}

/// The months that are told, oldest first.
fn months(first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..MONTHS).filter_map(move |month| first.checked_add_months(Months::new(month)))
}

async fn lessons(context: &Context, tutor: UserId, (zone, first): (Zone, NaiveDate)) -> Result<Vec<TeachingMonth>> {
    let rows = sqlx::query!(
        r#"select date_trunc('month', starts_at at time zone $3)::date as "first!",
             count(*) filter (where session_outcome = 'COMPLETED') as "lessons!",
             count(*) filter (where session_state = 'CANCELLED') as "cancelled!",
             count(*) filter (where session_outcome = 'COMPLETED' and not exists (
               select from bookings earlier where earlier.tutor_user_id = $1 and earlier.student_id = b.student_id
                 and earlier.session_outcome = 'COMPLETED'
                 and (earlier.starts_at, earlier.id) < (b.starts_at, b.id))) as "new_students!"
           from bookings b where tutor_user_id = $1 and starts_at >= $2 and starts_at <= $4 group by 1"#,
        tutor.0,
        since(first),
        zone.name(),
        context.now(),
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let counted: HashMap<NaiveDate, _> =
        rows.into_iter().map(|row| (row.first, (row.lessons, row.cancelled, row.new_students))).collect();
    let month = |first: NaiveDate| {
        let (lessons, cancelled, new_students) = counted.get(&first).copied().unwrap_or_default();
        TeachingMonth { first, lessons, cancelled, new_students }
    };
    Ok(months(first).map(month).collect())
}

async fn revenue(
    context: &Context,
    tutor: UserId,
    (zone, first): (Zone, NaiveDate),
    currency: Currency,
) -> Result<Vec<RevenueMonth>> {
    let rows = sqlx::query!(
        r#"select date_trunc('month', j.created_at at time zone $3)::date as "first!",
             sum(p.amount)::bigint as "amount!"
           from accounts a join postings p on p.account_id = a.id join journals j on j.id = p.journal_id
           where a.holder_id = $1 and a.kind in ('earning_pending', 'earning_available') and a.currency = $4
             and j.created_at >= $2 and j.kind not in ('payout_reserve', 'payout_failed', 'debt_net')
           group by 1"#,
        tutor.0,
        since(first),
        zone.name(),
        currency.code(),
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let earned: HashMap<NaiveDate, i64> = rows.into_iter().map(|row| (row.first, row.amount)).collect();
    let month =
        |first| RevenueMonth { first, earned: Money::new(earned.get(&first).copied().unwrap_or_default(), currency) };
    Ok(months(first).map(month).collect())
}

async fn retention(context: &Context, tutor: UserId) -> Result<Retention> {
    let (now, window) = (context.now(), Duration::days(RETURN_DAYS));
    let row = sqlx::query!(
        r#"with met as (
             select student_id, min(starts_at) as first from bookings
             where tutor_user_id = $1 and session_outcome = 'COMPLETED' group by student_id
           )
           select count(*) as "students!", count(*) filter (where exists (
             select from bookings again where again.tutor_user_id = $1 and again.student_id = met.student_id
               and again.session_outcome = 'COMPLETED' and again.starts_at > met.first
               and again.starts_at <= met.first + make_interval(days => $4))) as "returned!"
           from met where met.first > $2 and met.first <= $3"#,
        tutor.0,
        now - window - Duration::days(RETENTION_DAYS),
        now - window,
        RETURN_DAYS as i32,
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(Retention::of(row.students, row.returned))
}

async fn own_figures(context: &Context, tutor: TutorId) -> Result<(OwnFigures, Currency)> {
    let row = sqlx::query!(
        r#"select t.hourly_rate, t.currency, t.rating_sum, t.review_count, t.response_minutes,
             (select count(*) from bookings b where b.tutor_user_id = t.user_id and b.session_outcome = 'COMPLETED'
               and b.starts_at > $2) as "lessons!"
           from tutors t where t.id = $1"#,
        tutor.0,
        context.now() - Duration::days(COMPARED_DAYS),
    );
    let row = row.fetch_one(context.reads()).await?;
    let currency = Currency::parse(&row.currency)?;
    let rating = (row.review_count > 0).then(|| row.rating_sum as f64 / row.review_count as f64);
    let figures = OwnFigures {
        price: Money::new(row.hourly_rate.unwrap_or_default(), currency),
        lessons: row.lessons,
        rating,
        reviews: row.review_count,
        response_minutes: row.response_minutes,
    };
    Ok((figures, currency))
}

/// The middle of the listed tutors who teach what this one teaches most; none while they are too few to stay unknown.
async fn benchmark(context: &Context, tutor: TutorId, currency: Currency) -> Result<Option<Benchmark>> {
    let Some((subject, name)) = main_subject(context, tutor).await? else { return Ok(None) };
    let row = sqlx::query!(
        r#"select count(*) as "tutors!",
             percentile_cont(array[0.25, 0.5, 0.75]) within group (order by t.hourly_rate_usd) as prices,
             percentile_cont(0.5) within group (order by held.lessons) as lessons,
             percentile_cont(0.5) within group (order by t.rating_sum::float8 / t.review_count)
               filter (where t.review_count > 0) as rating,
             count(*) filter (where t.review_count > 0) as "rated!",
             percentile_cont(0.5) within group (order by t.response_minutes)
               filter (where t.response_minutes is not null) as response,
             count(*) filter (where t.response_minutes is not null) as "answering!"
           from tutors t join tutor_subjects s on s.tutor_id = t.id and s.subject_id = $2
           cross join lateral (
             select count(*) as lessons from bookings b where b.tutor_user_id = t.user_id
               and b.session_outcome = 'COMPLETED' and b.starts_at > $3
           ) held
           where t.id <> $1 and tutor_listed(t)"#,
        tutor.0,
        subject.0,
        context.now() - Duration::days(COMPARED_DAYS),
    );
    let row = row.fetch_one(context.reads()).await?;
    let (Some(prices), Some(lessons)) = (row.prices.filter(|_| row.tutors >= PEERS_MIN), row.lessons) else {
        return Ok(None);
    };
    let pair = pair_of(context.reads(), Currency::Usd, currency).await?;
    let price = |at: usize| shown(pair, prices.get(at).copied().unwrap_or_default());
    let (Some(price_low), Some(price_middle), Some(price_high)) = (price(0), price(1), price(2)) else {
        return Ok(None);
    };
    Ok(Some(Benchmark {
        subject: name,
        tutors: row.tutors,
        price_low,
        price_middle,
        price_high,
        lessons,
        rating: row.rating.filter(|_| row.rated >= PEERS_MIN),
        response_minutes: row.response.filter(|_| row.answering >= PEERS_MIN),
    }))
}

/// US cents as the tutor reckons.
fn shown(pair: Option<Pair>, cents: f64) -> Option<Money> {
    let dollars = Money::new(cents.round() as i64, Currency::Usd);
    pair.map_or(Some(dollars), |pair| pair.about(dollars))
}

/// What was taught most in the days that are compared; what stands first in the profile when nothing was.
async fn main_subject(context: &Context, tutor: TutorId) -> Result<Option<(SubjectId, String)>> {
    let row = sqlx::query!(
        r#"select s.id, coalesce(s.names ->> $3, s.names ->> 'en', s.slug) as "name!"
           from tutor_subjects ts join subjects s on s.id = ts.subject_id
           left join lateral (
             select count(*) as lessons from bookings b where b.tutor_id = ts.tutor_id and b.subject_id = ts.subject_id
               and b.session_outcome = 'COMPLETED' and b.starts_at > $2
           ) taught on true
           where ts.tutor_id = $1 order by taught.lessons desc, ts.position, s.slug limit 1"#,
        tutor.0,
        context.now() - Duration::days(COMPARED_DAYS),
        context.locale.as_str(),
    );
    let row = row.fetch_optional(context.reads()).await?;
    Ok(row.map(|row| (SubjectId(row.id), row.name)))
}
