//! Referral (GR1): whoever brings somebody gets something, and so does whoever came, after the first lesson.
//!
//! A code is the end of an account's id: everybody has one from the first day, and none has to be kept. What a
//! recommendation is worth is decided once, by the first lesson that was paid, held and not disputed and that cost as
//! much, and once by the first one for credits. Who would pay themselves is paid nothing: [`judge`] says why.

use crate::{
    codes::codes,
    ids::UserId,
    money::{Currency, Money},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What each of the two gets after the first paid lesson, in US cents.
pub const LESSON_REWARD_USD: i64 = 1_000;
/// Whether a lesson is worth the reward of money: whoever came has paid as much for it as one of the two gets, so that
/// nobody books the cheapest lesson there is for the reward. Credits are no money, and every lesson for them counts.
pub const fn is_worth(kind: RewardKind, paid: Money, reward: Money) -> bool {
    match kind {
        RewardKind::Lesson => paid.minor >= reward.minor,
        RewardKind::Credits => true,
    }
}

/// What each of the two gets after the first lesson for credits.
pub const CREDIT_REWARD: i64 = 25;
/// Rewards of one person within [`CAP_DAYS`]; what comes beyond is held.
pub const CAP: i64 = 20;
/// Days that the cap looks back.
pub const CAP_DAYS: i64 = 365;
/// Places (networks and browsers) that two people share when it is one household's machine: the network alone may be a
/// school's.
pub const SHARED_PLACES: i64 = 2;
/// People that the own list shows, the newest.
pub const SHOWN: i64 = 100;

/// Somebody's code: the last twelve digits of their id.
///
/// ```
/// # use domain::{growth::referral::own_code, ids::UserId};
/// let id: UserId = "0190b5c0-0000-7000-8000-00000000abcd".parse().unwrap();
/// assert_eq!(own_code(id), "00000000abcd");
/// ```
pub fn own_code(user: UserId) -> String {
    let id = user.to_string();
    id.rsplit('-').next().unwrap_or_default().to_owned()
}

codes! {
    /// What a reward is for.
    RewardKind {
        /// The first lesson that was paid with money.
        Lesson = "lesson",
        /// The first lesson for credits.
        Credits = "credits",
    }
}

codes! {
    /// Why a reward is held back.
    HeldReason {
        /// Both addresses lead to one mailbox.
        Mailbox = "mailbox",
        /// A parent and a child, or two children of one parent.
        Family = "family",
        /// They sign in from the same network and browser.
        Place = "place",
        /// One pays for the other.
        Payment = "payment",
        /// The lesson was given by whoever brought its student.
        Teaches = "teaches",
        /// Each came by the other's code.
        Ring = "ring",
        /// The account is closed or suspended.
        Closed = "closed",
        /// More than [`CAP`] in a year.
        Cap = "cap",
    }
}

/// What is known of the two and of the lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Between {
    pub mailbox: bool,
    pub family: bool,
    /// Networks and browsers that both signed in from.
    pub shared_places: i64,
    pub payment: bool,
    pub teaches: bool,
    pub ring: bool,
    pub closed: bool,
    /// Rewards of that kind paid to the referrer within [`CAP_DAYS`].
    pub rewarded: i64,
}

/// Whether a reward is paid.
///
/// # Errors
/// The first reason against it.
pub fn judge(between: &Between) -> Result<(), HeldReason> {
    let against = [
        (between.mailbox, HeldReason::Mailbox),
        (between.family, HeldReason::Family),
        (between.shared_places >= SHARED_PLACES, HeldReason::Place),
        (between.payment, HeldReason::Payment),
        (between.teaches, HeldReason::Teaches),
        (between.ring, HeldReason::Ring),
        (between.closed, HeldReason::Closed),
        (between.rewarded >= CAP, HeldReason::Cap),
    ];
    against.into_iter().find_map(|(holds, reason)| holds.then_some(reason)).map_or(Ok(()), Err)
}

/// The mailbox behind an address, as far as everybody writes it alike: what stands behind a `+` is the owner's label.
pub fn mailbox(email: &str) -> String {
    let (name, host) = email.rsplit_once('@').unwrap_or((email, ""));
    let name = name.split_once('+').map_or(name, |(name, _)| name);
    format!("{name}@{host}").to_lowercase()
}

codes! {
    /// How far somebody is who came by a code.
    ReferredState {
        /// Has an account and no lesson yet.
        Joined = "joined",
        /// Both were paid.
        Rewarded = "rewarded",
        /// Had a lesson, and nothing was paid.
        NotCounted = "not_counted",
    }
}

/// Somebody who came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReferredPerson {
    /// Their first name.
    pub name: String,
    /// When the account was made.
    pub joined_at: DateTime<Utc>,
    /// How far they are.
    pub state: ReferredState,
    /// What the caller was given for them.
    pub rewards: Vec<Money>,
}

/// `GET /referrals/mine`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Referrals {
    /// The caller's code.
    pub code: String,
    /// The link to give to others.
    pub url: String,
    /// Who came by it, the newest first, a hundred at most.
    pub people: Vec<ReferredPerson>,
    /// How many came in all.
    pub total: i64,
    /// Promotional credit the caller was given for them, in their currency.
    pub earned: Money,
    /// Credits the caller was given for them.
    pub credits_earned: i64,
    /// What the next one is worth to each of the two, in the caller's currency.
    pub reward: Money,
    /// What the next one is worth to each of the two in credits.
    pub reward_credits: i64,
}

/// The sum of what was given in one currency.
pub fn earned_in(currency: Currency, rewards: &[Money]) -> Money {
    let all = rewards.iter().filter(|reward| reward.currency == currency).map(|reward| reward.minor).sum();
    Money::new(all, currency)
}

/// The part of a name that others may read.
pub fn first_name(display_name: &str) -> String {
    display_name.split_whitespace().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn two_strangers_are_paid_and_each_tie_alone_holds_it_back() {
        let strangers = Between { shared_places: SHARED_PLACES - 1, rewarded: CAP - 1, ..Between::default() };
        assert_eq!(judge(&strangers), Ok(()));
        let cases = [
            (Between { mailbox: true, ..strangers }, HeldReason::Mailbox),
            (Between { family: true, ..strangers }, HeldReason::Family),
            (Between { shared_places: SHARED_PLACES, ..strangers }, HeldReason::Place),
            (Between { payment: true, ..strangers }, HeldReason::Payment),
            (Between { teaches: true, ..strangers }, HeldReason::Teaches),
            (Between { ring: true, ..strangers }, HeldReason::Ring),
            (Between { closed: true, ..strangers }, HeldReason::Closed),
            (Between { rewarded: CAP, ..strangers }, HeldReason::Cap),
        ];
        for (between, reason) in cases {
            assert_eq!(judge(&between), Err(reason), "{between:?}");
        }
        assert_eq!(cases.len(), HeldReason::ALL.len());
    }

    #[test]
    fn a_lesson_below_the_reward_is_not_worth_one_and_credits_are_no_money() {
        let of = |minor| Money::new(minor, Currency::Usd);
        let worth = |paid| is_worth(RewardKind::Lesson, of(paid), of(LESSON_REWARD_USD));
        assert!(worth(LESSON_REWARD_USD) && !worth(LESSON_REWARD_USD - 1) && !worth(0));
        assert!(is_worth(RewardKind::Credits, Money::new(1, Currency::Credit), Money::new(25, Currency::Credit)));
    }

    #[test]
    fn a_label_does_not_make_another_mailbox() {
        assert_eq!(mailbox("Ada+two@Example.test"), mailbox("ada@example.test"));
        assert_ne!(mailbox("ada@example.test"), mailbox("ada@elsewhere.test"));
        assert_ne!(mailbox("ada@example.test"), mailbox("adam@example.test"));
    }

    #[test]
    fn a_code_is_one_that_registration_keeps() {
        let code = own_code(UserId(uuid::Uuid::from_u128(0x0190_b5c0_0000_7000_8000_1234_5678_9abc)));
        assert_eq!(crate::identity::referral::referral_code(&code), code);
        assert_eq!(code, "123456789abc");
    }

    #[test]
    fn sums_are_of_one_currency_and_names_are_first_names() {
        let given = [Money::new(1_000, Currency::Usd), Money::new(25, Currency::Credit), Money::new(5, Currency::Usd)];
        assert_eq!(earned_in(Currency::Usd, &given), Money::new(1_005, Currency::Usd));
        assert_eq!((first_name("Ada Lovelace"), first_name(" ")), ("Ada".into(), String::new()));
    }
}
