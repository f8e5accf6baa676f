//! The public API under `/api/v1`. Each group of addresses has a file with its rows and handlers; a handler reads the
//! request, makes one service call and returns the read model.

mod admin;
mod ads;
mod affiliates;
mod auth;
mod away;
mod background_checks;
mod bookings;
mod bridge;
mod calendar_connections;
mod campaigns;
mod cases;
mod catalog;
mod chargebacks;
mod circles;
mod co_teachers;
mod cockpit;
mod cohorts;
mod course_imports;
mod credit_rules;
mod credits;
pub mod document;
mod email;
mod events;
mod family;
mod films;
mod find_times;
mod groups;
mod growth;
mod help;
mod help_notes;
mod insight;
mod institution_budgets;
mod institution_sign_in;
mod institutions;
mod integrations;
mod invoices;
mod key_reads;
mod key_scopes;
mod keys;
mod learning;
mod lesson_notes;
mod lesson_times;
pub mod limits;
mod lti;
mod matching;
mod members;
mod message_groups;
mod messages;
mod micro;
mod money;
mod notifications;
mod oidc;
pub mod operation;
mod packages;
mod passkeys;
mod payment_methods;
mod payout_files;
mod payouts;
pub mod phone;
pub mod printed;
mod privacy;
mod promo;
mod promotions;
mod reconciliation;
mod recordings;
pub mod reference;
mod refunds;
mod reviews;
mod risky;
mod room;
mod saved;
mod security;
mod series;
mod sign_ins;
mod skills;
mod staff;
mod students;
mod surveys;
mod trials;
mod trust;
mod tutors;
mod uploads;
pub mod versions;
mod video;

use crate::{
    doors::Opening,
    failure::{Answer, Failure},
    house::House,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};
use domain::{door::Access, platform::refusals::not_acceptable};
use operation::{Operation, get};
use printed::Printed;

/// Where the API lives.
pub const PREFIX: &str = "/api/v1";

/// The rows of each part.
const GROUPS: &[fn() -> Vec<Operation>] = &[
    auth::operations,
    security::operations,
    sign_ins::operations,
    email::operations,
    passkeys::operations,
    oidc::operations,
    phone::operations,
    family::operations,
    privacy::operations,
    keys::operations,
    catalog::operations,
    saved::operations,
    skills::operations,
    students::operations,
    members::operations,
    tutors::operations,
    background_checks::operations,
    uploads::operations,
    bookings::operations,
    lesson_times::operations,
    away::operations,
    calendar_connections::operations,
    cases::operations,
    cockpit::operations,
    series::operations,
    messages::operations,
    message_groups::operations,
    room::operations,
    video::operations,
    recordings::operations,
    trust::operations,
    learning::operations,
    bridge::operations,
    circles::operations,
    cohorts::operations,
    films::operations,
    matching::operations,
    growth::operations,
    integrations::operations,
    institutions::operations,
    notifications::operations,
    events::operations,
    groups::operations,
    trials::operations,
    reviews::operations,
    lesson_notes::operations,
    help::operations,
    micro::operations,
    find_times::operations,
    money::operations,
    payment_methods::operations,
    credits::operations,
    credit_rules::operations,
    invoices::operations,
    packages::operations,
    promo::operations,
    payout_files::operations,
    payouts::operations,
    refunds::operations,
    risky::operations,
    chargebacks::operations,
    reconciliation::operations,
    admin::operations,
    staff::operations,
    versions::operations,
];

/// Every row, in the order of the document.
pub fn operations() -> Vec<Operation> {
    let mut operations: Vec<Operation> = GROUPS.iter().flat_map(|rows| rows()).map(key_scopes::named).collect();
    let summary = "This document.";
    let document = get("/openapi.json", "openapi", Access::Anyone, summary, openapi);
    operations.push(key_scopes::named(document.answers::<serde_json::Value>(200).revalidated()));
    operations
}

/// The rows with their handlers.
pub fn openings() -> Vec<Opening> {
    operations().into_iter().map(Operation::into_opening).collect()
}

async fn openapi(State(house): State<House>, headers: HeaderMap) -> Answer<Response> {
    if house.openapi.get().is_none() {
        let url = house.configuration.public_url.clone();
        // Packing it is tenths of a second: not on a thread that serves others. Two that come first both do it.
        let printed = tokio::task::spawn_blocking(move || Printed::of(&url)).await;
        let printed = printed.map_err(std::io::Error::other).and_then(|printed| printed);
        let printed = printed.map_err(|error| Failure::unexpected(format!("the document: {error}")))?;
        house.openapi.get_or_init(|| printed);
    }
    let printed = house.openapi.get().ok_or_else(|| Failure::unexpected("the document is gone"))?;
    Ok(printed.answer(&headers))
}

/// 406 for a client that takes no JSON.
async fn json_only(request: Request, next: Next) -> Answer<Response> {
    let lines: Vec<&str> =
        request.headers().get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok()).collect();
    if lines.is_empty() || lines.iter().flat_map(|line| line.split(',')).any(is_json_range) {
        return Ok(next.run(request).await);
    }
    Err(not_acceptable().into())
}

/// One entry of `Accept` that JSON satisfies (RFC 9110 §12.5.1).
fn is_json_range(range: &str) -> bool {
    let (media_type, parameters) = range.split_once(';').unwrap_or((range, ""));
    let refused = parameters.split(';').any(|p| matches!(p.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
    let media_type = media_type.trim().to_ascii_lowercase();
    !refused && matches!(media_type.as_str(), "*/*" | "application/*" | "application/json" | "application/problem+json")
}
