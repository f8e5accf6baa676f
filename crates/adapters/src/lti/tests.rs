//! Keys of platforms: asked for when they are new, and not as often as somebody names a wrong one; and our own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use serde_json::json;
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use uuid::Uuid;

/// Publishes one key, under the name that a test says.
struct Publisher {
    url: String,
    named: Arc<Mutex<String>>,
    asked: Arc<AtomicUsize>,
}

impl Publisher {
    async fn open(kept: &[u8]) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let own = Self {
            url: format!("http://{}/jwks", listener.local_addr().unwrap()),
            named: Arc::new(Mutex::new("one".to_owned())),
            asked: Arc::default(),
        };
        let (named, asked) = (own.named.clone(), own.asked.clone());
        let (modulus, exponent) = Signer::read("", kept).unwrap().public();
        tokio::spawn(async move {
            while let Ok((mut line, _)) = listener.accept().await {
                let mut read = [0; 2_048];
                let _ = line.read(&mut read).await;
                asked.fetch_add(1, Ordering::Relaxed);
                let key = Signer::shown(&named.lock().unwrap(), &modulus, &exponent);
                let body = json!({ "keys": [{ "kty": "LATTICE" }, key] }).to_string();
                let head = format!("HTTP/1.1 200 X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
                let _ = line.write_all(format!("{head}{body}").as_bytes()).await;
            }
        });
        own
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

fn token(kid: &str, kept: &[u8]) -> String {
    Signer::read(kid, kept).unwrap().sign(&json!({ "sub": "mia" })).unwrap()
}

#[tokio::test]
async fn a_new_key_is_asked_for_and_an_unknown_one_not_again_and_again() {
    let kept = Signer::make().unwrap();
    let (publisher, platform) = (Publisher::open(&kept).await, Uuid::from_u128(1));
    let platforms = Platforms::new(true).unwrap();
    for _ in 0..3 {
        let claims = platforms.opened(platform, &publisher.url, &token("one", &kept)).await.unwrap();
        assert_eq!(claims.token.sub, "mia");
    }
    assert_eq!(publisher.asked(), 1);
    *publisher.named.lock().unwrap() = "two".to_owned();
    for _ in 0..3 {
        let unknown = platforms.opened(platform, &publisher.url, &token("two", &kept)).await;
        assert!(matches!(unknown, Err(LtiError::Refused(_))));
    }
    assert_eq!(publisher.asked(), 1, "it was asked a moment ago");
    let platforms = Platforms::new(true).unwrap().patient_for(Duration::ZERO);
    *publisher.named.lock().unwrap() = "one".to_owned();
    platforms.opened(platform, &publisher.url, &token("one", &kept)).await.unwrap();
    *publisher.named.lock().unwrap() = "two".to_owned();
    platforms.opened(platform, &publisher.url, &token("two", &kept)).await.unwrap();
    assert_eq!(publisher.asked(), 3);
    // The key of before is not published any more.
    assert!(platforms.opened(platform, &publisher.url, &token("one", &kept)).await.is_err());
}

#[tokio::test]
async fn keys_are_those_of_the_address_that_is_registered_now() {
    let (kept, other) = (Signer::make().unwrap(), Signer::make().unwrap());
    let (one, two) = (Publisher::open(&kept).await, Publisher::open(&other).await);
    let (platforms, platform) = (Platforms::new(true).unwrap(), Uuid::from_u128(1));
    platforms.opened(platform, &one.url, &token("one", &kept)).await.unwrap();
    assert!(platforms.opened(platform, &two.url, &token("one", &kept)).await.is_err());
    platforms.opened(platform, &two.url, &token("one", &other)).await.unwrap();
}

#[tokio::test]
async fn a_platform_inside_the_house_is_not_asked_where_it_is_no_dev_server() {
    let kept = Signer::make().unwrap();
    let publisher = Publisher::open(&kept).await;
    let platforms = Platforms::new(false).unwrap();
    let inside = publisher.url.replace("http://", "https://");
    for url in [&publisher.url, &inside] {
        let refused = platforms.opened(Uuid::from_u128(1), url, &token("one", &kept)).await;
        assert!(matches!(refused, Err(LtiError::Unavailable(_))), "{refused:?}");
    }
    assert_eq!(publisher.asked(), 0);
}

#[test]
fn what_is_no_key_signs_nothing() {
    assert!(Signer::read("one", b"no key").is_err());
    assert!(format!("{:?}", Signer::read("one", &Signer::make().unwrap()).unwrap()).len() < 40);
}
