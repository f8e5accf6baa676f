//! Who is mailed about a review: the other side when the first one is there, and whoever is reviewed when it can be
//! read.

use crate::booking::notices::mails_about;
use domain::bookings::events::ReviewEvent;
use spine::{Context, Result, events::StoredEvent, mails::LessonMail};
use sqlx::{Postgres, Transaction as Work};

/// Mails what an event of a review has to tell; other events are passed over.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    let (news, mail) = match stored.read::<ReviewEvent>()? {
        // The second one is told of when both can be read.
        Some(ReviewEvent::Written(news)) if !news.public => (news, LessonMail::ReviewWaits),
        Some(ReviewEvent::Published(news)) => (news, LessonMail::ReviewRead),
        Some(ReviewEvent::Written(_) | ReviewEvent::Edited(_) | ReviewEvent::Replied(_)) | None => return Ok(()),
    };
    mails_about(work, context, (news.booking_id, news.by.other()), (mail, None)).await
}
