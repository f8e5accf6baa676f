//! Saved cards: whose they are, how they come and go, and what they pay once.

use adapters::payments::SandboxCard;
use chrono::Duration;
use domain::{
    ids::{MethodId, PaymentId},
    money::{
        methods::{MethodState, PaymentMethod},
        wallet::{PaymentStatus, PaymentView, TopupRequest},
    },
};
use services::{
    Clock, Context, Result,
    money::{
        methods::{
            KeepCards, method_create, method_default, method_get, method_remove, methods_list, methods_offered,
            sandbox_card_decide,
        },
        wallet::{SandboxDecision, payment_get, sandbox_payment_decide, topup_create},
    },
    platform::{check::check_all, idempotency::IdempotencyKey},
};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

pub(super) async fn saved(context: &Context, card: SandboxCard) -> MethodId {
    let made = method_create(context, None).await.unwrap();
    sandbox_card_decide(context, made.id, Some(card)).await.unwrap().expect("a card");
    made.id
}

fn topup(method: MethodId) -> TopupRequest {
    TopupRequest { amount: 2_500, currency: "USD".into(), method_id: Some(method.to_string()) }
}

async fn charge(context: &Context, method: MethodId) -> Result<PaymentView> {
    topup_create(context, topup(method), None).await
}

async fn cards(context: &Context) -> Vec<PaymentMethod> {
    methods_list(context).await.unwrap().items
}

pub(super) async fn clean(test: &TestApp, after: &str) {
    test.run_jobs().await;
    test.seal_all().await;
    let all = check_all(&test.owner, test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

pub(super) async fn count(test: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn a_card_is_saved_at_the_providers_page_and_shown_by_its_last_digits() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let made = method_create(&context, None).await.unwrap();
    assert_eq!(made.setup_url, format!("/sandbox/methods/{}", made.id));
    assert_eq!(
        (cards(&context).await[0].state, methods_offered(&context).await.unwrap().len()),
        (MethodState::Pending, 0)
    );
    for _ in 0..2 {
        let card = sandbox_card_decide(&context, made.id, Some(SandboxCard::Plain)).await.unwrap().unwrap();
        assert_eq!((card.shown().as_str(), card.default, card.setup_url), ("Visa ···· 4242", true, None));
    }
    test.run_jobs().await;
    assert_eq!(cards(&context).await.len(), 1);
    let stored = "select count(*) from payment_methods where reference like '%4242%'";
    assert_eq!(count(&test, stored).await, 0, "no digits but the last four, and those in a column of their own");
    let told = "select count(*) from outbox_events where kind = 'payment_method.saved'";
    assert_eq!(count(&test, told).await, 1);
}

#[tokio::test]
async fn one_page_is_open_at_a_time_whoever_asks_again() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let key = IdempotencyKey::parse("add").unwrap();
    let first = method_create(&context, Some(&key)).await.unwrap();
    let again = method_create(&context, Some(&key)).await.unwrap();
    let anew = method_create(&context, None).await.unwrap();
    assert_eq!((first.clone(), first.clone()), (again, anew));
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let context = context.clone();
        race.spawn(async move { method_create(&context, None).await.map(|made| made.id) });
    }
    assert!(race.join_all().await.into_iter().all(|made| made.is_ok_and(|id| id == first.id)));
}

#[tokio::test]
async fn a_page_that_is_refused_or_forgotten_leaves_its_place_free() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let made = method_create(&context, None).await.unwrap();
    assert_eq!(sandbox_card_decide(&context, made.id, None).await.unwrap(), None);
    assert_eq!(sandbox_card_decide(&context, made.id, Some(SandboxCard::Plain)).await.unwrap(), None, "it is over");
    assert_eq!(cards(&context).await, []);
    let nobody = method_create(&context, None).await.unwrap();
    test.clock.advance(Duration::hours(24));
    KeepCards::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(cards(&context).await.len(), 1, "the provider has a day, and tells late");
    test.clock.advance(Duration::hours(2));
    let later = method_create(&context, None).await.unwrap();
    assert_ne!(nobody.id, later.id, "that page is closed");
    KeepCards::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(cards(&context).await.len(), 1);
    assert_eq!(count(&test, "select count(*) from payment_methods where forgotten_at is not null").await, 2);
}

#[tokio::test]
async fn ten_cards_are_enough_and_twenty_pages_an_hour_too() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let context = test.context_of(&test.student().await);
    for _ in 0..10 {
        saved(&context, SandboxCard::Plain).await;
    }
    assert_eq!(refused(method_create(&context, None).await), (409, "methods_full".into()));
    let ids: Vec<MethodId> = cards(&context).await.iter().map(|card| card.id).collect();
    method_remove(&context, ids[0]).await.unwrap();
    for _ in 0..9 {
        method_create(&context, None).await.unwrap();
    }
    assert_eq!(refused(method_create(&context, None).await), (429, "rate_limited".into()));
}

#[tokio::test]
async fn nobody_sees_charges_removes_or_prefers_somebody_elses_card() {
    let test = TestApp::new().await;
    let (owner, stranger) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let card = saved(&owner, SandboxCard::Plain).await;
    is_not_found(charge(&stranger, card).await);
    is_not_found(method_get(&stranger, card).await);
    is_not_found(method_default(&stranger, card).await);
    is_not_found(method_remove(&stranger, card).await);
    assert_eq!(cards(&stranger).await, []);
    assert_eq!(refused(methods_list(&test.anonymous()).await).0, 401);
    assert_eq!(refused(method_create(&test.anonymous(), None).await).0, 401);
    is_not_found(charge(&owner, MethodId(uuid::Uuid::now_v7())).await);
    let typed = TopupRequest { method_id: Some("4242424242424242".into()), ..topup(card) };
    assert_eq!(refused(topup_create(&owner, typed, None).await), (422, "method_unknown".into()));
    assert_eq!(count(&test, "select count(*) from payments").await, 0);
    assert_eq!(cards(&owner).await.len(), 1);
}

#[tokio::test]
async fn who_has_no_confirmed_address_or_is_a_child_saves_no_card() {
    let test = TestApp::new().await;
    let mut person = test.student().await;
    person.roles.push(domain::identity::Role::Child);
    let child = method_create(&test.context_of(&person), None).await;
    assert_eq!(refused(child), (403, "age_parent_required".into()));
    assert_eq!(methods_offered(&test.context_of(&person)).await.unwrap(), []);
    let mut person = test.student().await;
    person.email_verified = false;
    assert_eq!(refused(method_create(&test.context_of(&person), None).await), (403, "email_not_verified".into()));
}

#[tokio::test]
async fn a_saved_card_fills_the_wallet_at_once_and_once_per_key() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let card = saved(&context, SandboxCard::Plain).await;
    let key = IdempotencyKey::parse("twice").unwrap();
    let first = topup_create(&context, topup(card), Some(&key)).await.unwrap();
    assert_eq!(
        (first.status, first.checkout_url.clone(), first.method_id),
        (PaymentStatus::Succeeded, None, Some(card))
    );
    assert_eq!(topup_create(&context, topup(card), Some(&key)).await.unwrap(), first);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    let other = TopupRequest { method_id: None, ..topup(card) };
    assert_eq!(refused(topup_create(&context, other, Some(&key)).await), (422, "idempotency_key_reused".into()));
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let (context, key) = (context.clone(), IdempotencyKey::parse("race").unwrap());
        race.spawn(async move { topup_create(&context, topup(card), Some(&key)).await });
    }
    let in_flight = |answer: Result<PaymentView>| answer.is_err() && refused(answer).1 == "idempotency_in_flight";
    // Whoever asks while the provider is asked reads that it is on its way.
    let on_its_way = |paid: &PaymentView| matches!(paid.status, PaymentStatus::Succeeded | PaymentStatus::Pending);
    for answer in race.join_all().await {
        assert!(answer.as_ref().is_ok_and(on_its_way) || in_flight(answer));
    }
    assert_eq!(test.balance(&person, "wallet", "USD").await, 5_000, "the six were one");
    clean(&test, "two top-ups").await;
}

#[tokio::test]
async fn two_at_once_with_two_keys_are_two() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let card = saved(&context, SandboxCard::Plain).await;
    let (one, two) = tokio::join!(charge(&context, card), charge(&context, card));
    assert_ne!(one.unwrap().id, two.unwrap().id);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 5_000);
}

#[tokio::test]
async fn a_card_that_cannot_pay_says_why_and_charges_nothing() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let waits = method_create(&context, None).await.unwrap().id;
    assert_eq!(refused(charge(&context, waits).await), (422, "method_unready".into()));
    sandbox_card_decide(&context, waits, Some(SandboxCard::Expired)).await.unwrap();
    assert_eq!(refused(charge(&context, waits).await), (422, "method_expired".into()));
    assert_eq!(refused(method_default(&context, waits).await), (422, "method_expired".into()));
    let gone = saved(&context, SandboxCard::Plain).await;
    method_remove(&context, gone).await.unwrap();
    assert_eq!(refused(charge(&context, gone).await), (422, "method_removed".into()));
    is_not_found(method_remove(&context, gone).await);
    assert_eq!(count(&test, "select count(*) from payments").await, 0);
    let declined = saved(&context, SandboxCard::Declined).await;
    let key = IdempotencyKey::parse("no").unwrap();
    for _ in 0..2 {
        let answer = topup_create(&context, topup(declined), Some(&key)).await;
        assert_eq!(refused(answer), (409, "card_declined".into()), "the same key, the same no");
    }
    assert_eq!(count(&test, "select count(*) from payments where status = 'failed'").await, 1);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
}

#[tokio::test]
async fn the_newest_card_follows_when_the_first_one_goes() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let first = saved(&context, SandboxCard::Plain).await;
    let second = saved(&context, SandboxCard::Confirm).await;
    let third = saved(&context, SandboxCard::Declined).await;
    let chosen = async || cards(&context).await.iter().find(|card| card.default).map(|card| card.id);
    assert_eq!(chosen().await, Some(first));
    assert!(method_default(&context, second).await.unwrap().default);
    assert_eq!((chosen().await, cards(&context).await[0].id), (Some(second), second));
    method_remove(&context, second).await.unwrap();
    assert_eq!(chosen().await, Some(third));
    for id in [third, first] {
        method_remove(&context, id).await.unwrap();
    }
    assert_eq!(cards(&context).await, []);
    test.run_jobs().await;
    assert_eq!(count(&test, "select count(*) from payment_methods where forgotten_at is null").await, 0);
    assert_eq!(count(&test, "select count(*) from outbox_events where kind = 'payment_method.removed'").await, 3);
}

#[tokio::test]
async fn a_bank_that_asks_moves_money_when_its_card_holder_has_said_yes() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let card = saved(&context, SandboxCard::Confirm).await;
    let key = IdempotencyKey::parse("yes").unwrap();
    let yes = topup_create(&context, topup(card), Some(&key)).await.unwrap();
    assert_eq!(yes.checkout_url, Some(format!("/sandbox/payments/{}", yes.id)));
    assert_eq!(topup_create(&context, topup(card), Some(&key)).await.unwrap(), yes, "the same page again");
    let (no, nobody) = (charge(&context, card).await.unwrap(), charge(&context, card).await.unwrap());
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    for _ in 0..3 {
        sandbox_payment_decide(&context, yes.id, SandboxDecision::Succeed).await.unwrap();
    }
    sandbox_payment_decide(&context, no.id, SandboxDecision::Fail).await.unwrap();
    let late = sandbox_payment_decide(&context, no.id, SandboxDecision::Succeed).await;
    assert_eq!(refused(late), (409, "payment_already_decided".into()));
    test.run_jobs().await;
    let status = async |id: PaymentId| payment_get(&context, id).await.unwrap().status;
    assert_eq!(status(yes.id).await, PaymentStatus::Succeeded);
    assert_eq!((status(no.id).await, status(nobody.id).await), (PaymentStatus::Failed, PaymentStatus::Pending));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    let paid = topup_create(&context, topup(card), Some(&key)).await.unwrap();
    assert_eq!((paid.status, paid.checkout_url), (PaymentStatus::Succeeded, None));
    clean(&test, "one yes, one no, one that nobody answered").await;
}

#[tokio::test]
async fn an_answer_that_was_lost_is_asked_for_again_and_is_one_charge() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let card = saved(&context, SandboxCard::Confirm).await;
    let payment = charge(&context, card).await.unwrap();
    // The server died before it noted the answer: the order stands as it was stored.
    let lost = sqlx::query("update payment_orders set state = 'planned', reference = null, charge = null");
    lost.execute(&test.owner).await.unwrap();
    sqlx::query("update payments set checkout_url = null").execute(&test.owner).await.unwrap();
    test.clock.advance(Duration::seconds(40));
    test.run_jobs().await;
    let page = payment_get(&context, payment.id).await.unwrap().checkout_url;
    assert_eq!(page, payment.checkout_url, "the same order, the same page");
    sandbox_payment_decide(&context, payment.id, SandboxDecision::Succeed).await.unwrap();
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    clean(&test, "an answer was lost").await;
}

#[tokio::test]
async fn whoever_has_a_card_that_ends_soon_is_told_once() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let card = saved(&context, SandboxCard::Plain).await;
    let told = async || {
        KeepCards::run(&test.system(), Nothing {}).await.unwrap();
        count(&test, "select count(*) from mails where template = 'card_ending'").await
    };
    assert_eq!(told().await, 0);
    // This month's end is thirty days away at noon of the second.
    let ends = sqlx::query("update payment_methods set expires_month = 3, expires_year = 2026 where id = $1");
    ends.bind(card.0).execute(&test.owner).await.unwrap();
    assert_eq!(told().await, 0);
    test.clock.advance(Duration::hours(4));
    assert_eq!((told().await, told().await), (1, 1));
    assert!(method_get(&context, card).await.unwrap().pays(context.now()));
    test.clock.advance(Duration::days(31));
    assert_eq!(told().await, 1);
    assert_eq!(refused(charge(&context, card).await), (422, "method_expired".into()));
}

#[tokio::test]
async fn a_page_that_is_finished_after_its_card_was_removed_leaves_nothing_of_the_card_here() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let made = method_create(&context, None).await.unwrap();
    method_remove(&context, made.id).await.unwrap();
    test.run_jobs().await;
    let name = format!("sandbox-card-plain-{}", made.id);
    let body = serde_json::json!({ "event": uuid::Uuid::now_v7(), "method": made.id, "card": "plain" }).to_string();
    let raw = adapters::payments::RawReport { body: &body, signature: None, at: test.app.clock.real_now() };
    let report = test.app.payments.report_read(&raw).unwrap();
    services::money::orders::report_receive(&context, &report, &body).await.unwrap();
    test.clock.advance(Duration::minutes(2));
    test.run_jobs().await;
    let (digits, reference, forgotten): (Option<String>, Option<String>, bool) = sqlx::query_as(
        "select coalesce(brand, last4, expires_year::text), reference, forgotten_at is not null from payment_methods",
    )
    .fetch_one(&test.owner)
    .await
    .unwrap();
    assert_eq!((digits, reference, forgotten), (None, Some(name), true), "and the provider forgot it");
}

#[tokio::test]
async fn outside_of_dev_mode_no_button_saves_a_card() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let context = test.context_of(&test.student().await);
    let made = method_create(&context, None).await.unwrap();
    is_not_found(sandbox_card_decide(&context, made.id, Some(SandboxCard::Plain)).await);
    is_not_found(sandbox_card_decide(&test.anonymous(), MethodId(uuid::Uuid::now_v7()), None).await);
}
