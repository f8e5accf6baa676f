//! A server behind PgBouncer in transaction mode: people register, book, pay and write over three connections that
//! everybody shares, and nothing depends on whose session a statement meets. `scripts/pgbouncer.sh install` builds
//! PgBouncer, and `EDUSTREAM_TEST_PGBOUNCER` names it; without it this test has nothing to go through, says so and
//! ends.

use crate::running::Running;
use adapters::postgres_embedded::{EmbeddedPostgres, Programs};
use reqwest::Client;
use serde_json::{Value, json};
use services::platform::installation::pooled_connect;
use sqlx::{Connection, PgConnection};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    time::{Duration, Instant},
};

/// Connections that PgBouncer makes, fewer than those who ask.
const SHARED: usize = 3;
/// Lessons of each of the clients who book at once.
const LESSONS: usize = 12;
const CLIENTS: usize = 6;

/// A pooler in front of a cluster.
struct Pooler {
    directory: PathBuf,
    port: u16,
    process: Child,
}

impl Pooler {
    fn before(program: &str, programs: &Programs, primary: &str) -> Self {
        let socket = primary.split("host=").nth(1).unwrap().split('&').next().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let directory = programs.home().join("pooler");
        fs::create_dir_all(&directory).unwrap();
        let users = directory.join("users.txt");
        fs::write(&users, "\"edustream_app\" \"\"\n").unwrap();
        let settings = directory.join("pgbouncer.ini");
        let text = format!(
            "[databases]\nedustream = host={socket} port=5432 dbname=edustream\n[pgbouncer]\nlisten_addr = 127.0.0.1\n\
             listen_port = {port}\nunix_socket_dir =\nauth_type = trust\nauth_file = {}\npool_mode = transaction\n\
             default_pool_size = {SHARED}\nmax_prepared_statements = 200\n",
            users.display()
        );
        fs::write(&settings, text).unwrap();
        // Whom PostgreSQL's programs run as need not be able to enter where it was built.
        let own = directory.join("pgbouncer");
        fs::copy(program, &own).unwrap();
        for path in [&directory, &users, &settings, &own] {
            programs.lend(path).unwrap();
        }
        let mut command = programs.command(own.to_str().unwrap());
        command.arg("-q").arg(&settings).stdout(Stdio::null()).stderr(Stdio::inherit());
        let process = command.spawn().unwrap();
        Self { directory, port, process }
    }

    fn url(&self) -> String {
        format!("postgres://edustream_owner@127.0.0.1:{}/edustream?sslmode=disable", self.port)
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// Somebody at work.
#[derive(Clone)]
struct Person {
    client: Client,
    base: String,
    token: String,
}

impl Person {
    async fn ask(&self, method: &str, path: &str, body: Value) -> Value {
        let mut request = self.client.request(method.parse().unwrap(), format!("{}{path}", self.base));
        if !self.token.is_empty() {
            request = request.bearer_auth(&self.token);
        }
        if method == "POST" {
            request = request.header("idempotency-key", uuid::Uuid::now_v7().to_string());
        }
        let answer = if body.is_null() { request.send().await } else { request.json(&body).send().await }.unwrap();
        let status = answer.status();
        let text = answer.text().await.unwrap();
        assert!(status.is_success(), "{method} {path}: {status} {text}");
        serde_json::from_str(&text).unwrap_or_default()
    }
}

/// Registers over the API, and follows the link of the mail.
async fn newcomer(base: &str, client: &Client, role: &str) -> Person {
    let nobody = Person { client: client.clone(), base: base.into(), token: String::new() };
    let email = format!("{role}@example.com");
    let asked = json!({
        "email": email, "password": "violet-anchor-93", "display_name": "Kim", "birth_date": "1990-01-01", "role": role,
        "time_zone": "UTC",
    });
    nobody.ask("POST", "/api/v1/auth/register", asked).await;
    let mails = nobody.ask("GET", &format!("/dev/mailbox?to={email}"), Value::Null).await;
    let token = mails["items"][0]["token"].as_str().unwrap();
    let confirmed = nobody.ask("POST", "/api/v1/auth/verify-email", json!({ "token": token })).await;
    Person { token: confirmed["access_token"].as_str().unwrap().to_owned(), ..nobody }
}

/// A tutor with hours around the clock, approved; tutor, subject and free times.
async fn shop(tutor: &Person, admin: &Person) -> (String, String, Vec<String>) {
    let subjects = tutor.ask("GET", "/api/v1/subjects", Value::Null).await;
    let subject = subjects["items"][0]["id"].as_str().unwrap().to_owned();
    let profile = json!({
        "headline": "Patient", "bio": "I teach.", "languages": ["en"],
        "hourly_rate": { "amount": 500, "currency": "USD" },
        "subjects": [{ "subject_id": subject, "level": "expert", "years": 3 }], "lesson_lengths": [30]
    });
    let id = tutor.ask("POST", "/api/v1/tutors", profile).await["id"].as_str().unwrap().to_owned();
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly = days.map(|day| json!({ "weekday": day, "start": "00:00", "end": "24:00" }));
    let hours = json!({ "time_zone": "UTC", "weekly": weekly });
    tutor.ask("PUT", &format!("/api/v1/tutors/{id}/availability"), hours).await;
    admin.ask("POST", &format!("/api/v1/admin/tutors/{id}/approve"), Value::Null).await;
    let mut free = Vec::new();
    let tomorrow = chrono::Utc::now().date_naive() + chrono::Days::new(1);
    for day in 0..3 {
        let (from, to) = (tomorrow + chrono::Days::new(day), tomorrow + chrono::Days::new(day + 1));
        let window = format!("from={from}T00:00:00Z&to={to}T00:00:00Z&minutes=30&limit=50");
        let slots = tutor.ask("GET", &format!("/api/v1/tutors/{id}/slots?{window}"), Value::Null).await;
        free.extend(slots["items"].as_array().unwrap().iter().map(|slot| slot["start"].as_str().unwrap().to_owned()));
    }
    (id, subject, free)
}

/// The work itself, and how long booking takes one who is alone, in milliseconds.
async fn work(server: &Running, base: &str) -> f64 {
    let admin = ["user", "create", "--email", "admin@example.com", "--password", "violet-anchor-93", "--role", "admin"];
    server.run(&admin);
    let token = server.run(&["token", "--email", "admin@example.com"]);
    let admin = Person { client: server.client.clone(), base: base.into(), token };
    let student = newcomer(base, &server.client, "student").await;
    let tutor = newcomer(base, &server.client, "tutor").await;
    let (id, subject, free) = shop(&tutor, &admin).await;
    let wanted = json!({ "amount": 100_000, "currency": "USD" });
    let payment = student.ask("POST", "/api/v1/payments/wallet/topup", wanted).await;
    let paid = format!("/sandbox/payments/{}/succeed", payment["id"].as_str().unwrap());
    student.ask("POST", &paid, Value::Null).await;
    let lesson = |start: &String| {
        let (tutor_id, subject_id) = (&id, &subject);
        json!({
            "tutor_id": tutor_id, "subject_id": subject_id, "start": start, "minutes": 30, "pay_with": "wallet",
        })
    };
    let (alone, rest) = free.split_at(10);
    let began = Instant::now();
    for start in alone {
        student.ask("POST", "/api/v1/bookings", lesson(start)).await;
    }
    let each = began.elapsed().as_secs_f64() * 1_000.0 / alone.len() as f64;
    let mut clients = Vec::new();
    for (number, starts) in rest.chunks(LESSONS).take(CLIENTS).enumerate() {
        let (student, id) = (student.clone(), id.clone());
        let lessons: Vec<Value> = starts.iter().map(&lesson).collect();
        clients.push(tokio::spawn(async move {
            for (turn, lesson) in lessons.into_iter().enumerate() {
                student.ask("POST", "/api/v1/bookings", lesson).await;
                let text = json!({
                    "client_id": format!("{number}-{turn}"), "recipient_id": id, "text": format!("Lesson {turn}")
                });
                student.ask("POST", "/api/v1/messages", text).await;
                student.ask("GET", "/api/v1/bookings?limit=20", Value::Null).await;
            }
        }));
    }
    for client in clients {
        client.await.unwrap();
    }
    let threads = tutor.ask("GET", "/api/v1/messages/threads", Value::Null).await;
    assert_eq!(threads["items"][0]["unread"].as_i64().unwrap_or_default(), (LESSONS * CLIENTS) as i64, "{threads}");
    let wallet = student.ask("GET", "/api/v1/payments/wallet", Value::Null).await;
    assert_eq!(wallet["balances"][0]["pending"], ((10 + LESSONS * CLIENTS) * 250) as i64, "{wallet}");
    each
}

async fn served(server: &mut Running, pooler: Option<(&str, &str)>) -> f64 {
    let mut command = server.command(&["serve"]);
    if let Some((through, direct)) = pooler {
        command.env("DATABASE_URL", through).env("DATABASE_DIRECT_URL", direct);
    }
    let address = format!("127.0.0.1:{}", server.port);
    server.start(command, &address).await;
    let each = work(server, &format!("http://{address}")).await;
    assert!(server.run(&["check"]).contains("ok"));
    each
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_register_book_pay_and_write_through_a_pooler_that_keeps_no_session() {
    let Ok(program) = std::env::var("EDUSTREAM_TEST_PGBOUNCER") else {
        println!("EDUSTREAM_TEST_PGBOUNCER names no PgBouncer: nothing to go through");
        return;
    };
    assert!(Path::new(&program).is_absolute());
    let mut plain = Running::new();
    let without = served(&mut plain, None).await;
    assert!(plain.stop());

    let mut server = Running::new();
    let cluster = EmbeddedPostgres::join(server.data_dir()).await.unwrap();
    let (programs, superuser) = cluster.for_copies().unwrap();
    let pooler = Pooler::before(&program, &programs, &superuser);
    let deadline = Instant::now() + Duration::from_secs(20);
    while std::net::TcpStream::connect(("127.0.0.1", pooler.port)).is_err() {
        assert!(Instant::now() < deadline, "PgBouncer does not listen");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let with = served(&mut server, Some((&pooler.url(), &cluster.url))).await;
    println!("a lesson is booked in {without:.1} ms without a pooler, in {with:.1} ms through it");

    // What the application's connections are limited by holds on each that the pooler hands out.
    let (through, listens) = pooled_connect(&pooler.url(), &cluster.url, None, 8).await.unwrap();
    let asked = (0..16).map(|_| async {
        let limits: (String, String, String) = sqlx::query_as(
            "select current_setting('statement_timeout'), current_setting('lock_timeout'), current_user::text",
        )
        .fetch_one(&through)
        .await
        .unwrap();
        assert_eq!(limits, ("5s".to_owned(), "3s".to_owned(), "edustream_app".to_owned()));
    });
    futures::future::join_all(asked).await;
    // Whoever listens does so past it, and everybody else shares.
    let mut looker = PgConnection::connect(&superuser).await.unwrap();
    let count =
        "select count(*) filter (where query ilike 'listen%'), count(*) filter (where query not ilike 'listen%')
       from pg_stat_activity where usename = 'edustream_app'";
    let (listening, others): (i64, i64) = sqlx::query_as(count).fetch_one(&mut looker).await.unwrap();
    assert!(listening >= 1, "nobody listens");
    assert!(others <= SHARED as i64 + 3, "{others} connections are not shared");
    looker.close().await.unwrap();
    through.close().await;
    listens.close().await;
    assert!(server.stop());
    drop(pooler);
    cluster.stop().await.unwrap();
}
