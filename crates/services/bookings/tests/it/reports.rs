//! Reports of lessons that went wrong: who may tell, what is told back, and who answers.

use domain::{bookings::report::ReportRequest, identity::Role, ids::BookingId};
use services::{
    Context,
    bookings::report::{report_close, report_create, report_of, reports_waiting},
    platform::mails::dev_mailbox,
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused};

fn request(booking: BookingId) -> ReportRequest {
    ReportRequest {
        kind: "booking".into(),
        subject_id: booking.to_string(),
        reason: "technical".into(),
        text: "The link did not open.".into(),
    }
}

async fn admin(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.person(Role::Admin).await)
}

#[tokio::test]
async fn only_the_two_people_of_a_lesson_report_it() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(report_create(&stranger, &request(id)).await);
    let staff = admin(&scene).await;
    assert_eq!(refused(report_create(&staff, &request(id)).await), (403, "report_participants_only".into()));
    let anonymous = report_create(&scene.test.anonymous(), &request(id)).await;
    assert_eq!(refused(anonymous), (401, "sign_in_required".into()));
    for context in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(report_create(&context, &request(id)).await.unwrap().text, "The link did not open.");
    }
    assert_eq!(scene.count("reports").await, 2);
}

#[tokio::test]
async fn one_report_per_person_and_lesson_waits_at_a_time() {
    let scene = Scene::new().await;
    let (id, other) = (scene.scheduled(TOMORROW).await, scene.booked(FAR_AHEAD).await);
    let told = report_create(&scene.as_student(), &request(id)).await.unwrap();
    assert_eq!(refused(report_create(&scene.as_student(), &request(id)).await), (409, "report_waiting".into()));
    report_create(&scene.as_student(), &request(other)).await.expect("another lesson");
    report_close(&admin(&scene).await, told.id, "We moved your lesson.").await.unwrap();
    let again = report_create(&scene.as_student(), &request(id)).await.unwrap();
    assert_eq!(report_of(&scene.as_student(), id).await.unwrap().map(|report| report.id), Some(again.id));
}

#[tokio::test]
async fn a_report_tells_every_admin_and_its_answer_the_author() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let staff = admin(&scene).await;
    let told = report_create(&scene.as_student(), &request(id)).await.unwrap();
    let to_staff = scene.email_of(staff.person().unwrap()).await;
    let mail = dev_mailbox(&scene.test.system(), &to_staff).await.unwrap().remove(0);
    assert!(mail.links[0].ends_with("/admin/reports") && !mail.text.contains("did not open"), "{}", mail.text);
    let waiting = reports_waiting(&staff).await.unwrap().items;
    assert_eq!(waiting.iter().map(|waiting| &waiting.report).collect::<Vec<_>>(), [&told]);
    report_close(&staff, told.id, "Try the new link.").await.unwrap();
    assert!(reports_waiting(&staff).await.unwrap().items.is_empty());
    let author = scene.email_of(&scene.student).await;
    let answer = dev_mailbox(&scene.test.system(), &author).await.unwrap().remove(0);
    assert!(answer.text.contains("Try the new link."), "{}", answer.text);
    let closed = report_of(&scene.as_student(), id).await.unwrap().unwrap();
    assert_eq!(closed.answer.as_deref(), Some("Try the new link."));
}

#[tokio::test]
async fn only_an_admin_answers_once_and_with_words() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let told = report_create(&scene.as_student(), &request(id)).await.unwrap();
    for context in [scene.as_student(), scene.as_tutor(), scene.test.anonymous()] {
        is_not_found(report_close(&context, told.id, "Mine.").await);
        is_not_found(reports_waiting(&context).await);
    }
    let staff = admin(&scene).await;
    assert_eq!(refused(report_close(&staff, told.id, " \n").await), (422, "required".into()));
    report_close(&staff, told.id, "Thank you.").await.unwrap();
    assert_eq!(refused(report_close(&staff, told.id, "Again.").await), (409, "report_closed".into()));
    let audited: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'report.close'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(audited, 1);
}

#[tokio::test]
async fn an_admin_neither_hears_of_nor_reads_nor_answers_a_report_about_a_lesson_of_their_own() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let student = scene.as_student().person().unwrap().id;
    let roles = "update users set roles = array['student', 'admin'] where id = $1";
    sqlx::query(roles).bind(student.0).execute(&scene.test.owner).await.unwrap();
    let party = scene.test.context_of(&scene.test.reload(student).await);
    let other = admin(&scene).await;
    let conduct = ReportRequest { reason: "conduct".into(), ..request(id) };
    let told = report_create(&scene.as_tutor(), &conduct).await.unwrap();
    let mails = dev_mailbox(&scene.test.system(), &scene.email_of(party.person().unwrap()).await).await.unwrap();
    assert!(!mails.iter().any(|mail| mail.links.iter().any(|link| link.ends_with("/admin/reports"))));
    assert!(reports_waiting(&party).await.unwrap().items.is_empty());
    assert_eq!(refused(report_close(&party, told.id, "Nothing happened.").await), (403, "own_report".into()));
    assert_eq!(reports_waiting(&other).await.unwrap().items.len(), 1);
    report_close(&other, told.id, "We asked both of you.").await.unwrap();
}

#[tokio::test]
async fn a_child_in_danger_is_read_about_first_and_the_log_keeps_no_answer() {
    let scene = Scene::new().await;
    let (first, second) = (scene.scheduled(TOMORROW).await, scene.booked(FAR_AHEAD).await);
    report_create(&scene.as_student(), &request(first)).await.unwrap();
    let danger = ReportRequest { reason: "child_safety".into(), ..request(second) };
    let told = report_create(&scene.as_student(), &danger).await.unwrap();
    let staff = admin(&scene).await;
    assert_eq!(reports_waiting(&staff).await.unwrap().items[0].report.id, told.id);
    report_close(&staff, told.id, "We called the family.").await.unwrap();
    let logged: i64 = sqlx::query_scalar("select count(*) from audit_log where after::text like '%family%'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(logged, 0);
}
