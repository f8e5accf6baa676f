//! Trains versions for the weekly job, beside those that `match train --out` writes.

use domain::matching::{admin::weeks_over, market::Market};
use futures::future::{BoxFuture, FutureExt};
use matching::cli::{MatchCommand, execute};
use services::{
    App,
    matching_live::ports::{Training, training_set},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where the data set lies while it is learned from; one that a crash left is written over. No version has such a name.
const DATA: &str = ".weekly-data";

/// What trains on this machine.
struct Trainer {
    directory: PathBuf,
}

/// Puts it on the application's shelf; versions are written into `directory`.
pub fn install(app: &App, directory: &Path) {
    training_set(app, Arc::new(Trainer { directory: directory.to_owned() }));
}

impl Training for Trainer {
    fn train(&self, market: Market, version: String, served: Vec<String>) -> BoxFuture<'_, Result<(), String>> {
        let directory = self.directory.clone();
        async move {
            let trained = tokio::task::spawn_blocking(move || trained(&directory, &market, &version, &served));
            trained.await.map_err(|error| error.to_string())?
        }
        .boxed()
    }
}

fn trained(directory: &Path, market: &Market, version: &str, served: &[String]) -> Result<(), String> {
    // It may serve already: a version never changes.
    let out = directory.join(version);
    if out.exists() {
        return Ok(());
    }
    let dataset = directory.join(DATA);
    let _ = std::fs::remove_dir_all(&dataset);
    std::fs::create_dir_all(&dataset).map_err(|error| format!("{}: {error}", dataset.display()))?;
    let learned = matching::dataset::write(market, &dataset)
        .and_then(|()| execute(MatchCommand::Train { dataset: dataset.clone(), out, until: None, seed: 1 }));
    // What people wrote of themselves is in it.
    let _ = std::fs::remove_dir_all(&dataset);
    learned.map_err(|error| error.to_string())?;
    forget(directory, served);
    Ok(())
}

/// Takes away versions of old weeks that never served.
fn forget(directory: &Path, served: &[String]) {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    let there: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    for over in weeks_over(&there, served) {
        if let Err(error) = std::fs::remove_dir_all(directory.join(over)) {
            tracing::warn!(version = %over, %error, "an old version could not be taken away");
        }
    }
}
