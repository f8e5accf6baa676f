//! Where backups lie, and how long.

use super::{ConfigurationArgs, filled};
use adapters::files::{ObjectPlace, S3Place};
use clap::Args;
use std::path::PathBuf;

/// What begins the name of a bucket.
const BUCKET: &str = "s3://";

/// The options.
#[derive(Clone, Debug, Args)]
pub struct BackupArgs {
    /// Where backups lie: a directory, or s3://BUCKET of the service of S3_ENDPOINT. A server with a cluster of its own
    /// then copies there every minute what was written; beside a Postgres of your own, `backup --follow` does.
    #[arg(long, global = true, env = "EDUSTREAM_BACKUPS")]
    pub backups: Option<String>,
    /// Days back to which every moment can be restored.
    #[arg(long, global = true, env = "EDUSTREAM_BACKUP_DAYS", default_value_t = 14)]
    pub backup_days: u32,
    /// Address of a role with REPLICATION in a Postgres of your own, which backups are taken as. Without it
    /// DATABASE_URL.
    #[arg(long, global = true, env = "EDUSTREAM_BACKUP_URL", hide_env_values = true)]
    pub backup_url: Option<String>,
}

/// The options after every check.
#[derive(Clone, Debug)]
pub struct BackupSettings {
    /// The place, where one is named.
    pub place: Option<ObjectPlace>,
    /// Days back to which every moment can be restored.
    pub days: u32,
    /// What backups are taken as.
    pub url: Option<String>,
    /// The service that buckets are of, when it is known who opens it.
    service: Option<S3Place>,
}

impl BackupSettings {
    /// No backups.
    pub fn none() -> Self {
        Self { place: None, days: 14, url: None, service: None }
    }

    /// The place somebody names for once, else the installation's.
    ///
    /// # Errors
    /// A sentence that says what to name.
    pub fn place(&self, said: Option<&str>) -> Result<ObjectPlace, String> {
        match said {
            Some(said) => place(said, self.service.as_ref()),
            None => self.place.clone().ok_or_else(|| "name the place of the backups, or set EDUSTREAM_BACKUPS".into()),
        }
    }
}

pub(super) fn settings(args: &ConfigurationArgs) -> Result<BackupSettings, String> {
    let text = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let service = text(&args.s3_access_key_id).zip(text(&args.s3_secret_access_key)).map(|(id, secret)| S3Place {
        endpoint: text(&args.s3_endpoint),
        bucket: String::new(),
        region: args.s3_region.trim().to_owned(),
        access_key_id: id,
        secret_access_key: secret,
    });
    if args.backup.backup_days == 0 {
        return Err("EDUSTREAM_BACKUP_DAYS must be 1 or more.".into());
    }
    let place = text(&args.backup.backups).map(|said| place(&said, service.as_ref())).transpose()?;
    Ok(BackupSettings { place, days: args.backup.backup_days, url: text(&args.backup.backup_url), service })
}

fn place(said: &str, service: Option<&S3Place>) -> Result<ObjectPlace, String> {
    let Some(bucket) = said.strip_prefix(BUCKET) else {
        let directory = PathBuf::from(said);
        if !filled(&directory) || said.contains("://") {
            return Err(format!("Backups lie in a directory or in s3://BUCKET, not in {said:?}."));
        }
        return Ok(ObjectPlace::Directory(directory));
    };
    if bucket.is_empty() || bucket.contains('/') {
        return Err("Backups in a bucket are named s3://BUCKET, without a path.".into());
    }
    let service =
        service.ok_or("Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: they open the bucket of the backups.")?;
    Ok(ObjectPlace::S3(S3Place { bucket: bucket.to_owned(), ..service.clone() }))
}
