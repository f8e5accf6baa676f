//! Surveys (IN5): would you recommend us, how was the first lesson, why did you stop. Each is answered once.

use super::refusals;
use crate::{Refusal, codes::codes, refusal::Fields, text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Longest comment in characters.
pub const COMMENT_MAX_CHARS: usize = 1_000;
/// Comments that the figures show, the latest.
pub const COMMENTS_SHOWN: i64 = 50;

codes! {
    /// What is asked.
    SurveyKind {
        /// Would you recommend us to a friend, from 0 to 10.
        Nps = "nps",
        /// How was your first lesson, from 1 to 5.
        Lesson = "lesson",
        /// Why did you stop.
        Dormant = "dormant",
    }
}

codes! {
    /// Why somebody stopped.
    StoppedBecause {
        /// It costs too much.
        Price = "price",
        /// There is no time.
        Time = "time",
        /// Nobody fits.
        Tutor = "tutor",
        /// What was to be learnt is learnt.
        Done = "done",
        /// Something else.
        Other = "other",
    }
}

impl SurveyKind {
    /// The scores it is answered with; none where it asks for a reason.
    pub const fn scores(self) -> Option<RangeInclusive<i64>> {
        match self {
            Self::Nps => Some(0..=10),
            Self::Lesson => Some(1..=5),
            Self::Dormant => None,
        }
    }
}

/// `POST /surveys/{kind}/answers`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SurveyAnswerRequest {
    /// `nps`: 0 to 10. `lesson`: 1 to 5.
    pub score: Option<i64>,
    /// `dormant`: `price`, `time`, `tutor`, `done` or `other`.
    pub reason: Option<String>,
    /// Whatever else there is to say.
    #[schema(max_length = 1_000)]
    pub comment: String,
}

/// An answer that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Answered {
    pub score: Option<i64>,
    pub reason: Option<StoppedBecause>,
    pub comment: String,
}

impl SurveyAnswerRequest {
    /// Reads an answer to `kind`.
    ///
    /// # Errors
    /// 422 `survey_score`, `survey_reason` and those of a text, of all fields at once.
    pub fn parse(&self, kind: SurveyKind) -> Result<Answered, Refusal> {
        let mut fields = Fields::default();
        let (mut score, mut reason) = (None, None);
        match kind.scores() {
            Some(scores) => {
                let said = self.score.filter(|said| scores.contains(said));
                let told = said.ok_or_else(|| refusals::survey_score(*scores.start(), *scores.end()));
                score = fields.take("score", told);
            }
            None => {
                let said = self.reason.as_deref().and_then(StoppedBecause::parse);
                reason = fields.take("reason", said.ok_or_else(refusals::survey_reason));
            }
        }
        let comment = fields.take("comment", text::clean(&self.comment, COMMENT_MAX_CHARS)).unwrap_or_default();
        fields.finish()?;
        Ok(Answered { score, reason, comment })
    }
}

/// The answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SurveyAnswer {
    /// What was asked.
    pub kind: SurveyKind,
    /// The score.
    pub score: Option<i64>,
    /// The reason.
    pub reason: Option<StoppedBecause>,
    /// What else was said.
    pub comment: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// How often something was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SurveyCount {
    /// The score or the reason.
    pub answer: String,
    /// How many said it.
    pub people: i64,
}

/// `GET /surveys/{kind}/answers`: the figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SurveyFigures {
    /// What was asked.
    pub kind: SurveyKind,
    /// How many were asked.
    pub asked: i64,
    /// How many answered.
    pub answered: i64,
    /// `nps`: promoters less detractors, from -100 to 100. `lesson`: the mean. Null without answers.
    pub score: Option<f64>,
    /// Each answer with how many gave it.
    pub answers: Vec<SurveyCount>,
    /// What else was said, the latest first, without names.
    pub comments: Vec<String>,
}

/// The one number of a survey, of its answers by score.
///
/// ```
/// # use domain::growth::survey::{SurveyKind, number};
/// assert_eq!(number(SurveyKind::Nps, &[(10, 6), (8, 2), (3, 2)]), Some(40.0));
/// assert_eq!(number(SurveyKind::Lesson, &[(5, 3), (4, 1)]), Some(4.75));
/// ```
#[allow(clippy::cast_precision_loss)]
pub fn number(kind: SurveyKind, answers: &[(i64, i64)]) -> Option<f64> {
    let all: i64 = answers.iter().map(|(_, people)| people).sum();
    let worth = |score: i64| match kind {
        SurveyKind::Nps if score >= 9 => 100,
        SurveyKind::Nps if score >= 7 => 0,
        SurveyKind::Nps => -100,
        SurveyKind::Lesson | SurveyKind::Dormant => score,
    };
    let sum: i64 = answers.iter().map(|(score, people)| worth(*score) * people).sum();
    (all > 0 && kind != SurveyKind::Dormant).then(|| sum as f64 / all as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn asked(kind: SurveyKind, score: Option<i64>, reason: Option<&str>) -> Result<Answered, String> {
        let request = SurveyAnswerRequest { score, reason: reason.map(str::to_owned), comment: " Fine. ".into() };
        request.parse(kind).map_err(|refusal| refusal.code)
    }

    #[test]
    fn each_is_answered_with_what_it_asks_for() {
        assert_eq!(asked(SurveyKind::Nps, Some(0), None).unwrap().score, Some(0));
        assert_eq!(asked(SurveyKind::Lesson, Some(5), Some("price")).unwrap().reason, None);
        let stopped = asked(SurveyKind::Dormant, Some(5), Some("time")).unwrap();
        assert_eq!((stopped.score, stopped.reason), (None, Some(StoppedBecause::Time)));
        assert_eq!(stopped.comment, "Fine.");
    }

    #[test]
    fn another_answer_is_refused() {
        for (kind, score) in
            [(SurveyKind::Nps, 11), (SurveyKind::Nps, -1), (SurveyKind::Lesson, 0), (SurveyKind::Lesson, 6)]
        {
            assert_eq!(asked(kind, Some(score), None), Err("survey_score".into()), "{kind:?} {score}");
        }
        assert_eq!(asked(SurveyKind::Nps, None, Some("price")), Err("survey_score".into()));
        for reason in [None, Some(""), Some("weather")] {
            assert_eq!(asked(SurveyKind::Dormant, Some(3), reason), Err("survey_reason".into()));
        }
        let long = SurveyAnswerRequest { score: Some(5), comment: "x".repeat(1_001), reason: None };
        assert_eq!(long.parse(SurveyKind::Lesson).unwrap_err().code, "text_too_long");
    }

    proptest! {
        #[test]
        fn the_number_stays_within_its_bounds(answers in proptest::collection::vec((0_i64..=10, 0_i64..1_000), 0..11)) {
            let told = number(SurveyKind::Nps, &answers);
            prop_assert!(told.is_none_or(|nps| (-100.0..=100.0).contains(&nps)));
            prop_assert_eq!(told.is_none(), answers.iter().all(|(_, people)| *people == 0));
            prop_assert_eq!(number(SurveyKind::Dormant, &answers), None);
        }
    }
}
