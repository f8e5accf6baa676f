//! Tutors: the public page, the own profile, the approval queue.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod answers;
mod approvals_page;
mod background_page;
mod edited;
mod facts_form;
mod meeting_form;
mod member_page;
mod onboarding_page;
mod profile_page;
mod quiz_page;
pub mod rows;
mod rpc;
mod skills;
mod student_page;
mod teaching_form;
mod tutor_booking;
mod tutor_facts;
mod tutor_packages;
mod tutor_page;
mod tutor_reviews;
mod verification_page;
mod video_form;
mod wait_form;
mod zone_state;

pub use profile_page::language_choices;
pub use rows::{calls, pages};
