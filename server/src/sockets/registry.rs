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
pub const SOCKETS_MAX: usize = 20_000;
/// Most sockets of one person on one server: tabs and devices, with room.
pub const SOCKETS_PER_PERSON_MAX: usize = 64;
/// Most sockets from one address on one server, where connections of an address are limited at all: a school behind
/// one.
pub const SOCKETS_PER_ADDRESS_MAX: usize = 2_000;

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
    pub fn enter(self: &Arc<Self>, holder: Holder) -> Result<Ticket, Full> {
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

    /// Whether no person and no address is counted: nothing is left behind.
    pub fn counts_nobody(&self) -> bool {
        let live = self.live();
        live.of_address.is_empty() && live.of_person.is_empty()
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
pub struct Ticket {
    id: u64,
    registry: Arc<Sockets>,
    told: Arc<Told>,
}

impl Ticket {
    /// Resolves with the code once the socket is to end. May be dropped and called again.
    pub async fn told(&self) -> u16 {
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
