//! A text cut into what can be looked up.

use super::fold::{folded, is_unspaced, plain, stems, written_out};
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A word, a name with its signs, or a run of a script without blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// As it is typed, but in [`plain`] characters; `cplusplus` for `C++`.
    pub text: String,
    /// Written without blanks between words.
    pub unspaced: bool,
    /// One sign and nothing else stands between this and the piece before.
    pub glue: Option<char>,
    /// What stands before it is a dot: `.NET`, `Node.js`.
    pub dotted: bool,
    /// A hyphen after a blank: not this.
    pub refused: bool,
}

/// What a word is looked up by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Forms {
    /// Spellings.
    pub words: Vec<String>,
    /// What its inflections share.
    pub stems: Vec<String>,
}

impl Forms {
    pub(super) fn of(word: &str) -> Self {
        let base = folded(word);
        if base.is_empty() {
            return Self::default();
        }
        let long = written_out(word).filter(|long| *long != base);
        let words: Vec<String> = std::iter::once(base).chain(long).collect();
        let mut stems: Vec<String> = words.iter().flat_map(|word| stems(word)).collect();
        stems.sort();
        stems.dedup();
        Self { words, stems }
    }

    pub(super) fn base(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.stems)
    }
}

impl Piece {
    pub(super) fn forms(&self) -> Forms {
        Forms::of(&self.text)
    }

    /// `dotnet` for `.NET`.
    pub(super) fn with_dot(&self) -> Option<String> {
        self.dotted.then(|| format!("dot{}", folded(&self.text)))
    }

    /// Its characters, where it has no blanks.
    pub(super) fn characters(&self) -> Vec<String> {
        folded(&self.text).graphemes(true).map(str::to_owned).collect()
    }
}

/// The whole of pieces that signs join, `nodejs`; none of one alone or of a chain of many.
pub(super) fn whole(pieces: &[Piece]) -> Option<Forms> {
    if !(2..=4).contains(&pieces.len()) {
        return None;
    }
    Some(Forms::of(&pieces.iter().map(|piece| piece.text.as_str()).collect::<String>()))
}

/// All that pieces joined by signs are found by as one word: the whole, and of a chain each two, `alevel` of
/// `GCSE/A-Level`.
pub(super) fn wholes(pieces: &[Piece]) -> Vec<Forms> {
    let pairs = if pieces.len() > 2 { pieces.windows(2) } else { [].windows(2) };
    pairs.chain([pieces]).filter_map(whole).collect()
}

/// Pieces of a text, with those that signs join together.
pub(super) fn groups(text: &str) -> Vec<Vec<Piece>> {
    let mut groups: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces(text) {
        match groups.last_mut() {
            Some(group) if piece.glue.is_some() => group.push(piece),
            _ => groups.push(vec![piece]),
        }
    }
    groups
}

fn pieces(text: &str) -> Vec<Piece> {
    let chars: Vec<char> = plain(text).chars().collect();
    let at = |i: usize| chars.get(i).copied();
    let before = |i: usize, back: usize| i.checked_sub(back).and_then(at);
    let mut found: Vec<Piece> = Vec::new();
    // Where the last piece ended.
    let mut ended: Option<usize> = None;
    let mut i = 0;
    while let Some(c) = at(i) {
        if !is_letter(c) || is_combining_mark(c) || is_silent(c) {
            i += 1;
            continue;
        }
        let unspaced = is_unspaced(c);
        let start = i;
        let belongs = |c: char| is_combining_mark(c) || is_silent(c) || (is_letter(c) && is_unspaced(c) == unspaced);
        while at(i).is_some_and(belongs) {
            i += 1;
        }
        let mut text: String = chars.get(start..i).unwrap_or_default().iter().collect();
        let alone = before(start, 1).is_none_or(|c| !is_letter(c));
        if alone && let Some((sign, length)) = sign_of(&text, &chars, i) {
            text.push_str(sign);
            i += length;
        }
        let sign = before(start, 1);
        let joins = sign.filter(|c| is_joiner(*c) && !unspaced && ended == Some(start - 1));
        let before_sign = before(start, 2);
        found.push(Piece {
            text,
            unspaced,
            glue: joins.filter(|_| found.last().is_some_and(|last| !last.unspaced)),
            dotted: sign == Some('.') && !unspaced && before_sign != Some('.') && c.is_alphabetic(),
            refused: sign == Some('-') && before_sign.is_none_or(char::is_whitespace),
        });
        ended = Some(i);
    }
    found
}

/// Names of the signs that make another name of one letter.
pub(super) const SIGNS: [&str; 4] = [PLUS_PLUS, SHARP, PLUS, STAR];
const PLUS_PLUS: &str = "plusplus";
const SHARP: &str = "sharp";
const PLUS: &str = "plus";
const STAR: &str = "star";

/// Signs that make another name of one letter: `C++`, `C#`, `A+`, `A*`.
fn sign_of(text: &str, chars: &[char], end: usize) -> Option<(&'static str, usize)> {
    let mut letters = text.chars();
    if !letters.next().is_some_and(|c| c.is_ascii_alphabetic()) || letters.next().is_some() {
        return None;
    }
    let ends = |length: usize| chars.get(end + length).is_none_or(|c| !is_letter(*c));
    match (chars.get(end)?, chars.get(end + 1)) {
        ('+', Some('+')) => Some((PLUS_PLUS, 2)),
        ('#' | '♯', _) => Some((SHARP, 1)),
        ('+', _) if ends(1) => Some((PLUS, 1)),
        ('*', next) if ends(1) && next != Some(&'*') => Some((STAR, 1)),
        _ => None,
    }
}

fn is_letter(c: char) -> bool {
    (c.is_alphanumeric() || is_combining_mark(c) || is_silent(c)) && !is_joiner(c)
}

/// Inside a word these are not heard.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2012}' | '\u{2212}' | '_' | '.' | '·' | '\'' | '\u{2018}' | '\u{2019}' | '`')
        || matches!(
            c,
            '\u{2B9}'..='\u{2BF}' | '\u{5F3}' | '\u{5F4}' | '&' | '/' | '\u{2044}' | '@' | ':' | '+' | '\u{2027}'
        )
}

/// Whether a sign leaves letters out: `l'algèbre`, `O'Brien`, `teacher's`.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '`' | '\u{2B9}'..='\u{2BF}')
}
