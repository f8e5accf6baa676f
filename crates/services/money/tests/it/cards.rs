//! Lessons paid by card: held, captured, let go and given back as the lesson says, whatever comes twice or too late.

use super::packages::hour;
use adapters::payments::{RawReport, SandboxProvider};
use domain::{
    bookings::{Booking, BookingRequest, PaymentState, SessionState},
    ids::{BookingId, OrderId, PaymentId},
    money::{Currency, payments::PaymentDecision},
};
use services::{
    Clock,
    bookings::booking::{
        booking_cancel, booking_confirm, booking_create, booking_get, booking_reschedule, proposal_accept,
    },
    money::{
        orders::{Handled, report_receive},
        wallet::sandbox_payment_decide,
    },
    platform::{check::check_all, idempotency::IdempotencyKey},
};
use testkit::scene::{Scene, TOMORROW, refused};

fn by_card(scene: &Scene, start: &str) -> BookingRequest {
    BookingRequest { pay_with: "card".into(), ..scene.request(start) }
}

async fn booked(scene: &Scene, start: &str) -> (Booking, PaymentId) {
    let booking = booking_create(&scene.as_student(), by_card(scene, start), None).await.unwrap();
    let page = booking.checkout_url.clone().unwrap();
    let payment = page.rsplit('/').next().unwrap().parse().unwrap();
    (booking, payment)
}

async fn decide(scene: &Scene, payment: PaymentId, decision: PaymentDecision) {
    sandbox_payment_decide(&scene.as_student(), payment, decision).await.unwrap();
    scene.test.run_jobs().await;
}

async fn state(scene: &Scene, id: BookingId) -> (SessionState, PaymentState) {
    let booking = booking_get(&scene.as_student(), id).await.unwrap();
    (booking.session_state, booking.payment_state)
}

/// The orders after the hold, with their amounts.
async fn orders(scene: &Scene) -> Vec<(String, i64, String)> {
    scene.test.run_jobs().await;
    let rows = sqlx::query_as(
        "select kind, amount, state from payment_orders where kind not in ('charge', 'hold') order by created_at, id",
    );
    rows.fetch_all(&scene.test.owner).await.unwrap()
}

fn done(kind: &str, amount: i64) -> (String, i64, String) {
    (kind.to_owned(), amount, "succeeded".to_owned())
}

async fn clean(scene: &Scene, after: &str) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, scene.test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

#[tokio::test]
async fn a_lesson_by_card_is_held_captured_and_earned_and_the_wallet_is_left_alone() {
    let scene = Scene::new().await;
    let key = IdempotencyKey::parse("card").unwrap();
    let booking = booking_create(&scene.as_student(), by_card(&scene, TOMORROW), Some(&key)).await.unwrap();
    let again = booking_create(&scene.as_student(), by_card(&scene, TOMORROW), Some(&key)).await.unwrap();
    assert_eq!((booking.id, &booking.checkout_url), (again.id, &again.checkout_url));
    assert_eq!(booking.payment_state, PaymentState::Pending);
    assert!(booking.hold_expires_at.is_some());
    assert_eq!(refused(booking_confirm(&scene.as_tutor(), booking.id, None).await).1, "payment_missing");
    let payment: PaymentId = booking.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    decide(&scene, payment, PaymentDecision::Succeed).await;
    decide(&scene, payment, PaymentDecision::Succeed).await;
    assert_eq!(state(&scene, booking.id).await, (SessionState::Requested, PaymentState::Authorized));
    clean(&scene, "the card was held").await;
    booking_confirm(&scene.as_tutor(), booking.id, None).await.unwrap();
    assert_eq!(orders(&scene).await, []);
    scene.move_to("2026-03-03T12:00:00Z");
    assert_eq!(orders(&scene).await, [done("capture", 3_000)]);
    scene.move_to("2026-03-05T12:00:00Z");
    clean(&scene, "it was held and cleared").await;
    assert_eq!((scene.student_money().await.0, scene.earnings().await), (100_000, (0, 2_400)));
}

#[tokio::test]
async fn what_does_not_take_place_is_let_go_captured_in_part_or_given_back() {
    let scene = Scene::new().await;
    let (declined, payment) = booked(&scene, TOMORROW).await;
    decide(&scene, payment, PaymentDecision::Succeed).await;
    booking_cancel(&scene.as_student(), declined.id, None, None).await.unwrap();
    assert_eq!(orders(&scene).await, [done("void", 3_000)]);
    let (late, payment) = booked(&scene, &hour(5, 10)).await;
    decide(&scene, payment, PaymentDecision::Succeed).await;
    booking_confirm(&scene.as_tutor(), late.id, None).await.unwrap();
    let (far, payment) = booked(&scene, &hour(20, 10)).await;
    decide(&scene, payment, PaymentDecision::Succeed).await;
    booking_confirm(&scene.as_tutor(), far.id, None).await.unwrap();
    assert_eq!(orders(&scene).await.last(), Some(&done("capture", 3_000)), "too far ahead for a hold");
    scene.move_to("2026-03-05T00:30:00Z");
    booking_cancel(&scene.as_student(), late.id, None, None).await.unwrap();
    assert_eq!(orders(&scene).await.last(), Some(&done("capture", 1_500)), "the half that is kept");
    booking_cancel(&scene.as_student(), far.id, None, None).await.unwrap();
    assert_eq!(orders(&scene).await.last(), Some(&done("refund", 3_000)));
    clean(&scene, "three that did not take place").await;
}

#[tokio::test]
async fn a_card_that_is_refused_or_comes_too_late_frees_the_time() {
    let scene = Scene::new().await;
    let (refused_card, payment) = booked(&scene, TOMORROW).await;
    decide(&scene, payment, PaymentDecision::Fail).await;
    assert_eq!(state(&scene, refused_card.id).await, (SessionState::Expired, PaymentState::Voided));
    let (slow, payment) = booked(&scene, TOMORROW).await;
    scene.move_to("2026-03-02T12:31:00Z");
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, slow.id).await.0, SessionState::Expired, "half an hour is over");
    decide(&scene, payment, PaymentDecision::Succeed).await;
    assert_eq!(state(&scene, slow.id).await, (SessionState::Expired, PaymentState::Voided));
    assert_eq!(orders(&scene).await, [done("void", 3_000)], "paid too late, and let go");
    clean(&scene, "two that were not paid").await;
    booking_create(&scene.as_student(), scene.request(TOMORROW), None).await.unwrap();
}

/// The provider says something of a payment's hold.
pub async fn said(scene: &Scene, payment: PaymentId, decision: PaymentDecision) -> Handled {
    let hold: uuid::Uuid = sqlx::query_scalar("select id from payment_orders where payment_id = $1 and kind = 'hold'")
        .bind(payment.0)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    of_order(scene, OrderId(hold), decision).await
}

async fn of_order(scene: &Scene, order: OrderId, decision: PaymentDecision) -> Handled {
    let context = scene.test.system();
    let body = SandboxProvider::report(uuid::Uuid::now_v7(), order, decision).unwrap();
    let raw = RawReport { body: &body, signature: None, at: context.app.clock.real_now() };
    let report = context.app.payments.report_read(&raw).unwrap();
    let handled = report_receive(&context, &report, &body).await.unwrap().handled.unwrap();
    scene.test.run_jobs().await;
    handled
}

/// Agreed, and held on a card.
async fn agreed(scene: &Scene, start: &str) -> (BookingId, PaymentId) {
    let (booking, payment) = booked(scene, start).await;
    decide(scene, payment, PaymentDecision::Succeed).await;
    booking_confirm(&scene.as_tutor(), booking.id, None).await.unwrap();
    (booking.id, payment)
}

#[tokio::test]
async fn attack_1_a_card_lesson_that_is_moved_is_taken_before_its_hold_dies() {
    let scene = Scene::new().await;
    let (id, _) = agreed(&scene, TOMORROW).await;
    assert_eq!(state(&scene, id).await, (SessionState::Scheduled, PaymentState::Authorized));
    booking_reschedule(&scene.as_student(), id, &hour(4, 10), None).await.unwrap();
    proposal_accept(&scene.as_tutor(), id, 1, None).await.unwrap();
    assert_eq!(orders(&scene).await, [], "two days later the hold still lives");
    booking_reschedule(&scene.as_student(), id, &hour(25, 10), None).await.unwrap();
    proposal_accept(&scene.as_tutor(), id, 1, None).await.unwrap();
    assert_eq!(orders(&scene).await, [done("capture", 3_000)]);
    assert_eq!(state(&scene, id).await, (SessionState::Scheduled, PaymentState::Captured));
    clean(&scene, "it was moved").await;
    scene.move_to("2026-03-25T11:00:00Z");
    scene.test.run_jobs().await;
    scene.move_to("2026-03-27T11:00:00Z");
    clean(&scene, "it was held and cleared").await;
    assert_eq!((orders(&scene).await.len(), scene.earnings().await), (1, (0, 2_400)), "taken once");
}

#[tokio::test]
async fn attack_1_money_that_no_card_gave_pays_nobody() {
    let scene = Scene::new().await;
    agreed(&scene, TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    assert_eq!(orders(&scene).await, [done("capture", 3_000)]);
    let set = |state: &'static str| {
        let orders = sqlx::query("update payment_orders set state = $1 where kind = 'capture'").bind(state);
        orders.execute(&scene.test.owner)
    };
    set("failed").await.unwrap();
    for day in 5..9 {
        scene.move_to(&hour(day, 12));
        scene.test.run_jobs().await;
        assert_eq!(scene.earnings().await, (2_400, 0), "on day {day}");
    }
    set("succeeded").await.unwrap();
    scene.move_to(&hour(10, 12));
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (0, 2_400), "it is there after all");
    clean(&scene, "a person had looked at it").await;
}

#[tokio::test]
async fn attack_2_a_hold_is_counted_from_the_payment() {
    let scene = Scene::new().await;
    let (booking, payment) = booked(&scene, &hour(8, 10)).await;
    decide(&scene, payment, PaymentDecision::Succeed).await;
    scene.move_to("2026-03-03T08:00:00Z");
    scene.test.run_jobs().await;
    // Five days ahead, and when it is known what came of it the hold would be over.
    booking_confirm(&scene.as_tutor(), booking.id, None).await.unwrap();
    assert_eq!(state(&scene, booking.id).await, (SessionState::Scheduled, PaymentState::Captured));
    assert_eq!(orders(&scene).await, [done("capture", 3_000)]);
    clean(&scene, "it was taken at the yes").await;
}

#[tokio::test]
async fn attack_2_a_hold_that_lapses_is_paid_again() {
    let scene = Scene::new().await;
    let (id, first) = agreed(&scene, &hour(6, 10)).await;
    assert_eq!(said(&scene, first, PaymentDecision::Lapse).await, Handled::Moved);
    assert_eq!(state(&scene, id).await, (SessionState::Scheduled, PaymentState::Pending));
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    scene.move_to("2026-03-02T09:31:00Z");
    clean(&scene, "the hold lapsed, and the half hour of the first payment is over").await;
    let asked = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!(asked.hold_expires_at, Some("2026-03-03T09:00:00Z".parse().unwrap()), "there is a day to pay");
    let mails: Vec<String> = sqlx::query_scalar("select recipient from mails where template = 'card_lapsed'")
        .fetch_all(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(mails.len(), 1, "{mails:?}");
    let again: PaymentId = asked.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    assert_ne!(again, first);
    decide(&scene, again, PaymentDecision::Succeed).await;
    assert_eq!(state(&scene, id).await, (SessionState::Scheduled, PaymentState::Authorized));
    assert_eq!(said(&scene, first, PaymentDecision::Lapse).await, Handled::Known);
    scene.move_to("2026-03-03T09:01:00Z");
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, id).await, (SessionState::Scheduled, PaymentState::Authorized), "the old word is old");
    clean(&scene, "it was paid again").await;
    scene.move_to("2026-03-06T11:00:00Z");
    assert_eq!(orders(&scene).await, [done("capture", 3_000)]);
    clean(&scene, "it was held").await;
}

#[tokio::test]
async fn attack_2_a_lesson_that_nobody_pays_again_is_off_and_a_hold_we_let_go_is_no_news() {
    let scene = Scene::new().await;
    let (id, payment) = agreed(&scene, &hour(6, 10)).await;
    said(&scene, payment, PaymentDecision::Lapse).await;
    scene.move_to("2026-03-03T08:59:00Z");
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, id).await.0, SessionState::Scheduled);
    scene.move_to("2026-03-03T09:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, id).await, (SessionState::Cancelled, PaymentState::Voided));
    assert_eq!(orders(&scene).await, [], "there was nothing to let go");
    clean(&scene, "nobody paid").await;
    let (called_off, payment) = agreed(&scene, &hour(6, 10)).await;
    booking_cancel(&scene.as_student(), called_off, None, None).await.unwrap();
    assert_eq!(orders(&scene).await, [done("void", 3_000)]);
    assert_eq!(said(&scene, payment, PaymentDecision::Lapse).await, Handled::Known);
    clean(&scene, "we let go ourselves").await;
}

#[tokio::test]
async fn attack_2_a_hold_that_lapses_during_the_lesson_is_a_persons_to_look_at() {
    let scene = Scene::new().await;
    let (id, payment) = agreed(&scene, TOMORROW).await;
    scene.move_to("2026-03-03T10:30:00Z");
    scene.test.run_jobs().await;
    assert_eq!(said(&scene, payment, PaymentDecision::Lapse).await, Handled::Moved);
    assert_eq!(state(&scene, id).await, (SessionState::Active, PaymentState::Authorized));
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(state(&scene, id).await, (SessionState::Ended, PaymentState::Captured));
    assert_eq!(orders(&scene).await.len(), 1, "it is asked for all the same");
}

#[tokio::test]
async fn attack_5_a_lessons_refund_that_the_card_sends_back_is_in_the_wallet() {
    let scene = Scene::new().await;
    let (id, _) = agreed(&scene, &hour(20, 10)).await;
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    assert_eq!(orders(&scene).await, [done("capture", 3_000), done("refund", 3_000)]);
    let refund = sqlx::query_scalar("select id from payment_orders where kind = 'refund'");
    let refund = OrderId(refund.fetch_one(&scene.test.owner).await.unwrap());
    let wallet = scene.test.balance(&scene.student, "wallet", Currency::Usd.code()).await;
    assert_eq!(of_order(&scene, refund, PaymentDecision::Fail).await, Handled::Moved);
    assert_eq!(of_order(&scene, refund, PaymentDecision::Fail).await, Handled::Known);
    let after = scene.test.balance(&scene.student, "wallet", Currency::Usd.code()).await;
    assert_eq!(after - wallet, 3_000);
    clean(&scene, "the refund came back").await;
}
