//! Assessing the skills of others (PE5): who is asked, what they find, and what comes of it.

use chrono::Duration;
use domain::{
    Refusal,
    identity::photo_url,
    ids::{SkillVerificationId, SubjectId, UserId},
    page::Page,
    people::skills::{
        events::{SkillEvent, SkillNews},
        refusals,
        verification::{
            ASSESSOR_DAYS, ASSESSOR_PROFICIENCY, Acquaintance, AssessmentRequest, Assessor, Judgement, RUBRIC, Scores,
            SkillToAssess, VALID_DAYS, closes_ring, judge, may_assess,
        },
    },
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{PgConnection, Postgres, Transaction};
use std::collections::HashMap;
use uuid::Uuid;

/// Requests that a list shows; those left over are older than nobody's patience.
const PAGE: usize = 100;
/// Requests that are looked through for them.
const LOOKED_AT: i64 = 400;
/// Assessments that are followed to find a ring; where there are more, everybody of them is taken for one.
const CHAIN: i64 = 20_000;

/// Requests that the caller may assess, longest waiting first: of skills they teach well themselves, by people they do
/// not know, not assessed by them yet. None for a new account.
pub async fn skills_to_assess(context: &Context) -> Result<Page<SkillToAssess>> {
    let assessor = context.require_person()?.id;
    let rows = sqlx::query!(
        r#"select v.id, v.skill_id, v.user_id, v.evidence, v.appeal, v.submitted_at, u.display_name, u.picture,
                  coalesce(j.names->>$2, j.names->>'en', j.slug) as "name!",
                  coalesce((select s.proficiency from user_skills s
                            where s.user_id = v.user_id and s.skill_id = v.skill_id and s.kind = 'teach'), 0)
                    as "proficiency!"
           from user_skills own
           join users me on me.id = own.user_id and me.created_at <= $5
           join skill_verifications v on v.skill_id = own.skill_id and v.state = 'waiting'
           join subjects j on j.id = v.skill_id
           join users u on u.id = v.user_id
           where own.user_id = $1 and own.kind = 'teach' and own.proficiency >= $3
             and v.user_id <> $1 and u.deleted_at is null and u.suspended_at is null
             and not exists (select from skill_assessments a where a.verification_id = v.id and a.assessor_id = $1)
           order by v.submitted_at, v.id limit $4"#,
        assessor.0,
        context.locale,
        ASSESSOR_PROFICIENCY,
        LOOKED_AT,
        context.now() - Duration::days(ASSESSOR_DAYS),
    );
    let mut connection = context.writes().acquire().await?;
    let rows = rows.fetch_all(&mut *connection).await?;
    let people: Vec<Uuid> = rows.iter().map(|row| row.user_id).collect();
    let known = acquaintances(&mut connection, assessor, &people).await?;
    let strangers = rows.into_iter().filter(|row| known.get(&UserId(row.user_id)).is_some_and(|one| !one.is_any()));
    let items = strangers.take(PAGE).map(|row| SkillToAssess {
        id: SkillVerificationId(row.id),
        skill_id: SubjectId(row.skill_id),
        name: row.name,
        person_id: UserId(row.user_id),
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
        proficiency: row.proficiency,
        evidence: row.evidence,
        appeal: row.appeal,
        rubric: RUBRIC.map(str::to_owned).to_vec(),
        submitted_at: row.submitted_at,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Says what the caller finds of somebody's skill. The third circle decides.
///
/// One assessment at a time in the whole house: two that each know nothing of the other would close a ring together.
/// They are rare, and each takes some milliseconds.
///
/// # Errors
/// 422 by field; 404 for one's own or none; 403 as [`may_assess`] says; 409 `skill_verification_decided`,
/// `skill_assessed_already`.
pub async fn skill_assess(context: &Context, id: SkillVerificationId, request: &AssessmentRequest) -> Result<()> {
    let assessor = context.require_person()?.id;
    let parsed = request.parse();
    let mut transaction = context.begin().await?;
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('skill_assessments', 0))::text")
        .fetch_one(&mut *transaction)
        .await?;
    let asked = sqlx::query!(
        r#"select v.user_id, v.skill_id, v.state, v.round,
                  (select s.proficiency from user_skills s
                   where s.user_id = $2 and s.skill_id = v.skill_id and s.kind = 'teach') as proficiency,
                  (select own.created_at from users own where own.id = $2) as "since!"
           from skill_verifications v join users u on u.id = v.user_id
           where v.id = $1 and u.deleted_at is null for update of v"#,
        id.0,
        assessor.0
    );
    let asked =
        asked.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("skill verification"))?;
    let person = UserId(asked.user_id);
    let known = acquaintances(&mut transaction, assessor, &[person.0]).await?;
    let known = known.get(&person).copied().unwrap_or_default();
    let by = Assessor { id: assessor, proficiency: asked.proficiency, since: asked.since };
    may_assess(by, person, known, context.now())?;
    let (scores, comment) = parsed?;
    if asked.state != "waiting" {
        return Err(refusals::skill_verification_decided().into());
    }
    let kept = sqlx::query!(
        "insert into skill_assessments
           (verification_id, assessor_id, round, accuracy, depth, teaching, comment, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
        id.0,
        assessor.0,
        asked.round,
        small(scores.accuracy),
        small(scores.depth),
        small(scores.teaching),
        comment,
        context.now(),
    );
    if kept.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(refusals::skill_assessed_already().into());
    }
    let act =
        Act { act: "skill.assess", subject_id: Some(id.0), before: None, after: Some(json!({ "scores": scores })) };
    audit_append(&mut transaction, context, act).await?;
    let news = SkillNews { verification_id: id, user_id: person, skill_id: SubjectId(asked.skill_id) };
    decide(&mut transaction, context, news, asked.round).await?;
    transaction.commit().await?;
    Ok(())
}

/// Marks are 1 to 5 by now.
fn small(mark: i64) -> i16 {
    i16::try_from(mark).unwrap_or_default()
}

/// Looks at all assessments of the round, and writes what follows, if anything does.
async fn decide(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    news: SkillNews,
    round: i32,
) -> Result<()> {
    let rows = sqlx::query!(
        "select assessor_id, accuracy, depth, teaching from skill_assessments
         where verification_id = $1 and round = $2 order by created_at, assessor_id",
        news.verification_id.0,
        round
    );
    let given: Vec<(UserId, Scores)> = rows
        .fetch_all(&mut **transaction)
        .await?
        .into_iter()
        .map(|row| {
            let scores =
                Scores { accuracy: row.accuracy.into(), depth: row.depth.into(), teaching: row.teaching.into() };
            (UserId(row.assessor_id), scores)
        })
        .collect();
    let everybody: Vec<Uuid> = given.iter().map(|(who, _)| who.0).collect();
    let mut pairs = Vec::new();
    for (who, _) in &given {
        let known = acquaintances(transaction, *who, &everybody).await?;
        pairs.extend(
            known.iter().filter(|(other, known)| *other != who && known.is_any()).map(|(other, _)| (*who, *other)),
        );
    }
    let (state, valid_until, event) = match judge(&given, &pairs) {
        Judgement::Waiting(_) => return Ok(()),
        Judgement::Verified => {
            ("verified", Some(context.now() + Duration::days(VALID_DAYS)), SkillEvent::Verified(news))
        }
        Judgement::Declined => ("declined", None, SkillEvent::Declined(news)),
    };
    sqlx::query!(
        "update skill_verifications set state = $2, decided_at = $3, valid_until = $4 where id = $1",
        news.verification_id.0,
        state,
        context.now(),
        valid_until,
    )
    .execute(&mut **transaction)
    .await?;
    tell(transaction, context, &event).await
}

/// What stands between somebody and each of some others, seen as assessments by `assessor` of theirs.
async fn acquaintances(
    connection: &mut PgConnection,
    assessor: UserId,
    people: &[Uuid],
) -> Result<HashMap<UserId, Acquaintance>> {
    let rows = sqlx::query!(
        r#"select p.id as "id!",
             exists (select from bookings b where (b.student_id = $1 and b.tutor_user_id = p.id)
                                               or (b.student_id = p.id and b.tutor_user_id = $1)) as "booking!",
             exists (select from children c where (c.child_id = $1 and c.parent_id = p.id)
                                               or (c.child_id = p.id and c.parent_id = $1))
               or exists (select from children one join children other on other.parent_id = one.parent_id
                          where one.child_id = $1 and other.child_id = p.id) as "household!",
             exists (select from bookings b where (b.student_id = p.id or b.tutor_user_id = p.id) and b.payer_id = $1)
               or exists (select from bookings b
                          where (b.student_id = $1 or b.tutor_user_id = $1) and b.payer_id = p.id)
               or exists (select from bookings one join bookings other on other.payer_id = one.payer_id
                          where one.student_id = $1 and other.student_id = p.id)
               or exists (select from packages k where k.buyer_id = $1 and p.id in (k.owner_id, k.tutor_user_id))
               or exists (select from packages k where k.buyer_id = p.id and $1 in (k.owner_id, k.tutor_user_id))
               as "payment!",
             exists (select from referrals one join referrals other on other.code = one.code
                     where one.user_id = $1 and other.user_id = p.id) as "referral!"
           from unnest($2::uuid[]) as p (id)"#,
        assessor.0,
        people,
    );
    let rows = rows.fetch_all(&mut *connection).await?;
    let chain = sqlx::query!(
        r#"with recursive led (whom) as (
             select unnest($1::uuid[]) union
             select v.user_id from led
             join skill_assessments a on a.assessor_id = led.whom
             join skill_verifications v on v.id = a.verification_id)
           select distinct a.assessor_id, v.user_id from led
           join skill_assessments a on a.assessor_id = led.whom
           join skill_verifications v on v.id = a.verification_id limit $2"#,
        people,
        CHAIN,
    );
    let chain = chain.fetch_all(&mut *connection).await?;
    let endless = chain.len() as i64 == CHAIN;
    let chain: Vec<_> = chain.into_iter().map(|row| (UserId(row.assessor_id), UserId(row.user_id))).collect();
    let known = rows.into_iter().map(|row| {
        let person = UserId(row.id);
        let ring = endless || closes_ring(&chain, assessor, person);
        let (booking, household, payment, referral) = (row.booking, row.household, row.payment, row.referral);
        (person, Acquaintance { booking, household, payment, referral, ring })
    });
    Ok(known.collect())
}
