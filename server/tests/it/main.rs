//! The protocol edges, asked over HTTP as anybody outside would ask.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod accounts;
mod authorisation;
mod bad_requests;
mod booking_journey;
mod cast;
mod closed_by_default;
mod commands;
mod corpus;
mod document;
mod faults;
mod forms;
mod fresh;
mod gallery;
mod guards;
mod hidden;
mod hosts_and_files;
mod hours;
mod killed_server;
mod pages;
mod power_cuts;
mod promises;
mod registering;
mod second_factor;
mod security_log;
mod sockets;
mod support;
mod time_and_money;
mod typed_wrongly;
mod unchanged;
mod uploads;
mod wire;
mod zone_releases;
