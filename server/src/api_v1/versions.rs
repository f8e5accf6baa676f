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

/// What is answered.
pub async fn versions() -> Json<Versions> {
    let current =
        Version { version: "v1", status: "current", path: PREFIX, document: format!("{PREFIX}/openapi.json") };
    Json(Versions { versions: vec![current], ending: ending(&super::operations()) })
}

/// Those of the rows that come to an end.
pub fn ending(operations: &[Operation]) -> Vec<EndingAddress> {
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
