//! Accounts that no experiment reaches (IN3): what all experiments of a quarter come to together, beside nobody's.
//!
//! Who is held out depends on the account and the quarter alone. A new quarter holds out others, so that nobody is kept
//! from everything new for ever; raising the percentage in a quarter adds accounts and takes none away.

use super::{
    readout::{ArmTold, Counted, GuardrailState, arm_told, guardrail},
    statistics::ALPHA,
};
use crate::{ids::UserId, platform::flags::place};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// What is compared: what experiments must not make rarer.
pub const METRICS: [&str; 2] = ["lesson_booked", "lesson_completed"];

/// First and last day of a day's quarter.
pub fn quarter(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day);
    let next = first.checked_add_months(Months::new(3)).unwrap_or(day);
    (first, next.checked_sub_days(Days::new(1)).unwrap_or(day))
}

/// What tells one quarter's draw from another's.
pub fn salt(day: NaiveDate) -> String {
    format!("holdout-{}-{}", day.year(), day.month0() / 3 + 1)
}

/// Whether an account is held out on that day; `percent` of a hundred are.
pub fn held_out(percent: i64, day: NaiveDate, account: UserId) -> bool {
    let of_hundred = place(&salt(day), account.0.as_bytes()) % 100;
    u64::try_from(percent).is_ok_and(|percent| of_hundred < percent)
}

/// One metric, of who is held out and of everybody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HoldoutLine {
    /// The event.
    pub metric: String,
    /// Accounts in no experiment.
    pub held_out: ArmTold,
    /// All others, with how far they are from the first.
    pub others: ArmTold,
    /// Whether everything that is tried did surely not lower it by a twentieth.
    pub state: GuardrailState,
}

/// `GET /owner/holdout`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HoldoutReadout {
    /// First day of the quarter.
    pub from: NaiveDate,
    /// Last day of it.
    pub to: NaiveDate,
    /// Accounts, of a hundred, that are held out.
    pub percent: i64,
    /// Students' accounts that were there when the quarter began.
    pub accounts: i64,
    /// What must not get rarer.
    pub metrics: Vec<HoldoutLine>,
}

/// One metric; who is held out is the first arm.
pub fn line(metric: &str, counted: &Counted) -> HoldoutLine {
    let arm = |nth: usize, name: &str| arm_told(name, counted, nth, ALPHA);
    let state = guardrail(metric, counted, ALPHA).state;
    HoldoutLine { metric: metric.to_owned(), held_out: arm(0, "held_out"), others: arm(1, "others"), state }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::growth::statistics::Arm;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_quarter_has_its_first_and_its_last_day() {
        for (asked, first, last) in [
            ("2026-01-01", "2026-01-01", "2026-03-31"),
            ("2026-06-30", "2026-04-01", "2026-06-30"),
            ("2026-12-31", "2026-10-01", "2026-12-31"),
        ] {
            assert_eq!(quarter(day(asked)), (day(first), day(last)));
        }
        assert_ne!(salt(day("2026-03-31")), salt(day("2026-04-01")));
        assert_ne!(salt(day("2026-03-31")), salt(day("2027-03-31")));
    }

    #[test]
    fn as_many_are_held_out_as_were_asked_for_and_others_in_the_next_quarter() {
        let of = |percent, text: &str| {
            let held = |n: &u128| held_out(percent, day(text), UserId(Uuid::from_u128(*n)));
            (0..20_000_u128).filter(held).collect::<std::collections::BTreeSet<u128>>()
        };
        let (now, next) = (of(5, "2026-02-01"), of(5, "2026-05-01"));
        assert!((900..1_100).contains(&now.len()), "{}", now.len());
        assert!(now.intersection(&next).count() < 100, "a new draw");
        assert_eq!(now, of(5, "2026-03-31"), "the same all quarter");
        assert!(now.is_subset(&of(10, "2026-02-01")), "raising it takes nobody away");
        assert!(of(0, "2026-02-01").is_empty());
    }

    #[test]
    fn everybody_else_is_compared_with_who_is_held_out() {
        let arm = |units: i64, of_them: i64| Arm { units, sum: of_them as f64, squares: of_them as f64 };
        let counted = |others: i64| Counted {
            arms: vec![arm(20_000, 10_000), arm(80_000, others)],
            converted: vec![10_000, others],
            paired: Vec::new(),
        };
        let told = line("lesson_booked", &counted(32_000));
        assert_eq!((told.state, told.held_out.lift), (GuardrailState::Broken, None));
        assert!(told.others.lift.unwrap() < -0.15);
        assert_eq!(line("lesson_booked", &counted(40_100)).state, GuardrailState::Holds);
        assert_eq!(line("lesson_booked", &Counted::default()).state, GuardrailState::Unknown);
    }

    proptest! {
        #[test]
        fn nobody_is_held_out_of_a_hundred_that_is_none(n: u128, percent in -5_i64..=0) {
            prop_assert!(!held_out(percent, day("2026-02-01"), UserId(Uuid::from_u128(n))));
        }
    }
}
