//! What the staff does at its desk. Plain forms post here.

use domain::{Refusal, bookings::staff_change::StaffChangeRequest, ids::BookingId, trust::desk::DiscardRequest};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use services::trust::desk::{booking_change, job_discard, job_retry};

fn job_id(text: &str) -> Result<i64, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("job").into()))
}

/// A lesson is changed in somebody's place.
#[server(name = BookingChange, prefix = "/rpc", endpoint = "trust/booking-change")]
pub async fn change(
    booking_id: String,
    #[server(default)] change: String,
    #[server(default)] reason: String,
) -> Result<(), RpcError> {
    let id: BookingId = booking_id.parse().map_err(|_| failed(Refusal::not_found("booking").into()))?;
    booking_change(&context()?, id, &StaffChangeRequest { change, reason }).await.map_err(failed)?;
    leptos_axum::redirect(&address::booking_after(id, "saved"));
    Ok(())
}

/// A job is done once more.
#[server(name = JobRetry, prefix = "/rpc", endpoint = "trust/job-retry")]
pub async fn retry(job: String) -> Result<(), RpcError> {
    job_retry(&context()?, job_id(&job)?).await.map_err(failed)?;
    leptos_axum::redirect("/admin/jobs?notice=saved");
    Ok(())
}

/// A job is laid aside.
#[server(name = JobDiscard, prefix = "/rpc", endpoint = "trust/job-discard")]
pub async fn discard(job: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    job_discard(&context()?, job_id(&job)?, &DiscardRequest { reason }).await.map_err(failed)?;
    leptos_axum::redirect("/admin/jobs?notice=saved");
    Ok(())
}
