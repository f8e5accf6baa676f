//! Reviews of lessons (TR1): who may write one, until when it is hidden, what may still be changed.
//!
//! Nobody reads what the other side wrote before writing: the first review is hidden until the second is there, or for
//! [`BLIND_DAYS`]. Once hidden reviews have become public, nothing is written any more, or whoever waited would answer
//! stars with stars.

pub mod refusals;
mod wire;

pub use wire::{LessonReviews, Review, ReviewChange, ReviewRequest, ReviewText};

use super::booking::{SessionOutcome, SessionState};
use crate::{Refusal, ids::BookingId, platform::refusals::fields_unread, refusal::Fields, text};
use chrono::{DateTime, Duration, Utc};

/// Days a review is hidden while the other side has not written.
pub const BLIND_DAYS: i64 = 14;
/// Days after a lesson in which the first of its reviews can be written.
pub const WRITE_DAYS: i64 = 60;
/// Hours after it was written in which the words of a public review can be changed.
pub const EDIT_HOURS: i64 = 48;
/// Longest review in characters.
pub const COMMENT_MAX_CHARS: usize = 2_000;
/// Longest answer to one in characters.
pub const REPLY_MAX_CHARS: usize = 1_000;

/// Until when a review is hidden that the staff has to read first: beyond every calendar.
pub fn held_until() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::days(84_000)
}

/// Stars: overall and in three dimensions. Students give all of them, tutors may leave the three out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stars {
    pub rating: i16,
    pub knowledge: Option<i16>,
    pub communication: Option<i16>,
    pub professionalism: Option<i16>,
}

/// A review that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedReview {
    pub booking: BookingId,
    pub stars: Stars,
    pub comment: String,
}

/// A change of a review; what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedChange {
    pub rating: Option<i16>,
    pub knowledge: Option<i16>,
    pub communication: Option<i16>,
    pub professionalism: Option<i16>,
    pub comment: Option<String>,
}

fn stars(given: Option<i64>) -> Result<Option<i16>, Refusal> {
    match given {
        None => Ok(None),
        Some(given) => match i16::try_from(given) {
            Ok(stars @ 1..=5) => Ok(Some(stars)),
            _ => Err(refusals::stars_counted()),
        },
    }
}

impl ParsedReview {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `stars_counted`, the refusals of texts; 404 for an id that is none.
    pub fn parse(request: &ReviewRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let rating = stars(request.rating).and_then(|rating| rating.ok_or_else(refusals::stars_counted));
        let rating = fields.take("rating", rating);
        let knowledge = fields.take("knowledge", stars(request.knowledge));
        let communication = fields.take("communication", stars(request.communication));
        let professionalism = fields.take("professionalism", stars(request.professionalism));
        let comment = fields.take("comment", text::clean(&request.comment, COMMENT_MAX_CHARS));
        fields.finish()?;
        let booking = request.booking_id.parse().map_err(|_| Refusal::not_found("booking"))?;
        match (rating, knowledge, communication, professionalism, comment) {
            (Some(rating), Some(knowledge), Some(communication), Some(professionalism), Some(comment)) => {
                Ok(Self { booking, stars: Stars { rating, knowledge, communication, professionalism }, comment })
            }
            _ => Err(fields_unread()),
        }
    }
}

impl Stars {
    /// The three dimensions of a student's review.
    ///
    /// # Errors
    /// 422 `stars_counted` at each that is missing.
    pub fn dimensions(self) -> Result<(i16, i16, i16), Refusal> {
        let mut fields = Fields::default();
        let knowledge = fields.take("knowledge", self.knowledge.ok_or_else(refusals::stars_counted));
        let communication = fields.take("communication", self.communication.ok_or_else(refusals::stars_counted));
        let professionalism = fields.take("professionalism", self.professionalism.ok_or_else(refusals::stars_counted));
        fields.finish()?;
        match (knowledge, communication, professionalism) {
            (Some(knowledge), Some(communication), Some(professionalism)) => {
                Ok((knowledge, communication, professionalism))
            }
            _ => Err(fields_unread()),
        }
    }
}

impl ParsedChange {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `stars_counted`, the refusals of texts.
    pub fn parse(request: &ReviewChange) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let rating = fields.take("rating", stars(request.rating));
        let knowledge = fields.take("knowledge", stars(request.knowledge));
        let communication = fields.take("communication", stars(request.communication));
        let professionalism = fields.take("professionalism", stars(request.professionalism));
        let comment = request.comment.as_deref();
        let comment = comment.and_then(|text| fields.take("comment", text::clean(text, COMMENT_MAX_CHARS)));
        fields.finish()?;
        Ok(Self {
            rating: rating.flatten(),
            knowledge: knowledge.flatten(),
            communication: communication.flatten(),
            professionalism: professionalism.flatten(),
            comment,
        })
    }

    /// Whether stars would be others than they are.
    pub fn moves_stars(&self, stars: Stars) -> bool {
        let differs = |wanted: Option<i16>, is: Option<i16>| wanted.is_some() && wanted != is;
        differs(self.rating, Some(stars.rating))
            || differs(self.knowledge, stars.knowledge)
            || differs(self.communication, stars.communication)
            || differs(self.professionalism, stars.professionalism)
    }
}

/// What the tutor answers.
///
/// # Errors
/// 422 `required`, the refusals of texts.
pub fn parse_reply(text: &str) -> Result<String, Refusal> {
    text::clean_filled(text, REPLY_MAX_CHARS, refusals::reply_unwritten).map_err(|refusal| refusal.at("text"))
}

/// A lesson as the rules of its reviews see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Held {
    pub session: SessionState,
    pub outcome: SessionOutcome,
    pub end: DateTime<Utc>,
}

/// Whether a review is there, and whether it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum There {
    /// None is.
    Nothing,
    /// Until then.
    Hidden(DateTime<Utc>),
    /// Everybody whom it concerns reads it.
    Public,
}

impl There {
    /// A stored one. One whose time is over is public, however late the job that says so.
    pub fn of(stored: Option<Option<DateTime<Utc>>>, now: DateTime<Utc>) -> Self {
        match stored {
            None => Self::Nothing,
            Some(Some(until)) if until > now => Self::Hidden(until),
            Some(_) => Self::Public,
        }
    }
}

/// What becomes of a review that is written now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It waits for the other side.
    Hidden(DateTime<Utc>),
    /// It is the second one: both are read from now on.
    OpensBoth,
}

/// Whether one side may review a lesson, given its own review and the other side's.
///
/// # Errors
/// 409 `lesson_not_over`, `review_not_held`, `review_exists`, `review_too_late`.
pub fn write(held: &Held, own: There, other: There, now: DateTime<Utc>) -> Result<Written, Refusal> {
    match (held.session, held.outcome) {
        (SessionState::Ended, SessionOutcome::Completed) => {}
        (SessionState::Requested | SessionState::Scheduled | SessionState::Active, _) => {
            return Err(super::refusals::lesson_not_over());
        }
        _ => return Err(refusals::review_not_held()),
    }
    if own != There::Nothing {
        return Err(refusals::review_exists());
    }
    match other {
        There::Hidden(_) => Ok(Written::OpensBoth),
        There::Public => Err(refusals::review_too_late()),
        There::Nothing if now >= held.end + Duration::days(WRITE_DAYS) => Err(refusals::review_too_late()),
        There::Nothing => Ok(Written::Hidden(now + Duration::days(BLIND_DAYS))),
    }
}

/// Until when its author may change a review: all of it while it is hidden, then its words for a while.
pub fn editable_until(written_at: DateTime<Utc>, there: There) -> DateTime<Utc> {
    let public = written_at + Duration::hours(EDIT_HOURS);
    match there {
        There::Hidden(until) => until.max(public).min(public + Duration::days(BLIND_DAYS)),
        There::Nothing | There::Public => public,
    }
}

/// Whether its author may change a review so.
///
/// # Errors
/// 409 `review_edit_over`, `review_stars_fixed`.
pub fn edit((written_at, there): (DateTime<Utc>, There), moves_stars: bool, now: DateTime<Utc>) -> Result<(), Refusal> {
    if now >= editable_until(written_at, there) {
        return Err(refusals::review_edit_over());
    }
    if there == There::Public && moves_stars {
        return Err(refusals::review_stars_fixed());
    }
    Ok(())
}

#[cfg(test)]
mod tests;
