//! Formulas as people type them (TeX), written as MathML, which browsers set and screen readers read.
//!
//! What a lesson needs is understood: powers, fractions, roots, sums, limits, vectors, brackets, matrices, cases, text.
//! A formula that holds anything else is none, and its reader sees what was typed. Every sign that was typed goes out
//! escaped, in tags of ours alone, so that nothing typed becomes markup.

mod signs;
#[cfg(test)]
mod tests;

use signs::{Kind, accent, bracket, doubled, named, table};

/// Longest formula in characters.
const MAX_CHARS: usize = 2_000;
/// How deep it may go: a fraction in a root in a power.
const MAX_DEPTH: usize = 40;
/// Blanks by their words.
const BLANKS: [(&str, &str); 6] =
    [(",", "0.17em"), (";", "0.28em"), (" ", "0.33em"), ("quad", "1em"), ("qquad", "2em"), ("!", "-0.17em")];

/// A formula as MathML; with `display` on a line of its own. None when it is not understood.
pub fn mathml(tex: &str, display: bool) -> Option<String> {
    let signs: Vec<char> = tex.chars().take(MAX_CHARS + 1).collect();
    if signs.len() > MAX_CHARS {
        return None;
    }
    let mut reader = Reader { signs, at: 0, depth: 0, display };
    let row = reader.row(End::Whole)?;
    if row.is_empty() {
        return None;
    }
    let block = if display { " display=\"block\"" } else { "" };
    Some(format!("<math{block}>{row}</math>"))
}

/// What ends a row; it is left for whoever began the row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Whole,
    Brace,
    Bracket,
    Right,
    Cell,
}

/// A piece, and whether what belongs to it stands above and below.
struct Atom {
    written: String,
    limits: bool,
}

impl Atom {
    const fn of(written: String) -> Self {
        Self { written, limits: false }
    }
}

struct Reader {
    signs: Vec<char>,
    at: usize,
    depth: usize,
    display: bool,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.signs.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.at += 1;
        Some(sign)
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn takes(&mut self, expected: char) -> Option<()> {
        self.blank();
        (self.next()? == expected).then_some(())
    }

    /// Whether that word, with its backslash, comes next.
    fn comes(&self, word: &str) -> bool {
        let rest = self.signs.get(self.at..).unwrap_or_default();
        let named = rest.iter().copied().take(word.chars().count()).eq(word.chars());
        let whole = |sign: Option<&char>| !sign.is_some_and(char::is_ascii_alphabetic);
        named && (word == r"\\" || whole(rest.get(word.chars().count())))
    }

    fn skip(&mut self, word: &str) {
        self.at += word.chars().count();
    }

    fn row(&mut self, end: End) -> Option<String> {
        let mut row = String::new();
        loop {
            self.blank();
            let ended = match self.peek() {
                None => Some(End::Whole),
                Some('}') => Some(End::Brace),
                Some(']') if end == End::Bracket => Some(End::Bracket),
                Some('&') => Some(End::Cell),
                Some('\\') if self.comes(r"\\") || self.comes(r"\end") => Some(End::Cell),
                Some('\\') if self.comes(r"\right") => Some(End::Right),
                Some(_) => None,
            };
            match ended {
                Some(found) => return (found == end).then_some(row),
                None => row.push_str(&self.item()?),
            }
        }
    }

    /// A piece with what stands high and low at it.
    fn item(&mut self) -> Option<String> {
        let base = self.atom(false)?;
        let (mut low, mut high) = (None, None);
        loop {
            self.blank();
            match self.peek() {
                Some('^') if high.is_none() => {
                    self.at += 1;
                    high = Some(self.argument()?);
                }
                Some('_') if low.is_none() => {
                    self.at += 1;
                    low = Some(self.argument()?);
                }
                Some('\'') if high.is_none() => {
                    let mut primes = String::new();
                    while self.peek() == Some('\'') {
                        self.at += 1;
                        primes.push('′');
                    }
                    high = Some(format!("<mo>{primes}</mo>"));
                }
                Some('^' | '_' | '\'') => return None,
                _ => break,
            }
        }
        let (written, over) = (base.written, base.limits && self.display);
        Some(match (low, high, over) {
            (None, None, _) => written,
            (Some(low), None, false) => format!("<msub>{written}{low}</msub>"),
            (None, Some(high), false) => format!("<msup>{written}{high}</msup>"),
            (Some(low), Some(high), false) => format!("<msubsup>{written}{low}{high}</msubsup>"),
            (Some(low), None, true) => format!("<munder>{written}{low}</munder>"),
            (None, Some(high), true) => format!("<mover>{written}{high}</mover>"),
            (Some(low), Some(high), true) => format!("<munderover>{written}{low}{high}</munderover>"),
        })
    }

    /// What one word applies to: a group, or one sign.
    fn argument(&mut self) -> Option<String> {
        self.blank();
        self.atom(true).map(|atom| atom.written)
    }

    /// One piece; of a number with `single` its first digit alone.
    fn atom(&mut self, single: bool) -> Option<Atom> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let atom = match self.next()? {
            '{' => Atom::of(self.group()?),
            '\\' => self.command()?,
            '^' | '_' | '}' | '&' | '\'' | '$' => return None,
            '~' => Atom::of(space("0.33em")),
            digit if digit.is_ascii_digit() => Atom::of(self.number(digit, single)),
            letter if letter.is_alphanumeric() => Atom::of(tag("mi", &letter.to_string())),
            sign if sign.is_control() => return None,
            '-' => Atom::of(tag("mo", "−")),
            '*' => Atom::of(tag("mo", "∗")),
            sign => Atom::of(tag("mo", &sign.to_string())),
        };
        self.depth -= 1;
        Some(atom)
    }

    /// The rest of a group whose brace was read.
    fn group(&mut self) -> Option<String> {
        let row = self.row(End::Brace)?;
        self.takes('}')?;
        Some(format!("<mrow>{row}</mrow>"))
    }

    /// Digits with points and commas between them.
    fn number(&mut self, first: char, single: bool) -> String {
        let mut number = String::from(first);
        if single {
            return tag("mn", &number);
        }
        loop {
            let follows = self.signs.get(self.at + 1).is_some_and(char::is_ascii_digit);
            match self.peek() {
                Some(digit) if digit.is_ascii_digit() => number.push(digit),
                Some(mark @ ('.' | ',')) if follows => number.push(mark),
                _ => break,
            }
            self.at += 1;
        }
        tag("mn", &number)
    }

    /// What a word means whose backslash was read.
    fn command(&mut self) -> Option<Atom> {
        let word = self.word()?;
        if let Some((_, width)) = BLANKS.iter().find(|(name, _)| *name == word) {
            return Some(Atom::of(space(width)));
        }
        if let Some(sign) = accent(&word) {
            let below = self.argument()?;
            return Some(Atom::of(format!("<mover accent=\"true\">{below}{}</mover>", tag("mo", sign))));
        }
        if let Some((sign, kind)) = named(&word) {
            let name = if matches!(kind, Kind::Operator) || sign == "∑" || sign == "∏" { "mo" } else { "mi" };
            return Some(Atom { written: tag(name, sign), limits: kind == Kind::Limits });
        }
        if let Some(sign) = bracket(&word) {
            return Some(Atom::of(tag("mo", sign)));
        }
        let written = match word.as_str() {
            "frac" | "dfrac" | "tfrac" => {
                let (above, below) = (self.argument()?, self.argument()?);
                format!("<mfrac>{above}{below}</mfrac>")
            }
            "binom" => {
                let (above, below) = (self.argument()?, self.argument()?);
                format!("<mrow><mo>(</mo><mfrac linethickness=\"0\">{above}{below}</mfrac><mo>)</mo></mrow>")
            }
            "sqrt" => self.root()?,
            "text" | "mathrm" | "operatorname" => tag("mtext", &self.raw()?),
            "mathbb" => tag("mi", doubled(&self.raw()?)?),
            "mathbf" | "mathcal" => self.argument()?,
            "left" => self.fenced()?,
            "begin" => self.table()?,
            _ => return None,
        };
        Some(Atom::of(written))
    }

    /// A word: letters, or one other sign.
    fn word(&mut self) -> Option<String> {
        let first = self.next()?;
        let mut word = String::from(first);
        while first.is_ascii_alphabetic() && self.peek().is_some_and(|sign| sign.is_ascii_alphabetic()) {
            word.extend(self.next());
        }
        Some(word)
    }

    fn root(&mut self) -> Option<String> {
        self.blank();
        if self.peek() != Some('[') {
            return Some(format!("<msqrt>{}</msqrt>", self.argument()?));
        }
        self.at += 1;
        let degree = self.row(End::Bracket)?;
        self.takes(']')?;
        Some(format!("<mroot>{}<mrow>{degree}</mrow></mroot>", self.argument()?))
    }

    /// Words in braces, as they are.
    fn raw(&mut self) -> Option<String> {
        self.takes('{')?;
        let mut text = String::new();
        loop {
            match self.next()? {
                '}' => return Some(text),
                '{' | '\\' => return None,
                sign if sign.is_control() => return None,
                // A blank at the edge of a text would be lost.
                ' ' => text.push('\u{a0}'),
                sign => text.push(sign),
            }
        }
    }

    /// Brackets as high as what is in them, whose first word was read.
    fn fenced(&mut self) -> Option<String> {
        let open = self.delimiter()?;
        let row = self.row(End::Right)?;
        self.skip(r"\right");
        let close = self.delimiter()?;
        Some(between(&open, &format!("<mrow>{row}</mrow>"), &close))
    }

    /// A bracket; nothing for the point that stands for none.
    fn delimiter(&mut self) -> Option<String> {
        self.blank();
        match self.next()? {
            '.' => Some(String::new()),
            '\\' => {
                let word = self.word()?;
                bracket(&word).map(str::to_owned)
            }
            sign @ ('(' | ')' | '[' | ']' | '|' | '/') => Some(sign.to_string()),
            _ => None,
        }
    }

    /// Rows and columns, whose first word was read.
    fn table(&mut self) -> Option<String> {
        let name = self.raw()?;
        let (open, close) = table(&name)?;
        let mut rows = String::from("<mtr>");
        loop {
            let cell = self.row(End::Cell)?;
            for part in ["<mtd>", &cell, "</mtd>"] {
                rows.push_str(part);
            }
            if self.peek() == Some('&') {
                self.at += 1;
            } else if self.comes(r"\\") {
                self.skip(r"\\");
                rows.push_str("</mtr><mtr>");
            } else {
                break;
            }
        }
        self.skip(r"\end");
        if self.raw()? != name {
            return None;
        }
        Some(between(open, &format!("<mtable>{rows}</mtr></mtable>"), close))
    }
}

fn between(open: &str, inner: &str, close: &str) -> String {
    let fence = |sign: &str| if sign.is_empty() { String::new() } else { tag("mo", sign) };
    format!("<mrow>{}{inner}{}</mrow>", fence(open), fence(close))
}

fn space(width: &str) -> String {
    format!("<mspace width=\"{width}\"></mspace>")
}

fn tag(name: &str, text: &str) -> String {
    let mut written = format!("<{name}>");
    for sign in text.chars() {
        match sign {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            // Nothing ends an attribute either, wherever a formula may be put.
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#39;"),
            sign => written.push(sign),
        }
    }
    for part in ["</", name, ">"] {
        written.push_str(part);
    }
    written
}
