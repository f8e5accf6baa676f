//! The desk of the staff: lessons, a change of one, dead letters, how the house stands.

use crate::staff;
use domain::{
    bookings::staff_change::StaffChangeRequest,
    identity::Role,
    trust::desk::{DiscardRequest, LessonsQuery},
};
use services::{
    bookings::booking::booking_get,
    trust::desk::{
        booking_change, booking_change_preview, event_log, house_health, job_discard, job_retry, jobs_dead,
        lessons_csv, lessons_search,
    },
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

fn change(change: &str) -> StaffChangeRequest {
    StaffChangeRequest { change: change.into(), reason: "Agreed with both by phone.".into() }
}

#[tokio::test]
async fn a_change_moves_what_its_preview_said() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let admin = staff(&scene).await;
    is_not_found(booking_change_preview(&scene.as_student(), id, &change("cancel_for_tutor")).await);
    is_not_found(booking_change(&scene.as_tutor(), id, &change("cancel_for_tutor")).await);
    let wrong = booking_change(&admin, id, &change("burn")).await;
    assert_eq!(refused(wrong), (422, "staff_change_unknown".into()));
    let silent = StaffChangeRequest { reason: String::new(), ..change("cancel_for_tutor") };
    assert_eq!(refused(booking_change(&admin, id, &silent).await).0, 422);
    let early = booking_change(&admin, id, &change("tutor_absent")).await;
    assert_eq!(refused(early).0, 409);
    let (wallet, ..) = scene.student_money().await;
    let preview = booking_change_preview(&admin, id, &change("cancel_for_tutor")).await.unwrap();
    assert_eq!(scene.student_money().await.0, wallet, "a look moves nothing");
    booking_change(&admin, id, &change("cancel_for_tutor")).await.unwrap();
    assert_eq!(scene.student_money().await.0, wallet + preview.refund.minor);
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    let booking = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!(booking.session_state.code(), "CANCELLED");
    assert_eq!(refused(booking_change(&admin, id, &change("cancel_for_tutor")).await).0, 409);
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn lessons_are_found_by_their_people_and_taken_along_as_a_table() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let admin = staff(&scene).await;
    is_not_found(lessons_search(&scene.as_student(), &LessonsQuery::default(), None, None).await);
    let found = |query: LessonsQuery| {
        let admin = admin.clone();
        async move { lessons_search(&admin, &query, None, None).await.unwrap().items.len() }
    };
    assert_eq!(found(LessonsQuery::default()).await, 1);
    assert_eq!(found(LessonsQuery { q: id.to_string(), ..LessonsQuery::default() }).await, 1);
    assert_eq!(found(LessonsQuery { q: scene.email_of(&scene.student).await, ..LessonsQuery::default() }).await, 1);
    assert_eq!(found(LessonsQuery { q: "nobody % at all".into(), ..LessonsQuery::default() }).await, 0);
    assert_eq!(found(LessonsQuery { state: "ENDED".into(), ..LessonsQuery::default() }).await, 0);
    assert_eq!(found(LessonsQuery { from: "2026-03-04".into(), ..LessonsQuery::default() }).await, 0);
    let wrong = LessonsQuery { to: "tomorrow".into(), ..LessonsQuery::default() };
    assert_eq!(refused(lessons_search(&admin, &wrong, None, None).await), (422, "desk_filter_invalid".into()));
    let table = String::from_utf8(lessons_csv(&admin, &LessonsQuery::default()).await.unwrap()).unwrap();
    assert!(table.lines().count() == 2 && table.contains(&id.to_string()), "{table}");
}

#[tokio::test]
async fn a_dead_letter_is_done_once_more_or_laid_aside() {
    let scene = Scene::new().await;
    let admin = staff(&scene).await;
    let dead = || async {
        let id = sqlx::query_scalar(
            "insert into jobs (kind, payload, run_at, attempts, last_error, state, created_at, finished_at)
             values ('SealAudit', '{}', now(), 10, 'it broke', 'dead', now(), now()) returning id",
        );
        id.fetch_one(&scene.test.owner).await.unwrap()
    };
    let (first, second): (i64, i64) = (dead().await, dead().await);
    is_not_found(jobs_dead(&scene.as_student(), None, None).await);
    assert!(!house_health(&admin).await.unwrap().ok);
    is_not_found(house_health(&scene.as_tutor()).await);
    assert_eq!(jobs_dead(&admin, Some(1), None).await.unwrap().items[0].id, second);
    job_retry(&admin, first).await.unwrap();
    assert_eq!(refused(job_retry(&admin, first).await), (409, "job_not_dead".into()));
    assert_eq!(refused(job_discard(&admin, second, &DiscardRequest::default()).await).0, 422);
    job_discard(&admin, second, &DiscardRequest { reason: "Nobody needs it.".into() }).await.unwrap();
    is_not_found(job_retry(&admin, i64::MAX).await);
    assert!(jobs_dead(&admin, None, None).await.unwrap().items.is_empty());
    assert_eq!(house_health(&admin).await.unwrap().jobs_dead, 0);
}

#[tokio::test]
async fn the_log_of_events_tells_the_latest_who_is_behind_and_what_was_set_aside() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let admin = staff(&scene).await;
    is_not_found(event_log(&scene.as_student(), "", None, None).await);
    is_not_found(event_log(&scene.test.context_of(&scene.test.person(Role::Finance).await), "", None, None).await);
    let told = event_log(&admin, "booking", Some(1), None).await.unwrap();
    assert_eq!((told.events.len(), told.events[0].subject_id), (1, Some(id.0)));
    let older = event_log(&admin, "booking", Some(1), told.next_cursor.as_deref()).await.unwrap();
    assert!(older.events[0].id < told.events[0].id && older.events[0].kind.starts_with("booking."));
    assert!(event_log(&admin, "book", None, None).await.unwrap().events.is_empty(), "a kind, not its beginning");
    assert!(!told.subscribers.is_empty() && told.dead.is_empty() && told.quarantined.is_empty());
    sqlx::query(
        "insert into event_failures (subscriber, position, event_id, kind, error, at)
         values ('mail', 7, gen_random_uuid(), 'booking.confirmed', 'it broke', now())",
    )
    .execute(&scene.test.owner)
    .await
    .unwrap();
    sqlx::query(
        "insert into payment_inbox (id, provider, event_id, reference, payload, received_at, outcome, handled_at)
         values (gen_random_uuid(), 'stripe', 'evt_1', 'pi_1', '{}', now(), 'quarantined', now())",
    )
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let told = event_log(&admin, "", None, None).await.unwrap();
    assert_eq!((told.dead[0].position, told.dead[0].error.as_str()), (7, "it broke"));
    assert_eq!(told.quarantined[0].event_id, "evt_1");
}
