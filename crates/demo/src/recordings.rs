//! Lessons of the first student that were recorded, for the page that plays them. Loaded behind the rest, because a
//! recording rests sealed and only the application has keys.

use super::{DEMO_SEED, dice::id_of};
use chrono::{DateTime, Duration, Utc};
use domain::ids::{BookingId, RecordingId, RoomId};
use services::room::{PastRecording, recording_as_past};
use spine::{App, Result};

/// Twelve seconds of a whiteboard on which an equation is solved.
const FILM: &[u8] = include_bytes!("films/lesson.webm");
const FILM_SECONDS: i64 = 12;
/// How many lessons were recorded.
const RECORDED: i64 = 2;
/// Days that lie far enough inside the time a recording is kept.
const RECENT_DAYS: i64 = 60;

/// Loads the recordings unless they are there; answers how many.
pub async fn recordings_seed(app: &App, now: DateTime<Utc>) -> Result<usize> {
    let lessons = sqlx::query!(
        "select b.id, b.starts_at from bookings b join users u on u.id = b.student_id
         where u.email = 'student-001@demo.test' and b.session_state = 'ENDED' and b.group_id is null
           and b.session_outcome = 'COMPLETED' and b.starts_at > $1
         order by b.starts_at desc, b.id limit $2",
        now - Duration::days(RECENT_DAYS),
        RECORDED,
    );
    let mut made = 0;
    for (number, lesson) in (1_u64..).zip(lessons.fetch_all(&app.pool).await?) {
        let past = PastRecording {
            id: RecordingId(id_of(DEMO_SEED, "recording", number)),
            room: RoomId(id_of(DEMO_SEED, "recorded room", number)),
            booking: BookingId(lesson.id),
            started_at: lesson.starts_at + Duration::minutes(4),
            seconds: FILM_SECONDS,
            film: FILM,
        };
        made += usize::from(recording_as_past(app, past).await?);
    }
    Ok(made)
}
