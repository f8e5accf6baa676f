//! Who is mailed about a case between its opening and its decision, and after it: both sides.

use crate::booking::notices::mails_about;
use domain::bookings::{Side, events::CaseEvent};
use spine::{Context, Result, events::StoredEvent, mails::LessonMail};
use sqlx::{Postgres, Transaction as Work};

/// Mails what an event of a case has to tell; other events are passed over.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    // Each side may appeal, and both read of each appeal; the others happen once.
    let (news, mail) = match stored.read::<CaseEvent>()? {
        Some(CaseEvent::Offered(news)) => (news, (LessonMail::CaseOffered, None)),
        Some(CaseEvent::Appealed(news)) => (news, (LessonMail::CaseAppealed, Some(stored.event_id))),
        Some(CaseEvent::AppealDecided(news)) => (news, (LessonMail::CaseFinal, None)),
        None => return Ok(()),
    };
    for side in [Side::Student, Side::Tutor] {
        mails_about(work, context, (news.booking_id, side), mail).await?;
    }
    Ok(())
}
