//! What tutors offer, and what it costs.

use domain::{
    Refusal,
    bookings::lesson_price,
    ids::TutorId,
    money::{
        Currency, Money,
        packages::{OfferRequest, PackageOffer, PackageOffers, PackagePrices},
    },
};
use spine::{Context, Result, audit::Act, unit::Unit};
use sqlx::PgConnection;
use uuid::Uuid;

/// The signed-in tutor's own offers, the usual ones where they have said nothing.
pub async fn offers_get(context: &Context) -> Result<PackageOffers> {
    let tutor = own_tutor(context)?;
    let mut connection = context.writes().acquire().await?;
    offers_of(&mut connection, tutor).await
}

/// Replaces them.
///
/// # Errors
/// 422 of [`OfferRequest::parse`].
pub async fn offers_put(context: &Context, request: &OfferRequest) -> Result<PackageOffers> {
    let tutor = own_tutor(context)?;
    let offers = request.parse()?;
    let mut unit = Unit::begin(context, None).await?;
    let stored = store(&mut unit, tutor, &offers).await;
    unit.finish(stored.map(|()| offers)).await
}

async fn store(unit: &mut Unit<'_>, tutor: TutorId, offers: &PackageOffers) -> Result<()> {
    let before = offers_of(unit.work(), tutor).await?;
    let column = |of: fn(&PackageOffer) -> i32| offers.offers.iter().map(of).collect::<Vec<_>>();
    sqlx::query!(
        "insert into package_offers (tutor_id, lessons, discount_percent, valid_days)
         select $1, * from unnest($2::int[], $3::int[], $4::int[])
         on conflict (tutor_id, lessons) do update
           set discount_percent = excluded.discount_percent, valid_days = excluded.valid_days",
        tutor.0,
        &column(|offer| offer.lessons),
        &column(|offer| offer.discount_percent),
        &column(|offer| offer.valid_days),
    )
    .execute(&mut **unit.work())
    .await?;
    unit.audit(Act {
        act: "packages.offer",
        subject_id: Some(tutor.0),
        before: Some(serde_json::to_value(before)?),
        after: Some(serde_json::to_value(offers)?),
    });
    Ok(())
}

fn own_tutor(context: &Context) -> Result<TutorId> {
    Ok(context.require_person()?.tutor_id.ok_or_else(|| Refusal::not_found("tutor profile"))?)
}

/// What a tutor offers.
pub(super) async fn offers_of(connection: &mut PgConnection, tutor: TutorId) -> Result<PackageOffers> {
    let own = sqlx::query_as!(
        PackageOffer,
        "select lessons, discount_percent, valid_days from package_offers where tutor_id = $1 order by lessons",
        tutor.0
    );
    Ok(PackageOffers::with(&own.fetch_all(connection).await?))
}

/// A tutor whose lessons can be bought.
pub(super) struct Teaching {
    pub user_id: Uuid,
    pub rate: Option<Money>,
    pub lengths: Vec<i32>,
}

/// The tutor, when listed.
///
/// # Errors
/// 404 otherwise.
pub(super) async fn teaching(connection: &mut PgConnection, tutor: TutorId) -> Result<Teaching> {
    let row = sqlx::query!(
        "select t.user_id, t.hourly_rate, t.currency, t.lesson_lengths from tutors t
         where t.id = $1 and tutor_listed(t)",
        tutor.0
    );
    let row = row.fetch_optional(connection).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    let currency = Currency::parse(&row.currency)?;
    let rate = row.hourly_rate.map(|rate| Money::new(rate, currency));
    Ok(Teaching { user_id: row.user_id, rate, lengths: row.lesson_lengths })
}

/// What packages with a tutor cost, for each length of lessons; none where the tutor has no price.
///
/// # Errors
/// 404 for a tutor who is not listed.
pub async fn prices_of(context: &Context, tutor: TutorId) -> Result<PackagePrices> {
    let mut connection = context.writes().acquire().await?;
    let teaching = teaching(&mut connection, tutor).await?;
    let offers = offers_of(&mut connection, tutor).await?;
    let of_length = |minutes: i32| {
        let single = teaching.rate.and_then(|rate| lesson_price(rate, minutes).ok());
        let price = move |offer: &PackageOffer| single.and_then(|single| offer.price(single, minutes));
        offers.offers.iter().filter_map(price).collect::<Vec<_>>()
    };
    Ok(PackagePrices { items: teaching.lengths.iter().copied().flat_map(of_length).collect() })
}
