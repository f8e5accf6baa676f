//! Contact details in a message, found as well as a few rules can: whoever gives them away is told what they lose by
//! it, and nothing is blocked. A false alarm costs a sentence, so the rules look for what is written on purpose.

use unicode_normalization::UnicodeNormalization;

/// What a message gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leak {
    /// An address of a mailbox, or a number to call.
    Contact,
    /// The same, written so that a machine should not see it.
    Disguised,
    /// Another place to talk.
    Elsewhere,
    /// Another way to pay.
    PayOutside,
}

impl Leak {
    /// Every one, the gravest last.
    pub const ALL: [Self; 4] = [Self::Contact, Self::Disguised, Self::Elsewhere, Self::PayOutside];

    /// The stable word; its sentence is a label.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact_shared",
            Self::Disguised => "contact_disguised",
            Self::Elsewhere => "chat_elsewhere",
            Self::PayOutside => "pay_outside",
        }
    }

    /// Whether somebody could be reached by it.
    pub const fn is_contact(self) -> bool {
        matches!(self, Self::Contact | Self::Disguised)
    }

    /// Whether it leads to where no parent reads along.
    pub const fn is_way_out(self) -> bool {
        matches!(self, Self::Contact | Self::Disguised | Self::Elsewhere)
    }
}

/// Ways to pay that are not ours.
const PAYMENTS: &[&str] = &["paypal", "venmo", "zelle", "cashapp", "cash app", "revolut", "western union", "iban"];
/// Places to talk that are not ours.
const CHATS: &[&str] = &[
    "whatsapp",
    "telegram",
    "wechat",
    "viber",
    "snapchat",
    "instagram",
    "insta",
    "threema",
    "tiktok",
    "skype",
    "discord.gg",
    "t.me/",
    "wa.me/",
    "m.me/",
    "snap:",
    "ig:",
    "signal:",
    "discord:",
    "kik:",
];
/// Names of such places that are words of a lesson too: told by the word before them.
const CHATS_ALIKE: &[&str] = &["signal", "snap", "ig", "discord", "kik"];
const BEFORE_CHATS: &[&str] =
    &["my", "on", "via", "mein", "auf", "über", "mi", "por", "en", "mon", "sur", "par", "meu", "pelo"];
/// What follows where it is a word of a lesson after all.
const LESSONS: &[&str] = &["processing", "theory", "analysis", "strength", "to", "between", "of"];
/// The digits as words, by language.
const DIGIT_WORDS: &[[&str; 10]] = &[
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    ["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"],
    ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
];
/// How "@" and "." are written out.
const AT: &[&str] = &["at", "(at)", "[at]", "{at}", "arroba", "@"];
const DOT: &[&str] = &["dot", "(dot)", "[dot]", "{dot}", "punkt", "punto", "ponto", "point", "."];
/// Digits of a telephone number, at least and at most.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// The gravest thing a text gives away. Where a `child` is one of the two, any way to meet elsewhere matters more than
/// how somebody wants to pay, so it is looked for first.
pub fn leak(text: &str, child: bool) -> Option<Leak> {
    let text = plain(text);
    let says = |words: &[&str]| words.iter().any(|word| is_said(&text, word));
    let contact = if has_address(&text) || has_number(&text) {
        Some(Leak::Contact)
    } else {
        (is_spelled_out(&text) || is_counted_out(&text)).then_some(Leak::Disguised)
    };
    let outside = says(PAYMENTS).then_some(Leak::PayOutside);
    let elsewhere = (says(CHATS) || names_a_chat(&text)).then_some(Leak::Elsewhere);
    if child { contact.or(elsewhere).or(outside) } else { outside.or(contact).or(elsewhere) }
}

/// As it is read: `＠` is `@`, `０` and `٠` are `0`, and what shows nothing is not there.
fn plain(text: &str) -> String {
    let shown = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let western = |c: char| {
        let zero =
            ['\u{660}', '\u{6f0}', '\u{966}'].into_iter().find(|zero| (*zero..).take(10).any(|digit| digit == c));
        zero.and_then(|zero| char::from_digit(u32::from(c) - u32::from(zero), 10)).unwrap_or(c)
    };
    text.nfkc().filter(shown).map(western).collect::<String>().to_lowercase()
}

/// `on signal`, `my snap`.
fn names_a_chat(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).enumerate().any(|(at, pair)| match pair {
        [before, name] => {
            let lesson = words.get(at + 2).is_some_and(|next| LESSONS.contains(next));
            BEFORE_CHATS.contains(before) && CHATS_ALIKE.contains(name) && !lesson
        }
        _ => false,
    })
}

/// A number to call in words, digit by digit; counting up or down is none.
fn is_counted_out(text: &str) -> bool {
    DIGIT_WORDS.iter().any(|digits| {
        let mut row: Vec<i8> = Vec::new();
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).any(|word| {
            match digits.iter().zip(0_i8..).find(|(digit, _)| **digit == word) {
                // Whoever counts goes on by one, always in one direction, and begins anew with the next row.
                Some((_, digit)) => row.push(digit),
                None => row.clear(),
            }
            row.len() >= *DIGITS.start() && row.windows(2).filter(|two| !is_a_step(two)).count() > 1
        })
    })
}

fn is_a_step(two: &[i8]) -> bool {
    matches!(two, [one, next] if (next - one).abs() == 1)
}

/// A word by itself: `iban` and not `caliban`. What ends in a sign is looked for as it is.
fn is_said(text: &str, word: &str) -> bool {
    let whole = |at: usize| {
        let before = text.get(..at).and_then(|rest| rest.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
        !before.is_some_and(char::is_alphanumeric)
            && (word.ends_with(['/', ':']) || !after.is_some_and(char::is_alphanumeric))
    };
    text.match_indices(word).any(|(at, _)| whole(at))
}

/// `name@host.tld`.
fn has_address(text: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')' | '"')).any(|word| {
        let Some((name, host)) = word.split_once('@') else { return false };
        let tail = host.trim_end_matches(|c: char| !c.is_alphanumeric()).rsplit_once('.');
        let ends = |(front, end): (&str, &str)| !front.is_empty() && end.chars().count() >= 2 && is_letters(end);
        name.chars().any(char::is_alphanumeric) && tail.is_some_and(ends)
    })
}

fn is_letters(text: &str) -> bool {
    text.chars().all(char::is_alphabetic)
}

/// `name at host dot tld`, with any of the words for the two signs.
fn is_spelled_out(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(5).any(|five| match five {
        [name, at, host, dot, end] => {
            let plain = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "._-".contains(c));
            let end = end.trim_end_matches(|c: char| !c.is_alphanumeric());
            let short = (2..=6).contains(&end.chars().count()) && is_letters(end);
            plain(name) && AT.contains(at) && plain(host) && DOT.contains(dot) && short
        }
        _ => false,
    })
}

/// A number to call: with `+` or `00` in front, with the `0` of a country's own numbers, or ten digits and more in one
/// piece or in the groups 3-3-4. Dates, prices and sums have none of these shapes.
fn has_number(text: &str) -> bool {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || "+-/(). ".contains(c)));
    pieces.into_iter().any(is_number)
}

fn is_number(piece: &str) -> bool {
    let piece = piece.trim_matches(|c: char| !(c.is_ascii_digit() || c == '+' || c == '('));
    let groups: Vec<&str> = piece.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    if !DIGITS.contains(&digits) {
        return false;
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let plain = match lengths.as_slice() {
        [one] => *one >= 10,
        [3, 3, 4] | [1, 3, 3, 4] => true,
        _ => false,
    };
    let bytes = piece.as_bytes();
    if bytes.windows(3).any(|three| matches!(three, [b'0'..=b'9', b'.', b'0'..=b'9'])) {
        return piece.starts_with('+') || (plain && lengths.len() > 1);
    }
    let abroad = piece.starts_with('+') || groups.first().is_some_and(|group| group.starts_with("00"));
    // One digit alone is a list of digits and not a number: 0 1 1 0 1 0 0 1.
    let own = groups.first().is_some_and(|group| group.starts_with('0') && group.len() > 1)
        && lengths.iter().all(|length| *length > 1)
        && digits >= 9
        && lengths.len() <= 5
        && !matches!(lengths.as_slice(), [2, 2, 4, ..]);
    abroad || own || plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_found_however_they_are_set() {
        for text in [
            "write to ada@example.com",
            "ADA.L+x@Mail.Example.org.",
            "(ada@example.co.uk)",
            "почта: ada@пример.рф",
            "call +49 151 23456789",
            "+1 (212) 555-0147 please",
            "0151 2345 6789",
            "0151/23456789",
            "my number is 2125550147",
            "212-555-0147",
            "(212) 555-0147",
            "0043 660 123 4567",
            "212.555.0147",
            "+49.151.23456789",
            "01 23 45 67 89",
        ] {
            assert_eq!(leak(text, false), Some(Leak::Contact), "{text}");
        }
    }

    #[test]
    fn what_is_hidden_from_a_machine_is_seen() {
        for text in ["ada at example dot com", "ada [at] example [dot] com", "ada (at) mail-box (dot) org!"] {
            assert_eq!(leak(text, false), Some(Leak::Disguised), "{text}");
        }
        for text in [
            "zero one five one two three four five six seven eight",
            "call me: null, eins, fünf, eins, drei, drei, neun, acht",
            "cero seis seis cero uno dos dos nueve",
        ] {
            assert_eq!(leak(text, true), Some(Leak::Disguised), "{text}");
        }
    }

    #[test]
    fn other_signs_for_the_same_and_signs_that_show_nothing_hide_nothing() {
        for text in [
            "ada＠example.com",
            "ada@exam\u{200b}ple.com",
            "０１５１ ２３４５ ６７８９",
            "٠١٥١ ٢٣٤٥ ٦٧٨٩",
            "۰۱۵۱ ۲۳۴۵ ۶۷۸۹",
            "０15\u{2060}1 2345 6789",
        ] {
            assert_eq!(leak(text, true), Some(Leak::Contact), "{text}");
        }
    }

    #[test]
    fn a_handle_elsewhere_is_found_by_the_names_that_children_use() {
        for text in [
            "add me on Snapchat: mia09",
            "snap: mia09",
            "my snap is mia09",
            "t.me/mia",
            "insta mia.09",
            "IG: mia09",
            "are you on Signal?",
            "threema ABCD1234",
            "auf Discord bin ich mia",
        ] {
            assert_eq!(leak(text, true), Some(Leak::Elsewhere), "{text}");
        }
    }

    #[test]
    fn lessons_are_full_of_numbers_and_words_that_are_none_of_it() {
        for text in [
            "",
            "See you on 2026-11-29 at 10:00, or 2026-12-01.",
            "29/11/2026 10 Uhr, 60 min, 41.00",
            "01/12/2026 10:00 to 01/12/2026 11:00",
            "192.168.100.200 is an address of a computer",
            "Pages 112-118, exercises 3, 4, 5, 6, 7, 8, 9, 10",
            "0 1 1 0 1 0 0 1 1 0 in binary",
            "x = 3.14159265358979",
            "0.123456789",
            "1 000 000 000 is a milliard",
            "We meet at noon dot",
            "look at the second point of it",
            "f@(x) and user@host",
            "The Caliban scene, and signal processing",
            "it is wise to telegraph",
            "a lecture on signal processing, and one on signal strength",
            "one two three four five six seven eight nine",
            "nine eight seven six five four three two one zero",
            "a pig: pink; the discord between the brothers; snap your fingers",
            "two plus five is seven, and nine less one is eight",
        ] {
            assert_eq!(leak(text, false), None, "{text}");
        }
    }

    #[test]
    fn the_gravest_is_told_and_a_childs_contact_comes_first() {
        assert_eq!(leak("Pay me by PayPal", false), Some(Leak::PayOutside));
        assert_eq!(leak("I am on WhatsApp.", false), Some(Leak::Elsewhere));
        assert_eq!(leak("https://wa.me/491512345", false), Some(Leak::Elsewhere));
        let both = "PayPal to ada@example.com, or Telegram";
        assert_eq!((leak(both, false), leak(both, true)), (Some(Leak::PayOutside), Some(Leak::Contact)));
        let both = "PayPal, or add me on Snapchat";
        assert_eq!((leak(both, false), leak(both, true)), (Some(Leak::PayOutside), Some(Leak::Elsewhere)));
    }

    #[test]
    fn a_long_text_of_anything_is_read_to_its_end() {
        for filler in ["@", "0", "+", "at dot ", "ß", "a@b", "1 "] {
            let text = format!("{} ada@example.com", filler.repeat(3_000));
            assert!(leak(&text, false).is_some(), "{filler}");
        }
    }
}
