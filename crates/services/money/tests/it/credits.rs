//! Credits: given once, bought, spent from the lot that ends first, given back to where they came from, ended.

use super::packages::hour;
use domain::{
    bookings::BookingRequest,
    ids::{PaymentId, SubjectId},
    money::{
        Currency, Money,
        credits::{CreditPurchaseRequest, LotSource},
        payments::PaymentDecision,
        wallet::PaymentStatus,
        wallet_filter::WalletFilterRequest,
    },
    people::{
        member_profile::{CreditPrice, MemberProfileRequest},
        tutor_profile::TutorProfileRequest,
    },
};
use futures::future::join_all;
use services::{
    Clock, Context,
    bookings::booking::{booking_cancel, booking_confirm, booking_create, booking_get},
    money::{
        credits::{KeepCredits, credit_entries, credits_get, credits_purchase, starter_grant},
        wallet::sandbox_payment_decide,
    },
    people::{member_profile, tutor_profile::tutor_profile_create},
    platform::{check::check_all, idempotency::IdempotencyKey},
};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

async fn given(scene: &Scene) {
    let context = scene.test.system();
    let mut work = context.begin().await.unwrap();
    starter_grant(&mut work, &context, scene.student.id).await.unwrap();
    work.commit().await.unwrap();
}

/// The tutor asks so many credits for an hour of their subject.
async fn asks(context: &Context, skill: SubjectId, amount: i64) {
    let credit_prices = vec![CreditPrice { skill_id: skill.to_string(), amount }];
    let page = MemberProfileRequest { headline: "Come and learn".into(), credit_prices, ..Default::default() };
    member_profile::member_put(context, &page).await.unwrap();
}

fn for_credits(scene: &Scene, start: &str) -> BookingRequest {
    BookingRequest { pay_with: "credits".into(), ..scene.request(start) }
}

/// What is left of each lot, the one that ends first in front.
async fn lots(context: &Context) -> Vec<i64> {
    let credits = credits_get(context).await.unwrap();
    assert_eq!(credits.balance, credits.lots.iter().map(|lot| lot.amount).sum::<i64>());
    credits.lots.iter().map(|lot| lot.amount).collect()
}

async fn clean(scene: &Scene, after: &str) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, scene.test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

async fn buys(context: &Context, pack: i64) {
    let request = CreditPurchaseRequest { pack, pay_with: String::new() };
    let made = credits_purchase(context, &request, None).await.unwrap();
    sandbox_payment_decide(context, PaymentId(made.id), PaymentDecision::Succeed).await.unwrap();
}

#[tokio::test]
async fn fifty_credits_come_once_however_often_they_are_asked_for() {
    let scene = Scene::new().await;
    let context = scene.test.system();
    let grants = (0..8).map(|_| async {
        let mut work = context.begin().await.unwrap();
        let granted = starter_grant(&mut work, &context, scene.student.id).await.unwrap();
        work.commit().await.unwrap();
        granted
    });
    let granted = join_all(grants).await.into_iter().filter(|granted| *granted).count();
    assert_eq!(granted, 1);
    let credits = credits_get(&scene.as_student()).await.unwrap();
    assert_eq!((credits.balance, credits.lots[0].source), (50, LotSource::Starter));
    let days = (credits.lots[0].expires_at - scene.now()).num_days();
    assert!((365..=366).contains(&days), "{days} days");
    clean(&scene, "the grant").await;
}

#[tokio::test]
async fn a_lesson_takes_from_the_lot_that_ends_first_and_gives_back_to_it() {
    let scene = Scene::new().await;
    given(&scene).await;
    scene.move_to("2026-03-02T13:00:00Z");
    buys(&scene.as_student(), 100).await;
    asks(&scene.as_tutor(), scene.tutor.subject_id, 10).await;
    let before = credits_get(&scene.as_student()).await.unwrap().lots;
    let booked = booking_create(&scene.as_student(), for_credits(&scene, &hour(4, 10)), None).await.unwrap();
    assert_eq!(booked.total, Money::new(10, Currency::Credit));
    assert_eq!(lots(&scene.as_student()).await, [40, 100]);
    clean(&scene, "it was booked").await;
    booking_cancel(&scene.as_student(), booked.id, None, None).await.unwrap();
    assert_eq!(credits_get(&scene.as_student()).await.unwrap().lots, before);
    clean(&scene, "it was called off").await;
    // Near its end a lot is not filled again: what comes back gets thirty days of its own.
    scene.move_to("2027-02-20T12:00:00Z");
    let late = booking_create(&scene.as_student(), for_credits(&scene, "2027-02-24T10:00:00Z"), None).await.unwrap();
    booking_cancel(&scene.as_student(), late.id, None, None).await.unwrap();
    let after = credits_get(&scene.as_student()).await.unwrap().lots;
    assert_eq!(after.iter().map(|lot| lot.amount).collect::<Vec<_>>(), [40, 100, 10]);
    assert_eq!((after[2].source, (after[2].expires_at - scene.now()).num_days()), (LotSource::Returned, 30));
    clean(&scene, "one came back late").await;
}

#[tokio::test]
async fn a_lesson_that_was_held_earns_its_credits_whole_and_a_late_no_shares_them() {
    let scene = Scene::new().await;
    given(&scene).await;
    asks(&scene.as_tutor(), scene.tutor.subject_id, 12).await;
    let lesson = booking_create(&scene.as_student(), for_credits(&scene, TOMORROW), None).await.unwrap();
    booking_confirm(&scene.as_tutor(), lesson.id, None).await.unwrap();
    let shared = booking_create(&scene.as_student(), for_credits(&scene, &hour(6, 10)), None).await.unwrap();
    booking_confirm(&scene.as_tutor(), shared.id, None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    clean(&scene, "it was held").await;
    assert_eq!(lots(&scene.as_tutor()).await, Vec::<i64>::new(), "inside of the dispute window");
    scene.move_to("2026-03-05T12:00:00Z");
    clean(&scene, "it cleared").await;
    assert_eq!(lots(&scene.as_tutor()).await, [12], "no commission is taken of credits");
    scene.move_to("2026-03-06T00:30:00Z");
    booking_cancel(&scene.as_student(), shared.id, None, None).await.unwrap();
    assert_eq!(lots(&scene.as_student()).await, [32], "half of twelve came back");
    clean(&scene, "half came back").await;
}

#[tokio::test]
async fn of_eight_lessons_at_once_those_are_booked_that_there_are_credits_for() {
    let scene = Scene::new().await;
    given(&scene).await;
    asks(&scene.as_tutor(), scene.tutor.subject_id, 15).await;
    let student = scene.as_student();
    let asked = (0..7).map(|day| booking_create(&student, for_credits(&scene, &hour(4 + day, 10)), None));
    let booked = join_all(asked).await.into_iter().flatten().count();
    assert_eq!((booked, lots(&student).await), (3, vec![5]), "three times fifteen of fifty");
    clean(&scene, "the race").await;
}

#[tokio::test]
async fn what_nobody_asked_credits_for_costs_none_and_ranges_and_limits_hold() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let tried = async |start: &str| refused(booking_create(&student, for_credits(&scene, start), None).await);
    assert_eq!(tried(TOMORROW).await, (409, "credits_not_taken".into()));
    asks(&scene.as_tutor(), scene.tutor.subject_id, 900).await;
    assert_eq!(tried(TOMORROW).await, (409, "not_enough_balance".into()));
    given(&scene).await;
    let dear = booking_create(&student, for_credits(&scene, TOMORROW), None).await.unwrap();
    assert_eq!(dear.total.minor, 15, "no more than a record allows");
    let coded = BookingRequest { promo_code: Some("FIRST5".into()), ..for_credits(&scene, &hour(4, 10)) };
    assert_eq!(refused(booking_create(&student, coded, None).await).1, "promo_code_not_here");
    sqlx::query("update credit_rules set spent_per_day = 20").execute(&scene.test.owner).await.unwrap();
    assert_eq!(tried(&hour(4, 10)).await, (409, "credits_too_fast".into()));
    sqlx::query("update credit_rules set spent_per_day = 200, pair_per_week = 1")
        .execute(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(tried(&hour(4, 10)).await, (409, "credits_too_fast".into()));
    sqlx::query("update credit_rules set pair_per_week = 7").execute(&scene.test.owner).await.unwrap();
    sqlx::query("update tutors set rating_sum = 48, review_count = 10, lesson_count = 50 where id = $1")
        .bind(scene.tutor.tutor_id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let premium = booking_create(&student, for_credits(&scene, &hour(4, 10)), None).await.unwrap();
    assert_eq!(premium.total.minor, 20);
}

#[tokio::test]
async fn a_member_who_is_no_tutor_is_booked_by_their_page_and_stays_nobodys_tutor() {
    let scene = Scene::new().await;
    given(&scene).await;
    let friend = scene.test.student().await;
    let member = scene.test.context_of(&friend);
    let skill = scene.tutor.subject_id;
    let ask = |start: &str| BookingRequest {
        member_id: Some(friend.id.to_string()),
        skill_id: Some(skill.to_string()),
        start: start.into(),
        minutes: 60,
        pay_with: "credits".into(),
        ..BookingRequest::default()
    };
    is_not_found(booking_create(&scene.as_student(), ask(TOMORROW), None).await);
    asks(&member, skill, 8).await;
    assert_eq!(refused(booking_create(&scene.as_student(), ask(TOMORROW), None).await).1, "credits_not_taken");
    sqlx::query("insert into user_skills (user_id, skill_id, kind, proficiency) values ($1, $2, 'teach', 80)")
        .bind(friend.id.0)
        .bind(skill.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let hours =
        services::calendar::availability::availability_get(&scene.as_tutor(), scene.tutor.tutor_id).await.unwrap();
    member_profile::member_hours_put(&member, &hours).await.unwrap();
    let paid = BookingRequest { pay_with: "wallet".into(), ..ask(TOMORROW) };
    assert_eq!(refused(booking_create(&scene.as_student(), paid, None).await), (422, "payment_method_unknown".into()));
    let key = IdempotencyKey::parse("member").unwrap();
    let booked = booking_create(&scene.as_student(), ask(TOMORROW), Some(&key)).await.unwrap();
    assert_eq!(booking_create(&scene.as_student(), ask(TOMORROW), Some(&key)).await.unwrap().id, booked.id);
    assert_eq!((booked.total.minor, booked.tutor.user_id), (8, friend.id));
    booking_confirm(&member, booked.id, None).await.unwrap();
    assert_eq!(scene.test.reload(friend.id).await.tutor_id, None);
    is_not_found(services::people::tutor_profile::tutor_profile_get(&scene.as_student(), booked.tutor_id).await);
    let as_tutor = BookingRequest { tutor_id: booked.tutor_id.to_string(), ..scene.request(&hour(5, 10)) };
    is_not_found(booking_create(&scene.as_student(), as_tutor, None).await);
    scene.move_to("2026-03-06T12:00:00Z");
    clean(&scene, "a member's lesson").await;
    assert_eq!(lots(&member).await.iter().sum::<i64>(), 8);
    // Whoever becomes a tutor keeps what hangs on it.
    let made = tutor_profile_create(&member, TutorProfileRequest::default()).await.unwrap();
    assert_eq!((made.card.id, scene.test.reload(friend.id).await.tutor_id), (booked.tutor_id, Some(booked.tutor_id)));
    assert_eq!(booking_get(&scene.as_student(), booked.id).await.unwrap().id, booked.id);
}

#[tokio::test]
async fn packs_come_when_they_are_paid_and_go_with_the_money() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let ask = async |pack, pay_with: &str| {
        let request = CreditPurchaseRequest { pack, pay_with: pay_with.into() };
        credits_purchase(&student, &request, None).await
    };
    assert_eq!(refused(ask(250, "").await), (422, "credit_pack_unknown".into()));
    let made = ask(500, "").await.unwrap();
    assert_eq!((made.status, made.amount), (PaymentStatus::Pending, Money::new(4_500, Currency::Usd)));
    assert!(lots(&student).await.is_empty(), "not before it was paid");
    for _ in 0..2 {
        sandbox_payment_decide(&student, PaymentId(made.id), PaymentDecision::Succeed).await.unwrap();
    }
    assert_eq!(lots(&student).await, [500]);
    clean(&scene, "a pack was paid").await;
    sandbox_payment_decide(&student, PaymentId(made.id), PaymentDecision::Dispute).await.unwrap();
    assert!(lots(&student).await.is_empty());
    clean(&scene, "the bank took it back").await;
    let failed = ask(1_000, "card").await.unwrap();
    sandbox_payment_decide(&student, PaymentId(failed.id), PaymentDecision::Fail).await.unwrap();
    assert!(lots(&student).await.is_empty());
    let key = IdempotencyKey::parse("pack").unwrap();
    let request = CreditPurchaseRequest { pack: 100, pay_with: "wallet".into() };
    for _ in 0..2 {
        credits_purchase(&student, &request, Some(&key)).await.unwrap();
    }
    assert_eq!((lots(&student).await, scene.student_money().await.0), (vec![100], 99_000));
    clean(&scene, "one was paid from the wallet").await;
    let poor = scene.test.context_of(&scene.test.student().await);
    assert_eq!(refused(credits_purchase(&poor, &request, None).await).1, "not_enough_balance");
}

#[tokio::test]
async fn a_lot_is_told_about_three_times_and_then_ends() {
    let scene = Scene::new().await;
    given(&scene).await;
    let mails = async || {
        scene.test.run_jobs().await;
        let count = sqlx::query_scalar("select count(*) from mails where template = 'credits_ending'");
        count.fetch_one(&scene.test.owner).await.unwrap_or(-1_i64)
    };
    let end = credits_get(&scene.as_student()).await.unwrap().lots[0].expires_at;
    for (days, told) in [(31, 0), (30, 1), (29, 1), (7, 2), (1, 3)] {
        scene.test.clock.move_to(end - chrono::Duration::days(days) + chrono::Duration::minutes(70));
        assert_eq!(mails().await, told, "{days} days before");
    }
    scene.test.clock.move_to(end + chrono::Duration::hours(2));
    clean(&scene, "it ended").await;
    let entries = credit_entries(&scene.as_student(), &WalletFilterRequest::default(), None, None).await.unwrap().items;
    let kinds: Vec<_> = entries.iter().map(|entry| (entry.kind.as_str(), entry.amount.minor)).collect();
    assert_eq!(kinds, [("credit_expire", -50), ("credit_grant", 50)]);
}

#[tokio::test]
async fn attack_26_one_lot_that_fails_holds_up_no_other_one() {
    let scene = Scene::new().await;
    given(&scene).await;
    scene.move_to("2026-03-02T13:00:00Z");
    buys(&scene.as_tutor(), 100).await;
    // The first to end holds more than its owner's wallet.
    sqlx::query("update credit_lots set amount = 9000, left_amount = 9000 where source = 'starter'")
        .execute(&scene.test.owner)
        .await
        .unwrap();
    scene.move_to("2027-03-03T12:00:00Z");
    assert!(KeepCredits::run(&scene.test.system(), Nothing {}).await.is_err(), "the queue is told");
    assert_eq!(credits_get(&scene.as_tutor()).await.unwrap().balance, 0, "the other one has ended");
}
