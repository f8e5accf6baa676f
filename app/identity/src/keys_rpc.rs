//! Server functions of API keys. A new key goes to the page that shows it through the form's flash, sealed, so that it
//! lies readable nowhere.

use domain::{identity::api_key::ApiKeyRequest, platform::refusals::not_found};
use face::{
    address, cookies,
    rpc::{RpcError, context, failed, set_cookie},
};
use identity::api_keys;
use leptos::prelude::*;
use leptos_axum::redirect;
use spine::{
    Error,
    forms::flash_put,
    sealing::{Place, seal},
};
use uuid::Uuid;

/// The flash in which a key travels.
pub(super) const KEY_FLASH: &str = "identity/key-made";

/// Where it is sealed for.
pub(super) const fn key_place(person: Uuid) -> Place {
    Place::new("form_flashes", "api_key", person)
}

/// Makes a key.
#[server(prefix = "/rpc", endpoint = "identity/key-make")]
pub async fn key_make(
    name: String,
    #[server(default)] scopes: Vec<String>,
    #[server(default)] expires_at: String,
    #[server(default)] origins: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let origins = origins.split_whitespace().map(str::to_owned).collect();
    let request = ApiKeyRequest { name, scopes, expires_at: Some(expires_at), origins };
    let made = api_keys::key_create(&context, &request).await.map_err(failed)?;
    let person = context.require_person().map_err(failed)?.id.0;
    let plain = made.key.unwrap_or_default();
    let sealed = seal(&context.app, key_place(person), plain.as_bytes()).await.map_err(failed)?;
    let id = Uuid::new_v4().simple().to_string();
    let flash = serde_json::json!({ "form": KEY_FLASH, "values": { "sealed": [hex::encode(sealed)] } });
    if !flash_put(&context, &id, flash).await.map_err(failed)? {
        return Err(failed(Error::unexpected("no room for a flash")));
    }
    set_cookie(&cookies::flash(&id));
    redirect(address::API_KEYS);
    Ok(())
}

/// Ends one.
#[server(prefix = "/rpc", endpoint = "identity/key-end")]
pub async fn key_end(key_id: String) -> Result<(), RpcError> {
    let id = key_id.parse().map_err(|_| failed(not_found("key").into()))?;
    api_keys::key_revoke(&context()?, id).await.map_err(failed)?;
    redirect(address::API_KEYS);
    Ok(())
}
