//! Refunds after a lesson: who may ask, who decides, what moves, and that the books agree after each.

use domain::{
    bookings::{
        PaymentState,
        refund::{RefundReason, RefundRequest, RefundStatus},
    },
    identity::Role,
    ids::BookingId,
    money::{
        Currency, Money,
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
    },
};
use services::{
    Context,
    bookings::{
        booking::booking_get,
        refund::{
            refund_approve, refund_ask, refund_decline, refund_get, refund_make, refund_of, refund_preview,
            refunds_list,
        },
    },
    money::{
        earnings::payout_balance,
        payouts::{methods_put, payout_create, sandbox_payout_decide},
    },
    platform::{check::check_all, mails::dev_mailbox},
};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused},
};

fn why() -> RefundReason {
    RefundReason { reason: "The tutor was not there.".into() }
}

fn back(amount: i64) -> RefundRequest {
    RefundRequest { amount, currency: Some("USD".into()), reason: "The recording shows an empty room.".into() }
}

async fn finance(test: &TestApp) -> Context {
    test.context_of(&test.person(Role::Admin).await)
}

/// A lesson of 30.00 that took place; its earnings are pending.
async fn held() -> (Scene, BookingId) {
    held_at(3_000).await
}

async fn held_at(rate: i64) -> (Scene, BookingId) {
    let hourly_rate = Money::new(rate, Currency::Usd);
    let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    (scene, id)
}

/// Two days later, when the earnings have cleared.
async fn cleared() -> (Scene, BookingId) {
    let (scene, id) = held().await;
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    (scene, id)
}

/// Available and owed.
async fn parts(scene: &Scene) -> (i64, i64) {
    let balances = payout_balance(&scene.as_tutor()).await.unwrap().balances;
    balances.first().map_or((0, 0), |balance| (balance.available, balance.debt))
}

async fn wallet(scene: &Scene) -> i64 {
    scene.student_money().await.0
}

/// What `edustream check` finds.
async fn wrong(test: &TestApp) -> Vec<String> {
    test.run_jobs().await;
    test.seal_all().await;
    let all = check_all(&test.owner, services::Clock::now(&*test.clock)).await.unwrap();
    all.into_iter()
        .filter(|result| !result.ok)
        .map(|result| format!("{}: {:?}", result.name, result.problems))
        .collect()
}

#[tokio::test]
async fn who_paid_asks_once_and_reads_the_answer() {
    let (scene, id) = held().await;
    let asked = refund_ask(&scene.as_student(), id.0, &why()).await.unwrap();
    assert_eq!((asked.status, asked.amount), (RefundStatus::Asked, None));
    assert_eq!(refused(refund_ask(&scene.as_student(), id.0, &why()).await), (409, "refund_waiting".into()));
    let admin = finance(&scene.test).await;
    refund_decline(&admin, asked.id, &RefundReason { reason: "The log shows both of you.".into() }).await.unwrap();
    let told = refund_of(&scene.as_student(), id).await.unwrap().unwrap();
    assert_eq!((told.status, told.answer.as_str()), (RefundStatus::Declined, "The log shows both of you."));
    let mail = dev_mailbox(&scene.test.system(), &scene.email_of(&scene.student).await).await.unwrap().remove(0);
    assert!(mail.subject.contains("refund") && mail.text.contains("The log shows"), "{mail:?}");
    assert_eq!(wallet(&scene).await, 97_000, "nothing moved");
    refund_ask(&scene.as_student(), id.0, &why()).await.expect("once more, with what is new");
}

#[tokio::test]
async fn nobody_else_asks_and_nothing_that_was_not_kept_is_asked_for() {
    let (scene, id) = held().await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(refund_ask(&stranger, id.0, &why()).await);
    is_not_found(refund_ask(&scene.as_student(), uuid::Uuid::now_v7(), &why()).await);
    for other in [scene.as_tutor(), finance(&scene.test).await] {
        assert_eq!(refused(refund_ask(&other, id.0, &why()).await), (403, "refund_payer_only".into()));
    }
    let silent = refund_ask(&scene.as_student(), id.0, &RefundReason::default()).await;
    assert_eq!(refused(silent), (422, "required".into()));
    let ahead = scene.scheduled("2026-03-05T10:00:00Z").await;
    assert_eq!(refused(refund_ask(&scene.as_student(), ahead.0, &why()).await), (409, "nothing_to_refund".into()));
    scene.move_to("2026-05-02T11:00:00Z");
    assert_eq!(refused(refund_ask(&scene.as_student(), id.0, &why()).await), (409, "refund_too_late".into()));
}

#[tokio::test]
async fn only_finance_looks_and_decides_and_nobody_about_a_lesson_of_their_own() {
    let (scene, id) = held().await;
    let asked = refund_ask(&scene.as_student(), id.0, &why()).await.unwrap();
    let support = scene.test.context_of(&scene.test.person(Role::Support).await);
    for context in [scene.as_student(), scene.as_tutor(), support] {
        is_not_found(refund_preview(&context, id.0, &back(100)).await);
        is_not_found(refund_make(&context, id.0, &back(100), None).await);
        is_not_found(refund_approve(&context, asked.id).await);
        is_not_found(refund_decline(&context, asked.id, &why()).await);
        is_not_found(refunds_list(&context, false, None, None).await);
        is_not_found(refund_get(&context, id).await);
    }
    let own = "update users set roles = roles || array['admin'] where id = $1";
    sqlx::query(own).bind(scene.student.id.0).execute(&scene.test.owner).await.unwrap();
    let own = scene.test.context_of(&scene.test.reload(scene.student.id).await);
    assert_eq!(refused(refund_make(&own, id.0, &back(100), None).await), (403, "own_refund".into()));
    assert_eq!(refused(refund_decline(&own, asked.id, &why()).await), (403, "own_refund".into()));
    assert_eq!(wallet(&scene).await, 97_000);
}

#[tokio::test]
async fn what_is_shown_is_what_moves() {
    let (scene, id) = cleared().await;
    let admin = finance(&scene.test).await;
    for amount in [1, 999, 2_000] {
        let preview = refund_preview(&admin, id.0, &back(amount)).await.unwrap();
        let before = (wallet(&scene).await, parts(&scene).await.0);
        let line = |name: &str| {
            preview.journal.iter().filter(|line| line.account == name).map(|line| line.amount.minor).sum::<i64>()
        };
        assert_eq!((preview.refund.minor, preview.needs_second), (amount, false));
        assert_eq!(before, (wallet(&scene).await, parts(&scene).await.0), "a look moves nothing");
        let done = refund_make(&admin, id.0, &back(amount), None).await.unwrap();
        assert_eq!(done.status, RefundStatus::Done);
        let after = (wallet(&scene).await, parts(&scene).await.0);
        assert_eq!(after, (before.0 + line("student_wallet"), before.1 + line("tutor_available")), "{amount}");
    }
    let whole = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((whole.payment_state, whole.refunded.minor), (PaymentState::Refunded, 3_000));
    assert_eq!(parts(&scene).await, (0, 0));
    let again = refund_make(&admin, id.0, &back(1), None).await;
    assert_eq!(refused(again), (409, "nothing_to_refund".into()));
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}

#[tokio::test]
async fn amounts_that_cannot_go_back_are_refused() {
    let (scene, id) = held().await;
    let admin = finance(&scene.test).await;
    let other = RefundRequest { currency: Some("EUR".into()), ..back(100) };
    for (request, code) in [
        (back(0), "refund_too_small"),
        (back(-1), "refund_too_small"),
        (back(3_001), "refund_too_large"),
        (back(i64::MAX), "refund_too_large"),
        (other, "amount_of_other_currency"),
        (RefundRequest { reason: String::new(), ..back(100) }, "required"),
    ] {
        assert_eq!(refused(refund_make(&admin, id.0, &request, None).await).1, code);
    }
    assert_eq!(wallet(&scene).await, 97_000);
}

#[tokio::test]
async fn above_the_limit_a_second_one_agrees_and_parts_of_one_lesson_count_together() {
    let (scene, id) = held_at(60_000).await;
    let (first, second) = (finance(&scene.test).await, finance(&scene.test).await);
    let part = refund_make(&first, id.0, &back(40_000), None).await.unwrap();
    assert_eq!(part.status, RefundStatus::Done, "below the limit one alone decides");
    let proposed = refund_make(&first, id.0, &back(10_001), None).await.unwrap();
    assert_eq!(proposed.status, RefundStatus::WaitingSecond);
    assert_eq!(wallet(&scene).await, 80_000, "what is proposed moves nothing");
    assert_eq!(refund_of(&scene.as_student(), id).await.unwrap().unwrap().amount, None, "and promises nothing");
    assert_eq!(refused(refund_approve(&first, proposed.id).await), (403, "refund_second_needed".into()));
    let done = refund_approve(&second, proposed.id).await.unwrap();
    assert_eq!((done.status, done.amount), (RefundStatus::Done, Some(Money::new(10_001, Currency::Usd))));
    assert_eq!(wallet(&scene).await, 90_001);
    assert_eq!(refused(refund_approve(&second, proposed.id).await), (409, "refund_decided".into()));
    assert_eq!(refused(refund_decline(&second, proposed.id, &why()).await), (409, "refund_decided".into()));
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_refunds_of_all_of_it_at_once_one_moves_money() {
    let (scene, id) = cleared().await;
    let admin = finance(&scene.test).await;
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let admin = admin.clone();
        race.spawn(async move { refund_make(&admin, id.0, &back(3_000), None).await });
    }
    let won = race.join_all().await.into_iter().flatten().count();
    assert_eq!((won, wallet(&scene).await), (1, 100_000));
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}

#[tokio::test]
async fn after_a_payout_the_tutors_share_is_owed_and_what_is_earned_next_pays_it_once() {
    let (scene, id) = cleared().await;
    let tutor = scene.as_tutor();
    scene.test.phone(scene.tutor.person.id).await;
    methods_put(&tutor, &PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() })
        .await
        .unwrap();
    let all = PayoutRequest { amount: 2_400, currency: "USD".into(), speed: None };
    let payout = payout_create(&tutor, &all, None).await.unwrap();
    sandbox_payout_decide(&tutor, payout.id, PayoutStatus::Paid).await.unwrap();
    refund_make(&finance(&scene.test).await, id.0, &back(3_000), None).await.unwrap();
    assert_eq!((parts(&scene).await, wallet(&scene).await), ((0, 2_400), 100_000));
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
    assert_eq!(refused(payout_create(&tutor, &all, None).await), (409, "payout_debt_open".into()));
    scene.scheduled("2026-03-07T10:00:00Z").await;
    scene.move_to("2026-03-07T12:00:00Z");
    scene.test.run_jobs().await;
    scene.move_to("2026-03-10T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(parts(&scene).await, (0, 0), "earned once more, and nothing is owed");
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}

#[tokio::test]
async fn one_that_was_asked_for_is_answered_by_the_refund_and_both_sides_are_told() {
    let (scene, id) = held().await;
    let asked = refund_ask(&scene.as_student(), id.0, &why()).await.unwrap();
    let admin = finance(&scene.test).await;
    assert_eq!(refused(refund_approve(&admin, asked.id).await), (409, "refund_not_proposed".into()));
    let done = refund_make(&admin, id.0, &back(1_500), None).await.unwrap();
    assert_eq!(done.id, asked.id);
    assert_eq!(refunds_list(&admin, false, None, None).await.unwrap().items, []);
    assert_eq!(refunds_list(&admin, true, None, None).await.unwrap().items.len(), 1);
    for person in [&scene.student, &scene.tutor.person] {
        let mails = dev_mailbox(&scene.test.system(), &scene.email_of(person).await).await.unwrap();
        assert!(mails[0].subject.contains("15.00"), "{}", mails[0].subject);
    }
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(parts(&scene).await.0, 1_200, "what was left clears");
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}

#[tokio::test]
async fn whoever_agrees_agrees_to_the_amount_they_read_and_with_somebody_who_may_still_decide() {
    let (scene, id) = held_at(100_000).await;
    let (first, second) = (finance(&scene.test).await, finance(&scene.test).await);
    let read = refund_make(&first, id.0, &back(50_100), None).await.unwrap();
    let same = refund_make(&first, id.0, &back(50_100), None).await.unwrap();
    assert_eq!(read.id, same.id);
    let more = refund_make(&first, id.0, &back(90_000), None).await.unwrap();
    is_not_found(refund_approve(&second, read.id).await);
    let suspend = |on: bool| {
        let set = "update users set suspended_at = case when $2 then now() end where id = $1";
        sqlx::query(set).bind(first.actor_id()).bind(on).execute(&scene.test.owner)
    };
    suspend(true).await.unwrap();
    assert_eq!(refused(refund_approve(&second, more.id).await), (409, "refund_not_proposed".into()));
    suspend(false).await.unwrap();
    let done = refund_approve(&second, more.id).await.unwrap();
    assert_eq!((done.status, wallet(&scene).await), (RefundStatus::Done, 90_000));
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_payout_that_comes_back_pays_what_is_owed_first() {
    let (scene, id) = cleared().await;
    let tutor = scene.as_tutor();
    scene.test.phone(scene.tutor.person.id).await;
    methods_put(&tutor, &PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() })
        .await
        .unwrap();
    let all = PayoutRequest { amount: 2_400, currency: "USD".into(), speed: None };
    let payout = payout_create(&tutor, &all, None).await.unwrap();
    refund_make(&finance(&scene.test).await, id.0, &back(1_000), None).await.unwrap();
    assert_eq!(parts(&scene).await, (0, 800), "all of it is on its way to the bank");
    for _ in 0..2 {
        sandbox_payout_decide(&tutor, payout.id, PayoutStatus::Failed).await.unwrap();
        assert_eq!(parts(&scene).await, (1_600, 0));
    }
    payout_create(&tutor, &PayoutRequest { amount: 1_600, ..all }, None).await.expect("nothing is in the way");
    assert_eq!(wrong(&scene.test).await, Vec::<String>::new());
}
