//! Lessons are written where their people look: what is agreed and not there yet, what has another time, and what is
//! off goes out. Worked out from what is there now, so it does not matter which event was heard.

use super::{
    import::{kept, named_well},
    look::{Look, Stop},
};
use adapters::calendars::{CalendarError, Lesson, Stands};
use bookings::booking::name_in;
use chrono::{DateTime, Utc};
use serde_json::Value;
use spine::Result;
use uuid::Uuid;
use words::{Locale, tr};

/// Lessons written or taken out in one look.
const ONE_LOOK: i64 = 40;

/// A lesson that is to stand there and does not, or not so.
struct Wanted {
    id: Uuid,
    version: i64,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    subject_names: Value,
    counterpart: String,
    locale: String,
    external_id: Option<String>,
    etag: Option<String>,
}

/// Writes them; answers whether there are more.
pub(super) async fn lessons_write(look: &Look<'_>) -> std::result::Result<bool, Stop> {
    let mut done = 0;
    for (booking, stands) in unwanted(look).await? {
        look.port.erase(&look.key, &stands).await?;
        forgotten(look, booking).await?;
        done += 1;
    }
    for wanted in wanted(look).await? {
        let known = wanted.external_id.clone();
        let known = known.map(|external_id| Stands { external_id, etag: wanted.etag.clone() });
        let stands = look.port.write(&look.key, &lesson_of(look, &wanted), known.as_ref()).await?;
        if !named_well(&stands.external_id) {
            return Err(CalendarError::Unreadable("an entry without a name".into()).into());
        }
        noted(look, &wanted, &stands).await?;
        done += 1;
    }
    Ok(done >= ONE_LOOK)
}

/// What stands there and is off, or is not to stand there any more. What is over stays where it is.
async fn unwanted(look: &Look<'_>) -> Result<Vec<(Uuid, Stands)>> {
    let rows = sqlx::query!(
        "select e.booking_id, e.external_id, e.etag from calendar_exports e
         join bookings b on b.id = e.booking_id join calendar_connections c on c.id = e.connection_id
         where e.connection_id = $1 and e.ends_at > $2
           and (b.session_state in ('DECLINED', 'CANCELLED', 'EXPIRED') or not c.exports
             or c.user_id not in (b.student_id, b.tutor_user_id))
         order by e.starts_at, e.booking_id limit $3",
        look.row.id,
        look.context.now(),
        ONE_LOOK,
    );
    let rows = rows.fetch_all(look.context.writes()).await?;
    let rows = rows.into_iter();
    Ok(rows.map(|row| (row.booking_id, Stands { external_id: row.external_id, etag: row.etag })).collect())
}

/// What is agreed and stands there not at all, or at another time than it is now. Of a lesson with several students
/// its tutor has one entry. What somebody is asked about waits for the answer, unless it was moved here meanwhile.
async fn wanted(look: &Look<'_>) -> Result<Vec<Wanted>> {
    let rows = sqlx::query_as!(
        Wanted,
        r#"select b.id, b.version, b.starts_at, b.ends_at, s.names as subject_names, u.locale,
             case when b.tutor_user_id = c.user_id then student.display_name else tutor.display_name end
               as "counterpart!", e.external_id as "external_id?", e.etag
           from calendar_connections c join users u on u.id = c.user_id
           join bookings b on c.user_id in (b.student_id, b.tutor_user_id)
             and b.session_state in ('SCHEDULED', 'ACTIVE') and b.ends_at > $2 and b.starts_at < $3
           join subjects s on s.id = b.subject_id join users student on student.id = b.student_id
           join users tutor on tutor.id = b.tutor_user_id
           left join calendar_exports e on e.connection_id = c.id and e.booking_id = b.id
           where c.id = $1 and c.exports and not coalesce(e.left_out, false)
             and (e.booking_id is null or e.again
               or (e.starts_at, e.ends_at) is distinct from (b.starts_at, b.ends_at))
             and (b.group_id is null or b.student_id = c.user_id or b.id = (
               select o.id from bookings o where o.group_id = b.group_id and o.session_state in ('SCHEDULED', 'ACTIVE')
               order by o.id limit 1))
           order by b.starts_at, b.id limit $4"#,
        look.row.id,
        look.context.now(),
        look.window.to,
        ONE_LOOK,
    );
    Ok(rows.fetch_all(look.context.writes()).await?)
}

fn lesson_of(look: &Look<'_>, wanted: &Wanted) -> Lesson {
    let l = Locale::of(&wanted.locale);
    let subject = name_in(&wanted.subject_names, &wanted.locale);
    let page = format!("{}/bookings/{}", look.context.app.settings.public_url, wanted.id);
    let plain = |text: String| text.chars().filter(|letter| !letter.is_control()).collect::<String>();
    Lesson {
        booking: wanted.id,
        version: wanted.version,
        written_at: look.context.now(),
        title: plain(tr!(l, invitation.summary, subject = &subject, name = &wanted.counterpart)),
        text: plain(tr!(l, invitation.page, link = &page)),
        page,
        start: wanted.starts_at,
        end: wanted.ends_at,
    }
}

/// It stands there. A question about it is answered by that: it was moved here.
async fn noted(look: &Look<'_>, wanted: &Wanted, stands: &Stands) -> Result<()> {
    sqlx::query!(
        "with settled as (
           update calendar_questions set answer = 'settled', answered_at = $8
           where connection_id = $1 and booking_id = $2 and answered_at is null
         )
         insert into calendar_exports (connection_id, booking_id, external_id, etag, starts_at, ends_at, version,
           written_at)
         select $1, $2, $3, $4, $5, $6, $7, $8 where exists (select from calendar_connections where id = $1)
         on conflict (connection_id, booking_id) do update set external_id = excluded.external_id,
           etag = excluded.etag, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
           version = excluded.version, written_at = excluded.written_at, again = false",
        look.row.id,
        wanted.id,
        stands.external_id,
        kept(stands.etag.as_deref(), 500),
        wanted.starts_at,
        wanted.ends_at,
        wanted.version,
        look.context.now(),
    )
    .execute(look.context.writes())
    .await?;
    Ok(())
}

async fn forgotten(look: &Look<'_>, booking: Uuid) -> Result<()> {
    sqlx::query!(
        "with settled as (
           update calendar_questions set answer = 'settled', answered_at = $3
           where connection_id = $1 and booking_id = $2 and answered_at is null
         )
         delete from calendar_exports where connection_id = $1 and booking_id = $2",
        look.row.id,
        booking,
        look.context.now(),
    )
    .execute(look.context.writes())
    .await?;
    Ok(())
}
