//! Whoever decides a case reads what its two wrote to each other (MS4): as long as the case waits for a decision, of
//! the days that it is about, and never without a line in the audit log.

use crate::keys::{key_open, text_open};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    bookings::Side,
    identity::Role,
    ids::{CaseId, MessageId, ThreadId},
    messages::case_look::{BEFORE_DAYS, CASE_MESSAGES_MAX, CaseMessage, CaseMessages},
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    sealing::OwnKey,
};
use sqlx::{Postgres, Transaction};
use std::collections::{HashMap, hash_map::Entry};
use uuid::Uuid;

/// The two of a lesson, who pays for one of them, and the days that count.
struct About {
    student_id: Uuid,
    tutor_user_id: Uuid,
    payer_id: Option<Uuid>,
    asked_at: DateTime<Utc>,
    opened_at: DateTime<Utc>,
}

/// What was written about a lesson with a case that waits for a decision; each look is written down.
///
/// # Errors
/// 404 for whoever does not decide cases, for one's own lesson, and for a case that is decided for good.
pub async fn case_messages(context: &Context, id: CaseId) -> Result<CaseMessages> {
    let reader = context.require_scope(Role::Trust)?.id;
    let mut work = context.begin().await?;
    let about = sqlx::query_as!(
        About,
        r#"select b.student_id, b.tutor_user_id, b.payer_id, b.created_at as asked_at, c.opened_at
           from cases c join bookings b on b.id = c.booking_id
           where c.id = $1 and (c.decided_at is null or (c.appeal_by is not null and c.final_at is null))
             and $2 not in (b.student_id, b.tutor_user_id, coalesce(b.payer_id, b.student_id))"#,
        id.0,
        reader.0,
    );
    let about = about.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("case"))?;
    let mut items = written(&mut work, context, &about).await?;
    let more = items.len() > CASE_MESSAGES_MAX;
    items.truncate(CASE_MESSAGES_MAX);
    items.reverse();
    let after = Some(json!({ "messages": items.len() }));
    let act = Act { act: "case.messages_read", subject_id: Some(id.0), before: None, after };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    Ok(CaseMessages { items, more })
}

/// The latest first, one more than is shown. What waits for a parent was never said, and what was deleted is gone.
async fn written(work: &mut Transaction<'_, Postgres>, context: &Context, about: &About) -> Result<Vec<CaseMessage>> {
    let rows = sqlx::query!(
        r#"select m.id, m.thread_id, m.sender_id, m.sent_at, m.text_sealed as "text_sealed!", t.key_sealed,
             u.display_name
           from threads t join messages m on m.thread_id = t.id join users u on u.id = m.sender_id
           where m.sent_at between $4 and $5 and m.held_at is null and m.text_sealed is not null
             and (t.low_id, t.high_id) in (
               (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)),
               (least(coalesce($3, $1::uuid), $2::uuid), greatest(coalesce($3, $1::uuid), $2::uuid)))
           order by m.sent_at desc, m.id desc limit $6"#,
        about.student_id,
        about.tutor_user_id,
        about.payer_id,
        about.asked_at - Duration::days(BEFORE_DAYS),
        about.opened_at,
        i64::try_from(CASE_MESSAGES_MAX).unwrap_or(i64::MAX).saturating_add(1),
    );
    let mut keys = HashMap::<Uuid, OwnKey>::new();
    let mut items = Vec::new();
    for row in rows.fetch_all(&mut **work).await? {
        let key = match keys.entry(row.thread_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(key_open(&context.app, ThreadId(row.thread_id), &row.key_sealed).await?),
        };
        items.push(CaseMessage {
            side: if row.sender_id == about.tutor_user_id { Side::Tutor } else { Side::Student },
            name: row.display_name,
            text: text_open(key, MessageId(row.id), &row.text_sealed)?,
            at: row.sent_at,
        });
    }
    Ok(items)
}
