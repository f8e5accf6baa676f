//! Money that goes back from a wallet to the cards it came from.

use crate::orders::reported;
use domain::{
    ids::{OrderId, PaymentId},
    money::{
        payments::PaymentDecision,
        wallet::TopupRequest,
        withdrawal::{WithdrawRequest, Withdrawal},
    },
};
use futures::future::join_all;
use services::{
    Clock, Result,
    money::{
        orders::Handled,
        wallet::{sandbox_payment_decide, topup_create, wallet_withdraw},
    },
    platform::{check::check_all, idempotency::IdempotencyKey},
};
use testkit::scene::{Scene, TOMORROW, refused};

async fn topped_up(scene: &Scene, amount: i64) -> PaymentId {
    let request = TopupRequest { amount, currency: "KWD".into(), method_id: None };
    let payment = topup_create(&scene.as_student(), request, None).await.unwrap().id;
    sandbox_payment_decide(&scene.as_student(), payment, PaymentDecision::Succeed).await.unwrap();
    payment
}

async fn withdraw(scene: &Scene, amount: i64) -> Result<Withdrawal> {
    wallet_withdraw(&scene.as_student(), &WithdrawRequest { amount, currency: "KWD".into() }, None).await
}

async fn clean(scene: &Scene, after: &str) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, scene.test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

#[tokio::test]
async fn what_came_by_card_goes_back_to_it_oldest_first_and_never_twice() {
    let scene = Scene::new().await;
    let first = topped_up(&scene, 10_000).await;
    scene.move_to("2026-03-02T12:10:00Z");
    let second = topped_up(&scene, 20_000).await;
    assert_eq!(refused(withdraw(&scene, 30_001).await), (409, "withdraw_above".into()));
    assert_eq!(refused(withdraw(&scene, 0).await), (422, "amount_out_of_range".into()));
    let done = withdraw(&scene, 12_000).await.unwrap();
    let parts: Vec<_> = done.parts.iter().map(|part| (part.payment_id, part.amount.minor)).collect();
    assert_eq!(parts, [(first, 10_000), (second, 2_000)]);
    assert_eq!(scene.test.balance(&scene.student, "wallet", "KWD").await, 18_000);
    clean(&scene, "money went back").await;
    let raced = join_all((0..8).map(|_| withdraw(&scene, 10_000))).await.into_iter().flatten().count();
    assert_eq!((raced, scene.test.balance(&scene.student, "wallet", "KWD").await), (1, 8_000));
    let key = IdempotencyKey::parse("back").unwrap();
    let request = WithdrawRequest { amount: 1_000, currency: "KWD".into() };
    let one = wallet_withdraw(&scene.as_student(), &request, Some(&key)).await.unwrap();
    assert_eq!(wallet_withdraw(&scene.as_student(), &request, Some(&key)).await.unwrap(), one);
    assert_eq!(scene.test.balance(&scene.student, "wallet", "KWD").await, 7_000);
    clean(&scene, "the race").await;
}

#[tokio::test]
async fn what_is_spent_or_came_otherwise_stays() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    let usd = |amount| WithdrawRequest { amount, currency: "USD".into() };
    // A thousand dollars came by card, thirty are held for the lesson.
    assert_eq!(refused(wallet_withdraw(&scene.as_student(), &usd(97_001), None).await).1, "withdraw_above");
    wallet_withdraw(&scene.as_student(), &usd(97_000), None).await.unwrap();
    assert_eq!(refused(wallet_withdraw(&scene.as_tutor(), &usd(1), None).await).1, "withdraw_above");
    clean(&scene, "all that was free went back").await;
}

#[tokio::test]
async fn attack_5_a_withdrawal_that_the_card_sends_back_days_later_is_in_the_wallet_again() {
    let scene = Scene::new().await;
    topped_up(&scene, 10_000).await;
    withdraw(&scene, 4_000).await.unwrap();
    clean(&scene, "the card took it").await;
    scene.move_to("2026-03-06T12:00:00Z");
    let refund = sqlx::query_scalar("select id from payment_orders where kind = 'refund' and state = 'succeeded'");
    let refund = OrderId(refund.fetch_one(&scene.test.owner).await.unwrap());
    let context = scene.test.system();
    for (event, handled) in [(1, Handled::Moved), (2, Handled::Known)] {
        assert_eq!(reported(&context, event, refund, PaymentDecision::Fail).await.unwrap(), handled);
        assert_eq!(scene.test.balance(&scene.student, "wallet", "KWD").await, 10_000);
    }
    clean(&scene, "it came back").await;
    withdraw(&scene, 10_000).await.expect("and can go to the card once more");
}
