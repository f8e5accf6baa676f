//! Which characters show something, which stand over others, which end a line.
//!
//! Ranges of the Unicode Character Database (`Default_Ignorable_Code_Point`, 16.0) and the few letters that are blank
//! by design. Small on purpose: this is compiled into the browser's module too.

use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};

/// Characters that are drawn as nothing: default-ignorable ones (joiners, marks of direction, fillers, tags, selectors)
/// and the blanks that count as letters or symbols: Braille without dots, the musical null notehead, the filler of
/// Khitan.
const INVISIBLE: &[(char, char)] = &[
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFFB}'),
    ('\u{16FE4}', '\u{16FE4}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D159}', '\u{1D159}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

/// Most non-spacing marks of one place (above, below, through) over one letter; real languages use at most three.
const MARKS_OF_A_PLACE: usize = 4;
/// Most marks without a place of their own, which attach side by side: Burmese uses five, Tibetan seven.
const MARKS_WITHOUT_PLACE: usize = 8;
/// Most marks of all kinds over one letter.
const MARKS: usize = 10;

/// Whether a character is drawn as nothing at all: white space, a control, or one of [`INVISIBLE`].
pub fn is_invisible(c: char) -> bool {
    c.is_whitespace() || c.is_control() || INVISIBLE.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

/// Whether a reader sees anything: one character that is drawn and is no mark waiting for a letter.
pub fn is_visible(text: &str) -> bool {
    text.chars().any(|c| !is_invisible(c) && !is_combining_mark(c))
}

/// The text without what nobody sees at its ends, whatever it is; for addresses, numbers and words that are compared.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(is_invisible)
}

/// The text without blanks at its ends, for what is read as it was written: the selector behind `❤️`, the tags of a
/// flag, the joiner that ends a Persian word and marks of direction inside belong to it. What shows nothing at all is
/// empty.
pub fn trimmed_prose(text: &str) -> &str {
    if !is_visible(text) {
        return "";
    }
    let belongs = |c: char| matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}');
    // Overrides of direction stay, so that they are refused and not half taken away.
    let blank = |c: char| is_invisible(c) && !is_override(c);
    text.trim_start_matches(blank).trim_end_matches(|c| blank(c) && !belongs(c))
}

/// Characters that reverse what follows.
pub fn is_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters nobody may store: controls, and code points that are no characters (Unicode §23.7).
pub fn is_unstorable(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Whether marks are stacked as no language stacks them. Counted by place, that is by combining class, so that ordinary
/// Burmese, whose signs stand side by side, is no stack. Composed letters count their marks, what is invisible is no
/// new letter.
pub fn is_stacked(text: &str) -> bool {
    let mut places: Vec<(u8, usize)> = Vec::new();
    for c in text.nfd() {
        if !is_combining_mark(c) {
            if !is_invisible(c) || c.is_whitespace() {
                places.clear();
            }
            continue;
        }
        let place = place_of(c);
        match places.iter_mut().find(|(known, _)| *known == place) {
            Some((_, count)) => *count += 1,
            None => places.push((place, 1)),
        }
        let most = |place: u8| if place == 0 { MARKS_WITHOUT_PLACE } else { MARKS_OF_A_PLACE };
        if places.iter().any(|(place, count)| *count > most(*place))
            || places.iter().map(|(_, n)| n).sum::<usize>() > MARKS
        {
            return true;
        }
    }
    false
}

/// The combining class; marks that enclose a letter have none and lie on top of each other like those through it (class
/// 1).
fn place_of(c: char) -> u8 {
    let encloses = matches!(
        c,
        '\u{488}' | '\u{489}' | '\u{1ABE}' | '\u{20DD}'..='\u{20E0}' |
            '\u{20E2}'..='\u{20E4}' | '\u{A670}'..='\u{A672}'
    );
    if encloses { 1 } else { canonical_combining_class(c) }
}
