//! What comes from nobody does nothing.

use crate::{
    House,
    page::{Page, description},
};
use forwarding::{Limits, Output, Refused, Told, Unit};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// A connection check as anybody can make one, with that name and no signature.
fn check(name: &str) -> Vec<u8> {
    let mut packet = vec![0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    packet.extend([0, 6]);
    packet.extend(u16::try_from(name.len()).unwrap().to_be_bytes());
    packet.extend(name.bytes());
    packet.resize(packet.len().next_multiple_of(4), 0);
    let length = u16::try_from(packet.len() - 20).unwrap();
    packet[2..4].copy_from_slice(&length.to_be_bytes());
    packet
}

fn said(unit: &mut Unit) -> Vec<Told> {
    let outputs = std::iter::from_fn(|| unit.poll());
    outputs.filter_map(|output| if let Output::Say(word) = output { Some(word.told) } else { None }).collect()
}

#[test]
fn what_is_no_description_of_a_sound_a_camera_and_a_screen_is_refused() {
    let mut unit = Unit::new(([127, 0, 0, 1], 4_000).into(), Limits::default());
    let now = Instant::now();
    let good = description();
    let twice = format!("{good}{}", &good[good.find("m=video").unwrap()..]);
    let many = format!("{twice}{}", &good[good.find("m=video").unwrap()..]);
    for wrong in ["", "v=0", "m=audio 9 x 0", "\0", &many] {
        unit.join(now, Uuid::new_v4(), Uuid::new_v4(), 1, wrong);
        assert_eq!(said(&mut unit), [Told::Refused(Refused::Unread)], "{wrong:?}");
    }
    assert_eq!(unit.counts().rooms, 0);
}

#[test]
fn who_comes_again_at_once_is_told_to_wait_and_an_answer_that_is_none_ends_a_connection() {
    let mut unit = Unit::new(([127, 0, 0, 1], 4_000).into(), Limits::default());
    let (now, room, peer) = (Instant::now(), Uuid::new_v4(), Uuid::new_v4());
    unit.join(now, room, peer, 1, &description());
    assert!(matches!(said(&mut unit)[0], Told::Answer { .. }));
    unit.join(now + Duration::from_millis(10), room, peer, 1, &description());
    assert_eq!(said(&mut unit), [Told::Refused(Refused::TooOften)]);
    unit.join(now + Duration::from_secs(1), room, peer, 2, &description());
    assert!(matches!(said(&mut unit)[0], Told::Answer { .. }), "it begins anew");
    assert_eq!(unit.counts().peers, 1);
    unit.answer(now, peer, "no answer");
    assert_eq!(said(&mut unit), [Told::Gone]);
    assert_eq!(unit.counts().peers, 0);
    unit.join(now + Duration::from_secs(2), room, peer, 3, &description());
    unit.timeout(now + Duration::from_secs(33));
    assert_eq!(said(&mut unit).last(), Some(&Told::Gone), "nothing was heard of it");
}

#[test]
fn datagrams_of_strangers_are_answered_by_nothing() {
    let mut unit = Unit::new(([127, 0, 0, 1], 4_000).into(), Limits::default());
    let now = Instant::now();
    unit.join(now, Uuid::new_v4(), Uuid::new_v4(), 1, &description());
    let Told::Answer { sdp } = said(&mut unit).remove(0) else { panic!("no answer") };
    let ufrag = sdp.lines().find_map(|line| line.strip_prefix("a=ice-ufrag:")).unwrap().to_owned();
    let stranger = ([127, 0, 0, 1], 9).into();
    let mut tried = 0;
    for packet in [check("foreign:x"), check(&format!("{ufrag}:x")), check(""), vec![], vec![0; 2_000], vec![0x80; 60]]
    {
        unit.receive(now, stranger, &packet);
        tried += 1;
    }
    for length in 0..200_u8 {
        let packet: Vec<u8> = (0..length).map(|at| at.wrapping_mul(length).wrapping_add(7)).collect();
        unit.receive(now, stranger, &packet);
        tried += 1;
    }
    let sent = std::iter::from_fn(|| unit.poll()).filter(|output| matches!(output, Output::Send(..))).count();
    assert_eq!(sent, 0);
    assert_eq!((unit.counts().packets_in, unit.counts().packets_refused), (0, tried));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_garbage_disturbs_nobody() {
    let house = House::new().await;
    let room = Uuid::new_v4();
    let pages = [Page::join(&house, room, 1).await, Page::join(&house, room, 1).await];
    let stranger = tokio::net::UdpSocket::bind("127.0.0.1:0").await.unwrap();
    for number in 0..2_000_u16 {
        let packet = number.to_be_bytes().repeat(usize::from(number % 500) + 1);
        let _ = stranger.try_send_to(&packet, house.forwarder.address());
    }
    for (page, other) in [(0, 1), (1, 0)] {
        let name = pages[other].name;
        pages[page].until("the other", |seen| seen.frames.get(&(name, "camera")) > Some(&5)).await;
    }
}
