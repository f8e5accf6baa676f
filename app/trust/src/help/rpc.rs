//! Whether an article helped. A plain form posts here.

use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;
use services::trust::help::help_vote;

/// Somebody says whether an article helped.
#[server(name = HelpVote, prefix = "/rpc", endpoint = "trust/help-vote")]
pub async fn vote(slug: String, #[server(default)] helpful: bool) -> Result<(), RpcError> {
    help_vote(&context()?, &slug, helpful).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/help/{slug}?notice=voted"));
    Ok(())
}
