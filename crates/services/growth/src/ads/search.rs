//! The search with promoted listings above its first page.

use super::shown::shown_note;
use catalog::tutor_search::{tutor_search, tutor_search_under};
use chrono::{DateTime, Duration, Utc};
use domain::{
    catalog::tutor_search::{PromotedMark, TutorSearch, TutorSearchResult, TutorSort},
    growth::ads::{AdToken, Bidder, SLOTS, Won, auction, day_of, least_bid, paced, quality},
    ids::{AdCampaignId, TutorId},
    money::Currency,
};
use spine::{
    Context, Error, Result,
    exchange::{Exchange, exchange_of},
    signed::{is_signed, sign},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// What the signature of a click is for.
const PURPOSE: &str = "ad click";
/// Campaigns that take part at a time.
const STANDING_MAX: i64 = 1_000;
/// How long it is known who takes part.
const KNOWN_SECONDS: i64 = 10;

/// A campaign that takes part.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub campaign: AdCampaignId,
    pub listing: TutorId,
    /// The most it pays now: its bid, or what is left of a budget.
    bid: i64,
    currency: Currency,
    exchange: Exchange,
    quality: i64,
    daily: i64,
    today: i64,
}

impl Standing {
    /// The bid in millionths of a dollar.
    pub(super) fn worth(&self) -> i64 {
        let (numerator, denominator) = (self.exchange.numerator, self.exchange.denominator.max(1));
        let micros = i128::from(self.bid) * i128::from(numerator) * 10_000 / i128::from(denominator);
        i64::try_from(micros).unwrap_or(i64::MAX)
    }

    fn bidder(&self, relevance: i64) -> Bidder {
        Bidder {
            campaign: self.campaign,
            listing: self.listing,
            bid: self.bid,
            least: least_bid(self.currency).min(self.bid),
            worth: self.worth(),
            quality: self.quality,
            relevance,
        }
    }
}

/// When it was read, and what.
type Read = (DateTime<Utc>, Arc<Vec<Standing>>);

/// Who takes part, as this server knows it.
#[derive(Default)]
struct Known(Mutex<Option<Read>>);

impl Known {
    fn put(&self, known: Option<Read>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = known;
    }

    fn get(&self, now: DateTime<Utc>) -> Option<Arc<Vec<Standing>>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = |at: DateTime<Utc>| at <= now && now - at < Duration::seconds(KNOWN_SECONDS);
        known.as_ref().filter(|(at, _)| fresh(*at)).map(|(_, known)| Arc::clone(known))
    }
}

/// Something about campaigns changed here: the next search reads them again.
pub(super) fn standing_forget(context: &Context) {
    context.app.shelf.get(Known::default).put(None);
}

/// Who takes part: running, listed, with money for a click and something left of both budgets.
pub(super) async fn standing(context: &Context) -> Result<Arc<Vec<Standing>>> {
    let (known, read_at) = (context.app.shelf.get(Known::default), context.app.clock.real_now());
    if let Some(known) = known.get(read_at) {
        return Ok(known);
    }
    let read = Arc::new(standing_read(context).await?);
    known.put(Some((read_at, Arc::clone(&read))));
    Ok(read)
}

async fn standing_read(context: &Context) -> Result<Vec<Standing>> {
    let rows = sqlx::query!(
        r#"select c.id, c.tutor_id, c.currency, t.rating_sum, t.review_count, c.daily_budget,
             coalesce(d.spent, 0) as "today!",
             least(c.bid, c.total_budget - c.spent, coalesce(d.budget - d.spent, c.daily_budget)) as "bid!"
           from ad_campaigns c join tutors t on t.id = c.tutor_id
           left join ad_days d on d.campaign_id = c.id and d.day = $1
           where c.state = 'running' and tutor_listed(t)
             and least(c.total_budget - c.spent, coalesce(d.budget - d.spent, c.daily_budget)) > 0
             and c.bid <= (select sum(greatest(a.balance, 0)) from accounts a where a.id in
               (account_id('wallet', c.user_id, c.currency), account_id('earning_available', c.user_id, c.currency)))
           order by c.id limit $2"#,
        day_of(context.now()),
        STANDING_MAX,
    );
    let mut exchanges: HashMap<Currency, Exchange> = HashMap::new();
    let mut found = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
        let exchange = match exchanges.get(&currency) {
            Some(exchange) => *exchange,
            None => *exchanges.entry(currency).or_insert(exchange_of(context.writes(), currency).await?),
        };
        found.push(Standing {
            campaign: AdCampaignId(row.id),
            listing: TutorId(row.tutor_id),
            bid: row.bid,
            currency,
            exchange,
            quality: quality(row.rating_sum, row.review_count),
            daily: row.daily_budget,
            today: row.today,
        });
    }
    Ok(found)
}

/// The search with promoted listings above the first page, where the reader did not ask for another order: at most
/// [`SLOTS`], and never more than half of a page.
///
/// # Errors
/// As [`tutor_search`].
pub async fn tutor_search_promoted(context: &Context, search: TutorSearch) -> Result<TutorSearchResult> {
    let slots = SLOTS.min(usize::try_from(search.limit / 2).unwrap_or_default());
    let first = search.cursor.is_none() && search.sort == TutorSort::Relevance && slots > 0;
    let standing = if first { standing(context).await? } else { Arc::default() };
    if standing.is_empty() {
        return tutor_search(context, search).await;
    }
    let now = context.now();
    let candidates: Vec<TutorId> = standing.iter().map(|one| one.listing).collect();
    let mut won: Vec<Won> = Vec::new();
    let choose = |fits: Vec<(TutorId, i64)>| {
        let fits: HashMap<TutorId, i64> = fits.into_iter().collect();
        let taking_part = standing.iter().filter(|one| paced(one.daily, one.today, now));
        let bidders = taking_part.filter_map(|one| Some(one.bidder(*fits.get(&one.listing)?)));
        won = auction(&bidders.collect::<Vec<_>>(), slots);
        won.iter().map(|it| it.listing).collect()
    };
    let mut result = tutor_search_under(context, search, &candidates, choose).await?;
    let mut shown = Vec::with_capacity(won.len());
    for card in result.page.items.iter_mut().take(won.len()) {
        if let Some(won) = won.iter().find(|it| it.listing == card.id) {
            card.promoted = Some(PromotedMark { token: token_write(context, won, now) });
            shown.push(won.campaign);
        }
    }
    shown_note(context, &shown).await;
    Ok(result)
}

fn token_write(context: &Context, won: &Won, now: DateTime<Utc>) -> String {
    let token =
        AdToken { click: context.new_id(), campaign: won.campaign, price: won.price, expires_at: AdToken::until(now) };
    let words = token.words();
    let signature = sign(&context.app, PURPOSE, &words);
    format!("{words}.{signature}")
}

/// What we signed; none for anything else.
pub(super) fn token_read(context: &Context, token: &str) -> Option<AdToken> {
    let (words, signature) = token.rsplit_once('.')?;
    is_signed(&context.app, PURPOSE, words, signature).then(|| AdToken::read(words))?
}
