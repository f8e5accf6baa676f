//! Bookings: the contract for one lesson, from request to payout.

pub mod booking;

pub use booking::{
    Booking, BookingRequest, CancellationPolicy, DisputeState, PayWith, PaymentState, SessionOutcome, SessionState,
};
