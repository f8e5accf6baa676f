//! Which rules of time zones this server computes with: the newest release the installation has, loaded once.
//!
//! Wall times and instants are computed in many places, from the first request on, so the table is installed before
//! the application is put together and never changed while the server runs: a restart brings a newer release in, and
//! the job that looks at booked lessons follows from that.

use crate::{cli::CommandError, configuration::Configuration};
use adapters::zoneinfo::{Places, SYSTEM, newest};
use domain::calendar::{ZoneTable, zone::newest_published};
use serde_json::{Value, json};
use services::{App, Context, bookings::zone_changes::release_note};
use std::sync::{Arc, Once};

/// Loads the newest release and says which it is; again in the same process it does nothing.
///
/// # Errors
/// When the directory the operator named cannot be used.
pub fn load(configuration: &Configuration) -> Result<(), CommandError> {
    static SAID: Once = Once::new();
    if SAID.is_completed() {
        return Ok(());
    }
    let places = Places {
        operator: configuration.zoneinfo_dir.clone(),
        own: configuration.data_dir.join("zoneinfo"),
        system: SYSTEM.into(),
    };
    let found = newest(&places).map_err(|fault| format!("EDUSTREAM_ZONEINFO_DIR: {fault}"))?;
    SAID.call_once(|| {
        for remark in found.remarks {
            tracing::warn!("{remark}");
        }
        if let Some(table) = found.table {
            table.install();
        }
        let loaded = ZoneTable::loaded();
        tracing::info!(release = loaded.version(), source = loaded.source(), "time zones");
        if let Some(published) = newest_published().filter(|_| outdated()) {
            tracing::warn!(
                "time zone data {} is older than {published}: lessons where a law changed since may be an hour off. \
                 `make setup` fetches it; docs/operating.md says how else.",
                loaded.version(),
            );
        }
    });
    Ok(())
}

/// Notes the release for the whole installation; a newer one than any before has the lessons ahead looked at.
///
/// # Errors
/// When the database does not answer.
pub async fn note(app: &Arc<App>) -> Result<(), CommandError> {
    if let Some(release) = ZoneTable::loaded().release()
        && release_note(&Context::system(app.clone(), "start"), release).await?
    {
        tracing::info!(%release, "newer time zone data than ever before here: the lessons ahead are looked at");
    }
    Ok(())
}

/// Whether a newer release was published than the one this server computes with, as far as was known when it was built.
pub fn outdated() -> bool {
    ZoneTable::loaded().release() < newest_published().as_ref()
}

/// The release and the newest one that is known; where it was found is for logs and admins.
pub fn state() -> Value {
    json!({
        "release": ZoneTable::loaded().version(),
        "newest_published": newest_published().map(|release| release.to_string()),
        "outdated": outdated(),
    })
}
