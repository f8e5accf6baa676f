//! The number of a payment card within a text: none is kept here, whatever the field is for (PCI DSS 3.2).
//!
//! What counts are the lengths and beginnings in use, written together or in the groups that stand on cards, with a sum
//! that is right. A number that only looks like one passes in nine cases of ten by its sum, and nearly always by its
//! beginning: phone numbers, ISBNs, and ids are no cards. Neither are four fours within a longer number, as accounts
//! are written (an IBAN begins with two letters and two digits), the numbers of a phone that are called so, and the
//! numbers that are printed in manuals so that people may type them.

use super::numbers::digit_of;
use std::ops::Range;

/// The groups of digits that cards show: one, four fours, or four, six and five.
const SHAPES: [&[usize]; 5] = [&[15], &[16], &[19], &[4, 4, 4, 4], &[4, 6, 5]];
/// What providers of payments publish for trials: no money is behind them.
const PUBLISHED: [&str; 18] = [
    "4242424242424242",
    "4111111111111111",
    "4012888888881881",
    "4000056655665556",
    "4000000000000002",
    "4000000000009995",
    "4000002500003155",
    "4000002760003184",
    "4000000000003220",
    "5555555555554444",
    "5105105105105100",
    "5200828282828210",
    "2223003122003222",
    "6011111111111117",
    "6011000990139424",
    "3566002020360505",
    "378282246310005",
    "371449635398431",
];
/// What stands for a digit that was taken out.
const BLANK: char = '•';
/// Letters of a bank in an account's number.
const BANK_CHARS: usize = 4;
/// Digits at the end that may stay.
const KEPT_DIGITS: usize = 4;

/// Whether a card's number stands in it.
pub fn is_in(text: &str) -> bool {
    !found(text).is_empty()
}

/// The text with every number of a card blanked but for its last four digits: for what arrives from outside and cannot
/// be asked for again. As long as before, in characters.
pub fn blanked(text: &str) -> String {
    let cards = found(text);
    if cards.is_empty() {
        return text.to_owned();
    }
    let mut written = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let card = cards.iter().find(|card| card.contains(&at));
        let hidden = card.is_some_and(|card| {
            let rest = text.get(at..card.end).unwrap_or_default();
            rest.chars().filter(|c| digit_of(*c).is_some()).count() > KEPT_DIGITS
        });
        written.push(if hidden && digit_of(sign).is_some() { BLANK } else { sign });
    }
    written
}

/// Digits that stand together, and where.
struct Group {
    digits: String,
    at: Range<usize>,
}

/// Groups with one blank or dash between them, and what stands around them.
#[derive(Default)]
struct Run {
    groups: Vec<Group>,
    /// The word before them is how an account's number begins, or what the number of a phone is called.
    named: bool,
    /// A slash follows, as in the month and year on a card.
    slash: bool,
}

/// Where numbers of cards stand.
fn found(text: &str) -> Vec<Range<usize>> {
    let mut cards = Vec::new();
    let (mut run, mut before) = (Run::default(), false);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (gap, tail) = rest.split_at(rest.find(char::is_alphanumeric).unwrap_or(rest.len()));
        let (word, _) = tail.split_at(tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len()));
        let from = at + gap.len();
        at = from + word.len();
        let joined = matches!(gap, " " | "-" | "\u{a0}");
        let digits: Option<String> = word.chars().map(|c| char::from_digit(digit_of(c)?, 10)).collect();
        let digits = digits.filter(|digits| !digits.is_empty());
        if !joined || digits.is_none() {
            run.slash = gap.starts_with('/');
            cards.extend(of_run(&std::mem::take(&mut run)));
        }
        match digits {
            Some(digits) => {
                run.named |= before && run.groups.is_empty() && (joined || gap == ": ");
                run.groups.push(Group { digits, at: from..at });
                before = false;
            }
            // Some banks have letters in the middle of an account: GB82 WEST 1234.
            None => before = names_another(word) || (before && joined && word.len() == BANK_CHARS),
        }
    }
    cards.extend(of_run(&run));
    cards
}

/// How an IBAN begins (two letters and two digits), or what the number of a phone is called.
fn names_another(word: &str) -> bool {
    let iban = matches!(word.as_bytes(), [a, b, c, d, ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic()
        && c.is_ascii_digit() && d.is_ascii_digit());
    iban || word.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("imei"))
}

fn of_run(run: &Run) -> Vec<Range<usize>> {
    let mut cards = Vec::new();
    let mut from = 0;
    while let Some(rest) = run.groups.get(from..).filter(|rest| !rest.is_empty()) {
        let card = SHAPES.iter().find_map(|shape| {
            let (groups, after) = rest.split_at_checked(shape.len())?;
            let fits = groups.iter().zip(*shape).all(|(group, count)| group.digits.len() == *count);
            let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
            let longer = run.named || (shape.len() > 1 && goes_on(after, run.slash));
            let (first, last) = (groups.first()?, groups.last()?);
            (fits && is_card(&digits) && !longer).then_some((shape.len(), first.at.start..last.at.end))
        });
        match card {
            Some((groups, card)) => {
                cards.push(card);
                from += groups;
            }
            None => from += 1,
        }
    }
    cards
}

/// Whether what follows four fours belongs to a longer number, and is no end of a card's time (12/29, 12 29, 1229) and
/// no code on its back (123).
fn goes_on(after: &[Group], slash: bool) -> bool {
    let month = |digits: &str| matches!(digits.get(..2).and_then(|head| head.parse().ok()), Some(1..=12_u32));
    let lengths: Vec<usize> = after.iter().map(|group| group.digits.len()).collect();
    match (after.first(), lengths.as_slice()) {
        (None, _) => false,
        (_, [3] | [2, 2 | 4] | [2, 2 | 4, 3]) => false,
        (Some(ends), [2]) => !(slash && month(&ends.digits)),
        (Some(ends), [4] | [4, 3]) => !month(&ends.digits),
        _ => true,
    }
}

fn is_card(digits: &str) -> bool {
    let head = |count: usize| digits.get(..count).and_then(|head| head.parse::<u32>().ok()).unwrap_or_default();
    let known = match digits.len() {
        15 => matches!(head(2), 34 | 37),
        16 => {
            matches!(head(1), 4 | 6) || matches!(head(2), 51..=55) || matches!(head(4), 2_221..=2_720 | 3_528..=3_589)
        }
        19 => matches!(head(1), 4 | 6),
        _ => false,
    };
    known && sum_is_right(digits) && !PUBLISHED.contains(&digits)
}

/// Luhn's sum of ASCII digits.
pub fn sum_is_right(digits: &str) -> bool {
    let values: Option<Vec<u32>> = digits.chars().map(|c| c.to_digit(10)).collect();
    let Some(values) = values else { return false };
    let of = |(at, &digit): (usize, &u32)| match (at % 2, digit) {
        (0, digit) => digit,
        (_, digit) if digit > 4 => digit * 2 - 9,
        (_, digit) => digit * 2,
    };
    values.iter().rev().enumerate().map(of).sum::<u32>().is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::text::{clean, clean_line};

    #[test]
    fn the_number_of_a_card_is_found_however_it_is_written() {
        for text in [
            "4539148803436467",
            "My card: 4539 1488 0343 6467, 12/29.",
            "4539-1488-0343-6467",
            "call 030 4539\u{a0}1488\u{a0}0343\u{a0}6467",
            "3742 454554 00126",
            "374245455400126",
            "5425 2334 3010 9903",
            "2720992593319364",
            "3534571234567898",
            "6011000991300009",
            "4356789012345678902",
            "٤٥٣٩١٤٨٨٠٣٤٣٦٤٦٧",
            "(4539148803436467)",
            "4539 1488 0343 6467 12/29",
            "4539 1488 0343 6467 12 29 123",
            "4539 1488 0343 6467 1229",
            "4539 1488 0343 6467 123",
            "DE89 is no account. 4539 1488 0343 6467",
        ] {
            assert!(is_in(text), "{text}");
            let refusal = clean(text, 200).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.facts["reason"].as_str()), ("text_unstorable", Some("card")));
            assert!(clean_line(text, 200).is_err(), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_text() {
        for text in [
            "",
            "4539148803436468",
            "453914880343646",
            "45391488034364670000",
            "4539 1488 0343 646",
            "4539  1488  0343  6467",
            "1234567890123452",
            "+49 1512 3456789",
            "978-0-201-37962-4",
            "0190b5c0-0000-7000-8000-000000000000",
            "a4539148803436467",
            "9223372036854775807",
            "2026 2027 2028 2029",
        ] {
            assert!(!is_in(text), "{text}");
            assert!(clean(text, 200).is_ok(), "{text}");
        }
    }

    #[test]
    fn accounts_phones_and_numbers_of_manuals_are_no_cards() {
        for text in [
            "IBAN: DE50 4485 0695 0699 2057 55",
            "DE50448506950699205755",
            "AT05 4397 4310 8359 2451",
            "GB82 WEST 4539 1488 0343 6467",
            "4485 0695 0699 2057 55 is my account",
            "4539 1488 0343 6467 4539 99",
            "IMEI 3534571234567898",
            "IMEISV: 3534 5712 3456 7898",
            "3520990017614816",
            "Try 4242 4242 4242 4242 or 4242424242424242, 12/34.",
            "378282246310005, 5555 5555 5555 4444, 4111-1111-1111-1111",
        ] {
            assert!(!is_in(text), "{text}");
            assert_eq!(blanked(text), text);
        }
        assert!(PUBLISHED.iter().all(|number| sum_is_right(number)));
    }

    #[test]
    fn what_is_blanked_keeps_four_digits_and_its_length_and_can_be_stored() {
        for (text, left) in [
            ("My card 4539 1488 0343 6467 was charged.", "My card •••• •••• •••• 6467 was charged."),
            ("4539148803436467 and 374245455400126", "••••••••••••6467 and •••••••••••0126"),
            ("3742-454554-00126 12/29", "••••-••••••-•0126 12/29"),
            ("no card", "no card"),
        ] {
            assert_eq!(blanked(text), left);
            assert_eq!(blanked(text).chars().count(), text.chars().count());
            assert!(clean(&blanked(text), 200).is_ok());
        }
    }
}
