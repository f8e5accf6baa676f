//! `edustream capacity`: what requests cost, measured here and now, and what a number of people needs.
//!
//! Measured is time of cores, not time that passes: that of this process, and that of PostgreSQL's. The market it asks
//! is the demo, in a directory of its own that is gone afterwards; the requests go through the whole router, without a
//! network.

pub mod rushes;

use self::rushes::{PAYMENT, PROFILE, TOKEN, rush_classes, rushes_of, rushes_told};
use super::CommandError;
use crate::{
    configuration::Configuration,
    house::House,
    installation::{Database, Use, application},
    router,
};
use adapters::files::ObjectPlace;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, header},
};
use chrono::Utc;
use clap::Args;
use demo::demo_seed;
use domain::{
    ids::UserId,
    platform::capacity::{Cost, MONTH_SECONDS, Plan, RequestClass, Target, plan},
};
use serde_json::{Value, json};
use services::{
    Context,
    identity::tokens,
    platform::{installation::owner_pool_connect, sealing::seal_all},
};
use std::fmt::Write as _;
use std::{fs, net::SocketAddr};
use tower::ServiceExt;

/// What to plan for.
#[derive(Debug, Args)]
pub struct CapacityCommand {
    /// People a month.
    #[arg(long, default_value_t = Target::default().people)]
    people: u64,
    /// People with a page open at the same time.
    #[arg(long, default_value_t = Target::default().at_once)]
    at_once: u64,
    /// How many times the average the busiest hour is.
    #[arg(long, default_value_t = Target::default().peak)]
    peak: f64,
    /// Cores of one machine.
    #[arg(long, default_value_t = Target::default().cores)]
    cores: u32,
    /// Memory of one machine in MB.
    #[arg(long, default_value_t = Target::default().memory_mb)]
    memory_mb: u32,
    /// Payments begun in a second, when everybody pays at once.
    #[arg(long, default_value_t = 100.0)]
    payments: f64,
    /// Profiles changed in a second.
    #[arg(long, default_value_t = 500.0)]
    profiles: f64,
    /// Access tokens looked at in a second.
    #[arg(long, default_value_t = 1_000.0)]
    tokens: f64,
    /// Requests of each class that are measured.
    #[arg(long, default_value_t = 200)]
    samples: u32,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Requests that only warm up.
const WARM_UP: usize = 10;
/// Lessons that are booked: the demo's student has money for so many.
const BOOKINGS: usize = 15;

/// A class with what is asked. How often a person asks is what we assume of a month: eight visits, each with two
/// searches, three tutors looked at, and one lesson booked and talked about.
struct Asked {
    class: RequestClass,
    requests: Vec<(&'static str, String, Option<Value>)>,
    signed_in: bool,
}

/// `edustream capacity`.
pub async fn capacity(mut configuration: Configuration, command: CapacityCommand) -> Result<(), CommandError> {
    let scratch = tempfile::Builder::new().prefix("edustream-capacity-").tempdir()?;
    fs::set_permissions(scratch.path(), std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
    configuration.database_url = None;
    configuration.data_dir = scratch.path().join("data");
    configuration.keys_dir = scratch.path().join("keys");
    configuration.files = ObjectPlace::Directory(scratch.path().join("files"));
    configuration.dev = true;
    configuration.rate_limits = false;
    configuration.stripe = None;
    configuration.smtp_url = None;
    let database = Database::open(&configuration, Use::Join).await?;
    let measured = measure(&configuration, &database, command.samples.max(1)).await;
    database.close().await?;
    let measured = measured?;
    let rushes = [(PAYMENT, command.payments), (PROFILE, command.profiles), (TOKEN, command.tokens)];
    let target = Target {
        people: command.people,
        at_once: command.at_once,
        peak: command.peak,
        cores: command.cores,
        memory_mb: command.memory_mb,
        ..Target::default()
    };
    let plan = plan(&target, &measured)?;
    let rushes = rushes_of(&target, &measured, rushes)?;
    if command.json {
        let all = json!({ "target": target, "plan": plan, "rushes": rushes });
        println!("{}", serde_json::to_string_pretty(&all)?);
    } else {
        print!("{}{}", told(&target, &plan), rushes_told(&rushes));
    }
    Ok(())
}

async fn measure(
    configuration: &Configuration,
    database: &Database,
    samples: u32,
) -> Result<Vec<(RequestClass, Cost)>, CommandError> {
    database.migrate().await?;
    let owner = owner_pool_connect(&database.url, 2).await?;
    demo_seed(&owner, Utc::now()).await?;
    let student: UserId = sqlx::query_scalar("select id from users where email = 'student-001@demo.test'")
        .fetch_one(&owner)
        .await
        .map(UserId)?;
    let tutor: uuid::Uuid = sqlx::query_scalar(
        "select t.id from tutors t join users u on u.id = t.user_id where u.email = 'tutor-001@demo.test'",
    )
    .fetch_one(&owner)
    .await?;
    owner.close().await;
    let app = application(configuration, database).await?;
    seal_all(&app).await?;
    app::i18n::ready();
    let token = tokens::token_issue(&Context::system(app.clone(), "capacity"), student).await;
    let token = token.map_err(super::accounts::sentence)?.access_token;
    let postmaster = postmaster(&app.pool).await?;
    let house = House::new(app.clone(), configuration.clone());
    let client = Client { router: router::router(&house), token };
    let mut measured = Vec::new();
    for asked in classes(&client, tutor).await? {
        measured.push((asked.class.clone(), cost(&client, &asked, samples, postmaster).await?));
    }
    app.pool.close().await;
    Ok(measured)
}

/// The process that all of PostgreSQL's are children of.
pub(super) async fn postmaster(pool: &sqlx::PgPool) -> Result<u32, CommandError> {
    let backend: i32 = sqlx::query_scalar("select pg_backend_pid()").fetch_one(pool).await?;
    let stat = fs::read_to_string(format!("/proc/{backend}/stat"))?;
    let parent = stat_fields(&stat).nth(1).and_then(|field| field.parse().ok());
    Ok(parent.ok_or("the database's processes are not of this machine")?)
}

async fn classes(client: &Client, tutor: uuid::Uuid) -> Result<Vec<Asked>, CommandError> {
    let read = |name, per_person, path: &str, signed_in| Asked {
        class: RequestClass { name, per_person },
        requests: vec![("GET", path.to_owned(), None)],
        signed_in,
    };
    let mut classes = vec![
        read("start page", 8.0, "/", false),
        read("page of a search", 16.0, "/tutors?q=algebra", false),
        read("page of a tutor", 24.0, &format!("/tutors/{tutor}"), false),
        read("search over the API", 4.0, "/api/v1/tutors?q=algebra&limit=20", false),
        read("free times", 24.0, &format!("/api/v1/tutors/{tutor}/slots?minutes=60&limit=50"), false),
        read("own lessons", 12.0, "/api/v1/bookings?limit=20", true),
        read("own notifications", 40.0, "/api/v1/notifications?limit=20", true),
    ];
    let slots = client.ask("GET", &format!("/api/v1/tutors/{tutor}/slots?minutes=60&limit=500"), None, true).await?;
    let subject = client.ask("GET", &format!("/api/v1/tutors/{tutor}"), None, false).await?;
    let subject = subject.pointer("/subjects/0/subject_id").cloned().unwrap_or_default();
    let bookings = apart(&slots)
        .into_iter()
        .map(|start| {
            let body = json!({
                "tutor_id": tutor, "subject_id": subject, "start": start, "minutes": 60, "pay_with": "wallet"
            });
            ("POST", "/api/v1/bookings".to_owned(), Some(body))
        })
        .collect();
    classes.push(Asked {
        class: RequestClass { name: "booking", per_person: 1.0 },
        requests: bookings,
        signed_in: true,
    });
    classes.extend(rush_classes());
    Ok(classes)
}

/// Beginnings of times that do not overlap, as many as the demo's wallet pays for.
pub fn apart(slots: &Value) -> Vec<String> {
    let mut starts: Vec<String> = Vec::new();
    let mut free_from = String::new();
    for slot in slots.get("items").and_then(Value::as_array).into_iter().flatten() {
        let time = |name: &str| slot.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (start, end) = (time("start"), time("end"));
        if starts.len() < BOOKINGS && start >= free_from {
            starts.push(start);
            free_from = end;
        }
    }
    starts
}

struct Client {
    router: Router,
    token: String,
}

impl Client {
    async fn ask(
        &self,
        method: &str,
        path: &str,
        body: Option<&Value>,
        signed_in: bool,
    ) -> Result<Value, CommandError> {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        if signed_in {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        }
        let mut request = match body {
            Some(body) => request
                .header(header::CONTENT_TYPE, "application/json")
                .header("idempotency-key", uuid::Uuid::now_v7().to_string())
                .body(Body::from(body.to_string()))?,
            None => request.body(Body::empty())?,
        };
        request.extensions_mut().insert(ConnectInfo::<SocketAddr>(([127, 0, 0, 1], 4242).into()));
        let (parts, body) = self.router.clone().oneshot(request).await?.into_parts();
        let bytes = to_bytes(body, 16 << 20).await?;
        if !parts.status.is_success() {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            return Err(format!("{method} {path} is answered with {}: {text}", parts.status).into());
        }
        Ok(serde_json::from_slice(&bytes).unwrap_or_default())
    }
}

/// Asks a class so many times and divides the time of cores that it took. The first few only warm up.
async fn cost(client: &Client, asked: &Asked, samples: u32, postmaster: u32) -> Result<Cost, CommandError> {
    let repeats = asked.requests.len() == 1;
    let times = if repeats { samples as usize } else { asked.requests.len() };
    if times == 0 {
        return Err(format!("the demo has nothing to ask for: {}", asked.class.name).into());
    }
    if repeats {
        asks(client, asked, WARM_UP).await?;
    }
    let (own, database) = (own_ms()?, tree_ms(postmaster)?);
    asks(client, asked, times).await?;
    let each = |before: f64, after: f64| (after - before).max(0.0) / times as f64;
    let server_ms = each(own, own_ms()?).max(0.001);
    Ok(Cost { server_ms, database_ms: each(database, tree_ms(postmaster)?) })
}

async fn asks(client: &Client, asked: &Asked, times: usize) -> Result<(), CommandError> {
    for (method, path, body) in asked.requests.iter().cycle().take(times) {
        client.ask(method, path, body.as_ref(), asked.signed_in).await?;
    }
    Ok(())
}

/// A tick of the kernel's accounting in milliseconds (USER_HZ is 100 on every Linux).
const TICK_MS: f64 = 10.0;

fn own_ms() -> Result<f64, CommandError> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    Ok(ticks(&stat, 11, 2) * TICK_MS)
}

/// Time of a process, of its children, and of those that have ended.
fn tree_ms(root: u32) -> Result<f64, CommandError> {
    let mut all = 0.0;
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(pid) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // It may have ended meanwhile; then its parent has its time.
        let Ok(stat) = fs::read_to_string(format!("/proc/{pid}/stat")) else { continue };
        if pid == root {
            all += ticks(&stat, 11, 4);
        } else if stat_fields(&stat).nth(1) == Some(root.to_string().as_str()) {
            all += ticks(&stat, 11, 2);
        }
    }
    Ok(all * TICK_MS)
}

/// What stands behind the name, which may hold anything in its brackets: state, parent, … (proc(5)).
pub fn stat_fields(stat: &str) -> impl Iterator<Item = &str> {
    stat.rsplit_once(") ").map_or("", |(_, rest)| rest).split_whitespace()
}

/// Time of so many fields from one on, in ticks.
pub fn ticks(stat: &str, from: usize, fields: usize) -> f64 {
    stat_fields(stat).skip(from).take(fields).filter_map(|field| field.parse::<f64>().ok()).sum()
}

fn told(target: &Target, plan: &Plan) -> String {
    let mut text = format!(
        "{} people a month, {} at once; the busiest hour is {} times the average; cores at most {:.0} % busy.\n\n\
         {:20} {:>9} {:>9} {:>9} {:>9} {:>9} {:>8} {:>8}\n",
        target.people,
        target.at_once,
        target.peak,
        target.busy * 100.0,
        "class",
        "/person",
        "server ms",
        "db ms",
        "average/s",
        "peak/s",
        "cores",
        "db cores"
    );
    for load in &plan.loads {
        let _ = writeln!(
            text,
            "{:20} {:>9.1} {:>9.2} {:>9.2} {:>9.1} {:>9.1} {:>8.2} {:>8.2}",
            load.class.name,
            load.class.per_person,
            load.cost.server_ms,
            load.cost.database_ms,
            load.average,
            load.peak,
            load.server_cores,
            load.database_cores
        );
    }
    let first = plan.loads.first();
    let (each, average) = first.map_or((0.0, 0.0), |load| (load.class.per_person, load.average));
    let _ = write!(
        text,
        "\naverage/s = people * /person / {MONTH_SECONDS:.0} s, for the first line {} * {each} / {MONTH_SECONDS:.0} \
         = {average:.2}\n\
         peak/s    = average/s * {}\n\
         cores     = peak/s * ms / 1000, all together / {}\n\n\
         peak      {:.0} requests a second\n\
         servers   {:.1} cores: {} machines of {} cores for the work, {} for {} sockets, one more that may fail: {}\n\
         database  {:.1} cores: {}\n",
        target.people,
        target.peak,
        target.busy,
        plan.peak,
        plan.server_cores,
        plan.machines_for_work,
        target.cores,
        plan.machines_for_sockets,
        target.at_once,
        plan.machines,
        plan.database_cores,
        if plan.one_database { "one machine, and a standby" } else { "more than one has: replicas, then divided data" }
    );
    text
}
