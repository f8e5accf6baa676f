//! Lots that follow the ledger: each journal of a lesson or a payment changes them as it changes the account.

use super::price::rules_get;
use chrono::{DateTime, Utc};
use domain::{
    ids::{BookingId, PaymentId, UserId},
    money::{
        AccountKind, Currency, Journal, JournalKind, Money,
        credits::{Lot, LotSource, Used, give_back, spend},
    },
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// A lot that comes to be.
pub(super) struct NewLot {
    pub id: Uuid,
    pub owner: UserId,
    pub source: LotSource,
    pub amount: i64,
    pub booking: Option<BookingId>,
    pub payment: Option<PaymentId>,
    pub expires_at: DateTime<Utc>,
}

/// Stores a lot.
///
/// # Errors
/// Those of the database.
pub(super) async fn lot_insert(work: &mut Transaction<'_, Postgres>, lot: &NewLot, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into credit_lots (id, owner_id, source, amount, left_amount, booking_id, payment_id, created_at,
           expires_at)
         values ($1, $2, $3, $4, $4, $5, $6, $7, $8)",
        lot.id,
        lot.owner.0,
        lot.source.code(),
        lot.amount,
        lot.booking.map(|id| id.0),
        lot.payment.map(|id| id.0),
        now,
        lot.expires_at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Changes the lots as `journals` change wallets of CREDIT. What takes credits, and may give them back, is named by its
/// id: a lesson, or an enrolment. Grants and expiries keep their own lot; everything else of
/// credits goes through here.
///
/// # Errors
/// 409 `not_enough_balance` when the lots hold less than is taken: two spent at once, and this is the second.
pub async fn lots_follow(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (booking, payment): (Option<BookingId>, Option<PaymentId>),
    journals: &[Journal],
) -> Result<()> {
    let now = context.now();
    for journal in journals {
        for posting in journal.postings() {
            let account = posting.account;
            let (AccountKind::Wallet, Currency::Credit, Some(owner)) = (account.kind, account.currency, account.holder)
            else {
                continue;
            };
            match (journal.kind(), posting.amount) {
                (JournalKind::CreditGrant | JournalKind::CreditExpire, _) => {}
                (_, taken) if taken < 0 => take(work, owner, (booking, payment), -taken, now).await?,
                // A pack whose money came back begins anew: it could not be used meanwhile. The lot it bought stays.
                (kind @ (JournalKind::CreditBuy | JournalKind::ChargebackReturn), amount) => {
                    let lot = NewLot {
                        id: context.new_id(),
                        owner,
                        source: LotSource::Pack,
                        amount,
                        booking: None,
                        payment: payment.filter(|_| kind == JournalKind::CreditBuy),
                        expires_at: rules_get(work).await?.lot_end(now),
                    };
                    lot_insert(work, &lot, now).await?;
                }
                (JournalKind::EarningsClear | JournalKind::CourseClear, amount) => {
                    let lot = NewLot {
                        id: context.new_id(),
                        owner,
                        source: LotSource::Earned,
                        amount,
                        booking,
                        payment: None,
                        expires_at: rules_get(work).await?.lot_end(now),
                    };
                    lot_insert(work, &lot, now).await?;
                }
                (_, amount) => back(work, context, owner, booking, amount).await?,
            }
        }
    }
    Ok(())
}

/// Takes credits out of the lots and writes down which lesson took them. A payment that is taken back empties the lot
/// it bought first.
async fn take(
    work: &mut Transaction<'_, Postgres>,
    owner: UserId,
    (booking, payment): (Option<BookingId>, Option<PaymentId>),
    amount: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let rows = sqlx::query!(
        "select id, left_amount, expires_at, payment_id from credit_lots
         where owner_id = $1 and left_amount > 0 order by expires_at, id for update",
        owner.0
    );
    let rows = rows.fetch_all(&mut **work).await?;
    let bought = |id: Option<Uuid>| id.is_some() && id == payment.map(|payment| payment.0);
    let lots: Vec<Lot> = rows
        .iter()
        .map(|row| Lot {
            id: row.id,
            left: row.left_amount,
            expires_at: if bought(row.payment_id) { DateTime::<Utc>::MIN_UTC } else { row.expires_at },
        })
        .collect();
    let Some(taken) = spend(&lots, amount) else {
        let held: i64 = lots.iter().map(|lot| lot.left).sum();
        let missing = Money::new(amount - held, Currency::Credit);
        return Err(domain::bookings::refusals::not_enough_balance(missing).into());
    };
    let (ids, parts): (Vec<Uuid>, Vec<i64>) = taken.into_iter().unzip();
    sqlx::query!(
        "with part as (select * from unnest($1::uuid[], $2::bigint[]) as part (lot_id, amount)),
         used as (
           insert into credit_uses (booking_id, lot_id, owner_id, amount, created_at)
           select $3, lot_id, $4, amount, $5 from part where $3::uuid is not null
           on conflict (booking_id, lot_id) do update set amount = credit_uses.amount + excluded.amount
         )
         update credit_lots l set left_amount = l.left_amount - part.amount from part where l.id = part.lot_id",
        &ids,
        &parts,
        booking.map(|id| id.0),
        owner.0,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Gives a lesson's credits back to the lots they came from.
async fn back(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    owner: UserId,
    booking: Option<BookingId>,
    amount: i64,
) -> Result<()> {
    let (Some(booking), now) = (booking, context.now()) else {
        return Err(Error::unexpected("credits came back from no lesson"));
    };
    let rows = sqlx::query!(
        "select u.lot_id, u.amount - u.returned as \"open!\", l.expires_at, l.source = 'returned' as \"again!\"
         from credit_uses u join credit_lots l on l.id = u.lot_id
         where u.booking_id = $1 and u.owner_id = $2 order by l.expires_at, l.id for update of l, u",
        booking.0,
        owner.0
    );
    let rows = rows.fetch_all(&mut **work).await?;
    let used =
        rows.iter().map(|row| Used { lot: row.lot_id, open: row.open, expires_at: row.expires_at, again: row.again });
    let used: Vec<Used> = used.collect();
    let whole = give_back(&used, amount, now);
    let whole =
        whole.ok_or_else(|| Error::unexpected(format!("booking {booking} gives back more credits than it took")))?;
    let (ids, parts): (Vec<Uuid>, Vec<i64>) = whole.iter().map(|part| (part.lot, part.amount)).unzip();
    let same: Vec<bool> = whole.iter().map(|part| part.new_end.is_none()).collect();
    sqlx::query!(
        "with part as (select * from unnest($1::uuid[], $2::bigint[], $3::boolean[]) as part (lot_id, amount, same)),
         used as (
           update credit_uses u set returned = u.returned + part.amount from part
           where u.booking_id = $4 and u.lot_id = part.lot_id
         )
         update credit_lots l set left_amount = l.left_amount + part.amount from part
         where l.id = part.lot_id and part.same",
        &ids,
        &parts,
        &same,
        booking.0,
    )
    .execute(&mut **work)
    .await?;
    for part in whole {
        let Some(expires_at) = part.new_end else { continue };
        let lot = NewLot {
            id: context.new_id(),
            owner,
            source: LotSource::Returned,
            amount: part.amount,
            booking: Some(booking),
            payment: None,
            expires_at,
        };
        lot_insert(work, &lot, now).await?;
    }
    Ok(())
}
