//! What the provider did not tell is asked for: every report since the last one that was read, and each order that
//! still waits for its end.

use super::{
    breaks::{Found, break_note, breaks_of_order_end},
    kept::report_keep,
    place::{order_place, placed_store},
    rows::{Stored, order_load},
    unreadable::{is_the_reports, unreadable_note},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::OrderId,
    money::{
        breaks::{BreakKind, unanswered_is_told},
        orders::OrderState,
        refusals,
    },
};
use spine::{
    Context, Error, Result,
    attempts::finished,
    job::{Each, Job, Nothing},
};

/// How far back a list of reports is read again: one may be dated a little before it can be seen.
const OVERLAP_MINUTES: i64 = 15;
/// How far back it is read the first time.
const FIRST_HOURS: i64 = 24;
/// Orders that are asked about in one run.
const ORDERS_MOST: i64 = 100;

/// Asks the provider for what it did not tell us. Every five minutes; finds nothing to do most times.
pub struct Reconcile;

impl Job for Reconcile {
    const KIND: &'static str = "Reconcile";
    const PRIORITY: i16 = 1;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        // Whichever of the two fails, the other is tried.
        let mut each = Each::default();
        each.note("list", "reports", reports_fetch(context).await);
        each.note("list", "orders", orders_look(context).await);
        each.done()
    }
}

/// Reads the provider's own list of reports. Those that arrived are known by their ids.
async fn reports_fetch(context: &Context) -> Result<()> {
    let provider = &context.app.payments;
    if !provider.reports_by_webhook() {
        return Ok(());
    }
    let (name, began) = (provider.name(), context.app.clock.real_now());
    let seen = sqlx::query_scalar!("select seen_until from payment_cursors where provider = $1", name);
    let seen = seen.fetch_optional(context.writes()).await?;
    let since = seen.map_or(began - TimeDelta::hours(FIRST_HOURS), |at| at - TimeDelta::minutes(OVERLAP_MINUTES));
    let bodies = provider.reports_since(since).await.map_err(|error| {
        tracing::warn!(%error, "the list of reports cannot be read");
        Error::from(refusals::payment_provider_unavailable())
    })?;
    let mut each = Each::default();
    for body in &bodies {
        let bytes = body.len();
        each.note("report of bytes", bytes, fetched_keep(context, body).await);
    }
    // What failed for now is read again; what cannot be read is told to a person, and stops nothing.
    each.done()?;
    sqlx::query!(
        "insert into payment_cursors (provider, seen_until) values ($1, $2)
         on conflict (provider) do update set seen_until = greatest(payment_cursors.seen_until, excluded.seen_until)",
        name,
        began,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Keeps one report of the list, judged by itself.
async fn fetched_keep(context: &Context, body: &str) -> Result<()> {
    let Ok(report) = context.app.payments.report_fetched(body) else { return unreadable_note(context, body).await };
    match report_keep(context, &report, body, context.now()).await {
        Err(error) if is_the_reports(&error) => unreadable_note(context, body).await,
        kept => kept.map(drop),
    }
}

struct Waiting {
    id: uuid::Uuid,
    created_at: DateTime<Utc>,
    reference: Option<String>,
}

/// Asks how orders stand that nobody has ended: every five minutes in their first two hours, every hour after.
async fn orders_look(context: &Context) -> Result<()> {
    let name = context.app.payments.name();
    let waiting = sqlx::query_as!(
        Waiting,
        "select id, created_at, reference from payment_orders
         where state in ('planned', 'open') and provider = $1
           and coalesce(looked_at, created_at) <= $2::timestamptz
             - case when created_at > $2::timestamptz - interval '2 hours' then interval '5 minutes'
               else interval '1 hour' end
         order by coalesce(looked_at, created_at), id limit $3",
        name,
        context.now(),
        ORDERS_MOST,
    );
    let mut each = Each::default();
    for order in waiting.fetch_all(context.writes()).await? {
        each.note("payment order", order.id, order_see(context, &order).await);
    }
    each.done()
}

async fn order_see(context: &Context, order: &Waiting) -> Result<()> {
    sqlx::query!("update payment_orders set looked_at = $2 where id = $1", order.id, context.now())
        .execute(context.writes())
        .await?;
    let id = OrderId(order.id);
    match &order.reference {
        Some(reference) => order_look(context, id, reference).await,
        None => order_ask(context, id, order.created_at).await,
    }
}

/// An order that was taken on: has it ended?
async fn order_look(context: &Context, id: OrderId, reference: &str) -> Result<()> {
    let Some(stored) = order_load(context, id).await?.filter(waits) else { return Ok(()) };
    let provider = &context.app.payments;
    match provider.order_look(&stored.order, reference).await {
        Ok(Some(placed)) if placed.decision.is_some() => placed_store(context, id, &placed).await,
        Ok(Some(_)) => Ok(()),
        Ok(None) if provider.reports_by_webhook() => {
            let found = Found { reference: Some(reference), ..Found::of_order(BreakKind::Lost, provider.name(), id) };
            noted(context, &found).await
        }
        Ok(None) => Ok(()),
        Err(error) => {
            tracing::warn!(%error, order_id = %id, "the provider does not say how an order stands");
            Ok(())
        }
    }
}

/// An order that nobody answered: its job asks too, and when it has given up, this does. Somebody is told after an
/// hour.
async fn order_ask(context: &Context, id: OrderId, made: DateTime<Utc>) -> Result<()> {
    match order_place(context, id).await {
        Ok(_) => breaks_of_order_end(context, id).await,
        Err(Error::Refused(_)) if unanswered_is_told(made, context.now()) => {
            noted(context, &Found::of_order(BreakKind::Unanswered, context.app.payments.name(), id)).await
        }
        Err(Error::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn noted(context: &Context, found: &Found<'_>) -> Result<()> {
    let mut work = context.begin().await?;
    let noted = break_note(&mut work, context, found).await;
    finished(work, noted).await
}

fn waits(stored: &Stored) -> bool {
    matches!(stored.state, OrderState::Planned | OrderState::Open)
}
