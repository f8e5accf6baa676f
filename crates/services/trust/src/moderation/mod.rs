//! Texts that wait to be read. Reviews are bookings', edits of profiles people's ([`people::approval`]); the desk sees
//! the reviews here.

pub use bookings::review::{held_approve, held_approve_all, held_list, held_remove};
