//! Lifecycle (GR4): the job that looks whom to tell something, and tells it through the planner.
//!
//! The rule is `domain`'s ([`due`]). What was told is a row, written in the transaction of its mail; the row of
//! somebody who is held out is written alike, and no mail.

use chrono::{DateTime, Duration, Utc};
use domain::{
    growth::lifecycle::{Facts, LAST_DAYS, Nudge, due, held_out},
    ids::UserId,
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// The flag that lets it out: nobody is told anything before it is switched on, and then as many as it says.
pub const FLAG: &str = "nudges";
/// People that are read at once.
const AT_ONCE: i64 = 500;

/// Looks at everybody who registered or had a lesson within [`LAST_DAYS`]; every hour.
pub struct SendNudges;

impl Job for SendNudges {
    const KIND: &'static str = "SendNudges";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let (mut each, mut after) = (Each::default(), Uuid::nil());
        loop {
            let people = people(context, after).await?;
            let Some(last) = people.last() else { return each.done() };
            after = last.id;
            for person in people {
                each.note("nudge", person.id, tell(context, &person).await);
            }
        }
    }
}

/// Somebody who may be told something.
struct Person {
    id: Uuid,
    email: String,
    locale: String,
    display_name: String,
    created_at: DateTime<Utc>,
    last_id: Option<Uuid>,
    last_ended: Option<DateTime<Utc>>,
    lessons: i64,
    ever_booked: bool,
    booked: bool,
    marketing: bool,
    told: Vec<String>,
    last_told: Option<DateTime<Utc>>,
}

/// Students who are nobody's child, by id.
async fn people(context: &Context, after: Uuid) -> Result<Vec<Person>> {
    let rows = sqlx::query_as!(
        Person,
        r#"select u.id, u.email, u.locale, u.display_name, u.created_at, last.id as "last_id?",
             last.ends_at as "last_ended?",
             (select count(*) from bookings b
              where b.student_id = u.id and b.session_outcome = 'COMPLETED') as "lessons!",
             exists (select from bookings b where b.student_id = u.id) as "ever_booked!",
             exists (select from bookings b where b.student_id = u.id
               and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')) as "booked!",
             coalesce((select c.given from privacy_consents c where c.user_id = u.id and c.purpose = 'marketing'
               order by c.given_at desc, c.id desc limit 1), false) as "marketing!",
             coalesce((select array_agg(n.kind) from nudges n
               where n.user_id = u.id and n.about_id in (u.id, last.id)), '{}') as "told!",
             (select max(n.at) from nudges n where n.user_id = u.id) as last_told
           from users u
           left join lateral (
             select b.id, b.ends_at from bookings b
             where b.student_id = u.id and b.session_outcome = 'COMPLETED' order by b.ends_at desc, b.id limit 1
           ) last on true
           where u.id > $1 and 'student' = any (u.roles) and not 'child' = any (u.roles)
             and u.email_verified_at is not null and u.deleted_at is null and u.suspended_at is null
             and (u.created_at > $2 or last.ends_at > $2)
           order by u.id limit $3"#,
        after,
        context.now() - Duration::days(LAST_DAYS),
        AT_ONCE,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

impl Person {
    fn facts(&self) -> Facts {
        Facts {
            registered_at: self.created_at,
            last_lesson: self.last_ended,
            lessons: self.lessons,
            ever_booked: self.ever_booked,
            booked: self.booked,
            marketing: self.marketing,
            told: self.told.iter().filter_map(|kind| Nudge::parse(kind)).collect(),
            last_told: self.last_told,
        }
    }
}

/// Whether somebody whose account stands agrees to marketing; none for others. Nobody suspends them until the end.
async fn still_there(work: &mut PgConnection, person: Uuid) -> Result<Option<bool>> {
    let agrees = sqlx::query_scalar!(
        r#"select coalesce((select c.given from privacy_consents c where c.user_id = u.id and c.purpose = 'marketing'
               order by c.given_at desc, c.id desc limit 1), false) as "agrees!"
           from users u where u.id = $1 and u.deleted_at is null and u.suspended_at is null for share of u"#,
        person
    );
    Ok(agrees.fetch_optional(work).await?)
}

async fn tell(context: &Context, person: &Person) -> Result<()> {
    let facts = person.facts();
    if due(&facts, context.now()).is_none() || !context.flag_for(FLAG, Some(person.id)).await {
        return Ok(());
    }
    let mut work = context.begin().await?;
    // Many were told since this one was read: whoever was suspended or took the consent back meanwhile is told nothing.
    let Some(marketing) = still_there(&mut work, person.id).await? else { return Ok(()) };
    let Some(nudge) = due(&Facts { marketing, ..facts }, context.now()) else { return Ok(()) };
    let about = if nudge.once() { person.id } else { person.last_id.unwrap_or(person.id) };
    let silent = held_out(UserId(person.id));
    let new = sqlx::query!(
        "insert into nudges (user_id, kind, about_id, held_out, at) values ($1, $2, $3, $4, $5) on conflict do nothing",
        person.id,
        nudge.code(),
        about,
        silent,
        context.now(),
    );
    let new = new.execute(&mut *work).await?.rows_affected() == 1;
    if new && !silent {
        let mail = Mail {
            dedup_key: format!("nudge:{}:{}:{about}", nudge.code(), person.id),
            user_id: Some(UserId(person.id)),
            recipient: person.email.clone(),
            locale: person.locale.clone(),
            template: MailTemplate::Notice(NoticeMail::Nudge { name: person.display_name.clone(), nudge }),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(&mut work, context, mail).await?;
    }
    Ok(work.commit().await?)
}
