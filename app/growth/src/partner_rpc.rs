//! What partners do on their page, and the staff about them. Plain forms post here.

use domain::{
    Refusal,
    growth::affiliate::{AffiliateDecline, AffiliateRequest},
    ids::AffiliateId,
};
use face::rpc::{RpcError, context, failed};
use growth::affiliates::{affiliate_apply, affiliate_approve, affiliate_decline};
use leptos::prelude::*;

/// Where the staff decides.
const QUEUE: &str = "/admin/affiliates?notice=decided";

fn affiliate(id: &str) -> Result<AffiliateId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("affiliate").into()))
}

/// Asks to be a partner.
#[server(name = AskPartner, prefix = "/rpc", endpoint = "growth/partner-ask")]
pub async fn ask_partner(
    #[server(default)] name: String,
    #[server(default)] site: String,
    #[server(default)] payout: String,
) -> Result<(), RpcError> {
    let request = AffiliateRequest { name, site, payout: Some(payout) };
    affiliate_apply(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect("/partner");
    Ok(())
}

/// Somebody of the staff approves a partner.
#[server(name = ApprovePartner, prefix = "/rpc", endpoint = "growth/partner-approve")]
pub async fn approve_partner(affiliate_id: String) -> Result<(), RpcError> {
    affiliate_approve(&context()?, affiliate(&affiliate_id)?).await.map_err(failed)?;
    leptos_axum::redirect(QUEUE);
    Ok(())
}

/// Somebody of the staff declines one.
#[server(name = DeclinePartner, prefix = "/rpc", endpoint = "growth/partner-decline")]
pub async fn decline_partner(affiliate_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let request = AffiliateDecline { reason };
    affiliate_decline(&context()?, affiliate(&affiliate_id)?, &request).await.map_err(failed)?;
    leptos_axum::redirect(QUEUE);
    Ok(())
}
