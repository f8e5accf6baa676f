//! Contact details in a message, found as well as a few rules can: whoever gives them away is told what they lose by
//! it, and nothing is blocked. A false alarm costs a sentence, so the rules look for what is written on purpose.

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
}

/// Ways to pay that are not ours.
const PAYMENTS: &[&str] = &["paypal", "venmo", "zelle", "cashapp", "cash app", "revolut", "western union", "iban"];
/// Places to talk that are not ours.
const CHATS: &[&str] =
    &["whatsapp", "telegram", "wechat", "viber", "snapchat", "instagram", "discord.gg", "t.me/", "wa.me/", "skype"];
/// How "@" and "." are written out.
const AT: &[&str] = &["at", "(at)", "[at]", "{at}", "arroba", "@"];
const DOT: &[&str] = &["dot", "(dot)", "[dot]", "{dot}", "punkt", "punto", "ponto", "point", "."];
/// Digits of a telephone number, at least and at most.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// The gravest thing a text gives away. A child's contact details matter more than how it wants to pay, so contacts
/// are looked for first where `child` writes.
pub fn leak(text: &str, child: bool) -> Option<Leak> {
    let text = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| is_said(&text, word));
    let contact = if has_address(&text) || has_number(&text) {
        Some(Leak::Contact)
    } else {
        is_spelled_out(&text).then_some(Leak::Disguised)
    };
    let outside = says(PAYMENTS).then_some(Leak::PayOutside);
    let first = if child { contact.or(outside) } else { outside.or(contact) };
    first.or_else(|| says(CHATS).then_some(Leak::Elsewhere))
}

/// A word by itself: `iban` and not `caliban`. What ends in a sign is looked for as it is.
fn is_said(text: &str, word: &str) -> bool {
    let whole = |at: usize| {
        let before = text.get(..at).and_then(|rest| rest.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
        !before.is_some_and(char::is_alphanumeric) && (word.ends_with('/') || !after.is_some_and(char::is_alphanumeric))
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
    }

    #[test]
    fn a_long_text_of_anything_is_read_to_its_end() {
        for filler in ["@", "0", "+", "at dot ", "ß", "a@b", "1 "] {
            let text = format!("{} ada@example.com", filler.repeat(3_000));
            assert!(leak(&text, false).is_some(), "{filler}");
        }
    }
}
