//! What a parent sees of a child's lessons, and what they may cost.
//!
//! A lesson counts in the week or month in which it starts. Whoever judges a limit holds the child's calendar (as every
//! booking and every approval does), so what is read here cannot be outdated by another one.

use super::{
    rows::{BookingRow, select_booking},
    view::{booking_view, name_in},
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Booking,
        spending::{LessonCost, Spending},
    },
    calendar::Zone,
    identity::family::{Child, Period, SpendingLimit},
    ids::{BookingId, UserId},
    money::{Currency, Money},
    page::{Page, parse_limit},
};
use identity::family::child_get;
use spine::{
    Context, Error, Result,
    exchange::exchange_of,
    lists::{page_cut, time_cursor_read},
};
use sqlx::PgConnection;
use std::ops::Range;
use uuid::Uuid;

/// Who is on the learner's side of a new booking.
#[derive(Clone, Copy)]
pub(super) struct Sides {
    pub learner: UserId,
    pub payer: UserId,
    /// Whether the payer has to agree first.
    pub waits: bool,
}

/// A limit with the parent's zone, in which its weeks and months begin.
#[derive(Clone, Copy)]
pub(super) struct Limited {
    limit: SpendingLimit,
    zone: Zone,
}

impl Limited {
    /// The limit of stored columns; none where no amount is.
    pub(super) fn of(
        (amount, currency, period): (Option<i64>, Option<&str>, Option<&str>),
        zone: &str,
    ) -> Result<Option<Self>> {
        let (Some(amount), Some(currency), Some(period)) = (amount, currency, period) else { return Ok(None) };
        let period = Period::parse(period).ok_or_else(|| Error::unexpected("a limit over an unknown period"))?;
        let limit = SpendingLimit { amount, currency: Currency::parse(currency)?, period };
        Ok(Some(Self { limit, zone: zone.parse().unwrap_or(Zone::UTC) }))
    }

    /// Whether a lesson of that price at that time fits.
    ///
    /// # Errors
    /// 409 `spending_limit_reached` with what is left.
    pub(super) async fn check(
        self,
        work: &mut PgConnection,
        (learner, payer): (UserId, UserId),
        (price, start): (Money, DateTime<Utc>),
    ) -> Result<()> {
        let window = self.limit.window(start, self.zone);
        let spent = spent_in(&mut *work, (learner, payer), window, self.limit.currency).await?;
        let more = in_currency(work, price, self.limit.currency).await?;
        Ok(self.limit.check(spent, more)?)
    }
}

/// Whether a lesson may go to that start without the week or month it comes into costing more than the parent allows.
/// The caller holds the learner's calendar.
///
/// # Errors
/// 409 `spending_limit_reached` with what is left.
pub(super) async fn limit_of_move(work: &mut PgConnection, row: &BookingRow, start: DateTime<Utc>) -> Result<()> {
    let payer = row.payer_id.unwrap_or(row.student_id);
    let family = sqlx::query!(
        "select c.limit_amount, c.limit_currency, c.limit_period, parent.time_zone
         from children c join users parent on parent.id = c.parent_id
         where c.child_id = $1 and c.parent_id = $2 and c.handed_over_at is null",
        row.student_id,
        payer,
    );
    let Some(family) = family.fetch_optional(&mut *work).await? else { return Ok(()) };
    let limit = (family.limit_amount, family.limit_currency.as_deref(), family.limit_period.as_deref());
    let Some(limited) = Limited::of(limit, &family.time_zone)? else { return Ok(()) };
    // Where it stays in its week it is counted there already.
    if limited.limit.window(start, limited.zone).contains(&row.starts_at) {
        return Ok(());
    }
    let price = Money::new(row.total, Currency::parse(&row.currency)?);
    limited.check(work, (UserId(row.student_id), UserId(payer)), (price, start)).await
}

/// What the lessons of that time cost after refunds, in minor units of `currency`.
async fn spent_in(
    work: &mut PgConnection,
    (learner, payer): (UserId, UserId),
    window: Range<DateTime<Utc>>,
    currency: Currency,
) -> Result<i64> {
    let sums = sqlx::query!(
        r#"select currency, sum(total - refunded)::bigint as "spent!" from bookings
           where student_id = $1 and payer_id = $2 and starts_at >= $3 and starts_at < $4
             and payment_state in ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED')
           group by currency"#,
        learner.0,
        payer.0,
        window.start,
        window.end,
    )
    .fetch_all(&mut *work)
    .await?;
    let mut spent = 0_i64;
    for sum in sums {
        let amount = Money::new(sum.spent, Currency::parse(&sum.currency)?);
        spent = spent.saturating_add(in_currency(&mut *work, amount, currency).await?);
    }
    Ok(spent)
}

/// An amount in another currency at today's rates; a tutor's currency need not be the limit's.
async fn in_currency(work: &mut PgConnection, amount: Money, currency: Currency) -> Result<i64> {
    if amount.currency == currency || amount.minor == 0 {
        return Ok(amount.minor);
    }
    let cents = exchange_of(&mut *work, amount.currency).await?.to_usd(amount)?;
    Ok(exchange_of(work, currency).await?.shown(amount, cents)?.minor)
}

/// All lessons that the parent pays for a child, latest first.
///
/// # Errors
/// 404 for a stranger's child; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn child_lessons(
    context: &Context,
    child: UserId,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Booking>> {
    let parent = context.require_person()?.id;
    child_get(context, child).await?;
    let limit = parse_limit(limit)?;
    let name = format!("lessons of {child}");
    let (start, id) = time_cursor_read(&name, cursor)?.map_or((None, Uuid::max()), |(start, id)| (Some(start), id));
    let rows = select_booking!(
        "where b.student_id = $1 and b.payer_id = $2
           and (b.starts_at, b.id) < (coalesce($3::timestamptz, 'infinity'), $4)
         order by b.starts_at desc, b.id desc limit $5",
        child.0,
        parent.0,
        start,
        id,
        i64::from(limit) + 1,
    )
    .fetch_all(context.writes())
    .await?;
    let (rows, next_cursor) = page_cut(rows, limit, &name, |row| (row.starts_at, row.id))?;
    let now = context.now();
    let items = rows.iter().map(|row| booking_view(context, row, now)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}

/// What a child's lessons cost: the week or month of now beside its limit, and the newest lessons.
///
/// # Errors
/// 404 for a stranger's child.
pub async fn child_spending(context: &Context, child: UserId) -> Result<Spending> {
    let parent = context.require_person()?;
    let child: Child = child_get(context, child).await?;
    let zone = parent.time_zone.parse().unwrap_or(Zone::UTC);
    let weekly = SpendingLimit { amount: 0, currency: parent.currency, period: Period::Week };
    let counted = child.spending_limit.unwrap_or(weekly);
    let window = counted.window(context.now(), zone);
    let mut connection = context.writes().acquire().await?;
    let spent = spent_in(&mut connection, (child.id, parent.id), window.clone(), counted.currency).await?;
    let left = child.spending_limit.map(|limit| Money::new((limit.amount - spent).max(0), limit.currency));
    let rows = sqlx::query!(
        r#"select b.id, b.starts_at, b.currency, b.total - b.refunded as "cost!", subject.names, u.display_name
           from bookings b join subjects subject on subject.id = b.subject_id join users u on u.id = b.tutor_user_id
           where b.student_id = $1 and b.payer_id = $2 and b.total > b.refunded
             and b.payment_state in ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED')
           order by b.starts_at desc, b.id desc limit 100"#,
        child.id.0,
        parent.id.0,
    )
    .fetch_all(&mut *connection)
    .await?;
    let item = |row: &_| -> Result<LessonCost> { cost_of(context, row) };
    let items = rows.into_iter().map(|row| CostRow {
        id: row.id,
        start: row.starts_at,
        currency: row.currency,
        cost: row.cost,
        names: row.names,
        tutor: row.display_name,
    });
    let items = items.map(|row| item(&row)).collect::<Result<_>>()?;
    let spent = Money::new(spent, counted.currency);
    Ok(Spending { limit: child.spending_limit, from: window.start, to: window.end, spent, left, items })
}

struct CostRow {
    id: Uuid,
    start: DateTime<Utc>,
    currency: String,
    cost: i64,
    names: serde_json::Value,
    tutor: String,
}

fn cost_of(context: &Context, row: &CostRow) -> Result<LessonCost> {
    Ok(LessonCost {
        booking_id: BookingId(row.id),
        start: row.start,
        subject_name: name_in(&row.names, &context.locale),
        tutor_name: row.tutor.clone(),
        cost: Money::new(row.cost, Currency::parse(&row.currency)?),
        amount: row.cost,
    })
}
