//! Tutor search (CA1): what may be asked, in which form it arrives, and what comes back.
//!
//! The address bar holds the whole state, so [`TutorSearchRequest`] is the query string of the page and of the API
//! alike; [`TutorSearch`] is the same after every rule was checked.

use super::refusals;
use crate::{
    Refusal,
    calendar::{Slot, parse_instant},
    ids::{SubjectId, TutorId},
    money::{Currency, Money, promotions::SaleShown},
    page::{Page, parse_limit},
    people::teaching_facts::{SPOKEN_LEVELS, SUPPORTS},
    refusal::Fields,
    text::{self, numbers::whole},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The query string as it arrives; every part optional, empty strings count as absent (forms send them).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct TutorSearchRequest {
    pub q: String,
    pub subject_id: String,
    pub level: String,
    /// Minor units of `currency`, per hour.
    pub min_price: String,
    pub max_price: String,
    pub currency: String,
    pub min_rating: String,
    pub language: String,
    /// At least this level of `language`.
    pub language_level: String,
    pub certification: String,
    /// Words of a role or an organisation the tutor worked in.
    pub experience: String,
    /// What the tutor does for whoever learns with a need: a word of [`SUPPORTS`].
    pub support: String,
    pub min_years: String,
    pub verification: String,
    pub country: String,
    /// A city's word in the list of `people::cities`.
    pub city: String,
    /// Instants with offset: a free slot must start within.
    pub available_from: String,
    pub available_to: String,
    pub instant: String,
    pub offers_trial: String,
    pub sort: String,
    pub limit: String,
    pub cursor: String,
}

/// Orders a reader may choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TutorSort {
    #[default]
    Relevance,
    Rating,
    PriceAsc,
    PriceDesc,
    Experience,
    ResponseTime,
}

impl TutorSort {
    /// All orders with their word in the query string; `price` is short for `price_asc`.
    pub const ALL: [(&'static str, Self); 6] = [
        ("relevance", Self::Relevance),
        ("rating", Self::Rating),
        ("price_asc", Self::PriceAsc),
        ("price_desc", Self::PriceDesc),
        ("experience", Self::Experience),
        ("response_time", Self::ResponseTime),
    ];

    /// The word in the query string.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(_, sort)| *sort == self).map_or("relevance", |(code, _)| code)
    }
}

/// Levels a tutor teaches and a student looks for.
pub const LEVELS: [&str; 4] = ["beginner", "intermediate", "advanced", "expert"];
/// Verification tiers, weakest first (PE6).
pub const VERIFICATION_TIERS: [&str; 4] = ["none", "basic", "verified", "premium"];
/// Most characters of a search text.
pub const QUERY_MAX_CHARS: usize = 200;

/// Lower bounds of the upper three price bands, in minor units: 20, 40 and 60 an hour; in the small currencies (JPY,
/// INR, RUB) a hundred times that.
pub fn price_bands(currency: Currency) -> [i64; 3] {
    let unit = 10_i64.pow(currency.digits()) * currency.price_scale();
    [20 * unit, 40 * unit, 60 * unit]
}

/// A search that passed every rule.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct TutorSearch {
    pub q: Option<String>,
    pub subject_id: Option<SubjectId>,
    pub level: Option<String>,
    /// Unit of the two prices; the tutors' prices are compared in it.
    pub currency: Currency,
    pub min_price: Option<i64>,
    pub max_price: Option<i64>,
    /// 0 to 5.
    pub min_rating: Option<f64>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// At least this level of `language`: a word of [`SPOKEN_LEVELS`].
    pub language_level: Option<String>,
    pub certification: Option<String>,
    pub experience: Option<String>,
    /// A word of [`SUPPORTS`].
    pub support: Option<String>,
    pub min_years: Option<i32>,
    /// At least this tier.
    pub verification: Option<String>,
    /// ISO 3166-1 alpha-2, upper case.
    pub country: Option<String>,
    /// A city's word in the list of `people::cities`.
    pub city: Option<String>,
    pub available: Option<(DateTime<Utc>, DateTime<Utc>)>,
    pub instant: bool,
    /// Those who offer a trial lesson alone.
    pub offers_trial: bool,
    pub sort: TutorSort,
    pub limit: i32,
    /// Opaque; `services` reads it and refuses a foreign one as `cursor_invalid`.
    pub cursor: Option<String>,
}

impl TutorSearch {
    /// Checks a request. `own_currency` is the reader's, used when none is named.
    pub fn parse(request: &TutorSearchRequest, own_currency: Currency) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let some = |text: &str| Some(text::visible::trimmed(text).to_owned()).filter(|t| !t.is_empty());
        let q = fields.take("q", text::clean(&request.q, QUERY_MAX_CHARS)).filter(|q| !q.is_empty());
        let subject_id = some(&request.subject_id)
            .and_then(|id| fields.take("subject_id", id.parse().map_err(|_| refusals::subject_unknown())));
        let currency = some(&request.currency)
            .and_then(|code| fields.take("currency", Currency::parse(&code)))
            .unwrap_or(own_currency);
        let min_price = price(&mut fields, "min_price", &request.min_price);
        let max_price = price(&mut fields, "max_price", &request.max_price);
        if min_price.zip(max_price).is_some_and(|(min, max)| min > max) {
            fields.refuse(refusals::price_range_empty());
        }
        let min_rating = some(&request.min_rating).and_then(|text| {
            let rating = text.parse::<f64>().ok().filter(|r| (0.0..=5.0).contains(r));
            fields.take("min_rating", rating.ok_or_else(refusals::rating_out_of_range))
        });
        let min_years = some(&request.min_years).and_then(|text| {
            let years = whole(&text).and_then(|y| i32::try_from(y).ok()).filter(|y| (0..=80).contains(y));
            fields.take("min_years", years.ok_or_else(refusals::years_out_of_range))
        });
        let level = one_of(&mut fields, &request.level, &LEVELS, refusals::level_unknown);
        let verification =
            one_of(&mut fields, &request.verification, &VERIFICATION_TIERS, refusals::verification_unknown);
        let language_level =
            one_of(&mut fields, &request.language_level, &SPOKEN_LEVELS, refusals::language_level_unknown);
        let support = one_of(&mut fields, &request.support, &SUPPORTS, refusals::support_unknown);
        let available = window(&mut fields, request);
        let sort = order(&mut fields, &request.sort);
        let limit = parse_limit(some(&request.limit).map(|text| text.parse().unwrap_or(-1)));
        let limit = fields.take("limit", limit).unwrap_or(crate::page::DEFAULT_LIMIT);
        let [language, certification, experience, country, city] = words(&mut fields, request);
        fields.finish()?;
        Ok(Self {
            q,
            subject_id,
            level,
            currency,
            min_price,
            max_price,
            min_rating,
            language: language.map(|code| code.to_lowercase()),
            language_level,
            certification,
            experience,
            support,
            min_years,
            verification,
            country: country.map(|code| code.to_uppercase()),
            city: city.map(|word| word.to_lowercase()),
            available,
            instant: is_on(&request.instant),
            offers_trial: is_on(&request.offers_trial),
            sort,
            limit,
            cursor: some(&request.cursor),
        })
    }
}

/// The window a free slot must start in; without an end it is a week.
fn window(fields: &mut Fields, request: &TutorSearchRequest) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let mut instant = |name: &str, typed: &str| {
        let typed = text::visible::trimmed(typed);
        (!typed.is_empty()).then(|| fields.take(name, parse_instant(name, typed))).flatten()
    };
    let from = instant("available_from", &request.available_from);
    let to = instant("available_to", &request.available_to);
    match (from, to) {
        (Some(from), Some(to)) if from < to && (to - from).num_days() <= 60 => Some((from, to)),
        (Some(from), None) => Some((from, from + chrono::Duration::days(7))),
        (None, None) => None,
        _ => {
            fields.refuse(refusals::range_invalid());
            None
        }
    }
}

fn order(fields: &mut Fields, typed: &str) -> TutorSort {
    match typed.trim() {
        "" => TutorSort::Relevance,
        "price" => TutorSort::PriceAsc,
        other => {
            let known = TutorSort::ALL.into_iter().find(|(code, _)| *code == other).map(|(_, sort)| sort);
            if known.is_none() {
                let allowed = TutorSort::ALL.map(|(code, _)| code).join(", ");
                fields.refuse(refusals::sort_unknown(&allowed));
            }
            known.unwrap_or_default()
        }
    }
}

fn is_on(input: &str) -> bool {
    matches!(input, "true" | "1" | "on")
}

fn price(fields: &mut Fields, name: &str, input: &str) -> Option<i64> {
    let input = input.trim();
    if input.is_empty() {
        return None;
    }
    let minor = input.parse::<i64>().ok().filter(|n| (0..=crate::money::amount::MAX_MINOR).contains(n));
    fields.take(name, minor.ok_or_else(|| refusals::price_not_minor("2500")))
}

/// Language, certification, work, country and city.
fn words(fields: &mut Fields, request: &TutorSearchRequest) -> [Option<String>; 5] {
    let TutorSearchRequest { language, certification, experience, country, city, .. } = request;
    let asked = [
        ("language", language),
        ("certification", certification),
        ("experience", experience),
        ("country", country),
        ("city", city),
    ];
    asked.map(|(name, input)| word(fields, name, input))
}

/// A word that a filter compares; an unknown one finds nobody, one that cannot be stored is refused.
fn word(fields: &mut Fields, name: &str, input: &str) -> Option<String> {
    fields.take(name, text::clean(input, 100)).filter(|word| !word.is_empty())
}

fn one_of(fields: &mut Fields, input: &str, allowed: &[&str], unknown: fn(&str) -> Refusal) -> Option<String> {
    let input = input.trim();
    if input.is_empty() {
        return None;
    }
    if allowed.contains(&input) {
        return Some(input.to_owned());
    }
    fields.refuse(unknown(&allowed.join(", ")));
    None
}

/// A price for a length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LengthRate {
    pub minutes: i32,
    pub price: Money,
}

/// A subject on a card or profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TaughtSubject {
    pub subject_id: SubjectId,
    pub name: String,
    /// One of [`LEVELS`].
    pub level: String,
    pub years: i32,
    /// Prices of single lengths, on the tutor's own page; the others follow from the hourly rate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<LengthRate>,
}

/// What a result shows (CA3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TutorCard {
    pub id: TutorId,
    pub display_name: String,
    /// Where the picture is; null shows initials.
    pub photo_url: Option<String>,
    pub headline: String,
    /// First two lines of the bio as plain text, at most 220 characters.
    pub bio_excerpt: String,
    pub country: Option<String>,
    /// ISO 639-1 codes.
    pub languages: Vec<String>,
    pub subjects: Vec<TaughtSubject>,
    /// Mean of public reviews, 0 when there are none.
    pub rating: f64,
    pub review_count: i64,
    pub lesson_count: i64,
    /// About what an hour costs, in the reader's currency; on the tutor's own page what it costs.
    pub hourly_rate: Money,
    /// What an hour costs, in the currency it is charged in: the tutor's.
    pub charged_rate: Money,
    /// Median minutes to answer a request; null when unknown.
    pub response_minutes: Option<i32>,
    /// First free slot of an hour (or the tutor's nearest length) in the window asked for, or else in the horizon; null
    /// when there is none.
    pub next_slot: Option<Slot>,
    /// Three of them for the buttons on the card, the first among them: hours apart where the day has them.
    pub next_slots: Vec<Slot>,
    /// Stable codes: `verified`, `premium`, `instant`, `new`, `top_rated`, `lessons_100`, `fast`, `reliable`,
    /// `pro`.
    pub badges: Vec<String>,
    /// 0 to 100, signed-in students only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub match_score: Option<f64>,
    /// Present where the tutor pays for the place: it stands above the others, and says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promoted: Option<PromotedMark>,
    /// The trial lesson that the tutor offers to whoever has not had a lesson with them, as it is charged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial: Option<LengthRate>,
    /// The tutor's sales that run now, for the lessons they describe; the rate is the one without them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sales: Vec<SaleShown>,
}

/// What a promoted listing carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PromotedMark {
    /// For `POST /ads/clicks/{token}` when somebody follows it; good for one click.
    pub token: String,
}

/// One value of a facet with the number of results that have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct FacetCount {
    /// The value as the filter takes it.
    pub value: String,
    /// What a person reads; equals `value` where the reader's language has no word for it.
    pub label: String,
    pub count: i64,
}

/// Facets, counted over the filtered result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TutorFacets {
    pub subject: Vec<FacetCount>,
    pub language: Vec<FacetCount>,
    /// Of the language asked for: so many results speak it at least that well. Empty where none is asked for.
    pub language_level: Vec<FacetCount>,
    /// What tutors do for whoever learns with a need.
    pub support: Vec<FacetCount>,
    pub country: Vec<FacetCount>,
    /// Values are the words of cities, labels their names.
    pub city: Vec<FacetCount>,
    pub verification: Vec<FacetCount>,
    /// Values `4.5` and `4`: so many results have at least that rating.
    pub rating: Vec<FacetCount>,
    /// Price bands in minor units: `0-1999`, `2000-3999`, `4000-5999`, `6000-` (see [`price_bands`]).
    pub price: Vec<FacetCount>,
}

/// `GET /tutors`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TutorSearchResult {
    #[serde(flatten)]
    pub page: Page<TutorCard>,
    pub total: i64,
    pub facets: TutorFacets,
    /// Filters without which the tutors here were found, because nobody fits with them (`total` is 0).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relaxed: Vec<String>,
}

#[cfg(test)]
mod tests;
