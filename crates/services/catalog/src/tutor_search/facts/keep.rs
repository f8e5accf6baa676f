//! The copy kept true: read whole once, then changed tutor by tutor as events tell of them.
//!
//! Nobody waits for the next copy, because there is none: a saved profile costs one small read, however many tutors there are. A server that has heard of a newer
//! position applies what happened since; what another process sequenced is looked for once a second.

use super::{Fact, Facts, interned, position};
use crate::caches::caches;
use domain::{
    bookings::events::BookingEvent,
    catalog::tutor_search::{LEVELS, VERIFICATION_TIERS},
    event::Event,
    identity::events::AccountEvent,
    money::{Currency, Money},
    people::events::TutorEvent,
};
use spine::{App, Context, Error, Result, events};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};
use tokio::sync::{Mutex, OnceCell};
use uuid::Uuid;

/// Tutors read by one statement.
const CHUNK: i64 = 2_000;
/// Events applied by one look.
const EVENTS: i64 = 1_000;
/// How long another process's news may go unheard.
const LOOK: Duration = Duration::from_secs(1);

/// The copy and its place in the log.
#[derive(Default)]
struct Book {
    facts: RwLock<Facts>,
    read: OnceCell<()>,
    place: Mutex<Place>,
}

struct Place {
    position: i64,
    looked: Instant,
}

impl Default for Place {
    fn default() -> Self {
        Self { position: 0, looked: Instant::now() }
    }
}

/// What is known of all listed tutors, with what has happened so far; `look` must not take long, changes wait for it.
pub(crate) async fn facts<T>(context: &Context, look: impl FnOnce(&Facts) -> T) -> Result<T> {
    let book = book(&context.app);
    caught_up(context).await?;
    let facts = book.facts.read().unwrap_or_else(PoisonError::into_inner);
    Ok(look(&facts))
}

/// Applies what has happened since; forgets the counts made from what was known before. Whoever comes while another is at it goes on with what is known.
pub(crate) async fn caught_up(context: &Context) -> Result<()> {
    let app = &context.app;
    let book = book(app);
    book.read.get_or_try_init(|| read_all(app, &book)).await?;
    let Ok(mut place) = book.place.try_lock() else { return Ok(()) };
    if app.bell.head() <= place.position {
        if place.looked.elapsed() < LOOK {
            return Ok(());
        }
        place.looked = Instant::now();
        if events::head(app).await? <= place.position {
            return Ok(());
        }
    }
    loop {
        let news = events::after(&app.pool, place.position, EVENTS).await?;
        let Some(last) = news.last().map(|event| event.position) else { return Ok(()) };
        let changes = Changes::of(&news)?;
        if changes.everything {
            let facts = load_all(app).await?;
            *book.facts.write().unwrap_or_else(PoisonError::into_inner) = facts;
        } else if !changes.is_empty() {
            apply(app, &book, &changes).await?;
        }
        place.position = last;
        if changes.everything || !changes.is_empty() {
            caches(app).counts_forget();
        }
    }
}

fn book(app: &App) -> Arc<Book> {
    app.shelf.get(Book::default)
}

async fn read_all(app: &Arc<App>, book: &Book) -> Result<()> {
    // The place first: what happens while the copy is read is applied to it again.
    let position = events::head(app).await?;
    let facts = load_all(app).await?;
    *book.facts.write().unwrap_or_else(PoisonError::into_inner) = facts;
    *book.place.lock().await = Place { position, looked: Instant::now() };
    Ok(())
}

/// Whose facts some events may have changed.
#[derive(Default)]
struct Changes {
    tutors: BTreeSet<Uuid>,
    people: BTreeSet<Uuid>,
    /// Many came at once, without an event each.
    everything: bool,
}

impl Changes {
    fn of(news: &[events::StoredEvent]) -> Result<Self> {
        let mut changes = Self::default();
        for event in news {
            if let Some(told) = event.read::<TutorEvent>()? {
                changes.everything |= matches!(told, TutorEvent::Imported(_));
                changes.tutors.extend(event.subject_id);
            } else if let Some(told) = event.read::<BookingEvent>()? {
                let counts = matches!(told, BookingEvent::Ended(_) | BookingEvent::DisputeChanged(_));
                changes.tutors.extend(counts.then_some(told.booking().tutor_id.0));
            } else if let Some(told) = event.read::<AccountEvent>()? {
                let shown = matches!(told, AccountEvent::EmailVerified(_) | AccountEvent::PasswordChanged(_));
                changes.people.extend(shown.then_some(told.news().subject()));
            }
        }
        Ok(changes)
    }

    fn is_empty(&self) -> bool {
        self.tutors.is_empty() && self.people.is_empty()
    }
}

async fn apply(app: &App, book: &Book, changes: &Changes) -> Result<()> {
    let (tutors, people): (Vec<Uuid>, Vec<Uuid>) =
        (changes.tutors.iter().copied().collect(), changes.people.iter().copied().collect());
    let touched =
        sqlx::query_scalar!("select id from tutors where id = any($1) or user_id = any($2)", &tutors, &people)
            .fetch_all(&app.pool)
            .await?;
    let rows = rows_of(app, &touched).await?;
    let taught = taught_of(app, &touched).await?;
    let mut facts = book.facts.write().unwrap_or_else(PoisonError::into_inner);
    for id in touched.iter().chain(&tutors) {
        facts.take(*id);
    }
    for row in rows {
        row_put(&mut facts, row, &taught)?;
    }
    Ok(())
}

struct Row {
    id: Uuid,
    verification: String,
    country: Option<String>,
    languages: Vec<String>,
    rating_sum: i64,
    review_count: i64,
    lesson_count: i64,
    hourly_rate: i64,
    hourly_rate_usd: i64,
    currency: String,
    years: i32,
    instant_booking: bool,
}

/// Subject and level of each tutor, put together here: grouping it in the database costs more than sending it.
type Taught = HashMap<Uuid, Vec<(Uuid, String)>>;

async fn load_all(app: &App) -> Result<Facts> {
    let subjects = sqlx::query_scalar!("select id from subjects order by position, slug").fetch_all(&app.pool).await?;
    let mut facts = Facts { subjects, ..Facts::default() };
    let mut after = Uuid::nil();
    loop {
        let ids = sqlx::query_scalar!(
            "select t.id from tutors t where tutor_listed(t) and t.id > $1 order by t.id limit $2",
            after,
            CHUNK
        )
        .fetch_all(&app.pool)
        .await?;
        let Some(last) = ids.last() else { return Ok(facts) };
        after = *last;
        let taught = taught_of(app, &ids).await?;
        for row in rows_of(app, &ids).await? {
            row_put(&mut facts, row, &taught)?;
        }
    }
}

/// Those of them that are listed.
async fn rows_of(app: &App, ids: &[Uuid]) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select t.id, t.verification, t.country, t.languages, t.rating_sum, t.review_count, t.lesson_count,
             t.hourly_rate as "hourly_rate!", t.hourly_rate_usd as "hourly_rate_usd!", t.currency, t.years, t.instant_booking
           from tutors t where t.id = any($1) and tutor_listed(t)"#,
        ids
    )
    .fetch_all(&app.pool)
    .await?)
}

async fn taught_of(app: &App, ids: &[Uuid]) -> Result<Taught> {
    let rows = sqlx::query!("select tutor_id, subject_id, level from tutor_subjects where tutor_id = any($1)", ids)
        .fetch_all(&app.pool)
        .await?;
    let mut taught = Taught::new();
    for row in rows {
        taught.entry(row.tutor_id).or_default().push((row.subject_id, row.level));
    }
    Ok(taught)
}

fn row_put(facts: &mut Facts, row: Row, taught: &Taught) -> Result<()> {
    let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
    let languages = row.languages.into_iter().map(|language| interned(&mut facts.languages, language)).collect();
    let country = row.country.map(|country| interned(&mut facts.countries, country));
    let subjects = taught.get(&row.id).map(Vec::as_slice).unwrap_or_default();
    let subject_at = |id: &Uuid| facts.subjects.iter().position(|known| known == id);
    let taught = subjects
        .iter()
        .filter_map(|(subject, level)| Some((subject_at(subject)?, position(&LEVELS, &level.as_str()))))
        .collect();
    facts.put(Fact {
        id: row.id,
        taught,
        languages,
        country,
        tier: position(&VERIFICATION_TIERS, &row.verification.as_str()),
        rating_sum: row.rating_sum,
        review_count: row.review_count,
        rate: Money::new(row.hourly_rate, currency),
        cents: row.hourly_rate_usd,
        years: row.years,
        instant: row.instant_booking,
        lessons: row.lesson_count,
    });
    Ok(())
}
