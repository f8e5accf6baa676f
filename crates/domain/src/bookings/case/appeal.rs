//! After the decision: one appeal of each side within a week, decided by somebody else and for good; and how both found
//! it.
//!
//! What went back stays with the student: an appeal gives back more, or it does not. A tutor who was right reads so,
//! and it is written down; the money is not moved a second time.

use super::{
    super::{Resolution, refusals},
    CaseDecision,
};
use crate::{
    Refusal, codes::codes, ids::UploadId, money::Money, platform::uploads::refusals::upload_unknown, refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Days after the decision in which each side may appeal.
pub const APPEAL_DAYS: i64 = 7;
/// Longest reason of an appeal in characters.
pub const APPEAL_MAX_CHARS: usize = 4_000;
/// Longest comment of a survey in characters.
pub const COMMENT_MAX_CHARS: usize = 1_000;
/// Most files of one statement.
pub const FILES_MAX: usize = 5;
/// Most files of one side.
pub const SIDE_FILES_MAX: i64 = 20;
/// Days after the last decision for which files are kept, as the case is.
pub const FILES_KEPT_DAYS: i64 = 400;
/// How many days back similar cases and figures look.
pub const SIMILAR_DAYS: i64 = 180;
/// How many days back the figures look.
pub const FIGURES_DAYS: i64 = 30;

codes! {
    /// What came of an appeal.
    AppealOutcome {
        /// It stays as it was decided.
        Stands = "stands",
        /// More goes back.
        Raised = "raised",
        /// Less should have gone back: the tutor was right, and the student keeps it.
        Lowered = "lowered",
    }
}

/// `POST /cases/{id}/appeal` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CaseAppealRequest {
    /// What was overlooked.
    #[schema(required, max_length = 4_000)]
    pub reason: String,
}

impl CaseAppealRequest {
    /// Reads the reason.
    ///
    /// # Errors
    /// 422 `required` without one, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.reason, APPEAL_MAX_CHARS, refusals::case_appeal_unexplained)
            .map_err(|refusal| refusal.at("reason"))
    }
}

/// `POST /cases/{id}/survey` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CaseSurveyRequest {
    /// How it was handled: 1 to 5.
    #[schema(required, minimum = 1, maximum = 5)]
    pub rating: Option<i64>,
    /// What could be better.
    #[schema(max_length = 1_000)]
    pub comment: String,
}

/// A survey that passed the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedSurvey {
    pub rating: i16,
    pub comment: String,
}

impl CaseSurveyRequest {
    /// Reads both fields at once.
    ///
    /// # Errors
    /// 422 `case_rating_counted`, the refusals of texts.
    pub fn parse(&self) -> Result<ParsedSurvey, Refusal> {
        let mut fields = Fields::default();
        let given = self.rating.filter(|rating| (1..=5).contains(rating)).and_then(|rating| i16::try_from(rating).ok());
        let rating = fields.take("rating", given.ok_or_else(refusals::case_rating_counted));
        let comment = fields.take("comment", text::clean(&self.comment, COMMENT_MAX_CHARS));
        fields.finish()?;
        match (rating, comment) {
            (Some(rating), Some(comment)) => Ok(ParsedSurvey { rating, comment }),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// The files that come with a statement, each once.
///
/// # Errors
/// 422 `upload_unknown` for what is no id; 409 `case_files_too_many`.
pub fn files_of(ids: &[String]) -> Result<Vec<UploadId>, Refusal> {
    let mut files: Vec<UploadId> = Vec::new();
    for id in ids {
        let id = id.trim().parse().map_err(|_| upload_unknown().at("upload_ids"))?;
        if !files.contains(&id) {
            files.push(id);
        }
    }
    if files.len() > FILES_MAX {
        return Err(refusals::case_files_too_many(FILES_MAX as i64));
    }
    Ok(files)
}

/// Until when an appeal can be made.
pub fn appeal_until(decided_at: DateTime<Utc>) -> DateTime<Utc> {
    decided_at + Duration::days(APPEAL_DAYS)
}

/// What one side did about a case before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Standing {
    pub decided_at: Option<DateTime<Utc>>,
    /// Whether an appeal of anybody's was decided.
    pub is_final: bool,
    /// Whether this side appealed.
    pub appealed: bool,
    /// Whether this side took the proposal, and it was decided so.
    pub took_it: bool,
}

/// Whether a side may appeal now.
///
/// # Errors
/// 409 `appeal_too_early`, `appeal_used`, `case_final`, `appeal_after_yes`, `appeal_too_late`.
pub fn may_appeal(standing: Standing, now: DateTime<Utc>) -> Result<(), Refusal> {
    let decided_at = standing.decided_at.ok_or_else(refusals::appeal_too_early)?;
    if standing.appealed {
        return Err(refusals::appeal_used());
    }
    if standing.is_final {
        return Err(refusals::case_final());
    }
    if standing.took_it {
        return Err(refusals::appeal_after_yes());
    }
    if now >= appeal_until(decided_at) {
        return Err(refusals::case_appeal_too_late(APPEAL_DAYS));
    }
    Ok(())
}

/// What a second decision comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Second {
    pub outcome: AppealOutcome,
    /// What goes back on top of what went back by the first one.
    pub further: i64,
}

/// What the second decision of a case moves: `before` went back by the first one, `kept` can still go back.
///
/// # Errors
/// 422 `refund_too_small`, 409 `refund_too_large`, both at the amount.
pub fn second(resolution: Resolution, before: i64, kept: Money) -> Result<Second, Refusal> {
    let most = before + kept.minor;
    let wanted = match resolution {
        Resolution::Upheld => 0,
        Resolution::Refunded => most,
        Resolution::Split { refund } if refund <= 0 => return Err(refusals::refund_too_small().at("amount")),
        Resolution::Split { refund } if refund >= most => {
            let most = Money::new(most.saturating_sub(1), kept.currency);
            return Err(refusals::refund_too_large(most).at("amount"));
        }
        Resolution::Split { refund } => refund,
    };
    let outcome = match wanted.cmp(&before) {
        std::cmp::Ordering::Less => AppealOutcome::Lowered,
        std::cmp::Ordering::Equal => AppealOutcome::Stands,
        std::cmp::Ordering::Greater => AppealOutcome::Raised,
    };
    Ok(Second { outcome, further: (wanted - before).max(0) })
}

/// Whether a decision is the one that was proposed.
pub fn is_as_offered(decided: (CaseDecision, i64), offered: Option<(CaseDecision, i64)>) -> bool {
    offered == Some(decided)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn at(day: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(day)
    }

    #[test]
    fn each_side_appeals_once_within_a_week_and_not_against_its_own_yes() {
        let decided = Standing { decided_at: Some(at(10)), ..Standing::default() };
        let code = |standing, now| may_appeal(standing, now).err().map(|refusal| refusal.code);
        assert_eq!(code(Standing::default(), at(10)).as_deref(), Some("appeal_too_early"));
        assert_eq!(code(decided, at(10)), None);
        assert_eq!(code(decided, at(17) - Duration::microseconds(1)), None);
        assert_eq!(code(decided, at(17)).as_deref(), Some("appeal_too_late"));
        assert_eq!(code(Standing { appealed: true, ..decided }, at(18)).as_deref(), Some("appeal_used"));
        assert_eq!(code(Standing { took_it: true, ..decided }, at(11)).as_deref(), Some("appeal_after_yes"));
        assert_eq!(code(Standing { is_final: true, ..decided }, at(11)).as_deref(), Some("case_final"));
    }

    #[test]
    fn a_second_decision_gives_more_or_nothing_and_takes_nothing_back() {
        let kept = Money::new(2_000, Currency::Usd);
        let moved = |resolution| second(resolution, 1_000, kept).map(|second| (second.outcome, second.further));
        assert_eq!(moved(Resolution::Refunded), Ok((AppealOutcome::Raised, 2_000)));
        assert_eq!(moved(Resolution::Split { refund: 1_500 }), Ok((AppealOutcome::Raised, 500)));
        assert_eq!(moved(Resolution::Split { refund: 1_000 }), Ok((AppealOutcome::Stands, 0)));
        assert_eq!(moved(Resolution::Split { refund: 1 }), Ok((AppealOutcome::Lowered, 0)));
        assert_eq!(moved(Resolution::Upheld), Ok((AppealOutcome::Lowered, 0)));
        assert_eq!(moved(Resolution::Split { refund: 3_000 }).unwrap_err().code, "refund_too_large");
        assert_eq!(moved(Resolution::Split { refund: 0 }).unwrap_err().fields[0].field, "amount");
        let none = Money::new(3_000, Currency::Usd);
        assert_eq!(second(Resolution::Upheld, 0, none).unwrap().outcome, AppealOutcome::Stands);
    }

    #[test]
    fn a_survey_is_one_to_five_with_or_without_a_word() {
        let given = |rating, comment: &str| CaseSurveyRequest { rating, comment: comment.into() }.parse();
        for rating in [None, Some(0), Some(6), Some(-1), Some(i64::MAX)] {
            assert_eq!(given(rating, "").unwrap_err().code, "case_rating_counted");
        }
        assert_eq!(given(Some(9), &"x".repeat(1_001)).unwrap_err().fields.len(), 2);
        assert_eq!(given(Some(4), " Fair. ").unwrap(), ParsedSurvey { rating: 4, comment: "Fair.".into() });
    }

    #[test]
    fn files_are_named_by_their_ids_once_each_and_five_at_most() {
        let id = |number: u128| uuid::Uuid::from_u128(number).to_string();
        assert_eq!(files_of(&[id(1), id(1), id(2)]).unwrap().len(), 2);
        assert_eq!(files_of(&["x".into()]).unwrap_err().fields[0].field, "upload_ids");
        let six: Vec<String> = (1..=6).map(id).collect();
        assert_eq!(files_of(&six).unwrap_err().code, "case_files_too_many");
        assert_eq!(CaseAppealRequest::default().parse().unwrap_err().fields[0].field, "reason");
    }
}
