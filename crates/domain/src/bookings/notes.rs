//! What a tutor writes down about a lesson (BK9): topics, homework and next steps, which the student's side reads once
//! the lesson has begun, and what is for the tutor alone.

use super::{booking::SessionState, refusals};
use crate::{
    Refusal,
    ids::{BookingId, UserId},
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest part in characters.
pub const PART_MAX_CHARS: usize = 2_000;
/// Longest private part in characters.
pub const PRIVATE_MAX_CHARS: usize = 4_000;

/// How long after the lesson, and after they were written, the student's side is told of notes.
pub const TOLD_AFTER_MINUTES: i64 = 15;
/// How long after the lesson notes are told of; later ones are found where they stand.
pub const TOLD_WITHIN_DAYS: i64 = 7;
/// How much of a part stands in a mail; the rest is behind its button.
const MAIL_MAX_CHARS: usize = 600;

/// A part as a mail says it: on one line, and not without end.
pub fn in_a_mail(part: &str) -> String {
    let line = part.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MAIL_MAX_CHARS {
        return line;
    }
    let kept: String = line.chars().take(MAIL_MAX_CHARS).collect();
    format!("{}…", kept.trim_end())
}

/// `PUT /bookings/{id}/notes` as it arrives: the three parts are replaced, the private one only where it is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct NotesRequest {
    #[schema(max_length = 2000)]
    pub topics: Option<String>,
    #[schema(max_length = 2000)]
    pub homework: Option<String>,
    #[schema(max_length = 2000)]
    pub next_steps: Option<String>,
    /// Nobody but the tutor reads it.
    #[schema(max_length = 4000)]
    pub private: Option<String>,
}

/// Notes that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedNotes {
    pub topics: String,
    pub homework: String,
    pub next_steps: String,
    pub private: Option<String>,
}

impl ParsedNotes {
    /// Checks all parts at once.
    ///
    /// # Errors
    /// 422, the refusals of texts.
    pub fn parse(request: &NotesRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let mut part =
            |field: &str, given: Option<&str>, limit| fields.take(field, text::clean(given.unwrap_or_default(), limit));
        let topics = part("topics", request.topics.as_deref(), PART_MAX_CHARS);
        let homework = part("homework", request.homework.as_deref(), PART_MAX_CHARS);
        let next_steps = part("next_steps", request.next_steps.as_deref(), PART_MAX_CHARS);
        let private = part("private", request.private.as_deref(), PRIVATE_MAX_CHARS);
        fields.finish()?;
        match (topics, homework, next_steps, private) {
            (Some(topics), Some(homework), Some(next_steps), Some(private)) => {
                let private = request.private.is_some().then_some(private);
                Ok(Self { topics, homework, next_steps, private })
            }
            _ => Err(fields_unread()),
        }
    }
}

/// Whether notes may be written about a lesson: both have agreed on it.
///
/// # Errors
/// 409 `notes_not_agreed`.
pub fn may_note(session: SessionState) -> Result<(), Refusal> {
    match session {
        SessionState::Scheduled | SessionState::Active | SessionState::Ended => Ok(()),
        SessionState::Requested | SessionState::Declined | SessionState::Cancelled | SessionState::Expired => {
            Err(refusals::notes_not_agreed())
        }
    }
}

/// Notes about a lesson, for one reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LessonNotes {
    pub booking_id: BookingId,
    pub start: DateTime<Utc>,
    pub subject_name: String,
    pub tutor_name: String,
    pub student_name: String,
    pub topics: String,
    pub homework: String,
    pub next_steps: String,
    /// For the tutor alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private: Option<String>,
    /// Null where nothing was written yet.
    pub updated_at: Option<DateTime<Utc>>,
}

impl LessonNotes {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        let private = self.private.as_deref().unwrap_or_default();
        [&self.topics, &self.homework, &self.next_steps].iter().all(|part| part.is_empty()) && private.is_empty()
    }
}

/// A student of a tutor's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Student {
    pub id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub time_zone: String,
    /// Lessons that took place.
    pub lessons: i64,
    /// The start of the next one.
    pub next_lesson: Option<DateTime<Utc>>,
    /// The start of the last one that took place.
    pub last_lesson: Option<DateTime<Utc>>,
    /// What the student should do until then, from the newest notes that say so.
    pub homework: String,
    /// Mean of what tutors gave them, in hundredths of a star; null where nobody has.
    pub rating: Option<i64>,
    pub review_count: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_part_ends_in_a_mail_and_has_no_lines_there() {
        assert_eq!(in_a_mail("Fractions\n\n  and halves "), "Fractions and halves");
        let long = in_a_mail(&"é ".repeat(1_000));
        assert!(long.ends_with('…') && long.chars().count() <= MAIL_MAX_CHARS + 1);
    }

    #[test]
    fn notes_are_text_that_can_be_stored_and_all_wrong_parts_are_named_at_once() {
        let request = NotesRequest {
            topics: Some("x".repeat(2_001)),
            homework: Some("a\0b".into()),
            private: Some("x".repeat(4_001)),
            ..NotesRequest::default()
        };
        let refusal = ParsedNotes::parse(&request).unwrap_err();
        let fields: Vec<&str> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(fields, ["topics", "homework", "private"]);
    }

    #[test]
    fn what_is_not_named_is_empty_but_the_private_part_stays() {
        let parsed = ParsedNotes::parse(&NotesRequest { topics: Some(" Fractions ".into()), ..Default::default() });
        let parsed = parsed.unwrap();
        assert_eq!((parsed.topics.as_str(), parsed.homework.as_str(), parsed.private), ("Fractions", "", None));
        let cleared = ParsedNotes::parse(&NotesRequest { private: Some(String::new()), ..Default::default() });
        assert_eq!(cleared.unwrap().private, Some(String::new()));
    }

    #[test]
    fn notes_belong_to_lessons_that_were_agreed_on() {
        for session in SessionState::ALL {
            let agreed = [SessionState::Scheduled, SessionState::Active, SessionState::Ended].contains(session);
            assert_eq!(may_note(*session).is_ok(), agreed, "{session:?}");
        }
    }
}
