//! Flags, experiments, referrals, campaigns and what is counted of them (GR, IN, MO11–MO12).

pub mod ads;
pub mod ads_view;
pub mod affiliate;
pub mod business;
pub mod campaign;
pub mod campaign_given;
pub mod economics;
pub mod events;
pub mod experiment;
pub mod flag_view;
pub mod insight;
pub mod lifecycle;
pub mod plans;
pub mod power;
pub mod readout;
pub mod referral;
pub mod refusals;
pub mod report;
pub mod seen;
pub mod statistics;
pub mod survey;
pub mod teaching;
pub mod warehouse;
pub mod widget;
