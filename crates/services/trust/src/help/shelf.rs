//! The articles as they are written: three lines of head (`section`, `title`, `summary`), a blank one, Markdown.

use domain::{
    catalog::words::{Findable, Sought, Weight, WordQuery, indexed, stored},
    trust::help::{HelpLine, HelpSection},
};
use pulldown_cmark::{Options, Parser, html};
use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

/// Language, slug, text; made by the build script from the files.
pub const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/articles.rs"));

/// An article.
pub struct Written {
    /// Its name in addresses.
    pub slug: &'static str,
    /// Where it stands.
    pub section: HelpSection,
    /// What it is called.
    pub title: &'static str,
    /// What it says, in a sentence.
    pub summary: &'static str,
    /// Markdown.
    pub text: &'static str,
    words: HashMap<String, Weight>,
}

/// The articles of each language.
pub static SHELVES: LazyLock<BTreeMap<&'static str, Vec<Written>>> = LazyLock::new(|| {
    let mut shelves: BTreeMap<&'static str, Vec<Written>> = BTreeMap::new();
    for (language, slug, file) in FILES {
        if let Some(article) = read(slug, file) {
            shelves.entry(language).or_default().push(article);
        }
    }
    for shelf in shelves.values_mut() {
        shelf.sort_by_key(|article| (article.section, article.slug));
    }
    shelves
});

/// The articles of a language, by section; English where a language has none.
pub fn shelf(language: &str) -> &'static [Written] {
    SHELVES.get(language).or_else(|| SHELVES.get("en")).map_or(&[], Vec::as_slice)
}

fn read(slug: &'static str, file: &'static str) -> Option<Written> {
    let (head, text) = file.split_once("\n\n")?;
    let of = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    let (title, summary) = (of("title")?, of("summary")?);
    let found = indexed(Findable { name: "", subjects: title, headline: summary, bio: text });
    Some(Written {
        slug,
        section: HelpSection::parse(of("section")?)?,
        title,
        summary,
        text: text.trim(),
        words: stored(&found.vector).into_iter().collect(),
    })
}

/// Articles that hold what is looked for: in the title before the summary before the text. Where no article holds all
/// of it, the last word is taken as begun; where that finds nothing, each word counts for itself.
pub fn find(shelf: &'static [Written], q: &str) -> Vec<&'static Written> {
    let Some(query) = WordQuery::read(q) else { return Vec::new() };
    let exact = scored(shelf, &query.exact());
    if !exact.is_empty() {
        return exact;
    }
    let begun = query.begun(|letters| {
        let mut known: Vec<String> = shelf
            .iter()
            .flat_map(|article| article.words.keys())
            .filter(|word| word.starts_with(letters))
            .cloned()
            .collect();
        known.sort_unstable();
        known.dedup();
        known
    });
    let begun = begun.map(|begun| scored(shelf, &begun)).unwrap_or_default();
    if !begun.is_empty() {
        return begun;
    }
    match query.exact() {
        Sought::All(parts) => scored(shelf, &Sought::Any(parts)),
        _ => Vec::new(),
    }
}

fn scored(shelf: &'static [Written], sought: &Sought) -> Vec<&'static Written> {
    let mut found: Vec<(u32, &Written)> =
        shelf.iter().filter_map(|article| Some((score(article, sought)?, article))).collect();
    found.sort_by_key(|(score, article)| (std::cmp::Reverse(*score), article.section, article.slug));
    found.into_iter().map(|(_, article)| article).collect()
}

/// What an article is worth for a question; none when it does not hold what is asked for.
fn score(article: &Written, sought: &Sought) -> Option<u32> {
    match sought {
        Sought::Word(word) => article.words.get(word).map(|weight| match weight {
            Weight::Title => 9,
            Weight::Front => 3,
            Weight::Prose => 1,
        }),
        Sought::All(parts) => parts.iter().map(|part| score(article, part)).sum(),
        Sought::Any(parts) => {
            let found: Vec<u32> = parts.iter().filter_map(|part| score(article, part)).collect();
            (!found.is_empty()).then(|| found.iter().sum())
        }
        Sought::Not(part) => score(article, part).is_none().then_some(0),
    }
}

impl Written {
    pub(super) fn line(&self) -> HelpLine {
        HelpLine {
            slug: self.slug.to_owned(),
            section: self.section,
            title: self.title.to_owned(),
            summary: self.summary.to_owned(),
        }
    }

    /// Our own Markdown as HTML; no stranger writes here.
    pub fn html(&self) -> String {
        let mut rendered = String::with_capacity(self.text.len() * 2);
        html::push_html(&mut rendered, Parser::new_ext(self.text, Options::empty()));
        rendered
    }
}
