//! The sockets that live on this server: how many, whose, and a way to end one, somebody's, or all.
//!
//! An entry is there exactly as long as its socket: dropping the ticket removes it, however the socket ended. Closing
//! is a word that the socket's own task hears; it sends the code and ends.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    net::IpAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU16, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::Notify;
use uuid::Uuid;

/// Most sockets of one server.
const SOCKETS_MAX: usize = 20_000;
/// Most sockets of one person on one server: tabs and devices, with room.
const SOCKETS_PER_PERSON_MAX: usize = 64;
/// Most sockets from one address on one server, where connections of an address are limited at all: a school behind
/// one.
const SOCKETS_PER_ADDRESS_MAX: usize = 2_000;

/// Every live socket of one server.
#[derive(Debug, Default)]
pub struct Sockets {
    live: Mutex<Live>,
    next: AtomicU64,
    one_ended: Notify,
    watched: AtomicBool,
}

/// The list, and how many of it are whose.
#[derive(Debug, Default)]
struct Live {
    entries: HashMap<u64, Entry>,
    of_person: HashMap<Uuid, usize>,
    of_address: HashMap<IpAddr, usize>,
}

/// Whose a socket is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub person: Option<Uuid>,
    /// The browser session or the family of tokens it was opened with.
    pub sign_in: Option<Uuid>,
    /// Where it comes from; none where addresses are not counted.
    pub address: Option<IpAddr>,
}

#[derive(Debug)]
struct Entry {
    holder: Holder,
    told: Arc<Told>,
}

/// The word from the registry to one socket: a close code, 0 while there is none.
#[derive(Debug, Default)]
struct Told {
    code: AtomicU16,
    heard: Notify,
}

/// Why a socket is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// This server holds as many as it can.
    Server,
    /// This person, or this address, holds as many as one may.
    Person,
}

impl Sockets {
    /// Takes a place in the list.
    pub(super) fn enter(self: &Arc<Self>, holder: Holder) -> Result<Ticket, Full> {
        let mut live = self.live();
        if live.entries.len() >= SOCKETS_MAX {
            return Err(Full::Server);
        }
        let held = |counted: Option<&usize>| counted.copied().unwrap_or_default();
        let own = holder.person.map_or(0, |person| held(live.of_person.get(&person)));
        let near = holder.address.map_or(0, |address| held(live.of_address.get(&address)));
        if own >= SOCKETS_PER_PERSON_MAX || near >= SOCKETS_PER_ADDRESS_MAX {
            return Err(Full::Person);
        }
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let told = Arc::<Told>::default();
        live.entries.insert(id, Entry { holder, told: told.clone() });
        if let Some(person) = holder.person {
            *live.of_person.entry(person).or_default() += 1;
        }
        if let Some(address) = holder.address {
            *live.of_address.entry(address).or_default() += 1;
        }
        Ok(Ticket { id, registry: self.clone(), told })
    }

    /// True for the one caller who has to start looking after ended sign-ins.
    pub(super) fn watch_begins(&self) -> bool {
        !self.watched.swap(true, Ordering::AcqRel)
    }

    /// Says that nobody looks any more.
    pub(super) fn watch_ends(&self) {
        self.watched.store(false, Ordering::Release);
    }

    /// Every sign-in that holds one, once.
    pub fn sign_ins(&self) -> Vec<Uuid> {
        let all: HashSet<Uuid> = self.live().entries.values().filter_map(|entry| entry.holder.sign_in).collect();
        all.into_iter().collect()
    }

    /// How many live.
    pub fn count(&self) -> usize {
        self.live().entries.len()
    }

    /// How many a sign-in holds.
    pub fn count_of_sign_in(&self, sign_in: Uuid) -> usize {
        self.live().entries.values().filter(|entry| entry.holder.sign_in == Some(sign_in)).count()
    }

    /// Ends those of one sign-in; how many were told.
    pub fn close_sign_in(&self, sign_in: Uuid, code: u16) -> usize {
        self.close(code, |holder| holder.sign_in == Some(sign_in))
    }

    /// Ends those of one person.
    pub fn close_person(&self, person: Uuid, code: u16) -> usize {
        self.close(code, |holder| holder.person == Some(person))
    }

    /// Ends all.
    pub fn close_all(&self, code: u16) -> usize {
        self.close(code, |_| true)
    }

    fn close(&self, code: u16, whose: impl Fn(&Holder) -> bool) -> usize {
        let live = self.live();
        let told = live.entries.values().filter(|entry| whose(&entry.holder));
        told.map(|entry| {
            entry.told.code.store(code, Ordering::Release);
            entry.told.heard.notify_one();
        })
        .count()
    }

    /// Waits until none lives; false when some still do after that time.
    pub async fn ended(&self, within: Duration) -> bool {
        let all = async {
            loop {
                let one = self.one_ended.notified();
                if self.count() == 0 {
                    return;
                }
                one.await;
            }
        };
        tokio::time::timeout(within, all).await.is_ok()
    }

    fn live(&self) -> MutexGuard<'_, Live> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Live {
    fn leave(&mut self, id: u64) {
        let Some(entry) = self.entries.remove(&id) else { return };
        if let Some(person) = entry.holder.person {
            one_less(&mut self.of_person, &person);
        }
        if let Some(address) = entry.holder.address {
            one_less(&mut self.of_address, &address);
        }
    }
}

fn one_less<K: Eq + Hash>(counted: &mut HashMap<K, usize>, of: &K) {
    if let Some(count) = counted.get_mut(of) {
        *count = count.saturating_sub(1);
        if *count == 0 {
            counted.remove(of);
        }
    }
}

/// A socket's place in the list; given back when dropped.
#[derive(Debug)]
pub(super) struct Ticket {
    id: u64,
    registry: Arc<Sockets>,
    told: Arc<Told>,
}

impl Ticket {
    /// Resolves with the code once the socket is to end. May be dropped and called again.
    pub(super) async fn told(&self) -> u16 {
        loop {
            let code = self.told.code.load(Ordering::Acquire);
            if code != 0 {
                return code;
            }
            self.told.heard.notified().await;
        }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.registry.live().leave(self.id);
        self.registry.one_ended.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;

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
        let at = |last: u8, person: u128| Holder {
            address: Some(IpAddr::from([203, 0, 113, last])),
            ..holder(person, person)
        };
        let held: Vec<_> =
            (0..SOCKETS_PER_ADDRESS_MAX).map(|person| sockets.enter(at(7, person as u128)).unwrap()).collect();
        assert_eq!(sockets.enter(at(7, 99_999)).err(), Some(Full::Person));
        assert!(sockets.enter(at(8, 99_999)).is_ok());
        drop(held);
        assert!(sockets.enter(at(7, 99_999)).is_ok());
        assert!(sockets.live().of_address.is_empty() && sockets.live().of_person.is_empty(), "nothing is left behind");
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
}
