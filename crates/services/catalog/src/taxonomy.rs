//! The taxonomy as admins keep it (PE4).

use crate::skills::{forget, skills_list};
use domain::{
    Refusal,
    catalog::{
        refusals,
        subjects::Skill,
        taxonomy::{SubjectChange, SubjectRequest},
    },
    identity::Role,
    ids::SubjectId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
};
use sqlx::{Postgres, Transaction};

/// A subject's own code of Postgres for a row that others refer to.
const REFERRED_TO: &str = "23503";

/// Adds a subject behind those of its category.
///
/// # Errors
/// 404 for people who are no admins; 422 by field; 409 `subject_exists`.
pub async fn subject_create(context: &Context, request: &SubjectRequest) -> Result<Skill> {
    context.require_scope(Role::Trust)?;
    let change = request.parse(true)?;
    let id = SubjectId(context.new_id());
    let names = json!(change.names);
    let mut transaction = context.begin().await?;
    let made = sqlx::query!(
        "insert into subjects (id, slug, category, names, category_names, synonyms, position)
         select $1, $2, $3, $4, known.category_names, $5,
                (select max(position) + 1 from subjects where category = $3)
         from (select category_names from subjects where category = $3 order by position limit 1) known
         on conflict (slug) do nothing",
        id.0,
        change.slug,
        change.category,
        names,
        &change.synonyms.unwrap_or_default(),
    );
    if made.execute(&mut *transaction).await?.rows_affected() == 0 {
        let known =
            sqlx::query_scalar!(r#"select exists (select from subjects where category = $1) as "k!""#, change.category);
        let known = known.fetch_one(&mut *transaction).await?;
        return Err(if known { refusals::subject_exists() } else { refusals::category_unknown() }.into());
    }
    noted(&mut transaction, context, "subject.create", id, request).await?;
    transaction.commit().await?;
    read(context, id).await
}

/// Renames a subject, moves it, or changes what it is found by. Who teaches it is found anew within a minute.
///
/// # Errors
/// 404 for people who are no admins and for none; 422 by field.
pub async fn subject_update(context: &Context, id: SubjectId, request: &SubjectRequest) -> Result<Skill> {
    context.require_scope(Role::Trust)?;
    let change = request.parse(false)?;
    let mut transaction = context.begin().await?;
    store(&mut transaction, id, &change).await?;
    // The job that folds anew what an older folding made does these as well.
    sqlx::query!(
        "update tutors t set search_folding = 0 where t.search_folding <> 0 and exists (
           select from tutor_subjects s where s.tutor_id = t.id and s.subject_id = $1)",
        id.0
    )
    .execute(&mut *transaction)
    .await?;
    noted(&mut transaction, context, "subject.change", id, request).await?;
    transaction.commit().await?;
    read(context, id).await
}

async fn store(transaction: &mut Transaction<'_, Postgres>, id: SubjectId, change: &SubjectChange) -> Result<()> {
    if let Some(category) = &change.category {
        let known =
            sqlx::query_scalar!(r#"select exists (select from subjects where category = $1) as "k!""#, category);
        if !known.fetch_one(&mut **transaction).await? {
            return Err(refusals::category_unknown().into());
        }
    }
    let stored = sqlx::query!(
        "update subjects s set
           names = coalesce($2, names),
           synonyms = coalesce($3, synonyms),
           category_names = case when $4::text is null then category_names else (
             select known.category_names from subjects known where known.category = $4
             order by known.position limit 1) end,
           category = coalesce($4, category)
         where s.id = $1",
        id.0,
        change.names.as_ref().map(|names| json!(names)),
        change.synonyms.as_deref(),
        change.category,
    );
    if stored.execute(&mut **transaction).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("subject").into());
    }
    Ok(())
}

/// Takes a subject away that nobody teaches, learns or ever had a lesson in.
///
/// # Errors
/// 404 for people who are no admins and for none; 409 `subject_in_use`.
pub async fn subject_delete(context: &Context, id: SubjectId) -> Result<()> {
    context.require_scope(Role::Trust)?;
    let mut transaction = context.begin().await?;
    let gone = sqlx::query!("delete from subjects where id = $1", id.0).execute(&mut *transaction).await;
    let gone = gone.map_err(|error| match error.as_database_error().and_then(sqlx::error::DatabaseError::code) {
        Some(code) if code == REFERRED_TO => refusals::subject_in_use().into(),
        _ => spine::Error::from(error),
    })?;
    if gone.rows_affected() == 0 {
        return Err(Refusal::not_found("subject").into());
    }
    noted(&mut transaction, context, "subject.delete", id, &SubjectRequest::default()).await?;
    transaction.commit().await?;
    forget(&context.app);
    Ok(())
}

async fn noted(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    act: &'static str,
    id: SubjectId,
    request: &SubjectRequest,
) -> Result<()> {
    let act = Act { act, subject_id: Some(id.0), before: None, after: Some(json!(request)) };
    audit_append(transaction, context, act).await
}

async fn read(context: &Context, id: SubjectId) -> Result<Skill> {
    forget(&context.app);
    let all = skills_list(context, "").await?;
    all.into_iter().find(|skill| skill.id == id).ok_or_else(|| Refusal::not_found("subject").into())
}
