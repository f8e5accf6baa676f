//! A finished photo is its person's picture where they show none of their own yet: whoever sends a photo of themselves
//! means to be seen, and a program that uploads and completes need not say so once more.

use super::settings::settings_change;
use domain::{
    identity::settings::SettingsRequest,
    ids::UploadId,
    platform::uploads::{UploadStatus, UploadView},
};
use spine::{Context, Result};

/// See [`spine::uploads::upload_complete`]; a good photo becomes the picture where only a drawing of ours, or nothing,
/// stands.
///
/// # Errors
/// As there.
pub async fn upload_complete(context: &Context, id: UploadId) -> Result<UploadView> {
    let view = spine::uploads::upload_complete(context, id).await?;
    if view.status == UploadStatus::Ready && is_first_photo(context, id).await? {
        let request = SettingsRequest { photo_upload_id: Some(id.to_string()), ..SettingsRequest::default() };
        settings_change(context, request).await?;
    }
    Ok(view)
}

/// Whether it is a photo that nothing uses yet, of somebody who shows none they sent. One that was taken down is not
/// put up again by asking where it stands.
async fn is_first_photo(context: &Context, id: UploadId) -> Result<bool> {
    let first = sqlx::query_scalar!(
        r#"select exists (
             select from uploads f join users u on u.id = f.owner_id
             where f.id = $1 and f.owner_id = $2 and f.purpose = 'photo' and f.state = 'ready' and f.ends_at > $3
               and coalesce(u.picture, '') not like 'upload/%') as "first!""#,
        id.0,
        context.require_person()?.id.0,
        context.now(),
    );
    Ok(first.fetch_one(context.writes()).await?)
}
