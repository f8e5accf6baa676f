//! Tutors for today (MA4): told by the planner to whoever asked for it, at most [`TUTORS_A_DAY`] and nobody twice.
//!
//! The key of the notice names the person and the day, so that whoever was told is not told again, whatever runs twice.
//! What is suggested is written down like every list, so that a click and a lesson are counted to it.

use crate::recommend::suggested;
use chrono::NaiveDate;
use domain::{
    calendar::Zone,
    ids::UserId,
    matching::{
        daily::{DailyWish, TUTORS_A_DAY, morning, remembered},
        recommend::Recommendation,
    },
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use uuid::Uuid;
use words::{Locale, tr};

/// People that are read at once.
const AT_ONCE: i64 = 200;

/// Whether the caller is told of tutors each morning.
///
/// # Errors
/// 401 for strangers.
pub async fn daily_get(context: &Context) -> Result<DailyWish> {
    let person = context.require_person()?.id;
    let on = sqlx::query_scalar!(r#"select exists (select from match_daily where person_id = $1) as "on!""#, person.0);
    Ok(DailyWish { on: on.fetch_one(context.writes()).await? })
}

/// Asks for it, or for an end of it; whom one was told of is forgotten with it. Twice is once.
///
/// # Errors
/// 401 for strangers.
pub async fn daily_put(context: &Context, wish: DailyWish) -> Result<DailyWish> {
    let person = context.require_person()?.id;
    if wish.on {
        let on = sqlx::query!(
            "insert into match_daily (person_id, since) values ($1, $2) on conflict do nothing",
            person.0,
            context.now(),
        );
        on.execute(context.writes()).await?;
    } else {
        sqlx::query!("delete from match_daily where person_id = $1", person.0).execute(context.writes()).await?;
    }
    Ok(wish)
}

/// Tells everybody who asked for it and in whose zone it is morning; every hour.
pub struct SuggestTutors;

impl Job for SuggestTutors {
    const KIND: &'static str = "SuggestTutors";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let (names, days) = mornings(context).await?;
        if names.is_empty() {
            return Ok(());
        }
        let (mut each, mut after) = (Each::default(), Uuid::nil());
        loop {
            let people = people(context, (&names, &days), after).await?;
            let Some(last) = people.last() else { return each.done() };
            after = last.id;
            for person in people {
                each.note("suggestion", person.id, tell(context, &person).await);
            }
        }
    }
}

/// Zones in which it is morning, with the day there.
async fn mornings(context: &Context) -> Result<(Vec<String>, Vec<NaiveDate>)> {
    let zones = sqlx::query_scalar!(
        "select distinct u.time_zone from match_daily d join users u on u.id = d.person_id order by 1"
    );
    let zones = zones.fetch_all(context.writes()).await?.into_iter();
    let there = zones.filter_map(|name| {
        let zone: Zone = name.parse().unwrap_or(Zone::UTC);
        Some((name, morning(zone, context.now())?))
    });
    Ok(there.unzip())
}

/// Somebody who asked for it.
struct Person {
    id: Uuid,
    email: String,
    locale: String,
    display_name: String,
    day: NaiveDate,
    told: Vec<Uuid>,
}

impl Person {
    fn key(&self) -> String {
        format!("daily:{}:{}", self.id, self.day)
    }
}

/// Whoever was not told today yet, by id. A child's tutors are chosen with its parent, not by mail.
async fn people(context: &Context, (names, days): (&[String], &[NaiveDate]), after: Uuid) -> Result<Vec<Person>> {
    let rows = sqlx::query_as!(
        Person,
        r#"select u.id, u.email, u.locale, u.display_name, w.day as "day!", d.told
           from unnest($1::text[], $2::date[]) w (name, day) join users u on u.time_zone = w.name
             join match_daily d on d.person_id = u.id
           where u.id > $3 and not 'child' = any (u.roles) and u.email_verified_at is not null
             and u.deleted_at is null and u.suspended_at is null
             and not exists (select from notices n where n.dedup_key = 'daily:' || u.id || ':' || w.day)
           order by u.id limit $4"#,
        names,
        days,
        after,
        AT_ONCE,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

async fn tell(context: &Context, person: &Person) -> Result<()> {
    let theirs = Context { locale: person.locale.clone(), ..context.clone() };
    let tutors = suggested(&theirs, person.id, &person.told, TUTORS_A_DAY).await?;
    if tutors.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = tutors.iter().map(|one| one.tutor_id.0).collect();
    let mut work = context.begin().await?;
    // Many were told since this one was read: whoever was suspended or switched it off meanwhile is told nothing.
    let wanted = sqlx::query!(
        "update match_daily d set told = $2, told_at = $3 from users u
         where d.person_id = $1 and u.id = $1 and u.deleted_at is null and u.suspended_at is null",
        person.id,
        &remembered(&person.told, &ids),
        context.now(),
    );
    if wanted.execute(&mut *work).await?.rows_affected() == 0 {
        return Ok(());
    }
    let off = tr!(Locale::of(&person.locale), daily.off).to_owned();
    let mail = Mail {
        dedup_key: person.key(),
        user_id: Some(UserId(person.id)),
        recipient: person.email.clone(),
        locale: person.locale.clone(),
        template: MailTemplate::Notice(NoticeMail::TutorsToday {
            name: person.display_name.clone(),
            lines: tutors.iter().map(line).chain([off]).collect(),
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(&mut work, context, mail).await?;
    Ok(work.commit().await?)
}

/// A tutor with the first reason, which is so.
fn line(one: &Recommendation) -> String {
    let reason = one.reasons.first().map(|reason| reason.text.as_str());
    [Some(one.card.display_name.as_str()), reason].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
