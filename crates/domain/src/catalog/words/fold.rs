//! Spellings of one word made one spelling.

use crate::text::numbers::digit_of;
use rust_stemmers::{Algorithm, Stemmer};
use std::{collections::HashMap, sync::LazyLock};
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};

/// Traditional characters with their simplified ones, in pairs; from OpenCC (Apache-2.0), `TSCharacters`, first
/// choices.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let pairs = include_str!("simplified.txt").split_whitespace();
    pairs.filter_map(|pair| pair.chars().next().zip(pair.chars().nth(1))).collect()
});

/// Combining class of a nukta, which people leave out.
const NUKTA: u8 = 7;
/// Place of the sign that takes a consonant its vowel, in the blocks of the scripts of India.
const VIRAMA: u32 = 0x4D;
/// What marks a stem, so that it never meets a word.
const STEM: char = '~';

/// The same characters for what looks or is typed the same: compatibility forms, simplified Chinese.
pub(super) fn plain(text: &str) -> String {
    let shown = text.chars().filter(|c| !matches!(c, '™' | '℠' | '®' | '©'));
    let accent_typed_alone = shown.map(|c| if matches!(c, '´' | '΄') { '\'' } else { c });
    let same = accent_typed_alone.nfkc();
    same.map(|c| if is_han(c) { SIMPLIFIED.get(&c).copied().unwrap_or(c) } else { c }).collect()
}

/// One spelling of a word of [`plain`] text.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.to_lowercase().nfc() {
        letter(c, &mut folded);
    }
    thai_ordered(&nasals_as_dots(&folded))
}

/// The word with its umlauts written out, where it has some: `mueller` for `Müller`, `joergensen` for `Jørgensen`.
pub(super) fn written_out(word: &str) -> Option<String> {
    let lower: String = word.to_lowercase().nfc().collect();
    if !lower.contains(['ä', 'ö', 'ü', 'ø', 'å']) {
        return None;
    }
    let long = lower.replace('ä', "ae").replace(['ö', 'ø'], "oe").replace('ü', "ue").replace('å', "aa");
    Some(self::folded(&long))
}

/// What the inflections of a folded word have in common, marked as such. By script, for nobody says in which language a
/// profile is written; English stems serve plurals of the other languages with Latin letters.
pub(super) fn stems(word: &str) -> Vec<String> {
    let algorithms: &[Algorithm] = match word.chars().next() {
        Some('a'..='z') if word.len() > 2 => &[Algorithm::English, Algorithm::German],
        Some('\u{400}'..='\u{52F}') => &[Algorithm::Russian],
        Some('\u{620}'..='\u{64A}') => &[Algorithm::Arabic],
        _ => &[],
    };
    let bare = without_article(word);
    let stem = |algorithm: &Algorithm| folded(&Stemmer::create(*algorithm).stem(bare));
    let mut stems: Vec<String> = algorithms.iter().map(stem).collect();
    // The stemmer takes the article for a part of some words.
    stems.extend((!algorithms.is_empty() && is_arabic(word)).then(|| bare.to_owned()));
    stems.retain(|stem| !stem.is_empty());
    for stem in &mut stems {
        stem.insert(0, STEM);
    }
    stems.dedup();
    stems
}

fn is_arabic(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{620}'..='\u{64A}'))
}

/// An Arabic word without its article and what is written together with that.
fn without_article(word: &str) -> &str {
    let bare = ["وال", "بال", "كال", "فال", "ال", "لل"].iter().find_map(|article| word.strip_prefix(article));
    bare.filter(|bare| bare.chars().count() > 2).unwrap_or(word)
}

/// Scripts that write no blanks between words, or, as Korean, hang what other languages write apart.
pub(super) fn is_unspaced(c: char) -> bool {
    digit_of(c).is_none()
        && matches!(c,
            '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}' | '\u{1780}'..='\u{17FF}'
            | '\u{1950}'..='\u{19DF}' | '\u{1A20}'..='\u{1AAF}' | '\u{1B00}'..='\u{1B7F}' | '\u{3005}'..='\u{3007}'
            | '\u{3021}'..='\u{303B}' | '\u{3041}'..='\u{312F}' | '\u{3131}'..='\u{318F}' | '\u{31A0}'..='\u{31FF}'
            | '\u{A000}'..='\u{A4CF}' | '\u{A980}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}' | '\u{AC00}'..='\u{D7FF}'
            | '\u{1B000}'..='\u{1B16F}')
        || is_han(c)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Scripts whose marks people leave out: Latin, Greek, Cyrillic, Hebrew, Arabic. In others a mark is a vowel.
fn marks_are_optional(c: char) -> bool {
    c < '\u{700}'
        || matches!(c, '\u{1C80}'..='\u{1C8F}' | '\u{1D00}'..='\u{1FFF}' | '\u{2C60}'..='\u{2C7F}')
        || matches!(c, '\u{A640}'..='\u{A7FF}' | '\u{FB00}'..='\u{FDFF}')
}

fn letter(c: char, folded: &mut String) {
    match c {
        // Joiners, marks of direction, selectors, the soft hyphen, the Arabic line that makes a word longer.
        '\u{AD}'
        | '\u{61C}'
        | '\u{640}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2060}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => {}
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ł' => folded.push('l'),
        'ħ' => folded.push('h'),
        'ı' => folded.push('i'),
        'ŋ' => folded.push('n'),
        'ŧ' => folded.push('t'),
        'ə' => folded.push('e'),
        'ς' => folded.push('σ'),
        // Letters of their own whose mark nobody leaves out.
        'й' | 'ў' | 'ї' => folded.push(c),
        'ґ' => folded.push('г'),
        'ى' | 'ی' | 'ې' | 'ے' => folded.push('ي'),
        'ة' | 'ہ' | 'ھ' | 'ە' => folded.push('ه'),
        'ک' => folded.push('ك'),
        'ٱ' => folded.push('ا'),
        // One kana for two.
        '\u{30A1}'..='\u{30F6}' | '\u{30FD}' | '\u{30FE}' => {
            folded.extend(u32::from(c).checked_sub(0x60).and_then(char::from_u32));
        }
        _ => match digit_of(c).and_then(|digit| char::from_digit(digit, 10)) {
            Some(digit) => folded.push(digit),
            None => without_marks(c, folded),
        },
    }
}

fn without_marks(c: char, folded: &mut String) {
    if is_combining_mark(c) {
        let bare = folded.chars().next_back().is_none_or(marks_are_optional);
        if !bare && canonical_combining_class(c) != NUKTA {
            folded.push(c);
        }
    } else if marks_are_optional(c) {
        for part in c.to_string().nfd().filter(|part| !is_combining_mark(*part)) {
            // A letter under a mark may be one of those above: `ǿ`, `ۓ`.
            if part == c { folded.push(c) } else { letter(part, folded) }
        }
    } else {
        folded.extend(c.to_string().nfd().filter(|part| canonical_combining_class(*part) != NUKTA).nfc());
    }
}

/// In scripts of India a nasal before a consonant is written as a letter or as a dot, `हिन्दी` or `हिंदी`, and the dot
/// with or without its bow. Their blocks are laid out alike, 128 places each.
fn nasals_as_dots(word: &str) -> String {
    if !word.chars().any(|c| matches!(c, '\u{900}'..='\u{CFF}')) {
        return word.to_owned();
    }
    let place = |c: char| u32::from(c) % 0x80;
    let dot_of = |c: char| char::from_u32(u32::from(c) / 0x80 * 0x80 + 2).unwrap_or(c);
    let mut dotted = String::with_capacity(word.len());
    let mut rest = word.chars();
    while let Some(c) = rest.next() {
        let dots = matches!(c, '\u{900}'..='\u{B7F}' | '\u{C00}'..='\u{CFF}');
        let nasal = dots && matches!(place(c), 0x19 | 0x1E | 0x23 | 0x28 | 0x2E);
        let mut next = rest.clone();
        // Not at the end of a word: there it is heard.
        if nasal && next.next().is_some_and(|virama| place(virama) == VIRAMA) && next.next().is_some() {
            rest.next();
            dotted.push(dot_of(c));
        } else if dots && place(c) == 1 {
            dotted.push(dot_of(c));
        } else {
            dotted.push(c);
        }
    }
    dotted
}

/// Thai as it sounds whichever key came first: the ring before the tone, and one `แ` for two `เ`.
fn thai_ordered(word: &str) -> String {
    if !word.contains(['\u{E40}', '\u{E4D}']) {
        return word.to_owned();
    }
    let mut ordered = word.replace("\u{E40}\u{E40}", "\u{E41}");
    for tone in ['\u{E48}', '\u{E49}', '\u{E4A}', '\u{E4B}'] {
        ordered = ordered.replace(&format!("{tone}\u{E4D}"), &format!("\u{E4D}{tone}"));
    }
    ordered
}
