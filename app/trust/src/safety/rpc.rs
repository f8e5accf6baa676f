//! What people and staff do about each other's safety. Plain forms post here.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Refusal,
    bookings::report::ReportRequest,
    identity::{
        family::stage::first_instant,
        local_path,
        sanction::{AppealAnswerRequest, AppealRequest, sanction_until_past},
    },
    ids::{FraudItemId, HeldTextId, ReportId, SanctionId, UserId},
    trust::{fraud::FraudActRequest, moderation::RemoveRequest, report::ActRequest},
};
use face::{
    address::with_query,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use services::{
    identity::staff::sanctions::{appeal_answer, sanction_appeal},
    people::blocks::{block_put, block_remove},
    trust::{
        fraud::fraud_act,
        moderation::{held_approve, held_approve_all, held_remove},
        report::{report_act, report_create},
    },
};
use std::str::FromStr;

fn id_of<T: FromStr>(text: &str, what: &str) -> Result<T, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found(what).into()))
}

fn after(next: &str, notice: &str) -> String {
    with_query(local_path(next).unwrap_or("/home"), [("notice", notice)])
}

/// Somebody reports somebody.
#[server(name = ReportFile, prefix = "/rpc", endpoint = "trust/report")]
pub async fn report(
    kind: String,
    subject_id: String,
    #[server(default)] reason: String,
    #[server(default)] text: String,
    #[server(default)] next: String,
) -> Result<(), RpcError> {
    let request = ReportRequest { kind, subject_id, reason, text };
    report_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&after(&next, "reported"));
    Ok(())
}

/// Somebody keeps somebody away.
#[server(name = Block, prefix = "/rpc", endpoint = "trust/block")]
pub async fn block(user_id: String, #[server(default)] next: String) -> Result<(), RpcError> {
    block_put(&context()?, id_of::<UserId>(&user_id, "person")?).await.map_err(failed)?;
    let next = if next.is_empty() { "/settings/blocks" } else { &next };
    leptos_axum::redirect(&after(next, "blocked"));
    Ok(())
}

/// … and takes it back.
#[server(name = Unblock, prefix = "/rpc", endpoint = "trust/unblock")]
pub async fn unblock(user_id: String) -> Result<(), RpcError> {
    block_remove(&context()?, id_of::<UserId>(&user_id, "person")?).await.map_err(failed)?;
    leptos_axum::redirect(&after("/settings/blocks", "unblocked"));
    Ok(())
}

/// Somebody asks that a sanction is looked at again.
#[server(name = Appeal, prefix = "/rpc", endpoint = "trust/appeal")]
pub async fn appeal(
    sanction_id: String,
    #[server(default)] text: String,
    #[server(default)] key: String,
) -> Result<(), RpcError> {
    let id = id_of::<SanctionId>(&sanction_id, "sanction")?;
    let request = AppealRequest { text, reason: String::new(), key: key.clone() };
    sanction_appeal(&context()?, id, &request).await.map_err(failed)?;
    let page = format!("/sanctions/{id}/appeal");
    leptos_axum::redirect(&with_query(&page, [("key", key.as_str()), ("notice", "appealed")]));
    Ok(())
}

/// Somebody of the staff decides a report. `until` is a day of their own calendar; the sanction ends when it is over.
#[server(name = ReportAct, prefix = "/rpc", endpoint = "trust/report-act")]
pub async fn act(
    report_id: String,
    #[server(default)] act: String,
    #[server(default)] reason: String,
    #[server(default)] until: String,
) -> Result<(), RpcError> {
    let id = id_of::<ReportId>(&report_id, "report")?;
    let ends = matches!(act.as_str(), "restrict" | "suspend");
    let until = if ends { day_end(&until)? } else { None };
    report_act(&context()?, id, &ActRequest { act, reason, until }).await.map_err(failed)?;
    leptos_axum::redirect("/admin/reports?notice=decided");
    Ok(())
}

fn day_end(day: &str) -> Result<Option<DateTime<Utc>>, RpcError> {
    if day.trim().is_empty() {
        return Ok(None);
    }
    let next = day.trim().parse::<NaiveDate>().ok().and_then(|day| day.succ_opt());
    let end = next.map(|day| first_instant(day, page_request().time_zone));
    end.map(Some).ok_or_else(|| failed(sanction_until_past().into()))
}

/// Somebody of the staff answers an appeal.
#[server(name = AppealAnswer, prefix = "/rpc", endpoint = "trust/appeal-answer")]
pub async fn answer(
    sanction_id: String,
    #[server(default)] answer: String,
    #[server(default)] stands: bool,
) -> Result<(), RpcError> {
    let id = id_of::<SanctionId>(&sanction_id, "sanction")?;
    appeal_answer(&context()?, id, &AppealAnswerRequest { stands, answer }).await.map_err(failed)?;
    leptos_axum::redirect("/admin/appeals?notice=decided");
    Ok(())
}

/// Several texts are let through at once.
#[server(name = TextsApprove, prefix = "/rpc", endpoint = "trust/texts-approve")]
pub async fn texts_approve(#[server(default)] text_ids: Vec<String>) -> Result<(), RpcError> {
    let ids = text_ids.iter().map(|id| id_of::<HeldTextId>(id, "text")).collect::<Result<Vec<_>, _>>()?;
    held_approve_all(&context()?, &ids).await.map_err(failed)?;
    leptos_axum::redirect("/admin/moderation?notice=decided");
    Ok(())
}

/// Somebody of the staff lets a text through.
#[server(name = TextApprove, prefix = "/rpc", endpoint = "trust/text-approve")]
pub async fn approve(text_id: String) -> Result<(), RpcError> {
    held_approve(&context()?, id_of::<HeldTextId>(&text_id, "text")?).await.map_err(failed)?;
    leptos_axum::redirect("/admin/moderation?notice=decided");
    Ok(())
}

/// Somebody of the staff keeps a text away.
#[server(name = TextRemove, prefix = "/rpc", endpoint = "trust/text-remove")]
pub async fn remove(text_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = id_of::<HeldTextId>(&text_id, "text")?;
    held_remove(&context()?, id, &RemoveRequest { reason }).await.map_err(failed)?;
    leptos_axum::redirect("/admin/moderation?notice=decided");
    Ok(())
}

/// Somebody of the staff clears or confirms a sign of fraud.
#[server(name = FraudAct, prefix = "/rpc", endpoint = "trust/fraud-act")]
pub async fn fraud(
    fraud_id: String,
    #[server(default)] act: String,
    #[server(default)] reason: String,
) -> Result<(), RpcError> {
    let id = id_of::<FraudItemId>(&fraud_id, "fraud")?;
    fraud_act(&context()?, id, &FraudActRequest { act, reason }).await.map_err(failed)?;
    leptos_axum::redirect("/admin/fraud?notice=saved");
    Ok(())
}
