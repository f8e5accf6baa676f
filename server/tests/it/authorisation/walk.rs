//! The walks over the whole table, in parts that run beside one another, and the files they are compared with.

use super::Row;
use crate::{
    cast::{Cast, PEOPLE},
    support::TestHouse,
};
use server::routes::{self, Route};
use std::{
    fs::File,
    path::{Path, PathBuf},
};

/// A quarter of the table, walked by a test of its own: each has its own house, and they run beside one another.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// Pages, sockets and what only a house for development has.
    Pages,
    Forms,
    Reads,
    Writes,
}

impl Part {
    /// None of files, which are the same for everybody and served before anybody is looked at; nor of webhooks, which
    /// know no people either.
    fn of(route: &Route) -> Option<Self> {
        match (route.kind, route.mutation) {
            ("media" | "webhook", _) => None,
            ("rpc", _) => Some(Self::Forms),
            ("api", false) => Some(Self::Reads),
            ("api", true) => Some(Self::Writes),
            _ => Some(Self::Pages),
        }
    }

    async fn is_as_the_golden_table_says(self) {
        let house = TestHouse::with_accounts_elsewhere().await;
        Cast::prepare(&house).await;
        let (mut lines, mut wrong) = (Vec::new(), Vec::new());
        for route in routes::table().iter().filter(|route| Self::of(route) == Some(self)) {
            let mut row = Row::of(&house, route).await;
            wrong.append(&mut row.wrong);
            lines.push((key_of(route), row.line(route)));
        }
        let table: String = lines.iter().map(|(_, line)| line.as_str()).collect();
        assert!(wrong.is_empty(), "{}\n{table}", wrong.join("\n"));
        walked(&lines);
    }
}

/// What a row begins with.
fn key_of(route: &Route) -> String {
    format!("{:5} {:42} ", route.method, route.path)
}

/// Compares these rows with the table's, or writes them into it.
fn walked(lines: &[(String, String)]) {
    let path = golden_path("authorisation.txt");
    let known = |text: &str, key: &str| text.lines().find(|line| line.starts_with(key)).map(|line| format!("{line}\n"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        // The other parts may be writing theirs.
        let lock = File::create(std::env::temp_dir().join("edustream-authorisation.lock")).unwrap();
        lock.lock().unwrap();
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        let mut table = format!(
            "# What each person gets, by route. Lessons, payments and devices are the student's, with the tutor.\n\
             # UPDATE_GOLDEN=1 writes this file anew.\n{:48} {}\n",
            "",
            PEOPLE.map(|(who, _)| format!("{who:width$}", width = who.len() + 1)).join(" ").trim_end()
        );
        for route in routes::table().iter().filter(|route| Part::of(route).is_some()) {
            let key = key_of(route);
            let new = lines.iter().find(|(of, _)| *of == key).map(|(_, line)| line.clone());
            table.extend(new.or_else(|| known(&before, &key)));
        }
        std::fs::write(path, table).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differing: Vec<String> = lines
        .iter()
        .filter(|(key, line)| known(&expected, key).as_ref() != Some(line))
        .map(|(key, line)| format!("- {}+ {line}", known(&expected, key).unwrap_or_else(|| "\n".into())))
        .collect();
    assert!(differing.is_empty(), "authorisation.txt differs; UPDATE_GOLDEN=1 writes it anew\n{}", differing.concat());
}

#[tokio::test]
async fn who_may_do_what_on_pages_is_as_the_golden_table_says() {
    Part::Pages.is_as_the_golden_table_says().await;
}

#[tokio::test]
async fn who_may_do_what_by_forms_is_as_the_golden_table_says() {
    Part::Forms.is_as_the_golden_table_says().await;
}

#[tokio::test]
async fn who_may_do_what_by_reading_is_as_the_golden_table_says() {
    Part::Reads.is_as_the_golden_table_says().await;
}

#[tokio::test]
async fn who_may_do_what_by_writing_is_as_the_golden_table_says() {
    Part::Writes.is_as_the_golden_table_says().await;
}

#[test]
fn the_golden_table_has_a_row_for_every_route_and_no_other() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let table = runtime.block_on(async { routes::table() });
    let keys: Vec<String> = table.iter().filter(|route| Part::of(route).is_some()).map(key_of).collect();
    let text = std::fs::read_to_string(golden_path("authorisation.txt")).unwrap();
    let rows: Vec<&str> = text.lines().skip(3).collect();
    for (row, key) in rows.iter().zip(&keys) {
        assert!(row.starts_with(key.as_str()), "{row:.60} stands where {key} should");
    }
    assert_eq!(rows.len(), keys.len(), "rows of the table, routes of the product");
}

#[test]
fn the_routing_table_is_as_the_golden_file_says() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let table = runtime.block_on(async { routes::table() });
    golden("routes.json", &format!("{}\n", serde_json::to_string_pretty(&table).unwrap()));
}

fn golden_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

fn golden(name: &str, actual: &str) {
    let path = golden_path(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, actual).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = |(old, new): (&str, &str)| (old != new).then(|| format!("- {old}\n+ {new}"));
    let lines: Vec<String> = expected.lines().zip(actual.lines()).filter_map(differs).take(20).collect();
    assert!(expected == actual, "{name} differs; UPDATE_GOLDEN=1 writes it anew\n{}", lines.join("\n"));
}
