//! Sanctions: what each forbids, that it ends, and one appeal that somebody else answers.

use crate::{about, act, staff};
use chrono::Duration;
use domain::{
    identity::sanction::{AppealAnswerRequest, AppealRequest, ForbiddenAct, SanctionKind},
    ids::{SanctionId, UserId},
    messages::message::MessageRequest,
    trust::report::ActRequest,
};
use services::{
    Clock, Context,
    bookings::booking::booking_get,
    identity::{
        me::me,
        staff::{
            sanctions::{appeal_answer, appeal_path, appeals_waiting, is_forbidden, sanction_appeal, sanction_get},
            suspensions::{user_restore, user_suspend},
        },
    },
    messages::send::message_send,
    trust::report::{report_act, report_create},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use uuid::Uuid;

/// Somebody reports the student, and the staff does that about it.
async fn sanctioned(scene: &Scene, admin: &Context, request: ActRequest) -> SanctionId {
    let reporter = scene.test.context_of(&scene.test.student().await);
    let report = report_create(&reporter, &about("user", scene.student.id, "harassment")).await.unwrap();
    report_act(admin, report.id, &request).await.unwrap();
    let id = sqlx::query_scalar("select id from sanctions where user_id = $1 order by begun_at desc, id desc limit 1")
        .bind(scene.student.id.0);
    SanctionId(id.fetch_one(&scene.test.owner).await.unwrap())
}

fn until(scene: &Scene, days: i64, kind: &str) -> ActRequest {
    ActRequest { until: Some(scene.now() + Duration::days(days)), ..act(kind) }
}

fn first_words(to: UserId) -> MessageRequest {
    MessageRequest {
        recipient_id: Some(to.to_string()),
        client_id: Uuid::now_v7().to_string(),
        text: "Hello".into(),
        ..MessageRequest::default()
    }
}

#[tokio::test]
async fn a_restricted_person_neither_books_nor_writes_first_until_its_time_is_over() {
    let scene = Scene::new().await;
    let booked = scene.scheduled(TOMORROW).await;
    let admin = staff(&scene).await;
    sanctioned(&scene, &admin, until(&scene, 7, "restrict")).await;
    let student = scene.as_student();
    let standing = me(&student).await.unwrap().sanctions;
    assert_eq!(standing.len(), 1);
    assert_eq!((standing[0].kind, standing[0].until.is_some()), (SanctionKind::Restrict, true));
    assert_eq!(refused(scene.book("2026-03-04T10:00:00Z").await), (403, "restricted_book".into()));
    let other = scene.test.approved_tutor().await;
    let stranger = message_send(&student, &first_words(other.person.id)).await;
    assert_eq!(refused(stranger), (403, "restricted_write".into()));
    message_send(&student, &first_words(scene.tutor.person.id)).await.expect("a lesson joins them");
    assert_eq!(booking_get(&student, booked).await.unwrap().session_state.code(), "SCHEDULED");
    let week = scene.now() + Duration::days(7);
    Clock::move_to(&*scene.test.clock, week);
    scene.test.run_jobs().await;
    assert!(me(&student).await.unwrap().sanctions.is_empty());
    assert!(!is_forbidden(&student, scene.student.id, ForbiddenAct::Book).await.unwrap());
    message_send(&student, &first_words(other.person.id)).await.unwrap();
}

#[tokio::test]
async fn what_a_sanction_forbids_is_data() {
    let scene = Scene::new().await;
    let admin = staff(&scene).await;
    sanctioned(&scene, &admin, act("warn")).await;
    let student = scene.as_student();
    assert_eq!(me(&student).await.unwrap().sanctions[0].kind, SanctionKind::Warn);
    for forbidden in ForbiddenAct::ALL {
        assert!(!is_forbidden(&student, scene.student.id, *forbidden).await.unwrap(), "{forbidden:?}");
    }
    sqlx::query("insert into sanction_acts values ('warn', 'report')").execute(&scene.test.owner).await.unwrap();
    let report = report_create(&student, &about("user", scene.tutor.person.id, "spam")).await;
    assert_eq!(refused(report), (403, "report_restricted".into()));
}

#[tokio::test]
async fn a_suspension_closes_the_account_and_opens_it_when_its_time_is_over() {
    let scene = Scene::new().await;
    let admin = staff(&scene).await;
    sanctioned(&scene, &admin, until(&scene, 30, "suspend")).await;
    let closed = || async {
        let row =
            sqlx::query_scalar("select suspended_at is not null from users where id = $1").bind(scene.student.id.0);
        row.fetch_one(&scene.test.owner).await.unwrap()
    };
    assert!(closed().await);
    let again = user_suspend(&admin, scene.student.id, "Once more").await;
    assert_eq!(refused(again), (409, "suspended_already".into()));
    let over = scene.now() + Duration::days(30);
    Clock::move_to(&*scene.test.clock, over);
    scene.test.run_jobs().await;
    let open: bool = !closed().await;
    assert!(open);
    user_suspend(&admin, scene.student.id, "Again").await.unwrap();
    user_restore(&admin, scene.student.id).await.unwrap();
    assert_eq!(
        sqlx::query_scalar::<_, i64>("select count(*) from sanctions where ended_at is null")
            .fetch_one(&scene.test.owner)
            .await
            .unwrap(),
        0
    );
}

#[tokio::test]
async fn one_appeal_by_the_person_or_the_link_and_an_answer_by_somebody_else() {
    let scene = Scene::new().await;
    let (admin, other) = (staff(&scene).await, staff(&scene).await);
    let id = sanctioned(&scene, &admin, act("ban")).await;
    let nobody = scene.test.anonymous();
    let request =
        |key: &str| AppealRequest { text: "It was not me.".into(), key: key.into(), ..AppealRequest::default() };
    is_not_found(sanction_get(&nobody, id, "").await);
    is_not_found(sanction_appeal(&nobody, id, &request("forged")).await);
    is_not_found(sanction_appeal(&scene.as_tutor(), id, &request("")).await);
    assert_eq!(refused(sanction_appeal(&nobody, id, &AppealRequest::default()).await).0, 422);
    let none = appeal_answer(&other, id, &AppealAnswerRequest { stands: true, answer: "x".into() }).await;
    assert_eq!(refused(none), (409, "appeal_missing".into()));
    let path = appeal_path(&scene.test.app, id).unwrap();
    let key = path.split("key=").nth(1).unwrap();
    sanction_appeal(&nobody, id, &request(key)).await.unwrap();
    assert_eq!(refused(sanction_appeal(&nobody, id, &request(key)).await), (409, "appealed_already".into()));
    assert!(appeals_waiting(&admin).await.unwrap().items[0].own);
    let grant = AppealAnswerRequest { stands: false, answer: "You were right.".into() };
    assert_eq!(refused(appeal_answer(&admin, id, &grant).await), (403, "appeal_by_other".into()));
    let third = staff(&scene).await;
    let keep = AppealAnswerRequest { stands: true, answer: "It stands.".into() };
    let (one, two) = tokio::join!(appeal_answer(&other, id, &grant), appeal_answer(&third, id, &keep));
    assert_eq!(u8::from(one.is_ok()) + u8::from(two.is_ok()), 1, "one answers");
    let lost = if one.is_ok() { two } else { one };
    assert_eq!(refused(lost), (409, "appeal_decided".into()));
    let sanction = sanction_get(&nobody, id, key).await.unwrap();
    let stands = sanction.appeal.unwrap().stands.unwrap();
    let suspended: bool = sqlx::query_scalar("select suspended_at is not null from users where id = $1")
        .bind(scene.student.id.0)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(suspended, stands, "an appeal that is granted opens the account");
}

#[tokio::test]
async fn after_thirty_days_it_is_too_late_to_appeal() {
    let scene = Scene::new().await;
    let admin = staff(&scene).await;
    let id = sanctioned(&scene, &admin, act("warn")).await;
    let later = scene.now() + Duration::days(31);
    Clock::move_to(&*scene.test.clock, later);
    let request = AppealRequest { reason: "It was not me.".into(), ..AppealRequest::default() };
    assert_eq!(refused(sanction_appeal(&scene.as_student(), id, &request).await), (409, "appeal_too_late".into()));
}
