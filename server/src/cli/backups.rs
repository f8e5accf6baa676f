//! `edustream backup`: one pass, or one every minute until it is told to stop.

use super::{CommandError, accounts::sentence, serve::watched};
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
    serving,
};
use ::backups::{
    BackupStore, Passed, Source,
    files::files_copy,
    keep::{Keep, pass, source_elsewhere},
};
use clap::Args;
use services::{App, Context, platform::sealing::Vault, privacy::erasures};
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// Time between two passes: what is lost at most when the machine burns down.
const EVERY: Duration = Duration::from_mins(1);

/// How to copy.
#[derive(Debug, Args)]
pub struct BackupCommand {
    /// A directory, or s3://BUCKET. Default: EDUSTREAM_BACKUPS.
    #[arg(long)]
    to: Option<String>,
    /// Go on: the log every minute, a base a day, until SIGTERM or SIGINT.
    #[arg(long, conflicts_with_all = ["log_only", "list"])]
    follow: bool,
    /// The log since the last time, and a base only where there is none.
    #[arg(long)]
    log_only: bool,
    /// Put the master keys there too, open. Whoever holds the backups then reads everything.
    #[arg(long)]
    with_keys: bool,
    /// Print what is there, and copy nothing.
    #[arg(long)]
    list: bool,
}

/// `edustream backup`.
pub async fn backup(configuration: &Configuration, command: BackupCommand) -> Result<(), CommandError> {
    let place = configuration.backups.place(command.to.as_deref())?;
    let store = BackupStore::open(&place, Vault::new(configuration.keys_dir.clone()))?;
    if command.list {
        return list(&store).await;
    }
    let database = Database::open(configuration, Use::Join).await?;
    let copier = Copier::of(configuration, &database, store.clone()).await?;
    let done = if command.follow {
        let stop = CancellationToken::new();
        let watched = watched(configuration, &copier.app, stop.clone()).await?;
        let following = tokio::spawn(copier.follow(stop.clone()));
        serving::stop_signal().await;
        stop.cancel();
        watched.await?;
        following.await.map_err(Into::into)
    } else {
        let passed = copier.once(!command.log_only).await;
        copier.app.pool.close().await;
        passed.map(|passed| println!("{}", told(&passed)))
    };
    let keys = if command.with_keys { Some(store.keys_put().await) } else { None };
    database.close().await?;
    done?;
    if let Some(keys) = keys.transpose()? {
        println!("{keys} master keys lie beside it, open: whoever holds this backup reads everything.");
    }
    Ok(())
}

async fn list(store: &BackupStore) -> Result<(), CommandError> {
    let bases = store.bases().await?;
    for base in &bases {
        println!("{}  {:>9} kB  from {}", base.ended_at.to_rfc3339(), base.bytes / 1_000, base.first.name());
    }
    println!("{} bases, {} files of the log", bases.len(), store.log_names().await?.len());
    Ok(())
}

fn told(passed: &Passed) -> String {
    let base = match &passed.base {
        Some(base) => format!("A base of {} kB, whole at {}; ", base.bytes / 1_000, base.ended_at.to_rfc3339()),
        None => String::new(),
    };
    format!("{base}{} files of the log; {} that had their time are gone.", passed.log, passed.expired)
}

/// All that a pass needs.
pub(super) struct Copier {
    source: Source,
    store: BackupStore,
    days: u32,
    app: Arc<App>,
}

impl Copier {
    /// Of a database that is open.
    pub(super) async fn of(
        configuration: &Configuration,
        database: &Database,
        store: BackupStore,
    ) -> Result<Self, CommandError> {
        let source = match (&configuration.database_url, database.for_copies()) {
            (None, Some((programs, url))) => Source::new(url, programs),
            (url, _) => {
                let url = configuration.backups.url.as_ref().or(url.as_ref());
                source_elsewhere(url.ok_or("there is no database to copy")?, &configuration.data_dir)?
            }
        };
        database.migrate().await?;
        let app = application(configuration, database).await?;
        Ok(Self { source, store, days: configuration.backups.days, app })
    }

    /// One pass: who was erased first, so that no base is newer than the list.
    async fn once(&self, base_now: bool) -> Result<Passed, CommandError> {
        let context = Context::system(self.app.clone(), "backup");
        let erased: Vec<_> = erasures(&context).await.map_err(sentence)?.into_iter().map(|id| id.0).collect();
        self.store.erasures_add(&erased).await?;
        let passed = pass(&self.source, &self.store, Keep { days: self.days, base_now }).await?;
        files_copy(&self.store, &self.app.objects, self.days, context.app.clock.real_now()).await?;
        Ok(passed)
    }

    /// A pass every minute until it is told to stop; one that fails is tried again a minute later.
    pub(super) async fn follow(self, stop: CancellationToken) {
        loop {
            match self.once(false).await {
                Ok(passed) => {
                    metrics::gauge!("backup_log_copied_at_seconds").set(self.app.clock.real_now().timestamp() as f64);
                    if let Some(base) = &passed.base {
                        tracing::info!(bytes = base.bytes, segment = base.first.name(), "a base was backed up");
                    }
                }
                Err(error) => {
                    metrics::counter!("backup_failures_total").increment(1);
                    tracing::error!(%error, "the backup did not do it");
                }
            }
            tokio::select! {
                () = stop.cancelled() => break,
                () = tokio::time::sleep(EVERY) => {}
            }
        }
        self.app.pool.close().await;
    }
}
