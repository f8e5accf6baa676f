//! What people do about cases. Plain forms post here.

use crate::acts_rpc::ids;
use bookings::booking::{case_accept, case_appeal, case_decide, case_get, case_open, case_statement_add, case_survey};
use domain::{
    Refusal,
    bookings::case::{
        CaseRequest, DecideRequest, StatementRequest,
        appeal::{CaseAppealRequest, CaseSurveyRequest},
    },
    ids::CaseId,
    money::typed::parse_typed,
};
use face::{
    address,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;

fn case_id(text: &str) -> Result<CaseId, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("case").into()))
}

fn key_of(text: &str) -> Result<IdempotencyKey, RpcError> {
    IdempotencyKey::parse(text).map_err(|refusal| failed(refusal.into()))
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
    let case = case_open(&context()?, id, &CaseRequest { category, statement, ..CaseRequest::default() }, Some(&key))
        .await
        .map_err(failed)?;
    leptos_axum::redirect(&address::case_after(case.id, "case_opened"));
    Ok(())
}

/// One of the two says more.
#[server(name = CaseSay, prefix = "/rpc", endpoint = "cases/say")]
pub async fn say(case_id: String, #[server(default)] text: String) -> Result<(), RpcError> {
    let id = self::case_id(&case_id)?;
    case_statement_add(&context()?, id, &StatementRequest { text, ..StatementRequest::default() })
        .await
        .map_err(failed)?;
    leptos_axum::redirect(&address::case_after(id, "saved"));
    Ok(())
}

/// One of the two takes the proposal.
#[server(name = CaseAccept, prefix = "/rpc", endpoint = "cases/accept")]
pub async fn accept(case_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = (self::case_id(&case_id)?, key_of(&key)?);
    let case = case_accept(&context()?, id, Some(&key)).await.map_err(failed)?;
    let notice = if case.decision.is_some() { "decided" } else { "case_accepted" };
    leptos_axum::redirect(&address::case_after(id, notice));
    Ok(())
}

/// One of the two appeals.
#[server(name = CaseAppeal, prefix = "/rpc", endpoint = "cases/appeal")]
pub async fn appeal(case_id: String, key: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let (id, key) = (self::case_id(&case_id)?, key_of(&key)?);
    case_appeal(&context()?, id, &CaseAppealRequest { reason }, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::case_after(id, "appealed"));
    Ok(())
}

/// One of the two says how it was handled.
#[server(name = CaseSurvey, prefix = "/rpc", endpoint = "cases/survey")]
pub async fn survey(
    case_id: String,
    #[server(default)] rating: String,
    #[server(default)] comment: String,
) -> Result<(), RpcError> {
    let id = self::case_id(&case_id)?;
    let request = CaseSurveyRequest { rating: rating.trim().parse().ok(), comment };
    case_survey(&context()?, id, &request).await.map_err(failed)?;
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
    let next = if case.first_decision.is_none() {
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
