//! `edustream restore` and `edustream drill`: the way back, and the proof that there is one.

use super::{CommandError, accounts::sentence, database};
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use ::backups::{BackupStore, Restored, files::files_put_back, restore as restore_database};
use adapters::files::ObjectPlace;
use chrono::{DateTime, Utc};
use clap::Args;
use domain::ids::UserId;
use services::{
    Context,
    platform::{installation::owner_pool_connect, sealing::Vault},
    privacy::erasures_replay,
};
use std::{
    fs,
    io::Write,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

/// What to restore.
#[derive(Debug, Args)]
pub struct RestoreCommand {
    /// A directory, or s3://BUCKET. Default: EDUSTREAM_BACKUPS.
    #[arg(long)]
    from: Option<String>,
    /// The moment to go back to, for example 2026-11-28T14:30:00Z. Without it the last one there is.
    #[arg(long)]
    at: Option<DateTime<Utc>>,
    /// Put the database that is in the data directory aside; what it wrote last is restored with the rest.
    #[arg(long)]
    replace: bool,
}

/// What to try.
#[derive(Debug, Args)]
pub struct DrillCommand {
    /// A directory, or s3://BUCKET. Default: EDUSTREAM_BACKUPS.
    #[arg(long)]
    from: Option<String>,
    /// The moment to go back to. Without it the last one there is.
    #[arg(long)]
    at: Option<DateTime<Utc>>,
}

/// `edustream restore`.
pub async fn restore(mut configuration: Configuration, command: RestoreCommand) -> Result<(), CommandError> {
    let store = store(&configuration, command.from.as_deref())?;
    keys_put_back(&store, &configuration.keys_dir).await?;
    // Into a cluster of ours: what runs elsewhere is not touched.
    configuration.database_url = None;
    let restored = restore_database(&store, &configuration.data_dir, command.at, command.replace).await?;
    print!("{}", told(&restored));
    let stands = prove(&configuration, &store).await;
    if let Some(aside) = &restored.recovered.aside {
        println!("The database of before lies in {}. Remove it once all is well.", aside.display());
    }
    stands
}

/// `edustream drill`: in a directory of its own, which is gone afterwards. Nothing of the installation is changed.
pub async fn drill(mut configuration: Configuration, command: DrillCommand) -> Result<(), CommandError> {
    let store = store(&configuration, command.from.as_deref())?;
    let scratch = tempfile::Builder::new().prefix("edustream-drill-").tempdir()?;
    // PostgreSQL's user must be able to enter.
    fs::set_permissions(scratch.path(), std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
    configuration.database_url = None;
    configuration.data_dir = scratch.path().join("data");
    configuration.files = ObjectPlace::Directory(scratch.path().join("files"));
    let restored = restore_database(&store, &configuration.data_dir, command.at, false).await?;
    print!("{}", told(&restored));
    let stands = prove(&configuration, &store).await;
    if stands.is_ok() {
        println!("The drill went well: this backup can be restored.");
    }
    stands
}

fn store(configuration: &Configuration, from: Option<&str>) -> Result<BackupStore, CommandError> {
    let place = configuration.backups.place(from)?;
    if let ObjectPlace::Directory(directory) = &place
        && !directory.is_dir()
    {
        return Err(format!("{} is not there", directory.display()).into());
    }
    Ok(BackupStore::open(&place, Vault::new(configuration.keys_dir.clone()))?)
}

/// Keys that lie beside the backup, where this machine has none.
async fn keys_put_back(store: &BackupStore, directory: &Path) -> Result<(), CommandError> {
    if fs::read_dir(directory).is_ok_and(|mut entries| entries.next().is_some()) {
        return Ok(());
    }
    for (name, bytes) in store.keys_get().await? {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
        let path = directory.join(Path::new(&name).file_name().ok_or("a key has no name")?);
        fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?.write_all(&bytes)?;
    }
    Ok(())
}

fn told(restored: &Restored) -> String {
    let base = &restored.base;
    let last = match &restored.recovered.last_change {
        Some(at) => format!("The last change in it was made at {at}.\n"),
        None => String::new(),
    };
    format!(
        "Restored a base of {} kB that was whole at {}, and {} files of the log, in {:.1} s.\n{last}",
        base.bytes / 1_000,
        base.ended_at.to_rfc3339(),
        restored.log,
        restored.took.as_secs_f64()
    )
}

/// Brings the schema up to date, erases again who was erased since, puts files back, and checks everything.
async fn prove(configuration: &Configuration, store: &BackupStore) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    let proved = erase_again(configuration, &database, store).await;
    database.close().await?;
    println!("{}", proved?);
    database::check(configuration).await
}

async fn erase_again(
    configuration: &Configuration,
    database: &Database,
    store: &BackupStore,
) -> Result<String, CommandError> {
    database.migrate().await?;
    let owner = owner_pool_connect(&database.url, 1).await?;
    let rows: i64 = sqlx::query_scalar(
        "select coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint from pg_class c
         join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'r'",
    )
    .fetch_one(&owner)
    .await?;
    owner.close().await;
    let app = application(configuration, database).await?;
    let erased: Vec<UserId> = store.erasures().await?.into_iter().map(UserId).collect();
    let again = erasures_replay(&Context::system(app.clone(), "restore"), &erased).await;
    let files = files_put_back(store, &app.objects).await;
    app.pool.close().await;
    Ok(format!(
        "About {rows} rows. {} people who left since are erased again; {} files are back.",
        again.map_err(sentence)?,
        files?
    ))
}
