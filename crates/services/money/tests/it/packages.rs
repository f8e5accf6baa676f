//! Packages: offered, bought, used to the last lesson, given away, moved, ended, expired.

use chrono::Duration;
use domain::{
    bookings::{BookingRequest, refund::RefundRequest},
    identity::Role,
    ids::{BookingId, PackageId},
    money::{
        Currency, Money,
        packages::{
            ClaimRequest, GiftRequest, OfferLine, OfferRequest, PackageRequest, PackageState, PackageView,
            TransferRequest,
        },
    },
};
use services::{
    Context, Result,
    bookings::{
        booking::{booking_cancel, booking_confirm, booking_create},
        refund::refund_make,
    },
    money::packages::{
        KeepPackages, offers_get, offers_put, package_buy, package_claim, package_end, package_end_preview,
        package_extend, package_get, package_gift, package_transfer, package_transfer_preview, packages_list,
        prices_of,
    },
    platform::idempotency::IdempotencyKey,
};
use spine::job::{Job, Nothing};
use testkit::{
    TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused},
};

pub(super) fn asked(scene: &Scene, lessons: i64) -> PackageRequest {
    PackageRequest { tutor_id: scene.tutor.tutor_id.to_string(), lessons, minutes: 60, ..PackageRequest::default() }
}

async fn bought(scene: &Scene, lessons: i64) -> PackageView {
    package_buy(&scene.as_student(), &asked(scene, lessons), None).await.unwrap()
}

pub(super) fn from(scene: &Scene, package: PackageId, start: &str) -> BookingRequest {
    let package_id = Some(package.to_string());
    BookingRequest { pay_with: "package".into(), package_id, ..scene.request(start) }
}

pub(super) fn hour(day: u32, hour: u32) -> String {
    format!("2026-03-{day:02}T{hour:02}:00:00Z")
}

/// What lies in the student's wallet and package accounts.
async fn money(scene: &Scene) -> (i64, i64) {
    let of = |kind| scene.test.balance(&scene.student, kind, "USD");
    (of("wallet").await, of("package").await)
}

async fn gift(scene: &Scene, id: PackageId) -> String {
    let request = GiftRequest { email: "friend@people.test".into(), message: "Have fun.".into() };
    package_gift(&scene.as_student(), id, &request, None).await.unwrap();
    let token = sqlx::query_scalar("select action_token from mails where recipient = 'friend@people.test'");
    token.fetch_one(&scene.test.owner).await.unwrap()
}

#[tokio::test]
async fn a_tutors_own_offers_stand_in_place_of_the_usual_ones() {
    let scene = Scene::new().await;
    let usual = prices_of(&scene.test.anonymous(), scene.tutor.tutor_id).await.unwrap().items;
    let prices: Vec<_> = usual.iter().filter(|p| p.minutes == 60).map(|p| (p.lessons, p.price.minor)).collect();
    assert_eq!(prices, [(5, 14_250), (10, 27_000), (20, 51_000)]);
    let line = |lessons, discount_percent| OfferLine { lessons, discount_percent, valid_days: 100 };
    let own = OfferRequest { offers: vec![line(5, 6), line(10, 6), line(20, 7)] };
    offers_put(&scene.as_tutor(), &own).await.unwrap();
    assert_eq!(offers_get(&scene.as_tutor()).await.unwrap().of(20).unwrap().discount_percent, 7);
    assert_eq!(bought(&scene, 5).await.price, Money::new(14_100, Currency::Usd));
    is_not_found(offers_get(&scene.as_student()).await);
    let dearer = OfferRequest { offers: vec![line(5, 9), line(10, 6), line(20, 7)] };
    assert_eq!(refused(offers_put(&scene.as_tutor(), &dearer).await), (422, "package_larger_dearer".into()));
}

#[tokio::test]
async fn buying_takes_the_price_once_and_what_cannot_be_bought_is_refused() {
    let scene = Scene::new().await;
    let key = IdempotencyKey::parse("twice").unwrap();
    let first = package_buy(&scene.as_student(), &asked(&scene, 10), Some(&key)).await.unwrap();
    let again = package_buy(&scene.as_student(), &asked(&scene, 10), Some(&key)).await.unwrap();
    assert_eq!((first.id, first.lessons_left, first.state), (again.id, 10, PackageState::Active));
    assert_eq!(first.expires_at - first.bought_at, Duration::days(180));
    assert_eq!(money(&scene).await, (73_000, 27_000));
    let buy = async |change: fn(&mut PackageRequest)| {
        let mut request = asked(&scene, 10);
        change(&mut request);
        refused(package_buy(&scene.as_student(), &request, None).await)
    };
    assert_eq!(buy(|r| r.lessons = 7).await, (422, "package_size_unknown".into()));
    assert_eq!(buy(|r| r.minutes = 61).await, (422, "length_not_offered".into()));
    assert_eq!(buy(|r| r.pay_with = "credits".into()).await, (422, "payment_method_unknown".into()));
    assert_eq!(buy(|r| r.tutor_id = "x".into()).await, (422, "tutor_unknown".into()));
    assert_eq!(buy(|r| r.expected_price = Some(1)).await, (409, "price_changed".into()));
    assert_eq!(buy(|r| r.subject_id = Some(uuid::Uuid::nil().to_string())).await, (422, "subject_unknown".into()));
    let poor = scene.test.context_of(&scene.test.student().await);
    assert_eq!(refused(package_buy(&poor, &asked(&scene, 5), None).await), (409, "not_enough_balance".into()));
    let own = package_buy(&scene.as_tutor(), &asked(&scene, 5), None).await;
    assert_eq!(refused(own), (422, "self_booking".into()));
    is_not_found(package_get(&poor, first.id).await);
    assert_eq!(packages_list(&poor, None, None).await.unwrap().items, []);
    assert_eq!(money(&scene).await, (73_000, 27_000), "what was refused moved nothing");
}

#[tokio::test]
async fn a_lesson_takes_its_share_and_comes_back_when_it_is_called_off() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let booked = booking_create(&scene.as_student(), from(&scene, package.id, TOMORROW), None).await.unwrap();
    assert_eq!((booked.total.minor, booked.discount.minor), (2_850, 0));
    assert_eq!(money(&scene).await, (85_750, 11_400));
    assert_eq!(package_get(&scene.as_student(), package.id).await.unwrap().lessons_left, 4);
    booking_cancel(&scene.as_student(), booked.id, None, None).await.unwrap();
    assert_eq!(money(&scene).await, (85_750, 14_250));
    assert_eq!(package_get(&scene.as_student(), package.id).await.unwrap().lessons_left, 5);
}

#[tokio::test]
async fn a_lesson_called_off_too_late_for_all_of_it_gives_a_part_to_the_wallet() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let booked = booking_create(&scene.as_student(), from(&scene, package.id, TOMORROW), None).await.unwrap();
    booking_confirm(&scene.as_tutor(), booked.id, None).await.unwrap();
    scene.move_to("2026-03-03T04:00:00Z");
    booking_cancel(&scene.as_student(), booked.id, None, None).await.unwrap();
    assert_eq!(money(&scene).await, (85_750 + 1_425, 11_400), "half of a lesson is no lesson");
    assert_eq!(package_get(&scene.as_student(), package.id).await.unwrap().lessons_left, 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_lesson_has_one_winner() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    for at in 8..12 {
        booking_create(&scene.as_student(), from(&scene, package.id, &hour(4, at)), None).await.unwrap();
    }
    let mut race = tokio::task::JoinSet::new();
    for at in 8..14 {
        let (context, request) = (scene.as_student(), from(&scene, package.id, &hour(5, at)));
        race.spawn(async move { booking_create(&context, request, None).await });
    }
    let (won, lost): (Vec<_>, Vec<_>) = race.join_all().await.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    for answer in lost {
        assert_eq!(refused(answer), (409, "package_used_up".into()));
    }
    assert_eq!(money(&scene).await, (85_750, 0));
}

#[tokio::test]
async fn somebody_elses_package_pays_for_nothing() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(booking_create(&stranger, from(&scene, package.id, TOMORROW), None).await);
    let other = scene.test.approved_tutor_with(TutorOptions::default()).await;
    let elsewhere = BookingRequest {
        package_id: Some(package.id.to_string()),
        pay_with: "package".into(),
        ..testkit::scene::request_of(&other, TOMORROW)
    };
    let answer = booking_create(&scene.as_student(), elsewhere, None).await;
    assert_eq!(refused(answer), (409, "package_of_other_tutor".into()));
    let unnamed = BookingRequest { pay_with: "package".into(), ..scene.request(TOMORROW) };
    assert_eq!(refused(booking_create(&scene.as_student(), unnamed, None).await), (422, "package_unchosen".into()));
}

#[tokio::test]
async fn ending_moves_exactly_what_its_preview_says() {
    let scene = Scene::new().await;
    let package = bought(&scene, 10).await;
    let student = scene.as_student();
    booking_create(&student, from(&scene, package.id, TOMORROW), None).await.unwrap();
    let preview = package_end_preview(&student, package.id).await.unwrap();
    assert_eq!(preview.refund, Some(Money::new(24_000, Currency::Usd)));
    let ended = package_end(&student, package.id, None).await.unwrap();
    assert_eq!((ended.state, ended.actions.len()), (PackageState::Ended, 0));
    assert_eq!(money(&scene).await, (73_000 + 24_000, 300), "what the lesson ahead would cost more waits");
    assert_eq!(scene.earnings().await, (0, 0), "nothing before the lesson was held");
    assert_eq!(refused(package_end(&student, package.id, None).await), (409, "package_over".into()));
    let late = booking_create(&student, from(&scene, package.id, &hour(6, 10)), None).await;
    assert_eq!(refused(late), (409, "package_over".into()));
}

#[tokio::test]
async fn a_lesson_of_an_ended_package_comes_back_into_the_wallet() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let student = scene.as_student();
    let booked = booking_create(&student, from(&scene, package.id, TOMORROW), None).await.unwrap();
    package_end(&student, package.id, None).await.unwrap();
    let before = money(&scene).await.0;
    booking_cancel(&student, booked.id, None, None).await.unwrap();
    assert_eq!(money(&scene).await, (before + 2_850, 150));
    keep(&scene).await;
    assert_eq!(money(&scene).await, (100_000, 0), "no lesson was held, so none costs the discount");
}

async fn keep(scene: &Scene) {
    KeepPackages::run(&scene.test.system(), Nothing {}).await.unwrap();
}

/// A lesson of a package of ten that was held on the third of March, and then some time.
async fn held_of_ten(scene: &Scene) -> (PackageView, BookingId) {
    let package = bought(scene, 10).await;
    let booked = booking_create(&scene.as_student(), from(scene, package.id, TOMORROW), None).await.unwrap();
    booking_confirm(&scene.as_tutor(), booked.id, None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    (package, booked.id)
}

#[tokio::test]
async fn the_discount_of_a_package_that_ends_reaches_the_tutor_when_its_lessons_have_cleared() {
    let scene = Scene::new().await;
    let (package, _) = held_of_ten(&scene).await;
    let (pending, _) = scene.earnings().await;
    let ended = package_end(&scene.as_student(), package.id, None).await.unwrap();
    assert_eq!(ended.set_aside.minor, 300);
    keep(&scene).await;
    assert_eq!(scene.earnings().await, (pending, 0), "the student may still object");
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    keep(&scene).await;
    assert_eq!(scene.earnings().await, (0, pending + 240));
    assert_eq!(money(&scene).await, (73_000 + 24_000, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_lesson_that_was_given_back_costs_nothing_when_its_package_ends() {
    let scene = Scene::new().await;
    let (package, booking) = held_of_ten(&scene).await;
    let finance = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let back = RefundRequest { amount: 2_700, currency: None, reason: "Nobody was there.".into() };
    refund_make(&finance, booking.0, &back, None).await.unwrap();
    let preview = package_end_preview(&scene.as_student(), package.id).await.unwrap();
    assert_eq!(preview.refund, Some(Money::new(24_300, Currency::Usd)), "nine lessons are left, and none was taken");
    package_end(&scene.as_student(), package.id, None).await.unwrap();
    assert_eq!(money(&scene).await, (100_000, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_package_does_not_outlive_its_tutor() {
    for closed in ["suspended_at", "deleted_at"] {
        let scene = Scene::new().await;
        let (package, _) = held_of_ten(&scene).await;
        let sql = format!("update users set {closed} = now() where id = $1");
        let close = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(scene.tutor.person.id.0);
        close.execute(&scene.test.owner).await.unwrap();
        keep(&scene).await;
        let over = package_get(&scene.as_student(), package.id).await.unwrap();
        assert_eq!((over.state, over.lessons_left), (PackageState::Ended, 9), "{closed}");
        assert_eq!(money(&scene).await, (73_000 + 24_300, 0), "all that was left, without the discount");
        let mails = sqlx::query_scalar::<_, i64>("select count(*) from mails where template = 'package_tutor_gone'");
        assert_eq!(mails.fetch_one(&scene.test.owner).await.unwrap(), 1);
        keep(&scene).await;
        scene.test.trial_balance_is_zero().await;
    }
}

#[tokio::test]
async fn a_transfer_is_of_fair_value_and_as_previewed() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let rate = Money::new(4_000, Currency::Usd);
    let other = scene.test.approved_tutor_with(TutorOptions { hourly_rate: rate, ..TutorOptions::default() }).await;
    let to = TransferRequest { tutor_id: other.tutor_id.to_string() };
    let preview = package_transfer_preview(&scene.as_student(), package.id, &to).await.unwrap();
    assert_eq!((preview.lessons, preview.refund), (Some(3), Some(Money::new(2_250, Currency::Usd))));
    assert_eq!(preview.journal.iter().map(|line| line.amount.minor).sum::<i64>(), 0);
    let moved = package_transfer(&scene.as_student(), package.id, &to, None).await.unwrap();
    assert_eq!((moved.tutor_id, moved.lessons_left, moved.expires_at), (other.tutor_id, 3, package.expires_at));
    assert_eq!(money(&scene).await, (85_750 + 2_250, 12_000));
    let old = package_get(&scene.as_student(), package.id).await.unwrap();
    assert_eq!((old.state, old.lessons_left), (PackageState::Transferred, 5));
    let again = package_transfer(&scene.as_student(), package.id, &to, None).await;
    assert_eq!(refused(again), (409, "package_over".into()));
    let same = package_transfer(&scene.as_student(), moved.id, &to, None).await;
    assert_eq!(refused(same), (409, "package_same_tutor".into()));
    let nobody = TransferRequest { tutor_id: uuid::Uuid::nil().to_string() };
    is_not_found(package_transfer(&scene.as_student(), moved.id, &nobody, None).await);
}

async fn claim(context: &Context, code: &str) -> Result<PackageView> {
    package_claim(context, &ClaimRequest { code: code.into() }, None).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_gift_is_taken_by_the_first_who_opens_the_link() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let code = gift(&scene, package.id).await;
    let by_giver = booking_create(&scene.as_student(), from(&scene, package.id, TOMORROW), None).await;
    assert_eq!(refused(by_giver), (409, "package_given_away".into()));
    let friends = [scene.test.student().await, scene.test.student().await];
    let mut race = tokio::task::JoinSet::new();
    for at in 0..8 {
        let (context, code) = (scene.test.context_of(&friends[at % 2]), code.clone());
        race.spawn(async move { claim(&context, &code).await });
    }
    let answers = race.join_all().await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    for answer in answers.into_iter().filter(Result::is_err) {
        assert_eq!(refused(answer), (409, "gift_taken".into()));
    }
    assert_eq!(money(&scene).await, (85_750, 0));
    let mut owners = 0;
    for friend in &friends {
        let owned = packages_list(&scene.test.context_of(friend), None, None).await.unwrap().items;
        owners += owned.len();
        let value = scene.test.balance(friend, "package", "USD").await;
        assert_eq!(value, if owned.is_empty() { 0 } else { 14_250 });
    }
    assert_eq!(owners, 1);
    is_not_found(package_get(&scene.as_student(), package.id).await);
    is_not_found(claim(&scene.test.context_of(&friends[0]), "nothing").await);
}

#[tokio::test]
async fn it_is_extended_once() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let longer = package_extend(&scene.as_student(), package.id, None).await.unwrap();
    assert_eq!(longer.expires_at - package.expires_at, Duration::days(30));
    let again = package_extend(&scene.as_student(), package.id, None).await;
    assert_eq!(refused(again), (409, "package_extended".into()));
}

#[tokio::test]
async fn the_owner_is_told_three_times_and_then_gets_the_rest_back() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let email = scene.email_of(&scene.student).await;
    let told = async || {
        scene.test.run_jobs().await;
        let mails = sqlx::query_scalar::<_, i64>(
            "select count(*) from mails where recipient = $1 and template like 'package_%'",
        );
        mails.bind(&email).fetch_one(&scene.test.owner).await.unwrap()
    };
    let at = |days: i64, hours: i64| {
        let instant = package.expires_at - Duration::days(days) + Duration::hours(hours);
        scene.move_to(&instant.to_rfc3339());
    };
    for (days, hours, count) in
        [(31, 0, 0), (30, 2, 1), (30, 40, 1), (7, 2, 2), (7, 40, 2), (1, 2, 3), (1, 20, 3), (0, 2, 4)]
    {
        at(days, hours);
        assert_eq!(told().await, count, "{days} days before, {hours} hours later");
    }
    assert_eq!(package_get(&scene.as_student(), package.id).await.unwrap().state, PackageState::Expired);
    assert_eq!(money(&scene).await, (100_000, 0), "no lesson was taken, so all of it is back");
}

#[tokio::test]
async fn a_gift_that_nobody_takes_goes_back_to_its_giver_when_it_ends() {
    let scene = Scene::new().await;
    let package = bought(&scene, 5).await;
    let code = gift(&scene, package.id).await;
    scene.test.run_jobs().await;
    scene.move_to(&(package.expires_at + Duration::hours(2)).to_rfc3339());
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await, (100_000, 0));
    let friend = scene.test.context_of(&scene.test.student().await);
    assert_eq!(refused(claim(&friend, &code).await), (409, "package_expired".into()));
}
