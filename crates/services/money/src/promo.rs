//! Promo codes (MO11): made and stopped by admins, checked by whoever books, used in the transaction that books.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::{BookingId, PromoCodeId, UserId},
    money::{
        Currency, Money,
        promo::{
            Off, ParsedPromo, PromoAnswer, PromoCheck, PromoCode, PromoDiscount, PromoRequest, PromoView, Usage,
            parse_code,
        },
        refusals,
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    audit::Act,
    lists::{page_cut, time_cursor_read},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// Names the list its cursors belong to.
const ALL: &str = "promo codes";

struct Row {
    id: Uuid,
    code: String,
    percent: Option<i16>,
    amount: Option<i64>,
    currency: String,
    max_uses: Option<i32>,
    max_uses_per_user: Option<i32>,
    budget: Option<i64>,
    first_booking_only: bool,
    starts_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
    active: bool,
    uses: i32,
    spent: i64,
    created_at: DateTime<Utc>,
}

macro_rules! select_code {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            "select id, code, percent, amount, currency, max_uses, max_uses_per_user, budget, first_booking_only,
               starts_at, ends_at, active, uses, spent, created_at
             from promo_codes " + $tail,
            $($argument),*
        )
    };
}

impl Row {
    fn rules(&self) -> Result<PromoCode> {
        let currency = Currency::parse(&self.currency)?;
        let off = match (self.percent, self.amount) {
            (Some(percent), _) => Off::Percent(percent.into()),
            (None, amount) => Off::Amount(Money::new(amount.unwrap_or_default(), currency)),
        };
        Ok(PromoCode {
            id: PromoCodeId(self.id),
            off,
            max_uses: self.max_uses,
            max_uses_per_user: self.max_uses_per_user,
            budget: self.budget.map(|budget| Money::new(budget, currency)),
            first_booking_only: self.first_booking_only,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            stopped: !self.active,
            uses: self.uses,
            spent: self.spent,
        })
    }

    fn view(self) -> Result<PromoView> {
        let rules = self.rules()?;
        let currency = self.amount.map(|_| self.currency.clone());
        Ok(PromoView {
            id: rules.id,
            code: self.code,
            discount: PromoDiscount { percent: self.percent.map(i64::from), amount: self.amount, currency },
            max_uses: self.max_uses,
            max_uses_per_user: self.max_uses_per_user,
            budget: rules.budget,
            first_booking_only: self.first_booking_only,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            active: self.active,
            uses: self.uses,
            spent: self.spent,
            created_at: self.created_at,
        })
    }
}

/// Every code, newest first, for the staff.
///
/// # Errors
/// 404 for others; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn promo_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<PromoView>> {
    context.require_staff_of(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(ALL, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_code!(
        "where (created_at, id) < (coalesce($1::timestamptz, 'infinity'), $2)
         order by created_at desc, id desc limit $3",
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, ALL, |row| (row.created_at, row.id))?;
    Ok(Page { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor })
}

/// Makes a code.
///
/// # Errors
/// 404 for others than the staff; 422 of [`PromoRequest::parse`]; 409 `promo_code_taken`.
pub async fn promo_create(context: &Context, request: &PromoRequest) -> Result<PromoView> {
    context.require_staff_of(Role::Finance)?;
    let (code, off, limits) = request.parse()?;
    let mut unit = Unit::begin(context, None).await?;
    let made = create(&mut unit, &code, off, &limits).await;
    unit.finish(made).await
}

async fn create(unit: &mut Unit<'_>, code: &str, off: Off, limits: &ParsedPromo) -> Result<PromoView> {
    let (id, now, actor) = (unit.context().new_id(), unit.context().now(), unit.context().actor_id());
    let (percent, amount) = match off {
        Off::Percent(percent) => (i16::try_from(percent).ok(), None),
        Off::Amount(amount) => (None, Some(amount)),
    };
    let currency = amount.or(limits.budget).map_or(Currency::Usd, |amount| amount.currency);
    let made = sqlx::query!(
        "insert into promo_codes (id, code, percent, amount, currency, max_uses, max_uses_per_user, budget,
           first_booking_only, starts_at, ends_at, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (code) do nothing",
        id,
        code,
        percent,
        amount.map(|amount| amount.minor),
        currency.code(),
        limits.max_uses,
        limits.max_uses_per_user,
        limits.budget.map(|budget| budget.minor),
        limits.first_booking_only.unwrap_or_default(),
        limits.starts_at,
        limits.ends_at,
        actor,
        now,
    );
    if made.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::promo_code_taken().into());
    }
    seen(unit, PromoCodeId(id), "promo.create", None).await
}

/// Changes the limits of a code, or stops it; what is not named stays.
///
/// # Errors
/// 404 for others than the staff, and for a code there is not; 422 of [`PromoRequest::limits`], `promo_window_empty`
/// beside the end that stays; 409 `promo_limit_below_use`.
pub async fn promo_change(context: &Context, id: PromoCodeId, request: &PromoRequest) -> Result<PromoView> {
    context.require_staff_of(Role::Finance)?;
    let limits = request.limits()?;
    let mut unit = Unit::begin(context, None).await?;
    let changed = change(&mut unit, id, &limits).await;
    unit.finish(changed).await
}

async fn change(unit: &mut Unit<'_>, id: PromoCodeId, limits: &ParsedPromo) -> Result<PromoView> {
    let row = select_code!("where id = $1 for update", id.0).fetch_optional(&mut **unit.work()).await?;
    let row = row.ok_or_else(|| Refusal::not_found("promo code"))?;
    let own = Currency::parse(&row.currency)?;
    let before = row.view()?;
    window_check(limits, &before)?;
    let below = limits.max_uses.is_some_and(|most| most < before.uses)
        || limits.budget.is_some_and(|budget| budget.minor < before.spent);
    if below {
        return Err(refusals::promo_limit_below_use().into());
    }
    // A budget is in the code's own currency, also where it gets its first one.
    if limits.budget.is_some_and(|budget| budget.currency != own) {
        return Err(refusals::promo_limit_invalid().at("budget").into());
    }
    sqlx::query!(
        "update promo_codes set max_uses = coalesce($2, max_uses), max_uses_per_user = coalesce($3, max_uses_per_user),
           budget = coalesce($4, budget), first_booking_only = coalesce($5, first_booking_only),
           starts_at = coalesce($6, starts_at), ends_at = coalesce($7, ends_at), active = coalesce($8, active)
         where id = $1",
        id.0,
        limits.max_uses,
        limits.max_uses_per_user,
        limits.budget.map(|budget| budget.minor),
        limits.first_booking_only,
        limits.starts_at,
        limits.ends_at,
        limits.active,
    )
    .execute(&mut **unit.work())
    .await?;
    seen(unit, id, "promo.change", Some(serde_json::to_value(&before)?)).await
}

/// Whether the window stays one beside the end that is not changed.
fn window_check(limits: &ParsedPromo, before: &PromoView) -> Result<()> {
    match (limits.starts_at.or(before.starts_at), limits.ends_at.or(before.ends_at)) {
        (Some(from), Some(until)) if until <= from => Err(refusals::promo_window_empty().into()),
        _ => Ok(()),
    }
}

/// The code as it is now, with the act for the audit log.
async fn seen(
    unit: &mut Unit<'_>,
    id: PromoCodeId,
    act: &'static str,
    before: Option<serde_json::Value>,
) -> Result<PromoView> {
    let view = select_code!("where id = $1", id.0).fetch_one(&mut **unit.work()).await?.view()?;
    unit.audit(Act { act, subject_id: Some(id.0), before, after: Some(serde_json::to_value(&view)?) });
    Ok(view)
}

/// What a code would take off for the caller; promises nothing.
///
/// # Errors
/// 422 `promo_code_unknown`; 409 of [`PromoCode::discount`]; 429.
pub async fn promo_check(context: &Context, request: &PromoCheck) -> Result<PromoAnswer> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let code = parse_code(&request.code)?;
    let row = select_code!("where code = $1", code).fetch_optional(context.writes()).await?;
    let rules = row.ok_or_else(refusals::promo_code_unknown)?.rules()?;
    let mut connection = context.writes().acquire().await?;
    let usage = usage_of(&mut connection, rules.id, person.id).await?;
    Ok(PromoAnswer { discount: rules.discount(usage, request.total, context.now())? })
}

async fn usage_of(connection: &mut PgConnection, code: PromoCodeId, user: UserId) -> Result<Usage> {
    let found = sqlx::query!(
        r#"select (select count(*) from promo_uses
                   where user_id = $2 and promo_code_id = $1 and returned_at is null) as "by_user!",
             (select count(*) from bookings where payer_id = $2
                and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')) as "lessons!""#,
        code.0,
        user.0,
    );
    let found = found.fetch_one(connection).await?;
    Ok(Usage { by_user: found.by_user, lessons: found.lessons })
}

/// A use that was judged with the code's row locked and is not stored yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromoUse {
    /// What it takes off.
    pub discount: Money,
    code: PromoCodeId,
    user: UserId,
}

/// Judges a code for a lesson that `payer` pays; the code is locked until the end of the transaction.
///
/// # Errors
/// 422 `promo_code_unknown`; 409 of [`PromoCode::discount`].
pub async fn promo_take(
    work: &mut Transaction<'_, Postgres>,
    code: &str,
    payer: UserId,
    price: Money,
    now: DateTime<Utc>,
) -> Result<PromoUse> {
    let row = select_code!("where code = $1 for update", code).fetch_optional(&mut **work).await?;
    let rules = row.ok_or_else(refusals::promo_code_unknown)?.rules()?;
    let usage = usage_of(work, rules.id, payer).await?;
    Ok(PromoUse { discount: rules.discount(usage, price, now)?, code: rules.id, user: payer })
}

impl PromoUse {
    /// Stores it for a booking that was made.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn store(
        &self,
        work: &mut Transaction<'_, Postgres>,
        booking: BookingId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let stored = sqlx::query!(
            "with counted as (update promo_codes
               set uses = uses + 1, spent = spent + case when currency = $5 then $4::bigint else 0 end where id = $2)
             insert into promo_uses (booking_id, promo_code_id, user_id, amount, currency, created_at)
             values ($1, $2, $3, $4, $5, $6)",
            booking.0,
            self.code.0,
            self.user.0,
            self.discount.minor,
            self.discount.currency.code(),
            now,
        );
        stored.execute(&mut **work).await.map(drop).map_err(Error::from)
    }
}

/// All of a lesson's money went back: the code can be used again.
///
/// # Errors
/// Those of the database.
pub async fn promo_return(work: &mut Transaction<'_, Postgres>, booking: BookingId, now: DateTime<Utc>) -> Result<()> {
    let returned = sqlx::query!(
        "with back as (
           update promo_uses set returned_at = $2 where booking_id = $1 and returned_at is null
           returning promo_code_id, amount, currency
         )
         update promo_codes p
           set uses = uses - 1, spent = spent - case when p.currency = back.currency then back.amount else 0 end
           from back
         where p.id = back.promo_code_id",
        booking.0,
        now,
    );
    returned.execute(&mut **work).await.map(drop).map_err(Error::from)
}
