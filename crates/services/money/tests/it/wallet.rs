//! Wallets: balances, history, top-ups and what the provider decides about them.

use domain::{
    bookings::PaymentState,
    ids::PaymentId,
    money::{
        Currency, Money,
        wallet::{PaymentStatus, TopupRequest, WalletLesson},
        wallet_filter::WalletFilterRequest,
    },
};
use services::{
    bookings::booking::{booking_cancel, booking_confirm, booking_create},
    money::wallet::{
        SandboxDecision, payment_get, sandbox_payment_decide, topup_create, wallet_get, wallet_history,
        wallet_statement,
    },
    platform::idempotency::IdempotencyKey,
};
use testkit::TestApp;
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused};

fn topup(amount: i64, currency: &str) -> TopupRequest {
    TopupRequest { amount, currency: currency.into(), method_id: None }
}

fn all() -> WalletFilterRequest {
    WalletFilterRequest::default()
}

#[tokio::test]
async fn amounts_that_cannot_be_charged_are_refused() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    for (amount, currency, code) in [
        (0, "USD", "amount_out_of_range"),
        (-500, "USD", "amount_out_of_range"),
        (499, "USD", "amount_out_of_range"),
        (500_001, "USD", "amount_out_of_range"),
        (1_000_000_000_000_000_000, "USD", "amount_out_of_range"),
        (i64::MIN, "KWD", "amount_out_of_range"),
        (50, "JPY", "amount_out_of_range"),
        (2_500, "XXX", "currency_unknown"),
        (2_500, "", "currency_unknown"),
        (20, "CREDIT", "currency_not_money"),
    ] {
        let answer = topup_create(&context, topup(amount, currency), None).await;
        assert_eq!(refused(answer), (422, code.to_owned()), "{amount} {currency}");
    }
    for half_a_cent in [r#"{"amount": 0.5, "currency": "USD"}"#, r#"{"amount": 10.50, "currency": "JPY"}"#] {
        assert!(serde_json::from_str::<TopupRequest>(half_a_cent).is_err(), "amounts are whole minor units");
    }
    let stored: i64 = sqlx::query_scalar("select count(*) from payments").fetch_one(&test.owner).await.unwrap();
    assert_eq!(stored, 0);
}

#[tokio::test]
async fn a_top_up_fills_the_wallet_once_when_the_provider_says_so() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let payment = topup_create(&context, topup(2_500, "USD"), None).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Pending);
    assert_eq!(payment.checkout_url.as_deref(), Some(format!("/sandbox/payments/{}", payment.id).as_str()));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0, "opening the checkout moves nothing");
    for _ in 0..3 {
        let paid = sandbox_payment_decide(&context, payment.id, SandboxDecision::Succeed).await.unwrap();
        assert_eq!((paid.status, paid.checkout_url), (PaymentStatus::Succeeded, None));
    }
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
    let contradiction = sandbox_payment_decide(&context, payment.id, SandboxDecision::Fail).await;
    assert_eq!(refused(contradiction), (409, "payment_already_decided".into()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_reports_of_one_payment_at_once_credit_once() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let payment = topup_create(&test.context_of(&person), topup(2_500, "USD"), None).await.unwrap();
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let context = test.anonymous();
        race.spawn(async move { sandbox_payment_decide(&context, payment.id, SandboxDecision::Succeed).await });
    }
    assert!(race.join_all().await.iter().all(Result::is_ok));
    assert_eq!(test.balance(&person, "wallet", "USD").await, 2_500);
}

#[tokio::test]
async fn a_failed_payment_stays_failed_and_credits_nothing() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let payment = topup_create(&context, topup(2_500, "USD"), None).await.unwrap();
    sandbox_payment_decide(&context, payment.id, SandboxDecision::Fail).await.unwrap();
    for (decision, code) in
        [(SandboxDecision::Succeed, "payment_already_decided"), (SandboxDecision::Dispute, "payment_not_charged")]
    {
        assert_eq!(refused(sandbox_payment_decide(&context, payment.id, decision).await), (409, code.to_owned()));
    }
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
}

#[tokio::test]
async fn a_dispute_takes_unspent_money_back() {
    let scene = Scene::new().await;
    let context = scene.as_student();
    let payment = topup_create(&context, topup(2_500, "USD"), None).await.unwrap();
    sandbox_payment_decide(&context, payment.id, SandboxDecision::Succeed).await.unwrap();
    assert_eq!(scene.student_money().await.0, 102_500);
    for _ in 0..2 {
        let disputed = sandbox_payment_decide(&context, payment.id, SandboxDecision::Dispute).await.unwrap();
        assert_eq!(disputed.status, PaymentStatus::Disputed);
    }
    assert_eq!(scene.student_money().await.0, 100_000);
}

#[tokio::test]
async fn a_dispute_about_spent_money_takes_what_is_there_and_the_platform_lays_out_the_rest() {
    let scene = Scene::new().await;
    let student = scene.test.student().await;
    let context = scene.test.context_of(&student);
    let payment = topup_create(&context, topup(3_000, "USD"), None).await.unwrap();
    sandbox_payment_decide(&context, payment.id, SandboxDecision::Succeed).await.unwrap();
    booking_create(&context, scene.request(TOMORROW), None).await.unwrap();
    scene.test.fund(&student, Money::new(500, Currency::Usd)).await;
    sandbox_payment_decide(&context, payment.id, SandboxDecision::Dispute).await.unwrap();
    assert_eq!(payment_get(&context, payment.id).await.unwrap().status, PaymentStatus::Disputed);
    assert_eq!(scene.test.balance(&student, "wallet_hold", "USD").await, 3_000, "the lesson is paid");
    assert_eq!(scene.test.balance(&student, "wallet", "USD").await, 0);
    let laid_out = sqlx::query_scalar::<_, i64>("select balance from accounts where kind = 'chargebacks'");
    assert_eq!(laid_out.fetch_one(&scene.test.owner).await.unwrap(), -2_500);
}

#[tokio::test]
async fn one_key_makes_one_payment_and_answers_the_same() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let key = IdempotencyKey::parse("top-up-1").unwrap();
    let first = topup_create(&context, topup(2_500, "USD"), Some(&key)).await.unwrap();
    sandbox_payment_decide(&context, first.id, SandboxDecision::Succeed).await.unwrap();
    let second = topup_create(&context, topup(2_500, "USD"), Some(&key)).await.unwrap();
    assert_eq!(first, second);
    let other = topup_create(&context, topup(2_501, "USD"), Some(&key)).await;
    assert_eq!(refused(other), (422, "idempotency_key_reused".into()));
    let stored: i64 = sqlx::query_scalar("select count(*) from payments").fetch_one(&test.owner).await.unwrap();
    assert_eq!(stored, 1);
}

#[tokio::test]
async fn looking_at_a_payment_changes_nothing_and_others_payments_do_not_exist() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let payment = topup_create(&context, topup(2_500, "USD"), None).await.unwrap();
    for _ in 0..3 {
        assert_eq!(payment_get(&context, payment.id).await.unwrap().status, PaymentStatus::Pending);
    }
    assert_eq!(test.balance(&person, "wallet", "USD").await, 0);
    is_not_found(payment_get(&test.context_of(&test.student().await), payment.id).await);
    is_not_found(payment_get(&context, PaymentId(uuid::Uuid::now_v7())).await);
    assert_eq!(refused(payment_get(&test.anonymous(), payment.id).await).0, 401);
}

#[tokio::test]
async fn outside_of_dev_mode_there_is_no_sandbox() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let context = test.context_of(&test.student().await);
    let payment = topup_create(&context, topup(2_500, "USD"), None).await.unwrap();
    is_not_found(sandbox_payment_decide(&context, payment.id, SandboxDecision::Succeed).await);
    let dev = TestApp::new().await;
    is_not_found(sandbox_payment_decide(&dev.anonymous(), payment.id, SandboxDecision::Succeed).await);
}

#[tokio::test]
async fn topping_up_needs_a_confirmed_address() {
    let test = TestApp::new().await;
    let mut person = test.student().await;
    person.email_verified = false;
    let answer = topup_create(&test.context_of(&person), topup(2_500, "USD"), None).await;
    assert_eq!(refused(answer), (403, "email_not_verified".into()));
    assert_eq!(refused(topup_create(&test.anonymous(), topup(2_500, "USD"), None).await).0, 401);
    assert_eq!(refused(wallet_get(&test.anonymous()).await).0, 401);
}

#[tokio::test]
async fn balances_start_with_the_own_currency_and_end_with_credits() {
    let scene = Scene::new().await;
    for currency in [Currency::Eur, Currency::Aud, Currency::Jpy] {
        scene.test.fund(&scene.student, Money::new(700, currency)).await;
    }
    let near = scene.booked(TOMORROW).await;
    let far = scene.booked(FAR_AHEAD).await;
    booking_confirm(&scene.as_tutor(), far, None).await.unwrap();
    let wallet = wallet_get(&scene.as_student()).await.unwrap();
    let seen: Vec<_> = wallet.balances.iter().map(|b| (b.currency.code(), b.available, b.pending)).collect();
    assert_eq!(seen, [("USD", 94_000, 6_000), ("AUD", 700, 0), ("EUR", 700, 0), ("JPY", 700, 0), ("CREDIT", 0, 0)]);
    booking_cancel(&scene.as_student(), near, None, None).await.unwrap();
    assert_eq!(wallet_get(&scene.as_student()).await.unwrap().balances[0].available, 97_000);
    let newcomer = scene.test.context_of(&scene.test.student().await);
    let wallet = wallet_get(&newcomer).await.unwrap();
    let seen: Vec<_> = wallet.balances.iter().map(|b| (b.currency.code(), b.available)).collect();
    assert_eq!(seen, [("USD", 0), ("CREDIT", 0)]);
}

#[tokio::test]
async fn the_history_explains_the_balance_page_by_page() {
    let scene = Scene::new().await;
    let context = scene.as_student();
    let id = scene.booked(TOMORROW).await;
    booking_cancel(&context, id, None, None).await.unwrap();
    scene.booked("2026-03-03T14:00:00Z").await;
    let (mut entries, mut cursor) = (Vec::new(), None);
    loop {
        let page = wallet_history(&context, &all(), Some(3), cursor.as_deref()).await.unwrap();
        entries.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    let seen: Vec<_> = entries.iter().map(|entry| (entry.kind.as_str(), entry.amount.minor)).collect();
    let expected = [("booking_hold", -3_000), ("booking_release", 3_000), ("booking_hold", -3_000), ("topup", 100_000)];
    assert_eq!(seen, expected);
    assert_eq!(entries[1].booking_id, Some(id));
    let lessons: Vec<_> = entries.iter().map(|entry| entry.lesson.clone()).collect();
    let lesson = |payment_state| {
        let other_name = scene.tutor.person.display_name.clone();
        Some(WalletLesson { subject_name: "Algebra".into(), other_name, payment_state })
    };
    let (held, given_back) = (lesson(PaymentState::Authorized), lesson(PaymentState::Voided));
    assert_eq!(lessons, [held, given_back.clone(), given_back, None], "a top-up is about no lesson");
    assert_eq!(entries.iter().map(|entry| entry.amount.minor).sum::<i64>(), scene.student_money().await.0);
    assert_eq!(refused(wallet_history(&context, &all(), None, Some("AAAA")).await), (422, "cursor_invalid".into()));
    assert_eq!(refused(wallet_history(&context, &all(), Some(101), None).await), (422, "limit_out_of_range".into()));
}

#[tokio::test]
async fn a_filter_shows_the_kinds_and_the_days_asked_for_and_the_statement_says_the_same() {
    let scene = Scene::new().await;
    let context = scene.as_student();
    let id = scene.booked(TOMORROW).await;
    booking_cancel(&context, id, None, None).await.unwrap();
    let kinds = async |asked: &WalletFilterRequest| -> Vec<String> {
        let page = wallet_history(&context, asked, None, None).await.unwrap();
        page.items.into_iter().map(|entry| entry.kind).collect()
    };
    let of = |kind: &str| WalletFilterRequest { kind: kind.into(), ..all() };
    assert_eq!(kinds(&of("topup")).await, ["topup"]);
    assert_eq!(kinds(&of("lesson")).await, ["booking_release", "booking_hold"]);
    assert_eq!(kinds(&of("refund")).await, Vec::<String>::new());
    let today = scene.now().date_naive();
    let on = |day: chrono::NaiveDate| WalletFilterRequest { from: day.to_string(), to: day.to_string(), ..all() };
    assert_eq!(kinds(&on(today)).await.len(), 3);
    assert_eq!(kinds(&on(today.succ_opt().unwrap())).await.len(), 0);
    let file = String::from_utf8(wallet_statement(&context, &of("lesson")).await.unwrap()).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], "at,kind,subject,with,currency,amount,booking_id");
    assert!(lines[2].contains(&format!(",booking_hold,Algebra,{},USD,-30.00,{id}", scene.tutor.person.display_name)));
    assert_eq!(refused(wallet_statement(&context, &of("coffee")).await).0, 422);
    let stranger = scene.test.context_of(&scene.test.student().await);
    let theirs = String::from_utf8(wallet_statement(&stranger, &all()).await.unwrap()).unwrap();
    assert_eq!(theirs.lines().count(), 1, "somebody else's statement is empty");
}
