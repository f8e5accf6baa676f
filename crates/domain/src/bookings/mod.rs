//! Bookings: the contract for one lesson, from request to payout.

pub mod actions;
pub mod approval;
pub mod attendance;
pub mod booking;
pub mod cancellation;
pub mod card;
pub mod case;
pub mod cockpit;
pub mod effects;
pub mod events;
pub mod group;
pub mod help;
pub mod hold;
pub mod machine;
pub mod materials;
mod member_wish;
pub mod metrics;
mod moves;
pub mod notes;
pub mod numbers;
mod pay_with;
pub mod preview;
pub mod proposal;
pub mod reason;
pub mod refund;
pub mod refusals;
pub mod reminder;
pub mod replacement;
pub mod report;
pub mod response;
pub mod review;
pub mod rhythm;
pub mod series;
pub mod slot;
pub mod spending;
pub mod staff_change;
pub mod state;
pub mod states;
pub mod time_off;
pub mod timeline;
pub mod trusted;
pub mod two_people;
pub mod waitlist;
pub mod zone_change;

pub use actions::{Action, actions, cancel_command, leave_command, side_of};
pub use approval::{Approval, Ties, payer_of};
pub use booking::{
    Booking, BookingRequest, CancellationPolicy, DisputeState, PayWith, PaymentState, SessionOutcome, SessionState,
};
pub use card::{card_order, clears_after};
pub use effects::{JobKind, Notice, NoticeCode, ScheduledJob, Side, Transition};
pub use machine::{Command, NewBooking, Resolution, moved_money, request, transition};
pub use reason::Reason;
pub use refusals::BookingRefusal;
pub use state::{BookingState, Funding, Terms, answer_by, lesson_price, pay_again_by, pay_by};
pub use states::{StateTuple, is_legal, legal_tuples, legal_tuples_sql};
