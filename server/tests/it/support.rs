//! A house around a test application, and a client that asks it without a network.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use domain::{
    door::{Door, Method as DoorMethod},
    refusal::status_of,
};
use serde_json::Value;
use server::{
    api_v1::{self, document::refusals_of},
    configuration::{Configuration, ProxyHeader},
    doors::{self, Opening},
    house::House,
    router::{router, router_of},
};
use services::{SignedIn, identity::tokens::token_issue};
use std::{net::SocketAddr, sync::LazyLock};
use testkit::{Issuer, TestApp};
use tower::ServiceExt;

/// The address of this site in tests.
pub const OWN: &str = "https://edustream.test";

/// A server on a database of its own.
pub struct TestHouse {
    pub app: TestApp,
    pub house: House,
    pub router: Router,
    /// The provider of accounts elsewhere, where the house knows one.
    pub issuer: Option<Issuer>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    /// The answer as it came.
    pub bytes: Vec<u8>,
}

impl TestHouse {
    pub async fn new() -> Self {
        Self::around(TestApp::new().await)
    }

    /// One that people may sign in to with an account elsewhere.
    pub async fn with_accounts_elsewhere() -> Self {
        let issuer = Issuer::start().await;
        let provider = issuer.provider("google");
        let app = TestApp::with(|settings| settings.oidc = vec![provider]).await;
        Self { issuer: Some(issuer), ..Self::around(app) }
    }

    pub fn around(app: TestApp) -> Self {
        Self::configured(app, |_| {})
    }

    pub fn configured(app: TestApp, change: impl FnOnce(&mut Configuration)) -> Self {
        let house = House::new(app.app.clone(), configuration(change));
        let router = router(&house);
        Self { app, house, router, issuer: None }
    }

    /// The same house with one more door, which no product has: for what holds for every door.
    pub fn with_door(mut self, opening: Opening) -> Self {
        let mut openings = doors::openings(true);
        openings.push(opening);
        self.router = router_of(&self.house, openings);
        self
    }

    /// Asks, and sees to it that a refusal of the API is one its document names (C12).
    pub async fn ask(&self, ask: Ask) -> Reply {
        let (method, path) = ask.row();
        let reply = ask_router(self.router.clone(), ask).await;
        // An answer to HEAD has no body to look at.
        if method != "HEAD"
            && reply.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/problem+json")
        {
            documented(&method, &path, &reply);
        }
        reply
    }

    /// An access token of that person.
    pub async fn token(&self, person: &SignedIn) -> String {
        token_issue(&self.app.system(), person.id).await.unwrap().access_token
    }
}

pub fn configuration(change: impl FnOnce(&mut Configuration)) -> Configuration {
    let mut configuration = Configuration {
        addr: "127.0.0.1:0".parse().unwrap(),
        data_dir: "/nonexistent".into(),
        dev: true,
        site_root: "/nonexistent".into(),
        public_url: OWN.into(),
        rate_limits: false,
        staff_mfa: false,
        smtp_url: None,
        contact: None,
        payouts_from: None,
        rates_from: None,
        subprocessors: Vec::new(),
        support_mail_secrets: Vec::new(),
        mail_from: "EduStream <no-reply@edustream.test>".into(),
        sms: None,
        checks: None,
        calendars: adapters::calendars::CalendarAccounts::default(),
        videos: adapters::video::VideoAccounts::default(),
        oidc: Vec::new(),
        log: "error".into(),
        trusted_proxies: Vec::new(),
        proxy_header: ProxyHeader::XForwardedFor,
        connections_per_address: 256,
        operator_token: None,
        health_addr: None,
        database_connections: 16,
        database_url: None,
        app_password: None,
        database_direct_url: None,
        database_replica_url: None,
        zoneinfo_dir: None,
        keys_dir: "/nonexistent/keys".into(),
        files: adapters::files::ObjectPlace::Directory("/nonexistent/files".into()),
        clamd: None,
        warehouse: None,
        traces: None,
        stripe: None,
        backups: server::configuration::BackupSettings::none(),
        room: services::context::RoomSettings::default(),
        model_dir: None,
        ranker_dir: std::env::temp_dir().join("edustream-no-ranker"),
    };
    change(&mut configuration);
    configuration
}

pub async fn ask_router(router: Router, ask: Ask) -> Reply {
    let mut request = ask.request.body(ask.body).unwrap();
    // What every client of HTTP/1.1 sends.
    request.headers_mut().entry(header::HOST).or_insert("edustream.test".parse().unwrap());
    request.extensions_mut().insert(ConnectInfo::<SocketAddr>("203.0.113.7:4242".parse().unwrap()));
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, 4 << 20).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Reply { status: parts.status, headers: parts.headers, text, bytes: bytes.to_vec() }
}

/// Every operation's row with the codes its document names.
static DOCUMENTED: LazyLock<Vec<(Door, Vec<&'static str>)>> = LazyLock::new(|| {
    let operations = api_v1::operations();
    operations.iter().map(|operation| (operation.door().clone(), refusals_of(operation))).collect()
});

fn documented(method: &str, path: &str, reply: &Reply) {
    let is_row = |door: &Door| DoorMethod::parse(method) == Some(door.method) && door.matches(path);
    // As the router: a word before a value.
    let rows = DOCUMENTED.iter().filter(|(door, _)| is_row(door));
    if let Some((door, codes)) = rows.min_by_key(|(door, _)| door.path.matches('{').count()) {
        let (status, code) = (reply.status.as_u16(), reply.code());
        assert!(codes.contains(&code.as_str()), "{method} {} does not say that it refuses {status} {code}", door.path);
        assert_eq!(status_of(&code), Some(status), "{code} is {status} at {method} {path}");
    }
}

/// A request to be.
pub struct Ask {
    request: axum::http::request::Builder,
    body: Body,
}

impl Ask {
    pub fn new(method: &str, path: &str) -> Self {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        Self { request: Request::builder().method(method).uri(path), body: Body::empty() }
    }

    /// Method and address without its query.
    fn row(&self) -> (String, String) {
        let (method, uri) = (self.request.method_ref(), self.request.uri_ref());
        (method.map(Method::to_string).unwrap_or_default(), uri.map(|uri| uri.path().to_owned()).unwrap_or_default())
    }

    pub fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    pub fn post(path: &str, body: &Value) -> Self {
        Self::new("POST", path).json(body)
    }

    pub fn json(self, body: &Value) -> Self {
        self.header("content-type", "application/json").raw(body.to_string())
    }

    pub fn form(self, body: &str) -> Self {
        self.header("content-type", "application/x-www-form-urlencoded").raw(body.to_owned())
    }

    pub fn raw(mut self, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {} {}", self.status, self.text))
    }

    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_else(|| panic!("no code: {} {}", self.status, self.text)).to_owned()
    }

    /// Status and code; also checks that a refusal is a whole problem document that tells nothing of the inside.
    pub fn refusal(&self) -> (u16, String) {
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json", "{}", self.text);
        let problem = self.json();
        for member in ["type", "title", "status", "code", "detail", "trace_id", "errors"] {
            assert!(!problem[member].is_null(), "{member} is missing: {problem}");
        }
        assert_eq!(problem["status"], self.status.as_u16(), "{problem}");
        assert_eq!(problem["trace_id"].as_str().unwrap(), self.headers["x-request-id"].to_str().unwrap());
        self.tells_nothing();
        (self.status.as_u16(), self.code())
    }

    /// No SQL, path, type name or stack in the body.
    pub fn tells_nothing(&self) {
        for inside in ["sqlx", "SQLSTATE", ".rs:", "panicked at", "relation \"", "violates ", "RUST_BACKTRACE"] {
            assert!(!self.text.contains(inside), "{inside:?} in {}", self.text);
        }
        let statement = statement_in(&self.text);
        assert!(statement.is_none(), "{statement:?} in {}", self.text);
    }
}

/// Tables whose names in a statement would show that it is one of ours; pages hold the words of SQL as ordinary words
/// and markup.
const TABLES: [&str; 14] = [
    "users",
    "sessions",
    "tutors",
    "bookings",
    "time_claims",
    "accounts",
    "journals",
    "postings",
    "payments",
    "subjects",
    "availability",
    "mails",
    "jobs",
    "rate_counters",
];

/// The beginning of a statement on one of our tables: `insert into users`, `select … from users where`.
fn statement_in(text: &str) -> Option<String> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let table =
        |word: Option<&String>| word.is_some_and(|word| TABLES.contains(&word.trim_end_matches([';', ',', ')', '"'])));
    let statement = |place: usize| match words[place].trim_start_matches(['"', '\'', '(', '`']) {
        "insert" => words.get(place + 1).is_some_and(|next| next == "into") && table(words.get(place + 2)),
        "delete" => words.get(place + 1).is_some_and(|next| next == "from") && table(words.get(place + 2)),
        "update" => table(words.get(place + 1)) && words.get(place + 2).is_some_and(|next| next == "set"),
        "select" => words[place..]
            .iter()
            .take(60)
            .zip(&words[place + 1..])
            .any(|(word, next)| word == "from" && table(Some(next))),
        _ => false,
    };
    (0..words.len())
        .find(|place| statement(*place))
        .map(|place| words[place..].iter().take(8).cloned().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_statement_is_told_from_a_form_and_a_sentence() {
    for leak in [
        "error in \"select id, email from users where id = $1\"",
        "INSERT INTO postings (id) values (1)",
        "(update bookings set version = 2)",
        "delete from sessions;",
    ] {
        assert!(statement_in(leak).is_some(), "{leak}");
    }
    for page in [
        "<select name=\"sort\"> <option>from $5</option>",
        "Select a time from the list of tutors.",
        ".select { } label.from",
    ] {
        assert_eq!(statement_in(page), None, "{page}");
    }
}

/// A client that waits fifteen seconds for an answer, for tests that ask a real process.
pub fn patient_client() -> reqwest::Client {
    // Once per process; the binary does the same for itself.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().timeout(std::time::Duration::from_secs(15)).build().unwrap()
}
