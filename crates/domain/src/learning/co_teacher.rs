//! Who teaches a course beside whoever began it (LE1): asked with a part of what it earns, and only from their yes on.
//! What was agreed on is written down with each sale, so that a later word changes nothing that was sold before.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{CourseId, TutorId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Most co-teachers of a course at a time, the asked among them.
pub const CO_TEACHERS_MAX: i64 = 4;
/// What all of them together may get, in per cent: the rest stays with whoever leads the course.
pub const SHARES_MAX: i32 = 90;
/// Most questions of one teacher that wait for an answer.
pub const ASKED_MAX: i64 = 20;
/// Days after a no in which the same is not asked again.
pub const ASK_AGAIN_DAYS: i64 = 30;

codes! {
    /// Where a co-teacher stands.
    CoTeacherState {
        /// Has not answered yet.
        Asked = "asked",
        /// Teaches the course.
        Agreed = "agreed",
        /// Said no.
        Declined = "declined",
        /// Taught it, and does not any more.
        Over = "over",
    }
}

/// `POST /courses/{id}/co-teachers`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CoTeacherRequest {
    /// The tutor: the id, or the address of the profile.
    #[schema(required)]
    pub tutor: String,
    /// Their part of what the course earns, in per cent.
    #[schema(minimum = 0, maximum = 90)]
    pub share: i32,
}

/// `POST /courses/{id}/co-teachers/answer`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CoTeacherAnswer {
    /// Whether the asked person teaches the course from now on.
    #[schema(required)]
    pub agrees: bool,
    /// The part they read; a question that was changed meanwhile is answered anew.
    #[schema(required)]
    pub share: i32,
}

/// `POST /courses/{id}/co-teachers/end`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CoTeacherEnd {
    /// Who teaches it no more; without it, whoever asks.
    pub tutor_id: Option<TutorId>,
}

/// One of those who teach a course together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CoTeacher {
    pub tutor_id: TutorId,
    pub display_name: String,
    /// Their part of what the course earns, in per cent.
    pub share: i32,
    pub state: CoTeacherState,
    pub asked_at: DateTime<Utc>,
}

/// `GET /courses/co-taught`: a course of somebody else that the reader teaches, or is asked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CoTaught {
    pub course_id: CourseId,
    pub title: String,
    /// Who leads it.
    pub teacher_name: String,
    pub share: i32,
    pub state: CoTeacherState,
}

impl CoTeacherRequest {
    /// Reads it: who, and which part.
    ///
    /// # Errors
    /// 422 `co_teacher_unknown`, `co_teacher_share`.
    pub fn parse(&self) -> Result<(TutorId, i32), Refusal> {
        let address = self.tutor.trim().split(['?', '#']).next().unwrap_or_default();
        let last = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let tutor = last.parse().map_err(|_| refusals::co_teacher_unknown())?;
        if !(0..=SHARES_MAX).contains(&self.share) {
            return Err(refusals::co_teacher_share(SHARES_MAX));
        }
        Ok((tutor, self.share))
    }
}

/// Where a course's co-teachers stand when one more is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Others who are asked or agreed.
    pub others: i64,
    /// What they get together, in per cent.
    pub shares: i64,
    /// Questions of this teacher that wait, in all courses, this one left out.
    pub waiting: i64,
    /// When this person said no last.
    pub declined_at: Option<DateTime<Utc>>,
    /// Whether they learn in the course.
    pub learns: bool,
}

impl Standing {
    /// Whether somebody may be asked with that part.
    ///
    /// # Errors
    /// 409 `co_teacher_learns`, `co_teacher_declined`, `co_teachers_too_many`, `co_teachers_waiting`; 422
    /// `co_teacher_share`.
    pub fn may_ask(&self, share: i32, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.learns {
            return Err(refusals::co_teacher_learns());
        }
        if self.declined_at.is_some_and(|at| now < at + TimeDelta::days(ASK_AGAIN_DAYS)) {
            return Err(refusals::co_teacher_declined(ASK_AGAIN_DAYS));
        }
        if self.others >= CO_TEACHERS_MAX {
            return Err(refusals::co_teachers_too_many(CO_TEACHERS_MAX));
        }
        if self.waiting >= ASKED_MAX {
            return Err(refusals::co_teachers_waiting(ASKED_MAX));
        }
        let left = i64::from(SHARES_MAX) - self.shares;
        if i64::from(share) > left {
            return Err(refusals::co_teacher_share(i32::try_from(left.max(0)).unwrap_or_default()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ID: &str = "0190b5c0-0000-7000-8000-000000000001";

    fn asks(tutor: &str, share: i32) -> Result<(TutorId, i32), Refusal> {
        CoTeacherRequest { tutor: tutor.into(), share }.parse()
    }

    #[test]
    fn a_tutor_is_named_by_id_or_by_the_address_of_the_profile() {
        for named in
            [ID.to_owned(), format!(" https://x.example/tutors/{ID}/?lang=de#reviews "), format!("/tutors/{ID}")]
        {
            assert_eq!(asks(&named, 30).unwrap(), (ID.parse().unwrap(), 30), "{named}");
        }
        for nobody in ["", "/", "Ada", "https://x.example/tutors/", "?0190b5c0"] {
            assert_eq!(asks(nobody, 30).unwrap_err().code, "co_teacher_unknown", "{nobody}");
        }
    }

    #[test]
    fn a_part_is_nothing_to_ninety_per_cent_and_all_parts_leave_a_tenth() {
        for share in [-1, 91, 100, i32::MAX, i32::MIN] {
            assert_eq!(asks(ID, share).unwrap_err().code, "co_teacher_share", "{share}");
        }
        assert!(asks(ID, 0).is_ok() && asks(ID, 90).is_ok());
        let now = DateTime::UNIX_EPOCH;
        let with = |shares| Standing { others: 2, shares, ..Standing::default() };
        assert!(with(60).may_ask(30, now).is_ok());
        assert_eq!(with(60).may_ask(31, now).unwrap_err().code, "co_teacher_share");
        assert!(with(90).may_ask(0, now).is_ok(), "somebody may help for nothing");
        assert_eq!(with(95).may_ask(1, now).unwrap_err().code, "co_teacher_share");
    }

    #[test]
    fn nobody_is_asked_who_learns_there_said_no_lately_or_is_one_too_many() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(100);
        let code = |standing: Standing| standing.may_ask(10, now).map_err(|refusal| refusal.code);
        let free = Standing::default();
        assert_eq!(code(free), Ok(()));
        assert_eq!(code(Standing { learns: true, ..free }), Err("co_teacher_learns".into()));
        let no = |days| Standing { declined_at: Some(now - TimeDelta::days(days)), ..free };
        assert_eq!(code(no(29)), Err("co_teacher_declined".into()));
        assert_eq!(code(no(30)), Ok(()));
        assert_eq!(code(Standing { others: 4, ..free }), Err("co_teachers_too_many".into()));
        assert_eq!(code(Standing { waiting: 20, ..free }), Err("co_teachers_waiting".into()));
        assert_eq!(code(Standing { others: 3, waiting: 19, ..free }), Ok(()));
    }
}
