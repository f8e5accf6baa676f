//! Courses inside the learning platforms of institutions (LTI 1.3, PL4).
//!
//! 1. A platform sends a browser to [`launch_begin`], which notes a state, a nonce and what this browser's cookie
//!    holds, and sends it back to the platform.
//! 2. The platform has the browser post its signed word to [`launch_take`]. Such a post comes from another site and
//!    brings no cookie: the word is judged, noted, and nothing is opened.
//! 3. The browser follows to [`launch_arrive`], where its cookie must be the one of the beginning. Whose account it is
//!    says the link that its owner made ([`launch_link`]), and nothing else: no address, no name.
//!
//! Whatever a platform says counts for people with a seat at its own institution.

mod arrive;
mod choose;
mod grades;
mod keys;
mod launch;
mod links;
mod names;
mod platforms;

pub use arrive::{LtiArrived, LtiWay, launch_arrive};
pub use choose::{LtiAnswer, LtiChoosing, launch_choose, launch_choosing};
pub use grades::{TellGrade, grades_follow};
pub use keys::{TurnLtiKeys, jwks_get};
pub use launch::{LtiBegin, LtiBegun, launch_begin, launch_take};
pub use links::{LtiAsking, launch_asking, launch_link, link_remove, links_list};
pub use names::{class_people, classes_list};
pub use platforms::{platform_create, platform_delete, platform_update, platforms_list};

use adapters::lti::{LtiError, Platforms};
use domain::{
    Refusal,
    ids::{LtiLaunchId, UserId},
    integrations::refusals::{lti_not_finished, lti_not_member, lti_unavailable},
};
use identity::secrets::secret_hash;
use spine::{
    Context, Error, Result,
    sealing::{Place, SealedColumn},
    security::{Event, note},
};
use sqlx::PgExecutor;
use std::sync::Arc;
use uuid::Uuid;

/// What is sealed here.
pub const SEALED: SealedColumn = SealedColumn::new("lti_keys", "id", "private_sealed");

const fn key_place(key: Uuid) -> Place {
    Place::new("lti_keys", "private_sealed", key)
}

/// What this server knows of platforms; made when the first one is asked.
fn platforms(context: &Context) -> Result<Arc<Platforms>> {
    let dev = context.app.settings.dev;
    let kept = context.app.shelf.get(|| Platforms::new(dev).map(Arc::new));
    kept.as_ref().as_ref().map(Arc::clone).map_err(|error| Error::unexpected(error.to_string()))
}

/// The no of a way that cannot go on; why is for the log.
fn not_finished(context: &Context, why: &'static str) -> Refusal {
    note(context, Event::SignInRefused, None, why);
    lti_not_finished()
}

fn no(context: &Context, platform: &str, error: &LtiError) -> Refusal {
    tracing::warn!(platform, %error, "a launch from a learning platform failed");
    match error {
        LtiError::Unavailable(_) => lti_unavailable(platform),
        LtiError::Refused(_) => not_finished(context, "lti_refused"),
    }
}

/// A way that a platform has answered, in the browser that began it.
struct Way {
    id: Uuid,
    platform_id: Uuid,
    platform: String,
    issuer: String,
    client_id: String,
    institution_id: Uuid,
    institution: String,
    subject: String,
    deployment_id: String,
    instructs: bool,
    course_id: Option<Uuid>,
    unit_id: Option<Uuid>,
    line_item: Option<String>,
    return_url: Option<String>,
    return_data: Option<String>,
    /// The account that this person of the platform linked.
    linked: Option<Uuid>,
}

impl Way {
    /// # Errors
    /// 400 `lti_not_finished`: another browser, a second time, too late.
    async fn of(context: &Context, id: LtiLaunchId) -> Result<Self> {
        let row = sqlx::query_as!(
            Way,
            r#"select w.id, w.platform_id, p.name as platform, p.issuer, p.client_id, p.institution_id,
                 i.name as institution, w.subject as "subject!", coalesce(w.deployment_id, '') as "deployment_id!",
                 w.instructs, w.course_id, w.unit_id, w.line_item, w.return_url, w.return_data,
                 k.user_id as "linked?"
               from lti_launches w join lti_platforms p on p.id = w.platform_id
                 join institutions i on i.id = p.institution_id
                 left join lti_links k on k.platform_id = w.platform_id and k.subject = w.subject
               where w.id = $1 and w.browser_hash = $2 and w.answered_at is not null and w.opened_at is null
                 and w.expires_at > $3"#,
            id.0,
            secret_hash(&context.launch),
            context.app.clock.real_now(),
        );
        let row = row.fetch_optional(context.writes()).await?;
        Ok(row.ok_or_else(|| not_finished(context, "lti_other_browser_used_or_late"))?)
    }

    /// It is opened; a second time it is not.
    async fn open(&self, context: &Context) -> Result<()> {
        let now = context.app.clock.real_now();
        let opened =
            sqlx::query!("update lti_launches set opened_at = $2 where id = $1 and opened_at is null", self.id, now);
        if opened.execute(context.writes()).await?.rows_affected() == 0 {
            return Err(not_finished(context, "lti_used").into());
        }
        let used = sqlx::query!(
            "update lti_links set last_used_at = $3 where platform_id = $1 and subject = $2",
            self.platform_id,
            self.subject,
            now
        );
        used.execute(context.writes()).await?;
        Ok(())
    }

    /// # Errors
    /// 403 `lti_not_member` for whoever has no seat there.
    async fn needs_member(&self, context: &Context, person: UserId) -> Result<()> {
        if is_member(context.writes(), self.institution_id, person).await? {
            return Ok(());
        }
        Err(lti_not_member(&self.institution).into())
    }
}

/// Whether somebody has a seat at an institution or looks after it.
async fn is_member(executor: impl PgExecutor<'_>, institution: Uuid, person: UserId) -> Result<bool> {
    let member = sqlx::query_scalar!(
        r#"select exists (select from institution_members where institution_id = $1 and user_id = $2
                            and state = 'active')
             or exists (select from institution_admins where institution_id = $1 and user_id = $2) as "member!""#,
        institution,
        person.0
    );
    Ok(member.fetch_one(executor).await?)
}
