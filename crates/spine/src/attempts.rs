//! Acts that are tried again when the database broke a tie between two of them.
//!
//! Locks are taken in one order, so ties are rare; when one happens the loser changed nothing and looks again, and then
//! either succeeds or finds the refusal a person understands. Nobody sees an SQLSTATE.

use crate::{Error, Result};
use sqlx::{Postgres, Transaction};
use std::{future::Future, time::Duration};

/// Tries after the first one.
const RETRIES: u32 = 3;

/// Runs a whole transaction, again at most three times when it lost a tie. `act` must begin its own transaction and
/// have no other effect.
pub async fn attempted<T, Act, Work>(act: Act) -> Result<T>
where
    Act: Fn() -> Work,
    Work: Future<Output = Result<T>>,
{
    let mut attempt = 0;
    loop {
        match act().await {
            Err(error) if attempt < RETRIES && is_lost_tie(&error) => {
                attempt += 1;
                // Full jitter: two that met once must not meet again in step.
                let pause_ms = rand::random_range(1..=10 * 2_u64.pow(attempt));
                tracing::debug!(attempt, pause_ms, %error, "a transaction lost a tie and is tried again");
                tokio::time::sleep(Duration::from_millis(pause_ms)).await;
            }
            answer => return answer,
        }
    }
}

/// Ends a transaction by its result: commits, or rolls back *before* the refusal is answered. A dropped transaction
/// rolls back some time later, and would meet the person's next request (same key, same calendar) with locks nobody
/// needs any more.
pub async fn finished<T>(transaction: Transaction<'_, Postgres>, result: Result<T>) -> Result<T> {
    match result {
        Ok(value) => {
            transaction.commit().await?;
            Ok(value)
        }
        Err(error) => {
            if let Err(lost) = transaction.rollback().await {
                tracing::debug!(error = %lost, "a rollback was not answered; the server does it when the connection is gone");
            }
            Err(error)
        }
    }
}

/// Deadlock (40P01), serialization failure (40001), somebody else's claim on the same time (23P01), or money that was
/// spent between our look and our journal.
fn is_lost_tie(error: &Error) -> bool {
    let Some(database) = error.database() else { return false };
    matches!(database.code().as_deref(), Some("40P01" | "40001" | "23P01"))
        || database.constraint() == Some("accounts_no_negative_balance")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::bookings::refusals::slot_taken;
    use std::cell::Cell;

    #[tokio::test]
    async fn a_refusal_is_final_and_not_tried_again() {
        let tries = Cell::new(0);
        let answer: Result<()> = attempted(|| {
            tries.set(tries.get() + 1);
            async { Err(slot_taken().into()) }
        })
        .await;
        assert!(matches!(answer, Err(Error::Refused(_))));
        assert_eq!(tries.get(), 1);
    }

    #[tokio::test]
    async fn an_unexpected_error_is_not_tried_again() {
        let tries = Cell::new(0);
        let answer: Result<()> = attempted(|| {
            tries.set(tries.get() + 1);
            async { Err(Error::from(sqlx::Error::RowNotFound)) }
        })
        .await;
        assert!(matches!(answer, Err(Error::Unexpected(_))));
        assert_eq!(tries.get(), 1);
    }
}
