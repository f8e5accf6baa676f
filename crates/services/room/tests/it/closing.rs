//! Whom a room lets go, whom it keeps out, and who reads its chat.

use crate::{Lesson, hears, says};
use domain::{
    bookings::{
        Booking,
        group::{GroupLesson, GroupLessonRequest, SeatRequest},
    },
    identity::{Role, family::ChildRequest},
    ids::RoomId,
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
};
use serde_json::json;
use services::{
    Context,
    bookings::{
        booking::{approval_approve, booking_cancel, booking_confirm, booking_create, seat_take},
        group::{group_create, seat_give_back},
    },
    identity::{family::child_create, staff::suspensions::user_suspend},
    room::{
        Entered, How, Told, board_picture, enter, join, lines_get, notes_text, over_close, room_left, timeline_get,
    },
};
use std::time::Duration;
use testkit::scene::{is_not_found, refused, request_of};
use yrs::{Doc, Text, Transact};

async fn offered(lesson: &Lesson) -> GroupLesson {
    let request = GroupLessonRequest {
        title: "Fractions together".into(),
        about: None,
        subject_id: lesson.scene.tutor.subject_id.to_string(),
        start: "2026-03-03T14:00:00Z".into(),
        minutes: 60,
        seats: 3,
        price: Some(RateRequest { amount: 700.into(), currency: "USD".into() }),
    };
    group_create(&lesson.scene.as_tutor(), &request, None).await.unwrap()
}

async fn place(context: &Context, group: &GroupLesson) -> Booking {
    seat_take(context, group.id, &SeatRequest::default(), (None, None)).await.unwrap()
}

/// Whether the socket was told that the room is closed, and hears no more.
async fn is_closed(mut page: Entered) -> bool {
    let mut closed = false;
    while let Ok(Some(told)) = tokio::time::timeout(Duration::from_millis(200), page.next()).await {
        closed = matches!(told, Told::Closed);
    }
    page.gone(How::Drop).await.unwrap();
    closed
}

/// Finding 11.
#[tokio::test]
async fn who_gave_a_place_of_a_group_back_reads_nothing_of_its_room() {
    let lesson = Lesson::new().await;
    let group = offered(&lesson).await;
    let person = lesson.scene.test.student().await;
    lesson.scene.test.fund(&person, Money::new(10_000, Currency::Usd)).await;
    let (stays, goes) = (lesson.scene.as_student(), lesson.scene.test.context_of(&person));
    let kept = place(&stays, &group).await;
    let given_back = place(&goes, &group).await;
    seat_give_back(&goes, group.id, None).await.unwrap();
    lesson.at("13:50").await;
    assert_eq!(refused(join(&goes, given_back.id).await).1, "room_off");
    let room = join(&stays, kept.id).await.unwrap().room_id;
    let page = enter(&stays, room, None).await.unwrap();
    says(&page, json!({ "type": "chat", "text": "Page 7" })).await.unwrap();
    page.gone(How::Leave).await.unwrap();
    is_not_found(timeline_get(&goes, room, None).await);
    is_not_found(notes_text(&goes, room).await);
    is_not_found(board_picture(&goes, room, 1).await);
    is_not_found(lines_get(&goes, room, None, None).await);
    is_not_found(enter(&goes, room, None).await.map(|_| ()));
    assert!(room_left(&goes, given_back.id).await.unwrap().is_none(), "not even which room it was");
    assert!(room_left(&stays, kept.id).await.unwrap().is_some_and(|left| left.chatted));
    for reader in [&stays, &lesson.scene.as_tutor()] {
        assert_eq!(timeline_get(reader, room, None).await.unwrap().items.len(), 2);
    }
    let again = place(&goes, &group).await;
    join(&goes, again.id).await.expect("a place that counts lets in");
    timeline_get(&goes, room, None).await.expect("and reads");
}

/// Finding 12.
#[tokio::test]
async fn a_room_closes_on_those_who_are_in_it_when_the_lesson_is_over_or_called_off() {
    let lesson = Lesson::new().await;
    let next = lesson.scene.scheduled("2026-03-03T14:00:00Z").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let app = &lesson.scene.test.app;
    lesson.at("09:50").await;
    let (one, other) = (lesson.enters(&student).await, lesson.enters(&tutor).await);
    lesson.at("11:29").await;
    assert_eq!(over_close(app).await.unwrap(), 0, "half an hour after the end");
    lesson.at("11:30").await;
    assert_eq!(over_close(app).await.unwrap(), 2);
    assert!(is_closed(one).await && is_closed(other).await);
    lesson.at("13:50").await;
    let room = join(&tutor, next).await.unwrap().room_id;
    let page = enter(&tutor, room, None).await.unwrap();
    assert_eq!(over_close(app).await.unwrap(), 0);
    booking_cancel(&student, next, None, None).await.unwrap();
    assert_eq!(over_close(app).await.unwrap(), 1, "called off while somebody was there");
    assert!(is_closed(page).await);
}

/// Finding 12.
#[tokio::test]
async fn a_room_closes_on_whose_account_is_closed() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let (one, other) = (lesson.enters(&lesson.scene.as_student()).await, lesson.enters(&lesson.scene.as_tutor()).await);
    let admin = lesson.scene.test.context_of(&lesson.scene.test.person(Role::Admin).await);
    let app = &lesson.scene.test.app;
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(lesson.scene.student.id.0)
        .execute(&lesson.scene.test.owner)
        .await
        .unwrap();
    assert_eq!(over_close(app).await.unwrap(), 1);
    assert!(is_closed(one).await);
    user_suspend(&admin, lesson.scene.tutor.person.id, "Against the rules.").await.unwrap();
    assert_eq!(over_close(app).await.unwrap(), 1);
    assert!(is_closed(other).await);
}

async fn chatted(lesson: &Lesson, person: &Context, room: RoomId, lines: &[&str]) {
    let mut page = enter(person, room, None).await.unwrap();
    for line in lines {
        says(&page, json!({ "type": "chat", "text": line })).await.unwrap();
        hears(&mut page, "chat").await;
    }
    page.gone(How::Leave).await.unwrap();
    assert_eq!(lesson.scene.count("room_lines").await, lines.len() as i64);
}

/// Finding 19.
#[tokio::test]
async fn the_chat_of_a_childs_lesson_is_read_by_its_parent_and_by_whoever_decides_in_writing() {
    let lesson = Lesson::new().await;
    let test = &lesson.scene.test;
    let parent = test.person(Role::Parent).await;
    test.fund(&parent, Money::new(100_000, Currency::Usd)).await;
    let as_parent = test.context_of(&parent);
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2013-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let mia = child_create(&as_parent, &request, None).await.unwrap();
    test.drain().await;
    let as_mia = test.context_of(&test.reload(mia.id).await);
    let asked = booking_create(&as_mia, request_of(&lesson.scene.tutor, "2026-03-03T12:00:00Z"), None).await.unwrap();
    approval_approve(&as_parent, asked.id, None).await.unwrap();
    booking_confirm(&lesson.scene.as_tutor(), asked.id, None).await.unwrap();
    lesson.at("11:50").await;
    let room = join(&as_mia, asked.id).await.unwrap().room_id;
    chatted(&lesson, &lesson.scene.as_tutor(), room, &["One", "Two", "Three"]).await;
    lesson.at("16:00").await;
    for reader in [&as_parent, &as_mia, &lesson.scene.as_tutor()] {
        let lines = lines_get(reader, room, Some(2), None).await.unwrap();
        assert_eq!(lines.items.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["Three", "Two"]);
        let rest = lines_get(reader, room, Some(2), lines.next_cursor.as_deref()).await.unwrap();
        assert_eq!((rest.items[0].text.as_str(), rest.next_cursor), ("One", None));
    }
    is_not_found(lines_get(&lesson.scene.as_student(), room, None, None).await);
    let looked = "select count(*) from audit_log where act = 'room.lines_read' and subject_id = $1";
    let looked = || async { sqlx::query_scalar::<_, i64>(looked).bind(room.0).fetch_one(&test.owner).await.unwrap() };
    assert_eq!(looked().await, 0);
    let admin = test.context_of(&test.person(Role::Admin).await);
    assert_eq!(lines_get(&admin, room, None, None).await.unwrap().items.len(), 3);
    assert_eq!(looked().await, 1, "whoever decides leaves a trace");
}

/// Finding 20.
#[tokio::test]
async fn what_somebody_wrote_in_a_groups_room_goes_with_them_also_from_memory() {
    let lesson = Lesson::new().await;
    let group = offered(&lesson).await;
    let person = lesson.scene.test.student().await;
    lesson.scene.test.fund(&person, Money::new(10_000, Currency::Usd)).await;
    let (stays, goes) = (lesson.scene.as_student(), lesson.scene.test.context_of(&person));
    let (kept, other) = (place(&stays, &group).await, place(&goes, &group).await);
    lesson.at("13:50").await;
    let room = join(&stays, kept.id).await.unwrap().room_id;
    let mut page = enter(&stays, room, None).await.unwrap();
    let wrote = enter(&goes, join(&goes, other.id).await.unwrap().room_id, None).await.unwrap();
    let doc = Doc::new();
    let notes = doc.get_or_insert_text("notes");
    let write = |text: &str| {
        let mut work = doc.transact_mut();
        notes.push(&mut work, text);
        work.encode_update_v1()
    };
    wrote.changed(&write("My address is")).await.unwrap();
    wrote.gone(How::Leave).await.unwrap();
    assert_eq!(notes_text(&stays, room).await.unwrap(), "My address is");
    let (_, sql) = services::privacy::ERASED.iter().find(|(table, _)| *table == "rooms").unwrap();
    sqlx::query(*sql).bind(person.id.0).execute(&lesson.scene.test.app.pool).await.unwrap();
    hears(&mut page, "peer.left").await;
    page.changed(&write(" here")).await.unwrap();
    page.gone(How::Leave).await.unwrap();
    assert_eq!(notes_text(&stays, room).await.unwrap(), "", "neither stored again nor shown from memory");
}
