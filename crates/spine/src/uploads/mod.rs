//! Files that people send (PE1, MS3): announced, received in parts, looked at, served, and taken away when nothing
//! uses them.
//!
//! The row says what is known of a file, the object store has its bytes in parts of four mebibytes. A part is stored
//! before the row counts it, so what a row counts is there. Nobody gets a byte of a file before it was looked at
//! ([`examine`]): its type by its first bytes, viruses, what an archive holds, how long a film is; a photo is drawn
//! anew. Files of some purposes are sealed as they arrive and are never on the disk in the open.
//!
//! A context that uses a file calls [`upload_take`] in the transaction that refers to it, and [`upload_release`] when
//! it does not any more; [`sweep`] takes away what nobody has taken.

mod examine;
mod kept;
mod links;
pub mod pace;
mod parts;
mod preview;
mod receive;
mod serve;
mod sweep;
pub mod turnstile;

pub use examine::{ExamineUpload, MakeAvif, upload_complete};
pub use kept::upload_kept;
pub use links::{Signed, media_url};
pub use preview::{MakePreview, preview_url};
pub use receive::{Received, upload_receive};
pub use serve::{Asked, MediaFile, Opened, media_open, upload_bytes, upload_save, upload_shown};
pub use sweep::{SweepObjects, SweepUploads};

use crate::{Context, Error, Result};
use adapters::files::ObjectError;
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    identity::{Role, family::refusals::parents_decide},
    ids::{UploadId, UserId},
    platform::uploads::{
        ARRIVES_WITHIN_HOURS, Announced, COUNTS_AT_LEAST_BYTES, Purpose, UploadPlace, UploadRequest, UploadStatus,
        UploadView, quota_bytes, refusals,
    },
};
use futures::Stream;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Keys of the database's advisory locks for quotas: this and the person.
const QUOTA_LOCK: i32 = 7_568;

/// Announces a file; answers where its bytes go.
///
/// # Errors
/// 422, 415 and 413 as [`Announced::parse`] says; 409 `storage_full`; 403 `age_parent_required` for what children do
/// not show to strangers.
pub async fn upload_begin(context: &Context, request: &UploadRequest) -> Result<UploadPlace> {
    let person = context.require_person()?;
    let announced = Announced::parse(request)?;
    if person.roles.contains(&Role::Child) && !announced.purpose.rules().by_children {
        return Err(parents_decide().into());
    }
    let teaches = person.tutor_id.is_some() || person.is_staff();
    begun(context, person.id, &announced, quota_bytes(teaches)).await
}

/// A row for a file of that person's, within what they may keep.
async fn begun(context: &Context, owner: UserId, announced: &Announced, quota: i64) -> Result<UploadPlace> {
    let (id, now) = (UploadId(context.new_id()), context.now());
    let ends_at = now + Duration::hours(ARRIVES_WITHIN_HOURS);
    let mut transaction = context.begin().await?;
    // Two announcements at once are counted one after the other.
    sqlx::query!("select pg_advisory_xact_lock($1, hashtext($2))", QUOTA_LOCK, owner.to_string())
        .execute(&mut *transaction)
        .await?;
    let kept = sqlx::query_scalar!(
        r#"select coalesce(sum(greatest(size, $2)), 0)::bigint as "kept!" from uploads
           where owner_id = $1 and state <> 'refused'"#,
        owner.0,
        COUNTS_AT_LEAST_BYTES,
    );
    let kept = kept.fetch_one(&mut *transaction).await?;
    if kept + announced.size.max(COUNTS_AT_LEAST_BYTES) > quota {
        return Err(refusals::storage_full(quota >> 20).into());
    }
    sqlx::query!(
        "insert into uploads (id, owner_id, purpose, file_name, media_type, size, created_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0,
        owner.0,
        announced.purpose.code(),
        announced.file_name,
        announced.kind.media_type(),
        announced.size,
        now,
        ends_at,
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(UploadPlace { id, upload_url: links::upload_url(&context.app, id, ends_at), expires_at: ends_at })
}

/// A whole file that is in memory.
///
/// # Errors
/// As [`upload_streamed`].
pub async fn upload_whole(context: &Context, request: &UploadRequest, bytes: &[u8]) -> Result<UploadId> {
    upload_streamed(context, request, futures::stream::iter([Ok::<_, std::io::Error>(bytes)])).await
}

/// A whole file at once, as a form sends it: announced, received and looked at.
///
/// # Errors
/// As [`upload_begin`], [`upload_receive`] and [`upload_complete`]; a refused file is its refusal.
pub async fn upload_streamed<S, B, E>(context: &Context, request: &UploadRequest, body: S) -> Result<UploadId>
where
    S: Stream<Item = std::result::Result<B, E>> + Send,
    B: AsRef<[u8]> + Send,
{
    let place = upload_begin(context, request).await?;
    upload_receive(context, place.id, None, body).await?;
    let view = upload_complete(context, place.id).await?;
    if view.status == UploadStatus::Refused {
        let row = Row::of(context, place.id).await?;
        return Err(row.and_then(|row| row.refusal()).unwrap_or_else(refusals::upload_unknown).into());
    }
    Ok(place.id)
}

/// Says in the caller's transaction that something uses a file from now on.
///
/// # Errors
/// 422 `upload_unknown` unless it is that person's, for that purpose and good; 409 `upload_not_ready` while it is
/// looked at.
pub async fn upload_take(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    owner: UserId,
    id: UploadId,
    purpose: Purpose,
) -> Result<()> {
    let state = sqlx::query_scalar!(
        "select state from uploads
         where id = $1 and owner_id = $2 and purpose = $3 and (ends_at is null or ends_at > $4) for update",
        id.0,
        owner.0,
        purpose.code(),
        context.now(),
    );
    match state.fetch_optional(&mut **transaction).await?.as_deref().and_then(UploadStatus::parse) {
        Some(UploadStatus::Ready) => {}
        Some(UploadStatus::Scanning) => return Err(refusals::upload_not_ready().into()),
        Some(UploadStatus::Receiving | UploadStatus::Refused) | None => return Err(refusals::upload_unknown().into()),
    }
    sqlx::query!("update uploads set ends_at = null where id = $1", id.0).execute(&mut **transaction).await?;
    Ok(())
}

/// Nothing uses it any more: it goes at that instant.
pub async fn upload_release(
    transaction: &mut Transaction<'_, Postgres>,
    id: UploadId,
    ends_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("update uploads set ends_at = $2 where id = $1", id.0, ends_at).execute(&mut **transaction).await?;
    Ok(())
}

/// What is known of a file.
struct Row {
    id: Uuid,
    owner_id: Uuid,
    purpose: String,
    file_name: String,
    media_type: String,
    size: i64,
    received: i64,
    parts: Vec<Uuid>,
    part_bytes: Vec<i32>,
    state: String,
    refusal: Option<serde_json::Value>,
    avif_bytes: Option<i32>,
    preview_bytes: Option<i32>,
    ends_at: Option<DateTime<Utc>>,
}

impl Row {
    async fn of(context: &Context, id: UploadId) -> Result<Option<Self>> {
        let row = sqlx::query_as!(
            Self,
            "select id, owner_id, purpose, file_name, media_type, size, received, parts, part_bytes, state, refusal,
                    avif_bytes, preview_bytes, ends_at
             from uploads where id = $1",
            id.0
        );
        Ok(row.fetch_optional(context.writes()).await?)
    }

    /// The caller's own; 404 for anybody else's.
    async fn own(context: &Context, id: UploadId) -> Result<Self> {
        let person = context.require_person()?;
        let row = Self::of(context, id).await?.filter(|row| row.owner_id == person.id.0);
        row.ok_or_else(|| Refusal::not_found("upload").into())
    }

    fn purpose(&self) -> Result<Purpose> {
        Purpose::parse(&self.purpose).ok_or_else(|| Error::unexpected(format!("stored purpose {}", self.purpose)))
    }

    fn state(&self) -> Result<UploadStatus> {
        UploadStatus::parse(&self.state).ok_or_else(|| Error::unexpected(format!("stored state {}", self.state)))
    }

    fn refusal(&self) -> Option<Refusal> {
        self.refusal.clone().and_then(|stored| serde_json::from_value(stored).ok())
    }

    fn view(&self, context: &Context) -> Result<UploadView> {
        let (status, refusal, id) = (self.state()?, self.refusal(), UploadId(self.id));
        let url = (status == UploadStatus::Ready)
            .then(|| media_url(&context.app, id, self.purpose().is_ok_and(|purpose| purpose.rules().public)));
        let (code, reason) = refusal.map(|refusal| (refusal.code, refusal.message)).unzip();
        Ok(UploadView { id, status, url, code, reason })
    }
}

impl From<ObjectError> for Error {
    fn from(error: ObjectError) -> Self {
        Self::Beside(Box::new(error))
    }
}
