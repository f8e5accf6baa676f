//! Server functions of trials.

use bookings::{booking::booking_get, trial::replacement_ask};
use domain::{
    Refusal,
    bookings::trial::ReplacementRequest,
    catalog::{search_form::SearchForm, tutor_search::TutorSearchRequest},
    ids::BookingId,
};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;

/// It was not the right tutor: the credit for another one, and on to the others who teach the subject.
#[server(prefix = "/rpc", endpoint = "bookings/trial-replace")]
pub async fn trial_replace(
    booking_id: String,
    #[server(default)] reason: String,
    #[server(default)] words: String,
) -> Result<(), RpcError> {
    let id: BookingId = booking_id.parse().map_err(|_| failed(Refusal::not_found("lesson").into()))?;
    let context = context()?;
    replacement_ask(&context, id, &ReplacementRequest { reason, words: Some(words) }).await.map_err(failed)?;
    let booking = booking_get(&context, id).await.map_err(failed)?;
    let others = search_of(booking.subject_id.to_string());
    leptos_axum::redirect(&format!("{}&notice=trial_replaced", address::search(&others)));
    Ok(())
}

/// Who else teaches a subject and offers a trial.
pub fn search_of(subject_id: String) -> SearchForm {
    let request = TutorSearchRequest { subject_id, offers_trial: "true".into(), ..TutorSearchRequest::default() };
    SearchForm { request, ..SearchForm::default() }
}
