//! Web push: what a browser sends to be told, what it is told, and how long that is worth telling.

use super::notices::{Subject, Weight};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Devices of one person; one more takes the place of the oldest.
pub const DEVICES_MAX: i64 = 10;
/// Hours a push is worth telling, unless the lesson begins before.
const LIVES_HOURS: i64 = 48;
/// Tries at a device whose push service does not answer.
pub const TRIES_MAX: i32 = 6;
/// Failures in a row after which a device is believed to be gone.
pub const FAILURES_MAX: i32 = 30;
/// Most characters of a title: services take 4 KiB, sealed.
const TITLE_MAX_CHARS: usize = 300;

/// A browser's subscription, as `PushSubscription.toJSON()` writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PushRequest {
    /// Where its push service is reached.
    pub endpoint: String,
    /// What a push to it is sealed with.
    pub keys: PushKeys,
}

/// Keys of a browser's subscription, in base64url.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PushKeys {
    /// Its public key: a point of P-256.
    pub p256dh: String,
    /// Its secret of 16 bytes.
    pub auth: String,
}

/// Which subscription ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PushEnd {
    /// Where its push service is reached.
    pub endpoint: String,
}

/// The key to subscribe with (`applicationServerKey`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PushKeyView {
    /// The public key of this installation, in base64url.
    pub key: String,
}

/// What a browser opens and shows. The same at every try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Payload {
    pub id: Uuid,
    pub kind: String,
    pub title: String,
    /// Where it leads on this site.
    pub url: String,
    /// What is about the same takes the place of what was shown before.
    pub tag: String,
    pub subject: Option<Subject>,
    /// Name of the other person.
    pub name: Option<String>,
}

impl Payload {
    /// Cuts what no service would take, and names what it is about.
    pub fn new(
        id: Uuid,
        kind: String,
        title: &str,
        url: String,
        subject: Option<Subject>,
        name: Option<String>,
    ) -> Self {
        let about = subject.as_ref().filter(|subject| subject.kind == "thread");
        let tag = about.map_or_else(|| id.to_string(), |subject| format!("{}:{}", subject.kind, subject.id));
        let title = title.chars().take(TITLE_MAX_CHARS).collect();
        Self { id, kind, title, url, tag, subject, name }
    }
}

/// Until when a push that is due at `at` is worth telling: a lesson that has begun needs no reminder.
pub fn expires(at: DateTime<Utc>, lesson: Option<DateTime<Utc>>) -> DateTime<Utc> {
    let end = at + TimeDelta::hours(LIVES_HOURS);
    lesson.filter(|start| *start > at).map_or(end, |start| start.min(end))
}

/// Whether a phone is to be woken for it (RFC 8030 §5.3).
pub const fn is_urgent(weight: Weight) -> bool {
    matches!(weight, Weight::Urgent | Weight::Must)
}

/// How long a push waits after so many tries that nobody answered; none when it is given up.
pub fn next_try(tries: i32) -> Option<TimeDelta> {
    (tries < TRIES_MAX).then(|| TimeDelta::seconds(10 << tries.clamp(0, 10)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_push_lives_two_days_or_until_its_lesson() {
        let now = at("2026-03-10T10:00:00Z");
        assert_eq!(expires(now, None), at("2026-03-12T10:00:00Z"));
        assert_eq!(expires(now, Some(at("2026-03-10T11:00:00Z"))), at("2026-03-10T11:00:00Z"));
        assert_eq!(expires(now, Some(at("2026-03-20T11:00:00Z"))), at("2026-03-12T10:00:00Z"));
        assert_eq!(expires(now, Some(now)), at("2026-03-12T10:00:00Z"), "what tells of a lesson that has begun");
    }

    #[test]
    fn tries_come_further_and_further_apart_and_end() {
        let waits: Vec<i64> = (0..10).filter_map(next_try).map(|wait| wait.num_seconds()).collect();
        assert_eq!(waits, [10, 20, 40, 80, 160, 320]);
    }

    #[test]
    fn a_thread_has_one_tag_and_everything_else_its_own() {
        let id = Uuid::from_u128(7);
        let of = |kind: &str| {
            let subject = Subject { kind: kind.into(), id: Uuid::from_u128(8) };
            Payload::new(id, "x".into(), &"a".repeat(500), "/x".into(), Some(subject), None)
        };
        assert_eq!(of("thread").tag, format!("thread:{}", Uuid::from_u128(8)));
        assert_eq!(of("booking").tag, id.to_string());
        assert_eq!(of("booking").title.len(), TITLE_MAX_CHARS);
    }
}
