//! What a course consists of (LE1): modules, and in them units. An outline is written whole; a unit keeps its id, so
//! that what a learner did in it stays theirs in the next version.

use super::{
    chapter::{self, Chapter},
    refusals,
};
use crate::{
    Refusal,
    codes::codes,
    ids::{UnitId, UploadId, VideoId},
    text,
    trust::moderation::{Concern, concerns_of},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod mark;

pub use mark::OutlineRequest;

/// Most modules of a course.
pub const MODULES_MAX: usize = 40;
/// Most units of a course.
pub const UNITS_MAX: usize = 200;
/// Units that a course may have had in all its drafts.
pub const UNITS_EVER: i64 = 1_000;
/// Most questions of a quiz.
pub const QUESTIONS_MAX: usize = 50;
/// Most options of a question.
pub const OPTIONS_MAX: usize = 10;
/// Longest title in characters.
pub const TITLE_MAX_CHARS: usize = 120;
/// Longest text of a unit in characters.
pub const UNIT_TEXT_MAX_CHARS: usize = 20_000;
/// Longest question or option in characters.
pub const QUESTION_MAX_CHARS: usize = 1_000;
/// Most days until a module opens.
pub const DRIP_MAX_DAYS: i32 = 365;

codes! {
    /// What a unit is.
    UnitKind {
        /// A film.
        Video = "video",
        /// Something to read.
        Text = "text",
        /// Questions with feedback.
        Quiz = "quiz",
        /// Work that is handed in.
        Assignment = "assignment",
        /// A file to take away.
        File = "file",
        /// A lesson at a time.
        Live = "live",
    }
}
codes! {
    /// How a question is answered.
    QuestionKind {
        /// One of the options.
        Single = "single",
        /// Any of the options.
        Multiple = "multiple",
        /// A word.
        Text = "text",
        /// A number.
        Number = "number",
    }
}

/// A question with its right answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Question {
    /// A code of [`QuestionKind`].
    pub kind: String,
    /// What is asked.
    pub text: String,
    /// What there is to choose from.
    pub options: Vec<String>,
    /// The right ones: places of options from 0, or what may be typed. Shown to whoever teaches the course alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
    /// Told after an attempt.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub feedback: String,
}

/// A unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Unit {
    /// Keeps what learners did in it; a unit without one is new.
    pub id: Option<UnitId>,
    /// A code of [`UnitKind`].
    pub kind: String,
    /// Its name.
    pub title: String,
    /// What is to be read: the text, the task, what the film is about. Markdown.
    pub text: String,
    /// Of a quiz.
    pub questions: Vec<Question>,
    /// The file of a unit for files: an own upload for `course_file`.
    pub upload_id: Option<UploadId>,
    /// When a live lesson begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// Where it is held.
    pub link: String,
    /// Open to everybody who looks at the course.
    pub preview: bool,
    /// The film; set where one is ready.
    pub video_id: Option<VideoId>,
    /// Of a film, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<Chapter>,
}

/// Some units under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Module {
    /// Its name.
    pub title: String,
    /// Days after the enrolment until it opens.
    pub opens_after_days: i32,
    /// In order.
    pub units: Vec<Unit>,
}

/// All modules of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Outline {
    /// In order.
    pub modules: Vec<Module>,
}

impl Unit {
    /// What it is.
    pub fn kind(&self) -> Option<UnitKind> {
        UnitKind::parse(&self.kind)
    }

    /// Whether there is something in it for a learner.
    pub fn is_complete(&self) -> bool {
        match self.kind() {
            Some(UnitKind::Video) => self.video_id.is_some(),
            Some(UnitKind::Text | UnitKind::Assignment) => !self.text.is_empty(),
            Some(UnitKind::Quiz) => !self.questions.is_empty(),
            Some(UnitKind::File) => self.upload_id.is_some(),
            Some(UnitKind::Live) => self.starts_at.is_some(),
            None => false,
        }
    }

    /// What speaks against its words, for whoever decides about it. A live lesson's link is meant to be one.
    pub fn concerns(&self) -> Vec<Concern> {
        let asked = self.questions.iter().flat_map(|question| {
            let said = [question.text.as_str(), question.feedback.as_str()].into_iter();
            said.chain(question.options.iter().map(String::as_str))
        });
        concerns_of([self.title.as_str(), self.text.as_str()].into_iter().chain(asked))
    }

    /// As somebody sees it who is to answer the questions.
    #[must_use]
    pub fn without_answers(mut self) -> Self {
        for question in &mut self.questions {
            question.answers.clear();
            question.feedback.clear();
        }
        self
    }

    /// As somebody sees it who has not enrolled: its name and kind.
    #[must_use]
    pub fn title_only(self) -> Self {
        if self.preview {
            return self.without_answers();
        }
        Self { id: self.id, kind: self.kind, title: self.title, ..Self::default() }
    }

    fn parse(&self) -> Result<Self, Refusal> {
        let kind = self.kind().ok_or_else(refusals::unit_kind_unknown)?;
        let mut unit = Self {
            id: self.id,
            kind: kind.code().to_owned(),
            title: text::clean_filled(&self.title, TITLE_MAX_CHARS, refusals::unit_untitled)?,
            text: text::clean(&self.text, UNIT_TEXT_MAX_CHARS)?,
            preview: self.preview,
            ..Self::default()
        };
        match kind {
            UnitKind::Quiz => {
                if self.questions.len() > QUESTIONS_MAX {
                    return Err(refusals::questions_too_many(QUESTIONS_MAX));
                }
                unit.questions = self.questions.iter().map(Question::parse).collect::<Result<_, _>>()?;
            }
            UnitKind::File => unit.upload_id = self.upload_id,
            UnitKind::Live => {
                unit.starts_at = self.starts_at;
                unit.link = text::clean_line(&self.link, 500)?;
            }
            UnitKind::Video => unit.chapters = chapter::check(&self.chapters)?,
            UnitKind::Text | UnitKind::Assignment => {}
        }
        Ok(unit)
    }
}

impl Question {
    /// How it is answered.
    pub fn kind(&self) -> Option<QuestionKind> {
        QuestionKind::parse(&self.kind)
    }

    pub(super) fn parse(&self) -> Result<Self, Refusal> {
        let kind = self.kind().ok_or_else(refusals::question_kind_unknown)?;
        let words = |list: &[String]| -> Result<Vec<String>, Refusal> {
            let cleaned = list.iter().map(|word| text::clean_line(word, QUESTION_MAX_CHARS));
            Ok(cleaned.collect::<Result<Vec<_>, _>>()?.into_iter().filter(|word| !word.is_empty()).collect())
        };
        let question = Self {
            kind: kind.code().to_owned(),
            text: text::clean_filled(&self.text, QUESTION_MAX_CHARS, refusals::question_incomplete)?,
            options: words(&self.options)?,
            answers: words(&self.answers)?,
            feedback: text::clean(&self.feedback, QUESTION_MAX_CHARS)?,
        };
        if question.can_be_answered(kind) { Ok(question) } else { Err(refusals::question_incomplete()) }
    }

    fn can_be_answered(&self, kind: QuestionKind) -> bool {
        let places = self.answers.iter().map(|answer| answer.parse::<usize>().ok());
        let on_the_list = || {
            let places: Option<BTreeSet<usize>> = places.collect();
            places.is_some_and(|places| {
                places.len() == self.answers.len() && places.iter().all(|place| *place < self.options.len())
            })
        };
        match kind {
            QuestionKind::Single => {
                (2..=OPTIONS_MAX).contains(&self.options.len()) && self.answers.len() == 1 && on_the_list()
            }
            QuestionKind::Multiple => {
                (2..=OPTIONS_MAX).contains(&self.options.len()) && !self.answers.is_empty() && on_the_list()
            }
            QuestionKind::Text => (1..=OPTIONS_MAX).contains(&self.answers.len()),
            QuestionKind::Number => {
                self.answers.len() == 1 && self.answers.iter().all(|a| super::quiz::number(a).is_some())
            }
        }
    }
}

impl Outline {
    /// Checks what was sent. Which units are known, and whether their kinds fit, is [`Self::fits`]'.
    ///
    /// # Errors
    /// 422 of what is wrong first.
    pub fn parse(&self) -> Result<Self, Refusal> {
        if self.modules.is_empty() {
            return Err(refusals::outline_empty());
        }
        if self.modules.len() > MODULES_MAX || self.units().count() > UNITS_MAX {
            return Err(refusals::outline_too_long(MODULES_MAX, UNITS_MAX));
        }
        let mut seen = BTreeSet::new();
        if self.units().filter_map(|unit| unit.id).any(|id| !seen.insert(id)) {
            return Err(refusals::unit_twice());
        }
        let module = |module: &Module| -> Result<Module, Refusal> {
            if !(0..=DRIP_MAX_DAYS).contains(&module.opens_after_days) {
                return Err(refusals::drip_too_long(DRIP_MAX_DAYS));
            }
            Ok(Module {
                title: text::clean_filled(&module.title, TITLE_MAX_CHARS, refusals::module_untitled)?,
                opens_after_days: module.opens_after_days,
                units: module.units.iter().map(Unit::parse).collect::<Result<_, _>>()?,
            })
        };
        let modules = self.modules.iter().map(module).collect::<Result<_, _>>();
        modules.map(|modules| Self { modules }).map_err(|refusal: Refusal| refusal.at("modules"))
    }

    /// Whether every unit with an id is one of the course, of the same kind.
    ///
    /// # Errors
    /// 422 `unit_unknown`, `unit_kind_fixed`.
    pub fn fits(&self, known: &[(UnitId, UnitKind)]) -> Result<(), Refusal> {
        for unit in self.units() {
            let Some(id) = unit.id else { continue };
            let before = known.iter().find(|(known, _)| *known == id).map(|(_, kind)| *kind);
            match (before, unit.kind()) {
                (None, _) => return Err(refusals::unit_unknown()),
                (Some(before), Some(kind)) if before == kind => {}
                _ => return Err(refusals::unit_kind_fixed()),
            }
        }
        Ok(())
    }

    /// All units in order.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.modules.iter().flat_map(|module| &module.units)
    }

    /// All units in order.
    pub fn units_mut(&mut self) -> impl Iterator<Item = &mut Unit> {
        self.modules.iter_mut().flat_map(|module| &mut module.units)
    }

    /// A unit with the days after which its module opens.
    pub fn unit(&self, id: UnitId) -> Option<(&Unit, i32)> {
        self.modules.iter().find_map(|module| {
            let unit = module.units.iter().find(|unit| unit.id == Some(id))?;
            Some((unit, module.opens_after_days))
        })
    }

    /// Puts a unit at a place of a module, as it is counted once the unit is gone from where it was; behind the last
    /// where the place is beyond it. What is not there is left as it is.
    pub fn unit_move(&mut self, id: UnitId, module: usize, to: usize) {
        let at = |units: &[Unit]| units.iter().position(|unit| unit.id == Some(id));
        let from = self.modules.iter().position(|module| at(&module.units).is_some());
        let Some(from) = from.filter(|_| module < self.modules.len()) else { return };
        let Some(unit) = self.modules.get_mut(from).and_then(|module| {
            let at = at(&module.units)?;
            Some(module.units.remove(at))
        }) else {
            return;
        };
        if let Some(module) = self.modules.get_mut(module) {
            module.units.insert(to.min(module.units.len()), unit);
        }
    }

    /// Puts a module at a place, as it is counted once the module is gone from where it was.
    pub fn module_move(&mut self, from: usize, to: usize) {
        if from < self.modules.len() {
            let module = self.modules.remove(from);
            self.modules.insert(to.min(self.modules.len()), module);
        }
    }

    /// The film of a unit.
    pub fn holds_video(&self, id: VideoId) -> bool {
        self.units().any(|unit| unit.video_id == Some(id))
    }

    /// Whether it can be shown to learners.
    ///
    /// # Errors
    /// 409 `course_empty`, `course_unit_unfinished`.
    pub fn can_be_shown(&self) -> Result<(), Refusal> {
        if self.units().next().is_none() {
            return Err(refusals::course_empty());
        }
        match self.units().find(|unit| !unit.is_complete()) {
            Some(unit) => Err(refusals::course_unit_unfinished(unit.title.clone())),
            None => Ok(()),
        }
    }

    /// With every unit changed.
    #[must_use]
    pub fn map(self, change: impl Fn(Unit) -> Unit) -> Self {
        let modules = self
            .modules
            .into_iter()
            .map(|module| Module { units: module.units.into_iter().map(&change).collect(), ..module });
        Self { modules: modules.collect() }
    }
}

#[cfg(test)]
mod tests;
