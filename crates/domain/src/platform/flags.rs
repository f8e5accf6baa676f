//! Flags: whether a part of the product is switched on for somebody.
//!
//! A flag is data, the decision is here. Who is in the first n percent depends on the flag's key and the person
//! alone, so it is the same on every server and every day, and raising the percentage takes it from nobody. A killed
//! flag is off for everybody, at once and whatever else it says.

use crate::{Refusal, identity::Role, platform::refusals::field_invalid, refusal::Fields};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// Longest key in characters.
pub const KEY_MAX_CHARS: usize = 60;

/// What a flag is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagKind {
    /// A new thing that is let out step by step; goes when it is out.
    Release,
    /// Two ways that are compared.
    Experiment,
    /// A part that can be switched off when it is in trouble.
    Operation,
}

impl FlagKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Release, Self::Experiment, Self::Operation];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Experiment => "experiment",
            Self::Operation => "operation",
        }
    }

    /// Reads a stored kind.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A flag as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Lower case words with underscores.
    pub key: String,
    /// What it is for.
    pub kind: FlagKind,
    /// Of all people, how many in a hundred have it; 0 to 100.
    pub rollout_percent: u8,
    /// People with one of these roles have it beyond the percentage.
    pub roles: Vec<Role>,
    /// These people have it beyond the percentage.
    pub people: Vec<Uuid>,
    /// Who answers for it.
    pub owner: String,
    /// The day by which it must be gone; it goes on working after it, and `edustream check` says so.
    pub expires_on: NaiveDate,
    /// Since when it is off for everybody.
    pub killed_at: Option<DateTime<Utc>>,
}

/// For whom a flag is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Subject<'a> {
    /// The person, or the id an anonymous visitor keeps; none when there is neither.
    pub id: Option<Uuid>,
    /// The person's roles.
    pub roles: &'a [Role],
}

impl Flag {
    /// Reads what somebody who keeps flags asks for.
    ///
    /// # Errors
    /// 422 `field_invalid` for key, percentage and owner.
    pub fn checked(self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let word = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        let begins = self.key.starts_with(|letter: char| letter.is_ascii_lowercase());
        if !begins || self.key.len() > KEY_MAX_CHARS || !self.key.chars().all(word) {
            let text = format!("lower case words with underscores, at most {KEY_MAX_CHARS} letters");
            fields.refuse(field_invalid("key", &text).at("key"));
        }
        if self.rollout_percent > 100 {
            fields.refuse(field_invalid("rollout_percent", "a percentage from 0 to 100").at("rollout_percent"));
        }
        if self.owner.trim().is_empty() {
            fields.refuse(field_invalid("owner", "who answers for this flag").at("owner"));
        }
        fields.finish()?;
        Ok(self)
    }

    /// Whether it is on for that subject. Somebody without an id is in no percentage but the whole.
    pub fn is_on(&self, subject: Subject<'_>) -> bool {
        if self.killed_at.is_some() {
            return false;
        }
        let named = subject.id.is_some_and(|id| self.people.contains(&id));
        let of_role = self.roles.iter().any(|role| subject.roles.contains(role));
        let within = subject.id.map_or(self.rollout_percent >= 100, |id| bucket(&self.key, id) < self.rollout_percent);
        named || of_role || within
    }

    /// Whether its day is over.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.expires_on < today
    }
}

/// Where in a hundred somebody stands for that flag: 0 to 99, the same for ever.
///
/// FNV-1a over key and id, then the finisher of `MurmurHash3` (both in the public domain): FNV alone leaves the low
/// digits of similar ids alike. Two flags put the same people into different places, or the same few would try
/// everything first.
pub fn bucket(key: &str, id: Uuid) -> u8 {
    u8::try_from(place(key, &id.into_bytes()) % 100).unwrap_or_default()
}

/// Where a thing stands for that key among 2^64 places, the same for ever.
pub fn place(key: &str, thing: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in key.bytes().chain([0]).chain(thing.iter().copied()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn flag(rollout_percent: u8) -> Flag {
        Flag {
            key: "new_search".into(),
            kind: FlagKind::Release,
            rollout_percent,
            roles: Vec::new(),
            people: Vec::new(),
            owner: "search".into(),
            expires_on: NaiveDate::from_ymd_opt(2027, 1, 31).unwrap(),
            killed_at: None,
        }
    }

    fn somebody(number: u128) -> Subject<'static> {
        // As ids are made: the time first, and little difference between two of one moment.
        Subject { id: Some(Uuid::from_u128(0x0193_5a00_0000_7000_8000_0000_0000_0000 + number)), roles: &[] }
    }

    #[test]
    fn a_killed_flag_is_off_for_everybody_it_names() {
        let mut flag = flag(100);
        flag.people = somebody(1).id.into_iter().collect();
        flag.roles = vec![Role::Admin];
        flag.killed_at = Some(DateTime::UNIX_EPOCH);
        for subject in [somebody(1), somebody(2), Subject { id: None, roles: &[Role::Admin] }] {
            assert!(!flag.is_on(subject), "{subject:?}");
        }
    }

    #[test]
    fn nobody_is_in_no_percent_and_everybody_in_a_hundred() {
        assert!((0..2_000).all(|n| !flag(0).is_on(somebody(n)) && flag(100).is_on(somebody(n))));
    }

    #[test]
    fn somebody_without_an_id_is_in_the_whole_only() {
        assert!(!flag(99).is_on(Subject::default()));
        assert!(flag(100).is_on(Subject::default()));
    }

    #[test]
    fn ten_percent_of_similar_ids_are_a_tenth_of_them() {
        let on = (0..20_000).filter(|n| flag(10).is_on(somebody(*n))).count();
        assert!((1_850..=2_150).contains(&on), "{on} of 20,000");
    }

    #[test]
    fn the_same_people_are_not_first_in_every_flag() {
        let first = |key: &str| (0..10_000).filter(|n| bucket(key, somebody(*n).id.unwrap()) < 10).collect::<Vec<_>>();
        let (these, those) = (first("new_search"), first("new_room"));
        let both = these.iter().filter(|n| those.contains(n)).count();
        assert!((60..=140).contains(&both), "{both} of {} in both", these.len());
    }

    #[test]
    fn a_bucket_never_changes() {
        let ids = [0, 1, u128::MAX].map(Uuid::from_u128);
        assert_eq!(ids.map(|id| bucket("new_search", id)), BUCKETS);
    }

    /// Written down once: a change would take flags from those who have them.
    const BUCKETS: [u8; 3] = [23, 92, 38];

    #[test]
    fn roles_and_names_come_on_top_of_the_percentage() {
        let mut flag = flag(0);
        flag.roles = vec![Role::Tutor];
        flag.people = somebody(7).id.into_iter().collect();
        assert!(flag.is_on(Subject { id: None, roles: &[Role::Student, Role::Tutor] }));
        assert!(flag.is_on(somebody(7)) && !flag.is_on(somebody(8)));
        assert!(!flag.is_on(Subject { id: None, roles: &[Role::Student] }));
    }

    #[test]
    fn keys_percentages_and_owners_that_cannot_be_are_refused_by_name() {
        let wrong = Flag { key: "New search".into(), rollout_percent: 101, owner: " ".into(), ..flag(1) };
        let named: Vec<_> = wrong.checked().unwrap_err().fields.into_iter().map(|field| field.field).collect();
        assert_eq!(named, ["key", "rollout_percent", "owner"]);
        for key in ["", "_x", "9x", "é", &"a".repeat(61)] {
            assert!(Flag { key: key.to_owned(), ..flag(1) }.checked().is_err(), "{key}");
        }
    }

    #[test]
    fn a_flag_is_stale_from_the_day_after_its_last() {
        let day = |day| NaiveDate::from_ymd_opt(2027, 2, day).unwrap();
        let flag = Flag { expires_on: day(1), ..flag(1) };
        assert_eq!([day(1), day(2)].map(|today| flag.is_stale(today)), [false, true]);
    }

    proptest! {
        #[test]
        fn raising_the_percentage_takes_a_flag_from_nobody(id: u128, low in 0_u8..=100, more in 0_u8..=100) {
            let subject = Subject { id: Some(Uuid::from_u128(id)), roles: &[] };
            let high = low.saturating_add(more).min(100);
            prop_assert!(!flag(low).is_on(subject) || flag(high).is_on(subject));
        }
    }
}
