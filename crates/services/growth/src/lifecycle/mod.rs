//! Lifecycle (GR4): the job that looks whom to tell something, and tells it through the planner.
//!
//! The rule is `domain`'s ([`due`]). What was told is a row, written in the transaction of its mail; the row of
//! somebody who is held out is written alike, and no mail. [`credit`] is the money that two of them carry.

mod churn;
mod credit;
mod people;
mod welcome;

pub(crate) use churn::churn;
pub use churn::churn_figures;
pub use credit::EndWinbackCredit;
pub(crate) use credit::winback_credit_figures;
pub use welcome::welcome_back;

use domain::{
    growth::lifecycle::{Facts, Nudge, due, held_out, quarter},
    ids::{TutorId, UserId},
};
use people::{Person, people};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, NudgeTutor, mail_enqueue},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// The flag that lets it out: nobody is told anything before it is switched on, and then as many as it says.
pub const FLAG: &str = "nudges";

/// Looks at everybody who registered or had a lesson lately, or whose digest is due; every hour.
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
    let about = about(context, person, nudge);
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
        let given = credit::give(&mut work, context, person, nudge).await?;
        let template = match given {
            Some((amount, until)) => NoticeMail::WinbackOffer {
                name: person.display_name.clone(),
                amount,
                until,
                time_zone: person.time_zone.clone(),
            },
            None => NoticeMail::Nudge { name: person.display_name.clone(), nudge, tutor: tutor_of(person, nudge) },
        };
        let mail = Mail {
            dedup_key: format!("nudge:{}:{}:{about}", nudge.code(), person.id),
            user_id: Some(UserId(person.id)),
            recipient: person.email.clone(),
            locale: person.locale.clone(),
            template: MailTemplate::Notice(template),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(&mut work, context, mail).await?;
    }
    Ok(work.commit().await?)
}

/// What it is about, so that it is told once of it.
fn about(context: &Context, person: &Person, nudge: Nudge) -> Uuid {
    let last = person.last_id.unwrap_or(person.id);
    match nudge {
        Nudge::Package => person.package_tutor.unwrap_or(last),
        Nudge::Checkout => person.lapsed_id.unwrap_or(last),
        Nudge::Quarterly => {
            // One of each quarter: the lesson's id, told apart by the number.
            let nth = person.last_ended.and_then(|ended| quarter(context.now() - ended)).unwrap_or_default();
            Uuid::from_u128(last.as_u128() ^ u128::from(nth.unsigned_abs()))
        }
        nudge if nudge.once() => person.id,
        _ => last,
    }
}

/// Whose package it is about.
fn tutor_of(person: &Person, nudge: Nudge) -> Option<NudgeTutor> {
    let (id, name) = person.package_tutor.zip(person.tutor_name.clone())?;
    (nudge == Nudge::Package).then_some(NudgeTutor { id: TutorId(id), name })
}
