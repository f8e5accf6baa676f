//! What admins of an institution do about its look and its sign-in, and the form of whoever comes from there. A new
//! token goes to the page that shows it through the form's flash, sealed, so that it lies readable nowhere.

use super::frame::page_address;
use domain::{
    Refusal,
    identity::oidc::OidcRegistration,
    ids::InstitutionId,
    integrations::institution::{BrandingRequest, sso::SsoRequest},
};
use face::{
    address, cookies,
    request::page_request,
    rpc::{Rpc, RpcError, context, failed, set_cookie},
};
use integrations::institutions;
use leptos::prelude::*;
use leptos_axum::redirect;
use spine::{
    Error,
    forms::flash_put,
    sealing::{Place, seal},
};
use uuid::Uuid;

/// The flash in which a token travels.
pub(super) const TOKEN_FLASH: &str = "integrations/scim-token-made";
const PAGE: &str = "/institution/sign-in";

/// Where it is sealed for.
pub(super) const fn flash_place(person: Uuid) -> Place {
    Place::new("form_flashes", "scim_token", person)
}

fn institution(id: &str) -> Rpc<InstitutionId> {
    id.parse().map_err(|_| failed(Refusal::not_found("institution").into()))
}

fn back_to(page: &str, id: InstitutionId) {
    redirect(&format!("{}&notice=saved", page_address(page, id)));
}

/// Changes name and colours.
#[server(prefix = "/rpc", endpoint = "integrations/institution-look")]
pub async fn institution_look(
    institution_id: String,
    #[server(default)] name: String,
    #[server(default)] color_light: String,
    #[server(default)] color_dark: String,
) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let request = BrandingRequest {
        name: Some(name),
        color_light: Some(color_light),
        color_dark: Some(color_dark),
        logo_upload_id: None,
    };
    institutions::branding_put(&context()?, id, &request).await.map_err(failed)?;
    back_to("/institution/branding", id);
    Ok(())
}

/// Says who the issuer is, and which domains are the institution's.
#[server(prefix = "/rpc", endpoint = "integrations/institution-sso")]
pub async fn sso_set(
    institution_id: String,
    #[server(default)] issuer: String,
    #[server(default)] client_id: String,
    #[server(default)] client_secret: String,
    #[server(default)] domains: String,
    #[server(default)] enabled: bool,
    #[server(default)] enforced: bool,
) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let domains = domains.split(['\n', ',', ';']).map(str::to_owned).collect();
    let client_secret = Some(client_secret);
    let request = SsoRequest { issuer, client_id, client_secret, enabled, enforced, domains };
    institutions::sso_put(&context()?, id, &request).await.map_err(failed)?;
    back_to(PAGE, id);
    Ok(())
}

/// Reads the file that proves a domain.
#[server(prefix = "/rpc", endpoint = "integrations/institution-domain")]
pub async fn domain_confirm(institution_id: String, domain: String) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    institutions::domain_confirm(&context()?, id, &domain).await.map_err(failed)?;
    back_to(PAGE, id);
    Ok(())
}

/// Makes a token for the directory.
#[server(prefix = "/rpc", endpoint = "integrations/institution-scim-token")]
pub async fn scim_token_make(institution_id: String) -> Result<(), RpcError> {
    let (context, id) = (context()?, institution(&institution_id)?);
    let person = context.require_person().map_err(failed)?.id.0;
    let made = institutions::scim_token_create(&context, id).await.map_err(failed)?;
    let plain = made.token.unwrap_or_default();
    let sealed = seal(&context.app, flash_place(person), plain.as_bytes()).await.map_err(failed)?;
    let flash_id = Uuid::new_v4().simple().to_string();
    let flash = serde_json::json!({ "form": TOKEN_FLASH, "values": { "sealed": [hex::encode(sealed)] } });
    if !flash_put(&context, &flash_id, flash).await.map_err(failed)? {
        return Err(failed(Error::unexpected("no room for a flash")));
    }
    set_cookie(&cookies::flash(&flash_id));
    redirect(&page_address(PAGE, id));
    Ok(())
}

/// Revokes one.
#[server(prefix = "/rpc", endpoint = "integrations/institution-scim-token-end")]
pub async fn scim_token_end(institution_id: String, key_id: String) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let token = key_id.parse().map_err(|_| failed(Refusal::not_found("token").into()))?;
    institutions::scim_token_delete(&context()?, id, token).await.map_err(failed)?;
    back_to(PAGE, id);
    Ok(())
}

/// Makes the account of somebody who came from an institution, and signs them in.
#[server(prefix = "/rpc", endpoint = "integrations/sso-register")]
pub async fn sso_register(
    display_name: String,
    birth_date: String,
    #[server(default)] time_zone: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let page = page_request();
    let time_zone = if page.zone_known { page.time_zone.name().to_owned() } else { time_zone };
    let (locale, referral_code) = (context.locale.clone(), page.referral.clone());
    let role = String::new();
    let asked = OidcRegistration { display_name, birth_date, role, time_zone, locale, referral_code };
    let (user, institution, next) = institutions::sso_register(&context, asked).await.map_err(failed)?;
    let session = institutions::sso_session_open(&context, institution, user, &context.agent).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    set_cookie(&cookies::device(&session.device));
    set_cookie(&cookies::no_way());
    redirect(&address::safe_next(&next));
    Ok(())
}
