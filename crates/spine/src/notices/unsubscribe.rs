//! The link that ends one kind of mails with one click (RFC 8058). It needs no sign-in, and looking at it does nothing.

use super::switches::{preferences_of, preferences_write};
use crate::{App, Context, Result};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::platform::{
    notices::{Channel, Unsubscribe},
    refusals::unsubscribe_invalid,
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Where a one-click link leads, on this site.
pub fn unsubscribe_path(app: &App, ends: Unsubscribe) -> Option<String> {
    let text = ends.text();
    let signature = URL_SAFE_NO_PAD.encode(mac(app, &text)?.finalize().into_bytes());
    Some(format!("/api/v1/notifications/unsubscribe?token={text}.{signature}"))
}

/// The whole address.
pub(crate) fn unsubscribe_address(app: &App, ends: Unsubscribe) -> Option<String> {
    unsubscribe_path(app, ends).map(|path| format!("{}{path}", app.settings.public_url))
}

/// Ends the mails that the link is about. Twice is once.
///
/// # Errors
/// 403 `unsubscribe_invalid` for what we have not signed.
pub async fn unsubscribe(context: &Context, token: &str) -> Result<()> {
    let read = || {
        let (text, signature) = token.rsplit_once('.')?;
        let shown = URL_SAFE_NO_PAD.decode(signature).ok()?;
        // Compared in a time that does not tell how much of it is right.
        mac(&context.app, text)?.verify_slice(&shown).ok()?;
        Unsubscribe::parse(text)
    };
    let ends = read().ok_or_else(unsubscribe_invalid)?;
    let mut preferences = preferences_of(context.writes(), ends.person).await?;
    if preferences.off.insert((ends.category, Channel::Email)) {
        preferences_write(context, ends.person, &preferences).await?;
    }
    Ok(())
}

/// What is signed begins with a word that nothing else signed with this key begins with.
fn mac(app: &App, text: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.token_key).ok()?;
    mac.update(b"unsubscribe:");
    mac.update(text.as_bytes());
    Some(mac)
}
