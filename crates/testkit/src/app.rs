//! The application as tests use it.

use crate::{FixedClock, Wire, database};
use adapters::{
    files::ObjectPlace,
    mail::{MailError, MailSender, OutgoingMail},
    payments::{PaymentProvider, SandboxProvider},
};
use domain::ids::UserId;
use services::{
    Actor, App, Context, SignedIn,
    context::{RoomSettings, Settings},
    platform::installation,
};
use sqlx::PgPool;
use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

/// An application on its own database. Rate limits are off unless a test asks for them.
pub struct TestApp {
    /// The application; its pool works as `edustream_app`.
    pub app: Arc<App>,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Connections of the schema's owner, to look and to break things.
    pub owner: PgPool,
    /// The owner's address of the database.
    pub url: String,
    database: String,
    ledger_broken_on_purpose: Mutex<bool>,
}

/// Takes every mail, as a relay that works.
struct Relay;

impl MailSender for Relay {
    fn send<'a>(&'a self, _: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(std::future::ready(Ok(())))
    }
}

impl TestApp {
    /// Dev mode, rate limits off.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// With other settings.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::made(change, Arc::new(SandboxProvider), false).await.0
    }

    /// With another payment provider.
    pub async fn with_payments(provider: Arc<dyn PaymentProvider>) -> Self {
        Self::made(|_| {}, provider, false).await.0
    }

    /// With a count of the round trips of its pool.
    pub async fn counted() -> (Self, Wire) {
        Self::made(|_| {}, Arc::new(SandboxProvider), true).await
    }

    async fn made(
        change: impl FnOnce(&mut Settings),
        payments: Arc<dyn PaymentProvider>,
        counted: bool,
    ) -> (Self, Wire) {
        // What goes out over TLS needs it; a second test of one process finds it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (database, url) = database::database_create().await;
        let mut settings = Settings {
            public_url: "https://edustream.test".into(),
            dev: true,
            contact: None,
            subprocessors: Vec::new(),
            support_mail_secrets: Vec::new(),
            rate_limits: false,
            staff_mfa: false,
            sms: None,
            checks: None,
            calendars: adapters::calendars::CalendarAccounts::default(),
            videos: adapters::video::VideoAccounts::default(),
            oidc: Vec::new(),
            keys_dir: keys_dir(),
            files: ObjectPlace::Directory(files_dir(&database)),
            clamd: None,
            room: RoomSettings::default(),
            warehouse: None,
            payouts_from: None,
            rates_from: None,
        };
        change(&mut settings);
        let clock = Arc::new(FixedClock::default());
        let (wire, through) = Wire::open(&url);
        // One connection, so that a statement is prepared once and not once per connection.
        let (address, connections) = if counted { (&through, 1) } else { (&url, 4) };
        let pool = installation::pool_connect(address, None, connections).await.expect("a pool");
        let owner = installation::owner_pool_connect(&url, 2).await.expect("a pool of the owner");
        let app = installation::app_build(pool, clock.clone(), Arc::new(Relay), payments, settings)
            .await
            .expect("the application");
        (Self { app, clock, owner, url, database, ledger_broken_on_purpose: Mutex::new(false) }, wire)
    }

    /// The product itself.
    pub fn system(&self) -> Context {
        Context::system(self.app.clone(), "test")
    }

    /// Nobody known, from 203.0.113.7.
    pub fn anonymous(&self) -> Context {
        self.context(Actor::Anonymous)
    }

    /// A signed-in person.
    pub fn context_of(&self, person: &SignedIn) -> Context {
        self.context(Actor::Person(Box::new(person.clone())))
    }

    fn context(&self, actor: Actor) -> Context {
        Context {
            app: self.app.clone(),
            actor,
            through: services::context::Through::Own,
            trace_id: "test".into(),
            ip: "203.0.113.7".into(),
            device: String::new(),
            way: String::new(),
            launch: String::new(),
            agent: String::new(),
            locale: "en".into(),
            currency: domain::money::Currency::Usd,
            up_to_date: false,
        }
    }

    /// Reads the person again: roles, verification and tutor profile as they are now.
    pub async fn reload(&self, id: UserId) -> SignedIn {
        crate::people::load(&self.owner, id).await
    }

    async fn jobs_failed(&self) -> Vec<String> {
        let failed = sqlx::query_scalar("select kind || ': ' || last_error from jobs where last_error is not null");
        failed.fetch_all(&self.owner).await.unwrap_or_default()
    }

    /// To that moment, with every job done that is due before and by then.
    pub async fn until(&self, instant: &str) {
        let at: chrono::DateTime<chrono::Utc> = instant.parse().expect("an instant");
        self.run_jobs().await;
        services::Clock::move_to(&*self.clock, at);
        self.run_jobs().await;
    }

    /// Does every job that is due by now, and those they cause, until none is. Panics when one fails.
    pub async fn run_jobs(&self) -> usize {
        let queue = services::platform::jobs_catalog::queue(self.app.clone(), "test").expect("the job catalog");
        let mut done = 0;
        loop {
            let handled = self.drain().await;
            let ran = queue.run_due_once().await.expect("the queue");
            assert_eq!((ran.retried, ran.dead), (0, 0), "a job failed: {:?}", self.jobs_failed().await);
            done += ran.done;
            if handled + ran.done == 0 {
                return done;
            }
        }
    }

    /// Seals every journal and every act. One is sealed once nothing older runs anywhere in the cluster, and other
    /// tests share the cluster: asks until all are.
    pub async fn seal_all(&self) {
        let all = async {
            let unsealed =
                "select (select count(*) from journals where id not in (select journal_id from journal_seals))
                              + (select count(*) from audit_log where id not in (select audit_id from audit_seals))";
            loop {
                services::money::ledger::ledger_seal(&self.system()).await.unwrap();
                services::platform::audit::audit_seal(&self.system()).await.unwrap();
                if sqlx::query_scalar::<_, i64>(unsealed).fetch_one(&self.owner).await.unwrap() == 0 {
                    return;
                }
            }
        };
        tokio::time::timeout(std::time::Duration::from_mins(1), all).await.expect("everything gets its seal");
    }

    /// Lets every subscriber handle what was committed until now.
    pub async fn drain(&self) -> usize {
        services::events::drain(&self.app).await.expect("the subscribers")
    }

    /// Says that this test leaves the ledger broken, so that its end does not fail.
    pub fn ledger_is_broken_on_purpose(&self) {
        *self.ledger_broken_on_purpose.lock().unwrap() = true;
    }

    /// Per currency, the sum of all postings is zero and every balance is the sum of its postings; panics otherwise.
    pub async fn trial_balance_is_zero(&self) {
        assert_eq!(crate::money::differences(&self.owner).await, Vec::<String>::new(), "the ledger does not balance");
    }
}

/// Master keys are made once, for all tests of this machine user; each database has data keys of its own.
fn keys_dir() -> std::path::PathBuf {
    let user = std::fs::metadata("/proc/self").map_or(0, |found| std::os::unix::fs::MetadataExt::uid(&found));
    std::env::temp_dir().join(format!("edustream-tests-keys-{user}"))
}

/// Files of a test lie apart from those of the others, and go with it.
fn files_dir(database: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("edustream-tests-files-{database}"))
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(files_dir(&self.database));
        let (database, url) = (self.database.clone(), self.url.clone());
        let check = !std::thread::panicking() && !*self.ledger_broken_on_purpose.lock().unwrap();
        // A runtime of its own: this one cannot be waited for inside a drop.
        let ended = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let differences = if check {
                    let owner = installation::owner_pool_connect(&url, 1).await.unwrap();
                    let differences = crate::money::differences(&owner).await;
                    owner.close().await;
                    differences
                } else {
                    Vec::new()
                };
                database::database_drop(&database).await;
                differences
            })
        });
        let differences = ended.join().unwrap_or_else(|_| vec!["the test database could not be checked".into()]);
        assert!(std::thread::panicking() || differences.is_empty(), "the ledger does not balance: {differences:?}");
    }
}
