//! A database that dies, hangs, is full of connections, or cannot be reached.

use super::{ANSWERED_IN, AT_WORK, ENDS_IN, Seen, a_moment, answered_soon, back};
use crate::cli::{
    CommandError,
    gameday::{
        Findings,
        ground::{Ground, Server},
        people::Market,
        processes,
        work::Work,
    },
};
use domain::platform::gameday::Dice;
use sqlx::{Connection, PgConnection};
use std::{path::PathBuf, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, UnixStream},
    sync::watch,
    task::JoinHandle,
};

/// PostgreSQL is back so soon after it was killed.
const DATABASE_BACK_IN: Duration = Duration::from_secs(30);
/// A server is back so soon once the database answers again.
const HEALS_IN: Duration = Duration::from_secs(5);
/// How long a hang or a cut lasts.
const LASTS: Duration = Duration::from_secs(8);

/// F4: every process of PostgreSQL is killed under work.
pub async fn killed(ground: &mut Ground, market: &Market, dice: &mut Dice) -> Result<Findings, CommandError> {
    let base = ground.server.base();
    let all = processes::of_database(&ground.database_url().await?).await?;
    let work = Work::begin(market, std::slice::from_ref(&base));
    tokio::time::sleep(AT_WORK).await;
    a_moment(dice, 500).await;
    // Those that came since then end by themselves: they notice that the first one is gone.
    processes::signal("-KILL", &all)?;
    let seen = Seen::of(ground, &base, Duration::from_secs(1)).await;
    let mut findings = Findings::new();
    if !seen.alive {
        findings.extend(seen.findings());
    }
    findings.extend(back(ground, &base, DATABASE_BACK_IN).await);
    tokio::time::sleep(AT_WORK).await;
    findings.extend(work.finish().await);
    Ok(findings)
}

/// F5: every process of PostgreSQL stands still, and goes on later.
pub async fn hung(ground: &mut Ground, market: &Market, dice: &mut Dice) -> Result<Findings, CommandError> {
    let base = ground.server.base();
    let url = ground.database_url().await?;
    let work = Work::begin(market, std::slice::from_ref(&base));
    tokio::time::sleep(AT_WORK).await;
    a_moment(dice, 500).await;
    let all = processes::of_database(&url).await?;
    market.witness.slowest();
    processes::signal("-STOP", &all)?;
    let seen = Seen::of(ground, &base, LASTS).await;
    processes::signal("-CONT", &all)?;
    let mut findings = seen.findings();
    findings.extend(back(ground, &base, HEALS_IN).await);
    findings.extend(answered_soon(market));
    tokio::time::sleep(AT_WORK).await;
    findings.extend(work.finish().await);
    Ok(findings)
}

/// F6: somebody takes every connection that is left, and holds them.
pub async fn used_up(ground: &mut Ground, market: &Market) -> Result<Findings, CommandError> {
    let base = ground.server.base();
    let url = ground.database_url().await?;
    let work = Work::begin(market, std::slice::from_ref(&base));
    tokio::time::sleep(AT_WORK).await;
    market.witness.slowest();
    let mut held = Vec::new();
    while let Ok(connection) = PgConnection::connect(&url).await {
        held.push(connection);
    }
    tokio::time::sleep(LASTS / 2).await;
    let mut findings = answered_soon(market);
    for connection in held {
        connection.close().await?;
    }
    findings.extend(back(ground, &base, HEALS_IN).await);
    tokio::time::sleep(AT_WORK).await;
    findings.extend(work.finish().await);
    Ok(findings)
}

/// F19: a server reaches the database over a way that is cut without a word, and heals.
pub async fn cut_off(ground: &mut Ground, market: &Market, dice: &mut Dice) -> Result<Findings, CommandError> {
    let way = Way::to(&ground.database_url().await?).await?;
    let mut server = Server::new(&["serve", "--no-worker"])?;
    server.with.push(("DATABASE_URL", way.url.clone()));
    server.start(&ground.installed())?;
    let base = server.base();
    let mut findings = back(ground, &base, ENDS_IN).await;
    let work = Work::begin(market, std::slice::from_ref(&base));
    tokio::time::sleep(AT_WORK).await;
    a_moment(dice, 500).await;
    market.witness.slowest();
    way.open.send_replace(false);
    let seen = Seen::of(ground, &base, LASTS).await;
    way.open.send_replace(true);
    findings.extend(seen.findings());
    findings.extend(back(ground, &base, HEALS_IN).await);
    // Whoever asked just before it healed has been answered by now.
    tokio::time::sleep(ANSWERED_IN).await;
    findings.extend(answered_soon(market));
    findings.extend(work.finish().await);
    server.kill().await?;
    Ok(findings)
}

/// A way of TCP to the socket of a cluster, which can be cut: then nothing goes through, and nobody is told.
struct Way {
    url: String,
    open: watch::Sender<bool>,
    listener: JoinHandle<()>,
}

impl Way {
    async fn to(url: &str) -> Result<Self, CommandError> {
        let host = url.split("host=").nth(1).and_then(|rest| rest.split('&').next());
        let host = host.ok_or("the database has no socket")?;
        let socket = PathBuf::from(host).join(".s.PGSQL.5432");
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("postgres://edustream_owner@{}/edustream?sslmode=disable", listener.local_addr()?);
        let (open, is_open) = watch::channel(true);
        let listener = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(carry(client, socket.clone(), is_open.clone()));
            }
        });
        Ok(Self { url, open, listener })
    }
}

impl Drop for Way {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

/// Carries one connection until either side ends it.
async fn carry(client: TcpStream, socket: PathBuf, is_open: watch::Receiver<bool>) {
    opened(&mut is_open.clone()).await;
    let Ok(database) = UnixStream::connect(socket).await else { return };
    let (from_client, to_client) = client.into_split();
    let (from_database, to_database) = database.into_split();
    tokio::select! {
        () = copy(from_client, to_database, is_open.clone()) => {}
        () = copy(from_database, to_client, is_open) => {}
    }
}

async fn copy(
    mut from: impl AsyncReadExt + Unpin,
    mut to: impl AsyncWriteExt + Unpin,
    mut is_open: watch::Receiver<bool>,
) {
    let mut bytes = vec![0; 16 << 10];
    while let Ok(read) = from.read(&mut bytes).await {
        let Some(read) = bytes.get(..read).filter(|read| !read.is_empty()) else { return };
        opened(&mut is_open).await;
        if to.write_all(read).await.is_err() {
            return;
        }
    }
}

async fn opened(is_open: &mut watch::Receiver<bool>) {
    // An error means that the fault is over.
    let _ = is_open.wait_for(|open| *open).await;
}
