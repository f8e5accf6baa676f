//! Whether the database answers, asked once for all who want to know.
//!
//! A probe from outside must cost nothing: it comes each second from every balancer, and anybody can send thousands. So
//! the answer is kept for a second and one connection, which is not of the pool, asks for it; when all of the pool is
//! at work, the server is busy and not unready.

use sqlx::{Connection, PgConnection, PgPool};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Time the database has to answer.
const ANSWER_TIMEOUT: Duration = Duration::from_millis(900);
/// How long an answer is believed.
const FRESH: Duration = Duration::from_secs(1);

/// The last answer and the connection that asked.
#[derive(Debug, Default)]
pub struct Readiness(Mutex<Asked>);

#[derive(Debug, Default)]
struct Asked {
    connection: Option<PgConnection>,
    last: Option<(Instant, bool)>,
}

impl Readiness {
    /// Whether the database answered within the last second, or does now. Callers at the same time wait for one
    /// question.
    pub async fn of(&self, pool: &PgPool) -> bool {
        if pool.is_closed() {
            return false;
        }
        let mut asked = self.0.lock().await;
        if let Some((_, answered)) = asked.last.filter(|(at, _)| at.elapsed() < FRESH) {
            return answered;
        }
        let connection = asked.connection.take();
        let answer = tokio::time::timeout(ANSWER_TIMEOUT, ask(connection, pool)).await;
        asked.connection = answer.unwrap_or(Err(sqlx::Error::PoolTimedOut)).ok();
        let answered = asked.connection.is_some();
        asked.last = Some((Instant::now(), answered));
        answered
    }
}

/// The connection, after it answered; a new one where there is none or the old one broke.
async fn ask(connection: Option<PgConnection>, pool: &PgPool) -> Result<PgConnection, sqlx::Error> {
    if let Some(mut connection) = connection
        && connection.ping().await.is_ok()
    {
        return Ok(connection);
    }
    let mut connection = PgConnection::connect_with(&pool.connect_options()).await?;
    connection.ping().await?;
    Ok(connection)
}
