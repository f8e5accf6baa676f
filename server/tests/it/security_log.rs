//! What the log tells an operator when somebody attacks (S9), and that no secret stands in it.

use crate::support::{Ask, OWN, TestHouse};
use serde_json::{Value, json};
use services::identity::{registration::user_find, tokens::token_issue_by_operator};
use std::{
    io,
    sync::{Arc, Mutex},
};
use testkit::TestApp;
use tracing_subscriber::fmt::MakeWriter;

/// The lines of this thread, as production writes them.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn start() -> (Self, tracing::subscriber::DefaultGuard) {
        let log = Self::default();
        let lines = tracing_subscriber::fmt().json().flatten_event(true).with_current_span(true);
        let guard = tracing::subscriber::set_default(lines.with_writer(log.clone()).finish());
        (log, guard)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// Event, reason, account and network of each security event.
    fn events(&self) -> Vec<(String, String, String, String)> {
        let lines: Vec<Value> = self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let word = |line: &Value, name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let security = lines.iter().filter(|line| line["target"] == "security" && line["event"] != "sealed");
        security
            .map(|line| (word(line, "event"), word(line, "reason"), word(line, "account"), word(line, "network")))
            .collect()
    }
}

impl io::Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

const PASSWORD: &str = "violet-anchor-93";
const SECOND: &str = "copper-lantern-41";
const WRONG: &str = "hunter2-in-the-wrong-field";

struct Attacked {
    house: TestHouse,
    secrets: Vec<String>,
}

impl Attacked {
    async fn api(&mut self, path: &str, body: Value) -> Value {
        let reply = self.house.ask(Ask::post(&format!("/api/v1/auth{path}"), &body)).await;
        let answer: Value = serde_json::from_str(&reply.text).unwrap_or_default();
        for name in ["access_token", "refresh_token"] {
            self.secrets.extend(answer[name].as_str().map(str::to_owned));
        }
        answer
    }

    async fn mailed(&mut self) -> String {
        let mails = self.house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
        let token = mails["items"][0]["token"].as_str().unwrap().to_owned();
        self.secrets.push(token.clone());
        token
    }

    async fn form(&mut self, function: &str, fields: &str) {
        let form = Ask::new("POST", &format!("/rpc/{function}"))
            .header("accept", "text/html")
            .header("origin", OWN)
            .header("referer", &format!("{OWN}/login"))
            .form(fields);
        let reply = self.house.ask(form).await;
        for cookie in reply.headers.get_all("set-cookie") {
            let value = cookie.to_str().unwrap().split([';', '=']).nth(1).unwrap();
            self.secrets.extend((value.len() > 20).then(|| value.to_owned()));
        }
    }

    /// From the registration to a stolen token, the forms of a browser included.
    async fn life(&mut self) {
        let registration = json!({
            "email": "ada@example.com", "password": PASSWORD, "role": "student", "display_name": "Ada Lovelace",
            "birth_date": "1990-01-01", "time_zone": "Europe/Berlin", "locale": "en"
        });
        self.api("/register", registration).await;
        let early = json!({ "email": "ada@example.com", "password": PASSWORD });
        self.api("/login", early.clone()).await;
        let token = self.mailed().await;
        self.api("/verify-email", json!({ "token": token, "password": WRONG })).await;
        self.api("/verify-email", json!({ "token": token, "password": PASSWORD })).await;
        let tokens = self.api("/login", early).await;
        self.api("/login", json!({ "email": "ada@example.com", "password": WRONG })).await;
        self.api("/login", json!({ "email": format!("{WRONG}@example.com"), "password": WRONG })).await;
        let refresh = json!({ "refresh_token": tokens["refresh_token"] });
        let renewed = self.api("/refresh", refresh.clone()).await;
        self.api("/refresh", refresh).await;
        self.api("/refresh", json!({ "refresh_token": "nobodys-token" })).await;
        self.api("/logout", json!({ "refresh_token": renewed["refresh_token"] })).await;
        self.form("identity/login", &format!("email=ada%40example.com&password={PASSWORD}")).await;
        self.api("/password/reset", json!({ "email": "ada@example.com" })).await;
        self.api("/password/reset", json!({ "email": "nobody@example.com" })).await;
        let token = self.mailed().await;
        self.api("/password/reset", json!({ "token": token, "new_password": SECOND })).await;
        let elsewhere = Ask::new("POST", "/rpc/identity/login").header("origin", "https://evil.example").form("a=1");
        self.house.ask(elsewhere).await;
        for forged in ["a.forged.token", "esk_nobodys-key"] {
            self.house.ask(Ask::get("/api/v1/auth/me").bearer(forged)).await;
            self.secrets.push(forged.to_owned());
        }
        for _ in 0..8 {
            self.form("identity/login", &format!("email=other%40example.com&password={WRONG}")).await;
            self.api("/login", json!({ "email": "other@example.com", "password": WRONG })).await;
        }
        let system = self.house.app.system();
        let ada = user_find(&system, "ada@example.com").await.unwrap();
        self.secrets.push(token_issue_by_operator(&system, ada).await.unwrap().access_token);
    }
}

#[tokio::test]
async fn s9_what_an_attacker_does_stands_in_the_log_with_who_from_where_and_why_and_no_secret_does() {
    let (log, _guard) = Log::start();
    let house = TestHouse::around(TestApp::with(|settings| settings.rate_limits = true).await);
    let mut attacked = Attacked { house, secrets: Vec::new() };
    attacked.life().await;
    let account = "select id::text from users where email = 'ada@example.com'";
    let ada: String = sqlx::query_scalar(account).fetch_one(&attacked.house.app.owner).await.unwrap();
    let events = log.events();
    for (event, reason, known) in [
        ("registered", "check_your_mail", false),
        ("sign_in_refused", "not_confirmed", false),
        ("sign_in_refused", "wrong_registered_password", false),
        ("confirmed", "link", true),
        ("signed_in", "password", true),
        ("sign_in_refused", "wrong_password", true),
        ("sign_in_refused", "unknown_address", false),
        ("token_refused", "refresh_token_reused", true),
        ("token_refused", "refresh_token_unknown", false),
        ("token_refused", "access_token", false),
        ("token_refused", "api_key", false),
        ("reset_asked", "mailed", true),
        ("reset_asked", "unknown_address", false),
        ("password_set", "link", true),
        ("cross_site", "origin", false),
        ("limited", "requests", false),
        ("limited", "form", false),
    ] {
        let account = if known { ada.clone() } else { String::new() };
        let wanted = (event.to_owned(), reason.to_owned(), account, "203.0.113.7".to_owned());
        assert!(events.contains(&wanted), "{wanted:?} is not in {events:#?}");
    }
    let by_operator = ("token_issued".into(), "operator".into(), ada, String::new());
    assert!(events.contains(&by_operator), "{events:#?}");
    assert!(events.iter().any(|(event, reason, ..)| (event.as_str(), reason.as_str()) == ("signed_out", "token")));
    let acts: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'account.token_issued'")
        .fetch_one(&attacked.house.app.owner)
        .await
        .unwrap();
    assert_eq!(acts, 1);
    let text = log.text();
    assert!(attacked.secrets.len() > 8, "{:?}", attacked.secrets);
    let typed = [PASSWORD, SECOND, WRONG, "ada@example.com", "ada%40example", "Ada Lovelace", "nobodys-token"];
    for secret in attacked.secrets.iter().map(String::as_str).chain(typed) {
        assert!(!text.contains(secret), "{secret} stands in the log");
    }
}
