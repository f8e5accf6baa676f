//! Ranking: features in, scores and contributions out. The only crate that names candle; no database, no HTTP.
//!
//! The way of a score: `dataset` reads a market, `text` embeds what people wrote, `features` replays the market in time
//! order and turns (student, tutor, subject, moment) into numbers, `trees` or `network` turn numbers into a score,
//! `model` keeps everything in a directory and falls back to the rules when it cannot be read, `evaluation` compares
//! with the rules and with popularity, `simulate` makes markets whose truth is known, `live` keeps a
//! market in memory and ranks for a server, `cli` is `edustream match`.
//! docs/matching.md tells the whole story.
#![allow(clippy::indexing_slicing)] // Numeric loops over arrays of one known length; indices come from the same arrays.

mod calibration;
pub mod cli;
pub mod dataset;
pub mod dice;
mod error;
pub mod evaluation;
pub mod features;
mod files;
pub mod live;
pub mod model;
pub mod network;
pub mod scoring;
pub mod simulate;
pub mod text;
pub mod training;
pub mod trees;

pub use calibration::Calibration;
pub use error::{MatchError, Result};
