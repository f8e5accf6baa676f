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
const WAITING_MAX: usize = 256;

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
pub(super) struct Seat {
    pub id: u64,
    /// Where the frames begin.
    pub from: i64,
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

    pub(super) fn enter(&self, person: Uuid) -> Seat {
        let (sender, frames) = channel(WAITING_MAX);
        let mut hub = self.hub();
        hub.next += 1;
        let (id, from) = (hub.next, hub.at);
        hub.people.entry(person).or_default().push(Ear { id, from, frames: sender });
        Seat { id, from, frames }
    }

    pub(super) fn leave(&self, person: Uuid, id: u64) {
        let mut hub = self.hub();
        if let Some(ears) = hub.people.get_mut(&person) {
            ears.retain(|ear| ear.id != id);
            if ears.is_empty() {
                hub.people.remove(&person);
            }
        }
    }

    /// From here on listeners who come read everything up to `at` for themselves. Answers who listens already.
    pub(super) fn move_to(&self, at: i64) -> HashSet<Uuid> {
        let mut hub = self.hub();
        hub.at = hub.at.max(at);
        hub.people.keys().copied().collect()
    }

    /// Gives a frame to the listeners of those people. One that reads too slowly is let go: its channel ends.
    pub(super) fn give(&self, people: &[Uuid], told: &Told) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

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
}
