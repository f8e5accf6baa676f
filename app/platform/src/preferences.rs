//! Language and theme: kept in cookies, so that they hold before and after signing in. The account takes over a newly
//! chosen language, so that mails and other devices follow.

use domain::identity::{account::LOCALES, settings::SettingsRequest};
use face::{
    cookies,
    rpc::{RpcError, context, failed, set_cookie},
};
use identity::settings::settings_change;
use leptos::prelude::*;

/// Remembers the choice for a year and goes back to where the reader was.
#[server(prefix = "/rpc", endpoint = "platform/preferences")]
pub async fn choose_preferences(locale: String, theme: String) -> Result<(), RpcError> {
    let context = context()?;
    // A form that only changes the theme posts the language of the page; that is no choice.
    if context.person().is_some() && context.locale != locale && LOCALES.contains(&locale.as_str()) {
        let request = SettingsRequest { locale: Some(locale.clone()), ..SettingsRequest::default() };
        settings_change(&context, request).await.map_err(failed)?;
    }
    preferences_remember(&locale, &theme);
    Ok(())
}

fn preferences_remember(locale: &str, theme: &str) {
    for cookie in [cookies::locale(locale), cookies::theme(theme)].into_iter().flatten() {
        set_cookie(&cookie);
    }
}
