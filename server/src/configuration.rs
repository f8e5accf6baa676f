//! Configuration: every option is an environment variable, and a flag of the same name for a try at the prompt.
//!
//! `serve --help` prints this table, so the doc comments below are what an operator reads. Values are checked once,
//! before anything is opened; what is wrong is said in one sentence that names the variable.

mod address;
mod backups;
pub mod calendars;
mod files;
mod networks;
pub mod oidc;
mod peers;
pub mod room;
mod stripe;
pub mod videos;
pub mod warehouse;
mod ways;

pub use self::{address::origin_of, backups::BackupSettings, networks::Network};
use crate::telemetry::traces::TraceSettings;
use adapters::{
    calendars::CalendarAccounts,
    checks::CheckrAccount,
    files::{Clamd, ObjectPlace},
    oidc::Provider,
    payments::stripe::StripeAccount,
    sms::TwilioAccount,
    video::VideoAccounts,
    warehouse::ClickHouseAccount,
};
use clap::{Args, ValueEnum};
use domain::money::payouts::PayerAccount;
use services::context::RoomSettings;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    str::FromStr,
};

/// What nobody guesses.
const OPERATOR_TOKEN_MIN_CHARS: usize = 16;

/// What may be switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// A laptop: mails are readable at /dev/mailbox, payments are a sandbox, the clock can be moved.
    Dev,
    /// Real people: none of that exists, and the public address must be https.
    Production,
}

/// A switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Switch {
    On,
    Off,
}

/// The header in which proxies name the client. Only one is believed: whoever writes the one hands the other on as a
/// stranger sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProxyHeader {
    /// `X-Forwarded-For: 203.0.113.7, 10.0.0.2`, as most proxies write.
    XForwardedFor,
    /// `Forwarded: for=203.0.113.7;proto=https` (RFC 7239).
    Forwarded,
}

impl ProxyHeader {
    /// The header's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::XForwardedFor => "x-forwarded-for",
            Self::Forwarded => "forwarded",
        }
    }
}

/// The options as they arrive.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Configuration")]
pub struct ConfigurationArgs {
    /// Address to listen on.
    #[arg(long, global = true, env = "EDUSTREAM_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Directory of the embedded database and of what the server keeps; made when missing.
    #[arg(long, global = true, env = "EDUSTREAM_DATA_DIR", default_value = "./data")]
    pub data_dir: PathBuf,
    /// dev or production. Without it dev, and only on an address that other machines cannot reach.
    #[arg(long, global = true, env = "EDUSTREAM_MODE", value_enum)]
    pub mode: Option<Mode>,
    /// Directory with the built pages' assets (what `cargo xtask web` writes). Default: what cargo-leptos says when it
    /// starts the server, else ./dist.
    #[arg(long, global = true, env = "EDUSTREAM_SITE_ROOT", default_value_os_t = files::site_root())]
    pub site_root: PathBuf,
    /// Scheme and host people use, for links in mails; required in production. Default in dev: http:// and the address
    /// to listen on.
    #[arg(long, global = true, env = "EDUSTREAM_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Rate limits; `off` is accepted in dev mode only.
    #[arg(long, global = true, env = "EDUSTREAM_RATE_LIMITS", default_value = "on", value_enum)]
    pub rate_limits: Switch,
    /// Whether dev mode makes admins and the owner set up two-step sign-in, as production always does.
    #[arg(long, global = true, env = "EDUSTREAM_DEMO_MFA", default_value = "off", value_enum)]
    pub demo_mfa: Switch,
    /// Mail server, smtps://user:password@host:465 or smtp://host:25. Without it mails stay in the database.
    #[arg(long, global = true, env = "EDUSTREAM_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of mails.
    #[arg(long, global = true, env = "EDUSTREAM_MAIL_FROM", default_value = "EduStream <no-reply@localhost>")]
    pub mail_from: String,
    /// The warehouse of figures, a ClickHouse: https://user:password@host:8443/database. Without it nothing leaves.
    #[arg(long, global = true, env = "EDUSTREAM_CLICKHOUSE_URL", hide_env_values = true)]
    pub clickhouse_url: Option<String>,
    #[command(flatten)]
    pub traces: ways::TraceArguments,
    #[command(flatten)]
    pub sms: ways::SmsArguments,
    #[command(flatten)]
    pub checks: ways::ChecksArguments,
    #[command(flatten)]
    pub calendars: calendars::CalendarArguments,
    #[command(flatten)]
    pub videos: videos::VideoArguments,
    /// Providers that people may sign in with: name, client id and secret, separated by spaces; several separated by
    /// semicolons. google, linkedin and microsoft are known; any other issuer of OpenID Connect adds its address and a
    /// label: `school ID SECRET https://id.school.example Our school`.
    #[arg(long, global = true, env = "EDUSTREAM_OIDC", default_value = "", hide_env_values = true)]
    pub oidc: String,
    /// Who runs the site, for people to write to: a mail address, or an address that begins with https://. Shown on
    /// /privacy.
    #[arg(long, global = true, env = "EDUSTREAM_CONTACT")]
    pub contact: Option<String>,
    /// The bank account that payouts by file are made from: its IBAN without spaces, then whose it is.
    #[arg(long, global = true, env = "EDUSTREAM_PAYOUT_ACCOUNT")]
    pub payout_account: Option<String>,
    /// Address of a daily file of exchange rates in the form of the European Central Bank's, or `off`. Default: that
    /// bank's in production, none in dev mode.
    #[arg(long, global = true, env = "EDUSTREAM_EXCHANGE_RATES")]
    pub exchange_rates: Option<String>,
    /// Companies that process data for whoever runs the site, each with what for and where, separated by semicolons.
    /// Shown on /privacy/subprocessors.
    #[arg(long, global = true, env = "EDUSTREAM_SUBPROCESSORS", default_value = "")]
    pub subprocessors: String,
    /// What your relay signs with what it posts: mails to the support at /api/v1/webhooks/support-mail, and mails that
    /// came back at /api/v1/webhooks/mail-bounce; while it is replaced, the new and the old one, separated by a comma.
    #[arg(long, global = true, env = "EDUSTREAM_SUPPORT_MAIL_SECRET", hide_env_values = true)]
    pub support_mail_secret: Option<String>,
    /// What is logged, for example info or server=debug,sqlx=warn.
    #[arg(long, global = true, env = "EDUSTREAM_LOG", default_value = "info,sqlx=warn")]
    pub log: String,
    /// Proxies that are believed about their clients' addresses: addresses or networks, separated by commas.
    #[arg(long, global = true, env = "EDUSTREAM_TRUSTED_PROXIES", default_value = "")]
    pub trusted_proxies: String,
    /// The header in which they name the client: x-forwarded-for or forwarded.
    #[arg(long, global = true, env = "EDUSTREAM_PROXY_HEADER", default_value = "x-forwarded-for", value_enum)]
    pub proxy_header: ProxyHeader,
    /// Most connections that one address may hold, trusted proxies excepted; 0: any number. Sockets count by person
    /// instead.
    #[arg(long, global = true, env = "EDUSTREAM_CONNECTIONS_PER_ADDRESS", default_value_t = 256)]
    pub connections_per_address: usize,
    /// Bearer token that opens /metrics, 16 characters or more. Without it /metrics exists in dev mode only.
    #[arg(long, global = true, env = "EDUSTREAM_OPERATOR_TOKEN", hide_env_values = true)]
    pub operator_token: Option<String>,
    /// Address at which a process that is no server (`worker`, `backup --follow`) answers /healthz, /readyz and
    /// /metrics. Without it it answers nobody.
    #[arg(long, global = true, env = "EDUSTREAM_HEALTH_ADDR")]
    pub health_addr: Option<SocketAddr>,
    /// Connections to the database that one server holds at most.
    #[arg(long, global = true, env = "EDUSTREAM_DATABASE_CONNECTIONS", default_value_t = 20)]
    pub database_connections: u32,
    /// A Postgres server of your own (15 or newer), as the owner of the database. Without it the server runs its own
    /// cluster in the data directory.
    #[arg(long, global = true, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// The same server past a pooler, where DATABASE_URL leads to PgBouncer in transaction mode (1.21 or newer, with
    /// prepared statements): what migrates and what listens goes there.
    #[arg(long, global = true, env = "DATABASE_DIRECT_URL", hide_env_values = true)]
    pub database_direct_url: Option<String>,
    /// Password of the role edustream_app, which the server logs in as on a Postgres of your own. Without it the first
    /// migration makes one and keeps it where only the owner of the database reads.
    #[arg(long, global = true, env = "EDUSTREAM_APP_PASSWORD", hide_env_values = true)]
    pub app_password: Option<String>,
    /// A streaming standby of that server, for lists that may be a moment old. It is read from while it is at most five
    /// seconds behind. Without it everything is read where it is written.
    #[arg(long, global = true, env = "DATABASE_REPLICA_URL", hide_env_values = true)]
    pub database_replica_url: Option<String>,
    /// Directory of compiled time zone files with their release, as /usr/share/zoneinfo. The newest of it, the copy in
    /// the data directory, the system's and the compiled-in data counts.
    #[arg(long, global = true, env = "EDUSTREAM_ZONEINFO_DIR")]
    pub zoneinfo_dir: Option<PathBuf>,
    /// Directory of the master keys that columns are sealed under, the same for all servers of an installation.
    /// Default: keys in the data directory. Keep a copy apart from backups: without it what is sealed is lost.
    #[arg(long, global = true, env = "EDUSTREAM_KEYS_DIR")]
    pub keys_dir: Option<PathBuf>,
    /// Virus scanner that looks at every file people send: clamd's address (127.0.0.1:3310) or its socket (a path).
    /// Without one files are taken unscanned.
    #[arg(long, global = true, env = "EDUSTREAM_CLAMD")]
    pub clamd: Option<String>,
    /// Bucket for the files that people send, of anything that speaks S3. Without it they lie in files in the data
    /// directory.
    #[arg(long, global = true, env = "S3_BUCKET")]
    pub s3_bucket: Option<String>,
    /// Address of the S3 service; without it Amazon's.
    #[arg(long, global = true, env = "S3_ENDPOINT")]
    pub s3_endpoint: Option<String>,
    /// Region of the bucket.
    #[arg(long, global = true, env = "S3_REGION", default_value = "us-east-1")]
    pub s3_region: String,
    /// Key that opens the bucket.
    #[arg(long, global = true, env = "S3_ACCESS_KEY_ID", hide_env_values = true)]
    pub s3_access_key_id: Option<String>,
    /// Its secret.
    #[arg(long, global = true, env = "S3_SECRET_ACCESS_KEY", hide_env_values = true)]
    pub s3_secret_access_key: Option<String>,
    /// Secret key of the account at Stripe that money is taken with. Without it dev mode has a sandbox, and production
    /// takes no payments.
    #[arg(long, global = true, env = "STRIPE_SECRET_KEY", hide_env_values = true)]
    pub stripe_secret_key: Option<String>,
    /// What signs Stripe's webhooks to /api/v1/webhooks/stripe; while it is replaced, the new and the old one,
    /// separated by a comma.
    #[arg(long, global = true, env = "STRIPE_WEBHOOK_SECRET", hide_env_values = true)]
    pub stripe_webhook_secret: Option<String>,
    /// Stripe, or a stand-in that speaks its API.
    #[arg(long, global = true, env = "STRIPE_API_BASE", default_value = "https://api.stripe.com")]
    pub stripe_api_base: String,
    #[command(flatten)]
    pub backup: backups::BackupArgs,
    /// What rooms need.
    #[command(flatten)]
    pub room: room::RoomArgs,
    /// Directory of the weights that compare texts for matching. Without them texts are compared by their spelling.
    #[arg(long, global = true, env = "MATCH_MODEL_DIR")]
    pub model_dir: Option<PathBuf>,
    /// Directory of the ranker's versions, as `match train --out` writes them. Default: models/ in the data directory.
    /// Without a promoted version the published rules rank.
    #[arg(long, global = true, env = "EDUSTREAM_RANKER_DIR")]
    pub ranker_dir: Option<PathBuf>,
}

/// The options after every check.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Configuration {
    pub addr: SocketAddr,
    pub data_dir: PathBuf,
    pub dev: bool,
    pub site_root: PathBuf,
    /// Without a trailing slash.
    pub public_url: String,
    pub rate_limits: bool,
    pub staff_mfa: bool,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub sms: Option<TwilioAccount>,
    pub checks: Option<CheckrAccount>,
    pub calendars: CalendarAccounts,
    pub videos: VideoAccounts,
    pub oidc: Vec<Provider>,
    pub contact: Option<String>,
    pub payouts_from: Option<PayerAccount>,
    pub rates_from: Option<String>,
    pub subprocessors: Vec<String>,
    pub support_mail_secrets: Vec<String>,
    pub log: String,
    pub trusted_proxies: Vec<Network>,
    pub proxy_header: ProxyHeader,
    /// 0: any number.
    pub connections_per_address: usize,
    pub operator_token: Option<String>,
    pub health_addr: Option<SocketAddr>,
    pub database_connections: u32,
    pub database_url: Option<String>,
    pub database_direct_url: Option<String>,
    pub app_password: Option<String>,
    pub database_replica_url: Option<String>,
    pub zoneinfo_dir: Option<PathBuf>,
    pub keys_dir: PathBuf,
    pub files: ObjectPlace,
    pub clamd: Option<Clamd>,
    pub stripe: Option<StripeAccount>,
    pub backups: BackupSettings,
    pub room: RoomSettings,
    pub warehouse: Option<ClickHouseAccount>,
    pub traces: Option<TraceSettings>,
    pub model_dir: Option<PathBuf>,
    pub ranker_dir: PathBuf,
}

/// A configuration nobody can work with, and what to change.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigurationError(String);

impl Configuration {
    /// Checks the options.
    pub fn check(args: ConfigurationArgs) -> Result<Self, ConfigurationError> {
        let dev = ways::mode_of(args.mode, args.addr)? == Mode::Dev;
        let refused = |text: String| Err(ConfigurationError(text));
        if args.rate_limits == Switch::Off && !dev {
            return refused("EDUSTREAM_RATE_LIMITS=off is for dev mode; remove it, or set EDUSTREAM_MODE=dev.".into());
        }
        let public_url = address::public_url(args.public_url.as_deref(), dev, args.addr)?;
        databases_check(&args, dev).map_err(ConfigurationError)?;
        let files = files::place(&args).map_err(ConfigurationError)?;
        let clamd = files::scanner(args.clamd.as_deref()).map_err(ConfigurationError)?;
        let backups = backups::settings(&args).map_err(ConfigurationError)?;
        let room = room::settings(&args.room, dev).map_err(ConfigurationError)?;
        let stripe = stripe::account(&args, &public_url).map_err(ConfigurationError)?;
        let networks = args.trusted_proxies.split(',').map(str::trim).filter(|text| !text.is_empty());
        let trusted_proxies = networks.map(Network::from_str).collect::<Result<_, _>>()?;
        let some = |text: Option<String>| text.filter(|t| !t.trim().is_empty());
        let operator_token = some(args.operator_token).map(|token| token.trim().to_owned());
        if operator_token.as_ref().is_some_and(|token| token.len() < OPERATOR_TOKEN_MIN_CHARS) {
            return refused(format!(
                "EDUSTREAM_OPERATOR_TOKEN must have {OPERATOR_TOKEN_MIN_CHARS} characters or more, for example what \
                    `openssl rand -hex 16` prints."
            ));
        }
        let own = |said: Option<PathBuf>, name| said.filter(|d| filled(d)).unwrap_or_else(|| args.data_dir.join(name));
        let keys_dir = own(args.keys_dir, "keys");
        let ranker_dir = own(args.ranker_dir, "models");
        Ok(Self {
            addr: args.addr,
            keys_dir,
            ranker_dir,
            data_dir: args.data_dir,
            dev,
            site_root: args.site_root,
            public_url,
            rate_limits: args.rate_limits == Switch::On,
            staff_mfa: !dev || args.demo_mfa == Switch::On,
            smtp_url: some(args.smtp_url),
            sms: ways::sms(args.sms)?,
            checks: ways::checks(args.checks)?,
            calendars: calendars::accounts(args.calendars, dev)?,
            videos: videos::accounts(args.videos, dev)?,
            oidc: oidc::providers(&args.oidc, dev)?,
            contact: ways::contact(args.contact)?,
            payouts_from: ways::payout_account(args.payout_account)?,
            rates_from: ways::exchange_rates(args.exchange_rates, dev)?,
            subprocessors: listed(&args.subprocessors),
            support_mail_secrets: ways::relay_secrets(args.support_mail_secret.as_deref())?,
            mail_from: args.mail_from,
            log: args.log,
            trusted_proxies,
            proxy_header: args.proxy_header,
            connections_per_address: args.connections_per_address,
            operator_token,
            health_addr: args.health_addr,
            database_connections: args.database_connections,
            database_url: some(args.database_url),
            database_direct_url: some(args.database_direct_url),
            app_password: some(args.app_password),
            database_replica_url: some(args.database_replica_url),
            files,
            clamd,
            stripe,
            backups,
            room,
            warehouse: warehouse::account(args.clickhouse_url.as_deref(), dev)?,
            traces: ways::traces(args.traces, dev)?,
            zoneinfo_dir: args.zoneinfo_dir.filter(|directory| filled(directory)),
            model_dir: args.model_dir,
        })
    }
}

fn filled(directory: &Path) -> bool {
    !directory.as_os_str().is_empty()
}

/// What stands between semicolons.
fn listed(said: &str) -> Vec<String> {
    said.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// What is wrong with where the databases are, if anything is.
fn databases_check(args: &ConfigurationArgs, dev: bool) -> Result<(), String> {
    if !dev {
        let databases = [
            ("DATABASE_URL", args.database_url.as_deref()),
            ("DATABASE_DIRECT_URL", args.database_direct_url.as_deref()),
            ("DATABASE_REPLICA_URL", args.database_replica_url.as_deref()),
        ];
        ways::check(args.smtp_url.as_deref(), databases)?;
    }
    if args.database_direct_url.is_some() && args.database_url.is_none() {
        return Err("DATABASE_DIRECT_URL goes past the pooler that DATABASE_URL names: set both, or none.".into());
    }
    if args.database_connections == 0 {
        return Err("EDUSTREAM_DATABASE_CONNECTIONS must be 1 or more.".into());
    }
    Ok(())
}
