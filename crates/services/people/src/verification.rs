//! Verification tiers (PE6): papers shown, looked at, decided about, and gone thirty days later.

use chrono::Duration;
use domain::{
    Refusal,
    identity::{Role, photo_url},
    ids::{TutorId, UploadId, UserId, VerificationId},
    page::Page,
    people::{
        events::{Declined, ProfileNews, TutorEvent},
        refusals,
        tutor_profile::ApprovalState,
        verification::{
            PAPERS_DAYS, Paper, Tier, TutorVerification, VerificationRequest, VerificationState, WaitingVerification,
        },
    },
    platform::uploads::Purpose,
    text,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
    uploads::{media_url, upload_release, upload_take},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Requests one look at the queue shows, and own ones that the page lists.
const PAGE: i64 = 100;
/// Longest reason of a rejection in characters.
const REASON_MAX_CHARS: usize = 1_000;

/// Asks for a tier with papers. One request waits at a time.
///
/// # Errors
/// 422 by field; 409 `tutor_profile_missing`, `verification_waits`, `verification_held`, `verification_order`,
/// `upload_not_ready`.
pub async fn verification_request(context: &Context, request: &VerificationRequest) -> Result<TutorVerification> {
    let person = context.require_person()?;
    let (tier, papers) = request.parse()?;
    let (id, now) = (VerificationId(context.new_id()), context.now());
    let mut transaction = context.begin().await?;
    let tutor = sqlx::query!("select id, verification from tutors where user_id = $1 for update", person.id.0)
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or_else(refusals::tutor_profile_missing)?;
    for paper in &papers {
        let taken = upload_take(&mut transaction, context, person.id, *paper, Purpose::Document).await;
        taken.map_err(|error| match error {
            Error::Refused(refusal) => Error::from(refusal.at("upload_ids")),
            other => other,
        })?;
    }
    // Last, and nothing stays taken of what is refused: whose papers they are is told to whoever has the badge too.
    tier.may_follow(&tutor.verification)?;
    let ids: Vec<Uuid> = papers.iter().map(|paper| paper.0).collect();
    let made = sqlx::query!(
        "insert into tutor_verifications (id, tutor_id, tier, upload_ids, submitted_at) values ($1, $2, $3, $4, $5)
         on conflict (tutor_id) where state = 'waiting' do nothing",
        id.0,
        tutor.id,
        tier.code(),
        &ids,
        now,
    )
    .execute(&mut *transaction)
    .await?;
    if made.rows_affected() == 0 {
        return Err(refusals::verification_waits().into());
    }
    let after = Some(json!({ "tier": tier, "papers": ids.len() }));
    let act = Act { act: "verification.request", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    let state = VerificationState::Waiting;
    Ok(TutorVerification { id, tier, state, reason: None, submitted_at: now, decided_at: None })
}

/// The caller's own requests, latest first.
pub async fn verifications_own(context: &Context) -> Result<Page<TutorVerification>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        "select v.id, v.tier, v.state, v.reason, v.submitted_at, v.decided_at
         from tutor_verifications v join tutors t on t.id = v.tutor_id
         where t.user_id = $1 order by v.submitted_at desc limit $2",
        person.id.0,
        PAGE
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| {
        Ok(TutorVerification {
            id: VerificationId(row.id),
            tier: tier_of(&row.tier)?,
            state: VerificationState::parse(&row.state).ok_or_else(|| Error::unexpected("stored state is unknown"))?,
            reason: row.reason,
            submitted_at: row.submitted_at,
            decided_at: row.decided_at,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Requests that wait, longest first, with addresses that open their papers. For admins; others find no such page.
pub async fn verifications_waiting(context: &Context) -> Result<Page<WaitingVerification>> {
    context.require_staff_of(Role::Trust)?;
    let rows = sqlx::query!(
        r#"select v.id, v.tutor_id, v.tier, v.upload_ids, v.submitted_at, u.display_name, u.picture, t.education,
                  t.certifications,
                  array(select f.file_name from unnest(v.upload_ids) with ordinality p (id, place)
                        left join uploads f on f.id = p.id order by p.place) as "names!: Vec<Option<String>>"
           from tutor_verifications v join tutors t on t.id = v.tutor_id join users u on u.id = t.user_id
           where v.state = 'waiting' and u.deleted_at is null
           order by v.submitted_at, v.id limit $1"#,
        PAGE
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| {
        let papers =
            row.upload_ids.iter().zip(row.names).filter_map(|(id, name)| {
                Some(Paper { name: name?, url: media_url(&context.app, UploadId(*id), false) })
            });
        let background = std::iter::once(row.education).chain(row.certifications).filter(|text| !text.is_empty());
        Ok(WaitingVerification {
            id: VerificationId(row.id),
            tutor_id: TutorId(row.tutor_id),
            display_name: row.display_name,
            photo_url: photo_url(row.picture.as_deref()),
            tier: tier_of(&row.tier)?,
            background: background.collect(),
            papers: papers.collect(),
            submitted_at: row.submitted_at,
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Gives the badge.
///
/// # Errors
/// 404 (also for people who are no admins), 403 `own_profile`, 409 `verification_decided`.
pub async fn verification_approve(context: &Context, id: VerificationId) -> Result<()> {
    decide(context, id, None).await
}

/// Says no, with the reason that the tutor reads.
///
/// # Errors
/// As [`verification_approve`]; 422 `required` without a reason.
pub async fn verification_reject(context: &Context, id: VerificationId, reason: &str) -> Result<()> {
    context.require_scope(Role::Trust)?;
    let reason = text::clean_filled(reason, REASON_MAX_CHARS, refusals::decline_unexplained);
    decide(context, id, Some(reason.map_err(|refusal| refusal.at("reason"))?)).await
}

/// A request with what it is about.
struct Asked {
    tutor_id: Uuid,
    user_id: Uuid,
    tier: String,
    state: String,
    upload_ids: Vec<Uuid>,
    approval: String,
    version: i64,
}

async fn decide(context: &Context, id: VerificationId, reason: Option<String>) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let mut transaction = context.begin().await?;
    let asked = sqlx::query_as!(
        Asked,
        r#"select v.tutor_id, t.user_id, v.tier, v.state, v.upload_ids, t.version,
                  case when t.sent_in then t.approval else 'draft' end as "approval!"
           from tutor_verifications v join tutors t on t.id = v.tutor_id join users u on u.id = t.user_id
           where v.id = $1 and u.deleted_at is null
           for update of v, t"#,
        id.0
    )
    .fetch_optional(&mut *transaction)
    .await?;
    let asked = asked.ok_or_else(|| Refusal::not_found("verification"))?;
    if asked.user_id == admin.id.0 {
        return Err(refusals::own_profile().into());
    }
    if asked.state != "waiting" {
        return Err(refusals::verification_decided().into());
    }
    store(&mut transaction, context, id, &asked, reason.as_deref()).await?;
    tell(&mut transaction, context, &news(&asked, reason.clone())?).await?;
    let act = if reason.is_none() { "verification.approve" } else { "verification.reject" };
    let after = Some(json!({ "tier": asked.tier, "reason": reason }));
    audit_append(&mut transaction, context, Act { act, subject_id: Some(id.0), before: None, after }).await?;
    transaction.commit().await?;
    seen(context, asked.tutor_id).await;
    Ok(())
}

/// The decision, the badge, and the day the papers go.
async fn store(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    id: VerificationId,
    asked: &Asked,
    reason: Option<&str>,
) -> Result<()> {
    let now = context.now();
    sqlx::query!(
        "update tutor_verifications set state = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $1",
        id.0,
        if reason.is_none() { "approved" } else { "rejected" },
        reason,
        now,
        context.actor_id(),
    )
    .execute(&mut **transaction)
    .await?;
    if reason.is_none() {
        sqlx::query!(
            "update tutors set version = version + 1,
               verification = case when $2 = 'verified' and background_until > $3 then 'premium' else $2 end
             where id = $1",
            asked.tutor_id,
            asked.tier,
            now
        )
        .execute(&mut **transaction)
        .await?;
    }
    for paper in &asked.upload_ids {
        upload_release(transaction, UploadId(*paper), now + Duration::days(PAPERS_DAYS)).await?;
    }
    Ok(())
}

fn news(asked: &Asked, reason: Option<String>) -> Result<TutorEvent> {
    let approval = ApprovalState::parse(&asked.approval).ok_or_else(|| Error::unexpected("stored approval"))?;
    let profile = ProfileNews {
        tutor_id: TutorId(asked.tutor_id),
        user_id: UserId(asked.user_id),
        version: asked.version + i64::from(reason.is_none()),
        approval,
    };
    Ok(match reason {
        None => TutorEvent::Verified(profile),
        Some(reason) => TutorEvent::VerificationRejected(Declined { profile, reason }),
    })
}

fn tier_of(code: &str) -> Result<Tier> {
    Tier::parse(code).ok_or_else(|| Error::unexpected(format!("stored tier {code}")))
}
