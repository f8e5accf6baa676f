//! What the caller waits for, with the place in the queue or what is kept.

use crate::booking::{moment, name_in};
use domain::{
    bookings::waitlist::{WaitEntry, WaitOffer},
    ids::{GroupLessonId, OfferId, TutorId, WaitId},
    page::Page,
};
use spine::{Context, Result};

/// The caller's own entries that are still worth waiting for, in the order of what they wait for.
pub async fn waitlist(context: &Context) -> Result<Page<WaitEntry>> {
    let person = context.require_person()?.id;
    let now = moment(context);
    let rows = sqlx::query!(
        r#"select e.id, e.group_id, coalesce(g.tutor_id, e.tutor_id) as "tutor_id!", tutor.display_name as tutor_name,
             g.title as "title?", subject.names as "names?", coalesce(g.starts_at, e.from_at) as "from_at!",
             coalesce(g.ends_at, e.ends_at) as "to_at!", coalesce(g.minutes, e.minutes) as "minutes!", e.created_at,
             o.id as "offer_id?", o.starts_at as "starts_at?", o.ends_at as "offer_ends?",
               o.expires_at as "expires_at?",
             case when e.state = 'waiting' then 1 + (
               select count(*) from waitlist_entries before
               where before.state = 'waiting' and (before.created_at, before.id) < (e.created_at, e.id)
                 and (before.group_id = e.group_id
                   or (before.tutor_id = e.tutor_id and before.from_at < e.ends_at and before.ends_at > e.from_at)))
             end as place
           from waitlist_entries e left join group_lessons g on g.id = e.group_id
           join users tutor on tutor.id = coalesce(g.tutor_user_id, e.tutor_user_id)
           left join subjects subject on subject.id = e.subject_id
           left join waitlist_offers o on o.entry_id = e.id and o.state = 'open' and o.expires_at > $2
           where e.user_id = $1 and e.state in ('waiting', 'offered') and e.ends_at > $2
           order by coalesce(g.starts_at, e.from_at), e.id"#,
        person.0,
        now,
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| {
        let offer = row.offer_id.zip(row.starts_at).zip(row.offer_ends).zip(row.expires_at);
        WaitEntry {
            id: WaitId(row.id),
            group_lesson_id: row.group_id.map(GroupLessonId),
            tutor_id: TutorId(row.tutor_id),
            tutor_name: row.tutor_name,
            title: row
                .title
                .unwrap_or_else(|| row.names.map(|names| name_in(&names, &context.locale)).unwrap_or_default()),
            from: row.from_at,
            to: row.to_at,
            minutes: row.minutes,
            place: row.place,
            offer: offer.map(|(((id, start), end), expires_at)| WaitOffer { id: OfferId(id), start, end, expires_at }),
            created_at: row.created_at,
        }
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}
