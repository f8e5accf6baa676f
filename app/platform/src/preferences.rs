//! Language, theme and the unit of prices: kept in cookies, so that they hold before and after signing in. The account
//! takes over a newly chosen language, so that mails and other devices follow; its unit of prices is its own.

use domain::{
    calendar::parse_time_zone,
    identity::{account::LOCALES, settings::SettingsRequest},
};
use face::{
    address, cookies,
    rpc::{RpcError, context, failed, set_cookie},
};
use identity::settings::settings_change;
use leptos::prelude::*;
use leptos_axum::redirect;

/// Remembers the choice for a year and goes back to where the reader was.
#[server(prefix = "/rpc", endpoint = "platform/preferences")]
pub async fn choose_preferences(
    #[server(default)] locale: String,
    #[server(default)] theme: String,
    #[server(default)] currency: String,
) -> Result<(), RpcError> {
    let context = context()?;
    // A form that only changes the theme posts the language of the page; that is no choice.
    if context.person().is_some() && context.locale != locale && LOCALES.contains(&locale.as_str()) {
        let request = SettingsRequest { locale: Some(locale.clone()), ..SettingsRequest::default() };
        settings_change(&context, request).await.map_err(failed)?;
    }
    if context.person().is_some_and(|person| !currency.is_empty() && person.currency.code() != currency) {
        let request = SettingsRequest { currency: Some(currency.clone()), ..SettingsRequest::default() };
        settings_change(&context, request).await.map_err(failed)?;
    }
    preferences_remember(&locale, &theme, &currency);
    Ok(())
}

/// Remembers the zone of a browser that does not tell it, or of the account, and goes on.
#[server(prefix = "/rpc", endpoint = "platform/zone")]
pub async fn choose_zone(time_zone: String, #[server(default)] next: String) -> Result<(), RpcError> {
    let context = context()?;
    let zone = parse_time_zone(&time_zone).map_err(|refusal| failed(refusal.at("time_zone").into()))?;
    if context.person().is_some() {
        let request = SettingsRequest { time_zone: Some(zone.name().to_owned()), ..SettingsRequest::default() };
        settings_change(&context, request).await.map_err(failed)?;
    }
    if let Some(cookie) = cookies::zone(zone.name()) {
        set_cookie(&cookie);
    }
    redirect(&address::safe_next(&next));
    Ok(())
}

fn preferences_remember(locale: &str, theme: &str, currency: &str) {
    let chosen = [cookies::locale(locale), cookies::theme(theme), cookies::currency(currency)];
    for cookie in chosen.into_iter().flatten() {
        set_cookie(&cookie);
    }
}
