//! Money: sign, separators and order as the language writes them.

use super::numbers::{grouped, separators};
use crate::Locale;
use domain::money::{Currency, Money};

/// The sign of a currency where the language reads the short one as another: `$` is not the real's, `¥` in Chinese is
/// the yuan's.
fn symbol(locale: Locale, currency: Currency) -> &'static str {
    match (locale, currency) {
        (Locale::Es | Locale::Pt | Locale::Zh | Locale::Ar, Currency::Usd) => "US$",
        (Locale::Fr, Currency::Usd) => "$US",
        (Locale::Fr, Currency::Cad) => "$CA",
        (Locale::Fr, Currency::Aud) => "$AU",
        (Locale::Zh, Currency::Cny) => "¥",
        (Locale::Zh, Currency::Jpy) => "JP¥",
        _ => currency.symbol(),
    }
}

/// `$25.00`, `25,00 €`, `¥1,000`.
pub fn money(locale: Locale, amount: Money) -> String {
    written(locale, amount, false)
}

/// Money without its digits after the point where they are zero: `$25`.
pub fn money_short(locale: Locale, amount: Money) -> String {
    written(locale, amount, true)
}

fn written(locale: Locale, amount: Money, short: bool) -> String {
    let decimal = amount.decimal();
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal.as_str()), |digits| ("−", digits));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let mut number = grouped(locale, whole);
    let shown = if short && rest.bytes().all(|digit| digit == b'0') { "" } else { rest };
    if !shown.is_empty() {
        number.push_str(separators(locale).1);
        number.push_str(shown);
    }
    // Without the first mark, text that runs from right to left puts the minus behind the number; without the second, a
    // negative amount has its currency on the other side than a positive one.
    let sign = if locale == Locale::Ar && !sign.is_empty() {
        number.push('\u{200f}');
        "\u{200e}−"
    } else {
        sign
    };
    let symbol = symbol(locale, amount.currency);
    match locale {
        _ if symbol.is_empty() => format!("{sign}{number}"),
        Locale::Pt => format!("{sign}{symbol}\u{a0}{number}"),
        Locale::En | Locale::Zh if symbol.ends_with(char::is_alphabetic) => format!("{sign}{symbol}\u{a0}{number}"),
        Locale::En | Locale::Zh => format!("{sign}{symbol}{number}"),
        // Without the mark the dollar of `US$` jumps to the other side of its letters.
        Locale::Ar if symbol.starts_with(char::is_alphabetic) => format!("{sign}{number}\u{a0}{symbol}\u{200e}"),
        Locale::Es | Locale::Fr | Locale::De | Locale::Ru | Locale::Ar => format!("{sign}{number}\u{a0}{symbol}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_follow_the_readers_language_and_the_currencys_digits() {
        for (locale, minor, currency, text) in [
            (Locale::En, 123_456_700, Currency::Usd, "$1,234,567.00"),
            (Locale::Ru, 123_450, Currency::Eur, "1\u{a0}234,50\u{a0}€"),
            (Locale::En, 1000, Currency::Jpy, "¥1,000"),
            (Locale::En, -5, Currency::Usd, "−$0.05"),
            (Locale::En, 20, Currency::Credit, "20"),
            (Locale::En, 1500, Currency::Aed, "AED\u{a0}15.00"),
            (Locale::Es, 123_450, Currency::Eur, "1234,50\u{a0}€"),
            (Locale::Es, 1_234_500, Currency::Usd, "12.345,00\u{a0}US$"),
            (Locale::Fr, 123_450, Currency::Eur, "1\u{202f}234,50\u{a0}€"),
            (Locale::De, -123_450, Currency::Eur, "−1.234,50\u{a0}€"),
            (Locale::Pt, 123_450, Currency::Brl, "R$\u{a0}1.234,50"),
            (Locale::Pt, -2500, Currency::Usd, "−US$\u{a0}25,00"),
            (Locale::Zh, 123_450, Currency::Cny, "¥1,234.50"),
            (Locale::Zh, 1000, Currency::Jpy, "JP¥1,000"),
            (Locale::Ar, 4700, Currency::Usd, "47.00\u{a0}US$\u{200e}"),
            (Locale::Ar, -2500, Currency::Eur, "\u{200e}−25.00\u{200f}\u{a0}€"),
        ] {
            assert_eq!(money(locale, Money::new(minor, currency)), text);
        }
    }

    #[test]
    fn short_amounts_leave_out_zeros_after_the_point_and_no_others() {
        assert_eq!(money_short(Locale::En, Money::new(2500, Currency::Usd)), "$25");
        assert_eq!(money_short(Locale::En, Money::new(2550, Currency::Usd)), "$25.50");
        assert_eq!(money_short(Locale::En, Money::new(100_000, Currency::Usd)), "$1,000");
        assert_eq!(money_short(Locale::De, Money::new(100_000, Currency::Eur)), "1.000\u{a0}€");
        assert_eq!(money_short(Locale::En, Money::new(1000, Currency::Jpy)), "¥1,000");
    }

    /// Every unit: twelve currencies and CREDIT.
    fn units() -> impl Iterator<Item = Currency> {
        Currency::MONEY.iter().copied().chain([Currency::Credit])
    }

    proptest::proptest! {
        #[test]
        fn report_28_what_we_print_can_be_typed_back_in_every_language_and_unit(
            minor in proptest::prop_oneof![0..10_000_000_i64, 0..=domain::money::amount::MAX_MINOR],
            zeros in 0..6_u32,
        ) {
            // Round amounts are the ones whose decimals a short form leaves out.
            let minor = minor - minor % 10_i64.pow(zeros);
            for locale in Locale::ALL {
                for currency in units() {
                    let amount = Money::new(minor, currency);
                    for printed in [money(locale, amount), money_short(locale, amount)] {
                        let read = domain::money::typed::parse_typed(&printed, currency, locale.code());
                        proptest::prop_assert_eq!(read, Ok(amount), "{} {:?}", locale, printed);
                    }
                }
            }
        }
    }
}
