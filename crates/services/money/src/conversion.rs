//! Paying in one's own currency: what a price comes to, stored with the lesson, and what comes home at its rate.

use chrono::{DateTime, Utc};
use domain::{
    bookings::refusals::not_enough_balance,
    ids::{BookingId, UserId},
    money::{
        AccountKind, Currency, ExchangeRate, Journal, Money,
        conversion::{Conversion, conversion},
    },
};
use spine::{Context, Error, Result};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// A rate as stored.
struct Rate {
    id: Uuid,
    rate: ExchangeRate,
}

async fn rate_of(connection: &mut PgConnection, currency: Currency) -> Result<Rate> {
    let row = sqlx::query!(
        "select id, numerator, denominator, source, at from exchange_rates
         where from_currency = $1 and to_currency = 'USD' order by at desc, id desc limit 1",
        currency.code()
    );
    let row = row.fetch_optional(connection).await?;
    row.and_then(|row| {
        let terms = (row.numerator, row.denominator);
        let rate = ExchangeRate::new((currency, Currency::Usd), terms, &row.source, row.at)?;
        Some(Rate { id: row.id, rate })
    })
    .ok_or_else(|| Error::unexpected(format!("no usable exchange rate from {currency}")))
}

/// A conversion that a booking is about to make.
#[derive(Clone, Debug)]
pub struct Converted {
    /// What is paid for what.
    pub conversion: Conversion,
    /// Who says so, and when.
    pub source: String,
    /// The older of the two rates.
    pub at: DateTime<Utc>,
    payer: UserId,
    rates: (Uuid, Uuid),
    /// The two rates themselves.
    by: [ExchangeRate; 2],
}

/// What `price` comes to in the payer's own currency, at the latest rates; none where it is their own.
///
/// # Errors
/// Unexpected without rates.
pub async fn converted(
    connection: &mut PgConnection,
    (payer, own): (UserId, Currency),
    price: Money,
) -> Result<Option<Converted>> {
    if own == price.currency || [own, price.currency].contains(&Currency::Credit) || price.minor <= 0 {
        return Ok(None);
    }
    let charged = rate_of(connection, price.currency).await?;
    let mine = rate_of(connection, own).await?;
    let found = conversion(price, &charged.rate, &mine.rate);
    let found = found.ok_or_else(|| Error::unexpected(format!("{price} cannot be converted to {own}")))?;
    let source = if mine.rate.source() == charged.rate.source() {
        mine.rate.source().to_owned()
    } else {
        format!("{}, {}", mine.rate.source(), charged.rate.source())
    };
    Ok(Some(Converted {
        conversion: found,
        source,
        at: mine.rate.at().min(charged.rate.at()),
        payer,
        rates: (mine.id, charged.id),
        by: [mine.rate, charged.rate],
    }))
}

/// Converts for a lesson when the wallet of its currency does not hold its price, and the own one does: who has some of
/// the lesson's currency pays with that. None where a rate is too old to pay by: what is missing is then missing of the
/// lesson's currency, which can be topped up.
///
/// # Errors
/// 409 `not_enough_balance` with what is missing of the own currency.
pub async fn convert_for(
    connection: &mut PgConnection,
    payer: UserId,
    (price, held): (Money, i64),
    now: DateTime<Utc>,
) -> Result<Option<Converted>> {
    if held >= price.minor {
        return Ok(None);
    }
    let row = sqlx::query!(
        r#"select u.currency, coalesce((select balance from accounts where id = account_id($2, $1, u.currency)), 0)
             as "held!" from users u where u.id = $1"#,
        payer.0,
        AccountKind::Wallet.code(),
    );
    let row = row.fetch_one(&mut *connection).await?;
    let Some(found) = converted(connection, (payer, Currency::parse(&row.currency)?), price).await? else {
        return Ok(None);
    };
    if !found.fresh(now) {
        tracing::warn!(own = %found.conversion.paid.currency, lesson = %price.currency, "no rate to convert by");
        return Ok(None);
    }
    let missing = found.conversion.paid.minor - row.held;
    if missing > 0 {
        return Err(not_enough_balance(Money::new(missing, found.conversion.paid.currency)).into());
    }
    Ok(Some(found))
}

/// What the signed-in person would pay for a price from their own wallet, if it holds that much.
///
/// # Errors
/// Unexpected without rates.
pub async fn conversion_shown(context: &Context, price: Money) -> Result<Option<Converted>> {
    let Some(person) = context.person() else { return Ok(None) };
    let mut connection = context.writes().acquire().await?;
    match convert_for(&mut connection, person.id, (price, 0), context.now()).await {
        Ok(found) => Ok(found),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Converted {
    /// Whether money may change hands at both rates.
    fn fresh(&self, now: DateTime<Utc>) -> bool {
        self.by.iter().all(|rate| rate.may_convert(now))
    }

    /// Stores it with its lesson and answers its journal, which goes before the lesson's own.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn store(
        &self,
        work: &mut Transaction<'_, Postgres>,
        booking: BookingId,
        now: DateTime<Utc>,
    ) -> Result<Journal> {
        let Conversion { paid, price } = self.conversion;
        sqlx::query!(
            "insert into booking_conversions (booking_id, payer_id, own_currency, own_amount, currency, amount,
               own_rate_id, rate_id, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            booking.0,
            self.payer.0,
            paid.currency.code(),
            paid.minor,
            price.currency.code(),
            price.minor,
            self.rates.0,
            self.rates.1,
            now,
        )
        .execute(&mut **work)
        .await?;
        self.conversion.there(self.payer).map_err(|fault| Error::unexpected(format!("a conversion: {fault}")))
    }
}

/// What of a lesson's journals comes back into the payer's wallet goes home at the lesson's rate: the journal of that,
/// where the lesson was paid in another currency.
///
/// # Errors
/// Those of the database.
pub async fn conversion_home(
    work: &mut Transaction<'_, Postgres>,
    booking: BookingId,
    journals: &[Journal],
) -> Result<Option<Journal>> {
    let comes_back = |journal: &Journal| {
        journal.postings().iter().any(|posting| posting.account.kind == AccountKind::Wallet && posting.amount > 0)
    };
    if !journals.iter().any(comes_back) {
        return Ok(None);
    }
    let row = sqlx::query!(
        "select payer_id, own_currency, own_amount, currency, amount, returned from booking_conversions
         where booking_id = $1 for update",
        booking.0
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let found = Conversion {
        paid: Money::new(row.own_amount, Currency::parse(&row.own_currency)?),
        price: Money::new(row.amount, Currency::parse(&row.currency)?),
    };
    let payer = UserId(row.payer_id);
    let wallet = domain::money::AccountRef::of(AccountKind::Wallet, payer, found.price.currency);
    let returned: i64 = journals.iter().map(|journal| journal.change_of(wallet).max(0)).sum();
    let own = found.back(row.returned, returned);
    let own = own.ok_or_else(|| Error::unexpected(format!("lesson {booking} gives back more than it cost")))?;
    sqlx::query!(
        "update booking_conversions set returned = returned + $2, own_returned = own_returned + $3
         where booking_id = $1",
        booking.0,
        returned,
        own.minor,
    )
    .execute(&mut **work)
    .await?;
    found.home(payer, (returned, own)).map_err(|fault| Error::unexpected(format!("a conversion: {fault}")))
}
