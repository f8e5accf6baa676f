//! Cases about lessons (TR2): opened by one of the two, told by both, decided by somebody of the trust scope.
//!
//! Opening and deciding are steps of the booking machine and go through [`super::step`], in the transaction that stores
//! the case: its money is in the books exactly when the case says so.

mod decide;
mod read;

pub use decide::{case_decide, case_decision_preview, cases_waiting};
pub use read::{case_get, case_list, case_of_booking};

use super::{
    acts::booking_lock,
    moment,
    step::{judge, refused, store},
};
use domain::{
    Refusal,
    bookings::{
        Command, Side,
        case::{Case, CaseRequest, ParsedCase, STATEMENTS_MAX, StatementRequest, decide_by},
        refusals, side_of,
    },
    ids::{BookingId, CaseId, UserId},
};
use read::case_read;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};

/// Opens a case about a lesson that is over, within its window: what was earned waits until it is decided.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `case_sides_only` for staff; 409 `booking_not_over`, `nothing_to_dispute`,
/// `dispute_window_closed`, `dispute_already_open`, `dispute_already_resolved`, the refusals of the key.
pub async fn case_open(
    context: &Context,
    booking: BookingId,
    request: &CaseRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Case> {
    let person = context.require_person()?.id;
    let parsed = ParsedCase::parse(request)?;
    let key = Keyed::of(context, key, "case.open", &(booking, request))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = open_within(&mut unit, (booking, person), &parsed, key.clone()).await;
        unit.finish(done).await
    })
    .await
}

async fn open_within<'a>(
    unit: &mut Unit<'a>,
    (booking, person): (BookingId, UserId),
    parsed: &ParsedCase,
    key: Option<Keyed<'a>>,
) -> Result<Case> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let row = booking_lock(unit.work(), context, booking).await?;
    let side = side_of(&row.state()?, person).ok_or_else(refusals::case_sides_only)?;
    let now = moment(context);
    let step = judge(&row, &Command::OpenDispute, now)?.map_err(refused)?;
    store(unit, row, &step, None, now).await?;
    let id = CaseId(context.new_id());
    sqlx::query!(
        "insert into cases (id, booking_id, opened_by, side, category, opened_at, decide_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        booking.0,
        person.0,
        side.code(),
        parsed.category.code(),
        now,
        decide_by(now),
    )
    .execute(&mut **unit.work())
    .await?;
    statement_store(unit.work(), context, (id, person, side), &parsed.statement).await?;
    let case = case_read(unit.work(), context, id).await?;
    unit.answer(key, 201, &case)?;
    Ok(case)
}

/// One more statement of one of the two sides, while the case is open.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `case_sides_only` for staff; 409 `case_decided`, `statements_too_many`.
pub async fn case_statement_add(context: &Context, id: CaseId, request: &StatementRequest) -> Result<Case> {
    let person = context.require_person()?.id;
    let text = request.parse()?;
    let mut work = context.begin().await?;
    let case = sqlx::query!(
        r#"select c.decided_at, b.student_id, b.payer_id, b.tutor_user_id
           from cases c join bookings b on b.id = c.booking_id where c.id = $1 for update of c"#,
        id.0,
    )
    .fetch_optional(&mut *work)
    .await?
    .ok_or_else(|| Refusal::not_found("case"))?;
    let side = if person.0 == case.tutor_user_id {
        Side::Tutor
    } else if person.0 == case.student_id || Some(person.0) == case.payer_id {
        Side::Student
    } else if read::decides(context) {
        return Err(refusals::case_sides_only().into());
    } else {
        return Err(Refusal::not_found("case").into());
    };
    if case.decided_at.is_some() {
        return Err(refusals::case_decided().into());
    }
    let said = sqlx::query_scalar!(
        r#"select count(*) as "count!" from case_statements where case_id = $1 and side = $2"#,
        id.0,
        side.code(),
    );
    if said.fetch_one(&mut *work).await? >= STATEMENTS_MAX {
        return Err(refusals::statements_too_many(STATEMENTS_MAX).into());
    }
    statement_store(&mut work, context, (id, person, side), &text).await?;
    let case = case_read(&mut work, context, id).await?;
    work.commit().await?;
    Ok(case)
}

async fn statement_store(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (case, author, side): (CaseId, UserId, Side),
    text: &str,
) -> Result<()> {
    let student = sqlx::query_scalar!(
        "select b.student_id from cases c join bookings b on b.id = c.booking_id where c.id = $1",
        case.0
    );
    let student = student.fetch_one(&mut **work).await?;
    // A case is no way around the parent who reads along.
    crate::review::comment_check(work, student, text).await.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at("statement")),
        other => other,
    })?;
    sqlx::query!(
        "insert into case_statements (id, case_id, author_id, side, body, said_at) values ($1, $2, $3, $4, $5, $6)",
        context.new_id(),
        case.0,
        author.0,
        side.code(),
        text,
        moment(context),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// A stored word that the rules do not know.
fn unread(what: &str) -> Error {
    Error::unexpected(format!("stored case: {what}"))
}
