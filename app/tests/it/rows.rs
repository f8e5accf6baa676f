//! Every page and every server function stands in the lists of all contexts, once.

use app::{calls, pages};
use std::collections::BTreeSet;

#[test]
fn every_server_function_that_was_compiled_stands_in_a_list() {
    let listed: BTreeSet<String> = calls().iter().map(|door| door.path.to_string()).collect();
    let compiled: BTreeSet<String> = server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(listed, compiled);
    assert_eq!(calls().len(), listed.len(), "one stands there twice");
}

#[test]
fn no_two_pages_have_one_address() {
    let pages = pages();
    for (at, page) in pages.iter().enumerate() {
        let sample = page.door.sample();
        let exact = pages.iter().filter(|other| other.door.path == page.door.path).count();
        assert_eq!(exact, 1, "{sample}");
        assert!(page.door.matches(&sample), "{at}: {sample}");
    }
}

#[test]
fn a_first_visit_is_asked_for_its_zone_only_where_strangers_read_times_or_open_an_account() {
    let mut asking: Vec<String> =
        pages().into_iter().filter(|page| page.shows_times).map(|page| page.door.path.to_string()).collect();
    asking.sort();
    let people = [
        "/register",
        "/register/finish",
        "/status",
        "/subjects/{slug}",
        "/subjects/{slug}/{city}",
        "/tutors",
        "/tutors/{id}",
        "/tutors/{id}/book",
        "/tutors/{id}/why",
    ];
    assert_eq!(
        asking,
        [&["/", "/circles", "/circles/{id}", "/cities/{slug}", "/group-lessons", "/group-lessons/{id}"][..], &people]
            .concat()
    );
}
