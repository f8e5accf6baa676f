//! What rows say of themselves.

use super::*;

fn one_of_each_kind() -> [Door; 8] {
    [
        Door::page("/bookings/{id}", Access::Person),
        Door::api(Method::Put, "/api/v1/tutors/{id}/availability", Access::Tutor),
        Door::rpc("/rpc/money/topup", Access::Person),
        Door::socket("/api/v1/ws", Access::Person),
        Door::media("/pkg/{*file}", Access::Anyone),
        Door::webhook("/webhooks/payments", Access::Anyone),
        Door::dev(Method::Post, "/dev/clock", Access::Anyone),
        Door::health("/readyz", Access::Anyone),
    ]
}

#[test]
fn every_sample_is_an_address_of_its_row() {
    for door in one_of_each_kind() {
        assert!(door.matches(&door.sample()), "{} {}", door.path, door.sample());
    }
    let named = Door::page("/subjects/{slug}", Access::Anyone).sample_of("/subjects/yoga");
    assert_eq!(named.sample(), "/subjects/yoga");
}

#[test]
fn an_address_that_is_longer_shorter_or_empty_in_places_is_another_one() {
    let door = Door::page("/tutors/{id}/book", Access::Anyone);
    assert!(door.matches("/tutors/7/book"));
    for other in ["/tutors/7", "/tutors/7/book/", "/tutors//book", "//tutors/7/book", "/tutors/7/book/x", "/", ""] {
        assert!(!door.matches(other), "{other}");
    }
}

#[test]
fn the_rest_of_an_address_is_never_empty() {
    let files = Door::media("/pkg/{*file}", Access::Anyone);
    assert!(files.matches("/pkg/app.css") && files.matches("/pkg/a/b"));
    assert!(!files.matches("/pkg/") && !files.matches("/pkg"));
    let start = Door::page("/", Access::Anyone);
    assert!(start.matches("/") && !start.matches("") && !start.matches("//"));
}

#[test]
fn browsers_are_asked_where_they_stand_for_every_change_and_every_socket() {
    let asked = one_of_each_kind().map(|door| (door.kind.code(), door.asks_origin()));
    let expected = [
        ("page", false),
        ("api", true),
        ("rpc", true),
        ("ws", true),
        ("media", false),
        ("webhook", false),
        ("dev", true),
        ("api", false),
    ];
    assert_eq!(asked, expected);
}

#[test]
fn open_files_and_probes_look_at_nobody_and_closed_ones_do() {
    let known = one_of_each_kind().map(|door| door.knows_people());
    assert_eq!(known, [true, true, true, true, false, true, true, false]);
    assert!(Door::media("/files/{id}", Access::Person).knows_people());
    assert!(!Door::health("/metrics", Access::Operator).knows_people());
}

#[test]
fn what_strangers_read_is_catalogue_and_what_is_ones_own_is_not() {
    assert_eq!(Door::page("/", Access::Anyone).shed, Shed::Catalogue);
    assert_eq!(Door::page("/wallet", Access::Person).shed, Shed::Rest);
    assert_eq!(Door::api(Method::Get, "/api/v1/subjects", Access::Anyone).shed, Shed::Catalogue);
    assert_eq!(Door::api(Method::Post, "/api/v1/auth/login", Access::Anyone).shed, Shed::Rest);
}
