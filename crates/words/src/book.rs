//! A book: the sentences of some Fluent files in every language, read once and then only looked at.
//!
//! An accessor knows its sentence's number, so that nothing is searched or parsed per request; a sentence without gaps
//! is handed out as it stands in the file. Numbers in gaps are written as the language does; nothing is wrapped in
//! isolation marks, which pages set with `<bdi>` where they are needed.

use crate::{
    Locale,
    gap::Gap,
    sentence::{Sentence, sentences},
};
use std::{collections::HashMap, sync::LazyLock};

/// Sentences in every language.
pub struct Book {
    languages: Vec<Language>,
}

struct Language {
    /// In the order of the files.
    sentences: Vec<(String, Sentence)>,
    /// Places in `sentences`.
    by_name: HashMap<String, usize>,
    /// By the number of the accessor: the language whose sentence it is, and its place there.
    numbered: Vec<(Locale, usize)>,
}

impl Book {
    /// Reads the files of every language, given as language and texts, for accessors of these keys. A key that a
    /// language lacks reads English there.
    pub fn open(files: &[(&str, &[&'static str])], keys: &[&str]) -> Self {
        let mut languages: Vec<Language> = Vec::new();
        // English comes first and stands in for the others.
        for locale in Locale::ALL {
            let texts = files.iter().find(|(code, _)| *code == locale.code()).map_or(&[][..], |(_, texts)| texts);
            let sentences = sentences(texts);
            let named = sentences.iter().enumerate().rev();
            let by_name: HashMap<String, usize> = named.map(|(place, (name, _))| (name.clone(), place)).collect();
            let english = languages.first();
            let numbered = keys.iter().map(|key| {
                let place = |by_name: &HashMap<String, usize>| by_name.get(*key).copied();
                let own = place(&by_name).map(|place| (locale, place));
                own.or_else(|| Some((Locale::En, place(&english?.by_name)?))).unwrap_or((locale, usize::MAX))
            });
            let numbered = numbered.collect();
            languages.push(Language { sentences, by_name, numbered });
        }
        Self { languages }
    }

    fn language(&self, locale: Locale) -> Option<&Language> {
        self.languages.get(locale as usize)
    }

    /// The sentence of an accessor and the language it is in.
    fn numbered(&self, locale: Locale, number: usize) -> Option<(Locale, &Sentence)> {
        let (locale, place) = *self.language(locale)?.numbered.get(number)?;
        Some((locale, &self.language(locale)?.sentences.get(place)?.1))
    }

    /// The sentence of an accessor with its gaps filled.
    pub fn filled(&self, locale: Locale, number: usize, arguments: &[(&str, Gap<'_>)]) -> String {
        // An accessor gives every argument its English sentence takes; the house rules refuse another language's that
        // takes more.
        let found = self.numbered(locale, number);
        found.and_then(|(locale, sentence)| sentence.filled(locale, arguments)).unwrap_or_default()
    }

    /// The sentence of a name in that language alone; none when the language lacks it or a gap stays open.
    pub fn named(&self, locale: Locale, name: &str, arguments: &[(&str, Gap<'_>)]) -> Option<String> {
        self.find(locale, name)?.filled(locale, arguments)
    }

    /// The same for a sentence without gaps, as it stands in the file.
    pub fn plain(&self, locale: Locale, name: &str) -> Option<&str> {
        plain(self.find(locale, name)?)
    }

    fn find(&self, locale: Locale, name: &str) -> Option<&Sentence> {
        let language = self.language(locale)?;
        language.by_name.get(name).and_then(|place| language.sentences.get(*place)).map(|(_, sentence)| sentence)
    }

    /// The sentences without gaps whose name begins so, by the rest of the name, in the order of the file.
    pub(crate) fn plain_from<'a>(&'a self, locale: Locale, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let sentences = self.language(locale).map_or(&[][..], |language| &language.sentences);
        sentences.iter().filter_map(move |(name, sentence)| Some((name.strip_prefix(start)?, plain(sentence)?)))
    }
}

fn plain(sentence: &Sentence) -> Option<&str> {
    match sentence {
        Sentence::Plain(text) => Some(text),
        Sentence::Gaps(_) => None,
    }
}

/// A sentence without gaps, as an accessor.
pub struct Plain {
    book: &'static LazyLock<Book>,
    number: usize,
}

impl Plain {
    /// For generated code.
    pub const fn new(book: &'static LazyLock<Book>, number: usize) -> Self {
        Self { book, number }
    }

    /// The sentence.
    pub fn text(&self, locale: Locale) -> &'static str {
        // English has no gap here, and the house rules refuse a language that has one.
        self.book.numbered(locale, self.number).and_then(|(_, sentence)| plain(sentence)).unwrap_or_default()
    }
}
