//! The adapters against what they adapt: PostgreSQL's own programs, an SMTP server on the loopback, a server of S3.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod issuers;
mod mail;
mod objects;
mod payments;
mod postgres_embedded;
mod sms;
