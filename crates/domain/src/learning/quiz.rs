//! Marking a quiz: each question is right or not, and says why.

use super::{
    outline::{Question, QuestionKind},
    refusals,
};
use crate::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The part of the questions that must be right, in per cent.
pub const PASS_PERCENT: i64 = 70;
/// Most attempts at one quiz.
pub const ATTEMPTS_MAX: i64 = 50;
/// How far a number may be off.
const NUMBER_ROOM: f64 = 1e-6;

/// `POST /quizzes/{id}/attempts`: an answer for each question, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AttemptRequest {
    /// For choices the places of options from 0, otherwise what was typed; a list where several are right.
    #[schema(required)]
    pub answers: Vec<Answer>,
}

/// One answer or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum Answer {
    /// A place.
    Place(i64),
    /// Places.
    Places(Vec<i64>),
    /// What was typed.
    Text(String),
    /// What was chosen, as forms send it.
    Texts(Vec<String>),
}

impl Answer {
    fn words(&self) -> Vec<String> {
        match self {
            Self::Place(place) => vec![place.to_string()],
            Self::Places(places) => places.iter().map(ToString::to_string).collect(),
            Self::Text(text) => vec![text.trim().to_owned()],
            Self::Texts(texts) => texts.iter().map(|text| text.trim().to_owned()).collect(),
        }
    }
}

/// One question, marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Marked {
    /// Whether it was answered rightly.
    pub correct: bool,
    /// What the teacher says to it.
    pub feedback: String,
}

/// A quiz, marked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AttemptView {
    /// The part that was right, 0 to 1.
    pub score: f64,
    /// Whether that is enough.
    pub passed: bool,
    /// Which attempt it was, from 1.
    pub number: i64,
    /// Question by question.
    pub questions: Vec<Marked>,
}

/// Marks the answers.
///
/// # Errors
/// 422 `answers_incomplete` when there is not one for each question.
pub fn mark(questions: &[Question], answers: &[Answer], number: i64) -> Result<AttemptView, Refusal> {
    if questions.len() != answers.len() || questions.is_empty() {
        return Err(refusals::answers_incomplete());
    }
    let marked: Vec<Marked> = questions
        .iter()
        .zip(answers)
        .map(|(question, answer)| Marked {
            correct: is_right(question, &answer.words()),
            feedback: question.feedback.clone(),
        })
        .collect();
    let right = marked.iter().filter(|marked| marked.correct).count();
    let passed = right as i64 * 100 >= PASS_PERCENT * questions.len() as i64;
    Ok(AttemptView { score: right as f64 / questions.len() as f64, passed, number, questions: marked })
}

fn is_right(question: &Question, given: &[String]) -> bool {
    let known: BTreeSet<&str> = question.answers.iter().map(String::as_str).collect();
    match question.kind() {
        Some(QuestionKind::Single | QuestionKind::Multiple) => {
            given.iter().map(String::as_str).collect::<BTreeSet<_>>() == known
        }
        Some(QuestionKind::Text) => {
            let fold = |word: &str| word.trim().to_lowercase();
            given.len() == 1 && given.iter().all(|word| known.iter().any(|right| fold(right) == fold(word)))
        }
        Some(QuestionKind::Number) => {
            let right = question.answers.first().and_then(|answer| number(answer));
            let said = given.first().and_then(|word| number(word)).filter(|_| given.len() == 1);
            let near = |right: f64, said: f64| (right - said).abs() <= NUMBER_ROOM * right.abs().max(1.0);
            right.zip(said).is_some_and(|(right, said)| near(right, said))
        }
        None => false,
    }
}

/// A number as people type it, with a point or a comma.
pub(super) fn number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn question(kind: &str, answers: &[&str]) -> Question {
        let answers = answers.iter().map(|word| (*word).to_owned()).collect();
        let options = vec!["a".into(), "b".into(), "c".into()];
        Question { kind: kind.into(), text: "?".into(), options, answers, feedback: "Because.".into() }
    }

    fn right(question: &Question, answer: Answer) -> bool {
        mark(std::slice::from_ref(question), &[answer], 1).unwrap().questions[0].correct
    }

    #[test]
    fn each_kind_is_marked_by_its_own_rule() {
        let single = question("single", &["1"]);
        assert!(right(&single, Answer::Place(1)) && right(&single, Answer::Text("1".into())));
        assert!(!right(&single, Answer::Place(0)) && !right(&single, Answer::Places(vec![0, 1])));
        let many = question("multiple", &["0", "2"]);
        assert!(right(&many, Answer::Places(vec![2, 0])) && right(&many, Answer::Texts(vec!["0".into(), "2".into()])));
        for wrong in [Answer::Places(vec![0]), Answer::Places(vec![0, 1, 2]), Answer::Places(vec![])] {
            assert!(!right(&many, wrong));
        }
        let word = question("text", &["Zürich"]);
        assert!(right(&word, Answer::Text("  zürich ".into())) && !right(&word, Answer::Text("Bern".into())));
        let size = question("number", &["2.5"]);
        assert!(right(&size, Answer::Text("2,5".into())) && right(&size, Answer::Text("2.50".into())));
        for wrong in ["", "2.6", "NaN", "inf", "two"] {
            assert!(!right(&size, Answer::Text(wrong.into())), "{wrong}");
        }
    }

    #[test]
    fn seventy_per_cent_pass_and_every_question_needs_an_answer() {
        let questions = vec![question("single", &["0"]); 10];
        let answered = |right: usize| (0..10).map(|n| Answer::Place(i64::from(n >= right))).collect::<Vec<_>>();
        for right in 0..=10 {
            let marked = mark(&questions, &answered(right), 3).unwrap();
            assert_eq!((marked.passed, marked.number), (right >= 7, 3), "{right}");
            assert!((marked.score - right as f64 / 10.0).abs() < 1e-9);
            assert!(marked.questions.iter().all(|marked| marked.feedback == "Because."));
        }
        for count in [0, 9, 11] {
            let refusal = mark(&questions, &vec![Answer::Place(0); count], 1).unwrap_err();
            assert_eq!(refusal.code, "answers_incomplete", "{count}");
        }
    }
}
