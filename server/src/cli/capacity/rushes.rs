//! Many requests of one kind at once: a spike of payments, changes of profiles, looks at access tokens.

use super::Asked;
use crate::cli::CommandError;
use domain::platform::capacity::{Cost, RequestClass, Rush, RushLoad, Target, rush};
use serde_json::json;
use std::fmt::Write as _;

/// Payments that are begun.
const PAYMENTS: usize = 20;
/// Kinds of a rush; a class of that name is measured for each.
pub(super) const PAYMENT: &str = "payment begun";
pub(super) const PROFILE: &str = "profile changed";
pub(super) const TOKEN: &str = "token checked";
/// How often one person a month does what is in the plan for its rush alone.
const SELDOM: f64 = 0.5;

/// What each rush needs, by the cost of its class.
pub fn rushes_of(
    target: &Target,
    measured: &[(RequestClass, Cost)],
    rushes: [(&'static str, f64); 3],
) -> Result<Vec<RushLoad>, CommandError> {
    let of = |(name, a_second): (&'static str, f64)| {
        let cost = measured.iter().find(|(class, _)| class.name == name).map(|(_, cost)| *cost);
        let cost = cost.ok_or_else(|| format!("nobody measured what this costs: {name}"))?;
        Ok::<_, CommandError>(rush(target, Rush { name, a_second }, cost)?)
    };
    rushes.into_iter().map(of).collect()
}

/// The rushes, a line each.
pub fn rushes_told(rushes: &[RushLoad]) -> String {
    let mut text = "\nand of one kind at once, beside all that:\n".to_owned();
    for load in rushes {
        let database = if load.one_database { "one database" } else { "more than one database" };
        let _ = writeln!(
            text,
            "{:20} {:>7.0}/s: {:>6.1} cores of servers, {} machines of them with one that may fail; {:>6.1} cores of \
             {database}",
            load.rush.name, load.rush.a_second, load.server_cores, load.machines, load.database_cores
        );
    }
    text
}

/// What is asked when everybody does the same at once.
pub(super) fn rush_classes() -> [Asked; 3] {
    let topup = json!({ "amount": 2_500, "currency": "USD" });
    let payment = ("POST", "/api/v1/payments/wallet/topup".to_owned(), Some(topup));
    // Each changes something: to what it was is no change.
    let profile = |zone: &str| ("PATCH", "/api/v1/auth/me".to_owned(), Some(json!({ "time_zone": zone })));
    let profiles = ["Europe/Vienna", "Europe/Berlin"].into_iter().cycle().take(2 * PAYMENTS).map(profile).collect();
    let class = |name, requests| Asked { class: RequestClass { name, per_person: SELDOM }, requests, signed_in: true };
    [
        class(PAYMENT, vec![payment; PAYMENTS]),
        class(PROFILE, profiles),
        class(TOKEN, vec![("GET", "/api/v1/auth/me".to_owned(), None)]),
    ]
}
