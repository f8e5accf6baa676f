//! Who is in the courses of an institution's learning platforms: the platform is asked while somebody who looks after
//! the institution reads it, and nothing of the answer is kept.

use super::{grades::assertion, platforms};
use adapters::lti::Access;
use domain::{
    Refusal,
    ids::{InstitutionId, LtiClassId, LtiPlatformId},
    integrations::{
        lti::{CLASSES_MOST, ClassSeen, LtiClass, LtiClassPerson, people},
        refusals::lti_unavailable,
    },
    page::Page,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Notes where a course from which a teacher came says who is in it.
pub(super) async fn class_note(context: &Context, platform: Uuid, seen: &ClassSeen) -> Result<()> {
    sqlx::query!(
        "insert into lti_classes (id, platform_id, context_id, title, names_url, seen_at)
         select $1, $2, $3, $4, $5, $6 where (select count(*) from lti_classes where platform_id = $2) < $7
           or exists (select from lti_classes where platform_id = $2 and context_id = $3)
         on conflict (platform_id, context_id) do update set title = excluded.title, names_url = excluded.names_url,
           seen_at = excluded.seen_at",
        context.new_id(),
        platform,
        seen.context_id,
        seen.title,
        seen.names_url,
        context.now(),
        CLASSES_MOST,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Courses of an institution's platforms that say who is in them, the latest first.
///
/// # Errors
/// 401; 404 for another institution.
pub async fn classes_list(context: &Context, id: InstitutionId) -> Result<Page<LtiClass>> {
    let person = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    super::platforms::needs_admin(&mut connection, person, id).await?;
    let rows = sqlx::query!(
        "select c.id, c.platform_id, p.name, c.title, c.seen_at
         from lti_classes c join lti_platforms p on p.id = c.platform_id
         where p.institution_id = $1 order by c.seen_at desc, c.id limit 200",
        id.0,
    );
    let rows = rows.fetch_all(&mut *connection).await?;
    let items = rows.into_iter().map(|row| LtiClass {
        id: LtiClassId(row.id),
        platform_id: LtiPlatformId(row.platform_id),
        platform: row.name,
        title: row.title,
        seen_at: row.seen_at,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Who is in one of them, as the platform says now.
///
/// # Errors
/// 401; 404 for another institution or course; 429 after sixty an hour; 503 `lti_unavailable`.
pub async fn class_people(context: &Context, (id, class): (InstitutionId, LtiClassId)) -> Result<Page<LtiClassPerson>> {
    let person = context.require_person()?.id;
    limit_take(&context.app, Limit::Institution, &person.to_string()).await?;
    let mut connection = context.writes().acquire().await?;
    super::platforms::needs_admin(&mut connection, person, id).await?;
    let asked = sqlx::query!(
        "select c.names_url, c.platform_id, p.name, p.client_id, p.token_url
         from lti_classes c join lti_platforms p on p.id = c.platform_id
         where c.id = $1 and p.institution_id = $2",
        class.0,
        id.0,
    );
    let asked = asked.fetch_optional(&mut *connection).await?.ok_or_else(|| Refusal::not_found("course"))?;
    // The platform takes its time; nobody else waits for the connection meanwhile.
    drop(connection);
    let word = assertion(context, &asked.client_id, &asked.token_url).await?;
    let access = Access { platform: asked.platform_id, token_url: &asked.token_url, assertion: &word };
    let told = platforms(context)?.names(access, &asked.names_url).await.map_err(|error| {
        tracing::info!(platform = asked.name, %error, "a learning platform does not say who is in a course");
        lti_unavailable(&asked.name)
    })?;
    let here = people(told);
    let subjects: Vec<String> = here.iter().map(|somebody| somebody.subject.clone()).collect();
    let emails: Vec<String> = here.iter().filter_map(|somebody| somebody.email.clone()).collect();
    let linked = sqlx::query!(
        r#"select k.subject, exists (select from institution_members m where m.institution_id = $1
             and m.user_id = k.user_id and m.state = 'active') as "seated!"
           from lti_links k where k.platform_id = $2 and k.subject = any($3)"#,
        id.0,
        asked.platform_id,
        &subjects,
    );
    let linked = linked.fetch_all(context.writes()).await?;
    let linked: BTreeMap<String, bool> = linked.into_iter().map(|row| (row.subject, row.seated)).collect();
    let invited = sqlx::query_scalar!(
        "select email from institution_members
         where institution_id = $1 and state in ('invited', 'active') and email = any($2)",
        id.0,
        &emails,
    );
    let invited: BTreeSet<String> = invited.fetch_all(context.writes()).await?.into_iter().collect();
    let items = here.into_iter().map(|somebody| LtiClassPerson {
        linked: linked.contains_key(&somebody.subject),
        seated: linked.get(&somebody.subject).is_some_and(|seated| *seated)
            || somebody.email.as_ref().is_some_and(|email| invited.contains(email)),
        name: somebody.name,
        email: somebody.email,
        teaches: somebody.teaches,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}
