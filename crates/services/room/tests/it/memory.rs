//! What a room holds in memory and writes down is bounded, and never older than what is stored.

use crate::{Lesson, says, servers::server};
use domain::room::{board::WAITING_MAX_BYTES, moments::MOMENTS_MAX, wire::MomentKind};
use serde_json::json;
use services::{
    Context,
    room::{How, enter, join, notes_text, over_close, timeline_get},
};
use testkit::scene::refused;
use yrs::{Doc, Text, Transact};

/// What a page writes, change by change.
struct Pen(Doc);

impl Pen {
    fn writes(&self, text: &str) -> Vec<u8> {
        let notes = self.0.get_or_insert_text("notes");
        let mut work = self.0.transact_mut();
        notes.push(&mut work, text);
        work.encode_update_v1()
    }
}

/// Finding 21.
#[tokio::test]
async fn changes_that_wait_for_one_that_never_comes_are_few_and_spoil_nothing() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let (page, other) = (lesson.enters(&student).await, lesson.enters(&tutor).await);
    let pen = Pen(Doc::new());
    let held_back = pen.writes("first ");
    let (mut waits, mut sent) = (Vec::new(), 0);
    let refusal = loop {
        let change = pen.writes(&"x".repeat(50_000));
        sent += change.len();
        waits.push(change);
        if let Err(error) = page.changed(waits.last().unwrap()).await {
            break refused::<()>(Err(error));
        }
        assert!(sent <= WAITING_MAX_BYTES + 60_000, "{sent} bytes wait");
    };
    assert_eq!(refusal, (422, "board_unread".into()));
    other.changed(&Pen(Doc::new()).writes("Verbs. ")).await.expect("the others go on");
    page.changed(&held_back).await.unwrap();
    for change in &waits[..2] {
        page.changed(change).await.unwrap();
    }
    page.gone(How::Leave).await.unwrap();
    other.gone(How::Leave).await.unwrap();
    let notes = notes_text(&tutor, join(&tutor, lesson.id).await.unwrap().room_id).await.unwrap();
    assert!(notes.contains("Verbs. ") && notes.contains("first xxx"), "{} bytes", notes.len());
    assert_eq!(notes.matches('x').count(), 100_000, "what was thrown away does not come back by itself");
}

/// Finding 22.
#[tokio::test]
async fn a_room_that_was_left_is_opened_again_with_what_another_server_stored_since() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let student = lesson.scene.as_student();
    let elsewhere = server(&lesson).await;
    let tutor = Context { app: elsewhere.clone(), ..lesson.scene.as_tutor() };
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let page = enter(&student, room, None).await.unwrap();
    page.changed(&Pen(Doc::new()).writes("one ")).await.unwrap();
    // Within the time in which changes are gathered: the room is forgotten all the same.
    page.gone(How::Leave).await.unwrap();
    let there = enter(&tutor, room, None).await.unwrap();
    there.changed(&Pen(Doc::new()).writes("other ")).await.unwrap();
    there.gone(How::Leave).await.unwrap();
    let both = |notes: String| assert!(notes.contains("one ") && notes.contains("other "), "{notes}");
    both(notes_text(&student, room).await.unwrap());
    let back = enter(&student, room, None).await.unwrap();
    both(notes_text(&student, room).await.unwrap());
    // Not even a page that ended without a word keeps it.
    drop(back);
    over_close(&lesson.scene.test.app).await.unwrap();
    let there = enter(&tutor, room, None).await.unwrap();
    there.changed(&Pen(Doc::new()).writes("third ")).await.unwrap();
    there.gone(How::Leave).await.unwrap();
    let back = enter(&student, room, None).await.unwrap();
    assert!(notes_text(&student, room).await.unwrap().contains("third "));
    back.gone(How::Leave).await.unwrap();
    elsewhere.pool.close().await;
}

/// Finding 23.
#[tokio::test]
async fn sharing_on_and_off_is_told_once_a_minute_and_the_timeline_comes_in_pages() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let student = lesson.scene.as_student();
    let page = lesson.enters(&student).await;
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let shares = || async {
        let told = timeline_get(&student, room, None).await.unwrap();
        told.items.iter().filter(|moment| moment.kind == MomentKind::Share).count()
    };
    for minute in 0..3 {
        lesson.at(&format!("09:5{}", minute + 1)).await;
        for turn in 0..20 {
            says(&page, json!({ "type": "state", "sharing": turn % 2 == 0 })).await.unwrap();
        }
        assert_eq!(shares().await, minute + 1);
    }
    page.gone(How::Leave).await.unwrap();
    let mut more = 0;
    while lesson.scene.count("room_moments").await < MOMENTS_MAX && more < MOMENTS_MAX {
        lesson.enters(&student).await.gone(How::Leave).await.unwrap();
        more += 1;
    }
    lesson.enters(&student).await.gone(How::Leave).await.unwrap();
    assert_eq!(lesson.scene.count("room_moments").await, MOMENTS_MAX, "of one person");
    lesson.enters(&lesson.scene.as_tutor()).await.gone(How::Leave).await.unwrap();
    assert_eq!(lesson.scene.count("room_moments").await, MOMENTS_MAX + 2, "others are told as before");
    let first = timeline_get(&student, room, None).await.unwrap();
    assert_eq!((first.items.len(), first.intact), (500, true));
    let rest = timeline_get(&student, room, first.next_cursor.as_deref()).await.unwrap();
    assert_eq!((rest.items.len(), rest.items[0].number, rest.intact), (102, 501, true));
    assert_eq!(rest.next_cursor, None);
    sqlx::query("update room_moments set kind = 'drop' where number = 500 and kind <> 'drop'")
        .execute(&lesson.scene.test.owner)
        .await
        .unwrap();
    assert!(!timeline_get(&student, room, None).await.unwrap().intact);
}
