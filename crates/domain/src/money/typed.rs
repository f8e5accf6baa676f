//! Amounts as people type them: what our own pages print, in the reader's language, can be typed back.
//!
//! Digits of every script and both separators are read as the language writes them ([`numbers`]); signs and codes of
//! the currency may stand before or behind. What can be read in two ways is refused with a question, never guessed: a
//! thousand is worth a thousand times one.

use super::{Currency, Money, amount::MAX_MINOR, refusals};
use crate::{
    Refusal,
    text::numbers::{self, Reading, Typed},
};

/// Most digits before the decimals.
const WHOLE_MAX_DIGITS: usize = 15;

/// Ways to write a currency beside its code and [`Currency::symbol`]: what our pages print in one of the languages, and
/// what keyboards offer.
const MARKS: &[(Currency, &[&str])] = &[
    (Currency::Usd, &["$", "us$", "$us"]),
    (Currency::Eur, &["€", "euro", "euros", "евро", "يورو"]),
    (Currency::Gbp, &["£", "gb£", "£gb"]),
    (Currency::Jpy, &["¥", "￥", "jp¥", "円", "日元"]),
    (Currency::Kwd, &["kd", "k.d.", "د.ك", "دينار"]),
    (Currency::Brl, &["r$"]),
    (Currency::Cny, &["¥", "￥", "cn¥", "元", "rmb"]),
    (Currency::Rub, &["₽", "руб", "руб.", "р."]),
    (Currency::Aed, &["dh", "dhs", "د.إ", "درهم"]),
    (Currency::Inr, &["₹", "rs", "rs."]),
    (Currency::Cad, &["$", "ca$", "$ca", "c$"]),
    (Currency::Aud, &["$", "a$", "au$", "$au"]),
    (Currency::Credit, &[]),
];

/// Reads an amount of `currency` that a reader of `locale` typed: `25`, `25.5`, `1 234,50 €`, `KD ٢٥٫٥`.
///
/// # Errors
/// 422 at `amount`: `amount_invalid` with an example, `amount_too_precise` (more digits than the currency has are
/// refused, not rounded: JPY 10.50), `amount_unclear` with both readings, `amount_of_other_currency`.
pub fn parse_typed(input: &str, currency: Currency, locale: &str) -> Result<Money, Refusal> {
    let refused = || refusals::amount_invalid(&Money::new(2500, currency).decimal());
    // A sane amount is short; NFKC and searches over more are work we do not do.
    if input.len() > 200 {
        return Err(refused());
    }
    let text = numbers::ascii_digits(input).to_lowercase();
    let number = without_marks(&text, currency);
    let number = number.ok_or_else(|| {
        let other = Currency::MONEY.iter().any(|other| without_marks(&text, *other).is_some());
        if other { refusals::amount_of_other_currency(currency) } else { refused() }
    })?;
    match numbers::read(number, locale).ok_or_else(refused)? {
        Reading::Clear(typed) => amount(&typed, currency),
        Reading::Unclear { thousands, decimals } => {
            let less =
                Typed { decimals: decimals.decimals.chars().take(currency.digits() as usize).collect(), ..decimals };
            Err(refusals::amount_unclear(amount(&less, currency)?, amount(&thousands, currency)?))
        }
    }
}

/// An amount as a reader of `locale` would type it into a field, for fields that are filled beforehand: `1234,50`.
/// [`parse_typed`] reads it back.
pub fn typed_form(amount: Money, locale: &str) -> String {
    amount.decimal().replace('.', numbers::Separators::of(locale).point)
}

/// The number in a text whose letters and signs, if any, are those of the currency; `None` when others stand there.
fn without_marks(text: &str, currency: Currency) -> Option<&str> {
    let blank = |c: char| c.is_whitespace();
    let of_number = |c: char| c.is_ascii_digit() || "-−+.,٫٬'’".contains(c);
    let before_len = text.find(|c: char| c.is_ascii_digit())?;
    let after_start = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (head, tail) = (text.get(..before_len)?, text.get(after_start..)?);
    // A sign of the number, or a point before it, is the number's and not the currency's.
    let head_mark = head.trim_end_matches(of_number).trim_matches(blank);
    let tail_mark = tail.trim_start_matches(|c: char| ".,٫".contains(c)).trim_matches(blank);
    let is_mark = |mark: &str| mark.is_empty() || is_mark_of(mark, currency);
    if !is_mark(head_mark) || !is_mark(tail_mark) {
        return None;
    }
    let start = head.len() - head.chars().rev().take_while(|c| of_number(*c)).map(char::len_utf8).sum::<usize>();
    let end = after_start + tail.chars().take_while(|c| ".,٫".contains(*c)).map(char::len_utf8).sum::<usize>();
    text.get(start..end)
}

fn is_mark_of(mark: &str, currency: Currency) -> bool {
    let listed = MARKS.iter().find(|(known, _)| *known == currency).is_some_and(|(_, marks)| marks.contains(&mark));
    listed || mark == currency.code().to_lowercase() || (!mark.is_empty() && mark == currency.symbol().to_lowercase())
}

fn amount(typed: &Typed, currency: Currency) -> Result<Money, Refusal> {
    let refused = || refusals::amount_invalid(&Money::new(2500, currency).decimal());
    let digits = currency.digits() as usize;
    if typed.whole.len() > WHOLE_MAX_DIGITS {
        return Err(refused());
    }
    if typed.decimals.len() > digits {
        return Err(refusals::amount_too_precise(currency, digits));
    }
    let minor: i64 = format!("{}{:0<digits$}", typed.whole, typed.decimals).parse().map_err(|_| refused())?;
    if minor > MAX_MINOR { Err(refused()) } else { Ok(Money::new(minor, currency)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(input: &str, currency: Currency, locale: &str) -> Result<i64, String> {
        parse_typed(input, currency, locale).map(|amount| amount.minor).map_err(|refusal| refusal.code)
    }

    #[test]
    fn yen_has_no_decimals_and_dinar_has_three() {
        assert_eq!(minor("10.50", Currency::Jpy, "en"), Err("amount_too_precise".into()));
        assert_eq!(minor("1.25", Currency::Kwd, "en"), Ok(1250));
        assert_eq!(Money::new(1250, Currency::Kwd).decimal(), "1.250");
        assert_eq!(Money::new(-5, Currency::Usd).decimal(), "-0.05");
    }

    #[test]
    fn text_that_is_not_an_amount_is_refused() {
        for locale in crate::identity::LOCALES {
            for input in [
                "",
                "-1",
                "−1",
                "+1",
                "1e309",
                "NaN",
                "0x10",
                "1.2.3",
                "99999999999999999999",
                "$",
                "25 dollars please",
                "25$ 30",
                "1 00",
                "२५x",
                "½",
                "$-5",
                "-$5",
                ".5",
            ] {
                assert_eq!(minor(input, Currency::Usd, locale), Err("amount_invalid".into()), "{locale} {input:?}");
            }
        }
        assert_eq!(minor(&"9".repeat(1_000_000), Currency::Usd, "en"), Err("amount_invalid".into()));
    }

    #[test]
    fn report_27_digits_of_every_script_signs_and_marks_are_read() {
        for (input, currency, locale, expected) in [
            ("٢٥", Currency::Kwd, "ar", 25_000),
            ("٢٥٫٥٠", Currency::Aed, "ar", 2_550),
            ("２５", Currency::Jpy, "zh", 25),
            ("१०००", Currency::Inr, "en", 100_000),
            ("$25", Currency::Usd, "en", 2_500),
            ("25 €", Currency::Eur, "en", 2_500),
            ("25\u{200E}", Currency::Usd, "ar", 2_500),
            ("47.00\u{a0}US$\u{200e}", Currency::Usd, "ar", 4_700),
            ("usd 25", Currency::Usd, "en", 2_500),
            ("R$\u{a0}1.234,50", Currency::Brl, "pt", 123_450),
            ("JP¥1,000", Currency::Jpy, "zh", 1_000),
            ("KD 2.500", Currency::Kwd, "en", 2_500),
            ("25 руб.", Currency::Rub, "ru", 2_500),
            ("د.ك ٢٥", Currency::Kwd, "ar", 25_000),
            ("25.", Currency::Usd, "en", 2_500),
            ("20", Currency::Credit, "en", 20),
        ] {
            assert_eq!(minor(input, currency, locale), Ok(expected), "{locale} {input:?}");
        }
    }

    #[test]
    fn report_28_a_comma_is_what_the_readers_language_has_it_for() {
        for (input, currency, locale, expected) in [
            ("5,000", Currency::Kwd, "en", 5_000_000),
            ("12,500", Currency::Kwd, "en", 12_500_000),
            ("5,000", Currency::Kwd, "de", 5_000),
            ("5.000", Currency::Kwd, "de", 5_000_000),
            ("1,000", Currency::Usd, "en", 100_000),
            ("10,000", Currency::Jpy, "en", 10_000),
            ("1.234,50", Currency::Eur, "de", 123_450),
            ("1\u{a0}000,00", Currency::Rub, "ru", 100_000),
            ("1\u{202f}234,50\u{a0}€", Currency::Eur, "fr", 123_450),
            ("1234,50", Currency::Eur, "es", 123_450),
            ("12,34,567.50", Currency::Inr, "en", 123_456_750),
        ] {
            assert_eq!(minor(input, currency, locale), Ok(expected), "{locale} {input:?}");
        }
    }

    #[test]
    fn report_28_what_can_be_read_in_two_ways_is_asked_back_with_both() {
        let refusal = parse_typed("5.000", Currency::Kwd, "fr").unwrap_err();
        assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("amount_unclear", 422));
        let dinars = |minor| Money::new(minor, Currency::Kwd);
        let amounts = |less, more| serde_json::json!({ "less": dinars(less), "more": dinars(more) });
        assert_eq!(refusal.facts, amounts(5_000, 5_000_000));
        assert_eq!(minor("1.234", Currency::Eur, "fr"), Err("amount_unclear".into()));
        assert_eq!(minor("1,234", Currency::Eur, "de"), Err("amount_too_precise".into()));
    }

    #[test]
    fn an_amount_with_the_sign_of_another_currency_is_refused_and_not_relabelled() {
        for (input, currency) in
            [("25 €", Currency::Usd), ("$25", Currency::Eur), ("£5", Currency::Kwd), ("25 EUR", Currency::Credit)]
        {
            assert_eq!(minor(input, currency, "en"), Err("amount_of_other_currency".into()), "{input}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_a_field_is_filled_with_is_read_as_itself_in_every_language_and_unit(
            minor in 0..=MAX_MINOR,
            unit in 0..13_usize,
        ) {
            let currency = Currency::MONEY.get(unit).copied().unwrap_or(Currency::Credit);
            let amount = Money::new(minor, currency);
            for locale in crate::identity::LOCALES {
                let filled = typed_form(amount, locale);
                proptest::prop_assert_eq!(parse_typed(&filled, currency, locale), Ok(amount), "{}", locale);
            }
        }
    }
}
