//! What keeps people safe: reports, sanctions, moderation, fraud, support (TR1–TR6).

pub mod desk;
pub mod event_log;
pub mod events;
pub mod fraud;
pub mod help;
pub mod mail_log;
pub mod moderation;
pub mod refusals;
pub mod report;
pub mod support_mail;
pub mod ticket;
