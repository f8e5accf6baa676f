//! What a tutor asks besides the hourly rate (PE2): a price of its own for a subject and length, a trial lesson; from
//! which lesson on a student's requests are confirmed at once; and where somebody worked.

use super::{
    refusals,
    tutor_profile::{LENGTHS, RateRequest, TaughtSubjectRequest},
};
use crate::{
    Refusal,
    ids::SubjectId,
    money::{Currency, Money},
    text,
};

pub use crate::catalog::tutor_search::LengthRate;
use serde::{Deserialize, Serialize};

/// Lengths of a trial lesson, in minutes.
pub const TRIAL_LENGTHS: [i64; 3] = [30, 45, 60];
/// Most lessons before a student is trusted.
pub const AUTO_CONFIRM_MAX: i64 = 50;
/// Most entries of experience.
pub const EXPERIENCE_MAX: usize = 10;
/// Lowest and highest price in whole units of most currencies (see [`Currency::price_scale`]).
const PRICE_UNITS: (i64, i64) = (1, 1_000);

/// A price for a length, as it arrives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LengthRateRequest {
    #[schema(minimum = 30, maximum = 120)]
    pub minutes: i64,
    pub price: RateRequest,
}

/// A trial lesson, as it arrives; `minutes` of 0 takes it away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TrialRequest {
    #[schema(minimum = 0, maximum = 60)]
    pub minutes: i64,
    #[serde(default)]
    pub price: Option<RateRequest>,
}

/// Whom to confirm at once, as it arrives; 0 confirms nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AutoConfirm {
    /// Lessons held with a student before.
    #[schema(minimum = 0, maximum = 50)]
    pub after_lessons: i64,
}

/// Where somebody worked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Experience {
    #[schema(min_length = 1, max_length = 120)]
    pub role: String,
    #[serde(default)]
    #[schema(max_length = 120)]
    pub organisation: String,
    #[serde(default)]
    #[schema(minimum = 0, maximum = 80)]
    pub years: i64,
}

/// A price of a lesson, of any length.
///
/// # Errors
/// 422 `price_out_of_range`.
pub(crate) fn parse_price(price: &RateRequest) -> Result<Money, Refusal> {
    let currency = Currency::parse(&price.currency)?;
    let scale = currency.price_scale() * 10_i64.pow(currency.digits());
    let (least, most) = (PRICE_UNITS.0 * scale, PRICE_UNITS.1 * scale);
    let minor = price.amount.as_i64().filter(|minor| currency != Currency::Credit && (least..=most).contains(minor));
    let (least, most) = (Money::new(least, currency), Money::new(most, currency));
    minor.map(|minor| Money::new(minor, currency)).ok_or_else(|| refusals::price_out_of_range(least, most))
}

/// What each subject costs, by length.
pub type RatesBySubject = Vec<(SubjectId, Vec<LengthRate>)>;

/// Prices by subject; none when no subject names any, so that what is stored stays.
///
/// # Errors
/// 422 `length_not_offered`, `price_out_of_range`, `rates_repeated`.
pub fn parse_rates(subjects: &[TaughtSubjectRequest]) -> Result<Option<RatesBySubject>, Refusal> {
    let mut parsed = Vec::new();
    for subject in subjects {
        // What is wrong with the subject itself is told where subjects are read.
        let (Some(rates), Ok(id)) = (&subject.rates, subject.subject_id.parse()) else { continue };
        parsed.push((id, parse_lengths(rates)?));
    }
    Ok((!parsed.is_empty()).then_some(parsed))
}

fn parse_lengths(rates: &[LengthRateRequest]) -> Result<Vec<LengthRate>, Refusal> {
    let mut parsed: Vec<LengthRate> = Vec::new();
    for rate in rates {
        let minutes = i32::try_from(rate.minutes).ok().filter(|minutes| LENGTHS.contains(minutes));
        let minutes = minutes.ok_or_else(refusals::lengths_not_offered)?;
        if parsed.iter().any(|known| known.minutes == minutes) {
            return Err(refusals::rates_repeated());
        }
        parsed.push(LengthRate { minutes, price: parse_price(&rate.price)? });
    }
    Ok(parsed)
}

/// The trial lesson, or none.
///
/// # Errors
/// 422 `trial_invalid`, `price_out_of_range`.
pub fn parse_trial(trial: &TrialRequest) -> Result<Option<LengthRate>, Refusal> {
    if trial.minutes == 0 {
        return Ok(None);
    }
    let minutes = i32::try_from(trial.minutes).ok().filter(|_| TRIAL_LENGTHS.contains(&trial.minutes));
    let (Some(minutes), Some(price)) = (minutes, &trial.price) else { return Err(refusals::trial_invalid()) };
    Ok(Some(LengthRate { minutes, price: parse_price(price)? }))
}

/// From which lesson on, or never.
///
/// # Errors
/// 422 `auto_confirm_out_of_range`.
pub fn parse_auto_confirm(wanted: AutoConfirm) -> Result<Option<i32>, Refusal> {
    let lessons = i32::try_from(wanted.after_lessons).ok().filter(|_| wanted.after_lessons <= AUTO_CONFIRM_MAX);
    match lessons {
        Some(0) => Ok(None),
        Some(lessons) if lessons > 0 => Ok(Some(lessons)),
        _ => Err(refusals::auto_confirm_out_of_range(AUTO_CONFIRM_MAX)),
    }
}

/// Entries of experience; one without a role is left out.
///
/// # Errors
/// 422 `too_many`, `experience_years`, and what no text may hold.
pub fn parse_experience(entries: &[Experience]) -> Result<Vec<Experience>, Refusal> {
    if entries.len() > EXPERIENCE_MAX {
        return Err(refusals::experience_too_much(EXPERIENCE_MAX));
    }
    let mut parsed = Vec::new();
    for entry in entries {
        let role = text::clean_line(&entry.role, 120)?;
        let organisation = text::clean_line(&entry.organisation, 120)?;
        if !(0..=80).contains(&entry.years) {
            return Err(refusals::experience_years());
        }
        if !role.is_empty() {
            parsed.push(Experience { role, organisation, years: entry.years });
        }
    }
    Ok(parsed)
}

/// What a lesson of `minutes` costs: its own price where there is one, else the hourly rate by the minute, rounded half
/// to even (MO2).
pub fn price_by_length(hourly_rate: Money, rates: &[LengthRate], minutes: i32) -> Money {
    let own = rates.iter().find(|rate| rate.minutes == minutes && rate.price.currency == hourly_rate.currency);
    own.map_or_else(|| hourly_rate.scale(i64::from(minutes), 60).unwrap_or(hourly_rate), |rate| rate.price)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;
    use serde_json::json;

    fn rate(minutes: i64, amount: i64) -> LengthRateRequest {
        LengthRateRequest { minutes, price: RateRequest { amount: json!(amount), currency: "USD".into() } }
    }

    fn subject(rates: Option<Vec<LengthRateRequest>>) -> TaughtSubjectRequest {
        TaughtSubjectRequest {
            subject_id: "5b0b1ec7-0000-7000-8000-000000000101".into(),
            level: String::new(),
            years: 0,
            rates,
        }
    }

    #[test]
    fn prices_that_nobody_names_are_left_as_they_are() {
        assert_eq!(parse_rates(&[subject(None)]).unwrap(), None);
        assert_eq!(parse_rates(&[subject(Some(vec![]))]).unwrap().unwrap()[0].1, []);
        assert_eq!(parse_rates(&[subject(Some(vec![rate(45, 2_000)]))]).unwrap().unwrap()[0].1[0].minutes, 45);
    }

    #[test]
    fn a_length_has_one_price_and_is_one_that_there_is() {
        let code = |rates| parse_rates(&[subject(Some(rates))]).unwrap_err().code;
        assert_eq!(code(vec![rate(50, 2_000)]), "length_not_offered");
        assert_eq!(code(vec![rate(60, 2_000), rate(60, 2_500)]), "rates_repeated");
        for amount in [-1, 0, 99, i64::MAX] {
            assert_eq!(code(vec![rate(60, amount)]), "price_out_of_range", "{amount}");
        }
    }

    #[test]
    fn a_trial_has_a_short_length_and_a_price_or_is_none() {
        let price = Some(RateRequest { amount: json!(900), currency: "USD".into() });
        let of = |minutes, price| parse_trial(&TrialRequest { minutes, price });
        assert_eq!(of(0, None).unwrap(), None);
        assert_eq!(of(30, price.clone()).unwrap().unwrap().price.minor, 900);
        for minutes in [-30, 20, 90, i64::MAX] {
            assert_eq!(of(minutes, price.clone()).unwrap_err().code, "trial_invalid", "{minutes}");
        }
        assert_eq!(of(30, None).unwrap_err().code, "trial_invalid");
    }

    #[test]
    fn a_student_is_trusted_after_one_to_fifty_lessons_or_never() {
        let of = |after_lessons| parse_auto_confirm(AutoConfirm { after_lessons });
        assert_eq!((of(0).unwrap(), of(1).unwrap(), of(50).unwrap()), (None, Some(1), Some(50)));
        for wrong in [-1, 51, i64::MAX, i64::MIN] {
            assert_eq!(of(wrong).unwrap_err().code, "auto_confirm_out_of_range", "{wrong}");
        }
    }

    #[test]
    fn experience_is_cleaned_counted_and_has_years_of_a_life() {
        let entry = |role: &str, years| Experience { role: role.into(), organisation: " BBC ".into(), years };
        let kept = parse_experience(&[entry(" Editor ", 4), entry(" ", 1)]).unwrap();
        assert_eq!((kept.len(), kept[0].role.as_str(), kept[0].organisation.as_str()), (1, "Editor", "BBC"));
        assert_eq!(parse_experience(&vec![entry("x", 1); EXPERIENCE_MAX + 1]).unwrap_err().code, "too_many");
        assert_eq!(parse_experience(&[entry("x", 81)]).unwrap_err().code, "experience_years");
        assert_eq!(parse_experience(&[entry("a\0", 1)]).unwrap_err().code, "text_unstorable");
    }

    #[test]
    fn a_price_of_its_own_goes_before_the_rate_by_the_minute_and_never_in_another_currency() {
        let usd = |minor| Money::new(minor, Currency::Usd);
        let rates = [
            LengthRate { minutes: 30, price: usd(1_800) },
            LengthRate { minutes: 90, price: Money::new(1, Currency::Eur) },
        ];
        let of = |minutes| price_by_length(usd(3_000), &rates, minutes);
        assert_eq!((of(30), of(60), of(90)), (usd(1_800), usd(3_000), usd(4_500)));
    }
}
