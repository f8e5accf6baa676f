//! The owner's numbers are the ledger's.

use super::support::{came, clean, friend, held};
use domain::{
    growth::insight::InsightRequest,
    money::{Currency, Money},
};
use services::growth::insight::{owner_dashboard, revenue};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found};

/// The sum of the platform's account of that kind in dollars.
async fn platform(scene: &Scene, kind: &str) -> i64 {
    sqlx::query_scalar("select coalesce(sum(balance), 0)::bigint from accounts where kind = $1 and currency = 'USD'")
        .bind(kind)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn revenue_take_rate_refunds_and_promotion_are_what_the_ledger_says() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    held(&scene, scene.request(TOMORROW)).await;
    held(&scene, scene.request("2026-03-05T10:00:00Z")).await;
    let owner = scene.test.context_of(&scene.test.admin().await);
    let told = revenue(&owner, &InsightRequest::default()).await.unwrap();
    let [line] = &told.currencies[..] else { panic!("{told:?}") };
    let usd = |minor| Money::new(minor, Currency::Usd);
    assert_eq!((line.gmv, line.revenue, line.take_rate), (usd(6_000), usd(1_200), Some(0.2)));
    assert_eq!((line.refunds, line.promotion), (usd(0), usd(2_000)));
    assert_eq!(line.revenue.minor, platform(&scene, "platform_fee").await);
    assert_eq!(line.promotion.minor, -platform(&scene, "platform_promo").await);
    let all = owner_dashboard(&owner, &InsightRequest::default()).await.unwrap();
    assert_eq!((all.lessons, all.listed_tutors, all.before.len()), (2, 1, 0));
    assert_eq!(all.currencies, told.currencies);
    clean(&scene, "two lessons").await;
}

#[tokio::test]
async fn money_that_was_taken_and_given_back_is_a_refund_and_no_turnover() {
    let scene = Scene::new().await;
    let far = scene.scheduled(FAR_AHEAD).await;
    assert_eq!(scene.student_money().await.2, 3_000, "taken at the confirmation");
    services::bookings::booking::booking_cancel(&scene.as_student(), far, None, None).await.unwrap();
    let owner = scene.test.context_of(&scene.test.admin().await);
    let told = revenue(&owner, &InsightRequest::default()).await.unwrap();
    let [line] = &told.currencies[..] else { panic!("{told:?}") };
    assert_eq!((line.gmv.minor, line.revenue.minor, line.refunds.minor), (0, 0, 3_000));
    assert_eq!(line.take_rate, None);
}

#[tokio::test]
async fn the_business_is_nobody_elses() {
    let scene = Scene::new().await;
    for context in [scene.test.anonymous(), scene.as_student(), scene.as_tutor()] {
        is_not_found(revenue(&context, &InsightRequest::default()).await);
        is_not_found(owner_dashboard(&context, &InsightRequest::default()).await);
    }
}
