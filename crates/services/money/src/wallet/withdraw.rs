//! Withdrawing: what came by card goes back to those cards, the oldest first, by one refund order each.
//!
//! The money leaves the wallet when it is asked for, so that it cannot be spent meanwhile; a card that does not take it
//! gives it back to the wallet ([`crate::orders`]).

use crate::{
    ledger::{JournalLinks, journals_close},
    orders::order_add,
};
use domain::{
    ids::PaymentId,
    money::{
        AccountKind, Money,
        events::{PaymentEvent, PaymentNews},
        orders::OrderKind,
        payments::PaymentPurpose,
        wallet::PaymentStatus,
        withdrawal::{Came, WithdrawRequest, Withdrawal, WithdrawalPart, plan, withdrawable, withdrawn},
    },
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Sends money of the own wallet back to the cards it came from.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 of [`WithdrawRequest::parse`]; 409 `withdraw_above`; 429; the refusals of the
/// key.
pub async fn wallet_withdraw(
    context: &Context,
    request: &WithdrawRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Withdrawal> {
    let person = context.require_verified()?;
    let asked = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let key = Keyed::of(context, key, "wallet.withdraw", request)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = withdraw(&mut unit, asked, key.clone()).await;
        unit.finish(done).await
    })
    .await
}

/// What could go back to cards now, of one currency.
///
/// # Errors
/// Those of the database.
pub async fn withdrawable_now(context: &Context, currency: domain::money::Currency) -> Result<Money> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    let zero = Money::zero(currency);
    let came = came_of(&mut connection, person.id.0, zero).await?;
    let free = free_of(&mut connection, person.id.0, zero).await?;
    Ok(Money::new(withdrawable(&came, free), currency))
}

async fn withdraw<'a>(unit: &mut Unit<'a>, asked: Money, key: Option<Keyed<'a>>) -> Result<Withdrawal> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let holder = context.require_person()?.id;
    // Payments are locked before accounts: of two withdrawals at once the second sees what the first one took.
    let came = came_of(unit.work(), holder.0, asked).await?;
    let free = free_of(unit.work(), holder.0, asked).await?;
    let parts = plan(&came, free, asked)?;
    let id = context.new_id();
    for (payment, part) in &parts {
        let amount = Money::new(*part, asked.currency);
        order_add(unit, *payment, (OrderKind::Refund, amount)).await?;
        let news = PaymentNews {
            payment_id: *payment,
            user_id: holder,
            status: PaymentStatus::Succeeded,
            amount,
            purpose: PaymentPurpose::WalletTopup,
            booking_id: None,
        };
        unit.tell(&PaymentEvent::Returned(news))?;
    }
    let journal = withdrawn(holder, asked).map_err(|fault| Error::unexpected(format!("a withdrawal: {fault}")))?;
    journals_close(unit, &[journal], JournalLinks { about_id: Some(id), ..JournalLinks::default() })?;
    let part =
        |(payment_id, part): (PaymentId, i64)| WithdrawalPart { payment_id, amount: Money::new(part, asked.currency) };
    let done = Withdrawal { id, amount: asked, parts: parts.into_iter().map(part).collect() };
    unit.answer(key, 201, &done)?;
    Ok(done)
}

/// The top-ups of that currency, oldest first, less what went back of each.
async fn came_of(connection: &mut PgConnection, holder: Uuid, unit: Money) -> Result<Vec<Came>> {
    let rows = sqlx::query!(
        r#"select p.id, p.amount - coalesce((select sum(o.amount) from payment_orders o
                 where o.payment_id = p.id and o.kind = 'refund' and o.state <> 'failed'), 0)::bigint as "left!"
           from payments p where p.user_id = $1 and p.currency = $2 and p.purpose = 'wallet_topup'
             and p.status = 'succeeded' order by p.created_at, p.id for update of p"#,
        holder,
        unit.currency.code()
    );
    let rows = rows.fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| Came { payment: PaymentId(row.id), left: row.left }).collect())
}

async fn free_of(connection: &mut PgConnection, holder: Uuid, unit: Money) -> Result<i64> {
    let free = sqlx::query_scalar!(
        "select balance from accounts where id = account_id($1, $2, $3)",
        AccountKind::Wallet.code(),
        holder,
        unit.currency.code()
    );
    Ok(free.fetch_optional(connection).await?.unwrap_or_default())
}
