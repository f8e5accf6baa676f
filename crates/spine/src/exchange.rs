//! Prices in the reader's currency. They compare and show; what is paid is always the tutor's own rate.

use crate::{Error, Result};
use domain::money::{Currency, Money, refusals::currency_not_money};
use sqlx::{PgExecutor, PgPool};

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

/// From the currency something is charged in to the one a reader thinks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    charged: Exchange,
    own: Exchange,
}

impl Pair {
    /// About what an amount is in the reader's currency; none for an amount of another currency than the pair's.
    pub fn about(self, amount: Money) -> Option<Money> {
        let cents = (amount.currency == self.charged.currency).then(|| self.charged.to_usd(amount).ok())??;
        Money::new(cents, self.own.currency).scale(self.own.denominator, self.own.numerator)
    }
}

/// The two latest rates; none where both are one currency, so that nothing is shown twice, and none for credits.
pub async fn pair_of(executor: &PgPool, charged: Currency, own: Currency) -> Result<Option<Pair>> {
    if charged == own || charged == Currency::Credit || own == Currency::Credit {
        return Ok(None);
    }
    let (charged, own) = (exchange_of(executor, charged).await?, exchange_of(executor, own).await?);
    Ok(Some(Pair { charged, own }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EURO: Exchange = Exchange { currency: Currency::Eur, numerator: 115, denominator: 100 };
    const DOLLAR: Exchange = Exchange { currency: Currency::Usd, numerator: 1, denominator: 1 };

    #[test]
    fn an_amount_is_about_what_the_latest_rates_say_and_another_currency_is_nothing() {
        let pair = Pair { charged: DOLLAR, own: EURO };
        assert_eq!(pair.about(Money::new(3_450, Currency::Usd)), Some(Money::new(3_000, Currency::Eur)));
        assert_eq!(pair.about(Money::new(3_450, Currency::Gbp)), None);
        let back = Pair { charged: EURO, own: DOLLAR };
        assert_eq!(back.about(Money::new(3_000, Currency::Eur)), Some(Money::new(3_450, Currency::Usd)));
    }
}
