//! Language and theme: kept in cookies, so that they hold before and after signing in.

use crate::rpc::{RpcError, set_cookie};
use domain::identity::account::LOCALES;
use leptos::prelude::*;

/// Remembers the choice for a year and goes back to where the reader was.
#[server(prefix = "/rpc", endpoint = "platform/preferences")]
pub async fn choose_preferences(locale: String, theme: String) -> Result<(), RpcError> {
    preferences_remember(&locale, &theme);
    Ok(())
}

/// The language of the pages from now on; an unknown one changes nothing.
pub fn set_locale_cookie(locale: &str) {
    if LOCALES.contains(&locale) {
        set_cookie(&format!("edustream_locale={locale}; Path=/; Max-Age=31536000; SameSite=Lax"));
    }
}

fn preferences_remember(locale: &str, theme: &str) {
    set_locale_cookie(locale);
    if matches!(theme, "light" | "dark" | "system") {
        set_cookie(&format!("edustream_theme={theme}; Path=/; Max-Age=31536000; SameSite=Lax"));
    }
}
