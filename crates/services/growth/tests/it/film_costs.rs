//! What films cost: measured days, prices of the owner's, and who is told when a month becomes too dear.

use domain::{
    growth::film_costs::{FilmMonth, FilmPricesRequest},
    money::{Currency, Money},
};
use services::growth::film_costs::{MeasureFilms, film_costs, film_prices_put};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, is_not_found, refused};

const GB: i64 = 1_000_000_000;

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

/// So many hours of a worker and bytes sent on a day.
async fn measured(scene: &Scene, day: &str, hours: i64, gigabytes: i64) {
    sqlx::query("insert into film_days (day, encoded_ms, sent_bytes) values ($1::date, $2, $3)")
        .bind(day.parse::<chrono::NaiveDate>().unwrap())
        .bind(hours * 3_600_000)
        .bind(gigabytes * GB)
        .execute(&scene.test.owner)
        .await
        .unwrap();
}

async fn night(scene: &Scene, moment: &str) {
    scene.move_to(moment);
    MeasureFilms::run(&scene.test.system(), Nothing {}).await.unwrap();
}

async fn warned(scene: &Scene) -> Vec<(uuid::Uuid, String)> {
    sqlx::query_as("select user_id, body_text from mails where template = 'film_costs' order by id")
        .fetch_all(&scene.test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_films_cost_is_finances_to_read_and_to_price() {
    let scene = Scene::new().await;
    for context in [scene.test.anonymous(), scene.as_student(), scene.as_tutor()] {
        is_not_found(film_costs(&context).await);
        is_not_found(film_prices_put(&context, &FilmPricesRequest::default()).await);
    }
    let admin = scene.test.context_of(&scene.test.admin().await);
    let before = film_costs(&admin).await.unwrap();
    assert_eq!((before.projected, before.above, before.prices.limit), (None, false, usd(500_000)));
    let priced = |version, limit| FilmPricesRequest {
        version: Some(version),
        limit: Some(limit),
        ..FilmPricesRequest::default()
    };
    let eur = Money::new(1, Currency::Eur);
    assert_eq!(refused(film_prices_put(&admin, &priced(1, eur)).await), (422, "film_price_range".into()));
    let after = film_prices_put(&admin, &priced(1, usd(400_000))).await.unwrap();
    assert_eq!((after.prices.version, after.prices.limit, after.prices.egress), (2, usd(400_000), usd(9_000)));
    assert_eq!(refused(film_prices_put(&admin, &priced(1, usd(1))).await), (409, "film_prices_changed".into()));
    let acts: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'film_prices.put'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(acts, 1);
}

#[tokio::test]
async fn a_month_is_projected_from_whole_days_and_the_running_one_counts_for_nothing() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    scene.move_to("2026-04-11T09:00:00Z");
    measured(&scene, "2026-04-11", 5, 5_000).await;
    assert_eq!(film_costs(&admin).await.unwrap().projected, None);
    measured(&scene, "2026-04-01", 10, 400).await;
    measured(&scene, "2026-04-10", 20, 600).await;
    let told = film_costs(&admin).await.unwrap().projected.unwrap();
    let FilmMonth { measured_days, encoded_ms, sent_bytes, encoding, egress, total, .. } = told;
    assert_eq!((measured_days, encoded_ms, sent_bytes), (10, 90 * 3_600_000, 3_000 * GB));
    assert_eq!((encoding, egress, total), (usd(360), usd(27_000), usd(27_360)));
}

#[tokio::test]
async fn owners_are_warned_once_of_a_month_that_becomes_too_dear_and_of_no_other() {
    let scene = Scene::new().await;
    let admin = scene.test.admin().await;
    measured(&scene, "2026-04-09", 0, 10).await;
    night(&scene, "2026-04-10T00:20:00Z").await;
    assert!(warned(&scene).await.is_empty(), "300 GB cost 27 dollars");
    measured(&scene, "2026-04-10", 0, 40_000).await;
    for hour in ["00:20", "01:20"] {
        night(&scene, &format!("2026-04-11T{hour}:00Z")).await;
    }
    let told = warned(&scene).await;
    let [(whom, text)] = &told[..] else { panic!("{told:?}") };
    assert_eq!(*whom, admin.id.0);
    for words in ["$54,013.50", "$5,000.00", "/owner/films"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let page = film_costs(&scene.test.context_of(&admin)).await.unwrap();
    assert!(page.above);
    night(&scene, "2026-05-01T00:20:00Z").await;
    assert_eq!(warned(&scene).await.len(), 2, "another month is another warning");
}
