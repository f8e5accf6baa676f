//! A mail to the support address (TR6), as the operator's relay posts it, and what of it is read.

use super::ticket::TEXT_MAX_CHARS;
use crate::{
    identity::email::Email,
    text::{self, card, visible},
};
use serde::Deserialize;

/// Longest Message-ID that is kept in characters; the rest of a longer one tells nothing more.
const MESSAGE_ID_MAX_CHARS: usize = 300;
/// Most digits of a question's number.
const NUMBER_MAX_DIGITS: usize = 12;

/// `POST /webhooks/support-mail` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SupportMail {
    /// The header `Message-ID`.
    pub message_id: String,
    /// The header `From`: an address, or a name and the address in angle brackets.
    pub from: String,
    /// The header `Subject`, decoded.
    pub subject: String,
    /// The plain text, decoded.
    pub text: String,
    /// What the relay found of DMARC (RFC 7489): `pass` proves that the sender's domain sent it.
    pub dmarc: String,
}

/// A mail that can be believed and read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ReadMail {
    pub message_id: String,
    pub from: Email,
    /// The question that the subject names.
    pub number: Option<i64>,
    /// What is said, without what it quotes.
    pub text: String,
    /// The subject, for a question that begins with it.
    pub subject: String,
}

/// Why a mail becomes no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Anybody may have sent it.
    Unproved,
    /// It has no id, no sender or no words.
    Empty,
}

impl SupportMail {
    /// Reads it.
    ///
    /// # Errors
    /// [`Unread`].
    pub fn read(&self) -> Result<ReadMail, Unread> {
        if !self.dmarc.trim().eq_ignore_ascii_case("pass") {
            return Err(Unread::Unproved);
        }
        let message_id: String = words(&self.message_id).trim().chars().take(MESSAGE_ID_MAX_CHARS).collect();
        let from = Email::parse(address(&self.from)).map_err(|_| Unread::Empty)?;
        let subject = card::blanked(&shortened(&words(&self.subject).replace(['\n', '\t'], " "), 200));
        let said: Vec<&str> = self.text.lines().filter(|line| !line.trim_start().starts_with('>')).collect();
        let said = shortened(words(&said.join("\n")).trim(), TEXT_MAX_CHARS);
        let text = if said.is_empty() { subject.clone() } else { said };
        // What cannot be shown honestly is left out already, and the number of a card is blanked: whoever asks about a
        // payment writes it, and is answered. What is still refused is no text.
        let text = text::clean_arrived(&text, TEXT_MAX_CHARS).map_err(|_| Unread::Empty)?;
        if message_id.is_empty() || text.is_empty() {
            return Err(Unread::Empty);
        }
        Ok(ReadMail { message_id, from, number: number(&subject), text, subject })
    }
}

impl ReadMail {
    /// How a new question begins: with the subject, unless that is all there is.
    pub fn question(&self) -> String {
        if self.subject.is_empty() || self.subject == self.text {
            return self.text.clone();
        }
        let whole = format!("{}\n\n{}", self.subject, self.text);
        text::clean_arrived(&shortened(&whole, TEXT_MAX_CHARS), TEXT_MAX_CHARS).unwrap_or_else(|_| self.text.clone())
    }
}

/// Without characters that are never stored or that turn what stands beside them.
fn words(text: &str) -> String {
    let lines = text.replace("\r\n", "\n");
    lines.chars().filter(|c| !visible::is_unstorable(*c) && !visible::is_override(*c)).collect()
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim().to_owned()
}

/// `Ada <ada@example.com>` or the address alone; nothing where it could name two. What stands behind the address, or is
/// another one before it, is not what the relay has proved: `eve@evil.example (<ada@example.com>)` is from Eve.
fn address(from: &str) -> &str {
    let from = from.trim();
    let Some((name, rest)) = from.rsplit_once('<') else { return from };
    let Some(address) = rest.strip_suffix('>') else { return "" };
    // Some programs write the address as the name too.
    let named = name.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    if name.contains(['@', '＠']) && !named.eq_ignore_ascii_case(address) { "" } else { address }
}

/// `[#123]` in a subject, as our own mails write it.
fn number(subject: &str) -> Option<i64> {
    let (_, rest) = subject.split_once("[#")?;
    let (digits, _) = rest.split_once(']')?;
    let plain = digits.len() <= NUMBER_MAX_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn mail() -> SupportMail {
        SupportMail {
            message_id: "<1@mail.example>".into(),
            from: "Ada Lovelace <Ada@Example.com>".into(),
            subject: "Re: We answered your question [#42]".into(),
            text: "It still fails.\r\n\r\n> What did you try?\r\n> Tell us.\r\n".into(),
            dmarc: "pass".into(),
        }
    }

    #[test]
    fn a_mail_that_anybody_may_have_sent_is_not_believed() {
        for dmarc in ["", "fail", "none", "pass; maybe"] {
            assert_eq!(SupportMail { dmarc: dmarc.into(), ..mail() }.read(), Err(Unread::Unproved), "{dmarc}");
        }
        assert!(SupportMail { dmarc: " PASS ".into(), ..mail() }.read().is_ok());
    }

    #[test]
    fn without_an_id_a_sender_or_words_it_is_nothing() {
        for empty in [
            SupportMail { message_id: String::new(), ..mail() },
            SupportMail { from: "Ada".into(), ..mail() },
            SupportMail { from: String::new(), ..mail() },
            SupportMail { text: "> only what was quoted".into(), subject: " ".into(), ..mail() },
        ] {
            assert_eq!(empty.read(), Err(Unread::Empty), "{empty:?}");
        }
    }

    #[test]
    fn whoever_could_be_two_is_nobody() {
        for two in [
            "eve@evil.example (<ada@example.com>)",
            "eve@evil.example (<ada@example.com>",
            "Eve <eve@evil.example> (<ada@example.com>)",
            "Eve <eve@evil.example>, Ada <ada@example.com>",
            "eve@evil.example, Ada <ada@example.com>",
            "Ada <ada@example.com> Eve",
        ] {
            assert_eq!(SupportMail { from: two.into(), ..mail() }.read(), Err(Unread::Empty), "{two}");
        }
        let twice = "\"Ada@example.com\" <ada@example.com>";
        for one in ["ada@example.com", " <ada@example.com> ", twice, "Lovelace, Ada <ada@example.com>"] {
            let read = SupportMail { from: one.into(), ..mail() }.read().unwrap();
            assert_eq!(read.from.as_str(), "ada@example.com", "{one}");
        }
    }

    #[test]
    fn what_is_quoted_is_left_out_and_the_number_is_found() {
        let read = mail().read().unwrap();
        assert_eq!(
            (read.from.as_str(), read.number, read.text.as_str()),
            ("ada@example.com", Some(42), "It still fails.")
        );
        for subject in ["[#]", "[#4x]", "#42", "[#1234567890123]", "[# 42]"] {
            assert_eq!(SupportMail { subject: subject.into(), ..mail() }.read().unwrap().number, None, "{subject}");
        }
    }

    #[test]
    fn whoever_writes_the_number_of_a_card_is_heard_and_the_number_is_not_kept() {
        let text = "You charged 4539 1488 0343 6467 twice.\nWhy?";
        let read = SupportMail { text: text.into(), subject: "Card 4539148803436467".into(), ..mail() }.read().unwrap();
        assert_eq!(read.text, "You charged •••• •••• •••• 6467 twice.\nWhy?");
        assert_eq!(read.subject, "Card ••••••••••••6467");
        assert!(read.question().starts_with("Card •") && !read.question().contains("4539"), "{}", read.question());
        let long = format!("{} 4539 1488 0343 6467", "x".repeat(TEXT_MAX_CHARS - 20));
        for cut in 0..22 {
            let text = format!("{}{long}", "y".repeat(cut));
            let read = SupportMail { text, ..mail() }.read();
            assert!(read.is_ok_and(|read| !read.text.contains("4539 1488 0343 6467")), "{cut}");
        }
    }

    #[test]
    fn hostile_characters_go_and_long_texts_are_cut() {
        let odd = SupportMail { text: "pay\u{0}\u{202e}ment".into(), subject: "a\tb\nc".into(), ..mail() };
        let read = odd.read().unwrap();
        assert_eq!((read.text.as_str(), read.subject.as_str()), ("payment", "a b c"));
        let long = SupportMail { text: "x".repeat(100_000), ..mail() }.read().unwrap();
        assert_eq!((long.text.chars().count(), long.question().chars().count()), (TEXT_MAX_CHARS, TEXT_MAX_CHARS));
        let bare = SupportMail { text: String::new(), subject: "Where is my lesson?".into(), ..mail() }.read().unwrap();
        assert_eq!(bare.question(), "Where is my lesson?", "the subject is said once");
    }
}
