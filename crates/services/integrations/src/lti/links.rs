//! Whose account somebody of a platform is: said by its owner, signed in and a moment ago sure that it is them.

use super::{Way, is_member};
use domain::{
    Refusal,
    identity::events::{AccountEvent, IdentityNews},
    ids::{CourseId, LtiLaunchId, LtiLinkId},
    integrations::{
        lti::{LtiLink, may_be_linked},
        refusals::lti_held_elsewhere,
    },
    page::Page,
};
use identity::step_up::fresh_or_refused;
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Links that one look shows.
const LISTED: i64 = 100;

/// Who asks somebody to link their account.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LtiAsking {
    pub platform: String,
    pub institution: String,
    /// The course that they came for, where it is one that everybody sees.
    pub course: Option<String>,
    /// Whether the reader has a seat at the institution; none for whoever is not signed in.
    pub member: Option<bool>,
    /// Whether it is linked by now.
    pub linked: bool,
}

/// Who asks, for the browser that a platform sent.
///
/// # Errors
/// 400 `lti_not_finished`.
pub async fn launch_asking(context: &Context, id: LtiLaunchId) -> Result<LtiAsking> {
    let way = Way::of(context, id).await?;
    let member = match context.person() {
        Some(person) => Some(is_member(context.writes(), way.institution_id, person.id).await?),
        None => None,
    };
    let course = match way.course_id.map(CourseId) {
        Some(id) => learning::courses::course_get(context, id).await.ok().map(|course| course.card.title),
        None => None,
    };
    Ok(LtiAsking { platform: way.platform, institution: way.institution, course, member, linked: way.linked.is_some() })
}

/// Links the own account to the person of the platform who is in this browser.
///
/// # Errors
/// 401, 403 `email_not_verified`, `step_up_required`, `age_parent_required`, `lti_not_for_staff`, `lti_not_member`; 400
/// `lti_not_finished`; 409 `lti_held_elsewhere` where the account is another person's of that platform.
pub async fn launch_link(context: &Context, id: LtiLaunchId) -> Result<()> {
    let person = context.require_verified()?;
    may_be_linked(&person.roles)?;
    fresh_or_refused(context).await?;
    let way = Way::of(context, id).await?;
    way.needs_member(context, person.id).await?;
    let mut work = context.begin().await?;
    let made = sqlx::query!(
        "insert into lti_links (id, platform_id, subject, user_id, created_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
        context.new_id(),
        way.platform_id,
        way.subject,
        person.id.0,
        context.now(),
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        let own = way.linked == Some(person.id.0);
        return if own { Ok(()) } else { Err(lti_held_elsewhere().into()) };
    }
    let news = IdentityNews { user_id: person.id, provider: way.platform.clone() };
    tell(&mut work, context, &AccountEvent::IdentityConnected(news)).await?;
    noted(&mut work, context, "account.lti_linked", way.platform_id).await?;
    work.commit().await?;
    note(context, Event::SecondFactor, Some(person.id), "lti_linked");
    Ok(())
}

/// The own ones.
///
/// # Errors
/// 401.
pub async fn links_list(context: &Context) -> Result<Page<LtiLink>> {
    let person = context.require_person()?.id;
    let rows = sqlx::query!(
        "select k.id, p.name as platform, i.name as institution, k.created_at, k.last_used_at
         from lti_links k join lti_platforms p on p.id = k.platform_id join institutions i on i.id = p.institution_id
         where k.user_id = $1 order by k.created_at, k.id limit $2",
        person.0,
        LISTED,
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter();
    let items = rows.map(|row| LtiLink {
        id: LtiLinkId(row.id),
        platform: row.platform,
        institution: row.institution,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Takes one away: the platform opens nothing here any more and is told no result.
///
/// # Errors
/// 401; 404 for another person's.
pub async fn link_remove(context: &Context, id: LtiLinkId) -> Result<()> {
    let person = context.require_person()?.id;
    let mut work = context.begin().await?;
    let gone = sqlx::query!(
        r#"delete from lti_links k using lti_platforms p where k.id = $1 and k.user_id = $2 and p.id = k.platform_id
           returning p.id, p.name"#,
        id.0,
        person.0
    );
    let gone = gone.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("link"))?;
    let news = IdentityNews { user_id: person, provider: gone.name };
    tell(&mut work, context, &AccountEvent::IdentityDisconnected(news)).await?;
    noted(&mut work, context, "account.lti_unlinked", gone.id).await?;
    work.commit().await?;
    note(context, Event::SecondFactor, Some(person), "lti_unlinked");
    Ok(())
}

async fn noted(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    act: &'static str,
    platform: Uuid,
) -> Result<()> {
    let after = Some(json!({ "platform_id": platform }));
    audit_append(work, context, Act { act, subject_id: context.actor_id(), before: None, after }).await
}
