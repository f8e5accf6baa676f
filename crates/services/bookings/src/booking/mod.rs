//! The life of a booking (BK1–BK5).
//!
//! Making one is `create`; everything after that goes through `step`: lock the row, let `domain` decide, store the
//! whole transition in one transaction. People's acts (`acts`) and the product's own (`jobs`) differ only in which
//! command they send. Lock order in every transaction: idempotency key → people's calendars (advisory, by id) → booking
//! row → tutor row → accounts (by id) → audit chain.

mod acts;
mod approvals;
mod asking;
mod asks;
mod attendance;
mod card;
pub mod cases;
mod create;
mod exchanged;
mod family;
mod feed;
mod held;
mod holds;
pub mod invitation;
mod jobs;
mod leaving;
mod loaded;
mod mailed;
mod members;
mod moving;
pub mod notices;
mod offer;
mod paying;
mod proposals;
mod reads;
mod reminders;
mod replacements;
mod rows;
mod seats;
mod staff_change;
mod step;
mod unsure;
mod view;

pub(crate) use acts::booking_lock;
pub use acts::{booking_cancel, booking_cancel_preview, booking_confirm, booking_decline, booking_no_show};
pub use approvals::{approval_approve, approval_decline, approvals_list};
pub(crate) use asking::{Asking, SeriesPlace};
pub use asks::{ask_approve, ask_decline, asks_list};
pub use attendance::{CHECK, SETTLE, attendance_check, attendance_settle};
pub use card::{CardLessons, SettleCard};
pub use cases::{
    OfferCase, case_accept, case_appeal, case_decide, case_decision_preview, case_figures, case_get, case_list,
    case_of_booking, case_open, case_statement_add, case_survey, cases_waiting,
};
pub(crate) use create::{SERIES_OFF, booked_now, booking_of_agreement, booking_of_series, claimed, permit};
pub use create::{booking_create, calendar_lock};
pub use exchanged::{ExchangeLesson, ExchangeSeatRow, exchange_lesson_book};
pub use family::{child_lessons, child_spending};
pub use feed::{feed_address, feed_file, feed_rotate, sealed_column};
pub use held::booking_held;
pub use holds::{hold_create, hold_of, hold_release};
pub use invitation::booking_invitation;
pub(crate) use jobs::booking_lock_any;
pub use jobs::{BookingJob, approval_lapse, booking_expire, earnings_clear, lesson_end, lesson_start, payment_expire};
pub(crate) use leaving::lesson_call_off;
pub use leaving::{CallOffLessons, Leaving};
pub(crate) use mailed::{lesson_load, readers_after};
pub(crate) use offer::asked_price;
pub use proposals::{booking_propose, booking_reschedule, proposal_accept, proposal_decline};
pub use reads::{booking_get, booking_list, booking_of_money};
pub(crate) use reads::{booking_seen, booking_seen_any, teaching_within};
pub use reminders::lesson_remind;
pub use replacements::replacement_offer;
pub(crate) use rows::BookingRow;
pub use seats::seat_take;
pub use staff_change::{booking_change, booking_change_preview};
pub(crate) use step::{dollars_of, judge, refused, store_about};
pub use unsure::lessons_unsure;
pub use view::name_in;

use chrono::{DateTime, SubsecRound, Utc};
use spine::Context;

/// Business time as the database can hold it, so that what is answered now and what is read later are the same
/// instants.
pub(crate) fn moment(context: &Context) -> DateTime<Utc> {
    context.now().trunc_subsecs(6)
}
