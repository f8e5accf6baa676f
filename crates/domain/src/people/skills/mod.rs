//! What somebody can teach and wants to learn (PE4). A skill is a subject of the taxonomy; how well somebody masters it
//! is their own word until peers have looked at it ([`verification`]).

pub mod events;
pub mod refusals;
pub mod verification;

use crate::{Refusal, ids::SubjectId, refusal::Fields};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most skills of one list.
pub const SKILLS_MAX: usize = 60;

/// How far somebody is, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ProficiencyTier {
    Beginner,
    Intermediate,
    Advanced,
    Expert,
}

impl ProficiencyTier {
    /// The word of a proficiency of 0 to 100.
    pub const fn of(proficiency: i32) -> Self {
        match proficiency {
            ..=29 => Self::Beginner,
            30..=59 => Self::Intermediate,
            60..=84 => Self::Advanced,
            _ => Self::Expert,
        }
    }

    /// The word on the wire, which is the one of a subject's level.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Beginner => "beginner",
            Self::Intermediate => "intermediate",
            Self::Advanced => "advanced",
            Self::Expert => "expert",
        }
    }
}

/// `PUT /skills/mine`: both lists whole; what is absent from one is taken off it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct SkillListsRequest {
    #[schema(max_items = 60)]
    pub teach: Vec<SkillRequest>,
    #[schema(max_items = 60)]
    pub learn: Vec<SkillRequest>,
    /// The `version` that was changed; another one stored means `changed_elsewhere` (409). None skips the check.
    pub version: Option<i64>,
}

/// One skill as somebody enters it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SkillRequest {
    #[schema(format = "uuid")]
    pub skill_id: String,
    /// Where somebody is, 0 to 100.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100)]
    pub proficiency: i64,
}

/// Both lists, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SkillListsChange {
    pub teach: Vec<(SubjectId, i32)>,
    pub learn: Vec<(SubjectId, i32)>,
}

impl SkillListsRequest {
    /// Checks both lists.
    ///
    /// # Errors
    /// 422 `skills_invalid` at `teach` or `learn`.
    pub fn parse(&self) -> Result<SkillListsChange, Refusal> {
        let mut fields = Fields::default();
        let teach = fields.take("teach", list(&self.teach));
        let learn = fields.take("learn", list(&self.learn));
        fields.finish()?;
        Ok(SkillListsChange { teach: teach.unwrap_or_default(), learn: learn.unwrap_or_default() })
    }
}

fn list(skills: &[SkillRequest]) -> Result<Vec<(SubjectId, i32)>, Refusal> {
    if skills.len() > SKILLS_MAX {
        return Err(refusals::skills_counted(SKILLS_MAX));
    }
    let mut parsed: Vec<(SubjectId, i32)> = Vec::with_capacity(skills.len());
    for skill in skills {
        let id: SubjectId = skill.skill_id.trim().parse().map_err(|_| refusals::skills_unread())?;
        let proficiency = i32::try_from(skill.proficiency).ok().filter(|much| (0..=100).contains(much));
        let proficiency = proficiency.ok_or_else(refusals::skills_proficiency)?;
        if parsed.iter().any(|(known, _)| *known == id) {
            return Err(refusals::skills_repeated());
        }
        parsed.push((id, proficiency));
    }
    Ok(parsed)
}

/// One of somebody's skills, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct OwnSkill {
    pub skill_id: SubjectId,
    pub slug: String,
    /// In the reader's language.
    pub name: String,
    pub proficiency: i32,
    pub tier: ProficiencyTier,
    /// Whether peers have verified it and it has not lapsed.
    pub verified: bool,
    /// Until when; null where it is not.
    pub valid_until: Option<DateTime<Utc>>,
}

/// `GET /skills/mine`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SkillLists {
    pub teach: Vec<OwnSkill>,
    pub learn: Vec<OwnSkill>,
    /// Grows with each change, for their owner: what is sent back names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ALGEBRA: &str = "5b0b1ec7-0000-7000-8000-000000000101";

    fn one(id: &str, proficiency: i64) -> SkillRequest {
        SkillRequest { skill_id: id.into(), proficiency }
    }

    #[test]
    fn every_proficiency_has_a_word_and_more_of_it_never_a_lesser_one() {
        let words: Vec<_> = (0..=100).map(ProficiencyTier::of).collect();
        assert!(words.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!(
            (words[0], words[29], words[30]),
            (ProficiencyTier::Beginner, ProficiencyTier::Beginner, ProficiencyTier::Intermediate)
        );
        assert_eq!(
            (words[59], words[60], words[84], words[85]),
            (
                ProficiencyTier::Intermediate,
                ProficiencyTier::Advanced,
                ProficiencyTier::Advanced,
                ProficiencyTier::Expert
            )
        );
    }

    #[test]
    fn lists_that_cannot_be_kept_are_refused_with_their_field() {
        let asked = |teach: Vec<SkillRequest>, learn: Vec<SkillRequest>| {
            SkillListsRequest { teach, learn, version: None }.parse()
        };
        let refused = |request: Result<SkillListsChange, Refusal>| {
            let refusal = request.unwrap_err();
            (refusal.fields[0].field.clone(), refusal.fields[0].code.clone())
        };
        let id = |number: usize| format!("5b0b1ec7-0000-7000-8000-{number:012}");
        let many: Vec<_> = (0..=SKILLS_MAX).map(|number| one(&id(number), 1)).collect();
        let invalid = |field: &str| (field.to_owned(), "skills_invalid".to_owned());
        assert_eq!(refused(asked(many, vec![])), invalid("teach"));
        assert_eq!(refused(asked(vec![], vec![one("algebra", 1)])), invalid("learn"));
        for much in [-1, 101, i64::MAX, i64::MIN] {
            assert_eq!(refused(asked(vec![one(ALGEBRA, much)], vec![])), invalid("teach"), "{much}");
        }
        assert_eq!(refused(asked(vec![one(ALGEBRA, 1), one(ALGEBRA, 2)], vec![])), invalid("teach"));
        let both = asked(vec![one(ALGEBRA, 100)], vec![one(ALGEBRA, 0)]).unwrap();
        assert_eq!((both.teach[0].1, both.learn[0].1), (100, 0), "one may teach what one still learns");
        assert_eq!(asked(vec![], vec![]).unwrap(), SkillListsChange::default());
    }
}
