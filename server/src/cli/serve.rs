//! `edustream serve`: from an empty directory to a site that answers, and back without losing anything.
//!
//! Order of the end: not ready and no new sockets, rooms whose media is passed on let go, listener closed, sockets told
//! to connect elsewhere (1012) while requests finish (30 s at most), jobs at work finished, connections to the database
//! closed, embedded cluster stopped.

use super::{CommandError, backups::Copier};
use crate::{
    configuration::Configuration,
    health,
    house::House,
    installation::{Database, Use, application},
    ranker, router, serving, telemetry, zones,
};
use ::backups::BackupStore;
use services::{
    App,
    catalog::tutor_search::search_warm,
    events::sequence_run,
    platform::{
        jobs_catalog::{queues, worker_run},
        sealing::Vault,
    },
    room::{forwarding_begin, forwarding_end},
};
use std::{
    collections::BTreeSet,
    io::{ErrorKind, Write},
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

/// Time between "not ready" and the closing of the listener, so that a balancer that asks every second stops sending
/// first.
const NOTICE: Duration = Duration::from_millis(1_200);

/// Serves until SIGTERM or SIGINT.
pub async fn serve(configuration: Configuration, with_worker: bool) -> Result<(), CommandError> {
    announce(&configuration);
    std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "a defect")));
    let listener = listen(configuration.addr).await?;
    let database = Database::open(&configuration, Use::Serve).await?;
    database.migrate().await?;
    app::i18n::ready();
    let app = application(&configuration, &database).await?;
    zones::note(&app).await?;
    let house = House::new(app, configuration);
    if let Some(address) = forwarding_begin(&house.app).await? {
        tracing::info!(%address, "pictures and sound of rooms with many people are passed on");
    }
    let stop_worker = CancellationToken::new();
    let (app, stop) = (house.app.clone(), stop_worker.clone());
    let worker = if with_worker {
        tokio::spawn(worker_run(app, all_queues(), stop))
    } else {
        tokio::spawn(async move { sequence_run(&app, stop).await })
    };
    tokio::spawn(telemetry::plans::run(house.app.pool.clone(), stop_worker.clone()));
    if house.app.replica.is_some() {
        tokio::spawn(watch_replica(house.app.clone(), stop_worker.clone()));
    }
    let copies = copies(&house.configuration, &database, stop_worker.clone()).await?;
    let (directory, weights) = (&house.configuration.ranker_dir, house.configuration.model_dir.as_deref());
    let ranker = ranker::install(&house.app, directory, weights);
    ranker::training::install(&house.app, directory);
    tokio::spawn(ranker::run(ranker, stop_worker.clone()));
    let app = house.app.clone();
    tokio::spawn(async move {
        if let Err(error) = search_warm(&app).await {
            tracing::warn!(%error, "the search's index could not be read; the first search reads it");
        }
    });
    // Nobody may be reading; that is no reason not to serve.
    let _ = writeln!(std::io::stdout(), "EduStream is at {}", house.configuration.public_url);
    let (draining, app) = (house.draining.clone(), house.app.clone());
    let stop = async move {
        serving::stop_signal().await;
        tracing::info!("stopping: finishing what is at work");
        draining.store(true, Ordering::Relaxed);
        tokio::time::sleep(NOTICE).await;
        if let Err(error) = forwarding_end(&app).await {
            tracing::warn!(%error, "rooms were not let go: another server takes them in half a minute");
        }
    };
    let drained = serving::serve(listener, router::router(&house), serving::Edge::of(&house), stop).await;
    if !drained {
        tracing::warn!("some requests or sockets did not finish in {} s", serving::DRAIN_TIMEOUT.as_secs());
    }
    stop_worker.cancel();
    worker.await?;
    if let Some(copies) = copies {
        copies.await?;
    }
    house.app.close().await;
    database.close().await?;
    tracing::info!("stopped");
    Ok(())
}

/// Asks the standby how far it is, as long as the server lives.
async fn watch_replica(app: Arc<App>, stop: CancellationToken) {
    if let Some(replica) = &app.replica {
        replica.watch(&app.pool, stop).await;
    }
}

/// A server with a cluster of its own copies it where backups lie; elsewhere `backup --follow` does.
async fn copies(
    configuration: &Configuration,
    database: &Database,
    stop: CancellationToken,
) -> Result<Option<JoinHandle<()>>, CommandError> {
    let Some(place) = configuration.backups.place.as_ref().filter(|_| configuration.database_url.is_none()) else {
        return Ok(None);
    };
    let store = BackupStore::open(place, Vault::new(configuration.keys_dir.clone()))?;
    let copier = Copier::of(configuration, database, store).await?;
    Ok(Some(tokio::spawn(copier.follow(stop))))
}

fn all_queues() -> BTreeSet<String> {
    queues().into_iter().map(str::to_owned).collect()
}

/// Does the jobs of those queues, or of all where none is named, until SIGTERM or SIGINT.
pub async fn work(mut configuration: Configuration, named: Vec<String>) -> Result<(), CommandError> {
    // A job reads where is written: nobody asks a standby here.
    configuration.database_replica_url = None;
    let lines = if named.is_empty() { all_queues() } else { named.into_iter().collect() };
    if let Some(unknown) = lines.iter().find(|line| !queues().contains(line.as_str())) {
        let known = all_queues().into_iter().collect::<Vec<_>>().join(", ");
        return Err(format!("there is no queue {unknown}. Choose among: {known}.").into());
    }
    let database = Database::open(&configuration, Use::Join).await?;
    database.migrate().await?;
    let app = application(&configuration, &database).await?;
    zones::note(&app).await?;
    ranker::training::install(&app, &configuration.ranker_dir);
    let stop = CancellationToken::new();
    let watched = watched(&configuration, &app, stop.clone()).await?;
    tokio::spawn(telemetry::plans::run(app.pool.clone(), stop.clone()));
    let worker = tokio::spawn(worker_run(app.clone(), lines, stop.clone()));
    serving::stop_signal().await;
    tracing::info!("stopping: finishing the jobs at work");
    stop.cancel();
    worker.await?;
    watched.await?;
    app.close().await;
    database.close().await
}

/// Whoever watches a process that is no server asks here: /healthz, /readyz and /metrics, and nothing else.
pub(super) async fn watched(
    configuration: &Configuration,
    app: &Arc<App>,
    stop: CancellationToken,
) -> Result<JoinHandle<()>, CommandError> {
    let Some(address) = configuration.health_addr else { return Ok(tokio::spawn(async {})) };
    let listener = listen(address).await?;
    let house = House::new(app.clone(), configuration.clone());
    Ok(tokio::spawn(async move {
        let router = router::router_of(&house, health::openings());
        serving::serve(listener, router, serving::Edge::of(&house), stop.cancelled_owned()).await;
    }))
}

/// A server that was killed keeps its address until the kernel has taken it apart.
const DYING: Duration = Duration::from_secs(3);

async fn listen(address: SocketAddr) -> Result<TcpListener, CommandError> {
    let deadline = Instant::now() + DYING;
    loop {
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse && Instant::now() < deadline => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Err(error) => {
                return Err(format!("cannot listen on {address}: {error}. Choose another EDUSTREAM_ADDR.").into());
            }
        }
    }
}

/// Dev mode is convenient and open; nobody should run it in public without noticing.
fn announce(configuration: &Configuration) {
    if configuration.dev {
        tracing::warn!(
            "DEV MODE: mails are readable at /dev/mailbox, payments are a sandbox and anybody can move the clock. \
                For real people set EDUSTREAM_MODE=production."
        );
    }
    if !configuration.dev && configuration.contact.is_none() {
        tracing::warn!("EDUSTREAM_CONTACT is not set: /privacy names nobody to write to");
    }
    match &configuration.clamd {
        Some(scanner) => tracing::info!(%scanner, "files are scanned for viruses"),
        None => tracing::warn!("EDUSTREAM_CLAMD is not set: files that people send are not scanned for viruses"),
    }
    if !configuration.rate_limits {
        tracing::warn!("rate limits are off");
    }
}
