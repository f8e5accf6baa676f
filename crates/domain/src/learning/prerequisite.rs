//! What should be finished before a course is begun (LE1): up to three others, asked for or only recommended.

use super::refusals;
use crate::{Refusal, ids::CourseId};
use serde::{Deserialize, Serialize};

/// Most courses that come before one.
pub const PREREQUISITES_MAX: usize = 3;

/// `PUT /courses/{id}/prerequisites`: what is there now goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PrerequisitesRequest {
    /// Courses of the catalogue, in the order they are best taken in.
    #[schema(max_items = 3)]
    pub course_ids: Vec<CourseId>,
    /// Whether nobody begins without them; else they are only recommended.
    pub required: bool,
    /// The `draft_number` of the course that was changed; another one stored means `changed_elsewhere` (409). None
    /// skips the check.
    pub draft_number: Option<i64>,
}

impl Default for PrerequisitesRequest {
    fn default() -> Self {
        Self { course_ids: Vec::new(), required: true, draft_number: None }
    }
}

impl PrerequisitesRequest {
    /// The courses, each once.
    ///
    /// # Errors
    /// 422 `prerequisites_too_many`, `prerequisite_itself`.
    pub fn parse(&self, own: CourseId) -> Result<Vec<CourseId>, Refusal> {
        let mut chosen: Vec<CourseId> = Vec::new();
        for course in &self.course_ids {
            if *course == own {
                return Err(refusals::prerequisite_itself());
            }
            if !chosen.contains(course) {
                chosen.push(*course);
            }
        }
        if chosen.len() > PREREQUISITES_MAX {
            return Err(refusals::prerequisites_too_many(PREREQUISITES_MAX as i64));
        }
        Ok(chosen)
    }
}

/// A course that comes before another, for one reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Prerequisite {
    #[allow(missing_docs)]
    pub course_id: CourseId,
    #[allow(missing_docs)]
    pub title: String,
    /// Whether the reader has finished it.
    pub done: bool,
}

/// What comes before a course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Prerequisites {
    /// In the order they are best taken in; those that are not shown any more are left out.
    pub courses: Vec<Prerequisite>,
    /// Whether nobody begins without them; else they are only recommended.
    pub required: bool,
}

impl Prerequisites {
    /// Whether somebody may begin.
    ///
    /// # Errors
    /// 409 `prerequisites_missing` with the names of what is not finished.
    pub fn may_begin(&self) -> Result<(), Refusal> {
        let missing: Vec<&str> =
            self.courses.iter().filter(|course| !course.done).map(|course| course.title.as_str()).collect();
        if missing.is_empty() || !self.required {
            return Ok(());
        }
        Err(refusals::prerequisites_missing(missing.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn course(n: u128) -> CourseId {
        CourseId(Uuid::from_u128(n))
    }

    fn parse(ids: &[u128]) -> Result<Vec<CourseId>, Refusal> {
        let course_ids = ids.iter().map(|n| course(*n)).collect();
        PrerequisitesRequest { course_ids, ..PrerequisitesRequest::default() }.parse(course(9))
    }

    #[test]
    fn a_course_names_three_others_at_most_and_never_itself() {
        assert_eq!(parse(&[1, 2, 3, 4]).unwrap_err().code, "prerequisites_too_many");
        assert_eq!(parse(&[1, 9]).unwrap_err().code, "prerequisite_itself");
        assert_eq!(parse(&[2, 1, 2, 1, 3]).unwrap(), [course(2), course(1), course(3)], "each once, in their order");
        assert!(parse(&[]).unwrap().is_empty());
    }

    #[test]
    fn nobody_begins_without_what_is_asked_for_and_everybody_without_what_is_recommended() {
        let of = |done: [bool; 2], required| {
            let courses = (1..).zip(done).map(|(n, done)| Prerequisite {
                course_id: course(n),
                title: format!("Course {n}"),
                done,
            });
            Prerequisites { courses: courses.collect(), required }
        };
        let refused = of([false, false], true).may_begin().unwrap_err();
        assert_eq!(refused.code, "prerequisites_missing");
        assert!(refused.message.contains("Course 1, Course 2"), "{}", refused.message);
        let one = of([true, false], true).may_begin().unwrap_err();
        assert!(!one.message.contains("Course 1") && one.message.contains("Course 2"), "{}", one.message);
        for may in [of([true, true], true), of([false, false], false), Prerequisites::default()] {
            assert!(may.may_begin().is_ok(), "{may:?}");
        }
    }
}
