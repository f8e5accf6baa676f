//! Exchange rates: a bank's daily file beside the table that came with the product (MO2). Rates are added and never
//! changed: what was converted at one names it.

use adapters::rates::{DailyRates, daily_rates};
use chrono::{NaiveTime, TimeDelta};
use domain::money::exchange::{jumped, to_dollars};
use spine::{
    Context, Result,
    job::{Job, Nothing},
};

/// Who publishes the file, as it stands beside a conversion.
const SOURCE: &str = "European Central Bank";
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
            if jumped((latest.numerator, latest.denominator), rate.terms(), at - latest.at) {
                tracing::error!(%currency, numerator, denominator, "this exchange rate jumped and is not taken");
                continue;
            }
        }
        sqlx::query!(
            "insert into exchange_rates (id, from_currency, to_currency, numerator, denominator, source, at)
             values ($1, $2, 'USD', $3, $4, $5, $6)",
            context.new_id(),
            currency.code(),
            numerator,
            denominator,
            rate.source(),
            at,
        )
        .execute(&mut *work)
        .await?;
        added += 1;
    }
    work.commit().await?;
    Ok(added)
}
