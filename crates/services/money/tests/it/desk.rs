//! Payments as finance looks them up: found by what is known of them, read whole, and every look written down.

use domain::{
    identity::Role,
    ids::PaymentId,
    money::{
        Currency, Money,
        desk::PaymentsQuery,
        payments::PaymentDecision,
        wallet::{PaymentStatus, TopupRequest},
    },
};
use services::money::{
    desk::{payment_trail, payments_search},
    wallet::{sandbox_payment_decide, topup_create},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};
use uuid::Uuid;

fn asked(q: &str, state: &str) -> PaymentsQuery {
    PaymentsQuery { q: q.into(), state: state.into() }
}

#[tokio::test]
async fn payments_are_found_by_person_state_and_id_and_read_with_their_journals() {
    let test = TestApp::new().await;
    let student = test.student().await;
    let own = test.context_of(&student);
    for person in [&student, &test.tutor().await, &test.person(Role::Support).await] {
        let context = test.context_of(person);
        is_not_found(payments_search(&context, &asked("", ""), None, None).await);
        is_not_found(payment_trail(&context, PaymentId(Uuid::now_v7())).await);
    }
    let request = TopupRequest { amount: 2_500, currency: "USD".into(), ..TopupRequest::default() };
    let paid = topup_create(&own, request.clone(), None).await.unwrap();
    let waits = topup_create(&own, request.clone(), None).await.unwrap();
    sandbox_payment_decide(&own, paid.id, PaymentDecision::Succeed).await.unwrap();
    let admin = test.context_of(&test.admin().await);
    is_not_found(payment_trail(&admin, PaymentId(Uuid::now_v7())).await);
    assert_eq!(refused(payments_search(&admin, &asked("", "gone"), None, None).await).1, "payment_state_unknown");
    let ids = async |q: &str, state: &str| -> Vec<PaymentId> {
        let found = payments_search(&admin, &asked(q, state), None, None).await.unwrap();
        found.items.into_iter().map(|one| one.id).collect()
    };
    assert_eq!(ids("", "succeeded").await, [paid.id]);
    assert_eq!(ids("", "pending").await, [waits.id]);
    assert_eq!(ids(&paid.id.to_string(), "").await, [paid.id]);
    assert_eq!(ids(&student.id.to_string(), "").await.len(), 2);
    assert!(ids("nobody at all", "").await.is_empty());
    let trail = payment_trail(&admin, paid.id).await.unwrap();
    assert_eq!(
        (trail.payment.status, trail.payment.amount),
        (PaymentStatus::Succeeded, Money::new(2_500, Currency::Usd))
    );
    assert_eq!(trail.journals.iter().map(|journal| journal.kind.as_str()).collect::<Vec<_>>(), ["topup"]);
    let sum: i64 = trail.journals[0].postings.iter().map(|posting| posting.amount.minor).sum();
    assert_eq!((sum, trail.orders.len()), (0, 1));
    let looked = "select act from audit_log where act in ('payments.searched', 'payment.looked_at') order by id";
    let acts: Vec<String> = sqlx::query_scalar(looked).fetch_all(&test.owner).await.unwrap();
    let looks = ["payments.searched", "payments.searched", "payments.searched", "payment.looked_at"];
    assert_eq!(acts, looks, "every search for somebody, and every look at one");
}
