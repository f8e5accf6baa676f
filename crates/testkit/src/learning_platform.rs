//! A learning platform on loopback, written from the standards (LTI 1.3 Core, Security Framework 1.0, Deep Linking 2.0,
//! Assignment and Grade Services 2.0): strict in what it takes, and as wrong in what it signs as a test wants it.

use crate::issuer::{query, read};
use adapters::lti::Signer;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::integrations::lti::LtiPlatformRequest;
use ring::{
    hmac,
    signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents},
};
use serde_json::{Value, json};
use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::{Arc, Mutex, OnceLock},
};
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
};

const CLIENT: &str = "edustream-tool";
const DEPLOYMENT: &str = "deployment-1";
const LTI: &str = "https://purl.imsglobal.org/spec/lti";
const SCORE: &str = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
const NAMES: &str = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
/// People on one page of a list.
const PAGE: usize = 2;

/// Making a key takes a good part of a second: once a process.
static KEYS: OnceLock<[Vec<u8>; 2]> = OnceLock::new();

/// A result as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Scored {
    pub path: String,
    pub score: Value,
    pub status: u16,
}

/// How a token is spoiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoiled {
    /// `alg: none`, without a signature.
    Unsigned,
    /// HMAC with what is public.
    WithThePublicKey,
    /// The right name of a key, signed with another one.
    WithAnotherKey,
    /// A key that the platform does not publish.
    WithAnUnknownKey,
    /// One bit of the signature.
    Changed,
}

struct Inner {
    base: String,
    /// The names of the key that signs now, and of all that are published.
    kid: Mutex<String>,
    keys_asked: Mutex<usize>,
    tool: Mutex<Option<Value>>,
    used: Mutex<HashSet<String>>,
    tokens: Mutex<usize>,
    scored: Mutex<Vec<Scored>>,
    plan: Mutex<VecDeque<u16>>,
    people: Mutex<Vec<Value>>,
    goes_on: Mutex<Option<String>>,
    names_asked: Mutex<usize>,
}

/// The platform. It answers as long as the test's runtime runs.
pub struct LearningPlatform(Arc<Inner>);

fn keys() -> &'static [Vec<u8>; 2] {
    KEYS.get_or_init(|| [Signer::make().unwrap(), Signer::make().unwrap()])
}

fn text(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

impl LearningPlatform {
    /// Begins to answer.
    pub async fn start() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let inner = Arc::new(Inner {
            base: format!("http://{}", listener.local_addr().unwrap()),
            kid: Mutex::new("first".to_owned()),
            keys_asked: Mutex::default(),
            tool: Mutex::default(),
            used: Mutex::default(),
            tokens: Mutex::default(),
            scored: Mutex::default(),
            plan: Mutex::default(),
            people: Mutex::default(),
            goes_on: Mutex::default(),
            names_asked: Mutex::default(),
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

    /// Who signs.
    pub fn issuer(&self) -> &str {
        &self.0.base
    }

    /// Who the tool is there.
    pub fn client_id(&self) -> &'static str {
        CLIENT
    }

    /// What its admin shows to be registered.
    pub fn request(&self) -> LtiPlatformRequest {
        let at = |path: &str| Some(format!("{}{path}", self.0.base));
        LtiPlatformRequest {
            name: Some("Moodle".into()),
            issuer: Some(self.0.base.clone()),
            client_id: Some(CLIENT.into()),
            deployment_ids: Some(vec![DEPLOYMENT.into()]),
            auth_url: at("/auth?kept=1"),
            token_url: at("/token"),
            jwks_url: at("/jwks"),
        }
    }

    /// Knows the tool's public key from now on.
    pub fn trusts(&self, jwks: Value) {
        *self.0.tool.lock().unwrap() = Some(jwks);
    }

    /// Signs with a key of another name from now on, and publishes it.
    pub fn turns_its_key(&self, kid: &str) {
        kid.clone_into(&mut self.0.kid.lock().unwrap());
    }

    /// How often its keys were asked for.
    pub fn keys_asked(&self) -> usize {
        *self.0.keys_asked.lock().unwrap()
    }

    /// Answers the next results like this, then takes them; 0 hangs up.
    pub fn plan(&self, answers: impl IntoIterator<Item = u16>) {
        *self.0.plan.lock().unwrap() = answers.into_iter().collect();
    }

    /// Results that came.
    pub fn scored(&self) -> Vec<Scored> {
        self.0.scored.lock().unwrap().clone()
    }

    /// How often the tool asked to be let in.
    pub fn let_in(&self) -> usize {
        *self.0.tokens.lock().unwrap()
    }

    /// The address of one of its lines for results.
    pub fn line(&self, name: &str) -> String {
        format!("{}/lines/{name}?type=course", self.0.base)
    }

    /// Where it says who is in its course.
    pub fn names_url(&self) -> String {
        format!("{}/members?course=9", self.0.base)
    }

    /// Who is in it.
    pub fn has(&self, people: Vec<Value>) {
        *self.0.people.lock().unwrap() = people;
    }

    /// Names this address as the next page of a list instead of its own.
    pub fn goes_on_at(&self, address: Option<String>) {
        *self.0.goes_on.lock().unwrap() = address;
    }

    /// How often somebody asked for the list, let in or not.
    pub fn names_asked(&self) -> usize {
        *self.0.names_asked.lock().unwrap()
    }

    /// What a launch of a learner says, and `changes` above it; the tool sent a browser to `address`. Answers the form
    /// that the browser posts: state and token.
    pub fn launch(&self, address: &str, now: DateTime<Utc>, changes: &Value) -> (String, String) {
        let (state, claims) = self.said(address, now, changes);
        (state, self.signed(&claims))
    }

    /// The same with a token that is spoiled.
    pub fn launch_spoiled(&self, address: &str, now: DateTime<Utc>, spoiled: Spoiled) -> (String, String) {
        let (state, claims) = self.said(address, now, &json!({}));
        let right = self.signed(&claims);
        let (said, signature) = right.rsplit_once('.').unwrap();
        let head = |head: Value| format!("{}.{}", text(&head), said.split_once('.').unwrap().1);
        let kid = self.0.kid.lock().unwrap().clone();
        let token = match spoiled {
            Spoiled::Unsigned => format!("{}.", head(json!({ "typ": "JWT", "alg": "none", "kid": kid }))),
            Spoiled::WithThePublicKey => {
                let said = head(json!({ "typ": "JWT", "alg": "HS256", "kid": kid }));
                let (modulus, _) = Signer::read(&kid, &keys()[0]).unwrap().public();
                let key = hmac::Key::new(hmac::HMAC_SHA256, &URL_SAFE_NO_PAD.decode(modulus).unwrap());
                format!("{said}.{}", URL_SAFE_NO_PAD.encode(hmac::sign(&key, said.as_bytes())))
            }
            Spoiled::WithAnotherKey => Signer::read(&kid, &keys()[1]).unwrap().sign(&claims).unwrap(),
            Spoiled::WithAnUnknownKey => Signer::read("unknown", &keys()[1]).unwrap().sign(&claims).unwrap(),
            Spoiled::Changed => {
                let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
                bytes[7] ^= 1;
                format!("{said}.{}", URL_SAFE_NO_PAD.encode(bytes))
            }
        };
        (state, token)
    }

    /// Checks what the tool asks for (Security Framework §5.1.1.2), and says who it is.
    fn said(&self, address: &str, now: DateTime<Utc>, changes: &Value) -> (String, Value) {
        let (place, asked) = address.split_once('?').unwrap();
        assert_eq!(place, format!("{}/auth", self.0.base));
        let asked = query(asked);
        for (name, value) in [
            ("kept", "1"),
            ("scope", "openid"),
            ("response_type", "id_token"),
            ("response_mode", "form_post"),
            ("prompt", "none"),
            ("client_id", CLIENT),
            ("redirect_uri", "https://edustream.test/api/v1/lti/launch"),
        ] {
            assert_eq!(asked[name], value, "{name}");
        }
        assert!(asked["login_hint"].len() > 1 && asked["state"].len() > 20 && asked["nonce"].len() > 20);
        let mut claims = json!({
            "iss": self.0.base, "aud": CLIENT, "sub": asked["login_hint"], "nonce": asked["nonce"],
            "iat": now.timestamp(), "exp": now.timestamp() + 300,
            "name": "Mia Berger", "email": "mia@school.test",
            format!("{LTI}/claim/message_type"): "LtiResourceLinkRequest",
            format!("{LTI}/claim/version"): "1.3.0",
            format!("{LTI}/claim/deployment_id"): DEPLOYMENT,
            format!("{LTI}/claim/target_link_uri"): "https://edustream.test/",
            format!("{LTI}/claim/resource_link"): { "id": "place-1", "title": "Algebra" },
            format!("{LTI}/claim/roles"): ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],
            format!("{LTI}/claim/context"): { "id": "course-9", "title": "Mathematics" },
        });
        claims.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        (asked["state"].clone(), claims)
    }

    fn signed(&self, claims: &Value) -> String {
        Signer::read(&self.0.kid.lock().unwrap(), &keys()[0]).unwrap().sign(claims).unwrap()
    }

    /// What the tool tells, if its signature is right: an answer to deep linking, or that it is it.
    ///
    /// # Panics
    /// Where it is not.
    pub fn opened(&self, token: &str) -> Value {
        self.0.opened(token).expect("a token of the tool")
    }
}

impl Inner {
    fn opened(&self, token: &str) -> Option<Value> {
        let (said, signature) = token.rsplit_once('.')?;
        let (head, claims) = said.split_once('.')?;
        let json_of = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
        let head = json_of(head)?;
        let tool = self.tool.lock().unwrap().clone()?;
        let known = tool["keys"].as_array()?.iter().find(|key| key["kid"] == head["kid"])?.clone();
        let bytes = |name: &str| URL_SAFE_NO_PAD.decode(known[name].as_str()?).ok();
        let key = RsaPublicKeyComponents { n: bytes("n")?, e: bytes("e")? };
        let right = head["alg"] == "RS256" && known["alg"] == "RS256" && known["kty"] == "RSA";
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        key.verify(&RSA_PKCS1_2048_8192_SHA256, said.as_bytes(), &signature).ok()?;
        json_of(claims).filter(|_| right)
    }

    async fn answer(&self, mut socket: TcpStream) {
        let Some((head, body)) = read(&mut socket).await else { return };
        let mut words = head.split(' ');
        let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let mut next = None;
        let (status, told) = match (method, path) {
            ("GET", path) if path.starts_with("/members") => {
                let (status, told, more) = self.names(&head, path);
                next = more;
                (status, told)
            }
            ("GET", "/jwks") => (200, self.published()),
            ("POST", "/token") => self.let_in(&head, &query(&body)),
            ("POST", path) if path.starts_with("/lines/") => self.take(&head, path, &body),
            _ => (404, json!({})),
        };
        if status == 0 {
            return;
        }
        let told = told.to_string();
        let link = next.map(|url| format!("link: <{url}>; rel=\"next\"\r\n")).unwrap_or_default();
        let answer = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n{link}\
             connection: close\r\n\r\n{told}",
            told.len()
        );
        let _ = socket.write_all(answer.as_bytes()).await;
    }

    /// The own key among others that are not understood.
    fn published(&self) -> Value {
        *self.keys_asked.lock().unwrap() += 1;
        let kid = self.kid.lock().unwrap().clone();
        let (modulus, exponent) = Signer::read(&kid, &keys()[0]).unwrap().public();
        json!({ "keys": [{ "kty": "LATTICE", "kid": "zero" }, Signer::shown(&kid, &modulus, &exponent)] })
    }

    /// A client that proves itself by a signed word, good once (RFC 7523, Security Framework §4.1.1).
    fn let_in(&self, head: &str, form: &HashMap<String, String>) -> (u16, Value) {
        let said = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
        let no = (400, json!({ "error": "invalid_client" }));
        let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        let right = said("grant_type") == "client_credentials"
            && said("client_assertion_type") == kind
            && [SCORE, NAMES].contains(&said("scope"))
            && head.to_lowercase().contains("content-type: application/x-www-form-urlencoded");
        let Some(claims) = self.opened(said("client_assertion")).filter(|_| right) else { return no };
        let own = claims["iss"] == CLIENT && claims["sub"] == CLIENT;
        let meant = claims["aud"] == format!("{}/token", self.base);
        let age = claims["exp"].as_i64().unwrap_or(0) - claims["iat"].as_i64().unwrap_or(0);
        let new = self.used.lock().unwrap().insert(claims["jti"].as_str().unwrap_or_default().to_owned());
        if !own || !meant || !new || !(1..=3_600).contains(&age) {
            return no;
        }
        *self.tokens.lock().unwrap() += 1;
        let scope = said("scope");
        let token = if scope == NAMES { "at-names" } else { "at-1" };
        (200, json!({ "access_token": token, "token_type": "Bearer", "expires_in": 3_600, "scope": scope }))
    }

    /// A page of who is in the course, to whoever was let in for it and reads it as it is written (Names and Role
    /// Provisioning Services §2.4).
    fn names(&self, head: &str, path: &str) -> (u16, Value, Option<String>) {
        *self.names_asked.lock().unwrap() += 1;
        let head = head.to_lowercase();
        if !head.contains("authorization: bearer at-names") {
            return (401, json!({}), None);
        }
        if !head.contains("accept: application/vnd.ims.lti-nrps.v2.membershipcontainer+json") {
            return (406, json!({}), None);
        }
        let asked = query(path.split_once('?').map_or("", |(_, asked)| asked));
        let from: usize = asked.get("from").and_then(|from| from.parse().ok()).unwrap_or(0);
        let people = self.people.lock().unwrap().clone();
        let own = format!("/members?course=9&from={}", from + PAGE);
        let next = self.goes_on.lock().unwrap().clone().unwrap_or(own);
        let more = (from + PAGE < people.len()).then_some(next);
        let page: Vec<Value> = people.into_iter().skip(from).take(PAGE).collect();
        (200, json!({ "id": format!("{}{path}", self.base), "context": { "id": "course-9" }, "members": page }), more)
    }

    fn take(&self, head: &str, path: &str, body: &str) -> (u16, Value) {
        let head = head.to_lowercase();
        if !head.contains("authorization: bearer at-1") {
            return (401, json!({}));
        }
        if !head.contains("content-type: application/vnd.ims.lis.v1.score+json") {
            return (415, json!({}));
        }
        let status = self.plan.lock().unwrap().pop_front().unwrap_or(200);
        let score = serde_json::from_str(body).unwrap_or_default();
        self.scored.lock().unwrap().push(Scored { path: path.to_owned(), score, status });
        (status, json!({}))
    }
}
