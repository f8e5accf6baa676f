//! Google's and Outlook's calendars on loopback, written from the shapes that both publish: to them only the real
//! adapters talk. Several people have their calendars there; it answers in pages, with fields that nobody knows,
//! forgets where somebody was (410), wants to be left alone (429), ends tokens, and tells nobody of changes unless a
//! test does.

use crate::issuer::{query, read};
use adapters::calendars::CalendarAccount;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::{Arc, Mutex},
};
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
};

const CLIENT: &str = "calendar-client";
const SECRET: &str = "calendar-secret";

/// An entry of somebody's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub title: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// Shown as free.
    pub free: bool,
    pub gone: bool,
    pub(crate) sequence: u64,
}

/// Who is told of changes.
#[derive(Clone, Debug)]
pub struct Watch {
    pub channel: String,
    pub secret: String,
    pub address: String,
}

#[derive(Default)]
struct State {
    people: BTreeMap<String, BTreeMap<String, Entry>>,
    sequence: u64,
    /// Places before this one are forgotten.
    forgotten: u64,
    /// Access tokens and whose they are.
    tokens: HashMap<String, String>,
    /// Who takes the permission back.
    revoked: Vec<String>,
    challenges: HashMap<String, String>,
    watches: BTreeMap<String, Watch>,
    /// What is answered instead of the next answers: a status, and seconds to wait.
    faults: VecDeque<(u16, Option<u32>)>,
    asked: Vec<String>,
    made: u64,
}

/// The calendars. They answer as long as the test's runtime runs.
#[derive(Clone)]
pub struct Calendars {
    base: String,
    state: Arc<Mutex<State>>,
}

impl Calendars {
    /// Begins to answer.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let own = Self { base, state: Arc::default() };
        let answering = own.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let answering = answering.clone();
                tokio::spawn(async move { answering.answer(socket).await });
            }
        });
        own
    }

    /// How it is configured.
    pub fn account(&self) -> CalendarAccount {
        CalendarAccount { client_id: CLIENT.into(), client_secret: SECRET.into(), base: Some(self.base.clone()) }
    }

    /// Somebody who was sent to `address` says yes there; code and state with which they come back.
    pub fn consent(&self, address: &str, person: &str) -> (String, String) {
        let (place, asked) = address.split_once('?').unwrap();
        let asked = query(asked);
        assert!(place.starts_with(&self.base), "{place}");
        assert_eq!((asked["client_id"].as_str(), asked["code_challenge_method"].as_str()), (CLIENT, "S256"));
        let offline = asked.get("access_type").is_some_and(|kind| kind == "offline");
        assert!(offline || asked["scope"].contains("offline_access"), "nothing to renew it with: {asked:?}");
        let code = format!("code-{person}");
        let mut state = self.state.lock().unwrap();
        state.challenges.insert(code.clone(), asked["code_challenge"].clone());
        state.revoked.retain(|one| one != person);
        (code, asked["state"].clone())
    }

    /// Enters something.
    pub fn put(&self, person: &str, id: &str, start: &str, minutes: i64) {
        let start: DateTime<Utc> = start.parse().unwrap();
        self.change(person, id, |entry| {
            (entry.start, entry.end, entry.gone) = (start, start + TimeDelta::minutes(minutes), false);
        });
    }

    /// Shows it as free.
    pub fn free(&self, person: &str, id: &str) {
        self.change(person, id, |entry| entry.free = true);
    }

    /// Takes it out.
    pub fn delete(&self, person: &str, id: &str) {
        self.change(person, id, |entry| entry.gone = true);
    }

    /// What stands in somebody's calendar.
    pub fn entries(&self, person: &str) -> BTreeMap<String, Entry> {
        let state = self.state.lock().unwrap();
        let own = state.people.get(person).cloned().unwrap_or_default();
        own.into_iter().filter(|(_, entry)| !entry.gone).collect()
    }

    fn change(&self, person: &str, id: &str, change: impl FnOnce(&mut Entry)) {
        let mut state = self.state.lock().unwrap();
        let sequence = state.place() + 1;
        state.sequence = sequence;
        let entry = state.people.entry(person.to_owned()).or_default().entry(id.to_owned()).or_insert_with(|| Entry {
            title: "Private".into(),
            start: DateTime::UNIX_EPOCH,
            end: DateTime::UNIX_EPOCH,
            free: false,
            gone: false,
            sequence,
        });
        change(entry);
        entry.sequence = sequence;
    }

    /// The next `times` answers are this status.
    pub fn fail(&self, times: usize, status: u16, wait: Option<u32>) {
        self.state.lock().unwrap().faults.extend(std::iter::repeat_n((status, wait), times));
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

    /// Forgets where everybody was.
    pub fn forget(&self) {
        let mut state = self.state.lock().unwrap();
        state.forgotten = state.sequence + 1;
        state.sequence += 2;
    }

    /// Who is told.
    pub fn watches(&self) -> Vec<Watch> {
        self.state.lock().unwrap().watches.values().cloned().collect()
    }

    /// What was asked since the last time, method and path.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.state.lock().unwrap().asked)
    }

    async fn answer(&self, mut socket: TcpStream) {
        let Some((head, body)) = read(&mut socket).await else { return };
        let (status, wait, told) = self.told(&head, &body);
        let told = if told.is_null() { String::new() } else { told.to_string() };
        let wait = wait.map(|seconds| format!("retry-after: {seconds}\r\n")).unwrap_or_default();
        let answer = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n{wait}content-length: {}\r\n\
             connection: close\r\n\r\n{told}",
            told.len()
        );
        let _ = socket.write_all(answer.as_bytes()).await;
    }

    fn told(&self, head: &str, body: &str) -> (u16, Option<u32>, Value) {
        let mut words = head.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let (path, asked) = target.split_once('?').unwrap_or((target, ""));
        let mut state = self.state.lock().unwrap();
        state.asked.push(format!("{method} {path}"));
        if let Some((status, wait)) = state.faults.pop_front() {
            return (status, wait, json!({ "error": { "code": status, "message": "not now" } }));
        }
        if path.ends_with("/token") {
            let (status, told) = tokens(&mut state, &query(body));
            return (status, None, told);
        }
        let token = head
            .lines()
            .find_map(|line| line.to_lowercase().starts_with("authorization: bearer ").then(|| &line[22..]));
        let Some(person) = token.and_then(|token| state.tokens.get(token.trim()).cloned()) else {
            return (401, None, json!({ "error": { "code": 401, "status": "UNAUTHENTICATED" } }));
        };
        let body = serde_json::from_str(body).unwrap_or(Value::Null);
        let (status, told) = match path.strip_prefix("/calendar/v3") {
            Some(place) => crate::calendars_google::told(&mut *state, (method, place), &query(asked), (&person, &body)),
            None => {
                let place = path.strip_prefix("/v1.0").unwrap_or_default();
                crate::calendars_outlook::told(
                    &mut *state,
                    (method, place),
                    &query(asked),
                    (&person, &body),
                    &self.base,
                )
            }
        };
        (status, None, told)
    }
}

/// A code and a renewal are worth a token (RFC 6749); a code needs its proof (RFC 7636).
fn tokens(state: &mut State, form: &HashMap<String, String>) -> (u16, Value) {
    let said = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let no = (400, json!({ "error": "invalid_grant" }));
    if (said("client_id"), said("client_secret")) != (CLIENT, SECRET) {
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
    let mut told = json!({ "access_token": token, "token_type": "Bearer", "expires_in": 3599, "scope": "x", "new": 1 });
    if said("grant_type") == "authorization_code" {
        told["refresh_token"] = json!(format!("renew-{person}"));
    }
    (200, told)
}

/// A calendar as the two ways of speaking see it.
pub(crate) trait Changing {
    /// Entries that changed after a place, in order; none where the place is forgotten.
    fn since(&self, person: &str, place: u64) -> Option<Vec<(String, Entry)>>;
    /// Where everybody is now.
    fn place(&self) -> u64;
    fn get(&self, person: &str, id: &str) -> Option<Entry>;
    fn set(&mut self, person: &str, id: &str, entry: Entry);
    fn new_id(&mut self) -> String;
    fn watch(&mut self, watch: Watch);
    fn unwatch(&mut self, channel: &str);
}

impl Changing for State {
    fn since(&self, person: &str, place: u64) -> Option<Vec<(String, Entry)>> {
        if place > 0 && place < self.forgotten {
            return None;
        }
        let own = self.people.get(person).cloned().unwrap_or_default();
        let mut found: Vec<(String, Entry)> =
            own.into_iter().filter(|(_, entry)| entry.sequence > place && (place > 0 || !entry.gone)).collect();
        found.sort_by_key(|(_, entry)| entry.sequence);
        Some(found)
    }

    fn place(&self) -> u64 {
        self.sequence.max(1)
    }

    fn get(&self, person: &str, id: &str) -> Option<Entry> {
        self.people.get(person)?.get(id).cloned()
    }

    fn set(&mut self, person: &str, id: &str, mut entry: Entry) {
        self.sequence = self.place() + 1;
        entry.sequence = self.sequence;
        self.people.entry(person.to_owned()).or_default().insert(id.to_owned(), entry);
    }

    fn new_id(&mut self) -> String {
        self.made += 1;
        format!("AAMk{}", self.made)
    }

    fn watch(&mut self, watch: Watch) {
        self.watches.insert(watch.channel.clone(), watch);
    }

    fn unwatch(&mut self, channel: &str) {
        self.watches.remove(channel);
    }
}

impl Entry {
    /// One that was entered from outside.
    pub(crate) fn of(title: &Value, start: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        let title = title.as_str().unwrap_or_default().to_owned();
        Self { title, start, end, free: false, gone: false, sequence: 0 }
    }
}
