//! How long claims on people's time are kept: nobody asks who was taken a month ago, bookings know it.

use spine::retention::{Ages, Retention};

/// Holds that ran out go a day later even when their time is still to come: they take it from nobody, but stand in
/// the way of the next claim.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("time_claims", "upper(during)", 30, Ages::ByBusinessTime),
    Retention::new("time_claims", "expires_at", 1, Ages::ByBusinessTime),
];
