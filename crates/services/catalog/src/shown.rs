//! Cards for whoever has decided whom to show, in that order: recommendations, lists of other contexts.

use crate::{
    caches::caches,
    cards::{Prices, cards_of},
};
use chrono::{DateTime, Duration, Utc};
use domain::{catalog::tutor_search::TutorCard, ids::TutorId};
use spine::{Context, Result, exchange::exchange_of};

/// Cards of listed tutors with their next free times: from now on, or within `days` of an instant somebody asked for.
/// Prices are in the reader's currency.
pub async fn cards_shown(
    context: &Context,
    tutors: &[TutorId],
    from: Option<DateTime<Utc>>,
    days: i64,
) -> Result<Vec<TutorCard>> {
    let caches = caches(&context.app);
    let currency = context.shown_currency();
    let exchange = caches.exchange.try_get_with(currency, exchange_of(context.reads(), currency)).await?;
    let prices = Prices::In(exchange);
    match from {
        None => caches.kept.cards(context, tutors, prices).await,
        Some(from) => cards_of(context, tutors, prices, Some((from, from + Duration::days(days)))).await,
    }
}
