//! Who is free in a window of time: the slot engine's answer for the first matches of a search (see the module above
//! for what that means).

use super::{WINDOW_CANDIDATES, page_of_ids, question::Asked};
use crate::caches::caches;
use calendar::open_hours::{open_hours_of, taken_time_for};
use chrono::{DateTime, Utc};
use domain::{
    calendar::{SlotQuery, slots},
    ids::TutorId,
    people::lesson_length,
};
use spine::{Context, Error, Result};
use std::sync::Arc;
use uuid::Uuid;

/// The first matches that have a free slot starting in the window. Remembered for ten seconds, so that the pages of one
/// search agree.
pub(super) async fn available_ids(
    context: &Context,
    asked: &Asked<'_>,
    list: &str,
    window: (DateTime<Utc>, DateTime<Utc>),
) -> Result<Arc<Vec<Uuid>>> {
    let caches = caches(&context.app);
    let found = caches.available.try_get_with(list.to_owned(), async {
        let matching = page_of_ids(context, asked, None, WINDOW_CANDIDATES).await?;
        let matching: Vec<TutorId> = matching.into_iter().map(|(id, _)| TutorId(id)).collect();
        let calendars = open_hours_of(context, &matching).await?;
        let taken = taken_time_for(context, &calendars, window).await?;
        let now = context.now();
        // Four hundred calendars are tens of milliseconds of one core: not on a thread that serves others.
        let free = tokio::task::spawn_blocking(move || {
            let free = calendars.iter().filter(|calendar| {
                let minutes = lesson_length(&calendar.lengths, None);
                let query =
                    SlotQuery { now, from: window.0, to: window.1, minutes, lengths: &calendar.lengths, limit: 1 };
                taken.get(&calendar.user_id).is_some_and(|taken| !slots(&calendar.rules, taken, &query).is_empty())
            });
            free.map(|calendar| calendar.tutor_id.0).collect::<Vec<Uuid>>()
        });
        let free = free.await.map_err(|error| Error::Unexpected(Box::new(error)))?;
        Ok::<_, Error>(Arc::new(free))
    });
    Ok(found.await?)
}
