//! Which events leave the house. A kind that is not in this list stays inside: sign-ins, families and what staff do.

use crate::{
    Refusal,
    bookings::{
        events::{BookingEvent, ReviewEvent},
        help::events::HelpEvent,
    },
    calendar::events::AvailabilityEvent,
    event::Event,
    integrations::refusals::{webhook_event_unknown, webhook_events_missing},
    messages::events::MessageEvent,
    money::events::{PackageEvent, PaymentEvent, PayoutEvent},
    people::{events::TutorEvent, skills::events::SkillEvent},
};

/// What a kind begins with, up to the dot, and the kinds that begin so.
pub const GROUPS: &[(&str, &[&str])] = &[
    ("booking", BookingEvent::KINDS),
    ("review", ReviewEvent::KINDS),
    ("message", MessageEvent::KINDS),
    ("payment", PaymentEvent::KINDS),
    ("package", PackageEvent::KINDS),
    ("payout", PayoutEvent::KINDS),
    ("tutor", TutorEvent::KINDS),
    ("availability", AvailabilityEvent::KINDS),
    ("help", HelpEvent::KINDS),
    ("skill", SkillEvent::KINDS),
];

/// Most names in one subscription.
const NAMES_MOST: usize = 60;

/// Every kind that leaves the house, group by group.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().flat_map(|(_, kinds)| kinds.iter().copied())
}

/// Whether a kind leaves the house at all.
pub fn is_told(kind: &str) -> bool {
    kinds().any(|known| known == kind)
}

/// What an endpoint hears of: kinds (`booking.confirmed`), groups (`booking.*`), or everything (`*`), also what is told
/// only by later releases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription(Vec<String>);

impl Subscription {
    /// Reads what somebody asks for.
    ///
    /// # Errors
    /// 422 at `events`: nothing, or a name that is none.
    pub fn parse(names: &[String]) -> Result<Self, Refusal> {
        let mut read: Vec<String> = Vec::new();
        for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
            if !is_name(name) || read.len() >= NAMES_MOST {
                let shown: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
                return Err(webhook_event_unknown(&shown));
            }
            read.push(name.to_owned());
        }
        if read.is_empty() {
            return Err(webhook_events_missing());
        }
        read.sort_unstable();
        read.dedup();
        Ok(Self(read))
    }

    /// What is stored.
    pub const fn stored(names: Vec<String>) -> Self {
        Self(names)
    }

    /// The names, in order.
    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// Whether it hears of that kind.
    pub fn hears(&self, kind: &str) -> bool {
        let group = kind.split_once('.').map_or(kind, |(group, _)| group);
        self.0.iter().any(|name| name == "*" || name == kind || name.strip_suffix(".*") == Some(group))
    }
}

fn is_name(name: &str) -> bool {
    match name.strip_suffix(".*") {
        Some(group) => GROUPS.iter().any(|(known, _)| *known == group),
        None => name == "*" || is_told(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(names: &[&str]) -> Result<Vec<String>, String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Subscription::parse(&names).map(|read| read.0).map_err(|refusal| refusal.code)
    }

    #[test]
    fn every_kind_begins_with_its_group_and_is_told_once() {
        for (group, kinds) in GROUPS {
            for kind in *kinds {
                assert_eq!(kind.split_once('.').map(|(first, _)| first), Some(*group), "{kind}");
            }
        }
        let all: std::collections::BTreeSet<_> = kinds().collect();
        assert_eq!(all.len(), kinds().count());
        assert!(!is_told("account.email_verified") && !is_told("family.child_added") && !is_told(""));
    }

    #[test]
    fn names_groups_and_everything_are_read_and_nothing_else_is() {
        let read = asked(&[" payment.failed ", "booking.*", "booking.*", ""]).unwrap();
        assert_eq!(read, ["booking.*", "payment.failed"]);
        assert_eq!(asked(&["*"]).unwrap(), ["*"]);
        for none in [&[][..], &[""], &["  "]] {
            assert_eq!(asked(none), Err("required".into()));
        }
        for wrong in
            ["booking", "booking.", "account.*", ".*", "**", "booking.confirmed.x", "Booking.*", "webhook.test"]
        {
            assert_eq!(asked(&[wrong]), Err("webhook_event_unknown".into()), "{wrong}");
        }
    }

    #[test]
    fn a_subscription_hears_of_its_own_kinds_alone() {
        let hears = |name: &str, kind: &str| Subscription(vec![name.into()]).hears(kind);
        assert!(hears("*", "booking.confirmed") && hears("booking.*", "booking.confirmed"));
        assert!(hears("booking.confirmed", "booking.confirmed") && !hears("booking.confirmed", "booking.cancelled"));
        assert!(!hears("booking.*", "bookings.confirmed") && !hears("book.*", "booking.confirmed"));
    }
}
