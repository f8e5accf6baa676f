//! A tutor's own sales: looked at before they are made, made, listed with what they gave, ended.

use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    calendar::{Zone, refusals::no_price},
    growth::plans::Plan,
    ids::{PromotionId, TutorId, UserId},
    money::{
        Currency, Money,
        events::{PromotionEvent, PromotionNews},
        promotions::{
            Asked, History, OFTEN, OFTEN_DAYS, Promotion, PromotionKind, PromotionPlan, PromotionRequest,
            PromotionRule, PromotionView, Promotions, sale_of,
        },
        refusals,
    },
};
use spine::{
    Context, Error, Result,
    audit::Act,
    events::seen,
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::{PgConnection, types::Json};
use uuid::Uuid;

/// Sales that the own list shows.
const SHOWN: i64 = 100;

/// Whose sales they are.
#[derive(Clone, Copy)]
struct Owner {
    user: UserId,
    tutor: TutorId,
}

fn owner(context: &Context) -> Result<Owner> {
    let person = context.require_person()?;
    let tutor = person.tutor_id.ok_or_else(|| Refusal::not_found("tutor profile"))?;
    Ok(Owner { user: person.id, tutor })
}

/// What a tutor asks, and on which clock.
struct Asking {
    zone: Zone,
    currency: Currency,
    hourly: Option<i64>,
    lengths: Vec<i32>,
    limit: i64,
}

async fn asking(connection: &mut PgConnection, tutor: TutorId) -> Result<Asking> {
    let row = sqlx::query!(
        r#"select t.currency, t.hourly_rate, t.lesson_lengths, u.plan,
             coalesce((select a.time_zone from availability a where a.tutor_id = t.id), u.time_zone) as "zone!"
           from tutors t join users u on u.id = t.user_id where t.id = $1"#,
        tutor.0,
    );
    let row = row.fetch_optional(connection).await?.ok_or_else(|| Refusal::not_found("tutor profile"))?;
    Ok(Asking {
        zone: row.zone.parse().unwrap_or(Zone::UTC),
        currency: Currency::parse(&row.currency)?,
        hourly: row.hourly_rate,
        lengths: row.lesson_lengths,
        limit: Plan::stored(&row.plan).limits().promotions,
    })
}

/// Makes a sale.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 without a tutor's profile; 422 of [`PromotionRequest::parse`]; 409 `no_price`,
/// `promotions_full`, `promotions_often`, `promotion_flash_pause`; 429.
pub async fn promotion_create(context: &Context, request: &PromotionRequest) -> Result<PromotionView> {
    let person = context.require_verified()?;
    let own = owner(context)?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let mut unit = Unit::begin(context, None).await?;
    let made = create(&mut unit, own, request).await;
    let made = unit.finish(made).await.map_err(paused)?;
    seen(context, own.tutor.0).await;
    Ok(made)
}

/// Two flash sales at once: the second was judged before the first was there.
fn paused(error: Error) -> Error {
    let constraint = error.database().and_then(|database| database.constraint());
    let days = PromotionKind::Flash.limits().pause_days.unwrap_or_default();
    if constraint == Some("promotions_flash_pause") { refusals::promotion_flash_pause(days).into() } else { error }
}

async fn create(unit: &mut Unit<'_>, own: Owner, request: &PromotionRequest) -> Result<PromotionView> {
    let (now, id) = (unit.context().now(), unit.context().new_id());
    // Sales of one tutor are counted one by one.
    let one = sqlx::query!("select 1 as one from tutors where id = $1 for no key update", own.tutor.0);
    one.fetch_optional(&mut **unit.work()).await?;
    let asking = asking(unit.work(), own.tutor).await?;
    let plan = request.parse(asking.zone, now)?;
    asking.hourly.ok_or_else(no_price)?;
    let again_at = room_for(unit.work(), own.tutor, (&plan, asking.limit), now).await?;
    sqlx::query!(
        "insert into promotions (id, tutor_id, user_id, kind, percent, currency, starts_at, ends_at, again_at, over_at,
           max_uses, rule, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $10, $11, $12)",
        id,
        own.tutor.0,
        own.user.0,
        plan.kind.code(),
        i16::try_from(plan.percent).map_err(|_| Error::unexpected("a sale above all per cent"))?,
        asking.currency.code(),
        plan.starts_at,
        plan.ends_at,
        again_at,
        plan.max_uses,
        serde_json::to_value(&plan.rule)?,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    told(unit, own, PromotionId(id), ("promotion.create", None)).await
}

/// Whether there is room for one more; answers when the next flash sale may begin, for one.
async fn room_for(
    connection: &mut PgConnection,
    tutor: TutorId,
    (plan, limit): (&PromotionPlan, i64),
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let pause = plan.kind.limits().pause_days.unwrap_or_default();
    let again_at = plan.starts_at + Duration::days(pause);
    let there = sqlx::query!(
        r#"select count(*) filter (where over_at is null or over_at > $2) as "open!",
             count(*) filter (where created_at > $3) as "lately!",
             count(*) filter (where kind = 'flash' and (stopped_at is null or stopped_at > starts_at)
               and starts_at < $5 and again_at > $4) as "flash!"
           from promotions where tutor_id = $1"#,
        tutor.0,
        now,
        now - Duration::days(OFTEN_DAYS),
        plan.starts_at,
        again_at,
    );
    let there = there.fetch_one(connection).await?;
    let flash = plan.kind == PromotionKind::Flash;
    if there.open >= limit {
        return Err(refusals::promotions_full(limit).into());
    }
    if there.lately >= OFTEN {
        return Err(refusals::promotions_often(OFTEN).into());
    }
    if flash && there.flash > 0 {
        return Err(refusals::promotion_flash_pause(pause).into());
    }
    Ok(flash.then_some(again_at))
}

/// The sale as it is now, told to whoever shows it, with the act for the audit log.
async fn told(
    unit: &mut Unit<'_>,
    own: Owner,
    id: PromotionId,
    (act, before): (&'static str, Option<serde_json::Value>),
) -> Result<PromotionView> {
    let now = unit.context().now();
    let view = views(unit.work(), own, Some(id), now).await?.pop().ok_or_else(|| Refusal::not_found("promotion"))?;
    let news = PromotionNews { promotion_id: id, tutor_id: own.tutor, user_id: own.user };
    let event = if before.is_none() { PromotionEvent::Made(news) } else { PromotionEvent::Ended(news) };
    unit.tell(&event)?;
    unit.audit(Act { act, subject_id: Some(id.0), before, after: Some(serde_json::to_value(&view)?) });
    Ok(view)
}

/// Ends a sale now; one that has not begun never does. Lessons that were booked with it keep their price.
///
/// # Errors
/// 401; 404 for another one's; 409 `promotion_over`.
pub async fn promotion_end(context: &Context, id: PromotionId) -> Result<PromotionView> {
    let own = owner(context)?;
    let mut unit = Unit::begin(context, None).await?;
    let ended = end(&mut unit, own, id).await;
    let ended = unit.finish(ended).await?;
    seen(context, own.tutor.0).await;
    Ok(ended)
}

async fn end(unit: &mut Unit<'_>, own: Owner, id: PromotionId) -> Result<PromotionView> {
    let now = unit.context().now();
    let before = views(unit.work(), own, Some(id), now).await?.pop();
    let before = before.ok_or_else(|| Refusal::not_found("promotion"))?;
    let ended = sqlx::query!(
        "update promotions set stopped_at = $3, over_at = $3
         where id = $1 and tutor_id = $2 and (over_at is null or over_at > $3)",
        id.0,
        own.tutor.0,
        now,
    );
    if ended.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::promotion_over().into());
    }
    told(unit, own, id, ("promotion.end", Some(serde_json::to_value(&before)?))).await
}

/// The own sales: those that are not over first, then the newest.
///
/// # Errors
/// 401; 404 without a tutor's profile.
pub async fn promotions_list(context: &Context) -> Result<Promotions> {
    let own = owner(context)?;
    let now = context.now();
    let mut connection = context.writes().acquire().await?;
    let items = views(&mut connection, own, None, now).await?;
    let facts = sqlx::query!(
        r#"select u.plan, (select count(*) from promotions p where p.tutor_id = $2
               and (p.over_at is null or p.over_at > $3)) as "open!",
             (select max(p.again_at) from promotions p where p.tutor_id = $2 and p.kind = 'flash'
               and (p.stopped_at is null or p.stopped_at > p.starts_at)) as again_at
           from users u where u.id = $1"#,
        own.user.0,
        own.tutor.0,
        now,
    );
    let facts = facts.fetch_one(&mut *connection).await?;
    Ok(Promotions {
        items,
        limit: Plan::stored(&facts.plan).limits().promotions,
        open: facts.open,
        next_flash_at: facts.again_at.map_or(now, |again| again.max(now)),
    })
}

async fn views(
    connection: &mut PgConnection,
    own: Owner,
    only: Option<PromotionId>,
    now: DateTime<Utc>,
) -> Result<Vec<PromotionView>> {
    let rows = sqlx::query!(
        r#"select id, kind, percent, currency, starts_at, ends_at, stopped_at, max_uses, uses, given,
             rule as "rule: Json<PromotionRule>", created_at
           from promotions where tutor_id = $1 and ($2::uuid is null or id = $2)
           order by (over_at is null or over_at > $3) desc, created_at desc, id desc limit $4"#,
        own.tutor.0,
        only.map(|id| id.0),
        now,
        SHOWN,
    );
    let mut found = Vec::new();
    for row in rows.fetch_all(connection).await? {
        found.push(PromotionView {
            id: PromotionId(row.id),
            kind: PromotionKind::parse(&row.kind).ok_or_else(|| Error::unexpected("a sale of no kind"))?,
            state: PromotionView::state_at(row.starts_at, row.ends_at, row.stopped_at, now),
            percent: row.percent.into(),
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            stopped_at: row.stopped_at,
            max_uses: row.max_uses,
            uses: row.uses,
            given: Money::new(row.given, Currency::parse(&row.currency)?),
            rule: row.rule.0,
            created_at: row.created_at,
        });
    }
    Ok(found)
}

/// What a lesson of one length would cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewLine {
    /// How long it is.
    pub minutes: i32,
    /// Without the sale.
    pub regular: Money,
    /// With it.
    pub price: Money,
}

/// A sale before it is made: what it would be, and what lessons would cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromotionPreview {
    /// What it would be.
    pub plan: PromotionPlan,
    /// By length, of the hourly rate.
    pub lines: Vec<PreviewLine>,
}

/// What a sale would be, without making it; the same rules, and the same price.
///
/// # Errors
/// As [`promotion_create`].
pub async fn promotion_preview(context: &Context, request: &PromotionRequest) -> Result<PromotionPreview> {
    let own = owner(context)?;
    let now = context.now();
    let mut work = context.look().await?;
    let asking = asking(&mut work, own.tutor).await?;
    let plan = request.parse(asking.zone, now)?;
    let hourly = Money::new(asking.hourly.ok_or_else(no_price)?, asking.currency);
    room_for(&mut work, own.tutor, (&plan, asking.limit), now).await?;
    // A lesson to which the sale applies, whatever its conditions are: those were read already.
    let rule = PromotionRule { minutes: plan.rule.minutes, ..PromotionRule::default() };
    let kind = PromotionKind::Discount;
    let promotion = Promotion {
        id: PromotionId(Uuid::nil()),
        kind,
        percent: plan.percent,
        starts_at: now,
        ends_at: None,
        max_uses: None,
        uses: 0,
        rule,
    };
    let history = History::default();
    let line = |minutes: i32| {
        let regular = hourly.scale(minutes.into(), 60)?;
        let asked = Asked { regular, minutes, start: now, now, history: Some(&history) };
        let sale = sale_of(std::slice::from_ref(&promotion), &asked)?;
        let price = Money::new(regular.minor - sale.off.minor, regular.currency);
        Some(PreviewLine { minutes, regular, price })
    };
    let lines = asking.lengths.iter().copied().filter_map(line).collect();
    Ok(PromotionPreview { plan, lines })
}
