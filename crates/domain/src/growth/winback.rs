//! Promotional credit for whoever has been quiet (GR4): how much, for whom, and why not.
//!
//! A nudge at two weeks and one at a month may carry it. Whoever gets it got none in this spell and none in the last
//! half year, is not held out, is nobody's child and is not kept from booking; and the month's budget still holds it.
//! Where one of these fails the nudge goes out with words alone.

use super::{insight::share, lifecycle::Nudge};
use crate::{codes::codes, money::Money};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Days that it lasts.
pub const VALID_DAYS: i64 = 7;
/// Days from one to the next for one person.
pub const AGAIN_DAYS: i64 = 180;
/// The most that a month may cost, in US cents.
pub const BUDGET_MAX: i64 = 5_000_000;

codes! {
    /// Why a nudge goes out with words alone.
    NoCredit {
        /// It is another nudge.
        Nudge = "nudge",
        /// They are held out.
        HeldOut = "held_out",
        /// They are somebody's child.
        Child = "child",
        /// They may not book now.
        Restricted = "restricted",
        /// They got some in this spell, or within the last half year.
        Before = "before",
        /// The month's budget does not hold it.
        Budget = "budget",
    }
}

/// What is known of whoever would get it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Standing {
    pub held_out: bool,
    pub child: bool,
    pub restricted: bool,
    /// Whether they got some since the last lesson.
    pub in_spell: bool,
    /// When they last got some, of this kind or of a campaign.
    pub given_at: Option<DateTime<Utc>>,
}

/// What it is worth with a nudge, in US cents.
pub const fn worth(nudge: Nudge) -> Option<i64> {
    match nudge {
        Nudge::Winback14 => Some(1_000),
        Nudge::Winback30 => Some(1_500),
        _ => None,
    }
}

/// What somebody gets with a nudge, in US cents, where `left` of the month's budget is left.
///
/// # Errors
/// Why they get nothing.
pub fn credit_for(nudge: Nudge, standing: &Standing, left: i64, now: DateTime<Utc>) -> Result<i64, NoCredit> {
    let cents = worth(nudge).ok_or(NoCredit::Nudge)?;
    let again = |given: DateTime<Utc>| now - given < TimeDelta::days(AGAIN_DAYS);
    match standing {
        Standing { held_out: true, .. } => Err(NoCredit::HeldOut),
        Standing { child: true, .. } => Err(NoCredit::Child),
        Standing { restricted: true, .. } => Err(NoCredit::Restricted),
        Standing { in_spell, given_at, .. } if *in_spell || given_at.is_some_and(again) => Err(NoCredit::Before),
        _ if left < cents => Err(NoCredit::Budget),
        _ => Ok(cents),
    }
}

/// The month whose budget it is taken out of: its first day.
pub fn month_of(now: DateTime<Utc>) -> NaiveDate {
    let day = now.date_naive();
    day.with_day(1).unwrap_or(day)
}

/// Promotional credit of nudges, counted in some days, beside the silent who had been as quiet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WinbackCreditFigures {
    /// People who were given some.
    pub people: i64,
    /// What they were given, in US dollars.
    pub granted: Money,
    /// What of it paid for lessons, about, in US dollars.
    pub used: Money,
    /// What of it ended unused, about, in US dollars.
    pub ended: Money,
    /// Of these people, who booked within thirty days.
    pub back: i64,
    /// People who would have been given some and were held out.
    pub silent: i64,
    /// Of them, who booked within thirty days.
    pub silent_back: i64,
    /// How much more often the first came back, as a difference of the two shares; null while one has nobody.
    pub lift: Option<f64>,
    /// What this month's budget is, in US dollars.
    pub budget: Money,
    /// What of it is spent.
    pub spent: Money,
}

/// The difference of two shares; none while one has nobody.
pub fn lift_of((back, people): (i64, i64), (silent_back, silent): (i64, i64)) -> Option<f64> {
    share(back, people).zip(share(silent_back, silent)).map(|(told, silent)| told - silent)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-31T10:00:00Z".parse().unwrap()
    }

    const FREE: Standing =
        Standing { held_out: false, child: false, restricted: false, in_spell: false, given_at: None };

    fn given(standing: Standing, left: i64) -> Result<i64, NoCredit> {
        credit_for(Nudge::Winback14, &standing, left, now())
    }

    #[test]
    fn two_weeks_are_worth_ten_dollars_and_a_month_fifteen() {
        let worth = |nudge| credit_for(nudge, &FREE, 10_000, now());
        assert_eq!((worth(Nudge::Winback14), worth(Nudge::Winback30)), (Ok(1_000), Ok(1_500)));
        let others = Nudge::ALL.iter().filter(|nudge| !matches!(nudge, Nudge::Winback14 | Nudge::Winback30));
        for nudge in others {
            assert_eq!(worth(*nudge), Err(NoCredit::Nudge), "{nudge:?}");
        }
    }

    #[test]
    fn who_is_held_out_a_child_or_kept_from_booking_gets_words_alone() {
        let cases = [
            (Standing { held_out: true, ..FREE }, NoCredit::HeldOut),
            (Standing { child: true, ..FREE }, NoCredit::Child),
            (Standing { restricted: true, ..FREE }, NoCredit::Restricted),
            (Standing { held_out: true, restricted: true, ..FREE }, NoCredit::HeldOut),
        ];
        for (standing, why) in cases {
            assert_eq!(given(standing, 10_000), Err(why), "{standing:?}");
        }
    }

    #[test]
    fn nobody_gets_it_twice_in_a_spell_or_in_half_a_year() {
        let before = |days: i64| Standing { given_at: Some(now() - TimeDelta::days(days)), ..FREE };
        assert_eq!(given(Standing { in_spell: true, ..FREE }, 10_000), Err(NoCredit::Before));
        assert_eq!(given(before(16), 10_000), Err(NoCredit::Before));
        assert_eq!(given(before(AGAIN_DAYS - 1), 10_000), Err(NoCredit::Before));
        assert_eq!(given(before(AGAIN_DAYS), 10_000), Ok(1_000));
        assert_eq!(given(Standing { in_spell: true, ..before(400) }, 10_000), Err(NoCredit::Before));
    }

    #[test]
    fn a_month_gives_what_its_budget_holds_and_not_a_cent_more() {
        assert_eq!(
            (given(FREE, 1_000), given(FREE, 999), given(FREE, 0)),
            (Ok(1_000), Err(NoCredit::Budget), Err(NoCredit::Budget))
        );
        assert_eq!(month_of(now()), "2026-03-01".parse().unwrap());
    }

    #[test]
    fn nothing_is_compared_with_nobody() {
        assert_eq!(
            (lift_of((1, 2), (1, 4)), lift_of((1, 2), (0, 0)), lift_of((0, 0), (1, 1))),
            (Some(0.25), None, None)
        );
    }
}
