//! What a tutor changes about days on end. Plain forms post here.

use bookings::away::time_off_save as save;
use domain::{
    Refusal,
    calendar::away::{TimeOffRequest, TravelRequest},
};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use services::calendar::away::{time_off_remove as remove, travel_add as go, travel_remove as stay};
use std::str::FromStr;

fn saved() {
    leptos_axum::redirect(&format!("{}?notice=saved", address::AWAY));
}

fn id_of<T: FromStr>(text: &str, what: &str) -> Result<T, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found(what).into()))
}

/// Stores time off that was looked at.
#[server(prefix = "/rpc", endpoint = "calendar/time-off-save")]
pub async fn time_off_save(from: String, to: String, #[server(default)] note: String) -> Result<(), RpcError> {
    save(&context()?, &TimeOffRequest { from, to, note: Some(note) }).await.map_err(failed)?;
    saved();
    Ok(())
}

/// Takes time off back.
#[server(prefix = "/rpc", endpoint = "calendar/time-off-remove")]
pub async fn time_off_remove(id: String) -> Result<(), RpcError> {
    remove(&context()?, id_of(&id, "time off")?).await.map_err(failed)?;
    saved();
    Ok(())
}

/// Stores a trip.
#[server(prefix = "/rpc", endpoint = "calendar/travel-add")]
pub async fn travel_add(from: String, to: String, time_zone: String) -> Result<(), RpcError> {
    go(&context()?, &TravelRequest { from, to, time_zone }).await.map_err(failed)?;
    saved();
    Ok(())
}

/// Takes a trip back.
#[server(prefix = "/rpc", endpoint = "calendar/travel-remove")]
pub async fn travel_remove(id: String) -> Result<(), RpcError> {
    stay(&context()?, id_of(&id, "trip")?).await.map_err(failed)?;
    saved();
    Ok(())
}
