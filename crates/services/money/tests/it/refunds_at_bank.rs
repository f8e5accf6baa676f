//! Refunds of what a bank looks at: nobody is paid twice.

use super::{
    chargebacks::{by_card, clean, finance, risked, told},
    packages::{asked, from},
};
use chrono::Duration;
use domain::{
    bookings::refund::{RefundReason, RefundRequest, RefundStatus},
    ids::{BookingId, PaymentId},
    money::{
        Currency, Money,
        chargebacks::{
            AcceptRequest, ChargebackState,
            DisputeFunds::{Reinstated, Withdrawn},
            DisputeStatus::{Lost, Open, Won},
        },
        packages::{PackageRequest, PackageState},
        risk::RiskSign,
    },
};
use services::{
    bookings::{
        booking::{booking_confirm, booking_create},
        refund::{refund_approve, refund_ask, refund_make, refund_preview},
    },
    money::{
        chargebacks::{chargeback_accept, lesson_at_bank},
        desk::payment_trail,
        packages::{KeepPackages, package_buy, package_end, package_end_preview, package_extend, package_get},
        wallet::{SandboxDecision, sandbox_payment_decide},
    },
};
use spine::job::{Job, Nothing};
use testkit::{
    TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused},
};

fn back(amount: i64) -> RefundRequest {
    RefundRequest { amount, currency: Some("USD".into()), reason: "The room was empty.".into() }
}

/// A lesson by card that took place and whose earnings have cleared.
async fn held(rate: i64) -> (Scene, BookingId, PaymentId) {
    let hourly_rate = Money::new(rate, Currency::Usd);
    let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
    let (lesson, payment) = by_card(&scene, TOMORROW).await;
    for now in ["2026-03-03T12:00:00Z", "2026-03-06T12:00:00Z"] {
        scene.move_to(now);
        scene.test.run_jobs().await;
    }
    (scene, lesson, payment)
}

#[tokio::test]
async fn while_a_bank_decides_nothing_goes_back_and_after_it_gave_us_right_it_does() {
    let (scene, lesson, payment) = held(3_000).await;
    let admin = finance(&scene.test).await;
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    for id in [lesson.0, payment.0] {
        assert_eq!(refused(refund_preview(&admin, id, &back(100)).await), (409, "refund_at_bank".into()));
        assert_eq!(refused(refund_make(&admin, id, &back(100), None).await), (409, "refund_at_bank".into()));
    }
    let seen = lesson_at_bank(&admin, lesson).await.unwrap();
    assert_eq!((seen.chargebacks.len(), seen.chargebacks[0].state), (1, ChargebackState::Open));
    assert_eq!(seen.chargebacks[0].payment_id, payment);
    told(&scene.test, payment, (Won, Some(Reinstated))).await;
    let made = refund_make(&admin, lesson.0, &back(1_000), None).await.unwrap();
    assert_eq!((made.status, made.amount), (RefundStatus::Done, Some(Money::new(1_000, Currency::Usd))));
    clean(&scene.test, "a won dispute and a refund").await;
}

#[tokio::test]
async fn what_a_bank_gave_back_is_not_refunded_once_more() {
    let (scene, lesson, payment) = held(3_000).await;
    let admin = finance(&scene.test).await;
    refund_make(&admin, lesson.0, &back(1_000), None).await.unwrap();
    scene.test.run_jobs().await;
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    told(&scene.test, payment, (Lost, None)).await;
    assert_eq!(refused(refund_preview(&admin, lesson.0, &back(1)).await), (409, "refund_by_bank".into()));
    assert_eq!(refused(refund_make(&admin, lesson.0, &back(2_000), None).await), (409, "refund_by_bank".into()));
    clean(&scene.test, "a refund and a lost dispute").await;
}

#[tokio::test]
async fn what_was_accepted_counts_as_given_back() {
    let (scene, lesson, payment) = held(3_000).await;
    let admin = finance(&scene.test).await;
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    let id = lesson_at_bank(&admin, lesson).await.unwrap().chargebacks[0].id;
    let why = AcceptRequest { reason: "The room was empty.".into() };
    chargeback_accept(&admin, id, &why).await.unwrap();
    scene.test.run_jobs().await;
    told(&scene.test, payment, (Lost, None)).await;
    assert_eq!(refused(refund_preview(&admin, lesson.0, &back(1)).await), (409, "refund_by_bank".into()));
}

#[tokio::test]
async fn a_second_one_does_not_agree_to_what_a_bank_began_to_look_at() {
    let (scene, lesson, payment) = held(60_000).await;
    let (first, second) = (finance(&scene.test).await, finance(&scene.test).await);
    let asked = RefundReason { reason: "Nobody was there.".into() };
    refund_ask(&scene.as_student(), lesson.0, &asked).await.expect("a person may ask, whatever a bank does");
    let proposed = refund_make(&first, lesson.0, &back(60_000), None).await.unwrap();
    assert_eq!(proposed.status, RefundStatus::WaitingSecond);
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!(refused(refund_approve(&second, proposed.id).await), (409, "refund_at_bank".into()));
    clean(&scene.test, "a refusal").await;
}

#[tokio::test]
async fn finance_sees_what_is_thought_of_the_card_and_nobody_else_does() {
    let (scene, lesson, payment) = held(3_000).await;
    let admin = finance(&scene.test).await;
    assert_eq!(lesson_at_bank(&admin, lesson).await.unwrap().risks, []);
    risked(&scene.test, payment, RiskSign::Highest).await;
    assert_eq!(lesson_at_bank(&admin, lesson).await.unwrap().risks, [RiskSign::Highest]);
    assert_eq!(payment_trail(&admin, payment).await.unwrap().risks, [RiskSign::Highest]);
    for other in [scene.as_student(), scene.as_tutor()] {
        is_not_found(lesson_at_bank(&other, lesson).await);
    }
}

#[tokio::test]
async fn a_package_whose_payment_a_bank_looks_at_is_neither_paid_out_nor_its_lessons_refunded() {
    let scene = Scene::new().await;
    let (student, admin) = (scene.as_student(), finance(&scene.test).await);
    let request = PackageRequest { pay_with: "card".into(), ..asked(&scene, 5) };
    let package = package_buy(&student, &request, None).await.unwrap();
    let payment: PaymentId = package.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&student, payment, SandboxDecision::Succeed).await.unwrap();
    let lesson = booking_create(&student, from(&scene, package.id, TOMORROW), None).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), lesson, None).await.unwrap();
    for now in ["2026-03-03T12:00:00Z", "2026-03-06T12:00:00Z"] {
        scene.move_to(now);
        scene.test.run_jobs().await;
    }
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!(refused(refund_preview(&admin, lesson.0, &back(100)).await), (409, "refund_at_bank".into()));
    assert_eq!(refused(package_end_preview(&student, package.id).await), (409, "package_at_bank".into()));
    assert_eq!(refused(package_end(&student, package.id, None).await), (409, "package_at_bank".into()));
    package_extend(&student, package.id, None).await.expect("its lessons can still be had");
    told(&scene.test, payment, (Won, Some(Reinstated))).await;
    let ended = package_end(&student, package.id, None).await.unwrap();
    assert_eq!(ended.state, PackageState::Ended);
    clean(&scene.test, "a package through a dispute").await;
}

#[tokio::test]
async fn a_package_that_ends_while_a_bank_looks_at_its_payment_waits_for_the_bank() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let request = PackageRequest { pay_with: "card".into(), ..asked(&scene, 5) };
    let package = package_buy(&student, &request, None).await.unwrap();
    let payment: PaymentId = package.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&student, payment, SandboxDecision::Succeed).await.unwrap();
    let package = package_get(&student, package.id).await.unwrap();
    let wallet = async || scene.test.balance(&scene.student, "wallet", "USD").await;
    // As it is kept: its owner reads that its time is over.
    let kept = "select state from packages where id = $1";
    let kept = async || sqlx::query_scalar(kept).bind(package.id.0).fetch_one(&scene.test.owner).await.unwrap();
    let before = wallet().await;
    scene.move_to(&(package.expires_at - Duration::hours(1)).to_rfc3339());
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    let meanwhile = wallet().await;
    for hours in [2, 26] {
        scene.move_to(&(package.expires_at + Duration::hours(hours)).to_rfc3339());
        KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
        let (state, balance): (String, i64) = (kept().await, wallet().await);
        assert_eq!((state.as_str(), balance), ("active", meanwhile), "{hours} hours after its end");
    }
    clean(&scene.test, "a package that is over while a bank decides").await;
    told(&scene.test, payment, (Won, Some(Reinstated))).await;
    KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
    let (state, balance): (String, i64) = (kept().await, wallet().await);
    assert_eq!((state.as_str(), balance), ("expired", before + package.price.minor));
    clean(&scene.test, "a package that ended after a bank had decided").await;
}

#[tokio::test]
async fn of_a_package_whose_money_a_bank_took_back_nothing_comes_back_a_second_time() {
    let scene = Scene::new().await;
    // Nobody with money in the wallet: what a bank takes comes out of that first, and is paid then.
    let owner = scene.test.student().await;
    let student = scene.test.context_of(&owner);
    let request = PackageRequest { pay_with: "card".into(), ..asked(&scene, 5) };
    let package = package_buy(&student, &request, None).await.unwrap();
    let payment: PaymentId = package.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&student, payment, SandboxDecision::Succeed).await.unwrap();
    told(&scene.test, payment, (Lost, Some(Withdrawn))).await;
    let before = scene.test.balance(&owner, "wallet", "USD").await;
    // Its tutor closes their account, and its time runs out: neither pays out what the bank has given back.
    let gone = sqlx::query("update users set deleted_at = now() where id = $1").bind(scene.tutor.person.id.0);
    gone.execute(&scene.test.owner).await.unwrap();
    for now in ["2026-03-03T12:00:00Z", "2026-07-03T12:00:00Z"] {
        scene.move_to(now);
        KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
        assert_eq!(scene.test.balance(&owner, "wallet", "USD").await, before, "{now}");
    }
    clean(&scene.test, "a package whose payment was lost").await;
}

#[tokio::test]
async fn a_package_whose_payment_a_bank_gave_back_ends_and_its_tutor_gets_what_was_earned() {
    let scene = Scene::new().await;
    // Nobody with money in the wallet: what a bank takes comes out of that first.
    let owner = scene.test.student().await;
    let student = scene.test.context_of(&owner);
    let request = PackageRequest { pay_with: "card".into(), ..asked(&scene, 5) };
    let package = package_buy(&student, &request, None).await.unwrap();
    let payment: PaymentId = package.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&student, payment, SandboxDecision::Succeed).await.unwrap();
    let lesson = booking_create(&student, from(&scene, package.id, TOMORROW), None).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), lesson, None).await.unwrap();
    for now in ["2026-03-03T12:00:00Z", "2026-03-06T12:00:00Z"] {
        scene.move_to(now);
        scene.test.run_jobs().await;
    }
    let balance = async |kind: &str| scene.test.balance(&owner, kind, "USD").await;
    let before = (balance("wallet").await, scene.earnings().await.1);
    let keep = async || KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    keep().await;
    assert_eq!(package_get(&student, package.id).await.unwrap().state, PackageState::Active, "the bank decides");
    told(&scene.test, payment, (Lost, None)).await;
    for _ in 0..2 {
        keep().await;
        let ended = package_get(&student, package.id).await.unwrap();
        assert_eq!((ended.state, ended.set_aside.minor), (PackageState::Expired, 0));
        assert_eq!((balance("wallet").await, balance("package").await), (before.0, 0), "they have it from their bank");
    }
    let single = 3_000 * 5 - package.price.minor;
    assert_eq!(scene.earnings().await.1, before.1 + single / 5 * 8 / 10, "the discount on the lesson that was held");
    let out = "select balance from accounts where kind = 'chargebacks' and currency = 'USD'";
    let out = sqlx::query_scalar::<_, i64>(out).fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(out, -3_000, "what was left makes up what was laid out: what is missing is the lesson that was held");
    clean(&scene.test, "a package whose payment was lost").await;
}

#[tokio::test]
async fn a_package_that_its_owners_wallet_paid_for_when_the_bank_took_the_money_stays_theirs() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let request = PackageRequest { pay_with: "card".into(), ..asked(&scene, 5) };
    let package = package_buy(&student, &request, None).await.unwrap();
    let payment: PaymentId = package.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&student, payment, SandboxDecision::Succeed).await.unwrap();
    let package = package_get(&student, package.id).await.unwrap();
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    told(&scene.test, payment, (Lost, None)).await;
    let wallet = async || scene.test.balance(&scene.student, "wallet", "USD").await;
    let paid = wallet().await;
    KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
    assert_eq!(package_get(&student, package.id).await.unwrap().state, PackageState::Active);
    scene.move_to(&(package.expires_at + Duration::hours(1)).to_rfc3339());
    KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
    assert_eq!(package_get(&student, package.id).await.unwrap().state, PackageState::Expired);
    assert_eq!(wallet().await, paid + package.price.minor, "what is left is theirs");
    clean(&scene.test, "a package that was paid for twice and given back once").await;
}
