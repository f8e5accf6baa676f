//! People at work while something breaks: two book lessons, one writes messages, each as a careful program does, asking
//! again with the same key until there is an answer.

use super::{
    Findings,
    people::{Asked, Market, locked},
};
use serde_json::{Value, json};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::task::JoinHandle;

/// How long somebody asks again at most.
const PATIENCE: Duration = Duration::from_mins(1);
/// Time before asking again.
const AGAIN: Duration = Duration::from_millis(50);
/// Time between two acts of one person.
const PACE: Duration = Duration::from_millis(300);

/// People at work until they are told to finish.
pub struct Work {
    stop: Arc<AtomicBool>,
    people: Vec<JoinHandle<Findings>>,
    done: Arc<AtomicUsize>,
}

impl Work {
    /// Everybody begins, and asks these servers in turn.
    pub fn begin(market: &Market, bases: &[String]) -> Self {
        let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let mut people = Vec::new();
        for writes in [false, false, true] {
            let (market, bases, stop, done) = (market.clone(), bases.to_vec(), stop.clone(), done.clone());
            people.push(tokio::spawn(async move {
                let mut findings = Findings::new();
                let mut turn = 0;
                while !stop.load(Ordering::Relaxed) {
                    turn += 1;
                    let acted =
                        if writes { write(&market, &bases, turn).await } else { book(&market, &bases, turn).await };
                    match acted {
                        Ok(()) => done.fetch_add(1, Ordering::Relaxed),
                        Err(finding) => {
                            findings.push(finding);
                            return findings;
                        }
                    };
                    tokio::time::sleep(PACE).await;
                }
                findings
            }));
        }
        Self { stop, people, done }
    }

    /// How much was acknowledged so far.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// Everybody finishes what they are at; what went wrong.
    pub async fn finish(self) -> Findings {
        self.stop.store(true, Ordering::Relaxed);
        let mut findings = Findings::new();
        for person in self.people {
            findings.extend(person.await.unwrap_or_else(|error| vec![format!("somebody at work died: {error}")]));
        }
        findings
    }
}

async fn book(market: &Market, bases: &[String], turn: usize) -> Result<(), String> {
    let Some(start) = market.next_time() else { return Err("there is no free time left".into()) };
    let (key, body) = (format!("lesson-{start}"), market.lesson(&start));
    let asked = Asked { key: Some(&key), body: Some(&body) };
    let lesson = until_acknowledged(market, bases, turn, "/api/v1/bookings", asked).await?;
    let id = lesson.get("id").and_then(Value::as_str).ok_or("a lesson has no id")?;
    locked(&market.witness.lessons).insert(id.to_owned(), start);
    Ok(())
}

async fn write(market: &Market, bases: &[String], turn: usize) -> Result<(), String> {
    let number = locked(&market.witness.texts).len() + 1;
    let text = format!("This is message {number}.");
    let body = json!({ "client_id": format!("message-{number}"), "recipient_id": market.tutor, "text": text });
    let asked = Asked { key: None, body: Some(&body) };
    until_acknowledged(market, bases, turn, "/api/v1/messages", asked).await?;
    locked(&market.witness.texts).push(text);
    Ok(())
}

/// Asks until there is an answer, each time another server where there are several.
async fn until_acknowledged(
    market: &Market,
    bases: &[String],
    turn: usize,
    path: &str,
    asked: Asked<'_>,
) -> Result<Value, String> {
    let began = Instant::now();
    for base in bases.iter().cycle().skip(turn) {
        match market.student.send(base, "POST", path, asked).await {
            Some((200 | 201, answer)) => return Ok(answer),
            None | Some((503, _)) => {}
            Some((409, problem)) if problem.get("code").is_some_and(|code| code == "idempotency_in_flight") => {}
            Some((status, problem)) => return Err(format!("POST {path} was answered with {status}: {problem}")),
        }
        if began.elapsed() > PATIENCE {
            return Err(format!("POST {path} was not acknowledged within {} s", PATIENCE.as_secs()));
        }
        tokio::time::sleep(AGAIN).await;
    }
    Err("there is no server to ask".into())
}
