//! A lesson every week: booked on the tutor's clock, skipped with a reason, extended, called off from a date on.

use chrono::Duration;
use domain::{
    bookings::{SessionState, series::SeriesRequest},
    identity::Role,
    money::{Currency, Money},
};
use services::{
    bookings::{
        booking::{booking_cancel, booking_create},
        series::{series_cancel, series_create, series_extend, series_get},
    },
    platform::idempotency::IdempotencyKey,
};
use testkit::{
    TutorOptions,
    scene::{Scene, is_not_found, refused},
};

fn request(scene: &Scene, start: &str, rrule: &str) -> SeriesRequest {
    SeriesRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        subject_id: scene.tutor.subject_id.to_string(),
        rrule: rrule.into(),
        start: start.into(),
        minutes: 60,
        pay_with: "wallet".into(),
        ..SeriesRequest::default()
    }
}

async fn berlin() -> Scene {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly: Vec<_> =
        days.iter().map(|day| serde_json::json!({ "weekday": day, "start": "00:00", "end": "24:00" })).collect();
    Scene::with(TutorOptions {
        time_zone: "Europe/Berlin".into(),
        instant_booking: true,
        availability: serde_json::json!({
            "time_zone": "Europe/Berlin", "weekly": weekly, "horizon_days": 365,
            "exceptions": [{ "date": "2026-04-06", "kind": "blocked" }]
        }),
        ..TutorOptions::default()
    })
    .await
}

fn hours(series: &domain::bookings::series::Series) -> Vec<String> {
    series.bookings.iter().map(|lesson| lesson.start.format("%m-%d %H:%M").to_string()).collect()
}

#[tokio::test]
async fn a_series_is_booked_on_the_tutors_clock_and_what_cannot_be_is_named() {
    let scene = berlin().await;
    let rival = scene.test.student().await;
    scene.test.fund(&rival, Money::new(3_000, Currency::Usd)).await;
    booking_create(&scene.test.context_of(&rival), scene.request("2026-03-30T07:00:00Z"), None).await.unwrap();
    let key = IdempotencyKey::parse("series").unwrap();
    let weekly = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=5");
    let made = series_create(&scene.as_student(), &weekly, Some(&key)).await.unwrap();
    assert_eq!(hours(&made), ["03-16 08:00", "03-23 08:00", "04-13 07:00"], "nine o'clock in Berlin");
    let skipped: Vec<_> = made.skipped.iter().map(|skip| (skip.start.to_rfc3339(), skip.reason.as_str())).collect();
    assert_eq!(
        skipped,
        [("2026-03-30T07:00:00+00:00".into(), "slot_taken"), ("2026-04-06T07:00:00+00:00".into(), "blocked_date")]
    );
    assert_eq!(scene.student_money().await.0, 100_000 - 3 * 3_000, "each is paid like any other");
    let again = series_create(&scene.as_student(), &weekly, Some(&key)).await.unwrap();
    assert_eq!((again, scene.count("series").await, scene.count("bookings").await), (made, 1, 4));
}

#[tokio::test]
async fn what_is_no_series_is_refused_before_anything_is_stored() {
    let scene = berlin().await;
    let student = scene.as_student();
    let ask = |change: SeriesRequest| {
        let student = student.clone();
        async move { refused(series_create(&student, &change, None).await).1 }
    };
    let good = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=2");
    for (code, change) in [
        ("rrule_endless", SeriesRequest { rrule: "FREQ=WEEKLY".into(), ..good.clone() }),
        ("rrule_not_weekly", SeriesRequest { rrule: "FREQ=DAILY;COUNT=2".into(), ..good.clone() }),
        ("start_in_past", SeriesRequest { start: "2026-03-01T08:00:00Z".into(), ..good.clone() }),
        ("length_not_offered", SeriesRequest { minutes: 7, ..good.clone() }),
        ("subject_not_taught", SeriesRequest { subject_id: uuid::Uuid::now_v7().to_string(), ..good.clone() }),
    ] {
        assert_eq!(ask(change).await, code);
    }
    let nobody = SeriesRequest { tutor_id: uuid::Uuid::now_v7().to_string(), ..good.clone() };
    assert_eq!(ask(nobody).await, "not_found");
    assert_eq!(refused(series_create(&scene.as_tutor(), &good, None).await).1, "self_booking");
    assert_eq!((scene.count("series").await, scene.count("bookings").await), (0, 0));
}

#[tokio::test]
async fn lessons_far_ahead_are_booked_as_their_time_comes_near() {
    let scene = berlin().await;
    let weekly = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=15");
    let made = series_create(&scene.as_student(), &weekly, None).await.unwrap();
    let first = made.bookings.len();
    assert!((9..=12).contains(&first), "twelve weeks ahead: {first}");
    series_extend(&scene.test.system()).await.unwrap();
    assert_eq!(series_get(&scene.as_student(), made.id).await.unwrap().bookings.len(), first, "not before its time");
    scene.test.clock.advance(Duration::weeks(2));
    for _ in 0..2 {
        series_extend(&scene.test.system()).await.unwrap();
    }
    assert_eq!(series_get(&scene.as_student(), made.id).await.unwrap().bookings.len(), first + 2);
    scene.test.clock.advance(Duration::weeks(8));
    series_extend(&scene.test.system()).await.unwrap();
    let whole = series_get(&scene.as_student(), made.id).await.unwrap();
    assert_eq!(whole.bookings.len() + whole.skipped.len(), 15);
}

#[tokio::test]
async fn a_wallet_that_runs_dry_books_what_it_can_pay() {
    let scene = berlin().await;
    let poor = scene.test.student().await;
    scene.test.fund(&poor, Money::new(6_500, Currency::Usd)).await;
    let weekly = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=3");
    let made = series_create(&scene.test.context_of(&poor), &weekly, None).await.unwrap();
    assert_eq!(made.bookings.len(), 2);
    assert_eq!(made.skipped[0].reason, "not_enough_balance");
}

#[tokio::test]
async fn one_lesson_or_all_from_a_date_on_are_called_off_by_their_own_rules() {
    let scene = berlin().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let weekly = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=3");
    let made = series_create(&student, &weekly, None).await.unwrap();
    booking_cancel(&student, made.bookings[1].id, None, None).await.unwrap();
    let states = |series: domain::bookings::series::Series| {
        series.bookings.iter().map(|lesson| lesson.session_state).collect::<Vec<_>>()
    };
    use SessionState::{Cancelled, Scheduled};
    assert_eq!(states(series_get(&student, made.id).await.unwrap()), [Scheduled, Cancelled, Scheduled]);
    let from = "2026-03-24T00:00:00Z";
    let off = series_cancel(&student, made.id, (Some(from), Some("We are moving."))).await.unwrap();
    assert_eq!(states(off.clone()), [Scheduled, Cancelled, Cancelled]);
    assert_eq!(off.cancelled_from.unwrap().to_rfc3339(), "2026-03-24T00:00:00+00:00");
    let all = series_cancel(&tutor, made.id, (None, None)).await.unwrap();
    assert_eq!(states(all), [Cancelled, Cancelled, Cancelled]);
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    scene.test.clock.advance(Duration::weeks(10));
    series_extend(&scene.test.system()).await.unwrap();
    assert_eq!(scene.count("bookings").await, 3, "a series that is off books nothing more");
}

#[tokio::test]
async fn a_series_is_its_two_peoples() {
    let scene = berlin().await;
    let weekly = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=2");
    let made = series_create(&scene.as_student(), &weekly, None).await.unwrap();
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(series_get(&stranger, made.id).await);
    is_not_found(series_cancel(&stranger, made.id, (None, None)).await);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    series_get(&admin, made.id).await.unwrap();
    assert_eq!(refused(series_cancel(&admin, made.id, (None, None)).await).1, "participants_only");
    assert_eq!(refused(series_cancel(&scene.as_tutor(), made.id, (Some("soon"), None)).await).1, "instant_invalid");
    series_get(&scene.as_tutor(), made.id).await.unwrap();
}

#[tokio::test]
async fn attack_h1_what_lies_beyond_the_tutors_horizon_is_booked_once_the_calendar_is_open_for_it() {
    let scene = berlin().await;
    let sixty = sqlx::query("update availability set rules = jsonb_set(rules, '{horizon_days}', '60')");
    sixty.execute(&scene.test.owner).await.unwrap();
    let weekly = request(&scene, "2026-03-17T08:00:00Z", "FREQ=WEEKLY;COUNT=14");
    let made = series_create(&scene.as_student(), &weekly, None).await.unwrap();
    assert!(made.bookings.len() < 14 && made.skipped.is_empty(), "{:?}", made.skipped);
    for _ in 0..8 {
        scene.test.clock.advance(Duration::weeks(1));
        scene.test.run_jobs().await;
        series_extend(&scene.test.system()).await.unwrap();
    }
    let all = series_get(&scene.as_student(), made.id).await.unwrap();
    assert_eq!((all.bookings.len(), all.skipped.len()), (14, 0), "{:?}", all.skipped);
}

#[tokio::test]
async fn attack_h2_another_price_is_asked_for_and_not_taken() {
    let scene = berlin().await;
    let weekly = request(&scene, "2026-03-17T08:00:00Z", "FREQ=WEEKLY;COUNT=14");
    let made = series_create(&scene.as_student(), &weekly, None).await.unwrap();
    let raised = sqlx::query("update tutors set hourly_rate = hourly_rate * 8 where id = $1");
    raised.bind(scene.tutor.tutor_id.0).execute(&scene.test.owner).await.unwrap();
    for _ in 0..5 {
        scene.test.clock.advance(Duration::weeks(1));
        series_extend(&scene.test.system()).await.unwrap();
    }
    let all = series_get(&scene.as_student(), made.id).await.unwrap();
    assert_eq!(all.bookings.len(), made.bookings.len(), "nothing more was booked");
    assert!(!all.skipped.is_empty() && all.skipped.iter().all(|skip| skip.reason == "price_changed"));
    let email = scene.email_of(&scene.student).await;
    let mails = services::platform::mails::dev_mailbox(&scene.test.system(), &email).await.unwrap();
    let asked = mails.iter().filter(|mail| mail.links.iter().any(|link| link.contains("/bookings/series/"))).count();
    assert_eq!(asked, 1, "once for the price, not once a lesson");
}

#[tokio::test]
async fn attack_m4_what_is_called_off_while_it_is_booked_leaves_no_lesson_behind() {
    let scene = berlin().await;
    let daily = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=30");
    let student = scene.as_student();
    let making = tokio::spawn(async move { series_create(&student, &daily, None).await });
    let id = loop {
        let found = sqlx::query_scalar::<_, uuid::Uuid>("select id from series limit 1");
        if let Some(id) = found.fetch_optional(&scene.test.owner).await.unwrap() {
            break domain::ids::SeriesId(id);
        }
        tokio::task::yield_now().await;
    };
    series_cancel(&scene.as_student(), id, (None, None)).await.unwrap();
    making.await.unwrap().unwrap();
    let left = series_get(&scene.as_student(), id).await.unwrap().bookings;
    let open =
        left.iter().filter(|lesson| matches!(lesson.session_state, SessionState::Requested | SessionState::Scheduled));
    assert_eq!(open.count(), 0);
}

#[tokio::test]
async fn attack_m5_lessons_before_a_series_is_called_off_are_still_booked() {
    let scene = berlin().await;
    let weekly = request(&scene, "2026-03-17T08:00:00Z", "FREQ=WEEKLY;COUNT=30");
    let made = series_create(&scene.as_student(), &weekly, None).await.unwrap();
    let booked = made.bookings.len();
    series_cancel(&scene.as_student(), made.id, (Some("2026-07-06T00:00:00Z"), None)).await.unwrap();
    for _ in 0..16 {
        scene.test.clock.advance(Duration::weeks(1));
        scene.test.run_jobs().await;
        series_extend(&scene.test.system()).await.unwrap();
    }
    let all = series_get(&scene.as_student(), made.id).await.unwrap();
    assert!(all.bookings.len() > booked, "{}", all.bookings.len());
    assert_eq!(all.bookings.len() + all.skipped.len(), 16, "the sixteen Tuesdays before that day: {:?}", all.skipped);
}

#[tokio::test]
async fn a_series_is_agreed_at_the_price_its_lessons_are_booked_at() {
    let scene = berlin().await;
    let priced =
        "insert into tutor_rates (tutor_id, subject_id, minutes, price, currency) values ($1, $2, 60, 4100, 'USD')";
    let priced = sqlx::query(priced).bind(scene.tutor.tutor_id.0).bind(scene.tutor.subject_id.0);
    priced.execute(&scene.test.owner).await.unwrap();
    let weekly = request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=3");
    let made = series_create(&scene.as_student(), &weekly, None).await.unwrap();
    assert_eq!((made.bookings.len(), made.skipped.len()), (3, 0), "{:?}", made.skipped);
    assert_eq!(scene.student_money().await.0, 100_000 - 3 * 4_100);
}
