//! Providers of rooms on loopback, written from the shapes that they publish: to them only the real adapters talk.
//! Several people have accounts there. They end tokens, take permissions back, fail as often as a test wants, answer with
//! fields that nobody knows, and sign what they post.

use crate::issuer::{query, read};
use adapters::video::{VideoAccount, VideoAccounts, jwt_sign};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
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

const CLIENT: &str = "video-client";
const SECRET: &str = "video-secret";
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
struct State {
    meetings: BTreeMap<String, Standing>,
    tokens: HashMap<String, String>,
    revoked: Vec<String>,
    challenges: HashMap<String, String>,
    faults: VecDeque<u16>,
    asked: Vec<String>,
    made: u64,
    registers: bool,
    visits: Value,
    watched: Vec<Value>,
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
    let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
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
            "ce-type": "google.workspace.meet.participant.v2.joined", "ce-subject": format!("//meet.googleapis.com/{space}"),
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

/// A code and a renewal are worth a token (RFC 6749); a code needs its proof (RFC 7636). Zoom's client stands in the
/// header, the others' in the form.
fn tokens(state: &mut State, head: &str, form: &HashMap<String, String>) -> (u16, Value) {
    let said = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let no = (400, json!({ "error": "invalid_grant" }));
    let basic = format!("basic {}", STANDARD.encode(format!("{CLIENT}:{SECRET}"))).to_lowercase();
    let by_head = head.to_lowercase().contains(&basic);
    if !by_head && (said("client_id"), said("client_secret")) != (CLIENT, SECRET) {
        return (401, json!({ "error": "invalid_client" }));
    }
    let person = match said("grant_type") {
        "authorization_code" => {
            let proof = URL_SAFE_NO_PAD.encode(digest(&SHA256, said("code_verifier").as_bytes()));
            match state.challenges.remove(said("code")) {
                Some(challenge) if challenge == proof => said("code").trim_start_matches("code-").to_owned(),
                _ => return no,
            }
        }
        _ => said("refresh_token").trim_start_matches("renew-").to_owned(),
    };
    if person.is_empty() || state.revoked.contains(&person) {
        return no;
    }
    state.made += 1;
    let token = format!("token-{}-{person}", state.made);
    state.tokens.insert(token.clone(), person.clone());
    let renew = format!("renew-{person}");
    (
        200,
        json!({ "access_token": token, "refresh_token": renew, "token_type": "bearer", "expires_in": 3599, "new": 1 }),
    )
}

fn put(state: &mut State, id: &str, whose: &str, body: &Value) {
    let standing = Standing { whose: whose.to_owned(), body: body.clone(), registrants: 0 };
    state.meetings.insert(id.to_owned(), standing);
}

fn merge(state: &mut State, id: &str, body: &Value) -> bool {
    let Some(standing) = state.meetings.get_mut(id) else { return false };
    for (name, value) in body.as_object().into_iter().flatten() {
        standing.body[name] = value.clone();
    }
    true
}

fn away(state: &mut State, id: &str) -> (u16, Value) {
    if state.meetings.remove(id).is_some() { (204, Value::Null) } else { (404, json!({ "code": 3001 })) }
}

fn zoom(state: &mut State, (method, path): (&str, &str), body: &Value, person: &str) -> Option<(u16, Value)> {
    let rest = path.strip_prefix("/v2/")?;
    let meeting = |id: &str| {
        json!({ "id": id.parse::<i64>().unwrap_or(0), "host_id": person, "uuid": "u==", "new": {},
            "join_url": format!("https://zoom.test/j/{id}?pwd=x"), "start_url": format!("https://zoom.test/s/{id}?zak=y") })
    };
    let parts: Vec<&str> = rest.split('/').collect();
    Some(match (method, parts.as_slice()) {
        ("GET", ["users", "me"]) => (200, json!({ "id": person, "email": format!("{person}@zoom.test"), "type": 2 })),
        ("POST", ["users", "me", "meetings"]) => {
            state.made += 1;
            let id = (80_000_000_000 + state.made).to_string();
            put(state, &id, person, body);
            (201, meeting(&id))
        }
        ("POST", ["meetings", _, "registrants"]) if !state.registers => (400, json!({ "code": 200 })),
        ("POST", ["meetings", id, "registrants"]) => match state.meetings.get_mut(*id) {
            Some(standing) => {
                standing.registrants += 1;
                let own = format!("https://zoom.test/w/{id}?tk=own");
                (201, json!({ "registrant_id": "reg-1", "join_url": own, "id": 1, "topic": "x" }))
            }
            None => (404, json!({ "code": 3001 })),
        },
        ("GET", ["meetings", id]) if state.meetings.contains_key(*id) => (200, meeting(id)),
        ("PATCH", ["meetings", id]) => {
            if merge(state, id, body) {
                (204, Value::Null)
            } else {
                (404, json!({}))
            }
        }
        ("DELETE", ["meetings", id]) => away(state, id),
        _ => return None,
    })
}

fn meet(state: &mut State, (method, path): (&str, &str), body: &Value, person: &str) -> (u16, Value) {
    match (method, path) {
        ("GET", "/v1/userinfo") => (200, json!({ "sub": person, "email": format!("{person}@meet.test") })),
        ("POST", "/v2/spaces") => {
            state.made += 1;
            let name = format!("spaces/s{}", state.made);
            put(state, &name, person, body);
            let uri = format!("https://meet.test/{}", state.made);
            (200, json!({ "name": name, "meetingUri": uri, "meetingCode": "abc", "config": {} }))
        }
        ("POST", _) if path.ends_with(":endActiveConference") => {
            let name = path.trim_start_matches("/v2/").trim_end_matches(":endActiveConference").to_owned();
            state.meetings.remove(&name);
            (400, json!({ "error": { "status": "FAILED_PRECONDITION" } }))
        }
        ("GET", "/v2/conferenceRecords") => (200, json!({ "conferenceRecords": [{ "name": "conferenceRecords/c" }] })),
        ("GET", "/v2/conferenceRecords/c/participants") => {
            let of = |(number, visit): (usize, &Value)| {
                let user = visit["id"].as_str().map(|id| json!({ "user": format!("users/{id}"), "displayName": "R" }));
                json!({ "name": format!("conferenceRecords/c/participants/{number}"), "signedinUser": user })
            };
            let people: Vec<Value> = state.visits.as_array().into_iter().flatten().enumerate().map(of).collect();
            (200, json!({ "participants": people, "totalSize": people.len() }))
        }
        ("GET", _) if path.ends_with("/participantSessions") => {
            let number: usize = path.split('/').nth(5).and_then(|number| number.parse().ok()).unwrap_or(0);
            let visit = &state.visits[number];
            let session = json!({ "name": format!("{path}/1"), "startTime": visit["from"], "endTime": visit["until"] });
            (200, json!({ "participantSessions": [session] }))
        }
        _ => (404, json!({})),
    }
}

fn teams(state: &mut State, (method, path): (&str, &str), body: &Value, person: &str) -> (u16, Value) {
    let rest = path.trim_start_matches("/v1.0/");
    let parts: Vec<&str> = rest.split('/').collect();
    match (method, parts.as_slice()) {
        ("GET", ["me"]) => (200, json!({ "id": person, "userPrincipalName": format!("{person}@teams.test") })),
        ("POST", ["me", "onlineMeetings"]) => {
            state.made += 1;
            let id = format!("MSo{}", state.made);
            put(state, &id, person, body);
            let link = format!("https://teams.test/l/{id}");
            (201, json!({ "id": id, "joinWebUrl": link, "chatInfo": {}, "audioConferencing": null }))
        }
        ("PATCH", ["me", "onlineMeetings", id]) => {
            if merge(state, id, body) {
                (200, json!({ "id": id }))
            } else {
                (404, json!({}))
            }
        }
        ("DELETE", ["me", "onlineMeetings", id]) => away(state, id),
        ("GET", ["me", "onlineMeetings", _, "attendanceReports"]) => (200, json!({ "value": [{ "id": "r1" }] })),
        ("GET", ["me", "onlineMeetings", _, "attendanceReports", "r1"]) => {
            let of = |visit: &Value| {
                json!({ "id": "a", "identity": { "id": visit["id"], "displayName": "R" }, "role": "Presenter",
                    "attendanceIntervals": [{ "joinDateTime": visit["from"], "leaveDateTime": visit["until"] }] })
            };
            let records: Vec<Value> = state.visits.as_array().into_iter().flatten().map(of).collect();
            (200, json!({ "id": "r1", "attendanceRecords": records }))
        }
        ("POST", ["subscriptions"]) => {
            state.watched.push(body.clone());
            (201, json!({ "id": format!("sub-{}", state.watched.len()) }))
        }
        _ => (404, json!({})),
    }
}

fn daily(state: &mut State, (method, path): (&str, &str), body: &Value) -> (u16, Value) {
    let room = |name: &str| json!({ "id": "i", "name": name, "url": format!("https://daily.test/{name}"), "new": 1 });
    let name = path.strip_prefix("/v1/rooms/").unwrap_or_default();
    match (method, path) {
        ("POST", "/v1/rooms") => {
            let name = body["name"].as_str().unwrap_or_default();
            if state.meetings.contains_key(name) {
                return (400, json!({ "error": "invalid-request-error", "info": "a room named that exists" }));
            }
            put(state, name, "daily", body);
            (200, room(name))
        }
        ("POST", "/v1/meeting-tokens") => {
            let user = body["properties"]["user_id"].as_str().unwrap_or_default().to_owned();
            (200, json!({ "token": format!("of-{user}") }))
        }
        ("POST", _) if merge(state, name, body) => (200, room(name)),
        ("DELETE", _) => away(state, name),
        _ => (404, json!({})),
    }
}

fn livekit(state: &mut State, path: &str, body: &Value) -> (u16, Value) {
    let name = body["name"].as_str().or_else(|| body["room"].as_str()).unwrap_or_default();
    match path.rsplit('/').next().unwrap_or_default() {
        "CreateRoom" => {
            put(state, name, "livekit", body);
            (200, json!({ "sid": "RM_1", "name": name, "emptyTimeout": 300 }))
        }
        "DeleteRoom" => {
            state.meetings.remove(name);
            (200, json!({}))
        }
        _ => (404, json!({})),
    }
}
