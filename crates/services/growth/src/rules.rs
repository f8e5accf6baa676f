//! What the owner decides about growth, in one row.

use domain::{
    growth::rules::{GrowthRules, GrowthRulesRequest},
    identity::Role,
    money::{Currency, Money},
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
};

/// The rules in force.
///
/// # Errors
/// 404 for everybody but the owner and finance.
pub async fn growth_rules(context: &Context) -> Result<GrowthRules> {
    context.require_scope(Role::Finance)?;
    read(&mut *context.writes().acquire().await?).await
}

async fn read(connection: &mut sqlx::PgConnection) -> Result<GrowthRules> {
    let row = sqlx::query!("select version, winback_budget, holdout_percent, changed_at from growth_rules for share");
    let row = row.fetch_one(connection).await?;
    Ok(GrowthRules {
        version: row.version.into(),
        winback_budget: Money::new(row.winback_budget, Currency::Usd),
        holdout_percent: row.holdout_percent.into(),
        changed_at: row.changed_at,
    })
}

/// Accounts, of a hundred, that no experiment reaches.
///
/// # Errors
/// Those of the database.
pub(crate) async fn holdout_percent(context: &Context) -> Result<i64> {
    let percent = sqlx::query_scalar!("select holdout_percent from growth_rules");
    Ok(percent.fetch_one(context.writes()).await?.into())
}

/// Changes what is named; the rest stays. What a month has spent already stays spent.
///
/// # Errors
/// 404 for everybody but the owner and finance; the refusals of [`GrowthRulesRequest::parse`].
pub async fn growth_rules_put(context: &Context, request: &GrowthRulesRequest) -> Result<GrowthRules> {
    let person = context.require_scope(Role::Finance)?.id;
    let mut work = context.begin().await?;
    sqlx::query!("select version from growth_rules for update").fetch_one(&mut *work).await?;
    let before = read(&mut work).await?;
    let (budget, percent) = request.parse(&before)?;
    sqlx::query!(
        "update growth_rules set version = version + 1, winback_budget = $1, holdout_percent = $2, changed_by = $3,
           changed_at = $4",
        budget,
        percent,
        person.0,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    let after = read(&mut work).await?;
    let told = |rules: &GrowthRules| json!({ "budget": rules.winback_budget.minor, "holdout": rules.holdout_percent });
    let act = Act { act: "growth_rules.put", subject_id: None, before: Some(told(&before)), after: Some(told(&after)) };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    Ok(after)
}
