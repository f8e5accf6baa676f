//! Verification of a skill by peers (PE5): who may look at it, when it counts, and what comes of it.
//!
//! A badge is worth what its assessors are worth, so the rule is about them. Whoever assesses masters the skill and
//! does not know the person: no lesson together, no family, no payment for one another or by the same payer, no code
//! that both came with, and no chain of assessments that leads back, however long ([`closes_ring`]). An account made
//! for the purpose is none ([`ASSESSOR_DAYS`]). Assessors who know each other are one voice ([`judge`]): three friends
//! are one assessor.

use super::refusals;
use crate::{
    Refusal,
    ids::{SkillVerificationId, SubjectId, UserId},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Circles of assessors that a decision takes.
pub const CIRCLES: usize = 3;
/// What an assessor's own proficiency must be.
pub const ASSESSOR_PROFICIENCY: i32 = 60;
/// How old an assessor's account must be, in days: an evening's accounts verify nobody.
pub const ASSESSOR_DAYS: i64 = 30;
/// Points of fifteen that verify, times ten: the mean of the circles.
const PASS_TENTHS: i64 = 105;
/// How long a badge is good.
pub const VALID_DAYS: i64 = 730;
/// How long before its end it may be renewed.
pub const RENEW_DAYS: i64 = 60;
/// Days from a decision against somebody to the next request.
pub const AGAIN_DAYS: i64 = 30;
/// Requests of one person that wait at once.
pub const WAITING_MAX: usize = 10;
/// Longest text in characters.
pub const TEXT_MAX_CHARS: usize = 2_000;

/// `POST /skill-verifications`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct SkillVerificationRequest {
    #[schema(required, format = "uuid")]
    pub skill_id: String,
    /// Where and how it was taught or used, with addresses of what can be seen.
    #[schema(required, min_length = 1, max_length = 2000)]
    pub evidence: String,
}

impl SkillVerificationRequest {
    /// Checks both fields.
    ///
    /// # Errors
    /// 422 `skill_unknown`, `required`, and what no text may hold.
    pub fn parse(&self) -> Result<(SubjectId, String), Refusal> {
        let mut fields = Fields::default();
        let skill = fields.take("skill_id", self.skill_id.trim().parse().map_err(|_| refusals::skill_unknown()));
        let evidence =
            fields.take("evidence", text::clean_filled(&self.evidence, TEXT_MAX_CHARS, refusals::evidence_missing));
        fields.finish()?;
        skill.zip(evidence).ok_or_else(refusals::skill_unknown)
    }
}

/// The points of the rubric.
pub const RUBRIC: [&str; 3] = ["accuracy", "depth", "teaching"];

/// Marks from 1 to 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Scores {
    /// Says what is right.
    #[schema(minimum = 1, maximum = 5)]
    pub accuracy: i64,
    /// Knows more than is asked.
    #[schema(minimum = 1, maximum = 5)]
    pub depth: i64,
    /// Explains it so that one understands.
    #[schema(minimum = 1, maximum = 5)]
    pub teaching: i64,
}

impl Scores {
    const fn sum(self) -> i64 {
        self.accuracy + self.depth + self.teaching
    }
}

/// `POST /skill-verifications/{id}/assessments`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AssessmentRequest {
    #[allow(missing_docs)]
    #[schema(required)]
    pub scores: Scores,
    /// What was seen; the person reads it once it is decided.
    #[schema(required, min_length = 1, max_length = 2000)]
    pub comment: String,
}

impl AssessmentRequest {
    /// Checks marks and words.
    ///
    /// # Errors
    /// 422 `scores_out_of_range` at the mark, `required`, and what no text may hold.
    pub fn parse(&self) -> Result<(Scores, String), Refusal> {
        let mut fields = Fields::default();
        let marks = [self.scores.accuracy, self.scores.depth, self.scores.teaching];
        for (point, _) in RUBRIC.iter().zip(marks).filter(|(_, mark)| !(1..=5).contains(mark)) {
            fields.refuse(refusals::scores_out_of_range().at(&format!("scores.{point}")));
        }
        let comment =
            fields.take("comment", text::clean_filled(&self.comment, TEXT_MAX_CHARS, refusals::assessment_unexplained));
        fields.finish()?;
        comment.map(|comment| (self.scores, comment)).ok_or_else(refusals::assessment_unexplained)
    }
}

/// `POST /skill-verifications/{id}/appeal`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SkillAppealRequest {
    /// What the assessors overlooked.
    #[schema(required, min_length = 1, max_length = 2000)]
    pub reason: String,
}

impl SkillAppealRequest {
    /// Checks the reason.
    ///
    /// # Errors
    /// 422 `required`, and what no text may hold.
    pub fn parse(&self) -> Result<String, Refusal> {
        let reason = text::clean_filled(&self.reason, TEXT_MAX_CHARS, refusals::appeal_unexplained);
        reason.map_err(|refusal| refusal.at("reason"))
    }
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum SkillVerificationState {
    Waiting,
    Verified,
    Declined,
    /// It was verified, and that was long ago.
    Lapsed,
}

impl SkillVerificationState {
    /// Reads a stored word as of `now`.
    pub fn read(code: &str, valid_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<Self> {
        match code {
            "waiting" => Some(Self::Waiting),
            "verified" if valid_until.is_some_and(|until| until <= now) => Some(Self::Lapsed),
            "verified" => Some(Self::Verified),
            "declined" => Some(Self::Declined),
            _ => None,
        }
    }
}

/// The last request of somebody for a skill, when they ask again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LastRequest {
    pub state: SkillVerificationState,
    pub decided_at: Option<DateTime<Utc>>,
    pub valid_until: Option<DateTime<Utc>>,
}

/// Whether somebody may ask for a skill now.
///
/// # Errors
/// 409 `skill_not_taught`, `skill_verifications_full`, `skill_verification_waits`, `skill_verified_already`,
/// `skill_verification_too_soon`.
pub fn may_ask(taught: bool, waiting: usize, last: Option<LastRequest>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if !taught {
        return Err(refusals::skill_not_taught());
    }
    let later = |at: Option<DateTime<Utc>>, days: i64| at.is_some_and(|at| now < at + Duration::days(days));
    match last {
        Some(LastRequest { state: SkillVerificationState::Waiting, .. }) => {
            return Err(refusals::skill_verification_waits());
        }
        Some(LastRequest { state: SkillVerificationState::Verified, valid_until, .. })
            if later(valid_until, -RENEW_DAYS) =>
        {
            return Err(refusals::skill_verified_already());
        }
        Some(LastRequest { state: SkillVerificationState::Declined, decided_at, .. })
            if later(decided_at, AGAIN_DAYS) =>
        {
            return Err(refusals::skill_verification_too_soon(AGAIN_DAYS));
        }
        _ => {}
    }
    if waiting >= WAITING_MAX { Err(refusals::skill_verifications_full(WAITING_MAX)) } else { Ok(()) }
}

/// What stands between two people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acquaintance {
    /// A lesson of one with the other, of whatever outcome.
    pub booking: bool,
    /// One is the other's parent, or both have the same.
    pub household: bool,
    /// One paid for the other, or somebody for both.
    pub payment: bool,
    /// Both came with the same code.
    pub referral: bool,
    /// Assessments that lead from the person back to the assessor.
    pub ring: bool,
}

impl Acquaintance {
    /// Whether they know each other at all.
    pub const fn is_any(self) -> bool {
        self.booking || self.household || self.payment || self.referral || self.ring
    }
}

/// How an assessor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessor {
    #[allow(missing_docs)]
    pub id: UserId,
    /// Their own proficiency in the skill, from 0 to 100; none who does not teach it.
    pub proficiency: Option<i32>,
    /// Since when there is the account.
    pub since: DateTime<Utc>,
}

/// Since when an account may assess.
pub fn old_enough(since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    since + Duration::days(ASSESSOR_DAYS) <= now
}

/// Whether somebody may assess another person's skill.
///
/// # Errors
/// 404 for oneself, who is not asked; 403 `skill_assessor_new`, `skill_assessor_unfit`, `skill_assessor_close`.
pub fn may_assess(
    Assessor { id, proficiency, since }: Assessor,
    person: UserId,
    known: Acquaintance,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if id == person {
        return Err(Refusal::not_found("skill verification"));
    }
    if !old_enough(since, now) {
        return Err(refusals::skill_assessor_new(ASSESSOR_DAYS));
    }
    if proficiency.is_none_or(|own| own < ASSESSOR_PROFICIENCY) {
        return Err(refusals::skill_assessor_unfit(ASSESSOR_PROFICIENCY));
    }
    if known.is_any() { Err(refusals::skill_assessor_close()) } else { Ok(()) }
}

/// Whether assessments (who, whom) lead from `person` to `assessor`: then an assessment back would close a ring.
pub fn closes_ring(assessments: &[(UserId, UserId)], assessor: UserId, person: UserId) -> bool {
    let mut reached = BTreeSet::from([person]);
    loop {
        let next: Vec<UserId> = assessments
            .iter()
            .filter(|(who, whom)| reached.contains(who) && !reached.contains(whom))
            .map(|(_, whom)| *whom)
            .collect();
        if next.is_empty() {
            return reached.contains(&assessor) && assessor != person;
        }
        reached.extend(next);
    }
}

/// What came of the assessments so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// So many circles have spoken, which are not enough.
    Waiting(usize),
    /// It is verified.
    Verified,
    /// It is not.
    Declined,
}

/// Judges the assessments of one round. `acquainted` are pairs of assessors who know each other: they and whoever they
/// know are one circle, which has the mean of their marks and one voice.
pub fn judge(assessments: &[(UserId, Scores)], acquainted: &[(UserId, UserId)]) -> Judgement {
    let mut circle: BTreeMap<UserId, UserId> = assessments.iter().map(|(who, _)| (*who, *who)).collect();
    for (one, other) in acquainted {
        let (Some(kept), Some(joined)) = (circle.get(one).copied(), circle.get(other).copied()) else { continue };
        circle.values_mut().filter(|of| **of == joined).for_each(|of| *of = kept);
    }
    let mut voices: BTreeMap<UserId, (i64, i64)> = BTreeMap::new();
    for (who, scores) in assessments {
        let Some(of) = circle.get(who) else { continue };
        let voice = voices.entry(*of).or_default();
        *voice = (voice.0 + scores.sum(), voice.1 + 1);
    }
    if voices.len() < CIRCLES {
        return Judgement::Waiting(voices.len());
    }
    // Tenths of points, rounded down within a circle and over all of them.
    let tenths: i64 = voices.values().map(|(sum, people)| sum * 10 / people).sum();
    let mean = tenths / voices.len() as i64;
    if mean >= PASS_TENTHS { Judgement::Verified } else { Judgement::Declined }
}

/// A request as its person sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SkillVerification {
    pub id: SkillVerificationId,
    pub skill_id: SubjectId,
    pub name: String,
    pub status: SkillVerificationState,
    pub evidence: String,
    /// Assessments so far.
    pub assessments: i64,
    /// Circles of assessors that a decision takes.
    pub needed: usize,
    /// What assessors saw; told once it is decided, without their names.
    pub comments: Vec<String>,
    pub submitted_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    pub valid_until: Option<DateTime<Utc>>,
    pub can_appeal: bool,
}

/// A request as somebody sees it who may assess it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SkillToAssess {
    pub id: SkillVerificationId,
    pub skill_id: SubjectId,
    pub name: String,
    pub person_id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub proficiency: i32,
    pub evidence: String,
    /// Why it is looked at a second time.
    pub appeal: Option<String>,
    /// The points that are marked from 1 to 5.
    pub rubric: Vec<String>,
    pub submitted_at: DateTime<Utc>,
}

#[cfg(test)]
#[path = "verification_tests.rs"]
mod tests;
