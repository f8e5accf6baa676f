//! A stand-in that runs, an application whose provider it is, and the line by which its webhooks arrive.

use adapters::payments::stripe::{StripeAccount, StripeProvider};
use chrono::Duration;
use domain::{
    ids::PaymentId,
    money::wallet::{PaymentView, TopupRequest},
};
use serde_json::{Value, json};
use services::{
    Context, Result, SignedIn,
    money::{
        orders::{Reconcile, webhook_receive},
        wallet::topup_create,
    },
    platform::idempotency::IdempotencyKey,
};
use spine::job::{Job, Nothing};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::Arc,
};
use testkit::TestApp;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

pub const SECRET: &str = "whsec_fake";

/// Everything.
pub struct Stage {
    pub test: TestApp,
    pub person: SignedIn,
    base: String,
    http: reqwest::Client,
    _process: Process,
}

/// Ends with its handle.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Stage {
    /// Webhooks wait until they are delivered by hand.
    pub async fn new() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/webhook", listener.local_addr().unwrap());
        let mut child = Command::new(env!("CARGO_BIN_EXE_fake_stripe"))
            .args(["--webhook-secret", SECRET, "--webhook-url", &url])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.trim().rsplit(' ').next().unwrap().to_owned();
        let account = StripeAccount {
            base: base.clone(),
            secret_key: "sk_test_fake".into(),
            webhook_secrets: vec!["whsec_next".into(), SECRET.into()],
            public_url: "https://edustream.test".into(),
            patience: std::time::Duration::from_millis(700),
        };
        let test = TestApp::with_payments(Arc::new(StripeProvider::new(account).unwrap())).await;
        let context = test.anonymous();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let context = context.clone();
                tokio::spawn(async move { receive(&context, socket).await });
            }
        });
        let person = test.student().await;
        let stage = Self { test, person, base, http: reqwest::Client::new(), _process: Process(child) };
        stage.tell("webhooks", json!({ "hold": true })).await;
        stage
    }

    /// Tells the stand-in something.
    pub async fn tell(&self, path: &str, what: Value) -> Value {
        let asked = self.http.post(format!("{}/_fake/{path}", self.base)).json(&what).send().await.unwrap();
        assert_eq!(asked.status(), 200, "{path}");
        asked.json().await.unwrap()
    }

    /// Asks it.
    pub async fn ask(&self, path: &str) -> Value {
        self.http.get(format!("{}/_fake/{path}", self.base)).send().await.unwrap().json().await.unwrap()
    }

    /// A question to its API, as the adapter asks.
    pub async fn api(&self, key: &str, pairs: &[(&str, &str)]) -> (u16, bool, Value) {
        let asked = self.http.post(format!("{}/v1/checkout/sessions", self.base)).form(pairs);
        let answer = asked.bearer_auth("sk_test_fake").header("Idempotency-Key", key).send().await.unwrap();
        let replayed = answer.headers().contains_key("idempotent-replayed");
        (answer.status().as_u16(), replayed, answer.json().await.unwrap())
    }

    pub async fn top_up(&self, key: &str) -> Result<PaymentView> {
        self.top_up_of(key, 2_500, "USD").await
    }

    pub async fn top_up_of(&self, key: &str, amount: i64, currency: &str) -> Result<PaymentView> {
        let request = TopupRequest { amount, currency: currency.into(), method_id: None };
        let key = IdempotencyKey::parse(key).unwrap();
        topup_create(&self.test.context_of(&self.person), request, Some(&key)).await
    }

    /// The person presses again until there is a page to pay at.
    pub async fn insist(&self, key: &str) -> PaymentView {
        for _ in 0..6 {
            if let Ok(payment) = self.top_up(key).await {
                assert!(payment.checkout_url.is_some(), "a page to pay at");
                return payment;
            }
        }
        panic!("no page after six tries");
    }

    /// The one session of a payment.
    pub async fn session(&self, payment: PaymentId) -> Value {
        let sessions = self.ask("sessions").await;
        let of = |session: &&Value| session["metadata"]["payment"] == payment.to_string();
        let mut own = sessions.as_array().unwrap().iter().filter(of);
        let session = own.next().expect("a session").clone();
        assert!(own.next().is_none(), "one session per payment");
        session
    }

    /// What a card holder or a bank does about a payment.
    pub async fn act(&self, payment: PaymentId, act: &str) -> Value {
        let session = self.session(payment).await;
        self.tell(&format!("sessions/{}/{act}", session["id"].as_str().unwrap()), json!({})).await
    }

    /// Delivers what waits, in that order, each so many times; every delivery is acknowledged.
    pub async fn deliver(&self, order: Value, times: u64) {
        let statuses = self.tell("deliver", json!({ "order": order, "times": times })).await;
        let refused: Vec<&Value> = statuses.as_array().unwrap().iter().filter(|status| **status != 200).collect();
        assert!(refused.is_empty(), "not acknowledged: {statuses}");
    }

    /// Does what is due, and what is due after its next tries, without minding that some try again.
    pub async fn settle(&self) {
        let queue = services::platform::jobs_catalog::queue(self.test.app.clone(), "test").unwrap();
        for _ in 0..4 {
            loop {
                let handled = self.test.drain().await;
                let ran = queue.run_due_once().await.unwrap();
                if handled + ran.done + ran.retried == 0 {
                    break;
                }
            }
            self.test.clock.advance(Duration::seconds(45));
        }
    }

    /// What the calendar does every five minutes.
    pub async fn reconcile(&self) -> Result<()> {
        self.test.clock.advance(Duration::minutes(5));
        let done = Reconcile::run(&self.test.system(), Nothing {}).await;
        self.settle().await;
        done
    }

    pub async fn state(&self, payment: PaymentId) -> String {
        let state = sqlx::query_scalar("select state from payment_orders where payment_id = $1").bind(payment.0);
        state.fetch_one(&self.test.owner).await.unwrap()
    }

    /// What waits for a person: its kinds, in order.
    pub async fn breaks(&self) -> Vec<String> {
        let kinds =
            sqlx::query_scalar("select kind from payment_breaks where resolved_at is null order by found_at, id");
        kinds.fetch_all(&self.test.owner).await.unwrap()
    }

    pub async fn count(&self, table: &str) -> i64 {
        let sql = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        sqlx::query_scalar(sql).fetch_one(&self.test.owner).await.unwrap()
    }

    /// The provider's own books are the other side of ours, to the last unit of every currency.
    pub async fn books_agree(&self) {
        let ours: Vec<(String, i64)> = sqlx::query_as(
            "select currency, -sum(balance)::bigint from accounts where kind = 'provider_clearing'
             group by currency having sum(balance) <> 0 order by currency",
        )
        .fetch_all(&self.test.owner)
        .await
        .unwrap();
        let theirs = self.ask("books").await;
        let theirs = theirs.as_object().unwrap().iter().map(|(unit, sum)| (unit.clone(), sum.as_i64().unwrap()));
        assert_eq!(ours, theirs.filter(|(_, sum)| *sum != 0).collect::<Vec<_>>());
        self.test.trial_balance_is_zero().await;
    }
}

/// The webhook's door, as the house opens it.
async fn receive(context: &Context, mut socket: TcpStream) {
    let mut bytes = Vec::new();
    let (head, body) = loop {
        let mut part = [0; 8_192];
        let got = socket.read(&mut part).await.unwrap_or(0);
        if got == 0 {
            return;
        }
        bytes.extend(&part[..got]);
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let named = |name: &str| head.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned));
        let length: usize = named("content-length: ").unwrap().parse().unwrap();
        if bytes.len() == end + 4 + length {
            break (named("stripe-signature: "), bytes[end + 4..].to_vec());
        }
    };
    let status = match webhook_receive(context, "stripe", &body, head.as_deref()).await {
        Ok(()) => 200,
        Err(error) => error.status(),
    };
    let _ = socket.write_all(format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n").as_bytes()).await;
}
