//! The student's side is told what the tutor wrote about a lesson (GR4): once, when the lesson is over and the tutor
//! has had a moment to finish, with what comes next and the way to rate it and to book again.

use crate::booking::{BookingJob, lesson_load, moment, readers_after};
use chrono::{DateTime, Duration, Utc};
use domain::bookings::{
    SessionOutcome, SessionState,
    notes::{TOLD_AFTER_MINUTES, TOLD_WITHIN_DAYS, in_a_mail},
};
use jobs::NewJob;
use spine::{
    Context, Result,
    job::Job,
    mails::{Mail, MailTemplate, mail_enqueue},
};
use uuid::Uuid;
use words::{Locale, tr};

/// Tells the student's side what the tutor wrote.
pub struct TellNotes;

impl Job for TellNotes {
    const KIND: &'static str = "TellNotes";
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        notes_tell(context, job).await
    }
}

/// The job for notes of a lesson that ends then; one at a time for each lesson.
pub(super) fn telling(booking: Uuid, ends_at: DateTime<Utc>, now: DateTime<Utc>) -> NewJob<'static> {
    let at = ends_at.max(now) + Duration::minutes(TOLD_AFTER_MINUTES);
    let mut job = NewJob::new(TellNotes::KIND, serde_json::json!({ "booking_id": booking }), at);
    job.unique_key = Some(format!("{}:{booking}", TellNotes::KIND));
    job
}

/// How a part is said.
type Line = fn(Locale, String) -> String;

async fn notes_tell(context: &Context, job: BookingJob) -> Result<()> {
    let mut work = context.begin().await?;
    let now = moment(context);
    let notes = sqlx::query!(
        "select b.ends_at, b.session_state, b.session_outcome, n.topics, n.homework, n.next_steps
         from bookings b join lesson_notes n on n.booking_id = b.id where b.id = $1 for share of b",
        job.booking_id.0,
    );
    let Some(notes) = notes.fetch_optional(&mut *work).await? else { return Ok(()) };
    let ahead = [SessionState::Scheduled, SessionState::Active].map(SessionState::code);
    if ahead.contains(&notes.session_state.as_str()) {
        // It was moved, or is still held.
        jobs::enqueue(&mut work, telling(job.booking_id.0, notes.ends_at, now), now).await?;
        work.commit().await?;
        return Ok(());
    }
    let held = notes.session_outcome == SessionOutcome::Completed.code();
    if !held || now > notes.ends_at + Duration::days(TOLD_WITHIN_DAYS) {
        return Ok(());
    }
    let Some(lesson) = lesson_load(&mut work, job.booking_id).await? else { return Ok(()) };
    for (reader, facts) in readers_after(context, &lesson) {
        let l = Locale::of(&reader.locale);
        let told: [(&String, Line); 3] = [
            (&notes.topics, |l, text| tr!(l, told.topics, text = text)),
            (&notes.homework, |l, text| tr!(l, told.homework, text = text)),
            (&notes.next_steps, |l, text| tr!(l, told.next_steps, text = text)),
        ];
        let said = told.into_iter().filter(|(text, _)| !text.is_empty());
        let mut lines: Vec<String> = said.map(|(text, line)| line(l, in_a_mail(text))).collect();
        if lines.is_empty() {
            return Ok(());
        }
        lines.push(tr!(l, told.after).to_owned());
        let mail = Mail {
            dedup_key: format!("lesson_notes:{}:{}", job.booking_id, reader.user_id),
            user_id: Some(reader.user_id),
            recipient: reader.email,
            locale: reader.locale,
            template: MailTemplate::LessonNotes { lesson: facts, lines },
            action_token: None,
            calendar: None,
        };
        mail_enqueue(&mut work, context, mail).await?;
    }
    work.commit().await?;
    Ok(())
}
