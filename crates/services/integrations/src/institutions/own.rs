//! Institutions themselves, and who looks after them.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{InstitutionId, UserId},
    integrations::{
        institution::{INSTITUTIONS_MOST, Institution, InstitutionPart, InstitutionPlace, InstitutionRequest},
        refusals,
    },
    page::Page,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// An institution as stored.
pub(super) struct Row {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub seats: i32,
    pub taken: i32,
    pub created_at: DateTime<Utc>,
}

impl Row {
    pub(super) fn free(&self) -> i64 {
        i64::from(self.seats) - i64::from(self.taken)
    }
}

pub(super) fn missing() -> Refusal {
    Refusal::not_found("institution")
}

/// An institution that this person looks after.
///
/// # Errors
/// 404 for everybody else's.
pub(super) async fn looked_after(connection: &mut PgConnection, person: UserId, id: InstitutionId) -> Result<Row> {
    let row = sqlx::query_as!(
        Row,
        "select i.id, i.slug, i.name, i.seats, i.taken, i.created_at
         from institutions i join institution_admins a on a.institution_id = i.id
         where i.id = $1 and a.user_id = $2",
        id.0,
        person.0,
    );
    Ok(row.fetch_optional(connection).await?.ok_or_else(missing)?)
}

/// The same, locked against everybody else who counts its seats.
pub(super) async fn locked(work: &mut Transaction<'_, Postgres>, person: UserId, id: InstitutionId) -> Result<Row> {
    sqlx::query!("select id from institutions where id = $1 for update", id.0).fetch_optional(&mut **work).await?;
    looked_after(work, person, id).await
}

/// One that somebody else than its admins writes to, locked; who that is, is asked before.
///
/// # Errors
/// 404 for one that does not exist.
pub(super) async fn locked_for_others(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Row> {
    let row = sqlx::query_as!(
        Row,
        "select id, slug, name, seats, taken, created_at from institutions where id = $1 for update",
        id
    );
    Ok(row.fetch_optional(&mut **work).await?.ok_or_else(missing)?)
}

/// Those that the caller looks after, and those in which they have a seat.
pub async fn institutions_list(context: &Context) -> Result<Page<InstitutionPlace>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select i.id, i.name, i.slug, part as "part!" from institutions i join (
             select institution_id, 'admin' as part, since from institution_admins where user_id = $1
             union all
             select m.institution_id, 'member', m.joined_at from institution_members m
             where m.user_id = $1 and m.state = 'active' and not exists (
               select from institution_admins a where a.institution_id = m.institution_id and a.user_id = $1)
           ) own on own.institution_id = i.id order by own.since, i.id"#,
        person.id.0,
    );
    let mut items = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let part = InstitutionPart::parse(&row.part).ok_or_else(|| Error::unexpected("a part in an institution"))?;
        items.push(InstitutionPlace { id: InstitutionId(row.id), name: row.name, slug: row.slug, part });
    }
    Ok(Page { items, next_cursor: None })
}

/// Makes an institution that the caller looks after. It has no seat yet.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 of [`InstitutionRequest::parse`]; 409 `institution_slug_taken`,
/// `institutions_too_many`; 429.
pub async fn institution_create(context: &Context, request: &InstitutionRequest) -> Result<Institution> {
    let person = context.require_verified()?;
    let asked = request.parse()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let id = InstitutionId(context.new_id());
    let mut work = context.begin().await?;
    // The row of the account is the lock under which its institutions are counted.
    sqlx::query!("select id from users where id = $1 for no key update", person.id.0).fetch_one(&mut *work).await?;
    let own =
        sqlx::query_scalar!(r#"select count(*) as "own!" from institution_admins where user_id = $1"#, person.id.0);
    if own.fetch_one(&mut *work).await? >= INSTITUTIONS_MOST {
        return Err(refusals::institutions_too_many(INSTITUTIONS_MOST).into());
    }
    let made = sqlx::query!(
        "insert into institutions (id, slug, name, created_at) values ($1, $2, $3, $4) on conflict (slug) do nothing",
        id.0,
        asked.slug,
        asked.name,
        context.now(),
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::institution_slug_taken().into());
    }
    admin_make(&mut work, (id, person.id), context.now()).await?;
    let after = Some(json!({ "slug": asked.slug }));
    audit_append(&mut work, context, Act { act: "institution.create", subject_id: Some(id.0), before: None, after })
        .await?;
    work.commit().await?;
    institution_get(context, id).await
}

/// One that the caller looks after.
///
/// # Errors
/// 404 for another.
pub async fn institution_get(context: &Context, id: InstitutionId) -> Result<Institution> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    let row = looked_after(&mut connection, person.id, id).await?;
    let members = sqlx::query_scalar!(
        r#"select count(*) as "members!" from institution_members where institution_id = $1 and state = 'active'"#,
        id.0
    );
    let members = members.fetch_one(&mut *connection).await?;
    let admins = sqlx::query_scalar!(
        "select u.display_name from institution_admins a join users u on u.id = a.user_id
         where a.institution_id = $1 order by a.since, u.id limit 100",
        id.0
    );
    let admins = admins.fetch_all(&mut *connection).await?;
    Ok(Institution {
        id,
        created_at: row.created_at,
        seats: row.seats.into(),
        members,
        invited: i64::from(row.taken) - members,
        free: row.free(),
        admins,
        name: row.name,
        slug: row.slug,
    })
}

/// Somebody looks after it from now on; twice is once.
pub(super) async fn admin_make(
    work: &mut Transaction<'_, Postgres>,
    (institution, person): (InstitutionId, UserId),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with admin as (
           insert into institution_admins (institution_id, user_id, since) values ($1, $2, $3) on conflict do nothing
         )
         update users set roles = roles || 'institution_admin'::text
         where id = $2 and not 'institution_admin' = any (roles)",
        institution.0,
        person.0,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Somebody looks after it no longer, if they did.
///
/// # Errors
/// 409 `institution_last_admin`.
pub(super) async fn admin_end(
    work: &mut Transaction<'_, Postgres>,
    (institution, person): (InstitutionId, UserId),
) -> Result<()> {
    let ended = sqlx::query!(
        "delete from institution_admins where institution_id = $1 and user_id = $2",
        institution.0,
        person.0
    );
    if ended.execute(&mut **work).await?.rows_affected() == 0 {
        return Ok(());
    }
    let left = sqlx::query_scalar!(
        r#"select exists (select from institution_admins where institution_id = $1) as "left!""#,
        institution.0
    );
    if !left.fetch_one(&mut **work).await? {
        return Err(refusals::institution_last_admin().into());
    }
    // Everybody is something: who was nothing else is a student.
    sqlx::query!(
        "update users set roles = case when cardinality(roles) = 1 then array['student']
           else array_remove(roles, 'institution_admin') end
         where id = $1 and 'institution_admin' = any (roles)
           and not exists (select from institution_admins where user_id = $1)",
        person.0,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
