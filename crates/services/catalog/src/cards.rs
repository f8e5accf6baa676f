//! Cards (CA3): what every list of tutors shows of one, for a page of them in a constant number of queries.

use calendar::{availability::next_slots_in, open_hours::OpenHours};
use chrono::{DateTime, Duration, Utc};
use domain::{
    calendar::{SPREAD_OF, spread},
    catalog::tutor_search::{LengthRate, TaughtSubject, TutorCard},
    identity::photo_url,
    ids::TutorId,
    money::{
        Currency, Money,
        promotions::{Promotion, sales_shown},
    },
};
use people::biography;
use spine::exchange::Exchange;
use spine::{Context, Error, Result};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// Length of the lessons whose next free slots a card shows, in minutes.
pub(crate) const CARD_MINUTES: i32 = 60;
/// Free slots on a card.
pub(crate) const CARD_SLOTS: usize = 3;
/// Reviews and mean (times ten) that earn `top_rated`.
const TOP_RATED: (i64, i64) = (10, 48);
/// Lessons that earn `lessons_100`.
const MANY_LESSONS: i64 = 100;
/// Lessons from which on, and minutes within which half of the requests are answered, that earn `fast`.
const FAST: (i64, i32) = (10, 60);
/// Days a tutor without reviews is `new`.
const NEW_DAYS: i64 = 60;

/// In which currency cards show the rate.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Prices {
    /// The tutor's own: what a lesson is paid in.
    Own,
    /// The reader's.
    In(Exchange),
}

/// Free times from one instant to before another.
pub(crate) type Window = (DateTime<Utc>, DateTime<Utc>);

/// A card's row with what its free times follow from.
pub(crate) struct CardRow {
    pub id: Uuid,
    pub user_id: Uuid,
    pub display_name: String,
    pub picture: Option<String>,
    pub plan: String,
    pub headline: String,
    pub bio: String,
    pub country: Option<String>,
    pub languages: Vec<String>,
    pub subjects: Json<Vec<TaughtSubject>>,
    pub rating_sum: i64,
    pub review_count: i64,
    pub lesson_count: i64,
    pub hourly_rate: Option<i64>,
    pub hourly_rate_usd: Option<i64>,
    pub currency: String,
    pub response_minutes: Option<i32>,
    pub reliable: bool,
    pub instant_booking: bool,
    pub verification: String,
    pub created_at: DateTime<Utc>,
    pub lesson_lengths: Vec<i32>,
    pub trial_minutes: Option<i32>,
    /// None where it was said in a currency the tutor does not earn in any more.
    pub trial_price: Option<i64>,
    /// Sales that are not over.
    pub promotions: Option<Json<Vec<Promotion>>>,
    /// None when the tutor has entered no hours, or the reader may not see the calendar.
    pub rules: Option<serde_json::Value>,
}

/// `select` of what a [`CardRow`] holds after further columns, with a tail of conditions; `$1` is the language, `$2`
/// the reader, `$3` whether staff asks, `$4` the time.
macro_rules! select_card {
    ($row:ty, $columns:literal, $tail:literal, $context:expr, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            $row,
            "select " + $columns + r#", t.id, t.user_id, u.display_name, u.picture, u.plan, t.headline, t.country,
           t.languages,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'subject_id', s.id, 'name', coalesce(s.names->>$1, s.names->>'en', s.slug), 'level', ts.level, 'years', ts.years
                   ) order by ts.position, s.position), '[]')
            from tutor_subjects ts join subjects s on s.id = ts.subject_id
            where ts.tutor_id = t.id) as "subjects!: Json<Vec<TaughtSubject>>",
           t.rating_sum, t.review_count, t.lesson_count, t.hourly_rate, t.hourly_rate_usd, t.currency,
           t.response_minutes, t.reliable, t.instant_booking, t.verification, t.created_at, t.lesson_lengths,
           t.trial_minutes,
           case when t.trial_currency = t.currency then t.trial_price end as trial_price,
           promotions_of(t.id, $4) as "promotions: Json<Vec<Promotion>>",
           (select a.rules from availability a
            where a.tutor_id = t.id and tutor_visible(t, u, $2, $3)) as rules
             from tutors t join users u on u.id = t.user_id "# + $tail,
            $context.locale,
            $context.actor_id(),
            $context.is_staff(),
            $context.now(),
            $($argument),*
        )
    };
}
pub(crate) use select_card;

/// Cards of these tutors in this order, listed or not: whoever asks has decided what the reader may see. Their free
/// times are those of the window somebody asked for, else the next ones. Two statements for any number of them.
pub(crate) async fn cards_of(
    context: &Context,
    tutors: &[TutorId],
    prices: Prices,
    window: Option<Window>,
) -> Result<Vec<TutorCard>> {
    let ids: Vec<Uuid> = tutors.iter().map(|tutor| tutor.0).collect();
    // Lists may be a moment old; the tutor's own page shows what was just saved.
    let database = match prices {
        Prices::In(_) => context.reads(),
        Prices::Own => context.writes(),
    };
    let rows = select_card!(CardRow, r#"left(t.bio, 1000) as "bio!""#, "where t.id = any($5)", context, &ids)
        .fetch_all(database)
        .await?;
    let cards = cards_with_slots(context, rows, prices, window).await?;
    let mut cards: HashMap<Uuid, TutorCard> = cards.into_iter().map(|card| (card.id.0, card)).collect();
    Ok(ids.iter().filter_map(|id| cards.remove(id)).collect())
}

/// The cards of these rows with their next free times.
pub(crate) async fn cards_with_slots(
    context: &Context,
    rows: Vec<CardRow>,
    prices: Prices,
    window: Option<Window>,
) -> Result<Vec<TutorCard>> {
    let mut calendars = Vec::with_capacity(rows.len());
    for row in &rows {
        let Some(rules) = row.rules.clone() else { continue };
        calendars.push(OpenHours::read(row.id, row.user_id, rules, row.lesson_lengths.clone())?);
    }
    let slots = next_slots_in(context, &calendars, CARD_MINUTES, SPREAD_OF, window).await?;
    let cards = rows.iter().map(|row| {
        let next_slots = slots.get(&TutorId(row.id)).map(|slots| spread(slots, CARD_SLOTS)).unwrap_or_default();
        card_of(row, next_slots, prices, context.now())
    });
    cards.collect()
}

pub(crate) fn card_of(
    row: &CardRow,
    next_slots: Vec<domain::calendar::Slot>,
    prices: Prices,
    now: DateTime<Utc>,
) -> Result<TutorCard> {
    let rating = if row.review_count > 0 { row.rating_sum as f64 / row.review_count as f64 } else { 0.0 };
    Ok(TutorCard {
        id: TutorId(row.id),
        badges: badges_of(row, now),
        hourly_rate: rate_of(row, prices)?,
        charged_rate: rate_of(row, Prices::Own)?,
        bio_excerpt: biography::excerpt(&row.bio),
        display_name: row.display_name.clone(),
        photo_url: photo_url(row.picture.as_deref()),
        headline: row.headline.clone(),
        country: row.country.clone(),
        languages: row.languages.clone(),
        subjects: row.subjects.0.clone(),
        rating: (rating * 100.0).round() / 100.0,
        review_count: row.review_count,
        lesson_count: row.lesson_count,
        response_minutes: row.response_minutes,
        next_slot: next_slots.first().copied(),
        next_slots,
        match_score: None,
        promoted: None,
        trial: trial_of(row)?,
        sales: row.promotions.as_ref().map(|Json(promotions)| sales_shown(promotions, now)).unwrap_or_default(),
    })
}

/// Zero until the tutor names a rate; such a tutor is in no list.
fn rate_of(row: &CardRow, prices: Prices) -> Result<Money> {
    let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
    match (row.hourly_rate, row.hourly_rate_usd, prices) {
        (Some(own), Some(cents), Prices::In(exchange)) => exchange.shown(Money::new(own, currency), cents),
        (Some(own), ..) => Ok(Money::new(own, currency)),
        (None, ..) => Ok(Money::zero(currency)),
    }
}

/// The tutor's trial lesson, as it is charged.
fn trial_of(row: &CardRow) -> Result<Option<LengthRate>> {
    let Some((minutes, price)) = row.trial_minutes.zip(row.trial_price) else { return Ok(None) };
    let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
    Ok(Some(LengthRate { minutes, price: Money::new(price, currency) }))
}

fn badges_of(row: &CardRow, now: DateTime<Utc>) -> Vec<String> {
    let ((least, tenths), (lessons, minutes)) = (TOP_RATED, FAST);
    let badges = [
        ("basic", row.verification == "basic"),
        ("verified", row.verification == "verified"),
        ("premium", row.verification == "premium"),
        ("instant", row.instant_booking),
        ("top_rated", row.review_count >= least && row.rating_sum * 10 >= tenths * row.review_count),
        ("lessons_100", row.lesson_count >= MANY_LESSONS),
        ("fast", row.lesson_count >= lessons && row.response_minutes.is_some_and(|median| median <= minutes)),
        ("reliable", row.reliable),
        ("pro", row.plan != "free"),
        ("new", row.review_count == 0 && row.created_at > now - Duration::days(NEW_DAYS)),
    ];
    badges.into_iter().filter(|(_, earned)| *earned).map(|(code, _)| code.to_owned()).collect()
}
