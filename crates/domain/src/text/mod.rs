//! Text that people type: cleaned once at the door, then trusted.
//!
//! Postgres refuses NUL (22021/22P05), readers are fooled by bidirectional overrides and stacked marks, and two spellings of one name look alike;
//! so text is NFC-normalised, trimmed, and refused when it carries what cannot be stored or shown honestly.

pub mod refusals;

use crate::Refusal;
use unicode_normalization::UnicodeNormalization;

/// Most combining marks that may follow one base character (real languages use at most four; "zalgo" uses dozens).
const MAX_MARKS: usize = 4;

/// Cleans one piece of text. `max_chars` counts Unicode scalar values after cleaning.
///
/// # Errors
/// `text_unstorable` for NUL and other control characters except newline and tab, `text_bidi` for bidirectional overrides (U+202A–E, U+2066–9),
/// `text_stacked_marks`, `text_too_long` with the limit. The field name is the caller's to set (see [`crate::refusal::Fields`]).
pub fn clean(input: &str, max_chars: usize) -> Result<String, Refusal> {
    // Counted before normalising too: NFC of a hostile megabyte is work we do not do.
    if input.len() > max_chars.saturating_mul(8) {
        return Err(refusals::text_too_long(max_chars));
    }
    let text: String = input.replace("\r\n", "\n").trim().nfc().collect();
    let mut marks = 0;
    for c in text.chars() {
        if (c.is_control() && c != '\n' && c != '\t') || c == '\u{FFFE}' || c == '\u{FFFF}' {
            return Err(refusals::text_unstorable());
        }
        if matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') {
            return Err(refusals::text_bidi());
        }
        marks = if unicode_normalization::char::is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > MAX_MARKS {
            return Err(refusals::text_stacked_marks());
        }
    }
    if text.chars().count() > max_chars {
        return Err(refusals::text_too_long(max_chars));
    }
    Ok(text)
}

/// Like [`clean`], and newlines and tabs are refused as `text_unstorable`. A browser's one-line field never sends them; a program can.
pub fn clean_line(input: &str, max_chars: usize) -> Result<String, Refusal> {
    let text = clean(input, max_chars)?;
    if text.contains(['\n', '\t']) {
        return Err(refusals::line_broken());
    }
    Ok(text)
}

/// Like [`clean`], and empty text is refused as `required` with the sentence `ask`.
pub fn clean_required(input: &str, max_chars: usize, ask: &str) -> Result<String, Refusal> {
    let text = clean(input, max_chars)?;
    if text.is_empty() { Err(Refusal::field("text", "required", ask)) } else { Ok(text) }
}

/// Like [`clean`], and empty text is refused with `missing`, a case of `required`.
pub fn clean_filled(input: &str, max_chars: usize, missing: fn() -> Refusal) -> Result<String, Refusal> {
    let text = clean(input, max_chars)?;
    if text.is_empty() { Err(missing()) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text_and_passes_unchanged() {
        assert_eq!(clean("<script>alert(1)</script>", 100).unwrap(), "<script>alert(1)</script>");
    }

    #[test]
    fn nul_bidi_overrides_and_stacked_marks_are_refused_by_name() {
        for (input, code) in [
            ("a\0b", "text_unstorable"),
            ("abc\u{202E}fdp.exe", "text_bidi"),
            ("z\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}\u{0306}", "text_stacked_marks"),
        ] {
            assert_eq!(clean(input, 100).unwrap_err().code, code, "{input:?}");
        }
    }

    #[test]
    fn one_line_is_one_line() {
        assert_eq!(clean_line(" Patient teacher ", 40).unwrap(), "Patient teacher");
        for input in ["Patient\nteacher", "Patient\r\nteacher", "Patient\tteacher"] {
            assert_eq!(clean_line(input, 40).unwrap_err().code, "text_unstorable", "{input:?}");
        }
    }

    #[test]
    fn length_counts_characters_not_bytes_and_the_limit_itself_passes() {
        assert!(clean(&"é".repeat(10), 10).is_ok());
        assert_eq!(clean(&"é".repeat(11), 10).unwrap_err().code, "text_too_long");
    }
}
