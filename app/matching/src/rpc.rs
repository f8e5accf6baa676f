//! What people do on these pages. Plain forms post here.

use domain::{
    Refusal,
    matching::{admin::PromoteRequest, daily::DailyWish, feed::FeedHideRequest, recommend::FeedbackRequest},
};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;
use matching_live::{admin, daily, exchange, feed, feedback};

/// A word about a recommended tutor; the form's page shows the next list.
#[server(name = Say, prefix = "/rpc", endpoint = "matching/say")]
pub async fn say(tutor_id: String, #[server(default)] kind: String) -> Result<(), RpcError> {
    let tutor = tutor_id.parse().map_err(|_| failed(Refusal::not_found("tutor").into()))?;
    feedback::feedback(&context()?, tutor, &FeedbackRequest { kind }).await.map_err(failed)
}

/// Shows again whoever was put away.
#[server(name = ForgetPutAway, prefix = "/rpc", endpoint = "matching/forget")]
pub async fn forget() -> Result<(), RpcError> {
    feedback::feedback_forget(&context()?).await.map_err(failed)
}

/// Tells of tutors each morning, or no more.
#[server(name = DailyPut, prefix = "/rpc", endpoint = "matching/daily")]
pub async fn daily_set(#[server(default)] on: bool) -> Result<(), RpcError> {
    daily::daily_put(&context()?, DailyWish { on }).await.map_err(failed)?;
    Ok(())
}

/// Shows no more of a kind of news, or brings it back.
#[server(name = FeedHide, prefix = "/rpc", endpoint = "matching/feed-hide")]
pub async fn feed_hide(#[server(default)] kind: String, #[server(default)] hidden: bool) -> Result<(), RpcError> {
    feed::feed_hide(&context()?, &FeedHideRequest { kind, hidden }).await.map_err(failed)
}

/// Yes or no to an exchange.
#[server(name = ExchangeAnswer, prefix = "/rpc", endpoint = "matching/exchange")]
pub async fn exchange_answer(cycle_id: String, #[server(default)] answer: String) -> Result<(), RpcError> {
    let (context, id) = (context()?, cycle_id.parse().map_err(|_| failed(Refusal::not_found("exchange").into()))?);
    if answer == "yes" {
        exchange::exchange_accept(&context, id).await.map_err(failed)?;
    } else {
        exchange::exchange_decline(&context, id).await.map_err(failed)?;
    }
    Ok(())
}

/// Lets a version out.
#[server(name = Promote, prefix = "/rpc", endpoint = "matching/promote")]
pub async fn promote(#[server(default)] version: String, #[server(default)] rollout: String) -> Result<(), RpcError> {
    let request = PromoteRequest { version: Some(version), rollout: Some(rollout.trim().parse().unwrap_or(-1)) };
    admin::promote(&context()?, &request).await.map_err(failed)?;
    Ok(())
}

/// Goes back.
#[server(name = Rollback, prefix = "/rpc", endpoint = "matching/rollback")]
pub async fn rollback() -> Result<(), RpcError> {
    admin::rollback(&context()?).await.map_err(failed)?;
    Ok(())
}
