//! Payments of cards at risk: finance decides about each, whoever else acts at the same moment; the books agree after
//! each.

use super::{
    cards::said,
    chargebacks::{by_card, clean, finance, risked},
};
use domain::{
    bookings::{PaymentState, SessionState, risky::RiskRequest},
    ids::{BookingId, PaymentId},
    money::{Currency, Money, payments::PaymentDecision, risk::RiskSign},
};
use services::{
    Context, Result,
    bookings::{
        booking::{BookingJob, booking_cancel, booking_expire, booking_get, lesson_start},
        risky::{risk_decide, risk_preview, risky_payment, risky_payments},
    },
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use std::sync::Arc;
use testkit::{
    TutorOptions,
    scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused},
};
use tokio::sync::Barrier;
use uuid::Uuid;

fn says(decision: &str) -> RiskRequest {
    RiskRequest { decision: decision.into(), reason: "Their school called.".into() }
}

/// A tutor at 600.00 dollars an hour.
async fn dear() -> Scene {
    let hourly_rate = Money::new(60_000, Currency::Usd);
    Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await
}

/// A lesson both agreed on, whose card is at elevated risk.
async fn at_risk(start: &str) -> (Scene, BookingId, PaymentId) {
    let scene = dear().await;
    let (lesson, payment) = by_card(&scene, start).await;
    risked(&scene.test, payment, RiskSign::Elevated).await;
    (scene, lesson, payment)
}

/// What the provider was asked after the hold.
async fn orders(scene: &Scene, payment: PaymentId) -> Vec<(String, i64, String)> {
    scene.test.run_jobs().await;
    let rows = "select kind, amount, state from payment_orders where payment_id = $1 and kind <> 'hold'
                order by created_at, id";
    sqlx::query_as(rows).bind(payment.0).fetch_all(&scene.test.owner).await.unwrap()
}

fn done(kind: &str) -> [(String, i64, String); 1] {
    [(kind.to_owned(), 60_000, "succeeded".to_owned())]
}

async fn state(scene: &Scene, lesson: BookingId) -> (SessionState, PaymentState) {
    let lesson = booking_get(&scene.as_student(), lesson).await.unwrap();
    (lesson.session_state, lesson.payment_state)
}

#[tokio::test]
async fn a_capture_that_waits_goes_on_when_finance_approves_it() {
    let (scene, lesson, payment) = at_risk(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    assert_eq!(orders(&scene, payment).await, [("capture".to_owned(), 60_000, "planned".to_owned())]);
    let admin = finance(&scene.test).await;
    let waiting = risky_payments(&admin).await.unwrap().items;
    assert_eq!(waiting.iter().map(|one| one.payment_id).collect::<Vec<_>>(), [payment]);
    assert_eq!((waiting[0].booking_id, waiting[0].signs.as_slice()), (lesson, [RiskSign::Elevated].as_slice()));
    let looked = risk_preview(&admin, payment, &says("approve")).await.unwrap();
    assert_eq!((looked.refund.minor, looked.kept.minor, looked.journal.len()), (0, 60_000, 0));
    let decided = risk_decide(&admin, payment, &says("approve"), None).await.unwrap();
    assert_eq!(decided.reason, "Their school called.");
    assert_eq!(orders(&scene, payment).await, done("capture"));
    assert!(risky_payments(&admin).await.unwrap().items.is_empty());
    clean(&scene.test, "it was approved").await;
}

#[tokio::test]
async fn a_payment_approved_before_its_lesson_is_taken_when_the_lesson_is_over() {
    let (scene, _, payment) = at_risk(TOMORROW).await;
    assert!(orders(&scene, payment).await.is_empty());
    risk_decide(&finance(&scene.test).await, payment, &says("approve"), None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    assert_eq!(orders(&scene, payment).await, done("capture"));
}

#[tokio::test]
async fn declined_the_hold_is_let_go_and_the_lesson_is_off_and_the_payer_is_told_what_to_do() {
    // Far ahead the capture is planned, and becomes a void; tomorrow nothing is planned yet.
    for (start, lies) in [(FAR_AHEAD, PaymentState::Refunded), (TOMORROW, PaymentState::Voided)] {
        let (scene, lesson, payment) = at_risk(start).await;
        let admin = finance(&scene.test).await;
        let looked = risk_preview(&admin, payment, &says("decline")).await.unwrap();
        assert_eq!((looked.refund.minor, looked.kept.minor, looked.rule.as_str()), (60_000, 0, ""));
        assert_eq!(state(&scene, lesson).await.0, SessionState::Scheduled, "a look changes nothing");
        risk_decide(&admin, payment, &says("decline"), None).await.unwrap();
        assert_eq!(state(&scene, lesson).await, (SessionState::Cancelled, lies), "{start}");
        assert_eq!(orders(&scene, payment).await, done("void"), "{start}");
        let to = scene.email_of(&scene.student).await;
        let mails = dev_mailbox(&scene.test.system(), &to).await.unwrap();
        let told = mails.iter().find(|mail| mail.subject.contains("your card wasn’t charged")).expect("the mail");
        assert!(told.text.contains("another card") && !told.text.contains("school"), "{told:?}");
        let tutor = booking_get(&scene.as_tutor(), lesson).await.unwrap();
        assert!(!format!("{tutor:?}").contains("school"), "the staff's reason is the staff's");
        let blamed = "select count(*) from bookings where cancelled_by is not null";
        assert_eq!(sqlx::query_scalar::<_, i64>(blamed).fetch_one(&scene.test.owner).await.unwrap(), 0, "by nobody");
        clean(&scene.test, "it was declined").await;
    }
}

#[tokio::test]
async fn the_same_key_decides_once_and_a_second_word_is_refused() {
    let (scene, _, payment) = at_risk(FAR_AHEAD).await;
    let (admin, key) = (finance(&scene.test).await, IdempotencyKey::parse(&Uuid::now_v7().to_string()).unwrap());
    let first = risk_decide(&admin, payment, &says("decline"), Some(&key)).await.unwrap();
    assert_eq!(risk_decide(&admin, payment, &says("decline"), Some(&key)).await.unwrap(), first);
    for decision in ["approve", "decline"] {
        let again = risk_decide(&finance(&scene.test).await, payment, &says(decision), None).await;
        assert_eq!(refused(again), (409, "risky_payment_decided".into()), "{decision}");
    }
    let acts = "select count(*) from audit_log where act = 'payment.risk' and subject_id = $1";
    let acts = sqlx::query_scalar::<_, i64>(acts).bind(payment.0).fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(acts, 1);
    assert_eq!(orders(&scene, payment).await, done("void"));
}

#[tokio::test]
async fn only_finance_decides_with_a_reason_and_only_about_what_still_waits() {
    let (scene, lesson, payment) = at_risk(TOMORROW).await;
    for outsider in [scene.test.anonymous(), scene.as_student(), scene.as_tutor()] {
        is_not_found(risky_payments(&outsider).await);
        is_not_found(risky_payment(&outsider, payment).await);
        is_not_found(risk_preview(&outsider, payment, &says("decline")).await);
        is_not_found(risk_decide(&outsider, payment, &says("decline"), None).await);
    }
    let admin = finance(&scene.test).await;
    let silent = RiskRequest { reason: String::new(), ..says("approve") };
    assert_eq!(refused(risk_decide(&admin, payment, &silent, None).await), (422, "required".into()));
    let unknown = risk_decide(&admin, payment, &says("wait"), None).await;
    assert_eq!(refused(unknown), (422, "risk_decision_unknown".into()));
    is_not_found(risk_decide(&admin, PaymentId(Uuid::now_v7()), &says("approve"), None).await);
    let (_, harmless) = by_card(&scene, "2026-03-04T10:00:00Z").await;
    is_not_found(risk_decide(&admin, harmless, &says("decline"), None).await);
    scene.move_to(TOMORROW);
    lesson_start(&scene.test.system(), BookingJob { booking_id: lesson }).await.unwrap();
    let begun = risk_decide(&admin, payment, &says("decline"), None).await;
    assert_eq!(refused(begun), (409, "risky_lesson_begun".into()));
    assert!(risky_payment(&admin, payment).await.unwrap().decision.is_none(), "a refusal decides nothing");
}

#[tokio::test]
async fn what_the_bank_let_go_and_what_was_called_off_cannot_be_decided_any_more() {
    let (scene, _, payment) = at_risk(TOMORROW).await;
    said(&scene, payment, PaymentDecision::Lapse).await;
    let admin = finance(&scene.test).await;
    assert!(risky_payments(&admin).await.unwrap().items.is_empty());
    for decision in ["approve", "decline"] {
        let late = risk_decide(&admin, payment, &says(decision), None).await;
        assert_eq!(refused(late), (409, "risky_payment_over".into()), "{decision} of what lapsed");
    }
    // Far ahead the capture is planned, and waits: what was never taken is let go, and not given back.
    for (start, code) in [(TOMORROW, "risky_payment_over"), (FAR_AHEAD, "risky_payment_decided")] {
        let (scene, lesson, payment) = at_risk(start).await;
        booking_cancel(&scene.as_tutor(), lesson, None, None).await.unwrap();
        for decision in ["approve", "decline"] {
            let late = risk_decide(&finance(&scene.test).await, payment, &says(decision), None).await;
            assert_eq!(refused(late), (409, code.into()), "{start} {decision}");
        }
        assert_eq!(orders(&scene, payment).await, done("void"), "{start}");
        clean(&scene.test, "it was called off").await;
    }
}

#[derive(Clone, Copy, Debug)]
enum Acts {
    Approve,
    Decline,
    Cancel,
    Expire,
}

async fn act(act: Acts, (admin, tutor, system): (Context, Context, Context), of: (BookingId, PaymentId)) -> Result<()> {
    let (lesson, payment) = of;
    match act {
        Acts::Approve => risk_decide(&admin, payment, &says("approve"), None).await.map(drop),
        Acts::Decline => risk_decide(&admin, payment, &says("decline"), None).await.map(drop),
        Acts::Cancel => booking_cancel(&tutor, lesson, None, None).await.map(drop),
        Acts::Expire => booking_expire(&system, BookingJob { booking_id: lesson }).await,
    }
}

#[tokio::test]
async fn of_decisions_a_cancellation_and_an_expiry_at_once_one_moves_the_money() {
    for start in [TOMORROW, FAR_AHEAD] {
        for racing in [
            [Acts::Decline, Acts::Cancel, Acts::Expire],
            [Acts::Decline, Acts::Approve, Acts::Decline],
            [Acts::Approve, Acts::Cancel, Acts::Decline],
        ] {
            let (scene, lesson, payment) = at_risk(start).await;
            let barrier = Arc::new(Barrier::new(racing.len()));
            let mut race = Vec::new();
            for one in racing {
                let (barrier, admin) = (barrier.clone(), finance(&scene.test).await);
                let people = (admin, scene.as_tutor(), scene.test.system());
                race.push(tokio::spawn(async move {
                    barrier.wait().await;
                    act(one, people, (lesson, payment)).await.is_ok()
                }));
            }
            let mut won = Vec::new();
            for (one, ended) in racing.into_iter().zip(race) {
                if ended.await.unwrap() {
                    won.push(one);
                }
            }
            let called_off = won.iter().filter(|one| matches!(one, Acts::Decline | Acts::Cancel)).count();
            assert!(called_off <= 1, "{start} {racing:?}: {won:?}");
            let off = state(&scene, lesson).await.0 == SessionState::Cancelled;
            assert_eq!(off, called_off == 1, "{start} {racing:?}: {won:?}");
            let told = orders(&scene, payment).await;
            assert!(told.iter().filter(|(kind, ..)| kind != "refund").count() <= 1, "{start} {racing:?}: {told:?}");
            let back = told.iter().any(|(kind, ..)| kind == "refund");
            assert!(!back || won.iter().any(|one| matches!(one, Acts::Approve)), "{start} {racing:?}: {told:?}");
            clean(&scene.test, "a race").await;
        }
    }
}
