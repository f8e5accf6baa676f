//! The row a request comes in by.

use domain::door::{Access, Door, Kind, Method};
use server::doors::Table;

fn table() -> Table {
    Table::of([
        Door::page("/tutors", Access::Anyone),
        Door::api(Method::Get, "/api/v1/tutors", Access::Anyone),
        Door::api(Method::Post, "/api/v1/tutors", Access::Adult),
        Door::dev(Method::Post, "/sandbox/payments/{id}/fail", Access::Anyone),
        Door::page("/sandbox/payments/{id}", Access::Person),
    ])
}

#[test]
fn head_comes_in_by_the_row_of_get() {
    let door = table().entrance(Some("/api/v1/tutors"), "HEAD", "/api/v1/tutors").door;
    assert_eq!((door.method, door.access), (Method::Get, Access::Anyone));
    assert_eq!(table().entrance(Some("/api/v1/tutors"), "POST", "/api/v1/tutors").door.access, Access::Adult);
}

#[test]
fn an_address_that_does_not_exist_is_told_as_its_neighbours_are() {
    let kind = |path: &str| table().entrance(None, "GET", path).door.kind;
    assert_eq!(kind("/api/v2/tutors"), Kind::Api);
    assert_eq!(kind("/api"), Kind::Api);
    assert_eq!((kind("/sandbox/x"), kind("/nothing"), kind("")), (Kind::Page, Kind::Page, Kind::Page));
}

#[test]
fn labels_are_rows_or_one_word_and_never_what_a_stranger_sent() {
    let label = |template, method, path| table().entrance(template, method, path).door.path.clone().into_owned();
    assert_eq!(label(Some("/tutors"), "N000001", "/tutors"), "/tutors");
    assert_eq!(label(Some("/guessed/{id}"), "GET", "/guessed/7"), "unmatched");
    assert_eq!(label(None, "GET", "/tutors/N000001"), "unmatched");
}

#[test]
fn a_method_nobody_knows_counts_as_a_change() {
    assert!(table().entrance(None, "BREW", "/nothing").door.asks_origin());
    assert!(!table().entrance(None, "OPTIONS", "/nothing").door.asks_origin());
}
