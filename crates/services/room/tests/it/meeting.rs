//! Rooms of circles: who may come in and when, who may not, and who was there.

use crate::{hears, says};
use chrono::Duration;
use domain::{
    identity::Role,
    ids::CircleId,
    learning::circle::{CircleAttendanceRequest, CircleRequest, CircleSession, CircleSessionRequest},
    room::wire::MomentKind,
};
use serde_json::json;
use services::{
    Clock, Context, SignedIn,
    learning::circles::{
        attendance_put, circle_close, circle_create, circle_join, circle_leave, session_add, sessions_get,
    },
    people::blocks::block_put,
    room::{
        Entered, How, Meeting, Told, board_picture, enter, lines_get, meeting_join, meeting_look, notes_text,
        over_close, timeline_get,
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refusal, refused},
};

/// A circle of three with a session of an hour, in an hour.
struct Circle {
    test: TestApp,
    people: Vec<SignedIn>,
    id: CircleId,
    session: CircleSession,
}

impl Circle {
    async fn new() -> Self {
        let test = TestApp::new().await;
        let people = vec![test.student().await, test.student().await, test.student().await];
        let host = test.context_of(&people[0]);
        let request = CircleRequest {
            title: "Fractions together".into(),
            subject_id: Some(test.subject().await),
            size: 4,
            ..CircleRequest::default()
        };
        let id = circle_create(&host, &request, None).await.unwrap().id;
        for person in &people[1..] {
            circle_join(&test.context_of(person), id).await.unwrap();
        }
        let start = (test.clock.now() + Duration::hours(1)).to_rfc3339();
        let request = CircleSessionRequest { start, minutes: 60, agenda: String::new() };
        let session = session_add(&host, id, &request, None).await.unwrap();
        Self { test, people, id, session }
    }

    fn who(&self, number: usize) -> Context {
        self.test.context_of(&self.people[number])
    }

    fn meeting(&self) -> Meeting {
        Meeting::Circle { circle: self.id, session: self.session.id }
    }

    /// That many minutes after its start.
    fn minute(&self, minute: i64) {
        self.test.clock.advance(self.session.start + Duration::minutes(minute) - self.test.clock.now());
    }

    async fn enters(&self, number: usize) -> Entered {
        let person = self.who(number);
        let room = meeting_join(&person, self.meeting()).await.unwrap().room_id;
        enter(&person, room, None).await.unwrap()
    }

    async fn told(&self, reader: usize) -> CircleSession {
        sessions_get(&self.who(reader), self.id).await.unwrap().items.remove(0)
    }
}

#[tokio::test]
async fn nobody_comes_in_who_is_not_in_the_circle_and_nobody_too_early_or_too_late() {
    let circle = Circle::new().await;
    let (host, stranger) = (circle.who(0), circle.test.context_of(&circle.test.student().await));
    let early = refusal(meeting_join(&host, circle.meeting()).await);
    assert_eq!((early.kind.status(), early.code.as_str()), (409, "room_not_open"));
    assert_eq!(early.facts["opens_at"], json!(circle.session.start - Duration::minutes(15)));
    assert!(!circle.told(0).await.actions.contains(&"enter".to_owned()));
    circle.minute(-15);
    assert!(circle.told(0).await.actions.contains(&"enter".to_owned()));
    let room = meeting_join(&host, circle.meeting()).await.unwrap();
    assert_eq!(meeting_join(&circle.who(1), circle.meeting()).await.unwrap().room_id, room.room_id, "one for all");
    assert!(room.join_url.ends_with(&circle.meeting().path()));
    for answer in [
        meeting_join(&stranger, circle.meeting()).await.map(drop),
        meeting_look(&stranger, circle.meeting()).await.map(drop),
    ] {
        is_not_found(answer);
    }
    is_not_found(enter(&stranger, room.room_id, None).await.map(drop));
    is_not_found(timeline_get(&stranger, room.room_id, None).await);
    is_not_found(board_picture(&stranger, room.room_id, 1).await);
    is_not_found(notes_text(&stranger, room.room_id).await);
    is_not_found(lines_get(&stranger, room.room_id, None, None).await);
    assert_eq!(refused(meeting_join(&circle.test.anonymous(), circle.meeting()).await).0, 401);
    let other = Meeting::Circle { circle: CircleId(uuid::Uuid::now_v7()), session: circle.session.id };
    is_not_found(meeting_join(&host, other).await);
    let trust = circle.test.context_of(&circle.test.person(Role::Admin).await);
    assert_eq!(refused(meeting_join(&trust, circle.meeting()).await), (403, "room_participants_only".into()));
    timeline_get(&trust, room.room_id, None).await.expect("who decides cases reads what happened");
    circle.minute(90);
    assert_eq!(refused(meeting_join(&host, circle.meeting()).await), (409, "meeting_closed".into()));
    assert_eq!(refused(enter(&host, room.room_id, None).await.map(drop)).1, "meeting_closed");
}

#[tokio::test]
async fn a_session_of_a_circle_that_was_closed_before_it_has_no_room() {
    let circle = Circle::new().await;
    sqlx::query("update circles set closed_at = $1")
        .bind(circle.test.clock.now())
        .execute(&circle.test.owner)
        .await
        .unwrap();
    circle.minute(0);
    assert_eq!(refused(meeting_join(&circle.who(1), circle.meeting()).await), (409, "meeting_off".into()));
    assert!(meeting_look(&circle.who(1), circle.meeting()).await.unwrap().way.is_err());
    let other = Circle::new().await;
    circle_close(&other.who(0), other.id).await.unwrap();
    is_not_found(meeting_join(&other.who(1), other.meeting()).await);
}

#[tokio::test]
async fn who_may_book_nothing_comes_to_no_session() {
    let circle = Circle::new().await;
    circle.minute(0);
    let room = meeting_join(&circle.who(1), circle.meeting()).await.unwrap().room_id;
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         values (gen_random_uuid(), $1, 'restrict', 'x', $3, $2)",
    )
    .bind(circle.people[1].id.0)
    .bind(circle.people[0].id.0)
    .bind(circle.test.clock.now())
    .execute(&circle.test.owner)
    .await
    .unwrap();
    assert_eq!(refused(meeting_join(&circle.who(1), circle.meeting()).await), (403, "restricted_book".into()));
    assert_eq!(refused(enter(&circle.who(1), room, None).await.map(drop)).1, "restricted_book");
}

#[tokio::test]
async fn two_who_are_kept_apart_are_never_in_a_room_together_and_the_second_is_not_told_why() {
    let circle = Circle::new().await;
    circle.minute(0);
    block_put(&circle.who(1), circle.people[2].id).await.unwrap();
    let first = circle.enters(2).await;
    let no = refusal(meeting_join(&circle.who(1), circle.meeting()).await);
    assert_eq!((no.kind.status(), no.code.as_str()), (409, "room_kept_apart"));
    assert!(!no.message.contains("block"));
    let third = circle.enters(0).await;
    first.gone(How::Leave).await.unwrap();
    let second = circle.enters(1).await;
    let room = meeting_join(&circle.who(0), circle.meeting()).await.unwrap().room_id;
    assert_eq!(refused(enter(&circle.who(2), room, None).await.map(drop)).1, "room_kept_apart");
    for socket in [second, third] {
        socket.gone(How::Leave).await.unwrap();
    }
}

#[tokio::test]
async fn three_hear_each_other_and_a_place_given_back_ends_the_way_in() {
    let circle = Circle::new().await;
    circle.minute(-5);
    let mut sockets = Vec::new();
    for number in 0..3 {
        let mut socket = circle.enters(number).await;
        let welcome = hears(&mut socket, "welcome").await;
        assert_eq!(welcome["peers"].as_array().unwrap().len(), number);
        sockets.push(socket);
    }
    says(&sockets[2], json!({ "type": "chat", "text": "Hello", "client_id": "1" })).await.unwrap();
    for socket in &mut sockets {
        assert_eq!(hears(socket, "chat").await["text"], "Hello");
    }
    let room = meeting_join(&circle.who(0), circle.meeting()).await.unwrap().room_id;
    circle_leave(&circle.who(2), circle.id).await.unwrap();
    assert_eq!(over_close(&circle.test.app).await.unwrap(), 1, "they are not in the circle any more");
    let told = loop {
        match sockets[2].next().await {
            Some(Told::Closed) => break true,
            Some(_) => {}
            None => break false,
        }
    };
    assert!(told);
    is_not_found(enter(&circle.who(2), room, None).await.map(drop));
    is_not_found(lines_get(&circle.who(2), room, None, None).await);
    assert_eq!(lines_get(&circle.who(1), room, None, None).await.unwrap().items.len(), 1);
    let timeline = timeline_get(&circle.who(0), room, None).await.unwrap();
    let joins = timeline.items.iter().filter(|moment| moment.kind == MomentKind::Join).count();
    assert_eq!((joins, timeline.intact), (3, true));
}

#[tokio::test]
async fn five_minutes_in_the_room_count_as_having_been_there_unless_the_host_says_otherwise() {
    let circle = Circle::new().await;
    circle.minute(-10);
    let long = circle.enters(0).await;
    let short = circle.enters(1).await;
    circle.minute(4);
    short.gone(How::Leave).await.unwrap();
    circle.minute(6);
    long.gone(How::Leave).await.unwrap();
    circle.minute(70);
    let there = |session: CircleSession| session.people.into_iter().map(|one| one.attended).collect::<Vec<_>>();
    assert_eq!(there(circle.told(0).await), [Some(true), None, None], "only presence is evidence, absence is not");
    let present = CircleAttendanceRequest { present: vec![circle.people[1].id] };
    attendance_put(&circle.who(0), (circle.id, circle.session.id), &present).await.unwrap();
    assert_eq!(there(circle.told(1).await), [Some(false), Some(true), Some(false)], "the host has the last word");
}
