//! Server functions of identity: thin public endpoints, each one service call. Plain forms post to them.

use domain::identity::{destination, registration::RegisterRequest, settings::SettingsRequest};
use face::{
    address, cookies,
    request::page_request,
    rpc::{RpcError, context, failed, set_cookie},
};
use identity::{
    confirmation, email_links, places, registration, sessions, settings,
    sign_in::{self, SignIn},
};
use leptos::prelude::*;
use leptos_axum::redirect;

pub(super) fn user_agent() -> String {
    use_context::<axum::http::request::Parts>()
        .and_then(|parts| parts.headers.get("user-agent")?.to_str().ok().map(|text| text.chars().take(200).collect()))
        .unwrap_or_default()
}

/// Asks for an account. A known address gets the same answer; the mail tells its owner. `form_key` names the form: sent
/// twice, it asks once.
#[server(prefix = "/rpc", endpoint = "identity/register")]
pub async fn register(
    email: String,
    password: String,
    display_name: String,
    birth_date: String,
    #[server(default)] role: String,
    #[server(default)] time_zone: String,
    #[server(default)] form_key: String,
    #[server(default)] next: String,
    #[server(default)] referral_code: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let locale = context.locale.clone();
    // The form was rendered before the browser could say its zone; with this call it says it.
    let page = page_request();
    let time_zone = if page.zone_known { page.time_zone.name().to_owned() } else { time_zone };
    let request = RegisterRequest {
        email: email.clone(),
        password,
        role,
        display_name,
        birth_date,
        time_zone,
        locale,
        next: next.clone(),
        referral_code: if referral_code.is_empty() { page.referral.clone() } else { referral_code },
    };
    registration::register(&context, request, form_key.parse().ok()).await.map_err(failed)?;
    redirect(&address::check_your_mail(email.trim(), destination(&next)));
    Ok(())
}

/// Signs in and goes where the person wanted to go, by way of the code where the account asks for one.
#[server(prefix = "/rpc", endpoint = "identity/login")]
pub async fn login(email: String, password: String, #[server(default)] next: String) -> Result<(), RpcError> {
    let context = context()?;
    let user = match sign_in::login_begin(&context, &email, &password).await.map_err(failed)? {
        SignIn::Done(user) => user,
        SignIn::Code(token) => {
            redirect(&address::login_code(&token, destination(&next)));
            return Ok(());
        }
    };
    let session = sessions::session_open(&context, user.id, &user_agent()).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    set_cookie(&cookies::device(&places::device_note(&context, user.id).await.map_err(failed)?));
    redirect(&address::safe_next(&next));
    Ok(())
}

/// Ends this session.
#[server(prefix = "/rpc", endpoint = "identity/logout")]
pub async fn logout() -> Result<(), RpcError> {
    sessions::session_close(&context()?).await.map_err(failed)?;
    set_cookie(&cookies::no_session());
    redirect("/?notice=signed_out");
    Ok(())
}

/// Confirms the address behind a link and signs in whoever knows the password that was registered with.
#[server(prefix = "/rpc", endpoint = "identity/verify-email")]
pub async fn verify_email(token: String, password: String) -> Result<(), RpcError> {
    let context = context()?;
    let next = confirmation::destination_of(&context, &token).await.map_err(failed)?;
    let user = confirmation::email_verify(&context, &token, Some(&password)).await.map_err(failed)?;
    let session = sessions::session_open(&context, user, &user_agent()).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    set_cookie(&cookies::device(&places::device_note(&context, user).await.map_err(failed)?));
    redirect(next.as_deref().unwrap_or("/home?notice=verified"));
    Ok(())
}

/// Sends the verification mail again.
#[server(prefix = "/rpc", endpoint = "identity/resend-verification")]
pub async fn resend_verification(#[server(default)] next: String) -> Result<(), RpcError> {
    confirmation::verification_resend(&context()?).await.map_err(failed)?;
    redirect(&address::check_your_mail("", destination(&next)));
    Ok(())
}

/// Sends a reset link, if there is such an account; the answer is the same either way.
#[server(prefix = "/rpc", endpoint = "identity/forgot-password")]
pub async fn forgot_password(email: String, #[server(default)] next: String) -> Result<(), RpcError> {
    email_links::password_reset_ask(&context()?, &email, &next).await.map_err(failed)?;
    redirect(&address::reset_sent(destination(&next)));
    Ok(())
}

/// Sets a new password through a link.
#[server(prefix = "/rpc", endpoint = "identity/reset-password")]
pub async fn reset_password(token: String, password: String, #[server(default)] next: String) -> Result<(), RpcError> {
    email_links::password_reset(&context()?, &token, &password).await.map_err(failed)?;
    redirect(&address::login_anew(destination(&next)));
    Ok(())
}

/// Changes the password and signs every other device out.
#[server(prefix = "/rpc", endpoint = "identity/change-password")]
pub async fn change_password(old_password: String, password: String) -> Result<(), RpcError> {
    let renewed =
        email_links::password_change(&context()?, &old_password, &password, &user_agent()).await.map_err(failed)?;
    if let email_links::SignInRenewed::Session(session) = renewed {
        set_cookie(&cookies::session(&session.token));
    }
    redirect(&format!("{}?notice=password_changed", address::SECURITY));
    Ok(())
}

/// Changes name, zone, language and currency; the language of the pages follows.
#[server(prefix = "/rpc", endpoint = "identity/settings", input = server_fn::codec::PostUrl)]
pub async fn change_settings(
    time_zone: String,
    locale: String,
    currency: String,
    #[server(default)] display_name: Option<String>,
) -> Result<(), RpcError> {
    let request = SettingsRequest {
        display_name,
        time_zone: Some(time_zone),
        locale: Some(locale),
        currency: Some(currency),
        ..SettingsRequest::default()
    };
    let me = settings::settings_change(&context()?, request).await.map_err(failed)?;
    if let Some(cookie) = cookies::locale(&me.locale) {
        set_cookie(&cookie);
    }
    redirect("/account?notice=settings_saved");
    Ok(())
}
