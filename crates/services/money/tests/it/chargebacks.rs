//! Chargebacks: what a bank's words do to the money, whoever bears it, and who answers; the books agree after each.

use adapters::payments::{Dispute, Report, Risk, Said};
use chrono::Duration;
use domain::{
    bookings::BookingRequest,
    identity::Role,
    ids::{BookingId, ChargebackId, OrderId, PaymentId},
    money::{
        Currency, Money,
        chargebacks::{
            AcceptRequest, Chargeback, ChargebackState, DisputeFunds, DisputeStatus, DisputeWord,
            evidence::EvidenceName,
        },
        orders::OrderRefusal,
        payments::PaymentDecision,
        payouts::{PayoutMethodRequest, PayoutRequest},
        risk::{RiskSign, RiskWord},
        wallet::{PaymentStatus, TopupRequest},
    },
};
use services::{
    Clock, Context, SignedIn,
    bookings::booking::{booking_cancel, booking_confirm, booking_create},
    money::{
        chargebacks::{
            KeepChargebacks, chargeback_accept, chargeback_answer, chargeback_get, chargebacks_list,
            chargebacks_waiting,
        },
        orders::{Handled, Reconcile, report_receive},
        payouts::{methods_put, payout_create},
        wallet::{payment_get, sandbox_payment_decide, topup_create},
    },
    platform::check::check_all,
};
use spine::job::{Job, Nothing};
use std::sync::Arc;
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused},
};
use tokio::task::JoinSet;
use uuid::Uuid;

use DisputeFunds::{Reinstated, Withdrawn};
use DisputeStatus::{Lost, Open, Reviewed, Won};

pub type Told = (DisputeStatus, Option<DisputeFunds>);

pub async fn finance(test: &TestApp) -> Context {
    test.context_of(&test.person(Role::Admin).await)
}

async fn topped_up(test: &TestApp, person: &SignedIn) -> PaymentId {
    let request = TopupRequest { amount: 2_500, currency: "USD".into(), method_id: None };
    let payment = topup_create(&test.context_of(person), request, None).await.unwrap().id;
    sandbox_payment_decide(&test.system(), payment, PaymentDecision::Succeed).await.unwrap();
    payment
}

async fn first_order(test: &TestApp, payment: PaymentId) -> OrderId {
    let first = "select id from payment_orders where payment_id = $1 and kind in ('charge', 'hold')";
    OrderId(sqlx::query_scalar(first).bind(payment.0).fetch_one(&test.owner).await.unwrap())
}

/// The bank's word about a payment, as a provider reports it.
pub async fn told(test: &TestApp, payment: PaymentId, (status, funds): Told) -> Handled {
    let order = first_order(test, payment).await;
    let due = Some(test.system().now() + Duration::days(7));
    let word = DisputeWord { reference: format!("dp_{payment}"), reason: "fraudulent".into(), status, funds, due };
    let said = Said::Dispute(Dispute { order: Some(order), charge: None, amount: None, word });
    let report = Report { event_id: Uuid::now_v7().to_string(), kind: "dispute".into(), said };
    report_receive(&test.system(), &report, "{}").await.unwrap().handled.unwrap()
}

async fn of(test: &TestApp, payment: PaymentId) -> Chargeback {
    let own = "select id from chargebacks where payment_id = $1";
    let id = ChargebackId(sqlx::query_scalar(own).bind(payment.0).fetch_one(&test.owner).await.unwrap());
    chargeback_get(&finance(test).await, id).await.unwrap().chargeback
}

async fn disputed(test: &TestApp, person: &SignedIn) -> (PaymentId, ChargebackId) {
    let payment = topped_up(test, person).await;
    assert_eq!(told(test, payment, (Open, Some(Withdrawn))).await, Handled::Moved);
    (payment, of(test, payment).await.id)
}

async fn laid_out(test: &TestApp) -> i64 {
    let sum = "select coalesce(sum(balance), 0)::bigint from accounts where kind = 'chargebacks'";
    sqlx::query_scalar(sum).fetch_one(&test.owner).await.unwrap()
}

pub async fn clean(test: &TestApp, after: &str) {
    test.run_jobs().await;
    test.seal_all().await;
    let all = check_all(&test.owner, test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

/// A lesson of 30.00 by card that both agreed on.
pub async fn by_card(scene: &Scene, start: &str) -> (BookingId, PaymentId) {
    let request = BookingRequest { pay_with: "card".into(), ..scene.request(start) };
    let booking = booking_create(&scene.as_student(), request, None).await.unwrap();
    let payment = booking.checkout_url.unwrap().rsplit('/').next().unwrap().parse().unwrap();
    sandbox_payment_decide(&scene.as_student(), payment, PaymentDecision::Succeed).await.unwrap();
    scene.test.run_jobs().await;
    booking_confirm(&scene.as_tutor(), booking.id, None).await.unwrap();
    (booking.id, payment)
}

/// Every order of the words.
fn orders(words: &[Told]) -> Vec<Vec<Told>> {
    if words.is_empty() {
        return vec![Vec::new()];
    }
    let with_first = |at: usize| {
        let mut rest = words.to_vec();
        let first = rest.remove(at);
        orders(&rest).into_iter().map(move |tail| [vec![first], tail].concat())
    };
    (0..words.len()).flat_map(with_first).collect()
}

#[tokio::test]
async fn every_order_of_a_bank_s_words_ends_with_the_same_money() {
    let test = TestApp::new().await;
    let lost = [(Open, None), (Open, Some(Withdrawn)), (Reviewed, None), (Lost, None)];
    let won = [(Open, Some(Withdrawn)), (Reviewed, None), (Won, None), (Won, Some(Reinstated))];
    for (words, state, status, left) in [
        (lost, ChargebackState::Lost, PaymentStatus::Disputed, 0),
        (won, ChargebackState::Won, PaymentStatus::Succeeded, 2_500),
    ] {
        for order in orders(&words) {
            let person = test.student().await;
            let payment = topped_up(&test, &person).await;
            for word in order.iter().chain(&order) {
                told(&test, payment, *word).await;
            }
            assert_eq!(of(&test, payment).await.state, state, "{order:?}");
            let seen = payment_get(&test.context_of(&person), payment).await.unwrap();
            assert_eq!(seen.status, status, "{order:?}");
            assert_eq!(test.balance(&person, "wallet", "USD").await, left, "{order:?}");
        }
    }
    assert_eq!(laid_out(&test).await, 0, "nobody had spent it");
    clean(&test, "48 stories").await;
}

#[tokio::test]
async fn what_a_won_dispute_gives_back_goes_where_it_was_taken_from() {
    let scene = Scene::new().await;
    let student = scene.test.student().await;
    let payment = topped_up(&scene.test, &student).await;
    scene.test.fund(&student, Money::new(1_000, Currency::Usd)).await;
    booking_create(&scene.test.context_of(&student), scene.request(TOMORROW), None).await.unwrap();
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!((scene.test.balance(&student, "wallet", "USD").await, laid_out(&scene.test).await), (0, -2_000));
    clean(&scene.test, "it was taken").await;
    told(&scene.test, payment, (Won, Some(Reinstated))).await;
    assert_eq!((scene.test.balance(&student, "wallet", "USD").await, laid_out(&scene.test).await), (500, 0));
    clean(&scene.test, "it came back").await;
    assert_eq!(told(&scene.test, payment, (Open, Some(Withdrawn))).await, Handled::Known, "an old word");
}

#[tokio::test]
async fn a_lesson_that_was_held_is_borne_by_the_platform() {
    let scene = Scene::new().await;
    let (_, payment) = by_card(&scene, TOMORROW).await;
    for now in ["2026-03-03T12:00:00Z", "2026-03-06T12:00:00Z"] {
        scene.move_to(now);
        scene.test.run_jobs().await;
    }
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!((laid_out(&scene.test).await, scene.earnings().await), (-3_000, (0, 2_400)));
    told(&scene.test, payment, (Lost, None)).await;
    assert_eq!((laid_out(&scene.test).await, scene.earnings().await), (-3_000, (0, 2_400)));
    clean(&scene.test, "it was lost").await;
}

#[tokio::test]
async fn of_what_is_only_held_nothing_can_be_taken_back() {
    let scene = Scene::new().await;
    let (_, payment) = by_card(&scene, TOMORROW).await;
    let early = told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!(early, Handled::SetAside(OrderRefusal::NothingTaken));
    assert_eq!(laid_out(&scene.test).await, 0);
}

/// What the provider thinks of the card.
pub async fn risked(test: &TestApp, payment: PaymentId, sign: RiskSign) -> Handled {
    let order = Some(first_order(test, payment).await);
    let word = RiskWord { reference: format!("ch_{payment}"), sign, over: false };
    let said = Said::Risk(Risk { order, charge: None, word });
    let report = Report { event_id: Uuid::now_v7().to_string(), kind: "risk".into(), said };
    report_receive(&test.system(), &report, "{}").await.unwrap().handled.unwrap()
}

#[tokio::test]
async fn a_large_hold_of_a_card_at_risk_is_taken_when_somebody_has_cleared_its_owner() {
    for (rate, sign, waits) in [
        (60_000, RiskSign::Elevated, true),
        (60_000, RiskSign::Highest, true),
        (60_000, RiskSign::EarlyWarning, false),
        (3_000, RiskSign::Highest, false),
    ] {
        let hourly_rate = Money::new(rate, Currency::Usd);
        let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
        let (_, payment) = by_card(&scene, TOMORROW).await;
        assert_eq!(risked(&scene.test, payment, sign).await, Handled::Moved);
        assert_eq!(risked(&scene.test, payment, sign).await, Handled::Known, "said twice");
        scene.move_to("2026-03-03T12:00:00Z");
        scene.test.run_jobs().await;
        let capture = async || {
            let state = "select state from payment_orders where payment_id = $1 and kind = 'capture'";
            sqlx::query_scalar::<_, String>(state).bind(payment.0).fetch_one(&scene.test.owner).await.unwrap()
        };
        assert_eq!(capture().await, if waits { "planned" } else { "succeeded" }, "{rate} {sign:?}");
        let cleared =
            "insert into fraud_items (id, kind, user_id, state, score, reasons, found_at, seen_at, decided_at,
                         decided_by, note)
                       values ($1, 'card_risk', $2, 'cleared', 50, '[]', $3, $3, $3, $2, 'A school.')";
        let cleared = sqlx::query(cleared).bind(Uuid::now_v7()).bind(scene.student.id.0).bind(scene.now());
        cleared.execute(&scene.test.owner).await.unwrap();
        scene.test.clock.advance(Duration::hours(2));
        Reconcile::run(&scene.test.system(), Nothing {}).await.unwrap();
        assert_eq!(capture().await, "succeeded", "{rate} {sign:?}");
    }
}

#[tokio::test]
async fn of_a_lesson_that_was_not_held_the_tutor_gives_back_their_share_even_in_the_middle_of_a_payout() {
    let scene = Scene::new().await;
    let (lesson, payment) = by_card(&scene, TOMORROW).await;
    scene.move_to("2026-03-03T01:00:00Z");
    booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    scene.test.run_jobs().await;
    scene.move_to("2026-03-07T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (0, 1_200), "half of it is kept, less the commission");
    let tutor = scene.as_tutor();
    scene.test.phone(scene.tutor.person.id).await;
    scene.test.earn(&scene.tutor.person, Money::new(800, Currency::Usd)).await;
    methods_put(&tutor, &PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() })
        .await
        .unwrap();
    let request = PayoutRequest { amount: 1_500, currency: "USD".into(), speed: None };
    payout_create(&tutor, &request, None).await.unwrap();
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!(of(&scene.test, payment).await.amount, Money::new(1_500, Currency::Usd), "what was taken of the card");
    assert_eq!((laid_out(&scene.test).await, scene.earnings().await.1), (-1_500, 500));
    told(&scene.test, payment, (Lost, None)).await;
    let owed = |kind| scene.test.balance(&scene.tutor.person, kind, "USD");
    assert_eq!((owed("earning_available").await, owed("debt").await), (0, 700));
    assert_eq!(owed("earning_reserved").await, 1_500, "what is on its way stays on its way");
    assert_eq!(laid_out(&scene.test).await, -300, "the commission is the platform's to lose");
    // The bank thought again.
    told(&scene.test, payment, (Won, Some(Reinstated))).await;
    assert_eq!((owed("earning_available").await, owed("debt").await, laid_out(&scene.test).await), (500, 0, 0));
}

#[tokio::test]
async fn a_pack_takes_the_credits_that_are_left_and_brings_them_back() {
    use domain::money::credits::CreditPurchaseRequest;
    use services::money::credits::credits_purchase;
    let test = TestApp::new().await;
    let person = test.student().await;
    let request = CreditPurchaseRequest { pack: 500, pay_with: String::new() };
    let made = credits_purchase(&test.context_of(&person), &request, None).await.unwrap();
    let payment = PaymentId(made.id);
    sandbox_payment_decide(&test.system(), payment, PaymentDecision::Succeed).await.unwrap();
    let credits = async || test.balance(&person, "wallet", "CREDIT").await;
    let had = credits().await;
    told(&test, payment, (Open, Some(Withdrawn))).await;
    assert_eq!(credits().await, had - 500);
    clean(&test, "the bank took it").await;
    told(&test, payment, (Won, Some(Reinstated))).await;
    assert_eq!(credits().await, had);
    clean(&test, "it came back").await;
}

#[tokio::test]
async fn of_eight_who_answer_or_accept_at_once_one_does() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let (payment, id) = disputed(&test, &person).await;
    let barrier = Arc::new(tokio::sync::Barrier::new(8));
    let mut race = JoinSet::new();
    for at in 0..8 {
        let (context, barrier) = (finance(&test).await, barrier.clone());
        race.spawn(async move {
            barrier.wait().await;
            if at % 2 == 0 {
                return chargeback_answer(&context, id).await;
            }
            chargeback_accept(&context, id, &AcceptRequest { reason: "Theirs.".into() }).await
        });
    }
    let ended = race.join_all().await;
    let (done, late): (Vec<_>, Vec<_>) = ended.into_iter().partition(Result::is_ok);
    assert_eq!(done.len(), 1);
    for answer in late {
        let (status, code) = refused(answer);
        assert_eq!(status, 409);
        assert!(["chargeback_answered", "chargeback_over"].contains(&code.as_str()), "{code}");
    }
    assert!(of(&test, payment).await.state.is_over(), "the sandbox's bank decides at once");
    clean(&test, "a race").await;
}

#[tokio::test]
async fn only_finance_sees_and_answers_and_nobody_about_their_own_money() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let (_, id) = disputed(&test, &person).await;
    let reason = || AcceptRequest { reason: "Theirs.".into() };
    for outsider in [test.anonymous(), test.context_of(&person)] {
        is_not_found(chargebacks_list(&outsider, false, None, None).await);
        is_not_found(chargeback_get(&outsider, id).await);
        is_not_found(chargeback_answer(&outsider, id).await);
        is_not_found(chargeback_accept(&outsider, id, &reason()).await);
        is_not_found(chargebacks_waiting(&outsider).await);
    }
    let admin = test.person(Role::Admin).await;
    let (_, own) = disputed(&test, &admin).await;
    let context = test.context_of(&admin);
    assert_eq!(refused(chargeback_answer(&context, own).await), (403, "own_chargeback".into()));
    assert_eq!(refused(chargeback_accept(&context, own, &reason()).await), (403, "own_chargeback".into()));
    assert_eq!(refused(chargeback_accept(&context, id, &AcceptRequest::default()).await), (422, "required".into()));
    is_not_found(chargeback_answer(&context, ChargebackId(Uuid::now_v7())).await);
    assert_eq!(chargebacks_waiting(&context).await.unwrap(), 2);
    let accepted = chargeback_accept(&context, id, &reason()).await.unwrap();
    assert_eq!((accepted.state, accepted.accepted_because.as_deref()), (ChargebackState::Accepted, Some("Theirs.")));
    assert_eq!(refused(chargeback_answer(&context, id).await), (409, "chargeback_over".into()));
    assert_eq!(chargebacks_waiting(&context).await.unwrap(), 1);
    assert_eq!(chargebacks_list(&context, false, None, None).await.unwrap().items.len(), 1);
    assert_eq!(chargebacks_list(&context, true, None, None).await.unwrap().items.len(), 2);
}

#[tokio::test]
async fn the_evidence_of_a_lesson_is_what_was_recorded_and_what_is_shown_is_what_is_sent() {
    let scene = Scene::new().await;
    let (_, payment) = by_card(&scene, TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    told(&scene.test, payment, (Open, Some(Withdrawn))).await;
    let finance = finance(&scene.test).await;
    let id = of(&scene.test, payment).await.id;
    let shown = chargeback_get(&finance, id).await.unwrap().evidence;
    let text = |name| shown.iter().find(|field| field.name == name).map(|field| field.text.clone());
    assert_eq!(text(EvidenceName::ServiceDate).as_deref(), Some("2026-03-03 10:00 UTC"));
    assert!(text(EvidenceName::ProductDescription).unwrap().contains("lesson of 60 minutes"));
    assert!(text(EvidenceName::CancellationPolicyDisclosure).unwrap().contains("is refunded"));
    assert!(text(EvidenceName::UncategorizedText).unwrap().contains(&payment.to_string()));
    chargeback_answer(&finance, id).await.unwrap();
    assert_eq!(chargeback_get(&finance, id).await.unwrap().evidence, shown);
}

#[tokio::test]
async fn what_asks_for_other_money_or_more_than_was_taken_is_quarantined() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let payment = topped_up(&test, &person).await;
    let order = first_order(&test, payment).await;
    let said = async |reference: &str, amount: Money| {
        let word = DisputeWord { reference: reference.into(), ..DisputeWord::withdrawn("x", test.system().now()) };
        let said = Said::Dispute(Dispute { order: Some(order), charge: None, amount: Some(amount), word });
        let report = Report { event_id: Uuid::now_v7().to_string(), kind: "dispute".into(), said };
        report_receive(&test.system(), &report, "{}").await.unwrap().handled.unwrap()
    };
    assert_eq!(said("dp_1", Money::new(2_501, Currency::Usd)).await, Handled::Differs);
    assert_eq!(said("dp_1", Money::new(2_500, Currency::Eur)).await, Handled::Differs);
    assert_eq!(said("dp_1", Money::new(0, Currency::Usd)).await, Handled::Differs);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500, "nothing moved");
    assert_eq!(said("dp_1", Money::new(1_000, Currency::Usd)).await, Handled::Moved, "a part can be asked back");
    assert_eq!(said("dp_1", Money::new(1_001, Currency::Usd)).await, Handled::Differs);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 1_500);
    let other = topped_up(&test, &person).await;
    let order = first_order(&test, other).await;
    let word = DisputeWord { reference: "dp_1".into(), ..DisputeWord::withdrawn("x", test.system().now()) };
    let said = Said::Dispute(Dispute { order: Some(order), charge: None, amount: None, word });
    let report = Report { event_id: "evt_other".into(), kind: "dispute".into(), said };
    let handled = report_receive(&test.system(), &report, "{}").await.unwrap().handled.unwrap();
    assert_eq!(handled, Handled::Differs, "a dispute is about one payment");
}

#[tokio::test]
async fn two_days_before_its_end_it_is_answered_by_itself() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let (payment, _) = disputed(&test, &person).await;
    KeepChargebacks::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(of(&test, payment).await.state, ChargebackState::Open);
    test.clock.advance(Duration::days(5) + Duration::minutes(1));
    KeepChargebacks::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(of(&test, payment).await.state, ChargebackState::Won, "the sandbox's bank is convinced at once");
}
