//! Buying a package: from the wallet in one transaction and one journal, or by card, once that has paid.

use super::{
    by_card::{Asked, paid_by_card, payment_begin},
    offers::{offers_of, teaching},
    own::view_of,
    rows::{fault, tell},
};
use crate::ledger::{JournalLinks, journals_close};
use chrono::TimeDelta;
use domain::{
    Refusal,
    bookings::lesson_price,
    calendar::refusals::{length_not_offered, no_price},
    ids::{PackageId, UserId},
    money::{
        AccountKind, AccountRef, Money,
        events::PackageEvent,
        packages::{Package, PackageRequest, PackageState, PackageView, ParsedPackageRequest},
        refusals,
    },
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;

/// Buys 5, 10 or 20 lessons with a tutor.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 of [`PackageRequest::parse`], `self_booking`; 404 for a tutor who is not listed;
/// 409 `not_available` (no price), `price_changed`, `not_enough_balance`; 429; the refusals of the key. By card 422
/// `method_unready`, `method_removed`, `method_expired`; 404 for somebody else's card; 409 `card_declined`,
/// `payment_refused`; 503 `payment_provider_unavailable` (the same key may be sent again).
pub async fn package_buy(
    context: &Context,
    request: &PackageRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PackageView> {
    let person = context.require_verified()?;
    let parsed = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    // Bought and ended in a loop they would cost nothing and stay for ever.
    limit_take(&context.app, Limit::PackageBought, &person.id.to_string()).await?;
    let key = Keyed::of(context, key, "package.buy", request)?;
    let bought = attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let bought = buy(&mut unit, (person.id, parsed), key.clone()).await;
        unit.finish(bought).await
    });
    let bought = bought.await?;
    if parsed.by_card { paid_by_card(context, bought).await } else { Ok(bought) }
}

async fn buy<'a>(
    unit: &mut Unit<'a>,
    (owner, asked): (UserId, ParsedPackageRequest),
    key: Option<Keyed<'a>>,
) -> Result<PackageView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let (context, now) = (unit.context(), unit.context().now());
    let teaching = teaching(unit.work(), asked.tutor_id).await?;
    if teaching.user_id == owner.0 {
        return Err(Refusal::from(domain::bookings::BookingRefusal::SelfBooking).into());
    }
    if !teaching.lengths.contains(&asked.minutes) {
        return Err(length_not_offered().into());
    }
    let offer = offers_of(unit.work(), asked.tutor_id).await?.of(asked.lessons);
    let offer = offer.ok_or_else(refusals::package_size_unknown)?;
    let single = lesson_price(teaching.rate.ok_or_else(no_price)?, asked.minutes).map_err(fault)?;
    let price = offer.price(single, asked.minutes).map(|price| price.price).filter(|price| price.minor > 0);
    let price = price.ok_or_else(no_price)?;
    if asked.expected_price.is_some_and(|expected| expected != price.minor) {
        return Err(domain::bookings::refusals::price_changed(price).into());
    }
    if !asked.by_card {
        balance_covers(unit.work(), owner, price).await?;
    }
    let package = Package {
        id: PackageId(context.new_id()),
        owner,
        tutor: asked.tutor_id,
        tutor_user: UserId(teaching.user_id),
        lessons: offer.lessons,
        left: offer.lessons,
        minutes: asked.minutes,
        price,
        single,
        value: if asked.by_card { 0 } else { price.minor },
        state: if asked.by_card { PackageState::Paying } else { PackageState::Active },
        expires_at: now + TimeDelta::days(offer.valid_days.into()),
        extended: false,
    };
    let made = NewPackage { package: &package, subject: asked.subject_id.map(|id| id.0), made_of: None };
    package_insert(unit, &made).await?;
    if asked.by_card {
        payment_begin(unit, Asked { package: package.id, owner, price, method: asked.method_id }).await?;
    } else {
        let links = JournalLinks { about_id: Some(package.id.0), ..JournalLinks::default() };
        journals_close(unit, &[package.bought().map_err(fault)?], links)?;
        tell(unit, PackageEvent::Bought, &package)?;
    }
    let view = view_of(unit.work(), package.id, now).await?;
    unit.answer(key, 201, &view)?;
    Ok(view)
}

/// A package that comes to be.
pub(super) struct NewPackage<'a> {
    pub package: &'a Package,
    pub subject: Option<uuid::Uuid>,
    pub made_of: Option<PackageId>,
}

/// Stores a new package of whoever asks.
///
/// # Errors
/// 422 `subject_unknown` for a subject that there is not.
pub(super) async fn package_insert(unit: &mut Unit<'_>, made: &NewPackage<'_>) -> Result<()> {
    let (now, package) = (unit.context().now(), made.package);
    let stored = sqlx::query!(
        "insert into packages (id, owner_id, buyer_id, tutor_id, tutor_user_id, subject_id, lessons, lessons_left,
           minutes, currency, price, single_price, value, state, bought_at, expires_at, extended, made_of)
         values ($1, $2, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $16, $11, $12, $13, $14, $15)",
        package.id.0,
        package.owner.0,
        package.tutor.0,
        package.tutor_user.0,
        made.subject,
        package.lessons,
        package.minutes,
        package.price.currency.code(),
        package.price.minor,
        package.single.minor,
        package.state.code(),
        now,
        package.expires_at,
        package.extended,
        made.made_of.map(|id| id.0),
        package.value,
    );
    let stored = stored.execute(&mut **unit.work()).await;
    match stored {
        Err(error) if is_foreign_subject(&error) => Err(domain::bookings::refusals::subject_unchosen().into()),
        stored => stored.map(drop).map_err(Into::into),
    }
}

fn is_foreign_subject(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.constraint()) == Some("packages_subject_id_fkey")
}

/// Whether the wallet holds as much; the ledger's own check decides races.
///
/// # Errors
/// 409 `not_enough_balance` with what is missing.
pub async fn balance_covers(connection: &mut PgConnection, owner: UserId, price: Money) -> Result<()> {
    let wallet = AccountRef::of(AccountKind::Wallet, owner, price.currency);
    let held = sqlx::query_scalar!(
        "select balance from accounts where id = account_id($1, $2, $3)",
        wallet.kind.code(),
        owner.0,
        price.currency.code()
    );
    let held = held.fetch_optional(connection).await?.unwrap_or_default();
    let missing = price.minor - held;
    if missing > 0 {
        return Err(domain::bookings::refusals::not_enough_balance(Money::new(missing, price.currency)).into());
    }
    Ok(())
}
