//! The approval queue (PE7): no tutor is listed or bookable before an admin said yes.

use crate::edits::{edit_end, named};
use domain::{
    Refusal,
    catalog::tutor_search::TaughtSubject,
    identity::{Role, photo_url},
    ids::{SubjectId, TutorId, UploadId, UserId},
    money::{Currency, Money},
    page::Page,
    people::{
        edits::{FieldChange, ProfileEdit, Shown},
        events::{Declined, ProfileNews, TutorEvent},
        prices::Experience,
        refusals,
        tutor_profile::{ApprovalState, TutorApproval},
    },
    text,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
};
use sqlx::{Postgres, Transaction, types::Json};
use std::collections::HashMap;
use uuid::Uuid;

/// Profiles one look at the queue shows; the oldest come first, so the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;
/// Longest reason of a decline in characters.
const REASON_MAX_CHARS: usize = 1_000;

/// Profiles that wait for a decision, longest waiting first. For admins; others find no such page (404).
pub async fn approvals_waiting(context: &Context) -> Result<Page<TutorApproval>> {
    context.require_staff_of(Role::Trust)?;
    let rows = sqlx::query!(
        r#"select t.id, u.display_name, u.picture, u.email, t.headline, t.bio, t.education,
                  t.certifications, t.languages, t.country, t.hourly_rate, t.currency, t.video_upload_id, t.version,
                  t.experience as "experience: Json<Vec<Experience>>",
                  coalesce(e.submitted_at, t.submitted_at) as "submitted_at!", e.edit as "edit?: Json<ProfileEdit>",
                  (select coalesce(jsonb_agg(jsonb_build_object(
                            'subject_id', s.id, 'name', coalesce(s.names->>$1, s.names->>'en', s.slug), 'level', ts.level, 'years', ts.years
                          ) order by ts.position, s.position), '[]')
                   from tutor_subjects ts join subjects s on s.id = ts.subject_id
                   where ts.tutor_id = t.id) as "subjects!: Json<Vec<TaughtSubject>>"
           from tutors t join users u on u.id = t.user_id left join tutor_edits e on e.tutor_id = t.id
           where (t.approval = 'pending' and t.sent_in or t.approval = 'approved' and e.tutor_id is not null)
             and u.suspended_at is null and u.deleted_at is null
           order by 16, t.id limit $2"#,
        context.locale,
        QUEUE_PAGE,
    )
    .fetch_all(context.writes())
    .await?;
    let names = subject_names(context).await?;
    let items = rows.into_iter().map(|row| {
        let currency = Currency::parse(&row.currency)?;
        let shown = Shown {
            headline: row.headline.clone(),
            bio: row.bio.clone(),
            education: row.education.clone(),
            certifications: row.certifications.clone(),
            experience: row.experience.0.clone(),
            subjects: row.subjects.0.iter().map(|s| (s.subject_id, s.level.clone(), s.years)).collect(),
            video: row.video_upload_id.map(UploadId),
        };
        let changes = row.edit.map(|edit| changes_told(&edit.0, &shown, &names)).unwrap_or_default();
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
            changes,
            version: row.version,
            submitted_at: row.submitted_at,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Names of subjects in the reader's language.
async fn subject_names(context: &Context) -> Result<HashMap<SubjectId, String>> {
    let rows =
        sqlx::query!(r#"select id, coalesce(names->>$1, names->>'en', slug) as "name!" from subjects"#, context.locale);
    let rows = rows.fetch_all(context.reads()).await?;
    Ok(rows.into_iter().map(|row| (SubjectId(row.id), row.name)).collect())
}

/// The lines of a diff with the subjects' names.
fn changes_told(edit: &ProfileEdit, shown: &Shown, names: &HashMap<SubjectId, String>) -> Vec<FieldChange> {
    let mut changes = edit.changes(shown);
    for change in changes.iter_mut().filter(|change| change.field == "subjects") {
        named(&mut change.before, names);
        named(&mut change.after, names);
    }
    changes
}

/// Lists the tutor from now on, or shows what a listed one changed; whoever searches after the answer finds it.
/// Approving a tutor of whom nothing waits changes nothing.
///
/// # Errors
/// 404 (also for people who are no admins), 403 `own_profile`, 409 `profile_incomplete` until the profile has a subject
/// and a rate.
pub async fn tutor_approve(context: &Context, tutor: TutorId) -> Result<()> {
    tutor_approve_seen(context, tutor, None).await
}

/// The same for the state that was looked at: what was saved since waits for another look.
///
/// # Errors
/// As [`tutor_approve`]; 409 `profile_changed_elsewhere` when `seen` is not the version of the profile any more.
pub async fn tutor_approve_seen(context: &Context, tutor: TutorId, seen: Option<i64>) -> Result<()> {
    let mut transaction = context.begin().await?;
    let waiting = decision_begin(&mut transaction, context, tutor, seen).await?;
    if waiting.approval == "approved" {
        return edit_decide(transaction, context, tutor, waiting, None).await.map(drop);
    }
    if !waiting.bookable {
        return Err(refusals::profile_incomplete().into());
    }
    decision_store(transaction, context, tutor, waiting, Decision { approval: ApprovalState::Approved, reason: None })
        .await
}

/// Says no, with the reason that the tutor reads; a changed profile joins the queue again. A listed tutor whose edit
/// waits keeps what is shown; one of whom nothing waits is taken off the lists.
///
/// # Errors
/// 404 (also for people who are no admins), 403 `own_profile`, 422 `required` without a reason.
pub async fn tutor_decline(context: &Context, tutor: TutorId, reason: &str) -> Result<()> {
    tutor_decline_seen(context, tutor, reason, None).await
}

/// The same for the state that was looked at.
///
/// # Errors
/// As [`tutor_decline`]; 409 `profile_changed_elsewhere` when `seen` is not the version of the profile any more.
pub async fn tutor_decline_seen(context: &Context, tutor: TutorId, reason: &str, seen: Option<i64>) -> Result<()> {
    context.require_scope(Role::Trust)?;
    let reason = text::clean_filled(reason, REASON_MAX_CHARS, refusals::decline_unexplained);
    let reason = reason.map_err(|refusal| refusal.at("reason"))?;
    let mut transaction = context.begin().await?;
    let waiting = decision_begin(&mut transaction, context, tutor, seen).await?;
    if waiting.approval == "approved" && waiting.edit_waits {
        return edit_decide(transaction, context, tutor, waiting, Some(reason)).await;
    }
    let decision = Decision { approval: ApprovalState::Declined, reason: Some(reason) };
    decision_store(transaction, context, tutor, waiting, decision).await
}

struct Waiting {
    user_id: Uuid,
    approval: String,
    version: i64,
    /// Has what a booking needs.
    bookable: bool,
    /// Changes wait.
    edit_waits: bool,
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
    seen: Option<i64>,
) -> Result<Waiting> {
    let admin = context.require_scope(Role::Trust)?;
    let waiting = sqlx::query_as!(
        Waiting,
        r#"select t.user_id, t.approval, t.version,
                  (t.hourly_rate_usd is not null and exists (select from tutor_subjects ts where ts.tutor_id = t.id)) as "bookable!",
                  exists (select from tutor_edits e where e.tutor_id = t.id) as "edit_waits!"
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
    if seen.is_some_and(|seen| seen != waiting.version) {
        return Err(refusals::profile_changed_elsewhere(waiting.version).into());
    }
    Ok(waiting)
}

/// Ends an edit of a listed profile, which stays listed either way.
async fn edit_decide(
    mut transaction: Transaction<'static, Postgres>,
    context: &Context,
    tutor: TutorId,
    waiting: Waiting,
    reason: Option<String>,
) -> Result<()> {
    if !edit_end(&mut transaction, context, tutor, reason.is_none()).await? {
        return Ok(());
    }
    let (user_id, approval) = (UserId(waiting.user_id), ApprovalState::Approved);
    // What was taken is one change more.
    let version = waiting.version + i64::from(reason.is_none());
    let profile = ProfileNews { tutor_id: tutor, user_id, version, approval };
    let event = match &reason {
        None => TutorEvent::EditApproved(profile),
        Some(reason) => TutorEvent::EditDeclined(Declined { profile, reason: reason.clone() }),
    };
    tell(&mut transaction, context, &event).await?;
    let act = if reason.is_none() { "tutor.edit_approve" } else { "tutor.edit_decline" };
    let after = Some(json!({ "reason": reason }));
    audit_append(&mut transaction, context, Act { act, subject_id: Some(tutor.0), before: None, after }).await?;
    transaction.commit().await?;
    seen(context, tutor.0).await;
    Ok(())
}

async fn decision_store(
    mut transaction: Transaction<'static, Postgres>,
    context: &Context,
    tutor: TutorId,
    waiting: Waiting,
    decision: Decision,
) -> Result<()> {
    sqlx::query!(
        "update tutors set approval = $2, approval_reason = $3, sent_in = true,
           approved_at = case when $2 = 'approved' then coalesce(approved_at, $4) else approved_at end
         where id = $1",
        tutor.0,
        decision.approval.code(),
        decision.reason,
        context.now(),
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
    seen(context, tutor.0).await;
    Ok(())
}
