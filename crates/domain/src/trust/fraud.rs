//! Signs of fraud (TR5): what was counted of somebody becomes a score with its reasons, by thresholds and weights that
//! are data. Nothing follows by itself: what scores enough waits for a person, who clears or confirms it.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{FraudItemId, UserId},
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// From this score on somebody looks at it.
pub const QUEUED_FROM: i64 = 50;
/// The highest score.
pub const SCORE_MAX: i64 = 100;
/// Days for which what was decided is not asked again, unless it scores higher.
pub const SETTLED_DAYS: i64 = 30;
/// Longest reason of a decision in characters.
pub const REASON_MAX_CHARS: usize = 500;

codes! {
    /// What somebody may be up to.
    FraudKind {
        /// Reviews of a tutor by people who are no students of theirs.
        FakeReviews = "fake_reviews",
        /// Payments faster than people pay.
        PaymentVelocity = "payment_velocity",
        /// One person behind several accounts.
        SharedPlaces = "shared_places",
        /// A lesson above 500 US dollars with something else about it.
        LargeBooking = "large_booking",
        /// A card that its bank or the payment provider warns of.
        CardRisk = "card_risk",
        /// Clicks on the advertisements of others that nobody makes who looks for a tutor.
        ClickFraud = "click_fraud",
        /// Credits that go round between accounts of one place.
        CreditCollusion = "credit_collusion",
        /// Invitations that were held back because they come from one place.
        ReferralRing = "referral_ring",
    }
}
codes! {
    /// What is counted.
    FraudSign {
        /// Reviews within a day by accounts that are younger than a week.
        ReviewsBurst = "reviews_burst",
        /// Reviewers who share a network and a browser with the tutor.
        ReviewsRing = "reviews_ring",
        /// Top-ups within an hour.
        TopupsHour = "topups_hour",
        /// Payments within an hour that were declined.
        DeclinedHour = "declined_hour",
        /// Other accounts that share two networks or browsers.
        SharedAccounts = "shared_accounts",
        /// What a lesson costs, in whole US dollars.
        BookingDollars = "booking_dollars",
        /// Payments that the bank of the card reported as fraud.
        EarlyWarnings = "early_warnings",
        /// Payments that are looked at by the payment provider.
        CardReviews = "card_reviews",
        /// Payments whose card is at elevated risk.
        CardElevated = "card_elevated",
        /// Payments whose card is at the highest risk.
        CardHighest = "card_highest",
        /// The account is younger than a week.
        YoungAccount = "young_account",
        /// Clicks of a day on the advertisements of others, whether they cost something or not.
        ClicksDay = "clicks_day",
        /// Those of them on somebody's who teaches the same.
        ClicksRival = "clicks_rival",
        /// Lessons for credits within a month with learners who share a network and a browser with the teacher.
        CreditsRing = "credits_ring",
        /// Lessons for credits within a month with accounts that were younger than a week.
        CreditsYoung = "credits_young",
        /// Rewards for invitations that were held back within a month.
        ReferralsHeld = "referrals_held",
    }
}
codes! {
    /// Where it stands.
    FraudState {
        /// It waits for somebody.
        Open = "open",
        /// It was nothing.
        Cleared = "cleared",
        /// It was fraud.
        Confirmed = "confirmed",
    }
}

/// How the database calls what waits of a kind that the binary before this one does not know: it reads `open` alone, so
/// after a roll-back its desk opens, without those.
const WAITS: &str = "waits";

impl FraudKind {
    /// The state in which an item of that kind waits.
    pub const fn waits_as(self) -> &'static str {
        match self {
            Self::ClickFraud | Self::CreditCollusion | Self::ReferralRing => WAITS,
            Self::FakeReviews | Self::PaymentVelocity | Self::SharedPlaces | Self::LargeBooking | Self::CardRisk => {
                FraudState::Open.code()
            }
        }
    }
}

impl FraudState {
    /// Reads a stored value.
    pub fn stored(code: &str) -> Option<Self> {
        if code == WAITS { Some(Self::Open) } else { Self::parse(code) }
    }
}

/// From how many on a sign counts, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FraudRule {
    pub sign: FraudSign,
    pub threshold: i64,
    pub weight: i64,
}

/// A sign that counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct FraudReason {
    pub code: FraudSign,
    pub found: i64,
    pub threshold: i64,
}

/// A score with its reasons, the heaviest first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Scored {
    pub score: i64,
    pub reasons: Vec<FraudReason>,
}

/// What the counted signs come to; none where nobody has to look.
pub fn scored(found: &[(FraudSign, i64)], rules: &[FraudRule]) -> Option<Scored> {
    let rule_of = |sign| rules.iter().find(|rule| rule.sign == sign);
    let mut met: Vec<(FraudRule, i64)> = found
        .iter()
        .filter_map(|(sign, count)| Some((*rule_of(*sign)?, *count)))
        .filter(|(rule, count)| *count >= rule.threshold)
        .collect();
    met.sort_by_key(|(rule, _)| std::cmp::Reverse(rule.weight));
    let score = met.iter().map(|(rule, _)| rule.weight).sum::<i64>().min(SCORE_MAX);
    let reason = |(rule, found): (FraudRule, i64)| FraudReason { code: rule.sign, found, threshold: rule.threshold };
    (score >= QUEUED_FROM).then(|| Scored { score, reasons: met.into_iter().map(reason).collect() })
}

/// `POST /admin/fraud/{id}/act` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct FraudActRequest {
    /// `clear` or `confirm`.
    #[schema(required, pattern = "^(clear|confirm)$")]
    pub act: String,
    /// Why; for the staff alone.
    #[schema(required, max_length = 500)]
    pub reason: String,
}

impl FraudActRequest {
    /// Where it stands afterwards, and why.
    ///
    /// # Errors
    /// 422 `fraud_act_unknown`, `required` without a reason, the refusals of texts.
    pub fn parse(&self) -> Result<(FraudState, String), Refusal> {
        let state = match self.act.as_str() {
            "clear" => FraudState::Cleared,
            "confirm" => FraudState::Confirmed,
            _ => return Err(refusals::fraud_act_unknown()),
        };
        let reason = text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::fraud_unexplained);
        Ok((state, reason.map_err(|refusal| refusal.at("reason"))?))
    }
}

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct FraudItem {
    pub id: FraudItemId,
    pub kind: FraudKind,
    pub state: FraudState,
    /// Whose account it is about.
    pub user_id: UserId,
    pub user_name: String,
    /// 50 to 100.
    pub score: i64,
    pub reasons: Vec<FraudReason>,
    /// When it was found first, and last.
    pub found_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: [FraudRule; 3] = [
        FraudRule { sign: FraudSign::TopupsHour, threshold: 5, weight: 40 },
        FraudRule { sign: FraudSign::DeclinedHour, threshold: 3, weight: 60 },
        FraudRule { sign: FraudSign::YoungAccount, threshold: 1, weight: 30 },
    ];

    #[test]
    fn signs_below_their_threshold_count_nothing_and_one_alone_may_not_be_enough() {
        assert_eq!(scored(&[], &RULES), None);
        assert_eq!(scored(&[(FraudSign::TopupsHour, 4), (FraudSign::DeclinedHour, 2)], &RULES), None);
        assert_eq!(scored(&[(FraudSign::TopupsHour, 50)], &RULES), None, "forty are not fifty");
        assert_eq!(scored(&[(FraudSign::ReviewsRing, 9)], &RULES), None, "without a rule");
        assert_eq!(scored(&[(FraudSign::DeclinedHour, 3)], &RULES).unwrap().score, 60);
    }

    #[test]
    fn a_score_is_the_sum_of_its_reasons_the_heaviest_first_and_a_hundred_at_most() {
        let all = [(FraudSign::YoungAccount, 1), (FraudSign::TopupsHour, 9), (FraudSign::DeclinedHour, 4)];
        let scored = scored(&all, &RULES).unwrap();
        assert_eq!(scored.score, 100);
        let codes: Vec<FraudSign> = scored.reasons.iter().map(|reason| reason.code).collect();
        assert_eq!(codes, [FraudSign::DeclinedHour, FraudSign::TopupsHour, FraudSign::YoungAccount]);
        assert_eq!((scored.reasons[0].found, scored.reasons[0].threshold), (4, 3));
    }

    #[test]
    fn what_the_binary_before_does_not_know_waits_where_it_does_not_look() {
        let new: Vec<&str> =
            FraudKind::ALL.iter().filter(|kind| kind.waits_as() != "open").map(|kind| kind.code()).collect();
        assert_eq!(new, ["click_fraud", "credit_collusion", "referral_ring"]);
        for kind in FraudKind::ALL {
            assert_eq!(FraudState::stored(kind.waits_as()), Some(FraudState::Open));
        }
        assert_eq!(FraudState::stored("cleared"), Some(FraudState::Cleared));
        assert_eq!(FraudState::stored("later"), None);
    }

    #[test]
    fn whoever_decides_says_what_and_why() {
        let act = |act: &str, reason: &str| FraudActRequest { act: act.into(), reason: reason.into() }.parse();
        assert_eq!(act("clear", " Siblings. ").unwrap(), (FraudState::Cleared, "Siblings.".into()));
        assert_eq!(act("confirm", "x").unwrap().0, FraudState::Confirmed);
        assert_eq!(act("ban", "x").unwrap_err().code, "fraud_act_unknown");
        assert_eq!(act("clear", " ").unwrap_err().fields[0].field, "reason");
        assert_eq!(act("clear", &"x".repeat(501)).unwrap_err().code, "text_too_long");
    }
}
