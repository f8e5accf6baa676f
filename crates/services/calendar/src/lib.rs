//! Tutors' open hours, stored and turned into bookable slots by the engine in `domain`.

pub mod availability;
pub mod away;
pub mod open_hours;
pub mod outside;
pub mod retention;
pub mod taken_time;
pub mod week_preview;
