//! Why a lesson was declined or cancelled, in the words of the person who did it; the other side reads it.

use super::refusals;
use crate::{Refusal, text};

/// Most characters of a reason.
pub const REASON_MAX_CHARS: usize = 500;

/// A cleaned reason, never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// A reason that must be given.
    ///
    /// # Errors
    /// 422 `reason_required` when nothing is left after trimming; the refusals of [`text::clean`], on the field
    /// `reason`.
    pub fn parse(input: &str) -> Result<Self, Refusal> {
        Self::parse_optional(Some(input))?.ok_or_else(refusals::reason_required)
    }

    /// A reason that may be left out: nothing but blanks is no reason.
    pub fn parse_optional(input: Option<&str>) -> Result<Option<Self>, Refusal> {
        let cleaned = text::clean(input.unwrap_or(""), REASON_MAX_CHARS).map_err(|refusal| refusal.at("reason"))?;
        Ok((!cleaned.is_empty()).then_some(Self(cleaned)))
    }

    /// Stands where the product declines in a tutor's place and nobody wrote anything.
    pub(super) fn unsaid() -> Self {
        Self("–".to_owned())
    }

    /// Stands in where only the possibility of a decline is asked and nothing is stored.
    pub(super) fn for_probe() -> Self {
        Self("?".to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_decline_without_words_is_refused() {
        for input in ["", "  \n\t "] {
            assert_eq!(Reason::parse(input).unwrap_err().code, "reason_required");
            assert_eq!(Reason::parse_optional(Some(input)).unwrap(), None);
        }
        assert_eq!(Reason::parse(" I am ill. ").unwrap().as_str(), "I am ill.");
    }

    #[test]
    fn report_5_a_reason_nobody_can_see_is_none() {
        for input in ["\u{200B}", "\u{3164}\u{2800}", "\u{E0041}", "\u{AD}\n\u{FE0F}"] {
            assert_eq!(Reason::parse(input).unwrap_err().code, "reason_required", "{input:?}");
            assert_eq!(Reason::parse_optional(Some(input)).unwrap(), None, "{input:?}");
        }
    }

    #[test]
    fn a_reason_that_cannot_be_stored_or_is_too_long_names_the_field() {
        for (input, code) in
            [("a\u{0}b".to_owned(), "text_unstorable"), ("x".repeat(REASON_MAX_CHARS + 1), "text_too_long")]
        {
            let refusal = Reason::parse(&input).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields.first().unwrap().field.as_str()), (code, "reason"));
        }
    }
}
