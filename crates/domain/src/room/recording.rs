//! Recordings of a lesson (RM4): who has to agree, when one ends, how much one may hold and how long it is kept.
//!
//! Everybody agrees for themselves, and a parent for their child: a child says no for itself, and never yes.

use super::{entry::Part, refusals, wire::RecordingConsent};
use crate::{
    Refusal,
    codes::codes,
    ids::{BookingId, RecordingId, RoomId, UserId},
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Days that a recording is kept; one of a lesson with an open case stays until the case is closed.
pub const KEPT_DAYS: i64 = 90;
/// Recordings of one lesson.
pub const RECORDINGS_MAX: i64 = 10;
/// Most bytes of one recording.
pub const MOST_BYTES: i64 = 1 << 30;
/// Most bytes of one part.
pub const PART_BYTES: usize = 4 << 20;
/// Most parts of one recording: five hours of one part every two seconds.
pub const PARTS_MAX: i32 = 10_000;
/// Hours after which a recording ends by itself.
pub const HOURS_MAX: i64 = 5;
/// Machine seconds without a part after which the page that records is gone.
pub const SILENT_SECONDS: i64 = 60;
/// Seconds in which the last part of a recording that was stopped may still come.
pub const LAST_PART_SECONDS: i64 = 60;

codes! {
    /// Why a recording ended.
    RecordingEnding {
        /// Somebody stopped it.
        Stopped = "stopped",
        /// Somebody does not agree any more.
        Withdrawn = "withdrawn",
        /// Somebody came in who has not agreed.
        Joined = "joined",
        /// Whoever recorded left the room.
        Left = "left",
        /// The page that recorded sends nothing any more.
        Lost = "lost",
        /// It is as long as one can be.
        Full = "full",
    }
}

impl RecordingEnding {
    /// Whether what was recorded before the end may still arrive: never once somebody has not agreed.
    pub const fn takes_last_part(self) -> bool {
        matches!(self, Self::Stopped | Self::Left)
    }
}

/// Who may say something about being recorded.
///
/// # Errors
/// 403 `recording_parent_decides` for a child that says yes.
pub fn may_say(part: Part, is_child: bool, given: bool) -> Result<(), Refusal> {
    match part {
        Part::Student if is_child && given => Err(refusals::recording_parent_decides()),
        Part::Student | Part::Tutor | Part::Observer => Ok(()),
    }
}

/// Who may start one: those whose lesson it is. Who looks on agrees, and stops it.
///
/// # Errors
/// 403 `room_participants_only`.
pub fn may_start(part: Part) -> Result<(), Refusal> {
    match part {
        Part::Student | Part::Tutor => Ok(()),
        Part::Observer => Err(refusals::room_participants_only()),
    }
}

/// Those of `recorded` that have not agreed.
pub fn waiting(recorded: &[UserId], consents: &[RecordingConsent]) -> Vec<UserId> {
    let agreed = |person: &UserId| consents.iter().any(|consent| consent.person_id == *person && consent.given);
    let mut waiting: Vec<UserId> = recorded.iter().filter(|person| !agreed(person)).copied().collect();
    waiting.sort_unstable();
    waiting.dedup();
    waiting
}

/// When a recording that begins now is deleted.
pub fn delete_at(now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::days(KEPT_DAYS)
}

/// What a part is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Progress {
    pub parts: i32,
    pub size: i64,
    pub started_at: DateTime<Utc>,
    pub ended: Option<(DateTime<Utc>, RecordingEnding)>,
}

/// What becomes of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is kept.
    Kept,
    /// It was sent again, and is there.
    Known,
    /// There is no room for it: the recording ends.
    Full,
}

impl Progress {
    /// Decides about one part of so many bytes.
    ///
    /// # Errors
    /// 409 `recording_over`, `recording_gap`; 413 `recording_part_large`; 422 `recording_part_empty`.
    pub fn take(&self, number: i32, bytes: usize, now: DateTime<Utc>) -> Result<Taken, Refusal> {
        if bytes == 0 {
            return Err(refusals::recording_part_empty());
        }
        if bytes > PART_BYTES {
            return Err(refusals::recording_part_large((PART_BYTES >> 20) as i64));
        }
        if (1..=self.parts).contains(&number) {
            return Ok(Taken::Known);
        }
        if let Some((at, ending)) = self.ended
            && !(ending.takes_last_part() && now < at + Duration::seconds(LAST_PART_SECONDS))
        {
            return Err(refusals::recording_over());
        }
        if number != self.parts + 1 {
            return Err(refusals::recording_gap(self.parts + 1));
        }
        let long = now >= self.started_at + Duration::hours(HOURS_MAX);
        let full = long || self.parts >= PARTS_MAX || self.size + bytes as i64 > MOST_BYTES;
        Ok(if full { Taken::Full } else { Taken::Kept })
    }
}

/// `PUT /rooms/{id}/recording/consent`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct RecordingConsentRequest {
    /// Whether one may be recorded; of a parent, they and their child.
    #[schema(required)]
    pub given: bool,
}

/// Whether a room is recorded, and who has agreed to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RoomRecording {
    /// The recording that runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording_id: Option<RecordingId>,
    /// Whose page records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_by: Option<UserId>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    /// What everybody said who said something.
    pub consents: Vec<RecordingConsent>,
    /// The names of those who are there, or whose parent is, and have not agreed.
    pub waiting: Vec<String>,
}

/// A recording, as those see it who may play it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Recording {
    pub id: RecordingId,
    pub room_id: RoomId,
    pub booking_id: BookingId,
    /// With whom the lesson was.
    pub other_name: String,
    pub started_at: DateTime<Utc>,
    /// Absent while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<RecordingEnding>,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// When it is deleted, unless a case about the lesson is open then.
    pub delete_at: DateTime<Utc>,
    /// Where it plays, with `Range`, for six hours; in lists absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_url: Option<String>,
}

/// The answer to a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecordingPart {
    /// The number of the part to send next.
    pub next: i32,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> UserId {
        UserId(Uuid::from_u128(number))
    }

    fn consent(number: u128, given: bool) -> RecordingConsent {
        RecordingConsent { person_id: person(number), given }
    }

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::seconds(second)
    }

    #[test]
    fn everybody_who_is_recorded_must_have_agreed_and_silence_is_no_yes() {
        let here = [person(1), person(2), person(2)];
        assert_eq!(waiting(&here, &[]), [person(1), person(2)]);
        assert_eq!(waiting(&here, &[consent(1, true)]), [person(2)]);
        assert_eq!(waiting(&here, &[consent(1, true), consent(2, false)]), [person(2)]);
        assert_eq!(waiting(&here, &[consent(1, true), consent(3, true)]), [person(2)], "somebody else's yes");
        assert_eq!(waiting(&here, &[consent(1, true), consent(2, true)]), []);
    }

    #[test]
    fn a_child_says_no_for_itself_and_never_yes() {
        assert_eq!(may_say(Part::Student, true, true).unwrap_err().code, "recording_parent_decides");
        assert_eq!(may_say(Part::Student, true, false), Ok(()));
        for (part, child) in [(Part::Student, false), (Part::Tutor, false), (Part::Observer, false)] {
            assert_eq!(may_say(part, child, true), Ok(()));
        }
        assert_eq!(may_start(Part::Observer).unwrap_err().code, "room_participants_only");
        assert_eq!((may_start(Part::Student), may_start(Part::Tutor)), (Ok(()), Ok(())));
    }

    #[test]
    fn parts_come_in_order_once_and_not_after_the_end() {
        let running = Progress { parts: 3, size: 30, started_at: at(0), ended: None };
        let code = |progress: Progress, number, bytes, second| {
            progress.take(number, bytes, at(second)).map_err(|refusal| refusal.code)
        };
        assert_eq!(code(running, 4, 10, 5), Ok(Taken::Kept));
        assert_eq!(code(running, 3, 10, 5), Ok(Taken::Known), "sent again");
        assert_eq!(code(running, 5, 10, 5), Err("recording_gap".into()));
        assert_eq!(code(running, 0, 10, 5), Err("recording_gap".into()));
        assert_eq!(code(running, 4, 0, 5), Err("recording_part_empty".into()));
        assert_eq!(code(running, 4, PART_BYTES + 1, 5), Err("recording_part_large".into()));
        let ended = |ending| Progress { ended: Some((at(10), ending)), ..running };
        for ending in RecordingEnding::ALL {
            let last = code(ended(*ending), 4, 10, 11);
            let takes = matches!(ending, RecordingEnding::Stopped | RecordingEnding::Left);
            assert_eq!(last.is_ok(), takes, "{ending:?}");
            assert_eq!(code(ended(*ending), 4, 10, 70), Err("recording_over".into()), "{ending:?}");
        }
    }

    #[test]
    fn what_is_too_long_or_too_large_ends() {
        let of = |parts, size| Progress { parts, size, started_at: at(0), ended: None };
        assert_eq!(of(1, MOST_BYTES - 9).take(2, 10, at(1)), Ok(Taken::Full));
        assert_eq!(of(1, MOST_BYTES - 10).take(2, 10, at(1)), Ok(Taken::Kept));
        assert_eq!(of(PARTS_MAX, 1).take(PARTS_MAX + 1, 10, at(1)), Ok(Taken::Full));
        assert_eq!(of(1, 1).take(2, 10, at(HOURS_MAX * 3_600)), Ok(Taken::Full));
        assert_eq!(delete_at(at(0)), at(KEPT_DAYS * 86_400));
    }
}
