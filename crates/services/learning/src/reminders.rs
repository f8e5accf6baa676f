//! Reminders of sessions of circles and cohorts, a day and an hour before they start (LE6), through the planner.
//!
//! One job looks what begins within a day and decides from how things stand then: a circle that is closed, a cohort
//! that is off and whoever said that they do not come are not reminded of anything. The key of a reminder names the
//! session, its start and the person, so that each is told once.

use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    learning::reminder::{due, reach},
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Reminds of sessions; every five minutes.
pub struct RemindSessions;

impl Job for RemindSessions {
    const KIND: &'static str = "RemindSessions";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        for session in sessions(context).await? {
            if let Some(lead) = due(session.starts_at, context.now()) {
                each.note("session", session.id, remind(context, &session, lead).await);
            }
        }
        each.done()
    }
}

/// A session that lies ahead.
struct Session {
    id: Uuid,
    /// Whose it is: a circle's, or a cohort's.
    group: Uuid,
    circle: bool,
    starts_at: DateTime<Utc>,
}

impl Session {
    fn key(&self, lead: i64) -> String {
        format!("session_reminder:{lead}:{}:{}:", self.id, self.starts_at.timestamp())
    }

    fn path(&self) -> String {
        if self.circle { format!("/circles/{}", self.group) } else { format!("/cohorts/{}", self.group) }
    }
}

/// Everything that begins within the longest lead.
async fn sessions(context: &Context) -> Result<Vec<Session>> {
    let (from, to) = reach(context.now());
    let rows = sqlx::query_as!(
        Session,
        r#"select s.id as "id!", s.circle_id as "group!", true as "circle!", s.starts_at as "starts_at!"
           from circle_sessions s join circles c on c.id = s.circle_id
           where s.starts_at > $1 and s.starts_at <= $2 and c.closed_at is null
           union all
           select s.id, s.cohort_id, false, s.starts_at
           from cohort_sessions s join cohorts o on o.id = s.cohort_id
           where s.starts_at > $1 and s.starts_at <= $2 and o.cancelled_at is null
           order by 4, 1"#,
        from,
        to,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

/// Somebody who is in it.
struct Member {
    id: Uuid,
    email: String,
    locale: String,
    time_zone: String,
    display_name: String,
}

async fn remind(context: &Context, session: &Session, lead: i64) -> Result<()> {
    let mut work = context.begin().await?;
    // Whoever closes a circle or calls a cohort off waits for us, or we see that it is off.
    let (title, members) = if session.circle {
        let title = sqlx::query_scalar!(
            "select title from circles where id = $1 and closed_at is null for share",
            session.group
        );
        let Some(title) = title.fetch_optional(&mut *work).await? else { return Ok(()) };
        (title, circle_members(&mut work, session, lead).await?)
    } else {
        let cohort =
            sqlx::query!("select id from cohorts where id = $1 and cancelled_at is null for share", session.group);
        if cohort.fetch_optional(&mut *work).await?.is_none() {
            return Ok(());
        }
        (cohort_title(&mut work, session.group).await?, cohort_members(&mut work, session, lead).await?)
    };
    for to in members {
        let notice = NoticeMail::SessionReminder {
            name: to.display_name,
            title: title.clone(),
            starts_at: session.starts_at,
            time_zone: to.time_zone,
            path: session.path(),
        };
        let mail = Mail {
            dedup_key: format!("{}{}", session.key(lead), to.id),
            user_id: Some(UserId(to.id)),
            recipient: to.email,
            locale: to.locale,
            template: MailTemplate::Notice(notice),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(&mut work, context, mail).await?;
    }
    Ok(work.commit().await?)
}

async fn cohort_title(work: &mut Work<'_, Postgres>, cohort: Uuid) -> Result<String> {
    let title = sqlx::query_scalar!(
        "select v.title from cohorts o join courses c on c.id = o.course_id
           join course_versions v on v.course_id = c.id
         where o.id = $1 order by v.number = c.version desc nulls last, v.number desc limit 1",
        cohort
    );
    Ok(title.fetch_optional(&mut **work).await?.unwrap_or_default())
}

/// Members of its circle who were not told yet and did not say that they do not come.
async fn circle_members(work: &mut Work<'_, Postgres>, session: &Session, lead: i64) -> Result<Vec<Member>> {
    let members = sqlx::query_as!(
        Member,
        "select u.id, u.email, u.locale, u.time_zone, u.display_name
         from circle_members m join users u on u.id = m.person_id
           left join circle_turnout t on t.session_id = $2 and t.person_id = m.person_id
         where m.circle_id = $1 and u.deleted_at is null and u.suspended_at is null
           and coalesce(t.answer, 'yes') <> 'no'
           and not exists (select from notices n where n.dedup_key = $3::text || u.id)
         order by u.id",
        session.group,
        session.id,
        session.key(lead),
    );
    Ok(members.fetch_all(&mut **work).await?)
}

/// Learners of its cohort, and those who teach its course, who were not told yet.
async fn cohort_members(work: &mut Work<'_, Postgres>, session: &Session, lead: i64) -> Result<Vec<Member>> {
    let members = sqlx::query_as!(
        Member,
        "select u.id, u.email, u.locale, u.time_zone, u.display_name from users u
         where (u.id in (select s.learner_id from cohort_seats s where s.cohort_id = $1)
             or u.id in (select o.teacher_id from cohorts o where o.id = $1
               union all select t.person_id from cohorts o join course_teachers t on t.course_id = o.course_id
               where o.id = $1 and t.state = 'agreed'))
           and u.deleted_at is null and u.suspended_at is null
           and not exists (select from notices n where n.dedup_key = $2::text || u.id)
         order by u.id",
        session.group,
        session.key(lead),
    );
    Ok(members.fetch_all(&mut **work).await?)
}
