//! The tutor's profile (PE1, PE2): what may be written and what is shown.

pub use super::lesson_length::LENGTHS;
use super::{
    cities::parse_city,
    edits::FieldChange,
    places::{COUNTRIES, LANGUAGES},
    prices::{
        AutoConfirm, Experience, LengthRate, LengthRateRequest, RatesBySubject, TrialRequest, parse_auto_confirm,
        parse_experience, parse_rates, parse_trial, price_by_length,
    },
    refusals,
    teaching_facts::{SpokenLanguage, parse_spoken, parse_supports},
};
use crate::{
    Refusal,
    catalog::tutor_search::{LEVELS, TaughtSubject, TutorCard},
    identity::settings::parse_upload,
    ids::{SubjectId, UploadId},
    money::{Currency, Money},
    refusal::Fields,
    text,
};
use serde::{Deserialize, Serialize};

/// Longest biography in characters.
pub const BIO_MAX_CHARS: usize = 5_000;
/// Longest headline in characters.
pub const HEADLINE_MAX_CHARS: usize = 120;
/// Most subjects one tutor may list.
pub const SUBJECTS_MAX: usize = 12;

/// `POST /tutors` and `PATCH /tutors/{id}`. Absent fields keep their value on PATCH; unknown ones (`is_approved`) are
/// ignored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct TutorProfileRequest {
    #[schema(min_length = 1, max_length = 120)]
    pub headline: Option<String>,
    #[schema(max_length = 5000)]
    pub bio: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[schema(pattern = r"^[A-Za-z]{2}$")]
    pub country: Option<String>,
    /// ISO 639-1 codes.
    pub languages: Option<Vec<String>>,
    /// How well they are spoken; the whole list each time.
    #[schema(max_items = 10)]
    pub language_levels: Option<Vec<SpokenLanguage>>,
    /// What is done for whoever learns with a need: words of `people::teaching_facts::SUPPORTS`.
    pub supports: Option<Vec<String>>,
    #[schema(max_items = 12)]
    pub subjects: Option<Vec<TaughtSubjectRequest>>,
    pub hourly_rate: Option<RateRequest>,
    pub education: Option<String>,
    pub certifications: Option<Vec<String>>,
    /// Where somebody worked; of a listed tutor it waits for a look, as certificates do.
    #[schema(max_items = 10)]
    pub experience: Option<Vec<Experience>>,
    /// A short first lesson at its own price; `minutes` of 0 takes it away.
    pub trial: Option<TrialRequest>,
    /// Requests of students with so many lessons are confirmed at once; 0 confirms nobody.
    pub auto_confirm: Option<AutoConfirm>,
    /// A city of the list; empty takes it away.
    pub city: Option<String>,
    /// `flexible`, `standard` or `strict`.
    pub cancellation_policy: Option<String>,
    /// Confirm every request at once.
    pub instant_booking: Option<bool>,
    /// Minutes; a subset of [`LENGTHS`].
    pub lesson_lengths: Option<Vec<i32>>,
    /// A finished upload of the purpose `photo`; empty takes the picture away.
    #[schema(format = "uuid")]
    pub photo_upload_id: Option<String>,
    /// A finished upload of the purpose `video_intro`; empty takes the film away.
    #[schema(format = "uuid")]
    pub video_upload_id: Option<String>,
    /// Version the form was filled from; another one stored means `profile_changed_elsewhere` (409). None skips the
    /// check.
    pub version: Option<i64>,
}

/// A subject as a tutor enters it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TaughtSubjectRequest {
    #[schema(format = "uuid")]
    pub subject_id: String,
    #[serde(default)]
    pub level: String,
    #[serde(default)]
    #[schema(minimum = 0, maximum = 80)]
    pub years: i64,
    /// Prices of single lengths; absent leaves those that are stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rates: Option<Vec<LengthRateRequest>>,
}

/// A rate as it arrives: JSON numbers may be fractions, huge or negative, all of which are refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RateRequest {
    /// Minor units, a whole number.
    #[schema(value_type = i64, minimum = 1)]
    pub amount: serde_json::Value,
    #[schema(pattern = r"^[A-Z]{3}$")]
    pub currency: String,
}

/// A change of the profile that passed every rule; `None` leaves the field as it is.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct TutorProfileChange {
    pub headline: Option<String>,
    pub bio: Option<String>,
    pub country: Option<String>,
    pub languages: Option<Vec<String>>,
    pub language_levels: Option<Vec<SpokenLanguage>>,
    pub supports: Option<Vec<String>>,
    pub subjects: Option<Vec<(SubjectId, String, i32)>>,
    pub hourly_rate: Option<Money>,
    pub education: Option<String>,
    pub certifications: Option<Vec<String>>,
    pub experience: Option<Vec<Experience>>,
    /// Prices by subject and length.
    pub rates: Option<RatesBySubject>,
    /// Another trial lesson, or none.
    pub trial: Option<Option<LengthRate>>,
    /// Another number of lessons, or none.
    pub auto_confirm: Option<Option<i32>>,
    /// Another city; empty for none.
    pub city: Option<String>,
    pub cancellation_policy: Option<crate::bookings::CancellationPolicy>,
    pub instant_booking: Option<bool>,
    pub lesson_lengths: Option<Vec<i32>>,
    /// Another picture, or none.
    pub photo: Option<Option<UploadId>>,
    /// Another introduction, or none.
    pub video: Option<Option<UploadId>>,
    pub version: Option<i64>,
}

impl TutorProfileChange {
    /// Checks all fields at once.
    pub fn parse(request: &TutorProfileRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let change = Self {
            headline: request
                .headline
                .as_ref()
                .and_then(|t| fields.take("headline", text::clean_line(t, HEADLINE_MAX_CHARS))),
            bio: request.bio.as_ref().and_then(|t| fields.take("bio", text::clean(t, BIO_MAX_CHARS))),
            country: request.country.as_ref().and_then(|c| fields.take("country", parse_country(c))),
            languages: request.languages.as_ref().and_then(|l| fields.take("languages", parse_languages(l))),
            language_levels: request
                .language_levels
                .as_ref()
                .and_then(|l| fields.take("language_levels", parse_spoken(l))),
            supports: request.supports.as_ref().and_then(|s| fields.take("supports", parse_supports(s))),
            subjects: request.subjects.as_ref().and_then(|s| fields.take("subjects", parse_subjects(s))),
            hourly_rate: request.hourly_rate.as_ref().and_then(|r| fields.take("hourly_rate", parse_rate(r))),
            education: request.education.as_ref().and_then(|t| fields.take("education", text::clean(t, 1_000))),
            certifications: request
                .certifications
                .as_ref()
                .and_then(|c| fields.take("certifications", parse_certifications(c))),
            experience: request.experience.as_ref().and_then(|e| fields.take("experience", parse_experience(e))),
            rates: request.subjects.as_ref().and_then(|s| fields.take("subjects", parse_rates(s))).flatten(),
            trial: request.trial.as_ref().and_then(|t| fields.take("trial", parse_trial(t))),
            auto_confirm: request.auto_confirm.and_then(|a| fields.take("auto_confirm", parse_auto_confirm(a))),
            city: request.city.as_ref().and_then(|c| fields.take("city", parse_city(c))),
            cancellation_policy: request
                .cancellation_policy
                .as_ref()
                .and_then(|p| fields.take("cancellation_policy", crate::bookings::CancellationPolicy::parse(p))),
            instant_booking: request.instant_booking,
            lesson_lengths: request
                .lesson_lengths
                .as_ref()
                .and_then(|l| fields.take("lesson_lengths", parse_lengths(l))),
            photo: request.photo_upload_id.as_ref().and_then(|id| fields.take("photo_upload_id", parse_upload(id))),
            video: request.video_upload_id.as_ref().and_then(|id| fields.take("video_upload_id", parse_upload(id))),
            version: request.version,
        };
        fields.finish()?;
        Ok(change)
    }
}

/// Most bytes of a profile as it is sent. Its texts may hold 8,520 characters (headline 120, biography 5,000, education
/// 1,000, twenty certificates of 120), and a form, or JSON in escapes, writes twelve bytes for one of them: what the
/// rules allow is not refused for its bytes.
pub const PROFILE_BODY_BYTES: u32 = 128 * 1024;

/// Lowest and highest hourly rate in whole units of most currencies (see [`Currency::price_scale`]).
const RATE_UNITS: (i64, i64) = (5, 500);

pub(crate) fn parse_rate(rate: &RateRequest) -> Result<Money, Refusal> {
    let currency = Currency::parse(&rate.currency)?;
    if currency == Currency::Credit {
        return Err(refusals::rate_not_money());
    }
    let scale = currency.price_scale() * 10_i64.pow(currency.digits());
    let (min, max) = (RATE_UNITS.0 * scale, RATE_UNITS.1 * scale);
    rate.amount
        .as_i64()
        .filter(|minor| (min..=max).contains(minor))
        .map(|minor| Money::new(minor, currency))
        .ok_or_else(|| refusals::rate_out_of_range(Money::new(min, currency), Money::new(max, currency)))
}

fn parse_country(code: &str) -> Result<String, Refusal> {
    let code = code.trim().to_uppercase();
    let ok = COUNTRIES.binary_search(&code.as_str()).is_ok();
    ok.then_some(code).ok_or_else(refusals::country_unknown)
}

pub(super) fn parse_languages(codes: &[String]) -> Result<Vec<String>, Refusal> {
    let mut languages: Vec<String> = Vec::new();
    for code in codes.iter().map(|code| code.trim().to_lowercase()).filter(|code| !code.is_empty()) {
        // Each once, in the order of the first: sorting would hide which one the tutor put first.
        if !languages.contains(&code) {
            languages.push(code);
        }
    }
    let known = |code: &String| LANGUAGES.binary_search(&code.as_str()).is_ok();
    let ok = (1..=10).contains(&languages.len()) && languages.iter().all(known);
    ok.then_some(languages).ok_or_else(refusals::language_unknown)
}

fn parse_subjects(subjects: &[TaughtSubjectRequest]) -> Result<Vec<(SubjectId, String, i32)>, Refusal> {
    if subjects.is_empty() || subjects.len() > SUBJECTS_MAX {
        return Err(refusals::subjects_counted(SUBJECTS_MAX));
    }
    let mut parsed: Vec<(SubjectId, String, i32)> = Vec::with_capacity(subjects.len());
    for subject in subjects {
        let id = subject.subject_id.parse().map_err(|_| refusals::subjects_unread(SUBJECTS_MAX))?;
        let level = if subject.level.is_empty() { "intermediate" } else { subject.level.as_str() };
        if !LEVELS.contains(&level) {
            return Err(refusals::subjects_level(SUBJECTS_MAX, &LEVELS.join(", ")));
        }
        let years = i32::try_from(subject.years).ok().filter(|y| (0..=80).contains(y));
        let years = years.ok_or_else(|| refusals::subjects_years(SUBJECTS_MAX))?;
        if parsed.iter().any(|(known, ..)| *known == id) {
            return Err(refusals::subjects_repeated(SUBJECTS_MAX));
        }
        parsed.push((id, level.to_owned(), years));
    }
    Ok(parsed)
}

fn parse_certifications(entries: &[String]) -> Result<Vec<String>, Refusal> {
    if entries.len() > 20 {
        return Err(refusals::certifications_too_many(20));
    }
    entries
        .iter()
        .map(|entry| text::clean_line(entry, 120))
        .filter(|entry| !matches!(entry, Ok(text) if text.is_empty()))
        .collect()
}

fn parse_lengths(lengths: &[i32]) -> Result<Vec<i32>, Refusal> {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let ok = !sorted.is_empty() && sorted.iter().all(|l| LENGTHS.contains(l));
    ok.then_some(sorted).ok_or_else(refusals::lengths_not_offered)
}

/// Where a profile stands in the approval queue (PE7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ApprovalState {
    /// Not sent in yet.
    Draft,
    Pending,
    Approved,
    Declined,
}

impl ApprovalState {
    /// The stored word, which is the one on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Declined => "declined",
        }
    }

    /// Reads a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Draft, Self::Pending, Self::Approved, Self::Declined].into_iter().find(|state| state.code() == code)
    }
}

/// Means of what students review, of one to five stars, to two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RatingMeans {
    pub knowledge: f64,
    pub communication: f64,
    pub professionalism: f64,
}

/// `GET /tutors/{id}`: the card plus everything a student needs to decide (CA4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TutorProfile {
    #[serde(flatten)]
    pub card: TutorCard,
    /// Markdown as the tutor wrote it.
    pub bio: String,
    /// The bio rendered and sanitised; safe to put into a page.
    pub bio_html: String,
    pub education: String,
    pub certifications: Vec<String>,
    /// How well the card's languages are spoken, where the tutor says so.
    pub language_levels: Vec<SpokenLanguage>,
    /// What the tutor does for whoever learns with a need.
    pub supports: Vec<String>,
    /// Where the tutor worked.
    pub experience: Vec<Experience>,
    /// A short first lesson at its own price; null when none is offered.
    pub trial: Option<LengthRate>,
    /// From how many lessons on a student's requests are confirmed at once; null when never.
    pub auto_confirm: Option<AutoConfirm>,
    /// Where the tutor lives, as a word of the list of cities.
    pub city: Option<String>,
    pub time_zone: String,
    pub cancellation_policy: crate::bookings::CancellationPolicy,
    pub instant_booking: bool,
    pub lesson_lengths: Vec<i32>,
    /// Public reviews with 5, 4, 3, 2, 1 stars.
    pub rating_breakdown: [i64; 5],
    /// What those reviews say of each side of the lessons; null before the first.
    pub rating_means: Option<RatingMeans>,
    /// Where the introduction plays, signed and good for an hour or two.
    pub video_url: Option<String>,
    /// Since when the introduction lies with us; null without one.
    #[serde(default)]
    pub video_since: Option<chrono::DateTime<chrono::Utc>>,
    pub approval: ApprovalState,
    /// What waits for a decision; told to the tutor and to staff alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<FieldChange>,
    pub version: i64,
}

impl TutorProfile {
    /// The same tutor as one who gives that trial lesson and nothing else: one length, one price, no sales.
    #[must_use]
    pub fn as_trial(&self, trial: &LengthRate) -> Self {
        let mut only = Self { lesson_lengths: vec![trial.minutes], trial: Some(trial.clone()), ..self.clone() };
        only.card.sales.clear();
        for subject in &mut only.card.subjects {
            subject.rates = vec![trial.clone()];
        }
        only
    }

    /// What a lesson of that subject and length costs; of the first subject where it is not known which.
    pub fn price_of(&self, subject: &str, minutes: i32) -> Money {
        let taught = self.card.subjects.iter().find(|taught| taught.subject_id.to_string() == subject);
        let taught = taught.or_else(|| self.card.subjects.first());
        price_by_length(self.card.hourly_rate, taught.map_or(&[], |taught| taught.rates.as_slice()), minutes)
    }
}

/// A tutor waiting for approval, for admins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TutorApproval {
    pub tutor_id: crate::ids::TutorId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub email: String,
    pub headline: String,
    pub bio: String,
    pub education: String,
    pub certifications: Vec<String>,
    /// ISO 639-1 codes.
    pub languages: Vec<String>,
    pub country: Option<String>,
    pub subjects: Vec<TaughtSubject>,
    pub hourly_rate: Option<Money>,
    /// What a listed profile would change; empty for one that is not listed yet and waits as a whole.
    pub changes: Vec<FieldChange>,
    /// What is looked at; a decision that names it is refused once something else was saved.
    pub version: i64,
    pub submitted_at: chrono::DateTime<chrono::Utc>,
}
