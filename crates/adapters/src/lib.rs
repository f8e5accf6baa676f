//! Ports to the outside: a trait, a real adapter and a sandbox one each; and the embedded Postgres.

pub mod calendars;
pub mod checks;
pub mod domain_files;
pub mod files;
pub mod films;
pub mod hooks;
pub mod lti;
pub mod mail;
pub mod oidc;
pub mod outside;
pub mod payments;
pub mod postgres_embedded;
pub mod postgres_standby;
pub mod push;
pub mod rates;
pub mod sms;
pub mod video;
pub mod warehouse;
pub mod zoneinfo;
