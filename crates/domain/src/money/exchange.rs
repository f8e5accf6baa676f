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

    /// Whether money may change hands at it: it is not too old for its currency, and one of a currency that is tied to
    /// the dollar is within a tenth of that tie. Prices are compared and shown at any.
    pub fn may_convert(&self, now: DateTime<Utc>) -> bool {
        if self.from == self.to {
            return true;
        }
        let peg = PEGS.iter().find(|(currency, _)| *currency == self.from);
        let Some((_, peg)) = peg else { return now - self.at <= TimeDelta::days(RATE_DAYS) };
        let (tied, is) = side_by_side(*peg, self.terms());
        now - self.at <= TimeDelta::days(PEG_DAYS) && is * 10 <= tied * 11 && is * 10 >= tied * 9
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

/// On how many days a rate that jumped is quoted at its new level before it is believed: then it is a devaluation.
pub const JUMP_DAYS: usize = 3;
/// Days for which a rate that banks quote on every working day converts money. The longest pause of the European
/// Central Bank, at Easter and at the end of the year, is five.
const RATE_DAYS: i64 = 10;
/// Days for which a rate to a currency that is tied to the dollar does. Nobody quotes those daily, and in decades they
/// moved by a few hundredths.
const PEG_DAYS: i64 = 365;
/// What the tied currencies are worth in minor units of the dollar: 3.6725 dirhams, and about 0.307 dinars.
const PEGS: [(Currency, (i64, i64)); 2] = [(Currency::Aed, (2_723, 10_000)), (Currency::Kwd, (326, 1_000))];
/// Most digits of a quote before and after its point.
const QUOTE_DIGITS: usize = 6;

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

/// The two as numbers of one denominator.
fn side_by_side(before: (i64, i64), now: (i64, i64)) -> (i128, i128) {
    (i128::from(before.0) * i128::from(now.1), i128::from(now.0) * i128::from(before.1))
}

/// Whether a rate left the one before by more than a quarter up or a fifth down, however old that one is: a wrong file
/// rather than a market, until it has stayed there ([`stays`]).
pub fn jumped(before: (i64, i64), now: (i64, i64)) -> bool {
    let (was, is) = side_by_side(before, now);
    is * 4 > was * 5 || is * 5 < was * 4
}

/// Whether a rate that jumped is believed: it and the newest quotes that were not are [`JUMP_DAYS`] of different days,
/// all within a twentieth of it.
pub fn stays(doubted: &[(i64, i64)], now: (i64, i64)) -> bool {
    let same = |quote: &(i64, i64)| {
        let (was, is) = side_by_side(*quote, now);
        is * 20 <= was * 21 && is * 21 >= was * 20
    };
    doubted.len() + 1 >= JUMP_DAYS && doubted.iter().take(JUMP_DAYS - 1).all(same)
}

/// A quote like `1.0867`, exactly; none for what is no number above zero, or has more than six digits on a side.
pub fn quote_parse(quote: &str) -> Option<(i64, i64)> {
    let (whole, part) = quote.split_once('.').unwrap_or((quote, ""));
    let digits = format!("{whole}{part}");
    let fits = (1..=QUOTE_DIGITS).contains(&whole.len()) && part.len() <= QUOTE_DIGITS;
    if !fits || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let numerator = digits.parse::<i64>().ok().filter(|numerator| *numerator > 0)?;
    Some((numerator, 10_i64.pow(u32::try_from(part.len()).ok()?)))
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
    use Currency::{Aed, Credit, Eur, Jpy, Kwd, Rub, Usd};
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
    fn a_rate_that_left_the_one_before_jumped_whenever_that_was() {
        for (now, told) in [((125, 100), false), ((80, 100), false), ((126, 100), true), ((79, 100), true)] {
            assert_eq!(jumped((1, 1), now), told, "{now:?}");
        }
        assert!(!jumped((MAX_TERM, MAX_TERM), (MAX_TERM, MAX_TERM)));
    }

    #[test]
    fn what_jumped_is_believed_on_the_third_day_at_one_level() {
        let two = (200, 100);
        for (doubted, told) in [
            (&[][..], false),
            (&[two][..], false),
            (&[two, two][..], true),
            (&[(210, 100), (191, 100)][..], true),
            (&[(211, 100), two][..], false),
            (&[two, (190, 100)][..], false),
            (&[two, two, (20, 1)][..], true),
            (&[(20, 1), two, two][..], false),
        ] {
            assert_eq!(stays(doubted, two), told, "{doubted:?}");
        }
    }

    #[test]
    fn money_changes_hands_at_no_old_rate_and_at_a_tie_for_a_year() {
        let at = |currency, terms, days| {
            let rate = ExchangeRate::new((currency, Usd), terms, "test", DateTime::UNIX_EPOCH).unwrap();
            rate.may_convert(DateTime::UNIX_EPOCH + TimeDelta::days(days))
        };
        for (currency, terms, last) in
            [(Eur, (115, 100), 10), (Rub, (12, 1_000), 10), (Aed, (2_723, 10_000), 365), (Kwd, (326, 1_000), 365)]
        {
            assert!(at(currency, terms, 0) && at(currency, terms, last), "{currency}");
            assert!(!at(currency, terms, last + 1), "{currency}");
        }
        assert!(at(Usd, (1, 1), 100_000), "a dollar is a dollar");
        for (terms, told) in [(2_995, true), (2_996, false), (2_451, true), (2_450, false)] {
            assert_eq!(at(Aed, (terms, 10_000), 1), told, "{terms} is beside the tie");
        }
    }

    #[test]
    fn a_quote_is_read_exactly_or_not_at_all() {
        for (quote, read) in [("1.0867", Some((10_867, 10_000))), ("181", Some((181, 1))), ("0.5", Some((5, 10)))] {
            assert_eq!(quote_parse(quote), read, "{quote}");
        }
        for wrong in ["", "0", "0.0", "-1", "+1", "1,16", "1.2.3", "1e3", ".5", "1.1234567", "1234567", "NaN"] {
            assert_eq!(quote_parse(wrong), None, "{wrong}");
        }
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
