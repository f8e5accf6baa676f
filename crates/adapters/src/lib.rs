//! Ports to the outside: a trait, a real adapter and a sandbox one each; and the embedded Postgres.

pub mod files;
pub mod mail;
pub mod oidc;
pub mod payments;
pub mod postgres_embedded;
pub mod sms;
pub mod zoneinfo;
