//! The protocol edges, asked over HTTP as anybody outside would ask.
#![allow(dead_code, unused_imports, clippy::unnecessary_literal_unwrap, clippy::duration_suboptimal_units)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod accounts;
mod authorisation;
mod bad_requests;
mod booking_journey;
mod document;
mod forms;
mod guards;
mod killed_server;
mod support;
mod time_and_money;
