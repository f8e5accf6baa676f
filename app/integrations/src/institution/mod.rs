//! `/institution`: seats for a school or a company, the people on them, and what they cost.

mod asks;
mod brand;
pub(super) mod branding_page;
pub(super) mod budget_page;
mod directory;
mod frame;
pub(super) mod join_page;
pub(super) mod lti_class_page;
pub(super) mod lti_page;
pub(super) mod members_page;
pub(super) mod overview_page;
mod plan;
pub(super) mod reports_page;
pub(super) mod rpc;
pub(super) mod seats_page;
pub(super) mod sign_in_page;
pub(super) mod sign_in_rpc;
pub(super) mod sso_page;

/// The words of a form in which a list of people travels.
pub(super) const LIST_BYTES: u32 = 192 * 1_024;
