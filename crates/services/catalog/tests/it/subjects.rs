//! The taxonomy, suggestions and the front page.

use super::{ALGEBRA, PIANO, listed};
use services::{
    Context,
    catalog::{
        subjects::subjects_list,
        tutor_search::{landing_facts, subject_suggest},
    },
};
use std::collections::HashSet;
use testkit::TestApp;

fn reading(test: &TestApp, locale: &str) -> Context {
    Context { locale: locale.into(), ..test.anonymous() }
}

#[tokio::test]
async fn the_taxonomy_is_named_in_every_language_and_counts_listed_tutors() {
    let test = TestApp::new().await;
    listed(&test, "Ada", ALGEBRA, 3_000).await;
    for locale in domain::identity::LOCALES {
        let subjects = subjects_list(&reading(&test, locale)).await.unwrap();
        assert!(subjects.len() >= 40, "{}", subjects.len());
        assert!(subjects.iter().map(|subject| subject.category.as_str()).collect::<HashSet<_>>().len() >= 12);
        assert!(subjects.iter().all(|subject| !subject.name.is_empty() && !subject.category_name.is_empty()));
        let algebra = subjects.iter().find(|subject| subject.slug == "algebra").unwrap();
        assert_eq!((algebra.id.to_string().as_str(), algebra.tutor_count), (ALGEBRA, 1), "{locale}");
    }
    let russian = subjects_list(&reading(&test, "ru")).await.unwrap();
    assert!(russian.iter().any(|subject| subject.name == "Алгебра" && subject.category_name == "Математика"));
}

#[tokio::test]
async fn an_input_box_suggests_by_the_beginning_of_any_word_in_any_language() {
    let test = TestApp::new().await;
    listed(&test, "Clara", PIANO, 3_000).await;
    let slugs = async |prefix: &str| {
        let found = subject_suggest(&reading(&test, "en"), prefix).await.unwrap();
        found.into_iter().map(|subject| subject.slug).collect::<Vec<_>>()
    };
    assert_eq!(slugs("klav").await, ["piano"]);
    assert_eq!(slugs("Алг").await, ["algebra", "linear-algebra", "algorithms"]);
    assert!(slugs("learning").await.contains(&"machine-learning".to_owned()));
    assert_eq!(slugs("pia").await, ["piano"]);
    assert_eq!((slugs("%").await, slugs("_").await, slugs("  ").await), (vec![], vec![], vec![]));
    assert!(slugs("a").await.len() <= 8);
    assert_eq!(subject_suggest(&test.anonymous(), &"a".repeat(10_000)).await.unwrap_err().status(), 422);
}

#[tokio::test]
async fn the_front_page_of_an_empty_market_invents_nothing() {
    let test = TestApp::new().await;
    let empty = landing_facts(&test.anonymous()).await.unwrap();
    assert_eq!((empty.tutor_count, empty.subjects.len(), empty.reviews.len(), empty.free_lessons.len()), (0, 0, 0, 0));
}

#[tokio::test]
async fn the_front_page_shows_who_is_free_and_the_three_newest_reviews_that_say_something() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let student = test.student().await;
    for (minute, comment) in [(1, "Clear and kind."), (2, ""), (3, "Second."), (4, "Third."), (5, "Newest.")] {
        sqlx::query(
            "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication, professionalism, comment, created_at)
             values (gen_random_uuid(), gen_random_uuid(), $1, $2, 5, 5, 5, 5, $3, '2026-03-01T00:00:00Z'::timestamptz + make_interval(mins => $4))",
        )
        .bind(tutor.tutor_id.0)
        .bind(student.id.0)
        .bind(comment)
        .bind(minute)
        .execute(&test.owner)
        .await
        .unwrap();
    }
    let facts = landing_facts(&test.anonymous()).await.unwrap();
    assert_eq!((facts.tutor_count, facts.subjects.len()), (1, 1));
    assert!(facts.from.is_some() && facts.subjects[0].from == facts.from);
    assert_eq!(facts.met_first.len(), 1);
    assert!(facts.met_first[0].charged_rate.minor > 0);
    let comments: Vec<&str> = facts.reviews.iter().map(|recent| recent.review.comment.as_str()).collect();
    assert_eq!(comments, ["Newest.", "Third.", "Second."]);
    assert_eq!(facts.free_lessons[0].slot.start.to_rfc3339(), "2026-03-02T09:30:00+00:00");
}
