//! How an institution looks to its people.

use super::own::{locked, missing};
use domain::{
    identity::picture::media_path,
    ids::{InstitutionId, UploadId},
    integrations::institution::{BrandingRequest, InstitutionBranding},
    platform::uploads::Purpose,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    uploads::{upload_release, upload_take},
};
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

/// How one looks, for whoever was let see it: by a seat, a link or an entrance.
///
/// # Errors
/// 404 for one that does not exist.
pub(super) async fn brand_read(executor: impl PgExecutor<'_>, id: Uuid) -> Result<InstitutionBranding> {
    let row = sqlx::query!(
        r#"select i.name, b.color_light as "color_light?", b.color_dark as "color_dark?", b.logo_id as "logo_id?"
           from institutions i left join institution_brands b on b.institution_id = i.id where i.id = $1"#,
        id
    );
    let row = row.fetch_optional(executor).await?.ok_or_else(missing)?;
    let logo_url = row.logo_id.map(|logo| media_path(UploadId(logo)));
    Ok(InstitutionBranding { name: row.name, color_light: row.color_light, color_dark: row.color_dark, logo_url })
}

/// How one looks to whoever looks after it or has a seat there.
///
/// # Errors
/// 404 for everybody else.
pub async fn branding_get(context: &Context, id: InstitutionId) -> Result<InstitutionBranding> {
    let person = context.require_person()?;
    let own = sqlx::query_scalar!(
        r#"select exists (select from institution_admins where institution_id = $1 and user_id = $2)
             or exists (select from institution_members
                        where institution_id = $1 and user_id = $2 and state = 'active') as "own!""#,
        id.0,
        person.id.0,
    );
    if !own.fetch_one(context.writes()).await? {
        return Err(missing().into());
    }
    brand_read(context.writes(), id.0).await
}

/// Changes what is named.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 of [`BrandingRequest::parse`], `upload_unknown`;
/// 409 `upload_not_ready`; 429.
pub async fn branding_put(
    context: &Context,
    id: InstitutionId,
    request: &BrandingRequest,
) -> Result<InstitutionBranding> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let change = request.parse()?;
    let mut work = context.begin().await?;
    let row = locked(&mut work, person.id, id).await?;
    let before = logo_of(&mut work, id).await?;
    let logo = match change.logo {
        None => before,
        Some(None) => None,
        Some(Some(logo)) if before == Some(logo.0) => before,
        Some(Some(logo)) => {
            let taken = upload_take(&mut work, context, person.id, logo, Purpose::Branding).await;
            taken.map_err(|error| match error {
                spine::Error::Refused(refusal) => refusal.at("logo_upload_id").into(),
                other => other,
            })?;
            Some(logo.0)
        }
    };
    if let Some(gone) = before.filter(|before| Some(*before) != logo) {
        upload_release(&mut work, UploadId(gone), context.now()).await?;
    }
    let name = change.name.unwrap_or(row.name);
    let colors = change.colors.map(|colors| colors.map(|(light, dark)| (light.hex(), dark.hex())));
    let (light, dark) = colors.clone().flatten().unzip();
    sqlx::query!(
        "with named as (update institutions set name = $2 where id = $1)
         insert into institution_brands (institution_id, color_light, color_dark, logo_id, changed_at)
         values ($1, $3, $4, $5, $7)
         on conflict (institution_id) do update set
           color_light = case when $6 then excluded.color_light else institution_brands.color_light end,
           color_dark = case when $6 then excluded.color_dark else institution_brands.color_dark end,
           logo_id = excluded.logo_id, changed_at = excluded.changed_at",
        id.0,
        name,
        light,
        dark,
        logo,
        colors.is_some(),
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    let after = Some(json!({ "name": name, "colors": colors, "logo": logo.is_some() }));
    audit_append(&mut work, context, Act { act: "institution.branding", subject_id: Some(id.0), before: None, after })
        .await?;
    work.commit().await?;
    branding_get(context, id).await
}

async fn logo_of(connection: &mut PgConnection, id: InstitutionId) -> Result<Option<Uuid>> {
    let logo = sqlx::query_scalar!("select logo_id from institution_brands where institution_id = $1", id.0);
    Ok(logo.fetch_optional(connection).await?.flatten())
}
