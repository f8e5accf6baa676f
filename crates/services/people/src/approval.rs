//! The approval queue (PE7): no tutor is listed or bookable before an admin said yes.

use domain::{
    Refusal,
    catalog::tutor_search::TaughtSubject,
    identity::photo_url,
    ids::{TutorId, UserId},
    money::{Currency, Money},
    page::Page,
    people::{
        events::{Declined, ProfileNews, TutorEvent},
        refusals,
        tutor_profile::{ApprovalState, TutorApproval},
    },
    text,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction, types::Json};
use uuid::Uuid;

/// Profiles one look at the queue shows; the oldest come first, so the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;
/// Longest reason of a decline in characters.
const REASON_MAX_CHARS: usize = 1_000;

/// Profiles that wait for a decision, longest waiting first. For admins; others find no such page (404).
pub async fn approvals_waiting(context: &Context) -> Result<Page<TutorApproval>> {
    context.require_staff()?;
    let rows = sqlx::query!(
        r#"select t.id, u.display_name, u.picture, u.email, t.headline, t.bio, t.education,
                  t.certifications, t.languages, t.country, t.hourly_rate, t.currency, t.submitted_at,
                  (select coalesce(jsonb_agg(jsonb_build_object(
                            'subject_id', s.id, 'name', coalesce(s.names->>$1, s.names->>'en', s.slug), 'level', ts.level, 'years', ts.years
                          ) order by ts.position, s.position), '[]')
                   from tutor_subjects ts join subjects s on s.id = ts.subject_id
                   where ts.tutor_id = t.id) as "subjects!: Json<Vec<TaughtSubject>>"
           from tutors t join users u on u.id = t.user_id
           where t.approval = 'pending' and u.suspended_at is null and u.deleted_at is null
           order by t.submitted_at, t.id limit $2"#,
        context.locale,
        QUEUE_PAGE,
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| {
        let currency = Currency::parse(&row.currency)?;
        Ok(TutorApproval {
            tutor_id: TutorId(row.id),
            display_name: row.display_name,
            photo_url: photo_url(row.picture.as_deref()),
            email: row.email,
            headline: row.headline,
            bio: row.bio,
            education: row.education,
            certifications: row.certifications,
            languages: row.languages,
            country: row.country,
            subjects: row.subjects.0,
            hourly_rate: row.hourly_rate.map(|minor| Money::new(minor, currency)),
            submitted_at: row.submitted_at,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Lists the tutor from now on. Approving an approved tutor again changes nothing.
///
/// # Errors
/// 404 (also for people who are no admins), 403 `own_profile`, 409 `profile_incomplete` until the profile has a subject
/// and a rate.
pub async fn tutor_approve(context: &Context, tutor: TutorId) -> Result<()> {
    let mut transaction = context.begin().await?;
    let waiting = decision_begin(&mut transaction, context, tutor).await?;
    if waiting.approval == "approved" {
        return Ok(());
    }
    if !waiting.bookable {
        return Err(refusals::profile_incomplete().into());
    }
    decision_store(transaction, context, tutor, waiting, Decision { approval: ApprovalState::Approved, reason: None })
        .await
}

/// Says no, with the reason that the tutor reads; a changed profile joins the queue again. An approved tutor is taken
/// off the lists.
///
/// # Errors
/// 404 (also for people who are no admins), 403 `own_profile`, 422 `required` without a reason.
pub async fn tutor_decline(context: &Context, tutor: TutorId, reason: &str) -> Result<()> {
    context.require_admin()?;
    let reason = text::clean_filled(reason, REASON_MAX_CHARS, refusals::decline_unexplained);
    let reason = reason.map_err(|refusal| refusal.at("reason"))?;
    let mut transaction = context.begin().await?;
    let waiting = decision_begin(&mut transaction, context, tutor).await?;
    let decision = Decision { approval: ApprovalState::Declined, reason: Some(reason) };
    decision_store(transaction, context, tutor, waiting, decision).await
}

struct Waiting {
    user_id: Uuid,
    approval: String,
    version: i64,
    /// Has what a booking needs.
    bookable: bool,
}

struct Decision {
    approval: ApprovalState,
    reason: Option<String>,
}

/// Locks the profile.
async fn decision_begin(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
) -> Result<Waiting> {
    let admin = context.require_admin()?;
    let waiting = sqlx::query_as!(
        Waiting,
        r#"select t.user_id, t.approval, t.version,
                  (t.hourly_rate_usd is not null and exists (select from tutor_subjects ts where ts.tutor_id = t.id)) as "bookable!"
           from tutors t join users u on u.id = t.user_id
           where t.id = $1 and u.deleted_at is null
           for update of t"#,
        tutor.0
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let waiting = waiting.ok_or_else(|| Refusal::not_found("tutor"))?;
    if waiting.user_id == admin.id.0 {
        return Err(refusals::own_profile().into());
    }
    Ok(waiting)
}

async fn decision_store(
    mut transaction: Transaction<'static, Postgres>,
    context: &Context,
    tutor: TutorId,
    waiting: Waiting,
    decision: Decision,
) -> Result<()> {
    sqlx::query!(
        "update tutors set approval = $2, approval_reason = $3 where id = $1",
        tutor.0,
        decision.approval.code(),
        decision.reason
    )
    .execute(&mut *transaction)
    .await?;
    let user_id = UserId(waiting.user_id);
    let profile = ProfileNews { tutor_id: tutor, user_id, version: waiting.version, approval: decision.approval };
    let event = match &decision.reason {
        None => TutorEvent::Approved(profile),
        Some(reason) => TutorEvent::Declined(Declined { profile, reason: reason.clone() }),
    };
    tell(&mut transaction, context, &event).await?;
    let act = Act {
        act: if decision.approval == ApprovalState::Approved { "tutor.approve" } else { "tutor.decline" },
        subject_id: Some(tutor.0),
        before: Some(json!({ "approval": waiting.approval })),
        after: Some(json!({ "approval": decision.approval, "reason": decision.reason })),
    };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(())
}
