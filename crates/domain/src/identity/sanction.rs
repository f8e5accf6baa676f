//! What the staff does about what somebody did: a warning, then a restriction, then a suspension, then a ban. Each has
//! its reason, each but the ban may end by itself, and each may be appealed against once.
//!
//! What a kind forbids is data (`sanction_acts`); how one follows from another is [`next_step`].

use crate::{Refusal, codes::codes, ids::SanctionId, refusal::list::refusals, text};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Longest appeal in characters.
pub const APPEAL_MAX_CHARS: usize = 2_000;
/// Longest answer to one in characters.
pub const APPEAL_ANSWER_MAX_CHARS: usize = 1_000;
/// Days within which somebody may appeal.
pub const APPEAL_DAYS: i64 = 30;
/// Longest time of a sanction that ends by itself, in days.
pub const UNTIL_MAX_DAYS: i64 = 730;

refusals! {
    Invalid sanction_until_past = time_invalid / "sanction" at "until":
        "Choose an end within the next two years, or leave it empty.";
    Invalid sanction_until_needless = time_invalid / "endless" at "until":
        "A warning and a ban have no end. Leave it empty.";
    Invalid appeal_empty = required / "sanction_appeal" at "text": "Say why this should be looked at again.";
    Invalid appeal_unanswered = required / "appeal_answer" at "answer": "Write what the person is told.";
    Conflict appealed_already: "You have appealed already. The answer comes by email.";
    Conflict appeal_too_late(days: i64): "An appeal is possible for {days} days, and they are over.";
    Conflict appeal_decided: "This appeal is decided already. Reload the page to see how.";
    Conflict appeal_missing: "Nobody has appealed against this.";
    Forbidden appeal_by_other: "You decided this yourself. Somebody else answers the appeal.";
    Forbidden restricted_book:
        "You cannot book at the moment. Your account page says why, until when, and how to appeal.";
    Forbidden restricted_write:
        "You cannot start conversations at the moment. Your account page says why, until when, and how to appeal.";
    Forbidden restricted_review:
        "You cannot write reviews at the moment. Your account page says why, until when, and how to appeal.";
}

codes! {
    /// The sanctions, the mildest first.
    SanctionKind {
        /// Said and written down.
        Warn = "warn",
        /// Some things may not be done.
        Restrict = "restrict",
        /// Nobody signs in for a time.
        Suspend = "suspend",
        /// Nobody signs in any more.
        Ban = "ban",
    }
}

impl SanctionKind {
    /// Whether nobody signs in meanwhile.
    pub const fn closes_account(self) -> bool {
        matches!(self, Self::Suspend | Self::Ban)
    }

    /// Whether it may end by itself.
    pub const fn may_end(self) -> bool {
        matches!(self, Self::Restrict | Self::Suspend)
    }
}

codes! {
    /// What a sanction may forbid.
    ForbiddenAct {
        /// Booking lessons.
        Book = "book",
        /// Writing to somebody one has not met.
        WriteFirst = "write_first",
        /// Writing reviews.
        Review = "review",
        /// Reporting others.
        Report = "report",
        /// Signing in.
        SignIn = "sign_in",
    }
}

/// What follows on what was there: how many sanctions somebody had within the last two years, how the gravest of them
/// was called, and whether it is about the safety of a child or about a crime.
pub fn next_step(earlier: &[SanctionKind], harmful: bool) -> (SanctionKind, Option<Duration>) {
    let gravest = earlier.iter().copied().max();
    match (gravest, harmful) {
        (Some(SanctionKind::Suspend | SanctionKind::Ban), _) | (Some(SanctionKind::Restrict), true) => {
            (SanctionKind::Ban, None)
        }
        (Some(SanctionKind::Restrict), false) | (_, true) => (SanctionKind::Suspend, Some(Duration::days(30))),
        (Some(SanctionKind::Warn), false) => (SanctionKind::Restrict, Some(Duration::days(7))),
        (None, false) => (SanctionKind::Warn, None),
    }
}

/// The end of a sanction, as it is asked for.
///
/// # Errors
/// 422 `time_invalid` in the past, too far, or where there is none.
pub fn until_parse(
    kind: SanctionKind,
    until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Refusal> {
    match until {
        None => Ok(None),
        Some(_) if !kind.may_end() => Err(sanction_until_needless()),
        Some(until) if until <= now || until > now + Duration::days(UNTIL_MAX_DAYS) => Err(sanction_until_past()),
        Some(until) => Ok(Some(until)),
    }
}

/// `POST /sanctions/{id}/appeal` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AppealRequest {
    /// Why it should be looked at again; `reason` is taken too.
    #[schema(max_length = 2_000)]
    pub text: String,
    /// The same under the name that acts of the staff have.
    #[schema(max_length = 2_000)]
    pub reason: String,
    /// What the mail about a closed account carries: whoever cannot sign in appeals with it.
    pub key: String,
}

impl AppealRequest {
    /// Reads the appeal.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        let said = if self.text.trim().is_empty() { &self.reason } else { &self.text };
        text::clean_filled(said, APPEAL_MAX_CHARS, appeal_empty).map_err(|refusal| refusal.at("text"))
    }
}

/// `POST /admin/sanctions/{id}/answer` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AppealAnswerRequest {
    /// Whether the sanction stays in force.
    pub stands: bool,
    /// What the person reads.
    #[schema(required, max_length = 1_000)]
    pub answer: String,
}

impl AppealAnswerRequest {
    /// Reads the answer.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.answer, APPEAL_ANSWER_MAX_CHARS, appeal_unanswered)
            .map_err(|refusal| refusal.at("answer"))
    }
}

/// An appeal and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Appeal {
    pub text: String,
    pub at: DateTime<Utc>,
    /// Null while it waits.
    pub stands: Option<bool>,
    /// What the staff answered.
    pub answer: Option<String>,
}

/// A sanction as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Sanction {
    pub id: SanctionId,
    pub kind: SanctionKind,
    pub reason: String,
    pub begun_at: DateTime<Utc>,
    /// Null: it does not end by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// What may not be done meanwhile.
    pub forbids: Vec<ForbiddenAct>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Appeal>,
}

/// An appeal that waits for the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WaitingAppeal {
    #[serde(flatten)]
    pub sanction: Sanction,
    pub user_id: crate::ids::UserId,
    pub display_name: String,
    /// By when it is to be answered.
    pub due_at: DateTime<Utc>,
    /// Whether the reader made the decision, and so cannot answer.
    pub own: bool,
}

/// Whether somebody may still appeal.
///
/// # Errors
/// 409 `appealed_already`, `appeal_too_late`.
pub fn may_appeal(begun_at: DateTime<Utc>, appealed: bool, now: DateTime<Utc>) -> Result<(), Refusal> {
    if appealed {
        return Err(appealed_already());
    }
    if now > begun_at + Duration::days(APPEAL_DAYS) { Err(appeal_too_late(APPEAL_DAYS)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_graver_than_the_last_and_harm_skips_to_the_closed_account() {
        use SanctionKind::{Ban, Restrict, Suspend, Warn};
        let after = |earlier: &[SanctionKind], harmful| next_step(earlier, harmful).0;
        assert_eq!(after(&[], false), Warn);
        assert_eq!(after(&[Warn], false), Restrict);
        assert_eq!(after(&[Warn, Warn], false), Restrict);
        assert_eq!(after(&[Restrict, Warn], false), Suspend);
        assert_eq!(after(&[Suspend], false), Ban);
        assert_eq!([after(&[], true), after(&[Warn], true)], [Suspend; 2]);
        assert_eq!([after(&[Restrict], true), after(&[Suspend], true), after(&[Ban], true)], [Ban; 3]);
        for earlier in SanctionKind::ALL {
            for harmful in [false, true] {
                let (kind, length) = next_step(&[*earlier], harmful);
                assert!(kind > *earlier || kind == Ban, "{earlier:?} {harmful}");
                assert_eq!(length.is_some(), kind.may_end());
            }
        }
    }

    #[test]
    fn an_end_lies_ahead_and_only_where_there_is_one() {
        let now: DateTime<Utc> = "2026-03-28T10:00:00Z".parse().unwrap();
        let at = |days| Some(now + Duration::days(days));
        for kind in SanctionKind::ALL {
            assert_eq!(until_parse(*kind, None, now), Ok(None));
            assert_eq!(until_parse(*kind, at(7), now).is_ok(), kind.may_end(), "{kind:?}");
        }
        for days in [-1, 0, UNTIL_MAX_DAYS + 1] {
            assert!(until_parse(SanctionKind::Restrict, at(days), now).is_err(), "{days}");
        }
        assert_eq!(until_parse(SanctionKind::Suspend, at(UNTIL_MAX_DAYS), now), Ok(at(UNTIL_MAX_DAYS)));
    }

    #[test]
    fn one_appeal_within_thirty_days() {
        let begun: DateTime<Utc> = "2026-03-01T10:00:00Z".parse().unwrap();
        assert_eq!(may_appeal(begun, false, begun + Duration::days(30)), Ok(()));
        assert_eq!(may_appeal(begun, true, begun).unwrap_err().code, "appealed_already");
        assert_eq!(may_appeal(begun, false, begun + Duration::days(31)).unwrap_err().code, "appeal_too_late");
        let said = |text: &str, reason: &str| {
            AppealRequest { text: text.into(), reason: reason.into(), key: String::new() }.parse()
        };
        assert_eq!(
            (said(" It was not me. ", "x").unwrap(), said("", "Why?").unwrap()),
            ("It was not me.".into(), "Why?".into())
        );
        assert_eq!(said(" ", "\n").unwrap_err().fields[0].code, "required");
    }
}
