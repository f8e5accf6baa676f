//! Into a course, out of it in time, and on to its next version.

use super::{read::enrolment_get, rows::Place};
use crate::{
    cohorts::seat_free,
    courses::{prerequisites_of, taught_by},
    fault,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::sanction::{ForbiddenAct, restricted_book},
    ids::{BookingId, CourseId, EnrolmentId, UserId},
    learning::{
        enrolment::{EnrolRequest, Enrolment, counted},
        events::EnrolmentEvent,
        outline::Outline,
        refusals,
    },
    money::{AccountKind, AccountRef, Currency, Journal, Money, courses::CourseSale},
};
use identity::staff::sanctions::is_forbidden_in;
use money::{
    credits::{credit_course, lots_follow},
    ledger::{JournalLinks, journals_close},
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::types::Json;
use uuid::Uuid;

/// Takes a place in a course; what it costs waits in escrow until it cannot be given back any more.
///
/// # Errors
/// 403 `email_not_verified`, `restricted_book`; 404 for a course that is not shown, or of whom one is kept apart from;
/// 422 `course_pay_unknown`, `course_pay_other`; 409 `course_own`, `enrolled_already`, `course_price_changed`,
/// `not_enough_balance`, `credits_too_fast`; 429; the refusals of the key.
pub async fn enrol(
    context: &Context,
    course: CourseId,
    request: &EnrolRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Enrolment> {
    let person = context.require_verified()?.id;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let key = Keyed::of(context, key, "course.enrol", &(course, request))?;
    let id = attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let made = enrol_within(&mut unit, person, course, request, key.clone()).await;
        unit.finish(made).await
    })
    .await?;
    enrolment_get(context, id).await
}

async fn enrol_within<'a>(
    unit: &mut Unit<'a>,
    learner: UserId,
    course: CourseId,
    request: &EnrolRequest,
    key: Option<Keyed<'a>>,
) -> Result<EnrolmentId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let (id, _) = place_take(unit, learner, course, request, None).await?;
    unit.answer(key, 201, &id)?;
    Ok(id)
}

/// What a place costs and when it begins, where that is another than the course says.
pub(crate) struct Terms {
    pub price: Money,
    pub begins_at: DateTime<Utc>,
}

/// Takes a place in a course and pays for it; answers it with its teacher.
///
/// # Errors
/// As [`enrol`].
pub(crate) async fn place_take(
    unit: &mut Unit<'_>,
    learner: UserId,
    course: CourseId,
    request: &EnrolRequest,
    terms: Option<Terms>,
) -> Result<(EnrolmentId, UserId)> {
    let (context, now) = (unit.context(), unit.context().now());
    let row = sqlx::query!(
        r#"select c.teacher_id, c.version as "version!", c.currency, c.price, v.outline as "outline: Json<Outline>",
             u.suspended_at is null and u.deleted_at is null as "open!", people_apart(c.teacher_id, $2) as "apart!",
             course_taught_by(c.id, $2) as "teaches!"
           from courses c join course_versions v on v.course_id = c.id and v.number = c.version
             join users u on u.id = c.teacher_id
           where c.id = $1 for no key update of c"#,
        course.0,
        learner.0,
    );
    let missing = || Refusal::not_found("course");
    let row = row.fetch_optional(&mut **unit.work()).await?.filter(|row| !row.apart).ok_or_else(missing)?;
    if is_forbidden_in(&mut **unit.work(), learner, ForbiddenAct::Book, now).await? {
        return Err(restricted_book().into());
    }
    // Asked again behind the lock: whoever has just agreed to teach it may have held it.
    if row.teaches || taught_by(unit.work(), course, learner).await? {
        return Err(refusals::course_own().into());
    }
    if !row.open {
        return Err(refusals::course_not_open().into());
    }
    prerequisites_of(unit.work(), course, Some(learner)).await?.may_begin()?;
    let begins_at = terms.as_ref().map(|terms| terms.begins_at);
    let price = match terms {
        Some(terms) => terms.price,
        None => Money::new(row.price, Currency::parse(&row.currency)?),
    };
    request.pays(price)?;
    may_spend(unit, (learner, UserId(row.teacher_id)), price).await?;
    let id = EnrolmentId(context.new_id());
    let free = (price.minor == 0).then_some(now);
    let made = sqlx::query!(
        "insert into enrolments (id, course_id, learner_id, teacher_id, version, currency, price, enrolled_at, last_at,
           settled_at, begins_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)
         on conflict (course_id, learner_id) where state = 'active' do nothing",
        id.0,
        course.0,
        learner.0,
        row.teacher_id,
        row.version,
        price.currency.code(),
        price.minor,
        now,
        free,
        begins_at,
    );
    if made.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::enrolled_already().into());
    }
    place_count(unit, (id, course), price).await?;
    let enrolled_at = begins_at.map_or(now, |begins| begins.max(now));
    let sale = CourseSale { payer: learner, teacher: UserId(row.teacher_id), price, enrolled_at };
    covers(unit, &sale).await?;
    let links = JournalLinks { about_id: Some(id.0), ..JournalLinks::default() };
    money_move(unit, id.0, sale.enrolled().map_err(fault)?.as_slice(), links).await?;
    let place = Place::of(unit.work(), id.0, false).await?.ok_or_else(|| Refusal::not_found("enrolment"))?;
    let units = row.outline.units().count() as i64;
    unit.tell(&EnrolmentEvent::Enrolled(place.news(None, (0, units))))?;
    Ok((id, UserId(row.teacher_id)))
}

/// Counts the place, and writes down whose parts of what it earns are agreed on now. Whose account is closed has none
/// of what is sold from then on.
async fn place_count(unit: &mut Unit<'_>, (id, course): (EnrolmentId, CourseId), price: Money) -> Result<()> {
    sqlx::query!("update courses set learners = learners + 1 where id = $1", course.0)
        .execute(&mut **unit.work())
        .await?;
    sqlx::query!(
        "insert into enrolment_shares (enrolment_id, person_id, share)
         select $1, t.person_id, t.share from course_teachers t join users u on u.id = t.person_id
         where t.course_id = $2 and t.state = 'agreed' and t.share > 0 and $3::bigint > 0
           and u.deleted_at is null and u.suspended_at is null",
        id.0,
        course.0,
        price.minor,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// Moves a course's money; credits go out of their lots and back into them, under the enrolment that took them.
pub(super) async fn money_move(
    unit: &mut Unit<'_>,
    enrolment: Uuid,
    journals: &[Journal],
    links: JournalLinks,
) -> Result<()> {
    let context = unit.context();
    lots_follow(unit.work(), context, (Some(BookingId(enrolment)), None), journals).await?;
    journals_close(unit, journals, links)
}

/// Whether the wallet holds as much; the ledger's own check decides races.
async fn covers(unit: &mut Unit<'_>, sale: &CourseSale) -> Result<()> {
    let wallet = AccountRef::of(AccountKind::Wallet, sale.payer, sale.price.currency);
    let held = sqlx::query_scalar!(
        "select balance from accounts where id = account_id($1, $2, $3)",
        wallet.kind.code(),
        sale.payer.0,
        sale.price.currency.code()
    );
    let held = held.fetch_optional(&mut **unit.work()).await?.unwrap_or_default();
    let missing = sale.price.minor - held;
    if missing > 0 {
        return Err(refusals::course_balance_missing(Money::new(missing, sale.price.currency)).into());
    }
    Ok(())
}

/// Whether that many credits may go that fast, and to the same person.
async fn may_spend(unit: &mut Unit<'_>, people: (UserId, UserId), price: Money) -> Result<()> {
    if price.currency == Currency::Credit && price.minor > 0 {
        let now = unit.context().now();
        credit_course(unit.work(), people, price, now).await?;
    }
    Ok(())
}

/// Gives a course back: what was paid goes to the wallet.
///
/// # Errors
/// 404 for somebody else's; 409 `enrolment_over`, `refund_over`, `course_returned_before`; 429; the refusals of
/// the key.
pub async fn enrolment_return(context: &Context, id: EnrolmentId, key: Option<&IdempotencyKey>) -> Result<Enrolment> {
    let person = context.require_person()?.id;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let key = Keyed::of(context, key, "course.return", &id)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = return_within(&mut unit, person, id, key.clone()).await;
        unit.finish(done).await
    })
    .await?;
    enrolment_get(context, id).await
}

async fn return_within<'a>(
    unit: &mut Unit<'a>,
    learner: UserId,
    id: EnrolmentId,
    key: Option<Keyed<'a>>,
) -> Result<()> {
    if let Some(key) = &key
        && let Replay::Stored(_) = key.read(&mut **unit.work()).await?
    {
        return Ok(());
    }
    let now = unit.context().now();
    let place = Place::own(unit.work(), id, learner, true).await?;
    if place.state != "active" {
        return Err(refusals::enrolment_over().into());
    }
    let (done, units) = counted(&place.outline, &place.done(unit.work()).await?);
    let sale = place.sale()?;
    let settled = place.price > 0 && place.settled_at.is_some();
    let used = place.used(unit.work()).await?;
    if settled || !(place.taken_down || sale.can_be_returned(used, units, now)) {
        return Err(refusals::refund_over().into());
    }
    if place.price > 0 && !place.taken_down && place.was_returned_before(unit.work()).await? {
        return Err(refusals::course_returned_before().into());
    }
    place_give_back(unit, &place, &sale, (done, units)).await?;
    unit.answer(key, 200, &id)?;
    Ok(())
}

/// Ends a place that is locked and not settled: what was paid goes back, and a cohort's seat is free again.
pub(crate) async fn place_give_back(
    unit: &mut Unit<'_>,
    place: &Place,
    sale: &CourseSale,
    (done, units): (i64, i64),
) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!(
        "update enrolments set state = 'returned', settled_at = coalesce(settled_at, $2) where id = $1",
        place.id,
        now
    )
    .execute(&mut **unit.work())
    .await?;
    sqlx::query!("update courses set learners = learners - 1 where id = $1", place.course_id)
        .execute(&mut **unit.work())
        .await?;
    let links = JournalLinks { about_id: Some(place.id), ..JournalLinks::default() };
    money_move(unit, place.id, sale.returned().map_err(fault)?.as_slice(), links).await?;
    seat_free(unit, place.id, UserId(place.learner_id)).await?;
    unit.tell(&EnrolmentEvent::Returned(place.news(None, (done, units))))
}

/// Goes on with the version that is shown now. What was done in its units stays done.
///
/// # Errors
/// 404 for somebody else's; 409 `enrolment_over`.
pub async fn version_change(context: &Context, id: EnrolmentId) -> Result<Enrolment> {
    let person = context.require_person()?.id;
    let mut transaction = context.begin().await?;
    let place = Place::own(&mut transaction, id, person, true).await?;
    if place.state != "active" {
        return Err(refusals::enrolment_over().into());
    }
    sqlx::query!(
        "update enrolments e set version = c.version from courses c
         where e.id = $1 and c.id = e.course_id and c.version is not null",
        id.0
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    enrolment_get(context, id).await
}
