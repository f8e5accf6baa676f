//! Promo codes (MO11): what a code takes off a lesson, and for whom and how often.
//!
//! The platform bears the discount: the tutor earns from the full price. Every limit is judged with the code's row
//! locked by the transaction that books, so of twenty who come at once exactly as many get it as it has uses.

use super::{Currency, Money, refusals};
use crate::{
    Refusal,
    calendar::parse_instant,
    ids::{PromoCodeId, TutorId},
    refusal::Fields,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Shortest and longest code.
pub const CODE_CHARS: (usize, usize) = (3, 40);
/// What the first lesson of a newcomer costs less with [`FIRST_LESSON_CODE`], in US cents.
pub const FIRST_LESSON_MINOR: i64 = 500;
/// The code that every installation has for first lessons.
pub const FIRST_LESSON_CODE: &str = "FIRST5";

/// A code as it is stored and compared: capitals, digits, `-` and `_`; never the number of a payment card.
///
/// # Errors
/// 422 `promo_code_unknown`.
pub fn parse_code(text: &str) -> Result<String, Refusal> {
    let code = crate::text::visible::trimmed(text).to_ascii_uppercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let fits = (CODE_CHARS.0..=CODE_CHARS.1).contains(&code.len()) && !crate::text::card::is_in(&code);
    if fits && code.chars().all(plain) { Ok(code) } else { Err(refusals::promo_code_unknown()) }
}

/// What a code takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    /// So many per cent, 1 to 100.
    Percent(i32),
    /// That much, of one currency.
    Amount(Money),
}

/// A code as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromoCode {
    /// The code.
    pub id: PromoCodeId,
    /// What it takes off.
    pub off: Off,
    /// How often it can be used in all.
    pub max_uses: Option<i32>,
    /// How often by one person.
    pub max_uses_per_user: Option<i32>,
    /// How much it may take off in all.
    pub budget: Option<Money>,
    /// Whether it is for somebody's first lesson alone.
    pub first_booking_only: bool,
    /// From when.
    pub starts_at: Option<DateTime<Utc>>,
    /// Until when.
    pub ends_at: Option<DateTime<Utc>>,
    /// Whether an admin has stopped it.
    pub stopped: bool,
    /// How often it was used.
    pub uses: i32,
    /// What it took off so far, in the currency of its budget.
    pub spent: i64,
}

/// What is known of who wants to use a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// How often they used it.
    pub by_user: i64,
    /// How many lessons they booked that were not called off.
    pub lessons: i64,
}

impl PromoCode {
    /// What it takes off a lesson that costs `price`.
    ///
    /// # Errors
    /// 422 `promo_code_unknown` once it is stopped; 409 `promo_code_not_yet`, `promo_code_over`, `promo_code_used_up`,
    /// `promo_code_used`, `promo_code_first_only`, `promo_code_currency`.
    pub fn discount(&self, usage: Usage, price: Money, now: DateTime<Utc>) -> Result<Money, Refusal> {
        if self.stopped {
            return Err(refusals::promo_code_unknown());
        }
        if self.starts_at.is_some_and(|from| now < from) {
            return Err(refusals::promo_code_not_yet());
        }
        if self.ends_at.is_some_and(|until| now >= until) {
            return Err(refusals::promo_code_over());
        }
        if self.first_booking_only && usage.lessons > 0 {
            return Err(refusals::promo_code_first_only());
        }
        if self.max_uses_per_user.is_some_and(|most| usage.by_user >= i64::from(most)) {
            return Err(refusals::promo_code_used());
        }
        if self.max_uses.is_some_and(|most| self.uses >= most) {
            return Err(refusals::promo_code_used_up());
        }
        let off = match self.off {
            Off::Percent(percent) => price.scale(percent.into(), 100).ok_or_else(refusals::promo_code_used_up)?,
            Off::Amount(amount) if amount.currency != price.currency => {
                return Err(refusals::promo_code_currency(amount.currency));
            }
            Off::Amount(amount) => Money::new(amount.minor.min(price.minor), price.currency),
        };
        match self.budget {
            Some(budget) if budget.currency != price.currency => Err(refusals::promo_code_currency(budget.currency)),
            Some(budget) if self.spent + off.minor > budget.minor => Err(refusals::promo_code_used_up()),
            _ => Ok(off),
        }
    }
}

/// What a code takes off, on the wire: `percent`, or `amount` with its `currency`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PromoDiscount {
    /// 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<i64>,
    /// Minor units of `currency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    /// USD where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// `POST /admin/promo-codes`, and in `PATCH` what is to change.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PromoRequest {
    /// Letters, digits, `-` and `_`; capitals and small ones are the same. Fixed once it is made.
    pub code: Option<String>,
    /// Fixed once it is made.
    pub discount: Option<PromoDiscount>,
    pub max_uses: Option<i64>,
    pub max_uses_per_user: Option<i64>,
    pub budget: Option<Money>,
    pub first_booking_only: Option<bool>,
    #[schema(format = "date-time")]
    pub starts_at: Option<String>,
    #[schema(format = "date-time")]
    pub ends_at: Option<String>,
    /// The same as `ends_at`.
    #[schema(format = "date-time")]
    pub expires_at: Option<String>,
    /// Whether it can be used; `PATCH` alone.
    pub active: Option<bool>,
}

/// A request that passed the rules. In a change, none leaves a limit as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedPromo {
    pub max_uses: Option<i32>,
    pub max_uses_per_user: Option<i32>,
    pub budget: Option<Money>,
    pub first_booking_only: Option<bool>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub active: Option<bool>,
}

impl PromoRequest {
    /// Reads a new code: its name, what it takes off, its limits.
    ///
    /// # Errors
    /// 422 `promo_code_shape`, `promo_discount_invalid`, those of [`Self::limits`].
    pub fn parse(&self) -> Result<(String, Off, ParsedPromo), Refusal> {
        let mut fields = Fields::default();
        let code = parse_code(self.code.as_deref().unwrap_or_default());
        let code = fields.take("code", code.map_err(|_| refusals::promo_code_shape()));
        let off = fields.take("discount", self.off());
        let limits = match self.limits() {
            Ok(limits) => Some(limits),
            Err(refusal) => {
                fields.refuse(refusal);
                None
            }
        };
        fields.finish()?;
        let (Some(code), Some(off), Some(limits)) = (code, off, limits) else {
            return Err(crate::platform::refusals::fields_unread());
        };
        match (off, limits.budget) {
            (Off::Amount(amount), Some(budget)) if amount.currency != budget.currency => {
                Err(refusals::promo_limit_invalid().at("budget"))
            }
            _ => Ok((code, off, limits)),
        }
    }

    fn off(&self) -> Result<Off, Refusal> {
        let discount = self.discount.clone().unwrap_or_default();
        match (discount.percent, discount.amount) {
            (Some(percent), None) => {
                let percent = i32::try_from(percent).ok().filter(|percent| (1..=100).contains(percent));
                percent.map(Off::Percent).ok_or_else(refusals::promo_discount_invalid)
            }
            (None, Some(minor)) => {
                let currency = Currency::parse(discount.currency.as_deref().unwrap_or("USD"))?;
                let amount = money(Money::new(minor, currency)).ok_or_else(refusals::promo_discount_invalid)?;
                Ok(Off::Amount(amount))
            }
            _ => Err(refusals::promo_discount_invalid()),
        }
    }

    /// Reads the limits, as a change does too.
    ///
    /// # Errors
    /// 422 `promo_limit_invalid` at its field, `instant_invalid`, `promo_window_empty`.
    pub fn limits(&self) -> Result<ParsedPromo, Refusal> {
        let mut fields = Fields::default();
        let mut count = |name: &str, value: Option<i64>| {
            let read =
                |value| i32::try_from(value).ok().filter(|value| *value > 0).ok_or_else(refusals::promo_limit_invalid);
            value.and_then(|value| fields.take(name, read(value)))
        };
        let max_uses = count("max_uses", self.max_uses);
        let max_uses_per_user = count("max_uses_per_user", self.max_uses_per_user);
        let budget = self
            .budget
            .and_then(|amount| fields.take("budget", money(amount).ok_or_else(refusals::promo_limit_invalid)));
        let mut instant = |name: &str, text: Option<&str>| {
            let text = text.map(str::trim).filter(|text| !text.is_empty());
            text.and_then(|text| fields.take(name, parse_instant(name, text)))
        };
        let starts_at = instant("starts_at", self.starts_at.as_deref());
        let ends_at = instant("ends_at", self.ends_at.as_deref().or(self.expires_at.as_deref()));
        if let (Some(from), Some(until)) = (starts_at, ends_at)
            && until <= from
        {
            fields.refuse(refusals::promo_window_empty());
        }
        fields.finish()?;
        let (first_booking_only, active) = (self.first_booking_only, self.active);
        Ok(ParsedPromo { max_uses, max_uses_per_user, budget, first_booking_only, starts_at, ends_at, active })
    }
}

/// An amount of money that is more than nothing.
fn money(amount: Money) -> Option<Money> {
    let range = 1..=super::amount::MAX_MINOR;
    Some(amount).filter(|amount| range.contains(&amount.minor) && amount.currency != Currency::Credit)
}

/// A code as an admin sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PromoView {
    pub id: PromoCodeId,
    pub code: String,
    pub discount: PromoDiscount,
    pub max_uses: Option<i32>,
    pub max_uses_per_user: Option<i32>,
    pub budget: Option<Money>,
    pub first_booking_only: bool,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub active: bool,
    /// How often it was used for lessons that were not called off.
    pub uses: i32,
    /// What it took off in all, in the currency of its budget.
    pub spent: i64,
    pub created_at: DateTime<Utc>,
}

/// `POST /promo-codes/check`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PromoCheck {
    /// The code.
    pub code: String,
    /// With whom the lesson would be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    pub tutor_id: Option<TutorId>,
    /// What it costs without the code.
    pub total: Money,
}

/// What a code would take off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PromoAnswer {
    /// That much.
    pub discount: Money,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn now() -> DateTime<Utc> {
        "2026-03-01T10:00:00Z".parse().unwrap()
    }

    fn usd(minor: i64) -> Money {
        Money::new(minor, Currency::Usd)
    }

    fn code(off: Off) -> PromoCode {
        PromoCode {
            id: PromoCodeId(Uuid::nil()),
            off,
            max_uses: None,
            max_uses_per_user: None,
            budget: None,
            first_booking_only: false,
            starts_at: None,
            ends_at: None,
            stopped: false,
            uses: 0,
            spent: 0,
        }
    }

    fn refused(code: &PromoCode, usage: Usage, price: Money) -> String {
        code.discount(usage, price, now()).unwrap_err().code
    }

    #[test]
    fn a_code_takes_off_its_part_or_its_amount_and_never_more_than_the_price() {
        let off = |off, price| code(off).discount(Usage::default(), price, now()).unwrap();
        assert_eq!(off(Off::Percent(15), usd(3_001)), usd(450));
        assert_eq!(off(Off::Percent(100), usd(3_001)), usd(3_001));
        assert_eq!(off(Off::Amount(usd(500)), usd(3_000)), usd(500));
        assert_eq!(off(Off::Amount(usd(500)), usd(300)), usd(300));
    }

    #[test]
    fn every_limit_says_no_by_its_own_name() {
        let five = code(Off::Amount(usd(500)));
        let (one, price) = (Usage { by_user: 1, lessons: 1 }, usd(3_000));
        let hour = TimeDelta::hours(1);
        for (code, name) in [
            (PromoCode { stopped: true, ..five }, "promo_code_unknown"),
            (PromoCode { starts_at: Some(now() + hour), ..five }, "promo_code_not_yet"),
            (PromoCode { ends_at: Some(now()), ..five }, "promo_code_over"),
            (PromoCode { first_booking_only: true, ..five }, "promo_code_first_only"),
            (PromoCode { max_uses_per_user: Some(1), ..five }, "promo_code_used"),
            (PromoCode { max_uses: Some(3), uses: 3, ..five }, "promo_code_used_up"),
            (PromoCode { budget: Some(usd(1_000)), spent: 501, ..five }, "promo_code_used_up"),
            (PromoCode { budget: Some(Money::new(1_000, Currency::Eur)), ..five }, "promo_code_currency"),
            (code(Off::Amount(Money::new(500, Currency::Eur))), "promo_code_currency"),
        ] {
            assert_eq!(refused(&code, one, price), name);
        }
        let last = PromoCode { max_uses: Some(3), uses: 2, budget: Some(usd(1_000)), spent: 500, ..five };
        assert_eq!(last.discount(one, price, now()), Ok(usd(500)), "exactly enough is enough");
    }

    #[test]
    fn a_code_is_read_in_capitals_and_nothing_strange_is_one() {
        assert_eq!(parse_code("  spring-24 ").unwrap(), "SPRING-24");
        for wrong in ["", "ab", "a b c", "ÄPFEL", "x'; drop", &"A".repeat(41)] {
            assert_eq!(parse_code(wrong).unwrap_err().code, "promo_code_unknown", "{wrong:?}");
        }
    }

    #[test]
    fn what_cannot_be_a_code_is_refused_at_its_field() {
        let amount = |amount| Some(PromoDiscount { amount: Some(amount), ..PromoDiscount::default() });
        let good = || PromoRequest { code: Some("OK-1".into()), discount: amount(500), ..PromoRequest::default() };
        assert!(good().parse().is_ok());
        let percent = |percent| Some(PromoDiscount { percent: Some(percent), ..PromoDiscount::default() });
        let both = Some(PromoDiscount { percent: Some(5), amount: Some(5), currency: None });
        for (request, field, name) in [
            (PromoRequest { code: None, ..good() }, "code", "promo_code_shape"),
            (PromoRequest { discount: None, ..good() }, "discount", "promo_discount_invalid"),
            (PromoRequest { discount: both, ..good() }, "discount", "promo_discount_invalid"),
            (PromoRequest { discount: amount(0), ..good() }, "discount", "promo_discount_invalid"),
            (PromoRequest { discount: percent(101), ..good() }, "discount", "promo_discount_invalid"),
            (PromoRequest { max_uses: Some(0), ..good() }, "max_uses", "promo_limit_invalid"),
            (PromoRequest { max_uses_per_user: Some(i64::MAX), ..good() }, "max_uses_per_user", "promo_limit_invalid"),
            (PromoRequest { budget: Some(usd(-1)), ..good() }, "budget", "promo_limit_invalid"),
            (PromoRequest { budget: Some(Money::new(9, Currency::Eur)), ..good() }, "budget", "promo_limit_invalid"),
            (PromoRequest { ends_at: Some("soon".into()), ..good() }, "ends_at", "instant_invalid"),
        ] {
            let refusal = request.parse().unwrap_err();
            let first = refusal.fields.first().unwrap();
            assert_eq!((first.field.as_str(), first.code.as_str()), (field, name));
        }
        let swapped = PromoRequest {
            starts_at: Some("2026-03-02T00:00:00Z".into()),
            expires_at: Some("2026-03-01T00:00:00Z".into()),
            ..good()
        };
        assert_eq!(swapped.parse().unwrap_err().fields.first().unwrap().code, "promo_window_empty");
    }
}
