//! Server functions of places elsewhere.

use domain::{ids::BookingId, platform::refusals::not_found, room::video::VideoSettingsRequest};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use leptos_axum::redirect;
use room::video;

/// Chooses where the own lessons take place.
#[server(prefix = "/rpc", endpoint = "room/video-choose")]
pub async fn video_choose(#[server(default)] provider: String) -> Result<(), RpcError> {
    video::video_put(&context()?, &VideoSettingsRequest { provider }).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::VIDEO));
    Ok(())
}

/// Disconnects an account.
#[server(prefix = "/rpc", endpoint = "room/video-remove")]
pub async fn video_remove(provider: String) -> Result<(), RpcError> {
    video::video_disconnect(&context()?, &provider).await.map_err(failed)?;
    redirect(&format!("{}?notice=video_gone", address::VIDEO));
    Ok(())
}

/// Moves a lesson here, for both.
#[server(prefix = "/rpc", endpoint = "room/meet-here")]
pub async fn meet_here(booking_id: String) -> Result<(), RpcError> {
    let id: BookingId = booking_id.parse().map_err(|_| failed(not_found("booking").into()))?;
    video::meet_here(&context()?, id).await.map_err(failed)?;
    redirect(&format!("{}?notice=video_here", address::booking_room(id)));
    Ok(())
}
