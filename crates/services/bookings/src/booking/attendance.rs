//! Who came, by the room's presence (BK7): a tutor who stays away is found at the end of the grace, everything else at
//! the lesson's end. What presence does not show is left to the two people for a day; when neither says anything, the
//! lesson counts as held, and the student may still object.

use super::{
    jobs::{BookingJob, booking_lock_any, comes_too_early},
    rows::BookingRow,
    step::{judge, refused, store},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal, Command, SessionOutcome, SessionState, Side,
        attendance::{ASKED_HOURS, Finding, Stretch, finding, was_there, where_two_places},
        state::NO_SHOW_GRACE_MINUTES,
    },
};
use jobs::NewJob;
use spine::{Context, Result, attempts::attempted, unit::Unit};
use sqlx::PgConnection;

/// The job that looks at the end of the grace.
pub const CHECK: &str = "CheckAttendance";
/// The job that settles what nobody said anything about.
pub const SETTLE: &str = "SettleAttendance";
/// Machine seconds without a sign of life after which a stretch has ended, as the room says.
const STALE_SECONDS: i64 = 45;

/// When in a lesson presence is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// The grace is over.
    Grace,
    /// The lesson is.
    End,
    /// Nobody said anything for a day.
    Settle,
}

/// `CheckAttendance`: at the end of the grace. Without the tutor the student gets everything back at once.
pub async fn attendance_check(context: &Context, job: BookingJob) -> Result<()> {
    look(context, job, Look::Grace).await
}

/// `EndLesson`: the lesson's time is over.
pub async fn attended_end(context: &Context, job: BookingJob) -> Result<()> {
    look(context, job, Look::End).await
}

/// `SettleAttendance`: a day later.
pub async fn attendance_settle(context: &Context, job: BookingJob) -> Result<()> {
    look(context, job, Look::Settle).await
}

async fn look(context: &Context, job: BookingJob, when: Look) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = look_within(&mut unit, job, when).await;
        unit.finish(done).await
    })
    .await
}

async fn look_within(unit: &mut Unit<'_>, job: BookingJob, when: Look) -> Result<()> {
    let Some(row) = booking_lock_any(unit.work(), job.booking_id).await? else { return Ok(()) };
    let now = super::moment(unit.context());
    if !matches!(row.state()?.tuple.session(), SessionState::Scheduled | SessionState::Active) {
        return Ok(());
    }
    if when != Look::Grace && now < row.ends_at {
        return Err(refused(BookingRefusal::LessonNotOver));
    }
    let context = unit.context();
    let seen = stretches(unit.work(), context, &row).await?;
    let found = finding(&seen, (row.starts_at, row.ends_at), now);
    let two = !row.tutor_meeting_link.is_empty() || may_be_elsewhere(unit.work(), &row).await?;
    let outcome = match where_two_places(found, two) {
        Finding::Shown(outcome) => outcome,
        Finding::Open => return Ok(()),
        Finding::Unknown if when == Look::Settle => SessionOutcome::Completed,
        // Nobody is asked before the end.
        Finding::Unknown if when == Look::Grace => return Ok(()),
        Finding::Unknown => {
            unit.later(at(SETTLE, &row, row.ends_at + Duration::hours(ASKED_HOURS)));
            return Ok(());
        }
    };
    // Only the tutor's absence is found before the end.
    if when == Look::Grace && outcome != SessionOutcome::NoShowTutor {
        return Ok(());
    }
    match judge(&row, &Command::End { outcome }, now)? {
        Ok(step) => store(unit, row, &step, None, now).await.map(drop),
        Err(early) if comes_too_early(early) => Err(refused(early)),
        Err(stale) => {
            tracing::debug!(booking_id = %job.booking_id, code = %Refusal::from(stale).code, "nothing to do");
            Ok(())
        }
    }
}

/// Plans the look at the end of the grace of a lesson that has begun.
pub(super) fn check_plan(unit: &mut Unit<'_>, row: &BookingRow) {
    if unit.context().app.settings.room.decides {
        unit.later(at(CHECK, row, row.starts_at + Duration::minutes(NO_SHOW_GRACE_MINUTES)));
    }
}

fn at(kind: &'static str, row: &BookingRow, at: DateTime<Utc>) -> NewJob<'static> {
    let mut job = NewJob::new(kind, serde_json::json!({ "booking_id": row.id }), at);
    job.unique_key = Some(format!("{kind}:{}", row.id));
    job
}

/// When the two people of a lesson were in its room; a stretch whose server died ended where it was last seen.
pub(super) async fn stretches(work: &mut PgConnection, context: &Context, row: &BookingRow) -> Result<Vec<Stretch>> {
    let fresh = context.app.clock.real_now() - Duration::seconds(STALE_SECONDS);
    let rows = sqlx::query!(
        r#"select p.person_id, p.joined_at,
             case when p.left_at is null and p.beat_at < $5 and not p.outside then p.seen_at
             else p.left_at end as until
           from rooms r join room_presences p on p.room_id = r.id
           where (r.booking_id = $1 or r.group_id = $2) and p.person_id in ($3, $4) order by p.joined_at"#,
        row.id,
        row.group_id,
        row.student_id,
        row.tutor_user_id,
        fresh,
    )
    .fetch_all(work)
    .await?;
    let side = |person| if person == row.tutor_user_id { Side::Tutor } else { Side::Student };
    let stretch =
        rows.into_iter().map(|seen| Stretch { side: side(seen.person_id), from: seen.joined_at, until: seen.until });
    Ok(stretch.collect())
}

/// Whether somebody may have been in another place than the one that is looked at: the lesson moved while they may have
/// been there, or a provider saw somebody whom nobody can tell.
pub(super) async fn may_be_elsewhere(work: &mut PgConnection, row: &BookingRow) -> Result<bool> {
    let seen = sqlx::query_scalar!(
        r#"select exists (select from rooms r where r.booking_id = $1 and r.place_moved_at is not null)
             or exists (select from video_meetings m where m.booking_id = $1 and m.strangers) as "may!""#,
        row.id,
    );
    Ok(seen.fetch_one(work).await?)
}

/// Whether somebody who is said not to have come was in the room for long enough to have waited.
pub(super) async fn contradicts(unit: &mut Unit<'_>, row: &BookingRow, absent: Side) -> Result<bool> {
    let context = unit.context();
    let seen = stretches(unit.work(), context, row).await?;
    Ok(was_there(&seen, absent, row.starts_at, super::moment(context)))
}
