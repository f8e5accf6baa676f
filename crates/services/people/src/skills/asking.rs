//! Asking peers to verify a skill, and asking again when they did not (PE5).

use domain::{
    Refusal,
    ids::{SkillVerificationId, SubjectId, UserId},
    page::Page,
    people::skills::{
        events::{SkillEvent, SkillNews},
        refusals,
        verification::{
            CIRCLES, LastRequest, SkillAppealRequest, SkillVerification, SkillVerificationRequest,
            SkillVerificationState, may_ask,
        },
    },
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Own requests that a list shows.
const PAGE: i64 = 100;

/// Asks peers to look at one of the skills that the caller teaches.
///
/// # Errors
/// 422 by field; 409 as [`may_ask`] says.
pub async fn skill_verification_ask(
    context: &Context,
    request: &SkillVerificationRequest,
) -> Result<SkillVerification> {
    let person = context.require_person()?.id;
    let (skill, evidence) = request.parse()?;
    let (id, now) = (SkillVerificationId(context.new_id()), context.now());
    let mut transaction = context.begin().await?;
    sqlx::query!("select id from users where id = $1 for update", person.0).fetch_optional(&mut *transaction).await?;
    let (taught, waiting) = standing(&mut transaction, person, skill).await?;
    may_ask(taught, waiting, last_of(&mut transaction, context, person, skill).await?, now)?;
    sqlx::query!(
        "insert into skill_verifications (id, user_id, skill_id, evidence, submitted_at) values ($1, $2, $3, $4, $5)",
        id.0,
        person.0,
        skill.0,
        evidence,
        now,
    )
    .execute(&mut *transaction)
    .await?;
    let news = SkillNews { verification_id: id, user_id: person, skill_id: skill };
    tell(&mut transaction, context, &SkillEvent::Asked(news)).await?;
    let act = Act { act: "skill.ask", subject_id: Some(id.0), before: None, after: Some(json!({ "skill_id": skill })) };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    own(context, person, Some(id)).await?.pop().ok_or_else(|| Refusal::not_found("skill verification").into())
}

/// Whether somebody teaches a skill, and how many of their requests wait.
async fn standing(
    transaction: &mut Transaction<'_, Postgres>,
    person: UserId,
    skill: SubjectId,
) -> Result<(bool, usize)> {
    let row = sqlx::query!(
        r#"select exists (select from user_skills where user_id = $1 and skill_id = $2 and kind = 'teach') as "taught!",
             (select count(*) from skill_verifications where user_id = $1 and state = 'waiting') as "waiting!""#,
        person.0,
        skill.0
    );
    let row = row.fetch_one(&mut **transaction).await?;
    Ok((row.taught, usize::try_from(row.waiting).unwrap_or_default()))
}

async fn last_of(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: UserId,
    skill: SubjectId,
) -> Result<Option<LastRequest>> {
    let row = sqlx::query!(
        "select state, decided_at, valid_until from skill_verifications where user_id = $1 and skill_id = $2
         order by submitted_at desc limit 1",
        person.0,
        skill.0
    );
    let Some(row) = row.fetch_optional(&mut **transaction).await? else { return Ok(None) };
    let state = state_of(&row.state, row.valid_until, context)?;
    Ok(Some(LastRequest { state, decided_at: row.decided_at, valid_until: row.valid_until }))
}

pub(super) fn state_of(
    code: &str,
    valid_until: Option<chrono::DateTime<chrono::Utc>>,
    context: &Context,
) -> Result<SkillVerificationState> {
    SkillVerificationState::read(code, valid_until, context.now())
        .ok_or_else(|| Error::unexpected(format!("stored state {code}")))
}

/// The caller's own requests, latest first.
pub async fn skill_verifications_own(context: &Context) -> Result<Page<SkillVerification>> {
    let person = context.require_person()?.id;
    Ok(Page { items: own(context, person, None).await?, next_cursor: None })
}

async fn own(context: &Context, person: UserId, only: Option<SkillVerificationId>) -> Result<Vec<SkillVerification>> {
    let rows = sqlx::query!(
        r#"select v.id, v.skill_id, v.state, v.evidence, v.round, v.submitted_at, v.decided_at, v.valid_until,
                  coalesce(j.names->>$2, j.names->>'en', j.slug) as "name!",
                  (select count(*) from skill_assessments a where a.verification_id = v.id and a.round = v.round)
                    as "assessments!",
                  array(select a.comment from skill_assessments a where a.verification_id = v.id
                        order by a.created_at, a.assessor_id) as "comments!"
           from skill_verifications v join subjects j on j.id = v.skill_id
           where v.user_id = $1 and ($3::uuid is null or v.id = $3)
           order by v.submitted_at desc, v.id limit $4"#,
        person.0,
        context.locale,
        only.map(|id| id.0),
        PAGE,
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let status = state_of(&row.state, row.valid_until, context)?;
        Ok(SkillVerification {
            id: SkillVerificationId(row.id),
            skill_id: SubjectId(row.skill_id),
            name: row.name,
            status,
            evidence: row.evidence,
            assessments: row.assessments,
            needed: CIRCLES,
            comments: if status == SkillVerificationState::Waiting { Vec::new() } else { row.comments },
            submitted_at: row.submitted_at,
            decided_at: row.decided_at,
            valid_until: row.valid_until,
            can_appeal: status == SkillVerificationState::Declined && row.round == 1,
        })
    });
    rows.collect()
}

/// Asks for another look, by others. Once.
///
/// # Errors
/// 404 for anybody else's; 422 `required` without a reason; 409 `skill_appeal_impossible`.
pub async fn skill_appeal(
    context: &Context,
    id: SkillVerificationId,
    request: &SkillAppealRequest,
) -> Result<SkillVerification> {
    let person = context.require_person()?.id;
    let reason = request.parse();
    let mut transaction = context.begin().await?;
    let row = sqlx::query!(
        "select state, round, skill_id from skill_verifications where id = $1 and user_id = $2 for update",
        id.0,
        person.0
    );
    let row = row.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("skill verification"))?;
    let reason = reason?;
    if row.state != "declined" || row.round != 1 || another_waits(&mut transaction, person, row.skill_id).await? {
        return Err(refusals::skill_appeal_impossible().into());
    }
    sqlx::query!(
        "update skill_verifications set state = 'waiting', round = 2, appeal = $2, decided_at = null where id = $1",
        id.0,
        reason
    )
    .execute(&mut *transaction)
    .await?;
    let news = SkillNews { verification_id: id, user_id: person, skill_id: SubjectId(row.skill_id) };
    tell(&mut transaction, context, &SkillEvent::Appealed(news)).await?;
    let after = Some(json!({ "reason": reason }));
    audit_append(&mut transaction, context, Act { act: "skill.appeal", subject_id: Some(id.0), before: None, after })
        .await?;
    transaction.commit().await?;
    own(context, person, Some(id)).await?.pop().ok_or_else(|| Refusal::not_found("skill verification").into())
}

/// Whether a later request for the same skill waits or was granted: the older decision is of no more interest.
async fn another_waits(transaction: &mut Transaction<'_, Postgres>, person: UserId, skill: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from skill_verifications
             where user_id = $1 and skill_id = $2 and state in ('waiting', 'verified')) as "found!""#,
        person.0,
        skill
    );
    Ok(found.fetch_one(&mut **transaction).await?)
}
