//! `edustream check` knows every kind of journal: it stays clean after each act on packages, gifts, promo codes and
//! payouts, and after lessons that were paid by them.

use super::packages::{asked, from, hour};
use domain::{
    bookings::BookingRequest,
    money::{
        Currency,
        packages::{ClaimRequest, GiftRequest, TransferRequest},
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
    },
};
use services::{
    Clock,
    bookings::booking::{booking_cancel, booking_confirm, booking_create},
    money::{
        packages::{package_buy, package_claim, package_end, package_gift, package_transfer},
        payouts::{methods_put, payout_create, sandbox_payout_decide},
    },
    platform::{check::check_all, mails::dev_mailbox},
};
use testkit::scene::{Scene, TOMORROW};

/// What the check finds, with the act after which it did.
async fn clean(scene: &Scene, after: &str) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, scene.test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

#[tokio::test]
async fn the_books_agree_after_each_act_on_packages_and_gifts() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let kept = package_buy(&student, &asked(&scene, 5), None).await.unwrap();
    clean(&scene, "a package was bought").await;
    let lesson = booking_create(&student, from(&scene, kept.id, TOMORROW), None).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), lesson, None).await.unwrap();
    clean(&scene, "a lesson was taken out of it").await;
    let off = booking_create(&student, from(&scene, kept.id, &hour(4, 10)), None).await.unwrap().id;
    booking_cancel(&student, off, None, None).await.unwrap();
    clean(&scene, "one came back").await;
    scene.move_to("2026-03-03T12:00:00Z");
    clean(&scene, "one was held").await;
    scene.move_to("2026-03-06T12:00:00Z");
    clean(&scene, "its earnings cleared").await;
    let other = scene.test.approved_tutor().await;
    let to = TransferRequest { tutor_id: other.tutor_id.to_string() };
    let moved = package_transfer(&student, kept.id, &to, None).await.unwrap();
    clean(&scene, "the package was moved to another tutor").await;
    package_end(&student, moved.id, None).await.unwrap();
    clean(&scene, "and ended there").await;
    let given = package_buy(&student, &asked(&scene, 5), None).await.unwrap();
    let gift = GiftRequest { email: "friend@example.com".into(), message: "Enjoy.".into() };
    package_gift(&student, given.id, &gift, None).await.unwrap();
    clean(&scene, "one was given away").await;
    let code = dev_mailbox(&scene.test.anonymous(), "friend@example.com").await.unwrap()[0].token.clone().unwrap();
    let friend = scene.test.context_of(&scene.test.student().await);
    package_claim(&friend, &ClaimRequest { code }, None).await.unwrap();
    clean(&scene, "and taken").await;
    scene.move_to("2027-03-06T12:00:00Z");
    clean(&scene, "and its time was over").await;
}

#[tokio::test]
async fn the_books_agree_after_each_act_on_promo_codes_and_payouts() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let cheaper = BookingRequest { promo_code: Some("FIRST5".into()), ..scene.request(TOMORROW) };
    let lesson = booking_create(&student, cheaper.clone(), None).await.unwrap().id;
    clean(&scene, "a code was used").await;
    booking_cancel(&student, lesson, None, None).await.unwrap();
    clean(&scene, "and came back").await;
    let lesson = booking_create(&student, cheaper, None).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), lesson, None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    clean(&scene, "the lesson was held").await;
    scene.move_to("2026-03-06T12:00:00Z");
    clean(&scene, "its earnings cleared").await;
    let tutor = scene.as_tutor();
    scene.test.phone(scene.tutor.person.id).await;
    methods_put(&tutor, &PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() })
        .await
        .unwrap();
    let all = PayoutRequest { amount: 2_400, currency: "USD".into(), speed: Some("instant".into()) };
    for end in [PayoutStatus::Failed, PayoutStatus::Paid] {
        let payout = payout_create(&tutor, &all, None).await.unwrap();
        clean(&scene, "a payout was asked for").await;
        sandbox_payout_decide(&tutor, payout.id, end).await.unwrap();
        clean(&scene, end.code()).await;
    }
    assert_eq!(scene.test.balance(&scene.tutor.person, "earning_available", Currency::Usd.code()).await, 0);
}
