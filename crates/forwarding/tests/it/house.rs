//! A unit, and the way of its words to pages.

use forwarding::{Forwarder, Limits, Options, Told};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use uuid::Uuid;

/// The unit of a test.
pub struct House {
    pub forwarder: Forwarder,
    ways: Arc<Mutex<HashMap<Uuid, UnboundedSender<Told>>>>,
}

impl House {
    pub async fn with(limits: Limits) -> Self {
        let options = Options { bind: ([127, 0, 0, 1], 0).into(), public: None, limits };
        let (forwarder, mut words) = Forwarder::start(options).await.unwrap();
        let ways: Arc<Mutex<HashMap<Uuid, UnboundedSender<Told>>>> = Arc::default();
        let known = ways.clone();
        tokio::spawn(async move {
            while let Some(word) = words.recv().await {
                if let Some(way) = known.lock().unwrap().get(&word.peer) {
                    let _ = way.send(word.told);
                }
            }
        });
        Self { forwarder, ways }
    }

    pub async fn new() -> Self {
        Self::with(Limits { again: Duration::ZERO, ..Limits::default() }).await
    }

    /// What is said to a peer from now on.
    pub fn way(&self, peer: Uuid) -> UnboundedReceiver<Told> {
        let (way, told) = unbounded_channel();
        self.ways.lock().unwrap().insert(peer, way);
        told
    }
}
