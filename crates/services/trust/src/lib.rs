//! What keeps people safe: reports, sanctions, moderation, fraud, support (TR1–TR6).
//!
//! Blocks are people's, sanctions identity's: what stands below has to ask for them. Reports of lessons and cases are
//! bookings'; here is what people report of each other, what waits to be read, what the support is asked, and the desk
//! of the staff.

pub mod desk;
pub mod fraud;
pub mod help;
pub mod jobs;
pub mod moderation;
pub mod notices;
pub mod report;
pub mod retention;
pub mod ticket;
