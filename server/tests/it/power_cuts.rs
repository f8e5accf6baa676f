//! The power fails at each point between a commit, the sequencer, a subscriber and its cursor: no event is lost, and
//! none is handled twice.
//!
//! The binary dies by itself at the point that `EDUSTREAM_FAULT` names (builds with debug assertions only), without
//! unwinding and without a last word, as it
//! would by kill -9. The client sends its booking again with the same key, as a careful one does.

use super::killed_server::{Person, Server, book_until_acknowledged, fill_wallet, free_slots, open_shop};
use reqwest::Client;
use serde_json::json;
use std::{
    collections::BTreeSet,
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
    let client = Client::builder().timeout(Duration::from_secs(15)).build().unwrap();
    let server = Arc::new(Server::new());
    server.run(&["migrate"]);
    let [student, tutor, admin] =
        ["student", "tutor", "admin"].map(|role| Person::new(&server, &client, &format!("{role}@example.com"), role));
    server.start(&client).await;
    let (tutor_id, subject_id) = open_shop(&tutor, &admin).await;
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
    }
    assert_eq!(booked.len(), POINTS.len());
    let mut mails = mailed(&server, &client).await;
    mails.sort();
    assert_eq!(mails, booked.into_iter().collect::<Vec<_>>(), "one mail to the tutor for each booking");
    println!("{}", server.run(&["check"]));
}

/// Waits until the process is gone, which it does by itself.
async fn died(server: &Server, point: &str) {
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut child = server.child.lock().unwrap().take().unwrap();
    while child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < deadline, "{point} was not passed");
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
