//! What can go wrong with the embedded cluster, said so that whoever starts the server can mend it.

use std::path::PathBuf;

/// Why there is no running cluster.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum PostgresError {
    #[error(
        "no PostgreSQL programs were found in /usr/lib/postgresql/*/bin or on PATH. Install them (Debian: apt-get \
         install postgresql), or set DATABASE_URL to a server of your own"
    )]
    NoBinaries,
    #[error(
        "the cluster in {data} was made by PostgreSQL {made_by}, which is not installed. Install that version \
         (Debian: apt-get install postgresql-{made_by}), or move the data with pg_upgrade"
    )]
    OtherVersion { data: PathBuf, made_by: String },
    #[error(
        "PostgreSQL refuses to run as root and there is no user `postgres` to run it as. Start EduStream as an \
         ordinary user, or install PostgreSQL's package"
    )]
    NoPostgresUser,
    #[error(
        "another EduStream server (process {process}) already runs on {}. Stop it first, give this one its own \
         EDUSTREAM_DATA_DIR, or let it join the same database with DATABASE_URL=\"$(edustream database-url)\"",
        data_dir.display()
    )]
    AlreadyServed { data_dir: PathBuf, process: String },
    #[error(
        "there is a database in {} already. Give the restored one its own EDUSTREAM_DATA_DIR, or say --replace: the \
         database of now is then kept beside it",
        place.display()
    )]
    AlreadyThere { place: PathBuf },
    #[error(
        "the log ends before that moment (PostgreSQL says: {output}). Leave --at away to restore the last moment there \
         is"
    )]
    EndsBefore { output: String },
    #[error("{what} failed: {output}")]
    Failed { what: String, output: String },
    #[error("{what}: {source}")]
    Io { what: String, source: std::io::Error },
    #[error("preparing the embedded database: {0}")]
    Database(#[from] sqlx::Error),
}

impl PostgresError {
    pub(super) fn io(what: impl Into<String>, source: std::io::Error) -> Self {
        Self::Io { what: what.into(), source }
    }
}
