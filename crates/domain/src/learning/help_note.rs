//! What was said in fifteen minutes of help, as a note beside that moment (LE8): written by who helped, read by the
//! course's teacher first, and then shown to everybody who learns there, with its author's name.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{CourseId, EnrolmentId, HelpNoteId, UnitId, UserId},
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest note in characters.
pub const HELP_NOTE_MAX_CHARS: usize = 1_000;
/// Longest reason in characters.
pub const REASON_MAX_CHARS: usize = 500;
/// Notes that are shown beside one unit.
pub const SHOWN_MAX: i64 = 30;
/// Hours after somebody went to look for help in which asking for it belongs to it.
pub const ASKED_WITHIN_HOURS: i32 = 24;
/// Days after a lesson in which its tutor may write a note.
pub const WRITTEN_WITHIN_DAYS: i32 = 14;
/// Longest film, in seconds.
const LAST_SECOND: f64 = 86_400.0;

codes! {
    /// Where a note stands.
    HelpNoteState {
        /// The teacher has not read it yet.
        Waiting = "waiting",
        /// Everybody who learns the course sees it.
        Shown = "shown",
        /// Nobody does; its author reads why.
        Declined = "declined",
    }
}

/// `POST /units/{id}/help-notes`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct HelpNoteRequest {
    /// Whose help it was: from `GET /help-notes/open`.
    #[schema(required)]
    pub enrolment_id: Option<EnrolmentId>,
    /// Seconds of the film; zero where there is none.
    pub at: f64,
    /// What helps.
    #[schema(required, max_length = 1_000)]
    pub text: String,
}

impl HelpNoteRequest {
    /// Reads it: whose help it was, the moment in milliseconds, and the text.
    ///
    /// # Errors
    /// 404 without an enrolment; 422 `required` without a text, `poster_moment` for a moment that is none.
    pub fn parse(&self) -> Result<(EnrolmentId, i64, String), Refusal> {
        let enrolment = self.enrolment_id.ok_or_else(|| Refusal::not_found("help"))?;
        if !self.at.is_finite() || !(0.0..=LAST_SECOND).contains(&self.at) {
            return Err(refusals::poster_moment());
        }
        let text = text::clean_filled(&self.text, HELP_NOTE_MAX_CHARS, refusals::help_note_empty);
        Ok((enrolment, (self.at * 1_000.0).round() as i64, text.map_err(|refusal| refusal.at("text"))?))
    }
}

/// `POST /help-notes/{id}/decline`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct HelpNoteDeclineRequest {
    /// Why, for its author to read.
    #[schema(required, max_length = 500)]
    pub reason: String,
}

impl HelpNoteDeclineRequest {
    /// Reads the reason.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        let reason = text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::help_note_reason_empty);
        reason.map_err(|refusal| refusal.at("reason"))
    }
}

/// Help that the reader gave, and wrote nothing about yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct HelpGiven {
    pub enrolment_id: EnrolmentId,
    pub unit_id: UnitId,
    pub unit_title: String,
    pub course_id: CourseId,
    pub course_title: String,
    /// Whether there is a film, and so a moment.
    pub film: bool,
    /// The second from which on it was watched again; zero where nothing was.
    pub at: f64,
    pub helped_at: DateTime<Utc>,
}

/// A note, as its reader may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct HelpNote {
    pub id: HelpNoteId,
    pub unit_id: UnitId,
    pub unit_title: String,
    pub course_id: CourseId,
    pub course_title: String,
    /// Seconds of the film.
    pub at: f64,
    pub text: String,
    pub author_id: UserId,
    pub author_name: String,
    pub state: HelpNoteState,
    /// Why it is not shown, for its author and the teacher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    pub created_at: DateTime<Utc>,
    /// What the reader may do: `approve`, `decline`, `remove`, `report`.
    pub actions: Vec<String>,
}

/// What a reader may do with a note: the teacher decides while it waits, author and teacher take it away, and whoever
/// did not write it reports it.
pub fn may(state: HelpNoteState, author: bool, teaches: bool) -> Vec<&'static str> {
    let decides = teaches && state == HelpNoteState::Waiting;
    let all = [
        ("approve", decides),
        ("decline", decides),
        ("remove", author || teaches),
        ("report", !author && (teaches || state == HelpNoteState::Shown)),
    ];
    all.into_iter().filter(|(_, may)| *may).map(|(act, _)| act).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use HelpNoteState::{Declined, Shown, Waiting};
    use uuid::Uuid;

    #[test]
    fn who_may_do_what_follows_from_where_one_stands() {
        assert_eq!(may(Waiting, false, true), ["approve", "decline", "remove", "report"]);
        assert_eq!(may(Shown, false, true), ["remove", "report"]);
        assert_eq!(may(Declined, false, true), ["remove", "report"]);
        for state in [Waiting, Shown, Declined] {
            assert_eq!(may(state, true, false), ["remove"]);
        }
        assert_eq!(may(Shown, false, false), ["report"]);
        for state in [Waiting, Declined] {
            assert!(may(state, false, false).is_empty(), "a learner sees nothing of it");
        }
        assert_eq!(may(Waiting, true, true), ["approve", "decline", "remove"], "who teaches it helped themselves");
    }

    #[test]
    fn a_note_says_something_at_a_moment_that_there_is() {
        let enrolment_id = Some(EnrolmentId(Uuid::nil()));
        let asked = |at: f64, text: &str| HelpNoteRequest { enrolment_id, at, text: text.into() }.parse();
        assert_eq!(asked(1.5, " Divide first. ").unwrap().1, 1_500);
        assert_eq!(asked(0.0, " ").unwrap_err().code, "required");
        assert_eq!(asked(0.0, &"x".repeat(1_001)).unwrap_err().code, "text_too_long");
        for at in [-1.0, f64::NAN, f64::INFINITY, 86_400.5] {
            assert_eq!(asked(at, "x").unwrap_err().code, "poster_moment", "{at}");
        }
        let nobody = HelpNoteRequest { text: "x".into(), ..HelpNoteRequest::default() };
        assert_eq!(nobody.parse().unwrap_err().code, "not_found");
    }

    #[test]
    fn a_note_is_not_declined_without_a_reason() {
        assert_eq!(HelpNoteDeclineRequest::default().parse().unwrap_err().code, "required");
        let long = HelpNoteDeclineRequest { reason: "x".repeat(501) };
        assert_eq!(long.parse().unwrap_err().code, "text_too_long");
        assert_eq!(HelpNoteDeclineRequest { reason: " Too long. ".into() }.parse().unwrap(), "Too long.");
    }
}
