//! The tutor's profile (PE1, PE2): made and changed by its owner, read by everybody once it is approved.
//!
//! A new field goes through `domain::people::tutor_profile` (request, change, profile), [`store`] (one line of the
//! update) and `catalog::tutor_profile` or `catalog::cards` (one line of the select).

mod store;

pub(crate) use store::change_store;

use crate::{
    edits::{self, edit_put},
    onboarding,
};
use domain::{
    Refusal,
    identity::{
        Role,
        events::{AccountEvent, RoleAdded},
    },
    ids::{TutorId, UserId},
    people::{
        edits::ProfileEdit,
        events::{ProfileNews, TutorEvent},
        refusals,
        tutor_profile::{ApprovalState, TutorProfileChange, TutorProfileRequest},
    },
    platform::uploads::Purpose,
};
use identity::picture::picture_set;
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
    uploads::{upload_release, upload_take},
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
    let mut transaction = context.begin().await?;
    // Whoever has taught as a member keeps the profile that carries those lessons.
    let made = sqlx::query_scalar!(
        "insert into tutors (id, user_id, currency, submitted_at, created_at) values ($1, $2, $3, $4, $4)
         on conflict (user_id) do update set for_members = false, currency = excluded.currency,
           submitted_at = excluded.submitted_at where tutors.for_members
         returning id",
        context.new_id(),
        person.id.0,
        person.currency.code(),
        context.now(),
    )
    .fetch_optional(&mut *transaction)
    .await?;
    let tutor = TutorId(made.ok_or_else(refusals::tutor_profile_exists)?);
    // Whoever fills everything in at once sends it in with that; others by the last step of the wizard.
    change_apply(&mut transaction, context, tutor, &change).await?;
    let whole = onboarding::standing(&mut *transaction, person.id.0).await?;
    let sent_in = whole.is_some_and(|standing| standing.filled.is_enough());
    sqlx::query!("update tutors set sent_in = $2 where id = $1", tutor.0, sent_in).execute(&mut *transaction).await?;
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
    let stored = sqlx::query!(
        r#"select version, case when sent_in then approval else 'draft' end as "approval!"
           from tutors where id = $1 and user_id = $2 for update"#,
        tutor.0,
        person.id.0
    );
    let stored = stored.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    let mut change = change?;
    if change.version.is_some_and(|version| version != stored.version) {
        return Err(refusals::profile_changed_elsewhere(stored.version).into());
    }
    let approval = approval_of(&stored.approval)?;
    let later = ProfileEdit::taken_from(&mut change, approval);
    change_apply(&mut transaction, context, tutor, &change).await?;
    // What is shown by now does not wait.
    edit_put(&mut transaction, context, tutor, later).await?;
    changed_tell(&mut transaction, context, tutor).await?;
    transaction.commit().await?;
    seen(context, tutor.0).await;
    Ok(())
}

/// Stores a change with its picture and film.
async fn change_apply(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
    change: &TutorProfileChange,
) -> Result<()> {
    let person = context.require_person()?.id;
    if let Some(video) = change.video {
        let before = edits::shown(transaction, tutor).await?.video;
        if let Some(video) = video {
            let taken = upload_take(transaction, context, person, video, Purpose::VideoIntro).await;
            taken.map_err(edits::at_video)?;
        }
        if let Some(before) = before.filter(|before| Some(*before) != video) {
            upload_release(transaction, before, context.now()).await?;
        }
    }
    store::change_store(transaction, context, tutor, change).await?;
    store::teaching_store(transaction, tutor, change).await?;
    match change.photo {
        Some(photo) => picture_set(transaction, context, person, photo).await,
        None => Ok(()),
    }
}

/// Tells that the profile is another one.
pub(crate) async fn changed_tell(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
) -> Result<()> {
    news_tell(transaction, context, tutor, TutorEvent::Changed).await
}

fn approval_of(stored: &str) -> Result<ApprovalState> {
    ApprovalState::parse(stored).ok_or_else(|| Error::unexpected(format!("stored approval {stored}")))
}

/// Tells of the profile as it stands in this transaction.
async fn news_tell(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
    event: impl FnOnce(ProfileNews) -> TutorEvent,
) -> Result<()> {
    let row = sqlx::query!(
        r#"select user_id, version, case when sent_in then approval else 'draft' end as "approval!"
           from tutors where id = $1"#,
        tutor.0
    )
    .fetch_one(&mut **transaction)
    .await?;
    let approval = approval_of(&row.approval)?;
    let news = ProfileNews { tutor_id: tutor, user_id: UserId(row.user_id), version: row.version, approval };
    tell(transaction, context, &event(news)).await
}
