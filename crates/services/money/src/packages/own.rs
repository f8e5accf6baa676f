//! The own packages: a list, one, and those that pay for lessons with a tutor.

use super::rows::{own_load, select_package};
use chrono::{DateTime, Utc};
use domain::{
    ids::{PackageId, TutorId},
    money::{
        Currency, Money,
        packages::{PackageTarget, PackageView},
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Names the list its cursors belong to.
const OWN: &str = "packages";

/// The own packages, newest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn packages_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<PackageView>> {
    let person = context.require_person()?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(OWN, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_package!(
        "where k.owner_id = $1 and k.state <> 'unpaid'
           and (k.bought_at, k.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by k.bought_at desc, k.id desc limit $4",
        person.id.0,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, OWN, |row| (row.bought_at, row.id))?;
    let items = rows.iter().map(|row| row.view(context.now())).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}

/// One of the own packages.
///
/// # Errors
/// 404 for somebody else's.
pub async fn package_get(context: &Context, id: PackageId) -> Result<PackageView> {
    let person = context.require_person()?;
    own_load(context, person.id, id).await?.view(context.now())
}

/// The own packages from which a lesson of that length with that tutor can be booked now, the one that ends first in
/// front.
pub async fn packages_with(context: &Context, tutor: TutorId, minutes: i32) -> Result<Vec<PackageView>> {
    let Some(person) = context.person() else { return Ok(Vec::new()) };
    let rows = select_package!(
        "where k.owner_id = $1 and k.tutor_id = $2 and k.minutes = $3 and k.state = 'active' and k.lessons_left > 0
           and k.expires_at > $4 order by k.expires_at, k.id limit 20",
        person.id.0,
        tutor.0,
        minutes,
        context.now(),
    );
    rows.fetch_all(context.writes()).await?.iter().map(|row| row.view(context.now())).collect()
}

/// Tutors to whom one of the own packages could go: saved, looked at or learned with, with prices in its currency; by
/// name, fifty at most.
///
/// # Errors
/// 404 for somebody else's package.
pub async fn package_targets(context: &Context, id: PackageId) -> Result<Vec<PackageTarget>> {
    let person = context.require_person()?;
    let package = own_load(context, person.id, id).await?.package()?;
    let rows = sqlx::query!(
        r#"select t.id, u.display_name, t.hourly_rate as "hourly_rate!", t.currency
           from tutors t join users u on u.id = t.user_id
           where tutor_listed(t) and t.currency = $2 and t.hourly_rate is not null and t.id <> $3 and t.user_id <> $1
             and (t.id in (select tutor_id from favourites where user_id = $1)
               or t.id in (select tutor_id from viewed_tutors where user_id = $1)
               or t.id in (select tutor_id from bookings where student_id = $1))
           order by u.display_name, t.id limit 50"#,
        person.id.0,
        package.price.currency.code(),
        package.tutor.0,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let target = |row: (Uuid, String, i64, &str)| {
        let hourly_rate = Money::new(row.2, Currency::parse(row.3)?);
        Ok(PackageTarget { tutor_id: TutorId(row.0), display_name: row.1, hourly_rate })
    };
    rows.into_iter().map(|row| target((row.id, row.display_name, row.hourly_rate, &row.currency))).collect()
}

/// A package as its owner reads it, inside a transaction that has just written it.
pub(super) async fn view_of(connection: &mut PgConnection, id: PackageId, now: DateTime<Utc>) -> Result<PackageView> {
    let row = select_package!("where k.id = $1", id.0).fetch_optional(connection).await?;
    row.ok_or_else(|| Error::unexpected("a package was not stored"))?.view(now)
}
