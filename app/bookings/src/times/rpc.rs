//! What people do about the time of a lesson. Plain forms post here.

use crate::acts_rpc::{done, ids};
use bookings::{
    booking::{
        booking_held, booking_no_show, booking_propose, booking_reschedule, feed_rotate, hold_create, hold_release,
        proposal_accept, proposal_decline,
    },
    series::series_cancel,
};
use domain::{Refusal, bookings::hold::HoldRequest, calendar::refusals::time_missing};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;

/// Suggests another time for an agreed lesson.
#[server(prefix = "/rpc", endpoint = "bookings/reschedule")]
pub async fn reschedule(booking_id: String, key: String, #[server(default)] start: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    if start.trim().is_empty() {
        return Err(failed(time_missing().into()));
    }
    booking_reschedule(&context()?, id, &start, Some(&key)).await.map_err(failed)?;
    done(id, "proposed");
    Ok(())
}

/// The tutor answers a request with other times.
#[server(prefix = "/rpc", endpoint = "bookings/propose", input = server_fn::codec::PostUrl)]
pub async fn propose(booking_id: String, key: String, #[server(default)] starts: Vec<String>) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    if starts.iter().all(|start| start.trim().is_empty()) {
        return Err(failed(time_missing().into()));
    }
    booking_propose(&context()?, id, &starts, Some(&key)).await.map_err(failed)?;
    done(id, "proposed");
    Ok(())
}

/// Agrees to a suggested time.
#[server(name = ProposalAccept, prefix = "/rpc", endpoint = "bookings/proposal-accept")]
pub async fn accept(booking_id: String, key: String, #[server(default)] number: usize) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    proposal_accept(&context()?, id, number, Some(&key)).await.map_err(failed)?;
    done(id, "moved");
    Ok(())
}

/// Keeps the time as it is.
#[server(name = ProposalDecline, prefix = "/rpc", endpoint = "bookings/proposal-decline")]
pub async fn keep(booking_id: String, key: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    let reason = Some(reason.as_str()).filter(|text| !text.trim().is_empty());
    proposal_decline(&context()?, id, reason, Some(&key)).await.map_err(failed)?;
    done(id, "kept");
    Ok(())
}

/// The other side did not come.
#[server(prefix = "/rpc", endpoint = "bookings/no-show")]
pub async fn no_show(booking_id: String, key: String, who: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    booking_no_show(&context()?, id, &who, Some(&key)).await.map_err(failed)?;
    done(id, "absent");
    Ok(())
}

/// The lesson took place.
#[server(prefix = "/rpc", endpoint = "bookings/held")]
pub async fn held(booking_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    booking_held(&context()?, id, Some(&key)).await.map_err(failed)?;
    done(id, "held");
    Ok(())
}

/// Another address for the own lessons.
#[server(name = FeedRotate, prefix = "/rpc", endpoint = "calendar/feed-rotate")]
pub async fn rotate() -> Result<(), RpcError> {
    feed_rotate(&context()?).await.map_err(failed)?;
    leptos_axum::redirect("/calendar?notice=feed_new");
    Ok(())
}

/// Calls the lessons of a series off that are ahead.
#[server(name = SeriesCancel, prefix = "/rpc", endpoint = "bookings/series-cancel")]
pub async fn series_off(series_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = series_id.parse().map_err(|_| failed(Refusal::not_found("series").into()))?;
    let reason = Some(reason.as_str()).filter(|text| !text.trim().is_empty());
    series_cancel(&context()?, id, (None, reason)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=series_off", address::series(id)));
    Ok(())
}

/// Keeps a time while it is booked; `back` is the page that books it.
#[server(prefix = "/rpc", endpoint = "bookings/hold")]
pub async fn hold(
    tutor_id: String,
    start: String,
    minutes: i64,
    #[server(default)] back: String,
    #[server(default)] trial: String,
) -> Result<(), RpcError> {
    let trial = !trial.is_empty();
    hold_create(&context()?, &HoldRequest { tutor_id, start, minutes, trial }).await.map_err(failed)?;
    leptos_axum::redirect(&address::safe_next(&back));
    Ok(())
}

/// Gives a kept time up.
#[server(name = HoldRelease, prefix = "/rpc", endpoint = "bookings/hold-release")]
pub async fn unhold(hold_id: String, #[server(default)] back: String) -> Result<(), RpcError> {
    let id = hold_id.parse().map_err(|_| failed(Refusal::not_found("hold").into()))?;
    hold_release(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&address::safe_next(&back));
    Ok(())
}
