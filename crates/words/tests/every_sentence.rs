//! Every sentence of every language, filled: no gap stays open, and nothing is empty.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use ftl::{Shape, shapes};
use std::{fs, path::Path};
use words::{Book, Gap, Locale};

/// Numbers that reach every plural form of every language, and one that has thousands.
const COUNTS: [i64; 12] = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 102, 2_500];

/// The texts of a language's files and the shapes in them.
fn files(locale: Locale) -> (Vec<&'static str>, Vec<Shape>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(locale.code());
    let inside = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = inside.filter(|path| path.extension().is_some_and(|ending| ending == "ftl")).collect();
    paths.sort();
    let texts: Vec<&str> = paths.iter().map(|path| &*fs::read_to_string(path).unwrap().leak()).collect();
    let shapes = texts.iter().flat_map(|text| shapes(text).unwrap()).collect();
    (texts, shapes)
}

fn filled(book: &Book, locale: Locale, shape: &Shape, count: i64) -> Option<String> {
    let arguments: Vec<_> = shape
        .arguments
        .iter()
        .map(|name| match name.as_str() {
            "count" => ("count", Gap::Number(count)),
            name => (name, Gap::Text(format!("<{name}>").into())),
        })
        .collect();
    let part = shape.attribute.as_ref().map(|part| format!("{}.{part}", shape.id));
    book.named(locale, part.as_ref().unwrap_or(&shape.id), &arguments)
}

#[test]
fn every_sentence_in_every_language_is_filled_for_every_count() {
    for locale in Locale::ALL {
        let (texts, shapes) = files(locale);
        let book = Book::open(&[(locale.code(), &texts)], &[]);
        assert!(shapes.len() > 700, "the files of {locale} were not found");
        for shape in &shapes {
            for count in COUNTS {
                let text =
                    filled(&book, locale, shape, count).unwrap_or_else(|| panic!("{locale} {}: a gap", shape.id));
                assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{locale} {}: {text}", shape.id);
                // `$` names a gap that lost its braces, but for the formula that shows how formulas are written.
                let rest = text.replace("$x^2$", "");
                let gap = rest.split('$').skip(1).find(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
                assert!(gap.is_none(), "{locale} {}: {text}", shape.id);
                assert!(!text.contains(['\u{2068}', '\u{2069}']), "{locale} {}: isolation marks", shape.id);
                let told = shape.arguments.iter().filter(|name| *name != "count");
                let lost: Vec<_> = told.filter(|name| !text.contains(&format!("<{name}>"))).collect();
                assert!(lost.is_empty(), "{locale} {} with {count} loses {lost:?}: {text}", shape.id);
            }
        }
    }
}

#[test]
fn a_language_that_lacks_a_sentence_or_a_file_reads_english() {
    let texts = [("en", &["a-b = One\na-c = { $count } left\n"][..]), ("ar", &["a-b = واحد\n"][..])];
    let book = Book::open(&texts, &["a-b", "a-c"]);
    let left = |locale| book.filled(locale, 1, &[("count", Gap::Number(7))]);
    assert_eq!((left(Locale::Ar), left(Locale::De)), ("7 left".to_owned(), "7 left".to_owned()));
    assert_eq!(book.named(Locale::Ar, "a-b", &[]).as_deref(), Some("واحد"));
    assert_eq!(book.named(Locale::De, "a-b", &[]), None);
}

#[test]
fn a_gap_that_stays_open_and_a_broken_line_give_no_sentence() {
    let book = Book::open(&[("en", &["a-b = To { $who }\nbroken\na-c = Fine\n"])], &[]);
    assert_eq!(book.named(Locale::En, "a-b", &[]), None);
    assert_eq!(book.named(Locale::En, "broken", &[]), None);
    assert_eq!(book.named(Locale::En, "a-c", &[]).as_deref(), Some("Fine"));
}

#[test]
fn numbers_in_gaps_are_written_as_the_language_does() {
    let file: &[&str] = &["a-b = { $count }"];
    let book = Book::open(&[("en", file), ("de", file), ("es", file), ("fr", file)], &["a-b"]);
    let written = |locale| book.filled(locale, 0, &[("count", Gap::Number(2_500))]);
    assert_eq!(
        [Locale::En, Locale::De, Locale::Es, Locale::Fr].map(written),
        ["2,500", "2.500", "2500", "2\u{202f}500"]
    );
}
