//! One message: what arrives, what passed the rules, what its readers see.

use super::{contacts::Leak, reactions::Reaction, refusals};
use crate::{
    Refusal,
    ids::{BookingId, MessageId, ThreadId, UserId},
    platform::refusals::{fields_unread, not_found},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest message in characters.
pub const TEXT_MAX_CHARS: usize = 10_000;
/// Longest id that a client gives a message.
pub const CLIENT_ID_MAX: usize = 100;

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
}

impl NewMessage {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `addressee_unclear`, `client_id_invalid`, `required`, and what any text is refused for; 404 for an id that
    /// is none.
    pub fn parse(request: &MessageRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let client_id = fields.take("client_id", client_id_of(&request.client_id));
        let text = fields.take("text", text_of(&request.text));
        let to = fields.take("thread_id", only_one(request));
        fields.finish()?;
        let (Some(client_id), Some(text), Some(to)) = (client_id, text, to) else { return Err(fields_unread()) };
        Ok(Self { to: to?, client_id, text })
    }
}

/// Cleans what somebody wrote.
///
/// # Errors
/// 422 `required` for nothing at all, and what any text is refused for.
pub fn text_of(text: &str) -> Result<String, Refusal> {
    text::clean_filled(text, TEXT_MAX_CHARS, refusals::message_missing)
}

fn client_id_of(id: &str) -> Result<String, Refusal> {
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
    /// The text is gone; that there was one stays.
    pub deleted: bool,
    /// A child's message with contact details in it: only its sender and the parent see it until the parent lets it
    /// through.
    pub held: bool,
    #[allow(missing_docs)]
    pub reactions: Vec<Reacted>,
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

/// What a message that gives something away is told, and whether it waits for a parent.
pub const fn judged(leak: Option<Leak>, sender_is_child: bool) -> (Option<&'static str>, bool) {
    match leak {
        None => (None, false),
        Some(leak) if sender_is_child && leak.is_contact() => (Some("contact_held"), true),
        Some(leak) => (Some(leak.code()), false),
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
        NewMessage::parse(&request)
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
    fn several_lines_stay_several_lines() {
        assert_eq!(request(|r| r.text = " one\r\n\r\ntwo ".into()).unwrap().text, "one\n\ntwo");
    }

    #[test]
    fn only_a_childs_contact_details_wait_and_everybody_elses_are_answered_with_a_word() {
        for leak in Leak::ALL {
            assert_eq!(judged(Some(leak), false), (Some(leak.code()), false));
            let held = leak.is_contact();
            assert_eq!(judged(Some(leak), true), (Some(if held { "contact_held" } else { leak.code() }), held));
        }
        assert_eq!((judged(None, true), judged(None, false)), ((None, false), (None, false)));
    }
}
