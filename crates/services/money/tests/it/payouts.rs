//! Payouts: set aside, ended once, never more than there is, and statements that add up.

use domain::{
    ids::PayoutId,
    money::{
        Currency, Money,
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
    },
};
use services::{
    Context, Result, SignedIn,
    money::{
        earnings::payout_balance,
        payouts::{
            methods_get, methods_put, onboarding_start, payout_create, payout_decide, payout_wants_phone, payouts_list,
            payouts_waiting, sandbox_onboarding_done, sandbox_payout_decide, statement_file, statement_get,
            statement_within,
        },
    },
};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refused},
};

fn asked(amount: i64) -> PayoutRequest {
    PayoutRequest { amount, currency: "USD".into(), speed: None }
}

async fn by_hand(context: &Context) {
    let method = PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() };
    methods_put(context, &method).await.unwrap();
}

/// A tutor with 100.00 to be paid out, by hand.
async fn rich(test: &TestApp) -> (SignedIn, Context) {
    let tutor = test.approved_tutor().await.person;
    test.earn(&tutor, Money::new(10_000, Currency::Usd)).await;
    test.phone(tutor.id).await;
    let context = test.context_of(&tutor);
    by_hand(&context).await;
    (tutor, context)
}

/// Available, reserved, debt.
async fn parts(context: &Context) -> (i64, i64, i64) {
    let balances = payout_balance(context).await.unwrap().balances;
    balances.first().map_or((0, 0, 0), |balance| (balance.available, balance.reserved, balance.debt))
}

#[tokio::test]
async fn a_payout_is_set_aside_and_ends_once() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    let payout = payout_create(&context, &asked(4_000), None).await.unwrap();
    assert_eq!((payout.status, payout.arrives_on.to_string()), (PayoutStatus::Requested, "2026-03-05".into()));
    assert_eq!(parts(&context).await, (6_000, 4_000, 0));
    for _ in 0..2 {
        sandbox_payout_decide(&context, payout.id, PayoutStatus::Failed).await.unwrap();
        assert_eq!(parts(&context).await, (10_000, 0, 0));
    }
    let other = sandbox_payout_decide(&context, payout.id, PayoutStatus::Paid).await;
    assert_eq!(refused(other), (409, "payout_decided".into()));
    let payout = payout_create(&context, &asked(4_000), None).await.unwrap();
    for _ in 0..2 {
        sandbox_payout_decide(&context, payout.id, PayoutStatus::Paid).await.unwrap();
        assert_eq!(parts(&context).await, (6_000, 0, 0));
    }
    let lifetime = payout_balance(&context).await.unwrap().balances[0].lifetime;
    assert_eq!(lifetime, 10_000, "what was paid out was earned");
    assert_eq!(payouts_list(&context, None, None).await.unwrap().items.len(), 2);
    let mails = sqlx::query_scalar::<_, i64>("select count(*) from mails where template = 'payout_failed'");
    assert_eq!(mails.fetch_one(&test.owner).await.unwrap(), 1);
}

#[tokio::test]
async fn a_suspended_payee_is_paid_by_nobody_of_the_staff_and_a_bank_that_paid_is_believed() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    let admin = test.context_of(&test.admin().await);
    let first = payout_create(&context, &asked(4_000), None).await.unwrap();
    let second = payout_create(&context, &asked(3_000), None).await.unwrap();
    let suspended = sqlx::query("update users set suspended_at = now() where id = $1").bind(tutor.id.0);
    suspended.execute(&test.owner).await.unwrap();
    let paid = payout_decide(&admin, first.id, PayoutStatus::Paid).await;
    assert_eq!(refused(paid), (409, "payee_suspended".into()));
    payout_decide(&admin, first.id, PayoutStatus::Failed).await.unwrap();
    sandbox_payout_decide(&test.anonymous(), second.id, PayoutStatus::Paid).await.unwrap();
    let left = sqlx::query_scalar::<_, String>("select string_agg(status, ' ' order by amount) from payouts");
    assert_eq!(left.fetch_one(&test.owner).await.unwrap(), "paid failed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_payouts_at_once_only_what_there_is_goes_out() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let context = context.clone();
        race.spawn(async move { payout_create(&context, &asked(6_000), None).await });
    }
    let (won, lost): (Vec<_>, Vec<_>) = race.join_all().await.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    for answer in lost {
        assert_eq!(refused(answer), (409, "payout_above_balance".into()));
    }
    assert_eq!(parts(&context).await, (4_000, 6_000, 0));
}

#[tokio::test]
async fn what_cannot_be_paid_out_is_refused() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    for (amount, status, code) in [
        (1, 422, "payout_too_small"),
        (0, 422, "payout_too_small"),
        (-5_000, 422, "payout_too_small"),
        (10_001, 409, "payout_above_balance"),
    ] {
        assert_eq!(refused(payout_create(&context, &asked(amount), None).await), (status, code.to_owned()), "{amount}");
    }
    let nobody = test.context_of(&test.student().await);
    assert_eq!(refused(payout_create(&nobody, &asked(5_000), None).await), (409, "payout_method_missing".into()));
    is_not_found(payouts_waiting(&nobody, false, None, None).await);
    is_not_found(payout_decide(&nobody, PayoutId(uuid::Uuid::nil()), PayoutStatus::Paid).await);
    assert_eq!(parts(&context).await, (10_000, 0, 0));
}

#[tokio::test]
async fn the_first_payout_waits_for_a_confirmed_phone_whoever_asks_for_it() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await.person;
    test.earn(&tutor, Money::new(10_000, Currency::Usd)).await;
    let context = test.context_of(&tutor);
    let weekly = PayoutMethodRequest { kind: "manual".into(), automatic: Some(true), ..PayoutMethodRequest::default() };
    methods_put(&context, &weekly).await.unwrap();
    assert!(payout_wants_phone(&context).await.unwrap());
    assert_eq!(refused(payout_create(&context, &asked(4_000), None).await), (409, "payout_phone_missing".into()));
    services::Clock::move_to(&*test.clock, "2026-03-09T07:00:00Z".parse().unwrap());
    test.run_jobs().await;
    assert_eq!(parts(&context).await, (10_000, 0, 0), "the calendar does not go round it");
    test.phone(tutor.id).await;
    assert!(!payout_wants_phone(&context).await.unwrap());
    payout_create(&context, &asked(4_000), None).await.unwrap();
    let gone = sqlx::query("delete from phones where user_id = $1").bind(tutor.id.0);
    gone.execute(&test.owner).await.unwrap();
    payout_create(&context, &asked(4_000), None).await.expect("only the first one is asked about");
}

#[tokio::test]
async fn an_account_at_the_provider_pays_when_the_provider_knows_who_it_is() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await.person;
    test.earn(&tutor, Money::new(5_000, Currency::Usd)).await;
    let context = test.context_of(&tutor);
    let page = onboarding_start(&context).await.unwrap().url;
    assert_eq!(onboarding_start(&context).await.unwrap().url, page, "asked twice it is one page");
    assert!(!methods_get(&context).await.unwrap().items[0].ready);
    assert_eq!(refused(payout_create(&context, &asked(5_000), None).await), (409, "payout_method_missing".into()));
    let id = page.rsplit('/').next().unwrap().parse().unwrap();
    sandbox_onboarding_done(&test.anonymous(), id).await.unwrap();
    test.phone(tutor.id).await;
    payout_create(&context, &asked(5_000), None).await.unwrap();
    is_not_found(sandbox_onboarding_done(&test.anonymous(), uuid::Uuid::nil()).await);
}

#[tokio::test]
async fn an_account_number_is_shown_by_its_end_alone_and_to_the_staff_whole() {
    let test = TestApp::new().await;
    let (tutor, context) = rich(&test).await;
    let bank = PayoutMethodRequest {
        kind: "bank".into(),
        holder: Some("Rosa Keller".into()),
        account: Some("DE89 3704 0044 0532 0130 00".into()),
        ..PayoutMethodRequest::default()
    };
    let shown = methods_put(&context, &bank).await.unwrap().items;
    assert_eq!(shown[0].account, "… 3000");
    test.clock.advance(chrono::Duration::hours(48));
    payout_create(&context, &asked(5_000), None).await.unwrap();
    let admin = test.context_of(&test.admin().await);
    let waiting = payouts_waiting(&admin, false, None, None).await.unwrap().items;
    assert_eq!(waiting[0].account.as_deref(), Some("DE89370400440532013000"));
    assert_eq!(waiting[0].payee.as_deref(), Some(tutor.display_name.as_str()));
    payout_decide(&admin, waiting[0].id, PayoutStatus::Paid).await.unwrap();
    assert_eq!(payouts_waiting(&admin, false, None, None).await.unwrap().items, []);
}

#[tokio::test]
async fn a_statement_adds_up_and_its_table_too() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    let tutor = scene.as_tutor();
    scene.test.phone(scene.tutor.person.id).await;
    by_hand(&tutor).await;
    let payout = payout_create(&tutor, &asked(1_000), None).await.unwrap();
    sandbox_payout_decide(&tutor, payout.id, PayoutStatus::Paid).await.unwrap();
    let statement = statement_get(&tutor, "2026-03").await.unwrap();
    let part = &statement.statements[0];
    let lines: Vec<_> = part.entries.iter().map(|entry| (entry.kind.as_str(), entry.amount.minor)).collect();
    assert_eq!(lines, [("booking_complete", 2_400), ("payout_paid", -1_000)]);
    assert_eq!((part.opening.minor, part.closing.minor), (0, 1_400));
    let file = String::from_utf8(statement_file(&tutor, "2026-03").await.unwrap()).unwrap();
    assert!(file.contains("booking_complete,USD,24.00,") && file.contains("payout_paid,USD,-10.00,"), "{file}");
    let later = statement_get(&tutor, "2026-04").await.unwrap();
    assert_eq!((later.statements[0].opening.minor, later.statements[0].entries.len()), (1_400, 0));
    assert_eq!(refused(statement_get(&tutor, "2026-13").await), (422, "month_invalid".into()));
}

#[tokio::test]
async fn a_years_statement_is_its_months_and_its_kinds_add_up() {
    let scene = Scene::new().await;
    for (now, start, over) in [
        ("2026-03-02T12:00:00Z", TOMORROW, "2026-03-03T12:00:00Z"),
        ("2026-04-04T10:00:00Z", "2026-04-06T10:00:00Z", "2026-04-09T12:00:00Z"),
    ] {
        scene.move_to(now);
        scene.scheduled(start).await;
        scene.move_to(over);
        scene.test.run_jobs().await;
    }
    scene.test.phone(scene.tutor.person.id).await;
    let tutor = scene.as_tutor();
    by_hand(&tutor).await;
    let payout = payout_create(&tutor, &asked(1_000), None).await.unwrap();
    sandbox_payout_decide(&tutor, payout.id, PayoutStatus::Paid).await.unwrap();
    let year = statement_get(&tutor, "2026").await.unwrap();
    let part = &year.statements[0];
    assert_eq!((year.month.as_str(), part.opening.minor, part.closing.minor), ("2026", 0, 3_800));
    let totals: Vec<_> = part.totals.iter().map(|it| (it.kind.as_str(), it.count, it.amount.minor)).collect();
    assert_eq!(totals, [("booking_complete", 2, 4_800), ("payout_paid", 1, -1_000)]);
    let mut months = Vec::new();
    for month in 1..=12 {
        let statement = statement_get(&tutor, &format!("2026-{month:02}")).await.unwrap();
        months.extend(statement.statements.into_iter().flat_map(|part| part.entries));
    }
    assert_eq!(months, part.entries, "nothing is in two months, nothing in none");
    let after = statement_get(&tutor, "2027").await.unwrap();
    assert_eq!((after.statements[0].opening.minor, after.statements[0].totals.len()), (3_800, 0));
}

#[tokio::test]
async fn every_monday_whoever_wants_it_is_paid_everything() {
    let test = TestApp::new().await;
    let (_, context) = rich(&test).await;
    let automatic =
        PayoutMethodRequest { kind: "manual".into(), automatic: Some(true), ..PayoutMethodRequest::default() };
    methods_put(&context, &automatic).await.unwrap();
    let (_, by_request) = rich(&test).await;
    test.run_jobs().await;
    services::Clock::move_to(&*test.clock, "2026-03-09T07:00:00Z".parse().unwrap());
    test.run_jobs().await;
    assert_eq!(parts(&context).await, (0, 10_000, 0));
    assert_eq!(parts(&by_request).await, (10_000, 0, 0));
    services::Clock::move_to(&*test.clock, "2026-03-16T07:00:00Z".parse().unwrap());
    test.run_jobs().await;
    assert_eq!(payouts_list(&context, None, None).await.unwrap().items.len(), 1, "nothing is asked for twice");
}

#[tokio::test]
async fn a_statement_of_more_lines_than_fit_says_so_and_one_of_many_before_still_opens_right() {
    let scene = Scene::new().await;
    for (start, over) in [(TOMORROW, "2026-03-03T12:00:00Z"), ("2026-03-04T10:00:00Z", "2026-03-04T12:00:00Z")] {
        scene.scheduled(start).await;
        scene.move_to(over);
        scene.test.run_jobs().await;
    }
    let tutor = scene.as_tutor();
    assert_eq!(refused(statement_within(&tutor, "2026-03", 1).await), (422, "statement_too_long".into()));
    assert_eq!(statement_within(&tutor, "2026-03", 2).await.unwrap().statements[0].closing.minor, 4_800);
    let later = statement_within(&tutor, "2026-04", 1).await.unwrap();
    assert_eq!((later.statements[0].opening.minor, later.statements[0].closing.minor), (4_800, 4_800));
}
