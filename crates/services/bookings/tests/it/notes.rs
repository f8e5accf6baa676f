//! Notes and files of a lesson: who writes, who reads, what is the tutor's alone.

use crate::families::{Family, for_child};
use domain::{
    bookings::{materials::MaterialRequest, notes::NotesRequest},
    identity::Role,
    ids::{BookingId, UploadId, UserId},
    platform::uploads::UploadRequest,
};
use services::{
    Context,
    bookings::{
        booking::{booking_cancel, booking_confirm, booking_create},
        notes::{
            child_notes, material_add, material_remove, materials_list, notes_get, notes_put, student_get,
            student_notes, students_list,
        },
    },
    platform::uploads::upload_whole,
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused};

fn notes() -> NotesRequest {
    NotesRequest {
        topics: Some("Fractions".into()),
        homework: Some("Page 12".into()),
        next_steps: Some("Decimals".into()),
        private: Some("Loses focus after 40 minutes.".into()),
    }
}

async fn held(scene: &Scene) -> BookingId {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    id
}

async fn file(context: &Context) -> UploadId {
    let bytes = b"%PDF-1.4 fractions";
    let request = UploadRequest {
        purpose: "lesson".into(),
        file_name: "fractions.pdf".into(),
        size: i64::try_from(bytes.len()).unwrap(),
        content_type: "application/pdf".into(),
    };
    upload_whole(context, &request, bytes).await.unwrap()
}

#[tokio::test]
async fn the_student_reads_all_but_what_is_the_tutors_alone() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let written = notes_put(&scene.as_tutor(), lesson, &notes()).await.unwrap();
    assert_eq!(written.private.as_deref(), Some("Loses focus after 40 minutes."));
    let read = notes_get(&scene.as_student(), lesson).await.unwrap();
    assert_eq!((read.homework.as_str(), read.private), ("Page 12", None));
    let stored: Vec<u8> =
        sqlx::query_scalar("select private_sealed from lesson_notes").fetch_one(&scene.test.owner).await.unwrap();
    assert!(!stored.windows(5).any(|part| part == b"focus"), "it rests sealed");
}

#[tokio::test]
async fn only_the_tutor_writes_and_only_the_two_read() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    assert_eq!(refused(notes_put(&scene.as_student(), lesson, &notes()).await), (403, "notes_tutor_only".into()));
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(notes_put(&stranger, lesson, &notes()).await);
    is_not_found(notes_get(&stranger, lesson).await);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    assert_eq!(refused(notes_get(&admin, lesson).await), (403, "lesson_participants_only".into()));
    assert_eq!(refused(notes_put(&admin, lesson, &notes()).await).1, "notes_tutor_only");
    let long = NotesRequest { topics: Some("x".repeat(2_001)), ..notes() };
    assert_eq!(refused(notes_put(&scene.as_tutor(), lesson, &long).await).0, 422);
    assert_eq!(refused(notes_get(&scene.test.anonymous(), lesson).await).0, 401);
}

#[tokio::test]
async fn notes_written_before_the_lesson_are_read_once_it_has_begun() {
    let scene = Scene::new().await;
    let asked = scene.booked(FAR_AHEAD).await;
    assert_eq!(refused(notes_put(&scene.as_tutor(), asked, &notes()).await), (409, "notes_not_agreed".into()));
    let lesson = scene.scheduled(TOMORROW).await;
    notes_put(&scene.as_tutor(), lesson, &notes()).await.unwrap();
    assert!(notes_get(&scene.as_student(), lesson).await.unwrap().is_empty());
    scene.move_to(TOMORROW);
    assert_eq!(notes_get(&scene.as_student(), lesson).await.unwrap().topics, "Fractions");
}

#[tokio::test]
async fn the_private_part_stays_unless_it_is_named() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    notes_put(&scene.as_tutor(), lesson, &notes()).await.unwrap();
    let shared = NotesRequest { private: None, homework: None, ..notes() };
    let kept = notes_put(&scene.as_tutor(), lesson, &shared).await.unwrap();
    assert_eq!((kept.homework.as_str(), kept.private.is_some()), ("", true));
    let cleared = NotesRequest { private: Some(String::new()), ..notes() };
    assert_eq!(notes_put(&scene.as_tutor(), lesson, &cleared).await.unwrap().private, None);
}

#[tokio::test]
async fn a_tutor_finds_the_own_students_with_their_homework_and_nobody_elses() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    notes_put(&scene.as_tutor(), lesson, &notes()).await.unwrap();
    scene.scheduled(FAR_AHEAD).await;
    let own = students_list(&scene.as_tutor(), None, None).await.unwrap().items;
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].lessons, own[0].homework.as_str()), (1, "Page 12"));
    assert_eq!(own[0].next_lesson, Some(FAR_AHEAD.parse().unwrap()));
    assert_eq!(student_get(&scene.as_tutor(), scene.student.id).await.unwrap(), own[0]);
    let other = scene.test.context_of(&scene.test.approved_tutor().await.person);
    assert!(students_list(&other, None, None).await.unwrap().items.is_empty());
    is_not_found(student_get(&other, scene.student.id).await);
    is_not_found(student_notes(&other, scene.student.id, None, None).await);
    let about = student_notes(&scene.as_tutor(), scene.student.id, None, None).await.unwrap().items;
    assert_eq!((about.len(), about[0].private.is_some()), (1, true));
    let read = student_notes(&scene.as_student(), scene.student.id, None, None).await.unwrap().items;
    assert_eq!((read.len(), read[0].private.clone()), (1, None));
}

#[tokio::test]
async fn a_parent_reads_what_was_written_about_each_child_once_it_has_begun_and_nobody_elses() {
    let family = Family::new().await;
    let (parent, tutor) = (family.as_parent(), family.as_tutor());
    let lesson = booking_create(&parent, for_child(&family.mia, &family.tutor, TOMORROW), None).await.unwrap().id;
    booking_confirm(&tutor, lesson, None).await.unwrap();
    notes_put(&tutor, lesson, &notes()).await.unwrap();
    let of = async |reader: &Context, child: UserId| child_notes(reader, child, None, None).await;
    assert!(of(&parent, family.mia.id).await.unwrap().items.is_empty(), "the lesson has not begun");
    family.test.until("2026-03-03T12:00:00Z").await;
    let read = of(&parent, family.mia.id).await.unwrap().items;
    assert_eq!((read.len(), read[0].booking_id, read[0].homework.as_str()), (1, lesson, "Page 12"));
    assert_eq!(read[0].private, None, "what is the tutor's alone");
    assert!(of(&parent, family.jonas.id).await.unwrap().items.is_empty(), "each child's are its own");
    let other = family.test.context_of(&family.test.person(Role::Parent).await);
    for reader in [&other, &tutor, &family.as_child(&family.jonas).await, &family.as_child(&family.mia).await] {
        is_not_found(of(reader, family.mia.id).await);
    }
    assert_eq!(refused(of(&family.test.anonymous(), family.mia.id).await).0, 401);
}

#[tokio::test]
async fn both_add_files_and_each_takes_the_own_ones_away() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(TOMORROW).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let add = async |context: &Context| {
        let request = MaterialRequest { upload_id: file(context).await.to_string() };
        material_add(context, lesson, &request).await.unwrap()
    };
    let (first, second) = (add(&tutor).await, add(&student).await);
    let listed = materials_list(&student, lesson).await.unwrap().items;
    assert_eq!(
        listed.iter().map(|file| (file.id, file.own)).collect::<Vec<_>>(),
        [(first.id, false), (second.id, true)]
    );
    assert_eq!(refused(material_remove(&student, lesson, first.id).await), (403, "material_of_other".into()));
    material_remove(&tutor, lesson, first.id).await.unwrap();
    is_not_found(material_remove(&tutor, lesson, first.id).await);
    assert_eq!(materials_list(&tutor, lesson).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_file_of_somebody_else_or_of_another_purpose_is_not_added() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(TOMORROW).await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    let theirs = MaterialRequest { upload_id: file(&stranger).await.to_string() };
    assert_eq!(refused(material_add(&scene.as_student(), lesson, &theirs).await), (422, "upload_unknown".into()));
    is_not_found(material_add(&stranger, lesson, &theirs).await);
    is_not_found(materials_list(&stranger, lesson).await);
    let nothing = MaterialRequest { upload_id: "x".into() };
    assert_eq!(refused(material_add(&scene.as_student(), lesson, &nothing).await).1, "upload_unknown");
    booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    let late = MaterialRequest { upload_id: file(&scene.as_student()).await.to_string() };
    assert_eq!(refused(material_add(&scene.as_student(), lesson, &late).await).1, "booking_already_cancelled");
}

async fn told(scene: &Scene) -> Vec<String> {
    let sql = "select body_text from mails where template = 'lesson_notes' order by id";
    sqlx::query_scalar(sql).fetch_all(&scene.test.owner).await.unwrap()
}

#[tokio::test]
async fn the_student_is_told_once_what_was_written_after_the_lesson_and_never_the_private_part() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    notes_put(&scene.as_tutor(), lesson, &NotesRequest { homework: None, ..notes() }).await.unwrap();
    scene.test.run_jobs().await;
    assert!(told(&scene).await.is_empty(), "the tutor may still be writing");
    notes_put(&scene.as_tutor(), lesson, &notes()).await.unwrap();
    scene.move_to("2026-03-03T12:20:00Z");
    scene.test.run_jobs().await;
    let mails = told(&scene).await;
    assert_eq!(mails.len(), 1);
    for said in ["Fractions", "Page 12", "Decimals", "book the next one"] {
        assert!(mails[0].contains(said), "{said}: {}", mails[0]);
    }
    assert!(!mails[0].contains("focus"));
    notes_put(&scene.as_tutor(), lesson, &NotesRequest { topics: Some("Halves".into()), ..notes() }).await.unwrap();
    scene.move_to("2026-03-03T13:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(told(&scene).await.len(), 1, "once");
}

#[tokio::test]
async fn notes_of_before_wait_for_the_end_and_nobody_is_told_of_a_lesson_that_was_not_held() {
    let scene = Scene::new().await;
    let [first, second] = [scene.scheduled(TOMORROW).await, scene.scheduled(FAR_AHEAD).await];
    notes_put(&scene.as_tutor(), first, &notes()).await.unwrap();
    notes_put(&scene.as_tutor(), second, &notes()).await.unwrap();
    scene.test.run_jobs().await;
    assert!(told(&scene).await.is_empty());
    booking_cancel(&scene.as_student(), second, None, None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(told(&scene).await.len(), 1);
    scene.move_to("2026-06-01T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(told(&scene).await.len(), 1);
}

#[tokio::test]
async fn late_notes_and_empty_ones_are_told_to_nobody() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let empty = NotesRequest { private: Some("Loses focus.".into()), ..NotesRequest::default() };
    notes_put(&scene.as_tutor(), lesson, &empty).await.unwrap();
    scene.move_to("2026-03-11T12:00:00Z");
    scene.test.run_jobs().await;
    notes_put(&scene.as_tutor(), lesson, &notes()).await.unwrap();
    scene.move_to("2026-03-11T13:00:00Z");
    scene.test.run_jobs().await;
    assert!(told(&scene).await.is_empty());
}
