//! Public reviews.

use domain::ids::TutorId;
use services::people::{reviews::tutor_reviews, tutor_profile::tutor_profile_get};
use testkit::{ApprovedTutor, TestApp};
use uuid::Uuid;

async fn review(test: &TestApp, tutor: &ApprovedTutor, student: Uuid, rating: i16, minute: i32) {
    sqlx::query(
        "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication, professionalism, comment, created_at)
         values ($1, $2, $3, $4, $5, 5, 4, 5, $6, '2026-03-01T00:00:00Z'::timestamptz + make_interval(mins => $7))",
    )
    .bind(Uuid::now_v7())
    .bind(Uuid::now_v7())
    .bind(tutor.tutor_id.0)
    .bind(student)
    .bind(rating)
    .bind(format!("comment {minute}"))
    .bind(minute)
    .execute(&test.owner)
    .await
    .unwrap();
}

#[tokio::test]
async fn reviews_come_newest_first_and_every_page_goes_on_where_the_last_ended() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let student = test.student().await;
    let before = tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.unwrap();
    assert_eq!(before.rating_means, None, "a mean of nothing is none");
    for (minute, rating) in [5, 5, 4, 5, 1].into_iter().enumerate() {
        // The last two of the same minute: the id decides.
        review(&test, &tutor, student.id.0, rating, i32::try_from(minute).unwrap().min(3)).await;
    }
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let page = tutor_reviews(&test.anonymous(), tutor.tutor_id, 2, cursor.as_deref()).await.unwrap();
        assert!(page.items.len() <= 2);
        seen.extend(page.items.into_iter().map(|review| (review.created_at, review.id)));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    let mut sorted = seen.clone();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    sorted.dedup();
    assert_eq!((seen.len(), &seen), (5, &sorted));
    let profile = tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.unwrap();
    assert_eq!(profile.rating_breakdown, [3, 1, 0, 0, 1]);
    let means = profile.rating_means.unwrap();
    assert_eq!((means.knowledge, means.communication, means.professionalism), (5.0, 4.0, 5.0));
}

#[tokio::test]
async fn reviews_of_a_tutor_one_may_not_see_and_cursors_of_other_lists_are_refused() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let nobody = TutorId(Uuid::now_v7());
    assert_eq!(tutor_reviews(&test.anonymous(), nobody, 20, None).await.unwrap_err().status(), 404);
    let refusal = tutor_reviews(&test.anonymous(), tutor.tutor_id, 20, Some("AAAA")).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (422, "cursor_invalid"));
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(tutor.person.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    assert_eq!(tutor_reviews(&test.anonymous(), tutor.tutor_id, 20, None).await.unwrap_err().status(), 404);
}
