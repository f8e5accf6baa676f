//! What one sends comes to the others.

use crate::{House, page::Page};
use forwarding::{Kind, Layer, Limits, Refused};
use std::time::Duration;
use uuid::Uuid;

async fn people(house: &House, room: Uuid, count: usize) -> Vec<Page> {
    let mut pages = Vec::new();
    for _ in 0..count {
        pages.push(Page::join(house, room, 1).await);
    }
    pages
}

/// Everybody sees and hears everybody else.
async fn all_see_all(pages: &[Page]) {
    for page in pages {
        for other in pages.iter().filter(|other| other.name != page.name) {
            page.until("a picture and a sound of everybody", |seen| {
                [Kind::Camera, Kind::Sound].iter().all(|kind| seen.frames.get(&(other.name, kind.code())) >= Some(&10))
            })
            .await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn six_people_each_see_and_hear_the_five_others_and_nobody_of_another_room() {
    let house = House::new().await;
    let pages = people(&house, Uuid::new_v4(), 6).await;
    let apart = people(&house, Uuid::new_v4(), 2).await;
    all_see_all(&pages).await;
    all_see_all(&apart).await;
    for page in pages.iter().chain(&apart) {
        let own = if apart.iter().any(|other| other.name == page.name) { &apart } else { &pages };
        let seen = page.seen.lock().unwrap();
        assert!(seen.frames.keys().all(|(of, _)| own.iter().any(|other| other.name == *of && *of != page.name)));
        assert_eq!(seen.shown.peers.len(), own.len() - 1);
    }
    let counts = house.forwarder.counts().await.unwrap();
    assert_eq!((counts.rooms, counts.peers), (2, 8));
    assert!(counts.packets_out > counts.packets_in, "{counts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_sent_ends_when_they_leave_and_their_lines_carry_who_comes_next() {
    let house = House::new().await;
    let room = Uuid::new_v4();
    let mut pages = people(&house, room, 3).await;
    all_see_all(&pages).await;
    let gone = pages.remove(0);
    house.forwarder.leave(gone.name);
    let lines = |page: &Page| {
        let mut lines: Vec<String> = page.seen.lock().unwrap().shown.tracks.iter().map(|t| t.mid.clone()).collect();
        lines.sort();
        lines
    };
    let before = lines(&pages[0]);
    pages[0].until("they are gone", |seen| seen.shown.tracks.iter().all(|track| track.peer != gone.name)).await;
    pages[0].until("one is left", |seen| seen.shown.peers == [pages[1].name]).await;
    let next = Page::join(&house, room, 1).await;
    pages.push(next);
    all_see_all(&pages).await;
    assert_eq!(lines(&pages[0]), before, "the same lines carry somebody else");
    drop(gone);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_later_gets_a_whole_picture_because_the_sender_is_asked_for_one() {
    let house = House::new().await;
    let room = Uuid::new_v4();
    let first = people(&house, room, 2).await;
    all_see_all(&first).await;
    // A page sends one whole picture by itself; every other one was asked for.
    let asked = first[0].seen.lock().unwrap().asked;
    let late = Page::join(&house, room, 1).await;
    late.until("a picture", |seen| seen.frames.get(&(first[0].name, "camera")) > Some(&5)).await;
    first[0].until("somebody asked", |seen| seen.asked > asked).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_comes_in_the_size_that_was_asked_for() {
    let house = House::new().await;
    let room = Uuid::new_v4();
    let sender = Page::join(&house, room, 2).await;
    let watcher = Page::join(&house, room, 1).await;
    // Whoever is not there yet wants nothing.
    watcher.until("the room", |seen| seen.connected).await;
    for (layer, number) in [(Layer::Small, 0), (Layer::Middle, 1), (Layer::Small, 0)] {
        house.forwarder.want(watcher.name, sender.name, layer);
        watcher.until("the size", |seen| seen.sizes.get(&sender.name) == Some(&number)).await;
    }
    house.forwarder.want(watcher.name, sender.name, Layer::Large);
    watcher.until("the largest that is sent", |seen| seen.sizes.get(&sender.name) == Some(&1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_holds_so_many_and_the_unit_so_many_rooms() {
    let limits = Limits { peers: 3, rooms: 1, again: Duration::ZERO, ..Limits::default() };
    let house = House::with(limits).await;
    let room = Uuid::new_v4();
    let mut pages = people(&house, room, 3).await;
    all_see_all(&pages).await;
    let more = Page::join(&house, room, 1).await;
    more.until("no place", |seen| seen.refused == Some(Refused::RoomFull)).await;
    let elsewhere = Page::join(&house, Uuid::new_v4(), 1).await;
    elsewhere.until("no room", |seen| seen.refused == Some(Refused::RoomsMany)).await;
    house.forwarder.leave(pages.remove(0).name);
    pages.push(Page::join(&house, room, 1).await);
    all_see_all(&pages).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_heard_of_is_gone_and_a_room_that_is_closed_too() {
    let limits = Limits { silence: Duration::from_secs(2), again: Duration::ZERO, ..Limits::default() };
    let house = House::with(limits).await;
    let room = Uuid::new_v4();
    let mut pages = people(&house, room, 2).await;
    all_see_all(&pages).await;
    let lost = pages.remove(0).name;
    pages[0].until("the lost one is gone", |seen| seen.shown.peers.is_empty() && seen.shown.tracks.is_empty()).await;
    assert!(pages[0].frames(lost, Kind::Camera) > 0);
    house.forwarder.close(room);
    pages[0].until("the end", |seen| seen.gone).await;
    let counts = house.forwarder.counts().await.unwrap();
    assert_eq!((counts.rooms, counts.peers), (0, 0));
    house.forwarder.stop().await;
    assert_eq!(house.forwarder.counts().await, None);
}
