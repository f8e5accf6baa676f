//! The README of a copy, in the language of whoever asked: what is in which file, what was left out, and which tables
//! hold nothing of the person, each with the reason.

use super::{
    files::FileInside,
    gather::{MOST_ROWS, Rows},
    tables::{About, Holds, TABLES, Why},
};
use std::fmt::Write;
use words::{Locale, labels, tr};

/// The text.
pub(super) fn readme(all: &[Rows], files: &[FileInside], left: &[String], locale: &str) -> String {
    let l = Locale::of(locale);
    let mut text = format!("{}\n\n{}\n", tr!(l, archive.title), tr!(l, archive.lead));
    if all.iter().any(|rows| rows.list.as_array().is_some_and(|rows| rows.len() as i64 >= MOST_ROWS)) {
        let _ = writeln!(text, "\n{}", tr!(l, archive.too_many));
    }
    let _ = writeln!(text, "\n\n{}", tr!(l, archive.files));
    for about in About::ALL {
        let files = all.iter().filter(|rows| rows.own.about == about).map(|rows| format!("{}.json", rows.table));
        part(&mut text, labels::archive_about(l, about.code()), files);
    }
    part(&mut text, tr!(l, archive.own_files), files.iter().map(|file| file.place.clone()));
    part(&mut text, tr!(l, archive.large_files), left.iter().cloned());
    let _ = writeln!(text, "\n\n{}", tr!(l, archive.left_out));
    for why in Why::ALL {
        let columns = all.iter().flat_map(|rows| {
            let left = rows.own.left_out.iter().filter(move |(_, because)| *because == why);
            left.map(|(column, _)| format!("{}: {column}", rows.table))
        });
        part(&mut text, labels::archive_why(l, why.code()), columns);
    }
    let _ = writeln!(text, "\n\n{}", tr!(l, archive.nothing));
    for why in Why::ALL {
        let tables = TABLES.iter().filter(|table| matches!(table.holds, Holds::Nothing(because) if because == why));
        part(&mut text, labels::archive_why(l, why.code()), tables.map(|table| table.name.to_owned()));
    }
    text
}

/// A sentence and what it is said of; nothing when that is nothing.
fn part(text: &mut String, sentence: &str, names: impl Iterator<Item = String>) {
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{sentence}");
    for name in names {
        let _ = writeln!(text, "  {name}");
    }
}
