//! Cases about lessons (TR2): opened by one of the two, told by both, settled by a proposal that both take or decided
//! by somebody of the trust scope, and appealed against once by each side.
//!
//! Opening and deciding are steps of the booking machine and go through [`super::step`], in the transaction that stores
//! the case: its money is in the books exactly when the case says so.

mod again;
mod appeal;
mod decide;
mod desk;
mod files;
pub mod notices;
mod offer;
mod read;
mod reader;
mod seat;
mod told;
mod word;

pub use appeal::{case_appeal, case_survey};
pub use decide::{case_decide, case_decision_preview};
pub use desk::{case_figures, cases_waiting};
pub use offer::{OfferCase, case_accept};
pub use read::{case_get, case_list, case_of_booking};

use super::{
    acts::booking_lock,
    moment,
    rows::BookingRow,
    step::{judge, refused, store},
};
use domain::{
    bookings::{
        Command, Side,
        case::{Case, CaseRequest, ParsedCase, STATEMENTS_MAX, StatementRequest, answer_by, decide_by},
        events::CaseNews,
        refusals, side_of,
    },
    ids::{BookingId, CaseId, UploadId, UserId},
};
use jobs::NewJob;
use read::case_read;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    job::Job,
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
    let (id, _) = case_opened(unit, row, (person, side), parsed).await?;
    let case = case_read(unit.work(), context, id).await?;
    unit.answer(key, 201, &case)?;
    Ok(case)
}

/// Opens a case in the caller's unit; the booking as it is then.
pub(super) async fn case_opened(
    unit: &mut Unit<'_>,
    row: BookingRow,
    (person, side): (UserId, Side),
    parsed: &ParsedCase,
) -> Result<(CaseId, BookingRow)> {
    let (context, booking) = (unit.context(), row.id);
    let now = moment(context);
    let step = judge(&row, &Command::OpenDispute, now)?.map_err(refused)?;
    let student = row.student_id;
    let row = store(unit, row, &step, None, now).await?;
    let id = CaseId(context.new_id());
    sqlx::query!(
        "insert into cases (id, booking_id, opened_by, side, category, opened_at, decide_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        booking,
        person.0,
        side.code(),
        parsed.category.code(),
        now,
        decide_by(now),
    )
    .execute(&mut **unit.work())
    .await?;
    let said = Said { student, text: &parsed.statement, field: "statement", files: &parsed.files };
    statement_store(unit.work(), context, (id, person, side), &said).await?;
    let mut later = NewJob::new(OfferCase::KIND, serde_json::json!({ "case_id": id }), answer_by(now));
    later.unique_key = Some(format!("{}:{id}", OfferCase::KIND));
    unit.later(later);
    Ok((id, row))
}

/// One more statement of one of the two sides, while the case is open or appealed against. When both have spoken, the
/// rules propose something.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `case_sides_only` for staff; 409 `case_decided`, `statements_too_many`,
/// `case_files_too_many`, `upload_not_ready`.
pub async fn case_statement_add(context: &Context, id: CaseId, request: &StatementRequest) -> Result<Case> {
    let person = context.require_person()?.id;
    let (text, files) = request.parse()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = say_within(&mut unit, (id, person), &text, &files).await;
        unit.finish(done).await
    })
    .await
}

async fn say_within(
    unit: &mut Unit<'_>,
    (id, person): (CaseId, UserId),
    text: &str,
    files: &[UploadId],
) -> Result<Case> {
    let context = unit.context();
    let locked = seat::case_lock(unit.work(), id).await?;
    let side = seat::side_in(context, &locked.row, person)?;
    if !locked.listens() {
        return Err(refusals::case_decided().into());
    }
    let said = sqlx::query!(
        r#"select count(*) filter (where side = $2) as "own!", count(*) filter (where side <> $2) as "theirs!"
           from case_statements where case_id = $1"#,
        id.0,
        side.code(),
    );
    let said = said.fetch_one(&mut **unit.work()).await?;
    if said.own >= STATEMENTS_MAX {
        return Err(refusals::statements_too_many(STATEMENTS_MAX).into());
    }
    let words = Said { student: locked.row.student_id, text, field: "text", files };
    statement_store(unit.work(), context, (id, person, side), &words).await?;
    if said.theirs > 0 {
        offer::offer_make(unit, id, &locked).await?;
    }
    case_read(unit.work(), context, id).await
}

/// What somebody says, and what they send with it.
struct Said<'a> {
    student: uuid::Uuid,
    text: &'a str,
    /// What the form calls it.
    field: &'a str,
    files: &'a [UploadId],
}

async fn statement_store(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (case, author, side): (CaseId, UserId, Side),
    said: &Said<'_>,
) -> Result<()> {
    // A case is no way around the parent who reads along.
    crate::review::comment_check(work, said.student, said.text).await.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at(said.field)),
        other => other,
    })?;
    let id = context.new_id();
    sqlx::query!(
        "insert into case_statements (id, case_id, author_id, side, body, said_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        case.0,
        author.0,
        side.code(),
        said.text,
        moment(context),
    )
    .execute(&mut **work)
    .await?;
    files::files_take(work, context, (case, id, author, side), said.files).await
}

/// The case, for an event about it.
fn news_of(id: CaseId, row: &BookingRow) -> CaseNews {
    CaseNews {
        id,
        booking_id: BookingId(row.id),
        tutor_user_id: UserId(row.tutor_user_id),
        student_id: UserId(row.student_id),
        payer_id: row.payer_id.filter(|payer| *payer != row.student_id).map(UserId),
    }
}

/// A stored word that the rules do not know.
fn unread(what: &str) -> Error {
    Error::unexpected(format!("stored case: {what}"))
}
