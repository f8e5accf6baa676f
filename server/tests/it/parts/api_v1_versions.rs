//! Addresses that come to an end.

use domain::door::Access::Anyone;
use server::api_v1::{
    document::document,
    operation::{Ending, get},
    operations,
    versions::{ending, versions},
};

#[test]
fn an_address_that_ends_says_so_in_the_list_in_the_document_and_in_every_answer() {
    let gone = Ending { deprecated: "2026-11-01", sunset: "2027-05-01", instead: "/api/v1/new" };
    let rows = vec![
        get("/old", "old", Anyone, "As it was.", versions).ends(gone),
        get("/new", "new", Anyone, "As it is.", versions),
    ];
    let told = ending(&rows);
    assert_eq!((told.len(), told[0].path.as_str(), told[0].sunset), (1, "/api/v1/old", "2027-05-01"));
    let document = document(&rows, "https://edustream.test");
    assert_eq!(document["paths"]["/api/v1/old"]["get"]["deprecated"], true);
    assert!(document["paths"]["/api/v1/new"]["get"].get("deprecated").is_none());
    let said = gone.headers();
    let text = |name: &str| said.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    assert_eq!(text("deprecation").as_deref(), Some("@1793491200"));
    assert_eq!(text("sunset").as_deref(), Some("Sat, 01 May 2027 00:00:00 GMT"));
    assert_eq!(text("link").as_deref(), Some("</api/v1/new>; rel=\"successor-version\""));
}

#[test]
fn every_end_is_a_day_and_comes_half_a_year_after_it_was_told() {
    for ends in operations().into_iter().filter_map(|operation| operation.ending) {
        let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        assert!(day(ends.sunset) - day(ends.deprecated) >= chrono::TimeDelta::days(180), "{ends:?}");
    }
}
