//! The picture beside a link that somebody shares (CA6, Open Graph): who or what it is in large letters, two lines of
//! facts, on the ground of the house. Drawn as SVG here, made a PNG elsewhere.

use std::fmt::Write;

/// The sheet, in the shape that networks show whole.
pub const WIDTH: u32 = 1_200;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 630;
/// What is left free on both sides.
const MARGIN: u32 = 80;
/// Lines of a title and of what stands under it.
const LINES_MAX: usize = 2;
/// Sizes of letters: of the title, of the line, of the facts and of the house's name.
const TITLE: u32 = 76;
const LINE: u32 = 40;
const FACTS: u32 = 38;
const NAME: u32 = 36;
/// What of a text is looked at at most, in characters.
const TEXT_MAX_CHARS: usize = 300;

/// The house's sign, as in its icon.
const SIGN: &str = concat!(
    r##"<rect width="32" height="32" rx="8" fill="#2563eb"/>"##,
    r##"<path d="M16 11c-2.4-2-5.4-2.6-8.5-2.5v13c3.1-.1 6.1.5 8.5 2.5 2.4-2 5.4-2.6 8.5-2.5v-13"##,
    r##"C21.4 8.4 18.4 9 16 11zM16 11v13" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/>"##,
);

/// What stands on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Preview {
    pub title: String,
    pub line: String,
    /// Said in one row: a price, a rating.
    pub facts: Vec<String>,
    /// Whether the reader's language goes from right to left.
    pub from_right: bool,
}

impl Preview {
    /// The sheet as SVG of [`WIDTH`] by [`HEIGHT`].
    pub fn svg(&self) -> String {
        let size = format!(r#"width="{WIDTH}" height="{HEIGHT}""#);
        let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {size} "#);
        let _ = write!(svg, r##"font-family="Noto Sans, sans-serif"><rect {size} fill="#fbfaf8"/>"##);
        let edge = if self.from_right { WIDTH - 16 } else { 0 };
        let _ = write!(svg, r##"<rect x="{edge}" width="16" height="{HEIGHT}" fill="#2563eb"/>"##);
        svg.push_str(&self.mark());
        let title = lines(&self.title, TITLE);
        let line = lines(&self.line, LINE);
        // What there is stands in the middle of what the name and the facts leave.
        let height = title.len() as u32 * 92 + line.len() as u32 * 56;
        let mut y = 150 + (360_u32.saturating_sub(height)) / 2;
        for text in &title {
            y += 92;
            svg.push_str(&self.text(text, y - 20, TITLE, "#1c1917", "700"));
        }
        y += 12;
        for text in &line {
            y += 56;
            svg.push_str(&self.text(text, y - 12, LINE, "#57534e", "400"));
        }
        let facts = clean(&self.facts.join("  ·  "));
        svg.push_str(&self.text(&cut(&facts, FACTS), HEIGHT - 64, FACTS, "#1d4ed8", "600"));
        svg.push_str("</svg>");
        svg
    }

    /// The house's sign and name.
    fn mark(&self) -> String {
        let x = if self.from_right { WIDTH - MARGIN - 56 } else { MARGIN };
        let sign = format!("<g transform=\"translate({x} 64) scale(1.75)\">{SIGN}</g>");
        let (x, anchor) = if self.from_right { (x - 20, "end") } else { (x + 76, "start") };
        let looks = format!(r##"font-size="{NAME}" font-weight="700" text-anchor="{anchor}" fill="#1c1917""##);
        let name = format!(r#"<text x="{x}" y="104" {looks}>EduStream</text>"#);
        sign + &name
    }

    fn text(&self, text: &str, y: u32, size: u32, colour: &str, weight: &str) -> String {
        let (x, anchor) = if self.from_right { (WIDTH - MARGIN, "end") } else { (MARGIN, "start") };
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let looks = format!(r#"font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" fill="{colour}""#);
        format!(r#"<text x="{x}" y="{y}" {looks}>{text}</text>"#)
    }
}

/// One line of what may be written: no controls, no runs of blanks, not without end.
fn clean(text: &str) -> String {
    let seen: String = text.chars().take(TEXT_MAX_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    seen.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// About how wide letters are, in hundredths of their size: no font is read here, so rather too wide than cut.
fn wide(text: &str) -> u32 {
    let one = |c: char| match c {
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' | '·' => 34,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 92,
        _ if c >= '\u{2E80}' => 100,
        _ if c.is_uppercase() => 70,
        _ => 60,
    };
    text.chars().map(one).sum()
}

/// Whether it fits into one line of letters of that size.
fn fits(text: &str, size: u32) -> bool {
    wide(text) * size / 100 <= WIDTH - 2 * MARGIN
}

/// As much of it as fits into a line, with a sign where something is missing.
fn cut(text: &str, size: u32) -> String {
    if fits(text, size) {
        return text.to_owned();
    }
    let mut kept: String = text.to_owned();
    while !kept.is_empty() && !fits(&format!("{kept}…"), size) {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// A text in lines of letters of that size. Breaks between words; between signs where a script has no blanks.
fn lines(text: &str, size: u32) -> Vec<String> {
    let text = clean(text);
    let mut found: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut rest = text.as_str();
    while let Some((piece, after)) = next_piece(rest) {
        let longer = format!("{line}{piece}");
        if !line.is_empty() && !fits(longer.trim_end(), size) {
            if found.len() + 1 == LINES_MAX {
                found.push(cut(&format!("{line}{rest}"), size));
                return found;
            }
            found.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(piece);
        rest = after;
    }
    if !line.trim().is_empty() {
        found.push(cut(line.trim_end(), size));
    }
    found
}

/// A word with its blank, or a sign of a script that writes without blanks.
fn next_piece(text: &str) -> Option<(&str, &str)> {
    let (at, first) = text.char_indices().next()?;
    let end = if first >= '\u{2E80}' {
        at + first.len_utf8()
    } else {
        let stop = text.char_indices().find(|(at, c)| *at > 0 && (*c == ' ' || *c >= '\u{2E80}'));
        stop.map_or(text.len(), |(at, c)| if c == ' ' { at + 1 } else { at })
    };
    text.split_at_checked(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(title: &str) -> Preview {
        Preview {
            title: title.into(),
            line: "Maths".into(),
            facts: vec!["$30".into(), "★ 4.9".into()],
            from_right: false,
        }
    }

    #[test]
    fn what_somebody_calls_themselves_stays_text() {
        let svg = of("</text><script>alert(1)</script> & Co").svg();
        assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;"));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
        assert!(!of("a\u{0}b\u{8}c\nd").svg().chars().any(char::is_control));
    }

    #[test]
    fn a_long_title_takes_two_lines_and_says_that_more_was_there() {
        let two = lines(&"Patient explanations of everything ".repeat(9), TITLE);
        assert_eq!(two.len(), LINES_MAX);
        assert!(two.iter().all(|line| fits(line, TITLE)), "{two:?}");
        assert!(two[1].ends_with('…') && !two[0].ends_with('…'));
        assert_eq!(lines("Ada Lovelace", TITLE), ["Ada Lovelace"]);
        assert!(lines("  ", TITLE).is_empty());
    }

    #[test]
    fn a_word_without_end_and_a_script_without_blanks_end_at_the_margin() {
        for text in ["x".repeat(2_000), "数学".repeat(80), "W".repeat(60)] {
            let found = lines(&text, TITLE);
            assert!(!found.is_empty() && found.len() <= LINES_MAX, "{found:?}");
            assert!(found.iter().all(|line| fits(line, TITLE)), "{found:?}");
        }
        assert_eq!(lines(&"数学".repeat(12), TITLE).len(), 2, "signs break anywhere");
    }

    #[test]
    fn a_language_from_right_to_left_begins_at_the_right() {
        let svg = Preview { from_right: true, ..of("رياضيات") }.svg();
        assert!(svg.contains("text-anchor=\"end\"") && !svg.contains("text-anchor=\"start\""));
    }
}
