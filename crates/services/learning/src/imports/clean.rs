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
pub fn page(raw: &str, place: &str, notes: &mut Notes) -> String {
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
pub fn plain(raw: &str) -> String {
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
