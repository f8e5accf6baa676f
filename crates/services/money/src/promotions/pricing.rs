//! What a lesson costs whoever asks, while sales run.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::refusals::{start_in_past, subject_not_taught},
    calendar::{
        parse_instant,
        refusals::{length_not_offered, no_price},
    },
    ids::{SubjectId, TutorId},
    money::{
        Currency, Money,
        promotions::{Asked, History, PriceMemory, PriceQuote, Promotion, SaleTaken, sale_of},
    },
};
use spine::{Context, Error, Result};
use sqlx::types::Json;

/// A tutor's sales, what the reader did with the tutor before, and what was asked before.
#[derive(Clone, Debug, Default)]
pub struct Pricing {
    promotions: Vec<Promotion>,
    history: Option<History>,
    memory: PriceMemory,
}

/// What a lesson is asked for as.
type Wanted = (SubjectId, i32, DateTime<Utc>);

/// Everything that decides prices of single lessons with a tutor, for the reader: one statement. A child's lessons are
/// those of whoever pays.
///
/// # Errors
/// Those of the database.
pub async fn pricing_of(context: &Context, tutor: TutorId) -> Result<Pricing> {
    let found = sqlx::query!(
        r#"select promotions_of(t.id, $3) as "promotions: Json<Vec<Promotion>>",
             case when $2::uuid is not null then lessons_before(coalesce((select c.parent_id from children c
               where c.child_id = $2 and c.handed_over_at is null), $2), t.user_id, $3) end
               as "history: Json<History>",
             price_memory(t.id, $3) as "memory: Json<PriceMemory>"
           from tutors t where t.id = $1"#,
        tutor.0,
        context.actor_id(),
        context.now(),
    );
    let Some(found) = found.fetch_optional(context.writes()).await? else { return Ok(Pricing::default()) };
    Ok(Pricing {
        promotions: found.promotions.map(|Json(list)| list).unwrap_or_default(),
        history: found.history.map(|Json(history)| history),
        memory: found.memory.map(|Json(memory)| memory).unwrap_or_default(),
    })
}

/// What a single lesson costs that costs `regular` without a sale: exactly what a booking made now would be charged.
pub fn quote_in(
    pricing: &Pricing,
    regular: Money,
    (subject, minutes, start): Wanted,
    now: DateTime<Utc>,
) -> PriceQuote {
    let asked = Asked { regular, minutes, start, now, history: pricing.history.as_ref() };
    let Some(sale) = sale_of(&pricing.promotions, &asked) else {
        return PriceQuote { regular, price: regular, was: None, sale: None };
    };
    let price = Money::new(regular.minor - sale.off.minor, regular.currency);
    let was = pricing.memory.was(&sale, (subject, minutes), regular, now);
    PriceQuote { regular, price, was, sale: Some(SaleTaken::from(&sale)) }
}

/// `GET /tutors/{id}/price`: what a single lesson costs whoever asks.
///
/// # Errors
/// 404 for a tutor who is not listed; 422 `subject_not_taught`, `length_not_offered`, `instant_invalid`,
/// `start_in_past`; 409 `no_price`.
pub async fn price_quote(
    context: &Context,
    tutor: TutorId,
    (subject, minutes, start): (&str, i64, &str),
) -> Result<PriceQuote> {
    let subject: SubjectId = subject.trim().parse().map_err(|_| subject_not_taught())?;
    let start = parse_instant("start", start)?;
    let now = context.now();
    if start <= now {
        return Err(start_in_past().into());
    }
    let minutes = i32::try_from(minutes).map_err(|_| length_not_offered())?;
    let found = sqlx::query!(
        r#"select t.hourly_rate, t.currency, $3 = any(t.lesson_lengths) as "offered!", own.price as "price?",
             exists (select from tutor_subjects s where s.tutor_id = t.id and s.subject_id = $2) as "taught!"
           from tutors t left join tutor_rates own
             on (own.tutor_id, own.subject_id, own.minutes, own.currency) = (t.id, $2, $3, t.currency)
           where t.id = $1 and tutor_listed(t)"#,
        tutor.0,
        subject.0,
        minutes,
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    if !found.taught {
        return Err(subject_not_taught().into());
    }
    if !found.offered {
        return Err(length_not_offered().into());
    }
    let currency = Currency::parse(&found.currency)?;
    let regular = match (found.price, found.hourly_rate) {
        (Some(own), _) => Money::new(own, currency),
        (None, hourly) => {
            let hourly = Money::new(hourly.ok_or_else(no_price)?, currency);
            hourly.scale(minutes.into(), 60).ok_or_else(|| Error::unexpected("a price beyond all amounts"))?
        }
    };
    let pricing = pricing_of(context, tutor).await?;
    Ok(quote_in(&pricing, regular, (subject, minutes, start), now))
}
