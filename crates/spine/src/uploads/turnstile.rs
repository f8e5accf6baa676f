//! Places for work that holds memory or a core while it waits on somebody: so many on this server, and so many of one
//! person, so that nobody takes them all.

use crate::Result;
use domain::platform::refusals::{overloaded, rate_limited};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use uuid::Uuid;

/// Seconds after which whoever was turned away may ask again.
const LATER_SECONDS: u32 = 5;

/// Counts who is inside.
pub struct Turnstile {
    most: usize,
    most_each: usize,
    inside: Mutex<HashMap<Uuid, usize>>,
}

impl Turnstile {
    /// `most` places on this server, `most_each` of one person.
    pub fn new(most: usize, most_each: usize) -> Self {
        Self { most, most_each, inside: Mutex::default() }
    }

    /// A place, until it is dropped.
    ///
    /// # Errors
    /// 429 `rate_limited` where the person has as many as anybody may; 503 `overloaded` where all are taken.
    pub fn enter(self: Arc<Self>, person: Uuid) -> Result<Place> {
        let mut inside = self.inside();
        if inside.get(&person).copied().unwrap_or(0) >= self.most_each {
            return Err(rate_limited(LATER_SECONDS).after_seconds(LATER_SECONDS).into());
        }
        if inside.values().sum::<usize>() >= self.most {
            return Err(overloaded().after_seconds(LATER_SECONDS).into());
        }
        *inside.entry(person).or_default() += 1;
        drop(inside);
        Ok(Place { turnstile: self, person })
    }

    fn inside(&self) -> MutexGuard<'_, HashMap<Uuid, usize>> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody's place.
pub struct Place {
    turnstile: Arc<Turnstile>,
    person: Uuid,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.turnstile.inside();
        match inside.get_mut(&self.person) {
            Some(places) if *places > 1 => *places -= 1,
            _ => drop(inside.remove(&self.person)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Error;

    fn code(refused: Result<Place>) -> String {
        match refused {
            Err(Error::Refused(refusal)) => refusal.code,
            _ => "let in".into(),
        }
    }

    #[test]
    fn attack_h5_nobody_takes_all_places_and_a_place_that_is_left_is_free_again() {
        let gate = Arc::new(Turnstile::new(3, 2));
        let [one, other, third] = [1, 2, 3].map(Uuid::from_u128);
        let first = gate.clone().enter(one).unwrap();
        let _second = gate.clone().enter(one).unwrap();
        assert_eq!(code(gate.clone().enter(one)), "rate_limited", "a third of one person");
        let _last = gate.clone().enter(other).unwrap();
        assert_eq!(code(gate.clone().enter(third)), "overloaded");
        drop(first);
        assert_eq!(code(gate.clone().enter(third)), "let in");
        drop(gate.clone().enter(one).unwrap());
        assert_eq!(gate.inside().len(), 2, "whoever left is forgotten");
    }
}
