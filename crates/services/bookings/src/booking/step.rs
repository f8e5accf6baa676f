//! One step of a booking: judged by the machine, stored whole.
//!
//! [`judge`] and [`store`] are the only way a booking changes after it was made. The caller holds the row's lock, so two acts on one booking queue and the
//! second is judged by what the first one left; the version in the update says so again.

use super::{notices::mails_enqueue, rows::BookingRow};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal, BookingState, Command, JobKind, SessionOutcome, SessionState, Transition,
        response::response_minutes, transition,
    },
    ids::BookingId,
    money::{CommissionTier, Currency, ExchangeRate, Money},
};
use money::ledger::{JournalLinks, journals_post};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    outbox::{Event, outbox_append},
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// What the machine says to `command`, with the tutor's tier read anew when the step may settle the booking (MO5: lifetime earnings before this lesson
/// decide). Then the tutor's row stays locked: of two lessons that end at once the second sees the first one's earnings.
pub(super) async fn judge(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    command: &Command,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Transition, BookingRefusal>> {
    let mut state = row.state()?;
    if may_settle(command) {
        let lifetime = sqlx::query_scalar!(
            "select lifetime_earnings_usd from tutors where id = $1 for no key update",
            row.tutor_id
        )
        .fetch_one(&mut **work)
        .await?;
        state.tier = CommissionTier::from_lifetime(lifetime);
    }
    match transition(&state, command, now) {
        Err(BookingRefusal::Fault(fault)) => Err(Error::unexpected(format!("booking {}: {fault}", row.id))),
        decided => Ok(decided),
    }
}

/// Whether a step by this command may divide the money between tutor and platform.
const fn may_settle(command: &Command) -> bool {
    match command {
        Command::End { .. }
        | Command::ReportNoShow { .. }
        | Command::CancelByStudent
        | Command::ResolveDispute { .. } => true,
        Command::Confirm
        | Command::Decline { .. }
        | Command::Expire
        | Command::PaymentAuthorized { .. }
        | Command::PaymentFailed
        | Command::PaymentLapsed
        | Command::CancelByTutor
        | Command::Start
        | Command::OpenDispute
        | Command::ClearEarnings => false,
    }
}

/// Stores a step with everything it brings about; `reason` is what the person said, `act` names it in the audit log when money moved by a person's hand.
pub(super) async fn store(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    before: BookingRow,
    step: &Transition,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    let was = before.state()?;
    let mut row = before;
    row.take(&step.next)?;
    row.version += 1;
    if let Some(reason) = reason {
        row.reason = Some(reason.to_owned());
    }
    row_update(work, &row, &was, now).await?;
    if step.releases_claims {
        sqlx::query!("delete from time_claims where source_id = $1", row.id).execute(&mut **work).await?;
    }
    response_store(work, &row, &was, now).await?;
    let rate = settlement_store(work, &row, &was, &step.next).await?;
    let links = JournalLinks { booking_id: Some(BookingId(row.id)), payment_id: None, exchange_rate_id: rate };
    journals_post(work, context, &step.journals, links).await?;
    announce(work, context, &row, step, now).await?;
    if context.person().is_some() && !step.journals.is_empty() {
        audit_append(work, context, act_of(&row, &was, step)).await?;
    }
    Ok(row)
}

/// What people and the product are told of a step, first or later: outbox event, jobs, mails.
pub(super) async fn announce(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    row: &BookingRow,
    step: &Transition,
    now: DateTime<Utc>,
) -> Result<()> {
    let tuple = step.next.tuple;
    let data = serde_json::json!({
        "id": row.id, "version": row.version, "session_state": tuple.session(), "session_outcome": tuple.outcome(),
        "payment_state": tuple.payment(), "dispute_state": tuple.dispute(),
        "notices": step.notices.iter().map(|notice| serde_json::json!({ "to": notice.to.code(), "code": notice.code.code() })).collect::<Vec<_>>(),
    });
    let audience = [row.student_id, row.tutor_user_id];
    let event = Event { kind: "booking.update", subject_id: Some(row.id), audience: &audience, data };
    outbox_append(work, context, event).await?;
    for later in &step.jobs {
        let kind = super::jobs::queue_kind(later.kind);
        let mut job = jobs::NewJob::new(kind, serde_json::json!({ "booking_id": row.id }), later.at);
        job.unique_key = Some(format!("{kind}:{}", row.id));
        // A lesson that starts or ends is seen by two people at that moment; the rest can wait behind it.
        job.priority = i16::from(matches!(later.kind, JobKind::StartLesson | JobKind::EndLesson));
        job.trace_id = &context.trace_id;
        jobs::enqueue(work, job, now).await?;
    }
    mails_enqueue(work, context, row, &step.notices).await
}

/// Compare and swap: the row lock makes a lost race impossible, the version makes it visible if a lock is ever forgotten.
async fn row_update(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    was: &BookingState,
    now: DateTime<Utc>,
) -> Result<()> {
    let answered = was.answer_by.is_some() && row.answer_by.is_none();
    let updated = sqlx::query!(
        "update bookings set session_state = $3, session_outcome = $4, payment_state = $5, dispute_state = $6, refunded = $7, platform_fee = $8,
           tutor_earnings = $9, fee_percent = $10, hold_journal = $11, answer_by = $12, closed_at = $13, earnings_cleared_at = $14, reason = $15,
           answered_at = coalesce(answered_at, $16), version = $2 + 1
         where id = $1 and version = $2",
        row.id,
        row.version - 1,
        row.session_state,
        row.session_outcome,
        row.payment_state,
        row.dispute_state,
        row.refunded,
        row.platform_fee,
        row.tutor_earnings,
        row.fee_percent,
        row.hold_journal,
        row.answer_by,
        row.closed_at,
        row.earnings_cleared_at,
        row.reason,
        answered.then_some(now),
    )
    .execute(&mut **work)
    .await?;
    if updated.rows_affected() == 1 {
        Ok(())
    } else {
        Err(Error::unexpected(format!("booking {} changed under its lock", row.id)))
    }
}

/// Keeps the tutor's response time when a request left their desk.
async fn response_store(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    was: &BookingState,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(state) =
        SessionState::parse(&row.session_state).filter(|_| was.tuple.session() == SessionState::Requested)
    else {
        return Ok(());
    };
    let average =
        sqlx::query_scalar!("select response_minutes from tutors where id = $1 for no key update", row.tutor_id);
    let average = average.fetch_one(&mut **work).await?;
    if let Some(average) = response_minutes(average, now - row.created_at, state) {
        sqlx::query!("update tutors set response_minutes = $2 where id = $1", row.tutor_id, average)
            .execute(&mut **work)
            .await?;
    }
    Ok(())
}

/// Counts the lesson and its earnings for the tutor when this step settled the booking. Answers the exchange rate that was used.
async fn settlement_store(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    was: &BookingState,
    next: &BookingState,
) -> Result<Option<Uuid>> {
    if was.tuple.is_settled() || !next.tuple.is_settled() {
        return Ok(None);
    }
    let (rate, earned_usd) = dollars_of(work, Money::new(next.earnings, next.terms.total.currency)).await?;
    let held = i64::from(next.tuple.outcome() == SessionOutcome::Completed);
    sqlx::query!(
        "update tutors set lifetime_earnings_usd = lifetime_earnings_usd + $2, lesson_count = lesson_count + $3 where id = $1",
        row.tutor_id,
        earned_usd,
        held,
    )
    .execute(&mut **work)
    .await?;
    Ok(rate)
}

/// An amount in US cents at the newest stored rate, with that rate's id.
async fn dollars_of(work: &mut Work<'_, Postgres>, amount: Money) -> Result<(Option<Uuid>, i64)> {
    if amount.minor == 0 || amount.currency == Currency::Usd {
        return Ok((None, amount.minor));
    }
    let stored = sqlx::query!(
        "select id, numerator, denominator, source, at from exchange_rates where from_currency = $1 and to_currency = 'USD' order by at desc limit 1",
        amount.currency.code(),
    )
    .fetch_optional(&mut **work)
    .await?;
    stored
        .and_then(|rate| {
            let terms = (rate.numerator, rate.denominator);
            let exchange = ExchangeRate::new((amount.currency, Currency::Usd), terms, &rate.source, rate.at)?;
            Some((Some(rate.id), exchange.convert(amount)?.minor))
        })
        .ok_or_else(|| Error::unexpected(format!("no usable exchange rate from {} to USD", amount.currency)))
}

fn act_of(row: &BookingRow, was: &BookingState, step: &Transition) -> Act<'static> {
    Act {
        act: "booking.money",
        subject_id: Some(row.id),
        before: Some(serde_json::json!({ "state": was.tuple.to_string() })),
        after: Some(serde_json::json!({
            "state": step.next.tuple.to_string(),
            "journals": step.journals.iter().map(|journal| journal.kind().code()).collect::<Vec<_>>(),
            "refunded": row.refunded,
        })),
    }
}

/// The refusal of the machine as a service error.
pub(super) fn refused(refusal: BookingRefusal) -> Error {
    Refusal::from(refusal).into()
}
