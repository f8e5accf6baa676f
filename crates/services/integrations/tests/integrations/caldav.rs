//! CalDAV (RFC 4791, RFC 6578) against a server that others wrote: Radicale, which `scripts/caldav.sh` installs and
//! names in `EDUSTREAM_TEST_RADICALE`. Without it these tests have nobody to talk to, say so and end.

use domain::{
    bookings::SessionState,
    integrations::calendars::{CalendarConnectionRequest, CalendarQuestionKind},
};
use services::{
    bookings::booking::booking_get,
    integrations::calendars::{connection_begin, connections_list, question_answer},
};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, refused};

/// The server; it ends with the test.
struct Radicale {
    child: Child,
    base: String,
    folder: std::path::PathBuf,
    http: reqwest::Client,
}

impl Drop for Radicale {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Radicale {
    async fn start() -> Option<Self> {
        let Ok(program) = std::env::var("EDUSTREAM_TEST_RADICALE") else {
            eprintln!("no server to talk to: scripts/caldav.sh installs one");
            return None;
        };
        let folder = std::env::temp_dir().join(format!("edustream-radicale-{}", uuid::Uuid::now_v7().simple()));
        std::fs::create_dir_all(&folder).unwrap();
        let users = folder.join("users");
        std::fs::write(&users, "rosa:s3cret\n").unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(program)
            .args(["--server-hosts", &format!("127.0.0.1:{port}"), "--auth-type", "htpasswd"])
            .args(["--auth-htpasswd-filename", users.to_str().unwrap(), "--auth-htpasswd-encryption", "plain"])
            .args(["--storage-filesystem-folder", folder.join("data").to_str().unwrap(), "--logging-level", "info"])
            .args(["--config", "", "--auth-delay", "0"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let ready = lines.by_ref().find(|line| line.as_ref().is_ok_and(|line| line.contains("ready")));
        assert!(ready.is_some(), "the server ends before it begins");
        std::thread::spawn(move || lines.for_each(drop));
        let _ = rustls::crypto::ring::default_provider().install_default();
        let server = Self { child, base: format!("http://127.0.0.1:{port}"), folder, http: reqwest::Client::new() };
        server.ask("MKCALENDAR", "/rosa/work/", "").await;
        Some(server)
    }

    async fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let request = self.http.request(method, format!("{}{path}", self.base)).basic_auth("rosa", Some("s3cret"));
        let answer = request.header("content-type", "text/calendar").body(body.to_owned()).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    async fn put(&self, name: &str, lines: &str) {
        let file = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:{name}\r\nDTSTAMP:20260301T000000Z\r\n\
             {lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        let (status, said) = self.ask("PUT", &format!("/rosa/work/{name}.ics"), &file).await;
        assert!((200..300).contains(&status), "{status} {said}");
    }
}

struct Stage {
    scene: Scene,
    server: Radicale,
}

impl Stage {
    async fn connected(address: &str) -> Option<Self> {
        let server = Radicale::start().await?;
        let stage = Self { scene: Scene::new().await, server };
        let asked = stage.asked(address, "s3cret");
        let connected = connection_begin(&stage.scene.as_tutor(), &asked).await.unwrap().connection.unwrap();
        assert_eq!(connected.account, "rosa · 127.0.0.1");
        stage.scene.test.run_jobs().await;
        Some(stage)
    }

    fn asked(&self, path: &str, password: &str) -> CalendarConnectionRequest {
        CalendarConnectionRequest {
            provider: "caldav".into(),
            address: format!("{}{path}", self.server.base),
            username: "rosa".into(),
            password: password.into(),
        }
    }

    async fn look(&self) {
        self.scene.test.clock.advance(chrono::TimeDelta::minutes(6));
        self.scene.test.run_jobs().await;
        let own = connections_list(&self.scene.as_tutor()).await.unwrap().items.remove(0);
        assert_eq!(own.last_error, None);
    }

    async fn booked(&self, start: &str) -> String {
        match self.scene.book(start).await {
            Ok(_) => "booked".to_owned(),
            Err(error) => refused::<()>(Err(error)).1,
        }
    }
}

#[tokio::test]
async fn a_server_is_found_read_series_and_all_and_looked_at_only_when_something_changed() {
    // From the root to the calendar, by what the server says of itself.
    let Some(stage) = Stage::connected("/").await else { return };
    stage
        .server
        .put("choir", "DTSTART;TZID=Europe/Berlin:20260303T110000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3")
        .await;
    stage.server.put("free", "DTSTART:20260304T130000Z\r\nDTEND:20260304T140000Z\r\nTRANSP:TRANSPARENT").await;
    stage.look().await;
    let own = connections_list(&stage.scene.as_tutor()).await.unwrap().items.remove(0);
    assert_eq!(own.busy_times, 3, "each of the series, and nothing that is free");
    assert_eq!(stage.booked(TOMORROW).await, "slot_taken");
    assert_eq!(stage.booked("2026-03-05T10:00:00Z").await, "slot_taken");
    stage.server.ask("DELETE", "/rosa/work/choir.ics", "").await;
    stage.look().await;
    assert_eq!(stage.booked(TOMORROW).await, "booked");
}

#[tokio::test]
async fn a_lesson_stands_at_the_server_and_what_becomes_of_it_there_is_asked_about() {
    let Some(stage) = Stage::connected("/rosa/work/").await else { return };
    let id = stage.scene.scheduled(FAR_AHEAD).await;
    stage.scene.test.run_jobs().await;
    let path = format!("/rosa/work/{id}.ics");
    let (status, file) = stage.server.ask("GET", &path, "").await;
    assert!(status == 200 && file.contains("DTSTART:20260316T100000Z"), "{file}");
    stage.look().await;
    let (tutor, asked) =
        (stage.scene.as_tutor(), || async { connections_list(&stage.scene.as_tutor()).await.unwrap() });
    assert!(asked().await.questions.is_empty());
    assert_eq!(asked().await.items[0].busy_times, 0, "the own lesson takes no time twice");

    let moved = file.replace("20260316T100000Z", "20260316T150000Z").replace("20260316T110000Z", "20260316T160000Z");
    assert!(stage.server.ask("PUT", &path, &moved).await.0 < 300);
    stage.look().await;
    let question = asked().await.questions.remove(0);
    assert_eq!(question.kind, CalendarQuestionKind::Moved);
    stage.server.ask("DELETE", &path, "").await;
    stage.look().await;
    let question = asked().await.questions.remove(0);
    assert_eq!(question.kind, CalendarQuestionKind::Deleted);
    assert_eq!(booking_get(&tutor, id).await.unwrap().session_state, SessionState::Scheduled);
    question_answer(&tutor, question.id, "put_back").await.unwrap();
    stage.look().await;
    let (status, file) = stage.server.ask("GET", &path, "").await;
    assert!(status == 200 && file.contains("DTSTART:20260316T100000Z"), "{status} {file}");
}

#[tokio::test]
async fn a_wrong_password_and_a_place_without_a_calendar_are_told_apart() {
    let Some(server) = Radicale::start().await else { return };
    let stage = Stage { scene: Scene::new().await, server };
    let tutor = stage.scene.as_tutor();
    let wrong = connection_begin(&tutor, &stage.asked("/rosa/work/", "guess")).await;
    assert_eq!(refused(wrong).1, "calendar_refused");
    stage.server.ask("DELETE", "/rosa/work/", "").await;
    let nowhere = connection_begin(&tutor, &stage.asked("/rosa/", "s3cret")).await;
    assert_eq!(refused(nowhere).1, "calendar_none_there");
}
