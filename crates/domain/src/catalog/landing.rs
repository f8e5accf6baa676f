//! What the front page shows: only facts, read from the database.

use super::{subjects::Subject, tutor_search::TutorCard};
use crate::{
    calendar::Slot,
    ids::{SubjectId, TutorId},
    money::Money,
    people::public_review::ReviewView,
};
use serde::{Deserialize, Serialize};

/// Stars of the best review there is.
const BEST: i32 = 5;
/// Characters of a comment that can be read in passing.
const SAYS_SOMETHING: std::ops::RangeInclusive<usize> = 40..=260;

/// A lesson that can be booked, with the tutor in a few words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct FreeLesson {
    pub tutor_id: TutorId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub headline: String,
    /// The tutor's first subject, its name in the reader's language.
    pub subject_id: SubjectId,
    pub subject: String,
    /// About what an hour costs, in the reader's currency.
    pub hourly_rate: Money,
    /// What an hour costs.
    pub charged_rate: Money,
    pub rating: f64,
    pub review_count: i64,
    pub slot: Slot,
}

impl FreeLesson {
    /// The next lesson of a tutor; none for one without free times or subjects.
    pub fn of(card: TutorCard) -> Option<Self> {
        let subject = card.subjects.into_iter().next()?;
        Some(Self {
            tutor_id: card.id,
            display_name: card.display_name,
            photo_url: card.photo_url,
            headline: card.headline,
            subject_id: subject.subject_id,
            subject: subject.name,
            hourly_rate: card.hourly_rate,
            charged_rate: card.charged_rate,
            rating: card.rating,
            review_count: card.review_count,
            slot: card.next_slot?,
        })
    }
}

/// Three to be met first: the best ranked with a face, each of another subject. Who has no picture comes when there
/// are not enough who have.
pub fn met_first(best: &[FreeLesson]) -> Vec<FreeLesson> {
    let mut met: Vec<FreeLesson> = Vec::new();
    let (with_face, others): (Vec<_>, Vec<_>) = best.iter().partition(|lesson| lesson.photo_url.is_some());
    for lesson in with_face.into_iter().chain(others) {
        if met.len() < 3 && met.iter().all(|known| known.subject_id != lesson.subject_id) {
            met.push(lesson.clone());
        }
    }
    met
}

/// A public review with the tutor it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RecentReview {
    pub tutor_id: TutorId,
    pub tutor_name: String,
    /// What was learnt, in the reader's language.
    pub subject: String,
    pub review: ReviewView,
}

/// Three of the newest reviews, one of them of fewer than five stars when somebody wrote one: a page where everything
/// is perfect is not believed. Each is of another tutor, where there are enough, and short enough to be read in
/// passing.
pub fn worth_reading(newest: Vec<RecentReview>) -> Vec<RecentReview> {
    let mut chosen: Vec<RecentReview> = Vec::new();
    let readable = |review: &&RecentReview| SAYS_SOMETHING.contains(&review.review.comment.chars().count());
    let by_stars = |best: bool| newest.iter().filter(readable).filter(move |r| (r.review.rating == BEST) == best);
    let first = by_stars(true).take(1);
    let honest = by_stars(false).filter(|review| review.review.rating > 2).take(1);
    for review in first.chain(honest).chain(by_stars(true)).chain(newest.iter()) {
        if chosen.len() < 3 && chosen.iter().all(|known| known.tutor_id != review.tutor_id) {
            chosen.push(review.clone());
        }
    }
    // Rather two of one tutor than an empty place.
    for review in newest {
        if chosen.len() < 3 && !chosen.contains(&review) {
            chosen.push(review);
        }
    }
    chosen
}

/// A subject as the front page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SubjectTile {
    pub subject: Subject,
    /// The lowest price of an hour, in the reader's currency.
    pub from: Option<Money>,
}

/// The front page's facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct LandingFacts {
    /// Tutors one can book now.
    pub tutor_count: i64,
    /// Lessons that took place.
    pub lesson_count: i64,
    /// The lowest price of an hour, in the reader's currency.
    pub from: Option<Money>,
    /// How many subjects the taxonomy has.
    pub subject_count: i64,
    /// Subjects with the most tutors first, at most eight, none without a tutor.
    pub subjects: Vec<SubjectTile>,
    /// See [`worth_reading`].
    pub reviews: Vec<RecentReview>,
    /// See [`met_first`].
    pub met_first: Vec<FreeLesson>,
    /// The next free lessons that start within 24 hours, at most six, soonest first.
    pub free_lessons: Vec<FreeLesson>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ids::ReviewId, money::Currency};
    use uuid::Uuid;

    fn review(tutor: u128, rating: i32, comment: &str) -> RecentReview {
        let at = chrono::DateTime::UNIX_EPOCH;
        let review = ReviewView {
            id: ReviewId(Uuid::nil()),
            author_name: "Mei".into(),
            author_photo_url: None,
            rating,
            knowledge: 5,
            communication: 5,
            professionalism: 5,
            comment: comment.into(),
            created_at: at,
            edited_at: None,
            reply: None,
            helpful: 0,
            voted: false,
        };
        let tutor_id = TutorId(Uuid::from_u128(tutor));
        RecentReview { tutor_id, tutor_name: "Ada".into(), subject: "Algebra".into(), review }
    }

    #[test]
    fn one_review_of_three_is_of_fewer_than_five_stars_and_each_is_of_another_tutor() {
        let long = "It took three lessons, and now I can do it.";
        let newest = vec![
            review(1, 5, "Good."),
            review(2, 5, long),
            review(2, 5, long),
            review(3, 5, long),
            review(4, 1, long),
            review(5, 4, long),
        ];
        let stars = |reviews: Vec<RecentReview>| reviews.iter().map(|r| r.review.rating).collect::<Vec<_>>();
        assert_eq!(stars(worth_reading(newest)), [5, 4, 5]);
        assert_eq!(stars(worth_reading(vec![review(1, 5, "Good."), review(2, 1, "No.")])), [5, 1]);
        assert!(worth_reading(Vec::new()).is_empty());
    }

    #[test]
    fn who_is_met_first_has_a_face_and_a_subject_of_their_own() {
        let at = chrono::DateTime::UNIX_EPOCH;
        let lesson = |name: &str, subject: u128, face: bool| FreeLesson {
            tutor_id: TutorId(Uuid::nil()),
            display_name: name.into(),
            photo_url: face.then(|| "/img/people/a.svg".into()),
            headline: String::new(),
            subject_id: SubjectId(Uuid::from_u128(subject)),
            subject: String::new(),
            hourly_rate: Money::new(1, Currency::Usd),
            charged_rate: Money::new(1, Currency::Usd),
            rating: 5.0,
            review_count: 1,
            slot: Slot { start: at, end: at },
        };
        let best = [lesson("A", 1, false), lesson("B", 2, true), lesson("C", 2, true), lesson("D", 3, true)];
        let names = |best: &[FreeLesson]| met_first(best).into_iter().map(|l| l.display_name).collect::<String>();
        assert_eq!(names(&best), "BDA");
        assert_eq!(names(&best[..1]), "A");
    }
}
