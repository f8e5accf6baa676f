//! Cases about lessons: who may open one and when, what both say, and what a decision does to the money.

use domain::{
    bookings::{
        Side,
        case::{Case, CaseDecision, CaseRequest, CaseStatus, DecideRequest, StatementRequest},
        refund::RefundRequest,
    },
    identity::Role,
    ids::{BookingId, CaseId},
    money::{Currency, Money},
};
use services::{
    Context,
    bookings::booking::{
        booking_cancel, booking_get, booking_no_show, case_decide, case_decision_preview, case_get, case_list,
        case_open, case_statement_add, cases_waiting,
    },
    bookings::refund::refund_make,
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::TutorOptions;
use testkit::scene::{Scene, TOMORROW, is_not_found, refusal, refused};
use uuid::Uuid;

fn request() -> CaseRequest {
    CaseRequest {
        category: "quality".into(),
        statement: "Half of the hour was silence.".into(),
        ..CaseRequest::default()
    }
}

fn decide(decision: &str, amount: Option<i64>) -> DecideRequest {
    DecideRequest { decision: decision.into(), amount, note: "Both agree on what happened.".into() }
}

fn say(text: &str) -> StatementRequest {
    StatementRequest { text: text.into(), ..StatementRequest::default() }
}

async fn trust(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.person(Role::Admin).await)
}

/// A lesson of 30.00 that was held and paid out: 25.50 for the tutor or what the tier says.
async fn held(scene: &Scene) -> BookingId {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().session_state.code(), "ENDED");
    id
}

async fn opened(scene: &Scene) -> (BookingId, Case) {
    let id = held(scene).await;
    let case = case_open(&scene.as_student(), id, &request(), None).await.unwrap();
    (id, case)
}

#[tokio::test]
async fn a_case_is_opened_by_one_of_the_two_within_the_window_and_once() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let student = scene.as_student();
    assert_eq!(refused(case_open(&student, id, &request(), None).await), (409, "lesson_not_over".into()));
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(case_open(&stranger, id, &request(), None).await);
    assert_eq!(refused(case_open(&trust(&scene).await, id, &request(), None).await), (403, "case_sides_only".into()));
    assert_eq!(refused(case_open(&scene.test.anonymous(), id, &request(), None).await).0, 401);
    let empty = case_open(&student, id, &CaseRequest::default(), None).await;
    assert_eq!(refusal(empty).fields.len(), 2);
    assert_eq!(scene.count("cases").await, 0);
    assert!(booking_get(&student, id).await.unwrap().actions.contains(&"dispute".to_owned()));
    let case = case_open(&student, id, &request(), None).await.unwrap();
    assert_eq!((case.opened_by, case.status, case.paid.minor), (Side::Student, CaseStatus::Open, 3_000));
    assert_eq!(booking_get(&student, id).await.unwrap().dispute_state.code(), "OPEN");
    let again = case_open(&scene.as_tutor(), id, &request(), None).await;
    assert_eq!(refused(again), (409, "dispute_already_open".into()));
}

#[tokio::test]
async fn after_two_days_the_window_is_closed() {
    let scene = Scene::new().await;
    let id = held(&scene).await;
    scene.move_to("2026-03-05T11:00:00Z");
    let late = case_open(&scene.as_student(), id, &request(), None).await;
    assert_eq!(refused(late), (409, "dispute_window_closed".into()));
}

#[tokio::test]
async fn opening_again_with_one_key_is_the_same_case() {
    let scene = Scene::new().await;
    let id = held(&scene).await;
    let key = IdempotencyKey::parse(&Uuid::now_v7().to_string()).unwrap();
    let first = case_open(&scene.as_tutor(), id, &request(), Some(&key)).await.unwrap();
    let second = case_open(&scene.as_tutor(), id, &request(), Some(&key)).await.unwrap();
    assert_eq!((first.opened_by, first.id), (Side::Tutor, second.id));
    assert_eq!((scene.count("cases").await, scene.count("case_statements").await), (1, 1));
}

#[tokio::test]
async fn earnings_wait_while_a_case_is_open_and_clear_once_it_is_decided_for_the_tutor() {
    let scene = Scene::new().await;
    let (_, case) = opened(&scene).await;
    let (pending, available) = scene.earnings().await;
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (pending, available), "the window is over, the case is not");
    let staff = trust(&scene).await;
    let preview = case_decision_preview(&staff, case.id, &decide("none", None)).await.unwrap();
    assert_eq!((preview.money.refund.minor, preview.tutor_earnings.minor), (0, pending));
    assert!(preview.money.journal.is_empty());
    let decided = case_decide(&staff, case.id, &decide("none", None)).await.unwrap();
    assert_eq!(decided.decision.map(|it| (it.decision, it.refund.minor)), Some((CaseDecision::None, 0)));
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (0, available + pending));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_refund_of_a_cent_takes_nobodys_case_away() {
    let scene = Scene::new().await;
    let id = held(&scene).await;
    let staff = trust(&scene).await;
    let cent = RefundRequest { amount: 1, currency: None, reason: "A cent too much.".into() };
    refund_make(&staff, id.0, &cent, None).await.unwrap();
    let booking = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((booking.payment_state.code(), booking.dispute_state.code()), ("PARTIALLY_REFUNDED", "NONE"));
    let case = case_open(&scene.as_student(), id, &request(), None).await.unwrap();
    assert_eq!(case.paid.minor, 2_999, "the rest");
    case_decide(&staff, case.id, &decide("full", None)).await.unwrap();
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn above_five_hundred_dollars_two_people_come_to_the_same_decision() {
    let hourly_rate = Money::new(60_000, Currency::Usd);
    let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
    let (id, case) = opened(&scene).await;
    let [first, second] = [trust(&scene).await, trust(&scene).await];
    let wallet = scene.student_money().await.0;
    let (small, large) = (decide("partial", Some(50_000)), decide("partial", Some(50_001)));
    assert!(!case_decision_preview(&first, case.id, &small).await.unwrap().needs_second);
    assert!(!case_decision_preview(&first, case.id, &decide("none", None)).await.unwrap().needs_second);
    assert!(case_decision_preview(&first, case.id, &large).await.unwrap().needs_second);
    let waits = case_decide(&first, case.id, &large).await.unwrap();
    assert_eq!((waits.status, waits.first_decision.unwrap().refund.minor), (CaseStatus::Open, 50_001));
    assert_eq!(scene.student_money().await.0, wallet, "nothing moved");
    assert_eq!(case_get(&scene.as_student(), case.id).await.unwrap().first_decision, None, "nobody's promise");
    let again = case_decide(&first, case.id, &large).await;
    assert_eq!(refused(again), (403, "case_second_needed".into()));
    // Another amount is another proposal, not a yes.
    let other = case_decide(&second, case.id, &decide("full", None)).await.unwrap();
    assert_eq!((other.status, other.first_decision.unwrap().refund.minor), (CaseStatus::Open, 60_000));
    // Whoever was suspended meanwhile says nothing any more.
    let set =
        |sql: &'static str| sqlx::query(sql).bind(second.require_person().unwrap().id.0).execute(&scene.test.owner);
    set("update users set suspended_at = now() where id = $1").await.unwrap();
    let alone = case_decide(&first, case.id, &decide("full", None)).await.unwrap();
    assert_eq!(alone.status, CaseStatus::Open);
    set("update users set suspended_at = null where id = $1").await.unwrap();
    let decided = case_decide(&second, case.id, &decide("full", None)).await.unwrap();
    assert_eq!((decided.status, decided.first_decision), (CaseStatus::Decided, None));
    assert_eq!(scene.student_money().await.0, wallet + 60_000);
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().dispute_state.code(), "RESOLVED_REFUNDED");
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_part_goes_back_exactly_as_the_preview_said() {
    let scene = Scene::new().await;
    let (id, case) = opened(&scene).await;
    let (wallet, ..) = scene.student_money().await;
    let staff = trust(&scene).await;
    let preview = case_decision_preview(&staff, case.id, &decide("partial", Some(1_000))).await.unwrap();
    let sum: i64 = preview.money.journal.iter().map(|line| line.amount.minor).sum();
    assert_eq!((preview.money.refund.minor, preview.money.kept.minor, sum), (1_000, 2_000, 0));
    assert_eq!(preview.tutor_earnings.minor + preview.platform_fee.minor, 2_000);
    assert_eq!(scene.student_money().await.0, wallet, "a look moves nothing");
    case_decide(&staff, case.id, &decide("partial", Some(1_000))).await.unwrap();
    assert_eq!(scene.student_money().await.0, wallet + 1_000);
    assert_eq!(scene.earnings().await.0, preview.tutor_earnings.minor);
    let booking = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((booking.dispute_state.code(), booking.refunded.minor), ("RESOLVED_SPLIT", 1_000));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn all_goes_back_and_nothing_is_left_to_earn() {
    let scene = Scene::new().await;
    let (id, case) = opened(&scene).await;
    let staff = trust(&scene).await;
    case_decide(&staff, case.id, &decide("full", None)).await.unwrap();
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    assert_eq!(scene.earnings().await, (0, 0));
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().dispute_state.code(), "RESOLVED_REFUNDED");
    scene.move_to("2026-03-09T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (0, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_decision_that_cannot_be_is_refused_and_nobody_decides_their_own() {
    let scene = Scene::new().await;
    let (_, case) = opened(&scene).await;
    let staff = trust(&scene).await;
    for (request, field, code) in [
        (decide("half", None), "decision", "case_decision_unknown"),
        (decide("partial", None), "amount", "required"),
        (decide("partial", Some(0)), "amount", "refund_too_small"),
        (decide("partial", Some(3_000)), "amount", "refund_too_large"),
    ] {
        for refusal in [
            refusal(case_decide(&staff, case.id, &request).await),
            refusal(case_decision_preview(&staff, case.id, &request).await),
        ] {
            let told = refusal.fields.first().map(|field| (field.field.as_str(), field.code.as_str()));
            assert_eq!(told, Some((field, code)));
        }
    }
    let silent = DecideRequest { note: " ".into(), ..decide("full", None) };
    assert_eq!(refusal(case_decide(&staff, case.id, &silent).await).fields[0].field, "note");
    for context in [scene.as_student(), scene.as_tutor(), scene.test.anonymous()] {
        is_not_found(case_decide(&context, case.id, &decide("full", None)).await);
        is_not_found(cases_waiting(&context).await);
    }
    is_not_found(case_decide(&staff, CaseId(Uuid::now_v7()), &decide("full", None)).await);
    // The tutor joins the staff: the case is not theirs to decide, nor in their queue.
    sqlx::query("update users set roles = '{student,admin}' where id = $1")
        .bind(scene.tutor.person.id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let own = scene.test.context_of(&scene.test.reload(scene.tutor.person.id).await);
    assert_eq!(refused(case_decide(&own, case.id, &decide("none", None)).await), (403, "own_case".into()));
    assert!(cases_waiting(&own).await.unwrap().items.is_empty());
    assert_eq!(cases_waiting(&staff).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_case_is_decided_once_whoever_comes_second() {
    let scene = Scene::new().await;
    let (_, case) = opened(&scene).await;
    let (one, other) = (trust(&scene).await, trust(&scene).await);
    let (all, nothing) = (decide("full", None), decide("none", None));
    let (first, second) = tokio::join!(case_decide(&one, case.id, &all), case_decide(&other, case.id, &nothing));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    for late in [first, second].into_iter().filter(Result::is_err) {
        assert_eq!(refused(late), (409, "case_decided".into()));
    }
    assert!(cases_waiting(&one).await.unwrap().items.is_empty());
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn both_sides_say_what_happened_and_nobody_else_reads_it() {
    let scene = Scene::new().await;
    let (_, case) = opened(&scene).await;
    let told = case_statement_add(&scene.as_tutor(), case.id, &say("The line broke twice.")).await.unwrap();
    let sides: Vec<Side> = told.statements.iter().map(|statement| statement.by).collect();
    assert_eq!(sides, [Side::Student, Side::Tutor]);
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(case_get(&stranger, case.id).await);
    is_not_found(case_statement_add(&stranger, case.id, &say("Me too.")).await);
    let staff = trust(&scene).await;
    assert_eq!(refused(case_statement_add(&staff, case.id, &say("I think")).await).1, "case_sides_only");
    assert_eq!(case_get(&staff, case.id).await.unwrap().statements.len(), 2);
    let support = scene.test.context_of(&scene.test.person(Role::Support).await);
    is_not_found(case_get(&support, case.id).await);
    for number in 2..=10 {
        case_statement_add(&scene.as_student(), case.id, &say(&format!("And {number}."))).await.unwrap();
    }
    let eleventh = case_statement_add(&scene.as_student(), case.id, &say("And more.")).await;
    assert_eq!(refused(eleventh), (409, "statements_too_many".into()));
    case_decide(&staff, case.id, &decide("none", None)).await.unwrap();
    let late = case_statement_add(&scene.as_tutor(), case.id, &say("Thank you.")).await;
    assert_eq!(refused(late), (409, "case_decided".into()));
    assert_eq!(case_list(&scene.as_tutor()).await.unwrap().items.len(), 1);
    assert!(case_list(&stranger).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn both_are_mailed_when_a_case_is_opened_and_when_it_is_decided() {
    let scene = Scene::new().await;
    let (_, case) = opened(&scene).await;
    scene.test.run_jobs().await;
    case_decide(&trust(&scene).await, case.id, &decide("full", None)).await.unwrap();
    scene.test.run_jobs().await;
    for person in [&scene.student, &scene.tutor.person] {
        let email = scene.email_of(person).await;
        let mails = dev_mailbox(&scene.test.system(), &email).await.unwrap();
        let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
        assert!(subjects.iter().any(|subject| subject.starts_with("A case is open")), "{subjects:?}");
        assert!(subjects.iter().any(|subject| subject.starts_with("The case is decided")), "{subjects:?}");
    }
}

#[tokio::test]
async fn whoever_is_said_to_have_stayed_away_may_object() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T10:20:00Z");
    booking_no_show(&scene.as_tutor(), id, "student", None).await.unwrap();
    let request =
        CaseRequest { category: "student_no_show".into(), statement: "I was there.".into(), ..CaseRequest::default() };
    let case = case_open(&scene.as_student(), id, &request, None).await.unwrap();
    case_decide(&trust(&scene).await, case.id, &decide("full", None)).await.unwrap();
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn where_nothing_was_kept_there_is_nothing_to_object_to() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    booking_cancel(&scene.as_tutor(), id, None, None).await.unwrap();
    let answer = case_open(&scene.as_student(), id, &request(), None).await;
    assert_eq!(refused(answer), (409, "nothing_to_dispute".into()));
}

#[tokio::test]
async fn a_decision_divides_by_the_tier_that_the_lesson_was_settled_with() {
    let scene = Scene::new().await;
    let (id, case) = opened(&scene).await;
    let higher = sqlx::query("update tutors set lifetime_earnings_usd = 500000");
    higher.execute(&scene.test.owner).await.unwrap();
    let staff = trust(&scene).await;
    case_decide(&staff, case.id, &decide("partial", Some(1_000))).await.unwrap();
    let booking = booking_get(&scene.as_tutor(), id).await.unwrap();
    let (fee, earned) = (booking.platform_fee.unwrap().minor, booking.tutor_earnings.unwrap().minor);
    assert_eq!((fee, earned), (400, 1_600), "a fifth, as before");
    scene.test.trial_balance_is_zero().await;
}
