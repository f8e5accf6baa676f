//! Flags, experiments, referrals, campaigns and what is counted of them (GR, IN, MO11–MO12).
//!
//! [`referrals`] pays whoever brought somebody, [`affiliates`] partners who bring many, [`campaigns`] gives what the
//! staff planned, [`ads`] is what tutors pay to be seen, [`experiments`] compares ways
//! of doing something, [`insight`] counts what happens and shows it to the staff; [`lifecycle`] tells people what
//! nothing of theirs asks for, and [`surveys`] asks them how it was; [`widgets`] is what other sites show of a tutor;
//! [`warehouse`] takes figures to where questions of years are asked.

pub mod ads;
pub mod affiliates;
pub mod campaigns;
pub mod check;
pub mod experiments;
pub mod film_costs;
pub mod flags;
pub mod insight;
pub mod jobs;
pub mod lifecycle;
pub mod referrals;
pub mod retention;
pub mod rules;
pub mod subscriptions;
pub mod surveys;
pub mod teaching;
pub mod warehouse;
pub mod week_report;
pub mod widgets;
