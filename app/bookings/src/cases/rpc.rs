//! What people do about cases. Plain forms post here.

use crate::acts_rpc::ids;
use bookings::booking::{case_decide, case_get, case_open, case_statement_add};
use domain::{
    Refusal,
    bookings::case::{CaseRequest, DecideRequest, StatementRequest},
    ids::CaseId,
    money::typed::parse_typed,
};
use face::{
    address,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;

fn case_id(text: &str) -> Result<CaseId, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("case").into()))
}

/// One of the two objects.
#[server(name = CaseOpen, prefix = "/rpc", endpoint = "cases/open")]
pub async fn open(
    booking_id: String,
    key: String,
    #[server(default)] category: String,
    #[server(default)] statement: String,
) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    let case = case_open(&context()?, id, &CaseRequest { category, statement }, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::case_after(case.id, "case_opened"));
    Ok(())
}

/// One of the two says more.
#[server(name = CaseSay, prefix = "/rpc", endpoint = "cases/say")]
pub async fn say(case_id: String, #[server(default)] text: String) -> Result<(), RpcError> {
    let id = self::case_id(&case_id)?;
    case_statement_add(&context()?, id, &StatementRequest { text }).await.map_err(failed)?;
    leptos_axum::redirect(&address::case_after(id, "saved"));
    Ok(())
}

/// Somebody of the staff decides. `amount` is what they typed, in the lesson's currency.
#[server(name = CaseDecide, prefix = "/rpc", endpoint = "cases/decide")]
pub async fn decide(
    case_id: String,
    #[server(default)] decision: String,
    #[server(default)] amount: String,
    #[server(default)] note: String,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, self::case_id(&case_id)?);
    let request = typed(&context, id, decision, &amount, note).await.map_err(failed)?;
    let case = case_decide(&context, id, &request).await.map_err(failed)?;
    let next = if case.decision.is_some() {
        "/admin/cases?notice=decided".to_owned()
    } else {
        format!("{}?notice=saved", address::case_decide(id))
    };
    leptos_axum::redirect(&next);
    Ok(())
}

/// What the form of a decision says, its amount read as the reader writes amounts.
pub async fn typed(
    context: &spine::Context,
    id: CaseId,
    decision: String,
    amount: &str,
    note: String,
) -> spine::Result<DecideRequest> {
    let amount = if decision == "partial" && !amount.trim().is_empty() {
        let currency = case_get(context, id).await?.paid.currency;
        Some(parse_typed(amount, currency, &page_request().locale)?.minor)
    } else {
        None
    };
    Ok(DecideRequest { decision, amount, note })
}
