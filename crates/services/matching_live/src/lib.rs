//! Who is recommended to whom, and why (MA1–MA6).
//!
//! [`store`] keeps what a ranker may know, fed by the events ([`features`]); [`recommend`] makes a list of it:
//! candidates with the rules of who may be shown, an order by the promoted version or by the published rules, reasons
//! that are so. The learned ranker itself is a [`ports::Ranking`] that the server provides: this crate names no model.

pub mod admin;
pub mod daily;
pub mod exchange;
pub mod features;
pub mod feed;
pub mod feedback;
pub mod jobs;
pub mod ports;
pub mod recommend;
pub mod retention;
pub mod standing;
pub mod store;
pub mod training;
