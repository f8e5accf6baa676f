//! What people do with a booking: make it, confirm, decline, cancel. Plain forms post here.

use super::{
    pay_from::{CARD, SAVED},
    quote::{book_and_go, series_and_go},
};
use bookings::{
    booking::{approval_approve, approval_decline, booking_cancel, booking_confirm, booking_decline},
    report::report_create,
};
use domain::{
    Refusal,
    bookings::{PayWith, report::ReportRequest, rhythm::Rhythm, series::SeriesRequest},
    ids::BookingId,
};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;

pub(crate) fn ids(booking_id: &str, key: &str) -> Rpc<(BookingId, IdempotencyKey)> {
    let id = booking_id.parse().map_err(|_| failed(Refusal::not_found("lesson").into()))?;
    let key = IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))?;
    Ok((id, key))
}

pub(crate) fn done(id: BookingId, notice: &str) {
    leptos_axum::redirect(&address::booking_after(id, notice));
}

/// Books. `key` makes a repeated submit the same booking. Answers the address of the booking.
#[server(prefix = "/rpc", endpoint = "bookings/book")]
pub async fn book(
    tutor_id: String,
    #[server(default)] subject_id: String,
    #[server(default)] start: String,
    minutes: i64,
    expected_price: i64,
    key: String,
    #[server(default)] topic: String,
    #[server(default)] goals: String,
    #[server(default)] learner_id: String,
    #[server(default)] hold_id: String,
    #[server(default)] repeat: String,
    #[server(default)] package_id: String,
    #[server(default)] promo_code: String,
    #[server(default)] trial: String,
) -> Result<String, RpcError> {
    // Two rows to write in, and one line of it.
    let topic = topic.split_whitespace().collect::<Vec<_>>().join(" ");
    if !repeat.is_empty() && learner_id.is_empty() {
        let (topic, goals) = (Some(topic), Some(goals));
        let rhythm = Rhythm::read(&repeat);
        let rrule = rhythm.map_or(repeat, Rhythm::rrule);
        let pay_with = "wallet".to_owned();
        let trial = !trial.is_empty();
        let series = SeriesRequest { tutor_id, subject_id, rrule, start, minutes, pay_with, topic, goals, trial };
        return series_and_go(&series, rhythm.map(|rhythm| (rhythm, expected_price)), &key).await;
    }
    let method_id = package_id.strip_prefix(SAVED).map(str::to_owned);
    let by_card = package_id == CARD || method_id.is_some();
    let from_package = !package_id.is_empty() && !by_card;
    let pay_with = match (by_card, from_package) {
        (true, _) => PayWith::Card,
        (_, true) => PayWith::Package,
        _ => PayWith::Wallet,
    };
    let request = domain::bookings::BookingRequest {
        tutor_id,
        subject_id,
        start,
        minutes,
        pay_with: pay_with.code().to_owned(),
        topic: Some(topic),
        goals: Some(goals),
        // A lesson of a package costs its share, whatever the hour costs today.
        expected_price: (!from_package).then_some(expected_price),
        package_id: Some(package_id).filter(|_| from_package),
        method_id,
        promo_code: Some(promo_code).filter(|code| !code.trim().is_empty()),
        learner_id: Some(learner_id).filter(|id| !id.is_empty()),
        hold_id: Some(hold_id).filter(|id| !id.is_empty()),
        trial: !trial.is_empty(),
        ..domain::bookings::BookingRequest::default()
    };
    book_and_go(request, &key).await
}

/// The parent says yes and pays.
#[server(prefix = "/rpc", endpoint = "bookings/approve")]
pub async fn approve(booking_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    approval_approve(&context()?, id, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect("/family?notice=approved_request");
    Ok(())
}

/// The parent says no.
#[server(prefix = "/rpc", endpoint = "bookings/refuse")]
pub async fn refuse(booking_id: String, key: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    let reason = Some(reason.as_str()).filter(|text| !text.trim().is_empty());
    approval_decline(&context()?, id, reason, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect("/family?notice=declined");
    Ok(())
}

/// The tutor says yes.
#[server(prefix = "/rpc", endpoint = "bookings/confirm")]
pub async fn confirm(booking_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    booking_confirm(&context()?, id, Some(&key)).await.map_err(failed)?;
    done(id, "confirmed");
    Ok(())
}

/// The tutor says no, with a reason the student reads.
#[server(prefix = "/rpc", endpoint = "bookings/decline")]
pub async fn decline(booking_id: String, key: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    booking_decline(&context()?, id, &reason, Some(&key)).await.map_err(failed)?;
    done(id, "declined");
    Ok(())
}

/// Either side cancels.
#[server(prefix = "/rpc", endpoint = "bookings/cancel")]
pub async fn cancel(booking_id: String, key: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    let reason = Some(reason).filter(|text| !text.trim().is_empty());
    booking_cancel(&context()?, id, reason, Some(&key)).await.map_err(failed)?;
    done(id, "cancelled");
    Ok(())
}

/// One of the two tells us that a lesson went wrong.
#[server(prefix = "/rpc", endpoint = "bookings/report-tell")]
pub async fn report_tell(
    booking_id: String,
    #[server(default)] reason: String,
    #[server(default)] text: String,
) -> Result<(), RpcError> {
    let (kind, subject_id) = ("booking".to_owned(), booking_id.clone());
    report_create(&context()?, &ReportRequest { kind, subject_id, reason, text }).await.map_err(failed)?;
    let id = booking_id.parse().map_err(|_| failed(Refusal::not_found("lesson").into()))?;
    leptos_axum::redirect(&address::booking_report(id));
    Ok(())
}
