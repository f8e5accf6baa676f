//! One step of a booking: judged by the machine, stored whole.
//!
//! [`judge`] and [`store`] are the only way a booking changes after it was made. The caller holds the row's lock, so
//! two acts on one booking queue and the second is judged by what the first one left; the version in the update says so
//! again.

use super::{card::card_follow, paying, rows::BookingRow};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal, BookingState, Command, Funding, SessionOutcome, SessionState, Side, Transition,
        cancellation::CancelRule,
        events::{BookingEvent, BookingNews, ToldNotice},
        response::response_minutes,
        transition,
    },
    ids::{BookingId, TutorId, UserId},
    money::{CommissionTier, Currency, ExchangeRate, Journal, Money},
};
use money::{
    conversion::conversion_home,
    credits::lots_follow,
    ledger::{JournalLinks, journals_close},
    payouts::debts_net,
    sponsors::sponsor_home,
};
use spine::{Error, Result, audit::Act, unit::Unit};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// What the machine says to `command`, by the tutor's tier as it is now (MO5: lifetime earnings before this lesson
/// decide). The tutor's row is locked with the booking: of two lessons that end at once the second sees the first one's
/// earnings.
pub(crate) fn judge(
    row: &BookingRow,
    command: &Command,
    now: DateTime<Utc>,
) -> Result<std::result::Result<Transition, BookingRefusal>> {
    let mut state = row.state()?;
    if may_settle(command) {
        state.tier = CommissionTier::from_lifetime(row.tutor_lifetime_usd);
    }
    match transition(&state, command, now) {
        Err(BookingRefusal::Fault(fault)) => Err(Error::unexpected(format!("booking {}: {fault}", row.id))),
        decided => Ok(decided),
    }
}

/// Whether a step by this command may divide the money between tutor and platform for the first time. A case divides it
/// anew by the tier it was divided by.
const fn may_settle(command: &Command) -> bool {
    match command {
        Command::End { .. } | Command::ReportNoShow { .. } | Command::CancelByStudent => true,
        Command::Approve { .. }
        | Command::Refuse
        | Command::LapseApproval
        | Command::Confirm
        | Command::Decline { .. }
        | Command::Expire
        | Command::PaymentAuthorized { .. }
        | Command::PaymentFailed
        | Command::PaymentLapsed
        | Command::CancelByTutor
        | Command::Start
        | Command::OpenDispute
        | Command::ResolveDispute { .. }
        | Command::Refund { .. }
        | Command::ClearEarnings => false,
    }
}

/// Stores a step with everything it brings about; `reason` is what the person said, `act` names it in the audit log
/// when money moved by a person's hand.
pub(super) async fn store(
    unit: &mut Unit<'_>,
    before: BookingRow,
    step: &Transition,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    store_about(unit, before, step, (reason, None), now).await
}

/// The same, behind journals that bring the money for it.
pub(super) async fn store_behind(
    unit: &mut Unit<'_>,
    before: BookingRow,
    step: &Transition,
    first: Vec<Journal>,
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    store_whole(unit, before, step, (None, None, first), now).await
}

/// The same; `about_id` is the refund whose journal it is.
pub(crate) async fn store_about(
    unit: &mut Unit<'_>,
    before: BookingRow,
    step: &Transition,
    (reason, about_id): (Option<&str>, Option<Uuid>),
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    store_whole(unit, before, step, (reason, about_id, Vec::new()), now).await
}

async fn store_whole(
    unit: &mut Unit<'_>,
    before: BookingRow,
    step: &Transition,
    (reason, about_id, first): (Option<&str>, Option<Uuid>, Vec<Journal>),
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    let context = unit.context();
    let was = before.state()?;
    let mut row = before;
    row.take(&step.next)?;
    row.version += 1;
    if was.answer_by.is_some() && row.answer_by.is_none() {
        row.answered_at = row.answered_at.or(Some(now));
    }
    if was.tuple.session() != step.next.tuple.session() {
        row.proposal_drop();
        // What was said about an earlier step does not explain this one.
        row.reason = reason.map(str::to_owned);
    }
    if was.waits_for_parent() && !step.next.waits_for_parent() {
        row.approval_at = Some(now);
    }
    let standing = Standing::of(unit.work(), &row, &was, step, now).await?;
    row_update(unit.work(), &row, step, &standing).await?;
    let back = paying::given_back(unit.work(), &was, step, BookingId(row.id), now).await?;
    let links = JournalLinks {
        booking_id: Some(BookingId(row.id)),
        exchange_rate_id: standing.rate,
        about_id,
        ..JournalLinks::default()
    };
    let journals = debts_net(unit.work(), step.journals.iter().cloned().chain(back).collect()).await?;
    let booking = BookingId(row.id);
    let home = match was.terms.funding {
        Funding::Wallet => match conversion_home(unit.work(), booking, &journals).await? {
            Some(home) => Some(home),
            None => sponsor_home(unit.work(), booking, &journals).await?,
        },
        Funding::Card | Funding::Package | Funding::Credits => None,
    };
    match was.terms.funding {
        Funding::Credits => lots_follow(unit.work(), context, (Some(booking), None), &journals).await?,
        Funding::Card => card_follow(unit, &was, &step.next, booking).await?,
        Funding::Wallet | Funding::Package => {}
    }
    let journals: Vec<Journal> = first.into_iter().chain(journals).chain(home).collect();
    journals_close(unit, &journals, links)?;
    announce(unit, &row, Some(&was), step)?;
    if context.person().is_some() && !step.journals.is_empty() {
        unit.audit(act_of(&row, &was, step));
    }
    Ok(row)
}

/// What everybody else learns of a step, first or later: the event, and the jobs that move the booking on. Mails and
/// the like follow from the event.
pub(super) fn announce(
    unit: &mut Unit<'_>,
    row: &BookingRow,
    was: Option<&BookingState>,
    step: &Transition,
) -> Result<()> {
    let news = news_of(row, &step.next, step.notices.iter().map(ToldNotice::from).collect());
    unit.tell(&BookingEvent::of(was, step, news))?;
    for later in &step.jobs {
        let kind = later.kind.code();
        let mut job = jobs::NewJob::new(kind, serde_json::json!({ "booking_id": row.id }), later.at);
        job.unique_key = Some(format!("{kind}:{}", row.id));
        job.priority = later.kind.priority();
        unit.later(job);
    }
    Ok(())
}

/// The booking as it stands in `state`, for its event.
pub(super) fn news_of(row: &BookingRow, state: &BookingState, notices: Vec<ToldNotice>) -> BookingNews {
    let tuple = state.tuple;
    BookingNews {
        id: BookingId(row.id),
        version: row.version,
        tutor_id: TutorId(row.tutor_id),
        tutor_user_id: UserId(row.tutor_user_id),
        student_id: UserId(row.student_id),
        payer_id: row.payer_id.filter(|payer| *payer != row.student_id).map(UserId),
        approval: state.approval,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        session_state: tuple.session(),
        session_outcome: tuple.outcome(),
        payment_state: tuple.payment(),
        dispute_state: tuple.dispute(),
        notices,
    }
}

/// What a step changes about the tutor's standing.
#[derive(Default)]
struct Standing {
    /// The new average of minutes to an answer, when a request left the desk.
    response_minutes: Option<i32>,
    /// Earned by this lesson, in US cents.
    earned_usd: i64,
    /// Lessons held that were paid for.
    held: i64,
    /// The exchange rate that was used.
    rate: Option<Uuid>,
}

impl Standing {
    async fn of(
        work: &mut Work<'_, Postgres>,
        row: &BookingRow,
        was: &BookingState,
        step: &Transition,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let (before, next) = (was.tuple, &step.next);
        let mut standing = Self::default();
        // A tutor is not slow with what only the parent knew of, nor with what the student took time to choose from.
        if before.session() == SessionState::Requested && !was.waits_for_parent() && row.countered_at.is_none() {
            let took = now - row.approval_at.unwrap_or(row.created_at);
            standing.response_minutes = response_minutes(row.tutor_response_minutes, took, next.tuple.session());
        }
        if !before.is_settled() && next.tuple.is_settled() {
            let earned = Money::new(next.earnings, next.terms.total.currency);
            (standing.rate, standing.earned_usd) = dollars_of(work, earned).await?;
            // What cost nothing proves nothing: two who give each other lessons would make themselves a record.
            let paid_for = next.terms.total.minor > 0;
            standing.held = i64::from(paid_for && next.tuple.outcome() == SessionOutcome::Completed);
        } else if before.is_settled() && was.earnings != next.earnings {
            // What went back was not earned; a cut less than nothing is none.
            let taken = Money::new(next.earnings - was.earnings, next.terms.total.currency);
            (standing.rate, standing.earned_usd) = dollars_of(work, taken).await?;
        }
        Ok(standing)
    }

    const fn changes(&self) -> bool {
        self.response_minutes.is_some() || self.earned_usd != 0 || self.held != 0
    }
}

/// The booking, the freed calendars and the tutor's standing in one statement. Compare and swap: the row lock makes a
/// lost race impossible, the version makes it visible if a lock is ever forgotten.
async fn row_update(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    step: &Transition,
    standing: &Standing,
) -> Result<()> {
    let updated = sqlx::query!(
        "with freed as (
           delete from time_claims where $17 and source_id = $1
         ), left_seat as (
           delete from group_seats where $17 and booking_id = $1
         ), standing as (
           update tutors set response_minutes = coalesce($19, response_minutes), lifetime_earnings_usd = greatest(lifetime_earnings_usd + $20, 0),
             lesson_count = lesson_count + $21
           where $18 and id = $22
         )
         update bookings set session_state = $3, session_outcome = $4, payment_state = $5, dispute_state = $6, refunded = $7, platform_fee = $8,
           tutor_earnings = $9, fee_percent = $10, hold_journal = $11, answer_by = $12, closed_at = $13, earnings_cleared_at = $14, reason = $15,
           answered_at = $16, approval = $23, approval_at = $24, proposed_starts = $25, proposed_by = $26,
           proposed_at = $27,
           cancelled_by = coalesce(cancelled_by, $28), version = $2 + 1
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
        row.answered_at,
        step.releases_claims,
        standing.changes(),
        standing.response_minutes,
        standing.earned_usd,
        standing.held,
        row.tutor_id,
        row.approval,
        row.approval_at,
        row.proposed_starts.as_deref(),
        row.proposed_by,
        row.proposed_at,
        step.rule.map(|rule| if rule == CancelRule::ByTutor { Side::Tutor.code() } else { Side::Student.code() }),
    )
    .execute(&mut **work)
    .await?;
    if updated.rows_affected() == 1 {
        Ok(())
    } else {
        Err(Error::unexpected(format!("booking {} changed under its lock", row.id)))
    }
}

/// An amount in US cents at the newest stored rate, with that rate's id.
pub(crate) async fn dollars_of(work: &mut Work<'_, Postgres>, amount: Money) -> Result<(Option<Uuid>, i64)> {
    if amount.minor == 0 || amount.currency == Currency::Usd {
        return Ok((None, amount.minor));
    }
    // Credits are not money: they count towards no tier.
    if amount.currency == Currency::Credit {
        return Ok((None, 0));
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
pub(crate) fn refused(refusal: BookingRefusal) -> Error {
    Refusal::from(refusal).into()
}
