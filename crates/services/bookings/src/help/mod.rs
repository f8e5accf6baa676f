//! Requests for help (CA7): asked by students, answered by tutors of the subject, and one answer booked.

mod accept;
pub mod notices;
mod offers;
mod read;

pub use accept::help_accept;
pub use offers::help_offer;
pub use read::{help_get, help_list};

use domain::{
    Refusal,
    bookings::help::{
        HelpAsked, HelpRequest, OPEN_DAYS, OPEN_MAX,
        events::{HelpEvent, HelpNews},
        refusals,
    },
    ids::HelpRequestId,
};
use serde_json::json;
use spine::{
    Context, Result,
    events::tell,
    rate_limits::{Limit, limit_take_within},
};

/// Asks tutors of a subject for help.
///
/// # Errors
/// 403 `email_not_verified`; 422 by field; 409 `help_requests_full`; 429 above five a day.
pub async fn help_ask(context: &Context, asked: &HelpAsked) -> Result<HelpRequest> {
    let person = context.require_verified()?;
    let needed = asked.parse(&person.time_zone)?;
    let (id, now) = (HelpRequestId(context.new_id()), context.now());
    let mut transaction = context.begin().await?;
    // Two requests at once are counted one after the other.
    sqlx::query!("select id from users where id = $1 for update", person.id.0)
        .fetch_optional(&mut *transaction)
        .await?;
    let open = sqlx::query_scalar!(
        r#"select count(*) as "open!" from help_requests where student_id = $1 and state = 'open' and ends_at > $2"#,
        person.id.0,
        now
    );
    if open.fetch_one(&mut *transaction).await? >= OPEN_MAX {
        return Err(refusals::help_requests_full(OPEN_MAX).into());
    }
    let made = sqlx::query!(
        "insert into help_requests
           (id, student_id, subject_id, text, budget, currency, times, time_zone, created_at, ends_at)
         select $1, $2, s.id, $4, $5, $6, $7, $8, $9, $10 from subjects s where s.id = $3",
        id.0,
        person.id.0,
        needed.subject_id.0,
        needed.text,
        needed.budget.map(|budget| budget.minor),
        needed.budget.map(|budget| budget.currency.code()),
        json!(needed.times),
        needed.time_zone,
        now,
        now + chrono::Duration::days(OPEN_DAYS),
    );
    if made.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(refusals::help_subject_unknown().into());
    }
    limit_take_within(&mut transaction, &context.app, Limit::HelpAsked, &person.id.to_string()).await?;
    let news = HelpNews { id, student_id: person.id, subject_id: needed.subject_id };
    tell(&mut transaction, context, &HelpEvent::Asked(news)).await?;
    transaction.commit().await?;
    help_get(context, id).await
}

/// Takes the own request back.
///
/// # Errors
/// 404 for anybody else's; 409 `help_closed` for one that was accepted.
pub async fn help_close(context: &Context, id: HelpRequestId) -> Result<()> {
    let person = context.require_person()?;
    let closed = sqlx::query!(
        "update help_requests set state = case when state = 'open' then 'closed' else state end
         where id = $1 and student_id = $2 returning state",
        id.0,
        person.id.0
    );
    match closed.fetch_optional(context.writes()).await?.map(|row| row.state).as_deref() {
        Some("closed") => Ok(()),
        Some(_) => Err(refusals::help_closed().into()),
        None => Err(Refusal::not_found("help request").into()),
    }
}
