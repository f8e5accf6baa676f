//! Reviews of lessons (TR1): written by both sides, hidden until both are there or their time is over.
//!
//! Two people who write at the same moment queue for the booking's row, so one of them is the second and opens both. A
//! tutor's stars are counted by the statement that makes a review public, and by no other.

mod change;
mod held;
pub mod notices;
mod publish;
mod read;
mod votes;

pub use change::{review_edit, review_reply};
pub use held::{held_approve, held_approve_all, held_list, held_remove};
pub use publish::{PublishReviews, reviews_publish};
pub use read::{lesson_reviews, review_get, student_reviews};
pub use votes::{review_helpful, review_not_helpful};

use crate::booking::{BookingJob, BookingRow, booking_lock, moment};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Side,
        events::{ReviewEvent, ReviewNews},
        review::{Held, ParsedReview, Review, ReviewRequest, There, Written, refusals, write},
        side_of,
    },
    identity::sanction::{ForbiddenAct, restricted_review},
    ids::{BookingId, ReviewId, TutorId, UserId},
    messages::contacts::{Leak, leak},
};
use identity::staff::sanctions::is_forbidden_in;
use publish::publish;
use spine::{Context, Result, attempts::attempted, job::job_new, unit::Unit};
use sqlx::{Postgres, Transaction as Work};

/// Reviews a lesson for the side the caller is on.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `review_participants_only` for staff; 409 `lesson_not_over`,
/// `review_not_held`, `review_exists`, `review_too_late`.
pub async fn review_create(context: &Context, request: &ReviewRequest) -> Result<Review> {
    context.require_person()?;
    let parsed = ParsedReview::parse(request)?;
    let id = attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let made = make(&mut unit, &parsed).await;
        unit.finish(made).await
    })
    .await?;
    review_get(context, id).await
}

async fn make(unit: &mut Unit<'_>, parsed: &ParsedReview) -> Result<ReviewId> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let person = context.require_person()?.id;
    let row = booking_lock(unit.work(), context, parsed.booking).await?;
    let side = side_of(&row.state()?, person).ok_or_else(refusals::review_participants_only)?;
    if is_forbidden_in(&mut **unit.work(), person, ForbiddenAct::Review, now).await? {
        return Err(restricted_review().into());
    }
    comment_check(unit.work(), row.student_id, &parsed.comment).await?;
    let there = Both::read(unit.work(), parsed.booking, now).await?;
    let (own, other) = there.seen_by(side);
    let written = write(&held_of(&row)?, own, other, now)?;
    let hidden_until = match written {
        Written::Hidden(until) => until,
        // Made public with the other one, by the statement that makes reviews public.
        Written::OpensBoth => now,
    };
    let id = insert(unit, (&row, side, person), parsed, (now, hidden_until)).await?;
    unit.tell(&ReviewEvent::Written(news_of(&row, id, side, written == Written::OpensBoth)))?;
    match written {
        Written::OpensBoth => publish(unit, &row).await?,
        Written::Hidden(until) => {
            let mut job = job_new::<PublishReviews>(context, &BookingJob { booking_id: parsed.booking }, until)?;
            job.unique_key = Some(format!("PublishReviews:{}", parsed.booking));
            unit.later(job);
        }
    }
    Ok(id)
}

async fn insert(
    unit: &mut Unit<'_>,
    (row, side, person): (&BookingRow, Side, UserId),
    parsed: &ParsedReview,
    (now, hidden_until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<ReviewId> {
    let (id, stars) = (ReviewId(unit.context().new_id()), parsed.stars);
    match side {
        Side::Student => {
            let (knowledge, communication, professionalism) = stars.dimensions()?;
            sqlx::query!(
                "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
                   professionalism, comment, created_at, hidden_until, author_id)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, nullif($12::uuid, $4::uuid))",
                id.0,
                row.id,
                row.tutor_id,
                row.student_id,
                stars.rating,
                knowledge,
                communication,
                professionalism,
                parsed.comment,
                now,
                hidden_until,
                person.0,
            )
            .execute(&mut **unit.work())
            .await?;
        }
        Side::Tutor => {
            sqlx::query!(
                "insert into student_reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
                   professionalism, comment, created_at, hidden_until)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                id.0,
                row.id,
                row.tutor_id,
                row.student_id,
                stars.rating,
                stars.knowledge,
                stars.communication,
                stars.professionalism,
                parsed.comment,
                now,
                hidden_until,
            )
            .execute(&mut **unit.work())
            .await?;
        }
    }
    Ok(id)
}

/// What is said by a child or about one names no way to reach anybody: a child's review stands on a public page.
///
/// # Errors
/// 422 `comment_names_contact`.
pub(crate) async fn comment_check(work: &mut Work<'_, Postgres>, student: uuid::Uuid, comment: &str) -> Result<()> {
    if !leak(comment, true).is_some_and(Leak::is_contact) {
        return Ok(());
    }
    let child = sqlx::query_scalar!(
        r#"select exists (select from children where child_id = $1 and handed_over_at is null) as "child!""#,
        student,
    );
    if child.fetch_one(&mut **work).await? { Err(refusals::comment_names_contact().into()) } else { Ok(()) }
}

/// The reviews of a lesson that are there.
struct Both {
    students: There,
    tutors: There,
}

impl Both {
    async fn read(work: &mut Work<'_, Postgres>, booking: BookingId, now: DateTime<Utc>) -> Result<Self> {
        let row = sqlx::query!(
            r#"select r.id as "students?", r.hidden_until as students_until, s.id as "tutors?",
                 s.hidden_until as tutors_until
               from (select $1::uuid as id) lesson left join reviews r on r.booking_id = lesson.id
               left join student_reviews s on s.booking_id = lesson.id"#,
            booking.0,
        )
        .fetch_one(&mut **work)
        .await?;
        Ok(Self {
            students: There::of(row.students.map(|_| row.students_until), now),
            tutors: There::of(row.tutors.map(|_| row.tutors_until), now),
        })
    }

    /// The own side's first.
    const fn seen_by(&self, side: Side) -> (There, There) {
        match side {
            Side::Student => (self.students, self.tutors),
            Side::Tutor => (self.tutors, self.students),
        }
    }
}

fn held_of(row: &BookingRow) -> Result<Held> {
    let state = row.state()?;
    Ok(Held { session: state.tuple.session(), outcome: state.tuple.outcome(), end: row.ends_at })
}

fn news_of(row: &BookingRow, id: ReviewId, by: Side, public: bool) -> ReviewNews {
    ReviewNews {
        id,
        booking_id: BookingId(row.id),
        tutor_id: TutorId(row.tutor_id),
        tutor_user_id: UserId(row.tutor_user_id),
        student_id: UserId(row.student_id),
        by,
        public,
    }
}
