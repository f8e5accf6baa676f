//! What pages of subjects and cities tell: prices of all who are there, reviews of those who are shown.

use super::{ALGEBRA, PIANO, listed_with};
use catalog::taught::taught_facts;
use domain::ids::{SubjectId, TutorId};
use services::Context;
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW},
};
use uuid::Uuid;

async fn lives(test: &TestApp, name: &str, (subject, cents): (&str, i64), city: Option<&str>) -> TutorId {
    listed_with(test, name, subject, cents, |profile| profile.city = city.map(str::to_owned)).await
}

/// Lowest, middle and highest price.
async fn prices(reader: &Context, subject: Option<&str>, city: Option<&str>) -> Option<[i64; 3]> {
    let subject = subject.map(|id| id.parse::<SubjectId>().unwrap());
    let facts = taught_facts(reader, (subject, city), &[]).await.unwrap();
    facts.prices.map(|range| [range.low.minor, range.middle.minor, range.high.minor])
}

#[tokio::test]
async fn prices_are_of_all_who_teach_it_there_and_of_nobody_else() {
    let test = TestApp::new().await;
    let reader = test.anonymous();
    lives(&test, "Ada", (ALGEBRA, 6_000), Some("berlin")).await;
    lives(&test, "Bea", (ALGEBRA, 2_000), None).await;
    lives(&test, "Cem", (ALGEBRA, 3_000), Some("berlin")).await;
    lives(&test, "Clara", (PIANO, 1_000), Some("berlin")).await;
    assert_eq!(prices(&reader, Some(ALGEBRA), None).await, Some([2_000, 3_000, 6_000]));
    assert_eq!(prices(&reader, Some(ALGEBRA), Some("berlin")).await, Some([3_000, 3_000, 6_000]));
    assert_eq!(prices(&reader, None, Some("berlin")).await, Some([1_000, 3_000, 6_000]));
    assert_eq!(prices(&reader, None, None).await, Some([1_000, 2_000, 6_000]));
    for (subject, city) in [(Some(PIANO), Some("paris")), (None, Some("atlantis"))] {
        assert_eq!(prices(&reader, subject, city).await, None, "nobody is there: {subject:?} {city:?}");
    }
    let nothing = Some("00000000-0000-7000-8000-000000000001");
    assert_eq!(prices(&reader, nothing, None).await, None, "what is no subject is taught by nobody");
}

#[tokio::test]
async fn reviews_are_of_lessons_in_the_subject_and_of_whom_the_page_shows() {
    let scene = Scene::new().await;
    let (tutor, reader) = (&scene.tutor, scene.test.anonymous());
    let lesson = scene.booked(TOMORROW).await;
    for (booking, comment, hidden) in [
        (lesson.0, "It took three lessons, and now I can do it.", false),
        (Uuid::now_v7(), "That was about something else, and long ago.", false),
        (Uuid::now_v7(), "Nobody reads this before the other side wrote.", true),
        (Uuid::now_v7(), "", false),
    ] {
        sqlx::query(
            "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
               professionalism, comment, created_at, hidden_until)
             values (gen_random_uuid(), $1, $2, $3, 5, 5, 5, 5, $4, '2026-03-01T00:00:00Z',
               case when $5 then '2026-04-01T00:00:00Z'::timestamptz end)",
        )
        .bind(booking)
        .bind(tutor.tutor_id.0)
        .bind(scene.student.id.0)
        .bind(comment)
        .bind(hidden)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    }
    let said = async |subject: Option<SubjectId>, city: Option<&str>, shown: &[TutorId]| {
        let facts = taught_facts(&reader, (subject, city), shown).await.unwrap();
        let mut said: Vec<String> = facts.reviews.iter().map(|recent| recent.review.comment.clone()).collect();
        said.sort_unstable();
        said
    };
    let subject = Some(tutor.subject_id);
    assert_eq!(said(subject, None, &[tutor.tutor_id]).await, ["It took three lessons, and now I can do it."]);
    let both = ["It took three lessons, and now I can do it.", "That was about something else, and long ago."];
    assert_eq!(said(None, Some("berlin"), &[tutor.tutor_id]).await, both);
    assert_eq!(said(subject, Some("berlin"), &[]).await, Vec::<String>::new(), "of nobody who is not shown");
    assert_eq!(said(subject, Some("paris"), &[TutorId(Uuid::now_v7())]).await, Vec::<String>::new());
}
