//! Pictures on the board: whose they are, who sees them, how long they stay, and that they are in the sheet's picture.

use crate::Lesson;
use domain::{
    identity::{Role, family::ChildRequest},
    ids::{RoomId, UploadId},
    money::{Currency, Money},
    platform::uploads::UploadRequest,
    room::board::{BoardPictureRequest, PICTURES_MAX},
};
use resvg::tiny_skia::Pixmap;
use services::{
    Context, Result,
    bookings::booking::{approval_approve, booking_confirm, booking_create},
    identity::family::child_create,
    platform::uploads::{SweepUploads, upload_whole},
    room::{How, board_picture, board_picture_open, board_picture_place, enter, join},
};
use spine::job::{Job, Nothing};
use testkit::{
    PNG,
    scene::{is_not_found, refused, request_of},
};
use yrs::{Array, ArrayPrelim, Doc, Map, MapPrelim, Transact};

async fn sent(context: &Context, purpose: &str) -> UploadId {
    let request = UploadRequest {
        purpose: purpose.into(),
        file_name: "triangle.png".into(),
        size: i64::try_from(PNG.len()).unwrap(),
        content_type: "image/png".into(),
    };
    upload_whole(context, &request, PNG).await.unwrap()
}

async fn place(context: &Context, room: RoomId, picture: UploadId) -> Result<()> {
    let request = BoardPictureRequest { upload_id: picture.to_string() };
    board_picture_place(context, room, &request).await.map(drop)
}

async fn sees(context: &Context, room: RoomId, picture: UploadId) -> Result<String> {
    board_picture_open(context, room, picture).await.map(|file| file.media_type)
}

/// What a page writes when a picture covers a sheet.
fn covering(picture: UploadId) -> Vec<u8> {
    let doc = Doc::new();
    let board = doc.get_or_insert_array("board");
    let mut work = doc.transact_mut();
    let shape = board.push_back(&mut work, MapPrelim::default());
    let id = picture.to_string();
    for (name, value) in [("k", "image"), ("c", "#1c1917"), ("u", id.as_str())] {
        shape.insert(&mut work, name, value);
    }
    shape.insert(&mut work, "g", 0.0);
    let points = shape.insert(&mut work, "p", ArrayPrelim::default());
    for value in [0.0, 0.0, 1600.0, 900.0] {
        points.push_back(&mut work, value);
    }
    work.encode_update_v1()
}

/// Red and green of the sheet's middle.
async fn middle(context: &Context, room: RoomId) -> (u8, u8) {
    let sheet = Pixmap::decode_png(&board_picture(context, room, 1).await.unwrap()).unwrap();
    let pixel = sheet.pixel(800, 450).unwrap();
    (pixel.red(), pixel.green())
}

/// A lesson that two people may enter now, and its room.
async fn opened() -> (Lesson, RoomId) {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let room = join(&lesson.scene.as_student(), lesson.id).await.unwrap().room_id;
    (lesson, room)
}

#[tokio::test]
async fn a_picture_is_seen_by_both_stands_in_the_sheets_picture_and_is_there_in_their_next_lesson() {
    let lesson = Lesson::new().await;
    let next = lesson.scene.scheduled("2026-03-03T14:00:00Z").await;
    lesson.at("09:50").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let picture = sent(&student, "board").await;
    is_not_found(sees(&student, room, picture).await);
    place(&student, room, picture).await.unwrap();
    place(&student, room, picture).await.expect("placed twice is placed once");
    assert_eq!(lesson.scene.count("room_pictures").await, 1);
    for person in [&student, &tutor] {
        assert_eq!(sees(person, room, picture).await.unwrap(), "image/jpeg", "drawn anew");
    }
    let page = lesson.enters(&student).await;
    assert_eq!(middle(&tutor, room).await, (255, 255));
    page.changed(&covering(picture)).await.unwrap();
    let (red, green) = middle(&tutor, room).await;
    assert!(red > 200 && green < 60, "{red} {green}");
    page.gone(How::Leave).await.unwrap();
    lesson.at("13:50").await;
    let later = join(&tutor, next).await.unwrap().room_id;
    assert_eq!(sees(&tutor, later, picture).await.unwrap(), "image/jpeg");
    assert!(middle(&student, later).await.1 < 60, "the board of their next lesson shows it");
}

#[tokio::test]
async fn only_an_own_picture_that_was_sent_for_a_board_is_placed_and_in_one_room_alone() {
    let lesson = Lesson::new().await;
    let again = lesson.scene.scheduled("2026-03-03T14:00:00Z").await;
    lesson.at("09:50").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let (own, others, lookalike) =
        (sent(&student, "board").await, sent(&tutor, "board").await, sent(&student, "message").await);
    for wrong in [others, lookalike, UploadId(room.0)] {
        assert_eq!(refused(place(&student, room, wrong).await), (422, "upload_unknown".into()));
    }
    let unread = board_picture_place(&student, room, &BoardPictureRequest { upload_id: "../1".into() }).await;
    assert_eq!(refused(unread).1, "upload_unknown");
    let stranger = lesson.scene.test.context_of(&lesson.scene.test.student().await);
    let strange = sent(&stranger, "board").await;
    is_not_found(place(&stranger, room, strange).await);
    place(&student, room, own).await.unwrap();
    is_not_found(sees(&stranger, room, own).await);
    is_not_found(sees(&student, room, others).await);
    // What anybody's program writes into the document opens nothing.
    let page = lesson.enters(&student).await;
    page.changed(&covering(others)).await.unwrap();
    assert_eq!(middle(&student, room).await, (255, 255));
    page.gone(How::Leave).await.unwrap();
    lesson.at("13:50").await;
    assert_eq!(refused(place(&student, room, own).await).1, "room_closed");
    let later = join(&student, again).await.unwrap().room_id;
    assert_eq!(refused(place(&student, later, own).await), (422, "upload_unknown".into()));
}

#[tokio::test]
async fn who_is_kept_apart_places_nothing() {
    let (lesson, room) = opened().await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let (one, other) = (sent(&student, "board").await, sent(&tutor, "board").await);
    let block = "insert into blocks (blocker_id, blocked_id, created_at) values ($1, $2, now())";
    let [blocker, blocked] = [&tutor, &student].map(|person| person.person().unwrap().id.0);
    sqlx::query(block).bind(blocker).bind(blocked).execute(&lesson.scene.test.owner).await.unwrap();
    for (person, picture) in [(&student, one), (&tutor, other)] {
        assert_eq!(refused(place(person, room, picture).await), (403, "board_picture_apart".into()));
    }
    assert_eq!(lesson.scene.count("room_pictures").await, 0);
}

#[tokio::test]
async fn where_a_child_learns_pictures_come_only_while_a_parent_looks_on() {
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
    let (tutor, room) = (lesson.scene.as_tutor(), join(&as_mia, asked.id).await.unwrap().room_id);
    let (hers, his, parents) =
        (sent(&as_mia, "board").await, sent(&tutor, "board").await, sent(&as_parent, "board").await);
    for (person, picture) in [(&as_mia, hers), (&tutor, his)] {
        assert_eq!(refused(place(person, room, picture).await), (403, "board_picture_parent".into()));
    }
    let looks_on = enter(&as_parent, room, None).await.unwrap();
    place(&as_mia, room, hers).await.unwrap();
    place(&tutor, room, his).await.unwrap();
    assert_eq!(refused(place(&as_parent, room, parents).await), (403, "room_participants_only".into()));
    sees(&as_parent, room, hers).await.expect("a parent sees what is placed");
    looks_on.gone(How::Leave).await.unwrap();
    let more = sent(&tutor, "board").await;
    assert_eq!(refused(place(&tutor, room, more).await).1, "board_picture_parent");
}

#[tokio::test]
async fn a_room_has_so_many_pictures_and_no_more() {
    let (lesson, room) = opened().await;
    let student = lesson.scene.as_student();
    let full = "with sent as (
                  insert into uploads (id, owner_id, purpose, file_name, media_type, size, created_at, state)
                  select gen_random_uuid(), $2, 'board', 'x.jpg', 'image/jpeg', 1, now(), 'ready'
                  from generate_series(1, $3) returning id)
                insert into room_pictures (upload_id, room_id, person_id, placed_at)
                select id, $1, $2, now() from sent";
    let own = student.person().unwrap().id.0;
    let full = sqlx::query(full).bind(room.0).bind(own).bind(PICTURES_MAX);
    full.execute(&lesson.scene.test.owner).await.unwrap();
    let picture = sent(&student, "board").await;
    assert_eq!(refused(place(&student, room, picture).await), (409, "board_pictures_many".into()));
    assert_eq!(lesson.scene.count("room_pictures").await, PICTURES_MAX);
}

#[tokio::test]
async fn after_four_hundred_days_a_picture_is_gone_from_the_board_and_from_the_store() {
    let (lesson, room) = opened().await;
    let student = lesson.scene.as_student();
    let picture = sent(&student, "board").await;
    place(&student, room, picture).await.unwrap();
    let page = lesson.enters(&student).await;
    page.changed(&covering(picture)).await.unwrap();
    page.gone(How::Leave).await.unwrap();
    lesson.scene.move_to("2027-04-07T09:49:00Z");
    SweepUploads::run(&lesson.scene.test.system(), Nothing {}).await.unwrap();
    assert!(middle(&student, room).await.1 < 60, "it stays as long as what was written there");
    lesson.scene.move_to("2027-04-07T09:51:00Z");
    assert_eq!(middle(&student, room).await, (255, 255));
    is_not_found(sees(&student, room, picture).await);
    SweepUploads::run(&lesson.scene.test.system(), Nothing {}).await.unwrap();
    assert_eq!(lesson.scene.count("room_pictures").await, 0);
}

#[tokio::test]
async fn whose_account_is_erased_leaves_no_picture() {
    let (lesson, room) = opened().await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let picture = sent(&student, "board").await;
    place(&student, room, picture).await.unwrap();
    let (_, sql) = services::privacy::ERASED.iter().find(|(table, _)| *table == "uploads").unwrap();
    let person = student.person().unwrap().id.0;
    sqlx::query(*sql).bind(person).execute(&lesson.scene.test.app.pool).await.unwrap();
    is_not_found(sees(&tutor, room, picture).await);
}
