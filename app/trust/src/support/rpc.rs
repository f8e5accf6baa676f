//! What is said to the support and by it. Plain forms post here.

use domain::{
    Refusal,
    ids::TicketId,
    trust::ticket::{ReplyRequest, TicketRequest},
};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;
use services::{
    platform::idempotency::IdempotencyKey,
    trust::ticket::{ticket_create, ticket_reply, ticket_solve},
};

fn ticket_id(text: &str) -> Result<TicketId, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("question").into()))
}

/// Somebody asks.
#[server(name = TicketAsk, prefix = "/rpc", endpoint = "trust/ticket-ask")]
pub async fn ask(
    key: String,
    #[server(default)] topic: String,
    #[server(default)] text: String,
    #[server(default)] booking_id: String,
) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let booking_id = match booking_id.trim() {
        "" => None,
        id => Some(id.parse().map_err(|_| failed(Refusal::not_found("booking").into()))?),
    };
    let request = TicketRequest { topic, text, booking_id };
    let ticket = ticket_create(&context()?, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/support/{}?notice=asked_support", ticket.line.id));
    Ok(())
}

/// Somebody says more.
#[server(name = TicketSay, prefix = "/rpc", endpoint = "trust/ticket-say")]
pub async fn say(
    ticket_id: String,
    #[server(default)] text: String,
    #[server(default)] solved: bool,
) -> Result<(), RpcError> {
    let id = self::ticket_id(&ticket_id)?;
    ticket_reply(&context()?, id, &ReplyRequest { text, solved }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/support/{id}?notice=saved"));
    Ok(())
}

/// The person says that it is settled.
#[server(name = TicketSolve, prefix = "/rpc", endpoint = "trust/ticket-solve")]
pub async fn solve(ticket_id: String) -> Result<(), RpcError> {
    ticket_solve(&context()?, self::ticket_id(&ticket_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/support?notice=saved");
    Ok(())
}
