//! A parent's pages (ID9): the children, and each child with what it may do.

mod approvals;
mod child_page;
mod family_page;
mod lessons;
mod settings;

pub use child_page::child_page;
pub use family_page::family_page;

use crate::i18n::Locale;
use chrono::{DateTime, Utc};
use domain::{
    calendar::Zone,
    identity::{BirthDate, family::Child},
};

/// How old the child is on its own calendar day, in words.
fn age_words(l: Locale, child: &Child, now: DateTime<Utc>) -> String {
    let zone = child.time_zone.parse().unwrap_or(Zone::UTC);
    tr!(l, family.age, count = i64::from(BirthDate::stored(child.birth_date).age(zone, now)))
}
