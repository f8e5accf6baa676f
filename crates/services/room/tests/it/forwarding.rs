//! A room whose media one server passes on: when that begins, who is told, whose words reach its unit, and how it ends.

use crate::{Lesson, hears, says, servers::server};
use chrono::Duration;
use domain::{
    ids::CircleId,
    learning::circle::{CircleRequest, CircleSessionRequest},
};
use serde_json::{Value, json};
use services::{
    Clock, Context, SignedIn,
    context::{RoomForwarding, Settings},
    learning::circles::{circle_create, circle_join, session_add},
    room::{
        Entered, How, Meeting, enter, forwarding_begin, forwarding_end, forwarding_peers, join, meeting_join,
        meeting_look, over_close,
    },
};
use std::sync::Arc;
use str0m::{
    Candidate, Rtc,
    media::{Direction, MediaKind},
};
use testkit::{TestApp, TutorOptions, scene::Scene};

fn on(settings: &mut Settings) {
    settings.room.forwards = Some(RoomForwarding { bind: ([127, 0, 0, 1], 0).into(), public: None });
    settings.room.decides = true;
}

/// A lesson at its time, in an installation that passes on.
async fn lesson() -> Lesson {
    let scene = Scene::on(TestApp::with(on).await, TutorOptions::default()).await;
    let id = scene.scheduled(testkit::scene::TOMORROW).await;
    let lesson = Lesson { scene, id };
    assert!(forwarding_begin(&lesson.scene.test.app).await.unwrap().is_some());
    lesson.at("09:50").await;
    lesson
}

/// What a page offers that sends its sound.
fn description() -> String {
    let crypto = Arc::new(::forwarding::crypto::provider());
    let mut rtc = Rtc::builder().set_crypto_provider(crypto).build(std::time::Instant::now());
    rtc.add_local_candidate(Candidate::host(([127, 0, 0, 1], 9).into(), "udp").unwrap());
    let mut changes = rtc.sdp_api();
    changes.add_media(MediaKind::Audio, Direction::SendOnly, None, None, None);
    changes.apply().unwrap().0.to_sdp_string()
}

fn offer(number: &Value) -> Value {
    json!({ "type": "forward.offer", "number": number, "sdp": description() })
}

/// What was told until nothing is waiting any more: `ping` is answered last.
async fn until_pong(socket: &mut Entered) -> Vec<Value> {
    says(socket, json!({ "type": "ping" })).await.unwrap();
    let mut told = Vec::new();
    while let Some(next) = socket.next().await {
        let services::room::Told::Text(text) = next else { continue };
        let frame: Value = serde_json::from_str(&text).unwrap();
        if frame["type"] == "pong" {
            break;
        }
        told.push(frame);
    }
    told
}

#[tokio::test]
async fn two_who_cannot_reach_each_other_are_passed_on_and_their_offers_answered() {
    let lesson = lesson().await;
    let mut student = lesson.enters(&lesson.scene.as_student()).await;
    assert_eq!(hears(&mut student, "welcome").await["forward"], Value::Null);
    let mut tutor = lesson.enters(&lesson.scene.as_tutor()).await;
    assert_eq!(hears(&mut tutor, "welcome").await["forward"], Value::Null, "two send to each other");
    says(&student, json!({ "type": "forward.failed", "number": 0 })).await.unwrap();
    let number = hears(&mut student, "forward.start").await["number"].clone();
    assert_eq!((&number, &hears(&mut tutor, "forward.start").await["number"]), (&json!(1), &number));
    says(&tutor, json!({ "type": "forward.offer", "number": 1, "sdp": "v=0" })).await.unwrap();
    assert_eq!(hears(&mut tutor, "forward.refused").await["code"], "unread");
    for page in [&mut student, &mut tutor] {
        says(page, offer(&number)).await.unwrap();
        let answer = hears(page, "forward.answer").await;
        assert!(answer["sdp"].as_str().unwrap().contains("a=candidate:"), "{answer}");
    }
    says(&tutor, offer(&number)).await.unwrap();
    assert_eq!(hears(&mut tutor, "forward.refused").await["code"], "too_often", "nobody begins anew at once");
    tutor.gone(How::Leave).await.unwrap();
    student.gone(How::Leave).await.unwrap();
    let mut again = lesson.enters(&lesson.scene.as_student()).await;
    assert_eq!(hears(&mut again, "welcome").await["forward"], Value::Null, "the room was empty");
}

#[tokio::test]
async fn what_belongs_to_no_beginning_is_listened_to_by_nobody() {
    let lesson = lesson().await;
    let mut student = lesson.enters(&lesson.scene.as_student()).await;
    let _tutor = lesson.enters(&lesson.scene.as_tutor()).await;
    says(&student, offer(&json!(1))).await.unwrap();
    says(&student, json!({ "type": "forward.failed", "number": 0 })).await.unwrap();
    hears(&mut student, "forward.start").await;
    for number in [0, 2, -1] {
        says(&student, offer(&json!(number))).await.unwrap();
    }
    let told = until_pong(&mut student).await;
    assert!(told.iter().all(|frame| !frame["type"].as_str().unwrap().starts_with("forward.")), "{told:?}");
    says(&student, offer(&json!(1))).await.unwrap();
    hears(&mut student, "forward.answer").await;
}

#[tokio::test]
async fn where_nobody_passes_on_pages_go_on_sending_to_each_other() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    assert_eq!(forwarding_begin(&lesson.scene.test.app).await.unwrap(), None);
    let mut student = lesson.enters(&lesson.scene.as_student()).await;
    let _tutor = lesson.enters(&lesson.scene.as_tutor()).await;
    says(&student, json!({ "type": "forward.failed", "number": 0 })).await.unwrap();
    says(&student, offer(&json!(0))).await.unwrap();
    let told = until_pong(&mut student).await;
    assert!(told.iter().all(|frame| !frame["type"].as_str().unwrap().starts_with("forward.")), "{told:?}");
}

#[tokio::test]
async fn a_page_at_another_server_is_passed_on_by_the_one_that_began() {
    let lesson = lesson().await;
    let student = lesson.scene.as_student();
    let other = server(&lesson).await;
    assert!(forwarding_begin(&other).await.unwrap().is_some());
    let tutor = Context { app: other.clone(), ..lesson.scene.as_tutor() };
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let mut one = enter(&student, room, None).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let mut two = enter(&tutor, room, None).await.unwrap();
    hears(&mut one, "peer.joined").await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    says(&two, json!({ "type": "forward.failed", "number": 0 })).await.unwrap();
    for page in [&mut one, &mut two] {
        let number = hears(page, "forward.start").await["number"].clone();
        says(page, offer(&number)).await.unwrap();
        hears(page, "forward.answer").await;
    }
    // It lives: a page that cannot reach it finds another way by itself.
    says(&one, json!({ "type": "forward.failed", "number": 1 })).await.unwrap();
    assert!(until_pong(&mut one).await.iter().all(|frame| frame["type"] != "forward.start"));
    // It stops: whoever is told that it cannot be reached takes the room.
    forwarding_end(&other).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    says(&one, json!({ "type": "forward.failed", "number": 1 })).await.unwrap();
    for page in [&mut one, &mut two] {
        assert_eq!(hears(page, "forward.start").await["number"], 2);
        says(page, offer(&json!(2))).await.unwrap();
        hears(page, "forward.answer").await;
    }
    other.pool.close().await;
}

#[tokio::test]
async fn a_connection_ends_with_the_place_in_the_room() {
    let lesson = lesson().await;
    let mut student = lesson.enters(&lesson.scene.as_student()).await;
    let mut tutor = lesson.enters(&lesson.scene.as_tutor()).await;
    says(&student, json!({ "type": "forward.failed", "number": 0 })).await.unwrap();
    hears(&mut student, "forward.start").await;
    for page in [&mut student, &mut tutor] {
        says(page, offer(&json!(1))).await.unwrap();
        hears(page, "forward.answer").await;
    }
    lesson.scene.move_to("2026-03-03T11:31:00Z");
    assert_eq!(over_close(&lesson.scene.test.app).await.unwrap(), 2);
    while student.next().await.is_some() {}
    while tutor.next().await.is_some() {}
    for page in [student, tutor] {
        page.gone(How::Drop).await.unwrap();
    }
    over_close(&lesson.scene.test.app).await.unwrap();
    let passed = forwarding_peers(&lesson.scene.test.app).await;
    assert_eq!(passed, Some(0), "nobody is passed on who may not be in");
}

/// A circle of six people whose session begins in a minute.
async fn circle(test: &TestApp) -> (Vec<SignedIn>, Meeting) {
    let mut people = Vec::new();
    for _ in 0..6 {
        people.push(test.student().await);
    }
    let host = test.context_of(&people[0]);
    let subject_id = Some(test.subject().await);
    let request = CircleRequest { title: "Six at once".into(), subject_id, size: 8, ..CircleRequest::default() };
    let id: CircleId = circle_create(&host, &request, None).await.unwrap().id;
    for person in &people[1..] {
        circle_join(&test.context_of(person), id).await.unwrap();
    }
    let start = (test.clock.now() + Duration::hours(1)).to_rfc3339();
    let request = CircleSessionRequest { start, minutes: 60, agenda: String::new() };
    let session = session_add(&host, id, &request, None).await.unwrap();
    test.clock.advance(Duration::minutes(59));
    (people, Meeting::Circle { circle: id, session: session.id })
}

#[tokio::test]
async fn the_fifth_of_a_circle_makes_it_passed_on_until_nobody_is_in_it() {
    let test = TestApp::with(on).await;
    forwarding_begin(&test.app).await.unwrap();
    let (people, meeting) = circle(&test).await;
    let mut inside = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let context = test.context_of(person);
        assert!(meeting_look(&context, meeting).await.unwrap().forwards);
        let room = meeting_join(&context, meeting).await.unwrap().room_id;
        let mut socket = enter(&context, room, None).await.unwrap();
        let forward = hears(&mut socket, "welcome").await["forward"].clone();
        assert_eq!(forward, if number < 4 { Value::Null } else { json!(1) }, "number {number}");
        inside.push(socket);
    }
    for socket in &mut inside[..4] {
        assert_eq!(hears(socket, "forward.start").await["number"], 1);
    }
    for socket in inside.drain(2..) {
        socket.gone(How::Leave).await.unwrap();
    }
    let third = test.context_of(&people[2]);
    let room = meeting_join(&third, meeting).await.unwrap().room_id;
    let mut back = enter(&third, room, None).await.unwrap();
    assert_eq!(hears(&mut back, "welcome").await["forward"], 1, "three are left, and it stays as it is");
    inside.push(back);
    for socket in inside {
        socket.gone(How::Leave).await.unwrap();
    }
    let mut first = enter(&test.context_of(&people[0]), room, None).await.unwrap();
    assert_eq!(hears(&mut first, "welcome").await["forward"], Value::Null);
}
