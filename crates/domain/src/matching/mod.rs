//! Matching: who should be recommended to whom, decided without a model.
//!
//! Everything here is a pure function of its arguments. `rules` is the published 40/20/15/15/10 scorer: the baseline
//! that a learned model must beat, the ranker for a cold start and the fallback when no model can be read.
//! `filter`, `diversity`, `exploration` and `reasons` are the business rules that stand around any ranker, learned or
//! not; `truth` says which reasons may be told; `hours` and `week` are the timetable both sides declare. `market` is
//! what a ranker may know, in a file and in the database alike. The learned rankers live in the `matching` crate and
//! hand their scores and contributions to these functions. `recommend`, `daily`, `standing`, `admin` and `exchange` are
//! what crosses the wire.

pub mod admin;
pub mod daily;
pub mod diversity;
pub mod events;
pub mod exchange;
pub mod exploration;
pub mod feed;
pub mod filter;
pub mod hours;
pub mod market;
pub mod reasons;
pub mod recommend;
pub mod refusals;
pub mod rules;
pub mod standing;
pub mod truth;
pub mod week;

pub use diversity::{DiversityItem, diversify};
pub use exploration::{Exploration, Placement, explore};
pub use filter::{Candidate, Exclusion, Wish, exclusion};
pub use hours::WeeklyHours;
pub use reasons::{Contribution, Reason, ReasonCode, reasons};
pub use rules::{RuleInput, RulePart, RuleScore, rule_score};
