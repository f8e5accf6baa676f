//! The feed: what is told, what never is, and how often it asks the database.

use domain::{
    bookings::notes::NotesRequest,
    identity::Role,
    learning::{
        circle::{CircleRequest, CircleSchedule},
        goals::GoalRequest,
    },
    matching::feed::{Feed, FeedHideRequest, FeedKind, FeedReasonCode},
};
use services::{
    Clock, Context,
    bookings::notes::notes_put,
    learning::{circles::circle_create, goals::goal_add},
    matching_live::feed::{feed, feed_beside, feed_hide},
    people::blocks::block_put,
};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW, refused},
};
use uuid::Uuid;

fn asked(kind: &str, hidden: bool) -> FeedHideRequest {
    FeedHideRequest { kind: kind.into(), hidden }
}

fn kinds(feed: &Feed) -> Vec<FeedKind> {
    feed.items.iter().map(|item| item.kind).collect()
}

async fn all(context: &Context) -> Feed {
    feed(context, Some(40), None).await.unwrap()
}

/// A circle of that subject that meets in two days.
async fn circle(scene: &Scene, host: &Context) -> Uuid {
    let start = (scene.test.clock.now() + chrono::Duration::days(2)).to_rfc3339();
    let request = CircleRequest {
        title: "Together".into(),
        subject_id: Some(scene.tutor.subject_id),
        size: 4,
        schedule: Some(CircleSchedule { start, minutes: 60, sessions: Some(1) }),
        agenda: String::new(),
    };
    circle_create(host, &request, None).await.unwrap().id.0
}

/// A lesson that was held, with homework.
async fn held(scene: &Scene) {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let notes = NotesRequest { homework: Some("Exercise 4.".into()), ..NotesRequest::default() };
    notes_put(&scene.as_tutor(), id, &notes).await.unwrap();
}

#[tokio::test]
async fn strangers_unknown_kinds_and_cursors_of_others_are_refused() {
    let test = TestApp::new().await;
    assert_eq!(refused(feed(&test.anonymous(), None, None).await).0, 401);
    assert_eq!(refused(feed_hide(&test.anonymous(), &asked("tutor", true)).await).0, 401);
    let reader = test.context_of(&test.student().await);
    assert_eq!(refused(feed(&reader, Some(41), None).await), (422, "limit_out_of_range".into()));
    for cursor in ["x", "WyJmZWVkIiwxXQ", "WyJmZWVkIixbIjIwOTktMDEtMDFUMDA6MDA6MDBaIiwwXV0"] {
        assert_eq!(refused(feed(&reader, None, Some(cursor)).await), (422, "cursor_invalid".into()), "{cursor}");
    }
    for kind in ["", "ads", "tutor "] {
        let said = feed_hide(&reader, &asked(kind, true)).await;
        assert_eq!(said.is_ok(), kind == "tutor ", "{kind:?}");
    }
    assert!(all(&reader).await.items.is_empty(), "who has begun nothing is told nothing");
}

#[tokio::test]
async fn nobody_is_told_of_a_circle_with_somebody_who_is_kept_apart_from_them_nor_is_a_child() {
    let scene = Scene::new().await;
    held(&scene).await;
    let (host, reader) = (scene.test.student().await, scene.as_student());
    let id = circle(&scene, &scene.test.context_of(&host)).await;
    let found = all(&reader).await;
    let told = found.items.iter().find(|item| item.kind == FeedKind::Circle).expect("a circle of one's own subject");
    assert_eq!((told.id, told.reason.code), (id, FeedReasonCode::OwnSubject));
    assert_eq!(told.link, format!("/circles/{id}"));
    let child = services::SignedIn { roles: vec![Role::Student, Role::Child], ..scene.student.clone() };
    let child = scene.test.context_of(&child);
    assert!(!kinds(&all(&child).await).contains(&FeedKind::Circle));
    block_put(&scene.test.context_of(&host), scene.student.id).await.unwrap();
    assert!(!kinds(&all(&reader).await).contains(&FeedKind::Circle));
}

#[tokio::test]
async fn a_kind_that_was_hidden_is_told_no_more_until_it_is_brought_back() {
    let scene = Scene::new().await;
    held(&scene).await;
    let reader = scene.as_student();
    goal_add(&reader, &GoalRequest { text: Some("Read a book".into()), ..GoalRequest::default() }).await.unwrap();
    let before = kinds(&all(&reader).await);
    for kind in [FeedKind::Homework, FeedKind::Review, FeedKind::Goal] {
        assert!(before.contains(&kind), "{kind:?} of {before:?}");
    }
    for _ in 0..2 {
        feed_hide(&reader, &asked("review", true)).await.unwrap();
    }
    let after = all(&reader).await;
    assert!(!kinds(&after).contains(&FeedKind::Review));
    assert_eq!(after.hidden, [FeedKind::Review]);
    let other = scene.test.context_of(&scene.test.student().await);
    assert!(all(&other).await.hidden.is_empty(), "hidden for one is hidden for one");
    feed_hide(&reader, &asked("review", false)).await.unwrap();
    assert!(kinds(&all(&reader).await).contains(&FeedKind::Review));
    let beside = kinds(&feed_beside(&reader).await.unwrap());
    assert!(!beside.contains(&FeedKind::Homework), "the start page shows it anyway");
}

#[tokio::test]
async fn pages_of_a_feed_tell_each_line_once_and_every_line_says_why() {
    let scene = Scene::new().await;
    held(&scene).await;
    let reader = scene.as_student();
    for text in ["One", "Two", "Three"] {
        goal_add(&reader, &GoalRequest { text: Some(text.into()), ..GoalRequest::default() }).await.unwrap();
    }
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let page = feed(&reader, Some(2), cursor.as_deref()).await.unwrap();
        for item in &page.items {
            assert!(!item.reason.text.is_empty() && !item.title.is_empty() && item.link.starts_with('/'), "{item:?}");
        }
        seen.extend(page.items.into_iter().map(|item| (item.kind, item.id)));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    let whole: Vec<_> = all(&reader).await.items.into_iter().map(|item| (item.kind, item.id)).collect();
    assert_eq!(seen, whole);
}

#[tokio::test]
async fn a_feed_beside_the_start_page_is_four_round_trips_and_the_whole_one_five_with_a_kept_list() {
    let (test, wire) = TestApp::counted().await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    let reader = scene.as_student();
    all(&reader).await;
    feed_beside(&reader).await.unwrap();
    all(&reader).await;
    let (beside, trips) = wire.during(feed_beside(&reader)).await;
    beside.unwrap();
    assert!(trips <= 4, "{trips} round trips");
    let (_, trips) = wire.during(all(&reader)).await;
    assert!(trips <= 5, "{trips} round trips");
}
