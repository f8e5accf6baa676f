//! Features: everything a ranker may know about (student, tutor, subject, moment), as numbers with stated missing
//! values.
//!
//! `signals` is the documented table; `history` counts what happened before a moment and nothing after it; `learners`
//! are three small online models whose state at t comes from rows before t alone; `profiles` prepares what people
//! declared; `replay` walks the market in time order and fills rows. Training, scoring and evaluation use the same
//! walk, so a feature cannot mean different things to them.

mod catalog;
mod history;
mod learners;
mod profiles;
mod replay;
mod rows;
mod signals;

pub use profiles::{ClusterSet, Profiles, TextSetup, TextStore, text_hash};
pub use replay::{Query, Replay};
pub use signals::{Direction, Group, SIGNALS, Signal, SignalInfo, VERSION, WIDTH};

/// One row of signals; a missing value is NaN.
pub type Row = [f32; WIDTH];
