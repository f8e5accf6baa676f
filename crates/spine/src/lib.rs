//! What every use case stands on, and what knows no context.
//!
//! A service takes a [`Context`] (who asks, when, under which trace), locks what it needs, lets `domain` decide, and
//! stores the result, its ledger postings, its events and its jobs in one transaction. It knows no HTTP and no pages.
//! What belongs to one context lies in that context's crate; what two of them need of each other travels as an event.

pub mod app_login;
pub mod attempts;
pub mod audit;
pub mod check;
pub mod context;
pub mod csv_file;
pub mod error;
pub mod events;
pub mod exchange;
pub mod flags;
pub mod forms;
pub mod idempotency;
pub mod installation;
pub mod job;
pub mod jobs;
pub mod lists;
mod looks;
pub mod lost;
pub mod mails;
pub mod notices;
pub mod plans;
pub mod rate_limits;
pub mod replica;
pub mod retention;
pub mod room_settings;
pub mod sealing;
pub mod security;
pub mod shelf;
pub mod signed;
pub mod unit;
pub mod uploads;

pub use context::{Actor, App, Clock, Context, Settings, SignedIn, SystemClock};
pub use error::{Error, Result};
