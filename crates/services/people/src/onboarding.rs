//! The own profile's way to being listed (PE2): read from what stands in it, and sent in.

use domain::{
    ids::TutorId,
    people::{
        onboarding::{Filled, Onboarding, StepCode},
        refusals,
        tutor_profile::ApprovalState,
    },
};
use spine::{Context, Error, Result};
use sqlx::{PgExecutor, Postgres, Transaction};
use uuid::Uuid;

/// What stands in a profile, and where it stands.
pub(crate) struct Standing {
    pub tutor: TutorId,
    pub approval: ApprovalState,
    pub filled: Filled,
    pub edit_waits: bool,
}

/// How far the caller is; nothing at all before there is a profile.
pub async fn onboarding_get(context: &Context) -> Result<Onboarding> {
    let person = context.require_person()?;
    let standing = standing(context.writes(), person.id.0).await?;
    Ok(match standing {
        Some(standing) => Onboarding::of(standing.filled, Some(standing.approval), standing.edit_waits),
        None => Onboarding::of(Filled::default(), None, false),
    })
}

/// Sends the own profile in; an admin looks at it. Sent in once more, nothing changes.
///
/// # Errors
/// 409 `tutor_profile_missing`; 409 `onboarding_incomplete` with the steps that are needed and open.
pub async fn tutor_submit(context: &Context) -> Result<Onboarding> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    sqlx::query!("select id from tutors where user_id = $1 for update", person.id.0)
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or_else(refusals::tutor_profile_missing)?;
    let standing = standing(&mut *transaction, person.id.0).await?.ok_or_else(refusals::tutor_profile_missing)?;
    if matches!(standing.approval, ApprovalState::Draft | ApprovalState::Declined) {
        if !standing.filled.is_enough() {
            let way = Onboarding::of(standing.filled, None, false);
            let open = way.steps.iter().filter(|step| step.needed && !step.done);
            let open: Vec<&str> = open.map(|step| StepCode::code(step.code)).collect();
            return Err(refusals::onboarding_incomplete(&open.join(", ")).into());
        }
        sent_in(&mut transaction, context, standing.tutor).await?;
        super::tutor_profile::changed_tell(&mut transaction, context, standing.tutor).await?;
    }
    transaction.commit().await?;
    onboarding_get(context).await
}

/// The profile joins the queue.
pub(crate) async fn sent_in(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
) -> Result<()> {
    sqlx::query!(
        "update tutors set sent_in = true, approval = 'pending', approval_reason = null, submitted_at = $2,
           version = version + 1
         where id = $1",
        tutor.0,
        context.now()
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Reads a person's profile as the wizard sees it.
pub(crate) async fn standing(executor: impl PgExecutor<'_>, person: Uuid) -> Result<Option<Standing>> {
    let row = sqlx::query!(
        r#"select t.id, case when t.sent_in then t.approval else 'draft' end as "approval!",
                  t.headline <> '' as "headline!", length(t.bio) as "bio_chars!", t.country is not null as "country!",
                  cardinality(t.languages) > 0 as "languages!", t.hourly_rate is not null as "price!",
                  exists (select from tutor_subjects s where s.tutor_id = t.id) as "subjects!",
                  exists (select from availability a where a.tutor_id = t.id
                            and (jsonb_array_length(a.rules->'weekly') > 0
                              or jsonb_array_length(a.rules->'exceptions') > 0)) as "hours!",
                  u.picture is not null as "photo!", t.video_upload_id is not null as "video!",
                  (t.education <> '' or cardinality(t.certifications) > 0) as "background!",
                  exists (select from tutor_edits e where e.tutor_id = t.id) as "edit_waits!"
           from tutors t join users u on u.id = t.user_id
           where t.user_id = $1"#,
        person
    )
    .fetch_optional(executor)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Standing {
        tutor: TutorId(row.id),
        approval: ApprovalState::parse(&row.approval)
            .ok_or_else(|| Error::unexpected(format!("stored approval {}", row.approval)))?,
        filled: Filled {
            headline: row.headline,
            bio_chars: usize::try_from(row.bio_chars).unwrap_or(0),
            country: row.country,
            languages: row.languages,
            subjects: row.subjects,
            price: row.price,
            hours: row.hours,
            photo: row.photo,
            background: row.background,
            video: row.video,
        },
        edit_waits: row.edit_waits,
    }))
}
