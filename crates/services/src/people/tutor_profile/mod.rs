//! The tutor's profile (PE1, PE2): made and changed by its owner, read by everybody once it is approved.
//!
//! A new field goes through `domain::people::tutor_profile` (request, change, profile), [`store`] (one line of the update) and [`tutor_profile_get`] or
//! `catalog::cards` (one line of the select).

mod store;

use super::biography;
use crate::{
    Context, Error, Result,
    catalog::{
        cards::{Prices, cards_of},
        tutor_search::counts_forget,
    },
    platform::{
        audit::{Act, audit_append},
        outbox::{Event, outbox_append},
    },
};
use domain::{
    Refusal,
    bookings::CancellationPolicy,
    identity::Role,
    ids::TutorId,
    people::tutor_profile::{ApprovalState, TutorProfile, TutorProfileChange, TutorProfileRequest},
};
use serde_json::json;

/// Makes the caller a tutor with a profile that waits for approval.
///
/// # Errors
/// 422 by field, 409 `tutor_profile_exists`, 403 `age_parent_required` for children's accounts.
pub async fn tutor_profile_create(context: &Context, request: TutorProfileRequest) -> Result<TutorProfile> {
    let person = context.require_person()?;
    if person.roles.contains(&Role::Child) {
        let text = "Tutors are adults. Ask a parent if you want to teach in a circle.";
        return Err(Refusal::forbidden("age_parent_required", text).into());
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
        let text = "You have a tutor profile already. Open it to change it.";
        return Err(Refusal::conflict("tutor_profile_exists", text).into());
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
    }
    transaction.commit().await?;
    profile_read(context, tutor).await
}

/// Changes the own profile. A declined one joins the approval queue again.
///
/// # Errors
/// 404 for anybody else's, 422 by field, 409 `profile_changed_elsewhere` when it was saved since `version` was read.
pub async fn tutor_profile_update(
    context: &Context,
    tutor: TutorId,
    request: TutorProfileRequest,
) -> Result<TutorProfile> {
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
        let text = "This profile was changed elsewhere since you opened it. Reload it and enter your change again.";
        let refusal = Refusal::conflict("profile_changed_elsewhere", text);
        return Err(refusal.with_facts(json!({ "version": stored })).into());
    }
    store::change_store(&mut transaction, context, tutor, &change).await?;
    let data = json!({ "tutor_id": tutor });
    let event = Event { kind: "tutor.profile_changed", subject_id: Some(tutor.0), audience: &[person.id.0], data };
    outbox_append(&mut transaction, context, event).await?;
    transaction.commit().await?;
    counts_forget(context);
    profile_read(context, tutor).await
}

/// The public page's facts, with the tutor's own rate: what a lesson is paid in.
///
/// # Errors
/// 404 unless the tutor is listed or the reader is the tutor or an admin.
pub async fn tutor_profile_get(context: &Context, tutor: TutorId) -> Result<TutorProfile> {
    tutor_visible(context, tutor).await?;
    profile_read(context, tutor).await
}

/// 404 unless the tutor is listed or the reader is the tutor or an admin.
pub(crate) async fn tutor_visible(context: &Context, tutor: TutorId) -> Result<()> {
    let seen = sqlx::query_scalar!(
        "select 1 from tutors t join users u on u.id = t.user_id
         where t.id = $1 and (tutor_listed(t) or (u.deleted_at is null and (u.id = $2 or $3)))",
        tutor.0,
        context.actor_id(),
        context.require_admin().is_ok(),
    );
    seen.fetch_optional(context.pool()).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    Ok(())
}

async fn profile_read(context: &Context, tutor: TutorId) -> Result<TutorProfile> {
    let card = cards_of(context, &[tutor], Prices::Own).await?.pop().ok_or_else(|| Refusal::not_found("tutor"))?;
    let row = sqlx::query!(
        r#"select t.bio, t.education, t.certifications, u.time_zone, t.cancellation_policy, t.instant_booking, t.lesson_lengths, t.approval, t.version,
                  array(select count(r.id) from unnest('{5,4,3,2,1}'::int[]) stars
                        left join reviews r on r.tutor_id = t.id and r.rating = stars
                        group by stars order by stars desc) as "rating_breakdown!"
           from tutors t join users u on u.id = t.user_id
           where t.id = $1"#,
        tutor.0
    )
    .fetch_one(context.pool())
    .await?;
    Ok(TutorProfile {
        card,
        bio_html: biography::to_html(&row.bio),
        bio: row.bio,
        education: row.education,
        certifications: row.certifications,
        time_zone: row.time_zone,
        cancellation_policy: CancellationPolicy::parse(&row.cancellation_policy)?,
        instant_booking: row.instant_booking,
        lesson_lengths: row.lesson_lengths,
        rating_breakdown: row.rating_breakdown.try_into().unwrap_or_default(),
        approval: match row.approval.as_str() {
            "pending" => ApprovalState::Pending,
            "approved" => ApprovalState::Approved,
            "declined" => ApprovalState::Declined,
            other => return Err(Error::unexpected(format!("stored approval {other}"))),
        },
        version: row.version,
    })
}
