//! The other side: taking the seat that an invitation holds, and leaving it.

use super::{
    brand::brand_read,
    members::{End, end},
    own::missing,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{InstitutionId, InstitutionMemberId},
    integrations::{
        institution::{InstitutionClaim, InstitutionInvitation, InstitutionPart, InstitutionPlace},
        refusals,
    },
};
use identity::secrets::secret_hash;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
};
use sqlx::PgExecutor;
use uuid::Uuid;

struct Invitation {
    id: Uuid,
    institution_id: Uuid,
    name: String,
    slug: String,
    expires_at: DateTime<Utc>,
}

/// The invitation of a link, while it waits. The row is locked when the caller's transaction takes it.
async fn waiting(executor: impl PgExecutor<'_>, code: &str, now: DateTime<Utc>) -> Result<Invitation> {
    let row = sqlx::query_as!(
        Invitation,
        "select m.id, m.institution_id, i.name, i.slug, m.expires_at
         from institution_members m join institutions i on i.id = m.institution_id
         where m.code_hash = $1 and m.state = 'invited' for update of m",
        secret_hash(code.trim()),
    );
    let row = row.fetch_optional(executor).await?.ok_or_else(|| Refusal::not_found("invitation"))?;
    if row.expires_at <= now { Err(refusals::invitation_over().into()) } else { Ok(row) }
}

/// Who invites, for whoever has the link.
///
/// # Errors
/// 404 for a code that opens nothing; 409 `invitation_over`; 429.
pub async fn invitation_get(context: &Context, code: &str) -> Result<InstitutionInvitation> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let found = waiting(context.writes(), code, context.now()).await?;
    let branding = brand_read(context.writes(), found.institution_id).await?;
    let institution = branding.name.clone();
    Ok(InstitutionInvitation { institution, branding, expires_at: found.expires_at })
}

/// Takes the seat. Whoever has the link may: people read their school's mail and have another address here. It becomes
/// a place of the account that is signed in, and no account changes hands.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for a code that opens nothing; 409 `invitation_over`,
/// `institution_member_already`; 429.
pub async fn institution_claim(context: &Context, request: &InstitutionClaim) -> Result<InstitutionPlace> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    let found = waiting(&mut *work, &request.code, context.now()).await?;
    let taken = sqlx::query!(
        "update institution_members set state = 'active', code_hash = null, user_id = $2, joined_at = $3 where id = $1",
        found.id,
        person.id.0,
        context.now(),
    );
    if let Err(error) = taken.execute(&mut *work).await {
        let already =
            error.as_database_error().and_then(|said| said.constraint()) == Some("institution_members_person");
        return Err(if already { refusals::institution_member_already().into() } else { error.into() });
    }
    let act = Act { act: "institution.join", subject_id: Some(found.institution_id), before: None, after: None };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    let id = InstitutionId(found.institution_id);
    Ok(InstitutionPlace { id, name: found.name, slug: found.slug, part: InstitutionPart::Member })
}

/// Leaves an institution: the seat is free again.
///
/// # Errors
/// 401; 404 for whoever is no member; 409 `institution_last_admin`.
pub async fn institution_leave(context: &Context, id: InstitutionId) -> Result<()> {
    let person = context.require_person()?;
    let mut work = context.begin().await?;
    sqlx::query!("select id from institutions where id = $1 for update", id.0).fetch_optional(&mut *work).await?;
    let own = sqlx::query_scalar!(
        "select id from institution_members where institution_id = $1 and user_id = $2 and state = 'active'",
        id.0,
        person.id.0,
    );
    let own = own.fetch_optional(&mut *work).await?.ok_or_else(missing)?;
    let leaving = End { institution: id, member: InstitutionMemberId(own), person: Some(person.id), state: "left" };
    end(&mut work, context, &leaving).await?;
    Ok(work.commit().await?)
}
