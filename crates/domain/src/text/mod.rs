//! Text that people type: cleaned once at the door, then trusted.
//!
//! Postgres refuses NUL (22021/22P05), readers are fooled by bidirectional overrides, stacked marks and names of
//! nothing, and two spellings of one name look alike; so text is NFC-normalised, trimmed, and refused when it carries
//! what cannot be stored or shown honestly. What is visible, what is stacked and what ends a line is decided in
//! [`visible`] alone, and typed numbers are read in [`numbers`].

pub mod card;
pub mod coarse;
pub mod math;
pub mod numbers;
pub mod refusals;
#[cfg(test)]
mod tests;
pub mod visible;

use crate::Refusal;
use unicode_normalization::UnicodeNormalization;

/// Cleans one piece of text. `max_chars` counts Unicode scalar values after cleaning. Every end of a line is `\n`; text
/// that shows nothing is empty.
///
/// # Errors
/// `text_unstorable` for NUL and other control characters except newline and tab, `text_bidi` for bidirectional
/// overrides (U+202A–E, U+2066–9), `text_stacked_marks`, `text_too_long` with the limit; `text_unstorable` too for the
/// number of a payment card, which is kept nowhere. The field name is the caller's to set (see
/// [`crate::refusal::Fields`]).
pub fn clean(input: &str, max_chars: usize) -> Result<String, Refusal> {
    // Counted before normalising too: NFC of a hostile megabyte is work we do not do.
    if input.len() > max_chars.saturating_mul(8) {
        return Err(refusals::text_too_long(max_chars));
    }
    let lines = input.replace("\r\n", "\n").replace(['\u{85}', '\u{2028}', '\u{2029}'], "\n");
    if lines.contains(visible::is_unstorable) {
        return Err(refusals::text_unstorable());
    }
    if lines.contains(visible::is_override) {
        return Err(refusals::text_bidi());
    }
    let text: String = visible::trimmed_prose(&lines).nfc().collect();
    if visible::is_stacked(&text) {
        return Err(refusals::text_stacked_marks());
    }
    if text.chars().count() > max_chars {
        return Err(refusals::text_too_long(max_chars));
    }
    if card::is_in(&text) {
        return Err(refusals::card_number());
    }
    Ok(text)
}

/// Like [`clean`], for what arrives from outside and whose sender cannot be asked again (a mail, a file, another
/// platform): the number of a card is blanked but for its last four digits, and the rest is kept.
pub fn clean_arrived(input: &str, max_chars: usize) -> Result<String, Refusal> {
    clean(&card::blanked(input), max_chars)
}

/// Like [`clean`], and newlines and tabs are refused as `text_unstorable`. A browser's one-line field never sends them;
/// a program can.
pub fn clean_line(input: &str, max_chars: usize) -> Result<String, Refusal> {
    let text = clean(input, max_chars)?;
    if text.contains(['\n', '\t']) { Err(refusals::line_broken()) } else { Ok(text) }
}

/// Like [`clean`], and text that shows nothing is refused with `missing`, a case of `required`.
pub fn clean_filled(input: &str, max_chars: usize, missing: fn() -> Refusal) -> Result<String, Refusal> {
    let text = clean(input, max_chars)?;
    if text.is_empty() { Err(missing()) } else { Ok(text) }
}
