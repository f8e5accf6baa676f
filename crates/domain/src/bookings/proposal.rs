//! Another time for a lesson (BK4, BK5): who may suggest one, who may take it, and how often.
//!
//! A tutor who cannot at the requested time answers a request with up to five others; the student takes one of them,
//! and the lesson is agreed. Of an agreed lesson either of the two suggests one other time, and whoever is across says
//! yes or no. Until then nothing moves, and the money never does: what was held or taken for the lesson is for the
//! lesson, whenever it is.

use super::{
    booking::SessionState,
    effects::Side,
    refusals,
    state::{BookingState, answer_by},
};
use crate::{Refusal, calendar::parse_instant, refusal::Fields};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most other times in one answer to a request.
pub const STARTS_MAX: usize = 5;
/// How often an agreed lesson can be moved.
pub const MOVES_MAX: i16 = 3;
/// How often other times can be suggested for one lesson, by both together.
pub const ASKS_MAX: i16 = 10;

/// Other times that wait for the other side's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Proposal {
    /// Who suggested them.
    pub by: Side,
    /// When the lesson would start, in the order they were suggested; counted from 1.
    pub starts: Vec<DateTime<Utc>>,
    /// When they were suggested.
    pub at: DateTime<Utc>,
}

impl Proposal {
    /// The `number`-th time, from 1.
    ///
    /// # Errors
    /// 404 for a number that was not suggested.
    pub fn start(&self, number: usize) -> Result<DateTime<Utc>, Refusal> {
        let place = number.checked_sub(1);
        place.and_then(|at| self.starts.get(at)).copied().ok_or_else(|| Refusal::not_found("proposal"))
    }
}

/// The times of `POST /bookings/{id}/propose` and `…/reschedule`, read and in their order.
///
/// # Errors
/// 422 `instant_invalid`, `starts_counted` for none or more than [`STARTS_MAX`], `start_twice`.
pub fn parse_starts(field: &str, typed: &[String]) -> Result<Vec<DateTime<Utc>>, Refusal> {
    let typed: Vec<&String> = typed.iter().filter(|start| !start.trim().is_empty()).collect();
    if typed.is_empty() || typed.len() > STARTS_MAX {
        return Err(refusals::starts_counted(STARTS_MAX).at(field));
    }
    let mut fields = Fields::default();
    let mut starts = Vec::with_capacity(typed.len());
    for start in typed {
        if let Some(start) = fields.take(field, parse_instant(field, start)) {
            if starts.contains(&start) {
                fields.refuse(refusals::start_twice().at(field));
            }
            starts.push(start);
        }
    }
    fields.finish()?;
    Ok(starts)
}

/// How often times were suggested and the lesson was moved so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Counted {
    pub asks: i16,
    pub moves: i16,
}

/// Whether `by` may suggest these times now. Whether the tutor is free then is asked of the calendar.
///
/// # Errors
/// 409 `booking_already_…`, `booking_decline_instead` where a tutor wants to move what they have not agreed to,
/// `reschedule_limit`, `proposals_limit`, `approval_missing`; 422 `start_in_past`, `start_same`; 403 `tutor_only` for a
/// student who answers their own request.
pub fn ask(
    state: &BookingState,
    (by, counted): (Side, Counted),
    starts: &[DateTime<Utc>],
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    open(state, now)?;
    match (state.tuple.session(), by) {
        (SessionState::Requested, Side::Student) => return Err(refusals::tutor_only()),
        (SessionState::Requested, Side::Tutor) => {}
        _ if starts.len() > 1 => return Err(refusals::starts_counted(1)),
        _ if counted.moves >= MOVES_MAX => return Err(refusals::reschedule_limit(MOVES_MAX)),
        _ => {}
    }
    if counted.asks >= ASKS_MAX {
        return Err(refusals::proposals_limit(ASKS_MAX));
    }
    if starts.iter().any(|start| *start <= now) {
        return Err(refusals::start_in_past());
    }
    if starts.contains(&state.terms.start) {
        return Err(refusals::start_same());
    }
    Ok(())
}

/// The booking at the suggested time, if `by` may agree to it now.
///
/// # Errors
/// 404 where nothing is suggested; 403 `other_side_answers` for whoever suggested it; 409 `booking_already_…`,
/// `proposal_over` for a time that has come, `reschedule_limit`.
pub fn accepted(
    state: &BookingState,
    (by, counted): (Side, Counted),
    (proposal, number): (Option<&Proposal>, usize),
    now: DateTime<Utc>,
) -> Result<BookingState, Refusal> {
    open(state, now)?;
    let proposal = answerable(by, proposal)?;
    let start = proposal.start(number)?;
    if start <= now {
        return Err(refusals::proposal_over());
    }
    if state.tuple.session() == SessionState::Scheduled && counted.moves >= MOVES_MAX {
        return Err(refusals::reschedule_limit(MOVES_MAX));
    }
    Ok(moved(state, start))
}

/// Whether `by` may say no to what is suggested.
///
/// # Errors
/// As [`accepted`].
pub fn declined(
    state: &BookingState,
    by: Side,
    proposal: Option<&Proposal>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    open(state, now)?;
    answerable(by, proposal).map(drop)
}

/// When a request that a tutor answered with other times runs out: the student has as long as the tutor had, until the
/// last of the times.
pub fn answer_by_after(starts: &[DateTime<Utc>], now: DateTime<Utc>) -> DateTime<Utc> {
    answer_by(now, starts.iter().copied().max().unwrap_or(now))
}

/// The same lesson at another time, as long as it was.
pub fn moved(state: &BookingState, start: DateTime<Utc>) -> BookingState {
    let mut next = *state;
    next.terms.end = start + (state.terms.end - state.terms.start);
    next.terms.start = start;
    next
}

fn answerable(by: Side, proposal: Option<&Proposal>) -> Result<&Proposal, Refusal> {
    let proposal = proposal.ok_or_else(|| Refusal::not_found("proposal"))?;
    if proposal.by == by { Err(refusals::other_side_answers()) } else { Ok(proposal) }
}

/// Whether its time can still be talked about.
fn open(state: &BookingState, now: DateTime<Utc>) -> Result<(), Refusal> {
    let session = state.tuple.session();
    match session {
        SessionState::Requested if state.waits_for_parent() => Err(refusals::approval_missing()),
        SessionState::Requested if state.answer_by.is_some_and(|by| now >= by) => {
            Err(refusals::already(SessionState::Expired))
        }
        SessionState::Requested => Ok(()),
        SessionState::Scheduled if now >= state.terms.start => Err(refusals::already(SessionState::Active)),
        SessionState::Scheduled => Ok(()),
        _ => Err(refusals::already(session)),
    }
}
