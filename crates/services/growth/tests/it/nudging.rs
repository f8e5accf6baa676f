//! A package after two lessons with one tutor, what was begun to be paid and was not, the owner's week, and who may
//! leave.

use super::{
    lifecycle::{agrees, let_out, mails, nudges, pass},
    support::held,
};
use chrono::{TimeDelta, Utc};
use domain::{
    bookings::BookingRequest,
    growth::{
        churn::{ChurnBand, ChurnSignal},
        insight::InsightRequest,
        lifecycle::{Nudge, held_out},
    },
    identity::Role,
};
use services::{
    bookings::booking::booking_create,
    growth::{
        insight::owner_dashboard,
        lifecycle::{churn_figures, welcome_back},
        week_report::SendWeekReports,
    },
};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, TOMORROW, is_not_found};

/// A student who hears and agreed to.
async fn agreeing() -> Scene {
    loop {
        let scene = Scene::new().await;
        if held_out(scene.student.id) {
            continue;
        }
        let_out(&scene.test).await;
        agrees(&scene.test, &scene.student).await;
        return scene;
    }
}

async fn told(scene: &Scene, nudge: Nudge) -> usize {
    nudges(&scene.test, &scene.student).await.iter().filter(|(told, _)| *told == nudge).count()
}

#[tokio::test]
async fn after_two_lessons_with_one_tutor_a_package_is_spoken_of_once() {
    let scene = agreeing().await;
    held(&scene, scene.request(TOMORROW)).await;
    pass(&scene.test, 2).await;
    assert_eq!(told(&scene, Nudge::Package).await, 0, "one lesson is not enough");
    for day in ["2026-03-09", "2026-03-16"] {
        held(&scene, scene.request(&format!("{day}T10:00:00Z"))).await;
        pass(&scene.test, 3).await;
    }
    assert_eq!(told(&scene, Nudge::Package).await, 1, "once of one tutor");
    let (subject, text): (String, String) =
        sqlx::query_as("select subject, body_text from mails where template = 'package_nudge'")
            .fetch_one(&scene.test.owner)
            .await
            .unwrap();
    let tutor = format!("/tutors/{}", scene.tutor.tutor_id);
    assert!(subject.starts_with("Lessons with ") && text.contains(&tutor), "{subject} {text}");
}

#[tokio::test]
async fn whoever_has_a_package_or_did_not_agree_hears_of_none() {
    let scene = agreeing().await;
    held(&scene, scene.request(TOMORROW)).await;
    sqlx::query(
        "insert into packages (id, owner_id, buyer_id, tutor_id, tutor_user_id, lessons, lessons_left, minutes,
           currency, price, single_price, value, state, bought_at, expires_at, closed_at)
         values (gen_random_uuid(), $1, $1, $2, $3, 5, 0, 60, 'USD', 100, 30, 0, 'ended', $4, $4, $4)",
    )
    .bind(scene.student.id.0)
    .bind(scene.tutor.tutor_id.0)
    .bind(scene.tutor.person.id.0)
    .bind(scene.now())
    .execute(&scene.test.owner)
    .await
    .unwrap();
    held(&scene, scene.request("2026-03-09T10:00:00Z")).await;
    pass(&scene.test, 4).await;
    assert_eq!(told(&scene, Nudge::Package).await, 0, "they had one");
    let scene = Scene::new().await;
    let_out(&scene.test).await;
    for day in ["2026-03-03", "2026-03-09"] {
        held(&scene, scene.request(&format!("{day}T10:00:00Z"))).await;
    }
    pass(&scene.test, 4).await;
    assert_eq!(told(&scene, Nudge::Package).await, 0, "no consent");
}

/// A lesson is begun to be paid by card, and nobody pays.
async fn lapses(scene: &Scene, start: &str) {
    let request = BookingRequest { pay_with: "card".into(), ..scene.request(start) };
    booking_create(&scene.as_student(), request, None).await.unwrap();
    services::Clock::move_to(&*scene.test.clock, scene.now() + TimeDelta::minutes(40));
    scene.test.run_jobs().await;
    let open: i64 = sqlx::query_scalar("select count(*) from bookings where session_state = 'REQUESTED'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(open, 0, "the time is free again");
}

#[tokio::test]
async fn what_was_not_paid_is_spoken_of_once_a_week() {
    let scene = agreeing().await;
    // Welcome was long ago.
    sqlx::query("update users set created_at = $2 where id = $1")
        .bind(scene.student.id.0)
        .bind(scene.now() - TimeDelta::days(40))
        .execute(&scene.test.owner)
        .await
        .unwrap();
    lapses(&scene, "2026-03-12T10:00:00Z").await;
    pass(&scene.test, 2).await;
    assert_eq!(mails(&scene.test, &scene.student).await, ["checkout_nudge"]);
    lapses(&scene, "2026-03-13T10:00:00Z").await;
    pass(&scene.test, 2).await;
    assert_eq!(told(&scene, Nudge::Checkout).await, 1, "not twice in a week");
    services::Clock::move_to(&*scene.test.clock, scene.now() + TimeDelta::days(4));
    lapses(&scene, "2026-03-20T10:00:00Z").await;
    pass(&scene.test, 2).await;
    assert_eq!(told(&scene, Nudge::Checkout).await, 2, "a week later");
    lapses(&scene, "2026-03-23T10:00:00Z").await;
    services::Clock::move_to(&*scene.test.clock, scene.now() + TimeDelta::days(2));
    pass(&scene.test, 2).await;
    assert_eq!(told(&scene, Nudge::Checkout).await, 2, "its day was over");
}

#[tokio::test]
async fn whoever_booked_after_all_hears_nothing_of_what_was_not_paid() {
    let scene = agreeing().await;
    lapses(&scene, "2026-03-12T10:00:00Z").await;
    scene.booked("2026-03-12T10:00:00Z").await;
    pass(&scene.test, 1).await;
    assert_eq!(told(&scene, Nudge::Checkout).await, 0);
}

#[tokio::test]
async fn owners_are_told_the_last_week_once_with_the_figures_of_their_page() {
    let scene = Scene::new().await;
    let admin = scene.test.admin().await;
    let support = scene.test.person(Role::Admin).await;
    sqlx::query("update users set roles = '{admin,support}' where id = $1")
        .bind(support.id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    held(&scene, scene.request(TOMORROW)).await;
    scene.move_to("2026-03-09T06:10:00Z");
    for _ in 0..2 {
        SendWeekReports::run(&scene.test.system(), Nothing {}).await.unwrap();
    }
    let told: Vec<(uuid::Uuid, String)> =
        sqlx::query_as("select user_id, body_text from mails where template = 'week_report'")
            .fetch_all(&scene.test.owner)
            .await
            .unwrap();
    let [(whom, text)] = &told[..] else { panic!("{told:?}") };
    assert_eq!(*whom, admin.id.0, "whoever does not read the page gets no mail of it");
    let asked = InsightRequest { from: "2026-03-02".into(), to: "2026-03-08".into(), ..InsightRequest::default() };
    let page = owner_dashboard(&scene.test.context_of(&admin), &asked).await.unwrap();
    assert_eq!((page.lessons, page.learners, page.currencies[0].gmv.minor), (1, 1, 3_000));
    for line in ["Lessons: 1 (0 the week before)", "$30.00", "/owner/dashboard?from=2026-03-02&to=2026-03-08"] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[tokio::test]
async fn who_may_leave_is_counted_for_the_staff_alone() {
    let scene = Scene::new().await;
    let staff = scene.test.context_of(&scene.test.admin().await);
    for context in [scene.test.anonymous(), scene.as_student(), scene.as_tutor()] {
        is_not_found(churn_figures(&context).await);
    }
    assert_eq!(churn_figures(&staff).await.unwrap().people, 0, "nobody had a lesson");
    held(&scene, scene.request(TOMORROW)).await;
    sqlx::query(
        "insert into sessions (id, user_id, token_hash, created_at, last_seen_at, expires_at)
         values (gen_random_uuid(), $1, '\\x01', $2, $2, $2)",
    )
    .bind(scene.student.id.0)
    .bind(scene.now())
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let high = |told: &domain::growth::churn::ChurnFigures| told.bands[0].people;
    let told = churn_figures(&staff).await.unwrap();
    assert_eq!((told.people, told.bands[2].band, told.bands[2].people), (1, ChurnBand::Low, 1));
    services::Clock::move_to(&*scene.test.clock, scene.now() + TimeDelta::days(15));
    let told = churn_figures(&staff).await.unwrap();
    let shown = |told: &domain::growth::churn::ChurnFigures, signal: ChurnSignal| {
        told.signals.iter().find(|line| line.signal == signal).unwrap().people
    };
    assert_eq!((shown(&told, ChurnSignal::NoSignIn), told.bands[1].people), (1, 1));
    services::Clock::move_to(&*scene.test.clock, scene.now() + TimeDelta::days(16));
    let told = churn_figures(&staff).await.unwrap();
    assert_eq!((shown(&told, ChurnSignal::NoBooking), high(&told)), (1, 1), "25 and 30 points");
    let id: uuid::Uuid = sqlx::query_scalar("select id from bookings").fetch_one(&scene.test.owner).await.unwrap();
    sqlx::query(
        "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication, professionalism,
           comment, created_at) values (gen_random_uuid(), $1, $2, $3, 2, 2, 2, 2, '', $4)",
    )
    .bind(id)
    .bind(scene.tutor.tutor_id.0)
    .bind(scene.student.id.0)
    .bind(scene.now())
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let told = churn_figures(&staff).await.unwrap();
    assert_eq!((shown(&told, ChurnSignal::LastLesson), shown(&told, ChurnSignal::Checkout)), (1, 0));
}

#[tokio::test]
async fn whoever_never_had_a_lesson_is_welcomed_back_to_nothing_and_nobody_else() {
    let scene = Scene::new().await;
    assert_eq!(welcome_back(&scene.test.anonymous()).await.unwrap_err().status(), 401);
    let told = welcome_back(&scene.as_student()).await.unwrap();
    assert!(told.last_lesson.is_none() && told.tutors.is_empty() && told.credit.is_empty());
    assert_eq!((told.new_tutors, told.new_courses), (0, 0));
    held(&scene, scene.request(TOMORROW)).await;
    sqlx::query("insert into blocks (blocker_id, blocked_id, created_at) values ($1, $2, $3)")
        .bind(scene.student.id.0)
        .bind(scene.tutor.person.id.0)
        .bind(Utc::now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
    assert!(welcome_back(&scene.as_student()).await.unwrap().tutors.is_empty(), "whom they blocked");
}
