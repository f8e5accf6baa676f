//! Learning: courses, the player, circles, cohorts, progress.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod admin_page;
mod bridge_part;
mod certificate_page;
mod child_progress_page;
mod circle_page;
mod circle_sessions;
mod circles_page;
mod co_teachers_part;
mod co_teachers_rpc;
mod cohort_page;
mod cohort_sessions;
mod cohort_waiting;
mod cohorts_page;
mod course_page;
mod facts_form;
mod film_beside;
mod groups_rpc;
mod help_notes_page;
mod help_notes_rpc;
mod import_page;
mod items_part;
mod lessons_part;
mod list_page;
mod outline_part;
mod own_page;
mod parts;
mod player_page;
mod prerequisites_part;
mod preview_part;
mod progress_page;
pub mod questions_text;
pub mod rows;
mod rpc;
pub mod starts;
mod teach_page;
mod teach_rpc;
mod together_page;
mod unit_page;
mod unit_view;

pub use help_notes_rpc::moment;
pub use rows::{calls, pages};
