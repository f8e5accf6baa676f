//! How many connections one address may hold at a time.
//!
//! A connection costs memory and a file descriptor before it asks for anything. Proxies of ours speak for many people
//! and are not counted. A connection that became a socket is not counted either: sockets are counted by person.

use crate::configuration::Configuration;
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The connections of one server by address; an IPv6 /64 is one address.
#[derive(Debug)]
pub struct Seats {
    most: usize,
    taken: Mutex<HashMap<IpAddr, usize>>,
    configuration: Arc<Configuration>,
}

impl Seats {
    /// As many per address as the configuration says; 0 is any number.
    pub fn new(configuration: Arc<Configuration>) -> Arc<Self> {
        Arc::new(Self { most: configuration.connections_per_address, taken: Mutex::default(), configuration })
    }

    /// A seat for a connection from there, if one is free.
    pub fn take(self: &Arc<Self>, peer: IpAddr) -> Option<Seat> {
        if self.most == 0 || self.configuration.is_trusted(peer) {
            return Some(Seat(None));
        }
        let address = as_counted(peer);
        let mut all = self.taken();
        let taken = all.entry(address).or_default();
        if *taken >= self.most {
            metrics::counter!("connections_refused_total").increment(1);
            return None;
        }
        *taken += 1;
        Some(Seat(Some((self.clone(), address))))
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn as_counted(peer: IpAddr) -> IpAddr {
    match peer.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from(u128::from(v6) >> 64 << 64).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// A connection's seat; given back when dropped.
#[derive(Debug)]
pub struct Seat(Option<(Arc<Seats>, IpAddr)>);

impl Drop for Seat {
    fn drop(&mut self) {
        if let Some((seats, address)) = self.0.take() {
            let mut all = seats.taken();
            if let Some(taken) = all.get_mut(&address) {
                *taken -= 1;
                if *taken == 0 {
                    all.remove(&address);
                }
            }
        }
    }
}
