//! The cookies of the site, each with its name and how a browser is told to keep it. Nobody else writes one.
//!
//! All of them are `Secure`: browsers count a loopback address as secure, and elsewhere the site is served over TLS.
//! The prefix `__Host-` makes browsers insist on `Secure`, `Path=/` and no `Domain`, so no other host, and nobody on
//! the wire, can plant one. Zone and theme are read and written by `early.js` too.

use domain::{calendar::Zone, identity::account::LOCALES};

/// The browser's session.
pub const SESSION: &str = "__Host-edustream";
/// Names the entry a refused form left behind.
pub const FLASH: &str = "__Host-edustream_flash";
/// Says that this browser has signed in before; opens nothing.
pub const DEVICE: &str = "__Host-edustream_device";
/// The chosen language.
pub const LOCALE: &str = "edustream_locale";
/// The chosen theme.
pub const THEME: &str = "edustream_theme";
/// The browser's time zone.
pub const ZONE: &str = "edustream_zone";

/// Themes a reader can choose.
const THEMES: [&str; 3] = ["light", "dark", "system"];
const SESSION_SECONDS: u32 = 30 * 86_400;
const DEVICE_SECONDS: u32 = 90 * 86_400;
const FLASH_SECONDS: u32 = 600;
const YEAR_SECONDS: u32 = 365 * 86_400;

/// Gives the browser its session, for 30 days.
pub fn session(token: &str) -> String {
    private(SESSION, token, SESSION_SECONDS)
}

/// Takes the session from the browser.
pub fn no_session() -> String {
    private(SESSION, "", 0)
}

/// The browser has signed in; remembered for 90 days, sign-outs included.
pub fn device(token: &str) -> String {
    private(DEVICE, token, DEVICE_SECONDS)
}

/// Names the entry a refused form left behind, for ten minutes.
pub fn flash(id: &str) -> String {
    private(FLASH, id, FLASH_SECONDS)
}

/// The entry was read.
pub fn no_flash() -> String {
    private(FLASH, "", 0)
}

/// The language of the pages from now on; nothing for one we do not speak.
pub fn locale(locale: &str) -> Option<String> {
    LOCALES.contains(&locale).then(|| remembered(LOCALE, locale))
}

/// The theme from now on; nothing for one there is not.
pub fn theme(theme: &str) -> Option<String> {
    THEMES.contains(&theme).then(|| remembered(THEME, theme))
}

/// The zone from now on, for a browser that does not tell its own; nothing for one there is not. UTC under another
/// name, for `UTC` is what browsers say that hide their zone.
pub fn zone(zone: &str) -> Option<String> {
    let zone: Zone = zone.parse().ok()?;
    Some(remembered(ZONE, if zone == Zone::UTC { "Etc/UTC" } else { zone.name() }))
}

fn private(name: &str, value: &str, seconds: u32) -> String {
    format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}")
}

fn remembered(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Secure; SameSite=Lax; Max-Age={YEAR_SECONDS}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_proves_somebody_is_kept_from_scripts_and_other_hosts() {
        for cookie in [session("t"), no_session(), device("d"), flash("f"), no_flash()] {
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            for part in ["; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=Lax;"] {
                assert!(cookie.contains(part), "{cookie}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
        }
        assert!(no_session().ends_with("Max-Age=0") && no_flash().ends_with("Max-Age=0"));
    }

    #[test]
    fn a_choice_that_does_not_exist_is_not_remembered() {
        assert!(locale("de").is_some_and(|cookie| cookie.starts_with("edustream_locale=de; ")));
        assert!(zone("Asia/Tokyo").is_some_and(|cookie| cookie.starts_with("edustream_zone=Asia/Tokyo; ")));
        assert!(zone("UTC").is_some_and(|cookie| cookie.starts_with("edustream_zone=Etc/UTC; ")));
        assert!(theme("dark").is_some_and(|cookie| cookie.contains("; Secure;")));
        for wrong in ["", "xx", "de; Domain=evil.example", "DE"] {
            assert_eq!((locale(wrong), theme(wrong), zone(wrong)), (None, None, None), "{wrong:?}");
        }
    }
}
