//! The services against a real Postgres: one binary, one module per context.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod platform;
