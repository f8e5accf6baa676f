//! Signs of fraud (TR5): a job counts them, the rules of the domain weigh them, and what scores enough waits here for
//! somebody of the trust scope. Nothing follows by itself; each decision has a reason and is audited.

mod scan;

pub use scan::ScanFraud;

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::{FraudItemId, UserId},
    page::Page,
    trust::{
        fraud::{FraudActRequest, FraudItem, FraudKind, FraudState},
        refusals,
    },
};
use serde_json::json;
use spine::{Context, Result, audit::Act, unit::Unit};
use uuid::Uuid;

/// Items that one look at the queue shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;

struct Row {
    id: Uuid,
    kind: String,
    state: String,
    user_id: Uuid,
    user_name: String,
    score: i16,
    reasons: serde_json::Value,
    found_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

impl Row {
    /// None for a kind that a later binary files: the others are read all the same.
    fn read(self) -> Option<FraudItem> {
        let known = FraudKind::parse(&self.kind).zip(FraudState::stored(&self.state));
        let Some((kind, state)) = known else {
            tracing::warn!(item = %self.id, kind = self.kind, "a sign of fraud of a kind that is not known here");
            return None;
        };
        let reasons: Vec<serde_json::Value> = serde_json::from_value(self.reasons).unwrap_or_default();
        Some(FraudItem {
            id: FraudItemId(self.id),
            kind,
            state,
            user_id: UserId(self.user_id),
            user_name: self.user_name,
            score: i64::from(self.score),
            reasons: reasons.into_iter().filter_map(|reason| serde_json::from_value(reason).ok()).collect(),
            found_at: self.found_at,
            seen_at: self.seen_at,
        })
    }
}

/// What waits, the highest score on top. Nobody finds their own account here. For the trust scope; for others there is
/// no such page (404).
pub async fn fraud_queue(context: &Context) -> Result<Page<FraudItem>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query_as!(
        Row,
        "select f.id, f.kind, f.state, f.user_id, u.display_name as user_name, f.score, f.reasons, f.found_at, f.seen_at
         from fraud_items f join users u on u.id = f.user_id where f.state in ('open', 'waits') and f.user_id <> $1
         order by f.score desc, f.found_at, f.id limit $2",
        reader.0,
        QUEUE_PAGE,
    )
    .fetch_all(context.writes())
    .await?;
    Ok(Page { items: rows.into_iter().filter_map(Row::read).collect(), next_cursor: None })
}

/// Somebody says that it was nothing, or that it was fraud. Of two at once one does, the other is told.
///
/// # Errors
/// 404 for people without the scope and for what is not there; 422 by field; 403 `own_fraud`; 409 `fraud_decided`.
pub async fn fraud_act(context: &Context, id: FraudItemId, request: &FraudActRequest) -> Result<()> {
    let reader = context.require_scope(Role::Trust)?.id;
    let (state, reason) = request.parse()?;
    let mut unit = Unit::begin(context, None).await?;
    let done = act_within(&mut unit, (id, reader), state, &reason).await;
    unit.finish(done).await
}

async fn act_within(
    unit: &mut Unit<'_>,
    (id, reader): (FraudItemId, UserId),
    state: FraudState,
    reason: &str,
) -> Result<()> {
    let now = unit.context().now();
    let item = sqlx::query!("select user_id, kind, state from fraud_items where id = $1 for no key update", id.0);
    let item = item.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("fraud"))?;
    if item.user_id == reader.0 {
        return Err(refusals::own_fraud().into());
    }
    if FraudState::stored(&item.state) != Some(FraudState::Open) {
        return Err(refusals::fraud_decided().into());
    }
    sqlx::query!(
        "update fraud_items set state = $2, decided_at = greatest($3, seen_at), decided_by = $4, note = $5
         where id = $1",
        id.0,
        state.code(),
        now,
        reader.0,
        reason,
    )
    .execute(&mut **unit.work())
    .await?;
    let after = Some(json!({ "state": state.code(), "kind": item.kind, "about": item.user_id }));
    unit.audit(Act { act: "fraud.decide", subject_id: Some(id.0), before: None, after });
    Ok(())
}
