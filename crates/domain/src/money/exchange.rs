//! Exchange rates: exact fractions with their source and time (MO2).
//!
//! A stored rate turns minor units into minor units; a quote as banks publish it (whole units) becomes one through
//! [`ExchangeRate::quoted`], which minds that units have different numbers of digits (one yen is one minor unit, one
//! dinar a thousand). Conversion rounds half to even. The product uses rates for US-dollar equivalents only: accounts
//! never mix units. CREDIT is not money and has no rate.

use super::{
    Currency, Money,
    amount::{MAX_MINOR, half_even},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Largest numerator and denominator: with [`MAX_MINOR`] the product stays far below 2^127.
const MAX_TERM: i64 = 1_000_000_000_000_000;

/// One minor unit of `from` is `numerator / denominator` minor units of `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeRate {
    from: Currency,
    to: Currency,
    numerator: i64,
    denominator: i64,
    source: String,
    at: DateTime<Utc>,
}

impl ExchangeRate {
    /// A rate between minor units, as stored; `None` when a term is not in 1..=10^15, a unit is CREDIT, no source is
    /// named, or a unit's rate to itself is not one.
    pub fn new(
        (from, to): (Currency, Currency),
        (numerator, denominator): (i64, i64),
        source: &str,
        at: DateTime<Utc>,
    ) -> Option<Self> {
        let terms = (1..=MAX_TERM).contains(&numerator) && (1..=MAX_TERM).contains(&denominator);
        let money = from != Currency::Credit && to != Currency::Credit;
        let identity = from != to || numerator == denominator;
        (terms && money && identity && !source.trim().is_empty()).then(|| Self {
            from,
            to,
            numerator,
            denominator,
            source: source.trim().to_owned(),
            at,
        })
    }

    /// A rate from a published quote: one whole unit of `from` is `numerator / denominator` whole units of `to`. `None`
    /// as for [`Self::new`].
    pub fn quoted(
        (from, to): (Currency, Currency),
        (numerator, denominator): (i64, i64),
        source: &str,
        at: DateTime<Utc>,
    ) -> Option<Self> {
        let numerator = numerator.checked_mul(10_i64.pow(to.digits()))?;
        let denominator = denominator.checked_mul(10_i64.pow(from.digits()))?;
        Self::new((from, to), (numerator, denominator), source, at)
    }

    /// The unit converted from.
    pub const fn from(&self) -> Currency {
        self.from
    }

    /// The unit converted to.
    pub const fn to(&self) -> Currency {
        self.to
    }

    /// Numerator and denominator, as stored beside what was converted.
    pub const fn terms(&self) -> (i64, i64) {
        (self.numerator, self.denominator)
    }

    /// Who published it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// When it was valid.
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Converts, half to even. `None` when the amount is of another unit or the result leaves ±[`MAX_MINOR`].
    pub fn convert(&self, amount: Money) -> Option<Money> {
        if amount.currency != self.from || amount.minor.unsigned_abs() > MAX_MINOR.unsigned_abs() {
            return None;
        }
        let product = i128::from(amount.minor) * i128::from(self.numerator);
        let minor =
            i64::try_from(half_even(product, i128::from(self.denominator))).ok().filter(|n| n.abs() <= MAX_MINOR)?;
        Some(Money::new(minor, self.to))
    }
}

/// Days for which a rate that jumped is not believed; what stays so long is a devaluation.
const JUMP_DAYS: i64 = 7;

/// Rates to US dollars from quotes against the euro (one euro is so many whole units of each). None where the dollar is
/// not among them; what cannot be a rate is left out.
pub fn to_dollars(quotes: &[(Currency, (i64, i64))], source: &str, at: DateTime<Utc>) -> Vec<ExchangeRate> {
    let dollar = quotes.iter().find(|(currency, _)| *currency == Currency::Usd);
    let Some(&(_, (dollars, per))) = dollar else { return Vec::new() };
    let rate = |&(currency, (numerator, denominator)): &(Currency, (i64, i64))| {
        let terms = (dollars.checked_mul(denominator)?, per.checked_mul(numerator)?);
        ExchangeRate::quoted((currency, Currency::Usd), terms, source, at)
    };
    let euro = (Currency::Eur, (1, 1));
    let others = quotes.iter().filter(|(currency, _)| !matches!(currency, Currency::Usd | Currency::Eur));
    std::iter::once(&euro).chain(others).filter_map(rate).collect()
}

/// Whether a rate left the one before, `apart` earlier, by more than a quarter up or a fifth down within a week: a
/// wrong file rather than a market.
pub fn jumped(before: (i64, i64), now: (i64, i64), apart: TimeDelta) -> bool {
    let was = i128::from(before.0) * i128::from(now.1);
    let is = i128::from(now.0) * i128::from(before.1);
    apart < TimeDelta::days(JUMP_DAYS) && (is * 4 > was * 5 || is * 5 < was * 4)
}

/// The sum of `amounts` in US cents, each unit added up before it is converted once. Amounts in CREDIT are not money
/// and count as nothing; `None` when a needed rate to USD is missing or the sum is out of range.
pub fn usd_equivalent(amounts: &[Money], rates: &[ExchangeRate]) -> Option<Money> {
    Currency::MONEY.iter().try_fold(Money::zero(Currency::Usd), |total, &currency| {
        let sum = amounts
            .iter()
            .filter(|amount| amount.currency == currency)
            .try_fold(Money::zero(currency), |sum, amount| sum.checked_add(*amount))?;
        if sum.minor == 0 || currency == Currency::Usd {
            return total.checked_add(Money::new(sum.minor, Currency::Usd));
        }
        let rate = rates.iter().find(|rate| rate.from == currency && rate.to == Currency::Usd)?;
        total.checked_add(rate.convert(sum)?)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use Currency::{Credit, Eur, Jpy, Kwd, Usd};
    use proptest::prelude::*;

    fn rate(from: Currency, to: Currency, numerator: i64, denominator: i64) -> Option<ExchangeRate> {
        ExchangeRate::quoted((from, to), (numerator, denominator), "test", DateTime::UNIX_EPOCH)
    }

    #[test]
    fn conversion_minds_the_digits_of_both_units() {
        for (amount, to, terms, minor) in [
            (Money::new(100, Eur), Usd, (108, 100), 108),
            (Money::new(1_000, Jpy), Usd, (67, 10_000), 670),
            (Money::new(670, Usd), Jpy, (10_000, 67), 1_000),
            (Money::new(1_000, Kwd), Usd, (325, 100), 325),
            (Money::new(325, Usd), Kwd, (100, 325), 1_000),
            (Money::new(1, Kwd), Jpy, (500, 1), 0),
            (Money::new(3, Kwd), Jpy, (500, 1), 2),
            (Money::new(-3, Kwd), Jpy, (500, 1), -2),
        ] {
            let rate = rate(amount.currency, to, terms.0, terms.1).unwrap();
            assert_eq!(rate.convert(amount), Some(Money::new(minor, to)), "{amount} at {terms:?}");
        }
    }

    #[test]
    fn a_rate_of_nothing_from_credits_or_without_a_source_is_refused() {
        for (from, to, numerator, denominator) in [
            (Eur, Usd, 0, 1),
            (Eur, Usd, 1, 0),
            (Eur, Usd, -1, 1),
            (Eur, Usd, i64::MAX, 1),
            (Eur, Usd, MAX_TERM, 1),
            (Usd, Usd, 2, 1),
        ] {
            assert_eq!(rate(from, to, numerator, denominator), None);
        }
        assert_eq!(rate(Credit, Usd, 1, 10), None);
        assert_eq!(rate(Usd, Credit, 10, 1), None);
        assert_eq!(ExchangeRate::new((Eur, Usd), (1, 1), " ", DateTime::UNIX_EPOCH), None);
    }

    #[test]
    fn quotes_against_the_euro_become_rates_to_the_dollar() {
        let quotes = [(Usd, (11_602, 10_000)), (Jpy, (18_109, 100)), (Credit, (1, 1)), (Kwd, (0, 1))];
        let rates = to_dollars(&quotes, "a bank", DateTime::UNIX_EPOCH);
        let units: Vec<_> = rates.iter().map(|rate| (rate.from(), rate.to(), rate.source())).collect();
        assert_eq!(units, [(Eur, Usd, "a bank"), (Jpy, Usd, "a bank")]);
        assert_eq!(rates.first().unwrap().convert(Money::new(10_000, Eur)), Some(Money::new(11_602, Usd)));
        // 18,109 yen are a hundred euros.
        assert_eq!(rates.last().unwrap().convert(Money::new(18_109, Jpy)), Some(Money::new(11_602, Usd)));
        assert!(to_dollars(&[(Jpy, (18_109, 100))], "a bank", DateTime::UNIX_EPOCH).is_empty());
        assert!(to_dollars(&[(Usd, (0, 1))], "a bank", DateTime::UNIX_EPOCH).is_empty());
    }

    #[test]
    fn a_rate_that_left_the_one_before_within_a_week_jumped() {
        let day = TimeDelta::days(1);
        for (now, apart, told) in [
            ((125, 100), day, false),
            ((80, 100), day, false),
            ((126, 100), day, true),
            ((79, 100), day, true),
            ((200, 1), TimeDelta::days(7), false),
            ((200, 1), TimeDelta::days(7) - TimeDelta::seconds(1), true),
        ] {
            assert_eq!(jumped((1, 1), now, apart), told, "{now:?} {apart}");
        }
        assert!(!jumped((MAX_TERM, MAX_TERM), (MAX_TERM, MAX_TERM), day));
    }

    #[test]
    fn another_unit_or_an_unrepresentable_result_is_refused() {
        let rate = rate(Eur, Usd, 2, 1).unwrap();
        assert_eq!(rate.convert(Money::new(1, Jpy)), None);
        assert_eq!(rate.convert(Money::new(MAX_MINOR, Eur)), None);
        assert_eq!(rate.convert(Money::new(i64::MIN, Eur)), None);
    }

    #[test]
    fn dollar_equivalents_add_up_units_first_and_miss_no_rate() {
        let rates = [rate(Eur, Usd, 108, 100).unwrap(), rate(Jpy, Usd, 67, 10_000).unwrap()];
        let earned = [
            Money::new(50, Usd),
            Money::new(1, Eur),
            Money::new(1, Eur),
            Money::new(1_000, Jpy),
            Money::new(9, Credit),
        ];
        assert_eq!(usd_equivalent(&earned, &rates), Some(Money::new(50 + 2 + 670, Usd)));
        assert_eq!(usd_equivalent(&[Money::new(1, Kwd)], &rates), None, "no rate for the dinar");
        assert_eq!(usd_equivalent(&[], &[]), Some(Money::zero(Usd)));
    }

    proptest! {
        #[test]
        fn a_conversion_is_the_nearest_amount_and_halves_are_even(minor in -1_000_000_000_i64..1_000_000_000, n in 1..1_000_000_i64, d in 1..1_000_000_i64) {
            let converted = rate(Kwd, Jpy, n, d).unwrap().convert(Money::new(minor, Kwd)).unwrap().minor;
            let (exact, unit) = (i128::from(minor) * i128::from(n), i128::from(d) * 1_000);
            let error = (i128::from(converted) * unit - exact).abs() * 2;
            prop_assert!(error <= unit);
            prop_assert!(error < unit || converted % 2 == 0);
        }
    }
}
