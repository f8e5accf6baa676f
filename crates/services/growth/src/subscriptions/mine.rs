//! What plan somebody has.

use chrono::{DateTime, Utc};
use domain::{
    growth::plans::{Plan, PlanCharge, PlanLimits, PlanOffer, Subscribed, SubscriptionState, SubscriptionView},
    ids::UserId,
    money::{Currency, Money},
};
use spine::{Context, Error, Result};
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

/// Months that were paid, as many as are shown.
const SHOWN: i64 = 12;

/// The plan in force of an account.
pub(crate) async fn plan_of(executor: impl PgExecutor<'_>, who: UserId) -> Result<Plan> {
    let plan = sqlx::query_scalar!("select plan from users where id = $1", who.0).fetch_optional(executor).await?;
    Ok(plan.map_or(Plan::Free, |plan| Plan::stored(&plan)))
}

/// What it allows.
pub(crate) async fn plan_limits(executor: impl PgExecutor<'_>, who: UserId) -> Result<PlanLimits> {
    Ok(plan_of(executor, who).await?.limits())
}

/// A subscription that is not over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub id: Uuid,
    pub owner: UserId,
    pub subscribed: Subscribed,
    /// What follows the paid month.
    pub next: Plan,
    pub grace_until: Option<DateTime<Utc>>,
}

/// Somebody's, locked.
pub(super) async fn open_of(work: &mut PgConnection, who: UserId) -> Result<Option<Open>> {
    let id = sqlx::query_scalar!("select id from subscriptions where user_id = $1 and state <> 'ended'", who.0);
    match id.fetch_optional(&mut *work).await? {
        Some(id) => open_get(work, id).await,
        None => Ok(None),
    }
}

/// One of them, locked; none once it is over. The account is locked before it, as whoever chooses a plan does: what is
/// paid changes both, and two who took them in another order would wait for each other.
pub(super) async fn open_get(work: &mut PgConnection, id: Uuid) -> Result<Option<Open>> {
    let account = sqlx::query_scalar!(
        "select 1 from users where id = (select user_id from subscriptions where id = $1) for no key update",
        id
    );
    account.fetch_optional(&mut *work).await?;
    let row = sqlx::query!(
        "select id, user_id, plan, next_plan, currency, price, state, paid_from, paid_until, grace_until
         from subscriptions where id = $1 and state <> 'ended' for no key update",
        id
    );
    let Some(row) = row.fetch_optional(work).await? else { return Ok(None) };
    let subscribed = Subscribed {
        plan: Plan::stored(&row.plan),
        state: state_of(&row.state)?,
        paid_from: row.paid_from,
        paid_until: row.paid_until,
        price: Money::new(row.price, Currency::parse(&row.currency)?),
    };
    let (owner, next) = (UserId(row.user_id), Plan::stored(&row.next_plan));
    Ok(Some(Open { id: row.id, owner, subscribed, next, grace_until: row.grace_until }))
}

pub(super) fn state_of(code: &str) -> Result<SubscriptionState> {
    SubscriptionState::parse(code).ok_or_else(|| Error::unexpected("a subscription's state"))
}

/// The currency that somebody's plan is paid in: the one they earn in.
pub(super) async fn currency_of(context: &Context) -> Result<Currency> {
    let person = context.require_person()?;
    let earned = sqlx::query_scalar!("select currency from tutors where user_id = $1 and not for_members", person.id.0);
    let earned = earned.fetch_optional(context.writes()).await?;
    earned.map_or(Ok(person.currency), |code| Ok(Currency::parse(&code)?))
}

/// `GET /subscriptions`.
///
/// # Errors
/// 401.
pub async fn subscription_mine(context: &Context) -> Result<SubscriptionView> {
    let person = context.require_person()?;
    let currency = currency_of(context).await?;
    let tier = plan_of(context.writes(), person.id).await?;
    let row = sqlx::query!(
        "select plan, next_plan, state, paid_until, grace_until from subscriptions where user_id = $1
         order by started_at desc, id desc limit 1",
        person.id.0
    );
    let row = row.fetch_optional(context.writes()).await?;
    let paid = sqlx::query!(
        "select c.plan, c.amount, c.currency, c.from_at, c.until_at, c.paid_at
         from subscription_charges c join subscriptions s on s.id = c.subscription_id
         where s.user_id = $1 order by c.paid_at desc, c.id desc limit $2",
        person.id.0,
        SHOWN,
    );
    let mut charges = Vec::new();
    for row in paid.fetch_all(context.writes()).await? {
        charges.push(PlanCharge {
            tier: Plan::stored(&row.plan),
            amount: Money::new(row.amount, Currency::parse(&row.currency)?),
            from: row.from_at,
            until: row.until_at,
            paid_at: row.paid_at,
        });
    }
    let state = row.as_ref().map(|row| state_of(&row.state)).transpose()?;
    let open = row.filter(|_| state != Some(SubscriptionState::Ended));
    let offer = |tier: &Plan| PlanOffer { tier: *tier, price: tier.monthly(currency), limits: tier.limits() };
    Ok(SubscriptionView {
        tier,
        state,
        paid_until: open.as_ref().map(|row| row.paid_until),
        next_tier: open.as_ref().map_or(Plan::Free, |row| Plan::stored(&row.next_plan)),
        grace_until: open.and_then(|row| row.grace_until),
        limits: tier.limits(),
        plans: Plan::ALL.iter().map(offer).collect(),
        charges,
    })
}
