//! What browsers tell is counted by day, and kept of nobody who did not agree.

use super::support::{came, friend, held};
use domain::growth::{
    events::{EventItem, EventsRequest},
    insight::InsightRequest,
};
use serde_json::json;
use services::{
    Clock, Context, SignedIn,
    growth::insight::{analytics, cohorts, events_receive, funnel, north_star},
};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refused},
};

fn viewed(pages: &[&str]) -> EventsRequest {
    let items = pages.iter().map(|page| EventItem {
        name: "page_viewed".into(),
        properties: json!({ "page": page }).as_object().unwrap().clone(),
        ..EventItem::default()
    });
    EventsRequest { items: items.collect() }
}

async fn tell(context: &Context, request: &EventsRequest, gpc: bool) -> (i64, i64) {
    let answer = events_receive(context, request, gpc).await.unwrap();
    (answer.accepted, answer.dropped)
}

async fn consents(test: &TestApp, person: &SignedIn, given: bool) {
    sqlx::query(
        "insert into privacy_consents (id, user_id, purpose, given, text_version, given_at)
         values (gen_random_uuid(), $1, 'analytics', $2, '1', $3)",
    )
    .bind(person.id.0)
    .bind(given)
    .bind(test.clock.now())
    .execute(&test.owner)
    .await
    .unwrap();
}

async fn counts(test: &TestApp) -> Vec<(String, i64)> {
    let sql = "select detail, events from insight_counts where source = 'client' order by detail";
    sqlx::query_as(sql).fetch_all(&test.owner).await.unwrap()
}

#[tokio::test]
async fn strangers_are_counted_without_a_name() {
    let test = TestApp::new().await;
    assert_eq!(tell(&test.anonymous(), &viewed(&["/", "/tutors", "/"]), false).await, (3, 0));
    assert_eq!(tell(&test.anonymous(), &viewed(&["/"]), false).await, (1, 0));
    assert_eq!(counts(&test).await, [(String::new(), 4), ("/".into(), 3), ("/tutors".into(), 1)]);
    let people: i64 = sqlx::query_scalar("select count(*) from insight_people").fetch_one(&test.owner).await.unwrap();
    assert_eq!(people, 0);
}

#[tokio::test]
async fn whoever_did_not_agree_asks_not_to_be_followed_or_is_a_program_is_not_counted() {
    let test = TestApp::new().await;
    let student = test.student().await;
    let context = test.context_of(&student);
    assert_eq!(tell(&context, &viewed(&["/"]), false).await, (0, 1));
    assert_eq!(tell(&test.anonymous(), &viewed(&["/"]), true).await, (0, 1));
    let bot = Context { agent: "Mozilla/5.0 (compatible; Googlebot/2.1)".into(), ..test.anonymous() };
    assert_eq!(tell(&bot, &viewed(&["/"]), false).await, (0, 1));
    assert_eq!(counts(&test).await, []);
    consents(&test, &student, true).await;
    assert_eq!(tell(&context, &viewed(&["/", "/"]), false).await, (2, 0));
    let times: Vec<i32> = sqlx::query_scalar("select times from insight_people").fetch_all(&test.owner).await.unwrap();
    assert_eq!(times, [2]);
    test.clock.move_to(test.clock.now() + chrono::Duration::minutes(1));
    consents(&test, &student, false).await;
    assert_eq!(tell(&context, &viewed(&["/"]), false).await, (0, 1));
}

#[tokio::test]
async fn what_is_not_in_the_list_is_refused_and_nothing_of_it_kept() {
    let test = TestApp::new().await;
    let mut request = viewed(&["/"]);
    request.items.push(EventItem { name: "mouse_moved".into(), ..EventItem::default() });
    assert_eq!(refused(events_receive(&test.anonymous(), &request, false).await), (422, "event_unknown".into()));
    assert_eq!(counts(&test).await, []);
}

#[tokio::test]
async fn a_stranger_cannot_fill_a_day_with_words() {
    let test = TestApp::new().await;
    let pages: Vec<String> = (0..450).map(|n| format!("/made-up-{n}")).collect();
    for part in pages.chunks(90) {
        let part: Vec<&str> = part.iter().map(String::as_str).collect();
        tell(&test.anonymous(), &viewed(&part), false).await;
    }
    let found = counts(&test).await;
    assert!(found.len() <= 300, "{} words of one day", found.len());
    let all = found.iter().find(|(detail, _)| detail.is_empty()).unwrap().1;
    assert_eq!((all, found.iter().filter(|(detail, _)| !detail.is_empty()).map(|row| row.1).sum()), (450, 450));
}

#[tokio::test]
async fn ways_weeks_and_cohorts_follow_the_bookings() {
    let scene = Scene::new().await;
    let friend = friend(&scene).await;
    came(&scene, scene.student.id, friend.id).await;
    held(&scene, scene.request(TOMORROW)).await;
    held(&scene, scene.request("2026-03-05T10:00:00Z")).await;
    scene.move_to("2026-03-10T10:00:00Z");
    let staff = scene.test.context_of(&scene.test.admin().await);
    let way = async |name: &str, segment: &str| {
        let asked = InsightRequest { name: name.into(), segment: segment.into(), ..InsightRequest::default() };
        let found = funnel(&staff, &asked).await.unwrap();
        found.steps.iter().map(|step| step.people).collect::<Vec<_>>()
    };
    assert_eq!(way("acquisition", "all").await, [2, 2, 1, 1, 1]);
    assert_eq!(way("acquisition", "referred").await, [1, 1, 1, 1, 1]);
    assert_eq!(way("acquisition", "de").await, [0, 0, 0, 0, 0]);
    assert_eq!(way("activation", "all").await, [2, 1, 1, 1]);
    assert_eq!(way("retention", "all").await, [1, 1, 0, 0]);
    assert_eq!(way("supply", "all").await, [1, 1, 1, 1, 1]);
    let star = north_star(&staff).await.unwrap();
    assert_eq!((star.weekly_active_learners, star.weeks.len()), (1, 12));
    let week = star.weeks.iter().rev().find(|week| !week.open).unwrap();
    assert_eq!((week.learners, week.new_learners, week.returning, week.lessons), (1, 1, 0, 2));
    let cohorts = cohorts(&staff).await.unwrap().items;
    assert_eq!((cohorts.last().unwrap().people, cohorts.last().unwrap().returned.len()), (1, 0));
    tell(&scene.test.anonymous(), &viewed(&["/"]), false).await;
    let all = analytics(&staff, &InsightRequest::default()).await.unwrap();
    assert!(all.events.iter().any(|event| event.client && event.name == "page_viewed" && event.events == 1));
}

#[tokio::test]
async fn the_outbox_is_counted_by_day_and_twice_comes_to_the_same() {
    let scene = Scene::new().await;
    held(&scene, scene.request(TOMORROW)).await;
    for _ in 0..2 {
        <services::growth::insight::CountDays as spine::job::Job>::run(&scene.test.system(), spine::job::Nothing {})
            .await
            .unwrap();
    }
    let counted: i64 = sqlx::query_scalar(
        "select sum(events)::bigint from insight_counts where source = 'server' and name like 'booking.%'",
    )
    .fetch_one(&scene.test.owner)
    .await
    .unwrap();
    let told: i64 = sqlx::query_scalar("select count(*) from outbox_events where kind like 'booking.%'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!((counted, counted > 0), (told, true));
}

#[tokio::test]
async fn the_numbers_are_the_staffs() {
    let test = TestApp::new().await;
    let asked = InsightRequest::default();
    for context in [test.anonymous(), test.context_of(&test.student().await)] {
        is_not_found(funnel(&context, &asked).await);
        is_not_found(north_star(&context).await);
        is_not_found(cohorts(&context).await);
        is_not_found(analytics(&context, &asked).await);
    }
}
