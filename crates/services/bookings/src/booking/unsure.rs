//! Lessons that are over and of which nobody can tell by their room what became of them (BK7): for somebody of the
//! staff to look at, while their two people are asked, and before they count as held.

use super::view::name_in;
use chrono::Duration;
use domain::{
    bookings::{
        Side,
        attendance::{ASKED_HOURS, Stretch, UnsureLesson, minutes_there},
    },
    identity::Role,
    ids::BookingId,
    money::{Currency, Money},
    page::Page,
};
use spine::{Context, Result};
use std::collections::HashMap;
use uuid::Uuid;

/// Lessons that one look shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;
/// A lesson that ended just now is looked at by its own job first.
const JUST_MINUTES: i64 = 5;

/// The lessons that wait for somebody's word, the one that ended first on top. Nobody finds a lesson of their own. For
/// the trust scope; for others there is no such page (404).
pub async fn lessons_unsure(context: &Context) -> Result<Page<UnsureLesson>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let now = super::moment(context);
    let rows = sqlx::query!(
        r#"select b.id, b.starts_at, b.ends_at, b.currency, b.total, student.display_name as student_name,
             tutor.display_name as tutor_name, subject.names,
             (t.meeting_link <> ''
               or exists (select from rooms r where r.booking_id = b.id and r.place_moved_at is not null)
               or exists (select from video_meetings m where m.booking_id = b.id and m.strangers)) as "elsewhere!"
           from bookings b join tutors t on t.id = b.tutor_id join users student on student.id = b.student_id
             join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
           where b.session_state in ('SCHEDULED', 'ACTIVE') and b.ends_at <= $2
             and $1 not in (b.student_id, b.tutor_user_id, coalesce(b.payer_id, b.student_id))
           order by b.ends_at, b.id limit $3"#,
        reader.0,
        now - Duration::minutes(JUST_MINUTES),
        QUEUE_PAGE,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let seen = presences(context, &ids).await?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let stretches = seen.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        let minutes = |side| minutes_there(stretches, side, (row.starts_at, row.ends_at), now);
        items.push(UnsureLesson {
            booking_id: BookingId(row.id),
            subject_name: name_in(&row.names, &context.locale),
            start: row.starts_at,
            end: row.ends_at,
            total: Money::new(row.total, Currency::parse(&row.currency)?),
            student_minutes: minutes(Side::Student),
            tutor_minutes: minutes(Side::Tutor),
            elsewhere: row.elsewhere,
            settles_at: row.ends_at + Duration::hours(ASKED_HOURS),
            student_name: row.student_name,
            tutor_name: row.tutor_name,
        });
    }
    Ok(Page { items, next_cursor: None })
}

/// When the two people of each lesson were in its room.
async fn presences(context: &Context, lessons: &[Uuid]) -> Result<HashMap<Uuid, Vec<Stretch>>> {
    let rows = sqlx::query!(
        r#"select b.id, p.person_id = b.tutor_user_id as "tutor!", p.joined_at,
             coalesce(p.left_at, p.seen_at) as "until!"
           from bookings b join rooms r on r.booking_id = b.id or r.group_id = b.group_id
             join room_presences p on p.room_id = r.id
           where b.id = any($1) and p.person_id in (b.student_id, b.tutor_user_id) order by p.joined_at"#,
        lessons,
    );
    let mut seen: HashMap<Uuid, Vec<Stretch>> = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        let side = if row.tutor { Side::Tutor } else { Side::Student };
        seen.entry(row.id).or_default().push(Stretch { side, from: row.joined_at, until: Some(row.until) });
    }
    Ok(seen)
}
