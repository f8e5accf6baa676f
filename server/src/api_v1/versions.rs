//! Which versions of the API there are, and which of its addresses come to an end.

use super::{
    PREFIX,
    operation::{Ending, Operation, get},
};
use axum::Json;
use domain::door::Access::Anyone;
use serde::Serialize;
use utoipa::ToSchema;

/// Where this is asked: beside the versions, so that it is there whatever becomes of one.
const PATH: &str = "/api/versions";

/// What there is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Versions {
    /// The versions, the newest first.
    pub versions: Vec<Version>,
    /// Addresses that still answer and will not for ever.
    pub ending: Vec<EndingAddress>,
}

/// One version.
#[derive(Debug, Serialize, ToSchema)]
#[allow(missing_docs, clippy::struct_field_names)] // The wire calls it that.
pub struct Version {
    pub version: &'static str,
    /// `current`, or `deprecated` once there is a newer one.
    pub status: &'static str,
    pub path: &'static str,
    /// Its OpenAPI document.
    pub document: String,
}

/// An address that comes to an end.
#[derive(Debug, Serialize, ToSchema)]
#[allow(missing_docs)]
pub struct EndingAddress {
    pub method: &'static str,
    pub path: String,
    /// The day since which nobody should begin to use it.
    pub deprecated: &'static str,
    /// The day from which it does not answer any more.
    pub sunset: &'static str,
    /// What takes its place.
    pub instead: &'static str,
}

/// The rows.
pub fn operations() -> Vec<Operation> {
    let summary = "The versions of the API, and which of its addresses come to an end.";
    vec![get(PATH, "versions", Anyone, summary, versions).outside(PATH).answers::<Versions>(200)]
}

async fn versions() -> Json<Versions> {
    let current =
        Version { version: "v1", status: "current", path: PREFIX, document: format!("{PREFIX}/openapi.json") };
    Json(Versions { versions: vec![current], ending: ending(&super::operations()) })
}

fn ending(operations: &[Operation]) -> Vec<EndingAddress> {
    let ends = operations.iter().filter_map(|operation| Some((operation, operation.ending?)));
    let told = ends.map(|(operation, Ending { deprecated, sunset, instead })| EndingAddress {
        method: operation.door().method.code(),
        path: operation.door().path.to_string(),
        deprecated,
        sunset,
        instead,
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api_v1::document::document;

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
        for ends in super::super::operations().into_iter().filter_map(|operation| operation.ending) {
            let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
            assert!(day(ends.sunset) - day(ends.deprecated) >= chrono::TimeDelta::days(180), "{ends:?}");
        }
    }
}
