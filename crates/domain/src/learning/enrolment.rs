//! Somebody's place in a course (LE5): what is done, what comes next, and when the course is finished.

use super::{
    outline::{Outline, Unit, UnitKind},
    quiz::PASS_PERCENT,
    refusals,
    watched::WATCHED_PERCENT,
};
use crate::{
    Refusal,
    codes::codes,
    ids::{CourseId, EnrolmentId, SubmissionId, UnitId, UploadId, VideoId},
    money::Money,
    text,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest text of a submission in characters.
pub const SUBMISSION_MAX_CHARS: usize = 10_000;
/// Most submissions for one task.
pub const SUBMISSIONS_MAX: i64 = 20;
/// Longest note in characters.
pub const NOTE_MAX_CHARS: usize = 2_000;
/// Most notes beside one unit.
pub const NOTES_MAX: i64 = 300;

codes! {
    /// Where an enrolment stands.
    EnrolmentState {
        /// The learner is in the course.
        Active = "active",
        /// The course was given back.
        Returned = "returned",
    }
}

/// `POST /courses/{id}/enrol`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct EnrolRequest {
    /// `wallet` or `credits`; a free course needs none.
    pub pay_with: String,
    /// What the learner was shown, in minor units: another price is asked about first.
    pub expected_price: Option<i64>,
}

impl EnrolRequest {
    /// Whether it can be paid so.
    ///
    /// # Errors
    /// 422 `course_pay_unknown`, `course_pay_other`; 409 `course_price_changed`.
    pub fn pays(&self, price: Money) -> Result<(), Refusal> {
        let credits = price.currency == crate::money::Currency::Credit;
        match self.pay_with.as_str() {
            _ if price.minor == 0 => {}
            "" => {}
            "wallet" if !credits => {}
            "credits" if credits => {}
            "wallet" | "credits" => return Err(refusals::course_pay_other()),
            _ => return Err(refusals::course_pay_unknown()),
        }
        if self.expected_price.is_some_and(|expected| expected != price.minor) {
            return Err(refusals::course_price_changed(price));
        }
        Ok(())
    }
}

/// When units count as done, as the learner is told.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CompletionRule {
    /// The part of a film that must be seen, in any order and however often.
    pub watched_share: f64,
    /// The part of a quiz that must be right.
    pub quiz_share: f64,
}

impl CompletionRule {
    /// The rule in force.
    pub fn now() -> Self {
        Self { watched_share: WATCHED_PERCENT as f64 / 100.0, quiz_share: PASS_PERCENT as f64 / 100.0 }
    }
}

/// A unit as a learner sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UnitView {
    /// What it is, without the right answers.
    #[serde(flatten)]
    pub unit: Unit,
    /// Whether it is done.
    pub done: bool,
    /// The part of its film that was seen.
    pub watched: f64,
    /// Seconds at which the film stands.
    pub position: f64,
    /// Days until it opens; zero when it is open.
    pub opens_in_days: i64,
}

/// Units under one name, as a learner sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ModuleView {
    pub title: String,
    pub units: Vec<UnitView>,
}

/// Proof that somebody finished a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CertificateLink {
    /// What stands on it.
    pub code: String,
    /// Where everybody can look it up.
    pub url: String,
}

/// `GET /enrolments/{id}`, and an item of `GET /enrolments`, which leaves the modules out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Enrolment {
    #[allow(missing_docs)]
    pub id: EnrolmentId,
    #[allow(missing_docs)]
    pub course_id: CourseId,
    /// The course's name in the version that this learner has.
    pub title: String,
    /// Who teaches it.
    pub teacher_name: String,
    /// The version that this learner has.
    pub version: i32,
    /// A later one, which the learner may change to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer_version: Option<i32>,
    #[allow(missing_docs)]
    pub state: EnrolmentState,
    /// What was paid; none for a free course.
    pub price: Option<Money>,
    #[allow(missing_docs)]
    pub enrolled_at: DateTime<Utc>,
    /// The part of the units that is done, 0 to 1.
    pub progress: f64,
    /// The unit to go on with; none when all is done or nothing is open.
    pub next_unit: Option<UnitId>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_title: Option<String>,
    /// Whether the course can be given back now, and until when at the latest.
    pub refundable_until: Option<DateTime<Utc>>,
    /// When the last unit was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<DateTime<Utc>>,
    /// Of a finished course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<CertificateLink>,
    /// Whether the staff took the course down: it shows nothing any more, and can be given back while what was paid
    /// waits.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub taken_down: bool,
    /// When units count as done.
    pub completion_rule: CompletionRule,
    /// The course.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<ModuleView>,
}

/// What a learner did in a unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct UnitProgress {
    pub unit_id: UnitId,
    pub done: bool,
    pub watched: f64,
    pub position: f64,
}

impl Default for UnitId {
    fn default() -> Self {
        Self(uuid::Uuid::nil())
    }
}

/// Days until a module opens.
pub fn opens_in_days(enrolled_at: DateTime<Utc>, after_days: i32, now: DateTime<Utc>) -> i64 {
    let left = enrolled_at + TimeDelta::days(after_days.into()) - now;
    if left <= TimeDelta::zero() { 0 } else { (left.num_seconds() + 86_399) / 86_400 }
}

/// How many of the units of an outline are done, and how many there are.
pub fn counted(outline: &Outline, done: &BTreeSet<UnitId>) -> (i64, i64) {
    let units: Vec<UnitId> = outline.units().filter_map(|unit| unit.id).collect();
    let finished = units.iter().filter(|id| done.contains(id)).count();
    (finished as i64, units.len() as i64)
}

/// The part that is done.
pub fn progress((done, units): (i64, i64)) -> f64 {
    if units == 0 { 0.0 } else { done as f64 / units as f64 }
}

/// The first unit that is open and not done.
pub fn next_unit<'a>(
    outline: &'a Outline,
    done: &BTreeSet<UnitId>,
    enrolled_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<&'a Unit> {
    let open = outline.modules.iter().filter(|m| opens_in_days(enrolled_at, m.opens_after_days, now) == 0);
    open.flat_map(|module| &module.units).find(|unit| unit.id.is_some_and(|id| !done.contains(&id)))
}

/// The course as its learner sees it; what is not open yet shows its name.
pub fn shown(
    outline: Outline,
    did: &[UnitProgress],
    enrolled_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<ModuleView> {
    let unit = |unit: Unit, days: i64| {
        let own = did.iter().find(|own| Some(own.unit_id) == unit.id);
        UnitView {
            done: own.is_some_and(|own| own.done),
            watched: own.map_or(0.0, |own| own.watched),
            position: own.map_or(0.0, |own| own.position),
            opens_in_days: days,
            unit: if days == 0 { unit.without_answers() } else { Unit { preview: false, ..unit }.title_only() },
        }
    };
    let module = |module: super::outline::Module| {
        let days = opens_in_days(enrolled_at, module.opens_after_days, now);
        ModuleView { title: module.title, units: module.units.into_iter().map(|it| unit(it, days)).collect() }
    };
    outline.modules.into_iter().map(module).collect()
}

/// Whether a learner may say themselves that a unit is done: what is seen, answered and handed in says so by itself.
///
/// # Errors
/// 409 `unit_not_watched`, `unit_other_kind`.
pub fn may_complete(unit: &Unit, watched_enough: bool) -> Result<(), Refusal> {
    match unit.kind() {
        Some(UnitKind::Text | UnitKind::File | UnitKind::Live) => Ok(()),
        Some(UnitKind::Video) if watched_enough => Ok(()),
        Some(UnitKind::Video) => Err(refusals::unit_not_watched(WATCHED_PERCENT)),
        Some(UnitKind::Quiz | UnitKind::Assignment) | None => Err(refusals::unit_other_kind()),
    }
}

/// `POST /assignments/{id}/submissions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SubmissionRequest {
    /// What is handed in.
    pub text: String,
    /// An own upload for `assignment`.
    pub upload_id: Option<UploadId>,
}

impl SubmissionRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `required` when there is neither, the refusals of texts.
    pub fn parse(&self) -> Result<(String, Option<UploadId>), Refusal> {
        let text = text::clean(&self.text, SUBMISSION_MAX_CHARS).map_err(|refusal| refusal.at("text"))?;
        if text.is_empty() && self.upload_id.is_none() {
            return Err(refusals::submission_empty().at("text"));
        }
        Ok((text, self.upload_id))
    }
}

/// What somebody handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Submission {
    pub id: SubmissionId,
    pub unit_id: UnitId,
    pub learner_name: String,
    pub text: String,
    pub file_url: Option<String>,
    pub submitted_at: DateTime<Utc>,
    /// What the teacher says to it; none until then.
    pub feedback: Option<String>,
}

/// `POST /units/{id}/notes`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct NoteRequest {
    /// Seconds of the film; zero where there is none.
    pub at: f64,
    /// What to remember.
    #[schema(required, max_length = 2_000)]
    pub text: String,
}

impl NoteRequest {
    /// Reads it; the moment in milliseconds.
    ///
    /// # Errors
    /// 422 `required` without a text, `poster_moment` for a moment that is none.
    pub fn parse(&self) -> Result<(i64, String), Refusal> {
        if !self.at.is_finite() || !(0.0..=86_400.0).contains(&self.at) {
            return Err(refusals::poster_moment());
        }
        let text = text::clean_filled(&self.text, NOTE_MAX_CHARS, refusals::note_empty);
        Ok(((self.at * 1_000.0).round() as i64, text.map_err(|refusal| refusal.at("text"))?))
    }
}

/// A note beside a unit, the learner's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct UnitNote {
    pub id: crate::ids::UnitNoteId,
    /// Seconds of the film.
    pub at: f64,
    pub text: String,
    pub created_at: DateTime<Utc>,
}

/// `GET /units/{id}/offline`: what to take along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OfflineUnit {
    /// The unit.
    pub unit: Unit,
    /// The film, if it has one.
    pub video_id: Option<VideoId>,
    /// Everything to fetch and keep, playlists first.
    pub urls: Vec<String>,
    /// Bytes of it all.
    pub bytes: i64,
    /// Until when the addresses open anything.
    pub expires_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests;
