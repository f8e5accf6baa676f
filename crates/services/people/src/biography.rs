//! A tutor's biography: Markdown in, HTML that is safe to show out.
//!
//! Written by strangers, read by everybody: HTML in it is shown as the text it is, and what Markdown makes is cleaned again by an allow list (no scripts,
//! styles, pictures or frames; links to http, https and mail only, marked `nofollow ugc`).

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_shown_as_text_and_dangerous_links_lose_their_address() {
        let cases = [
            "<script>alert(1)</script>",
            "<svg onload=alert(1)>",
            "hi <img src=x onerror=alert(1)>",
            "[click](javascript:alert(1))",
            "[click](data:text/html,<script>alert(1)</script>)",
            "<a href=\"javascript:alert(1)\">x</a>",
            "![x](javascript:alert(1))",
            "[//evil](//evil.example)",
        ];
        for markdown in cases {
            let html = [to_html(markdown), lines_to_html(markdown)].concat();
            for forbidden in ["<script", "<svg", "<img", "<a href=\"javascript", "<a href=\"data", "<a href=\"//"] {
                assert!(!html.contains(forbidden), "{markdown} became {html}");
            }
        }
        assert_eq!(to_html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    }

    #[test]
    fn what_is_typed_line_by_line_keeps_its_lines_and_code_is_code() {
        let notes = "# Verbs\nto be\nto have\n\n```\nlet x = 1;\n```";
        let html = lines_to_html(notes);
        for part in ["<h3>Verbs</h3>", "to be<br>\nto have", "<pre><code>let x = 1;\n</code></pre>"] {
            assert!(html.contains(part), "{html} lacks {part}");
        }
        assert!(!to_html(notes).contains("<br>"));
    }

    #[test]
    fn markdown_works_and_links_pass_no_rank() {
        let html = to_html("# Hi\n\n**I** teach [algebra](https://example.com).");
        assert!(html.contains("<h3>Hi</h3>") && html.contains("<strong>I</strong>"), "{html}");
        assert!(html.contains("rel=\"nofollow ugc noopener\""), "{html}");
    }

    #[test]
    fn an_excerpt_is_two_plain_lines_of_at_most_220_characters() {
        assert_eq!(excerpt("# Hello\n\nI **teach** [maths](https://x.example).\n\nThird"), "Hello I teach maths.");
        let long = excerpt(&"word ".repeat(100));
        assert!(long.chars().count() <= 220 && long.ends_with("word…"), "{long}");
    }
}
