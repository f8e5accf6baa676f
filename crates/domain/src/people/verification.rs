//! Verification tiers (PE6): what a tutor shows, and what its badge says afterwards.

use super::refusals;
use crate::{
    Refusal,
    ids::{TutorId, UploadId, VerificationId},
    refusal::Fields,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most papers of one request.
pub const PAPERS_MAX: usize = 5;
/// Days a paper is kept after the decision, for whoever objects to it.
pub const PAPERS_DAYS: i64 = 30;

/// A tier that papers are shown for, lowest first. The highest, `premium`, takes a background check and no papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Who somebody is: a passport, an identity card.
    Basic,
    /// What they learnt: a degree, a teaching certificate.
    Verified,
}

impl Tier {
    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Verified => "verified",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Basic, Self::Verified].into_iter().find(|tier| tier.code() == code)
    }

    /// Whether somebody who has `held` (the stored word of the tier) may ask for this one.
    ///
    /// # Errors
    /// 409 `verification_held` for one they have, `verification_order` for one above the next.
    pub fn may_follow(self, held: &str) -> Result<(), Refusal> {
        let rank = |code: &str| ["none", "basic", "verified", "premium"].iter().position(|known| *known == code);
        let (held, wanted) = (rank(held).unwrap_or(0), rank(self.code()).unwrap_or(0));
        match wanted {
            _ if wanted <= held => Err(refusals::verification_held()),
            _ if wanted > held + 1 => Err(refusals::verification_order()),
            _ => Ok(()),
        }
    }
}

/// `POST /tutors/me/verifications`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct VerificationRequest {
    /// `basic` or `verified`.
    #[schema(required, pattern = "^(basic|verified)$")]
    pub tier: String,
    /// Finished uploads of the purpose `document`.
    #[schema(required, min_items = 1, max_items = 5)]
    pub upload_ids: Vec<String>,
}

impl VerificationRequest {
    /// Checks both fields.
    ///
    /// # Errors
    /// 422 `tier_unknown`, `papers_counted`, `upload_unknown`.
    pub fn parse(&self) -> Result<(Tier, Vec<UploadId>), Refusal> {
        let mut fields = Fields::default();
        let tier = fields.take("tier", Tier::parse(self.tier.trim()).ok_or_else(refusals::tier_unknown));
        let papers = fields.take("upload_ids", papers(&self.upload_ids));
        fields.finish()?;
        tier.zip(papers).ok_or_else(refusals::tier_unknown)
    }
}

fn papers(ids: &[String]) -> Result<Vec<UploadId>, Refusal> {
    let mut papers = Vec::new();
    for id in ids {
        let id = id.trim().parse().map_err(|_| crate::platform::uploads::refusals::upload_unknown())?;
        if !papers.contains(&id) {
            papers.push(id);
        }
    }
    let counted = (1..=PAPERS_MAX).contains(&papers.len());
    counted.then_some(papers).ok_or_else(|| refusals::papers_counted(PAPERS_MAX))
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum VerificationState {
    Waiting,
    Approved,
    Rejected,
}

impl VerificationState {
    /// Reads a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "waiting" => Some(Self::Waiting),
            "approved" => Some(Self::Approved),
            "rejected" => Some(Self::Rejected),
            _ => None,
        }
    }
}

/// A request as its tutor sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TutorVerification {
    pub id: VerificationId,
    pub tier: Tier,
    pub state: VerificationState,
    /// Why it was rejected, in the words of whoever did.
    pub reason: Option<String>,
    pub submitted_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
}

/// A paper, for whoever decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Paper {
    /// As its owner named it, cleaned.
    pub name: String,
    /// Opens it for an hour or two.
    pub url: String,
}

/// A request that waits, for whoever decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WaitingVerification {
    pub id: VerificationId,
    pub tutor_id: TutorId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub tier: Tier,
    /// What the profile says of education and certificates, to hold the papers against.
    pub background: Vec<String>,
    pub papers: Vec<Paper>,
    pub submitted_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn tiers_are_climbed_one_at_a_time() {
        let code = |tier: Tier, held| tier.may_follow(held).err().map(|refusal| refusal.code);
        assert_eq!(code(Tier::Basic, "none"), None);
        assert_eq!(code(Tier::Verified, "basic"), None);
        assert_eq!(code(Tier::Verified, "none").as_deref(), Some("verification_order"));
        for held in ["basic", "verified", "premium"] {
            assert_eq!(code(Tier::Basic, held).as_deref(), Some("verification_held"), "{held}");
        }
        assert_eq!(code(Tier::Verified, "premium").as_deref(), Some("verification_held"));
    }

    #[test]
    fn a_request_names_a_tier_and_one_to_five_papers() {
        let id = |n: usize| format!("0190b5c0-0000-7000-8000-{n:012}");
        let asked = |tier: &str, ids: Vec<String>| {
            let parsed = VerificationRequest { tier: tier.into(), upload_ids: ids }.parse();
            parsed.map(|(_, papers)| papers.len()).map_err(|refusal| refusal.fields[0].code.clone())
        };
        assert_eq!(asked("basic", vec![id(1), id(1), id(2)]), Ok(2), "a paper twice is one");
        assert_eq!(asked("premium", vec![id(1)]), Err("tier_unknown".into()));
        assert_eq!(asked("basic", Vec::new()), Err("papers_counted".into()));
        assert_eq!(asked("basic", (0..6).map(id).collect()), Err("papers_counted".into()));
        assert_eq!(asked("basic", vec!["passport.png".into()]), Err("upload_unknown".into()));
    }
}
