//! What the questions of a quiz are worth (LE4): how many answer one rightly at their first try, and whether those who
//! do so are the ones who know the rest.

use serde::{Deserialize, Serialize};

/// From so many people on the share of right answers is told; fewer could be told apart.
pub const SHARE_FROM: usize = 3;
/// From so many people on it is told whether a question tells those who know from those who do not.
pub const TELLS_FROM: usize = 10;
/// Below this share of right answers a question is hard.
const HARD: f64 = 0.4;
/// Below this discrimination a question does not tell anybody apart, and wants to be read again.
const FLAT: f64 = 0.1;

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct QuizItem {
    /// What is asked.
    pub text: String,
    /// The part of the people who answered it rightly at their first try; none below three people.
    pub right: Option<f64>,
    /// How far right answers go with right answers to the other questions, −1 to 1; none below ten people, and where
    /// all did the same.
    pub discrimination: Option<f64>,
    /// Few know it.
    pub hard: bool,
    /// Who knows the rest does not know this one any better: it may be unclear, or its key wrong.
    pub unclear: bool,
}

/// `GET /quizzes/{id}/items`: the questions that are shown now, by first tries at exactly them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct QuizItems {
    /// Who tried it.
    pub people: i64,
    /// In order.
    pub items: Vec<QuizItem>,
}

/// Says it of questions whose first tries are known, question by question. A try at another number of questions is
/// left out.
pub fn items_of(questions: &[String], tries: &[Vec<bool>]) -> QuizItems {
    let tries: Vec<&Vec<bool>> = tries.iter().filter(|one| one.len() == questions.len()).collect();
    let item = |(at, text): (usize, &String)| {
        let right = share(&tries, at).filter(|_| tries.len() >= SHARE_FROM);
        let discrimination = with_the_rest(&tries, at).filter(|_| tries.len() >= TELLS_FROM);
        QuizItem {
            text: text.clone(),
            right,
            discrimination,
            hard: right.is_some_and(|right| right < HARD),
            unclear: discrimination.is_some_and(|tells| tells < FLAT),
        }
    };
    QuizItems { people: tries.len() as i64, items: questions.iter().enumerate().map(item).collect() }
}

fn share(tries: &[&Vec<bool>], at: usize) -> Option<f64> {
    let right = tries.iter().filter(|one| one.get(at) == Some(&true)).count();
    (!tries.is_empty()).then(|| right as f64 / tries.len() as f64)
}

/// The correlation of one question with the number of other questions that somebody has right.
fn with_the_rest(tries: &[&Vec<bool>], at: usize) -> Option<f64> {
    let pairs: Vec<(f64, f64)> = tries
        .iter()
        .map(|one| {
            let own = f64::from(u8::from(one.get(at) == Some(&true)));
            (own, one.iter().filter(|right| **right).count() as f64 - own)
        })
        .collect();
    let count = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (own, rest) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = sum(&|pair: &(f64, f64)| (pair.0 - own) * (pair.1 - rest));
    let spread = sum(&|pair: &(f64, f64)| (pair.0 - own).powi(2)) * sum(&|pair: &(f64, f64)| (pair.1 - rest).powi(2));
    (spread > 0.0).then(|| (both / spread.sqrt()).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn questions(count: usize) -> Vec<String> {
        (0..count).map(|at| format!("Question {at}?")).collect()
    }

    /// Five who know it all and five who know nothing but the last question, which the others do not know.
    fn ten() -> Vec<Vec<bool>> {
        let one = |knows: bool| vec![knows, knows, knows, !knows];
        [vec![one(true); 5], vec![one(false); 5]].concat()
    }

    #[test]
    fn nothing_is_told_of_a_question_that_too_few_have_answered() {
        for people in 0..TELLS_FROM {
            let told = items_of(&questions(4), &ten()[..people]);
            assert_eq!(told.people, people as i64);
            for item in told.items {
                assert_eq!(item.right.is_some(), people >= SHARE_FROM, "{people}");
                assert_eq!((item.discrimination, item.unclear), (None, false), "{people}");
            }
        }
    }

    #[test]
    fn tries_at_other_questions_are_left_out() {
        let tries = [ten(), vec![vec![true; 3]; 90], vec![vec![]; 9]].concat();
        assert_eq!(items_of(&questions(4), &tries), items_of(&questions(4), &ten()));
        assert!(items_of(&[], &tries).items.is_empty());
    }

    #[test]
    fn a_question_that_only_those_know_who_know_nothing_else_is_unclear() {
        let told = items_of(&questions(4), &ten()).items;
        for item in &told[..3] {
            assert!(item.discrimination.unwrap() > 0.9 && !item.unclear && !item.hard, "{item:?}");
        }
        assert!(told[3].discrimination.unwrap() < -0.9 && told[3].unclear, "{:?}", told[3]);
    }

    #[test]
    fn a_question_that_all_or_nobody_knows_tells_nobody_apart_and_says_so_by_silence() {
        let tries: Vec<Vec<bool>> = (0..12).map(|at| vec![true, false, at % 2 == 0]).collect();
        let told = items_of(&questions(3), &tries).items;
        let shares: Vec<_> = told.iter().map(|item| (item.right, item.discrimination, item.hard)).collect();
        assert_eq!(shares[..2], [(Some(1.0), None, false), (Some(0.0), None, true)]);
        assert_eq!(shares[2], (Some(0.5), None, false), "the rest is the same for everybody");
    }

    #[test]
    fn discrimination_agrees_with_the_textbook() {
        // x = 1,1,1,1,1,0,0,0,0,0 and the rest beside it.
        let rest = [2, 2, 2, 1, 1, 1, 1, 0, 0, 0];
        let tries: Vec<Vec<bool>> =
            rest.iter().enumerate().map(|(at, rest)| vec![at < 5, *rest > 0, *rest > 1]).collect();
        let told = items_of(&questions(3), &tries).items[0].discrimination.unwrap();
        let (x, y) = (|at: usize| f64::from(u8::from(at < 5)) - 0.5, |at: usize| f64::from(rest[at]) - 1.0);
        let both: f64 = (0..10).map(|at| x(at) * y(at)).sum();
        let spread: f64 = (0..10).map(|at| x(at).powi(2)).sum::<f64>() * (0..10).map(|at| y(at).powi(2)).sum::<f64>();
        assert!((told - both / spread.sqrt()).abs() < 1e-12, "{told}");
    }
}
