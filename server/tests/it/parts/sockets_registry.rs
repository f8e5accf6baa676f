//! The list of live sockets.

use futures::FutureExt;
use server::sockets::registry::{Full, Holder, SOCKETS_MAX, SOCKETS_PER_ADDRESS_MAX, SOCKETS_PER_PERSON_MAX, Sockets};
use std::{net::IpAddr, sync::Arc, time::Duration};
use uuid::Uuid;

fn holder(person: u128, sign_in: u128) -> Holder {
    Holder { person: Some(Uuid::from_u128(person)), sign_in: Some(Uuid::from_u128(sign_in)), address: None }
}

#[test]
fn a_place_is_given_back_however_the_socket_ends() {
    let sockets = Arc::<Sockets>::default();
    let (one, other) = (sockets.enter(holder(1, 11)).unwrap(), sockets.enter(holder(1, 12)).unwrap());
    assert_eq!((sockets.count(), sockets.count_of_sign_in(Uuid::from_u128(11))), (2, 1));
    drop(one);
    assert_eq!((sockets.count(), sockets.count_of_sign_in(Uuid::from_u128(11))), (1, 0));
    drop(other);
    assert_eq!(sockets.count(), 0);
}

#[test]
fn only_the_sockets_of_the_ended_sign_in_are_told() {
    let sockets = Arc::<Sockets>::default();
    let (one, other) = (sockets.enter(holder(1, 11)).unwrap(), sockets.enter(holder(1, 12)).unwrap());
    assert_eq!(sockets.close_sign_in(Uuid::from_u128(11), 4_401), 1);
    assert_eq!(one.told().now_or_never(), Some(4_401));
    assert_eq!(one.told().now_or_never(), Some(4_401), "it is not forgotten by being heard");
    assert_eq!(other.told().now_or_never(), None);
    assert_eq!(sockets.close_person(Uuid::from_u128(1), 4_401), 2);
    assert_eq!(sockets.close_person(Uuid::from_u128(2), 4_401), 0);
}

#[test]
fn one_person_does_not_take_the_places_of_all() {
    let sockets = Arc::<Sockets>::default();
    let held: Vec<_> = (0..SOCKETS_PER_PERSON_MAX).map(|_| sockets.enter(holder(1, 11)).unwrap()).collect();
    assert_eq!(sockets.enter(holder(1, 12)).err(), Some(Full::Person));
    assert!(sockets.enter(holder(2, 21)).is_ok());
    drop(held);
    assert!(sockets.enter(holder(1, 12)).is_ok());
}

#[test]
fn one_address_does_not_take_the_places_of_all() {
    let sockets = Arc::<Sockets>::default();
    let at =
        |last: u8, person: u128| Holder { address: Some(IpAddr::from([203, 0, 113, last])), ..holder(person, person) };
    let held: Vec<_> =
        (0..SOCKETS_PER_ADDRESS_MAX).map(|person| sockets.enter(at(7, person as u128)).unwrap()).collect();
    assert_eq!(sockets.enter(at(7, 99_999)).err(), Some(Full::Person));
    assert!(sockets.enter(at(8, 99_999)).is_ok());
    drop(held);
    assert!(sockets.enter(at(7, 99_999)).is_ok());
    assert!(sockets.counts_nobody(), "nothing is left behind");
}

#[test]
fn a_server_that_is_full_opens_no_more() {
    let sockets = Arc::<Sockets>::default();
    let held: Vec<_> = (0..SOCKETS_MAX).map(|_| sockets.enter(Holder::default()).unwrap()).collect();
    assert_eq!(sockets.enter(holder(1, 11)).err(), Some(Full::Server));
    assert_eq!(held.len(), SOCKETS_MAX);
}

#[tokio::test]
async fn waiting_for_the_end_ends_with_the_last_socket() {
    let sockets = Arc::<Sockets>::default();
    let ticket = sockets.enter(holder(1, 11)).unwrap();
    assert!(!sockets.ended(Duration::ZERO).await);
    let (all, ()) = tokio::join!(sockets.ended(Duration::from_secs(5)), async { drop(ticket) });
    assert!(all);
}
