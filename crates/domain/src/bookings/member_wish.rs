//! Whom a booking asks when that is a member who is no tutor, and for which skill.

use super::{booking::BookingRequest, refusals};
use crate::{
    Refusal,
    ids::{SubjectId, UserId},
    money::refusals::member_or_tutor,
};

impl BookingRequest {
    /// The member and the skill that it names instead of a tutor and a subject; a tutor's `skill_id` is the subject.
    ///
    /// # Errors
    /// 422 `member_or_tutor`, `tutor_unknown`, `subject_unknown`.
    pub fn member(&self) -> Result<Option<(UserId, SubjectId)>, Refusal> {
        let said = |text: &Option<String>| text.as_deref().map(str::trim).unwrap_or_default().to_owned();
        let (member, skill) = (said(&self.member_id), said(&self.skill_id));
        if member.is_empty() {
            return Ok(None);
        }
        if !self.tutor_id.trim().is_empty() {
            return Err(member_or_tutor());
        }
        let skill = if skill.is_empty() { self.subject_id.trim() } else { &skill };
        let (member, skill) = (member.parse(), skill.parse());
        match (member, skill) {
            (Ok(member), Ok(skill)) => Ok(Some((member, skill))),
            (Err(_), _) => Err(refusals::tutor_unknown().at("member_id")),
            (_, Err(_)) => Err(refusals::subject_unchosen().at("skill_id")),
        }
    }
}
