//! Servers that help two browsers to a way to each other, with credentials that run out (coturn's `use-auth-secret`).

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{ids::UserId, room::wire::IceServer};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use spine::{App, Error, Result};

/// How long somebody may open relays with what they were given: a lesson and the time around it.
const GOOD_HOURS: i64 = 6;

/// What `RTCPeerConnection` is made with.
pub(crate) fn ice_servers(app: &App, person: UserId) -> Result<Vec<IceServer>> {
    let settings = &app.settings.room;
    let mut servers = Vec::new();
    if !settings.stun.is_empty() {
        servers.push(IceServer { urls: settings.stun.clone(), username: None, credential: None });
    }
    if let Some(secret) = settings.turn_secret.as_deref().filter(|_| !settings.turn.is_empty()) {
        // Relays know the machine's time, not the product's.
        let until = app.clock.real_now().timestamp() + GOOD_HOURS * 3_600;
        let username = format!("{until}:{person}");
        let mac = Hmac::<Sha1>::new_from_slice(secret.as_bytes());
        let mut mac = mac.map_err(|_| Error::unexpected("the relay's secret is no key"))?;
        mac.update(username.as_bytes());
        let credential = STANDARD.encode(mac.finalize().into_bytes());
        let (username, credential) = (Some(username), Some(credential));
        servers.push(IceServer { urls: settings.turn.clone(), username, credential });
    }
    Ok(servers)
}
