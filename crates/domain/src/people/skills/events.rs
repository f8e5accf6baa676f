//! What happens to skills.

use crate::{
    event::{News, events},
    ids::{SkillVerificationId, SubjectId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of skills and their verification.
    SkillEvent version 2 {
        /// Somebody asks peers to look at a skill.
        Asked(SkillNews) = "skill.asked",
        /// Enough of them found it good.
        Verified(SkillNews) = "skill.verified",
        /// Enough of them looked, and it is not.
        Declined(SkillNews) = "skill.declined",
        /// The person asks for another look.
        Appealed(SkillNews) = "skill.appealed",
    }
}

/// A request that peers verify a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SkillNews {
    pub verification_id: SkillVerificationId,
    pub user_id: UserId,
    pub skill_id: SubjectId,
}

impl News for SkillNews {
    fn subject(&self) -> Uuid {
        self.verification_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
