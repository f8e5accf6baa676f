//! Who may enter, when, and what the others hear of it.

use crate::{Lesson, hears, says};
use domain::{
    bookings::group::{GroupLessonRequest, SeatRequest},
    identity::{Role, family::ChildRequest},
    ids::RoomId,
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
    room::wire::MomentKind,
};
use serde_json::json;
use services::{
    bookings::{
        booking::{approval_approve, booking_cancel, booking_confirm, booking_create, seat_take},
        group::group_create,
    },
    identity::family::child_create,
    room::{How, Told, board_picture, enter, join, notes_text, stale_close, timeline_get},
};
use testkit::scene::{is_not_found, refusal, refused, request_of};

async fn kinds(lesson: &Lesson, room: RoomId) -> Vec<MomentKind> {
    let timeline = timeline_get(&lesson.scene.as_tutor(), room, None).await.unwrap();
    assert!(timeline.intact);
    timeline.items.iter().map(|moment| moment.kind).collect()
}

#[tokio::test]
async fn a_room_opens_a_quarter_of_an_hour_before_for_the_two_and_nobody_else() {
    let lesson = Lesson::new().await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let early = refusal(join(&student, lesson.id).await);
    assert_eq!((early.kind.status(), early.code.as_str()), (409, "room_not_open"));
    assert_eq!(early.facts["opens_at"], json!("2026-03-03T09:45:00Z"));
    lesson.at("09:50").await;
    let joined = join(&student, lesson.id).await.unwrap();
    assert_eq!((joined.provider.as_str(), joined.part.code()), ("builtin", "student"));
    assert_eq!(join(&tutor, lesson.id).await.unwrap().room_id, joined.room_id, "one room for both");
    let stranger = lesson.scene.test.context_of(&lesson.scene.test.student().await);
    is_not_found(join(&stranger, lesson.id).await);
    is_not_found(enter(&stranger, joined.room_id, None).await.map(|_| ()));
    is_not_found(timeline_get(&stranger, joined.room_id, None).await);
    is_not_found(board_picture(&stranger, joined.room_id, 1).await);
    is_not_found(notes_text(&stranger, joined.room_id).await);
    assert_eq!(refused(join(&lesson.scene.test.anonymous(), lesson.id).await).0, 401);
    let trust = lesson.scene.test.context_of(&lesson.scene.test.person(Role::Admin).await);
    assert_eq!(refused(join(&trust, lesson.id).await), (403, "room_participants_only".into()));
    timeline_get(&trust, joined.room_id, None).await.expect("who decides cases reads what happened");
    lesson.at("11:30").await;
    assert_eq!(refused(join(&tutor, lesson.id).await).1, "room_closed");
    assert_eq!(refused(enter(&tutor, joined.room_id, None).await.map(|_| ())).1, "room_closed");
}

#[tokio::test]
async fn a_lesson_that_is_asked_for_or_called_off_has_no_room() {
    let lesson = Lesson::new().await;
    let asked = lesson.scene.booked("2026-03-03T12:00:00Z").await;
    assert_eq!(refused(join(&lesson.scene.as_student(), asked).await).1, "room_not_agreed");
    booking_cancel(&lesson.scene.as_student(), lesson.id, None, None).await.unwrap();
    lesson.at("09:50").await;
    assert_eq!(refused(join(&lesson.scene.as_student(), lesson.id).await), (409, "room_off".into()));
}

#[tokio::test]
async fn what_one_says_reaches_the_other_and_the_timeline_tells_who_came_and_went() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let mut first = lesson.enters(&student).await;
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let own = hears(&mut first, "welcome").await;
    assert_eq!((own["peers"].as_array().unwrap().len(), &own["returned"]), (0, &json!(false)));
    let mut second = lesson.enters(&tutor).await;
    let welcome = hears(&mut second, "welcome").await;
    assert_eq!(welcome["peers"][0]["peer_id"], own["peer_id"]);
    assert_eq!(hears(&mut first, "peer.joined").await["peer"]["peer_id"], welcome["peer_id"]);
    says(&second, json!({ "type": "signal", "to": own["peer_id"], "data": { "number": 3 } })).await.unwrap();
    let signal = hears(&mut first, "signal").await;
    assert_eq!((&signal["from"], &signal["data"]["number"]), (&welcome["peer_id"], &json!(3)));
    says(&first, json!({ "type": "chat", "text": "Page 7", "client_id": "a" })).await.unwrap();
    for socket in [&mut first, &mut second] {
        assert_eq!(hears(socket, "chat").await["text"], "Page 7");
    }
    says(&second, json!({ "type": "caption", "text": "Guten Tag", "done": true })).await.unwrap();
    let caption = hears(&mut first, "caption").await;
    assert_eq!((&caption["peer_id"], &caption["text"]), (&welcome["peer_id"], &json!("Guten Tag")));
    let sharing = json!({ "type": "state", "sharing": true, "muted": true });
    says(&first, sharing.clone()).await.unwrap();
    says(&first, sharing).await.unwrap();
    assert_eq!(hears(&mut second, "peer.state").await["state"]["muted"], json!(true));
    assert!(!says(&second, json!({ "type": "leave" })).await.unwrap());
    second.gone(How::Leave).await.unwrap();
    assert_eq!(hears(&mut first, "peer.left").await["how"], "leave");
    first.gone(How::Drop).await.unwrap();
    use MomentKind::{Drop, Join, Leave, Share};
    assert_eq!(kinds(&lesson, room).await, [Join, Join, Share, Leave, Drop]);
    let mut again = lesson.enters(&tutor).await;
    let lines = hears(&mut again, "welcome").await["lines"].clone();
    assert_eq!((lines.as_array().unwrap().len(), &lines[0]["text"]), (1, &json!("Page 7")), "the chat alone is kept");
    let stored: Vec<u8> =
        sqlx::query_scalar("select text_sealed from room_lines").fetch_one(&lesson.scene.test.owner).await.unwrap();
    assert!(!stored.windows(6).any(|part| part == b"Page 7"), "and sealed");
    again.gone(How::Leave).await.unwrap();
}

#[tokio::test]
async fn a_lost_page_returns_and_a_second_page_takes_over() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let student = lesson.scene.as_student();
    let mut page = lesson.enters(&student).await;
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let peer = hears(&mut page, "welcome").await["peer_id"].clone();
    let name = peer.as_str().unwrap().parse().unwrap();
    page.gone(How::Drop).await.unwrap();
    let mut back = enter(&student, room, Some(name)).await.unwrap();
    let welcome = hears(&mut back, "welcome").await;
    assert_eq!((&welcome["peer_id"], &welcome["returned"]), (&peer, &json!(true)));
    let mut other = enter(&student, room, None).await.unwrap();
    assert_ne!(hears(&mut other, "welcome").await["peer_id"], peer);
    let told = loop {
        let told = back.next().await.unwrap();
        if matches!(told, Told::Replaced) {
            break told;
        }
    };
    assert!(matches!(told, Told::Replaced));
    back.gone(How::Drop).await.unwrap();
    other.gone(How::Leave).await.unwrap();
    let stranger = enter(&lesson.scene.as_tutor(), room, Some(name)).await.unwrap();
    stranger.gone(How::Leave).await.unwrap();
    use MomentKind::{Drop, Join, Leave, Return};
    assert_eq!(kinds(&lesson, room).await, [Join, Drop, Return, Drop, Join, Leave, Join, Leave]);
}

#[tokio::test]
async fn whose_server_died_is_gone_by_itself_and_a_changed_line_shows() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let student = lesson.scene.as_student();
    let page = lesson.enters(&student).await;
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let owner = &lesson.scene.test.owner;
    assert_eq!(stale_close(&lesson.scene.test.system()).await.unwrap(), 0);
    sqlx::query("update room_presences set beat_at = beat_at - interval '1 minute'").execute(owner).await.unwrap();
    assert_eq!(stale_close(&lesson.scene.test.system()).await.unwrap(), 1);
    assert_eq!(kinds(&lesson, room).await, [MomentKind::Join, MomentKind::Drop]);
    page.gone(How::Leave).await.unwrap();
    assert_eq!(kinds(&lesson, room).await, [MomentKind::Join, MomentKind::Drop], "it had ended already");
    for change in ["at = at - interval '1 second'", "kind = 'drop' where kind = 'leave'", "number = number + 10"] {
        let mut work = owner.begin().await.unwrap();
        let sql = format!("update room_moments set {change}");
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut *work).await.unwrap();
        work.commit().await.unwrap();
        assert!(!timeline_get(&student, room, None).await.unwrap().intact, "{change}");
        sqlx::query("delete from room_moments").execute(owner).await.unwrap();
        lesson.enters(&student).await.gone(How::Leave).await.unwrap();
        assert!(timeline_get(&student, room, None).await.unwrap().intact);
    }
}

#[tokio::test]
async fn a_parent_looks_on_seen_by_all_and_changes_nothing() {
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
    is_not_found(join(&lesson.scene.as_tutor(), asked.id).await);
    approval_approve(&as_parent, asked.id, None).await.unwrap();
    booking_confirm(&lesson.scene.as_tutor(), asked.id, None).await.unwrap();
    lesson.at("11:50").await;
    let joined = join(&as_parent, asked.id).await.unwrap();
    assert_eq!(joined.part.code(), "observer");
    let mut tutor = enter(&lesson.scene.as_tutor(), joined.room_id, None).await.unwrap();
    let looks_on = enter(&as_parent, joined.room_id, None).await.unwrap();
    assert_eq!(hears(&mut tutor, "peer.joined").await["peer"]["part"], "observer");
    assert_eq!(refused(looks_on.changed(b"\0\0").await), (403, "room_participants_only".into()));
    let words = says(&looks_on, json!({ "type": "caption", "text": "Say yes" })).await;
    assert_eq!(refused(words), (403, "room_participants_only".into()));
    let child = enter(&as_mia, joined.room_id, None).await.unwrap();
    for page in [looks_on, child, tutor] {
        page.gone(How::Leave).await.unwrap();
    }
}

#[tokio::test]
async fn attack_3_the_tutor_of_a_full_group_comes_in_last_and_no_student_is_kept_out() {
    let lesson = Lesson::new().await;
    let scene = &lesson.scene;
    let request = GroupLessonRequest {
        title: "Fractions together".into(),
        about: None,
        subject_id: scene.tutor.subject_id.to_string(),
        start: testkit::scene::FAR_AHEAD.into(),
        minutes: 60,
        seats: 13,
        price: Some(RateRequest { amount: 700.into(), currency: "USD".into() }),
    };
    let group = group_create(&scene.as_tutor(), &request, None).await.unwrap();
    let mut places = Vec::new();
    for _ in 0..13 {
        let person = scene.test.student().await;
        scene.test.fund(&person, Money::new(10_000, Currency::Usd)).await;
        let context = scene.test.context_of(&person);
        let place = seat_take(&context, group.id, &SeatRequest::default(), (None, None)).await.unwrap().id;
        places.push((context, place));
    }
    scene.move_to("2026-03-16T09:50:00Z");
    let mut pages = Vec::new();
    for (context, place) in &places {
        let room = join(context, *place).await.unwrap().room_id;
        pages.push(enter(context, room, None).await.unwrap());
    }
    let room = join(&scene.as_tutor(), places[0].1).await.unwrap().room_id;
    pages.push(enter(&scene.as_tutor(), room, None).await.expect("thirteen students are there, and the tutor fits"));
    for page in pages {
        page.gone(How::Leave).await.unwrap();
    }
}
