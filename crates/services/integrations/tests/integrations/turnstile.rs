//! How many deliveries one server sends at once.

use integrations::webhooks::turnstile::{ALL_MOST, ONE_MOST, Pass, Turnstile, WAIT_MOST};
use std::sync::Arc;
use uuid::Uuid;

#[test]
fn one_endpoint_never_takes_all_places_and_a_place_comes_back() {
    let turnstile = Arc::new(Turnstile::default());
    let id = Uuid::from_u128;
    let first: Vec<Pass> = (0..5).filter_map(|_| turnstile.enter(id(1)).ok()).collect();
    assert_eq!(first.len(), ONE_MOST);
    let second: Vec<Pass> = (2..9).filter_map(|other| turnstile.enter(id(other)).ok()).collect();
    assert_eq!(first.len() + second.len(), ALL_MOST);
    drop(first);
    assert!(turnstile.enter(id(1)).is_ok());
    drop(second);
    assert!(turnstile.is_empty());
}

#[test]
fn lanes_of_a_slow_endpoint_wait_longer_and_longer_until_one_comes_out() {
    let turnstile = Arc::new(Turnstile::default());
    let endpoint = Uuid::from_u128(1);
    let mut inside: Vec<Pass> = (0..ONE_MOST).filter_map(|_| turnstile.enter(endpoint).ok()).collect();
    let waits: Vec<i64> = (0..1_000).filter_map(|_| turnstile.enter(endpoint).err()).collect();
    assert_eq!((waits[0], waits[4], waits[999]), (1, 2, WAIT_MOST));
    assert!(waits.is_sorted());
    inside.pop();
    let again = turnstile.enter(endpoint).unwrap();
    assert_eq!(turnstile.enter(endpoint).err(), Some(1));
    drop(again);
}
