//! Addresses that are good for a while: an instant and a signature of it that only the servers of this installation
//! can make.

use domain::ids::ExportId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use spine::{App, Error, Result};

fn mac(app: &App, export: ExportId, expires: i64) -> Result<Hmac<Sha256>> {
    let mac = Hmac::<Sha256>::new_from_slice(&app.token_key);
    let mut mac = mac.map_err(|error| Error::Unexpected(Box::new(error)))?;
    // No other thing that this key signs begins like this.
    mac.update(format!("privacy-export:{export}:{expires}").as_bytes());
    Ok(mac)
}

/// The address of a copy, good until that second of machine time.
pub(super) fn link(app: &App, export: ExportId, expires: i64) -> Result<String> {
    let signature = hex::encode(mac(app, export, expires)?.finalize().into_bytes());
    Ok(format!("/api/v1/privacy/exports/{export}/file?expires={expires}&signature={signature}"))
}

/// Whether we made that address and it is still good.
pub(super) fn is_good(app: &App, export: ExportId, expires: i64, signature: &str) -> Result<bool> {
    let Ok(signature) = hex::decode(signature) else { return Ok(false) };
    let made = mac(app, export, expires)?.verify_slice(&signature).is_ok();
    Ok(made && expires > app.clock.real_now().timestamp())
}
