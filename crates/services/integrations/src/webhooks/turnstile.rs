//! How many deliveries one server sends at once: receivers that hang must not keep mails and money waiting.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// At once, of all endpoints: half of the hands of a worker.
pub const ALL_MOST: usize = 4;
/// At once, to one endpoint.
pub const ONE_MOST: usize = 2;

/// Longest wait of a lane that found no place, in seconds.
pub const WAIT_MOST: i64 = 60;
/// Lanes without a place for each second more that the next one waits.
const REFUSED_A_SECOND: i64 = 4;

/// Counts who is inside.
#[derive(Default)]
pub struct Turnstile(Mutex<HashMap<Uuid, Inside>>);

/// Of one endpoint: how many are inside, and how many found no place since one last came out.
#[derive(Clone, Copy, Default)]
struct Inside {
    now: usize,
    refused: i64,
}

/// A place inside; given back when it is dropped.
pub struct Pass {
    turnstile: Arc<Turnstile>,
    endpoint: Uuid,
}

impl Turnstile {
    /// A place, or in how many seconds to ask again: the more lanes of a slow endpoint wait, the more they spread.
    pub fn enter(self: &Arc<Self>, endpoint: Uuid) -> Result<Pass, i64> {
        let mut inside = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = inside.values().map(|inside| inside.now).sum();
        let own = inside.get(&endpoint).copied().unwrap_or_default();
        if own.now >= ONE_MOST || all >= ALL_MOST {
            // An endpoint with nobody inside is not remembered: others are in its way, and they come out.
            if own.now > 0 {
                inside.insert(endpoint, Inside { refused: own.refused + 1, ..own });
            }
            return Err((1 + own.refused / REFUSED_A_SECOND).min(WAIT_MOST));
        }
        inside.insert(endpoint, Inside { now: own.now + 1, ..own });
        Ok(Pass { turnstile: self.clone(), endpoint })
    }

    /// Whether nobody is inside.
    pub fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        let mut inside = self.turnstile.0.lock().unwrap_or_else(PoisonError::into_inner);
        match inside.get_mut(&self.endpoint) {
            Some(own) if own.now > 1 => *own = Inside { now: own.now - 1, refused: 0 },
            _ => {
                inside.remove(&self.endpoint);
            }
        }
    }
}
