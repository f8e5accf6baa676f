//! Cases about the first student's lessons: one that waits with a proposal of the rules, and one that both settled by
//! it.

use super::{
    DEMO_SEED,
    dice::id_of,
    lessons::{Fate, History, Lived, OBJECTED_HOURS, SETTLED_HOURS},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{
        DisputeState, SessionOutcome,
        case::{
            CaseCategory, decide_by,
            offer::{Facts, TAKEN_WITHIN_HOURS, propose},
        },
    },
    money::Money,
};
use spine::Result;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// What a case says.
struct Said {
    category: CaseCategory,
    student: &'static str,
    tutor: &'static str,
}

const WAITS: Said = Said {
    category: CaseCategory::Quality,
    student: "The call froze again and again, and after the third time we only had the chat. About half of the lesson \
              was worth it.",
    tutor: "The line was bad on my side in the middle, that is true. We went on in the chat and finished the exercise.",
};

const SETTLED: Said = Said {
    category: CaseCategory::Other,
    student: "I had asked to go through my own data, and we did an example of the book for most of the hour.",
    tutor: "I needed the example to explain the idea and misjudged the time. Half of it back is fair.",
};

/// Writes them for the lessons that have lived through it.
pub(super) async fn cases_insert(work: &mut Transaction<'static, Postgres>, history: &History) -> Result<()> {
    for lived in &history.bookings {
        let said = match (lived.lesson.fate, lived.state.tuple.dispute()) {
            (Fate::Objected, DisputeState::Open) => &WAITS,
            (Fate::Settled, DisputeState::ResolvedSplit) => &SETTLED,
            _ => continue,
        };
        case_insert(work, lived, said).await?;
    }
    Ok(())
}

async fn case_insert(work: &mut Transaction<'static, Postgres>, lived: &Lived, said: &Said) -> Result<()> {
    let (terms, opened) = (&lived.state.terms, lived.lesson.end + Duration::hours(OBJECTED_HOURS));
    let (answered, id) = (opened + Duration::minutes(50), id_of(DEMO_SEED, &format!("case {}", lived.id), 0));
    let offer = propose(&Facts {
        category: said.category,
        outcome: SessionOutcome::Completed,
        kept: Money::new(terms.total.minor, terms.total.currency),
        presence: None,
    });
    let settled = lived.state.tuple.dispute() != DisputeState::Open;
    let at = lived.lesson.end + Duration::hours(SETTLED_HOURS);
    sqlx::query(
        "insert into cases (id, booking_id, opened_by, side, category, opened_at, decide_by, offered_decision,
           offered_refund, offered_reasons, offered_at, offer_until, student_accepted_at, tutor_accepted_at, decision,
           refund, note, decided_at, decided_by)
         values ($1, $2, $3, 'student', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $13, $17)",
    )
    .bind(id)
    .bind(lived.id)
    .bind(terms.learner.0)
    .bind(said.category.code())
    .bind(opened)
    .bind(decide_by(opened))
    .bind(offer.decision.code())
    .bind(offer.refund.minor)
    .bind(serde_json::to_value(&offer.reasons)?)
    .bind(answered)
    .bind(answered + Duration::hours(TAKEN_WITHIN_HOURS))
    .bind(settled.then(|| at - Duration::hours(3)))
    .bind(settled.then_some(at))
    .bind(settled.then(|| offer.decision.code()))
    .bind(settled.then_some(lived.state.refunded))
    .bind(settled.then_some("Both people accepted the proposal."))
    .bind(settled.then_some(terms.tutor.0))
    .execute(&mut **work)
    .await?;
    statement_insert(work, id, (terms.learner.0, "student"), (said.student, opened)).await?;
    statement_insert(work, id, (terms.tutor.0, "tutor"), (said.tutor, answered)).await
}

async fn statement_insert(
    work: &mut Transaction<'static, Postgres>,
    case: Uuid,
    (author, side): (Uuid, &str),
    (text, at): (&str, DateTime<Utc>),
) -> Result<()> {
    sqlx::query(
        "insert into case_statements (id, case_id, author_id, side, body, said_at) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id_of(DEMO_SEED, &format!("statement of {side} {case}"), 0))
    .bind(case)
    .bind(author)
    .bind(side)
    .bind(text)
    .bind(at)
    .execute(&mut **work)
    .await?;
    Ok(())
}
