//! Opening an installation: the database (embedded or not), its schema, and the application on top.
//!
//! With `DATABASE_URL` the server uses that database; without, its own cluster in the data directory. A server takes
//! the directory for itself; commands beside it join the cluster that runs, or start it for as long as they last.

use crate::{cli::CommandError, configuration::Configuration};
use adapters::{
    mail::{MailSender, MailSink},
    payments::{PaymentProvider, PaymentsOff, SandboxProvider},
    postgres_embedded::EmbeddedPostgres,
};
use services::{App, SystemClock, context::Settings, platform::installation};
use std::sync::Arc;

/// How the data directory is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// By the one server it belongs to.
    Serve,
    /// By a command, beside a server or alone.
    Join,
}

/// A database that can be reached.
pub struct Database {
    /// Address of the owner role.
    pub url: String,
    embedded: Option<EmbeddedPostgres>,
}

impl Database {
    /// Finds or starts the database.
    pub async fn open(configuration: &Configuration, how: Use) -> Result<Self, CommandError> {
        if let Some(url) = &configuration.database_url {
            return Ok(Self { url: url.clone(), embedded: None });
        }
        let embedded = match how {
            Use::Serve => EmbeddedPostgres::start(&configuration.data_dir).await?,
            Use::Join => EmbeddedPostgres::join(&configuration.data_dir).await?,
        };
        Ok(Self { url: embedded.url.clone(), embedded: Some(embedded) })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), CommandError> {
        let owner = installation::owner_pool_connect(&self.url, 1).await?;
        let migrated = installation::migrate(&owner).await;
        owner.close().await;
        Ok(migrated?)
    }

    /// Stops the embedded cluster unless another process still uses it.
    pub async fn close(self) -> Result<(), CommandError> {
        match self.embedded {
            Some(embedded) => Ok(embedded.stop().await?),
            None => Ok(()),
        }
    }
}

/// The application on a migrated database.
pub async fn application(configuration: &Configuration, database: &Database) -> Result<Arc<App>, CommandError> {
    crate::zones::load(configuration)?;
    let pool = installation::pool_connect(&database.url, configuration.database_connections).await?;
    let reads = match &configuration.database_replica_url {
        Some(url) => installation::pool_connect(url, configuration.database_connections).await?,
        None => pool.clone(),
    };
    let connections = installation::Connections { writes: pool, reads };
    let settings = Settings {
        public_url: configuration.public_url.clone(),
        dev: configuration.dev,
        rate_limits: configuration.rate_limits,
    };
    let payments: Arc<dyn PaymentProvider> =
        if configuration.dev { Arc::new(SandboxProvider) } else { Arc::new(PaymentsOff) };
    let clock = Arc::new(SystemClock::new(configuration.dev));
    Ok(installation::app_build(connections, clock, mail(configuration)?, payments, settings).await?)
}

fn mail(configuration: &Configuration) -> Result<Arc<dyn MailSender>, CommandError> {
    match &configuration.smtp_url {
        Some(url) => Ok(Arc::new(adapters::mail::SmtpSender::new(url, &configuration.mail_from)?)),
        None => {
            if !configuration.dev {
                tracing::warn!("EDUSTREAM_SMTP_URL is not set: mails stay in the database and reach nobody");
            }
            Ok(Arc::new(MailSink))
        }
    }
}
