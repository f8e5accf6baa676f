//! Exchange rates: a bank's daily file beside the table that came with the product (MO2). Rates are added and never
//! changed: what was converted at one names it. What jumped is written down and believed when it stays.

use adapters::rates::{DailyRates, daily_rates};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::{
    identity::Role,
    money::{
        Currency, ExchangeRate,
        exchange::{JUMP_DAYS, jumped, stays, to_dollars},
    },
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    job::{Job, Nothing},
};
use sqlx::PgConnection;

/// Who publishes the file, as it stands beside a conversion.
const SOURCE: &str = "European Central Bank";
/// What stands there instead of a rate that the owner set.
const BY_HAND: &str = "set by hand";
/// The hour, in UTC, from which the rates of a day count: about when they are published.
const HOUR: i64 = 14;

/// Fetches the day's rates, several times a day: banks are late now and then. Where none are fetched it does nothing.
pub struct FetchRates;

impl Job for FetchRates {
    const KIND: &'static str = "FetchRates";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let Some(address) = context.app.settings.rates_from.as_deref() else { return Ok(()) };
        match daily_rates(address).await {
            Ok(file) => rates_keep(context, &file).await.map(drop),
            // The latest ones go on counting; whoever looks at a price reads of when they are.
            Err(error) => {
                tracing::warn!(%error, "the daily file of exchange rates");
                Ok(())
            }
        }
    }
}

/// Adds the rates of a file that are newer than those there are. How many.
///
/// # Errors
/// Those of the database.
pub async fn rates_keep(context: &Context, file: &DailyRates) -> Result<usize> {
    if file.date > context.now().date_naive() {
        tracing::error!(date = %file.date, "exchange rates of a day to come are not taken");
        return Ok(0);
    }
    let at = file.date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(HOUR);
    let mut work = context.begin().await?;
    let mut added = 0;
    for rate in to_dollars(&file.quotes, SOURCE, at) {
        let (currency, (numerator, denominator)) = (rate.from(), rate.terms());
        let latest = sqlx::query!(
            "select numerator, denominator, at from exchange_rates
             where from_currency = $1 and to_currency = 'USD' order by at desc, id desc limit 1",
            currency.code()
        );
        if let Some(latest) = latest.fetch_optional(&mut *work).await? {
            if latest.at >= at {
                continue;
            }
            if jumped((latest.numerator, latest.denominator), rate.terms())
                && !believed(&mut work, &rate, latest.at).await?
            {
                tracing::error!(%currency, numerator, denominator, "this exchange rate jumped and is not taken");
                continue;
            }
        }
        add(context, &mut work, &rate).await?;
        added += 1;
    }
    work.commit().await?;
    Ok(added)
}

async fn add(context: &Context, work: &mut PgConnection, rate: &ExchangeRate) -> Result<()> {
    let (numerator, denominator) = rate.terms();
    sqlx::query!(
        "insert into exchange_rates (id, from_currency, to_currency, numerator, denominator, source, at)
         values ($1, $2, 'USD', $3, $4, $5, $6)",
        context.new_id(),
        rate.from().code(),
        numerator,
        denominator,
        rate.source(),
        rate.at(),
    )
    .execute(work)
    .await?;
    Ok(())
}

/// Writes down a rate that jumped away from the latest one; whether it has stayed where it is since.
async fn believed(work: &mut PgConnection, rate: &ExchangeRate, latest: DateTime<Utc>) -> Result<bool> {
    let (numerator, denominator) = rate.terms();
    let before = sqlx::query!(
        "select numerator, denominator from exchange_doubts
         where from_currency = $1 and at > $2 and at < $3 order by at desc limit $4",
        rate.from().code(),
        latest,
        rate.at(),
        i64::try_from(JUMP_DAYS).unwrap_or(i64::MAX),
    );
    let before = before.fetch_all(&mut *work).await?;
    let before: Vec<(i64, i64)> = before.iter().map(|quote| (quote.numerator, quote.denominator)).collect();
    sqlx::query!(
        "insert into exchange_doubts (from_currency, at, numerator, denominator, source) values ($1, $2, $3, $4, $5)
         on conflict (from_currency, at) do update set numerator = excluded.numerator,
           denominator = excluded.denominator, source = excluded.source",
        rate.from().code(),
        rate.at(),
        numerator,
        denominator,
        rate.source(),
    )
    .execute(work)
    .await?;
    Ok(stays(&before, rate.terms()))
}

/// The owner says what a currency is worth: one whole unit is so many dollars. It counts from now on, whatever was
/// there; what a bank quotes later is judged by it. Of currencies that no bank quotes it is the only way.
///
/// # Errors
/// 404 for others than the command line and the staff who may what owners may; 422 `currency_not_money` for credits and
/// the dollar.
pub async fn rate_set(context: &Context, currency: Currency, dollars: (i64, i64)) -> Result<()> {
    context.require_staff_of(Role::Owner)?;
    if matches!(currency, Currency::Credit | Currency::Usd) {
        return Err(domain::money::refusals::currency_not_money().into());
    }
    let rate = ExchangeRate::quoted((currency, Currency::Usd), dollars, BY_HAND, context.now());
    let rate = rate.ok_or_else(|| Error::unexpected("a quote that cannot be stored"))?;
    let mut work = context.begin().await?;
    add(context, &mut work, &rate).await?;
    let after = serde_json::json!({ "currency": currency, "dollars": dollars.0, "by": dollars.1 });
    let act = Act { act: "rate.set", subject_id: None, before: None, after: Some(after) };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    Ok(())
}
