//! What is reported: whether the caller sees it at all, whose doing it is, and how it reads now.

use domain::{
    Refusal,
    ids::{MessageId, ReviewId, TutorId, UserId},
    trust::report::{AbuseReport, ReportSubject},
};
use spine::{Context, Result};
use uuid::Uuid;

pub(super) struct Found {
    /// The row itself, where it was named by somebody's profile.
    pub id: Uuid,
    pub about: UserId,
    /// Nothing for a person, whose doing is told in words.
    pub shown: Option<String>,
}

pub(super) async fn found(context: &Context, report: &AbuseReport) -> Result<Found> {
    match report.kind {
        ReportSubject::User => user(context, report.subject_id).await,
        ReportSubject::Message => message(context, MessageId(report.subject_id)).await,
        ReportSubject::Review => review(context, ReviewId(report.subject_id)).await,
        ReportSubject::Profile => profile(context, report.subject_id).await,
        ReportSubject::Course => course(context, report.subject_id).await,
        ReportSubject::RoomLine => room_line(context, report.subject_id).await,
        ReportSubject::Submission => submission(context, report.subject_id).await,
        ReportSubject::HelpNote => help_note(context, report.subject_id).await,
        ReportSubject::Booking => Err(Refusal::not_found("report").into()),
    }
}

/// A person, by their own id or their profile's.
async fn user(context: &Context, id: Uuid) -> Result<Found> {
    let about = sqlx::query_scalar!(
        r#"select id as "id!" from users where id = $1 and deleted_at is null
           union all select user_id from tutors where id = $1 limit 1"#,
        id
    );
    let about = about.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("person"))?;
    Ok(Found { id: about, about: UserId(about), shown: None })
}

async fn message(context: &Context, id: MessageId) -> Result<Found> {
    let message = messages::threads::message_get(context, id).await?;
    Ok(Found { id: id.0, about: message.sender_id, shown: Some(message.text) })
}

async fn review(context: &Context, id: ReviewId) -> Result<Found> {
    // Whoever does not read it finds nothing to report.
    bookings::review::review_get(context, id).await?;
    let row = sqlx::query!(
        r#"select coalesce(r.author_id, r.student_id) as "author!", r.comment as "comment!"
           from reviews r where r.id = $1
           union all
           select t.user_id, s.comment from student_reviews s join tutors t on t.id = s.tutor_id where s.id = $1"#,
        id.0
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("review"))?;
    Ok(Found { id: id.0, about: UserId(row.author), shown: Some(row.comment) })
}

/// A tutor's profile, or the page of a member who is none.
async fn profile(context: &Context, id: Uuid) -> Result<Found> {
    let tutor = sqlx::query!("select id, user_id, headline, bio from tutors where id = $1 or user_id = $1", id);
    if let Some(tutor) = tutor.fetch_optional(context.writes()).await? {
        people::visibility::tutor_visible(context, TutorId(tutor.id)).await?;
        let shown = Some(format!("{}\n\n{}", tutor.headline, tutor.bio));
        return Ok(Found { id: tutor.id, about: UserId(tutor.user_id), shown });
    }
    let member = people::member_profile::member_get(context, UserId(id)).await?;
    Ok(Found { id, about: UserId(id), shown: Some(format!("{}\n\n{}", member.headline, member.bio)) })
}

async fn course(context: &Context, id: Uuid) -> Result<Found> {
    let owner = sqlx::query_scalar!("select course_owner($1)", id).fetch_one(context.writes()).await?;
    let owner = owner.ok_or_else(|| Refusal::not_found("course"))?;
    Ok(Found { id, about: UserId(owner), shown: None })
}

/// A line of a room's chat, kept with what stood around it: the lines themselves are purged.
async fn room_line(context: &Context, id: Uuid) -> Result<Found> {
    let line = room::line_reported(context, id).await?;
    Ok(Found { id, about: line.author, shown: Some(line.shown) })
}

/// What was handed in, for its teacher; what the teacher said to it, for whoever handed it in.
async fn submission(context: &Context, id: Uuid) -> Result<Found> {
    let reader = context.require_person()?.id;
    let found = sqlx::query!(
        r#"select about_id as "about_id!", shown as "shown!" from submission_reported($1, $2)"#,
        id,
        reader.0
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("submission"))?;
    Ok(Found { id, about: UserId(found.about_id), shown: Some(found.shown) })
}

/// What a tutor wrote beside a unit, for those who learn there and the course's teacher.
async fn help_note(context: &Context, id: Uuid) -> Result<Found> {
    let reader = context.require_person()?.id;
    let found = sqlx::query!(
        r#"select about_id as "about_id!", shown as "shown!" from help_note_reported($1, $2)"#,
        id,
        reader.0
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("note"))?;
    Ok(Found { id, about: UserId(found.about_id), shown: Some(found.shown) })
}
