//! Addresses that open a file for whoever has them, until they expire: HMAC-SHA256 under the installation's key.
//!
//! What is signed begins with a word that no access token begins with, so the key serves both and neither stands for
//! the other.

use crate::{App, Result};
use chrono::{DateTime, Duration, DurationRound, Utc};
use domain::{ids::UploadId, platform::uploads::refusals};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::Sha256;

/// Hours that a link is good for, the one that has begun included: the same link for an hour, so that browsers keep
/// what they have.
const GOOD_HOURS: i64 = 2;

/// What a signed address carries.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct Signed {
    pub expires: String,
    pub signature: String,
}

/// What a link opens.
#[derive(Clone, Copy)]
enum Opens {
    Upload,
    Media,
}

/// Where the bytes of an announced file go.
pub(super) fn upload_url(app: &App, id: UploadId, expires: DateTime<Utc>) -> String {
    let (expires, signature) = sign(app, Opens::Upload, id, expires);
    format!("/api/v1/uploads/{id}/content?expires={expires}&signature={signature}")
}

/// Where a file is: for everybody, or signed.
pub fn media_url(app: &App, id: UploadId, public: bool) -> String {
    if public {
        return domain::identity::media_path(id);
    }
    let hour = Duration::hours(1);
    let now = app.clock.now();
    let expires = now.duration_trunc(hour).unwrap_or(now) + Duration::hours(GOOD_HOURS);
    let (expires, signature) = sign(app, Opens::Media, id, expires);
    format!("{}?expires={expires}&signature={signature}", domain::identity::media_path(id))
}

impl Signed {
    /// 403 `link_expired` unless it is ours for that announced file and still good.
    pub(super) fn opens_upload(&self, app: &App, id: UploadId) -> Result<()> {
        self.opens(app, Opens::Upload, id)
    }

    /// The same for the file itself.
    pub(super) fn opens_media(&self, app: &App, id: UploadId) -> Result<()> {
        self.opens(app, Opens::Media, id)
    }

    fn opens(&self, app: &App, what: Opens, id: UploadId) -> Result<()> {
        let expires = self.expires.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        let Some(expires) = expires.filter(|_| !self.expires.starts_with('+')) else {
            return Err(refusals::link_expired().into());
        };
        let shown = hex::decode(&self.signature).unwrap_or_default();
        // Compared in a time that does not tell how much of it is right.
        let mac = mac(app, what, id, expires.timestamp());
        let ours = mac.is_some_and(|mac| mac.verify_slice(&shown).is_ok());
        let lower = !self.signature.bytes().any(|byte| byte.is_ascii_uppercase());
        if ours && lower && app.clock.now() < expires { Ok(()) } else { Err(refusals::link_expired().into()) }
    }
}

fn sign(app: &App, what: Opens, id: UploadId, expires: DateTime<Utc>) -> (i64, String) {
    let seconds = expires.timestamp();
    let signature = mac(app, what, id, seconds).map(|mac| hex::encode(mac.finalize().into_bytes()));
    (seconds, signature.unwrap_or_default())
}

/// None never: any length is a key of this MAC.
fn mac(app: &App, what: Opens, id: UploadId, expires: i64) -> Option<Hmac<Sha256>> {
    let what = match what {
        Opens::Upload => "upload",
        Opens::Media => "media",
    };
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.token_key).ok()?;
    mac.update(format!("edustream link: {what}\n{id}\n{expires}").as_bytes());
    Some(mac)
}
