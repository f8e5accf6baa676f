//! Use cases and their SQL.
//!
//! A service takes a [`Context`] (who asks, when, under which trace), locks what it needs, lets `domain` decide, and stores the result, its ledger
//! postings, its outbox event and its jobs in one transaction. It knows no HTTP and no pages; API, server functions, jobs and the command line call the same functions.
//! Reads return the wire types of `domain`; database rows stay private in `queries` modules.

pub mod bookings;
pub mod calendar;
pub mod catalog;
pub mod context;
pub mod error;
pub mod identity;
pub mod money;
pub mod people;
pub mod platform;

pub use context::{Actor, App, Clock, Context, SignedIn, SystemClock};
pub use error::{Error, Result};
