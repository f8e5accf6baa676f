//! How often a use case waits for the database: its conversation passes through here and is counted.
//!
//! A client of Postgres waits after `Sync` and after a simple query (protocol 3, message types `S` and `Q`);
//! everything between two of them is one round trip.
//! A bare `Sync` is the pool's look at a connection it takes back: nobody waits for it, and it is not counted.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{UnixListener, UnixStream},
};

/// The gate in front of a cluster that listens on a unix socket.
pub struct Wire {
    trips: Arc<AtomicUsize>,
    folder: PathBuf,
}

impl Wire {
    /// Opens a gate; answers it with the address that leads through it.
    pub fn open(url: &str) -> (Self, String) {
        let host = url.split("host=").nth(1).and_then(|rest| rest.split('&').next()).expect("a unix socket");
        let folder = std::env::temp_dir().join(format!("wire-{}", uuid::Uuid::now_v7().simple()));
        std::fs::create_dir(&folder).expect("a folder");
        let cluster = PathBuf::from(host).join(".s.PGSQL.5432");
        let listener = UnixListener::bind(folder.join(".s.PGSQL.5432")).expect("a socket");
        let trips = Arc::new(AtomicUsize::new(0));
        let counted = trips.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = UnixStream::connect(&cluster).await.expect("the cluster");
                tokio::spawn(pass(client, server, counted.clone()));
            }
        });
        let through = url.replace(&format!("host={host}"), &format!("host={}", folder.display()));
        (Self { trips, folder }, through)
    }

    /// Round trips while `act` runs.
    pub async fn during<T>(&self, act: impl Future<Output = T>) -> (T, usize) {
        let before = self.trips.load(Ordering::SeqCst);
        let done = act.await;
        (done, self.trips.load(Ordering::SeqCst) - before)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn pass(client: UnixStream, server: UnixStream, trips: Arc<AtomicUsize>) {
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    tokio::spawn(async move { tokio::io::copy(&mut from_server, &mut to_client).await });
    // The first messages have no type: perhaps a question for TLS (length 8, answered with one letter), then length,
    // version, parameters.
    loop {
        let Ok(length) = from_client.read_u32().await else { return };
        if forward(&mut from_client, &mut to_server, None, length).await.is_none() {
            return;
        }
        if length != 8 {
            break;
        }
    }
    let mut asked = false;
    while let Ok(kind) = from_client.read_u8().await {
        let Ok(length) = from_client.read_u32().await else { return };
        if kind == b'Q' || (kind == b'S' && asked) {
            trips.fetch_add(1, Ordering::SeqCst);
        }
        asked = !matches!(kind, b'S' | b'Q');
        if forward(&mut from_client, &mut to_server, Some(kind), length).await.is_none() {
            return;
        }
    }
}

async fn forward(
    from: &mut (impl AsyncReadExt + Unpin),
    to: &mut (impl AsyncWriteExt + Unpin),
    kind: Option<u8>,
    length: u32,
) -> Option<()> {
    let mut message: Vec<u8> = kind.into_iter().chain(length.to_be_bytes()).collect();
    let head = message.len();
    message.resize(head + length as usize - 4, 0);
    from.read_exact(&mut message[head..]).await.ok()?;
    to.write_all(&message).await.ok()
}
