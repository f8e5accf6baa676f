//! The feed: an address that only its owner is told, with exactly the owner's lessons.

use services::bookings::booking::{
    booking_cancel, booking_reschedule, feed_address, feed_file, feed_rotate, proposal_accept,
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

fn secret(address: &str) -> &str {
    address.rsplit('/').next().unwrap().strip_suffix(".ics").unwrap()
}

async fn read(scene: &Scene, address: &str) -> String {
    feed_file(&scene.test.anonymous(), secret(address)).await.unwrap()
}

fn uids(file: &str) -> Vec<String> {
    let parsed: icalendar::Calendar = file.parse().expect("an independent reader reads it");
    let events = parsed.components.iter().filter_map(|part| part.as_event().cloned());
    events.map(|event| icalendar::Component::get_uid(&event).unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_feed_has_the_lessons_of_its_owner_where_they_are_now() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let off = scene.scheduled("2026-03-04T10:00:00Z").await;
    booking_cancel(&scene.as_student(), off, None, None).await.unwrap();
    let stranger = scene.test.context_of(&scene.test.student().await);
    let (own, theirs) = (feed_address(&scene.as_student()).await.unwrap(), feed_address(&stranger).await.unwrap());
    assert_eq!(feed_address(&scene.as_student()).await.unwrap(), own, "the same as long as it is not changed");
    let file = read(&scene, &own).await;
    let uid = uids(&file);
    assert_eq!(uid.len(), 1, "what is off is not in it: {file}");
    assert!(uid[0].starts_with(&id.to_string()) && file.contains("DTSTART:20260303T100000Z"));
    assert!(file.lines().all(|line| line.len() <= 75), "{file}");
    assert_eq!(uids(&read(&scene, &theirs).await), Vec::<String>::new());
    booking_reschedule(&scene.as_tutor(), id, "2026-03-05T11:00:00Z", None).await.unwrap();
    proposal_accept(&scene.as_student(), id, 1, None).await.unwrap();
    let moved = read(&scene, &own).await;
    assert_eq!((uids(&moved), moved.contains("DTSTART:20260305T110000Z")), (uid, true));
    let teachers = read(&scene, &feed_address(&scene.as_tutor()).await.unwrap()).await;
    assert_eq!(uids(&teachers), uids(&moved), "one lesson has one UID in both calendars");
}

#[tokio::test]
async fn a_new_address_makes_the_old_one_worthless() {
    let scene = Scene::new().await;
    let old = feed_address(&scene.as_student()).await.unwrap();
    let new = feed_rotate(&scene.as_student()).await.unwrap();
    assert_ne!(old, new);
    is_not_found(feed_file(&scene.test.anonymous(), secret(&old)).await);
    read(&scene, &new).await;
    assert_eq!(feed_address(&scene.as_student()).await.unwrap(), new);
}

#[tokio::test]
async fn nobody_guesses_an_address_and_the_database_does_not_tell_it() {
    let scene = Scene::new().await;
    for guess in ["", "x", "feed", &"a".repeat(43)] {
        is_not_found(feed_file(&scene.test.anonymous(), guess).await);
    }
    assert_eq!(refused(feed_address(&scene.test.anonymous()).await).0, 401);
    let own = feed_address(&scene.as_student()).await.unwrap();
    assert_eq!(secret(&own).len(), 43);
    let kept: Vec<u8> =
        sqlx::query_scalar("select secret_sealed from calendar_feeds").fetch_one(&scene.test.owner).await.unwrap();
    assert!(!kept.windows(43).any(|part| part == secret(&own).as_bytes()));
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(scene.student.id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    is_not_found(feed_file(&scene.test.anonymous(), secret(&own)).await);
}
