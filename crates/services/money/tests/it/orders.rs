//! Orders at a provider that is silent, forgetful, strict or confused; reports repeated, lost and out of order.

use crate::provider::{Desk, Manner};
use adapters::payments::{PaymentsOff, RawReport, SandboxProvider};
use chrono::Duration;
use domain::{
    ids::{BookingId, OrderId, PaymentId},
    money::{
        AccountKind, AccountRef, Currency, Journal, JournalKind,
        orders::{OrderRefusal, OrderState, order_is_legal},
        payments::PaymentDecision::{self, Dispute, Fail, Succeed},
        wallet::{PaymentStatus, PaymentView, TopupRequest},
    },
};
use services::{
    Context, Result, SignedIn,
    money::{
        ledger::{JournalLinks, journal_post},
        orders::{Handled, report_receive},
        wallet::{payment_get, sandbox_payment_decide, topup_create},
    },
    platform::idempotency::IdempotencyKey,
};
use sqlx::AssertSqlSafe;
use std::sync::Arc;
use testkit::{TestApp, scene::refused};
use uuid::Uuid;

/// Somebody who tops up 25.00 USD at a provider of that manner.
pub async fn customer(manner: Manner) -> (TestApp, SignedIn, Arc<Desk>) {
    let desk = Arc::new(Desk::new(manner));
    let test = TestApp::with_payments(desk.clone()).await;
    let person = test.student().await;
    (test, person, desk)
}

pub async fn top_up(context: &Context, key: &str) -> Result<PaymentView> {
    let key = IdempotencyKey::parse(key).unwrap();
    topup_create(context, TopupRequest { amount: 2_500, currency: "USD".into(), method_id: None }, Some(&key)).await
}

pub async fn order_of(test: &TestApp, payment: PaymentId) -> (OrderId, OrderState, Option<String>) {
    let (id, state, reference): (Uuid, String, Option<String>) =
        sqlx::query_as("select id, state, reference from payment_orders where payment_id = $1")
            .bind(payment.0)
            .fetch_one(&test.owner)
            .await
            .unwrap();
    (OrderId(id), OrderState::parse(&state).unwrap(), reference)
}

pub async fn only_payment(test: &TestApp) -> PaymentId {
    PaymentId(sqlx::query_scalar("select id from payments").fetch_one(&test.owner).await.unwrap())
}

/// A report arrives under that name.
pub async fn reported(context: &Context, event: u128, order: OrderId, decision: PaymentDecision) -> Result<Handled> {
    let body = SandboxProvider::report(Uuid::from_u128(event), order, decision).unwrap();
    let raw = RawReport { body: &body, signature: None, at: context.app.clock.real_now() };
    let report = context.app.payments.report_read(&raw).unwrap();
    report_receive(context, &report, &body).await.unwrap().handled
}

pub async fn count(test: &TestApp, sql: &str) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(format!("select count(*) from {sql}"))).fetch_one(&test.owner).await.unwrap()
}

/// All of the top-up is gone.
pub async fn spend(test: &TestApp, person: &SignedIn) {
    let wallet = AccountRef::of(AccountKind::Wallet, person.id, Currency::Usd);
    let escrow = AccountRef::of(AccountKind::Escrow, person.id, Currency::Usd);
    let journal = Journal::between(JournalKind::BookingCapture, wallet, escrow, 2_500).unwrap();
    let context = test.system();
    let mut work = context.begin().await.unwrap();
    let links = JournalLinks { booking_id: Some(BookingId(Uuid::now_v7())), ..JournalLinks::default() };
    journal_post(&mut work, &context, &journal, links).await.unwrap();
    work.commit().await.unwrap();
}

#[tokio::test]
async fn an_order_that_met_silence_is_told_again_by_the_job_under_the_same_id() {
    let (test, person, desk) = customer(Manner::SilentFor(1)).await;
    let context = test.context_of(&person);
    assert_eq!(refused(top_up(&context, "a").await), (503, "payment_provider_unavailable".into()));
    let payment = only_payment(&test).await;
    assert_eq!(order_of(&test, payment).await.1, OrderState::Planned);
    test.run_jobs().await;
    assert_eq!(desk.asked().len(), 1, "the job leaves it to the person for a while");
    test.clock.advance(Duration::seconds(31));
    test.run_jobs().await;
    let (order, state, reference) = order_of(&test, payment).await;
    assert_eq!((state, reference), (OrderState::Open, Some(Desk::reference(order))));
    assert_eq!(desk.asked(), [order, order]);
    let again = top_up(&context, "a").await.unwrap();
    assert_eq!((again.id, again.status), (payment, PaymentStatus::Pending));
    assert_eq!(payment_get(&context, payment).await.unwrap().checkout_url, again.checkout_url);
    assert_eq!(desk.asked().len(), 2, "what was answered is not asked again");
}

#[tokio::test]
async fn an_answer_that_was_lost_makes_no_second_order() {
    let (test, person, desk) = customer(Manner::AnswerLostFor(2)).await;
    let context = test.context_of(&person);
    for _ in 0..2 {
        assert_eq!(refused(top_up(&context, "a").await), (503, "payment_provider_unavailable".into()));
    }
    let payment = top_up(&context, "a").await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Pending);
    assert_eq!((desk.asked().len(), desk.taken_on()), (3, 1));
    assert_eq!((count(&test, "payments").await, count(&test, "payment_orders").await), (1, 1));
}

#[tokio::test]
async fn a_silent_provider_decides_nothing_however_long_it_lasts() {
    let (test, person, _) = customer(Manner::SilentFor(usize::MAX)).await;
    let context = test.context_of(&person);
    top_up(&context, "a").await.unwrap_err();
    let queue = services::platform::jobs_catalog::queue(test.app.clone(), "test").unwrap();
    for _ in 0..10 {
        test.clock.advance(Duration::hours(1));
        queue.run_due_once().await.unwrap();
    }
    let payment = only_payment(&test).await;
    assert_eq!(payment_get(&context, payment).await.unwrap().status, PaymentStatus::Pending);
    assert_eq!(order_of(&test, payment).await.1, OrderState::Planned);
    assert_eq!(count(&test, "jobs where kind = 'PlaceOrder' and state = 'waiting'").await, 1);
}

#[tokio::test]
async fn a_refused_order_is_over_and_is_not_asked_again() {
    let (test, person, desk) = customer(Manner::Refuses).await;
    let context = test.context_of(&person);
    for _ in 0..2 {
        assert_eq!(refused(top_up(&context, "a").await), (409, "payment_refused".into()));
    }
    let payment = only_payment(&test).await;
    assert_eq!(payment_get(&context, payment).await.unwrap().status, PaymentStatus::Failed);
    assert_eq!(desk.asked().len(), 1);
    test.clock.advance(Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(desk.asked().len(), 1);
    assert_eq!(count(&test, "journals").await, 0);
}

#[tokio::test]
async fn an_installation_without_a_provider_stores_nothing() {
    let test = TestApp::with_payments(Arc::new(PaymentsOff)).await;
    let context = test.context_of(&test.student().await);
    assert_eq!(refused(top_up(&context, "a").await), (503, "payment_provider_unavailable".into()));
    assert_eq!((count(&test, "payments").await, count(&test, "jobs").await), (0, 0));
}

#[tokio::test]
async fn a_provider_that_needs_nobody_fills_the_wallet_at_once() {
    let (test, person, _) = customer(Manner::Decides(Succeed)).await;
    let paid = top_up(&test.context_of(&person), "a").await.unwrap();
    assert_eq!((paid.status, paid.checkout_url), (PaymentStatus::Succeeded, None));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_who_tell_the_provider_at_once_make_one_order() {
    let (test, person, desk) = customer(Manner::Pages).await;
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let context = test.context_of(&person);
        race.spawn(async move { top_up(&context, "a").await });
    }
    // Some are told that the first is still at work; none makes a second payment.
    race.join_all().await;
    top_up(&test.context_of(&person), "a").await.unwrap();
    assert_eq!((count(&test, "payments").await, desk.taken_on()), (1, 1));
}

#[tokio::test]
async fn a_report_is_handled_once_however_often_it_arrives() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    assert_eq!(reported(&context, 1, order, Succeed).await.unwrap(), Handled::Moved);
    for _ in 0..3 {
        assert_eq!(reported(&context, 1, order, Succeed).await.unwrap(), Handled::Known);
    }
    assert_eq!(reported(&context, 2, order, Succeed).await.unwrap(), Handled::Known, "another that says the same");
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    assert_eq!(count(&test, "payment_inbox").await, 2);
    test.clock.advance(Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
}

#[tokio::test]
async fn a_dispute_that_overtakes_the_payment_waits_for_it() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    assert_eq!(reported(&context, 1, order, Dispute).await.unwrap(), Handled::Early(OrderRefusal::TooEarly));
    assert_eq!(count(&test, "payment_inbox where handled_at is null").await, 1);
    assert_eq!(reported(&context, 2, order, Succeed).await.unwrap(), Handled::Moved);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    test.clock.advance(Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(order_of(&test, payment.id).await.1, OrderState::Disputed);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    assert_eq!(count(&test, "payment_inbox where handled_at is null").await, 0);
}

#[tokio::test]
async fn a_report_that_overtakes_the_providers_own_answer_stands() {
    let (test, person, desk) = customer(Manner::AnswerLostFor(1)).await;
    let context = test.context_of(&person);
    top_up(&context, "a").await.unwrap_err();
    let payment = only_payment(&test).await;
    let (order, state, _) = order_of(&test, payment).await;
    assert_eq!(state, OrderState::Planned);
    assert_eq!(reported(&test.system(), 1, order, Succeed).await.unwrap(), Handled::Moved);
    assert_eq!(order_of(&test, payment).await, (order, OrderState::Succeeded, Some(Desk::reference(order))));
    test.clock.advance(Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(desk.asked().len(), 1, "nobody asks about what is decided");
    assert_eq!(top_up(&context, "a").await.unwrap().status, PaymentStatus::Succeeded);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
}

#[tokio::test]
async fn a_report_that_contradicts_is_set_aside_and_moves_nothing() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    reported(&context, 1, order, Fail).await.unwrap();
    assert_eq!(reported(&context, 2, order, Succeed).await.unwrap(), Handled::SetAside(OrderRefusal::Contradicts));
    assert_eq!(reported(&context, 3, order, Dispute).await.unwrap(), Handled::SetAside(OrderRefusal::NothingTaken));
    test.clock.advance(Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    assert_eq!(count(&test, "payment_inbox where outcome = 'set_aside'").await, 2);
}

#[tokio::test]
async fn a_report_about_nobodys_order_is_kept_and_does_nothing() {
    let (test, ..) = customer(Manner::Pages).await;
    let stranger = OrderId(Uuid::now_v7());
    assert_eq!(reported(&test.system(), 1, stranger, Succeed).await.unwrap(), Handled::Foreign);
    assert_eq!((count(&test, "payment_inbox").await, count(&test, "journals").await), (1, 0));
}

#[tokio::test]
async fn one_provider_does_not_decide_about_anothers_order() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    sqlx::query("update payment_orders set provider = 'another'").execute(&test.owner).await.unwrap();
    assert_eq!(reported(&test.system(), 1, order, Succeed).await.unwrap(), Handled::Foreign);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    assert_eq!(payment_get(&test.context_of(&person), payment.id).await.unwrap().status, PaymentStatus::Pending);
}

#[tokio::test]
async fn a_bank_has_money_that_was_spent_and_nobody_is_below_zero() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    let (order, ..) = order_of(&test, payment.id).await;
    let context = test.system();
    reported(&context, 1, order, Succeed).await.unwrap();
    spend(&test, &person).await;
    assert_eq!(reported(&context, 2, order, Dispute).await.unwrap(), Handled::Moved);
    assert_eq!(order_of(&test, payment.id).await.1, OrderState::Disputed);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    assert_eq!(count(&test, "accounts where kind = 'chargebacks' and balance = -2500").await, 1);
    assert_eq!(count(&test, "payment_inbox where handled_at is null").await, 0);
}

#[tokio::test]
async fn a_button_that_was_refused_does_nothing_later() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let payment = top_up(&context, "a").await.unwrap();
    let early = sandbox_payment_decide(&context, payment.id, Dispute).await;
    assert_eq!(refused(early), (409, "payment_not_charged".into()));
    sandbox_payment_decide(&context, payment.id, Succeed).await.unwrap();
    test.clock.advance(Duration::minutes(1));
    test.run_jobs().await;
    assert_eq!(payment_get(&context, payment.id).await.unwrap().status, PaymentStatus::Succeeded);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    assert_eq!(count(&test, "payment_inbox where outcome = 'withdrawn'").await, 1);
}

#[tokio::test]
async fn the_database_refuses_states_that_the_rules_refuse() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = top_up(&test.context_of(&person), "a").await.unwrap();
    for &state in OrderState::ALL {
        for (reference, decided) in [(false, false), (false, true), (true, false), (true, true)] {
            let sql = format!(
                "update payment_orders set state = '{}', reference = {}, decided_at = {} where payment_id = '{}'",
                state.code(),
                if reference { "'r'" } else { "null" },
                if decided { "now()" } else { "null" },
                payment.id,
            );
            let stored = sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&test.owner).await;
            assert_eq!(stored.is_ok(), order_is_legal(state, reference, decided), "{sql}");
        }
    }
}

#[tokio::test]
async fn orders_and_reports_are_not_rewritten_by_the_application() {
    let (test, ..) = customer(Manner::Pages).await;
    for sql in [
        "update payment_orders set amount = 1",
        "update payment_orders set payment_id = gen_random_uuid()",
        "delete from payment_orders",
        "update payment_inbox set payload = ''",
        "update payment_inbox set decision = 'succeed'",
        "truncate payment_inbox",
    ] {
        let error = sqlx::raw_sql(sql).execute(&test.app.pool).await.expect_err(sql);
        assert_eq!(error.as_database_error().unwrap().code().unwrap(), "42501", "{sql}");
    }
}

/// What the binary before this one says to the database, word by word.
#[tokio::test]
async fn what_the_previous_binary_writes_is_followed_by_its_order() {
    let (test, person, _) = customer(Manner::Pages).await;
    let payment = PaymentId(Uuid::now_v7());
    let said = async |sql: &str| {
        let sql = sql.replace("$1", &format!("'{payment}'")).replace("$2", &format!("'{}'", person.id));
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&test.app.pool).await.unwrap();
    };
    said(
        "insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at)
          values ($1, $2, 'wallet_topup', 'sandbox', 'pending', 'USD', 2500, now())",
    )
    .await;
    assert_eq!(order_of(&test, payment).await, (OrderId(payment.0), OrderState::Planned, None));
    said("update payments set provider_reference = 'sandbox-1', checkout_url = '/sandbox/payments/1' where id = $1")
        .await;
    let reference = Some("sandbox-1".to_owned());
    assert_eq!(order_of(&test, payment).await, (OrderId(payment.0), OrderState::Open, reference.clone()));
    said("update payments set status = 'failed', decided_at = now() where id = $1").await;
    assert_eq!(order_of(&test, payment).await, (OrderId(payment.0), OrderState::Failed, reference));
    let overview = payment_get(&test.context_of(&person), payment).await.unwrap();
    assert_eq!(overview.status, PaymentStatus::Failed);
}

#[tokio::test]
async fn a_top_up_that_the_previous_binary_began_is_paid_with_this_one() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let payment = PaymentId(Uuid::now_v7());
    sqlx::query(
        "insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at, provider_reference)
         values ($1, $2, 'wallet_topup', 'sandbox', 'pending', 'USD', 2500, now(), 'sandbox-1')",
    )
    .bind(payment.0)
    .bind(person.id.0)
    .execute(&test.app.pool)
    .await
    .unwrap();
    let paid = sandbox_payment_decide(&test.context_of(&person), payment, Succeed).await.unwrap();
    assert_eq!(paid.status, PaymentStatus::Succeeded);
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
}
