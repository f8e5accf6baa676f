//! What a student looks for (PE3): goals, subjects, budget, way of learning, times. The quiz asks the same before
//! somebody has an account.

use super::{
    refusals,
    tutor_profile::{RateRequest, parse_languages, parse_rate},
    week_times::{WeekTime, parse_times},
};
use crate::{Refusal, catalog::tutor_search::LEVELS, ids::SubjectId, money::Money, refusal::Fields, text};
use serde::{Deserialize, Serialize};

/// Longest goals in characters.
pub const GOALS_MAX_CHARS: usize = 2_000;
/// Most subjects.
pub const SUBJECTS_MAX: usize = 12;

/// How somebody learns best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum LearningStyle {
    Visual,
    Talking,
    Practice,
    Reading,
}

impl LearningStyle {
    /// All of them, in the order of the quiz.
    pub const ALL: [Self; 4] = [Self::Visual, Self::Talking, Self::Practice, Self::Reading];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visual => "visual",
            Self::Talking => "talking",
            Self::Practice => "practice",
            Self::Reading => "reading",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.code() == code)
    }
}

/// A subject that somebody wants to learn, and where they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WantedSubject {
    #[schema(format = "uuid")]
    pub subject_id: String,
    #[serde(default)]
    #[schema(pattern = "^(beginner|intermediate|advanced|expert)?$")]
    pub level: String,
}

/// `PUT /students/me`: the whole of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct StudentProfileRequest {
    #[schema(max_length = 2000)]
    pub goals: String,
    #[schema(max_items = 12)]
    pub subjects: Vec<WantedSubject>,
    /// What an hour may cost.
    pub budget: Option<RateRequest>,
    /// `visual`, `talking`, `practice` or `reading`; empty when not said.
    pub learning_style: String,
    #[schema(max_items = 14)]
    pub preferred_times: Vec<WeekTime>,
    pub time_zone: Option<String>,
    /// ISO 639-1 codes.
    pub languages: Vec<String>,
    /// The `version` that was changed; another one stored means `changed_elsewhere` (409). None skips the check.
    pub version: Option<i64>,
}

/// A profile that passed the rules.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StudentProfileChange {
    pub goals: String,
    pub subjects: Vec<WantedSubject>,
    pub budget: Option<Money>,
    pub learning_style: Option<LearningStyle>,
    pub preferred_times: Vec<WeekTime>,
    pub time_zone: String,
    pub languages: Vec<String>,
}

impl StudentProfileRequest {
    /// Checks all fields at once; `own_zone` is the person's.
    ///
    /// # Errors
    /// 422 by field: `subjects_invalid`, `rate_out_of_range`, `learning_style_unknown`, `language_unknown`, what is
    /// wrong with times, and what no text may hold.
    pub fn parse(&self, own_zone: &str) -> Result<StudentProfileChange, Refusal> {
        let mut fields = Fields::default();
        let goals = fields.take("goals", text::clean(&self.goals, GOALS_MAX_CHARS));
        let subjects = fields.take("subjects", parse_subjects(&self.subjects));
        let budget = self.budget.as_ref().and_then(|budget| fields.take("budget", parse_rate(budget)));
        let style = self.learning_style.trim();
        let learning_style = LearningStyle::parse(style);
        if learning_style.is_none() && !style.is_empty() {
            fields.refuse(refusals::learning_style_unknown());
        }
        let of_times = self.preferred_times.iter().find_map(|time| time.time_zone.as_deref());
        let zone = self.time_zone.as_deref().or(of_times).filter(|zone| !zone.trim().is_empty()).unwrap_or(own_zone);
        let times = parse_times(&self.preferred_times, zone).map_err(|mut refusal| {
            for field in &mut refusal.fields {
                field.field = field.field.replace("times", "preferred_times");
            }
            fields.refuse(refusal);
        });
        let times = times.ok();
        let languages = if self.languages.is_empty() {
            Some(Vec::new())
        } else {
            fields.take("languages", parse_languages(&self.languages))
        };
        fields.finish()?;
        match (goals, subjects, times, languages) {
            (Some(goals), Some(subjects), Some(preferred_times), Some(languages)) => Ok(StudentProfileChange {
                goals,
                subjects,
                budget,
                learning_style,
                preferred_times,
                time_zone: zone.to_owned(),
                languages,
            }),
            _ => Err(refusals::learning_style_unknown()),
        }
    }
}

fn parse_subjects(subjects: &[WantedSubject]) -> Result<Vec<WantedSubject>, Refusal> {
    if subjects.len() > SUBJECTS_MAX {
        return Err(refusals::subjects_counted(SUBJECTS_MAX));
    }
    let mut parsed: Vec<WantedSubject> = Vec::with_capacity(subjects.len());
    for subject in subjects {
        let id: SubjectId = subject.subject_id.trim().parse().map_err(|_| refusals::subjects_unread(SUBJECTS_MAX))?;
        let level = if subject.level.is_empty() { "beginner" } else { subject.level.as_str() };
        if !LEVELS.contains(&level) {
            return Err(refusals::subjects_level(SUBJECTS_MAX, &LEVELS.join(", ")));
        }
        let wanted = WantedSubject { subject_id: id.to_string(), level: level.to_owned() };
        if parsed.iter().any(|known| known.subject_id == wanted.subject_id) {
            return Err(refusals::subjects_repeated(SUBJECTS_MAX));
        }
        parsed.push(wanted);
    }
    Ok(parsed)
}

/// `GET /students/me`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StudentProfile {
    pub goals: String,
    pub subjects: Vec<WantedSubject>,
    pub budget: Option<Money>,
    pub learning_style: Option<LearningStyle>,
    pub preferred_times: Vec<WeekTime>,
    pub time_zone: String,
    pub languages: Vec<String>,
    /// Grows with each change; what is sent back names it.
    #[serde(default)]
    pub version: i64,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    const ALGEBRA: &str = "5b0b1ec7-0000-7000-8000-000000000101";

    fn whole() -> StudentProfileRequest {
        StudentProfileRequest {
            goals: " Pass the exam. ".into(),
            subjects: vec![WantedSubject { subject_id: ALGEBRA.into(), level: String::new() }],
            budget: Some(RateRequest { amount: json!(2_500), currency: "USD".into() }),
            learning_style: "practice".into(),
            preferred_times: vec![WeekTime {
                weekday: "sat".into(),
                start: "10:00".into(),
                end: "12:00".into(),
                time_zone: None,
            }],
            time_zone: None,
            languages: vec!["EN".into()],
            version: None,
        }
    }

    #[test]
    fn a_profile_is_kept_cleaned_and_nothing_of_it_must_be_said() {
        let change = whole().parse("Europe/Berlin").unwrap();
        assert_eq!((change.goals.as_str(), change.time_zone.as_str()), ("Pass the exam.", "Europe/Berlin"));
        assert_eq!((change.subjects[0].level.as_str(), change.languages), ("beginner", vec!["en".to_owned()]));
        assert_eq!(change.learning_style, Some(LearningStyle::Practice));
        let empty = StudentProfileRequest::default().parse("UTC").unwrap();
        assert_eq!((empty.budget, empty.learning_style, empty.subjects.len()), (None, None, 0));
    }

    #[test]
    fn what_makes_no_sense_is_refused_field_by_field() {
        let mut request = whole();
        request.goals = "a\0b".into();
        request.subjects.push(request.subjects[0].clone());
        request.budget = Some(RateRequest { amount: json!(-1), currency: "USD".into() });
        request.learning_style = "osmosis".into();
        request.preferred_times[0].end = "09:00".into();
        request.languages = vec!["klingon".into()];
        let refusal = request.parse("UTC").unwrap_err();
        let fields: Vec<&str> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(fields, ["goals", "subjects", "budget", "learning_style", "preferred_times[0].end", "languages"]);
    }
}
