//! A provider of accounts elsewhere on loopback: as strict as the standard wants it, and as wrong in what it signs as a
//! test wants it.

use adapters::oidc::Provider;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

const CLIENT: &str = "edustream";
const SECRET: &str = "s3cret: 100 %";

/// What waits behind a code.
struct Granted {
    redirect_uri: String,
    challenge: String,
    claims: Value,
}

struct Inner {
    base: String,
    key: EcdsaKeyPair,
    codes: Mutex<HashMap<String, Granted>>,
    userinfo: Mutex<Option<Value>>,
    describes: Mutex<Option<String>>,
}

/// The provider. It answers as long as the test's runtime runs.
pub struct Issuer(Arc<Inner>);

impl Issuer {
    /// Begins to answer.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let rng = SystemRandom::new();
        let sealed = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &rng).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, sealed.as_ref(), &rng).unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let inner = Arc::new(Inner {
            base,
            key,
            codes: Mutex::default(),
            userinfo: Mutex::default(),
            describes: Mutex::default(),
        });
        let answering = inner.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let inner = answering.clone();
                tokio::spawn(async move { inner.answer(socket).await });
            }
        });
        Self(inner)
    }

    /// How it is configured.
    pub fn provider(&self, name: &str) -> Provider {
        let _ = rustls::crypto::ring::default_provider().install_default();
        Provider {
            name: name.to_owned(),
            label: "Google".to_owned(),
            issuer: self.0.base.clone(),
            client_id: CLIENT.to_owned(),
            client_secret: SECRET.to_owned(),
        }
    }

    /// Somebody who was sent to `address` says yes there; code and state with which they come back. What the token
    /// says is `person` above what a right one would.
    pub fn consent(&self, address: &str, now: DateTime<Utc>, person: &Value) -> (String, String) {
        let asked = query(address.split_once('?').unwrap().1);
        assert_eq!((asked["response_type"].as_str(), asked["code_challenge_method"].as_str()), ("code", "S256"));
        assert_eq!((asked["client_id"].as_str(), asked["scope"].as_str()), (CLIENT, "openid email profile"));
        let mut claims = json!({
            "iss": self.0.base, "aud": CLIENT, "sub": "1234", "nonce": asked["nonce"],
            "iat": now.timestamp(), "exp": now.timestamp() + 300,
        });
        claims.as_object_mut().unwrap().extend(person.as_object().unwrap().clone());
        let code = URL_SAFE_NO_PAD.encode(digest(&SHA256, asked["state"].as_bytes()));
        let granted =
            Granted { redirect_uri: asked["redirect_uri"].clone(), challenge: asked["code_challenge"].clone(), claims };
        self.0.codes.lock().unwrap().insert(code.clone(), granted);
        (code, asked["state"].clone())
    }

    /// It says that it is somebody else.
    pub fn describes(&self, issuer: &str) {
        *self.0.describes.lock().unwrap() = Some(issuer.to_owned());
    }

    /// What it tells of somebody where the access token is shown.
    pub fn tells(&self, userinfo: Value) {
        *self.0.userinfo.lock().unwrap() = Some(userinfo);
    }
}

impl Inner {
    async fn answer(&self, mut socket: TcpStream) {
        let Some((head, body)) = read(&mut socket).await else { return };
        let path = head.split(' ').nth(1).unwrap_or_default();
        let (status, told) = match path {
            "/.well-known/openid-configuration" => (200, self.description()),
            "/jwks" => (200, self.keys()),
            "/token" => self.redeem(&head, &body),
            "/userinfo" if head.to_lowercase().contains("authorization: bearer at-1") => {
                (200, self.userinfo.lock().unwrap().clone().unwrap_or_default())
            }
            _ => (404, json!({})),
        };
        let told = told.to_string();
        let answer = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
             connection: close\r\n\r\n{told}",
            told.len()
        );
        let _ = socket.write_all(answer.as_bytes()).await;
    }

    fn description(&self) -> Value {
        let base = &self.base;
        json!({
            "issuer": self.describes.lock().unwrap().clone().unwrap_or_else(|| base.clone()),
            "authorization_endpoint": format!("{base}/authorize?kept=1"),
            "token_endpoint": format!("{base}/token"),
            "userinfo_endpoint": format!("{base}/userinfo"),
            "jwks_uri": format!("{base}/jwks"),
        })
    }

    /// The own key among others that are not understood.
    fn keys(&self) -> Value {
        let point = self.key.public_key().as_ref();
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let own = json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
            "x": text(&point[1..33]), "y": text(&point[33..65]),
        });
        json!({ "keys": [{ "kty": "LATTICE", "kid": "zero" }, own] })
    }

    /// A code is good once, for who asked for it and proves to have (RFC 6749 §4.1.3, RFC 7636 §4.6).
    fn redeem(&self, head: &str, body: &str) -> (u16, Value) {
        let form = query(body);
        let granted = form.get("code").and_then(|code| self.codes.lock().unwrap().remove(code));
        let own = base64::engine::general_purpose::STANDARD.encode(format!("{CLIENT}:s3cret%3A+100+%25"));
        let Some(granted) = granted.filter(|_| head.contains(&format!("Basic {own}"))) else {
            return (400, json!({ "error": "invalid_grant" }));
        };
        let verifier = form.get("code_verifier").map(String::as_str).unwrap_or_default();
        let proved = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes())) == granted.challenge;
        if !proved || form.get("redirect_uri") != Some(&granted.redirect_uri) {
            return (400, json!({ "error": "invalid_grant" }));
        }
        (200, json!({ "id_token": self.signed(&granted.claims), "access_token": "at-1", "token_type": "Bearer" }))
    }

    fn signed(&self, claims: &Value) -> String {
        let text = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        // A header that a test asks for instead of the right one.
        let head = claims.get("head").cloned().unwrap_or_else(|| json!({ "alg": "ES256", "kid": "one" }));
        let said = format!("{}.{}", text(&head), text(claims));
        let mut signature = self.key.sign(&SystemRandom::new(), said.as_bytes()).unwrap().as_ref().to_vec();
        match claims.get("signature").and_then(Value::as_str) {
            Some("changed") => signature[7] ^= 1,
            Some("none") => signature.clear(),
            _ => {}
        }
        format!("{said}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

/// Head and body of a request.
pub(crate) async fn read(socket: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    loop {
        let mut part = [0; 4_096];
        let got = socket.read(&mut part).await.ok().filter(|got| *got > 0)?;
        bytes.extend(&part[..got]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length =
                head.to_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some((head.to_owned(), body.to_owned()));
            }
        }
    }
}

/// The pairs of a query or a form.
pub(crate) fn query(text: &str) -> HashMap<String, String> {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.bytes());
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(str::from_utf8(&hex).unwrap(), 16).unwrap()
            }
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap()
}
