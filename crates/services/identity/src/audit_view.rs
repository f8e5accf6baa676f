//! The audit log, newest first, for the staff.

use domain::{
    identity::Role,
    ids::UserId,
    page::{Page, parse_limit},
    platform::audit::{AuditEntry, AuditFilter, AuditQuery},
};
use serde_json::Value;
use spine::{
    Context, Result,
    lists::{cursor_read, page_cut},
};
use sqlx::{Postgres, QueryBuilder, Row};
use uuid::Uuid;

/// Acts that pass the filters. Each filter alone walks an index; the newest come first.
///
/// # Errors
/// 404 for people who are no admins of that scope, 422 for a filter, a limit or a cursor.
pub async fn audit_list(
    context: &Context,
    query: &AuditQuery,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<AuditEntry>> {
    context.require_scope(Role::Compliance)?;
    let limit = parse_limit(limit)?;
    let filter = query.parse()?;
    // The filters are part of what the cursor is for: another filter, another list.
    let list = format!("audit:{}", serde_json::to_string(query)?);
    let list = format!("audit:{}", hex::encode(super::secrets::secret_hash(&list)));
    let before = cursor.map(|cursor| cursor_read::<i64>(&list, cursor)).transpose()?;
    let mut sql = statement(&filter, before, limit);
    let rows = sql.build().fetch_all(context.reads()).await?;
    let rows = rows.iter().map(entry).collect::<Result<Vec<_>>>()?;
    let (items, next_cursor) = page_cut(rows, limit, &list, |entry| entry.id)?;
    Ok(Page { items, next_cursor })
}

fn statement(filter: &AuditFilter, before: Option<i64>, limit: i32) -> QueryBuilder<Postgres> {
    let mut sql = QueryBuilder::new(
        "select a.id, a.at, a.actor_id, u.display_name, a.act, a.subject_id, a.before, a.after, a.ip, a.trace_id,
                coalesce(s.display_name, o.display_name) as subject_name
         from audit_log a left join users u on u.id = a.actor_id left join users s on s.id = a.subject_id
         left join tutors t on t.id = a.subject_id left join users o on o.id = t.user_id where true",
    );
    if let Some(actor) = filter.actor_id {
        sql.push(" and a.actor_id = ").push_bind(actor);
    }
    if let Some(subject) = filter.subject_id {
        sql.push(" and a.subject_id = ").push_bind(subject);
    }
    if let Some(act) = &filter.act {
        sql.push(" and a.act = ").push_bind(act.clone());
    }
    if let Some(from) = filter.from {
        sql.push(" and a.at >= ").push_bind(from);
    }
    if let Some(to) = filter.to {
        sql.push(" and a.at < ").push_bind(to);
    }
    if let Some(before) = before {
        sql.push(" and a.id < ").push_bind(before);
    }
    sql.push(" order by a.id desc limit ").push_bind(i64::from(limit) + 1);
    sql
}

fn entry(row: &sqlx::postgres::PgRow) -> Result<AuditEntry> {
    Ok(AuditEntry {
        id: row.try_get("id")?,
        at: row.try_get("at")?,
        actor_id: row.try_get::<Option<Uuid>, _>("actor_id")?.map(UserId),
        actor_name: row.try_get("display_name")?,
        act: row.try_get("act")?,
        subject_id: row.try_get("subject_id")?,
        subject_name: row.try_get("subject_name")?,
        before: row.try_get::<Option<Value>, _>("before")?,
        after: row.try_get::<Option<Value>, _>("after")?,
        ip: row.try_get("ip")?,
        trace_id: row.try_get("trace_id")?,
    })
}
