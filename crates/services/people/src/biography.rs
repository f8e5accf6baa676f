//! A tutor's biography: Markdown in, HTML that is safe to show out.
//!
//! Written by strangers, read by everybody: HTML in it is shown as the text it is, and what Markdown makes is cleaned
//! again by an allow list (no scripts, styles, pictures or frames; links to http, https and mail only, marked `nofollow
//! ugc`).

use domain::text::math::mathml;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::{collections::HashSet, sync::LazyLock};

/// Longest excerpt in characters.
const EXCERPT_CHARS: usize = 220;
/// What stands around the number of a formula until everything else was cleaned: signs of nobody's script, which are
/// taken out of all that was read: Markdown makes characters of what was typed as `&#xE000;`.
const FORMULA: [char; 2] = ['\u{e000}', '\u{e001}'];
/// Most bytes of the formulas of one text; those behind them stay as they were typed.
const FORMULAS_MAX_BYTES: usize = 256 * 1024;
/// Lines of an excerpt.
const EXCERPT_LINES: usize = 2;

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = ["p", "br", "hr", "em", "strong", "del", "ul", "ol", "li", "blockquote", "code", "pre", "h3", "h4", "a"];
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .tags(HashSet::from(tags))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener"));
    cleaner
});

/// Markdown as clean HTML. Headings start at the third level, below those of the page.
pub fn to_html(markdown: &str) -> String {
    html_of(markdown, Reading { lines: false, math: false })
}

/// The same of what is taught: what stands between `$` or `$$` is a formula.
pub fn taught_to_html(markdown: &str) -> String {
    html_of(markdown, Reading { lines: false, math: true })
}

/// The same of what was typed line by line, as notes of a lesson are: each line stays one.
pub fn lines_to_html(markdown: &str) -> String {
    html_of(markdown, Reading { lines: true, math: true })
}

/// How a text is read.
#[derive(Clone, Copy)]
struct Reading {
    /// Each line stays one.
    lines: bool,
    /// Prices are no formulas, so formulas are read where somebody teaches and nowhere else.
    math: bool,
}

fn html_of(markdown: &str, Reading { lines, math }: Reading) -> String {
    let options = Options::ENABLE_STRIKETHROUGH | if math { Options::ENABLE_MATH } else { Options::empty() };
    let (mut formulas, mut pictures) = (Formulas::default(), 0_usize);
    let events = Parser::new_ext(markdown, options).map(|event| match unsigned(event) {
        // What describes a picture is an attribute, where no formula has its place.
        Event::InlineMath(tex) if pictures > 0 => typed_formula(&tex, "$"),
        Event::DisplayMath(tex) if pictures > 0 => typed_formula(&tex, "$$"),
        Event::InlineMath(tex) => formulas.event(&tex, "$"),
        Event::DisplayMath(tex) => formulas.event(&tex, "$$"),
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::SoftBreak if lines => Event::HardBreak,
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Heading { id, classes, attrs, level }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        other => {
            match &other {
                Event::Start(Tag::Image { .. }) => pictures += 1,
                Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
                _ => {}
            }
            other
        }
    });
    let mut rendered = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut rendered, events);
    formulas.put_into(&CLEANER.clean(&rendered).to_string())
}

/// The event without the signs of a formula's place, wherever it has words of whoever typed it.
fn unsigned(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(plain(text)),
        Event::Code(text) => Event::Code(plain(text)),
        Event::Html(text) => Event::Html(plain(text)),
        Event::InlineHtml(text) => Event::InlineHtml(plain(text)),
        Event::InlineMath(text) => Event::InlineMath(plain(text)),
        Event::DisplayMath(text) => Event::DisplayMath(plain(text)),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(plain(language))))
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: plain(dest_url), title: plain(title), id: plain(id) })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: plain(dest_url), title: plain(title), id: plain(id) })
        }
        other => other,
    }
}

fn plain(text: CowStr<'_>) -> CowStr<'_> {
    if text.contains(FORMULA) { text.replace(FORMULA, "").into() } else { text }
}

fn typed_formula(tex: &str, around: &str) -> Event<'static> {
    Event::Code(format!("{around}{tex}{around}").into())
}

/// The formulas of one text, which are put in behind the cleaning: they are written by us out of signs that are
/// escaped, and the cleaning knows no MathML.
#[derive(Default)]
struct Formulas {
    written: Vec<String>,
    bytes: usize,
}

impl Formulas {
    /// The place of a formula among the words; one that is not understood, or has no room, stays as it was typed.
    fn event(&mut self, tex: &str, around: &str) -> Event<'static> {
        let written = mathml(tex, around == "$$").filter(|written| self.bytes + written.len() <= FORMULAS_MAX_BYTES);
        let Some(written) = written else { return typed_formula(tex, around) };
        let [open, close] = FORMULA;
        let place = format!("{open}{}{close}", self.written.len());
        self.bytes += written.len();
        self.written.push(written);
        Event::Text(place.into())
    }

    /// Each goes to its place, and to no second one.
    fn put_into(mut self, html: &str) -> String {
        let [open, close] = FORMULA;
        let mut pieces = html.split(open);
        let mut whole = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (number, rest) = piece.split_once(close).unwrap_or(("", piece));
            let place = number.parse::<usize>().ok();
            whole.push_str(&place.map_or_else(String::new, |at| self.taken(at)));
            whole.push_str(rest);
        }
        whole
    }

    fn taken(&mut self, at: usize) -> String {
        self.written.get_mut(at).map(std::mem::take).unwrap_or_default()
    }
}

/// The first two lines as plain text, cut at a word when they are long.
pub fn excerpt(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            // Inline ends (emphasis, links) go on in the same line.
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::HardBreak | Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(EXCERPT_LINES).collect();
    shortened(&lines.join(" "))
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= EXCERPT_CHARS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(EXCERPT_CHARS - 1).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole_words}…")
}

fn lowered(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H1, H3, H4};
    if level == H1 { H3 } else { H4 }
}
