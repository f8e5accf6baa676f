//! The one search over people, skills, courses, circles and cohorts.

use crate::{circles::Room, cohorts, courses};
use domain::{
    catalog::listings::{Listing, ListingKind, ListingRequest, ListingResult},
    learning::circle::CircleRequest,
};
use services::{
    Context, Result,
    learning::{
        circles::{circle_close, circle_create, circle_join},
        cohorts::cohort_cancel,
        courses::course_take_down,
    },
    listings::listings_find,
    people::blocks::block_put,
};
use testkit::scene::{Scene, refused};

async fn find(reader: &Context, q: &str, kind: &str) -> Result<ListingResult> {
    listings_find(reader, &ListingRequest { q: q.into(), kind: kind.into(), ..ListingRequest::default() }).await
}

async fn counts(reader: &Context, q: &str) -> Vec<(&'static str, i64)> {
    let all = find(reader, q, "").await.unwrap().counts;
    let learned = |kind: ListingKind| !matches!(kind, ListingKind::Tutor | ListingKind::Skill);
    all.into_iter().filter(|of| learned(of.kind) && of.count > 0).map(|of| (of.kind.code(), of.count)).collect()
}

fn of(kind: ListingKind, found: &ListingResult) -> Vec<&Listing> {
    found.page.items.iter().filter(|one| one.kind == kind).collect()
}

#[tokio::test]
async fn a_course_and_its_cohort_are_found_by_title_and_by_teacher_while_one_can_join() {
    let scene = Scene::new().await;
    let reader = scene.test.anonymous();
    courses::draft(&scene, 0).await;
    assert_eq!(counts(&reader, "Pictures").await, [], "a draft is nobody's");
    let shown = courses::shown(&scene, 0).await;
    let cohort = cohorts::opened(&scene, shown.card.id, 4).await;
    let found = find(&reader, "pictur", "").await.unwrap();
    let urls: Vec<&str> = of(ListingKind::Course, &found).into_iter().map(|one| one.url.as_str()).collect();
    assert_eq!(urls, [format!("/courses/{}", shown.card.id)]);
    let cohorts_found = of(ListingKind::Cohort, &found);
    assert_eq!((cohorts_found.len(), cohorts_found[0].starts_on), (1, Some(cohort.starts_on)));
    let teacher = scene.tutor.person.display_name.clone();
    assert!(counts(&reader, &teacher).await.contains(&("course", 1)), "by the teacher's name");
    for wildcard in ["%", "_"] {
        let found = find(&reader, wildcard, "course").await.unwrap();
        assert_eq!((found.counts[0].count, found.page.items.len()), (0, 0), "{wildcard} means itself");
    }
    cohort_cancel(&scene.as_tutor(), cohort.id).await.unwrap();
    assert_eq!(of(ListingKind::Cohort, &find(&reader, "Pictures", "").await.unwrap()).len(), 0);
    let staff = scene.test.context_of(&scene.test.admin().await);
    let why = domain::learning::course::DeclineRequest { reason: "Copied from a book.".into() };
    course_take_down(&staff, shown.card.id, &why).await.unwrap();
    assert_eq!(counts(&reader, "Pictures").await, [], "and neither is one that was taken down");
}

#[tokio::test]
async fn a_circle_is_found_by_its_title_until_it_is_full_closed_or_its_reader_is_kept_apart() {
    let room = Room::new().await;
    let (host_person, host) = room.person().await;
    let (_, reader) = room.person().await;
    let named = CircleRequest { title: "Tensors on Tuesdays".into(), ..room.request(3) };
    let circle = circle_create(&host, &named, None).await.unwrap();
    assert_eq!(counts(&reader, "tensors").await, [("circle", 1)]);
    block_put(&reader, host_person.id).await.unwrap();
    assert_eq!(counts(&reader, "tensors").await, [], "nobody meets whom they keep away");
    let (_, other) = room.person().await;
    for _ in 0..2 {
        let (_, guest) = room.person().await;
        circle_join(&guest, circle.id).await.unwrap();
    }
    assert_eq!(counts(&other, "tensors").await, [], "a full one is no offer");
    let second = circle_create(&host, &named, None).await.unwrap();
    assert_eq!(counts(&other, "tensors").await, [("circle", 1)]);
    circle_close(&host, second.id).await.unwrap();
    assert_eq!(counts(&other, "tensors").await, []);
}

#[tokio::test]
async fn a_kind_alone_is_counted_alone_and_words_that_no_text_may_hold_are_refused() {
    let scene = Scene::new().await;
    courses::shown(&scene, 0).await;
    let reader = scene.test.anonymous();
    let found = find(&reader, "", "course").await.unwrap();
    assert_eq!((found.counts.len(), found.counts[0].kind, found.counts[0].count), (1, ListingKind::Course, 1));
    assert!(found.page.items.iter().all(|one| one.kind == ListingKind::Course));
    assert_eq!(refused(find(&reader, "", "film").await), (422, "kind_unknown".into()));
    assert_eq!(refused(find(&reader, "a\0b", "course").await), (422, "text_unstorable".into()));
}
