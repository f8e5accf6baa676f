//! What an institution's admins say of its accounts: the issuer, and the domains that are proved to be its own.

use super::{
    links::{links_end, opened_end},
    own::{Row, locked, looked_after},
    scim_tokens::{groups_sizes, scim_base, tokens_of},
    secret_place,
};
use crate::webhooks::address_read;
use adapters::domain_files::{DomainFiles, Said};
use domain::{
    Refusal,
    ids::InstitutionId,
    integrations::{
        institution::sso::{InstitutionDomain, InstitutionSso, PROOF_PATH, ParsedSso, SsoRequest, proves},
        refusals,
    },
};
use identity::secrets::secret_new;
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    sealing::seal,
};
use sqlx::{PgConnection, Postgres, Transaction};
use std::sync::Arc;

/// How people of an institution sign in, for whoever looks after it.
///
/// # Errors
/// 404 for another institution.
pub async fn sso_get(context: &Context, id: InstitutionId) -> Result<InstitutionSso> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    let row = looked_after(&mut connection, person.id, id).await?;
    shown(&mut connection, context, &row).await
}

async fn shown(connection: &mut PgConnection, context: &Context, row: &Row) -> Result<InstitutionSso> {
    let settings = sqlx::query!(
        "select issuer, client_id, enabled, enforced from institution_sso where institution_id = $1",
        row.id
    );
    let settings = settings.fetch_optional(&mut *connection).await?;
    let counts = sqlx::query!(
        r#"select (select count(*) from institution_identities where institution_id = $1) as "connected!",
             (select count(*) from scim_users where institution_id = $1) as "people!""#,
        row.id
    );
    let counts = counts.fetch_one(&mut *connection).await?;
    let site = &context.app.settings.public_url;
    Ok(InstitutionSso {
        secret_set: settings.is_some(),
        enabled: settings.as_ref().is_some_and(|settings| settings.enabled),
        enforced: settings.as_ref().is_some_and(|settings| settings.enforced),
        client_id: settings.as_ref().map(|settings| settings.client_id.clone()).unwrap_or_default(),
        issuer: settings.map(|settings| settings.issuer).unwrap_or_default(),
        callback_url: format!("{site}/sso/{}/callback", row.slug),
        sign_in_url: format!("{site}/sso/{}", row.slug),
        domains: domains_of(connection, row).await?,
        connected: counts.connected,
        scim_url: scim_base(context),
        scim_tokens: tokens_of(connection, row.id).await?,
        scim_people: counts.people,
        scim_groups: groups_sizes(connection, row.id).await?,
    })
}

async fn domains_of(connection: &mut PgConnection, row: &Row) -> Result<Vec<InstitutionDomain>> {
    let rows = sqlx::query!(
        "select domain, proof, confirmed_at from institution_domains where institution_id = $1 order by domain",
        row.id
    );
    let rows = rows.fetch_all(connection).await?;
    let domain = |domain: String, proof, confirmed_at| InstitutionDomain {
        proof_url: format!("https://{domain}{PROOF_PATH}"),
        domain,
        confirmed_at,
        proof,
    };
    Ok(rows.into_iter().map(|row| domain(row.domain, row.proof, row.confirmed_at)).collect())
}

/// The issuer as it is stored: on the public internet, without what no issuer has (Discovery §2).
fn issuer_read(context: &Context, typed: &str) -> std::result::Result<String, Refusal> {
    let settings = &context.app.settings;
    let read = address_read(typed, settings.dev, settings.host()).map_err(|_| refusals::sso_issuer_invalid())?;
    if read.contains('?') || read.len() > 500 {
        return Err(refusals::sso_issuer_invalid());
    }
    Ok(read.trim_end_matches('/').to_owned())
}

/// Replaces the settings. Another issuer is other people: links to the one before are forgotten, and whoever came by
/// them is signed out.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 of [`SsoRequest::parse`] and `sso_issuer_invalid`;
/// 409 `sso_secret_missing`, `sso_domain_missing`, `sso_enforced_off`; 429.
pub async fn sso_put(context: &Context, id: InstitutionId, request: &SsoRequest) -> Result<InstitutionSso> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let asked = request.parse(issuer_read(context, &request.issuer))?;
    let sealed = match &asked.client_secret {
        Some(secret) => Some(seal(&context.app, secret_place(id.0), secret.as_bytes()).await?),
        None => None,
    };
    let mut work = context.begin().await?;
    let row = locked(&mut work, person.id, id).await?;
    domains_put(&mut work, context, (id, &asked)).await?;
    if asked.enabled && !any_proved(&mut work, id).await? {
        return Err(refusals::sso_domain_missing().into());
    }
    settings_put(&mut work, context, (id, &asked), sealed).await?;
    let (enabled, enforced) = (asked.enabled, asked.enforced);
    let after = json!({ "issuer": asked.issuer, "enabled": enabled, "enforced": enforced, "domains": asked.domains });
    let after = Some(after);
    audit_append(&mut work, context, Act { act: "institution.sso", subject_id: Some(id.0), before: None, after })
        .await?;
    let told = shown(&mut work, context, &row).await?;
    work.commit().await?;
    Ok(told)
}

async fn settings_put(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (id, asked): (InstitutionId, &ParsedSso),
    sealed: Option<Vec<u8>>,
) -> Result<()> {
    let before = sqlx::query!(
        "select issuer, client_id, secret_sealed from institution_sso where institution_id = $1 for update",
        id.0
    );
    let before = before.fetch_optional(&mut **work).await?;
    let same_issuer = before.as_ref().is_none_or(|before| before.issuer == asked.issuer);
    let same_client = before.as_ref().is_some_and(|before| before.client_id == asked.client_id) && same_issuer;
    // A secret is told to nobody but the issuer it was entered for.
    let kept = before.map(|before| before.secret_sealed).filter(|_| same_client);
    let sealed = sealed.or(kept).ok_or_else(refusals::sso_secret_missing)?;
    if !same_issuer {
        links_end(work, context, id, None).await?;
    }
    if !asked.enabled {
        opened_end(work, context, id, None).await?;
    }
    sqlx::query!(
        "insert into institution_sso (institution_id, issuer, client_id, secret_sealed, enabled, changed_at, enforced)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (institution_id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
           secret_sealed = excluded.secret_sealed, enabled = excluded.enabled, changed_at = excluded.changed_at,
           enforced = excluded.enforced",
        id.0,
        asked.issuer,
        asked.client_id,
        sealed,
        asked.enabled,
        context.now(),
        asked.enforced,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Names the domains: new ones wait for their proof, those that are left out are forgotten.
async fn domains_put(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (id, asked): (InstitutionId, &ParsedSso),
) -> Result<()> {
    sqlx::query!(
        "delete from institution_domains where institution_id = $1 and not domain = any ($2)",
        id.0,
        &asked.domains,
    )
    .execute(&mut **work)
    .await?;
    for domain in &asked.domains {
        sqlx::query!(
            "insert into institution_domains (institution_id, domain, proof, added_at) values ($1, $2, $3, $4)
             on conflict (institution_id, domain) do nothing",
            id.0,
            domain,
            format!("edustream-domain={}", secret_new()?.token),
            context.now(),
        )
        .execute(&mut **work)
        .await?;
    }
    Ok(())
}

async fn any_proved(connection: &mut PgConnection, id: InstitutionId) -> Result<bool> {
    let any = sqlx::query_scalar!(
        r#"select exists (select from institution_domains
             where institution_id = $1 and confirmed_at is not null) as "any!""#,
        id.0
    );
    Ok(any.fetch_one(connection).await?)
}

fn files(context: &Context) -> Result<Arc<DomainFiles>> {
    let sandbox = context.app.settings.dev;
    let kept = context.app.shelf.get(|| DomainFiles::new(sandbox).map(Arc::new));
    match &*kept {
        Ok(files) => Ok(files.clone()),
        Err(error) => Err(Error::unexpected(format!("the reader of domains' files: {error}"))),
    }
}

/// Reads the file that proves a domain, and confirms the domain if it says what it must.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution, and for a domain that was not named; 409
/// `domain_unproved`, `domain_taken`; 429.
pub async fn domain_confirm(context: &Context, id: InstitutionId, domain: &str) -> Result<InstitutionSso> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let mut connection = context.writes().acquire().await?;
    looked_after(&mut connection, person.id, id).await?;
    let proof = sqlx::query_scalar!(
        "select proof from institution_domains where institution_id = $1 and domain = $2",
        id.0,
        domain,
    );
    let proof = proof.fetch_optional(&mut *connection).await?.ok_or_else(|| Refusal::not_found("domain"))?;
    // Nothing is held while somebody's server is asked.
    drop(connection);
    let said = files(context)?.read(domain, PROOF_PATH).await;
    let proved = match &said {
        Said::Proved => true,
        Said::File(file) => proves(file, &proof),
        Said::Nothing => false,
    };
    if !proved {
        return Err(refusals::domain_unproved(&format!("https://{domain}{PROOF_PATH}")).into());
    }
    let mut work = context.begin().await?;
    let row = locked(&mut work, person.id, id).await?;
    let confirmed = sqlx::query!(
        "update institution_domains set confirmed_at = coalesce(confirmed_at, $4)
         where institution_id = $1 and domain = $2 and proof = $3",
        id.0,
        domain,
        proof,
        context.now(),
    );
    match confirmed.execute(&mut *work).await {
        Ok(done) if done.rows_affected() == 1 => {}
        Ok(_) => return Err(Refusal::not_found("domain").into()),
        Err(error) => {
            let taken = error.as_database_error().and_then(|said| said.constraint());
            let taken = taken == Some("institution_domains_confirmed");
            return Err(if taken { refusals::domain_taken().into() } else { error.into() });
        }
    }
    let after = Some(json!({ "domain": domain }));
    audit_append(&mut work, context, Act { act: "institution.domain", subject_id: Some(id.0), before: None, after })
        .await?;
    let told = shown(&mut work, context, &row).await?;
    work.commit().await?;
    Ok(told)
}
