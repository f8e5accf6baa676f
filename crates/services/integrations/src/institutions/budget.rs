//! What an institution pays for its members: its balance, and how much of it a month.

use super::own::{locked, looked_after};
use domain::{
    ids::{InstitutionId, UserId},
    integrations::{
        institution::{BalanceRequest, BudgetRequest, InstitutionBudget, ParsedBudget},
        refusals,
    },
    money::{
        AccountKind, Currency, Money,
        sponsor::{funded, taken_out},
    },
};
use money::{
    ledger::{JournalLinks, journals_close},
    packages::balance_covers,
};
use serde_json::json;
use spine::{
    Context, Error, Result, SignedIn,
    attempts::attempted,
    audit::{Act, audit_append},
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;

/// The balance of an institution that the caller looks after, and its rule. Without one it pays for nothing, and its
/// currency is the caller's.
///
/// # Errors
/// 404 for another institution.
pub async fn budget_get(context: &Context, id: InstitutionId) -> Result<InstitutionBudget> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    looked_after(&mut connection, person.id, id).await?;
    shown(&mut connection, context, (person, id)).await
}

async fn shown(
    connection: &mut PgConnection,
    context: &Context,
    (person, id): (&SignedIn, InstitutionId),
) -> Result<InstitutionBudget> {
    let rule = sqlx::query!(
        "select currency, per_member, lesson_most, ask_above from institution_budgets where institution_id = $1",
        id.0
    );
    let rule = rule.fetch_optional(&mut *connection).await?;
    let currency = rule.as_ref().map_or(Ok(person.currency), |rule| Currency::parse(&rule.currency))?;
    let sums = sqlx::query!(
        r#"select
             coalesce((select balance from accounts where id = account_id($3, $1, $4)), 0) as "balance!",
             coalesce((select sum(amount) from institution_fundings
                       where institution_id = $1 and admin_id = $2 and currency = $4), 0)::bigint as "own!",
             coalesce((select sum(amount - returned) from lesson_sponsors where institution_id = $1
                       and created_at >= date_trunc('month', $5::timestamptz at time zone 'UTC') at time zone 'UTC'),
               0)::bigint as "used!""#,
        id.0,
        person.id.0,
        AccountKind::Sponsor.code(),
        currency.code(),
        context.now(),
    );
    let sums = sums.fetch_one(connection).await?;
    let money = |minor| Money::new(minor, currency);
    Ok(InstitutionBudget {
        per_member: rule.as_ref().map(|rule| money(rule.per_member)),
        lesson_most: rule.as_ref().and_then(|rule| rule.lesson_most).map(money),
        ask_above: rule.and_then(|rule| rule.ask_above).map(money),
        balance: money(sums.balance),
        used: money(sums.used),
        may_take_out: money(sums.own.min(sums.balance).max(0)),
    })
}

/// Says what the institution pays for each member a month, for one lesson at most, and above what a lesson waits for a
/// yes.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 of [`BudgetRequest::parse`],
/// `currency_of_institution`; 429.
pub async fn budget_put(context: &Context, id: InstitutionId, request: &BudgetRequest) -> Result<InstitutionBudget> {
    let person = context.require_verified()?;
    let ParsedBudget { per_member, lesson_most, ask_above } = request.parse()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    locked(&mut work, person.id, id).await?;
    let stored = sqlx::query!(
        "insert into institution_budgets as known (institution_id, currency, per_member, lesson_most, changed_at, \
         ask_above)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (institution_id) do update set per_member = excluded.per_member,
           lesson_most = excluded.lesson_most, changed_at = excluded.changed_at, ask_above = excluded.ask_above
         where known.currency = excluded.currency",
        id.0,
        per_member.currency.code(),
        per_member.minor,
        lesson_most.map(|most| most.minor),
        context.now(),
        ask_above.map(|above| above.minor),
    );
    if stored.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::currency_of_institution().into());
    }
    let after = Some(json!({ "per_member": per_member, "lesson_most": lesson_most, "ask_above": ask_above }));
    audit_append(&mut work, context, Act { act: "institution.budget", subject_id: Some(id.0), before: None, after })
        .await?;
    let answer = shown(&mut work, context, (person, id)).await?;
    work.commit().await?;
    Ok(answer)
}

/// Pays in from the caller's wallet.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 of [`BalanceRequest::parse`],
/// `currency_of_institution`; 409 `institution_without_budget`, `not_enough_balance`; 429; the refusals of the key.
pub async fn balance_fund(
    context: &Context,
    id: InstitutionId,
    request: &BalanceRequest,
    key: Option<&IdempotencyKey>,
) -> Result<InstitutionBudget> {
    moved(context, (id, Way::In), request, key).await
}

/// Takes out into the caller's wallet: what the caller paid in, as far as it is there.
///
/// # Errors
/// As [`balance_fund`]; 409 `institution_take_out_above`.
pub async fn balance_take_out(
    context: &Context,
    id: InstitutionId,
    request: &BalanceRequest,
    key: Option<&IdempotencyKey>,
) -> Result<InstitutionBudget> {
    moved(context, (id, Way::Out), request, key).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

async fn moved(
    context: &Context,
    (id, way): (InstitutionId, Way),
    request: &BalanceRequest,
    key: Option<&IdempotencyKey>,
) -> Result<InstitutionBudget> {
    let person = context.require_verified()?;
    let amount = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let route = if way == Way::In { "institution.pay_in" } else { "institution.take_out" };
    let key = Keyed::of(context, key, route, &(id, request))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let moved = move_within(&mut unit, (person, id), (way, amount), key.clone()).await;
        unit.finish(moved).await
    })
    .await
}

async fn move_within<'a>(
    unit: &mut Unit<'a>,
    (person, id): (&SignedIn, InstitutionId),
    (way, amount): (Way, Money),
    key: Option<Keyed<'a>>,
) -> Result<InstitutionBudget> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let context = unit.context();
    locked(unit.work(), person.id, id).await?;
    let now = shown(unit.work(), context, (person, id)).await?;
    if now.per_member.is_none() {
        return Err(refusals::institution_without_budget().into());
    }
    if now.balance.currency != amount.currency {
        return Err(refusals::currency_of_institution().into());
    }
    match way {
        Way::In => balance_covers(unit.work(), person.id, amount).await?,
        Way::Out if amount.minor > now.may_take_out.minor => {
            return Err(refusals::institution_take_out_above(now.may_take_out).into());
        }
        Way::Out => {}
    }
    let (funding, signed) = (context.new_id(), if way == Way::In { amount.minor } else { -amount.minor });
    funding_store(unit, (funding, id, person.id), (amount.currency, signed)).await?;
    let journal = match way {
        Way::In => funded(person.id, id, amount),
        Way::Out => taken_out(person.id, id, amount),
    };
    let journal = journal.map_err(|fault| Error::unexpected(format!("an institution's balance: {fault}")))?;
    let links = JournalLinks { about_id: Some(funding), ..JournalLinks::default() };
    journals_close(unit, &[journal], links)?;
    let act = if way == Way::In { "institution.pay_in" } else { "institution.take_out" };
    unit.audit(Act { act, subject_id: Some(id.0), before: None, after: Some(json!({ "amount": amount })) });
    // The postings are written with the last statement: what they make of the balance is known before.
    let money = |minor| Money::new(minor, amount.currency);
    let answer = InstitutionBudget {
        balance: money(now.balance.minor + signed),
        may_take_out: money(now.may_take_out.minor + signed),
        ..now
    };
    unit.answer(key, 200, &answer)?;
    Ok(answer)
}

async fn funding_store(
    unit: &mut Unit<'_>,
    (funding, institution, admin): (uuid::Uuid, InstitutionId, UserId),
    (currency, signed): (Currency, i64),
) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!(
        "insert into institution_fundings (id, institution_id, admin_id, currency, amount, at)
         values ($1, $2, $3, $4, $5, $6)",
        funding,
        institution.0,
        admin.0,
        currency.code(),
        signed,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}
