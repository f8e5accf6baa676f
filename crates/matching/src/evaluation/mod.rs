//! Evaluation: how well an order of tutors fits what happened later, and the planted truth where it is known.
//!
//! `judge` compares a model with the two baselines on lists shown after its training ended, `metrics` holds the
//! measures, `bootstrap` the confidence intervals, `cold` people without a past, `drift` whether signals moved, `truth`
//! the planted preferences of simulated markets, `card` what people read.

mod bootstrap;
mod card;
mod chart;
mod cold;
mod drift;
mod judge;
pub mod metrics;
mod truth;

pub use bootstrap::{Interval, lift_interval};
pub use card::{Card, card_files};
pub use drift::{Drift, Reference, drift, references, references_read};
pub use judge::{
    Judged, Report, Retrieval, Slice, candidate_products, judge, popularity_scores, retrieval, rule_scores,
};
pub use truth::{Truth, truth};
