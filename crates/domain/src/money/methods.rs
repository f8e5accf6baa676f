//! Saved cards: what somebody pays with again without typing it.
//!
//! The card itself lies with the provider, under a name that only provider and server know. Here stands what a person
//! needs to tell two cards apart: brand, last four digits, and until when it is valid.

use super::refusals;
use crate::{Refusal, codes::codes, ids::MethodId};
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Most cards of one person, those that are being saved included; the table says the same.
pub const METHODS_MAX: usize = 10;
/// Hours in which the provider's page can be finished.
pub const SETUP_HOURS: i64 = 24;
/// Days before its end in which the owner of a card is told of it, once.
pub const ENDING_DAYS: i64 = 30;
/// Longest name of a brand.
const BRAND_MAX_CHARS: usize = 20;
/// Years that a card can end in.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

codes! {
    /// Where a saved card stands.
    MethodState {
        /// Its owner is at the provider's page.
        Pending = "pending",
        /// It pays.
        Ready = "ready",
        /// It was removed, or was never saved.
        Removed = "removed",
    }
}

/// The month at whose end a card ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CardExpiry {
    /// 1 to 12.
    #[schema(minimum = 1, maximum = 12)]
    pub month: i16,
    /// With four digits.
    #[schema(minimum = 2000, maximum = 2100)]
    pub year: i16,
}

impl CardExpiry {
    /// Reads a month; none where it is no month.
    pub fn read(month: i16, year: i16) -> Option<Self> {
        ((1..=12).contains(&month) && YEARS.contains(&year)).then_some(Self { month, year })
    }

    /// Whether the month is over. Days begin at different hours around the world; a bank decides, so a card is given
    /// the last hours of its month everywhere.
    pub fn is_over(self, now: DateTime<Utc>) -> bool {
        let last_zone = now - TimeDelta::hours(12);
        (last_zone.year(), last_zone.month()) > (i32::from(self.year), u32::from(self.month.unsigned_abs()))
    }

    /// Whether it ends within [`ENDING_DAYS`], and has not yet.
    pub fn ends_soon(self, now: DateTime<Utc>) -> bool {
        !self.is_over(now) && self.is_over(now + TimeDelta::days(ENDING_DAYS))
    }

    /// `03/2027`, as it stands on a card.
    pub fn shown(self) -> String {
        format!("{:02}/{}", self.month, self.year)
    }
}

/// What is kept of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SavedCard {
    pub brand: String,
    pub last4: String,
    pub expires: CardExpiry,
}

impl SavedCard {
    /// Reads what a provider tells of a card; none where it is not that. A brand that nobody knows is a card.
    pub fn read(brand: &str, last4: &str, expires: CardExpiry) -> Option<Self> {
        let last4 =
            Some(last4).filter(|digits| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        let word = |text: &&str| {
            (1..=BRAND_MAX_CHARS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        };
        let brand = Some(brand).filter(word).unwrap_or("card");
        Some(Self { brand: brand.to_owned(), last4: last4.to_owned(), expires })
    }
}

/// A brand as its cards write it.
pub fn brand_shown(brand: &str) -> &str {
    match brand {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "American Express",
        "discover" => "Discover",
        "diners" => "Diners Club",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        "cartes_bancaires" => "Cartes Bancaires",
        "eftpos_au" => "eftpos",
        _ => "",
    }
}

/// Whether a card in that state, valid until then, can be charged.
///
/// # Errors
/// 422 `method_unready`, `method_removed`, `method_expired`.
pub fn method_pays(state: MethodState, expires: Option<CardExpiry>, now: DateTime<Utc>) -> Result<(), Refusal> {
    match (state, expires) {
        (MethodState::Removed, _) => Err(refusals::method_removed()),
        (MethodState::Pending, _) | (MethodState::Ready, None) => Err(refusals::method_unready()),
        (MethodState::Ready, Some(expires)) if expires.is_over(now) => Err(refusals::method_expired()),
        (MethodState::Ready, Some(_)) => Ok(()),
    }
}

/// What a bank's no means for whoever holds the card; `reason` is the provider's word, absent where it had none.
pub fn declined(reason: Option<&str>) -> Refusal {
    match reason.unwrap_or_default() {
        "insufficient_funds" | "card_velocity_exceeded" | "withdrawal_count_limit_exceeded" => {
            refusals::card_declined_funds()
        }
        "expired_card" => refusals::card_declined_expired(),
        "authentication_required" | "payment_intent_authentication_failure" => refusals::card_declined_unconfirmed(),
        _ => refusals::card_declined(),
    }
}

/// Reads the card that a request names; none where it names none.
///
/// # Errors
/// 422 `method_unknown` where it can be nobody's.
pub fn parse_method(id: Option<&str>) -> Result<Option<MethodId>, Refusal> {
    let id = id.map(str::trim).filter(|id| !id.is_empty());
    id.map(|id| id.parse().map_err(|_| refusals::method_unknown())).transpose()
}

/// The same where something else than a card may pay.
///
/// # Errors
/// 422 `method_unknown`; `method_without_card` for a card where something else pays.
pub fn parse_method_of(id: Option<&str>, by_card: bool) -> Result<Option<MethodId>, Refusal> {
    match parse_method(id)? {
        Some(_) if !by_card => Err(refusals::method_without_card()),
        method => Ok(method),
    }
}

/// A saved card as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PaymentMethod {
    /// The card.
    pub id: MethodId,
    /// `visa`, `mastercard`, …; null until it is saved.
    pub brand: Option<String>,
    /// Its last four digits; null until it is saved.
    pub last4: Option<String>,
    /// Until when it is valid; null until it is saved.
    pub expires: Option<CardExpiry>,
    /// Whether it is the one that is offered first.
    pub default: bool,
    /// `pending` or `ready`.
    pub state: MethodState,
    /// The provider's page, while the card is not saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_url: Option<String>,
}

impl PaymentMethod {
    /// Whether it can be charged at `now`.
    pub fn pays(&self, now: DateTime<Utc>) -> bool {
        method_pays(self.state, self.expires, now).is_ok()
    }

    /// `Visa ···· 4242`; the digits alone of a brand that nobody knows.
    pub fn shown(&self) -> String {
        let brand = self.brand.as_deref().map(brand_shown).unwrap_or_default();
        format!("{brand} ···· {}", self.last4.as_deref().unwrap_or_default()).trim_start().to_owned()
    }
}

/// `GET /payments/methods`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PaymentMethods {
    /// The default first, then the newest.
    pub items: Vec<PaymentMethod>,
}

/// `POST /payments/methods`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MethodSetup {
    /// The card that is being saved.
    pub id: MethodId,
    /// The provider's page to save it at.
    pub setup_url: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn march() -> CardExpiry {
        CardExpiry::read(3, 2026).unwrap()
    }

    #[test]
    fn a_card_is_valid_to_the_end_of_its_month_everywhere() {
        for (now, over) in [
            ("2026-03-02T09:00:00Z", false),
            ("2026-03-31T23:59:59Z", false),
            ("2026-04-01T11:59:59Z", false),
            ("2026-04-01T12:00:00Z", true),
            ("2027-01-02T00:00:00Z", true),
            ("2025-12-31T23:00:00Z", false),
        ] {
            assert_eq!(march().is_over(at(now)), over, "{now}");
        }
    }

    #[test]
    fn its_owner_is_told_in_its_last_thirty_days_and_not_after() {
        for (now, told) in [
            ("2026-03-02T11:59:59Z", false),
            ("2026-03-02T12:00:00Z", true),
            ("2026-04-01T11:00:00Z", true),
            ("2026-04-01T12:00:00Z", false),
        ] {
            assert_eq!(march().ends_soon(at(now)), told, "{now}");
        }
    }

    #[test]
    fn a_month_that_is_none_is_not_read() {
        for (month, year) in [(0, 2026), (13, 2026), (-1, 2026), (3, 26), (3, 1999), (3, 2101), (3, i16::MIN)] {
            assert_eq!(CardExpiry::read(month, year), None, "{month}/{year}");
        }
        assert_eq!(march().shown(), "03/2026");
    }

    #[test]
    fn only_four_digits_are_kept_and_a_brand_that_is_a_word() {
        for digits in ["", "424", "42424", "4242424242424242", "42a2", "٤٢٤٢", "4 42"] {
            assert_eq!(SavedCard::read("visa", digits, march()), None, "{digits:?}");
        }
        assert_eq!(SavedCard::read("visa", "4242", march()).unwrap().brand, "visa");
        for brand in ["", "Visa", "a card of my bank with a name", "<b>", "visa\n"] {
            assert_eq!(SavedCard::read(brand, "4242", march()).unwrap().brand, "card", "{brand:?}");
        }
    }

    #[test]
    fn only_a_card_that_is_saved_and_valid_pays() {
        let now = at("2026-03-02T09:00:00Z");
        let code = |state, expires| method_pays(state, expires, now).map_err(|refusal| refusal.code);
        assert_eq!(code(MethodState::Ready, Some(march())), Ok(()));
        assert_eq!(code(MethodState::Ready, CardExpiry::read(2, 2026)), Err("method_expired".into()));
        assert_eq!(code(MethodState::Ready, None), Err("method_unready".into()));
        for expires in [None, Some(march())] {
            assert_eq!(code(MethodState::Pending, expires), Err("method_unready".into()));
            assert_eq!(code(MethodState::Removed, expires), Err("method_removed".into()));
        }
    }

    #[test]
    fn whatever_a_bank_says_is_a_no_that_says_what_to_do() {
        let sentence = |reason| declined(reason).message;
        for reason in [None, Some(""), Some("generic_decline"), Some("stolen_card"), Some("fraudulent")] {
            assert_eq!(declined(reason).code, "card_declined");
            assert_eq!(sentence(reason), sentence(None), "{reason:?}: a thief is not told what the bank knows");
        }
        let others = ["insufficient_funds", "expired_card", "authentication_required"];
        for reason in others {
            assert_eq!(declined(Some(reason)).code, "card_declined");
            assert_ne!(sentence(Some(reason)), sentence(None), "{reason}");
        }
    }

    #[test]
    fn a_name_that_is_no_cards_is_refused() {
        assert_eq!(parse_method(None), Ok(None));
        assert_eq!(parse_method(Some("  ")), Ok(None));
        assert_eq!(parse_method(Some("4242424242424242")).unwrap_err().code, "method_unknown");
        let id = MethodId(uuid::Uuid::from_u128(7));
        assert_eq!(parse_method(Some(&id.to_string())), Ok(Some(id)));
    }

    #[test]
    fn a_card_is_told_by_its_brand_and_last_digits() {
        let card = |brand: &str| PaymentMethod {
            id: MethodId(uuid::Uuid::nil()),
            brand: Some(brand.into()),
            last4: Some("4242".into()),
            expires: Some(march()),
            default: true,
            state: MethodState::Ready,
            setup_url: None,
        };
        assert_eq!(card("visa").shown(), "Visa ···· 4242");
        assert_eq!(card("card").shown(), "···· 4242");
        assert!(card("visa").pays(at("2026-03-31T23:00:00Z")) && !card("visa").pays(at("2026-05-01T00:00:00Z")));
    }
}
