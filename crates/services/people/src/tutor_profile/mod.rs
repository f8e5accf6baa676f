//! The tutor's profile (PE1, PE2): made and changed by its owner, read by everybody once it is approved.
//!
//! A new field goes through `domain::people::tutor_profile` (request, change, profile), [`store`] (one line of the
//! update) and `catalog::tutor_profile` or `catalog::cards` (one line of the select).

mod store;

use domain::{
    Refusal,
    identity::{
        Role,
        events::{AccountEvent, RoleAdded},
    },
    ids::{TutorId, UserId},
    people::{
        events::{ProfileNews, TutorEvent},
        refusals,
        tutor_profile::{ApprovalState, TutorProfileChange, TutorProfileRequest},
    },
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};

/// Makes the caller a tutor with a profile that waits for approval.
///
/// # Errors
/// 422 by field, 409 `tutor_profile_exists`, 403 `age_parent_required` for children's accounts.
pub async fn tutor_profile_create(context: &Context, request: TutorProfileRequest) -> Result<TutorId> {
    let person = context.require_person()?;
    if person.roles.contains(&Role::Child) {
        return Err(refusals::tutors_are_adults().into());
    }
    let change = TutorProfileChange::parse(&request)?;
    let tutor = TutorId(context.new_id());
    let mut transaction = context.begin().await?;
    let made = sqlx::query!(
        "insert into tutors (id, user_id, currency, submitted_at, created_at) values ($1, $2, $3, $4, $4) on conflict (user_id) do nothing",
        tutor.0,
        person.id.0,
        person.currency.code(),
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    if made.rows_affected() == 0 {
        return Err(refusals::tutor_profile_exists().into());
    }
    store::change_store(&mut transaction, context, tutor, &change).await?;
    if !person.roles.contains(&Role::Tutor) {
        sqlx::query!(
            "update users set roles = roles || '{tutor}' where id = $1 and not roles @> '{tutor}'",
            person.id.0
        )
        .execute(&mut *transaction)
        .await?;
        let after = Some(json!({ "role": Role::Tutor.code() }));
        let act = Act { act: "account.role_add", subject_id: Some(person.id.0), before: None, after };
        audit_append(&mut transaction, context, act).await?;
        let role = RoleAdded { user_id: person.id, role: Role::Tutor };
        tell(&mut transaction, context, &AccountEvent::RoleAdded(role)).await?;
    }
    news_tell(&mut transaction, context, tutor, TutorEvent::Created).await?;
    transaction.commit().await?;
    Ok(tutor)
}

/// Changes the own profile. A declined one joins the approval queue again.
///
/// # Errors
/// 404 for anybody else's, 422 by field, 409 `profile_changed_elsewhere` when it was saved since `version` was read.
pub async fn tutor_profile_update(context: &Context, tutor: TutorId, request: TutorProfileRequest) -> Result<()> {
    let person = context.require_person()?;
    let change = TutorProfileChange::parse(&request);
    let mut transaction = context.begin().await?;
    let stored = sqlx::query_scalar!(
        "select version from tutors where id = $1 and user_id = $2 for update",
        tutor.0,
        person.id.0
    );
    let stored = stored.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    let change = change?;
    if change.version.is_some_and(|version| version != stored) {
        return Err(refusals::profile_changed_elsewhere(stored).into());
    }
    store::change_store(&mut transaction, context, tutor, &change).await?;
    news_tell(&mut transaction, context, tutor, TutorEvent::Changed).await?;
    transaction.commit().await?;
    Ok(())
}

/// Tells of the profile as it stands in this transaction.
async fn news_tell(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
    event: impl FnOnce(ProfileNews) -> TutorEvent,
) -> Result<()> {
    let row = sqlx::query!("select user_id, version, approval from tutors where id = $1", tutor.0)
        .fetch_one(&mut **transaction)
        .await?;
    let approval = ApprovalState::parse(&row.approval)
        .ok_or_else(|| Error::unexpected(format!("stored approval {}", row.approval)))?;
    let news = ProfileNews { tutor_id: tutor, user_id: UserId(row.user_id), version: row.version, approval };
    tell(transaction, context, &event(news)).await
}
