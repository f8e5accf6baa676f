//! Server functions of the page about the own data.

use domain::{
    Refusal,
    identity::privacy::{ConsentsRequest, DeletionRequest},
    ids::UserId,
};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use leptos_axum::redirect;
use services::privacy;

/// Whether the browser asks not to be followed.
pub(super) fn gpc() -> bool {
    use_context::<axum::http::request::Parts>()
        .is_some_and(|parts| parts.headers.get("sec-gpc").is_some_and(|value| value.as_bytes() == b"1"))
}

/// Asks for a copy of the own data.
#[server(prefix = "/rpc", endpoint = "privacy/copy")]
pub async fn copy_ask() -> Result<(), RpcError> {
    privacy::export_create(&context()?).await.map_err(failed)?;
    redirect(address::OWN_DATA);
    Ok(())
}

/// What the data may be used for; a box that is not ticked is a no.
#[server(prefix = "/rpc", endpoint = "privacy/uses")]
pub async fn uses_set(
    text_version: String,
    #[server(default)] marketing: bool,
    #[server(default)] analytics: bool,
) -> Result<(), RpcError> {
    let gpc = gpc();
    // A browser that says no is not asked about analytics, and takes nothing back that was said without it.
    let analytics = (!gpc).then_some(analytics);
    let request = ConsentsRequest { text_version, marketing: Some(marketing), analytics };
    privacy::consents_set(&context()?, &request, gpc).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::OWN_DATA));
    Ok(())
}

/// Asks for the end of the own account.
#[server(prefix = "/rpc", endpoint = "privacy/leave")]
pub async fn leave(password: String, #[server(default)] forfeit: bool) -> Result<(), RpcError> {
    privacy::deletion_ask(&context()?, &DeletionRequest { password, forfeit }).await.map_err(failed)?;
    redirect(address::OWN_DATA);
    Ok(())
}

/// Keeps it after all.
#[server(prefix = "/rpc", endpoint = "privacy/stay")]
pub async fn stay() -> Result<(), RpcError> {
    privacy::deletion_take_back(&context()?).await.map_err(failed)?;
    redirect(address::OWN_DATA);
    Ok(())
}

fn child_of(id: &str) -> Rpc<UserId> {
    id.parse().map_err(|_| failed(Refusal::not_found("child").into()))
}

/// A parent asks for the end of one child's account.
#[server(prefix = "/rpc", endpoint = "privacy/child-leave")]
pub async fn child_leave(
    child_id: String,
    #[server(default)] password: String,
    #[server(default)] forfeit: bool,
) -> Result<(), RpcError> {
    let id = child_of(&child_id)?;
    privacy::child_deletion_ask(&context()?, id, &DeletionRequest { password, forfeit }).await.map_err(failed)?;
    redirect(&address::child(id));
    Ok(())
}

/// The child's account stays after all.
#[server(prefix = "/rpc", endpoint = "privacy/child-stay")]
pub async fn child_stay(child_id: String) -> Result<(), RpcError> {
    let id = child_of(&child_id)?;
    privacy::child_deletion_take_back(&context()?, id).await.map_err(failed)?;
    redirect(&address::child(id));
    Ok(())
}
