//! The search as a person fills it in (CA1): prices in whole units of their own currency, free times as a day and a
//! part of it in their own zone.
//!
//! The form is one GET form, so these fields stand in the address beside those of [`TutorSearchRequest`];
//! [`SearchForm::request`] turns them into the request that page and API share. Where both are given, what the person
//! typed wins.

use super::{refusals, tutor_search::TutorSearchRequest};
use crate::{
    Refusal,
    calendar::{
        Zone,
        wall_time::{WallTime, instants_between},
    },
    money::{Currency, Money, typed::parse_typed},
    refusal::Fields,
    text::numbers::ascii_digits,
};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

/// The parts of a day a person may choose, with their hours on the clock, half-open.
pub const DAY_PARTS: [(&str, &str, &str); 4] = [
    ("morning", "06:00", "12:00"),
    ("afternoon", "12:00", "18:00"),
    ("evening", "18:00", "24:00"),
    ("night", "00:00", "06:00"),
];

/// The address of the search page; every part optional, empty strings count as absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SearchForm {
    /// What the API takes as well.
    #[serde(flatten)]
    pub request: TutorSearchRequest,
    /// Lowest price an hour as typed: `25` or `25.50`, in the reader's currency.
    pub price_from: String,
    /// Highest price an hour, likewise.
    pub price_to: String,
    /// `YYYY-MM-DD` in the reader's zone: a free slot must start on it.
    pub free_on: String,
    /// One of [`DAY_PARTS`]; empty is the whole day.
    pub free_part: String,
}

impl SearchForm {
    /// The request this form stands for, for a reader who pays in `currency`, lives in `zone` and reads `locale`.
    ///
    /// # Errors
    /// `price_invalid`, `price_too_precise`, `amount_unclear`, `amount_of_other_currency`, `date_invalid`,
    /// `day_part_unknown`, `date_missing`, each at its field.
    pub fn request(&self, currency: Currency, zone: Zone, locale: &str) -> Result<TutorSearchRequest, Refusal> {
        let mut fields = Fields::default();
        let mut request = self.request.clone();
        for (name, typed, target) in [
            ("price_from", &self.price_from, &mut request.min_price),
            ("price_to", &self.price_to, &mut request.max_price),
        ] {
            if let Some(price) = filled(typed).and_then(|typed| fields.take(name, price(name, typed, currency, locale)))
            {
                *target = price.minor.to_string();
                currency.code().clone_into(&mut request.currency);
            }
        }
        if let Some((from, to)) = self.window(&mut fields, zone) {
            let text = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
            (request.available_from, request.available_to) = (text(from), text(to));
        }
        fields.finish()?;
        Ok(request)
    }

    fn window(&self, fields: &mut Fields, zone: Zone) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let part = filled(&self.free_part).and_then(|part| fields.take("free_part", hours(part)));
        let Some(day) = filled(&self.free_on) else {
            if part.is_some() {
                fields.refuse(refusals::date_missing());
            }
            return None;
        };
        let date = NaiveDate::parse_from_str(&ascii_digits(day), "%Y-%m-%d").map_err(|_| refusals::date_invalid());
        let date = fields.take("free_on", date)?;
        let (start, end) = part.unwrap_or((WallTime::MIDNIGHT, WallTime::END_OF_DAY));
        let spans = instants_between(zone, date, start, end);
        Some((spans.first()?.start, spans.last()?.end))
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(crate::text::visible::trimmed(text)).filter(|text| !text.is_empty())
}

fn price(name: &str, typed: &str, currency: Currency, locale: &str) -> Result<Money, Refusal> {
    parse_typed(typed, currency, locale).map_err(|refusal| {
        match refusal.code.as_str() {
            "amount_too_precise" => return refusals::price_too_precise(currency, currency.digits() as usize).at(name),
            "amount_unclear" | "amount_of_other_currency" => return refusal.at(name),
            _ => {}
        }
        let example = Money::new(25 * 10_i64.pow(currency.digits()) * currency.price_scale(), currency).decimal();
        refusals::price_invalid(&example).at(name)
    })
}

fn hours(part: &str) -> Result<(WallTime, WallTime), Refusal> {
    let unknown = || {
        let allowed = DAY_PARTS.map(|(code, ..)| code).join(", ");
        refusals::day_part_unknown(&allowed)
    };
    let (_, start, end) = DAY_PARTS.into_iter().find(|(code, ..)| *code == part).ok_or_else(unknown)?;
    Ok((WallTime::parse(start)?, WallTime::parse(end)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone::named as zone;

    fn asked(
        change: impl FnOnce(&mut SearchForm),
        currency: Currency,
        zone: Zone,
    ) -> Result<TutorSearchRequest, Refusal> {
        let mut form = SearchForm::default();
        change(&mut form);
        form.request(currency, zone, "en")
    }

    #[test]
    fn whole_units_become_minor_units_of_the_readers_currency() {
        for (typed, currency, minor) in [
            ("25", Currency::Usd, "2500"),
            ("25,5", Currency::Eur, "2550"),
            ("3000", Currency::Jpy, "3000"),
            ("7.125", Currency::Kwd, "7125"),
        ] {
            let request = asked(|f| f.price_to = typed.into(), currency, Zone::UTC).unwrap();
            assert_eq!((request.max_price.as_str(), request.currency.as_str()), (minor, currency.code()), "{typed}");
        }
    }

    #[test]
    fn report_28_a_price_is_read_in_the_readers_language() {
        let up_to = |typed: &str, currency, locale: &str| {
            let form = SearchForm { price_to: typed.into(), ..SearchForm::default() };
            form.request(currency, Zone::UTC, locale).map(|request| request.max_price).map_err(|refusal| refusal.code)
        };
        assert_eq!(up_to("1,500", Currency::Kwd, "en"), Ok("1500000".into()));
        assert_eq!(up_to("1.500", Currency::Eur, "de"), Ok("150000".into()));
        assert_eq!(up_to("٢٥", Currency::Aed, "ar"), Ok("2500".into()));
        assert_eq!(up_to("1.500", Currency::Kwd, "fr"), Err("amount_unclear".into()));
        assert_eq!(up_to("25 €", Currency::Usd, "en"), Err("amount_of_other_currency".into()));
    }

    #[test]
    fn a_part_of_a_day_is_that_part_on_the_readers_clock() {
        let window = |own: Zone, part: &str| {
            let request =
                asked(|f| (f.free_on, f.free_part) = ("2026-11-30".into(), part.into()), Currency::Usd, own).unwrap();
            (request.available_from, request.available_to)
        };
        assert_eq!(
            window(zone("Asia/Tokyo"), "morning"),
            ("2026-11-29T21:00:00Z".into(), "2026-11-30T03:00:00Z".into())
        );
        assert_eq!(window(Zone::UTC, "evening"), ("2026-11-30T18:00:00Z".into(), "2026-12-01T00:00:00Z".into()));
        assert_eq!(window(Zone::UTC, ""), ("2026-11-30T00:00:00Z".into(), "2026-12-01T00:00:00Z".into()));
    }

    #[test]
    fn the_day_the_clocks_go_back_has_twenty_five_hours() {
        let request = asked(|f| f.free_on = "2026-10-25".into(), Currency::Eur, zone("Europe/Berlin")).unwrap();
        assert_eq!(
            (request.available_from.as_str(), request.available_to.as_str()),
            ("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused_at_its_field() {
        type Change = fn(&mut SearchForm);
        let cases: [(Change, &str, &str); 8] = [
            (|f| f.price_from = "cheap".into(), "price_from", "price_invalid"),
            (|f| f.price_from = "-5".into(), "price_from", "price_invalid"),
            (|f| f.price_to = "1e9".into(), "price_to", "price_invalid"),
            (|f| f.price_to = "25.999".into(), "price_to", "price_too_precise"),
            (|f| f.free_on = "30.11.2026".into(), "free_on", "date_invalid"),
            (|f| f.free_on = "2026-02-30".into(), "free_on", "date_invalid"),
            (|f| f.free_part = "evening".into(), "free_on", "date_missing"),
            (|f| (f.free_on, f.free_part) = ("2026-11-30".into(), "tea".into()), "free_part", "day_part_unknown"),
        ];
        for (change, field, code) in cases {
            let refusal = asked(change, Currency::Usd, Zone::UTC).unwrap_err();
            assert_eq!(
                (refusal.fields[0].field.as_str(), refusal.fields[0].code.as_str()),
                (field, code),
                "{refusal:?}"
            );
        }
    }

    #[test]
    fn a_request_as_the_api_takes_it_passes_unchanged() {
        let request = TutorSearchRequest {
            q: "algebra".into(),
            min_price: "2500".into(),
            currency: "EUR".into(),
            ..Default::default()
        };
        let form = SearchForm { request: request.clone(), ..Default::default() };
        assert_eq!(form.request(Currency::Usd, Zone::UTC, "en").unwrap(), request);
    }

    #[test]
    fn the_address_keeps_every_field() {
        let form: SearchForm =
            serde_json::from_str(r#"{"q":"algebra","price_to":"30","free_on":"2026-11-30"}"#).unwrap();
        assert_eq!(
            (form.request.q.as_str(), form.price_to.as_str(), form.free_on.as_str()),
            ("algebra", "30", "2026-11-30")
        );
        assert_eq!(serde_json::from_value::<SearchForm>(serde_json::to_value(&form).unwrap()).unwrap(), form);
    }
}
