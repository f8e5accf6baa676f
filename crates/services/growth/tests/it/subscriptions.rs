//! Plans of tutors: who pays for a month and out of what, what follows, and what an unpaid one leads to.

use super::support::clean;
use adapters::payments::SandboxCard;
use chrono::Duration;
use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest},
    growth::{
        ads::AdCampaignRequest,
        plans::{GRACE_DAYS, Plan, SubscriptionRequest, SubscriptionState, SubscriptionView},
    },
    identity::api_key::ApiKeyRequest,
    money::{Currency, Money},
};
use futures::future::join_all;
use services::{
    Clock, Context, Result,
    catalog::tutor_search::tutor_search,
    growth::{
        ads::ad_campaign_create,
        subscriptions::{RenewPlans, plan_choose, subscription_mine},
    },
    identity::api_keys::key_create,
    money::methods::{method_create, sandbox_card_decide},
};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, refused};

async fn choose(context: &Context, tier: &str) -> Result<SubscriptionView> {
    plan_choose(context, &SubscriptionRequest { tier: tier.to_owned() }).await
}

async fn fund(scene: &Scene, minor: i64) {
    scene.test.fund(&scene.tutor.person, Money::new(minor, Currency::Usd)).await;
}

async fn card(context: &Context, card: SandboxCard) {
    let made = method_create(context, None).await.unwrap();
    sandbox_card_decide(context, made.id, Some(card)).await.unwrap().expect("a card");
}

async fn mine(scene: &Scene) -> SubscriptionView {
    subscription_mine(&scene.as_tutor()).await.unwrap()
}

async fn wallet(scene: &Scene) -> i64 {
    scene.test.balance(&scene.tutor.person, "wallet", "USD").await
}

async fn renewed(scene: &Scene) {
    RenewPlans::run(&scene.test.system(), Nothing {}).await.unwrap();
}

async fn mails(scene: &Scene, template: &str) -> i64 {
    let sql = "select count(*) from mails where template = $1";
    sqlx::query_scalar(sql).bind(template).fetch_one(&scene.test.owner).await.unwrap()
}

#[tokio::test]
async fn a_plan_that_nobody_can_pay_or_that_there_is_not_is_refused_and_leaves_the_account_free() {
    let scene = Scene::new().await;
    let tutor = scene.as_tutor();
    assert_eq!(refused(choose(&scene.test.anonymous(), "pro").await), (401, "sign_in_required".into()));
    assert_eq!(refused(choose(&tutor, "gold").await), (422, "plan_unknown".into()));
    assert_eq!(refused(choose(&tutor, "pro").await), (409, "plan_money_missing".into()));
    fund(&scene, 1_999).await;
    assert_eq!(refused(choose(&tutor, "pro").await), (409, "plan_money_missing".into()), "a cent too little");
    card(&tutor, SandboxCard::Declined).await;
    assert_eq!(refused(choose(&tutor, "pro").await), (409, "card_declined".into()));
    let told = mine(&scene).await;
    assert_eq!((told.tier, told.state, told.charges.len()), (Plan::Free, Some(SubscriptionState::Ended), 0));
    assert_eq!(wallet(&scene).await, 1_999);
    clean(&scene, "plans that nobody paid").await;
}

#[tokio::test]
async fn a_month_is_paid_once_however_often_and_at_once_it_is_asked_for() {
    let scene = Scene::new().await;
    fund(&scene, 10_000).await;
    let tutor = scene.as_tutor();
    let all = join_all((0..8).map(|_| choose(&tutor, "pro"))).await;
    assert!(all.iter().any(Result::is_ok), "{all:?}");
    for _ in 0..2 {
        choose(&tutor, "pro").await.unwrap();
    }
    let told = mine(&scene).await;
    assert_eq!((told.tier, told.state, told.next_tier), (Plan::Pro, Some(SubscriptionState::Active), Plan::Pro));
    assert_eq!((told.charges.len(), wallet(&scene).await), (1, 8_000));
    assert_eq!(told.paid_until.unwrap().to_rfc3339(), "2026-04-02T09:00:00+00:00");
    clean(&scene, "a plan").await;
}

#[tokio::test]
async fn a_card_pays_where_the_balance_does_not_reach() {
    let scene = Scene::new().await;
    fund(&scene, 500).await;
    let tutor = scene.as_tutor();
    card(&tutor, SandboxCard::Plain).await;
    choose(&tutor, "pro").await.unwrap();
    assert_eq!((mine(&scene).await.tier, wallet(&scene).await), (Plan::Pro, 500));
    clean(&scene, "a plan by card").await;
}

#[tokio::test]
async fn what_a_plan_allows_is_allowed_and_what_it_does_not_is_not() {
    let scene = Scene::new().await;
    fund(&scene, 10_000).await;
    let tutor = scene.as_tutor();
    let listing = scene.tutor.tutor_id.to_string();
    let plan = AdCampaignRequest { listing_id: listing, bid: Some(10), daily_budget: Some(50), total_budget: Some(50) };
    let key = || ApiKeyRequest { name: "A program".into(), scopes: vec!["read".into()], ..ApiKeyRequest::default() };
    let badges = async || {
        let search = TutorSearch::parse(&TutorSearchRequest::default(), Currency::Usd).unwrap();
        tutor_search(&scene.test.anonymous(), search).await.unwrap().page.items[0].badges.clone()
    };
    for _ in 0..Plan::Free.limits().campaigns {
        ad_campaign_create(&tutor, &plan).await.unwrap();
    }
    assert_eq!(refused(ad_campaign_create(&tutor, &plan).await), (409, "ad_campaigns_full".into()));
    assert_eq!(key_create(&tutor, &key()).await.unwrap().limit.per_minute, 100);
    choose(&tutor, "pro").await.unwrap();
    ad_campaign_create(&tutor, &plan).await.unwrap();
    assert_eq!(key_create(&tutor, &key()).await.unwrap().limit.per_minute, 600);
    assert!(badges().await.contains(&"pro".to_owned()), "and the card says so");
    assert_eq!(mine(&scene).await.limits, Plan::Pro.limits());
}

#[tokio::test]
async fn a_larger_plan_costs_what_is_missing_and_ending_it_keeps_the_month() {
    let scene = Scene::new().await;
    fund(&scene, 20_000).await;
    let tutor = scene.as_tutor();
    choose(&tutor, "pro").await.unwrap();
    scene.move_to("2026-03-17T21:00:00Z");
    choose(&tutor, "enterprise").await.unwrap();
    let told = mine(&scene).await;
    assert_eq!(
        (told.tier, told.charges[0].amount.minor),
        (Plan::Enterprise, 9_900 - 1_000),
        "half of the month is left"
    );
    choose(&tutor, "free").await.unwrap();
    assert_eq!((mine(&scene).await.tier, mine(&scene).await.next_tier), (Plan::Enterprise, Plan::Free));
    choose(&tutor, "enterprise").await.unwrap();
    assert_eq!(mine(&scene).await.next_tier, Plan::Enterprise, "changed one's mind");
    choose(&tutor, "pro").await.unwrap();
    scene.move_to("2026-04-17T21:00:00Z");
    renewed(&scene).await;
    let told = mine(&scene).await;
    assert_eq!((told.tier, told.charges[0].amount.minor), (Plan::Pro, 2_000), "the smaller one begins when it ends");
    choose(&tutor, "free").await.unwrap();
    scene.move_to("2026-05-17T21:00:00Z");
    renewed(&scene).await;
    let told = mine(&scene).await;
    assert_eq!((told.tier, told.state, told.charges.len()), (Plan::Free, Some(SubscriptionState::Ended), 3));
    assert_eq!(mails(&scene, "plan_ended").await, 0, "who ends it knows it");
    clean(&scene, "plans that follow each other").await;
}

#[tokio::test]
async fn months_follow_each_other_each_paid_once() {
    let scene = Scene::new().await;
    fund(&scene, 6_000).await;
    choose(&scene.as_tutor(), "pro").await.unwrap();
    renewed(&scene).await;
    assert_eq!(wallet(&scene).await, 4_000, "not before its time");
    for left in [2_000, 0] {
        scene.test.clock.move_to(mine(&scene).await.paid_until.unwrap());
        let system = scene.test.system();
        let runs = join_all((0..4).map(|_| RenewPlans::run(&system, Nothing {}))).await;
        assert!(runs.iter().all(Result::is_ok), "{runs:?}");
        assert_eq!(wallet(&scene).await, left);
    }
    assert_eq!(mine(&scene).await.charges.len(), 3);
    clean(&scene, "three months").await;
}

#[tokio::test]
async fn an_unpaid_month_is_told_tried_again_and_ends_the_plan_after_a_week() {
    let scene = Scene::new().await;
    fund(&scene, 2_000).await;
    let tutor = scene.as_tutor();
    choose(&tutor, "pro").await.unwrap();
    let until = mine(&scene).await.paid_until.unwrap();
    scene.test.clock.move_to(until);
    renewed(&scene).await;
    let told = mine(&scene).await;
    assert_eq!((told.tier, told.state), (Plan::Pro, Some(SubscriptionState::PastDue)), "it goes on for now");
    assert_eq!(told.grace_until, Some(until + Duration::days(GRACE_DAYS)));
    assert_eq!(refused(choose(&tutor, "enterprise").await), (409, "plan_unpaid".into()));
    scene.test.clock.advance(Duration::hours(24));
    renewed(&scene).await;
    assert_eq!(mails(&scene, "plan_unpaid").await, 1, "told once");
    fund(&scene, 2_000).await;
    scene.test.clock.advance(Duration::hours(24));
    renewed(&scene).await;
    let told = mine(&scene).await;
    assert_eq!((told.state, told.grace_until), (Some(SubscriptionState::Active), None));
    assert_eq!(told.charges[0].from, until, "the days of grace are paid too");
    let until = told.paid_until.unwrap();
    scene.test.clock.move_to(until);
    renewed(&scene).await;
    scene.test.clock.move_to(until + Duration::days(GRACE_DAYS));
    renewed(&scene).await;
    let told = mine(&scene).await;
    assert_eq!((told.tier, told.state), (Plan::Free, Some(SubscriptionState::Ended)));
    assert_eq!(mails(&scene, "plan_ended").await, 1);
    clean(&scene, "a plan that ended").await;
}
