//! The house: command line, configuration, router, middleware and the protocol edges.
//!
//! A library so that tests can put the router around a test application; `main.rs` is the binary `edustream`.

pub mod api_v1;
pub mod assets;
pub mod cli;
pub mod configuration;
pub mod dev;
mod dev_mails;
pub mod doors;
pub mod failure;
mod file_forms;
pub mod health;
pub mod house;
pub mod installable;
mod installation;
pub mod live;
pub mod lti;
pub mod middleware;
pub mod pages;
pub mod previews;
pub mod ranker;
pub mod readiness;
pub mod request;
pub mod room_socket;
pub mod router;
pub mod routes;
pub mod rpc;
mod scim;
pub mod serving;
pub mod sitemaps;
pub mod sockets;
pub mod telemetry;
mod webhooks;
mod widgets;
pub mod zones;
