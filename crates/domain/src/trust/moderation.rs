//! Which texts wait until somebody of the staff has read them, before others see them: reviews, replies, profiles.
//!
//! A false alarm costs a day, a miss costs trust, so the rules look for what is written on purpose: coarse words, ways
//! to be reached elsewhere, other ways to pay, links.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{HeldTextId, UserId},
    messages::contacts::{Leak, leak},
    text::{self, coarse::coarse_word},
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest reason of a removal in characters.
pub const REASON_MAX_CHARS: usize = 500;
/// Hours within which a held text is read.
pub const READ_WITHIN_HOURS: i64 = 24;

codes! {
    /// What speaks against a text.
    Concern {
        /// A coarse word.
        Coarse = "coarse",
        /// A mailbox or a number to call.
        Contact = "contact",
        /// Another place to talk, another way to pay.
        Elsewhere = "elsewhere",
        /// An address of another site.
        Link = "link",
    }
}

codes! {
    /// What a held text is part of.
    HeldKind {
        /// A review of a tutor.
        Review = "review",
        /// A review of a student.
        StudentReview = "student_review",
    }
}

/// Everything that speaks against a text, the gravest first; nothing for one that may be shown at once.
pub fn concerns(text: &str) -> Vec<Concern> {
    let mut found = Vec::new();
    if coarse_word(text).is_some() {
        found.push(Concern::Coarse);
    }
    match leak(text, false) {
        Some(Leak::Contact | Leak::Disguised) => found.push(Concern::Contact),
        Some(Leak::Elsewhere | Leak::PayOutside) => found.push(Concern::Elsewhere),
        None => {}
    }
    if has_link(text) {
        found.push(Concern::Link);
    }
    found
}

/// A short text that everybody reads at once and that waits for nobody: the first thing that speaks against it is told
/// to its writer, who says it another way.
///
/// # Errors
/// 422 `words_coarse`, `words_contact`, `words_elsewhere`, `words_link`.
pub fn shown_at_once(text: String) -> Result<String, Refusal> {
    match concerns(&text).first() {
        None => Ok(text),
        Some(Concern::Coarse) => Err(refusals::words_coarse()),
        Some(Concern::Contact) => Err(refusals::words_contact()),
        Some(Concern::Elsewhere) => Err(refusals::words_elsewhere()),
        Some(Concern::Link) => Err(refusals::words_link()),
    }
}

/// What speaks against several texts that are read together, each concern once and the gravest first.
pub fn concerns_of<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Concern> {
    let found: Vec<Concern> = texts.flat_map(concerns).collect();
    Concern::ALL.iter().copied().filter(|one| found.contains(one)).collect()
}

/// `https://…`, `www.…`, or a host with a well-known end and something behind it.
fn has_link(text: &str) -> bool {
    const ENDS: [&str; 14] =
        ["com", "net", "org", "io", "me", "de", "ru", "cn", "fr", "es", "br", "info", "xyz", "link"];
    let text = text.to_lowercase();
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | '"')).any(|word| {
        let word = word.trim_end_matches(['.', '!', '?', ':']);
        if word.contains("://") || word.starts_with("www.") {
            return true;
        }
        let host = word.split('/').next().unwrap_or_default();
        let named = host.rsplit_once('.').is_some_and(|(name, end)| {
            ENDS.contains(&end)
                && name.chars().count() > 3
                && name.chars().all(|c| c.is_alphanumeric() || "-.".contains(c))
        });
        named && !word.contains('@')
    })
}

/// By when it is read.
pub fn due_at(held_at: DateTime<Utc>) -> DateTime<Utc> {
    held_at + Duration::hours(READ_WITHIN_HOURS)
}

/// A text that waits, for the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct HeldText {
    pub id: HeldTextId,
    pub kind: HeldKind,
    /// The review or the tutor.
    pub subject_id: Uuid,
    pub author_id: UserId,
    pub author_name: String,
    pub concerns: Vec<Concern>,
    pub text: String,
    pub held_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub overdue: bool,
}

/// `POST /admin/moderation/{id}/remove` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct RemoveRequest {
    /// Why; its writer reads it.
    #[schema(required, max_length = 500)]
    pub reason: String,
}

impl RemoveRequest {
    /// Reads the reason.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::moderation_reason_missing)
            .map_err(|refusal| refusal.at("reason"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_on_purpose_waits_and_says_why() {
        use Concern::{Coarse, Contact, Elsewhere, Link};
        for (text, expected) in [
            ("He is a fucking liar", vec![Coarse]),
            ("Write me at ada@example.com", vec![Contact]),
            ("Book me on WhatsApp", vec![Elsewhere]),
            ("Cheaper by PayPal", vec![Elsewhere]),
            ("See https://cheap.example/lessons", vec![Link]),
            ("better: tutors-direct.com!", vec![Link]),
            ("www.lessons.example", vec![Link]),
            ("shit, call +49 151 23456789 or www.x.example", vec![Coarse, Contact, Link]),
        ] {
            assert_eq!(concerns(text), expected, "{text}");
        }
    }

    #[test]
    fn what_everybody_reads_at_once_is_refused_with_what_speaks_against_it() {
        for (text, code) in [
            ("Fucking algebra", "words_coarse"),
            ("Call +49 151 23456789, shit", "words_coarse"),
            ("Write me at ada@example.com", "words_contact"),
            ("We meet on WhatsApp", "words_elsewhere"),
            ("More on www.lessons.example", "words_link"),
        ] {
            assert_eq!(shown_at_once(text.to_owned()).unwrap_err().code, code, "{text}");
        }
        let kept = "Exercises 3.4 to 3.9, one each, in Node.js.".to_owned();
        assert_eq!(shown_at_once(kept.clone()), Ok(kept));
    }

    #[test]
    fn of_several_texts_each_concern_is_told_once() {
        let texts = ["www.x.example", "Kafka", "https://y.example and shit"];
        assert_eq!(concerns_of(texts.into_iter()), [Concern::Coarse, Concern::Link]);
        assert_eq!(concerns_of(["Kafka"].into_iter()), []);
    }

    #[test]
    fn what_people_say_of_lessons_is_shown_at_once() {
        for text in [
            "",
            "Great lesson. We did exercise 3.4 and the C++ part of unit 2.",
            "He explains Node.js and ASP.NET very well; e.g. closures.",
            "Five stars! 10/10, would book again at 18:00.",
            "I teach maths (GCSE/A-Level), 12 years, 4.9 of 5.",
            "Sehr geduldig, z.B. bei Brüchen. Danke!",
            "Понятно и спокойно, спасибо.",
        ] {
            assert_eq!(concerns(text), Vec::new(), "{text}");
        }
    }
}
