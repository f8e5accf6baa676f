//! A thread: who is in it, what was written last, how much of it somebody has not read.

use super::{group::title_of, message::Message, refusals};
use crate::{
    Refusal,
    calendar::parse_instant,
    ids::{MessageId, ThreadId, TutorId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Deserializer, Serialize};

/// Messages of a page when the request names no limit, and at most.
pub const MESSAGES_LIMIT: (i32, i32) = (50, 100);
/// As many unread messages are counted; more are "99+".
pub const UNREAD_MAX: i64 = 100;

/// What somebody is in a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ThreadPart)]
pub enum Part {
    /// One of the two it is between, or of a group.
    Writer,
    /// A parent, who reads along with a child and may write.
    Parent,
}

impl Part {
    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Parent => "parent",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Writer, Self::Parent].into_iter().find(|part| part.code() == code)
    }
}

/// Somebody in a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
#[schema(as = ThreadParticipant)]
pub struct Participant {
    pub id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    /// The tutor's page, if there is one.
    pub tutor_id: Option<TutorId>,
    pub part: Part,
    /// The number of the last message this person has read.
    pub read_number: i64,
    /// The number of the last message that a device of theirs was handed; of a child the last one it has read, since
    /// nobody is told whether a child is here.
    pub delivered_number: i64,
}

/// A thread as one of its people sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Thread {
    pub id: ThreadId,
    /// Whether it is a group; otherwise it is between two.
    pub is_group: bool,
    /// What a group is called, if its owner gave it a title.
    pub title: Option<String>,
    /// Who asks people in and out of a group.
    pub owner_id: Option<UserId>,
    pub participants: Vec<Participant>,
    pub last_message: Option<Message>,
    /// Messages of others that the reader has not read, 100 at most.
    pub unread: i64,
    pub archived: bool,
    pub muted_until: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

/// A thread with messages of it, in the order they were sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ThreadView {
    pub thread: Thread,
    pub items: Vec<Message>,
    /// The message to go on from: as `after` where `after` was asked for, as `before` otherwise; null where nothing
    /// follows.
    pub next_cursor: Option<MessageId>,
}

/// Which messages of a thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Window {
    /// The last ones.
    #[default]
    Last,
    /// Those right before that one.
    Before(MessageId),
    /// Those right after that one.
    After(MessageId),
    /// That one, with those right before and after it.
    Around(MessageId),
}

impl Window {
    /// Reads `after`, `before` and `around`, of which one may be set.
    ///
    /// # Errors
    /// 422 `cursor_invalid` for more than one, and for what is no id.
    pub fn parse(after: &str, before: &str, around: &str) -> Result<Self, Refusal> {
        let wrong = crate::platform::refusals::cursor_invalid;
        match (after.trim(), before.trim(), around.trim()) {
            ("", "", "") => Ok(Self::Last),
            (id, "", "") => id.parse().map(Self::After).map_err(|_| wrong()),
            ("", id, "") => id.parse().map(Self::Before).map_err(|_| wrong()),
            ("", "", id) => id.parse().map(Self::Around).map_err(|_| wrong()),
            _ => Err(wrong()),
        }
    }
}

/// `PATCH /messages/threads/{id}`; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(clippy::option_option)]
pub struct ThreadChangeRequest {
    /// Out of the list until somebody writes again.
    pub archived: Option<bool>,
    /// Until then nothing of it is told or counted; null ends it.
    #[serde(deserialize_with = "named", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = "date-time")]
    pub muted_until: Option<Option<String>>,
    /// What a group is called, for everybody in it; empty ends it. Its owner's to say.
    #[schema(max_length = 80)]
    pub title: Option<String>,
}

/// A field that is there, null included.
#[allow(clippy::option_option)]
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A change that passed the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, clippy::option_option)]
pub struct ThreadChange {
    pub archived: Option<bool>,
    pub muted_until: Option<Option<DateTime<Utc>>>,
    pub title: Option<Option<String>>,
}

impl ThreadChange {
    /// Checks it.
    ///
    /// # Errors
    /// 422 `instant_invalid`, `muted_too_long`, and what any line is refused for.
    pub fn parse(request: &ThreadChangeRequest, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let muted_until = match &request.muted_until {
            None => None,
            Some(None) => Some(None),
            Some(Some(text)) => {
                let until = parse_instant("muted_until", text)?;
                if until > now + TimeDelta::days(366) {
                    return Err(refusals::muted_too_long());
                }
                Some(Some(until))
            }
        };
        let title = request.title.as_deref().map(title_of).transpose()?;
        Ok(Self { archived: request.archived, muted_until, title })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_in_the_thread_is_asked_for_or_none() {
        let id = "0190b5c0-0000-7000-8000-000000000000";
        assert_eq!(Window::parse("", " ", ""), Ok(Window::Last));
        assert_eq!(Window::parse(id, "", ""), Ok(Window::After(id.parse().unwrap())));
        assert_eq!(Window::parse("", id, ""), Ok(Window::Before(id.parse().unwrap())));
        assert_eq!(Window::parse("", "", id), Ok(Window::Around(id.parse().unwrap())));
        for (after, before, around) in [(id, id, ""), ("7", "", ""), ("", "-1", ""), ("x", id, ""), ("", id, id)] {
            assert_eq!(Window::parse(after, before, around).unwrap_err().code, "cursor_invalid");
        }
    }

    #[test]
    fn null_ends_the_silence_and_an_absent_field_leaves_it() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let read = |json: &str| ThreadChange::parse(&serde_json::from_str(json).unwrap(), now);
        assert_eq!(read("{}").unwrap(), ThreadChange::default());
        assert_eq!(read(r#"{"muted_until":null}"#).unwrap().muted_until, Some(None));
        let until = read(r#"{"muted_until":"2027-02-01T00:00:00Z","archived":true}"#).unwrap();
        assert_eq!((until.archived, until.muted_until.flatten().is_some()), (Some(true), true));
        assert_eq!(read(r#"{"muted_until":"2037-02-01T00:00:00Z"}"#).unwrap_err().code, "muted_too_long");
        assert_eq!(read(r#"{"muted_until":"tomorrow"}"#).unwrap_err().fields[0].field, "muted_until");
    }

    #[test]
    fn the_parts_are_read_back() {
        assert_eq!(["writer", "parent", "ghost"].map(Part::parse), [Some(Part::Writer), Some(Part::Parent), None]);
    }
}
