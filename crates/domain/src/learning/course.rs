//! A course and its way to the public (LE1): written, sent in, looked at, shown. Learners have the version they
//! enrolled in; a change is a draft until it was looked at.

use super::{outline::Outline, refusals};
use crate::{
    Refusal,
    catalog::refusals as catalog_refusals,
    codes::codes,
    ids::{CourseId, SubjectId, TutorId, UserId},
    money::{Currency, Money},
    people::places::LANGUAGES,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest title in characters.
pub const TITLE_MAX_CHARS: usize = 120;
/// Longest description in characters.
pub const DESCRIPTION_MAX_CHARS: usize = 5_000;
/// Longest reason of a decision in characters.
pub const REASON_MAX_CHARS: usize = 1_000;
/// Most courses of one teacher.
pub const COURSES_MAX: i64 = 100;
/// Cheapest course that costs anything, and dearest, in dollars; elsewhere what compares with them.
const PRICE_RANGE: (i64, i64) = (1, 1_000);
/// The same in credits.
const CREDIT_RANGE: (i64, i64) = (1, 500);

codes! {
    /// Whom a course is for.
    CourseLevel {
        /// Nothing is needed before.
        Beginner = "beginner",
        /// The basics are known.
        Intermediate = "intermediate",
        /// For those who know much.
        Advanced = "advanced",
    }
}
codes! {
    /// Where a course stands.
    CourseState {
        /// Nobody but its teacher sees it.
        Draft = "draft",
        /// Somebody looks at it.
        Submitted = "submitted",
        /// Everybody sees it.
        Published = "published",
        /// It was looked at and must be changed.
        Declined = "declined",
    }
}
codes! {
    /// What a list of courses is ordered by.
    CourseSort {
        /// Latest first.
        Newest = "newest",
        /// Most learners first.
        Popular = "popular",
        /// Cheapest first.
        Price = "price",
    }
}
codes! {
    /// What a course costs, as a filter.
    PriceKind {
        /// Nothing.
        Free = "free",
        /// Money.
        Paid = "paid",
        /// Credits.
        Credits = "credits",
    }
}

/// `POST /courses` and `PATCH /courses/{id}`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CourseRequest {
    /// Its name.
    pub title: Option<String>,
    /// What it is about.
    pub subject_id: Option<SubjectId>,
    /// What one learns in it.
    pub description: Option<String>,
    /// A code of [`CourseLevel`].
    pub level: Option<String>,
    /// Two small letters.
    pub language: Option<String>,
    /// In the teacher's currency or in credits; zero is free.
    pub price: Option<Money>,
    /// The `draft_number` of the course that was changed; another one stored means `changed_elsewhere` (409). None
    /// skips the check.
    pub draft_number: Option<i64>,
}

/// A change that passed every rule that needs no database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CourseChange {
    pub title: Option<String>,
    pub subject_id: Option<SubjectId>,
    pub description: Option<String>,
    pub level: Option<CourseLevel>,
    pub language: Option<String>,
    pub price: Option<Money>,
}

impl CourseChange {
    /// Reads a change of a course whose teacher is paid in that currency.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(request: &CourseRequest, own: Currency) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let title = request.title.as_deref().and_then(|title| {
            fields.take(
                "title",
                text::clean_line(title, TITLE_MAX_CHARS)
                    .and_then(|title| if title.is_empty() { Err(refusals::course_untitled()) } else { Ok(title) }),
            )
        });
        let description = request.description.as_deref();
        let description = description.and_then(|t| fields.take("description", text::clean(t, DESCRIPTION_MAX_CHARS)));
        let level = request
            .level
            .as_deref()
            .and_then(|code| fields.take("level", CourseLevel::parse(code).ok_or_else(refusals::course_level_unknown)));
        let language = request.language.as_deref().and_then(|code| {
            let known = LANGUAGES.contains(&code).then(|| code.to_owned());
            fields.take("language", known.ok_or_else(refusals::course_language_unknown))
        });
        let price = request.price.and_then(|price| fields.take("price", priced(price, own)));
        fields.finish()?;
        Ok(Self { title, subject_id: request.subject_id, description, level, language, price })
    }

    /// The same for a course that is new: it needs a name, a subject, a level and a language.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse_new(request: &CourseRequest, own: Currency) -> Result<Self, Refusal> {
        let request = CourseRequest {
            title: Some(request.title.clone().unwrap_or_default()),
            level: Some(request.level.clone().unwrap_or_else(|| CourseLevel::Beginner.code().to_owned())),
            language: Some(request.language.clone().unwrap_or_else(|| "en".to_owned())),
            ..request.clone()
        };
        let change = Self::parse(&request, own)?;
        if change.subject_id.is_none() {
            return Err(catalog_refusals::subject_unknown());
        }
        Ok(change)
    }
}

pub(super) fn priced(price: Money, own: Currency) -> Result<Money, Refusal> {
    if price.currency != own && price.currency != Currency::Credit {
        return Err(refusals::course_price_currency(own.code().to_owned()));
    }
    let (least, most) = if price.currency == Currency::Credit {
        CREDIT_RANGE
    } else {
        let one = price.currency.price_scale() * 10_i64.pow(price.currency.digits());
        (PRICE_RANGE.0 * one, PRICE_RANGE.1 * one)
    };
    if price.minor == 0 || (least..=most).contains(&price.minor) {
        return Ok(price);
    }
    let of = |minor| Money::new(minor, price.currency);
    Err(refusals::course_price_range(of(least), of(most)))
}

/// `GET /courses` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct CourseFilterRequest {
    pub q: String,
    pub subject_id: String,
    pub price: String,
    pub level: String,
    pub language: String,
    pub sort: String,
    pub limit: Option<i64>,
    pub cursor: Option<String>,
}

/// What a list of courses is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CourseFilter {
    pub words: String,
    pub subject_id: Option<SubjectId>,
    pub price: Option<PriceKind>,
    pub level: Option<CourseLevel>,
    pub language: Option<String>,
    pub sort: CourseSort,
}

impl CourseFilterRequest {
    /// Reads the filter; empty parts do not count.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self) -> Result<CourseFilter, Refusal> {
        let mut fields = Fields::default();
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let words = fields.take("q", text::clean_line(&self.q, TITLE_MAX_CHARS)).unwrap_or_default();
        let subject_id = given(&self.subject_id)
            .and_then(|id| fields.take("subject_id", id.parse().map_err(|_| catalog_refusals::subject_unknown())));
        let price = given(&self.price)
            .and_then(|code| fields.take("price", PriceKind::parse(&code).ok_or_else(refusals::course_filter_unknown)));
        let level = given(&self.level).and_then(|code| {
            fields.take("level", CourseLevel::parse(&code).ok_or_else(refusals::course_level_unknown))
        });
        let language = given(&self.language).and_then(|code| {
            let known = LANGUAGES.contains(&code.as_str()).then_some(code);
            fields.take("language", known.ok_or_else(refusals::course_language_unknown))
        });
        let sort = given(&self.sort)
            .and_then(|code| fields.take("sort", CourseSort::parse(&code).ok_or_else(refusals::course_sort_unknown)));
        fields.finish()?;
        let sort = sort.unwrap_or(CourseSort::Newest);
        Ok(CourseFilter { words, subject_id, price, level, language, sort })
    }
}

/// Who teaches a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CourseTeacher {
    pub user_id: UserId,
    pub tutor_id: TutorId,
    pub display_name: String,
    pub photo_url: Option<String>,
}

/// A course in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CourseCard {
    pub id: CourseId,
    pub title: String,
    pub description: String,
    pub subject_id: SubjectId,
    pub subject_name: String,
    pub subject_slug: String,
    /// What kind of subject it is.
    pub category: String,
    pub level: CourseLevel,
    pub language: String,
    /// None is free.
    pub price: Option<Money>,
    pub teacher: CourseTeacher,
    pub units: i32,
    /// Minutes of its films.
    pub film_minutes: i32,
    pub learners: i64,
    pub state: CourseState,
    /// The version that learners get; none was shown yet.
    pub version: Option<i32>,
}

/// `GET /courses/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Course {
    /// What the list says.
    #[serde(flatten)]
    pub card: CourseCard,
    /// The outline: of the draft for its teacher and whoever decides, else of what is shown, without what one learns
    /// by enrolling.
    pub modules: Vec<super::outline::Module>,
    /// What should be finished before it.
    pub prerequisites: super::prerequisite::Prerequisites,
    /// Why it must be changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the draft is at this moment, for whoever teaches it: sent along with a new outline, it keeps them from
    /// overwriting what somebody else wrote meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline_version: Option<String>,
    /// Whether the draft differs from what is shown.
    pub changed: bool,
    /// How often what the draft says of the course was changed, for those who teach it: what is sent back names it. Its
    /// outline has [`Self::outline_version`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft_number: Option<i64>,
    /// Whether the reader leads it.
    pub own: bool,
    /// Whether the reader teaches it: leads it, or agreed to teach it too.
    #[serde(default)]
    pub teaches: bool,
    /// Who teaches it with its leader.
    #[serde(default)]
    pub taught_with: Vec<String>,
    /// The reader's enrolment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolment_id: Option<crate::ids::EnrolmentId>,
    /// When it was sent in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<DateTime<Utc>>,
}

impl Course {
    /// Its outline, for a change of what was read.
    pub fn outline(&self) -> Outline {
        Outline { modules: self.modules.clone() }
    }
}

/// `POST /admin/courses/{id}/decline`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct DeclineRequest {
    /// What must be changed, for the teacher to read.
    #[schema(required, max_length = 1_000)]
    pub reason: String,
}

impl CourseState {
    /// Whether the draft may be changed.
    ///
    /// # Errors
    /// 409 `course_waits` while somebody looks at it.
    pub fn may_change(self) -> Result<(), Refusal> {
        if self == Self::Submitted { Err(refusals::course_waits()) } else { Ok(()) }
    }

    /// Whether it can be sent in.
    ///
    /// # Errors
    /// 409 `course_waits`, and what the outline says.
    pub fn may_submit(self, outline: &Outline) -> Result<(), Refusal> {
        self.may_change()?;
        outline.can_be_shown()
    }

    /// Whether somebody may decide about it.
    ///
    /// # Errors
    /// 409 `course_not_waiting`.
    pub fn may_decide(self) -> Result<(), Refusal> {
        if self == Self::Submitted { Ok(()) } else { Err(refusals::course_not_waiting()) }
    }
}

#[cfg(test)]
mod tests;
