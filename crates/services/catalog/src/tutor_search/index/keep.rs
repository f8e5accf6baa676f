//! The index kept true: read whole once, then changed tutor by tutor as events tell of them.
//!
//! Nobody waits for the next index, because there is none: a saved profile costs one small read, however many tutors
//! there are. A server that has heard of a newer position applies what happened since; what another process sequenced
//! is looked for once a second. Cards and free times that are kept are forgotten with it.

use super::{
    Bounded, Listing, TutorIndex, interned,
    listing::{level_at, supports_of, worked},
    position,
};
use crate::caches::caches;
use domain::{
    bookings::events::{BookingEvent, ReviewEvent},
    calendar::events::AvailabilityEvent,
    catalog::{
        tutor_search::{LEVELS, VERIFICATION_TIERS},
        words::stored,
    },
    event::Event,
    identity::{events::AccountEvent, privacy::events::PrivacyEvent, staff::events::StaffEvent},
    integrations::events::OutsideCalendarEvent,
    money::{Currency, Money, events::PromotionEvent},
    people::{events::TutorEvent, prices::Experience, teaching_facts::SpokenLanguage},
};
use spine::{App, Context, Error, Result, events};
use sqlx::types::Json;
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};
use tokio::sync::{Mutex, MutexGuard, OnceCell};
use uuid::Uuid;

/// Tutors read by one statement.
const CHUNK: i64 = 2_000;
/// Events applied by one look.
const EVENTS: i64 = 1_000;
/// How long another process's news may go unheard.
const LOOK: Duration = Duration::from_secs(1);

/// The index and its place in the log.
#[derive(Default)]
struct Book {
    index: RwLock<TutorIndex>,
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
pub(crate) async fn index<T>(context: &Context, look: impl FnOnce(&TutorIndex) -> T) -> Result<T> {
    let book = book(&context.app);
    caught_up(context).await?;
    let index = book.index.read().unwrap_or_else(PoisonError::into_inner);
    Ok(look(&index))
}

/// Reads the index when a server starts, so that no reader waits for it.
pub(crate) async fn warm(app: &Arc<App>) -> Result<()> {
    let book = book(app);
    book.read.get_or_try_init(|| read_all(app, &book)).await?;
    Ok(())
}

/// Applies what has happened since; forgets what was made from what was known before. Whoever comes while another is
/// at it goes on with what is known.
pub(crate) async fn caught_up(context: &Context) -> Result<()> {
    let app = &context.app;
    let book = book(app);
    book.read.get_or_try_init(|| read_all(app, &book)).await?;
    let Ok(place) = book.place.try_lock() else { return Ok(()) };
    catch_up(app, &book, place).await
}

/// The same for a writer, who waits for whoever is at it.
async fn known(context: &Context) -> Result<()> {
    let book = book(&context.app);
    let place = book.place.lock().await;
    catch_up(&context.app, &book, place).await
}

async fn catch_up(app: &Arc<App>, book: &Book, mut place: MutexGuard<'_, Place>) -> Result<()> {
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
        apply(app, book, &changes).await?;
        place.position = last;
    }
}

fn book(app: &App) -> Arc<Book> {
    app.shelf.get(Book::default)
}

async fn read_all(app: &Arc<App>, book: &Book) -> Result<()> {
    // The place first: what happens while the index is read is applied to it again.
    let (position, began) = (events::head(app).await?, Instant::now());
    let index = load_all(app).await?;
    let (tutors, hits, words) = index.size();
    tracing::info!(tutors, hits, words, milliseconds = began.elapsed().as_millis() as u64, "search index read");
    *book.index.write().unwrap_or_else(PoisonError::into_inner) = index;
    *book.place.lock().await = Place { position, looked: Instant::now() };
    events::follow(app, |context| Box::pin(async move { known(&context).await }));
    Ok(())
}

/// What some events may have changed.
#[derive(Default)]
struct Changes {
    tutors: BTreeSet<Uuid>,
    people: BTreeSet<Uuid>,
    /// Whose free times are others now.
    busy: BTreeSet<Uuid>,
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
                changes.busy.extend([told.booking().tutor_user_id.0, told.booking().student_id.0]);
            } else if let Some(told) = event.read::<ReviewEvent>()? {
                changes.tutors.extend(told.review().public.then_some(told.review().tutor_id.0));
            } else if let Some(AvailabilityEvent::Changed(told)) = event.read()? {
                // The hours themselves are kept with the card, and decide who is free in a window.
                changes.people.insert(told.user_id.0);
            } else if let Some(OutsideCalendarEvent::BusyChanged(told)) = event.read()? {
                changes.busy.insert(told.user_id.0);
            } else if event.read::<PromotionEvent>()?.is_some() {
                changes.tutors.extend(event.subject_id);
            } else if let Some(told) = event.read::<AccountEvent>()? {
                changes.people.extend(may_show(&told).then_some(told.news().subject()));
            } else if let Some(told) = event.read::<PrivacyEvent>()? {
                // Whoever leaves is nobody from then on, in lists as in the database.
                changes.people.insert(told.news().subject());
            } else if let Some(told) = event.read::<StaffEvent>()? {
                changes.people.insert(told.news().subject());
            }
        }
        Ok(changes)
    }
}

/// Whether what happened to an account may change what is shown of it: everything but signing in and asking for mails.
fn may_show(told: &AccountEvent) -> bool {
    !matches!(
        told,
        AccountEvent::RegistrationAsked(_)
            | AccountEvent::RegisteredAgain(_)
            | AccountEvent::ConfirmationAsked(_)
            | AccountEvent::ResetAsked(_)
            | AccountEvent::SignedIn(_)
            | AccountEvent::SignedOut(_)
    )
}

async fn apply(app: &Arc<App>, book: &Book, changes: &Changes) -> Result<()> {
    let caches = caches(app);
    if changes.everything {
        let index = load_all(app).await?;
        *book.index.write().unwrap_or_else(PoisonError::into_inner) = index;
        caches.counts_forget();
        caches.kept.forget();
        return Ok(());
    }
    for tutor in tutors_among(book, &changes.busy) {
        caches.kept.busy(tutor).await;
    }
    if changes.tutors.is_empty() && changes.people.is_empty() {
        return Ok(());
    }
    let (tutors, people): (Vec<Uuid>, Vec<Uuid>) =
        (changes.tutors.iter().copied().collect(), changes.people.iter().copied().collect());
    let touched =
        sqlx::query_scalar!("select id from tutors where id = any($1) or user_id = any($2)", &tutors, &people)
            .fetch_all(&app.pool)
            .await?;
    let rows = rows_of(app, &touched).await?;
    let taught = taught_of(app, &touched).await?;
    {
        let mut index = book.index.write().unwrap_or_else(PoisonError::into_inner);
        touched.iter().chain(&tutors).for_each(|id| index.take(*id));
        rows.into_iter().try_for_each(|row| row_put(&mut index, row, &taught))?;
    }
    for id in touched.iter().chain(&tutors) {
        caches.kept.changed(*id).await;
    }
    caches.counts_forget();
    Ok(())
}

fn tutors_among(book: &Book, people: &BTreeSet<Uuid>) -> Vec<Uuid> {
    let index = book.index.read().unwrap_or_else(PoisonError::into_inner);
    people.iter().filter_map(|user| index.tutor_of(*user)).collect()
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    verification: String,
    country: Option<String>,
    city: Option<String>,
    languages: Vec<String>,
    language_levels: Json<Vec<SpokenLanguage>>,
    supports: Vec<String>,
    certifications: Vec<String>,
    experience: Json<Vec<Experience>>,
    rating_sum: i64,
    review_count: i64,
    ranking: f64,
    lesson_count: i64,
    hourly_rate: i64,
    hourly_rate_usd: i64,
    currency: String,
    years: i32,
    response_minutes: Option<i32>,
    instant_booking: bool,
    trial: bool,
    words: String,
}

/// Subject and level of each tutor, put together here: grouping it in the database costs more than sending it.
type Taught = HashMap<Uuid, Vec<(Uuid, String)>>;

async fn load_all(app: &App) -> Result<TutorIndex> {
    let subjects = sqlx::query_scalar!("select id from subjects order by position, slug").fetch_all(&app.pool).await?;
    let mut index = TutorIndex::of(subjects);
    let mut after = Uuid::nil();
    loop {
        let ids = sqlx::query_scalar!(
            "select t.id from tutors t where tutor_listed(t) and t.id > $1 order by t.id limit $2",
            after,
            CHUNK
        )
        .fetch_all(&app.pool)
        .await?;
        let Some(last) = ids.last() else { return Ok(index) };
        after = *last;
        let taught = taught_of(app, &ids).await?;
        let rows = rows_of(app, &ids).await?;
        // Two thousand profiles of words are tens of milliseconds: not on a thread that serves others.
        let filled = tokio::task::spawn_blocking(move || {
            rows.into_iter().try_for_each(|row| row_put(&mut index, row, &taught)).map(|()| index)
        });
        index = filled.await.map_err(|error| Error::Unexpected(Box::new(error)))??;
    }
}

/// Those of them that are listed.
async fn rows_of(app: &App, ids: &[Uuid]) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select t.id, t.user_id, t.verification, t.country, t.city, t.languages, t.supports, t.certifications,
             t.language_levels as "language_levels: Json<Vec<SpokenLanguage>>",
             t.experience as "experience: Json<Vec<Experience>>", t.rating_sum, t.review_count,
             t.ranking as "ranking!", t.lesson_count, t.hourly_rate as "hourly_rate!",
             t.hourly_rate_usd as "hourly_rate_usd!", t.currency, t.years, t.response_minutes, t.instant_booking,
             (t.trial_minutes is not null and t.trial_price > 0 and t.trial_currency = t.currency) as "trial!",
             t.search::text as "words!"
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

fn row_put(index: &mut TutorIndex, row: Row, taught: &Taught) -> Result<()> {
    let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
    let spoken = |language: &String| row.language_levels.0.iter().find(|spoken| spoken.language == *language);
    let spoken = row.languages.iter().map(|language| spoken(language).map_or(0, |known| level_at(&known.level)));
    let spoken = spoken.collect();
    let languages = row.languages.into_iter().map(|language| interned(&mut index.languages, language)).collect();
    let country = row.country.map(|country| interned(&mut index.countries, country));
    let city = row.city.map(|city| interned(&mut index.cities, city));
    let subjects = taught.get(&row.id).map(Vec::as_slice).unwrap_or_default();
    let taught = subjects.iter().map(|(subject, level)| {
        (position::<_, u16>(&index.subjects, subject), position::<_, u8>(&LEVELS, &level.as_str()))
    });
    let taught = taught.filter(|(subject, _)| *subject != u16::NOBODY).collect();
    let listing = Listing {
        id: row.id,
        user_id: row.user_id,
        taught,
        languages,
        spoken,
        supports: supports_of(&row.supports),
        country,
        city,
        tier: position(&VERIFICATION_TIERS, &row.verification.as_str()),
        certifications: row.certifications.iter().map(|held| held.to_lowercase().into()).collect(),
        experience: row.experience.0.iter().flat_map(worked).collect(),
        rating_sum: row.rating_sum,
        review_count: row.review_count,
        ranking: row.ranking,
        rate: Money::new(row.hourly_rate, currency),
        cents: row.hourly_rate_usd,
        years: row.years,
        response_minutes: row.response_minutes,
        instant: row.instant_booking,
        trial: row.trial,
        lessons: row.lesson_count,
    };
    let words = stored(&row.words);
    index.put(listing, words.iter().map(|(word, weight)| (word.as_str(), *weight)));
    Ok(())
}
