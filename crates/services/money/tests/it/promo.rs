//! Promo codes: what they take off, and that no limit gives way when many come at once.

use domain::{
    bookings::BookingRequest,
    money::{
        Currency, Money,
        promo::{PromoCheck, PromoDiscount, PromoRequest},
    },
};
use services::{
    Result,
    bookings::booking::{booking_cancel, booking_create},
    money::promo::{promo_change, promo_check, promo_create, promo_list},
};
use testkit::{
    TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused, request_of},
};

fn five_dollars(code: &str) -> PromoRequest {
    let discount = Some(PromoDiscount { amount: Some(500), ..PromoDiscount::default() });
    PromoRequest { code: Some(code.into()), discount, ..PromoRequest::default() }
}

fn with(scene: &Scene, code: &str, start: &str) -> BookingRequest {
    BookingRequest { promo_code: Some(code.into()), ..scene.request(start) }
}

/// Twenty students with money book twenty different hours with one code, all at once; how many got the discount.
async fn rush(scene: &Scene, code: &str) -> usize {
    let mut race = tokio::task::JoinSet::new();
    let tutors = [&scene.tutor, &scene.test.approved_tutor().await, &scene.test.approved_tutor().await];
    for at in 0..20_usize {
        let student = scene.test.student().await;
        scene.test.fund(&student, Money::new(3_000, Currency::Usd)).await;
        let start = format!("2026-03-{:02}T{:02}:00:00Z", 4 + at / 9, 8 + at % 9);
        let request = BookingRequest { promo_code: Some(code.into()), ..request_of(tutors[at % tutors.len()], &start) };
        let context = scene.test.context_of(&student);
        race.spawn(async move { booking_create(&context, request, None).await });
    }
    let mut won = 0;
    for answer in race.join_all().await {
        match answer {
            Ok(booking) => {
                assert_eq!((booking.discount.minor, booking.total.minor), (500, 2_500));
                won += 1;
            }
            refusal => assert_eq!(refused(refusal), (409, "promo_code_used_up".into())),
        }
    }
    won
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_total_is_exact_under_twenty_at_once() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let made = promo_create(&admin, &PromoRequest { max_uses: Some(3), ..five_dollars("THREE") }).await.unwrap();
    assert_eq!(rush(&scene, "three").await, 3);
    let after = promo_list(&admin, None, None).await.unwrap().items;
    let after = after.iter().find(|code| code.id == made.id).unwrap();
    assert_eq!((after.uses, after.spent), (3, 1_500));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_budget_is_exact_under_twenty_at_once() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let budget = Some(Money::new(2_700, Currency::Usd));
    promo_create(&admin, &PromoRequest { budget, ..five_dollars("BUDGET") }).await.unwrap();
    assert_eq!(rush(&scene, "BUDGET").await, 5, "a sixth would go beyond it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_person_uses_it_as_often_as_it_says() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    promo_create(&admin, &PromoRequest { max_uses_per_user: Some(1), ..five_dollars("ONCE") }).await.unwrap();
    let mut race = tokio::task::JoinSet::new();
    for hour in 8..12 {
        let (context, request) = (scene.as_student(), with(&scene, "once", &format!("2026-03-04T{hour:02}:00:00Z")));
        race.spawn(async move { booking_create(&context, request, None).await });
    }
    let (won, lost): (Vec<_>, Vec<_>) = race.join_all().await.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    for answer in lost {
        assert_eq!(refused(answer), (409, "promo_code_used".into()));
    }
}

#[tokio::test]
async fn the_platform_bears_the_discount_and_a_lesson_called_off_gives_the_use_back() {
    let scene = Scene::new().await;
    let booked = booking_create(&scene.as_student(), with(&scene, "FIRST5", TOMORROW), None).await.unwrap();
    assert_eq!((booked.price.minor, booked.discount.minor, booked.total.minor), (3_000, 500, 2_500));
    assert_eq!(scene.student_money().await, (97_500, 2_500, 0));
    let second = booking_create(&scene.as_student(), with(&scene, "FIRST5", "2026-03-04T10:00:00Z"), None).await;
    assert_eq!(refused(second), (409, "promo_code_first_only".into()));
    booking_cancel(&scene.as_student(), booked.id, None, None).await.unwrap();
    let again = booking_create(&scene.as_student(), with(&scene, "first5", TOMORROW), None).await.unwrap();
    assert_eq!(again.total.minor, 2_500);
}

#[tokio::test]
async fn a_code_that_cannot_be_used_is_refused_and_moves_nothing() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let stopped = promo_create(&admin, &five_dollars("STOPPED")).await.unwrap();
    let stop = PromoRequest { active: Some(false), ..PromoRequest::default() };
    promo_change(&admin, stopped.id, &stop).await.unwrap();
    for code in ["nothing", "STOPPED", "'; drop table promo_codes"] {
        let answer = booking_create(&scene.as_student(), with(&scene, code, TOMORROW), None).await;
        assert_eq!(refused(answer), (422, "promo_code_unknown".into()), "{code}");
    }
    let ended = PromoRequest { ends_at: Some("2026-01-01T00:00:00Z".into()), ..five_dollars("ENDED") };
    promo_create(&admin, &ended).await.unwrap();
    let answer = booking_create(&scene.as_student(), with(&scene, "ENDED", TOMORROW), None).await;
    assert_eq!(refused(answer), (409, "promo_code_over".into()));
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
}

#[tokio::test]
async fn codes_are_the_staffs_and_their_limits_do_not_go_below_what_is_used() {
    let scene = Scene::new().await;
    is_not_found(promo_create(&scene.as_student(), &five_dollars("MINE")).await);
    is_not_found(promo_list(&scene.as_tutor(), None, None).await);
    let admin = scene.test.context_of(&scene.test.admin().await);
    let made = promo_create(&admin, &PromoRequest { max_uses: Some(2), ..five_dollars("TWICE") }).await.unwrap();
    assert_eq!(refused(promo_create(&admin, &five_dollars("twice")).await), (409, "promo_code_taken".into()));
    booking_create(&scene.as_student(), with(&scene, "TWICE", TOMORROW), None).await.unwrap();
    booking_create(&scene.as_student(), with(&scene, "TWICE", "2026-03-04T10:00:00Z"), None).await.unwrap();
    let less = PromoRequest { max_uses: Some(1), ..PromoRequest::default() };
    assert_eq!(refused(promo_change(&admin, made.id, &less).await), (409, "promo_limit_below_use".into()));
    let on = |starts: Option<&str>, ends: Option<&str>| PromoRequest {
        starts_at: starts.map(Into::into),
        ends_at: ends.map(Into::into),
        ..PromoRequest::default()
    };
    promo_change(&admin, made.id, &on(Some("2026-02-01T00:00:00Z"), None)).await.unwrap();
    let backwards = on(None, Some("2026-01-31T23:59:59Z"));
    assert_eq!(refused(promo_change(&admin, made.id, &backwards).await), (422, "promo_window_empty".into()));
    promo_change(&admin, made.id, &on(None, Some("2026-12-01T00:00:00Z"))).await.unwrap();
    let after_the_end = on(Some("2026-12-01T00:00:00Z"), None);
    assert_eq!(refused(promo_change(&admin, made.id, &after_the_end).await), (422, "promo_window_empty".into()));
    let check = PromoCheck { code: "twice".into(), tutor_id: None, total: Money::new(3_000, Currency::Usd) };
    assert_eq!(refused(promo_check(&scene.as_student(), &check).await), (409, "promo_code_used_up".into()));
    let first = PromoCheck { code: "FIRST5".into(), ..check };
    let newcomer = scene.test.context_of(&scene.test.student().await);
    assert_eq!(promo_check(&newcomer, &first).await.unwrap().discount.minor, 500);
}

#[tokio::test]
async fn what_a_code_took_off_in_another_currency_counts_for_no_budget() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let discount = Some(PromoDiscount { percent: Some(10), ..PromoDiscount::default() });
    let request = PromoRequest { code: Some("TENTH".into()), discount, ..PromoRequest::default() };
    let made = promo_create(&admin, &request).await.unwrap();
    let euros = Money::new(3_000, Currency::Eur);
    let other = scene.test.approved_tutor_with(TutorOptions { hourly_rate: euros, ..TutorOptions::default() }).await;
    scene.test.fund(&scene.student, Money::new(10_000, Currency::Eur)).await;
    let in_euros = |start: &str| BookingRequest { promo_code: Some("TENTH".into()), ..request_of(&other, start) };
    let first = booking_create(&scene.as_student(), in_euros("2026-03-04T10:00:00Z"), None).await.unwrap();
    assert_eq!(first.discount, Money::new(300, Currency::Eur));
    booking_create(&scene.as_student(), with(&scene, "TENTH", TOMORROW), None).await.unwrap();
    let spent =
        async || promo_list(&admin, None, None).await.unwrap().items.into_iter().find(|code| code.id == made.id);
    let code = spent().await.unwrap();
    assert_eq!((code.uses, code.spent), (2, 300), "dollars alone");
    let budget = |currency| PromoRequest { budget: Some(Money::new(1_000, currency)), ..PromoRequest::default() };
    assert_eq!(refused(promo_change(&admin, made.id, &budget(Currency::Eur)).await).1, "promo_limit_invalid");
    promo_change(&admin, made.id, &budget(Currency::Usd)).await.unwrap();
    let over = booking_create(&scene.as_student(), in_euros("2026-03-05T10:00:00Z"), None).await;
    assert_eq!(refused(over), (409, "promo_code_currency".into()));
    booking_cancel(&scene.as_student(), first.id, None, None).await.unwrap();
    assert_eq!(spent().await.map(|code| (code.uses, code.spent)), Some((1, 300)));
}
