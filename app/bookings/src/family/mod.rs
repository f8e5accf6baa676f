//! A parent's pages (ID9): the children, and each child with what it may do.

mod approvals;
mod child_page;
mod family_page;
mod leaving;
mod lessons;
mod settings;

pub use child_page::child_page;
pub use family_page::family_page;

use crate::i18n::Locale;
use bookings::booking::child_lessons;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{Booking, SessionState},
    calendar::Zone,
    identity::{BirthDate, Role, family::Child},
};
use services::identity::family::children_list;
use spine::Context;

/// How old the child is on its own calendar day, in words.
fn age_words(l: Locale, child: &Child, now: DateTime<Utc>) -> String {
    let zone = child.time_zone.parse().unwrap_or(Zone::UTC);
    tr!(l, family.age, count = i64::from(BirthDate::stored(child.birth_date).age(zone, now)))
}

/// Lessons of the reader's children that are ahead, the next one first; none for whoever is nobody's parent.
pub async fn children_ahead(context: &Context) -> spine::Result<Vec<Booking>> {
    if !context.has_role(Role::Parent) {
        return Ok(Vec::new());
    }
    let now = context.now();
    let mut ahead = Vec::new();
    for child in children_list(context).await?.items {
        let lessons = child_lessons(context, child.id, Some(20), None).await?.items;
        ahead.extend(lessons.into_iter().filter(|lesson| {
            let open = [SessionState::Requested, SessionState::Scheduled, SessionState::Active];
            open.contains(&lesson.session_state) && lesson.end > now
        }));
    }
    ahead.sort_by_key(|lesson| (lesson.start, lesson.id.0));
    Ok(ahead)
}
