//! Booking a lesson and everything after it.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod acts_rpc;
mod book_page;
mod book_times;
mod booking_page;
mod cancel_page;
mod cases;
mod cockpit;
mod decline_form;
mod family;
mod groups;
mod help;
mod home_feed;
mod home_page;
mod invitation;
mod lesson_card;
mod list_page;
mod next_step;
mod notes;
mod now;
mod numbers;
mod once_more;
mod pay_from;
mod place_note;
mod quote;
mod refunds;
mod report_page;
mod reviews;
mod risky;
pub mod rows;
mod staff_home;
mod timeline;
mod times;
mod trials;
mod wanted;

pub use invitation::Invitation;
pub use numbers::hours;
pub use quote::worth_topping_up;
pub use rows::{calls, pages};
