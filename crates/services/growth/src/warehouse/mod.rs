//! The warehouse of figures (IN4): raw events, facts and dimensions in ClickHouse, for whoever asks questions that this
//! database should not answer. Nobody's pages read from it; without one nothing is missing.
//!
//! A job takes what the outbox has behind a position that is remembered, so that nothing is left out; what is sent
//! twice counts once, by its key. People are marks there that only this installation can make, and are forgotten there
//! after they were erased here.

mod facts;
mod keep;
mod ship;

pub use keep::KeepWarehouse;
pub use ship::ShipEvents;

use adapters::warehouse::{ClickHouse, WarehouseError};
use domain::growth::warehouse::MARK_CHARS;
use spine::{App, Context, Error, Result, signed::sign};
use uuid::Uuid;

/// Its tables and views: one statement, an empty line, the next. What changes has to bear what is there.
const SCHEMA: &str = include_str!("schema.sql");
/// Raised with every change of [`SCHEMA`].
const SCHEMA_VERSION: i32 = 1;

/// How far it is.
struct Progress {
    position: i64,
    schema_version: i32,
}

/// The warehouse of this installation, with its tables made; none where none is set up.
async fn opened(context: &Context) -> Result<Option<(ClickHouse, i64)>> {
    let Some(account) = context.app.settings.warehouse.clone() else { return Ok(None) };
    let warehouse = ClickHouse::new(account).map_err(failed)?;
    let progress = progress(context).await?;
    if progress.schema_version < SCHEMA_VERSION {
        for statement in SCHEMA.split("\n\n") {
            warehouse.run(statement).await.map_err(failed)?;
        }
        sqlx::query!("update warehouse_progress set schema_version = $1", SCHEMA_VERSION)
            .execute(context.writes())
            .await?;
    }
    Ok(Some((warehouse, progress.position)))
}

async fn progress(context: &Context) -> Result<Progress> {
    sqlx::query!("insert into warehouse_progress (changed_at) values ($1) on conflict do nothing", context.now())
        .execute(context.writes())
        .await?;
    let known = sqlx::query_as!(Progress, "select position, schema_version from warehouse_progress");
    Ok(known.fetch_one(context.writes()).await?)
}

/// What stands for an id there. Nobody makes it without this installation's key.
fn mark(app: &App, id: Uuid) -> String {
    let mut mark = sign(app, "warehouse", &id.to_string());
    mark.truncate(MARK_CHARS);
    mark
}

fn marks(app: &App, ids: impl IntoIterator<Item = Uuid>) -> Vec<String> {
    ids.into_iter().map(|id| mark(app, id)).collect()
}

fn failed(error: WarehouseError) -> Error {
    Error::unexpected(error.to_string())
}
