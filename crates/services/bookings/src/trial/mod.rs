//! Trial lessons (BK3, PE2): whether there is one for a reader, and the one free replacement of a trial.
//!
//! A trial is booked as any lesson is. Its replacement is promotional credit with an end; whoever asks twice at once
//! queues for the booking and the student, so one is given and the other is answered by what the database holds.

mod ending;
pub mod notices;
mod replacing;

pub use ending::EndTrialCredit;
pub use replacing::{replacement_ask, replacement_get};

use domain::{
    Refusal,
    bookings::{
        refusals::{start_in_past, subject_not_taught},
        trial::{TrialSeen, trial_open, trial_price},
    },
    calendar::{parse_instant, refusals::length_not_offered},
    catalog::tutor_search::LengthRate,
    identity::Role,
    ids::{SubjectId, TutorId},
    money::{Currency, promotions::PriceQuote},
};
use spine::{Context, Result};
use sqlx::types::Json;

/// The trial of a tutor that the reader may book; for whoever is not signed in what the tutor offers, and for a parent
/// too, whose children each have theirs.
///
/// # Errors
/// Those of the database.
pub async fn trial_for(context: &Context, tutor: TutorId) -> Result<Option<LengthRate>> {
    let learner = context.actor_id().filter(|_| !context.has_role(Role::Parent));
    let found = sqlx::query!(
        r#"select currency, trial_of(id, $2) as "trial!: Json<TrialSeen>" from tutors
           where id = $1 and user_id is distinct from $3"#,
        tutor.0,
        learner,
        context.actor_id(),
    );
    let Some(found) = found.fetch_optional(context.writes()).await? else { return Ok(None) };
    let Json(seen) = found.trial;
    Ok(trial_open(seen.offered(Currency::parse(&found.currency)?), seen.closed))
}

/// `GET /tutors/{id}/price` of a trial: what it costs whoever asks. No sale counts for it.
///
/// # Errors
/// 404 for a tutor who is not listed; 422 `subject_not_taught`, `trial_length`, `instant_invalid`, `start_in_past`;
/// 409 `trial_not_offered`, `trial_used`, `trial_known`.
pub async fn trial_quote(
    context: &Context,
    tutor: TutorId,
    (subject, minutes, start): (&str, i64, &str),
) -> Result<PriceQuote> {
    let subject: SubjectId = subject.trim().parse().map_err(|_| subject_not_taught())?;
    if parse_instant("start", start)? <= context.now() {
        return Err(start_in_past().into());
    }
    let minutes = i32::try_from(minutes).map_err(|_| length_not_offered())?;
    let found = sqlx::query!(
        r#"select currency, trial_of(id, $3) as "trial!: Json<TrialSeen>",
             exists (select from tutor_subjects s where s.tutor_id = tutors.id and s.subject_id = $2) as "taught!"
           from tutors where id = $1 and tutor_listed(tutors)"#,
        tutor.0,
        subject.0,
        context.actor_id(),
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    if !found.taught {
        return Err(subject_not_taught().into());
    }
    let Json(seen) = found.trial;
    let price = trial_price(seen.offered(Currency::parse(&found.currency)?).as_ref(), seen.closed, minutes)?;
    Ok(PriceQuote { regular: price, price, was: None, sale: None })
}
