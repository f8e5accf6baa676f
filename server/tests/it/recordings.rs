//! Recordings over HTTP: any stretch of a film, headers under which nothing in it runs, and who is turned away.

use crate::support::{Ask, TestHouse};
use domain::money::{Currency, Money};
use services::{
    Clock,
    bookings::booking::{booking_confirm, booking_create},
    room::{consent_put, enter, join, part_put, recording_start, recording_stop},
};
use testkit::{WEBM, scene::request_of};

#[tokio::test]
async fn a_recording_plays_from_any_place_for_its_people_and_nobody_else() {
    let house = TestHouse::new().await;
    let (tutor, student) = (house.app.approved_tutor().await, house.app.student().await);
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let as_student = house.app.context_of(&student);
    let as_tutor = house.app.context_of(&house.app.reload(tutor.person.id).await);
    let lesson = booking_create(&as_student, request_of(&tutor, "2026-03-03T10:00:00Z"), None).await.unwrap().id;
    booking_confirm(&as_tutor, lesson, None).await.unwrap();
    Clock::move_to(&*house.app.clock, "2026-03-03T09:50:00Z".parse().unwrap());
    let room = join(&as_student, lesson).await.unwrap().room_id;
    for person in [&as_student, &as_tutor] {
        drop(enter(person, room, None).await.unwrap());
        consent_put(person, room, true).await.unwrap();
    }
    let id = recording_start(&as_student, room).await.unwrap().recording_id.unwrap();
    part_put(&as_student, id, 1, WEBM).await.unwrap();
    part_put(&as_student, id, 2, b"spoken words").await.unwrap();
    recording_stop(&as_tutor, room).await.unwrap();

    let token = house.token(&student).await;
    let one = Ask::get(&format!("/api/v1/recordings/{id}")).bearer(&token);
    let url = house.ask(one).await.json()["content_url"].as_str().unwrap().to_owned();
    let whole = house.ask(Ask::get(&url).bearer(&token)).await;
    let header = |name: &str| whole.headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!((whole.status.as_u16(), header("content-type")), (200, Some("video/webm")));
    assert_eq!((header("accept-ranges"), header("cache-control")), (Some("bytes"), Some("private, max-age=3600")));
    assert_eq!(header("content-security-policy"), Some("default-src 'none'; sandbox"));
    assert_eq!(header("content-disposition"), None);
    let from = WEBM.len() + 7;
    let part = Ask::get(&url).bearer(&token).header("range", &format!("bytes={from}-"));
    let part = house.ask(part).await;
    assert_eq!((part.status.as_u16(), part.text.as_str()), (206, "words"));
    let size = WEBM.len() + 12;
    let told = format!("bytes {from}-{}/{size}", size - 1);
    assert_eq!(part.headers["content-range"].to_str().unwrap(), told);
    let beyond = house.ask(Ask::get(&url).bearer(&token).header("range", "bytes=900-")).await;
    let range = beyond.headers["content-range"].to_str().unwrap();
    assert_eq!((beyond.status.as_u16(), range), (416, format!("bytes */{size}").as_str()));
    let saved = house.ask(Ask::get(&format!("{url}&save=1")).bearer(&token)).await;
    assert!(saved.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));

    let bare = format!("/api/v1/recordings/{id}/content");
    assert_eq!(house.ask(Ask::get(&bare).bearer(&token)).await.refusal(), (403, "link_expired".into()));
    assert_eq!(house.ask(Ask::get(&url)).await.refusal().0, 401);
    let stranger = house.token(&house.app.student().await).await;
    assert_eq!(house.ask(Ask::get(&url).bearer(&stranger)).await.refusal().0, 404);
    let lent = house.token(&house.app.reload(tutor.person.id).await).await;
    assert_eq!(house.ask(Ask::get(&url).bearer(&lent)).await.refusal(), (403, "link_expired".into()));
}
