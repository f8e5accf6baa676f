//! Tutors' open hours, stored and turned into bookable slots by the engine in `domain`.

pub mod availability;
pub(crate) mod open_hours;
pub(crate) mod taken_time;
