//! Writing a course: what it says of itself, and its outline.

use super::{read::course_get, rows::CourseRow};
use domain::{
    Refusal,
    ids::{CourseId, UnitId, UploadId, UserId},
    learning::{
        course::{COURSES_MAX, Course, CourseChange, CourseRequest},
        outline::{Outline, UNITS_EVER, UnitKind},
        refusals,
    },
    money::{Currency, Money},
    people::refusals::tutor_profile_missing,
    platform::uploads::Purpose,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    uploads::upload_take,
};
use sqlx::{Postgres, Transaction};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Begins a course: a draft that nobody else sees.
///
/// # Errors
/// 403 `email_not_verified`; 422 by field; 409 `tutor_profile_missing`, `courses_too_many`.
pub async fn course_create(context: &Context, request: &CourseRequest) -> Result<Course> {
    let person = context.require_verified()?;
    let (id, now) = (CourseId(context.new_id()), context.now());
    let mut transaction = context.begin().await?;
    // Courses of one teacher are counted one after the other.
    let tutor = sqlx::query!("select id, currency from tutors where user_id = $1 for no key update", person.id.0)
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or_else(tutor_profile_missing)?;
    let change = CourseChange::parse_new(request, Currency::parse(&tutor.currency)?)?;
    let there = sqlx::query_scalar!(r#"select count(*) as "count!" from courses where teacher_id = $1"#, person.id.0);
    if there.fetch_one(&mut *transaction).await? >= COURSES_MAX {
        return Err(refusals::courses_too_many(COURSES_MAX).into());
    }
    let price = change.price.unwrap_or(Money::zero(Currency::parse(&tutor.currency)?));
    let made = sqlx::query!(
        "insert into courses (id, teacher_id, tutor_id, subject_id, title, description, level, language, currency,
           price, created_at)
         select $1, $2, $3, s.id, $5, $6, $7, $8, $9, $10, $11 from subjects s where s.id = $4",
        id.0,
        person.id.0,
        tutor.id,
        change.subject_id.map(|id| id.0).unwrap_or_default(),
        change.title.unwrap_or_default(),
        change.description.unwrap_or_default(),
        change.level.map_or("beginner", domain::learning::course::CourseLevel::code),
        change.language.unwrap_or_else(|| "en".to_owned()),
        price.currency.code(),
        price.minor,
        now,
    );
    if made.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(domain::catalog::refusals::subject_unknown().into());
    }
    let act = Act { act: "course.create", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    course_get(context, id).await
}

/// Changes what a course says of itself; learners see it once it was looked at again, the price at once.
///
/// # Errors
/// 404 for somebody else's; 422 by field; 409 `course_waits`, `changed_elsewhere`.
pub async fn course_update(context: &Context, id: CourseId, request: &CourseRequest) -> Result<Course> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    let row = CourseRow::own(&mut transaction, id, person.id).await?;
    row.state()?.may_change()?;
    row.was_read(request.draft_number)?;
    let tutor = sqlx::query_scalar!("select currency from tutors where id = $1", row.tutor_id);
    let own = Currency::parse(&tutor.fetch_one(&mut *transaction).await?)?;
    let change = CourseChange::parse(request, own)?;
    if let Some(subject) = change.subject_id {
        let known = sqlx::query_scalar!("select 1 from subjects where id = $1", subject.0);
        if known.fetch_optional(&mut *transaction).await?.is_none() {
            return Err(domain::catalog::refusals::subject_unknown().into());
        }
    }
    let words = change.title.is_some() || change.description.is_some();
    sqlx::query!(
        "update courses set title = coalesce($2, title), subject_id = coalesce($3, subject_id),
           description = coalesce($4, description), level = coalesce($5, level), language = coalesce($6, language),
           currency = coalesce($7, currency), price = coalesce($8, price), changed = changed or $9,
           draft_number = draft_number + 1
         where id = $1",
        id.0,
        change.title,
        change.subject_id.map(|id| id.0),
        change.description,
        change.level.map(domain::learning::course::CourseLevel::code),
        change.language,
        change.price.map(|price| price.currency.code()),
        change.price.map(|price| price.minor),
        words,
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    course_get(context, id).await
}

/// [`outline_put_seen`] for whoever saw nothing in particular.
///
/// # Errors
/// As there, without `outline_changed_elsewhere`.
pub async fn outline_put(context: &Context, id: CourseId, request: &Outline) -> Result<Course> {
    outline_put_seen(context, id, request, None).await
}

/// Replaces the draft's outline. Units keep what learners did in them by their ids; what is new gets one. `seen` is the
/// version of the outline that whoever writes began from.
///
/// # Errors
/// 404 for somebody else's; 422 of the outline, `upload_unknown`; 409 `course_waits`, `units_too_many`,
/// `upload_not_ready`, `outline_changed_elsewhere` where it is another one by now.
pub async fn outline_put_seen(
    context: &Context,
    id: CourseId,
    request: &Outline,
    seen: Option<&str>,
) -> Result<Course> {
    let wanted = request.parse()?;
    written(context, id, |stored| stored.is_as_seen(seen).map(|()| wanted)).await
}

/// Changes what is stored of the draft's outline at this moment: nobody writes between what `change` reads and what it
/// leaves.
///
/// # Errors
/// As [`outline_put_seen`], and what `change` says.
pub async fn outline_change(
    context: &Context,
    id: CourseId,
    change: impl FnOnce(&mut Outline) -> Refused + Send,
) -> Result<Course> {
    let changed = |stored: &Outline| {
        let mut next = stored.clone();
        change(&mut next)?;
        next.parse()
    };
    written(context, id, changed).await
}

/// What a change says that may be refused.
type Refused<T = ()> = std::result::Result<T, Refusal>;

async fn written(
    context: &Context,
    id: CourseId,
    next: impl FnOnce(&Outline) -> Refused<Outline> + Send,
) -> Result<Course> {
    let person = context.require_person()?.id;
    let mut transaction = context.begin().await?;
    let row = CourseRow::taught(&mut transaction, id, person).await?;
    row.state()?.may_change()?;
    let mut outline = next(&row.outline.0)?;
    let known = units_known(&mut transaction, id).await?;
    outline.fits(&known)?;
    let new = outline.units().filter(|unit| unit.id.is_none()).count() as i64;
    if known.len() as i64 + new > UNITS_EVER {
        return Err(refusals::units_too_many(UNITS_EVER).into());
    }
    files_take(&mut transaction, context, person, (&row.outline, &outline)).await?;
    for unit in outline.units_mut().filter(|unit| unit.id.is_none()) {
        unit.id = Some(UnitId(context.new_id()));
    }
    let known: BTreeSet<UnitId> = known.into_iter().map(|(id, _)| id).collect();
    let made: Vec<(Uuid, String)> = outline
        .units()
        .filter_map(|unit| Some((unit.id.filter(|id| !known.contains(id))?.0, unit.kind.clone())))
        .collect();
    let (ids, kinds): (Vec<Uuid>, Vec<String>) = made.into_iter().unzip();
    sqlx::query!(
        "insert into course_units (id, course_id, kind)
         select it.id, $1, it.kind from unnest($2::uuid[], $3::text[]) it (id, kind)",
        id.0,
        &ids,
        &kinds,
    )
    .execute(&mut *transaction)
    .await?;
    sqlx::query!("update courses set outline = $2, changed = true where id = $1", id.0, json!(outline),)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    course_get(context, id).await
}

async fn units_known(transaction: &mut Transaction<'_, Postgres>, id: CourseId) -> Result<Vec<(UnitId, UnitKind)>> {
    let rows = sqlx::query!("select id, kind from course_units where course_id = $1", id.0);
    let rows = rows.fetch_all(&mut **transaction).await?;
    let unit = |row: (Uuid, String)| {
        let kind = UnitKind::parse(&row.1).ok_or_else(|| Error::unexpected("stored kind is unknown"))?;
        Ok((UnitId(row.0), kind))
    };
    rows.into_iter().map(|row| unit((row.id, row.kind))).collect()
}

/// Files that are new in the outline are used from now on. Those that are not any more stay: an older version has them.
async fn files_take(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: UserId,
    (before, after): (&Outline, &Outline),
) -> Result<()> {
    let had: BTreeSet<UploadId> = before.units().filter_map(|unit| unit.upload_id).collect();
    let has: BTreeSet<UploadId> = after.units().filter_map(|unit| unit.upload_id).collect();
    for new in has.difference(&had) {
        let taken = upload_take(transaction, context, person, *new, Purpose::CourseFile).await;
        taken.map_err(|error| match error {
            Error::Refused(refusal) => Error::from(Refusal::at(refusal, "modules")),
            other => other,
        })?;
    }
    Ok(())
}
