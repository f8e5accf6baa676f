//! Commands about the database itself.

use super::CommandError;
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use chrono::Utc;
use clap::Args;
use demo::{
    DEMO_PASSWORD, bulk_seed, calendars_seed, courses_seed, demo_seal, demo_seed, messages_seed, recordings_seed,
};
use services::platform::{
    check::{chain_ends, check_all},
    distribution::{can_divide, obstacles},
    installation::owner_pool_connect,
    sealing::seal_all,
};

/// How to migrate.
#[derive(Debug, Args)]
pub struct MigrateArgs {
    /// Also divide the tables among several machines, as their comments say. Needs the extension Citus, and says what
    /// stands in the way.
    #[arg(long)]
    distributed: bool,
}

/// `edustream migrate`.
pub async fn migrate(configuration: &Configuration, args: MigrateArgs) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    let migrated = database.migrate().await;
    let divided = match (&migrated, args.distributed) {
        (Ok(()), true) => divide(&database).await,
        _ => Ok(()),
    };
    database.close().await?;
    migrated?;
    println!("The schema is up to date.");
    divided
}

/// Refuses as long as a table could not keep its promises where its comment wants it: half a division would be worse
/// than none.
async fn divide(database: &Database) -> Result<(), CommandError> {
    let owner = owner_pool_connect(&database.url, 1).await?;
    let (can, obstacles) = (can_divide(&owner).await, obstacles(&owner).await);
    owner.close().await;
    if !can? {
        return Err("nothing is divided: this PostgreSQL has not the extension Citus. Everything works without it; \
            install Citus 13 on the coordinator and its workers, then ask again"
            .into());
    }
    let obstacles = obstacles?;
    let list = obstacles.join("\n  ");
    Err(format!("nothing is divided: {} promises would not hold any more\n  {list}", obstacles.len()).into())
}

/// `edustream database-url`. Of an embedded cluster that nobody runs, the address is where it will be.
pub async fn url(configuration: &Configuration) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    println!("{}", database.url);
    database.close().await
}

/// What to load.
#[derive(Debug, Args)]
pub struct SeedArgs {
    /// The demo marketplace: 200 tutors, 500 students and their past, the same every time.
    #[arg(long, conflicts_with_all = ["tutors", "students"], required_unless_present_any = ["tutors", "students"])]
    demo: bool,
    /// So many tutors without a past, for benches.
    #[arg(long, default_value_t = 0)]
    tutors: u32,
    /// So many students without a past.
    #[arg(long, default_value_t = 0)]
    students: u32,
    /// Other people for another number.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// `edustream seed`.
///
/// # Errors
/// In production, where people whose password stands in the README would be let in.
pub async fn seed(configuration: &Configuration, args: SeedArgs) -> Result<(), CommandError> {
    if !configuration.dev {
        return Err("these people sign in with a password that everybody knows: load them in dev mode only".into());
    }
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let owner = owner_pool_connect(&database.url, 2).await?;
    let seeded = if args.demo {
        demo_seed(&owner, Utc::now()).await
    } else {
        bulk_seed(&owner, args.tutors, args.students, args.seed, Utc::now()).await
    };
    owner.close().await;
    // Written by the owner, open; nothing of it stays so.
    let sealed = match &seeded {
        Ok(made) if !made.already_there => seal(configuration, &database, args.demo).await,
        _ => Ok(()),
    };
    database.close().await?;
    let made = seeded?;
    sealed?;
    if made.already_there {
        println!("They are here already.");
    } else {
        println!(
            "Made {} tutors, {} students, {} bookings, {} reviews.",
            made.tutors, made.students, made.bookings, made.reviews
        );
    }
    if args.demo {
        println!("Sign in as student-001@demo.test, tutor-001@demo.test or admin@demo.test; password {DEMO_PASSWORD}");
    }
    Ok(())
}

async fn seal(configuration: &Configuration, database: &Database, demo: bool) -> Result<(), CommandError> {
    let app = application(configuration, database).await?;
    let sealed = if demo { demo_seal(&app).await } else { Ok(()) };
    let sealed = match sealed {
        Ok(()) => seal_all(&app).await.map(drop),
        failed => failed,
    };
    let talked = if demo { messages_seed(&app, Utc::now()).await } else { Ok(0) };
    let connected = if demo { calendars_seed(&app, Utc::now()).await } else { Ok(()) };
    let taught = if demo { courses_seed(&app, Utc::now()).await } else { Ok(0) };
    let recorded = if demo { recordings_seed(&app, Utc::now()).await } else { Ok(0) };
    app.pool.close().await;
    sealed?;
    talked?;
    connected?;
    taught?;
    recorded?;
    Ok(())
}

/// `edustream check`.
pub async fn check(configuration: &Configuration) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    let owner = owner_pool_connect(&database.url, 2).await?;
    let checked = check_all(&owner, Utc::now()).await;
    let ends = chain_ends(&owner).await;
    owner.close().await;
    database.close().await?;
    let results = checked?;
    for result in &results {
        println!("{} {}", if result.ok { "ok  " } else { "FAIL" }, result.name);
        result.problems.iter().for_each(|problem| println!("       {problem}"));
    }
    ends?.iter().for_each(|end| println!("     {end}"));
    match results.iter().filter(|result| !result.ok).count() {
        0 => Ok(()),
        broken => Err(format!("{broken} of {} checks failed", results.len()).into()),
    }
}
