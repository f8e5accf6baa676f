//! The people of a game day: a tutor who is free around the clock, students with full wallets, an admin. What they were
//! told is written down by a witness, who has the last word.

use super::{Findings, ground::Ground};
use crate::cli::CommandError;
use chrono::{Days, Utc};
use domain::platform::gameday::shown_by_failure;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, VecDeque},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// Minor units that a wallet is filled with at a time.
const TOP_UP: i64 = 400_000;
/// Students who race for one time.
pub const RACERS: usize = 4;
/// Days whose times are looked at.
const DAYS: u64 = 28;

/// What was seen and said.
#[derive(Default)]
pub struct Witness {
    /// Lessons that were acknowledged, with when they begin.
    pub lessons: Mutex<BTreeMap<String, String>>,
    /// Texts that were acknowledged, in order.
    pub texts: Mutex<Vec<String>>,
    /// Answers that no server should give.
    pub wrong: Mutex<Findings>,
    slowest_ms: AtomicU64,
}

/// The lock of a list; whoever held it and died left a list all the same.
pub fn locked<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Witness {
    /// Looks at an answer.
    fn look(&self, asked: &str, status: u16, body: &str, took: Duration) {
        self.note(took);
        if status < 500 {
            return;
        }
        if status != 503 {
            locked(&self.wrong).push(format!("{asked} was answered with {status}"));
        }
        if let Some(what) = shown_by_failure(body) {
            locked(&self.wrong).push(format!("{asked} showed {what} in its failure"));
        }
    }

    fn note(&self, took: Duration) {
        self.slowest_ms.fetch_max(took.as_millis() as u64, Ordering::Relaxed);
    }

    /// The longest that anybody has waited for an answer since the last call.
    pub fn slowest(&self) -> Duration {
        Duration::from_millis(self.slowest_ms.swap(0, Ordering::Relaxed))
    }
}

/// Somebody with a token, at one of the servers.
#[derive(Clone)]
pub struct Person {
    client: reqwest::Client,
    token: String,
    witness: Arc<Witness>,
}

impl Person {
    async fn new(ground: &Ground, witness: &Arc<Witness>, email: &str, role: &str) -> Result<Self, CommandError> {
        let password = uuid::Uuid::now_v7().to_string();
        ground.run(&["user", "create", "--email", email, "--password", &password, "--role", role]).await?;
        let token = ground.run(&["token", "--email", email]).await?;
        Ok(Self { client: ground.client.clone(), token, witness: witness.clone() })
    }

    /// Asks; none where the connection broke.
    pub async fn send(&self, base: &str, method: &str, path: &str, asked: Asked<'_>) -> Option<(u16, Value)> {
        let began = Instant::now();
        let mut request = self.client.request(method.parse().ok()?, format!("{base}{path}")).bearer_auth(&self.token);
        if let Some(key) = asked.key {
            request = request.header("idempotency-key", key);
        }
        if let Some(body) = asked.body {
            request = request.json(body);
        }
        let answered = async {
            let answer = request.send().await?;
            let status = answer.status().as_u16();
            Ok::<_, reqwest::Error>((status, answer.text().await?))
        };
        match answered.await {
            Ok((status, body)) => {
                self.witness.look(&format!("{method} {path}"), status, &body, began.elapsed());
                Some((status, serde_json::from_str(&body).unwrap_or_default()))
            }
            Err(error) => {
                // One that waited in vain has waited as well; one whose server died has not.
                if error.is_timeout() {
                    self.witness.note(began.elapsed());
                }
                None
            }
        }
    }

    /// Asks, and must be told yes.
    pub async fn ask(&self, base: &str, method: &str, path: &str, body: Value) -> Result<Value, CommandError> {
        let body = (!body.is_null()).then_some(&body);
        match self.send(base, method, path, Asked { key: None, body }).await {
            Some((status, answer)) if (200..300).contains(&status) => Ok(answer),
            Some((status, answer)) => Err(format!("{method} {path} was answered with {status}: {answer}").into()),
            None => Err(format!("{method} {path} was not answered").into()),
        }
    }
}

/// What goes along with a question.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    pub key: Option<&'a str>,
    pub body: Option<&'a Value>,
}

/// Everybody, and what can be booked.
#[derive(Clone)]
pub struct Market {
    pub student: Person,
    pub racers: Vec<Person>,
    pub admin: Person,
    pub tutor: String,
    pub subject: String,
    pub witness: Arc<Witness>,
    /// Beginnings of free times that nobody has asked for yet.
    pub free: Arc<Mutex<VecDeque<String>>>,
}

impl Market {
    /// Opens shop on a server that runs.
    pub async fn open(ground: &Ground) -> Result<Self, CommandError> {
        let witness = Arc::new(Witness::default());
        let person = |name: String, role| {
            let witness = &witness;
            async move { Person::new(ground, witness, &format!("{name}@example.com"), role).await }
        };
        let (student, tutor) = (person("student".into(), "student").await?, person("tutor".into(), "tutor").await?);
        let admin = person("admin".into(), "admin").await?;
        let mut racers = Vec::new();
        for number in 0..RACERS {
            racers.push(person(format!("racer-{number}"), "student").await?);
        }
        let base = ground.server.base();
        let (tutor, subject) = shop(&base, &tutor, &admin).await?;
        let market = Self { student, racers, admin, tutor, subject, witness, free: Arc::default() };
        for who in market.racers.iter().chain([&market.student]) {
            fill(&base, who).await?;
        }
        market.look_for_times(&base).await?;
        Ok(market)
    }

    /// What is free from tomorrow on.
    pub async fn look_for_times(&self, base: &str) -> Result<(), CommandError> {
        let mut found = VecDeque::new();
        let tomorrow = Utc::now().date_naive() + Days::new(1);
        for day in 0..DAYS {
            let (from, to) = (tomorrow + Days::new(day), tomorrow + Days::new(day + 1));
            let window = format!("from={from}T00:00:00Z&to={to}T00:00:00Z&minutes=30&limit=50");
            let path = format!("/api/v1/tutors/{}/slots?{window}", self.tutor);
            let slots = self.student.ask(base, "GET", &path, Value::Null).await?;
            let items = slots.get("items").and_then(Value::as_array).into_iter().flatten();
            found.extend(items.filter_map(|slot| slot.get("start")?.as_str().map(str::to_owned)));
        }
        *locked(&self.free) = found;
        Ok(())
    }

    /// A time that nobody has asked for yet.
    pub fn next_time(&self) -> Option<String> {
        locked(&self.free).pop_front()
    }

    /// A lesson at that time.
    pub fn lesson(&self, start: &str) -> Value {
        json!({
            "tutor_id": self.tutor, "subject_id": self.subject, "start": start, "minutes": 30, "pay_with": "wallet",
        })
    }
}

/// A tutor with hours around the clock, approved; tutor and subject.
async fn shop(base: &str, tutor: &Person, admin: &Person) -> Result<(String, String), CommandError> {
    let subjects = tutor.ask(base, "GET", "/api/v1/subjects", Value::Null).await?;
    let subject = subjects.pointer("/items/0/id").and_then(Value::as_str).ok_or("there is no subject")?.to_owned();
    let profile = json!({
        "headline": "Patient", "bio": "I teach.", "languages": ["en"],
        "hourly_rate": { "amount": 500, "currency": "USD" }, "lesson_lengths": [30],
        "subjects": [{ "subject_id": subject, "level": "expert", "years": 3 }],
    });
    let made = tutor.ask(base, "POST", "/api/v1/tutors", profile).await?;
    let id = made.get("id").and_then(Value::as_str).ok_or("the tutor has no id")?.to_owned();
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly: Vec<Value> = days.map(|day| json!({ "weekday": day, "start": "00:00", "end": "24:00" })).into();
    let hours = json!({ "time_zone": "UTC", "weekly": weekly });
    tutor.ask(base, "PUT", &format!("/api/v1/tutors/{id}/availability"), hours).await?;
    admin.ask(base, "POST", &format!("/api/v1/admin/tutors/{id}/approve"), Value::Null).await?;
    Ok((id, subject))
}

async fn fill(base: &str, who: &Person) -> Result<(), CommandError> {
    let wanted = json!({ "amount": TOP_UP, "currency": "USD" });
    let payment = who.ask(base, "POST", "/api/v1/payments/wallet/topup", wanted).await?;
    let id = payment.get("id").and_then(Value::as_str).ok_or("the payment has no id")?;
    who.ask(base, "POST", &format!("/sandbox/payments/{id}/succeed"), Value::Null).await.map(drop)
}
