//! Addresses around lessons: group lessons, waiting lists, a tutor's students.

use super::with_query;
use domain::ids::{GroupLessonId, TutorId, UserId};

/// What students ask a tutor for.
pub const REQUESTS: &str = "/teach/requests";

/// What the reader waits for.
pub const WAITLIST: &str = "/waitlist";

/// Group lessons, of one tutor or of all, from a cursor on.
pub fn groups(tutor: Option<TutorId>, cursor: &str) -> String {
    let tutor = tutor.map(|tutor| tutor.to_string()).unwrap_or_default();
    with_query("/group-lessons", [("tutor", tutor.as_str()), ("cursor", cursor)])
}

/// One group lesson.
pub fn group(id: GroupLessonId) -> String {
    format!("/group-lessons/{id}")
}

/// One group lesson, with a sentence about what has just happened to it.
pub fn group_after(id: GroupLessonId, notice: &str) -> String {
    with_query(&group(id), [("notice", notice)])
}

/// The own students, from a cursor on.
pub fn students(cursor: &str) -> String {
    with_query("/teach/students", [("cursor", cursor)])
}

/// One of the own students.
pub fn student(id: UserId) -> String {
    student_from(id, "")
}

/// The same, with notes from a cursor on.
pub fn student_from(id: UserId, cursor: &str) -> String {
    with_query(&format!("/teach/students/{id}"), [("cursor", cursor)])
}

/// A question of the quiz, with the answers given so far.
pub fn quiz(step: usize, given: &[(String, String)]) -> String {
    let step = step.to_string();
    let given = given.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    with_query("/quiz", std::iter::once(("step", step.as_str())).chain(given))
}

/// The tutors of one city.
pub fn city(slug: &str) -> String {
    format!("/cities/{slug}")
}

/// The tutors of one subject in one city.
pub fn subject_in(slug: &str, city: &str) -> String {
    format!("/subjects/{slug}/{city}")
}

/// The tutors of one subject.
pub fn subject(slug: &str) -> String {
    format!("/subjects/{slug}")
}
