//! A person's picture: a photo they sent, taken into use and given up again.

use domain::{
    identity::picture::{picture_of, sent_picture},
    ids::{UploadId, UserId},
    platform::uploads::Purpose,
};
use spine::{
    Context, Result,
    uploads::{upload_release, upload_take},
};
use sqlx::{Postgres, Transaction};

/// Shows that photo of the person from now on, or none; the one before goes.
///
/// # Errors
/// 422 `upload_unknown` at `photo_upload_id` for what is no photo of theirs; 409 `upload_not_ready`.
pub async fn picture_set(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: UserId,
    photo: Option<UploadId>,
) -> Result<()> {
    let before = sqlx::query_scalar!("select picture from users where id = $1 for update", person.0)
        .fetch_optional(&mut **transaction)
        .await?
        .flatten();
    let before = before.as_deref().and_then(sent_picture);
    if let Some(photo) = photo {
        upload_take(transaction, context, person, photo, Purpose::Photo).await.map_err(|error| match error {
            spine::Error::Refused(refusal) => refusal.at("photo_upload_id").into(),
            other => other,
        })?;
    }
    let picture = photo.map(picture_of);
    sqlx::query!("update users set picture = $2 where id = $1", person.0, picture).execute(&mut **transaction).await?;
    match before.filter(|before| Some(*before) != photo) {
        Some(before) => upload_release(transaction, before, context.now()).await,
        None => Ok(()),
    }
}
