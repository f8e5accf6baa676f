//! Webhooks: signed, delivered at once or by hand, often, never, in any order.

use crate::state::{Fake, now};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;
use std::sync::Arc;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Duration, sleep},
};

/// What becomes of events.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// How often each is sent once more.
    pub duplicates: u64,
    /// They wait for `/_fake/deliver`.
    pub hold: bool,
    /// They are never sent.
    pub lose: bool,
    /// How long each takes to be sent.
    pub delay_ms: u64,
}

/// Tries before an event is given up.
const TRIES: u32 = 5;

/// Sends what happened as the plan wants it.
pub fn send(fake: &Arc<Fake>, events: Vec<Value>) {
    let plan = fake.memory().plan.clone();
    if plan.lose {
        return;
    }
    if plan.hold {
        fake.memory().held.extend(events);
        return;
    }
    let fake = fake.clone();
    tokio::spawn(async move {
        sleep(Duration::from_millis(plan.delay_ms)).await;
        for event in events {
            for _ in 0..=plan.duplicates {
                deliver(&fake, &event).await;
            }
        }
    });
}

/// Sends one event until it is acknowledged. Answers the last status, 0 for none.
pub async fn deliver(fake: &Fake, event: &Value) -> u16 {
    let Some(url) = fake.memory().webhook_url.clone() else { return 0 };
    let mut status = 0;
    for attempt in 0..TRIES {
        status = post(fake, &url, &event.to_string(), now()).await.unwrap_or(0);
        if (200..300).contains(&status) {
            return status;
        }
        sleep(Duration::from_millis(50 << attempt)).await;
    }
    status
}

/// `Stripe-Signature` over a body at a time.
pub fn signature(secret: &str, time: u64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length of key");
    mac.update(format!("{time}.{body}").as_bytes());
    format!("t={time},v1={}", hex::encode(mac.finalize().into_bytes()))
}

async fn post(fake: &Fake, url: &str, body: &str, time: u64) -> Option<u16> {
    let (host, path) = url.strip_prefix("http://")?.split_once('/')?;
    let mut socket = TcpStream::connect(host).await.ok()?;
    let signed = signature(&fake.webhook_secret, time, body);
    let head = format!(
        "POST /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json; charset=utf-8\r\n\
         user-agent: Stripe/1.0 (+https://stripe.com/docs/webhooks)\r\nstripe-signature: {signed}\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    socket.write_all(head.as_bytes()).await.ok()?;
    socket.write_all(body.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    tokio::time::timeout(Duration::from_secs(10), socket.read_to_end(&mut answer)).await.ok()?.ok()?;
    String::from_utf8_lossy(&answer).split(' ').nth(1)?.parse().ok()
}
