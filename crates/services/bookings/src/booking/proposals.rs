//! Another time for a lesson: suggested by one side, taken or declined by the other (BK4, BK5).
//!
//! Who suggests a time is asked for by the calendar then, and whoever takes it is asked again, with both calendars
//! locked: between the two the time is nobody's. A tutor's own suggestion is not held against the tutor's hours, for
//! the tutor may work when they like; only what is taken counts. The lesson itself never stands in its own way.

use super::{
    acts::booking_lock,
    create::calendar_lock,
    family::limit_of_move,
    moment,
    moving::{check_time, claims_move, times_store},
    rows::BookingRow,
    step::{judge, news_of, refused, store},
    view::booking_view,
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Booking, BookingState, Command, JobKind, NoticeCode, Reason, SessionState, Side,
        events::{BookingEvent, ProposalNews, ToldNotice},
        moved_money,
        proposal::{accepted, answer_by_after, ask, declined, parse_starts},
        refusals, reminder,
        response::response_minutes,
        side_of,
    },
    ids::{BookingId, UserId},
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Suggests another start of an agreed lesson.
///
/// # Errors
/// 422 `instant_invalid`, `start_in_past`, `start_same`; 404 for strangers, 403 `participants_only`; 409
/// `slot_taken`, `not_available`, `student_busy`, `reschedule_limit`, `proposals_limit`, `booking_already_…`, the
/// refusals of the key.
pub async fn booking_reschedule(
    context: &Context,
    id: BookingId,
    start: &str,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let starts = parse_starts("start", &[start.to_owned()])?;
    act(context, id, key, Act::Suggest { starts }).await
}

/// Answers a request with up to five other times; of an agreed lesson it is [`booking_reschedule`].
///
/// # Errors
/// As [`booking_reschedule`]; 422 `starts_counted`, `start_twice`, 403 `tutor_only`.
pub async fn booking_propose(
    context: &Context,
    id: BookingId,
    starts: &[String],
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let starts = parse_starts("starts", starts)?;
    act(context, id, key, Act::Suggest { starts }).await
}

/// Takes the `number`-th of the suggested times (from 1): the lesson is there now, and a request is agreed with it.
///
/// # Errors
/// 404 for strangers and where nothing is suggested, 403 `other_side_answers`, `participants_only`; 409 `slot_taken`,
/// `student_busy`, `proposal_over`, `reschedule_limit`, `booking_already_…`, the refusals of the key.
pub async fn proposal_accept(
    context: &Context,
    id: BookingId,
    number: usize,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    act(context, id, key, Act::Accept { number }).await
}

/// Keeps the time as it is.
///
/// # Errors
/// As [`proposal_accept`]; the refusals of texts.
pub async fn proposal_decline(
    context: &Context,
    id: BookingId,
    reason: Option<&str>,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let reason = Reason::parse_optional(reason)?;
    act(context, id, key, Act::Decline { reason }).await
}

enum Act {
    Suggest { starts: Vec<DateTime<Utc>> },
    Accept { number: usize },
    Decline { reason: Option<Reason> },
}

impl Act {
    const fn route(&self) -> &'static str {
        match self {
            Self::Suggest { .. } => "booking.propose",
            Self::Accept { .. } => "proposal.accept",
            Self::Decline { .. } => "proposal.decline",
        }
    }

    /// What makes a repetition the same.
    fn said(&self) -> (&[DateTime<Utc>], usize, Option<&str>) {
        match self {
            Self::Suggest { starts } => (starts, 0, None),
            Self::Accept { number } => (&[], *number, None),
            Self::Decline { reason } => (&[], 0, reason.as_ref().map(Reason::as_str)),
        }
    }
}

async fn act(context: &Context, id: BookingId, key: Option<&IdempotencyKey>, act: Act) -> Result<Booking> {
    let person = context.require_person()?.id;
    let key = Keyed::of(context, key, act.route(), &(id, act.said()))?;
    // Who is in it never changes, so whose calendars to lock is known before.
    let people = match act {
        Act::Accept { .. } => people_of(context, id).await?,
        Act::Suggest { .. } | Act::Decline { .. } => Vec::new(),
    };
    attempted(|| async {
        let mut calendars: Vec<i64> = people.iter().copied().map(calendar_lock).collect();
        let mut unit = Unit::begin_locked(context, key.as_ref(), &mut calendars).await?;
        let done = act_within(&mut unit, (id, person), key.clone(), &act).await;
        unit.finish(done).await
    })
    .await
}

async fn people_of(context: &Context, id: BookingId) -> Result<Vec<Uuid>> {
    let row = sqlx::query!("select tutor_user_id, student_id from bookings where id = $1", id.0);
    let row = row.fetch_optional(context.writes()).await?;
    Ok(row.map(|row| vec![row.tutor_user_id, row.student_id]).unwrap_or_default())
}

async fn act_within<'a>(
    unit: &mut Unit<'a>,
    (id, person): (BookingId, UserId),
    key: Option<Keyed<'a>>,
    act: &Act,
) -> Result<Booking> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let row = booking_lock(unit.work(), context, id).await?;
    let state = row.state()?;
    let side = side_of(&state, person).ok_or_else(refusals::participants_only)?;
    if row.group_id.is_some() {
        return Err(refusals::group_time_fixed().into());
    }
    let now = moment(context);
    let row = match act {
        Act::Suggest { starts } => suggest(unit, row, (&state, side), starts, now).await?,
        Act::Accept { number } => accept(unit, row, (&state, side), *number, now).await?,
        Act::Decline { reason } => decline(unit, row, (&state, side), (reason.as_ref(), now)).await?,
    };
    let booking = booking_view(context, &row, now)?;
    unit.answer(key, 200, &booking)?;
    Ok(booking)
}

async fn suggest(
    unit: &mut Unit<'_>,
    mut row: BookingRow,
    (state, side): (&BookingState, Side),
    starts: &[DateTime<Utc>],
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    ask(state, (side, row.counted()), starts, now)?;
    for start in starts {
        check_time(unit.work(), &row, (*start, side), now).await?;
    }
    let requested = state.tuple.session() == SessionState::Requested;
    row.proposed_starts = Some(starts.to_vec());
    row.proposed_by = Some(side.code().to_owned());
    row.proposed_at = Some(now);
    row.asks += 1;
    if requested {
        if row.countered_at.is_none() {
            let took = now - row.approval_at.unwrap_or(row.created_at);
            let minutes = response_minutes(row.tutor_response_minutes, took, SessionState::Scheduled);
            response_note(unit.work(), row.tutor_id, minutes).await?;
        }
        row.countered_at = row.countered_at.or(Some(now));
        let answer_by = answer_by_after(starts, now);
        row.answer_by = Some(answer_by);
        jobs::reschedule(unit.work(), &[(job_key(JobKind::ExpireRequest, row.id), answer_by)]).await?;
    }
    proposal_store(unit.work(), &mut row).await?;
    let code = if requested { NoticeCode::TimesProposed } else { NoticeCode::MoveAsked };
    let booking = news_of(&row, &row.state()?, vec![ToldNotice { to: side.other(), code }]);
    unit.tell(&BookingEvent::TimesProposed(ProposalNews { booking, by: side, starts: starts.to_vec() }))?;
    Ok(row)
}

async fn decline(
    unit: &mut Unit<'_>,
    mut row: BookingRow,
    (state, side): (&BookingState, Side),
    (reason, now): (Option<&Reason>, DateTime<Utc>),
) -> Result<BookingRow> {
    declined(state, side, row.proposal().as_ref(), now)?;
    row.proposal_drop();
    row.reason = reason.map(|reason| reason.as_str().to_owned());
    proposal_store(unit.work(), &mut row).await?;
    let told = vec![ToldNotice { to: side.other(), code: NoticeCode::MoveDeclined }];
    let news = news_of(&row, &row.state()?, told);
    unit.tell(&BookingEvent::ProposalDeclined(news))?;
    Ok(row)
}

async fn accept(
    unit: &mut Unit<'_>,
    mut row: BookingRow,
    (state, side): (&BookingState, Side),
    number: usize,
    now: DateTime<Utc>,
) -> Result<BookingRow> {
    let proposal = row.proposal();
    let next = accepted(state, (side, row.counted()), (proposal.as_ref(), number), now)?;
    let start = next.terms.start;
    // Both agree: what the tutor's rules say does not count, what is taken does.
    let rules = check_time(unit.work(), &row, (start, Side::Tutor), now).await?;
    limit_of_move(unit.work(), &row, start).await?;
    (row.starts_at, row.ends_at) = (start, next.terms.end);
    (row.moved_from, row.time_kept_at) = (None, None);
    row.proposal_drop();
    claims_move(unit.work(), &row, &rules, now).await?;
    if state.tuple.session() == SessionState::Requested {
        times_store(unit.work(), &row, &rules).await?;
        let step = judge(&row, &Command::Confirm, now)?.map_err(refused)?;
        return store(unit, row, &step, None, now).await;
    }
    row.moves += 1;
    let money = moved_money(&row.state()?, now).map_err(refused)?;
    if let Some(step) = money {
        times_store(unit.work(), &row, &rules).await?;
        row = store(unit, row, &step, None, now).await?;
    } else {
        row.version += 1;
        times_store(unit.work(), &row, &rules).await?;
    }
    jobs_move(unit, &row, now).await?;
    let told = [Side::Student, Side::Tutor].map(|to| ToldNotice { to, code: NoticeCode::Moved });
    let news = news_of(&row, &row.state()?, told.to_vec());
    unit.tell(&BookingEvent::Rescheduled(news))?;
    Ok(row)
}

async fn proposal_store(work: &mut Work<'_, Postgres>, row: &mut BookingRow) -> Result<()> {
    row.version += 1;
    let stored = sqlx::query!(
        "update bookings set proposed_starts = $3, proposed_by = $4, proposed_at = $5, asks = $6, countered_at = $7,
           answer_by = $8, reason = $9, version = $2::bigint
         where id = $1 and version = $2::bigint - 1",
        row.id,
        row.version,
        row.proposed_starts.as_deref(),
        row.proposed_by,
        row.proposed_at,
        row.asks,
        row.countered_at,
        row.answer_by,
        row.reason,
    );
    if stored.execute(&mut **work).await?.rows_affected() == 1 {
        return Ok(());
    }
    Err(Error::unexpected(format!("booking {} changed under its lock", row.id)))
}

/// How quickly the tutor answered: with other times is an answer.
async fn response_note(work: &mut Work<'_, Postgres>, tutor: Uuid, minutes: Option<i32>) -> Result<()> {
    let note = sqlx::query!(
        "update tutors set response_minutes = coalesce($2, response_minutes) where id = $1",
        tutor,
        minutes
    );
    note.execute(&mut **work).await?;
    Ok(())
}

/// The jobs of the lesson at their new times; a reminder that was sent comes anew.
async fn jobs_move(unit: &mut Unit<'_>, row: &BookingRow, now: DateTime<Utc>) -> Result<()> {
    let reminder = reminder::next(row.starts_at, now);
    let mut due = vec![
        (job_key(JobKind::StartLesson, row.id), row.starts_at),
        (job_key(JobKind::EndLesson, row.id), row.ends_at),
    ];
    due.extend(reminder.map(|at| (job_key(JobKind::RemindLesson, row.id), at)));
    jobs::reschedule(unit.work(), &due).await?;
    if let Some(at) = reminder {
        let kind = JobKind::RemindLesson;
        let mut job = jobs::NewJob::new(kind.code(), serde_json::json!({ "booking_id": row.id }), at);
        job.unique_key = Some(job_key(kind, row.id));
        unit.later(job);
    }
    Ok(())
}

fn job_key(kind: JobKind, booking: Uuid) -> String {
    format!("{}:{booking}", kind.code())
}
