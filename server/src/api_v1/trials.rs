//! `/bookings/{id}/replacement`: a trial with a tutor who was not the right one, and the credit for another.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::Json;
use domain::{
    bookings::trial::{ReplacementRequest, ReplacementView, TrialReplacement},
    door::Access::Person,
    ids::BookingId,
};
use services::bookings::trial;

/// What a trial may be refused for where it is booked or held.
pub(super) const TRIAL: &[&str] = &["trial_not_offered", "trial_used", "trial_known", "trial_length"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/bookings/{id}/replacement",
            "trial_replace",
            Person,
            "Says within a week of a trial that it was not the right tutor: what was paid for it is given for another.",
            replace,
        )
        .takes::<ReplacementRequest>()
        .answers::<TrialReplacement>(200)
        .refuses(TEXT)
        .refuses(&[
            "not_found",
            "age_parent_required",
            "replacement_payer_only",
            "replacement_reason_unknown",
            "replacement_no_trial",
            "replacement_too_early",
            "replacement_not_held",
            "replacement_too_late",
            "replacement_case_open",
            "replacement_nothing_paid",
            "replacement_used",
        ]),
        get(
            "/bookings/{id}/replacement",
            "trial_replacement_get",
            Person,
            "Whether a trial can be replaced, and what was given when it was; not for its tutor.",
            one,
        )
        .answers::<ReplacementView>(200)
        .refuses(&["not_found", "replacement_payer_only"]),
    ]
}

async fn replace(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    JsonBody(request): JsonBody<ReplacementRequest>,
) -> Answer<Json<TrialReplacement>> {
    Ok(Json(trial::replacement_ask(&context, id, &request).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<ReplacementView>> {
    Ok(Json(trial::replacement_get(&context, id).await?))
}
