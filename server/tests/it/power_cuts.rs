//! The power fails at each point between a commit, the sequencer, a subscriber and its cursor: no event is lost, and
//! none is handled twice. And between the steps of a payment: money comes exactly once.
//!
//! The binary dies by itself at the point that `EDUSTREAM_FAULT` names (builds with debug assertions only), without
//! unwinding and without a last word, as it would by kill -9. The client sends its booking again with the same key, as
//! a careful one does.

use super::killed_server::{Person, Server, book_until_acknowledged, fill_wallet, free_slots, open_shop};
use crate::support::patient_client;
use reqwest::Client;
use serde_json::json;
use sqlx::Connection;
use std::{
    collections::BTreeSet,
    os::unix::process::ExitStatusExt,
    process::Stdio,
    sync::Arc,
    time::{Duration, Instant},
};

const POINTS: [&str; 10] = [
    "unit.before_commit",
    "unit.after_commit",
    "sequencer.before_commit",
    "sequencer.after_commit",
    "subscriber.after_handle",
    "subscriber.before_cursor",
    "subscriber.before_commit",
    "subscriber.after_commit",
    "mail.before_send",
    "mail.after_send",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_at_any_of_ten_points_loses_no_event_and_mails_nobody_twice() {
    let client = patient_client();
    let server = Arc::new(Server::new());
    server.run(&["migrate"]);
    let [student, tutor, admin] =
        ["student", "tutor", "admin"].map(|role| Person::new(&server, &client, &format!("{role}@example.com"), role));
    server.start(&client).await;
    let (tutor_id, subject_id) = open_shop(&tutor, &admin).await;
    // This server runs by the machine's clock: between 22 and 8 a mail about a lesson after tomorrow would wait.
    let at_any_hour = json!({ "matrix": {}, "quiet_hours": false, "digest": "off" });
    tutor.ask("PUT", "/api/v1/notifications/preferences", at_any_hour).await;
    fill_wallet(&student).await;
    let slots = free_slots(&student, &tutor_id).await;
    let told = mailed(&server, &client).await.len();
    assert_eq!(told, 0, "nobody has booked yet");
    server.kill();

    let mut booked = BTreeSet::new();
    for (point, start) in POINTS.iter().zip(slots) {
        let mut faulty = server.command(&["serve"]);
        server.start_as(faulty.stdout(Stdio::null()).env("EDUSTREAM_FAULT", point), &client).await;
        let body = json!({
            "tutor_id": tutor_id, "subject_id": subject_id, "start": start, "minutes": 30, "pay_with": "wallet"
        });
        let _ = student.send("POST", "/api/v1/bookings", Some(point), Some(&body)).await;
        died(&server, point).await;
        server.start(&client).await;
        booked.insert(book_until_acknowledged(&student, &body, point).await);
        // What is left over would meet the next power cut before anybody books.
        told_of(&server, &client, booked.len()).await;
        server.kill();
    }
    assert_eq!(booked.len(), POINTS.len());
    server.start(&client).await;
    let mut mails = mailed(&server, &client).await;
    mails.sort();
    assert_eq!(mails, booked.into_iter().collect::<Vec<_>>(), "one mail to the tutor for each booking");
    println!("{}", server.run(&["check"]));
}

/// SIGABRT, by which a process dies at its fault point.
const ABORTED: i32 = 6;

/// Waits until the process is gone, which it does by itself.
async fn died(server: &Server, point: &str) {
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut child = server.child.lock().unwrap().take().unwrap();
    let ended = loop {
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        assert!(Instant::now() < deadline, "{point} was not passed");
        tokio::time::sleep(Duration::from_millis(10)).await;
    };
    assert_eq!(ended.signal(), Some(ABORTED), "{point}: it ended by something else: {ended}");
}

/// Waits until the tutor was mailed about so many bookings, and a moment longer for mails that are on their way: one
/// that went down with its sender waits for its lock, and for that nobody waits here.
async fn told_of(server: &Server, client: &Client, bookings: usize) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while mailed(server, client).await.len() < bookings {
        assert!(Instant::now() < deadline, "the mail about booking {bookings} does not come");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let url = server.run(&["database-url"]);
    let mut database = sqlx::PgConnection::connect(url.trim()).await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(3);
    while Instant::now() < deadline {
        let waiting = sqlx::query_scalar("select count(*) from mails where sent_at is null");
        let waiting: i64 = waiting.fetch_one(&mut database).await.unwrap();
        if waiting == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// The bookings that the tutor was mailed about, one entry per mail.
async fn mailed(server: &Server, client: &Client) -> Vec<String> {
    let reply = client.get(server.url("/dev/mailbox?to=tutor@example.com")).send().await.unwrap();
    let mailbox: serde_json::Value = serde_json::from_slice(&reply.bytes().await.unwrap()).unwrap();
    let links = mailbox["items"].as_array().unwrap().iter().flat_map(|mail| mail["links"].as_array().unwrap());
    links.filter_map(|link| Some(link.as_str()?.split_once("/bookings/")?.1.to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_between_the_steps_of_a_top_up_fills_the_wallet_exactly_once() {
    let client = patient_client();
    let server = Arc::new(Server::new());
    server.run(&["migrate"]);
    let person = Person::new(&server, &client, "payer@example.com", "student");
    let body = json!({ "amount": 2_500, "currency": "USD" });
    let mut expected = 0;
    for point in ["unit.before_commit", "unit.after_commit", "order.before_place", "order.after_place"] {
        let mut faulty = server.command(&["serve"]);
        server.start_as(faulty.stdout(Stdio::null()).env("EDUSTREAM_FAULT", point), &client).await;
        let _ = person.send("POST", "/api/v1/payments/wallet/topup", Some(point), Some(&body)).await;
        died(&server, point).await;
        server.start(&client).await;
        let (status, payment) =
            person.send("POST", "/api/v1/payments/wallet/topup", Some(point), Some(&body)).await.unwrap();
        assert_eq!(status, 201, "{point}: {payment}");
        let pay = format!("/sandbox/payments/{}/succeed", payment["id"].as_str().unwrap());
        person.ask("POST", &pay, serde_json::Value::Null).await;
        expected += 2_500;
        assert_eq!(available(&person).await, expected, "{point}");
        server.kill();
    }

    // The order stands and the person does not come back: the job tells the provider.
    let mut faulty = server.command(&["serve"]);
    server.start_as(faulty.stdout(Stdio::null()).env("EDUSTREAM_FAULT", "order.before_place"), &client).await;
    let _ = person.send("POST", "/api/v1/payments/wallet/topup", Some("gone"), Some(&body)).await;
    died(&server, "order.before_place").await;
    server.start(&client).await;
    half_a_minute_passes(&server, &client).await;
    let (_, payment) = person.send("POST", "/api/v1/payments/wallet/topup", Some("gone"), Some(&body)).await.unwrap();
    let payment = payment["id"].as_str().unwrap().to_owned();
    server.kill();

    // The provider was told that its report arrived, and will not repeat it: the job handles it.
    let mut faulty = server.command(&["serve"]);
    server.start_as(faulty.stdout(Stdio::null()).env("EDUSTREAM_FAULT", "report.after_store"), &client).await;
    let _ = person.send("POST", &format!("/sandbox/payments/{payment}/succeed"), None, None).await;
    died(&server, "report.after_store").await;
    server.start(&client).await;
    assert_eq!(available(&person).await, expected, "stored and not handled");
    half_a_minute_passes(&server, &client).await;
    expected += 2_500;
    assert_eq!(available(&person).await, expected);
    println!("{}", server.run(&["check"]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_between_the_steps_of_a_saved_cards_charge_charges_it_exactly_once() {
    let client = patient_client();
    let server = Arc::new(Server::new());
    server.run(&["migrate"]);
    let person = Person::new(&server, &client, "saver@example.com", "student");
    server.start(&client).await;
    let card = person.ask("POST", "/api/v1/payments/methods", serde_json::Value::Null).await["id"].clone();
    let card = card.as_str().unwrap();
    person.ask("POST", &format!("/sandbox/methods/{card}/save?card=plain"), serde_json::Value::Null).await;
    server.kill();
    let body = json!({ "amount": 2_500, "currency": "USD", "method_id": card });
    let mut expected = 0;
    for point in ["unit.before_commit", "unit.after_commit", "order.before_place", "order.after_place"] {
        let mut faulty = server.command(&["serve"]);
        server.start_as(faulty.stdout(Stdio::null()).env("EDUSTREAM_FAULT", point), &client).await;
        let _ = person.send("POST", "/api/v1/payments/wallet/topup", Some(point), Some(&body)).await;
        died(&server, point).await;
        server.start(&client).await;
        let (status, payment) =
            person.send("POST", "/api/v1/payments/wallet/topup", Some(point), Some(&body)).await.unwrap();
        assert_eq!((status.as_u16(), payment["status"].as_str()), (201, Some("succeeded")), "{point}: {payment}");
        expected += 2_500;
        assert_eq!(available(&person).await, expected, "{point}");
        server.kill();
    }

    // Charged and not noted, and the person does not come back: the job asks under the same name.
    let mut faulty = server.command(&["serve"]);
    server.start_as(faulty.stdout(Stdio::null()).env("EDUSTREAM_FAULT", "order.after_place"), &client).await;
    let _ = person.send("POST", "/api/v1/payments/wallet/topup", Some("gone"), Some(&body)).await;
    died(&server, "order.after_place").await;
    server.start(&client).await;
    assert_eq!(available(&person).await, expected, "nobody has the answer");
    half_a_minute_passes(&server, &client).await;
    assert_eq!(available(&person).await, expected + 2_500);
    println!("{}", server.run(&["check"]));
}

async fn available(person: &Person) -> i64 {
    let wallet = person.ask("GET", "/api/v1/payments/wallet", serde_json::Value::Null).await;
    wallet["balances"][0]["available"].as_i64().unwrap()
}

/// Moves the clock; what became due is done when this is answered.
async fn half_a_minute_passes(server: &Server, client: &Client) {
    let clock = server.url("/dev/clock");
    let now: serde_json::Value =
        serde_json::from_slice(&client.get(&clock).send().await.unwrap().bytes().await.unwrap()).unwrap();
    let now: chrono::DateTime<chrono::Utc> = now["now"].as_str().unwrap().parse().unwrap();
    let later = json!({ "now": now + chrono::Duration::seconds(40) });
    // A job that died with its server is done when its lease, a minute, is over.
    let moved = client.post(&clock).json(&later).timeout(Duration::from_secs(100)).send().await;
    assert!(moved.unwrap().status().is_success());
}
