//! Reports, sanctions, blocks, held texts and the support over a real database.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod blocks;
mod desk;
mod family_in_room;
mod fraud;
mod held;
mod help;
mod mail_log;
mod reports;
mod rings;
mod rooms;
mod sanctions;
mod shelf;
mod support_mails;
mod tickets;

use domain::{bookings::report::ReportRequest, identity::Role, trust::report::ActRequest};
use services::Context;
use testkit::scene::Scene;

/// Somebody of the trust scope.
pub async fn staff(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.person(Role::Admin).await)
}

pub fn about(kind: &str, id: impl ToString, reason: &str) -> ReportRequest {
    ReportRequest {
        kind: kind.into(),
        subject_id: id.to_string(),
        reason: reason.into(),
        text: "I was asked to pay elsewhere.".into(),
    }
}

pub fn act(act: &str) -> ActRequest {
    ActRequest { act: act.into(), reason: "This is against our rules.".into(), until: None }
}
