//! Somebody new who comes from an institution: what its issuer does not say (the date of birth above all) is asked, the
//! rules of every registration apply, and the account begins with the seat that the institution gives it.

use super::{
    brand::brand_read,
    links::{domain_proved, link_store, seat_take},
    own::locked_for_others,
    sso::Entrance,
};
use domain::{
    identity::oidc::{
        Arrived, OidcRegistration,
        refusals::{oidc_held_elsewhere, oidc_not_finished},
    },
    ids::{InstitutionId, UserId},
    integrations::{
        institution::{InstitutionBranding, sso::domain_of},
        refusals,
    },
};
use identity::oidc::{Prepared, Way};
use spine::{Context, Result};

/// Somebody who has come back and has no account yet.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SsoWaiting {
    pub branding: InstitutionBranding,
    pub slug: String,
    pub email: String,
    pub display_name: String,
}

async fn waiting(context: &Context) -> Result<(Entrance, Arrived, String)> {
    let way = Way::of(context).ok_or_else(oidc_not_finished)?;
    let provider = way.provider_waiting(context).await?.ok_or_else(oidc_not_finished)?;
    let id = provider.strip_prefix("sso:").and_then(|id| id.parse().ok()).ok_or_else(oidc_not_finished)?;
    let entrance = Entrance::of(context, None, Some(id)).await?;
    let (arrived, next) = way.waiting(context, &provider).await?.ok_or_else(oidc_not_finished)?;
    Ok((entrance, arrived, next))
}

/// Who waits in this browser.
///
/// # Errors
/// 400 `oidc_not_finished` when nobody does, or does any more; 404 for an institution whose sign-in was switched off.
pub async fn sso_waiting(context: &Context) -> Result<SsoWaiting> {
    let (entrance, arrived, _) = waiting(context).await?;
    let branding = brand_read(context.writes(), entrance.id).await?;
    let email = arrived.email.ok_or_else(oidc_not_finished)?.as_str().to_owned();
    Ok(SsoWaiting { branding, slug: entrance.slug, email, display_name: arrived.name })
}

/// Makes the account with its seat; whose it is, which institution's, and where they were going.
///
/// # Errors
/// 422 by field, 403 `age_parent_required`, `sso_domain_unproved`; 400 `oidc_not_finished`; 409 `sso_sign_in_first`,
/// `sso_no_seat`, `oidc_held_elsewhere` when somebody was faster; 404; 429.
pub async fn sso_register(context: &Context, asked: OidcRegistration) -> Result<(UserId, InstitutionId, String)> {
    let (entrance, arrived, next) = waiting(context).await?;
    let email = arrived.email.clone().ok_or_else(oidc_not_finished)?;
    // Whoever an institution sends learns here; teaching is applied for with the own account.
    let asked = OidcRegistration { role: "student".to_owned(), ..asked };
    let prepared = Prepared::of(context, email.as_str(), asked).await?;
    let person = prepared.id();
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, entrance.id).await?;
    if !domain_proved(&mut work, institution.id, domain_of(&email)).await? {
        return Err(refusals::sso_domain_unproved(&entrance.name).into());
    }
    if !prepared.make(&mut work, context).await? {
        return Err(refusals::sso_sign_in_first(&entrance.name).into());
    }
    seat_take(&mut work, context, (&institution, person), (email.as_str(), &arrived.name)).await?;
    let account = (arrived.issuer.as_str(), arrived.subject.as_str(), email.as_str());
    if !link_store(&mut work, context, (institution.id, person), account).await? {
        return Err(oidc_held_elsewhere(&entrance.name).into());
    }
    work.commit().await?;
    prepared.made(context, "sso").await?;
    Ok((person, InstitutionId(institution.id), next))
}
