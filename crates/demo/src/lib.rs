//! Demo data: a marketplace with a past, so that every page has something true to show.
//!
//! `demo_seed` writes 200 tutors, 500 students and the other demo accounts with hours, wallets, past and coming lessons
//! and reviews. The same seed gives the same people, words and ids every time; only dates follow the day of loading.
//! Lessons go through the booking machine of `domain` step by step, so states, journals, commission and jobs are what
//! the product itself would have written, and `edustream check` holds. One transaction: the demo is there or it is not.
//! `bulk_seed` makes any number of people for benches, without a past.

mod availability;
mod biography;
mod bulk;
mod cases;
mod chargebacks;
mod circles;
mod conversations;
mod course_film;
mod courses;
mod dice;
mod family;
mod lessons;
mod now;
mod outside_calendars;
mod people;
mod portraits;
mod recordings;
mod safety;
mod store;
mod students;
mod texts;
mod tutors;
mod wallets;

pub use bulk::bulk_seed;
pub use conversations::messages_seed;
pub use courses::courses_seed;
pub use outside_calendars::calendars_seed;
pub use recordings::recordings_seed;

use chrono::{DateTime, Utc};
use dice::id_of;
use domain::{
    event::{Event, data_of},
    ids::UserId,
    money::{Currency, ExchangeRate},
    people::events::{Imported, TutorEvent},
};
use lessons::World;
use money::ledger::journals_seal;
use serde::{Deserialize, Serialize};
use spine::{App, Error, Result, events::tell_as_past};
use sqlx::{PgPool, Postgres, Transaction};
use std::time::{Duration, Instant};
use store::{ledger, people as accounts};
use tutors::{KnownSubject, Setting};
use uuid::Uuid;

/// Everything of the demo follows from this number.
const DEMO_SEED: u64 = 0x6564_7573_7472_6561;
/// The password of every demo account.
pub const DEMO_PASSWORD: &str = "Demo-2026!";
const TUTORS: u64 = 200;
const STUDENTS: u64 = 500;
/// Tutors up to this number confirm at once.
const INSTANT_UNTIL: u64 = 20;
/// The first tutor and the first student of the euro area.
const EURO_FROM: (u64, u64) = (181, 401);
/// The first tutor who waits for approval.
const WAITS_FROM: u64 = 196;
/// The parent's phone, of the numbers that are kept for films.
const DEMO_PHONE: &str = "+447700900123";
/// Only one loading at a time.
const SEED_LOCK: i64 = 0x6465_6d6f;

/// What a loading found or made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoSummary {
    /// True when the demo stood already and nothing was changed.
    pub already_there: bool,
    /// Tutors made.
    pub tutors: u64,
    /// Students made.
    pub students: u64,
    /// Bookings made, past and coming.
    pub bookings: u64,
    /// Reviews made.
    pub reviews: u64,
    /// Journals written.
    pub journals: u64,
}

/// Loads the demo; `now` decides its dates, by the day (UTC). Works with the pool of the owner or of the application.
///
/// # Errors
/// Unexpected when a demo address is taken by somebody else or the taxonomy is missing; nothing is written then.
pub async fn demo_seed(pool: &PgPool, now: DateTime<Utc>) -> Result<DemoSummary> {
    let mut transaction = begin(pool).await?;
    if is_taken(&mut transaction, &format!("tutor-{TUTORS:03}@demo.test")).await? {
        return Ok(DemoSummary { already_there: true, ..DemoSummary::default() });
    }
    let day = day_of(now);
    let subjects = subjects(&mut transaction).await?;
    let (euro_id, euro) = euro_rate(&mut transaction).await?;
    let setting = Setting {
        seed: DEMO_SEED,
        day: day.date_naive(),
        instant_until: INSTANT_UNTIL,
        euro_from: EURO_FROM.0,
        waits_from: WAITS_FROM,
    };
    let tutors = tutors::tutors(setting, &subjects, TUTORS);
    let mut students = students::students(DEMO_SEED, day.date_naive(), STUDENTS, EURO_FROM.1);
    let opening = wallets::opening(DEMO_SEED, &students, day)?;
    students.extend(family::children(DEMO_SEED, day.date_naive()));
    let mut users: Vec<_> = (1..)
        .zip(&tutors)
        .map(|(number, tutor)| accounts::tutor_user(tutor, format!("tutor-{number:03}@demo.test"), day))
        .collect();
    users.extend(
        (1..)
            .zip(students.iter().filter(|student| student.payer.is_none()))
            .map(|(number, student)| accounts::student_user(student, format!("student-{number:03}@demo.test"), day)),
    );
    users.extend(staff(day));
    users.extend(family::users(&students, day));
    accounts::users_insert(&mut transaction, &users, &password_hash()?).await?;
    family::insert(&mut transaction, &students, day).await?;
    accounts::tutors_insert(&mut transaction, &tutors, &subjects, &euro, day).await?;
    let world = World {
        seed: DEMO_SEED,
        day,
        tutors: &tutors,
        students: &students,
        subjects: &subjects,
        euro: (euro_id, &euro),
    };
    let mut history = lessons::history(world)?;
    let parents = family::opening(DEMO_SEED, day)?;
    history.payments.push(parents.0);
    history.entries.push(parents.1);
    history.payments.extend(opening.payments);
    history.entries.extend(opening.entries);
    let joined = students.iter().filter(|student| student.payer.is_none());
    let joined =
        joined.map(|s| (s.user_id, day - chrono::Duration::days(s.joined_days_ago) + chrono::Duration::minutes(9)));
    let (lots, granted) = wallets::credits(DEMO_SEED, joined, day)?;
    history.entries.extend(granted);
    history.entries.sort_by_key(|entry| entry.at);
    ledger::lots_insert(&mut transaction, &lots).await?;
    ledger::payments_insert(&mut transaction, &history.payments).await?;
    store::lessons::lessons_insert(&mut transaction, world, &history).await?;
    ledger::journals_insert(&mut transaction, &history.entries).await?;
    cases::cases_insert(&mut transaction, &history).await?;
    beside_insert(&mut transaction, day).await?;
    imported_tell(&mut transaction, DEMO_SEED, TUTORS, day).await?;
    commit(pool, transaction).await?;
    Ok(DemoSummary {
        already_there: false,
        tutors: TUTORS,
        students: STUDENTS,
        bookings: history.bookings.len() as u64,
        reviews: history.reviews.len() as u64,
        journals: history.entries.len() as u64,
    })
}

/// What lies beside lessons and money.
async fn beside_insert(transaction: &mut Transaction<'static, Postgres>, day: DateTime<Utc>) -> Result<()> {
    chargebacks::chargebacks_insert(transaction, day).await?;
    store::kept::kept_insert(transaction, dice::id_of(DEMO_SEED, "saved search", 1), day).await?;
    store::around::around_insert(transaction, day).await?;
    store::matches::matches_insert(transaction, day).await?;
    store::trials::trials_insert(transaction).await?;
    now::now_insert(transaction, day).await?;
    store::growth::growth_insert(transaction, DEMO_SEED, day).await?;
    safety::safety_insert(transaction, day).await
}

/// Midnight (UTC) before `now`.
fn day_of(now: DateTime<Utc>) -> DateTime<Utc> {
    now.date_naive().and_time(chrono::NaiveTime::MIN).and_utc()
}

async fn begin(pool: &PgPool) -> Result<Transaction<'static, Postgres>> {
    let mut transaction = pool.begin().await?;
    // The application's connections stop statements, and transactions that pause, after seconds; a loading may take and
    // think longer.
    sqlx::query!(
        "select set_config('statement_timeout', '10min', true) as statements, set_config('lock_timeout', '1min', true) as locks,
           set_config('idle_in_transaction_session_timeout', '10min', true) as pauses"
    )
    .fetch_one(&mut *transaction)
    .await?;
    sqlx::query!("select pg_advisory_xact_lock($1)", SEED_LOCK).fetch_one(&mut *transaction).await?;
    Ok(transaction)
}

/// Tells the servers that run already: what they count of tutors is to be read anew.
async fn imported_tell(
    transaction: &mut Transaction<'static, Postgres>,
    seed: u64,
    tutors: u64,
    at: DateTime<Utc>,
) -> Result<()> {
    let event = TutorEvent::Imported(Imported { tutors: tutors.cast_signed() });
    sqlx::query!(
        "insert into outbox_events (event_id, kind, version, subject_id, data, created_at) values ($1, $2, $3, $4, $5, $6)",
        dice::id_of(seed, "imported", tutors),
        event.kind(),
        TutorEvent::VERSION,
        event.news().subject(),
        data_of(&event)?,
        at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn commit(pool: &PgPool, mut transaction: Transaction<'static, Postgres>) -> Result<()> {
    // Nobody is mailed what a made-up market has lived through.
    tell_as_past(&mut transaction).await?;
    // The ledger's deferred checks run here, where a failure still names its statement.
    sqlx::query!("set constraints all immediate").execute(&mut *transaction).await?;
    transaction.commit().await?;
    seal(pool).await?;
    // Plans made for empty tables are bad plans for full ones, and searches read from indexes alone only where vacuum
    // has been.
    let own = sqlx::query_scalar!(
        "select string_agg(format('%I', relname), ', ') from pg_class
         where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = current_user::regrole"
    );
    if let Some(tables) = own.fetch_one(pool).await? {
        sqlx::query(sqlx::AssertSqlSafe(format!("vacuum (analyze) {tables}"))).execute(pool).await?;
    }
    Ok(())
}

/// How long sealing waits for transactions that began before the loading.
const SEAL_PATIENCE: Duration = Duration::from_secs(30);

/// Seals what was written, as a worker would within a minute: a market whose past nobody sealed is one that somebody
/// may have changed. What cannot be sealed yet is left to the worker.
async fn seal(pool: &PgPool) -> Result<()> {
    let deadline = Instant::now() + SEAL_PATIENCE;
    while Instant::now() < deadline {
        let mut transaction = pool.begin().await?;
        let sealed = journals_seal(&mut transaction).await?;
        transaction.commit().await?;
        let open = sqlx::query_scalar!(
            r#"select exists (
                 select from journals j where not exists (select from journal_seals s where s.journal_id = j.id)
               ) as "open!""#
        );
        if !open.fetch_one(pool).await? {
            return Ok(());
        }
        if sealed == 0 {
            sqlx::query("select pg_sleep(0.05)").execute(pool).await?;
        }
    }
    Ok(())
}

async fn is_taken(transaction: &mut Transaction<'_, Postgres>, email: &str) -> Result<bool> {
    let found = sqlx::query_scalar!(r#"select exists (select from users where email = $1) as "found!""#, email);
    Ok(found.fetch_one(&mut **transaction).await?)
}

async fn subjects(transaction: &mut Transaction<'_, Postgres>) -> Result<Vec<KnownSubject>> {
    let rows = sqlx::query!("select id, slug, category from subjects order by position, slug")
        .fetch_all(&mut **transaction)
        .await?;
    let subjects = tutors::known_subjects(rows.into_iter().map(|row| (row.id, row.slug, row.category)).collect());
    if subjects.is_empty() { Err(Error::unexpected("the taxonomy is empty: migrate first")) } else { Ok(subjects) }
}

/// The latest rate from euro to dollar.
async fn euro_rate(transaction: &mut Transaction<'_, Postgres>) -> Result<(Uuid, ExchangeRate)> {
    let row = sqlx::query!(
        "select id, numerator, denominator, source, at from exchange_rates where from_currency = 'EUR' and to_currency = 'USD' order by at desc, id desc limit 1"
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let row = row.ok_or_else(|| Error::unexpected("no exchange rate from EUR to USD"))?;
    let pair = (Currency::Eur, Currency::Usd);
    let rate = ExchangeRate::new(pair, (row.numerator, row.denominator), &row.source, row.at);
    Ok((row.id, rate.ok_or_else(|| Error::unexpected("the exchange rate from EUR to USD is no rate"))?))
}

/// Begin of the address, roles, name, zone, country, age in days.
type StaffLine = (&'static str, &'static [&'static str], &'static str, &'static str, &'static str, i64);

/// The demo's parent, admin, owner, partner, institution's admin, and an admin of each scope.
fn staff(day: DateTime<Utc>) -> Vec<accounts::UserRow> {
    let people: [StaffLine; 10] = [
        ("parent-001", &["parent"], "Margaret Osei", "Europe/London", "GB", 14_900),
        ("admin", &["admin"], "Ada Winther", "Europe/Copenhagen", "DK", 13_200),
        ("owner", &["owner"], "Rafael Moreau", "Europe/Paris", "FR", 16_500),
        ("partner-001", &["partner"], "Noor Haddad", "Europe/Amsterdam", "NL", 12_800),
        ("institution-001", &["institution_admin"], "Elena Petrov", "Europe/Vienna", "AT", 15_300),
        ("support", &["admin", "support"], "Tomas Lind", "Europe/Stockholm", "SE", 11_900),
        ("trust", &["admin", "trust"], "Priya Raman", "Asia/Kolkata", "IN", 12_400),
        ("finance", &["admin", "finance"], "Hugo Almeida", "Europe/Lisbon", "PT", 14_100),
        ("compliance", &["admin", "compliance"], "Greta Brandt", "Europe/Berlin", "DE", 15_800),
        ("analyst", &["admin", "analyst"], "Mei Tanaka", "Asia/Tokyo", "JP", 11_200),
    ];
    let user = |(number, (name_at, roles, name, time_zone, country, days)): (u64, StaffLine)| accounts::UserRow {
        id: id_of(DEMO_SEED, "staff user", number),
        email: format!("{name_at}@demo.test"),
        roles: roles.to_vec(),
        display_name: String::from(name),
        birth_date: day.date_naive() - chrono::Duration::days(days),
        time_zone,
        currency: Currency::Usd,
        country,
        picture: portraits::picture(roles.first().copied().unwrap_or_default(), name),
        created_at: accounts::days_before(day, 430),
    };
    (1..).zip(people).map(user).collect()
}

/// What of the demo rests sealed, and so needs the installation's keys: the parent's phone number. Twice is once.
///
/// # Errors
/// Unexpected when a key cannot be used.
pub async fn demo_seal(app: &App) -> Result<()> {
    let parent = UserId(id_of(DEMO_SEED, "staff user", 1));
    let number = identity::phone::phone_seal(app, parent, DEMO_PHONE).await?;
    sqlx::query!(
        "insert into phones (user_id, number, confirmed_at)
         select u.id, $2, u.created_at from users u where u.id = $1 on conflict (user_id) do nothing",
        parent.0,
        number
    )
    .execute(&app.pool)
    .await?;
    Ok(())
}

/// The hash that all demo accounts share; its salt is fixed, so that two loadings are the same.
fn password_hash() -> Result<String> {
    identity::passwords::password_hash_with_salt(DEMO_PASSWORD, b"edustream demo 1")
}
