//! The centre: what somebody was told of, and what of it was read.

use crate::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use domain::{
    Refusal,
    ids::{NoticeId, UserId},
    page::parse_limit,
    platform::notices::{Category, Notice, NoticePage, Subject},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// As many unread ones are counted.
const UNREAD_MAX: i64 = 100;

/// The own notices, the latest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn notices_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<NoticePage> {
    let person = context.require_person()?.id;
    let limit = parse_limit(limit)?;
    let after = time_cursor_read("notices", cursor)?;
    let rows = sqlx::query!(
        "select id, category, kind, title, url, subject_kind, subject_id, name, created_at, read_at from notices
         where user_id = $1 and in_app and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
         order by created_at desc, id desc limit $4",
        person.0,
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, "notices", |row| (row.created_at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let unknown = || Error::unexpected("a stored category is unknown");
        items.push(Notice {
            id: NoticeId(row.id),
            category: Category::parse(&row.category).ok_or_else(unknown)?,
            kind: row.kind,
            title: row.title,
            url: row.url,
            subject: row.subject_kind.zip(row.subject_id).map(|(kind, id)| Subject { kind, id }),
            name: row.name,
            created_at: row.created_at,
            read_at: row.read_at,
        });
    }
    Ok(NoticePage { items, next_cursor, unread: unread_notices(context).await? })
}

/// How many the reader has not read; 0 for nobody.
pub async fn unread_notices(context: &Context) -> Result<i64> {
    let Some(person) = context.person() else { return Ok(0) };
    let unread = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from notices where user_id = $1 and in_app and read_at is null limit $2) unread"#,
        person.id.0,
        UNREAD_MAX,
    );
    Ok(unread.fetch_one(context.writes()).await?)
}

/// Says that one was read, and answers where it leads; read already, nothing changes.
///
/// # Errors
/// 404 for another person's.
pub async fn notice_read(context: &Context, id: NoticeId) -> Result<String> {
    let person = context.require_person()?.id;
    let read = sqlx::query_scalar!(
        "update notices set read_at = coalesce(read_at, $3) where id = $1 and user_id = $2 and in_app returning url",
        id.0,
        person.0,
        context.now(),
    );
    let url = read.fetch_optional(context.writes()).await?;
    Ok(url.ok_or_else(|| Refusal::not_found("notification"))?)
}

/// Says that all were read that were shown; what only a digest tells waits for it.
pub async fn notices_read_all(context: &Context) -> Result<()> {
    let person = context.require_person()?.id;
    let read = sqlx::query!(
        "update notices set read_at = $2 where user_id = $1 and in_app and read_at is null",
        person.0,
        context.now()
    );
    read.execute(context.writes()).await?;
    Ok(())
}

/// Somebody has seen what the notices of that subject are about: they are read, and mails of them that wait are not
/// needed any more.
pub async fn notices_read_of(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: UserId,
    subject: Uuid,
) -> Result<()> {
    sqlx::query!(
        "with seen as (
           update notices set read_at = $3 where user_id = $1 and subject_id = $2 and read_at is null returning id
         )
         update mails set dropped_at = $3, body_text = '', body_html = ''
         where notice_id in (select id from seen) and sent_at is null and dropped_at is null",
        person.0,
        subject,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
