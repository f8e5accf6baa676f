//! Pages of strangers: cleaned by an allow list before anything is made of them, and looked through for what that takes
//! away, so that it can be told.

use domain::learning::import::{LeftOut, Notes, html};
use std::{collections::HashSet, sync::LazyLock};

/// Tags whose text is no text of the page.
const NO_TEXT: [&str; 12] = [
    "script", "style", "title", "noscript", "template", "iframe", "object", "svg", "audio", "video", "select", "button",
];

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(html::TAGS.iter().copied().collect())
        .clean_content_tags(HashSet::from(NO_TEXT))
        .tag_attributes([("a", HashSet::from(["href"])), ("img", HashSet::from(["alt"]))].into())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(None);
    cleaner
});

/// A page as Markdown; what was not taken of it is noted.
pub(super) fn page(raw: &str, place: &str, notes: &mut Notes) -> String {
    let written = html::markdown(&CLEANER.clean(raw).to_string());
    notes.add(LeftOut::Picture, place, written.pictures);
    let small = raw.to_ascii_lowercase();
    let count = |tags: &[&str]| tags.iter().map(|tag| small.matches(tag).count()).sum();
    notes.add(LeftOut::Script, place, count(&["<script"]));
    notes.add(
        LeftOut::Embedded,
        place,
        count(&["<iframe", "<object", "<embed", "<audio", "<video", "<svg", "<canvas", "<form"]),
    );
    notes.add(LeftOut::InnerLink, place, inner_links(&small));
    written.text
}

/// HTML of a question as plain words.
pub(super) fn plain(raw: &str) -> String {
    html::plain(&CLEANER.clean(raw).to_string())
}

/// Links to other parts of the package: they lead nowhere once it is taken apart.
fn inner_links(small: &str) -> usize {
    let inner = |tag: &&str| {
        let tag = tag.split('>').next().unwrap_or_default();
        let Some((_, value)) = tag.split_once("href") else { return false };
        let value = value.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
        let outside = ["http:", "https:", "mailto:", "#", "javascript:", "//"];
        !value.is_empty() && !outside.iter().any(|scheme| value.starts_with(scheme))
    };
    small.split("<a ").skip(1).filter(inner).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(raw: &str) -> (String, Vec<(LeftOut, i32)>) {
        let mut notes = Notes::default();
        let text = page(raw, "One", &mut notes);
        (text, notes.lines().iter().map(|line| (line.what, line.count)).collect())
    }

    #[test]
    fn a_page_is_its_words_and_what_is_taken_away_is_told() {
        let raw = "<html><head><title>T</title><style>p{}</style><script>a()</script></head><body onload='x()'>\
                   <h1>Halves</h1><p>One <b>of</b> two<img src='x.png' alt='cake'>. <a href='next.html'>Next</a> \
                   <a href='https://a.example/'>More</a></p><iframe src='https://b.example/'>no</iframe></body></html>";
        let (text, left) = told(raw);
        assert_eq!(text, "# Halves\n\nOne **of** two\\[cake\\]. Next [More](https://a.example/)");
        let expected = [(LeftOut::Picture, 1), (LeftOut::Script, 1), (LeftOut::Embedded, 1), (LeftOut::InnerLink, 1)];
        assert_eq!(left, expected);
    }

    #[test]
    fn attack_nothing_that_runs_comes_out_of_a_page() {
        for raw in [
            "<a href=\"javascript:alert(1)\">x</a>",
            "<img src=x onerror=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<p title=\"--><script>alert(1)</script>\">x</p>",
            "<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>",
            "[x](javascript:alert(1))",
            "<a href=\"data:text/html,x\">x</a>",
        ] {
            let (text, _) = told(raw);
            let meant = text.replace("\\<", "").replace("\\]", "");
            let runs = ["](javascript", "](data", "<"].iter().any(|sign| meant.contains(sign));
            assert!(!runs, "{raw}: {text}");
        }
    }

    #[test]
    fn words_of_questions_are_plain() {
        assert_eq!(plain("<p>Which is <b>red</b>?&nbsp;<script>x()</script></p>"), "Which is red?");
    }
}
