//! Providers of rooms on loopback, written from the shapes that they publish: to them only the real adapters talk.
//! Several people have accounts there. They end tokens, take permissions back, fail as often as a test wants, answer
//! with fields that nobody knows, and sign what they post.

use crate::{
    issuer::{query, read},
    rooms_told::{daily, livekit, meet, teams, tokens, zoom},
};
use adapters::video::{VideoAccount, VideoAccounts, jwt_sign};
use base64::{Engine, engine::general_purpose::STANDARD};
use ring::{
    digest::{SHA256, digest},
    hmac,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::{Arc, Mutex},
};
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
};

pub(crate) const CLIENT: &str = "video-client";
pub(crate) const SECRET: &str = "video-secret";
/// What Zoom's posts are signed with.
pub const ZOOM_HOOK: &str = "zoom-hook";
/// What Daily's are, in base64.
pub const DAILY_HOOK: &str = "ZGFpbHktaG9vaw==";
/// The word in the address that Pub/Sub pushes to.
pub const MEET_HOOK: &str = "meet-hook";

/// A meeting that stands there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    pub whose: String,
    /// As it was last written.
    pub body: Value,
    pub registrants: usize,
}

#[derive(Default)]
pub(crate) struct State {
    pub meetings: BTreeMap<String, Standing>,
    pub tokens: HashMap<String, String>,
    pub revoked: Vec<String>,
    pub challenges: HashMap<String, String>,
    pub faults: VecDeque<u16>,
    pub asked: Vec<String>,
    pub made: u64,
    pub registers: bool,
    pub visits: Value,
    pub watched: Vec<Value>,
}

/// The providers. They answer as long as the test's runtime runs.
#[derive(Clone)]
pub struct Rooms {
    base: String,
    state: Arc<Mutex<State>>,
}

/// A post as a provider makes it.
#[derive(Clone, Debug)]
pub struct Posted {
    pub body: Vec<u8>,
    pub headers: Vec<(&'static str, String)>,
    pub token: String,
}

impl Posted {
    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> String {
        self.headers.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

fn signed(key: &[u8], text: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text).as_ref().to_vec()
}

/// A post of Zoom's at that second.
pub fn zoom_post(event: &Value, seconds: i64) -> Posted {
    let body = event.to_string();
    let mac = signed(ZOOM_HOOK.as_bytes(), format!("v0:{seconds}:{body}").as_bytes());
    let hex = hex::encode(mac);
    let headers = vec![("x-zm-signature", format!("v0={hex}")), ("x-zm-request-timestamp", seconds.to_string())];
    Posted { body: body.into_bytes(), headers, token: String::new() }
}

/// A post of Daily's.
pub fn daily_post(event: &Value, seconds: i64) -> Posted {
    let body = event.to_string();
    let mac = signed(&STANDARD.decode(DAILY_HOOK).unwrap(), format!("{seconds}.{body}").as_bytes());
    let headers = vec![("x-webhook-signature", STANDARD.encode(mac)), ("x-webhook-timestamp", seconds.to_string())];
    Posted { body: body.into_bytes(), headers, token: String::new() }
}

/// A post of LiveKit's.
pub fn livekit_post(event: &Value, seconds: i64) -> Posted {
    let body = event.to_string();
    let hash = STANDARD.encode(digest(&SHA256, body.as_bytes()));
    let claims = json!({ "iss": CLIENT, "nbf": seconds, "exp": seconds + 300, "sha256": hash });
    let headers = vec![("authorization", jwt_sign(SECRET, &claims))];
    Posted { body: body.into_bytes(), headers, token: String::new() }
}

/// A push of Pub/Sub's about a space.
pub fn meet_post(space: &str, id: &str) -> Posted {
    let body = json!({
        "message": { "data": STANDARD.encode("{}"), "messageId": id, "attributes": {
            "ce-type": "google.workspace.meet.participant.v2.joined",
            "ce-subject": format!("//meet.googleapis.com/{space}"),
        } },
        "subscription": "projects/p/subscriptions/s",
    });
    Posted { body: body.to_string().into_bytes(), headers: Vec::new(), token: MEET_HOOK.into() }
}

impl Rooms {
    /// Begins to answer.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let state = State { registers: true, visits: json!([]), ..State::default() };
        let own = Self { base, state: Arc::new(Mutex::new(state)) };
        let answering = own.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let answering = answering.clone();
                tokio::spawn(async move { answering.answer(socket).await });
            }
        });
        own
    }

    /// How they are configured.
    pub fn accounts(&self) -> VideoAccounts {
        let account = |hook: Option<&str>| {
            Some(VideoAccount {
                id: CLIENT.into(),
                secret: SECRET.into(),
                hook_secret: hook.map(Into::into),
                base: Some(self.base.clone()),
                place: None,
            })
        };
        VideoAccounts {
            zoom: account(Some(ZOOM_HOOK)),
            google_meet: account(Some(MEET_HOOK)),
            teams: account(None),
            daily: account(Some(DAILY_HOOK)),
            livekit: account(None),
        }
    }

    /// Somebody who was sent to `address` says yes there; code and state with which they come back.
    pub fn consent(&self, address: &str, person: &str) -> (String, String) {
        let (place, asked) = address.split_once('?').unwrap();
        let asked = query(asked);
        assert!(place.starts_with(&self.base), "{place}");
        assert_eq!((asked["client_id"].as_str(), asked["code_challenge_method"].as_str()), (CLIENT, "S256"));
        let code = format!("code-{person}");
        let mut state = self.state.lock().unwrap();
        state.challenges.insert(code.clone(), asked["code_challenge"].clone());
        state.revoked.retain(|one| one != person);
        (code, asked["state"].clone())
    }

    /// What stands there.
    pub fn meetings(&self) -> BTreeMap<String, Standing> {
        self.state.lock().unwrap().meetings.clone()
    }

    /// The id of the only one.
    pub fn only(&self) -> String {
        let meetings = self.meetings();
        assert_eq!(meetings.len(), 1, "{meetings:?}");
        meetings.into_keys().next().unwrap()
    }

    /// The next `times` answers are this status.
    pub fn fail(&self, times: usize, status: u16) {
        self.state.lock().unwrap().faults.extend(std::iter::repeat_n(status, times));
    }

    /// All access tokens end.
    pub fn end_tokens(&self) {
        self.state.lock().unwrap().tokens.clear();
    }

    /// Somebody takes the permission back.
    pub fn revoke(&self, person: &str) {
        let mut state = self.state.lock().unwrap();
        state.tokens.retain(|_, whose| whose != person);
        state.revoked.push(person.to_owned());
    }

    /// Accounts have no licence to register anybody.
    pub fn register_nobody(&self) {
        self.state.lock().unwrap().registers = false;
    }

    /// Who was in every meeting: `{"id": …, "from": …, "until": …}`.
    pub fn visited(&self, visits: Value) {
        self.state.lock().unwrap().visits = visits;
    }

    /// What was asked to be told.
    pub fn watched(&self) -> Vec<Value> {
        self.state.lock().unwrap().watched.clone()
    }

    /// What was asked since the last time, method and path.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.state.lock().unwrap().asked)
    }

    async fn answer(&self, mut socket: TcpStream) {
        let Some((head, body)) = read(&mut socket).await else { return };
        let (status, told) = self.told(&head, &body);
        let told = if told.is_null() { String::new() } else { told.to_string() };
        let answer = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
             connection: close\r\n\r\n{told}",
            told.len()
        );
        let _ = socket.write_all(answer.as_bytes()).await;
    }

    fn told(&self, head: &str, body: &str) -> (u16, Value) {
        let mut words = head.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let (path, _) = target.split_once('?').unwrap_or((target, ""));
        let mut state = self.state.lock().unwrap();
        state.asked.push(format!("{method} {path}"));
        if let Some(status) = state.faults.pop_front() {
            return (status, json!({ "message": "not now" }));
        }
        if path.ends_with("/token") {
            return tokens(&mut state, head, &query(body));
        }
        let bearer =
            |line: &str| line.to_lowercase().starts_with("authorization: bearer ").then(|| line[22..].to_owned());
        let Some(token) = head.lines().find_map(bearer) else { return (401, json!({})) };
        let body = serde_json::from_str(body).unwrap_or(Value::Null);
        let place = (method, path);
        if path.starts_with("/twirp/") {
            return livekit(&mut state, path, &body);
        }
        if path.starts_with("/v1/rooms") || path == "/v1/meeting-tokens" {
            return if token == SECRET { daily(&mut state, place, &body) } else { (401, json!({})) };
        }
        let Some(person) = state.tokens.get(token.trim()).cloned() else { return (401, json!({ "code": 124 })) };
        if path.starts_with("/v1.0/") {
            return teams(&mut state, place, &body, &person);
        }
        zoom(&mut state, place, &body, &person).unwrap_or_else(|| meet(&mut state, place, &body, &person))
    }
}
