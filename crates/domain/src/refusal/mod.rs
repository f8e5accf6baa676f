//! How the product says no.
//!
//! Every slice has a list of its refusals (`refusals!`, in its `refusals.rs`); what its functions make is [`Refusal`],
//! the one shape that services return, the API renders as `application/problem+json` and pages show beside the field. A
//! refusal is always safe to show: it never carries internals.

mod catalogue;
pub(crate) mod list;
#[cfg(test)]
mod tests;

pub use catalogue::{Entry, catalogue, status_of};

use serde::{Deserialize, Serialize};

/// What sort of no it is; decides the HTTP status and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// The request cannot be read at all (400).
    Malformed,
    /// The address does not take that method (405).
    MethodNotAllowed,
    /// Nothing the client accepts can be answered (406).
    NotAcceptable,
    /// The request took too long to arrive (408).
    TooSlow,
    /// The request is too long (413).
    TooLarge,
    /// The body is of a type that is not read here (415).
    UnsupportedType,
    /// The address speaks another protocol (426).
    UpgradeRequired,
    /// The input is wrong; the same input will always be refused (422).
    Invalid,
    /// Nobody is signed in, or the sign-in is not strong enough (401).
    Unauthenticated,
    /// The person may see it but not do it (403).
    Forbidden,
    /// It does not exist, or this person may not know that it does (404).
    NotFound,
    /// The state of the world is in the way; another input or a later try may work (409).
    Conflict,
    /// It existed and cannot be used any more (410).
    Gone,
    /// Too many tries (429).
    RateLimited,
    /// A dependency is down; nothing was changed (503).
    Unavailable,
    /// A defect of ours (500).
    Unexpected,
}

impl RefusalKind {
    /// The HTTP status of this kind (RFC 9110 §15.5; 422 for input that parses but cannot be accepted).
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::MethodNotAllowed => 405,
            Self::NotAcceptable => 406,
            Self::TooSlow => 408,
            Self::TooLarge => 413,
            Self::UnsupportedType => 415,
            Self::UpgradeRequired => 426,
            Self::Invalid => 422,
            Self::Unauthenticated => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::Gone => 410,
            Self::RateLimited => 429,
            Self::Unavailable => 503,
            Self::Unexpected => 500,
        }
    }
}

/// One field's part of a refusal: `field` is the name in the request body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FieldRefusal {
    /// Name of the field as the request spells it, `weekly[2].start` for nested ones.
    pub field: String,
    /// Stable snake_case code.
    pub code: String,
    /// One sentence that says what to do.
    pub message: String,
    /// What the sentence is made of (limits, an example), so that it can be said in another language; an object, left
    /// out when there is nothing.
    #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
    #[schema(value_type = Object)]
    pub facts: serde_json::Value,
}

/// A no that a person can act on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("{code}: {message}")]
pub struct Refusal {
    /// What sort of no it is.
    pub kind: RefusalKind,
    /// Stable snake_case code; part of the public interface.
    pub code: String,
    /// One sentence that says what happened and what to do.
    pub message: String,
    /// The fields concerned, empty when the refusal is about the whole.
    #[serde(default)]
    pub fields: Vec<FieldRefusal>,
    /// Facts that help to do the next thing, for example `next_slots`; an object or null.
    #[serde(default)]
    pub facts: serde_json::Value,
    /// For [`RefusalKind::RateLimited`] and [`RefusalKind::Unavailable`]: seconds until a new try makes sense.
    #[serde(default)]
    pub retry_after_seconds: Option<u32>,
}

impl Refusal {
    /// What a list's function makes; facts in the order of the list.
    pub(crate) fn listed(
        kind: RefusalKind,
        code: &'static str,
        message: String,
        facts: Vec<(&str, serde_json::Value)>,
    ) -> Self {
        let facts: serde_json::Map<_, _> = facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect();
        let facts = if facts.is_empty() { serde_json::Value::Null } else { facts.into() };
        Self { facts, ..Self::new(kind, code, message) }
    }

    /// A refusal about the whole.
    pub fn new(kind: RefusalKind, code: &str, message: impl Into<String>) -> Self {
        Self {
            kind,
            code: code.to_owned(),
            message: message.into(),
            fields: Vec::new(),
            facts: serde_json::Value::Null,
            retry_after_seconds: None,
        }
    }

    /// 422 about one field; code and message stand on the whole and on the field.
    pub fn field(field: &str, code: &str, message: impl Into<String>) -> Self {
        Self::new(RefusalKind::Invalid, code, message).at(field)
    }

    /// The same refusal about one field: for a rule that does not know what its input is called.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        let (code, message) = (self.code.clone(), self.message.clone());
        self.fields = vec![FieldRefusal { field: field.to_owned(), code, message, facts: self.facts.clone() }];
        self
    }

    /// 422 about several fields; `None` when the list is empty. One field keeps its own code, several become
    /// `invalid_fields`.
    pub fn from_fields(fields: Vec<FieldRefusal>) -> Option<Self> {
        let first = fields.first()?;
        let mut refusal = if fields.len() == 1 {
            Self::new(RefusalKind::Invalid, &first.code, first.message.clone()).with_facts(first.facts.clone())
        } else {
            crate::platform::refusals::invalid_fields(fields.len())
        };
        refusal.fields = fields;
        Some(refusal)
    }

    /// 409.
    pub fn conflict(code: &str, message: impl Into<String>) -> Self {
        Self::new(RefusalKind::Conflict, code, message)
    }

    /// 403.
    pub fn forbidden(code: &str, message: impl Into<String>) -> Self {
        Self::new(RefusalKind::Forbidden, code, message)
    }

    /// 401.
    pub fn unauthenticated(code: &str, message: impl Into<String>) -> Self {
        Self::new(RefusalKind::Unauthenticated, code, message)
    }

    /// 404; `what` is the noun a person reads: "This tutor does not exist or is no longer listed."
    pub fn not_found(what: &str) -> Self {
        crate::platform::refusals::not_found(what)
    }

    /// The same refusal with the seconds after which a new try makes sense.
    #[must_use]
    pub fn after_seconds(mut self, seconds: u32) -> Self {
        self.retry_after_seconds = Some(seconds);
        self
    }

    /// The same refusal with facts; those of a refusal about one field are that field's.
    #[must_use]
    pub fn with_facts(mut self, facts: serde_json::Value) -> Self {
        if let [field] = self.fields.as_mut_slice() {
            field.facts = facts.clone();
        }
        self.facts = facts;
        self
    }
}

/// Collects the refusals of several fields so that a person sees all of them at once.
///
/// ```
/// # use domain::refusal::Fields;
/// let mut fields = Fields::default();
/// let email = fields.take("email", domain::identity::Email::parse("nobody"));
/// assert!(email.is_none());
/// assert_eq!(fields.finish().unwrap_err().code, "email_invalid");
/// ```
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldRefusal>);

impl Fields {
    /// Keeps the value, or notes the refusal under `field`.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, Refusal>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(refusal.at(field));
                None
            }
        }
    }

    /// Notes a refusal of one field.
    pub fn push(&mut self, field: &str, code: &str, message: impl Into<String>) {
        self.refuse(Refusal::field(field, code, message));
    }

    /// Notes a refusal that names its fields.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.0.extend(refusal.fields);
    }

    /// `Ok` when nothing was noted. After it, every `take` is known to have returned `Some`.
    pub fn finish(self) -> Result<(), Refusal> {
        Refusal::from_fields(self.0).map_or(Ok(()), Err)
    }
}
