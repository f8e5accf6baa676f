//! The port of web push: one sealed push to one browser, by the push service that the browser named (RFC 8030).

mod seal;
mod vapid;

pub use seal::{DeviceKeys, POINT, TEXT_MAX};
pub use vapid::SenderKey;

use crate::outside;
use chrono::{DateTime, Utc};
use reqwest::{StatusCode, Url, header};
use std::{sync::OnceLock, time::Duration};

/// Time a push service has for its answer.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// One push to one browser.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct OutgoingPush<'a> {
    pub endpoint: &'a str,
    pub keys: &'a DeviceKeys,
    /// What it says, [`TEXT_MAX`] bytes at most.
    pub text: &'a [u8],
    /// Seconds the service keeps it for a browser that is away.
    pub ttl: i64,
    /// Whether a phone is to be woken for it.
    pub urgent: bool,
    /// A push with the same topic takes the place of one that waits: 32 characters of base64url at most.
    pub topic: &'a str,
    pub key: &'a SenderKey,
    /// Whom a service writes to about us: `mailto:` or `https:`.
    pub subject: &'a str,
    /// The machine's time.
    pub now: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// The service has it.
    Taken,
    /// The subscription is over, or the address is none we connect to.
    Gone,
    /// The service does not take it, and will not.
    Refused(u16),
    /// Nobody knows; again later.
    Later(String),
}

/// Hands pushes over.
#[derive(Debug)]
pub struct PushSender {
    /// Made with the first push: most processes send none.
    client: OnceLock<reqwest::Client>,
    dev: bool,
}

impl PushSender {
    /// A sender; in dev mode services on this machine are allowed.
    pub const fn new(dev: bool) -> Self {
        Self { client: OnceLock::new(), dev }
    }

    fn client(&self) -> reqwest::Result<&reqwest::Client> {
        match self.client.get() {
            Some(client) => Ok(client),
            None => {
                let made = outside::client(TIME_LIMIT, self.dev)?;
                Ok(self.client.get_or_init(|| made))
            }
        }
    }

    /// Seals one and hands it over.
    pub async fn send(&self, push: OutgoingPush<'_>) -> Pushed {
        let Some(address) = domain::platform::outside::outside_address(push.endpoint, self.dev) else {
            return Pushed::Gone;
        };
        let Some(body) = sealed(push) else { return Pushed::Refused(StatusCode::PAYLOAD_TOO_LARGE.as_u16()) };
        let origin = address.origin().ascii_serialization();
        match self.post(address, body, push, &origin).await {
            Ok(status) => judged(status),
            // The error without the address, which is a secret of the browser's.
            Err(error) => Pushed::Later(error.without_url().to_string()),
        }
    }

    async fn post(&self, to: Url, body: Vec<u8>, push: OutgoingPush<'_>, origin: &str) -> reqwest::Result<StatusCode> {
        let asked = self
            .client()?
            .post(to)
            .header(header::AUTHORIZATION, push.key.authorization(origin, push.subject, push.now))
            .header(header::CONTENT_ENCODING, "aes128gcm")
            .header(header::CONTENT_TYPE, "application/octet-stream")
            .header("ttl", push.ttl.max(0).to_string())
            .header("urgency", if push.urgent { "high" } else { "normal" })
            .header("topic", push.topic)
            .body(body);
        // What the answer says besides is not read.
        Ok(asked.send().await?.status())
    }
}

fn sealed(push: OutgoingPush<'_>) -> Option<Vec<u8>> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).ok()?;
    push.keys.seal(push.text, &vapid::random_key()?, salt)
}

fn judged(status: StatusCode) -> Pushed {
    match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => Pushed::Gone,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Pushed::Later(format!("status {status}")),
        status if status.is_success() => Pushed::Taken,
        status if status.is_server_error() => Pushed::Later(format!("status {status}")),
        status => Pushed::Refused(status.as_u16()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_says_whether_to_come_again() {
        let of = |status: u16| judged(StatusCode::from_u16(status).unwrap_or_default());
        for status in [200, 201, 202, 204] {
            assert_eq!(of(status), Pushed::Taken, "{status}");
        }
        assert_eq!((of(404), of(410)), (Pushed::Gone, Pushed::Gone));
        for status in [301, 302, 307, 400, 401, 403, 413] {
            assert_eq!(of(status), Pushed::Refused(status));
        }
        for status in [408, 429, 500, 502, 503, 504] {
            assert!(matches!(of(status), Pushed::Later(_)), "{status}");
        }
    }
}
