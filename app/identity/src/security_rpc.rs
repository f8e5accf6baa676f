//! Server functions of the second step of signing in. Recovery codes go to the page that shows them through the form's
//! flash, sealed, so that they lie readable nowhere.

use super::rpc::user_agent;
use domain::identity::second_factor::RecoveryCodes;
use face::{
    address, cookies,
    rpc::{RpcError, context, failed, set_cookie},
};
use identity::{places, sessions, sign_in, two_step};
use leptos::prelude::*;
use leptos_axum::redirect;
use spine::{
    Context, Error,
    forms::flash_put,
    sealing::{Place, seal},
};
use uuid::Uuid;

/// The flash in which recovery codes travel.
pub(super) const CODES_FLASH: &str = "identity/recovery-codes";

/// Where they are sealed for.
pub(super) const fn codes_place(person: Uuid) -> Place {
    Place::new("form_flashes", "recovery_codes", person)
}

/// The code behind the password.
#[server(prefix = "/rpc", endpoint = "identity/login-code")]
pub async fn login_code(token: String, code: String, #[server(default)] next: String) -> Result<(), RpcError> {
    let context = context()?;
    let user = sign_in::login_finish(&context, &token, &code).await.map_err(failed)?;
    let session = sessions::session_open(&context, user.id, &user_agent()).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    set_cookie(&cookies::device(&places::device_note(&context, user.id).await.map_err(failed)?));
    redirect(&address::safe_next(&next));
    Ok(())
}

/// Begins two-step sign-in; the next page shows what an app is set up with.
#[server(prefix = "/rpc", endpoint = "identity/two-step-begin")]
pub async fn two_step_begin() -> Result<(), RpcError> {
    two_step::totp_begin(&context()?).await.map_err(failed)?;
    redirect(address::TWO_STEP);
    Ok(())
}

/// Turns it on with the app's first code.
#[server(prefix = "/rpc", endpoint = "identity/two-step-confirm")]
pub async fn two_step_confirm(code: String) -> Result<(), RpcError> {
    let context = context()?;
    let codes = two_step::totp_confirm(&context, &code).await.map_err(failed)?;
    show(&context, codes).await
}

/// Turns it off.
#[server(prefix = "/rpc", endpoint = "identity/two-step-off")]
pub async fn two_step_off(code: String) -> Result<(), RpcError> {
    two_step::totp_off(&context()?, &code).await.map_err(failed)?;
    redirect(&format!("{}?notice=two_step_off", address::SECURITY));
    Ok(())
}

/// New recovery codes instead of those of before.
#[server(prefix = "/rpc", endpoint = "identity/recovery-codes")]
pub async fn renew_recovery_codes(code: String) -> Result<(), RpcError> {
    let context = context()?;
    let codes = two_step::recovery_codes_renew(&context, &code).await.map_err(failed)?;
    show(&context, codes).await
}

/// Leads to the page that shows them, once.
async fn show(context: &Context, codes: RecoveryCodes) -> Result<(), RpcError> {
    let person = context.require_person().map_err(failed)?.id.0;
    let plain = codes.recovery_codes.join("\n");
    let sealed = seal(&context.app, codes_place(person), plain.as_bytes()).await.map_err(failed)?;
    let id = Uuid::new_v4().simple().to_string();
    let flash = serde_json::json!({ "form": CODES_FLASH, "values": { "sealed": [hex::encode(sealed)] } });
    if !flash_put(context, &id, flash).await.map_err(failed)? {
        return Err(failed(Error::unexpected("no room for a flash")));
    }
    set_cookie(&cookies::flash(&id));
    redirect(address::RECOVERY_CODES);
    Ok(())
}
