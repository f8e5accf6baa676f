//! What banks and the provider say of the payments of a lesson, for whoever gives its money back.

use super::rows::{Row, select_chargeback};
use domain::{
    identity::Role,
    ids::{BookingId, PackageId},
    money::{
        Currency,
        chargebacks::{AtBank, Chargeback},
        risk::RiskSign,
    },
};
use spine::{Context, Error, Result};
use sqlx::PgConnection;

/// Most chargebacks that are named beside one lesson.
const MOST: i64 = 20;

/// What stands beside a refund.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonAtBank {
    /// Chargebacks of what paid for the lesson, the newest first.
    pub chargebacks: Vec<Chargeback>,
    /// What the provider thinks of the cards that paid; what is over does not count.
    pub risks: Vec<RiskSign>,
}

/// What banks do with the money of a lesson: of its own payments, and of the package it was booked from.
///
/// # Errors
/// Those of the database.
pub async fn at_bank_of(work: &mut PgConnection, booking: BookingId, currency: Currency) -> Result<AtBank> {
    let found = sqlx::query!(
        r#"select coalesce(bool_or(c.state in ('open', 'answered')), false) as "open!",
             coalesce(bool_or(c.state in ('lost', 'accepted') and not c.reinstated and c.currency <> $2), false)
               as "other!",
             coalesce(sum(c.amount) filter (where c.state in ('lost', 'accepted') and not c.reinstated), 0)::bigint
               as "gone!"
           from chargebacks c join payments p on p.id = c.payment_id
           where p.booking_id = $1 or p.package_id in (
             select l.package_id from package_lessons l where l.booking_id = $1 and l.returned_at is null)"#,
        booking.0,
        currency.code(),
    );
    let found = found.fetch_one(work).await?;
    // What went back in other money covers whatever it was.
    Ok(AtBank { open: found.open, gone: if found.other { i64::MAX } else { found.gone } })
}

/// Whether a bank decides about the payment of a package, or gave it back for good.
///
/// # Errors
/// Those of the database.
pub(crate) async fn package_at_bank(work: &mut PgConnection, package: PackageId) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (
             select from chargebacks c join payments p on p.id = c.payment_id
             where p.package_id = $1 and (c.state in ('open', 'answered')
               or (c.state in ('lost', 'accepted') and not c.reinstated))) as "found!""#,
        package.0
    );
    Ok(found.fetch_one(work).await?)
}

/// The same with each chargeback and what is thought of the cards. For finance.
///
/// # Errors
/// 404 for others.
pub async fn lesson_at_bank(context: &Context, booking: BookingId) -> Result<LessonAtBank> {
    context.require_scope(Role::Finance)?;
    let rows = select_chargeback!(
        "where p.booking_id = $1 or p.package_id in (
           select l.package_id from package_lessons l where l.booking_id = $1 and l.returned_at is null)
         order by c.opened_at desc, c.id desc limit $2",
        booking.0,
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = sqlx::query_scalar!(
        r#"select distinct k.sign from payment_risks k
             join payment_orders o on o.id = k.order_id join payments p on p.id = o.payment_id
           where k.over_at is null and (p.booking_id = $1 or p.package_id in (
             select l.package_id from package_lessons l where l.booking_id = $1 and l.returned_at is null))
           order by k.sign"#,
        booking.0
    );
    let read = |sign: String| {
        RiskSign::parse(&sign).ok_or_else(|| Error::unexpected(format!("stored sign {sign} of a card is unknown")))
    };
    let risks = signs.fetch_all(context.writes()).await?.into_iter().map(read).collect::<Result<_>>()?;
    Ok(LessonAtBank { chargebacks: rows.into_iter().map(Row::view).collect::<Result<_>>()?, risks })
}
