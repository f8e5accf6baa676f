//! Growth: referrals, campaigns, experiments, dashboards.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

#[macro_use(tr)]
extern crate page_words as i18n;

mod ads_view;
mod affiliates_page;
mod analytics_page;
mod business_page;
mod campaigns_page;
mod campaigns_rpc;
mod economics_page;
mod experiment_page;
mod experiments_page;
mod figures;
mod films_page;
mod flags_page;
mod growth_credit;
mod growth_page;
mod growth_rpc;
mod holdout_page;
mod invites_page;
mod partner_page;
mod partner_rpc;
mod performance_page;
mod plans_view;
mod promotions_page;
mod promotions_rpc;
pub mod rows;
mod rpc;
mod sales_form;
mod sales_view;
mod survey_page;
mod survey_rpc;
mod teaching_page;
mod welcome_page;
pub mod widget;
mod widgets_page;
mod words;

pub use rows::{calls, pages};
