//! Recordings: who has to agree and when one stops, what is kept of it and who sees it for how long.

use crate::{Lesson, hears};
use domain::{
    bookings::case::CaseRequest,
    identity::{Role, family::ChildRequest},
    ids::{BookingId, RecordingId, RoomId},
    money::{Currency, Money},
};
use futures::TryStreamExt;
use serde_json::json;
use services::{
    Context,
    bookings::booking::{approval_approve, booking_confirm, booking_create, case_open},
    platform::uploads::Opened,
    room::{
        How, RecordingSigned, SweepRecordings, consent_put, enter, join, part_put, recording_get, recording_open,
        recording_start, recording_stop, recordings_list, room_left, silent_end,
    },
};
use spine::job::{Job, Nothing};
use testkit::{
    WEBM,
    scene::{Scene, TOMORROW, is_not_found, refusal, refused, request_of},
};

/// A lesson that has begun, whose two are in the room and agreed.
struct Room {
    lesson: Lesson,
    id: RoomId,
    pages: Vec<services::room::Entered>,
}

impl Room {
    async fn of(lesson: Lesson) -> Self {
        lesson.at("09:50").await;
        let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
        let id = join(&student, lesson.id).await.unwrap().room_id;
        let pages = vec![lesson.enters(&student).await, lesson.enters(&tutor).await];
        Self { lesson, id, pages }
    }

    async fn agreed() -> Self {
        let room = Self::of(Lesson::new().await).await;
        room.both_agree().await;
        room
    }

    async fn both_agree(&self) {
        consent_put(&self.student(), self.id, true).await.unwrap();
        consent_put(&self.tutor(), self.id, true).await.unwrap();
    }

    fn student(&self) -> Context {
        self.lesson.scene.as_student()
    }

    fn tutor(&self) -> Context {
        self.lesson.scene.as_tutor()
    }

    /// A recording that the tutor begins.
    async fn begins(&self) -> RecordingId {
        recording_start(&self.tutor(), self.id).await.unwrap().recording_id.unwrap()
    }

    async fn ending(&self, id: RecordingId) -> Option<String> {
        let ending = sqlx::query_scalar("select ending from recordings where id = $1").bind(id.0);
        ending.fetch_one(&self.lesson.scene.test.owner).await.unwrap()
    }

    async fn count(&self, act: &str) -> i64 {
        let count = sqlx::query_scalar("select count(*) from audit_log where act = $1").bind(act.to_owned());
        count.fetch_one(&self.lesson.scene.test.owner).await.unwrap()
    }

    async fn over(self) -> Lesson {
        for page in self.pages {
            page.gone(How::Leave).await.unwrap();
        }
        self.lesson
    }
}

fn signed(url: &str) -> RecordingSigned {
    let query = url.split_once('?').unwrap().1;
    let of = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)).unwrap().to_owned();
    RecordingSigned { expires: of("expires="), signature: of("signature=") }
}

async fn bytes(context: &Context, id: RecordingId, url: &str, range: Option<&str>) -> Vec<u8> {
    match recording_open(context, id, &signed(url), range, false).await.unwrap() {
        Opened::File(file) => file.bytes.try_concat().await.unwrap(),
        Opened::OutOfRange(size) => panic!("out of {size}"),
    }
}

#[tokio::test]
async fn nothing_is_recorded_before_everybody_who_is_there_has_agreed() {
    let room = Room::of(Lesson::new().await).await;
    let (student, tutor) = (room.student(), room.tutor());
    assert!(join(&student, room.lesson.id).await.unwrap().recording_consents.is_empty());
    assert_eq!(refusal(recording_start(&tutor, room.id).await).facts["waiting"], json!(2));
    let said = consent_put(&tutor, room.id, true).await.unwrap();
    assert_eq!((said.waiting.len(), said.consents.len()), (1, 1));
    assert_eq!(refused(recording_start(&tutor, room.id).await), (409, "recording_not_agreed".into()));
    consent_put(&student, room.id, false).await.unwrap();
    assert_eq!(refused(recording_start(&tutor, room.id).await), (409, "recording_not_agreed".into()), "a no");
    assert_eq!(room.lesson.scene.count("recordings").await, 0);
    consent_put(&student, room.id, true).await.unwrap();
    let begun = recording_start(&tutor, room.id).await.unwrap();
    assert_eq!((begun.waiting.len(), begun.started_by), (0, tutor.person().map(|person| person.id)));
    assert_eq!(refused(recording_start(&student, room.id).await), (409, "recording_running".into()));
    let consents = join(&student, room.lesson.id).await.unwrap().recording_consents;
    assert!(consents.len() == 2 && consents.iter().all(|consent| consent.given));
    assert_eq!(room.count("recording.consent").await, 3, "each word is written down");
    recording_stop(&student, room.id).await.unwrap();
    assert_eq!(refused(recording_stop(&student, room.id).await), (409, "recording_idle".into()));
    room.over().await;
}

#[tokio::test]
async fn strangers_and_staff_agree_to_nothing_and_who_is_outside_records_nothing() {
    let room = Room::agreed().await;
    let test = &room.lesson.scene.test;
    let stranger = test.context_of(&test.student().await);
    is_not_found(consent_put(&stranger, room.id, true).await);
    is_not_found(recording_start(&stranger, room.id).await);
    is_not_found(recording_stop(&stranger, room.id).await);
    let admin = test.context_of(&test.person(Role::Admin).await);
    for said in [
        consent_put(&admin, room.id, true).await,
        recording_start(&admin, room.id).await,
        recording_stop(&admin, room.id).await,
    ] {
        assert_eq!(refused(said), (403, "room_participants_only".into()));
    }
    let (id, tutor) = (room.id, room.tutor());
    let lesson = room.over().await;
    assert_eq!(refused(recording_start(&tutor, id).await), (409, "recording_outside".into()));
    lesson.at("11:40").await;
    assert_eq!(refused(recording_start(&tutor, id).await).1, "room_closed");
    assert_eq!(refused(consent_put(&tutor, id, true).await).1, "room_closed");
    consent_put(&tutor, id, false).await.expect("a no is heard at any time");
}

#[tokio::test]
async fn a_no_ends_it_at_once_and_what_comes_after_it_is_not_kept() {
    let mut room = Room::agreed().await;
    let id = room.begins().await;
    part_put(&room.tutor(), id, 1, WEBM).await.unwrap();
    let said = consent_put(&room.student(), room.id, false).await.unwrap();
    assert_eq!((said.recording_id, said.waiting.len()), (None, 1));
    assert_eq!(room.ending(id).await.as_deref(), Some("withdrawn"));
    assert_eq!(refused(part_put(&room.tutor(), id, 2, b"late").await), (409, "recording_over".into()));
    let told = loop {
        let told = hears(&mut room.pages[1], "recording").await;
        // Before that the tutor's word alone was told, and then the student's yes.
        let consents = told["consents"].as_array().unwrap();
        if consents.iter().any(|consent| consent["given"] == false) {
            break told;
        }
    };
    assert_eq!((told["waiting"].as_array().unwrap().len(), told["recording_id"].is_null()), (1, true));
    assert_eq!(refused(recording_start(&room.tutor(), room.id).await).1, "recording_not_agreed");
    room.over().await;
}

/// A child of thirteen with a lesson at noon, and its parent.
async fn with_child(lesson: &Lesson) -> (Context, Context, BookingId) {
    let test = &lesson.scene.test;
    let parent = test.person(Role::Parent).await;
    test.fund(&parent, Money::new(100_000, Currency::Usd)).await;
    let as_parent = test.context_of(&parent);
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2013-02-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let mia = services::identity::family::child_create(&as_parent, &request, None).await.unwrap();
    test.drain().await;
    let as_mia = test.context_of(&test.reload(mia.id).await);
    let asked = booking_create(&as_mia, request_of(&lesson.scene.tutor, "2026-03-03T12:00:00Z"), None).await.unwrap();
    approval_approve(&as_parent, asked.id, None).await.unwrap();
    booking_confirm(&lesson.scene.as_tutor(), asked.id, None).await.unwrap();
    (as_parent, as_mia, asked.id)
}

#[tokio::test]
async fn a_parent_says_yes_for_a_child_and_the_child_never_does() {
    let lesson = Lesson::new().await;
    let (parent, mia, booking) = with_child(&lesson).await;
    lesson.at("11:50").await;
    let tutor = lesson.scene.as_tutor();
    let room = join(&mia, booking).await.unwrap().room_id;
    let pages = [enter(&mia, room, None).await.unwrap(), enter(&tutor, room, None).await.unwrap()];
    consent_put(&tutor, room, true).await.unwrap();
    assert_eq!(refused(consent_put(&mia, room, true).await), (403, "recording_parent_decides".into()));
    assert_eq!(refused(recording_start(&tutor, room).await), (409, "recording_not_agreed".into()));
    consent_put(&parent, room, true).await.unwrap();
    let id = recording_start(&tutor, room).await.unwrap().recording_id.unwrap();
    assert_eq!(refused(recording_start(&parent, room).await), (403, "room_participants_only".into()), "who looks on");
    part_put(&tutor, id, 1, WEBM).await.unwrap();
    consent_put(&mia, room, false).await.expect("a child says no for itself");
    assert_eq!(refused(part_put(&tutor, id, 2, b"late").await).1, "recording_over");
    consent_put(&parent, room, true).await.unwrap();
    recording_start(&tutor, room).await.unwrap();
    let refused_by_parent = consent_put(&parent, room, false).await.unwrap();
    assert_eq!((refused_by_parent.recording_id, refused_by_parent.waiting), (None, vec!["Mia".to_owned()]));
    recording_get(&parent, id).await.expect("a child's parent looks at it");
    recording_get(&mia, id).await.unwrap();
    is_not_found(recording_get(&lesson.scene.as_student(), id).await);
    for page in pages {
        page.gone(How::Leave).await.unwrap();
    }
}

#[tokio::test]
async fn a_child_beside_its_parent_is_asked_for_too_and_who_comes_in_without_a_yes_ends_it() {
    let lesson = Lesson::new().await;
    let (parent, mia, booking) = with_child(&lesson).await;
    lesson.at("11:50").await;
    let tutor = lesson.scene.as_tutor();
    let room = join(&parent, booking).await.unwrap().room_id;
    let alone = enter(&tutor, room, None).await.unwrap();
    consent_put(&tutor, room, true).await.unwrap();
    let first = recording_start(&tutor, room).await.unwrap().recording_id.unwrap();
    let looks_on = enter(&parent, room, None).await.unwrap();
    let ending: Option<String> = sqlx::query_scalar("select ending from recordings where id = $1")
        .bind(first.0)
        .fetch_one(&lesson.scene.test.owner)
        .await
        .unwrap();
    assert_eq!(ending.as_deref(), Some("joined"));
    let waiting = refusal(recording_start(&tutor, room).await);
    assert_eq!(waiting.facts["waiting"], json!(2), "the parent, and the child that sits beside them");
    consent_put(&parent, room, true).await.unwrap();
    recording_start(&tutor, room).await.unwrap();
    let child = enter(&mia, room, None).await.unwrap();
    recording_stop(&mia, room).await.expect("whoever has a yes comes in and nothing ends; and anybody stops it");
    for page in [alone, looks_on, child] {
        page.gone(How::Leave).await.unwrap();
    }
}

#[tokio::test]
async fn parts_are_kept_sealed_once_and_in_order_and_any_stretch_of_them_plays() {
    let room = Room::agreed().await;
    let (student, tutor) = (room.student(), room.tutor());
    let id = room.begins().await;
    is_not_found(part_put(&student, id, 1, WEBM).await);
    let script = refused(part_put(&tutor, id, 1, b"<script>alert(1)</script>").await);
    assert_eq!(script, (415, "file_type_not_taken".into()));
    assert_eq!(refused(part_put(&tutor, id, 1, b"").await), (422, "recording_part_empty".into()));
    assert_eq!(part_put(&tutor, id, 1, WEBM).await.unwrap().next, 2);
    assert_eq!(part_put(&tutor, id, 1, WEBM).await.unwrap().next, 2, "sent again");
    let gap = refusal(part_put(&tutor, id, 3, b"words").await);
    assert_eq!((gap.code.as_str(), &gap.facts["expected"]), ("recording_gap", &json!(2)));
    part_put(&tutor, id, 2, b"spoken words").await.unwrap();
    recording_stop(&student, room.id).await.unwrap();
    part_put(&tutor, id, 3, b", and the last").await.expect("the last part of what was stopped");
    let test = &room.lesson.scene.test;
    let whole = [WEBM, b"spoken words, and the last"].concat();
    let parts: Vec<uuid::Uuid> =
        sqlx::query_scalar("select part_id from recording_parts").fetch_all(&test.owner).await.unwrap();
    for part in parts {
        let stored = test.app.objects.get(&format!("recordings/{id}/{part}")).await.unwrap().unwrap();
        assert!(!stored.windows(6).any(|found| found == b"spoken" || found == b"\x1a\x45\xdf\xa3\x9f\x42"));
    }
    let url = recording_get(&student, id).await.unwrap().content_url.unwrap();
    assert_eq!(bytes(&student, id, &url, None).await, whole);
    let from = WEBM.len() + 7;
    let middle = format!("bytes={from}-{}", from + 9);
    assert_eq!(bytes(&student, id, &url, Some(&middle)).await, b"words, and", "across two parts");
    let beyond = recording_open(&student, id, &signed(&url), Some("bytes=900-"), false).await.unwrap();
    assert!(matches!(beyond, Opened::OutOfRange(size) if size == whole.len() as i64));
    let lent = recording_open(&tutor, id, &signed(&url), None, false).await.map(drop);
    assert_eq!(refused(lent), (403, "link_expired".into()), "an address is one person's");
    assert_eq!(room.count("recording.viewed").await, 1);
    room.over().await;
}

#[tokio::test]
async fn it_ends_with_the_page_that_records_whether_that_leaves_or_is_lost() {
    let mut room = Room::agreed().await;
    let id = room.begins().await;
    let page = room.pages.pop().unwrap();
    page.gone(How::Leave).await.unwrap();
    assert_eq!(room.ending(id).await.as_deref(), Some("left"));
    room.pages.push(room.lesson.enters(&room.tutor()).await);
    let second = room.begins().await;
    let test = &room.lesson.scene.test;
    assert_eq!(silent_end(&test.system()).await.unwrap(), 0, "two seconds are no silence");
    let silent = "update recordings set heard_at = heard_at - interval '2 minutes'";
    sqlx::query(silent).execute(&test.owner).await.unwrap();
    assert_eq!(silent_end(&test.system()).await.unwrap(), 1);
    assert_eq!(room.ending(second).await.as_deref(), Some("lost"));
    room.over().await;
}

#[tokio::test]
async fn a_lesson_has_ten_recordings_and_one_does_not_grow_without_end() {
    let room = Room::agreed().await;
    for _ in 0..9 {
        room.begins().await;
        recording_stop(&room.student(), room.id).await.unwrap();
    }
    let last = room.begins().await;
    sqlx::query("update recordings set parts = 5, size = 1073741820")
        .execute(&room.lesson.scene.test.owner)
        .await
        .unwrap();
    assert_eq!(refused(part_put(&room.tutor(), last, 6, b"too much").await), (409, "recording_full".into()));
    assert_eq!(room.ending(last).await.as_deref(), Some("full"));
    assert_eq!(refused(recording_start(&room.tutor(), room.id).await), (409, "recordings_many".into()));
    room.over().await;
}

#[tokio::test]
async fn after_ninety_days_nobody_finds_it_and_its_bytes_are_gone() {
    let room = Room::agreed().await;
    let id = room.begins().await;
    part_put(&room.tutor(), id, 1, WEBM).await.unwrap();
    recording_stop(&room.tutor(), room.id).await.unwrap();
    let (student, tutor) = (room.student(), room.tutor());
    let lesson = room.over().await;
    let left = room_left(&student, lesson.id).await.unwrap().expect("the lesson's page names it");
    assert_eq!(left.recordings.len(), 1);
    let stranger = lesson.scene.test.context_of(&lesson.scene.test.student().await);
    assert!(recordings_list(&stranger, None, None).await.unwrap().items.is_empty());
    is_not_found(recording_get(&stranger, id).await);
    let url = recording_get(&student, id).await.unwrap().content_url.unwrap();
    for person in [&student, &tutor] {
        assert_eq!(recordings_list(person, None, None).await.unwrap().items[0].id, id);
    }
    lesson.scene.move_to("2026-06-01T09:49:00Z");
    recording_get(&student, id).await.expect("it is kept for ninety days");
    lesson.scene.move_to("2026-06-01T09:51:00Z");
    is_not_found(recording_get(&student, id).await);
    is_not_found(recording_open(&student, id, &signed(&url), None, false).await.map(drop));
    assert!(recordings_list(&student, None, None).await.unwrap().items.is_empty());
    SweepRecordings::run(&lesson.scene.test.system(), Nothing {}).await.unwrap();
    assert_eq!(lesson.scene.count("recordings").await, 0);
    let stored = lesson.scene.test.app.objects.list(&format!("recordings/{id}"));
    assert!(stored.try_collect::<Vec<_>>().await.unwrap().is_empty());
}

#[tokio::test]
async fn staff_look_at_it_only_while_they_decide_a_case_about_that_lesson() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let other = scene.scheduled("2026-03-03T14:00:00Z").await;
    let room = Room::of(Lesson { scene, id }).await;
    room.both_agree().await;
    let recording = room.begins().await;
    part_put(&room.tutor(), recording, 1, WEBM).await.unwrap();
    let student = room.student();
    let lesson = room.over().await;
    let admin = lesson.scene.test.context_of(&lesson.scene.test.person(Role::Admin).await);
    let request = || CaseRequest { category: "quality".into(), statement: "Silence.".into(), ..CaseRequest::default() };
    is_not_found(recording_get(&admin, recording).await);
    lesson.at("15:00").await;
    case_open(&student, other, &request(), None).await.unwrap();
    is_not_found(recording_get(&admin, recording).await);
    case_open(&student, lesson.id, &request(), None).await.unwrap();
    let url = recording_get(&admin, recording).await.unwrap().content_url.unwrap();
    assert_eq!(bytes(&admin, recording, &url, None).await, WEBM);
    lesson.scene.move_to("2026-06-20T00:00:00Z");
    recording_get(&admin, recording).await.expect("it stays as long as the case is open");
    let closed = "update cases set decided_at = opened_at, decision = 'none', refund = 0, note = 'x',
      decided_by = opened_by";
    sqlx::query(closed).execute(&lesson.scene.test.owner).await.unwrap();
    is_not_found(recording_get(&admin, recording).await);
    is_not_found(recording_open(&admin, recording, &signed(&url), None, false).await.map(drop));
}

#[tokio::test]
async fn whose_account_is_erased_is_seen_in_no_recording_any_more() {
    let room = Room::agreed().await;
    let id = room.begins().await;
    part_put(&room.tutor(), id, 1, WEBM).await.unwrap();
    let (student, tutor) = (room.student(), room.tutor());
    let (_, sql) = services::privacy::ERASED.iter().find(|(table, _)| *table == "recordings").unwrap();
    let person = student.person().unwrap().id.0;
    sqlx::query(*sql).bind(person).execute(&room.lesson.scene.test.app.pool).await.unwrap();
    is_not_found(recording_get(&tutor, id).await);
    is_not_found(part_put(&tutor, id, 2, b"more").await);
    room.over().await;
}
