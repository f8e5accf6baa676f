//! Experiments (IN3): what is expected, which ways are compared, and who gets which.
//!
//! Who gets which variant depends on the experiment's key and the unit alone: the same on every server and every day,
//! and nothing has to be stored for it. What is counted is told by events: that a unit was shown its variant, and what
//! it did afterwards.

use super::{cuped::BEFORE_DAYS, refusals};
use crate::{
    Refusal,
    codes::codes,
    platform::flags::place,
    refusal::Fields,
    text::{clean_filled, clean_line},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest hypothesis in characters.
pub const HYPOTHESIS_MAX_CHARS: usize = 600;
/// Experiments there may be at once that are not over.
pub const MOST_OPEN: i64 = 100;
/// Units of one experiment that are kept; more do not sharpen what it says.
pub const MOST_UNITS: i64 = 200_000;
/// The most days before a unit is shown its variant that are looked at.
pub const BEFORE_DAYS_MAX: i64 = 90;
/// Longest name of a unit in bytes.
pub const UNIT_MAX_BYTES: usize = 64;
/// Variants an experiment has at most.
const MOST_VARIANTS: usize = 10;
/// Shares are whole parts of this.
const WHOLE: f64 = 10_000.0;

codes! {
    /// What is dealt into variants.
    DealtKind {
        /// Accounts.
        User = "user",
        /// Accounts of students.
        Student = "student",
        /// Accounts of tutors.
        Tutor = "tutor",
        /// Browsers, by an id of their own.
        Visitor = "visitor",
    }
}

codes! {
    /// How far an experiment is.
    ExperimentState {
        /// Written down, and nobody is in it.
        Draft = "draft",
        /// Units are dealt and counted.
        Running = "running",
        /// Over; everybody gets the control.
        Stopped = "stopped",
        /// Ended at once because it did harm; everybody gets the control.
        Killed = "killed",
    }
}

/// One way, and how many of ten thousand units get it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Variant {
    /// Its name.
    pub key: String,
    /// How many of ten thousand units get it.
    pub weight: i64,
}

/// A variant as it is asked for: a name, or a name with its weight beside the others'.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum VariantAsked {
    /// As many units as the others get.
    Name(String),
    /// So many, beside the others.
    Weighed {
        /// Its name.
        #[serde(alias = "name")]
        key: String,
        /// Any number above zero; the same for all when it is not named.
        #[serde(default, alias = "share")]
        weight: Option<f64>,
    },
}

/// A metric that must not get worse, by its name alone or as an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum MetricAsked {
    /// The event.
    Name(String),
    /// The event.
    Named {
        /// The event.
        #[serde(alias = "name")]
        metric: String,
    },
}

/// `POST /admin/experiments`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ExperimentRequest {
    /// What programs call it; made from the hypothesis when it is not named.
    #[serde(alias = "name")]
    pub key: Option<String>,
    /// What is expected, of whom and why.
    #[schema(required)]
    pub hypothesis: String,
    /// The event that decides.
    #[schema(required)]
    pub metric: String,
    /// Events that must not become rarer by a twentieth.
    pub guardrails: Vec<MetricAsked>,
    /// Two to ten; the one called `control`, else the first, is what there is today.
    pub variants: Vec<VariantAsked>,
    /// `user`, `student`, `tutor` or `visitor`.
    pub unit: String,
    /// Share of units that convert today, for the size it needs.
    pub baseline: Option<f64>,
    /// The change that is expected, as a share of the baseline.
    pub effect: Option<f64>,
    /// Days before a unit is shown its variant whose doings are taken out of the comparison; 14 when not named, 0 takes
    /// nothing out.
    pub before_days: Option<i64>,
}

/// An experiment as it is stored.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ExperimentPlan {
    pub key: String,
    pub hypothesis: String,
    pub metric: String,
    pub guardrails: Vec<String>,
    /// The control first.
    pub variants: Vec<Variant>,
    pub unit: DealtKind,
    pub baseline: Option<f64>,
    pub effect: Option<f64>,
    /// Units of each variant that finding the effect takes.
    pub planned: Option<i64>,
    /// Days before a unit is shown its variant that are looked at.
    pub before_days: i64,
}

/// An experiment as the staff reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ExperimentView {
    /// Its id.
    pub id: Uuid,
    /// What programs call it.
    pub key: String,
    /// What is expected, of whom and why.
    pub hypothesis: String,
    /// The event that decides.
    pub metric: String,
    /// Events that must not become rarer by a twentieth.
    pub guardrails: Vec<String>,
    /// The control first.
    pub variants: Vec<Variant>,
    /// What is dealt into them.
    pub unit: DealtKind,
    /// How far it is.
    pub state: ExperimentState,
    /// Share of units that convert without it.
    pub baseline: Option<f64>,
    /// The change that is expected.
    pub effect: Option<f64>,
    /// Units of each variant that finding the effect takes.
    pub planned: Option<i64>,
    /// Days before a unit is shown its variant whose doings are taken out of the comparison.
    pub before_days: i64,
    /// When it was written down.
    pub created_at: DateTime<Utc>,
    /// When it began.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub stopped_at: Option<DateTime<Utc>>,
}

/// Whether that names an event or a variant: small letters, digits, underscores, points and hyphens.
pub fn is_word(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.' | '-');
    (1..=60).contains(&word.len()) && word.chars().all(plain) && word.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether that names a unit.
pub fn is_unit(unit: &str) -> bool {
    (1..=UNIT_MAX_BYTES).contains(&unit.len()) && unit.chars().all(|c| c.is_ascii_graphic())
}

impl ExperimentRequest {
    /// Reads what was asked for; `tail` tells keys apart that come of the same words.
    ///
    /// # Errors
    /// 422 at each field that is wrong.
    pub fn parse(&self, tail: &str) -> Result<ExperimentPlan, Refusal> {
        let mut fields = Fields::default();
        let hypothesis = clean_filled(&self.hypothesis, HYPOTHESIS_MAX_CHARS, refusals::hypothesis_missing);
        let hypothesis = fields.take("hypothesis", hypothesis).unwrap_or_default();
        let metric = self.metric.trim().to_owned();
        if !is_word(&metric) {
            fields.refuse(refusals::metric_unknown());
        }
        let guardrails: Vec<String> = self.guardrails.iter().map(MetricAsked::metric).collect();
        if guardrails.len() > MOST_VARIANTS || guardrails.iter().any(|metric| !is_word(metric)) {
            fields.refuse(refusals::guardrail_unknown());
        }
        let variants = variants_of(&self.variants).ok_or_else(refusals::variants_invalid);
        let variants = fields.take("variants", variants).unwrap_or_default();
        let unit = if self.unit.trim().is_empty() { Some(DealtKind::User) } else { DealtKind::parse(self.unit.trim()) };
        let unit = fields.take("unit", unit.ok_or_else(refusals::experiment_unit_unknown)).unwrap_or(DealtKind::User);
        let key = match self.key.as_deref().map(str::trim).filter(|key| !key.is_empty()) {
            Some(key) => fields.take("key", key_of(key)).unwrap_or_default(),
            None => key_made(&hypothesis, tail),
        };
        let planned = match (self.baseline, self.effect) {
            (Some(baseline), Some(effect)) => {
                let request = super::power::PowerRequest { baseline, effect, ..Default::default() };
                match request.answer() {
                    Ok(answer) => Some(answer.per_variant),
                    Err(refusal) => {
                        fields.refuse(refusal);
                        None
                    }
                }
            }
            _ => None,
        };
        let before_days = self.before_days.unwrap_or(BEFORE_DAYS);
        if !(0..=BEFORE_DAYS_MAX).contains(&before_days) {
            fields.refuse(refusals::experiment_days(BEFORE_DAYS_MAX));
        }
        fields.finish()?;
        let (baseline, effect) = (self.baseline, self.effect);
        Ok(ExperimentPlan {
            key,
            hypothesis,
            metric,
            guardrails,
            variants,
            unit,
            baseline,
            effect,
            planned,
            before_days,
        })
    }
}

impl MetricAsked {
    fn metric(&self) -> String {
        let (Self::Name(metric) | Self::Named { metric }) = self;
        metric.trim().to_owned()
    }
}

fn key_of(key: &str) -> Result<String, Refusal> {
    let key = clean_line(key, 60)?;
    if is_word(&key) && key.len() >= 3 { Ok(key) } else { Err(refusals::experiment_key_invalid()) }
}

/// The hypothesis' first words and what tells it apart.
fn key_made(hypothesis: &str, tail: &str) -> String {
    let words = hypothesis.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(4);
    let words: Vec<String> = words.map(|word| word.chars().take(10).collect::<String>().to_ascii_lowercase()).collect();
    format!("x_{}_{tail}", words.join("_"))
}

/// Shares of ten thousand by the weights, the control first.
fn variants_of(asked: &[VariantAsked]) -> Option<Vec<Variant>> {
    let mut named: Vec<(String, f64)> = asked
        .iter()
        .map(|variant| match variant {
            VariantAsked::Name(key) => (key.trim().to_owned(), 1.0),
            VariantAsked::Weighed { key, weight } => (key.trim().to_owned(), weight.unwrap_or(1.0)),
        })
        .collect();
    if named.is_empty() {
        named = vec![("control".into(), 1.0), ("treatment".into(), 1.0)];
    }
    let control = named.iter().position(|(key, _)| key == "control").unwrap_or_default();
    if let Some(until) = named.get_mut(..=control) {
        until.rotate_right(1);
    }
    let distinct: std::collections::BTreeSet<&str> = named.iter().map(|(key, _)| key.as_str()).collect();
    let fits = (2..=MOST_VARIANTS).contains(&named.len()) && distinct.len() == named.len();
    let all: f64 = named.iter().map(|(_, weight)| weight).sum();
    if !fits || !all.is_finite() || named.iter().any(|(key, weight)| !is_word(key) || *weight <= 0.0) {
        return None;
    }
    let (mut until, mut given, mut variants) = (0.0, 0_i64, Vec::new());
    for (key, weight) in named {
        until += weight;
        // At most ten thousand, so that no digit is lost.
        let end = (until / all * WHOLE).round() as i64;
        variants.push(Variant { key, weight: end - given });
        given = end;
    }
    variants.iter().all(|variant| variant.weight > 0).then_some(variants)
}

/// The variant of a unit; `None` of an experiment without any.
pub fn variant_of<'a>(key: &str, variants: &'a [Variant], unit: &str) -> Option<&'a Variant> {
    let whole: i64 = variants.iter().map(|variant| variant.weight).sum();
    let whole = u64::try_from(whole).ok().filter(|whole| *whole > 0)?;
    let mut at = i64::try_from(place(key, unit.as_bytes()) % whole).ok()?;
    variants.iter().find(|variant| {
        at -= variant.weight;
        at < 0
    })
}

#[cfg(test)]
#[path = "experiment_tests.rs"]
mod tests;
