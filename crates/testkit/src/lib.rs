//! What tests stand on: a fresh database each, a clock that stands still, people, money.
//!
//! `TestApp::new().await` takes about the time Postgres needs to copy a small database: the migrated template is made
//! once per schema, in one cluster per machine user that runs without `fsync` and stops by itself when no test has used
//! it for a while. When a `TestApp` ends, its trial balance must be zero (a test that breaks the ledger on purpose says
//! so) and its database is dropped.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod app;
mod calendars;
mod calendars_google;
mod calendars_outlook;
mod clickhouse;
mod clock;
mod database;
mod device;
mod films;
mod issuer;
mod learning_platform;
mod money;
mod people;
pub mod rooms;
mod rooms_told;
pub mod scene;
mod second_factor;
mod standby;
mod wire;

pub use app::TestApp;
pub use calendars::{Calendars, Entry, Watch};
pub use clickhouse::Warehouse;
pub use clock::FixedClock;
pub use device::Device;
pub use films::{PNG, WEBM};
pub use issuer::Issuer;
pub use learning_platform::{LearningPlatform, Scored, Spoiled};
pub use people::{ApprovedTutor, TutorOptions};
pub use second_factor::{Authenticator, authenticator, two_step_code};
pub use standby::Standby;
pub use wire::Wire;
