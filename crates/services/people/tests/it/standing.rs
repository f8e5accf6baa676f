//! What a lesson counts up does not touch the indexes of the search.

use testkit::TestApp;

/// Rows updated in this transaction, and those of them that touched no index.
const UPDATED: &str = "select pg_stat_get_xact_tuples_updated('tutors'::regclass),
    pg_stat_get_xact_tuples_hot_updated('tutors'::regclass)";

#[tokio::test]
async fn a_lessons_counters_touch_no_index_and_a_rating_does() {
    let test = TestApp::new().await;
    test.approved_tutor().await;
    for (change, untouched) in [
        (
            "update tutors set lesson_count = lesson_count + 1, lifetime_earnings_usd = lifetime_earnings_usd + 2400",
            1_i64,
        ),
        ("update tutors set rating_sum = rating_sum + 5, review_count = review_count + 1", 0),
    ] {
        let mut transaction = test.owner.begin().await.unwrap();
        sqlx::query(change).execute(&mut *transaction).await.unwrap();
        let seen: (i64, i64) = sqlx::query_as(UPDATED).fetch_one(&mut *transaction).await.unwrap();
        assert_eq!(seen, (1, untouched), "{change}");
        transaction.rollback().await.unwrap();
    }
}
