//! One message: what arrives, what passed the rules, what its readers see.

use super::{
    contacts::Leak,
    files::{MessageFile, files_of},
    later::ahead,
    reactions::Reaction,
    refusals,
};
use crate::{
    Refusal,
    ids::{BookingId, MessageId, ThreadId, UploadId, UserId},
    platform::refusals::{fields_unread, not_found},
    refusal::Fields,
    text,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Longest message in characters.
pub const TEXT_MAX_CHARS: usize = 10_000;
/// Longest id that a client gives a message.
pub const CLIENT_ID_MAX: usize = 100;
/// Days a message lives, whoever wrote it: two years.
pub const KEPT_DAYS: i64 = 730;
/// How long after it was sent a message may be changed, in hours.
pub const EDIT_HOURS: i64 = 24;

/// `POST /messages`: to a thread, to a person, or to the other side of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct MessageRequest {
    /// One of these three says who gets it.
    #[schema(format = "uuid")]
    pub thread_id: Option<String>,
    /// A person, or a tutor by the id of the profile.
    #[schema(format = "uuid")]
    pub recipient_id: Option<String>,
    /// A lesson: the other side of it.
    #[schema(format = "uuid")]
    pub booking_id: Option<String>,
    /// Yours, and unique among all you ever send: the same one again answers with the first message.
    #[schema(required, min_length = 1, max_length = 100, pattern = "^[!-~]+$")]
    pub client_id: String,
    #[schema(required, min_length = 1, max_length = 10000, pattern = r"\S")]
    #[allow(missing_docs)]
    pub text: String,
    /// Files that were sent for the purpose `message`, five at most; with one, the text may be empty.
    #[schema(max_items = 5)]
    pub attachment_ids: Vec<String>,
    /// When it goes out; absent, at once. Within a year. Files go out at once.
    #[schema(format = "date-time")]
    pub send_at: Option<String>,
}

/// Who gets a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Addressee {
    Thread(ThreadId),
    Person(UserId),
    Booking(BookingId),
}

/// A message to be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct NewMessage {
    pub to: Addressee,
    pub client_id: String,
    pub text: String,
    pub send_at: Option<DateTime<Utc>>,
    pub attachments: Vec<UploadId>,
}

impl NewMessage {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `addressee_unclear`, `client_id_invalid`, `required`, `files_not_later`, what any text is refused for, and
    /// what [`files_of`] says of its files and [`ahead`] of its time; 404 for an id that is none.
    pub fn parse(request: &MessageRequest, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let client_id = fields.take("client_id", client_id_of(&request.client_id));
        let attachments = fields.take("attachment_ids", files_of(&request.attachment_ids));
        let alone = attachments.as_ref().is_none_or(Vec::is_empty);
        let text = fields
            .take("text", if alone { text_of(&request.text) } else { text::clean(&request.text, TEXT_MAX_CHARS) });
        let to = fields.take("thread_id", only_one(request));
        let send_at = request.send_at.as_deref().filter(|at| !at.trim().is_empty());
        let send_at = send_at.and_then(|at| fields.take("send_at", ahead("send_at", at, now)));
        if send_at.is_some() && !alone {
            fields.push("send_at", "files_not_later", refusals::files_not_later().message);
        }
        fields.finish()?;
        let (Some(client_id), Some(text), Some(to)) = (client_id, text, to) else { return Err(fields_unread()) };
        Ok(Self { to: to?, client_id, text, send_at, attachments: attachments.unwrap_or_default() })
    }
}

/// Cleans what somebody wrote.
///
/// # Errors
/// 422 `required` for nothing at all, and what any text is refused for.
pub fn text_of(text: &str) -> Result<String, Refusal> {
    text::clean_filled(text, TEXT_MAX_CHARS, refusals::message_missing)
}

/// The id that a client gave its message.
///
/// # Errors
/// 422 `client_id_invalid`.
pub fn client_id_of(id: &str) -> Result<String, Refusal> {
    let fits = (1..=CLIENT_ID_MAX).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(id.to_owned()) } else { Err(refusals::client_id_invalid()) }
}

/// The one addressee; a name that is no id names nobody, which is another no than naming two.
fn only_one(request: &MessageRequest) -> Result<Result<Addressee, Refusal>, Refusal> {
    let named = |id: &Option<String>| id.as_deref().map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned);
    let (thread, person) = (named(&request.thread_id), named(&request.recipient_id));
    let to = match (thread, person, named(&request.booking_id)) {
        (Some(id), None, None) => id.parse().map(Addressee::Thread).map_err(|_| not_found("conversation")),
        (None, Some(id), None) => id.parse().map(Addressee::Person).map_err(|_| not_found("person")),
        (None, None, Some(id)) => id.parse().map(Addressee::Booking).map_err(|_| not_found("booking")),
        _ => return Err(refusals::addressee_unclear()),
    };
    Ok(to)
}

/// `PATCH /messages/{id}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct EditRequest {
    #[schema(required, min_length = 1, max_length = 10000, pattern = r"\S")]
    pub text: String,
    /// The `version` that was read; absent, whatever stands there is changed.
    #[schema(minimum = 1)]
    pub version: Option<i64>,
}

/// `POST /messages/{id}/release`: which text was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ReleaseRequest {
    /// The message's `version` as it was read; no other text is let through.
    #[schema(required, minimum = 1)]
    pub version: Option<i64>,
}

impl ReleaseRequest {
    /// The version that was read.
    ///
    /// # Errors
    /// 422 `required`.
    pub fn read(self) -> Result<i64, Refusal> {
        self.version.ok_or_else(refusals::version_missing)
    }
}

/// Whether a message may still be changed.
///
/// # Errors
/// 409 `edit_too_late`.
pub fn may_edit(sent_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if now < sent_at + TimeDelta::hours(EDIT_HOURS) { Ok(()) } else { Err(refusals::edit_too_late(EDIT_HOURS)) }
}

/// Whether what is there is what was read; who names no version takes whatever is there.
///
/// # Errors
/// 409 `message_changed`.
pub fn is_as_read(version: i64, read: Option<i64>) -> Result<(), Refusal> {
    if read.is_none_or(|read| read == version) { Ok(()) } else { Err(refusals::message_changed()) }
}

/// A message as those who are in its thread see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Message {
    #[allow(missing_docs)]
    pub id: MessageId,
    #[allow(missing_docs)]
    pub thread_id: ThreadId,
    /// Its place in the thread; it grows, and may skip.
    pub number: i64,
    /// The id its sender gave it.
    pub client_id: String,
    #[allow(missing_docs)]
    pub sender_id: UserId,
    /// Empty once deleted.
    pub text: String,
    /// The lesson it was written about, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booking_id: Option<BookingId>,
    #[allow(missing_docs)]
    pub sent_at: DateTime<Utc>,
    #[allow(missing_docs)]
    pub edited_at: Option<DateTime<Utc>>,
    /// Of its text: 1 when it was sent, one more with each edit.
    pub version: i64,
    /// The text is gone; that there was one stays.
    pub deleted: bool,
    /// From or to a child, with a way to be reached elsewhere in it: only its sender and the parent see it until the
    /// parent lets it through.
    pub held: bool,
    /// Its files; none once deleted.
    pub attachments: Vec<MessageFile>,
    #[allow(missing_docs)]
    pub reactions: Vec<Reacted>,
    /// When it goes out; in the answer to sending it later alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_at: Option<DateTime<Utc>>,
    /// What its sender should know about it; in the answer to sending alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nudge: Option<Nudge>,
}

/// Who put one reaction under a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Reacted {
    pub code: Reaction,
    pub user_ids: Vec<UserId>,
}

/// A word to somebody who gives contact details away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Nudge {
    pub code: String,
    pub text: String,
}

/// Whose words are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Of an adult among adults, or of a parent who reads along.
    Free,
    /// Of a child.
    Child,
    /// Of somebody who writes to a child.
    ToChild,
}

impl Voice {
    /// Whether a child is one of the two.
    pub const fn has_child(self) -> bool {
        !matches!(self, Self::Free)
    }
}

/// What a message that gives something away is told, and whether it waits for a parent: where a child is one of the
/// two, every way to meet elsewhere does, whoever names it.
pub const fn judged(leak: Option<Leak>, voice: Voice) -> (Option<&'static str>, bool) {
    match (leak, voice) {
        (None, _) => (None, false),
        (Some(leak), Voice::Child) if leak.is_way_out() => (Some("contact_held"), true),
        (Some(leak), Voice::ToChild) if leak.is_way_out() => (Some("contact_waits"), true),
        (Some(leak), _) => (Some(leak.code()), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b5c0-0000-7000-8000-000000000000";

    fn request(change: impl FnOnce(&mut MessageRequest)) -> Result<NewMessage, Refusal> {
        let mut request = MessageRequest {
            thread_id: Some(ID.into()),
            client_id: "1".into(),
            text: "Hello".into(),
            ..MessageRequest::default()
        };
        change(&mut request);
        NewMessage::parse(&request, DateTime::from_timestamp(1_800_000_000, 0).unwrap())
    }

    #[test]
    fn a_message_goes_to_exactly_one_of_thread_person_and_lesson() {
        assert_eq!(request(|_| {}).unwrap().to, Addressee::Thread(ID.parse().unwrap()));
        let person = request(|r| (r.thread_id, r.recipient_id) = (Some(" ".into()), Some(ID.into())));
        assert_eq!(person.unwrap().to, Addressee::Person(ID.parse().unwrap()));
        let lesson = request(|r| (r.thread_id, r.booking_id) = (None, Some(ID.into())));
        assert_eq!(lesson.unwrap().to, Addressee::Booking(ID.parse().unwrap()));
        assert_eq!(request(|r| r.thread_id = None).unwrap_err().code, "addressee_unclear");
        assert_eq!(request(|r| r.booking_id = Some(ID.into())).unwrap_err().code, "addressee_unclear");
        assert_eq!(request(|r| r.thread_id = Some("7".into())).unwrap_err().code, "not_found");
    }

    #[test]
    fn nothing_too_much_and_what_cannot_be_shown_are_refused_with_their_field() {
        for nothing in ["", "   ", "\n\t\n", "\u{200b}\u{200d}"] {
            assert_eq!(request(|r| r.text = nothing.into()).unwrap_err().fields[0].code, "required", "{nothing:?}");
        }
        assert_eq!(request(|r| r.text = "é".repeat(TEXT_MAX_CHARS)).unwrap().text.chars().count(), TEXT_MAX_CHARS);
        let long = request(|r| r.text = "x".repeat(TEXT_MAX_CHARS + 1)).unwrap_err();
        assert_eq!((long.code.as_str(), long.fields[0].field.as_str()), ("text_too_long", "text"));
        assert_eq!(long.facts["limit"], TEXT_MAX_CHARS);
        assert_eq!(request(|r| r.text = "a\0b".into()).unwrap_err().code, "text_unstorable");
        for id in ["", "two words", "ключ", &"x".repeat(CLIENT_ID_MAX + 1)] {
            assert_eq!(request(|r| r.client_id = id.into()).unwrap_err().code, "client_id_invalid", "{id}");
        }
        assert_eq!(request(|r| (r.text, r.client_id) = (String::new(), String::new())).unwrap_err().fields.len(), 2);
    }

    #[test]
    fn a_message_that_goes_out_later_says_when_and_not_when_that_is_over() {
        assert_eq!(request(|r| r.send_at = Some(" ".into())).unwrap().send_at, None);
        let later = request(|r| r.send_at = Some("2027-06-01T08:00:00Z".into())).unwrap().send_at;
        assert_eq!(later, DateTime::from_timestamp(1_811_836_800, 0));
        let past = request(|r| (r.send_at, r.text) = (Some("2027-01-01T08:00:00Z".into()), String::new()));
        let codes: Vec<_> = past.unwrap_err().fields.into_iter().map(|field| field.code).collect();
        assert_eq!(codes, ["required", "instant_past"]);
    }

    #[test]
    fn a_message_with_files_may_say_nothing_and_has_five_at_most_each_once() {
        let files = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let one = request(|r| (r.text, r.attachment_ids) = (" ".into(), files(&[ID, ID, ""]))).unwrap();
        assert_eq!((one.text.as_str(), one.attachments.len()), ("", 1));
        assert_eq!(request(|r| r.attachment_ids = files(&["x"])).unwrap_err().fields[0].field, "attachment_ids");
        let many: Vec<String> = (0..6_u128).map(|n| uuid::Uuid::from_u128(n).to_string()).collect();
        assert_eq!(request(|r| r.attachment_ids = many.clone()).unwrap_err().code, "files_too_many");
        let later = request(|r| {
            (r.attachment_ids, r.send_at) = (files(&[ID]), Some("2027-06-01T08:00:00Z".into()));
        });
        assert_eq!(later.unwrap_err().fields[0].code, "files_not_later");
    }

    #[test]
    fn several_lines_stay_several_lines() {
        assert_eq!(request(|r| r.text = " one\r\n\r\ntwo ".into()).unwrap().text, "one\n\ntwo");
    }

    #[test]
    fn every_way_out_of_a_conversation_with_a_child_waits_whoever_names_it_and_adults_are_answered_with_a_word() {
        for leak in Leak::ALL {
            assert_eq!(judged(Some(leak), Voice::Free), (Some(leak.code()), false));
            let waits = leak != Leak::PayOutside;
            for (voice, code) in [(Voice::Child, "contact_held"), (Voice::ToChild, "contact_waits")] {
                assert_eq!(judged(Some(leak), voice), (Some(if waits { code } else { leak.code() }), waits));
            }
        }
        for voice in [Voice::Free, Voice::Child, Voice::ToChild] {
            assert_eq!(judged(None, voice), (None, false));
        }
    }

    #[test]
    fn a_message_is_changed_for_a_day_and_not_a_second_longer() {
        let sent = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let end = sent + TimeDelta::hours(EDIT_HOURS);
        assert_eq!(may_edit(sent, sent), Ok(()));
        assert_eq!(may_edit(sent, end - TimeDelta::seconds(1)), Ok(()));
        for late in [end, end + TimeDelta::days(400)] {
            let refusal = may_edit(sent, late).unwrap_err();
            assert_eq!(refusal.code, "edit_too_late");
            assert_eq!(refusal.facts["hours"], EDIT_HOURS);
        }
    }

    #[test]
    fn another_text_than_the_one_that_was_read_is_told_and_a_release_must_name_it() {
        assert_eq!((is_as_read(2, Some(2)), is_as_read(2, None)), (Ok(()), Ok(())));
        for read in [1, 3, 0, -1] {
            assert_eq!(is_as_read(2, Some(read)).unwrap_err().code, "message_changed");
        }
        assert_eq!(ReleaseRequest { version: Some(2) }.read(), Ok(2));
        let missing = ReleaseRequest::default().read().unwrap_err();
        assert_eq!((missing.code.as_str(), missing.fields[0].field.as_str()), ("required", "version"));
    }
}
