//! What a provider says of a dispute, added to what is known.

use super::{
    moved::money_follow,
    rows::{Row, chargeback_lock},
};
use crate::orders::{Stored, dispute_order, dispute_over};
use domain::{
    ids::{ChargebackId, OrderId},
    money::{
        Money,
        chargebacks::{DisputeWord, state_of},
        orders::{OrderKind, OrderRefusal, OrderState},
    },
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
};
use sqlx::{Postgres, Transaction};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It said something new.
    Moved,
    /// It was known.
    Known,
    /// There is no such order at this provider.
    Foreign,
    /// It asks for other money, or more, than was taken.
    Differs,
    /// Nothing was taken, or not yet.
    Refused(OrderRefusal),
}

/// Takes in what `provider` says about the money of an order, in the transaction of its report; `amount` is what the
/// bank asks for, all of it where it does not say.
///
/// # Errors
/// Those of the database.
pub(crate) async fn dispute_hear(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (provider, order): (&str, OrderId),
    (word, amount): (&DisputeWord, Option<Money>),
) -> Result<Heard> {
    let Some(stored) = dispute_order(work, order).await?.filter(|stored| stored.provider == provider) else {
        return Ok(Heard::Foreign);
    };
    match stored.state {
        _ if !stored.order.kind.decides() => return Ok(Heard::Refused(OrderRefusal::NothingTaken)),
        OrderState::Succeeded | OrderState::Disputed => {}
        OrderState::Planned | OrderState::Open => return Ok(Heard::Refused(OrderRefusal::TooEarly)),
        OrderState::Failed | OrderState::Lapsed => return Ok(Heard::Refused(OrderRefusal::NothingTaken)),
    }
    let (said, most) = (amount, stored.order.amount);
    let amount = match said {
        Some(said) => said,
        None => left_of(work, &stored).await?,
    };
    if said.is_none() && amount.minor < 1 {
        return Ok(Heard::Refused(OrderRefusal::NothingTaken));
    }
    if amount.currency != most.currency || !(1..=most.minor).contains(&amount.minor) {
        return Ok(Heard::Differs);
    }
    // A dispute is about one payment: another one under its name is none of ours.
    let Some((row, fresh)) = row_of(work, context, (provider, &stored), (word, amount)).await? else {
        return Ok(Heard::Differs);
    };
    if said.is_some_and(|said| row.money().ok() != Some(said)) {
        return Ok(Heard::Differs);
    }
    let changed = word_add(work, context, row, word).await?;
    Ok(if changed || fresh { Heard::Moved } else { Heard::Known })
}

/// The row of a dispute, locked, and whether it is new; none where that name belongs to another order.
async fn row_of(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (provider, stored): (&str, &Stored),
    (word, amount): (&DisputeWord, Money),
) -> Result<Option<(Row, bool)>> {
    let order = stored.order.id;
    let made = sqlx::query_scalar!(
        "insert into chargebacks (id, provider, reference, order_id, payment_id, reason, currency, amount, due_at,
           opened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (provider, reference) do nothing returning id",
        context.new_id(),
        provider,
        word.reference,
        order.0,
        stored.payment.id.0,
        word.reason,
        amount.currency.code(),
        amount.minor,
        word.due,
        context.now(),
    );
    let made = made.fetch_optional(&mut **work).await?;
    if made.is_some() {
        let after = serde_json::json!({ "amount": amount, "reason": word.reason });
        let act = Act { act: "chargeback.open", subject_id: made, before: None, after: Some(after) };
        audit_append(work, context, act).await?;
    }
    let known = sqlx::query_scalar!(
        "select id from chargebacks where provider = $1 and reference = $2 and order_id = $3",
        provider,
        word.reference,
        order.0
    );
    let Some(id) = known.fetch_optional(&mut **work).await? else { return Ok(None) };
    let row = chargeback_lock(work, ChargebackId(id)).await?;
    Ok(Some((row.ok_or_else(|| Error::unexpected("a chargeback is gone"))?, made.is_some())))
}

/// What was taken of an order's payment and has not gone back.
async fn left_of(work: &mut Transaction<'_, Postgres>, stored: &Stored) -> Result<Money> {
    let taken = stored.order.amount;
    let left = sqlx::query_scalar!(
        r#"select (case when $2 then coalesce(sum(amount) filter (where kind = 'capture'), 0) else $3::bigint end
             - coalesce(sum(amount) filter (where kind = 'refund'), 0))::bigint as "left!"
           from payment_orders where payment_id = $1 and state <> 'failed'"#,
        stored.payment.id.0,
        stored.order.kind == OrderKind::Hold,
        taken.minor,
    );
    Ok(Money::new(left.fetch_one(&mut **work).await?, taken.currency))
}

/// Adds a word to a row that is locked, and lets state and money follow. Whether it said anything new.
pub(super) async fn word_add(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    row: Row,
    word: &DisputeWord,
) -> Result<bool> {
    let facts = row.facts().and(word.facts());
    let due = row.due_at.max(word.due);
    let (before, after) = (row.state()?, state_of(facts, row.told()?));
    if (facts, due, before) == (row.facts(), row.due_at, after) {
        return Ok(false);
    }
    sqlx::query!(
        "update chargebacks set reviewed = $2, won = $3, lost = $4, withdrawn = $5, reinstated = $6, state = $7,
           due_at = $8, closed_at = case when $9 then coalesce(closed_at, $10) end where id = $1",
        row.id,
        facts.reviewed,
        facts.won,
        facts.lost,
        facts.withdrawn,
        facts.reinstated,
        after.code(),
        due,
        after.is_over(),
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    if after != before {
        let act = Act {
            act: "chargeback.state",
            subject_id: Some(row.id),
            before: Some(serde_json::json!({ "state": before })),
            after: Some(serde_json::json!({ "state": after })),
        };
        audit_append(work, context, act).await?;
    }
    let (order, id) = (row.order(), row.id);
    money_follow(work, context, row, facts).await?;
    dispute_over(work, context, order, id).await?;
    Ok(true)
}
