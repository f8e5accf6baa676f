//! Server functions about learning platforms. Plain forms post here.

use domain::{
    Refusal,
    ids::{InstitutionId, LtiLaunchId, LtiPlatformId},
    integrations::{lti::LtiPlatformRequest, refusals::lti_not_finished},
};
use face::{
    address::LTI,
    rpc::{Rpc, RpcError, context, failed},
};
use integrations::lti;
use leptos::prelude::*;
use leptos_axum::redirect;

fn back_to(id: InstitutionId) {
    redirect(&format!("/institution/lti?institution={id}&notice=saved"));
}

fn institution(id: &str) -> Rpc<InstitutionId> {
    id.parse().map_err(|_| failed(Refusal::not_found("institution").into()))
}

fn platform(institution_id: &str, platform_id: &str) -> Rpc<(InstitutionId, LtiPlatformId)> {
    let platform = platform_id.parse().map_err(|_| failed(Refusal::not_found("platform").into()))?;
    Ok((institution(institution_id)?, platform))
}

/// One id a line.
fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Registers a platform.
#[server(prefix = "/rpc", endpoint = "integrations/lti-add")]
pub async fn lti_add(
    institution_id: String,
    #[server(default)] name: String,
    #[server(default)] issuer: String,
    #[server(default)] client_id: String,
    #[server(default)] deployment_ids: String,
    #[server(default)] auth_url: String,
    #[server(default)] token_url: String,
    #[server(default)] jwks_url: String,
) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let request = LtiPlatformRequest {
        name: Some(name),
        issuer: Some(issuer),
        client_id: Some(client_id),
        deployment_ids: Some(lines(&deployment_ids)),
        auth_url: Some(auth_url),
        token_url: Some(token_url),
        jwks_url: Some(jwks_url),
    };
    lti::platform_create(&context()?, id, &request).await.map_err(failed)?;
    back_to(id);
    Ok(())
}

/// Changes a platform.
#[server(prefix = "/rpc", endpoint = "integrations/lti-change")]
pub async fn lti_change(
    institution_id: String,
    platform_id: String,
    #[server(default)] name: String,
    #[server(default)] issuer: String,
    #[server(default)] client_id: String,
    #[server(default)] deployment_ids: String,
    #[server(default)] auth_url: String,
    #[server(default)] token_url: String,
    #[server(default)] jwks_url: String,
) -> Result<(), RpcError> {
    let place = platform(&institution_id, &platform_id)?;
    let request = LtiPlatformRequest {
        name: Some(name),
        issuer: Some(issuer),
        client_id: Some(client_id),
        deployment_ids: Some(lines(&deployment_ids)),
        auth_url: Some(auth_url),
        token_url: Some(token_url),
        jwks_url: Some(jwks_url),
    };
    lti::platform_update(&context()?, place, &request).await.map_err(failed)?;
    back_to(place.0);
    Ok(())
}

/// Removes a platform.
#[server(prefix = "/rpc", endpoint = "integrations/lti-remove")]
pub async fn lti_remove(institution_id: String, platform_id: String) -> Result<(), RpcError> {
    let place = platform(&institution_id, &platform_id)?;
    lti::platform_delete(&context()?, place).await.map_err(failed)?;
    back_to(place.0);
    Ok(())
}

/// Links the own account to the person whom a platform sent in this browser, and goes on to what they came for.
#[server(prefix = "/rpc", endpoint = "integrations/lti-link")]
pub async fn lti_link(launch: String) -> Result<(), RpcError> {
    let id: LtiLaunchId = launch.parse().map_err(|_| failed(lti_not_finished().into()))?;
    lti::launch_link(&context()?, id).await.map_err(failed)?;
    redirect(&format!("/api/v1/lti/launch?launch={id}"));
    Ok(())
}

/// Ends a link of the own account.
#[server(prefix = "/rpc", endpoint = "integrations/lti-unlink")]
pub async fn lti_unlink(link_id: String) -> Result<(), RpcError> {
    let id = link_id.parse().map_err(|_| failed(Refusal::not_found("link").into()))?;
    lti::link_remove(&context()?, id).await.map_err(failed)?;
    redirect(&format!("{LTI}?notice=saved"));
    Ok(())
}
