//! Order and pages: every tutor once, in every order, whatever the page size; and no query more for more tutors.

use super::{ALGEBRA, listed, parsed, search};
use domain::catalog::tutor_search::{TutorSearch, TutorSort};
use services::catalog::tutor_search::tutor_search;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use testkit::TestApp;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

async fn twelve(test: &TestApp) {
    for n in 0..12 {
        let id = listed(test, &format!("Tutor {n}"), ALGEBRA, 2_000 + i64::from(n % 4) * 500).await;
        sqlx::query("update tutors set rating_sum = $2 * 4, review_count = $2, years = $2, response_minutes = nullif($2, 0) where id = $1")
            .bind(id.0)
            .bind(n % 5)
            .execute(&test.owner)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn every_order_gives_each_tutor_once_over_all_pages() {
    let test = TestApp::new().await;
    twelve(&test).await;
    for (code, sort) in TutorSort::ALL {
        for (q, currency) in [("", "USD"), ("algebra", "USD"), ("", "JPY")] {
            let whole = search(&test, |r| (r.q, r.currency, r.sort) = (q.into(), currency.into(), code.into())).await;
            let all: Vec<_> = whole.page.items.iter().map(|card| card.id).collect();
            assert_eq!((all.len(), whole.total), (12, 12), "{code}");
            let (mut seen, mut cursor) = (Vec::new(), None);
            loop {
                let asked =
                    TutorSearch { limit: 5, cursor, ..parsed(|r| (r.q, r.currency) = (q.into(), currency.into())) };
                let result = tutor_search(&test.anonymous(), TutorSearch { sort, ..asked }).await.unwrap();
                assert_eq!(result.total, 12);
                seen.extend(result.page.items.iter().map(|card| card.id));
                cursor = result.page.next_cursor;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(seen, all, "{code} {q} {currency}");
        }
    }
}

#[tokio::test]
async fn the_orders_mean_what_they_say() {
    let test = TestApp::new().await;
    twelve(&test).await;
    let cards = async |code: &str| search(&test, |r| r.sort = code.into()).await.page.items;
    assert!(cards("price_asc").await.is_sorted_by_key(|card| card.hourly_rate.minor));
    assert!(cards("price_desc").await.is_sorted_by_key(|card| -card.hourly_rate.minor));
    assert!(cards("response_time").await.is_sorted_by_key(|card| card.response_minutes.unwrap_or(i32::MAX)));
    let years: Vec<i32> = cards("experience").await.iter().map(|card| card.review_count as i32).collect();
    assert!(years.is_sorted_by_key(|years| -years), "{years:?}");
}

#[tokio::test]
async fn one_friends_five_stars_rank_below_forty_good_lessons() {
    let test = TestApp::new().await;
    let (friend, proven) =
        (listed(&test, "Friend", ALGEBRA, 2_000).await, listed(&test, "Proven", ALGEBRA, 2_000).await);
    for (id, sum, count) in [(friend, 5, 1), (proven, 190, 40)] {
        sqlx::query("update tutors set rating_sum = $2, review_count = $3 where id = $1")
            .bind(id.0)
            .bind(sum)
            .bind(count)
            .execute(&test.owner)
            .await
            .unwrap();
    }
    let ranked = search(&test, |r| r.sort = "rating".into()).await;
    assert_eq!(ranked.page.items.iter().map(|card| card.rating).collect::<Vec<_>>(), [4.75, 5.0]);
}

#[tokio::test]
async fn cursors_of_another_search_are_refused() {
    let test = TestApp::new().await;
    twelve(&test).await;
    let cursor = search(&test, |r| r.limit = "5".into()).await.page.next_cursor;
    for asked in
        [parsed(|r| r.sort = "price".into()), parsed(|r| r.q = "algebra".into()), parsed(|r| r.language = "en".into())]
    {
        let refusal = tutor_search(&test.anonymous(), TutorSearch { cursor: cursor.clone(), ..asked })
            .await
            .unwrap_err()
            .to_refusal();
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (422, "cursor_invalid"));
    }
    for made_up in ["1", "-1", "%00", "AAAA"] {
        let asked = TutorSearch { cursor: Some(made_up.into()), ..parsed(|_| {}) };
        assert_eq!(tutor_search(&test.anonymous(), asked).await.unwrap_err().to_refusal().code, "cursor_invalid");
    }
}

/// Counts the statements that the database is sent.
struct StatementCounter(Arc<AtomicUsize>);

/// Whether a statement asks something: what sets up a new connection does not, and a busy pool opens one now and then.
struct Asked(bool);

impl Visit for Asked {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0 |= field.name() == "summary" && !value.starts_with("set ");
    }
    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl Subscriber for StatementCounter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut asked = Asked(false);
        event.record(&mut asked);
        self.0.fetch_add(usize::from(asked.0), Ordering::SeqCst);
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

#[tokio::test]
async fn a_page_of_twelve_takes_as_many_statements_as_a_page_of_one_and_none_when_asked_again() {
    let test = TestApp::new().await;
    twelve(&test).await;
    search(&test, |_| {}).await;
    let counter = Arc::new(AtomicUsize::new(0));
    let _guard = tracing::subscriber::set_default(StatementCounter(counter.clone()));
    let asked = async |limit: &str, q: &str| {
        counter.store(0, Ordering::SeqCst);
        search(&test, |r| (r.limit, r.q) = (limit.into(), q.into())).await;
        counter.load(Ordering::SeqCst)
    };
    // The least of three: on a slow machine news of another server is looked for in between.
    let statements = async |limit: &str, q: &str, new: bool| {
        let mut least = usize::MAX;
        for _ in 0..3 {
            let caches = services::catalog::caches::caches(&test.app);
            if new {
                caches.kept.forget();
                caches.facets.invalidate_all();
            }
            least = least.min(asked(limit, q).await);
        }
        least
    };
    for q in ["", "algebra"] {
        assert_eq!([statements("1", q, true).await, statements("12", q, true).await], [1, 1], "{q}");
        assert_eq!(statements("12", q, false).await, 0, "{q}");
    }
}
