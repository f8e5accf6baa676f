//! How a service fails: with a refusal a person can act on, or unexpectedly.
//!
//! [`Error::Unexpected`] keeps its cause for the log and never shows it; the edge logs it once with the trace id.
//! Constraint violations that mean something to a person are turned into refusals where they can happen, by constraint
//! name (see [`Error::is_violation_of`]).

use crate::lost;
use domain::{Refusal, platform::refusals};
use std::sync::Arc;

/// Result of a service.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a service did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A no that a person can act on.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not answer in time, is full, or is gone: try again later, nothing was changed.
    #[error("the database is not available: {0}")]
    Unavailable(#[source] sqlx::Error),
    /// A store beside the database did not answer: try again later.
    #[error("what lies beside the database is not available: {0}")]
    Beside(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A defect or a broken environment.
    #[error("{0}")]
    Unexpected(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// One failure told to everybody who waited for the same cache entry; never a refusal.
    #[error(transparent)]
    Shared(Arc<Error>),
}

impl Error {
    /// An unexpected failure with a text for the log.
    pub fn unexpected(text: impl Into<String>) -> Self {
        Self::Unexpected(text.into().into())
    }

    /// What the database said, when it was the database that failed.
    pub fn database(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        match self {
            Self::Unexpected(cause) => cause.downcast_ref::<sqlx::Error>().and_then(sqlx::Error::as_database_error),
            Self::Unavailable(error) => error.as_database_error(),
            Self::Shared(error) => error.database(),
            Self::Refused(_) | Self::Beside(_) => None,
        }
    }

    /// True when a database constraint of that name refused the change.
    pub fn is_violation_of(error: &sqlx::Error, constraint: &str) -> bool {
        matches!(error, sqlx::Error::Database(database) if database.constraint() == Some(constraint))
    }

    /// The refusal to show: the own one, or the general sentence for the other cases.
    pub fn to_refusal(&self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal.clone(),
            Self::Unavailable(_) | Self::Beside(_) => refusals::temporarily_unavailable().after_seconds(5),
            Self::Unexpected(_) => refusals::internal_error(),
            Self::Shared(error) => error.to_refusal(),
        }
    }

    /// HTTP status: the refusal's kind, 503 when unavailable, 500 when unexpected.
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(refusal) => refusal.kind.status(),
            Self::Unavailable(_) | Self::Beside(_) => 503,
            Self::Unexpected(_) => 500,
            Self::Shared(error) => error.status(),
        }
    }
}

impl From<sqlx::Error> for Error {
    /// Connection trouble (08*, 28*, 3D*: no way in, no such database), shutdown (57P*), resource exhaustion (53*, disk
    /// full) and lock time-outs are unavailable; everything else is unexpected.
    fn from(error: sqlx::Error) -> Self {
        lost::notice(&error);
        let unavailable = match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
                true
            }
            sqlx::Error::Database(database) => database.code().is_some_and(|code| {
                ["08", "28", "3D", "53", "57"].iter().any(|class| code.starts_with(class))
                    || code == "55P03"
                    || code == "25006"
            }),
            _ => false,
        };
        if unavailable { Self::Unavailable(error) } else { Self::Unexpected(Box::new(error)) }
    }
}

impl From<Arc<Error>> for Error {
    /// What a shared cache entry could not be made of: a refusal stays one, and a database that is gone stays that.
    fn from(error: Arc<Error>) -> Self {
        match &*error {
            Self::Refused(refusal) => Self::Refused(refusal.clone()),
            Self::Unavailable(_) | Self::Beside(_) | Self::Unexpected(_) | Self::Shared(_) => Self::Shared(error),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Unexpected(Box::new(error))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(Box::new(error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_waited_for_fails_for_each_as_it_failed() {
        let gone = Error::from(Arc::new(Error::from(sqlx::Error::PoolClosed)));
        assert_eq!((gone.status(), gone.to_refusal().code.as_str()), (503, "temporarily_unavailable"));
        let twice = Error::from(Arc::new(gone));
        assert_eq!((twice.status(), twice.to_refusal().retry_after_seconds), (503, Some(5)));
        let beside = Error::from(Arc::new(Error::Beside("the store is gone".into())));
        assert_eq!((beside.status(), beside.to_refusal().code.as_str()), (503, "temporarily_unavailable"));
        let defect = Error::from(Arc::new(Error::unexpected("relation users does not exist")));
        assert_eq!((defect.status(), defect.to_refusal().code.as_str()), (500, "internal_error"));
        let refused = Error::from(Arc::new(Error::from(Refusal::not_found("tutor"))));
        assert!(matches!(refused, Error::Refused(_)));
    }
}
