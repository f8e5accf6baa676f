//! What every table says in its comment: where it is when the database is distributed, how long its rows live, who
//! purges them.
//!
//! A comment begins with `local: `, `reference: ` or `distributed by KEY: `, and holds one of
//! - `Rows live for ever`,
//! - `Rows live with TABLE`: they go when their row there goes,
//! - `Rows live TIME, purged by NAME through INDEX`: a name of the code, and an index of the migrations, or a purge of
//!   a large table ends in a time-out.
//!
//! The last comment counts: a table may be described anew by a later migration. Tables from before the rule are in the
//! ratchet.

use crate::{Source, sizes::Oversized};
use std::collections::BTreeMap;

/// Tables with the comment they have in the end.
fn tables(sources: &[Source]) -> BTreeMap<&str, (&str, &str)> {
    let mut found = BTreeMap::new();
    for migration in sources.iter().filter(|source| source.path.starts_with("migrations/")) {
        for line in migration.text.lines().map(str::trim) {
            if let Some(name) = named(line, "create table ") {
                found.insert(name, (migration.path.as_str(), ""));
            } else if let Some(name) = named(line, "drop table ") {
                found.remove(name);
            }
        }
        for rest in migration.text.split("comment on table ").skip(1) {
            let Some((head, text)) = rest.split_once('\'') else { continue };
            let mut words = head.split_whitespace();
            let (Some(name), Some("is"), None) = (words.next(), words.next(), words.next()) else { continue };
            // A doubled quote stands for one within the text; what follows it does not matter here.
            found.entry(name).and_modify(|(_, said)| *said = text.split("';").next().unwrap_or_default());
        }
    }
    found
}

fn named<'a>(line: &'a str, start: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(start)?.trim_start_matches("if not exists ").trim_start_matches("if exists ");
    rest.split([' ', '(', ';']).next()
}

/// Tables that do not say where they are, or name a purge or an index that does not exist.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let mut problems = Vec::new();
    for (table, (path, comment)) in tables(sources) {
        let begins = ["local: ", "reference: ", "distributed by "].iter().any(|start| comment.starts_with(start));
        if !begins {
            let text = "has no comment that says local, reference or distributed by its key";
            problems.push(format!("{path}: table {table} {text}"));
        }
        let Some((who, through)) = purge(comment) else { continue };
        if !sources.iter().any(|source| source.is_rust() && has_word(&source.text, who)) {
            problems.push(format!("{path}: table {table} is purged by {who}, which no source names"));
        }
        let own_key = through == format!("{table}_pkey");
        let made = |source: &Source| {
            source.path.starts_with("migrations/") && has_word(&source.text, &format!("index {through}"))
        };
        if !own_key && !sources.iter().any(made) {
            problems.push(format!("{path}: table {table} is purged through {through}, which no migration makes"));
        }
    }
    problems
}

/// Tables that do not say how long their rows live: a ratchet.
pub fn without_a_life(sources: &[Source]) -> Vec<Oversized> {
    let silent = tables(sources).into_iter().filter(|(_, (_, comment))| !says_life(comment));
    silent
        .map(|(table, _)| {
            Oversized::new(format!("table {table}, silent about how long its rows live"), 1, 0, "say it in its comment")
        })
        .collect()
}

fn says_life(comment: &str) -> bool {
    let Some((_, life)) = comment.split_once("Rows live ") else { return false };
    life.starts_with("for ever") || life.starts_with("with ") || purge(comment).is_some()
}

/// Who purges, and through which index.
fn purge(comment: &str) -> Option<(&str, &str)> {
    let (_, life) = comment.split_once("Rows live ")?;
    let (who, rest) = life.split_once("purged by ")?.1.split_once(" through ")?;
    Some((who, rest.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next()?))
}

fn has_word(text: &str, word: &str) -> bool {
    let part_of_a_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !part_of_a_word(before) && !part_of_a_word(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "create table notes (\n  id uuid\n);\ncreate index notes_age on notes (created_at);\n";

    fn sources(comment: &str) -> Vec<Source> {
        let text = format!("{TABLE}comment on table notes is '{comment}';\n");
        let code = "/// Takes old notes away.\npub struct PurgeNotes;\n";
        vec![
            Source { path: "migrations/1_notes.sql".into(), text },
            Source { path: "crates/notes/src/lib.rs".into(), text: code.into() },
        ]
    }

    #[test]
    fn a_table_that_says_where_it_is_and_how_long_its_rows_live_is_in_order() {
        let lives = [
            "local: notes. Rows live for ever.",
            "reference: notes. Rows live with users.",
            "distributed by person_id: notes. Rows live 90 days, purged by PurgeNotes through notes_age.",
            "local: notes. Rows live a day, purged by PurgeNotes through notes_pkey",
        ];
        for life in lives {
            assert_eq!(problems(&sources(life)), Vec::<String>::new(), "{life}");
            assert_eq!(without_a_life(&sources(life)), [], "{life}");
        }
    }

    #[test]
    fn a_table_that_does_not_say_where_it_is_is_found() {
        assert_eq!(problems(&sources("notes. Rows live for ever")).len(), 1);
        let none = Source { path: "migrations/1_notes.sql".into(), text: TABLE.into() };
        assert_eq!(problems(&[none]).len(), 1);
    }

    #[test]
    fn a_table_that_does_not_say_how_long_its_rows_live_is_found() {
        for silent in
            ["local: notes", "local: notes. Rows live 90 days", "local: notes. Rows live 90 days, purged by PurgeNotes"]
        {
            assert_eq!(without_a_life(&sources(silent)).len(), 1, "{silent}");
        }
    }

    #[test]
    fn a_purge_nobody_wrote_and_an_index_nobody_made_are_found() {
        assert_eq!(
            problems(&sources("local: notes. Rows live a day, purged by SweepNotes through notes_age")).len(),
            1
        );
        assert_eq!(problems(&sources("local: notes. Rows live a day, purged by Purge through notes_age")).len(), 1);
        assert_eq!(
            problems(&sources("local: notes. Rows live a day, purged by PurgeNotes through notes_old")).len(),
            1
        );
    }

    #[test]
    fn a_later_comment_counts_and_a_dropped_table_does_not() {
        let mut two = sources("local: notes");
        let later = "comment on table notes is 'local: notes. Rows live for ever';\n";
        two.push(Source { path: "migrations/2_life.sql".into(), text: later.into() });
        assert_eq!(without_a_life(&two), []);
        let broken = "comment on table notes is\n  'local: notes. Rows live with users';\n";
        let mut wrapped = sources("local: notes");
        wrapped.push(Source { path: "migrations/2_life.sql".into(), text: broken.into() });
        assert_eq!(without_a_life(&wrapped), []);
        two.push(Source { path: "migrations/3_gone.sql".into(), text: "drop table notes;\n".into() });
        assert_eq!(tables(&two).len(), 0);
    }
}
