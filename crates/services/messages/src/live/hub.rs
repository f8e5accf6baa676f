//! Who listens on this server.

use super::Told;
use std::{
    collections::{HashMap, HashSet},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::sync::mpsc::{Receiver, Sender, channel, error::TrySendError};
use uuid::Uuid;

/// Frames that wait for one socket to be written. One more, and the socket ends and catches up.
pub const WAITING_MAX: usize = 256;

/// Everybody who listens on this server.
#[derive(Default)]
pub struct Live {
    hub: Mutex<Hub>,
    follows: AtomicBool,
}

#[derive(Default)]
struct Hub {
    /// Everything up to here was given to whoever listened then.
    at: i64,
    people: HashMap<Uuid, Vec<Ear>>,
    next: u64,
}

struct Ear {
    id: u64,
    /// What is told of later events alone: the earlier ones its listener reads for itself.
    from: i64,
    frames: Sender<Told>,
}

/// A place among the listeners.
pub struct Seat {
    /// Which, to leave it.
    pub id: u64,
    /// Where the frames begin.
    pub from: i64,
    /// What is told.
    pub frames: Receiver<Told>,
}

impl Live {
    /// True for the one caller who has to start following the log.
    pub(super) fn begins(&self) -> bool {
        !self.follows.swap(true, Ordering::AcqRel)
    }

    /// Says that nobody follows the log any more.
    pub(super) fn ends(&self) {
        self.follows.store(false, Ordering::Release);
    }

    /// A place for who comes.
    pub fn enter(&self, person: Uuid) -> Seat {
        let (sender, frames) = channel(WAITING_MAX);
        let mut hub = self.hub();
        hub.next += 1;
        let (id, from) = (hub.next, hub.at);
        hub.people.entry(person).or_default().push(Ear { id, from, frames: sender });
        Seat { id, from, frames }
    }

    /// Gives a place back.
    pub fn leave(&self, person: Uuid, id: u64) {
        let mut hub = self.hub();
        if let Some(ears) = hub.people.get_mut(&person) {
            ears.retain(|ear| ear.id != id);
            if ears.is_empty() {
                hub.people.remove(&person);
            }
        }
    }

    /// From here on listeners who come read everything up to `at` for themselves. Answers who listens already.
    pub fn move_to(&self, at: i64) -> HashSet<Uuid> {
        let mut hub = self.hub();
        hub.at = hub.at.max(at);
        hub.people.keys().copied().collect()
    }

    /// Gives a frame to the listeners of those people. One that reads too slowly is let go: its channel ends.
    pub fn give(&self, people: &[Uuid], told: &Told) {
        let mut hub = self.hub();
        for person in people {
            let Some(ears) = hub.people.get_mut(person) else { continue };
            ears.retain(|ear| {
                if told.position.is_some_and(|position| position <= ear.from) {
                    return true;
                }
                match ear.frames.try_send(told.clone()) {
                    Ok(()) => true,
                    // What is of the moment only may be lost; an event may not.
                    Err(TrySendError::Full(_)) => told.position.is_none(),
                    Err(TrySendError::Closed(_)) => false,
                }
            });
        }
    }

    /// Whether that person listens on this server.
    pub(super) fn listens(&self, person: Uuid) -> bool {
        self.hub().people.contains_key(&person)
    }

    /// How many listen for that person on this server.
    pub(super) fn listeners_of(&self, person: Uuid) -> usize {
        self.hub().people.get(&person).map_or(0, Vec::len)
    }

    /// How many listen.
    pub fn count(&self) -> usize {
        self.hub().people.values().map(Vec::len).sum()
    }

    fn hub(&self) -> MutexGuard<'_, Hub> {
        self.hub.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
