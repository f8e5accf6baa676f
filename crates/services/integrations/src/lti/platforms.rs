//! The learning platforms of an institution, as its admins register them.

use crate::webhooks::address_read;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{InstitutionId, LtiPlatformId, UserId},
    integrations::{
        lti::{LtiAddresses, LtiPlatform, LtiPlatformRequest, PLATFORMS_MOST, PlatformChange},
        refusals,
    },
    page::Page,
    refusal::Fields,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

struct Row {
    id: Uuid,
    name: String,
    issuer: String,
    client_id: String,
    deployment_ids: Vec<String>,
    auth_url: String,
    token_url: String,
    jwks_url: String,
    created_at: DateTime<Utc>,
    last_launch_at: Option<DateTime<Utc>>,
    linked: i64,
}

impl Row {
    fn shown(self, context: &Context, institution_id: InstitutionId) -> LtiPlatform {
        LtiPlatform {
            id: LtiPlatformId(self.id),
            institution_id,
            name: self.name,
            issuer: self.issuer,
            client_id: self.client_id,
            deployment_ids: self.deployment_ids,
            auth_url: self.auth_url,
            token_url: self.token_url,
            jwks_url: self.jwks_url,
            linked: self.linked,
            created_at: self.created_at,
            last_launch_at: self.last_launch_at,
            addresses: LtiAddresses::of(&context.app.settings.public_url),
        }
    }
}

/// The addresses that were named, as they are stored.
#[derive(Default)]
struct Urls {
    auth: Option<String>,
    token: Option<String>,
    jwks: Option<String>,
}

impl Urls {
    fn read(context: &Context, request: &LtiPlatformRequest) -> std::result::Result<Self, Refusal> {
        let settings = &context.app.settings;
        let mut fields = Fields::default();
        let mut read = |name: &'static str, typed: &Option<String>| {
            let typed = typed.as_deref()?;
            let address = address_read(typed, settings.dev, settings.host());
            fields.take(name, address.map_err(|_| refusals::lti_address_invalid().at(name)))
        };
        let urls = Self {
            auth: read("auth_url", &request.auth_url),
            token: read("token_url", &request.token_url),
            jwks: read("jwks_url", &request.jwks_url),
        };
        fields.finish()?;
        Ok(urls)
    }
}

/// Locks the institution, which this person must look after.
async fn institution_lock(work: &mut Transaction<'_, Postgres>, person: UserId, id: InstitutionId) -> Result<()> {
    sqlx::query!("select id from institutions where id = $1 for no key update", id.0)
        .fetch_optional(&mut **work)
        .await?;
    needs_admin(work, person, id).await
}

/// # Errors
/// 404 for everybody else's institution.
pub(super) async fn needs_admin(connection: &mut PgConnection, person: UserId, id: InstitutionId) -> Result<()> {
    let admin = sqlx::query_scalar!(
        r#"select exists (select from institution_admins where institution_id = $1 and user_id = $2) as "admin!""#,
        id.0,
        person.0
    );
    if admin.fetch_one(connection).await? { Ok(()) } else { Err(Refusal::not_found("institution").into()) }
}

fn missing() -> Refusal {
    Refusal::not_found("platform")
}

async fn rows(connection: &mut PgConnection, id: InstitutionId) -> Result<Vec<Row>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select p.id, p.name, p.issuer, p.client_id, p.deployment_ids, p.auth_url, p.token_url, p.jwks_url,
             p.created_at, p.last_launch_at,
             (select count(*) from lti_links k where k.platform_id = p.id) as "linked!"
           from lti_platforms p where p.institution_id = $1 order by p.created_at, p.id"#,
        id.0,
    );
    Ok(rows.fetch_all(connection).await?)
}

/// Those of an institution that the caller looks after.
///
/// # Errors
/// 401; 404 for another institution.
pub async fn platforms_list(context: &Context, id: InstitutionId) -> Result<Page<LtiPlatform>> {
    let person = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    needs_admin(&mut connection, person, id).await?;
    let items = rows(&mut connection, id).await?.into_iter().map(|row| row.shown(context, id)).collect();
    Ok(Page { items, next_cursor: None })
}

async fn platform_get(context: &Context, id: InstitutionId, platform: LtiPlatformId) -> Result<LtiPlatform> {
    let all = platforms_list(context, id).await?.items;
    Ok(all.into_iter().find(|one| one.id == platform).ok_or_else(missing)?)
}

/// Registers one.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 by field; 409 `lti_platforms_too_many`,
/// `lti_platform_taken`; 429.
pub async fn platform_create(
    context: &Context,
    id: InstitutionId,
    request: &LtiPlatformRequest,
) -> Result<LtiPlatform> {
    let person = context.require_verified()?.id;
    let asked = request.parse_new(context.app.settings.dev)?;
    let whole = LtiPlatformRequest {
        auth_url: Some(request.auth_url.clone().unwrap_or_default()),
        token_url: Some(request.token_url.clone().unwrap_or_default()),
        jwks_url: Some(request.jwks_url.clone().unwrap_or_default()),
        ..LtiPlatformRequest::default()
    };
    let urls = Urls::read(context, &whole)?;
    limit_take(&context.app, Limit::Institution, &person.to_string()).await?;
    let platform = LtiPlatformId(context.new_id());
    let mut work = context.begin().await?;
    institution_lock(&mut work, person, id).await?;
    let there =
        sqlx::query_scalar!(r#"select count(*) as "there!" from lti_platforms where institution_id = $1"#, id.0);
    if there.fetch_one(&mut *work).await? >= PLATFORMS_MOST {
        return Err(refusals::lti_platforms_too_many(PLATFORMS_MOST).into());
    }
    let made = sqlx::query!(
        "insert into lti_platforms (id, institution_id, name, issuer, client_id, deployment_ids, auth_url, token_url,
           jwks_url, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (issuer, client_id) do nothing",
        platform.0,
        id.0,
        asked.name,
        asked.issuer,
        asked.client_id,
        &asked.deployment_ids,
        urls.auth.unwrap_or_default(),
        urls.token.unwrap_or_default(),
        urls.jwks.unwrap_or_default(),
        context.now(),
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::lti_platform_taken().into());
    }
    note(&mut work, context, ("institution.lti_made", id), platform, &asked.issuer).await?;
    work.commit().await?;
    platform_get(context, id, platform).await
}

/// Changes what is named. Where it says otherwise who signs, it is another platform, which knows nobody: all links are
/// gone, so that nobody is somebody by another one's word.
///
/// # Errors
/// As [`platform_create`]; 404 for another one's platform.
pub async fn platform_update(
    context: &Context,
    (id, platform): (InstitutionId, LtiPlatformId),
    request: &LtiPlatformRequest,
) -> Result<LtiPlatform> {
    let person = context.require_verified()?.id;
    let change = request.parse(context.app.settings.dev)?;
    let urls = Urls::read(context, request)?;
    limit_take(&context.app, Limit::Institution, &person.to_string()).await?;
    let mut work = context.begin().await?;
    institution_lock(&mut work, person, id).await?;
    let before = rows(&mut work, id).await?.into_iter().find(|row| row.id == platform.0).ok_or_else(missing)?;
    if is_another(&before, &change, &urls) {
        sqlx::query!("delete from lti_links where platform_id = $1", platform.0).execute(&mut *work).await?;
    }
    let changed = sqlx::query!(
        "update lti_platforms set name = coalesce($2, name), issuer = coalesce($3, issuer),
           client_id = coalesce($4, client_id), deployment_ids = coalesce($5, deployment_ids),
           auth_url = coalesce($6, auth_url), token_url = coalesce($7, token_url), jwks_url = coalesce($8, jwks_url)
         where id = $1",
        platform.0,
        change.name,
        change.issuer,
        change.client_id,
        change.deployment_ids.as_deref(),
        urls.auth,
        urls.token,
        urls.jwks,
    );
    if let Err(error) = changed.execute(&mut *work).await {
        let taken = error.as_database_error().and_then(|said| said.constraint()) == Some("lti_platforms_one");
        return Err(if taken { refusals::lti_platform_taken().into() } else { error.into() });
    }
    let issuer = change.issuer.as_deref().unwrap_or(&before.issuer);
    note(&mut work, context, ("institution.lti_changed", id), platform, issuer).await?;
    work.commit().await?;
    platform_get(context, id, platform).await
}

fn is_another(before: &Row, change: &PlatformChange, urls: &Urls) -> bool {
    let differs = |now: &Option<String>, was: &String| now.as_ref().is_some_and(|now| now != was);
    differs(&change.issuer, &before.issuer)
        || differs(&change.client_id, &before.client_id)
        || differs(&urls.jwks, &before.jwks_url)
}

/// Removes it with its links.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404; 429.
pub async fn platform_delete(context: &Context, (id, platform): (InstitutionId, LtiPlatformId)) -> Result<()> {
    let person = context.require_verified()?.id;
    limit_take(&context.app, Limit::Institution, &person.to_string()).await?;
    let mut work = context.begin().await?;
    institution_lock(&mut work, person, id).await?;
    let gone = sqlx::query_scalar!(
        "delete from lti_platforms where id = $1 and institution_id = $2 returning issuer",
        platform.0,
        id.0
    );
    let issuer = gone.fetch_optional(&mut *work).await?.ok_or_else(missing)?;
    note(&mut work, context, ("institution.lti_removed", id), platform, &issuer).await?;
    Ok(work.commit().await?)
}

async fn note(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (act, institution): (&'static str, InstitutionId),
    platform: LtiPlatformId,
    issuer: &str,
) -> Result<()> {
    let after = Some(json!({ "platform_id": platform, "issuer": issuer }));
    audit_append(work, context, Act { act, subject_id: Some(institution.0), before: None, after }).await
}
