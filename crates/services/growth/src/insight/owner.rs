//! The business in money: read from the postings of the ledger, so that it cannot disagree with it.

use super::learners::weeks;
use domain::{
    growth::{
        business::{OwnerDashboard, Revenue, RevenueLine, Turnover},
        insight::{InsightRequest, Period},
    },
    identity::Role,
    money::Currency,
};
use spine::{Context, Result};

/// `GET /owner/revenue`.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 `period_invalid`.
pub async fn revenue(context: &Context, request: &InsightRequest) -> Result<Revenue> {
    context.require_scope(Role::Finance)?;
    let period = request.period(context.now().date_naive())?;
    Ok(Revenue { from: period.from, to: period.to, currencies: turnover(context, period).await? })
}

/// `GET /owner/dashboard`.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 `period_invalid`.
pub async fn owner_dashboard(context: &Context, request: &InsightRequest) -> Result<OwnerDashboard> {
    context.require_scope(Role::Finance)?;
    dashboard(context, request.period(context.now().date_naive())?).await
}

/// The figures of some days, for the page and for the mail of the week.
pub(crate) async fn dashboard(context: &Context, period: Period) -> Result<OwnerDashboard> {
    let row = sqlx::query!(
        r#"select
             (select count(*) from users where created_at >= $1::date::timestamp at time zone 'UTC'
               and created_at < $2::date::timestamp at time zone 'UTC') as "people!",
             (select count(*) from bookings where session_state = 'ENDED' and session_outcome = 'COMPLETED'
               and ends_at >= $1::date::timestamp at time zone 'UTC'
               and ends_at < $2::date::timestamp at time zone 'UTC') as "lessons!",
             (select count(distinct who) from (
               select student_id as who from bookings where session_state = 'ENDED' and session_outcome = 'COMPLETED'
                 and ends_at >= $1::date::timestamp at time zone 'UTC'
                 and ends_at < $2::date::timestamp at time zone 'UTC'
               union all select learner_id from unit_progress where done_at >= $1::date::timestamp at time zone 'UTC'
                 and done_at < $2::date::timestamp at time zone 'UTC') learned) as "learners!",
             (select count(*) from tutors t where tutor_listed(t)) as "listed!""#,
        period.from,
        period.end(),
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(OwnerDashboard {
        from: period.from,
        to: period.to,
        currencies: turnover(context, period).await?,
        before: turnover(context, period.before()).await?,
        new_people: row.people,
        lessons: row.lessons,
        learners: row.learners,
        listed_tutors: row.listed,
        weekly_active_learners: weeks(context).await?.weekly_active_learners,
    })
}

/// What each currency's postings of some days come to. Credits are no money.
async fn turnover(context: &Context, period: Period) -> Result<Vec<RevenueLine>> {
    let rows = sqlx::query!(
        r#"with moved as (
             select p.currency, a.kind as account, p.amount, j.kind, j.phase,
               j.kind in ('booking_complete', 'booking_cancel_split', 'dispute_refund', 'payment_refund',
                 'package_transfer', 'package_end', 'package_expire', 'course_release') as earns
             from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
             where j.created_at >= $1::date::timestamp at time zone 'UTC'
               and j.created_at < $2::date::timestamp at time zone 'UTC' and p.currency <> 'CREDIT'
           )
           select currency,
             coalesce(sum(case account when 'debt' then -amount else amount end) filter (
               where earns and account in ('platform_fee', 'earning_pending', 'earning_available', 'debt')), 0)::bigint
               as "gmv!",
             coalesce(sum(amount) filter (where earns and account = 'platform_fee'), 0)::bigint as "commission!",
             coalesce(sum(amount) filter (where account = 'platform_fee'), 0)::bigint as "revenue!",
             coalesce(sum(amount) filter (where amount > 0 and account in ('wallet', 'package', 'provider_clearing')
               and (kind in ('booking_refund', 'dispute_refund', 'payment_refund', 'course_refund')
                 or (kind = 'booking_cancel_split' and phase = 'posted'))), 0)::bigint as "refunds!",
             coalesce(-sum(amount) filter (where account = 'platform_promo'), 0)::bigint as "promotion!"
           from moved group by currency order by currency"#,
        period.from,
        period.end(),
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let turnover = Turnover {
            gmv: row.gmv,
            commission: row.commission,
            revenue: row.revenue,
            refunds: row.refunds,
            promotion: row.promotion,
        };
        Ok((Currency::parse(&row.currency)?, turnover))
    });
    let lines = rows.collect::<Result<Vec<_>>>()?.into_iter();
    let moved = lines.filter(|(_, turnover)| *turnover != Turnover::default());
    Ok(moved.map(|(currency, turnover)| RevenueLine::of(currency, &turnover)).collect())
}
