//! Background checks (PE6): who may teach people under 18.
//!
//! A provider looks, we learn how it ended and nothing of what was found. What it found to consider somebody of the
//! staff judges; nobody is refused by a machine.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{BackgroundCheckId, TutorId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Days a clear check is good for.
pub const VALID_DAYS: i64 = 730;
/// Days before its end from which the next one may be asked for.
pub const AGAIN_DAYS: i64 = 60;

codes! {
    /// Where a check stands.
    CheckState {
        /// The provider waits for the tutor, or looks.
        Pending = "pending",
        /// Nothing was found.
        Clear = "clear",
        /// Somebody of the staff has to judge what was found.
        Consider = "consider",
        /// The staff said no.
        Refused = "refused",
        /// The tutor did not come to the provider's page in time.
        Expired = "expired",
    }
}

impl CheckState {
    /// Whether nothing more happens to it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Clear | Self::Refused | Self::Expired)
    }

    /// Whether a check that stands here may come to stand at `next`. Told the same twice, nothing happens.
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Pending => matches!(next, Self::Clear | Self::Consider | Self::Expired),
            Self::Consider => matches!(next, Self::Clear | Self::Refused),
            Self::Clear | Self::Refused | Self::Expired => false,
        }
    }
}

/// Until when a check that was found clear at `now` is good.
pub fn valid_until(now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::days(VALID_DAYS)
}

/// Whether a tutor whose last clear check is good until `until` may ask for another.
///
/// # Errors
/// 409 `background_check_held`.
pub fn may_ask(until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), Refusal> {
    let held = until.is_some_and(|until| until - TimeDelta::days(AGAIN_DAYS) > now);
    if held { Err(refusals::background_check_held(AGAIN_DAYS)) } else { Ok(()) }
}

/// Whether somebody under 18 (`is_child`) may have a lesson that ends at `ends` with a tutor whose check is good
/// until `until`.
///
/// # Errors
/// 409 `tutor_unchecked`.
pub fn may_teach(is_child: bool, until: Option<DateTime<Utc>>, ends: DateTime<Utc>) -> Result<(), Refusal> {
    let good = until.is_some_and(|until| until >= ends);
    if is_child && !good { Err(refusals::tutor_unchecked()) } else { Ok(()) }
}

/// A check as its tutor sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct BackgroundCheck {
    pub id: BackgroundCheckId,
    pub status: CheckState,
    /// The provider's page, where the tutor says who they are; null once it is over.
    pub invitation_url: Option<String>,
    /// Why somebody of the staff said no.
    pub reason: Option<String>,
    pub asked_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    /// Until when a clear one is good.
    pub valid_until: Option<DateTime<Utc>>,
}

/// A check that somebody of the staff has to judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct JudgedCheck {
    pub id: BackgroundCheckId,
    pub tutor_id: TutorId,
    pub display_name: String,
    /// Where the provider's own pages name it.
    pub reference: Option<String>,
    pub asked_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-01T10:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_check_goes_forward_only_and_a_machine_refuses_nobody() {
        let allowed: Vec<_> = CheckState::ALL
            .iter()
            .flat_map(|from| CheckState::ALL.iter().map(move |to| (*from, *to)))
            .filter(|(from, to)| from.may_become(*to))
            .collect();
        use CheckState::{Clear, Consider, Expired, Pending, Refused};
        let expected =
            [(Pending, Clear), (Pending, Consider), (Pending, Expired), (Consider, Clear), (Consider, Refused)];
        assert_eq!(allowed, expected);
        for state in CheckState::ALL {
            assert_eq!(state.is_over(), !CheckState::ALL.iter().any(|next| state.may_become(*next)), "{state:?}");
        }
    }

    #[test]
    fn a_child_learns_from_whoever_is_clear_until_the_lesson_is_over_and_a_grown_up_from_anybody() {
        let second = TimeDelta::seconds(1);
        let refused = |child, until: Option<DateTime<Utc>>| may_teach(child, until, now()).err().map(|no| no.code);
        for (until, good) in
            [(None, false), (Some(now() - second), false), (Some(now()), true), (Some(now() + second), true)]
        {
            assert_eq!(refused(true, until), (!good).then(|| "tutor_unchecked".to_owned()), "{until:?}");
            assert_eq!(refused(false, until), None);
        }
    }

    #[test]
    fn the_next_check_is_asked_for_in_the_last_sixty_days() {
        let days = |days| Some(now() + TimeDelta::days(days));
        assert!(may_ask(None, now()).is_ok() && may_ask(days(-1), now()).is_ok() && may_ask(days(60), now()).is_ok());
        assert_eq!(may_ask(days(61), now()).unwrap_err().code, "background_check_held");
        assert_eq!(may_ask(Some(valid_until(now())), now()).unwrap_err().code, "background_check_held");
    }
}
