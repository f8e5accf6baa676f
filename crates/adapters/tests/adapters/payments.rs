//! What the sandbox sends is what it reads, and nothing else is.

use adapters::payments::{
    CardEnd, CardOnFile, CardSetup, PaymentProvider, PaymentsOff, ProviderError, RawReport, ReportError, Said,
    SandboxCard, SandboxProvider,
};
use domain::{
    ids::{MethodId, OrderId, PaymentId, UserId},
    money::{
        Currency, Money,
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use uuid::Uuid;

fn raw(body: &str) -> RawReport<'_> {
    RawReport { body, signature: None, at: chrono::DateTime::UNIX_EPOCH }
}

fn order() -> PaymentOrder {
    PaymentOrder {
        id: OrderId(Uuid::from_u128(1)),
        payment: PaymentId(Uuid::from_u128(2)),
        kind: OrderKind::Charge,
        amount: Money::new(2_500, Currency::Usd),
    }
}

#[tokio::test]
async fn the_sandbox_opens_one_page_per_payment_however_often_it_is_asked() {
    let first = SandboxProvider.order_place(&order()).await.unwrap();
    assert_eq!(SandboxProvider.order_place(&order()).await.unwrap(), first);
    assert_eq!(first.checkout_url, Some(format!("/sandbox/payments/{}", order().payment)));
    assert_eq!(first.decision, None, "somebody has to press a button");
}

#[tokio::test]
async fn a_report_of_the_sandbox_names_the_order_as_its_answer_did() {
    let reference = SandboxProvider.order_place(&order()).await.unwrap().reference;
    for &decision in PaymentDecision::ALL {
        let event = Uuid::from_u128(7);
        let body = SandboxProvider::report(event, order().id, decision).unwrap();
        let report = SandboxProvider.report_read(&raw(&body)).unwrap();
        let Said::Order(word) = report.said else { panic!("it says nothing") };
        assert_eq!((word.order, word.decision), (Some(order().id), decision));
        assert_eq!((report.event_id, word.reference), (event.to_string(), reference.clone()));
    }
}

#[test]
fn what_is_no_report_is_not_read() {
    let id = Uuid::from_u128(7);
    for body in [
        String::new(),
        "[]".into(),
        "{}".into(),
        format!(r#"{{"event":"{id}","order":"{id}","decision":"refund"}}"#),
        format!(r#"{{"event":"","order":"{id}","decision":"succeed"}}"#),
    ] {
        let read = SandboxProvider.report_read(&raw(&body));
        assert!(matches!(read, Err(ReportError::Unreadable(_))), "{body}");
    }
}

#[tokio::test]
async fn without_a_provider_no_order_is_taken_and_no_report_believed() {
    assert!(OrderKind::ALL.iter().all(|&kind| !PaymentsOff.takes(kind)));
    assert!(matches!(PaymentsOff.order_place(&order()).await, Err(ProviderError::Unavailable(_))));
    let body = SandboxProvider::report(Uuid::from_u128(7), order().id, PaymentDecision::Succeed).unwrap();
    assert!(matches!(PaymentsOff.report_read(&raw(&body)), Err(ReportError::Forged)));
}

#[tokio::test]
async fn each_card_of_the_sandbox_is_saved_under_its_own_name_and_does_what_it_says() {
    let method = MethodId(Uuid::from_u128(9));
    let setup = CardSetup { id: method, holder: UserId(Uuid::from_u128(8)), customer: None };
    let page = SandboxProvider.card_save(&setup).await.unwrap();
    assert_eq!(page.url, format!("/sandbox/methods/{method}"));
    assert_eq!(SandboxProvider.card_look(&page.reference).await.unwrap(), CardEnd::Waiting);
    for (card, decision, page) in [
        (SandboxCard::Plain, Ok(Some(PaymentDecision::Succeed)), false),
        (SandboxCard::Confirm, Ok(None), true),
        (SandboxCard::Declined, Err("card_declined"), false),
        (SandboxCard::Expired, Err("expired_card"), false),
    ] {
        let body = SandboxProvider::card_report(Uuid::from_u128(7), method, Some(card)).unwrap();
        let report = SandboxProvider.report_read(&raw(&body)).unwrap();
        let Said::Card { method: told, setup } = report.said else { panic!("it says nothing of a card") };
        assert_eq!(told, method);
        let end = SandboxProvider.card_look(&setup).await.unwrap();
        let CardEnd::Saved { reference, .. } = end else { panic!("{card:?} is not saved") };
        let on_file = CardOnFile { reference, customer: None };
        match (SandboxProvider.charge_saved(&order(), &on_file).await, decision) {
            (Ok(placed), Ok(expected)) => {
                assert_eq!((placed.decision, placed.checkout_url.is_some()), (expected, page), "{card:?}");
            }
            (Err(ProviderError::Refused(reason)), Err(expected)) => assert_eq!(reason, expected, "{card:?}"),
            (answer, _) => panic!("{card:?}: {answer:?}"),
        }
    }
    let none = SandboxProvider::card_report(Uuid::from_u128(7), method, None).unwrap();
    let Said::Card { setup, .. } = SandboxProvider.report_read(&raw(&none)).unwrap().said else { panic!("nothing") };
    assert_eq!(SandboxProvider.card_look(&setup).await.unwrap(), CardEnd::Refused);
}
