//! Lessons and packages on saved cards.

use super::{
    methods::{clean, count, saved},
    packages::asked,
};
use adapters::payments::SandboxCard;
use domain::{
    bookings::{BookingRequest, PaymentState, SessionState},
    ids::{BookingId, MethodId, PaymentId},
    money::{
        packages::{PackageRequest, PackageState},
        wallet::{PaymentStatus, TopupRequest},
    },
};
use services::{
    bookings::booking::{booking_create, booking_get},
    money::{
        methods::{method_create, method_remove},
        packages::{package_buy, package_end, package_get, packages_list},
        wallet::{SandboxDecision, sandbox_payment_decide, topup_create},
    },
    platform::idempotency::IdempotencyKey,
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

fn by_card(scene: &Scene, card: MethodId) -> BookingRequest {
    BookingRequest { pay_with: "card".into(), method_id: Some(card.to_string()), ..scene.request(TOMORROW) }
}

async fn state(scene: &Scene, id: BookingId) -> (SessionState, PaymentState) {
    let booking = booking_get(&scene.as_student(), id).await.unwrap();
    (booking.session_state, booking.payment_state)
}

#[tokio::test]
async fn a_lesson_on_a_saved_card_is_held_at_once() {
    let scene = Scene::new().await;
    let card = saved(&scene.as_student(), SandboxCard::Plain).await;
    let key = IdempotencyKey::parse("lesson").unwrap();
    let booking = booking_create(&scene.as_student(), by_card(&scene, card), Some(&key)).await.unwrap();
    assert_eq!((booking.payment_state, booking.checkout_url.clone()), (PaymentState::Authorized, None));
    let again = booking_create(&scene.as_student(), by_card(&scene, card), Some(&key)).await.unwrap();
    assert_eq!((again.id, again.payment_state), (booking.id, PaymentState::Authorized));
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, booking.id).await, (SessionState::Requested, PaymentState::Authorized));
    assert_eq!(count(&scene.test, "select count(*) from payments where booking_id is not null").await, 1);
    assert_eq!(scene.student_money().await.0, 100_000, "the wallet is left alone");
    clean(&scene.test, "a lesson on a saved card").await;
}

#[tokio::test]
async fn a_lesson_takes_only_the_payers_own_card_and_only_by_card() {
    let scene = Scene::new().await;
    let theirs = saved(&scene.as_tutor(), SandboxCard::Plain).await;
    is_not_found(booking_create(&scene.as_student(), by_card(&scene, theirs), None).await);
    let own = saved(&scene.as_student(), SandboxCard::Plain).await;
    let wallet = BookingRequest { pay_with: "wallet".into(), ..by_card(&scene, own) };
    let answer = booking_create(&scene.as_student(), wallet, None).await;
    assert_eq!(refused(answer), (422, "method_without_card".into()));
    method_remove(&scene.as_student(), own).await.unwrap();
    let answer = booking_create(&scene.as_student(), by_card(&scene, own), None).await;
    assert_eq!(refused(answer), (422, "method_removed".into()));
    assert_eq!(count(&scene.test, "select count(*) from bookings").await, 0);
}

#[tokio::test]
async fn a_card_that_is_declined_keeps_the_time_until_its_half_hour_is_over() {
    let scene = Scene::new().await;
    let card = saved(&scene.as_student(), SandboxCard::Declined).await;
    let key = IdempotencyKey::parse("no").unwrap();
    let no = booking_create(&scene.as_student(), by_card(&scene, card), Some(&key)).await.unwrap_err();
    let services::Error::Refused(no) = no else { panic!("{no}") };
    assert_eq!(no.code, "card_declined");
    let id: BookingId = no.facts["booking_id"].as_str().unwrap().parse().unwrap();
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, id).await, (SessionState::Requested, PaymentState::Pending), "the time is kept");
    let page = booking_get(&scene.as_student(), id).await.unwrap().checkout_url.unwrap();
    assert_eq!(no.facts["checkout_url"], page.as_str());
    let again = booking_create(&scene.as_student(), by_card(&scene, card), Some(&key)).await.unwrap();
    assert_eq!((again.id, again.checkout_url.as_deref()), (id, Some(page.as_str())), "the key goes on at the page");
    assert_eq!(count(&scene.test, "select count(*) from payments where booking_id is not null").await, 2);
    let payment: PaymentId = page.rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&scene.as_student(), payment, SandboxDecision::Succeed).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, id).await, (SessionState::Requested, PaymentState::Authorized));
    clean(&scene.test, "another card paid").await;
}

#[tokio::test]
async fn a_lesson_whose_card_nobody_pays_otherwise_is_off_when_its_half_hour_is_over() {
    let scene = Scene::new().await;
    let card = saved(&scene.as_student(), SandboxCard::Confirm).await;
    let booking = booking_create(&scene.as_student(), by_card(&scene, card), None).await.unwrap();
    let payment: PaymentId = booking.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&scene.as_student(), payment, SandboxDecision::Fail).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, booking.id).await, (SessionState::Requested, PaymentState::Pending));
    scene.move_to("2026-03-02T12:31:00Z");
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, booking.id).await, (SessionState::Expired, PaymentState::Voided));
    clean(&scene.test, "the bank heard a no, and nobody paid otherwise").await;
}

fn package(scene: &Scene, card: Option<MethodId>) -> PackageRequest {
    PackageRequest { pay_with: "card".into(), method_id: card.map(|id| id.to_string()), ..asked(scene, 5) }
}

#[tokio::test]
async fn a_package_by_card_is_there_when_it_is_paid_and_not_before() {
    let scene = Scene::new().await;
    let context = scene.as_student();
    let key = IdempotencyKey::parse("package").unwrap();
    let waits = package_buy(&context, &package(&scene, None), Some(&key)).await.unwrap();
    assert_eq!((waits.state, waits.value.minor, waits.actions.len()), (PackageState::Paying, 0, 0));
    let page = waits.checkout_url.clone().unwrap();
    assert_eq!(package_buy(&context, &package(&scene, None), Some(&key)).await.unwrap(), waits);
    assert_eq!(refused(package_end(&context, waits.id, None).await), (409, "package_unpaid".into()));
    clean(&scene.test, "a package that waits").await;
    scene.move_to("2026-03-02T15:00:00Z");
    let payment: PaymentId = page.rsplit('/').next().unwrap().parse().unwrap();
    for _ in 0..2 {
        sandbox_payment_decide(&context, payment, SandboxDecision::Succeed).await.unwrap();
    }
    let bought = package_get(&context, waits.id).await.unwrap();
    assert_eq!((bought.state, bought.value, bought.lessons_left), (PackageState::Active, bought.price, 5));
    assert_eq!((bought.bought_at, bought.checkout_url), (scene.now(), None));
    assert_eq!(bought.expires_at - bought.bought_at, waits.expires_at - waits.bought_at);
    assert_eq!(scene.student_money().await.0, 100_000, "the wallet is as it was");
    assert_eq!(count(&scene.test, "select count(*) from outbox_events where kind = 'package.bought'").await, 1);
    clean(&scene.test, "a package by card").await;
}

#[tokio::test]
async fn a_package_on_a_saved_card_is_bought_at_once_or_not_at_all() {
    let scene = Scene::new().await;
    let context = scene.as_student();
    let good = saved(&context, SandboxCard::Plain).await;
    let bought = package_buy(&context, &package(&scene, Some(good)), None).await.unwrap();
    assert_eq!((bought.state, bought.value.minor), (PackageState::Active, 14_250));
    let bad = saved(&context, SandboxCard::Declined).await;
    let key = IdempotencyKey::parse("no").unwrap();
    for _ in 0..2 {
        let answer = package_buy(&context, &package(&scene, Some(bad)), Some(&key)).await;
        assert_eq!(refused(answer), (409, "card_declined".into()));
    }
    let theirs = saved(&scene.as_tutor(), SandboxCard::Plain).await;
    is_not_found(package_buy(&context, &package(&scene, Some(theirs)), None).await);
    let wallet = PackageRequest { pay_with: "wallet".into(), ..package(&scene, Some(good)) };
    assert_eq!(refused(package_buy(&context, &wallet, None).await), (422, "method_without_card".into()));
    let own: Vec<_> = packages_list(&context, None, None).await.unwrap().items.iter().map(|found| found.id).collect();
    assert_eq!(own, [bought.id], "what was never paid is no package");
    clean(&scene.test, "one bought and one declined").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_charges_under_one_key_and_a_removal_one_charge_is_made_or_none() {
    for round in 0..4_i64 {
        let scene = Scene::new().await;
        let context = scene.as_student();
        let card = saved(&context, SandboxCard::Plain).await;
        let key = IdempotencyKey::parse("once").unwrap();
        let request = TopupRequest { amount: 2_500, currency: "USD".into(), method_id: Some(card.to_string()) };
        let mut race = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let (context, key, request) = (context.clone(), key.clone(), request.clone());
            race.spawn(async move { topup_create(&context, request, Some(&key)).await });
        }
        let removed = method_remove(&context, card).await;
        assert!(removed.is_ok(), "round {round}: {removed:?}");
        for answer in race.join_all().await {
            match answer {
                Ok(view) => {
                    assert!(matches!(view.status, PaymentStatus::Pending | PaymentStatus::Succeeded), "{view:?}")
                }
                no => {
                    let (status, code) = refused(no);
                    // The key is busy with one of the others, or the card is gone.
                    let said = [(409, "idempotency_in_flight"), (422, "method_removed")];
                    assert!(said.contains(&(status, code.as_str())), "round {round}: {status} {code}");
                }
            }
        }
        let made = count(&scene.test, "select count(*) from payments where method_id is not null").await;
        assert!(made <= 1, "round {round}: {made}");
        assert_eq!(scene.student_money().await.0, 100_000 + made * 2_500);
        clean(&scene.test, "a charge and a removal").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_package_whose_payment_is_told_eight_times_at_once_is_bought_once() {
    let scene = Scene::new().await;
    let context = scene.as_student();
    let waits = package_buy(&context, &package(&scene, None), None).await.unwrap();
    let payment: PaymentId = waits.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let context = context.clone();
        race.spawn(async move { sandbox_payment_decide(&context, payment, SandboxDecision::Succeed).await });
    }
    assert!(race.join_all().await.into_iter().all(|told| told.is_ok()));
    let bought = package_get(&context, waits.id).await.unwrap();
    assert_eq!((bought.state, bought.value), (PackageState::Active, bought.price));
    assert_eq!(count(&scene.test, "select count(*) from journals where kind = 'package_buy'").await, 1);
    clean(&scene.test, "a payment told eight times").await;
}

#[tokio::test]
async fn the_key_of_a_card_that_was_removed_opens_no_page_again() {
    let scene = Scene::new().await;
    let (context, key) = (scene.as_student(), IdempotencyKey::parse("add").unwrap());
    let made = method_create(&context, Some(&key)).await.unwrap();
    method_remove(&context, made.id).await.unwrap();
    is_not_found(method_create(&context, Some(&key)).await);
    assert_ne!(method_create(&context, None).await.unwrap().id, made.id);
}
