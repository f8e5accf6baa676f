//! Who listens on a server, and what they are told.

use messages::live::{Live, Told, WAITING_MAX};
use std::{collections::HashSet, sync::Arc};
use uuid::Uuid;

fn told(position: i64) -> Told {
    Told { position: Some(position), text: Arc::from(position.to_string()) }
}

#[test]
fn whoever_comes_is_told_what_comes_behind_the_place_it_came_at() {
    let (live, ada) = (Live::default(), Uuid::from_u128(1));
    live.move_to(7);
    let mut seat = live.enter(ada);
    assert_eq!(seat.from, 7);
    for position in [6, 7, 8, 9] {
        live.give(&[ada, Uuid::from_u128(2)], &told(position));
    }
    assert_eq!(seat.frames.try_recv().unwrap(), told(8));
    assert_eq!(seat.frames.try_recv().unwrap(), told(9));
    assert!(seat.frames.try_recv().is_err());
    assert_eq!(live.move_to(9), HashSet::from([ada]));
}

#[test]
fn whoever_leaves_is_told_nothing_and_takes_nobody_elses_place() {
    let (live, ada) = (Live::default(), Uuid::from_u128(1));
    let (one, mut other) = (live.enter(ada), live.enter(ada));
    live.leave(ada, one.id);
    live.leave(ada, one.id);
    assert_eq!(live.count(), 1);
    live.give(&[ada], &told(1));
    assert_eq!(other.frames.try_recv().unwrap(), told(1));
    live.leave(ada, other.id);
    assert_eq!(live.count(), 0);
}

#[test]
fn an_event_that_finds_no_room_ends_the_listener_and_a_passing_word_is_let_fall() {
    let (live, ada) = (Live::default(), Uuid::from_u128(1));
    let mut seat = live.enter(ada);
    let last = i64::try_from(WAITING_MAX).unwrap();
    for position in 1..=last {
        live.give(&[ada], &told(position));
    }
    live.give(&[ada], &Told { position: None, text: Arc::from("typing") });
    assert_eq!(live.count(), 1);
    live.give(&[ada], &told(last + 1));
    assert_eq!(live.count(), 0);
    let mut read = 0;
    while let Ok(frame) = seat.frames.try_recv() {
        read += 1;
        assert_eq!(frame, told(read), "in order, and none left out");
    }
    assert_eq!(read, last);
}
