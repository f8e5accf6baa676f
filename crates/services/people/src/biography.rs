//! A tutor's biography: Markdown in, HTML that is safe to show out.
//!
//! Written by strangers, read by everybody: HTML in it is shown as the text it is, and what Markdown makes is cleaned
//! again by an allow list (no scripts, styles, pictures or frames; links to http, https and mail only, marked `nofollow
//! ugc`).

use domain::text::math::mathml;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::{collections::HashSet, sync::LazyLock};

/// Longest excerpt in characters.
const EXCERPT_CHARS: usize = 220;
/// What stands around the number of a formula until everything else was cleaned: signs of nobody's script, which are
/// taken out of what was typed.
const FORMULA: [char; 2] = ['\u{e000}', '\u{e001}'];
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
    let typed = markdown.replace(FORMULA, "");
    let mut formulas = Vec::new();
    let events = Parser::new_ext(&typed, options).map(|event| match event {
        Event::InlineMath(tex) => formula(&mut formulas, &tex, false),
        Event::DisplayMath(tex) => formula(&mut formulas, &tex, true),
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::SoftBreak if lines => Event::HardBreak,
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Heading { id, classes, attrs, level }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        other => other,
    });
    let mut rendered = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut rendered, events);
    formulas_put(&CLEANER.clean(&rendered).to_string(), &formulas)
}

/// The place of a formula among the words; one that is not understood stays as it was typed.
fn formula<'a>(formulas: &mut Vec<String>, tex: &CowStr<'a>, display: bool) -> Event<'a> {
    let Some(written) = mathml(tex, display) else {
        let around = if display { "$$" } else { "$" };
        return Event::Code(format!("{around}{tex}{around}").into());
    };
    let [open, close] = FORMULA;
    let place = format!("{open}{}{close}", formulas.len());
    formulas.push(written);
    Event::Text(place.into())
}

/// Formulas are written by us out of signs that are escaped: they are put in behind the cleaning, which knows no
/// MathML.
fn formulas_put(html: &str, formulas: &[String]) -> String {
    let [open, close] = FORMULA;
    let mut pieces = html.split(open);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once(close).unwrap_or(("", piece));
        let formula = number.parse::<usize>().ok().and_then(|at| formulas.get(at));
        whole.push_str(formula.map_or("", String::as_str));
        whole.push_str(rest);
    }
    whole
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
