//! Who is mailed about circles, cohorts and notes that wait. Nobody is named in them: who left is for the group to
//! tell.

use domain::{
    ids::{CircleId, CircleSessionId, CohortId, UserId},
    learning::events::{CircleEvent, CohortEvent, HelpNoteEvent, HelpNoteNews},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Mails what an event has to tell; other events are passed over.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    match stored.read::<CircleEvent>()? {
        Some(CircleEvent::SessionSet(news)) => {
            let others = news.members.iter().filter(|member| **member != news.person_id).copied().collect();
            let Some(session) = news.session_id else { return Ok(()) };
            return session_tell(work, context, stored, (news.circle_id, session, others)).await;
        }
        Some(CircleEvent::Left(news)) => {
            return circle_tell(work, context, stored, (news.circle_id, news.members)).await;
        }
        Some(CircleEvent::Begun(_) | CircleEvent::Joined(_) | CircleEvent::Closed(_)) | None => {}
    }
    if let Some(HelpNoteEvent::Waits(news)) = stored.read::<HelpNoteEvent>()? {
        return help_note_tell(work, context, stored, &news).await;
    }
    match stored.read::<CohortEvent>()? {
        Some(CohortEvent::Left(news)) => {
            let told = news.group.into_iter().chain([news.teacher_id]).collect();
            cohort_tell(work, context, stored, (news.cohort_id, told, false)).await
        }
        Some(CohortEvent::Off(news)) => cohort_tell(work, context, stored, (news.cohort_id, news.group, true)).await,
        Some(CohortEvent::Joined(_)) | None => Ok(()),
    }
}

/// Somebody's address.
struct To {
    id: Uuid,
    email: String,
    locale: String,
    time_zone: String,
    display_name: String,
}

/// What is told once: an event, or that a place is free, once a day, however often it is taken and given back.
enum Once<'e> {
    Event(&'e StoredEvent),
    PlaceFree(Uuid, &'e StoredEvent),
    /// Notes wait in a course, once a day.
    NotesWait(Uuid, &'e StoredEvent),
}

impl Once<'_> {
    fn key(&self, person: Uuid) -> String {
        match self {
            Self::Event(stored) => format!("circles:{}:{person}", stored.event_id),
            Self::NotesWait(course, stored) => {
                format!("help_notes:{course}:{person}:{}", stored.created_at.date_naive())
            }
            Self::PlaceFree(place, stored) => format!("place_free:{place}:{person}:{}", stored.created_at.date_naive()),
        }
    }
}

async fn send(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (once, people): (Once<'_>, Vec<UserId>),
    mail: impl Fn(&To) -> NoticeMail,
) -> Result<()> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let found = sqlx::query_as!(
        To,
        "select id, email, locale, time_zone, display_name from users
         where id = any($1) and deleted_at is null and suspended_at is null order by id",
        &ids
    );
    for to in found.fetch_all(&mut **work).await? {
        let template = mail(&to);
        let mail = Mail {
            dedup_key: once.key(to.id),
            user_id: Some(UserId(to.id)),
            recipient: to.email,
            locale: to.locale,
            template: MailTemplate::Notice(template),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    Ok(())
}

/// The circle meets once more.
async fn session_tell(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    (circle, session, people): (CircleId, CircleSessionId, Vec<UserId>),
) -> Result<()> {
    let set = sqlx::query!(
        "select c.title, s.starts_at from circles c join circle_sessions s on s.circle_id = c.id
         where c.id = $1 and s.id = $2 and c.closed_at is null",
        circle.0,
        session.0
    );
    let Some(set) = set.fetch_optional(&mut **work).await? else { return Ok(()) };
    send(work, context, (Once::Event(stored), people), |to| NoticeMail::CircleTime {
        name: to.display_name.clone(),
        title: set.title.clone(),
        starts_at: set.starts_at,
        time_zone: to.time_zone.clone(),
        circle_id: circle,
    })
    .await
}

async fn circle_tell(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    (circle, people): (CircleId, Vec<UserId>),
) -> Result<()> {
    let title = sqlx::query_scalar!("select title from circles where id = $1 and closed_at is null", circle.0);
    let Some(title) = title.fetch_optional(&mut **work).await? else { return Ok(()) };
    send(work, context, (Once::PlaceFree(circle.0, stored), people), |to| NoticeMail::PlaceFree {
        name: to.display_name.clone(),
        title: title.clone(),
        path: format!("/circles/{circle}"),
    })
    .await
}

async fn cohort_tell(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    (cohort, people, off): (CohortId, Vec<UserId>, bool),
) -> Result<()> {
    let title = sqlx::query_scalar!(
        "select v.title from cohorts o join courses c on c.id = o.course_id
           join course_versions v on v.course_id = c.id
         where o.id = $1 order by v.number = c.version desc nulls last, v.number desc limit 1",
        cohort.0
    );
    let Some(title) = title.fetch_optional(&mut **work).await? else { return Ok(()) };
    let once = if off { Once::Event(stored) } else { Once::PlaceFree(cohort.0, stored) };
    send(work, context, (once, people), |to| {
        let (name, title) = (to.display_name.clone(), title.clone());
        if off {
            NoticeMail::CohortOff { name, title, cohort_id: cohort }
        } else {
            NoticeMail::PlaceFree { name, title, path: format!("/cohorts/{cohort}") }
        }
    })
    .await
}

/// A note about help waits for the teacher of its course.
async fn help_note_tell(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: &HelpNoteNews,
) -> Result<()> {
    let title = sqlx::query_scalar!(
        "select c.title from courses c join help_notes n on n.course_id = c.id
         where c.id = $1 and n.id = $2 and n.state = 'waiting'",
        news.course_id.0,
        news.note_id.0
    );
    let Some(title) = title.fetch_optional(&mut **work).await? else { return Ok(()) };
    let once = Once::NotesWait(news.course_id.0, stored);
    send(work, context, (once, vec![news.teacher_id]), |to| NoticeMail::HelpNoteWaits {
        name: to.display_name.clone(),
        title: title.clone(),
        course_id: news.course_id,
    })
    .await
}
