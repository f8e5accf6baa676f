//! Commission by lifetime earnings, as the database settles it.

use domain::{
    bookings::BookingRequest,
    ids::BookingId,
    money::{Currency, Money},
};
use services::{
    bookings::booking::{BookingJob, booking_confirm, booking_create, earnings_clear, lesson_end},
    money::earnings::{earnings_by_month, payout_balance},
};
use testkit::TutorOptions;
use testkit::scene::{Scene, refused};

async fn set_lifetime(scene: &Scene, cents: i64) {
    let sql = sqlx::query("update tutors set lifetime_earnings_usd = $1").bind(cents);
    sql.execute(&scene.test.owner).await.unwrap();
}

async fn lifetime(scene: &Scene) -> i64 {
    sqlx::query_scalar("select lifetime_earnings_usd from tutors").fetch_one(&scene.test.owner).await.unwrap()
}

async fn split_of(scene: &Scene, id: BookingId) -> (i64, i64, i16) {
    sqlx::query_as("select platform_fee, tutor_earnings, fee_percent from bookings where id = $1")
        .bind(id.0)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap()
}

async fn scheduled(scene: &Scene, start: &str, minutes: i64) -> BookingId {
    let request = BookingRequest { minutes, ..scene.request(start) };
    let booking = booking_create(&scene.as_student(), request, None).await.unwrap();
    booking_confirm(&scene.as_tutor(), booking.id, None).await.unwrap();
    booking.id
}

#[tokio::test]
async fn lifetime_earnings_before_the_lesson_decide_to_the_cent() {
    for (before, percent) in [(0, 20), (99_999, 20), (100_000, 15), (499_999, 15), (500_000, 10)] {
        let scene = Scene::new().await;
        let id = scheduled(&scene, "2026-03-03T10:00:00Z", 60).await;
        // The tier when the lesson was booked does not matter, only the one before it is settled.
        set_lifetime(&scene, before).await;
        scene.move_to("2026-03-03T11:00:00Z");
        lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
        let fee = 30 * percent;
        let stored = i16::try_from(percent).unwrap();
        assert_eq!(split_of(&scene, id).await, (fee, 3_000 - fee, stored), "{before} cents before");
        assert_eq!(scene.earnings().await, (3_000 - fee, 0));
        assert_eq!(lifetime(&scene).await, before + 3_000 - fee);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_lessons_that_end_at_once_the_second_sees_the_first_ones_earnings() {
    let scene = Scene::new().await;
    let first = scheduled(&scene, "2026-03-03T10:00:00Z", 60).await;
    let second = scheduled(&scene, "2026-03-03T11:00:00Z", 60).await;
    set_lifetime(&scene, 98_000).await;
    scene.move_to("2026-03-03T12:00:00Z");
    let system = scene.test.system();
    let ended = tokio::join!(
        lesson_end(&system, BookingJob { booking_id: first }),
        lesson_end(&system, BookingJob { booking_id: second })
    );
    assert!(ended.0.is_ok() && ended.1.is_ok());
    let mut fees = [split_of(&scene, first).await.0, split_of(&scene, second).await.0];
    fees.sort_unstable();
    assert_eq!(fees, [450, 600], "98,000 + 2,400 crosses 100,000");
}

#[tokio::test]
async fn earnings_of_other_currencies_count_in_dollars_by_the_stored_rate() {
    let dinars = TutorOptions { hourly_rate: Money::new(10_001, Currency::Kwd), ..TutorOptions::default() };
    let scene = Scene::with(dinars).await;
    let id = scheduled(&scene, "2026-03-03T10:00:00Z", 45).await;
    scene.move_to("2026-03-03T11:00:00Z");
    lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    // 45 minutes of 10.001 are 7.50075, so 7.501; 20 % are 1.5002, so 1.500; 6,001 fils at 0.326 cents are 1,956.326
    // cents.
    assert_eq!(split_of(&scene, id).await, (1_500, 6_001, 20));
    assert_eq!(lifetime(&scene).await, 1_956);
    let rated = "select count(*) from journals where kind = 'booking_complete' and exchange_rate_id is not null";
    let rated: i64 = sqlx::query_scalar(rated).fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(rated, 1, "the rate that was used is on the journal");
    let balances = payout_balance(&scene.as_tutor()).await.unwrap().balances;
    let seen: Vec<_> = balances.iter().map(|b| (b.currency, b.pending, b.available, b.lifetime)).collect();
    assert_eq!(seen, [(Currency::Kwd, 6_001, 0, 6_001)]);
    assert!(payout_balance(&scene.as_student()).await.unwrap().balances.is_empty());
}

#[tokio::test]
async fn a_lesson_counts_in_the_month_it_was_settled_and_clearing_adds_nothing() {
    let scene = Scene::new().await;
    assert_eq!(earnings_by_month(&scene.as_tutor()).await.unwrap(), []);
    let id = scheduled(&scene, "2026-03-31T10:00:00Z", 60).await;
    scene.move_to("2026-03-31T11:00:00Z");
    lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    scene.move_to("2026-04-02T11:00:00Z");
    earnings_clear(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    let earned = earnings_by_month(&scene.as_tutor()).await.unwrap();
    let months: Vec<_> = earned[0].months.iter().map(|month| (month.first.to_string(), month.amount)).collect();
    let month = |first: &str, amount| (first.to_owned(), amount);
    assert_eq!((earned.len(), months.len(), earned[0].recent, earned[0].before), (1, 6, 2_400, 0));
    assert_eq!(months[4..], [month("2026-03-01", 2_400), month("2026-04-01", 0)]);
    assert_eq!(earnings_by_month(&scene.as_student()).await.unwrap(), [], "a student earned something");
    assert_eq!(refused(earnings_by_month(&scene.test.anonymous()).await).0, 401);
}
