//! Board and notes: changed at once, stored sealed, drawn, and there again in the next lesson of the same two.

use crate::{Lesson, hears};
use services::room::{How, Told, board_picture, join, notes_text, room_left};
use std::time::Duration;
use testkit::scene::{is_not_found, refused};
use yrs::{Array, ArrayPrelim, Doc, GetString, Map, MapPrelim, Text, Transact, Update, updates::decoder::Decode};

/// A page's document.
struct Page(Doc);

impl Page {
    fn new() -> Self {
        Self(Doc::new())
    }

    fn writes(&self, text: &str) -> Vec<u8> {
        let notes = self.0.get_or_insert_text("notes");
        let mut work = self.0.transact_mut();
        notes.push(&mut work, text);
        work.encode_update_v1()
    }

    fn draws(&self, sheet: f64) -> Vec<u8> {
        let board = self.0.get_or_insert_array("board");
        let mut work = self.0.transact_mut();
        let line = board.push_back(&mut work, MapPrelim::default());
        for (name, value) in [("k", "line"), ("c", "#1d4ed8")] {
            line.insert(&mut work, name, value);
        }
        line.insert(&mut work, "w", 40.0);
        line.insert(&mut work, "g", sheet);
        let points = line.insert(&mut work, "p", ArrayPrelim::default());
        for value in [0.0, 0.0, 1600.0, 900.0] {
            points.push_back(&mut work, value);
        }
        work.encode_update_v1()
    }

    fn takes(&self, frame: &[u8]) {
        let update = Update::decode_v1(&frame[1..]).unwrap();
        self.0.transact_mut().apply_update(update).unwrap();
    }

    fn notes(&self) -> String {
        let notes = self.0.get_or_insert_text("notes");
        notes.get_string(&self.0.transact())
    }
}

async fn hears_change(socket: &mut services::room::Entered, first: u8) -> Vec<u8> {
    loop {
        let told = tokio::time::timeout(Duration::from_secs(5), socket.next()).await.unwrap().unwrap();
        if let Told::Binary(bytes) = told
            && bytes[0] == first
        {
            return bytes.to_vec();
        }
    }
}

#[tokio::test]
async fn what_both_write_and_draw_is_kept_with_the_lesson_and_there_in_the_next_one() {
    let lesson = Lesson::new().await;
    let next = lesson.scene.scheduled("2026-03-03T14:00:00Z").await;
    lesson.at("09:50").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let empty = board_picture(&student, room, 1).await.unwrap();
    let (mut one, mut other) = (lesson.enters(&student).await, lesson.enters(&tutor).await);
    let (first, second) = (Page::new(), Page::new());
    one.changed(&first.writes("Verbs. ")).await.unwrap();
    second.takes(&hears_change(&mut other, 1).await);
    other.changed(&second.writes("Nouns.")).await.unwrap();
    other.changed(&second.draws(0.0)).await.unwrap();
    first.takes(&hears_change(&mut one, 1).await);
    assert_eq!((first.notes(), notes_text(&tutor, room).await.unwrap()), ("Verbs. Nouns.".into(), second.notes()));
    let drawn = board_picture(&student, room, 1).await.unwrap();
    assert!(drawn.starts_with(b"\x89PNG") && drawn != empty);
    for wrong in [vec![], vec![0xff; 3], vec![0; 61 * 1024]] {
        assert_eq!(refused(one.changed(&wrong).await).1, "board_unread");
    }
    one.gone(How::Leave).await.unwrap();
    other.gone(How::Leave).await.unwrap();
    let stored: Vec<u8> =
        sqlx::query_scalar("select document_sealed from rooms").fetch_one(&lesson.scene.test.owner).await.unwrap();
    assert!(!stored.windows(5).any(|part| part == b"Verbs"), "sealed");
    assert_eq!(notes_text(&tutor, room).await.unwrap(), "Verbs. Nouns.");
    lesson.at("13:50").await;
    let later = join(&tutor, next).await.unwrap().room_id;
    assert_ne!(later, room);
    assert_eq!(notes_text(&student, later).await.unwrap(), "Verbs. Nouns.");
    assert_eq!(board_picture(&student, later, 1).await.unwrap(), drawn);
}

#[tokio::test]
async fn who_comes_in_later_is_given_all_of_it() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let one = lesson.enters(&lesson.scene.as_student()).await;
    one.changed(&Page::new().writes(&"long ".repeat(10_000))).await.unwrap();
    let mut other = lesson.enters(&lesson.scene.as_tutor()).await;
    hears(&mut other, "welcome").await;
    let (begin, end) = (hears_change(&mut other, 2).await, hears_change(&mut other, 3).await);
    let whole: Vec<u8> = begin.iter().chain(&end[1..]).copied().collect();
    let page = Page::new();
    page.takes(&whole);
    assert_eq!(page.notes(), "long ".repeat(10_000));
    other.gone(How::Leave).await.unwrap();
    one.gone(How::Leave).await.unwrap();
}

#[tokio::test]
async fn each_sheet_of_the_board_is_a_picture_of_its_own_and_there_are_twenty() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let student = lesson.scene.as_student();
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let (one, page) = (lesson.enters(&student).await, Page::new());
    one.changed(&page.draws(2.0)).await.unwrap();
    one.gone(How::Leave).await.unwrap();
    let (first, third) =
        (board_picture(&student, room, 1).await.unwrap(), board_picture(&student, room, 3).await.unwrap());
    assert_ne!(first, third);
    assert_eq!(board_picture(&student, room, 20).await.unwrap(), first, "nothing is drawn on either");
    for none in [0, 21, usize::MAX] {
        is_not_found(board_picture(&student, room, none).await);
    }
    assert_eq!(room_left(&student, lesson.id).await.unwrap().unwrap().sheets, [3]);
}
