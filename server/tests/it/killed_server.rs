//! The whole server as a process of its own: killed without warning while people book, started again, and in the end
//! stopped politely.

use crate::support::patient_client;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

const BOOKINGS: usize = 500;
const KILLS: usize = 6;
const CLIENTS: usize = 4;
/// A start on a cluster that still runs.
const RESTART: Duration = Duration::from_secs(2);

pub(super) struct Server {
    data_dir: PathBuf,
    port: u16,
    pub(super) child: Mutex<Option<Child>>,
}

impl Server {
    pub(super) fn new() -> Self {
        let data_dir = std::env::temp_dir().join(format!("edustream-killed-{}", uuid::Uuid::now_v7().simple()));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { data_dir, port, child: Mutex::new(None) }
    }

    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_edustream"));
        command.args(arguments).env_remove("DATABASE_URL").env("EDUSTREAM_DATA_DIR", &self.data_dir);
        command.env("EDUSTREAM_ADDR", format!("127.0.0.1:{}", self.port)).env("EDUSTREAM_RATE_LIMITS", "off");
        command.env("EDUSTREAM_LOG", "error");
        command
    }

    pub(super) fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Starts the server and waits until it is ready; how long that took.
    pub(super) async fn start(&self, client: &Client) -> Duration {
        self.start_as(self.command(&["serve"]).stdout(Stdio::null()), client).await
    }

    pub(super) async fn start_as(&self, command: &mut Command, client: &Client) -> Duration {
        let started = Instant::now();
        let before = self.child.lock().unwrap().replace(command.spawn().unwrap());
        assert!(before.is_none(), "one is running, and would answer for the new one");
        while !matches!(client.get(self.url("/readyz")).send().await, Ok(reply) if reply.status() == 200) {
            assert!(started.elapsed() < Duration::from_mins(1), "the server does not get ready");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        started.elapsed()
    }

    pub(super) fn kill(&self) {
        let mut child = self.child.lock().unwrap().take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.lock().unwrap().take() {
            let _ = child.kill();
            let _ = child.wait();
            // Joins the cluster the killed server left, and stops it as its last user.
            let _ = self.command(&["database-url"]).output();
        }
        let _ = std::fs::remove_dir_all(&self.data_dir);
    }
}

/// Somebody with a token.
#[derive(Clone)]
pub(super) struct Person {
    server: Arc<Server>,
    client: Client,
    token: String,
}

impl Person {
    pub(super) fn new(server: &Arc<Server>, client: &Client, email: &str, role: &str) -> Self {
        server.run(&["user", "create", "--email", email, "--password", "violet-anchor-93", "--role", role]);
        let token = server.run(&["token", "--email", email]);
        Self { server: server.clone(), client: client.clone(), token }
    }

    pub(super) async fn send(
        &self,
        method: &str,
        path: &str,
        key: Option<&str>,
        body: Option<&Value>,
    ) -> reqwest::Result<(StatusCode, Value)> {
        let mut request = self.client.request(method.parse().unwrap(), self.server.url(path)).bearer_auth(&self.token);
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        let reply = request.send().await?;
        let status = reply.status();
        Ok((status, serde_json::from_slice(&reply.bytes().await?).unwrap_or_default()))
    }

    pub(super) async fn ask(&self, method: &str, path: &str, body: Value) -> Value {
        let body = (!body.is_null()).then_some(&body);
        let (status, answer) = self.send(method, path, None, body).await.unwrap();
        assert!(status.is_success(), "{method} {path}: {status} {answer}");
        answer
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_while_people_book_loses_no_acknowledged_booking_and_makes_no_money() {
    let seed =
        std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| u64::from(std::process::id()));
    println!("SEED={seed}");
    let client = patient_client();
    let server = Arc::new(Server::new());
    server.run(&["migrate"]);
    let [student, tutor, admin] =
        ["student", "tutor", "admin"].map(|role| Person::new(&server, &client, &format!("{role}@example.com"), role));
    server.start(&client).await;
    let (tutor_id, subject_id) = open_shop(&tutor, &admin).await;
    fill_wallet(&student).await;
    let slots = free_slots(&student, &tutor_id).await;

    let booked = Arc::new(Mutex::new(Vec::<(String, String)>::new()));
    let next = Arc::new(AtomicUsize::new(0));
    let slots = Arc::new(slots);
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (student, booked, next, slots) = (student.clone(), booked.clone(), next.clone(), slots.clone());
            let (tutor_id, subject_id) = (tutor_id.clone(), subject_id.clone());
            tokio::spawn(async move {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    let Some(start) = slots.get(number).filter(|_| number < BOOKINGS) else { return };
                    let body = json!({
                        "tutor_id": tutor_id, "subject_id": subject_id, "start": start, "minutes": 30,
                        "pay_with": "wallet"
                    });
                    let id = book_until_acknowledged(&student, &body, &format!("booking-{number}")).await;
                    booked.lock().unwrap().push((id, start.clone()));
                }
            })
        })
        .collect();

    let mut random = StdRng::seed_from_u64(seed);
    let mut restarts = Vec::new();
    for round in 1..=KILLS {
        // Kills spread over the bookings, each at a moment of its own between two acknowledgements.
        while booked.lock().unwrap().len() < round * BOOKINGS / (KILLS + 2) {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        tokio::time::sleep(Duration::from_millis(random.random_range(0..60))).await;
        server.kill();
        restarts.push(server.start(&client).await);
    }
    for client in clients {
        client.await.unwrap();
    }
    restarts.sort();
    println!("restarts: {restarts:?}");
    assert!(restarts[KILLS / 2] <= RESTART, "half of the restarts took longer than {RESTART:?}: {restarts:?}");

    let acknowledged: BTreeSet<String> = booked.lock().unwrap().iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(acknowledged.len(), BOOKINGS);
    assert_eq!(all_bookings(&student).await, acknowledged);
    let balance = admin.ask("GET", "/api/v1/admin/ledger/trial-balance", Value::Null).await;
    for currency in balance["currencies"].as_array().unwrap() {
        assert_eq!(currency["difference"], 0, "{balance}");
    }
    let wallet = student.ask("GET", "/api/v1/payments/wallet", Value::Null).await;
    assert_eq!(wallet["balances"][0]["pending"], BOOKINGS as i64 * 250, "{wallet}");
    println!("{}", server.run(&["check"]));
    stops_politely(&server, &client).await;
}

#[tokio::test]
async fn a_server_whose_output_nobody_reads_any_more_stops_its_database_all_the_same() {
    let client = patient_client();
    let server = Server::new();
    let mut command = server.command(&["serve"]);
    command.env("EDUSTREAM_LOG", "info").stdout(Stdio::piped()).stderr(Stdio::piped());
    server.start_as(&mut command, &client).await;
    {
        let mut child = server.child.lock().unwrap();
        let child = child.as_mut().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
    }
    stops_politely(&server, &client).await;
}

/// A tutor with hours around the clock, approved; tutor and subject.
pub(super) async fn open_shop(tutor: &Person, admin: &Person) -> (String, String) {
    let subjects = tutor.ask("GET", "/api/v1/subjects", Value::Null).await;
    let subject_id = subjects["items"][0]["id"].as_str().unwrap().to_owned();
    let profile = json!({
        "headline": "Patient", "bio": "I teach.", "languages": ["en"],
        "hourly_rate": { "amount": 500, "currency": "USD" },
        "subjects": [{ "subject_id": subject_id, "level": "expert", "years": 3 }], "lesson_lengths": [30]
    });
    let tutor_id = tutor.ask("POST", "/api/v1/tutors", profile).await["id"].as_str().unwrap().to_owned();
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly: Vec<Value> =
        days.iter().map(|day| json!({ "weekday": day, "start": "00:00", "end": "24:00" })).collect();
    let hours = json!({ "time_zone": "UTC", "weekly": weekly });
    tutor.ask("PUT", &format!("/api/v1/tutors/{tutor_id}/availability"), hours).await;
    admin.ask("POST", &format!("/api/v1/admin/tutors/{tutor_id}/approve"), Value::Null).await;
    (tutor_id, subject_id)
}

pub(super) async fn fill_wallet(student: &Person) {
    let payment =
        student.ask("POST", "/api/v1/payments/wallet/topup", json!({ "amount": 500_000, "currency": "USD" })).await;
    student.ask("POST", &format!("/sandbox/payments/{}/succeed", payment["id"].as_str().unwrap()), Value::Null).await;
}

/// Enough free slots, a day at a time.
pub(super) async fn free_slots(student: &Person, tutor_id: &str) -> Vec<String> {
    let mut starts = Vec::new();
    let tomorrow = chrono::Utc::now().date_naive() + chrono::Days::new(1);
    for day in 0..14 {
        let (from, to) = (tomorrow + chrono::Days::new(day), tomorrow + chrono::Days::new(day + 1));
        let path =
            format!("/api/v1/tutors/{tutor_id}/slots?from={from}T00:00:00Z&to={to}T00:00:00Z&minutes=30&limit=50");
        let slots = student.ask("GET", &path, Value::Null).await;
        starts.extend(slots["items"].as_array().unwrap().iter().map(|slot| slot["start"].as_str().unwrap().to_owned()));
    }
    assert!(starts.len() >= BOOKINGS, "{} slots", starts.len());
    starts
}

/// Sends the same booking with the same key until the server says yes, as a careful client does.
pub(super) async fn book_until_acknowledged(student: &Person, body: &Value, key: &str) -> String {
    let deadline = Instant::now() + Duration::from_mins(1);
    loop {
        match student.send("POST", "/api/v1/bookings", Some(key), Some(body)).await {
            Ok((StatusCode::CREATED, booking)) => return booking["id"].as_str().unwrap().to_owned(),
            Ok((StatusCode::SERVICE_UNAVAILABLE, _)) | Err(_) => {}
            Ok((StatusCode::CONFLICT, problem)) if problem["code"] == "idempotency_in_flight" => {}
            Ok((status, problem)) => panic!("{key}: {status} {problem}"),
        }
        assert!(Instant::now() < deadline, "{key} is not answered");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn all_bookings(student: &Person) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut path = "/api/v1/bookings?limit=100".to_owned();
    loop {
        let page = student.ask("GET", &path, Value::Null).await;
        ids.extend(page["items"].as_array().unwrap().iter().map(|booking| booking["id"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next_cursor"].as_str() else { return ids };
        path = format!("/api/v1/bookings?limit=100&cursor={cursor}");
    }
}

/// SIGTERM: not ready at once, ended by itself, and the cluster with it.
async fn stops_politely(server: &Server, client: &Client) {
    let mut child = server.child.lock().unwrap().take().unwrap();
    let signalled = Command::new("kill").arg("-TERM").arg(child.id().to_string()).status().unwrap();
    assert!(signalled.success());
    let mut told = false;
    let deadline = Instant::now() + Duration::from_secs(30);
    let status = loop {
        if let Ok(reply) = client.get(server.url("/readyz")).send().await {
            told |= reply.status() == StatusCode::SERVICE_UNAVAILABLE;
        }
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        assert!(Instant::now() < deadline, "the server does not stop");
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(status.success() && told, "{status}, told to be not ready: {told}");
    assert!(!server.data_dir.join("postgres/cluster/postmaster.pid").exists(), "the cluster still runs");
}
