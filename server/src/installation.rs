//! Opening an installation: the database (embedded or not), its schema, and the application on top.
//!
//! With `DATABASE_URL` the server uses that database; without, its own cluster in the data directory. A server takes
//! the directory for itself; commands beside it join the cluster that runs, or start it for as long as they last.

use crate::{cli::CommandError, configuration::Configuration};
use adapters::{
    mail::{MailSender, MailSink},
    payments::{PaymentProvider, PaymentsOff, SandboxProvider, stripe::StripeProvider},
    postgres_embedded::{EmbeddedPostgres, Programs},
};
use services::{
    App, SystemClock,
    context::Settings,
    platform::{app_login, installation},
};
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
    /// Address of the owner role, past any pooler.
    pub url: String,
    /// Address of the pooler that the application's statements go through, where there is one.
    pooler: Option<String>,
    /// The application's password, where the operator chose it.
    app_password: Option<String>,
    embedded: Option<EmbeddedPostgres>,
}

impl Database {
    /// Finds or starts the database.
    pub async fn open(configuration: &Configuration, how: Use) -> Result<Self, CommandError> {
        if let Some(url) = &configuration.database_url {
            let app_password = configuration.app_password.clone();
            let (url, pooler) = match &configuration.database_direct_url {
                Some(direct) => (direct.clone(), Some(url.clone())),
                None => (url.clone(), None),
            };
            return Ok(Self { url, pooler, app_password, embedded: None });
        }
        let embedded = match how {
            Use::Serve => EmbeddedPostgres::start(&configuration.data_dir).await?,
            Use::Join => EmbeddedPostgres::join(&configuration.data_dir).await?,
        };
        Ok(Self { url: embedded.url.clone(), pooler: None, app_password: None, embedded: Some(embedded) })
    }

    /// Brings the schema up to date and lets the application log in.
    pub async fn migrate(&self) -> Result<(), CommandError> {
        let owner = installation::owner_pool_connect(&self.url, 1).await?;
        let migrated = installation::migrate(&owner, self.app_password.as_deref()).await;
        let makes_roles = app_login::owner_makes_roles(&owner).await;
        owner.close().await;
        migrated?;
        if makes_roles? {
            tracing::warn!(
                "the owner of the database may make roles, which only the first migration needs: as a superuser, \
                `alter role … nocreaterole` (docs/operating.md)"
            );
        }
        Ok(())
    }

    /// Programs and address that the cluster of ours is copied with.
    pub fn for_copies(&self) -> Option<(Programs, String)> {
        self.embedded.as_ref().and_then(EmbeddedPostgres::for_copies)
    }

    /// What the application logs in with: what the operator says, else what the first migration made.
    async fn app_password(&self) -> Result<Option<String>, CommandError> {
        if self.app_password.is_some() {
            return Ok(self.app_password.clone());
        }
        let owner = installation::owner_pool_connect(&self.url, 1).await?;
        let stored = app_login::password(&owner).await;
        owner.close().await;
        Ok(stored?)
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
    let password = database.app_password().await?;
    let most = configuration.database_connections;
    let (writes, listens) = match &database.pooler {
        Some(pooler) => installation::pooled_connect(pooler, &database.url, password.as_deref(), most).await,
        None => {
            installation::pool_connect(&database.url, password.as_deref(), most).await.map(|one| (one.clone(), one))
        }
    }
    .map_err(no_log_in)?;
    let replica = configuration.database_replica_url.as_deref();
    let replica = replica.map(|url| installation::replica_connect(url, password.as_deref(), most)).transpose()?;
    let connections = installation::Connections { writes, listens, replica };
    let settings = Settings {
        public_url: configuration.public_url.clone(),
        dev: configuration.dev,
        contact: configuration.contact.clone(),
        subprocessors: configuration.subprocessors.clone(),
        support_mail_secrets: configuration.support_mail_secrets.clone(),
        rate_limits: configuration.rate_limits,
        staff_mfa: configuration.staff_mfa,
        sms: configuration.sms.clone(),
        checks: configuration.checks.clone(),
        calendars: configuration.calendars.clone(),
        videos: configuration.videos.clone(),
        oidc: configuration.oidc.clone(),
        keys_dir: configuration.keys_dir.clone(),
        files: configuration.files.clone(),
        clamd: configuration.clamd.clone(),
        warehouse: configuration.warehouse.clone(),
        payouts_from: configuration.payouts_from.clone(),
        rates_from: configuration.rates_from.clone(),
        room: configuration.room.clone(),
    };
    let payments: Arc<dyn PaymentProvider> = match &configuration.stripe {
        Some(account) => Arc::new(StripeProvider::new(account.clone())?),
        None if configuration.dev => Arc::new(SandboxProvider),
        None => Arc::new(PaymentsOff),
    };
    let clock = Arc::new(SystemClock::new(configuration.dev));
    Ok(installation::app_build(connections, clock, mail(configuration)?, payments, settings).await?)
}

/// The likely cause with what to do about it: a role is the cluster's, what it logs in with is noted in a database.
fn no_log_in(error: services::Error) -> CommandError {
    format!(
        "the application cannot log in as edustream_app: {error}. If another database of the same PostgreSQL made that \
        role, or this one was restored into another, set EDUSTREAM_APP_PASSWORD to the role's password"
    )
    .into()
}

fn mail(configuration: &Configuration) -> Result<Arc<dyn MailSender>, CommandError> {
    match &configuration.smtp_url {
        Some(url) => {
            let relay = adapters::mail::SmtpSender::new(url, &configuration.mail_from)?;
            Ok(Arc::new(adapters::mail::Fused::new(relay)))
        }
        None => {
            if !configuration.dev {
                tracing::warn!("EDUSTREAM_SMTP_URL is not set: mails wait in the database until it is");
            }
            Ok(Arc::new(MailSink))
        }
    }
}
