//! The owner's numbers are the ledger's.

use super::support::{came, clean, friend, held};
use domain::growth::economics::PerformanceSort;
use domain::{
    growth::insight::InsightRequest,
    money::{Currency, Money},
};
use services::growth::insight::{owner_dashboard, revenue, tutors_performance, unit_economics};
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
        is_not_found(unit_economics(&context, &InsightRequest::default()).await);
        is_not_found(tutors_performance(&context, PerformanceSort::Lessons).await);
    }
}

#[tokio::test]
async fn a_payer_costs_what_was_spent_on_them_and_brings_the_commission_of_the_own_lessons() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    held(&scene, scene.request(TOMORROW)).await;
    held(&scene, scene.request("2026-03-05T10:00:00Z")).await;
    let owner = scene.test.context_of(&scene.test.admin().await);
    let told = unit_economics(&owner, &InsightRequest::default()).await.unwrap();
    let usd = |minor| Some(Money::new(minor, Currency::Usd));
    assert_eq!((told.new_payers, told.cac, told.arpu, told.ltv), (1, usd(2_000), usd(1_200), usd(1_200)));
    assert_eq!(told.payback_months, None, "12.00 are not yet 20.00");
    let [march] = &told.cohorts[..] else { panic!("{told:?}") };
    assert_eq!((march.first.to_string().as_str(), march.payers, march.revenue.len()), ("2026-03-01", 1, 1));
    let before = InsightRequest { from: "2026-02-01".into(), to: "2026-02-28".into(), ..InsightRequest::default() };
    let february = unit_economics(&owner, &before).await.unwrap();
    assert_eq!((february.new_payers, february.spent.minor, february.cac), (0, 0, None));
}

#[tokio::test]
async fn tutors_are_judged_by_lessons_held_called_off_and_missed_in_the_order_asked_for() {
    let scene = Scene::new().await;
    let idle = scene.test.approved_tutor().await;
    held(&scene, scene.request(TOMORROW)).await;
    let off = scene.scheduled("2026-03-05T10:00:00Z").await;
    services::bookings::booking::booking_cancel(&scene.as_tutor(), off, None, None).await.unwrap();
    let owner = scene.test.context_of(&scene.test.admin().await);
    for sort in [PerformanceSort::Lessons, PerformanceSort::Cancelled] {
        let told = tutors_performance(&owner, sort).await.unwrap();
        let [first, last] = &told[..] else { panic!("{told:?}") };
        assert_eq!((first.tutor_id, last.tutor_id), (scene.tutor.tutor_id, idle.tutor_id), "{sort:?}");
        assert_eq!((first.lessons, first.students, first.gmv.minor, first.cancelled), (1, 1, 3_000, Some(0.5)));
        assert_eq!((last.lessons, last.cancelled, last.rating), (0, None, None));
    }
}
