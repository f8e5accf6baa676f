//! Seats: what they cost, and buying them from a wallet in one transaction and one journal.

use super::own::{locked, looked_after};
use domain::{
    bookings::refusals::price_changed,
    ids::InstitutionId,
    integrations::{
        institution::{InstitutionSeats, SEATS_MOST, SeatPurchase, SeatsRequest},
        refusals,
    },
    money::{
        Currency, Money,
        events::{SeatEvent, SeatNews},
        seats::{SeatPrice, bought, seats_cost},
    },
};
use money::{
    ledger::{JournalLinks, journals_close},
    packages::balance_covers,
};
use serde_json::json;
use spine::{
    Context, Error, Result, SignedIn,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;

/// Purchases that are shown.
const SHOWN: i64 = 100;

/// Seats of an institution that the caller looks after, and what more of them cost.
///
/// # Errors
/// 404 for another institution.
pub async fn seats_get(context: &Context, id: InstitutionId) -> Result<InstitutionSeats> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    shown(&mut connection, person, id).await
}

async fn shown(connection: &mut PgConnection, person: &SignedIn, id: InstitutionId) -> Result<InstitutionSeats> {
    let row = looked_after(connection, person.id, id).await?;
    let rows = sqlx::query!(
        "select p.id, p.seats, p.currency, p.amount, p.at, u.display_name
         from seat_purchases p join users u on u.id = p.buyer_id
         where p.institution_id = $1 order by p.at desc, p.id desc limit $2",
        id.0,
        SHOWN,
    );
    let mut purchases = Vec::new();
    for row in rows.fetch_all(&mut *connection).await? {
        let amount = Money::new(row.amount, Currency::parse(&row.currency)?);
        let (seats, by) = (row.seats.into(), row.display_name);
        purchases.push(SeatPurchase { id: row.id, seats, amount, at: row.at, by });
    }
    Ok(InstitutionSeats {
        seats: row.seats.into(),
        taken: row.taken.into(),
        free: row.free(),
        prices: prices(connection, person.currency).await?,
        purchases,
    })
}

async fn prices(connection: &mut PgConnection, currency: Currency) -> Result<Vec<SeatPrice>> {
    let rows = sqlx::query!(
        "select seats_from, price from seat_prices where currency = $1 order by seats_from",
        currency.code()
    );
    let rows = rows.fetch_all(connection).await?;
    let price = |(from, price): (i32, i64)| SeatPrice { seats_from: from.into(), price: Money::new(price, currency) };
    Ok(rows.into_iter().map(|row| price((row.seats_from, row.price))).collect())
}

/// Buys seats from the caller's wallet.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 `seats_out_of_range`; 409 `price_changed`,
/// `not_enough_balance`, `seats_not_sold`; 429; the refusals of the key.
pub async fn seats_buy(
    context: &Context,
    id: InstitutionId,
    request: &SeatsRequest,
    key: Option<&IdempotencyKey>,
) -> Result<InstitutionSeats> {
    let person = context.require_verified()?;
    let seats = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let key = Keyed::of(context, key, "institution.seats_buy", &(id, request))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let bought = buy(&mut unit, (person, id), (seats, request.expected_price), key.clone()).await;
        unit.finish(bought).await
    })
    .await
}

async fn buy<'a>(
    unit: &mut Unit<'a>,
    (person, id): (&SignedIn, InstitutionId),
    (seats, expected): (i64, Option<i64>),
    key: Option<Keyed<'a>>,
) -> Result<InstitutionSeats> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let context = unit.context();
    let row = locked(unit.work(), person.id, id).await?;
    let offered = prices(unit.work(), person.currency).await?;
    let price = seats_cost(&offered, seats).ok_or_else(refusals::seats_not_sold)?;
    if expected.is_some_and(|expected| expected != price.minor) {
        return Err(price_changed(price).into());
    }
    if i64::from(row.seats) + seats > SEATS_MOST {
        return Err(refusals::seats_too_many(SEATS_MOST).into());
    }
    balance_covers(unit.work(), person.id, price).await?;
    let purchase = context.new_id();
    sqlx::query!(
        "insert into seat_purchases (id, institution_id, buyer_id, seats, currency, amount, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        purchase,
        id.0,
        person.id.0,
        i32::try_from(seats).map_err(|_| Error::unexpected("a number of seats"))?,
        price.currency.code(),
        price.minor,
        context.now(),
    )
    .execute(&mut **unit.work())
    .await?;
    let journal = bought(person.id, price).map_err(|fault| Error::unexpected(format!("seats: {fault}")))?;
    let links = JournalLinks { about_id: Some(purchase), ..JournalLinks::default() };
    journals_close(unit, &[journal], links)?;
    let news = SeatNews { purchase_id: purchase, user_id: person.id, seats, amount: price };
    unit.tell(&SeatEvent::Bought(news))?;
    let after = Some(json!({ "seats": seats, "amount": price }));
    unit.audit(Act { act: "institution.seats_buy", subject_id: Some(id.0), before: None, after });
    let answer = shown(unit.work(), person, id).await?;
    unit.answer(key, 201, &answer)?;
    Ok(answer)
}
