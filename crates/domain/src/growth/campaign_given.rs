//! What a campaign gives: who has earned it, how much it is, and the journal that gives it.

use super::campaign::{BOOKABLE_PERCENT, CampaignState};
use crate::{
    calendar::availability::Availability,
    codes::codes,
    ids::{CampaignId, UserId},
    money::{AccountKind, AccountRef, Journal, JournalKind, LedgerFault, Money},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// What somebody was given.
    CampaignGift {
        /// For lessons that were taught.
        Bonus = "bonus",
        /// For lessons that did not come.
        Guarantee = "guarantee",
        /// Credits.
        Credits = "credits",
        /// Promotional credit.
        Winback = "winback",
    }
}

/// Searches that weigh as much as one request: most who look do not ask.
const SEARCHES: i64 = 10;
/// Of the hours that tutors offer, so many in a hundred can be asked for before it is hard to find one.
const ROOM_PERCENT: i64 = 50;
/// What is asked for at least before a subject lacks anybody.
const DEMAND_MIN: i64 = 4;

/// What is asked for, in lessons.
pub const fn demand(searches: i64, requests: i64) -> i64 {
    requests.saturating_add(searches / SEARCHES)
}

/// Whether a subject lacks tutors: more is asked for than half of the hours that can be booked.
///
/// ```
/// # use domain::growth::campaign_given::lacks;
/// assert!(lacks(100, 0, 19) && !lacks(100, 0, 20));
/// assert!(!lacks(10, 2, 0), "nobody has asked enough");
/// ```
pub const fn lacks(searches: i64, requests: i64, hours: i64) -> bool {
    let asked = demand(searches, requests);
    asked >= DEMAND_MIN && asked * 100 > hours * ROOM_PERCENT
}

/// Whole bookable hours of an ordinary week.
pub fn weekly_hours(availability: &Availability) -> i64 {
    let minutes = |time: &str| {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
    };
    let block = |from: &str, to: &str| minutes(to).zip(minutes(from)).map_or(0, |(to, from)| (to - from).max(0));
    availability.weekly.iter().map(|each| block(&each.start, &each.end)).sum::<i64>() / 60
}

/// Lessons that are guaranteed by now: all of them at the end, a part where the campaign ends before.
///
/// ```
/// # use domain::growth::campaign_given::guaranteed;
/// assert_eq!((guaranteed(5, 30, 30), guaranteed(5, 15, 30), guaranteed(5, 0, 30)), (5, 2, 0));
/// ```
pub fn guaranteed(lessons: i64, days: i64, of: i64) -> i64 {
    if of <= 0 { 0 } else { lessons * days.clamp(0, of) / of }
}

/// Whether a tutor was bookable on enough of the days that the campaign ran.
pub const fn was_bookable(days: i64, of: i64) -> bool {
    of > 0 && days * 100 >= of * BOOKABLE_PERCENT
}

/// What is left of promotional credit that ends: what was given less what was used since, as far as it is there.
pub fn ends_with(given: i64, used_since: i64, balance: i64) -> i64 {
    (given - used_since).clamp(0, given.max(0)).min(balance.max(0))
}

/// A tutor is paid by a campaign.
///
/// # Errors
/// A fault for an amount that is none.
pub fn tutor_paid(tutor: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let platform = AccountRef::platform(AccountKind::PlatformPromo, amount.currency);
    let own = AccountRef::of(AccountKind::EarningAvailable, tutor, amount.currency);
    Journal::between(JournalKind::CampaignBonus, platform, own, amount.minor)
}

/// Promotional credit ends.
///
/// # Errors
/// A fault for an amount that is none.
pub fn promo_ended(holder: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let own = AccountRef::of(AccountKind::Promo, holder, amount.currency);
    let platform = AccountRef::platform(AccountKind::PlatformPromo, amount.currency);
    Journal::between(JournalKind::PromoExpire, own, platform, amount.minor)
}

/// What a campaign offers a tutor, and how far they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SupplyOffer {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// The subject, in the reader's language.
    pub subject: String,
    /// Lessons it asks for.
    pub lessons: i64,
    /// Lessons that count so far, two with the same student at most.
    pub taught: i64,
    /// What they are paid for them.
    pub bonus: Money,
    /// For each lesson that does not come, to who is bookable; null where nothing is guaranteed.
    pub guarantee: Option<Money>,
    /// Bookable hours a week that the guarantee asks for.
    pub weekly_hours: i64,
    /// Until when lessons count.
    pub ends_at: DateTime<Utc>,
    /// How far the campaign is.
    pub state: CampaignState,
    /// What was paid, in the tutor's currency; null until then.
    pub paid: Option<Money>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;
    use proptest::prelude::*;
    use uuid::Uuid;

    #[test]
    fn the_platform_pays_a_bonus_into_earnings_and_takes_unused_credit_back() {
        let tutor = UserId(Uuid::from_u128(1));
        let money = Money::new(2_500, Currency::Eur);
        let journal = tutor_paid(tutor, money).unwrap();
        let own = |kind| AccountRef::of(kind, tutor, Currency::Eur);
        let platform = AccountRef::platform(AccountKind::PlatformPromo, Currency::Eur);
        assert_eq!(journal.change_of(own(AccountKind::EarningAvailable)), 2_500);
        assert_eq!(journal.change_of(platform), -2_500);
        let back = promo_ended(tutor, money).unwrap();
        assert_eq!((back.change_of(own(AccountKind::Promo)), back.change_of(platform)), (-2_500, 2_500));
        assert!(tutor_paid(tutor, Money::zero(Currency::Eur)).is_err());
    }

    #[test]
    fn a_week_is_added_up_from_its_blocks() {
        let block = |start: &str, end: &str| crate::calendar::availability::WeeklyBlock {
            weekday: "mon".into(),
            start: start.into(),
            end: end.into(),
        };
        let week = |blocks| weekly_hours(&Availability::of_week("UTC", blocks));
        assert_eq!(week(vec![block("09:00", "12:30"), block("20:00", "24:00")]), 7);
        assert_eq!(week(Vec::new()), 0);
    }

    #[test]
    fn eight_days_of_ten_are_enough_and_seven_are_not() {
        assert!(was_bookable(8, 10) && !was_bookable(7, 10) && !was_bookable(0, 0));
    }

    proptest! {
        #[test]
        fn what_ends_is_never_more_than_was_given_than_is_there_or_than_was_left(
            given in 0_i64..5_000, used in 0_i64..9_000, balance in -10_i64..9_000
        ) {
            let ends = ends_with(given, used, balance);
            prop_assert!((0..=given).contains(&ends) && ends <= balance.max(0));
            prop_assert!(ends <= (given - used).max(0));
        }

        #[test]
        fn more_hours_never_make_a_subject_lack_and_more_requests_never_end_a_lack(
            searches in 0_i64..1_000, requests in 0_i64..1_000, hours in 0_i64..1_000
        ) {
            prop_assert!(lacks(searches, requests, hours) || !lacks(searches, requests, hours + 1));
            prop_assert!(!lacks(searches, requests, hours) || lacks(searches, requests + 1, hours));
        }
    }
}
