//! What does not add up: told to somebody once, and settled by a person or by the provider's own next word.

use crate::{
    orders::{count, customer, only_payment, order_of, reported, spend, top_up},
    provider::Manner,
};
use chrono::Duration;
use domain::{
    identity::Role,
    ids::OrderId,
    money::{
        Currency, Money,
        breaks::BreakKind,
        orders::OrderState,
        payments::PaymentDecision::{Dispute, Fail, Succeed},
    },
};
use services::money::orders::{Handled, Reconcile, breaks_list};
use spine::job::{Job, Nothing};
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
    spend(&test, &person).await;
    reported(&context, 4, order, Dispute).await.unwrap_err();
    assert_eq!(open().await, 3, "money that was spent");
    test.fund(&person, USD_25).await;
    assert_eq!(reported(&context, 4, order, Dispute).await.unwrap(), Handled::Moved);
    assert_eq!(open().await, 2, "it came back, and the bank has it");
}
