//! Both are paid once, after the first lesson that was paid, held and kept; nobody is paid for themselves.

use super::support::{came, clean, cleared, friend, held};
use chrono::Duration;
use domain::{
    bookings::{BookingRequest, refund::RefundRequest},
    growth::referral::{CREDIT_REWARD, LESSON_REWARD_USD, ReferredState, own_code},
    identity::Role,
    ids::SubjectId,
    money::{
        Currency, Money,
        promo::{PromoDiscount, PromoRequest},
    },
    people::member_profile::{CreditPrice, MemberProfileRequest},
};
use services::{
    Clock, Context, SignedIn,
    bookings::{
        booking::{booking_cancel, booking_create},
        refund::refund_make,
    },
    growth::referrals::referrals_mine,
    money::{credits::starter_grant, promo::promo_create},
    people::member_profile::member_put,
};
use testkit::scene::{Scene, TOMORROW};
use uuid::Uuid;

async fn promo(scene: &Scene, person: &SignedIn) -> i64 {
    scene.test.balance(person, "promo", "USD").await
}

async fn reason(scene: &Scene) -> Option<String> {
    let rows: Vec<(String, Option<String>)> =
        sqlx::query_as("select state, reason from referral_rewards").fetch_all(&scene.test.owner).await.unwrap();
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].0 == "held", rows[0].1.is_some());
    rows[0].1.clone()
}

#[tokio::test]
async fn both_are_paid_ten_dollars_once_after_the_first_paid_lesson() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    assert_eq!((promo(&scene, &friend).await, promo(&scene, &scene.student).await), (0, 0));
    cleared(&scene, scene.request(TOMORROW)).await;
    assert_eq!((promo(&scene, &friend).await, promo(&scene, &scene.student).await), (1_000, 1_000));
    cleared(&scene, scene.request("2026-03-06T10:00:00Z")).await;
    // The student's own was spent first, on the second lesson.
    assert_eq!((promo(&scene, &friend).await, promo(&scene, &scene.student).await), (1_000, 0));
    assert_eq!(scene.count("referral_rewards").await, 1);
    clean(&scene, "two lessons").await;
}

#[tokio::test]
async fn nothing_is_paid_while_the_lesson_may_be_disputed_nor_when_its_money_went_back() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    held(&scene, scene.request(TOMORROW)).await;
    scene.test.clock.move_to(scene.now() + Duration::hours(40));
    scene.test.run_jobs().await;
    assert_eq!(scene.count("referral_rewards").await, 0, "it may still be disputed");
    let lesson: Uuid = sqlx::query_scalar("select id from bookings").fetch_one(&scene.test.owner).await.unwrap();
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let back = RefundRequest { amount: 3_000, currency: None, reason: "Nobody was there.".into() };
    refund_make(&staff, lesson, &back, None).await.unwrap();
    scene.test.clock.move_to(scene.now() + Duration::hours(20));
    scene.test.run_jobs().await;
    assert_eq!(scene.count("referral_rewards").await, 0, "its money went back");
    clean(&scene, "a lesson that was refunded").await;
}

#[tokio::test]
async fn a_lesson_that_cost_less_than_the_reward_is_worth_none_and_the_next_one_may_be() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    let staff = scene.test.context_of(&scene.test.admin().await);
    let discount = Some(PromoDiscount { amount: Some(3_000 - LESSON_REWARD_USD + 1), ..PromoDiscount::default() });
    let code = PromoRequest { code: Some("CHEAP".into()), discount, ..PromoRequest::default() };
    promo_create(&staff, &code).await.unwrap();
    cleared(&scene, BookingRequest { promo_code: Some("CHEAP".into()), ..scene.request(TOMORROW) }).await;
    assert_eq!(scene.count("referral_rewards").await, 0);
    cleared(&scene, scene.request("2026-03-06T10:00:00Z")).await;
    assert_eq!((promo(&scene, &friend).await, promo(&scene, &scene.student).await), (1_000, 1_000));
    clean(&scene, "a cheap lesson").await;
}

#[tokio::test]
async fn an_event_that_is_heard_again_pays_nobody_again() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    sqlx::query("update event_cursors set position = 0 where subscriber = 'referrals'")
        .execute(&scene.test.owner)
        .await
        .unwrap();
    scene.test.drain().await;
    assert_eq!((promo(&scene, &friend).await, promo(&scene, &scene.student).await), (1_000, 1_000));
    clean(&scene, "the same events again").await;
}

#[tokio::test]
async fn a_lesson_that_was_called_off_or_nobody_came_by_is_worth_nothing() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    assert_eq!(scene.count("referral_rewards").await, 0, "nobody came by a code");
    came(&scene, scene.student.id, friend.id).await;
    let later = scene.booked("2026-03-12T10:00:00Z").await;
    booking_cancel(&scene.as_student(), later, None, None).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(scene.count("referral_rewards").await, 0);
    clean(&scene, "a lesson that was called off").await;
}

#[tokio::test]
async fn promotional_credit_is_spent_first_and_what_comes_back_is_the_wallets() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    let (wallet, ..) = scene.student_money().await;
    assert_eq!((wallet, promo(&scene, &scene.student).await), (97_000, 1_000));
    let booked = scene.booked("2026-03-12T10:00:00Z").await;
    assert_eq!((scene.student_money().await.0, promo(&scene, &scene.student).await), (95_000, 0));
    booking_cancel(&scene.as_student(), booked, None, None).await.unwrap();
    assert_eq!((scene.student_money().await.0, promo(&scene, &scene.student).await), (98_000, 0));
    clean(&scene, "promotional credit").await;
}

#[tokio::test]
async fn a_lesson_that_the_wallet_alone_does_not_pay_is_paid_with_both() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    // 20.00 in the friend's wallet and 10.00 of promotional credit: a lesson of 30.00.
    scene.test.fund(&friend, Money::new(2_000, Currency::Usd)).await;
    let context = scene.test.context_of(&friend);
    let lesson = scene.request("2026-03-12T12:00:00Z");
    booking_create(&context, lesson, None).await.unwrap();
    assert_eq!((scene.test.balance(&friend, "wallet", "USD").await, promo(&scene, &friend).await), (0, 0));
    let more = booking_create(&context, scene.request("2026-03-12T14:00:00Z"), None).await;
    assert_eq!(testkit::scene::refused(more), (409, "not_enough_balance".into()));
    clean(&scene, "a lesson of both").await;
}

async fn tied(tie: impl AsyncFnOnce(&Scene, &SignedIn)) -> Option<String> {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    tie(&scene, &friend).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    let reason = reason(&scene).await;
    let paid = promo(&scene, &friend).await + promo(&scene, &scene.student).await;
    assert_eq!(paid, if reason.is_some() { 0 } else { 2 * LESSON_REWARD_USD });
    clean(&scene, "a tie").await;
    reason
}

async fn does(scene: &Scene, sql: &'static str, (friend, student): (&SignedIn, &SignedIn)) {
    sqlx::query(sql).bind(friend.id.0).bind(student.id.0).execute(&scene.test.owner).await.unwrap();
}

#[tokio::test]
async fn whoever_would_pay_themselves_is_paid_nothing() {
    let places = "insert into known_places (user_id, place, last_at)
       select who, sha256(place::bytea), now()
       from unnest(array[$1, $2]::uuid[]) who cross join unnest($3::text[]) place";
    let shared = async |scene: &Scene, friend: &SignedIn, shared: &[&str]| {
        let at = sqlx::query(places).bind(friend.id.0).bind(scene.student.id.0).bind(shared);
        at.execute(&scene.test.owner).await.unwrap();
    };
    let one = tied(async |scene, friend| shared(scene, friend, &["network"]).await).await;
    assert_eq!(one, None, "a school has one network");
    let two = tied(async |scene, friend| shared(scene, friend, &["network", "browser"]).await).await;
    assert_eq!(two.as_deref(), Some("place"));
    let mailbox = tied(async |scene, friend| {
        let own = "update users set email = 'ada+' || right(id::text, 4) || '@people.test' where id in ($1, $2)";
        does(scene, own, (friend, &scene.student)).await;
    });
    assert_eq!(mailbox.await.as_deref(), Some("mailbox"));
    let ring = tied(async |scene, friend| came(scene, friend.id, scene.student.id).await);
    assert_eq!(ring.await.as_deref(), Some("ring"));
    let closed = tied(async |scene, friend| {
        does(scene, "update users set suspended_at = now() where id = $1 and $2::uuid is not null", (friend, friend))
            .await;
    });
    assert_eq!(closed.await.as_deref(), Some("closed"));
}

#[tokio::test]
async fn a_tutor_is_not_paid_for_a_student_of_their_own() {
    let scene = Scene::new().await;
    came(&scene, scene.student.id, scene.tutor.person.id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    assert_eq!(reason(&scene).await.as_deref(), Some("teaches"));
    clean(&scene, "an own student").await;
}

#[tokio::test]
async fn the_own_code_and_one_that_nobody_has_are_worth_nothing() {
    let scene = Scene::new().await;
    came(&scene, scene.student.id, scene.student.id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    assert_eq!(scene.count("referral_rewards").await, 0);
    sqlx::query("update referrals set code = 'nobodys'").execute(&scene.test.owner).await.unwrap();
    cleared(&scene, scene.request("2026-03-06T10:00:00Z")).await;
    assert_eq!(scene.count("referral_rewards").await, 0);
}

#[tokio::test]
async fn who_pays_in_another_currency_is_paid_in_it() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    let rate = "insert into exchange_rates (id, from_currency, to_currency, numerator, denominator, source, at)
                values (gen_random_uuid(), 'EUR', 'USD', 125, 100, 'test', '2027-01-01T00:00:00Z')";
    sqlx::query(rate).execute(&scene.test.owner).await.unwrap();
    does(&scene, "update users set currency = 'EUR' where id = $1 and $2::uuid is not null", (&friend, &friend)).await;
    came(&scene, scene.student.id, friend.id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    assert_eq!(scene.test.balance(&friend, "promo", "EUR").await, 800);
    assert_eq!(promo(&scene, &scene.student).await, 1_000);
    let told = referrals_mine(&scene.test.context_of(&scene.test.reload(friend.id).await)).await.unwrap();
    assert_eq!((told.earned, told.reward), (Money::new(800, Currency::Eur), Money::new(800, Currency::Eur)));
    clean(&scene, "two currencies").await;
}

async fn asks(context: &Context, skill: SubjectId) {
    let credit_prices = vec![CreditPrice { skill_id: skill.to_string(), amount: 10 }];
    let page = MemberProfileRequest { headline: "Come and learn".into(), credit_prices, ..Default::default() };
    member_put(context, &page).await.unwrap();
}

#[tokio::test]
async fn the_first_lesson_for_credits_is_worth_credits_beside_the_money() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    let context = scene.test.system();
    let mut work = context.begin().await.unwrap();
    starter_grant(&mut work, &context, scene.student.id).await.unwrap();
    work.commit().await.unwrap();
    asks(&scene.as_tutor(), scene.tutor.subject_id).await;
    let mut lesson = scene.request(TOMORROW);
    lesson.pay_with = "credits".into();
    cleared(&scene, lesson).await;
    assert_eq!(scene.test.balance(&friend, "wallet", "CREDIT").await, CREDIT_REWARD);
    assert_eq!(scene.test.balance(&scene.student, "wallet", "CREDIT").await, 50 - 10 + CREDIT_REWARD);
    cleared(&scene, scene.request("2026-03-06T10:00:00Z")).await;
    assert_eq!((promo(&scene, &friend).await, promo(&scene, &scene.student).await), (1_000, 1_000));
    let told = referrals_mine(&scene.test.context_of(&friend)).await.unwrap();
    assert_eq!((told.earned.minor, told.credits_earned), (1_000, CREDIT_REWARD));
    clean(&scene, "both kinds").await;
}

#[tokio::test]
async fn the_own_list_shows_first_names_and_how_far_each_is() {
    let scene = Scene::new().await;
    let (friend, other) = (friend(&scene).await, friend(&scene).await);
    came(&scene, scene.student.id, friend.id).await;
    scene.test.clock.move_to(scene.now() + Duration::minutes(1));
    came(&scene, other.id, friend.id).await;
    let told = referrals_mine(&scene.test.context_of(&friend)).await.unwrap();
    assert_eq!(told.url, format!("https://edustream.test/r/{}", own_code(friend.id)));
    assert_eq!((told.total, told.earned.minor), (2, 0));
    cleared(&scene, scene.request(TOMORROW)).await;
    let told = referrals_mine(&scene.test.context_of(&friend)).await.unwrap();
    let states: Vec<_> = told.people.iter().map(|person| (person.name.as_str(), person.state)).collect();
    assert_eq!(states, [("Test", ReferredState::Joined), ("Test", ReferredState::Rewarded)]);
    assert_eq!(told.people[1].rewards, [Money::new(1_000, Currency::Usd)]);
    assert_eq!(referrals_mine(&scene.as_student()).await.unwrap().total, 0);
    assert_eq!(referrals_mine(&scene.test.anonymous()).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn the_twenty_first_of_a_year_is_held() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    let before = scene.booked("2026-03-20T10:00:00Z").await;
    for _ in 0..domain::growth::referral::CAP {
        let one = super::support::friend(&scene).await;
        sqlx::query(
            "insert into referral_rewards (id, invited_id, referrer_id, kind, state, booking_id, currency, amount,
               invited_currency, invited_amount, decided_at)
             values (gen_random_uuid(), $1, $2, 'lesson', 'paid', $3, 'USD', 1, 'USD', 1, $4)",
        )
        .bind(one.id.0)
        .bind(friend.id.0)
        .bind(before.0)
        .bind(scene.now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
    }
    cleared(&scene, scene.request(TOMORROW)).await;
    let held: String = sqlx::query_scalar("select reason from referral_rewards where state = 'held'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!((held.as_str(), promo(&scene, &friend).await), ("cap", 0));
}
