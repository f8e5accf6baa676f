//! Skills that somebody teaches and learns (PE4): kept as they say, shown with what peers found ([`asking`],
//! [`assessing`]).

pub mod asking;
pub mod assessing;
pub mod notices;

use domain::{
    ids::{SubjectId, UserId},
    people::skills::{
        OwnSkill, ProficiencyTier, SkillLists, SkillListsChange, SkillListsRequest, refusals::skills_unread,
    },
    platform::refusals::changed_elsewhere,
};
use spine::{Context, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// The caller's own lists.
pub async fn skills_own(context: &Context) -> Result<SkillLists> {
    let person = context.require_person()?.id;
    let version = sqlx::query_scalar!("select skills_version from users where id = $1", person.0);
    let version = version.fetch_optional(context.writes()).await?;
    Ok(SkillLists { version, ..skills_of(context, person).await? })
}

/// Somebody's lists; whether they may be seen is asked before.
pub async fn skills_of(context: &Context, person: UserId) -> Result<SkillLists> {
    let rows = sqlx::query!(
        r#"select s.skill_id, s.kind, s.proficiency, j.slug, coalesce(j.names->>$2, j.names->>'en', j.slug) as "name!",
                  (select max(v.valid_until) from skill_verifications v
                   where v.user_id = s.user_id and v.skill_id = s.skill_id and v.state = 'verified'
                     and v.valid_until > $3) as valid_until
           from user_skills s join subjects j on j.id = s.skill_id
           where s.user_id = $1 order by s.kind, s.position, j.position"#,
        person.0,
        context.locale,
        context.now(),
    );
    let mut lists = SkillLists::default();
    for row in rows.fetch_all(context.writes()).await? {
        let teaches = row.kind == "teach";
        let skill = OwnSkill {
            skill_id: SubjectId(row.skill_id),
            slug: row.slug,
            name: row.name,
            proficiency: row.proficiency,
            tier: ProficiencyTier::of(row.proficiency),
            // A badge is of what somebody teaches.
            verified: teaches && row.valid_until.is_some(),
            valid_until: row.valid_until.filter(|_| teaches),
        };
        if teaches { lists.teach.push(skill) } else { lists.learn.push(skill) }
    }
    Ok(lists)
}

/// Replaces both lists.
///
/// # Errors
/// 422 `skills_invalid`; 409 `changed_elsewhere`.
pub async fn skills_put(context: &Context, request: &SkillListsRequest) -> Result<SkillLists> {
    let person = context.require_person()?.id;
    let change = request.parse()?;
    let mut transaction = context.begin().await?;
    // Two savings at once go one after the other.
    let counted = sqlx::query!(
        "update users set skills_version = skills_version + 1
         where id = $1 and ($2::bigint is null or skills_version = $2)",
        person.0,
        request.version,
    );
    if counted.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(changed_elsewhere().into());
    }
    lists_store(&mut transaction, person, &change).await?;
    transaction.commit().await?;
    skills_own(context).await
}

async fn lists_store(
    transaction: &mut Transaction<'_, Postgres>,
    person: UserId,
    change: &SkillListsChange,
) -> Result<()> {
    sqlx::query!("delete from user_skills where user_id = $1", person.0).execute(&mut **transaction).await?;
    for (kind, list) in [("teach", &change.teach), ("learn", &change.learn)] {
        let ids: Vec<Uuid> = list.iter().map(|(id, _)| id.0).collect();
        let much: Vec<i32> = list.iter().map(|(_, much)| *much).collect();
        let stored = sqlx::query!(
            "insert into user_skills (user_id, skill_id, kind, proficiency, position)
             select $1, j.id, $2, listed.proficiency, listed.position
             from unnest($3::uuid[], $4::int[]) with ordinality as listed (skill_id, proficiency, position)
             join subjects j on j.id = listed.skill_id",
            person.0,
            kind,
            &ids,
            &much,
        );
        if stored.execute(&mut **transaction).await?.rows_affected() != ids.len() as u64 {
            return Err(skills_unread().at(kind).into());
        }
    }
    Ok(())
}
