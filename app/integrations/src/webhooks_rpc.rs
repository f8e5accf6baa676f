//! Server functions of webhooks. A new secret goes to the page that shows it through the form's flash, sealed, so that
//! it lies readable nowhere.

use domain::{
    ids::WebhookEndpointId,
    integrations::webhooks::{EndpointRequest, WebhookEndpoint},
    platform::refusals::not_found,
};
use face::{
    address, cookies,
    rpc::{RpcError, context, failed, set_cookie},
};
use integrations::webhooks;
use leptos::prelude::*;
use leptos_axum::redirect;
use spine::{
    Context, Error,
    forms::flash_put,
    sealing::{Place, seal},
};
use uuid::Uuid;

/// The flash in which a secret travels.
pub(super) const SECRET_FLASH: &str = "integrations/webhook-made";

/// Where it is sealed for.
pub(super) const fn flash_place(person: Uuid) -> Place {
    Place::new("form_flashes", "webhook_secret", person)
}

/// Lets an address hear of events.
#[server(prefix = "/rpc", endpoint = "integrations/webhook-add")]
pub async fn webhook_add(url: String, #[server(default)] events: Vec<String>) -> Result<(), RpcError> {
    let context = context()?;
    let made = webhooks::endpoint_create(&context, &EndpointRequest { url, events }).await.map_err(failed)?;
    secret_carry(&context, made).await
}

/// Ends one.
#[server(prefix = "/rpc", endpoint = "integrations/webhook-remove")]
pub async fn webhook_remove(webhook_id: String) -> Result<(), RpcError> {
    webhooks::endpoint_delete(&context()?, id_of(&webhook_id)?).await.map_err(failed)?;
    redirect(address::WEBHOOKS);
    Ok(())
}

/// Gives one a new secret.
#[server(prefix = "/rpc", endpoint = "integrations/webhook-rotate")]
pub async fn webhook_rotate(webhook_id: String) -> Result<(), RpcError> {
    let context = context()?;
    let rotated = webhooks::endpoint_rotate(&context, id_of(&webhook_id)?).await.map_err(failed)?;
    secret_carry(&context, rotated).await
}

/// Sends an event of no meaning.
#[server(prefix = "/rpc", endpoint = "integrations/webhook-test")]
pub async fn webhook_test(webhook_id: String) -> Result<(), RpcError> {
    let id = id_of(&webhook_id)?;
    webhooks::endpoint_test(&context()?, id).await.map_err(failed)?;
    redirect(&address::webhook(id));
    Ok(())
}

/// Sends a delivery once more.
#[server(prefix = "/rpc", endpoint = "integrations/webhook-replay")]
pub async fn webhook_replay(webhook_id: String, delivery_id: String) -> Result<(), RpcError> {
    let id = id_of(&webhook_id)?;
    let delivery = delivery_id.parse().map_err(|_| failed(not_found("delivery").into()))?;
    webhooks::delivery_replay(&context()?, id, delivery).await.map_err(failed)?;
    redirect(&address::webhook(id));
    Ok(())
}

fn id_of(text: &str) -> Result<WebhookEndpointId, RpcError> {
    text.parse().map_err(|_| failed(not_found("webhook").into()))
}

async fn secret_carry(context: &Context, endpoint: WebhookEndpoint) -> Result<(), RpcError> {
    let person = context.require_person().map_err(failed)?.id.0;
    let plain = endpoint.secret.unwrap_or_default();
    let sealed = seal(&context.app, flash_place(person), plain.as_bytes()).await.map_err(failed)?;
    let id = Uuid::new_v4().simple().to_string();
    let flash = serde_json::json!({ "form": SECRET_FLASH, "values": { "sealed": [hex::encode(sealed)] } });
    if !flash_put(context, &id, flash).await.map_err(failed)? {
        return Err(failed(Error::unexpected("no room for a flash")));
    }
    set_cookie(&cookies::flash(&id));
    redirect(address::WEBHOOKS);
    Ok(())
}
