//! Events: what was committed, for whoever needs to know of it.
//!
//! News travels between contexts by events alone. A use case writes them with its change, in one transaction; a
//! sequencer gives each committed event a position without gaps; every subscriber goes on from its own cursor. Each
//! context lists its events in its `events.rs` with [`events!`]: a stable kind (`booking.confirmed`), a typed payload
//! and a version. An event tells what has happened with the facts its readers need to follow the state, and never a
//! secret: whoever holds the log could act on it.

use crate::ids::UserId;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// What every payload can say of itself.
pub trait News {
    /// The booking, tutor, account … it is about; events of one subject keep their order.
    fn subject(&self) -> Uuid;
    /// The people who may hear of it over a socket.
    fn audience(&self) -> Vec<UserId>;
}

/// One context's events.
pub trait Event: Serialize + DeserializeOwned + Send + Sync {
    /// Every kind, in order.
    const KINDS: &'static [&'static str];
    /// Version of the payloads; a reader skips others. Version 1 was the first release's, without types and without
    /// readers.
    const VERSION: i16;
    /// The stable word.
    fn kind(&self) -> &'static str;
    /// What it is about and who may hear of it.
    fn news(&self) -> &dyn News;
}

/// The payload as it is stored; the kind is a column of its own.
///
/// # Errors
/// When a payload cannot be written as JSON, which none of ours is.
pub fn data_of(event: &impl Event) -> Result<serde_json::Value, serde_json::Error> {
    let mut whole = serde_json::to_value(event)?;
    Ok(whole.get_mut("data").map(serde_json::Value::take).unwrap_or_default())
}

/// Reads a stored event; `None` when it is of another context.
///
/// # Errors
/// When the kind is ours and the payload is not what it should be.
pub fn read<E: Event>(kind: &str, data: serde_json::Value) -> Result<Option<E>, serde_json::Error> {
    if !E::KINDS.contains(&kind) {
        return Ok(None);
    }
    serde_json::from_value(serde_json::json!({ "kind": kind, "data": data })).map(Some)
}

/// A context's events: an enum whose variants each have one payload and one stable kind.
macro_rules! events {
    ($(#[$doc:meta])* $name:ident version $version:literal { $($(#[$vdoc:meta])* $variant:ident($news:ty) = $kind:tt),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "kind", content = "data")]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $kind)] $variant($news)),* }

        impl $crate::event::Event for $name {
            const KINDS: &'static [&'static str] = &[$($kind),*];
            const VERSION: i16 = $version;

            fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $kind),* }
            }

            fn news(&self) -> &dyn $crate::event::News {
                match self { $(Self::$variant(news) => news),* }
            }
        }
    };
}
pub(crate) use events;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::events::AccountNews;
    use crate::{
        bookings::{
            events::{BookingEvent, CaseEvent, ReviewEvent},
            micro::events::MicroEvent,
            trial::events::TrialEvent,
        },
        calendar::events::AvailabilityEvent,
        identity::events::AccountEvent,
        identity::family::events::FamilyEvent,
        integrations::events::OutsideCalendarEvent,
        learning::events::{CircleEvent, CohortEvent, CourseEvent, EnrolmentEvent, HelpNoteEvent, VideoEvent},
        matching::events::{ExchangeEvent, MatchEvent},
        messages::events::MessageEvent,
        money::events::{PackageEvent, PaymentEvent, PayoutEvent},
        people::events::{StudentEvent, TutorEvent},
        platform::notice_events::NoticeEvent,
    };

    #[test]
    fn an_event_is_read_back_as_it_was_written() {
        let told = AccountEvent::EmailVerified(AccountNews { user_id: UserId(Uuid::from_u128(7)) });
        let data = data_of(&told).unwrap();
        assert_eq!(data, serde_json::json!({ "user_id": Uuid::from_u128(7) }));
        assert_eq!(read::<AccountEvent>(told.kind(), data).unwrap(), Some(told));
    }

    #[test]
    fn another_contexts_event_is_none_and_a_payload_that_does_not_fit_is_an_error() {
        assert_eq!(read::<AccountEvent>("booking.confirmed", serde_json::json!({})).unwrap(), None);
        assert!(read::<AccountEvent>("account.email_verified", serde_json::json!({ "user_id": 7 })).is_err());
    }

    #[test]
    fn no_two_contexts_use_one_kind() {
        let all = [
            AccountEvent::KINDS,
            FamilyEvent::KINDS,
            TutorEvent::KINDS,
            AvailabilityEvent::KINDS,
            PaymentEvent::KINDS,
            PackageEvent::KINDS,
            PayoutEvent::KINDS,
            BookingEvent::KINDS,
            MicroEvent::KINDS,
            MessageEvent::KINDS,
            NoticeEvent::KINDS,
            ReviewEvent::KINDS,
            CaseEvent::KINDS,
            TrialEvent::KINDS,
            StudentEvent::KINDS,
            MatchEvent::KINDS,
            ExchangeEvent::KINDS,
            CourseEvent::KINDS,
            EnrolmentEvent::KINDS,
            VideoEvent::KINDS,
            CircleEvent::KINDS,
            CohortEvent::KINDS,
            HelpNoteEvent::KINDS,
            OutsideCalendarEvent::KINDS,
        ]
        .concat();
        let distinct: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
        assert!(all.iter().all(|kind| kind.split_once('.').is_some_and(|(_, what)| !what.is_empty())));
    }
}
