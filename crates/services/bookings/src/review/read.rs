//! Reviews for those who may read them: hidden ones for the side that wrote, public ones of tutors for everybody, of
//! students for the two sides.

use super::{Both, held_of};
use crate::{
    booking::{booking_seen, moment},
    notes::taught,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Side,
        review::{LessonReviews, Review, Stars, There, editable_until, held_until, write},
        side_of,
    },
    identity::photo_url,
    ids::{BookingId, ReviewId, TutorId, UserId},
    page::Page,
};
use people::visibility::tutor_visible;
use spine::{Context, Error, Result};
use sqlx::PgExecutor;
use uuid::Uuid;

/// A stored review with its lesson's people.
pub(super) struct ReviewRow {
    pub id: Uuid,
    pub booking_id: Uuid,
    pub tutor_id: Uuid,
    pub student_id: Uuid,
    pub by_student: bool,
    pub rating: i16,
    pub knowledge: Option<i16>,
    pub communication: Option<i16>,
    pub professionalism: Option<i16>,
    pub comment: String,
    pub created_at: DateTime<Utc>,
    pub hidden_until: Option<DateTime<Utc>>,
    pub edited_at: Option<DateTime<Utc>>,
    pub reply: Option<String>,
    pub replied_at: Option<DateTime<Utc>>,
    pub helpful: i32,
    pub author_name: String,
    pub author_picture: Option<String>,
    pub tutor_user_id: Uuid,
    pub payer_id: Option<Uuid>,
    pub voted: bool,
}

/// Which reviews are read.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    One(ReviewId),
    /// Both sides'.
    OfLesson(BookingId),
    /// What tutors say of somebody, the newest hundred.
    OfStudent(UserId),
}

/// Reviews, latest first.
pub(super) async fn rows(work: impl PgExecutor<'_>, context: &Context, wanted: Wanted) -> Result<Vec<ReviewRow>> {
    let (review, booking, student) = match wanted {
        Wanted::One(id) => (Some(id.0), None, None),
        Wanted::OfLesson(id) => (None, Some(id.0), None),
        Wanted::OfStudent(id) => (None, None, Some(id.0)),
    };
    let rows = sqlx::query_as!(
        ReviewRow,
        r#"select r.id as "id!", r.booking_id as "booking_id!", r.tutor_id as "tutor_id!",
             r.student_id as "student_id!", r.by_student as "by_student!", r.rating as "rating!", r.knowledge,
             r.communication, r.professionalism, r.comment as "comment!", r.created_at as "created_at!",
             r.hidden_until, r.edited_at, r.reply, r.replied_at, r.helpful as "helpful!",
             case when r.by_student and 'child' = any (author.roles) then left(author.display_name, 1) || '.'
               else author.display_name end as "author_name!",
             case when r.by_student and 'child' = any (author.roles) then null else author.picture
               end as author_picture,
             t.user_id as tutor_user_id, b.payer_id as "payer_id?",
             exists (select from review_votes v where v.review_id = r.id and v.user_id = $3) as "voted!"
           from (
             select id, booking_id, tutor_id, student_id, true as by_student, rating, knowledge, communication,
               professionalism, comment, created_at, hidden_until, edited_at, reply, replied_at, helpful from reviews
             union all
             select id, booking_id, tutor_id, student_id, false, rating, knowledge, communication, professionalism,
               comment, created_at, hidden_until, edited_at, null, null, 0 from student_reviews
           ) r join tutors t on t.id = r.tutor_id
           join users author on author.id = case when r.by_student then r.student_id else t.user_id end
           left join bookings b on b.id = r.booking_id
           where r.id = $1 or r.booking_id = $2 or (not r.by_student and r.student_id = $4)
           order by r.created_at desc, r.id desc limit 100"#,
        review,
        booking,
        context.actor_id(),
        student,
    );
    Ok(rows.fetch_all(work).await?)
}

impl ReviewRow {
    pub(super) const fn by(&self) -> Side {
        if self.by_student { Side::Student } else { Side::Tutor }
    }

    pub(super) fn there(&self, now: DateTime<Utc>) -> There {
        There::of(Some(self.hidden_until), now)
    }

    pub(super) const fn stars(&self) -> Stars {
        Stars {
            rating: self.rating,
            knowledge: self.knowledge,
            communication: self.communication,
            professionalism: self.professionalism,
        }
    }

    /// The side of the lesson that the reader is on.
    pub(super) fn side_of(&self, context: &Context) -> Option<Side> {
        let reader = context.actor_id()?;
        if reader == self.tutor_user_id {
            return Some(Side::Tutor);
        }
        (reader == self.student_id || Some(reader) == self.payer_id).then_some(Side::Student)
    }

    /// Whether the reader may read it at all; the tutor's own visibility aside.
    fn is_read_by(&self, context: &Context, now: DateTime<Utc>) -> bool {
        let side = self.side_of(context);
        let hidden = matches!(self.there(now), There::Hidden(_));
        crate::looks_after_lessons(context)
            || side == Some(self.by())
            || (!hidden && (side.is_some() || self.by_student))
    }

    /// Whether it waits for the staff, and not for the other side.
    pub(super) fn is_held(&self) -> bool {
        self.hidden_until.is_some_and(|until| until >= held_until())
    }

    pub(super) fn view(self, context: &Context, now: DateTime<Utc>) -> Review {
        let (side, there, held) = (self.side_of(context), self.there(now), self.is_held());
        let mut actions = Vec::new();
        if side == Some(self.by()) && now < editable_until(self.created_at, there) {
            actions.push("edit");
        }
        if there == There::Public && self.by_student {
            match side {
                Some(Side::Tutor) if self.reply.is_none() => actions.push("reply"),
                None if context.person().is_some() => actions.push(if self.voted { "not_helpful" } else { "helpful" }),
                Some(Side::Tutor | Side::Student) | None => {}
            }
        }
        Review {
            id: ReviewId(self.id),
            booking_id: BookingId(self.booking_id),
            tutor_id: TutorId(self.tutor_id),
            by: self.by(),
            author_name: self.author_name,
            author_photo_url: photo_url(self.author_picture.as_deref()),
            rating: self.rating.into(),
            knowledge: self.knowledge.map(Into::into),
            communication: self.communication.map(Into::into),
            professionalism: self.professionalism.map(Into::into),
            comment: self.comment,
            created_at: self.created_at,
            edited_at: self.edited_at,
            held,
            hidden_until: match there {
                There::Hidden(until) => Some(until),
                There::Nothing | There::Public => None,
            },
            reply: self.reply,
            replied_at: self.replied_at,
            helpful: self.helpful,
            actions: actions.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// The row of a review that the reader may read.
///
/// # Errors
/// 404 for others.
pub(super) async fn row_seen(context: &Context, id: ReviewId) -> Result<ReviewRow> {
    let now = moment(context);
    let unknown = || Error::from(Refusal::not_found("review"));
    let row = rows(context.writes(), context, Wanted::One(id)).await?.into_iter().next().ok_or_else(unknown)?;
    if !row.is_read_by(context, now) {
        return Err(unknown());
    }
    if row.side_of(context).is_none() {
        // Of a tutor whom nobody finds, nothing is read.
        tutor_visible(context, TutorId(row.tutor_id)).await.map_err(|error| match error {
            Error::Refused(_) => unknown(),
            other => other,
        })?;
    }
    Ok(row)
}

/// A review.
///
/// # Errors
/// 404 for those who may not read it.
pub async fn review_get(context: &Context, id: ReviewId) -> Result<Review> {
    let row = row_seen(context, id).await?;
    Ok(row.view(context, moment(context)))
}

/// What the two sides said of a lesson, and whether the reader may say something.
///
/// # Errors
/// 404 for strangers.
pub async fn lesson_reviews(context: &Context, booking: BookingId) -> Result<LessonReviews> {
    let person = context.require_person()?.id;
    let now = moment(context);
    let row = booking_seen(context, booking).await?;
    let side = side_of(&row.state()?, person);
    let mut there = Both { students: There::Nothing, tutors: There::Nothing };
    let (mut own, mut other) = (None, None);
    for review in rows(context.writes(), context, Wanted::OfLesson(booking)).await? {
        match review.by() {
            Side::Student => there.students = review.there(now),
            Side::Tutor => there.tutors = review.there(now),
        }
        // Staff read both, as if they stood on the student's side.
        let is_own = review.by() == side.unwrap_or(Side::Student);
        if review.is_read_by(context, now) {
            let place = if is_own { &mut own } else { &mut other };
            *place = Some(review.view(context, now));
        }
    }
    let (mine, theirs) = there.seen_by(side.unwrap_or(Side::Student));
    Ok(LessonReviews {
        own,
        other,
        other_waits: matches!(theirs, There::Hidden(_)),
        may_write: side.is_some() && write(&held_of(&row)?, mine, theirs, now).is_ok(),
    })
}

/// What tutors said of a student, latest first: for the student, and for tutors whom the student asked for a lesson.
///
/// # Errors
/// 404 for everybody else.
pub async fn student_reviews(context: &Context, student: UserId) -> Result<Page<Review>> {
    let reader = context.require_person()?.id;
    if reader != student {
        taught(context, student).await?;
    }
    let now = moment(context);
    let said = rows(context.writes(), context, Wanted::OfStudent(student)).await?.into_iter();
    let public = said.filter(|review| review.there(now) == There::Public);
    Ok(Page { items: public.map(|review| review.view(context, now)).collect(), next_cursor: None })
}
