//! Server functions of micro sessions.

use crate::{acts_rpc::done, help::rpc::amount_of};
use bookings::micro::{available_now_put, micro_accept, micro_ask, micro_cancel, micro_decline};
use chrono::{Duration, SecondsFormat};
use domain::{
    Refusal,
    bookings::micro::{AvailableNowRequest, MicroAsk},
    ids::MicroSessionId,
    text::{numbers::whole, visible::trimmed},
};
use face::rpc::{Rpc, RpcError, context, failed};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;

fn session(id: &str) -> Rpc<MicroSessionId> {
    id.parse().map_err(|_| failed(Refusal::not_found("micro session").into()))
}

fn key_of(key: &str) -> Rpc<IdempotencyKey> {
    IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))
}

/// Asks for somebody now.
#[server(prefix = "/rpc", endpoint = "bookings/now-ask")]
pub async fn now_ask(
    key: String,
    #[server(default)] subject_id: String,
    #[server(default)] topic: String,
    #[server(default)] max_price: String,
    #[server(default)] currency: String,
    #[server(default)] learner_id: String,
) -> Result<(), RpcError> {
    let key = key_of(&key)?;
    let max_price =
        if trimmed(&max_price).is_empty() { None } else { Some(amount_of(&max_price, &currency, "max_price")?) };
    let learner_id = Some(learner_id).filter(|id| !id.is_empty());
    let ask = MicroAsk { subject_id, topic, pay_with: None, max_price, learner_id };
    let made = micro_ask(&context()?, &ask, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/now/{}", made.id));
    Ok(())
}

/// Takes the own request back.
#[server(prefix = "/rpc", endpoint = "bookings/now-cancel")]
pub async fn now_cancel(session_id: String) -> Result<(), RpcError> {
    let id = session(&session_id)?;
    micro_cancel(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/now/{id}"));
    Ok(())
}

/// Says that one is free for so many minutes; for none it ends.
#[server(prefix = "/rpc", endpoint = "bookings/now-available")]
pub async fn now_available(#[server(default)] minutes: String) -> Result<(), RpcError> {
    let context = context()?;
    let minutes = whole(&minutes).unwrap_or_default().clamp(0, 100_000);
    let until = (context.now() + Duration::minutes(minutes)).to_rfc3339_opts(SecondsFormat::Micros, true);
    let request = AvailableNowRequest { until: (minutes > 0).then_some(until) };
    available_now_put(&context, &request).await.map_err(failed)?;
    leptos_axum::redirect("/teach/now");
    Ok(())
}

/// Says yes to what one is asked.
#[server(prefix = "/rpc", endpoint = "bookings/now-accept")]
pub async fn now_accept(session_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = (session(&session_id)?, key_of(&key)?);
    let booking = micro_accept(&context()?, id, Some(&key)).await.map_err(failed)?;
    done(booking.id, "confirmed");
    Ok(())
}

/// Says no.
#[server(prefix = "/rpc", endpoint = "bookings/now-decline")]
pub async fn now_decline(session_id: String) -> Result<(), RpcError> {
    micro_decline(&context()?, session(&session_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/teach/now");
    Ok(())
}
