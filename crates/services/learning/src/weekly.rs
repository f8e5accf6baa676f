//! What a week came to (LE7), told through the planner on Monday morning of each reader's clock.
//!
//! The rule is `domain`'s ([`week_told`], [`WeekFacts::is_told`]). The key of the mail names the person and the week,
//! so that whoever was told is not told again, whatever runs twice.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::Zone,
    ids::UserId,
    learning::weekly::{WeekFacts, WeekLine, week_told},
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use uuid::Uuid;
use words::{Locale, format::number, tr};

/// People that are read at once.
const AT_ONCE: i64 = 500;

/// Tells everybody in whose zone it is Monday morning; every hour.
pub struct TellWeek;

impl Job for TellWeek {
    const KIND: &'static str = "TellWeek";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let weeks = weeks(context).await?;
        if weeks.names.is_empty() {
            return Ok(());
        }
        let (mut each, mut after) = (Each::default(), Uuid::nil());
        loop {
            let people = people(context, &weeks, after).await?;
            let Some(last) = people.last() else { return each.done() };
            after = last.id;
            for person in people {
                each.note("week", person.id, tell(context, &person).await);
            }
        }
    }
}

/// Zones in which it is Monday morning, with the bounds of the week before.
#[derive(Default)]
struct Weeks {
    names: Vec<String>,
    mondays: Vec<NaiveDate>,
    from: Vec<DateTime<Utc>>,
    to: Vec<DateTime<Utc>>,
}

async fn weeks(context: &Context) -> Result<Weeks> {
    let names = sqlx::query_scalar!("select distinct time_zone from users where deleted_at is null order by 1");
    let mut weeks = Weeks::default();
    for name in names.fetch_all(context.writes()).await? {
        let zone: Zone = name.parse().unwrap_or(Zone::UTC);
        if let Some(week) = week_told(zone, context.now()) {
            weeks.names.push(name);
            weeks.mondays.push(week.monday);
            weeks.from.push(week.from);
            weeks.to.push(week.to);
        }
    }
    Ok(weeks)
}

/// Somebody who may be told, with what they did.
struct Person {
    id: Uuid,
    email: String,
    locale: String,
    display_name: String,
    monday: NaiveDate,
    learned: i64,
    taught: i64,
    units: i64,
    courses: i64,
    goals_set: i64,
    goals_reached: i64,
    goals_open: i64,
}

impl Person {
    const fn facts(&self) -> WeekFacts {
        WeekFacts {
            learned_minutes: self.learned,
            taught_minutes: self.taught,
            units: self.units,
            courses: self.courses,
            goals_set: self.goals_set,
            goals_reached: self.goals_reached,
            goals_open: self.goals_open,
        }
    }

    fn key(&self) -> String {
        format!("weekly:{}:{}", self.id, self.monday)
    }
}

/// Whoever wants it and was not told yet, by id; a child's week is its parent's to look at.
async fn people(context: &Context, weeks: &Weeks, after: Uuid) -> Result<Vec<Person>> {
    let rows = sqlx::query_as!(
        Person,
        r#"select u.id, u.email, u.locale, u.display_name, w.monday as "monday!", did.learned as "learned!",
             did.taught as "taught!", did.units as "units!", did.courses as "courses!",
             did.goals_set as "goals_set!", did.goals_reached as "goals_reached!", did.goals_open as "goals_open!"
           from unnest($1::text[], $2::date[], $3::timestamptz[], $4::timestamptz[]) w (name, monday, since, until)
             join users u on u.time_zone = w.name
             left join progress_settings p on p.user_id = u.id
             cross join lateral (select
               (select coalesce(sum(extract(epoch from b.ends_at - b.starts_at)) / 60, 0)::bigint from bookings b
                where b.student_id = u.id and b.session_outcome = 'COMPLETED'
                  and b.ends_at >= w.since and b.ends_at < w.until) as learned,
               (select coalesce(sum(extract(epoch from b.ends_at - b.starts_at)) / 60, 0)::bigint from bookings b
                where b.tutor_user_id = u.id and b.session_outcome = 'COMPLETED'
                  and b.ends_at >= w.since and b.ends_at < w.until) as taught,
               (select count(*) from unit_progress q
                where q.learner_id = u.id and q.done_at >= w.since and q.done_at < w.until) as units,
               (select count(*) from enrolments e
                where e.learner_id = u.id and e.completed_at >= w.since and e.completed_at < w.until) as courses,
               (select count(*) from goals g
                where g.user_id = u.id and g.created_at >= w.since and g.created_at < w.until) as goals_set,
               (select count(*) from goals g where g.user_id = u.id and g.status = 'done'
                  and g.closed_at >= w.since and g.closed_at < w.until) as goals_reached,
               (select count(*) from goals g where g.user_id = u.id and g.status = 'open') as goals_open) did
           where u.id > $5 and not 'child' = any (u.roles) and u.email_verified_at is not null
             and u.deleted_at is null and u.suspended_at is null and coalesce(p.weekly, true)
             and did.learned + did.taught + did.units + did.courses + did.goals_set + did.goals_reached > 0
             and not exists (select from notices n where n.dedup_key = 'weekly:' || u.id || ':' || w.monday)
           order by u.id limit $6"#,
        &weeks.names,
        &weeks.mondays,
        &weeks.from,
        &weeks.to,
        after,
        AT_ONCE,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

async fn tell(context: &Context, person: &Person) -> Result<()> {
    let facts = person.facts();
    if !facts.is_told() {
        return Ok(());
    }
    let mut work = context.begin().await?;
    // Many were told since this one was read: whoever was suspended or switched it off meanwhile is told nothing.
    let wanted = sqlx::query!(
        "select u.id from users u left join progress_settings p on p.user_id = u.id
         where u.id = $1 and u.deleted_at is null and u.suspended_at is null and coalesce(p.weekly, true)
         for share of u",
        person.id
    );
    if wanted.fetch_optional(&mut *work).await?.is_none() {
        return Ok(());
    }
    let l = Locale::of(&person.locale);
    let told = facts.lines().into_iter().map(|line| said(l, line));
    let lines = told.chain([tr!(l, week.off).to_owned()]).collect();
    let mail = Mail {
        dedup_key: person.key(),
        user_id: Some(UserId(person.id)),
        recipient: person.email.clone(),
        locale: person.locale.clone(),
        template: MailTemplate::Notice(NoticeMail::WeeklySummary { name: person.display_name.clone(), lines }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(&mut work, context, mail).await?;
    Ok(work.commit().await?)
}

fn said(l: Locale, line: WeekLine) -> String {
    let parts = |minutes: i64| (number(l, minutes / 60), number(l, minutes % 60));
    match line {
        WeekLine::Learned(minutes) => {
            let (hours, minutes) = parts(minutes);
            tr!(l, week.learned, hours = hours, minutes = minutes)
        }
        WeekLine::Taught(minutes) => {
            let (hours, minutes) = parts(minutes);
            tr!(l, week.taught, hours = hours, minutes = minutes)
        }
        WeekLine::Units(count) => tr!(l, week.units, number = number(l, count)),
        WeekLine::Courses(count) => tr!(l, week.courses, number = number(l, count)),
        WeekLine::GoalsReached(count) => tr!(l, week.goals_reached, number = number(l, count)),
        WeekLine::GoalsOpen(count) => tr!(l, week.goals_open, number = number(l, count)),
    }
}
