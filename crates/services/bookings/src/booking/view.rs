//! The booking on the wire, for one reader: money between platform and tutor is not the student's business.

use super::rows::BookingRow;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Action, Booking, BookingState, Funding, PaymentState, SessionState, actions,
        booking::{Participant, TimeChange},
        pay_again_by, pay_by,
        replacement::Replacement,
        timeline::shows_meeting_link,
    },
    identity::photo_url,
    ids::{BookingId, GroupLessonId, PromotionId, SeriesId, SubjectId, TutorId, UserId},
    money::{Money, promotions::BookingSale},
};
use spine::{Context, Result};

/// What `context`'s person sees of a booking they may see.
pub(super) fn booking_view(context: &Context, row: &BookingRow, now: DateTime<Utc>) -> Result<Booking> {
    let state = row.state()?;
    let reader = context.actor_id().map(UserId);
    let currency = state.terms.total.currency;
    // What the tutor and the platform earn is not the learner's business, nor the payer's.
    let sees_split = !reader.is_some_and(|reader| state.terms.learns_or_pays(reader));
    let payer =
        (state.terms.payer != state.terms.learner && reader != Some(state.terms.tutor)).then_some(state.terms.payer);
    let mut actions = reader.map(|reader| actions(&state, reader, row.counted(), now)).unwrap_or_default();
    // A group lesson keeps its time.
    actions.retain(|action| row.group_id.is_none() || !matches!(action, Action::Reschedule | Action::Propose));
    Ok(Booking {
        id: BookingId(row.id),
        session_state: state.tuple.session(),
        session_outcome: state.tuple.outcome(),
        payment_state: state.tuple.payment(),
        dispute_state: state.tuple.dispute(),
        tutor_id: TutorId(row.tutor_id),
        tutor: Participant {
            user_id: state.terms.tutor,
            display_name: row.tutor_name.clone(),
            photo_url: photo_url(row.tutor_picture.as_deref()),
            time_zone: row.tutor_time_zone.clone(),
        },
        student: Participant {
            user_id: state.terms.learner,
            display_name: row.student_name.clone(),
            photo_url: photo_url(row.student_picture.as_deref()),
            time_zone: row.student_time_zone.clone(),
        },
        payer_id: payer,
        approval: state.approval,
        subject_id: SubjectId(row.subject_id),
        subject_name: name_in(&row.subject_names, &context.locale),
        start: row.starts_at,
        end: row.ends_at,
        minutes: row.minutes,
        trial: row.trial,
        price: Money::new(state.terms.price.minor + row.sale, currency),
        discount: Money::new(row.discount + row.sale, currency),
        total: state.terms.total,
        sale: row
            .promotion_id
            .map(|id| BookingSale { promotion_id: PromotionId(id), off: Money::new(row.sale, currency) }),
        refunded: Money::new(row.refunded, currency),
        topic: row.topic.clone(),
        goals: row.goals.clone(),
        cancellation_policy: state.terms.policy,
        reason: row.reason.clone(),
        answer_by: row.answer_by,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        meeting_link: meeting_link(row, &state, reader),
        hold_expires_at: waits_for_card(&state, reader).then(|| paid_by(row, &state)),
        checkout_url: row.card_page.clone().filter(|_| waits_for_card(&state, reader)),
        created_at: row.created_at,
        time_change: TimeChange::of(row.starts_at, row.moved_from, row.time_kept_at.is_some()),
        proposal: row.proposal(),
        moves: row.moves,
        replacement: replacement(row, &state, (reader, now)),
        series_id: row.series_id.map(SeriesId),
        group_lesson_id: row.group_id.map(GroupLessonId),
        platform_fee: sees_split.then(|| Money::new(row.platform_fee, currency)),
        tutor_earnings: sees_split.then(|| Money::new(row.tutor_earnings, currency)),
        actions: actions.into_iter().map(|action| action.code().to_owned()).collect(),
    })
}

/// Whether the reader is who pays, and the card is still waited for.
fn waits_for_card(state: &BookingState, reader: Option<UserId>) -> bool {
    state.terms.funding == Funding::Card
        && state.tuple.payment() == PaymentState::Pending
        && matches!(state.tuple.session(), SessionState::Requested | SessionState::Scheduled)
        && reader == Some(state.terms.payer)
}

/// Until when it is waited for: shortly for a request, a day where the hold of an agreed lesson lapsed.
pub(super) fn paid_by(row: &BookingRow, state: &BookingState) -> DateTime<Utc> {
    match (state.tuple.session(), row.card_asked_at) {
        (SessionState::Scheduled, Some(asked)) => pay_again_by(asked, row.starts_at),
        _ => pay_by(row.created_at, row.starts_at),
    }
}

/// Who could teach instead, as long as that time is ahead; what the tutor who did not come need not read.
fn replacement(
    row: &BookingRow,
    state: &BookingState,
    (reader, now): (Option<UserId>, DateTime<Utc>),
) -> Option<Replacement> {
    let (tutor_id, start) = (TutorId(row.replacement_tutor_id?), row.replacement_start?);
    (reader != Some(state.terms.tutor) && start > now).then_some(Replacement { tutor_id, start })
}

/// Where it takes place, read as it is now: a tutor who changes the link means all lessons to come. Staff see the
/// booking, and not the door to the meeting.
fn meeting_link(row: &BookingRow, state: &BookingState, reader: Option<UserId>) -> Option<String> {
    let takes_part = reader.is_some_and(|reader| state.terms.learns_or_pays(reader) || reader == state.terms.tutor);
    let shown = takes_part && shows_meeting_link(state.tuple.session()) && !row.tutor_meeting_link.is_empty();
    shown.then(|| row.tutor_meeting_link.clone())
}

/// A subject's name in a language, in English when it has none.
pub fn name_in(names: &serde_json::Value, locale: &str) -> String {
    let name = names.get(locale).or_else(|| names.get("en")).and_then(serde_json::Value::as_str);
    name.unwrap_or_default().to_owned()
}
