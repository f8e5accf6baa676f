//! Files that the product itself has of somebody: what lay in a package that they sent. They are counted, looked at and
//! swept as those that people send.

use super::{Row, begun, examine::examine, receive::upload_receive};
use crate::{Context, Result};
use domain::{
    Refusal,
    ids::{UploadId, UserId},
    platform::uploads::{Announced, UploadRequest, UploadStatus, quota_bytes, refusals},
};
use futures::Stream;

/// Keeps a file for whoever teaches, looked at before anybody may have it. Nothing uses it yet.
///
/// # Errors
/// What a file is refused for that its owner sends themselves; unexpected where the scanner does not answer.
pub async fn upload_kept<S, B, E>(
    context: &Context,
    owner: UserId,
    request: &UploadRequest,
    body: S,
) -> Result<UploadId>
where
    S: Stream<Item = std::result::Result<B, E>> + Send,
    B: AsRef<[u8]> + Send,
{
    let announced = Announced::parse(request)?;
    let id = begun(context, owner, &announced, quota_bytes(true)).await?.id;
    upload_receive(context, id, None, body).await?;
    sqlx::query!("update uploads set state = 'scanning' where id = $1 and state = 'receiving'", id.0)
        .execute(context.writes())
        .await?;
    examine(context, id).await?;
    let row = Row::of(context, id).await?.ok_or_else(|| Refusal::not_found("upload"))?;
    if row.state()? == UploadStatus::Ready {
        return Ok(id);
    }
    Err(row.refusal().unwrap_or_else(refusals::upload_not_ready).into())
}
