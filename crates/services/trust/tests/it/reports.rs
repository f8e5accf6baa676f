//! Reports: who may tell what, in which order it is read, and that one decision of two stands.

use crate::{about, act, staff};
use chrono::{Duration, Timelike};
use domain::{
    bookings::report::ReportRequest,
    identity::{Role, family::ChildRequest},
    ids::UserId,
    messages::message::MessageRequest,
    trust::report::{ReportAct, ReportSubject},
};
use services::{
    Context,
    identity::family::child_create,
    messages::{acts::message_delete, send::message_send},
    platform::mails::dev_mailbox,
    trust::report::{report_act, report_create, reports_queue},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use uuid::Uuid;

async fn written(context: &Context, to: UserId, text: &str) -> domain::messages::message::Message {
    let request = MessageRequest {
        recipient_id: Some(to.to_string()),
        client_id: Uuid::now_v7().to_string(),
        text: text.into(),
        ..MessageRequest::default()
    };
    message_send(context, &request).await.unwrap()
}

#[tokio::test]
async fn what_one_does_not_see_is_not_reported_and_ones_own_is_not_either() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let message = written(&student, scene.tutor.person.id, "Hello").await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(report_create(&stranger, &about("message", message.id, "spam")).await);
    is_not_found(report_create(&student, &about("review", Uuid::now_v7(), "spam")).await);
    is_not_found(report_create(&student, &about("course", Uuid::now_v7(), "spam")).await);
    is_not_found(report_create(&student, &about("user", Uuid::now_v7(), "spam")).await);
    let own = report_create(&student, &about("message", message.id, "spam")).await;
    assert_eq!(refused(own), (422, "report_of_self".into()));
    let unsigned = report_create(&scene.test.anonymous(), &about("user", scene.student.id, "spam")).await;
    assert_eq!(refused(unsigned).0, 401);
    let unknown = report_create(&student, &ReportRequest { kind: "pigeon".into(), ..ReportRequest::default() }).await;
    assert_eq!(refused(unknown).0, 422);
    assert_eq!(scene.count("abuse_reports").await, 0);
}

#[tokio::test]
async fn one_report_of_one_thing_waits_and_ten_of_one_person() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let first = report_create(&student, &about("profile", scene.tutor.tutor_id, "false_profile")).await.unwrap();
    assert_eq!((first.kind, (first.due_at - first.created_at)), (ReportSubject::Profile, Duration::hours(24)));
    let again = report_create(&student, &about("profile", scene.tutor.tutor_id, "spam")).await;
    assert_eq!(refused(again), (409, "report_waiting".into()));
    for _ in 0..9 {
        let other = scene.test.student().await;
        report_create(&student, &about("user", other.id, "spam")).await.unwrap();
    }
    let more = report_create(&student, &about("user", scene.test.student().await.id, "spam")).await;
    assert_eq!(refused(more), (409, "reports_too_many".into()));
}

#[tokio::test]
async fn the_queue_puts_children_first_and_keeps_what_was_written() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let message = written(&student, scene.tutor.person.id, "Send me a picture of you").await;
    report_create(&student, &about("user", scene.tutor.person.id, "spam")).await.unwrap();
    report_create(&student, &about("profile", scene.tutor.tutor_id, "illegal")).await.unwrap();
    report_create(&tutor, &about("message", message.id, "child_safety")).await.unwrap();
    let booking = scene.scheduled(TOMORROW).await;
    let lesson = ReportRequest { reason: "quality".into(), ..about("booking", booking, "") };
    report_create(&student, &lesson).await.unwrap();
    message_delete(&student, message.id).await.unwrap();
    let admin = staff(&scene).await;
    let queue = reports_queue(&admin).await.unwrap().items;
    let kinds: Vec<_> = queue.iter().map(|one| one.report.kind).collect();
    use ReportSubject::{Booking, Message, Profile, User};
    assert_eq!(kinds, [Message, Profile, User, Booking]);
    assert_eq!(queue[0].shown.as_deref(), Some("Send me a picture of you"), "deleted since, and kept");
    assert!(queue[0].child && queue[0].harmful && !queue[2].harmful);
    assert_eq!(queue[0].report.due_at - queue[0].report.created_at, Duration::hours(1));
    assert_eq!(queue[2].proposed.map(|proposed| proposed.act), Some(ReportAct::Warn));
    is_not_found(reports_queue(&student).await);
    let sealed: Option<Vec<u8>> = sqlx::query_scalar("select shown_sealed from abuse_reports where kind = 'message'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert!(!String::from_utf8_lossy(&sealed.unwrap()).contains("picture"));
}

#[tokio::test]
async fn a_childs_report_alerts_the_staff_at_once_at_any_hour_and_nobody_it_is_about() {
    let scene = Scene::new().await;
    let test = &scene.test;
    let admin = staff(&scene).await.person().unwrap().id;
    let parent = test.person(Role::Parent).await;
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2013-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let mia = child_create(&test.context_of(&parent), &request, None).await.unwrap();
    test.run_jobs().await;
    // Three in the morning where the staff sleeps.
    let night = "update users set time_zone = case when $2 between 6 and 17 then 'Pacific/Auckland' else 'UTC' end
       where id = $1";
    let hour = i32::try_from(scene.now().hour()).unwrap();
    sqlx::query(night).bind(admin.0).bind(hour).execute(&test.owner).await.unwrap();
    let as_mia = test.context_of(&test.reload(mia.id).await);
    report_create(&as_mia, &about("user", scene.tutor.person.id, "harassment")).await.unwrap();
    report_create(&scene.as_student(), &about("user", scene.tutor.person.id, "spam")).await.unwrap();
    test.run_jobs().await;
    let told = "select template, sent_at is not null from mails where user_id = $1
       and template in ('child_reported', 'report_filed') order by id";
    let told = sqlx::query_as::<_, (String, bool)>(told);
    let to_staff = told.bind(admin.0).fetch_all(&test.owner).await.unwrap();
    assert_eq!(to_staff, [("child_reported".to_owned(), true), ("report_filed".to_owned(), true)]);
    let others = "select count(*) from mails where template = 'child_reported' and user_id <> $1";
    let others: i64 = sqlx::query_scalar(others).bind(admin.0).fetch_one(&test.owner).await.unwrap();
    assert_eq!(others, 0);
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_does_and_both_sides_are_told() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let report = report_create(&student, &about("user", scene.tutor.person.id, "harassment")).await.unwrap();
    let (one, two) = (staff(&scene).await, staff(&scene).await);
    is_not_found(report_act(&student, report.id, &act("dismiss")).await);
    let (warn, ban) = (act("warn"), act("ban"));
    let (first, second) = tokio::join!(report_act(&one, report.id, &warn), report_act(&two, report.id, &ban));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1, "{first:?} {second:?}");
    let lost = if first.is_ok() { second } else { first };
    assert_eq!(refused(lost), (409, "report_closed".into()));
    assert_eq!(scene.count("sanctions").await, 1);
    assert!(reports_queue(&one).await.unwrap().items.is_empty());
    let told = dev_mailbox(&student, &scene.email_of(&scene.student).await).await.unwrap();
    assert!(told.iter().any(|mail| mail.text.contains("This is against our rules.")), "{told:?}");
}

#[tokio::test]
async fn nobody_decides_about_themselves_and_a_lesson_is_decided_in_its_case() {
    let scene = Scene::new().await;
    let person = scene.test.person(domain::identity::Role::Admin).await;
    let admin = scene.test.context_of(&person);
    let student = scene.as_student();
    let own = report_create(&student, &about("user", person.id, "spam")).await.unwrap();
    assert!(reports_queue(&admin).await.unwrap().items.is_empty());
    assert_eq!(refused(report_act(&admin, own.id, &act("dismiss")).await), (403, "own_report".into()));
    let booking = scene.scheduled(TOMORROW).await;
    let lesson = ReportRequest { reason: "quality".into(), ..about("booking", booking, "") };
    let lesson = report_create(&student, &lesson).await.unwrap();
    assert_eq!(refused(report_act(&admin, lesson.id, &act("warn")).await), (409, "report_of_lesson".into()));
    report_act(&admin, lesson.id, &act("dismiss")).await.unwrap();
    is_not_found(report_act(&admin, domain::ids::ReportId(Uuid::now_v7()), &act("dismiss")).await);
    let wrong = report_act(&admin, own.id, &act("forgive")).await;
    assert_eq!(refused(wrong), (422, "report_act_unknown".into()));
}
