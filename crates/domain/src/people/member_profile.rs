//! The page of a member who is no tutor (PE4): a headline, a few words, skills with their price in credits.

use super::{
    skills::{OwnSkill, SKILLS_MAX, refusals},
    tutor_profile::{BIO_MAX_CHARS, HEADLINE_MAX_CHARS},
};
use crate::{
    Refusal,
    ids::{SubjectId, UserId},
    refusal::Fields,
    text,
};
use serde::{Deserialize, Serialize};

/// Most credits an hour may cost.
pub const CREDITS_MAX: i64 = 1_000;

/// What an hour of a skill costs in credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CreditPrice {
    #[schema(format = "uuid")]
    pub skill_id: String,
    /// Whole credits.
    #[schema(minimum = 1, maximum = 1000)]
    pub amount: i64,
}

/// `PUT /members/me`: the whole of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct MemberProfileRequest {
    #[schema(max_length = 120)]
    pub headline: String,
    #[schema(max_length = 5000)]
    pub bio: String,
    /// Of skills that the member teaches.
    #[schema(max_items = 60)]
    pub credit_prices: Vec<CreditPrice>,
    /// Whether search engines may find the page.
    pub listed: bool,
    /// The `version` that was changed; another one stored means `changed_elsewhere` (409). None skips the check.
    pub version: Option<i64>,
}

impl MemberProfileRequest {
    /// Checks all fields at once; the result is the request, cleaned.
    ///
    /// # Errors
    /// 422 by field: `credit_prices_invalid`, and what no text may hold.
    pub fn parse(&self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let headline = fields.take("headline", text::clean_line(&self.headline, HEADLINE_MAX_CHARS));
        let bio = fields.take("bio", text::clean(&self.bio, BIO_MAX_CHARS));
        let credit_prices = fields.take("credit_prices", parse_prices(&self.credit_prices));
        fields.finish()?;
        Ok(Self {
            headline: headline.unwrap_or_default(),
            bio: bio.unwrap_or_default(),
            credit_prices: credit_prices.unwrap_or_default(),
            listed: self.listed,
            version: self.version,
        })
    }
}

fn parse_prices(prices: &[CreditPrice]) -> Result<Vec<CreditPrice>, Refusal> {
    let mut parsed: Vec<CreditPrice> = Vec::with_capacity(prices.len());
    for price in prices {
        let id: Option<SubjectId> = price.skill_id.trim().parse().ok();
        let id = id.filter(|_| (1..=CREDITS_MAX).contains(&price.amount));
        let skill_id = id.ok_or_else(|| refusals::credit_prices_invalid(CREDITS_MAX))?.to_string();
        if parsed.len() >= SKILLS_MAX || parsed.iter().any(|known| known.skill_id == skill_id) {
            return Err(refusals::credit_prices_invalid(CREDITS_MAX));
        }
        parsed.push(CreditPrice { skill_id, amount: price.amount });
    }
    Ok(parsed)
}

/// `GET /members/{id}`, and the own one under `/members/me`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MemberProfile {
    pub id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub headline: String,
    /// Markdown as the member wrote it.
    pub bio: String,
    /// The same rendered and sanitised; safe to put into a page.
    pub bio_html: String,
    /// What the member teaches, with what peers verified.
    pub skills: Vec<OwnSkill>,
    /// Of an hour of these skills.
    pub credit_prices: Vec<CreditPrice>,
    pub listed: bool,
    /// Grows with each change, for its owner: what is sent back names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ALGEBRA: &str = "5b0b1ec7-0000-7000-8000-000000000101";

    #[test]
    fn prices_are_whole_credits_of_one_skill_each() {
        let price = |skill_id: &str, amount| CreditPrice { skill_id: skill_id.into(), amount };
        let parsed = |credit_prices| MemberProfileRequest { credit_prices, ..MemberProfileRequest::default() }.parse();
        assert_eq!(parsed(vec![price(ALGEBRA, 20)]).unwrap().credit_prices.len(), 1);
        for wrong in [
            vec![price(ALGEBRA, 0)],
            vec![price(ALGEBRA, -5)],
            vec![price(ALGEBRA, CREDITS_MAX + 1)],
            vec![price("algebra", 5)],
            vec![price(ALGEBRA, 5), price(ALGEBRA, 6)],
        ] {
            let refusal = parsed(wrong).unwrap_err();
            assert_eq!(refusal.fields[0].field, "credit_prices");
            assert_eq!(refusal.fields[0].code, "credit_prices_invalid");
        }
    }

    #[test]
    fn texts_are_cleaned_or_refused_by_name() {
        let said =
            MemberProfileRequest { headline: " Hi ".into(), bio: "a\0".into(), ..MemberProfileRequest::default() };
        assert_eq!(said.parse().unwrap_err().fields[0].field, "bio");
        assert_eq!(MemberProfileRequest { bio: String::new(), ..said }.parse().unwrap().headline, "Hi");
    }
}
