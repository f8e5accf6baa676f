//! The number of a payment card within a text: none is kept here, whatever the field is for (PCI DSS 3.2).
//!
//! What counts are the lengths and beginnings in use, written together or in the groups that stand on cards, with a sum
//! that is right. A number that only looks like one passes in nine cases of ten by its sum, and nearly always by its
//! beginning: phone numbers, ISBNs, and ids are no cards.

use super::numbers::digit_of;

/// The groups of digits that cards show: one, four fours, or four, six and five.
const SHAPES: [&[usize]; 5] = [&[15], &[16], &[19], &[4, 4, 4, 4], &[4, 6, 5]];

/// Whether a card's number stands in it.
pub fn is_in(text: &str) -> bool {
    let (mut rest, mut run) = (text, Vec::<String>::new());
    while !rest.is_empty() {
        let (gap, tail) = rest.split_at(rest.find(char::is_alphanumeric).unwrap_or(rest.len()));
        let (word, after) = tail.split_at(tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len()));
        rest = after;
        let digits: Option<String> = word.chars().map(|c| char::from_digit(digit_of(c)?, 10)).collect();
        let joined = matches!(gap, " " | "-" | "\u{a0}");
        match digits.filter(|digits| !digits.is_empty()) {
            Some(digits) if joined => run.push(digits),
            Some(digits) => run = vec![digits],
            None => run.clear(),
        }
        if SHAPES.iter().any(|shape| ends_with_card(&run, shape)) {
            return true;
        }
    }
    false
}

fn ends_with_card(run: &[String], shape: &[usize]) -> bool {
    let last = run.len().checked_sub(shape.len()).and_then(|from| run.get(from..));
    last.is_some_and(|last| {
        let fits = last.iter().zip(shape).all(|(group, count)| group.len() == *count);
        fits && is_card(&last.concat())
    })
}

fn is_card(digits: &str) -> bool {
    let head = |count: usize| digits.get(..count).and_then(|head| head.parse::<u32>().ok()).unwrap_or_default();
    let known = match digits.len() {
        15 => matches!(head(2), 34 | 37),
        16 => matches!(head(1), 4 | 6) || matches!(head(2), 35 | 51..=55) || (2_221..=2_720).contains(&head(4)),
        19 => matches!(head(1), 4 | 6),
        _ => false,
    };
    known && sum_is_right(digits)
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
            "4242424242424242",
            "My card: 4242 4242 4242 4242, 12/29.",
            "4242-4242-4242-4242",
            "call 030 4242\u{a0}4242\u{a0}4242\u{a0}4242",
            "3782 822463 10005",
            "378282246310005",
            "5555 5555 5555 4444",
            "2223003122003222",
            "6011111111111117",
            "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢",
            "(4242424242424242)",
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
            "4242424242424241",
            "424242424242424",
            "42424242424242424242",
            "4242 4242 4242 424",
            "4242  4242  4242  4242",
            "1234567890123452",
            "+49 1512 3456789",
            "978-0-201-37962-4",
            "0190b5c0-0000-7000-8000-000000000000",
            "a4242424242424242",
            "9223372036854775807",
            "2026 2027 2028 2029",
        ] {
            assert!(!is_in(text), "{text}");
            assert!(clean(text, 200).is_ok(), "{text}");
        }
    }
}
