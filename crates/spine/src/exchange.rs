//! Prices in the reader's currency. They compare and show; what is paid is always the tutor's own rate.

use crate::{Error, Result};
use domain::money::{Currency, Money, refusals::currency_not_money};
use sqlx::PgExecutor;

/// The latest rate of a currency to US dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exchange {
    pub currency: Currency,
    /// `cents = minor * numerator / denominator`.
    pub numerator: i64,
    pub denominator: i64,
}

impl Exchange {
    /// US cents of an amount in this currency, at least one.
    pub fn to_usd(self, amount: Money) -> Result<i64> {
        let cents = amount.scale(self.numerator, self.denominator).map(|cents| cents.minor.max(1));
        cents.ok_or_else(|| Error::unexpected("rate outside the range of amounts"))
    }

    /// What a reader sees of a rate: the tutor's own figure in the tutor's currency, else its dollars at this rate. The
    /// SQL of the search says the same.
    pub fn shown(self, own: Money, cents: i64) -> Result<Money> {
        if own.currency == self.currency {
            return Ok(own);
        }
        let shown = Money::new(cents, self.currency).scale(self.denominator, self.numerator);
        shown.ok_or_else(|| Error::unexpected("rate outside the range of amounts"))
    }
}

/// The latest rate of that currency. Inside a transaction hand over its own connection: one that waits for a second
/// holds its rows meanwhile.
///
/// # Errors
/// 422 `currency_not_money` for credits.
pub async fn exchange_of(executor: impl PgExecutor<'_>, currency: Currency) -> Result<Exchange> {
    if currency == Currency::Usd {
        return Ok(Exchange { currency, numerator: 1, denominator: 1 });
    }
    if currency == Currency::Credit {
        return Err(currency_not_money().into());
    }
    let rate = sqlx::query!(
        "select numerator, denominator from exchange_rates where from_currency = $1 and to_currency = 'USD' order by at desc limit 1",
        currency.code()
    )
    .fetch_optional(executor)
    .await?;
    let rate = rate.ok_or_else(|| Error::unexpected(format!("no exchange rate for {currency}")))?;
    Ok(Exchange { currency, numerator: rate.numerator, denominator: rate.denominator })
}
