//! Amounts: integer minor units of one unit of account.
//!
//! Twelve currencies (ISO 4217, with its number of digits: JPY 0, most 2, KWD 3) and CREDIT, the unit of the skill
//! exchange, which is not money. Two amounts of different units never add; floating point never touches an amount.

use super::refusals;
use crate::Refusal;
use serde::{Deserialize, Serialize};

/// Most minor units one amount may hold: below 2^53 so that JavaScript reads it exactly, and far below i64 so that sums
/// cannot overflow.
pub const MAX_MINOR: i64 = 100_000_000_000_000;

// The code is a `tt`, not a `literal`: the schema's derive reads names only from bare tokens, and would document `Usd`
// where the wire says `USD`.
macro_rules! currencies {
    ($($name:ident $code:tt $digits:literal $symbol:literal),* $(,)?) => {
        /// A unit of account. The twelve currencies people pay and earn in, and CREDIT.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
        pub enum Currency {
            $(#[doc = concat!("ISO 4217 ", $code, ", ", stringify!($digits), " digits.")] #[serde(rename = $code)] $name,)*
            /// Skill-exchange credits: whole numbers, not money.
            #[serde(rename = "CREDIT")] Credit,
        }

        impl Currency {
            /// The currencies that are money, in the order pages list them.
            pub const MONEY: &'static [Self] = &[$(Self::$name),*];

            /// The code on the wire and in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* Self::Credit => "CREDIT" }
            }

            /// Digits after the decimal point (ISO 4217 "minor unit").
            pub const fn digits(self) -> u32 {
                match self { $(Self::$name => $digits,)* Self::Credit => 0 }
            }

            /// The short sign used in prices.
            pub const fn symbol(self) -> &'static str {
                match self { $(Self::$name => $symbol,)* Self::Credit => "" }
            }

            /// What an everyday price is multiplied by compared with dollars or euros: 100 for the currencies of small
            /// units.
            pub const fn price_scale(self) -> i64 {
                match self { Self::Jpy | Self::Inr | Self::Rub => 100, _ => 1 }
            }

            /// Reads a code; lower case is accepted, anything unknown is refused.
            pub fn parse(code: &str) -> Result<Self, Refusal> {
                match code.to_ascii_uppercase().as_str() {
                    $($code => Ok(Self::$name),)*
                    "CREDIT" => Ok(Self::Credit),
                    _ => Err(refusals::currency_unknown()),
                }
            }
        }
    };
}

currencies! {
    Usd "USD" 2 "$", Eur "EUR" 2 "€", Gbp "GBP" 2 "£", Jpy "JPY" 0 "¥", Kwd "KWD" 3 "KD", Brl "BRL" 2 "R$",
    Cny "CNY" 2 "CN¥", Rub "RUB" 2 "₽", Aed "AED" 2 "AED", Inr "INR" 2 "₹", Cad "CAD" 2 "CA$", Aud "AUD" 2 "A$",
}

impl std::fmt::Display for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Currency {
    type Err = Refusal;
    fn from_str(code: &str) -> Result<Self, Refusal> {
        Self::parse(code)
    }
}

/// An amount of one unit. On the wire `{"amount": 2500, "currency": "USD"}` is 25 dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Money {
    /// Minor units: cents for USD, yen for JPY, fils for KWD, whole credits for CREDIT. Negative only inside journals.
    #[serde(rename = "amount")]
    pub minor: i64,
    /// The unit.
    pub currency: Currency,
}

impl Money {
    /// An amount of `minor` units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing of `currency`.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The sum, or `None` when the units differ or the result leaves ±[`MAX_MINOR`].
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let minor = self.minor.checked_add(other.minor).filter(|n| n.abs() <= MAX_MINOR)?;
        (self.currency == other.currency).then_some(Self { minor, currency: self.currency })
    }

    /// The difference, or `None` when the units differ or the result leaves ±[`MAX_MINOR`].
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self { minor: -other.minor, ..other })
    }

    /// `self × numerator / denominator`, rounded half to even on the minor unit (the product's one rounding rule, MO2).
    /// `None` when `denominator` is not positive or the result leaves ±[`MAX_MINOR`].
    pub fn scale(self, numerator: i64, denominator: i64) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let rounded = half_even(i128::from(self.minor) * i128::from(numerator), i128::from(denominator));
        let minor = i64::try_from(rounded).ok().filter(|n| n.abs() <= MAX_MINOR)?;
        Some(Self { minor, currency: self.currency })
    }

    /// The plain decimal form without a sign for the unit: `25.00`, `1000` (JPY), `1.250` (KWD).
    pub fn decimal(self) -> String {
        let digits = self.currency.digits();
        if digits == 0 {
            return self.minor.to_string();
        }
        let unit = 10_i64.pow(digits);
        let sign = if self.minor < 0 { "-" } else { "" };
        let (whole, rest) =
            (self.minor.unsigned_abs() / unit.unsigned_abs(), self.minor.unsigned_abs() % unit.unsigned_abs());
        format!("{sign}{whole}.{rest:0width$}", width = digits as usize)
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}

/// `product / divisor` rounded half to even: the product's one rounding rule (MO2). `divisor` is positive.
pub(super) fn half_even(product: i128, divisor: i128) -> i128 {
    let (floor, rest) = (product.div_euclid(divisor), product.rem_euclid(divisor));
    let up = match (rest * 2).cmp(&divisor) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => floor.rem_euclid(2) == 1,
    };
    floor + i128::from(up)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn halves_round_to_the_even_neighbour_in_both_directions() {
        for (minor, expected) in [(5, 2), (15, 8), (25, 12), (-5, -2), (-15, -8), (7, 4), (-7, -4)] {
            assert_eq!(Money::new(minor, Currency::Usd).scale(1, 2).unwrap().minor, expected, "{minor} / 2");
        }
    }

    #[test]
    fn different_units_never_add() {
        assert_eq!(Money::new(1, Currency::Usd).checked_add(Money::new(1, Currency::Eur)), None);
        assert_eq!(Money::new(1, Currency::Usd).checked_add(Money::new(1, Currency::Credit)), None);
    }
}
