//! The log of deliveries, for whoever was told.

use crate::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use domain::{
    ids::NoticeId,
    page::{Page, parse_limit},
    platform::notices::{Channel, Delivery, DeliveryStatus},
};

/// What was told to the reader by which channel, the latest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn deliveries_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<Delivery>> {
    let person = context.require_person()?.id;
    let limit = parse_limit(limit)?;
    let after = time_cursor_read("deliveries", cursor)?;
    let rows = sqlx::query!(
        r#"select id as "id!", notice_id, channel as "channel!", kind as "kind!", title as "title!",
             created_at as "created_at!", sent_at, dropped_at, undeliverable_at
           from (
             select id, notice_id, 'email' as channel, template as kind, subject as title, created_at, sent_at,
               dropped_at, undeliverable_at
             from mails where user_id = $1 or (user_id is null and recipient = (select email from users where id = $1))
             union all
             select id, id, 'in_app', kind, title, created_at, created_at, null, null
             from notices where user_id = $1 and in_app
             union all
             select id, notice_id, 'push', kind, title, created_at, sent_at, dropped_at, null
             from pushes where user_id = $1
           ) told
           where $2::timestamptz is null or (created_at, id) < ($2, $3::uuid)
           order by created_at desc, id desc limit $4"#,
        person.0,
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, "deliveries", |row| (row.created_at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let unknown = || Error::unexpected("a stored channel is unknown");
        items.push(Delivery {
            id: row.id,
            event_id: row.notice_id.map(NoticeId),
            channel: Channel::parse(&row.channel).ok_or_else(unknown)?,
            status: match (row.sent_at, row.dropped_at) {
                _ if row.undeliverable_at.is_some() => DeliveryStatus::Undeliverable,
                (Some(_), _) => DeliveryStatus::Sent,
                (None, Some(_)) => DeliveryStatus::Dropped,
                (None, None) => DeliveryStatus::Waiting,
            },
            kind: row.kind,
            title: row.title,
            created_at: row.created_at,
            sent_at: row.sent_at,
        });
    }
    Ok(Page { items, next_cursor })
}
