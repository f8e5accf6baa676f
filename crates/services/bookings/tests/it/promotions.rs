//! Sales of tutors: who may make which, and that a lesson costs what was shown, once, under a rush and after an end.

use super::{case_rounds::checked, groups};
use chrono::Duration;
use domain::{
    bookings::{Booking, BookingRequest},
    growth::plans::Plan,
    money::{
        Currency, Money,
        packages::PackageRequest,
        promo::{PromoDiscount, PromoRequest},
        promotions::{PriceQuote, PromotionRequest, PromotionState, PromotionView},
    },
    people::tutor_profile::{RateRequest, TutorProfileRequest},
};
use services::{
    Context, Result,
    bookings::{
        booking::{
            BookingJob, booking_cancel, booking_confirm, booking_create, booking_get, booking_reschedule, lesson_end,
            proposal_accept,
        },
        series::series_create,
    },
    money::{
        packages::package_buy,
        promo::{promo_create, promo_list},
        promotions::{price_quote, promotion_create, promotion_end, promotion_preview, promotions_list},
    },
    people::tutor_profile::{tutor_profile_get, tutor_profile_update},
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused, request_of};

fn sale(kind: &str, percent: i64) -> PromotionRequest {
    PromotionRequest { kind: kind.into(), percent: Some(percent), ..PromotionRequest::default() }
}

fn flash(percent: i64) -> PromotionRequest {
    PromotionRequest { hours: Some(48), ..sale("flash", percent) }
}

async fn made(scene: &Scene, request: PromotionRequest) -> PromotionView {
    promotion_create(&scene.as_tutor(), &request).await.unwrap()
}

async fn quote(scene: &Scene, context: &Context, start: &str, minutes: i64) -> PriceQuote {
    let subject = scene.tutor.subject_id.to_string();
    price_quote(context, scene.tutor.tutor_id, (subject.as_str(), minutes, start)).await.unwrap()
}

/// Price, discount and total.
fn cost(booking: &Booking) -> (i64, i64, i64) {
    (booking.price.minor, booking.discount.minor, booking.total.minor)
}

/// Uses and money given of the newest sale.
async fn counted(scene: &Scene) -> (i32, i64) {
    let items = promotions_list(&scene.as_tutor()).await.unwrap().items;
    (items[0].uses, items[0].given.minor)
}

/// Nobody books that often in an hour.
async fn more(scene: &Scene) {
    sqlx::query("delete from rate_counters").execute(&scene.test.owner).await.unwrap();
}

fn hour(day: u32, hour: u32) -> String {
    format!("2026-03-{day:02}T{hour:02}:00:00Z")
}

#[tokio::test]
async fn sales_are_their_tutors_alone_and_as_many_as_the_plan_allows() {
    let scene = Scene::new().await;
    is_not_found(promotion_create(&scene.as_student(), &sale("discount", 20)).await);
    is_not_found(promotions_list(&scene.as_student()).await);
    assert_eq!(refused(promotion_create(&scene.as_tutor(), &sale("discount", 31)).await).1, "promotion_percent_range");
    assert_eq!(scene.count("promotions").await, 0, "what is refused is stored nowhere");
    let first = made(&scene, sale("discount", 20)).await;
    assert_eq!((first.state, first.uses, first.given.minor), (PromotionState::Running, 0, 0));
    let later = PromotionRequest { starts_at: Some(FAR_AHEAD.into()), ..sale("discount", 5) };
    assert_eq!(made(&scene, later).await.state, PromotionState::Planned);
    let free = Plan::Free.limits().promotions;
    let told = promotions_list(&scene.as_tutor()).await.unwrap();
    assert_eq!((told.open, told.limit, told.items.len()), (free, free, 2));
    let third = promotion_create(&scene.as_tutor(), &sale("discount", 10)).await;
    assert_eq!(refused(third), (409, "promotions_full".into()));
    let other = scene.test.approved_tutor().await;
    is_not_found(promotion_end(&scene.test.context_of(&other.person), first.id).await);
    assert_eq!(promotion_end(&scene.as_tutor(), first.id).await.unwrap().state, PromotionState::Ended);
    assert_eq!(refused(promotion_end(&scene.as_tutor(), first.id).await), (409, "promotion_over".into()));
    made(&scene, sale("discount", 10)).await;
}

#[tokio::test]
async fn a_flash_sale_comes_once_in_fourteen_days_also_when_two_come_at_once() {
    let scene = Scene::new().await;
    let (one, two) = (scene.as_tutor(), scene.as_tutor());
    let (a, b) = (flash(50), flash(40));
    let (first, second) = tokio::join!(promotion_create(&one, &a), promotion_create(&two, &b));
    let (won, lost): (Vec<_>, Vec<_>) = [first, second].into_iter().partition(Result::is_ok);
    assert_eq!((won.len(), lost.len()), (1, 1));
    let lost = lost.into_iter().next().unwrap();
    assert_eq!(refused(lost), (409, "promotion_flash_pause".into()));
    let now = scene.now();
    let begins =
        |days: i64| PromotionRequest { starts_at: Some((now + Duration::days(days)).to_rfc3339()), ..flash(20) };
    let early = promotion_create(&scene.as_tutor(), &begins(13)).await;
    assert_eq!(refused(early), (409, "promotion_flash_pause".into()));
    let planned = made(&scene, begins(14)).await;
    assert_eq!(planned.state, PromotionState::Planned);
    // One that is taken back before it began was none.
    promotion_end(&scene.as_tutor(), planned.id).await.unwrap();
    made(&scene, begins(15)).await;
}

#[tokio::test]
async fn what_is_shown_is_what_is_paid_and_the_tutor_bears_it() {
    let scene = Scene::new().await;
    let promotion = made(&scene, sale("discount", 20)).await;
    let shown = quote(&scene, &scene.as_student(), TOMORROW, 60).await;
    assert_eq!((shown.regular.minor, shown.price.minor, shown.was), (3_000, 2_400, None));
    let request = BookingRequest { expected_price: Some(shown.price.minor), ..scene.request(TOMORROW) };
    let booked = booking_create(&scene.as_student(), request, None).await.unwrap();
    assert_eq!(cost(&booked), (3_000, 600, 2_400));
    let taken = booked.sale.unwrap();
    assert_eq!((taken.promotion_id, taken.off.minor), (promotion.id, 600));
    assert_eq!(scene.student_money().await, (97_600, 2_400, 0));
    assert_eq!(counted(&scene).await, (1, 600));
    booking_confirm(&scene.as_tutor(), booked.id, None).await.unwrap();
    scene.test.clock.advance(Duration::days(2));
    lesson_end(&scene.test.system(), BookingJob { booking_id: booked.id }).await.unwrap();
    assert_eq!(scene.earnings().await.0, 1_920, "twenty per cent of what was paid is the platform's");
    checked(&scene).await;
}

#[tokio::test]
async fn a_sale_that_ended_meanwhile_is_asked_about_and_one_that_began_is_nobodys_loss() {
    let scene = Scene::new().await;
    let until = (scene.now() + Duration::hours(1)).to_rfc3339();
    made(&scene, PromotionRequest { ends_at: Some(until), ..sale("discount", 20) }).await;
    let expecting = |price: i64, start: &str| BookingRequest { expected_price: Some(price), ..scene.request(start) };
    let student = scene.as_student();
    let regular = booking_create(&student, expecting(3_000, &hour(5, 9)), None).await.unwrap();
    assert_eq!(regular.total.minor, 2_400, "whoever was shown the regular price pays less");
    assert_eq!(refused(booking_create(&student, expecting(2_399, &hour(5, 11)), None).await).1, "price_changed");
    scene.test.clock.advance(Duration::hours(1));
    let late = booking_create(&student, expecting(2_400, &hour(5, 11)), None).await;
    assert_eq!(refused(late), (409, "price_changed".into()));
    let anew = booking_create(&student, expecting(3_000, &hour(5, 11)), None).await.unwrap();
    assert_eq!((cost(&anew), anew.sale), ((3_000, 0, 3_000), None));
}

#[tokio::test]
async fn of_a_sale_and_a_code_the_larger_counts_and_the_other_is_not_used() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    for (code, percent) in [("TENTH", 10), ("HALF", 50), ("FIFTH", 20)] {
        let discount = Some(PromoDiscount { percent: Some(percent), ..PromoDiscount::default() });
        let request = PromoRequest { code: Some(code.into()), discount, ..PromoRequest::default() };
        promo_create(&admin, &request).await.unwrap();
    }
    made(&scene, sale("discount", 20)).await;
    let with = |code: &str, start: &str| BookingRequest { promo_code: Some(code.into()), ..scene.request(start) };
    let student = scene.as_student();
    for (code, day) in [("TENTH", 4), ("FIFTH", 5)] {
        let booked = booking_create(&student, with(code, &hour(day, 9)), None).await.unwrap();
        assert_eq!((cost(&booked), booked.sale.map(|sale| sale.off.minor)), ((3_000, 600, 2_400), Some(600)), "{code}");
    }
    let booked = booking_create(&student, with("HALF", &hour(6, 9)), None).await.unwrap();
    assert_eq!((cost(&booked), booked.sale), ((3_000, 1_500, 1_500), None));
    let used = promo_list(&admin, None, None).await.unwrap().items;
    let used: Vec<_> = used.iter().filter(|code| code.uses > 0).map(|code| code.code.as_str()).collect();
    assert_eq!(used, ["HALF"]);
    assert_eq!(counted(&scene).await, (2, 1_200));
    let unknown = booking_create(&student, with("NOTHING", &hour(6, 11)), None).await;
    assert_eq!(refused(unknown).1, "promo_code_unknown", "a wrong code is told, whatever counts");
    checked(&scene).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_number_of_uses_is_exact_under_twenty_at_once() {
    let scene = Scene::new().await;
    made(&scene, PromotionRequest { max_uses: Some(3), ..flash(50) }).await;
    scene.test.record(&scene.tutor).await;
    let mut race = tokio::task::JoinSet::new();
    for at in 0..20_u32 {
        let student = scene.test.student().await;
        scene.test.fund(&student, Money::new(3_000, Currency::Usd)).await;
        let request = request_of(&scene.tutor, &hour(4 + at / 9, 8 + at % 9));
        let context = scene.test.context_of(&student);
        race.spawn(async move { booking_create(&context, request, None).await.unwrap() });
    }
    let paid: Vec<i64> = race.join_all().await.iter().map(|booking| booking.total.minor).collect();
    let less = paid.iter().filter(|total| **total == 1_500).count();
    assert_eq!((less, paid.iter().filter(|total| **total == 3_000).count()), (3, 17));
    assert_eq!(counted(&scene).await, (3, 4_500));
    assert!(tutor_profile_get(&scene.as_student(), scene.tutor.tutor_id).await.unwrap().card.sales.is_empty());
    checked(&scene).await;
}

#[tokio::test]
async fn a_lesson_called_off_for_nothing_gives_its_use_back_and_one_that_cost_something_does_not() {
    let scene = Scene::new().await;
    made(&scene, PromotionRequest { max_uses: Some(1), ..flash(50) }).await;
    let first = scene.book(TOMORROW).await.unwrap();
    assert_eq!(scene.book(&hour(6, 10)).await.unwrap().total.minor, 3_000, "used up");
    booking_cancel(&scene.as_student(), first.id, None, None).await.unwrap();
    assert_eq!(counted(&scene).await, (0, 0));
    let second = scene.book(TOMORROW).await.unwrap();
    assert_eq!(second.total.minor, 1_500);
    booking_confirm(&scene.as_tutor(), second.id, None).await.unwrap();
    let start = second.start;
    services::Clock::move_to(&*scene.test.clock, start - Duration::minutes(30));
    let late = booking_cancel(&scene.as_student(), second.id, None, None).await.unwrap();
    assert!(late.refunded.minor < 1_500, "half an hour before, the policy keeps something");
    assert_eq!(counted(&scene).await, (1, 1_500));
    checked(&scene).await;
}

#[tokio::test]
async fn a_lesson_keeps_its_price_when_it_is_moved_after_the_sale() {
    let scene = Scene::new().await;
    let promotion = made(&scene, sale("discount", 20)).await;
    let booked = scene.book(&hour(9, 10)).await.unwrap();
    booking_confirm(&scene.as_tutor(), booked.id, None).await.unwrap();
    promotion_end(&scene.as_tutor(), promotion.id).await.unwrap();
    booking_reschedule(&scene.as_tutor(), booked.id, &hour(10, 10), None).await.unwrap();
    let moved = proposal_accept(&scene.as_student(), booked.id, 1, None).await.unwrap();
    assert_eq!((cost(&moved), moved.moves), ((3_000, 600, 2_400), 1));
    checked(&scene).await;
}

#[tokio::test]
async fn the_first_lesson_is_the_first_of_whoever_pays() {
    let scene = Scene::new().await;
    made(&scene, PromotionRequest { first_lesson: true, ..sale("discount", 30) }).await;
    let student = scene.as_student();
    assert_eq!(quote(&scene, &scene.test.anonymous(), TOMORROW, 60).await.price.minor, 3_000, "nobody is known");
    assert_eq!(quote(&scene, &student, TOMORROW, 60).await.price.minor, 2_100);
    let first = scene.book(TOMORROW).await.unwrap();
    assert_eq!(first.total.minor, 2_100);
    assert_eq!(quote(&scene, &student, &hour(5, 10), 60).await.price.minor, 3_000);
    assert_eq!(scene.book(&hour(5, 10)).await.unwrap().total.minor, 3_000);
    let other = groups::somebody(&scene).await;
    assert_eq!(quote(&scene, &other, &hour(6, 10), 60).await.price.minor, 2_100);
}

#[tokio::test]
async fn a_bundle_makes_the_lesson_after_two_that_took_place_cheaper_and_then_begins_anew() {
    let scene = Scene::new().await;
    made(&scene, PromotionRequest { lessons: Some(3), days: Some(30), ..sale("bundle", 25) }).await;
    let mut paid = Vec::new();
    for day in 4..10 {
        let start = hour(day, 10);
        let shown = quote(&scene, &scene.as_student(), &start, 60).await.price.minor;
        let id = scene.scheduled(&start).await;
        scene.move_to(&hour(day, 11));
        lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
        more(&scene).await;
        let total: i64 = sqlx::query_scalar("select total from bookings where id = $1")
            .bind(id.0)
            .fetch_one(&scene.test.owner)
            .await
            .unwrap();
        assert_eq!(total, shown, "{start}");
        paid.push(total);
    }
    assert_eq!(paid, [3_000, 3_000, 2_250, 3_000, 3_000, 2_250]);
    assert_eq!(counted(&scene).await, (2, 1_500));
    checked(&scene).await;
}

#[tokio::test]
async fn series_packages_and_group_lessons_keep_their_price() {
    let scene = Scene::new().await;
    made(&scene, sale("discount", 30)).await;
    let series = domain::bookings::series::SeriesRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        subject_id: scene.tutor.subject_id.to_string(),
        rrule: "FREQ=WEEKLY;COUNT=3".into(),
        start: hour(9, 14),
        minutes: 60,
        pay_with: "wallet".into(),
        ..Default::default()
    };
    let series = series_create(&scene.as_student(), &series, None).await.unwrap();
    for lesson in &series.bookings {
        let lesson = booking_get(&scene.as_student(), lesson.id).await.unwrap();
        assert_eq!((cost(&lesson), lesson.sale), ((3_000, 0, 3_000), None));
    }
    let package = PackageRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        lessons: 5,
        minutes: 60,
        pay_with: "wallet".into(),
        ..PackageRequest::default()
    };
    let package = package_buy(&scene.as_student(), &package, None).await.unwrap();
    let from = BookingRequest {
        pay_with: "package".into(),
        package_id: Some(package.id.to_string()),
        ..scene.request(&hour(4, 10))
    };
    let lesson = booking_create(&scene.as_student(), from, None).await.unwrap();
    assert_eq!((lesson.discount.minor, lesson.sale), (0, None), "it costs its share");
    let group = groups::offered(&scene, 2).await;
    let place = groups::take(&groups::somebody(&scene).await, group.id).await.unwrap();
    assert_eq!((cost(&place), place.sale), ((700, 0, 700), None));
    assert_eq!(counted(&scene).await, (0, 0));
    assert_eq!(scene.book(&hour(5, 10)).await.unwrap().total.minor, 2_100, "a single lesson costs less");
    checked(&scene).await;
}

/// Over hours, lengths and sales at once: what the quote says is what the booking is charged, to the cent.
#[tokio::test]
async fn a_quote_and_a_booking_agree_whatever_runs() {
    let scene = Scene::new().await;
    let now = scene.now();
    scene.test.fund(&scene.student, Money::new(1_000_000, Currency::Usd)).await;
    sqlx::query("update users set plan = 'pro'").execute(&scene.test.owner).await.unwrap();
    let quiet = PromotionRequest {
        weekdays: vec!["tue".into(), "thu".into()],
        from: Some("08:00".into()),
        until: Some("11:00".into()),
        ..sale("discount", 17)
    };
    let soon = PromotionRequest { within_hours: Some(48), ..sale("discount", 23) };
    let short = PromotionRequest { minutes: Some(45), ..sale("discount", 29) };
    let few = PromotionRequest { max_uses: Some(4), ..flash(31) };
    for request in [quiet, soon, short, few] {
        made(&scene, request).await;
    }
    let mut seen = std::collections::BTreeSet::new();
    // The last day first: a lesson of 45 minutes moves the beginnings behind it.
    for (number, minutes) in (0..24_i64).rev().zip([30, 45, 60, 90].into_iter().cycle()) {
        let start = now + Duration::days(1 + number) + Duration::hours(number % 4 * 2);
        let start = start.to_rfc3339();
        let shown = quote(&scene, &scene.as_student(), &start, minutes).await;
        let request = BookingRequest { minutes, expected_price: Some(shown.price.minor), ..scene.request(&start) };
        let booked = booking_create(&scene.as_student(), request, None).await.unwrap();
        assert_eq!((booked.price, booked.total), (shown.regular, shown.price), "{start}, {minutes} minutes");
        assert_eq!(booked.sale.map(|sale| sale.promotion_id), shown.sale.map(|sale| sale.promotion_id));
        seen.extend(shown.sale.map(|sale| sale.percent));
        more(&scene).await;
    }
    assert!(seen.len() >= 3, "{seen:?} were all that counted");
    sqlx::query("update users set plan = 'free'").execute(&scene.test.owner).await.unwrap();
    checked(&scene).await;
}

#[tokio::test]
async fn a_price_is_struck_through_when_it_was_asked_for_thirty_days() {
    let scene = Scene::new().await;
    let rate = async |amount: i64| {
        let rate = RateRequest { amount: amount.into(), currency: "USD".into() };
        let change = TutorProfileRequest { hourly_rate: Some(rate), ..TutorProfileRequest::default() };
        tutor_profile_update(&scene.as_tutor(), scene.tutor.tutor_id, change).await.unwrap();
    };
    rate(4_000).await;
    assert_eq!(scene.count("price_history").await, 1);
    rate(4_000).await;
    assert_eq!(scene.count("price_history").await, 1, "what did not change is not written down");
    scene.test.clock.advance(Duration::days(20));
    rate(5_000).await;
    scene.test.clock.advance(Duration::days(10));
    let start = (scene.now() + Duration::days(3)).to_rfc3339();
    let first = made(&scene, sale("discount", 10)).await;
    let shown = quote(&scene, &scene.as_student(), &start, 60).await;
    assert_eq!((shown.price.minor, shown.was), (4_500, None), "4,000 was asked ten days ago");
    promotion_end(&scene.as_tutor(), first.id).await.unwrap();
    made(&scene, sale("discount", 30)).await;
    let shown = quote(&scene, &scene.as_student(), &start, 60).await;
    assert_eq!((shown.regular.minor, shown.price.minor), (5_000, 3_500));
    assert_eq!(shown.was.map(|was| was.minor), Some(4_000), "below the lowest, which is what is struck through");
    assert_eq!(scene.book(&start).await.unwrap().total.minor, 3_500);
}

#[tokio::test]
async fn a_preview_shows_the_prices_and_makes_nothing() {
    let scene = Scene::new().await;
    let preview = promotion_preview(&scene.as_tutor(), &flash(25)).await.unwrap();
    let lines: Vec<_> = preview.lines.iter().map(|line| (line.minutes, line.price.minor)).collect();
    assert_eq!(lines[..3], [(30, 1_125), (45, 1_688), (60, 2_250)]);
    assert_eq!(scene.count("promotions").await, 0);
    let wrong = promotion_preview(&scene.as_tutor(), &flash(60)).await.map(|preview| preview.lines);
    assert_eq!(refused(wrong).1, "promotion_percent_range");
}
