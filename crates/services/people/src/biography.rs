//! A tutor's biography: Markdown in, HTML that is safe to show out.
//!
//! Written by strangers, read by everybody: HTML in it is shown as the text it is, and what Markdown makes is cleaned
//! again by an allow list (no scripts, styles, pictures or frames; links to http, https and mail only, marked `nofollow
//! ugc`).

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use std::{collections::HashSet, sync::LazyLock};

/// Longest excerpt in characters.
const EXCERPT_CHARS: usize = 220;
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
    html_of(markdown, false)
}

/// The same of what was typed line by line, as notes are: each line stays one.
pub fn lines_to_html(markdown: &str) -> String {
    html_of(markdown, true)
}

fn html_of(markdown: &str, lines: bool) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH).map(|event| match event {
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
    CLEANER.clean(&rendered).to_string()
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
