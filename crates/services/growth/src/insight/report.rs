//! How the house grows, for the owner: counted when it is asked for, from what the contexts store anyway.

use super::learners::weeks;
use crate::lifecycle::{churn, winback_credit_figures};
use chrono::{Days, NaiveDate};
use domain::{
    growth::{
        insight::{InsightRequest, Period, monday},
        report::{
            ACTIVATION_DAYS, ACTIVE_DAYS, ActivationWeek, BACK_DAYS, GrowthReport, JUDGED_PLACES, SourceLine,
            UseFigures, WEEKS, WinbackFigures, weekly_growth,
        },
    },
    identity::Role,
    money::{Currency, Money},
};
use spine::{Context, Result};

/// `GET /owner/growth`.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 `period_invalid`.
pub async fn growth_report(context: &Context, request: &InsightRequest) -> Result<GrowthReport> {
    context.require_scope(Role::Finance)?;
    let today = context.now().date_naive();
    let period = request.period(today)?;
    let learners = weeks(context).await?.weeks;
    Ok(GrowthReport {
        from: period.from,
        to: period.to,
        counted_at: context.now(),
        sources: sources(context, period).await?,
        activation: activation(context, today).await?,
        growth: weekly_growth(&learners),
        weeks: learners,
        activity: activity(context, today).await?,
        winback: winback(context, period).await?,
        credit: winback_credit_figures(context, period).await?,
        churn: churn(context).await?,
    })
}

/// Who came by a person's code, by a partner's, and by themselves; what was given for those of these days.
async fn sources(context: &Context, period: Period) -> Result<Vec<SourceLine>> {
    let rows = sqlx::query!(
        r#"with rates as (
             select distinct on (from_currency) from_currency as currency, numerator::numeric / denominator as rate
             from exchange_rates where to_currency = 'USD' order by from_currency, at desc
           ), given as (
             select invited_id as who, amount, currency from referral_rewards where state = 'paid' and kind = 'lesson'
             union all select invited_id, invited_amount, invited_currency from referral_rewards
               where state = 'paid' and kind = 'lesson'
             union all select invited_id, amount - commission_returned(c), currency from affiliate_commissions c
               where state = 'paid'
           ), cost as (
             select g.who, sum(g.amount * case when g.currency = 'USD' then 1 else coalesce(r.rate, 0) end) as cents
             from given g left join rates r on r.currency = g.currency group by g.who
           )
           select case when came.code is null then 'direct' when came.code like 'p-%' then 'partners' else 'people' end
               as "source!", count(*) as "people!",
             count(*) filter (where u.email_verified_at is not null) as "verified!",
             count(*) filter (where exists (select from bookings b where b.student_id = u.id
               and b.session_outcome = 'COMPLETED')) as "learned!",
             coalesce(sum(cost.cents), 0)::bigint as "cents!"
           from users u left join referrals came on came.user_id = u.id left join cost on cost.who = u.id
           where u.created_at >= $1::date::timestamp at time zone 'UTC'
             and u.created_at < $2::date::timestamp at time zone 'UTC' and 'student' = any (u.roles)
           group by 1"#,
        period.from,
        period.end(),
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let lines = ["direct", "people", "partners"].map(|source| {
        let row = rows.iter().find(|row| row.source == source);
        let (people, verified, learned, cents) =
            row.map_or((0, 0, 0, 0), |row| (row.people, row.verified, row.learned, row.cents));
        let cost = Money::new(cents, Currency::Usd);
        SourceLine { source: source.to_owned(), people, verified, learned, cost }
    });
    Ok(lines.into())
}

/// New people by week, and who of them booked within seven days.
async fn activation(context: &Context, today: NaiveDate) -> Result<Vec<ActivationWeek>> {
    let this = monday(today);
    let back = |weeks: i64| this.checked_sub_days(Days::new(u64::try_from(7 * weeks).unwrap_or(0))).unwrap_or(this);
    let rows = sqlx::query!(
        r#"select date_trunc('week', u.created_at at time zone 'UTC')::date as "week!", count(*) as "people!",
             count(*) filter (where exists (select from bookings b where b.student_id = u.id
               and b.created_at < u.created_at + make_interval(days => $2))) as "booked!"
           from users u where u.created_at >= $1::date::timestamp at time zone 'UTC' and 'student' = any (u.roles)
             and not 'child' = any (u.roles)
           group by 1"#,
        back(WEEKS - 1),
        ACTIVATION_DAYS,
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let weeks = (0..WEEKS).rev().map(back).map(|monday| {
        let row = rows.iter().find(|row| row.week == monday);
        ActivationWeek::of(monday, row.map_or((0, 0), |row| (row.people, row.booked)), today)
    });
    Ok(weeks.collect())
}

/// How often people come, and how far they get in courses.
async fn activity(context: &Context, today: NaiveDate) -> Result<UseFigures> {
    let (now, (from, until)) = (context.now(), JUDGED_PLACES);
    let row = sqlx::query!(
        r#"with came as (
             select day, person_id from insight_people where day >= $1 and day < $2 group by 1, 2
           ), places as (
             select completed_at from enrolments
             where state = 'active' and enrolled_at > $3::timestamptz - make_interval(days => $5)
               and enrolled_at <= $3::timestamptz - make_interval(days => $4)
           ), films as (
             select w.ms, v.frames * 1000 * v.rate_den / v.rate_num as whole
             from unit_progress p join videos v on v.id = p.video_id
             cross join lateral (
               select sum(case when s.place % 2 = 0 then s.at else -s.at end) as ms
               from unnest(p.seen) with ordinality s (at, place)
             ) w
             where p.updated_at > $3::timestamptz - make_interval(days => $5) and v.frames is not null and w.ms > 0
           )
           select (select count(distinct user_id) from sessions
               where last_seen_at > $3::timestamptz - make_interval(days => $6)) as "monthly!",
             (select count(*) from came) as "days!", (select count(distinct person_id) from came) as "people!",
             (select count(completed_at) from places) as "finished!", (select count(*) from places) as "places!",
             (select coalesce(sum(ms), 0)::bigint from films) as "watched!",
             (select coalesce(sum(whole), 0)::bigint from films) as "whole!""#,
        today.checked_sub_days(Days::new(ACTIVE_DAYS.unsigned_abs())).unwrap_or(today),
        today,
        now,
        from as i32,
        until as i32,
        ACTIVE_DAYS as i32,
    );
    let row = row.fetch_one(context.reads()).await?;
    let (came, places) = ((row.days, row.people), (row.finished, row.places));
    Ok(UseFigures::of(row.monthly, came, places, (row.watched, row.whole)))
}

/// Nudges and campaigns that win back, with who booked in the thirty days after.
async fn winback(context: &Context, period: Period) -> Result<WinbackFigures> {
    let rows = sqlx::query!(
        r#"with told as (
             select user_id, held_out, min(at) as at from (
               select user_id, held_out, at from nudges where kind like 'winback%'
               union all select p.user_id, p.held_out, p.first_at from campaign_people p
                 join campaigns c on c.id = p.campaign_id where c.kind = 'winback'
             ) one
             where at >= $1::date::timestamp at time zone 'UTC' and at < $2::date::timestamp at time zone 'UTC'
             group by user_id, held_out
           )
           select held_out, count(*) as "people!", count(*) filter (where exists (
             select from bookings b where b.student_id = told.user_id and b.created_at > told.at
               and b.created_at < told.at + make_interval(days => $3))) as "back!"
           from told group by held_out"#,
        period.from,
        period.end(),
        BACK_DAYS,
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let of = |silent: bool| {
        let row = rows.iter().find(|row| row.held_out == Some(silent));
        row.map_or((0, 0), |row| (row.people, row.back))
    };
    Ok(WinbackFigures::of(of(false), of(true)))
}
