//! What other products hear of, and what they may make our servers do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod address;
mod asks;
mod budgets;
mod caldav;
mod calendar_stage;
mod calendars;
mod calendars_connect;
mod chats;
mod endpoints;
mod institutions;
mod lti;
mod lti_grades;
mod lti_keys;
mod lti_names;
mod lti_stage;
mod receiver;
mod school_year;
mod scim;
mod sign;
mod sso;
mod status;
mod support;
mod turnstile;
mod webhooks;
