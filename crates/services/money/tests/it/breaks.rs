//! What does not add up: told to somebody once, and settled by a person or by the provider's own next word.

use crate::{
    orders::{count, customer, only_payment, order_of, reported, spend, top_up},
    provider::{Listed, Manner, UNKEPT},
};
use adapters::payments::{Report, Said, SandboxProvider};
use chrono::Duration;
use domain::{
    identity::Role,
    ids::OrderId,
    money::{
        Currency, Money,
        breaks::BreakKind,
        orders::OrderState,
        payments::PaymentDecision::{Fail, Succeed},
    },
};
use services::{
    Context,
    money::orders::{Handled, Reconcile, breaks_list, report_receive, webhook_receive},
    platform::check::check_all,
};
use spine::job::{Job, Nothing};
use std::sync::{Arc, Mutex};
use testkit::{TestApp, scene::refused};
use uuid::Uuid;

const USD_25: Money = Money::new(2_500, Currency::Usd);

#[tokio::test]
async fn an_order_without_an_answer_is_told_to_somebody_after_an_hour_and_settles_itself() {
    let (test, person, desk) = customer(Manner::SilentFor(3)).await;
    let context = test.context_of(&person);
    top_up(&context, "a").await.unwrap_err();
    let reconciled = async |minutes: i64| {
        test.clock.advance(Duration::minutes(minutes));
        Reconcile::run(&test.system(), Nothing {}).await.unwrap();
        count(&test, "payment_breaks where kind = 'unanswered' and resolved_at is null").await
    };
    assert_eq!(reconciled(50).await, 0, "not before an hour");
    assert_eq!(reconciled(20).await, 1);
    assert_eq!(desk.asked().len(), 3);
    assert_eq!(reconciled(60).await, 0, "it was answered");
    assert_eq!(order_of(&test, only_payment(&test).await).await.1, OrderState::Open);
    assert_eq!(count(&test, "payment_breaks").await, 1);
    let admin = test.context_of(&test.person(Role::Admin).await);
    let page = breaks_list(&admin, true, None, None).await.unwrap();
    assert_eq!((page.items[0].kind, page.items[0].asked), (BreakKind::Unanswered, Some(USD_25)));
    assert_eq!(reconciled(1).await, 0);
    assert_eq!(desk.asked().len(), 4, "and it is not asked again");
}

#[tokio::test]
async fn what_does_not_add_up_is_told_to_somebody_once_and_a_report_taken_back_is_not() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    let open = async || count(&test, "payment_breaks where resolved_at is null").await;
    reported(&context, 1, OrderId(Uuid::now_v7()), Succeed).await.unwrap();
    assert_eq!(open().await, 1, "nobody's order");
    reported(&context, 2, order, Succeed).await.unwrap();
    for _ in 0..2 {
        reported(&context, 3, order, Fail).await.unwrap();
    }
    assert_eq!(open().await, 2, "a contradiction, once");
    let named = "update payment_orders set charge = 'pi_1' where id = $1";
    sqlx::query(named).bind(order.0).execute(&test.owner).await.unwrap();
    spend(&test, &person).await;
    let back = Said::Returned { charge: "pi_1".into(), total: USD_25 };
    let back = Report { event_id: "evt_back".into(), kind: "charge.refunded".into(), said: back };
    report_receive(&context, &back, "{}").await.unwrap().handled.unwrap_err();
    assert_eq!(open().await, 3, "money that was spent went back by somebody's hand there");
    test.fund(&person, USD_25).await;
    assert_eq!(report_receive(&context, &back, "{}").await.unwrap().handled.unwrap(), Handled::Moved);
    assert_eq!(open().await, 2, "there is some again");
}

#[tokio::test]
async fn a_report_that_cannot_be_read_holds_up_no_other() {
    let desk = Arc::new(Listed(Mutex::default()));
    let test = TestApp::with_payments(desk.clone()).await;
    let person = test.student().await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let good = SandboxProvider::report(Uuid::from_u128(1), order, Succeed).unwrap();
    let bodies = ["no JSON", r#"{"id":"evt_broken"}"#, UNKEPT, good.as_str()];
    *desk.0.lock().unwrap() = bodies.map(str::to_owned).to_vec();
    let unread = async || count(&test, "payment_breaks where kind = 'unreadable'").await;
    for _ in 0..2 {
        Reconcile::run(&test.system(), Nothing {}).await.unwrap();
        test.run_jobs().await;
        assert_eq!(unread().await, 3, "each is told once");
    }
    assert_eq!(order_of(&test, payment.id).await.1, OrderState::Succeeded, "the good one behind them was heard");
    assert_eq!(count(&test, "payment_breaks where subject in ('evt_broken', 'evt_unkept')").await, 2);
    assert_eq!(count(&test, "payment_cursors").await, 1, "the next look begins after them");
    // The webhook says no to them, and tells somebody too.
    let posted = webhook_receive(&test.system(), "listed", br#"{"id":"evt_posted"}"#, None).await;
    assert_eq!(refused(posted), (400, "report_unreadable".into()));
    let posted = webhook_receive(&test.system(), "listed", UNKEPT.as_bytes(), None).await;
    assert_eq!(refused(posted), (400, "report_unreadable".into()));
    assert_eq!(unread().await, 4);
}

async fn returned(context: &Context, event: &str, total: i64) -> Handled {
    let said = Said::Returned { charge: "pi_1".into(), total: Money::new(total, Currency::Usd) };
    let report = Report { event_id: event.into(), kind: "charge.refunded".into(), said };
    report_receive(context, &report, "{}").await.unwrap().handled.unwrap()
}

#[tokio::test]
async fn a_refund_made_at_the_provider_leaves_the_wallet_as_the_card_has_it() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    reported(&context, 1, order, Succeed).await.unwrap();
    let named = "update payment_orders set charge = 'pi_1' where id = $1";
    sqlx::query(named).bind(order.0).execute(&test.owner).await.unwrap();
    let wallet = async || test.balance(&person, "wallet", "USD").await;
    assert_eq!(wallet().await, 2_500);
    assert_eq!(returned(&context, "evt_1", 1_000).await, Handled::Moved);
    assert_eq!(wallet().await, 1_500);
    assert_eq!(returned(&context, "evt_1", 1_000).await, Handled::Known, "told twice, done once");
    assert_eq!(returned(&context, "evt_2", 1_000).await, Handled::Known, "the same total again");
    assert_eq!(returned(&context, "evt_3", 1_700).await, Handled::Moved, "and 7.00 more");
    assert_eq!(wallet().await, 800);
    assert_eq!(returned(&context, "evt_4", 9_999).await, Handled::Differs);
    assert_eq!(count(&test, "payment_breaks").await, 1);
    assert_eq!(count(&test, "payment_orders where kind = 'refund' and state = 'succeeded'").await, 2);
    test.run_jobs().await;
    test.seal_all().await;
    let all = check_all(&test.owner, services::Clock::now(&*test.clock)).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|found| !found.ok).map(|found| (found.name, found.problems)).collect();
    assert_eq!(wrong, []);
}

#[tokio::test]
async fn a_refund_at_the_provider_of_money_that_was_spent_is_told_to_somebody() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    reported(&context, 1, order, Succeed).await.unwrap();
    let named = "update payment_orders set charge = 'pi_1' where id = $1";
    sqlx::query(named).bind(order.0).execute(&test.owner).await.unwrap();
    spend(&test, &person).await;
    let said = Said::Returned { charge: "pi_1".into(), total: USD_25 };
    let report = Report { event_id: "evt_1".into(), kind: "charge.refunded".into(), said };
    report_receive(&context, &report, "{}").await.unwrap().handled.unwrap_err();
    assert_eq!(count(&test, "payment_breaks where kind = 'unfunded'").await, 1);
    // What was bought with it lies in no wallet: a person decides who bears it, as of a lesson.
    let pack = "update payments set purpose = 'credit_pack' where id = $1";
    sqlx::query(pack).bind(payment.id.0).execute(&test.owner).await.unwrap();
    assert_eq!(returned(&context, "evt_2", 2_500).await, Handled::ReturnedThere);
    assert_eq!(count(&test, "payment_breaks where kind = 'returned_there' and said_amount = 2500").await, 1);
}
