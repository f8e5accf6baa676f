//! The bytes of a file: parts in the object store, sealed where the purpose says so.

use crate::{
    App, Context, Error, Result,
    sealing::{Place, key_id, seal, unseal},
};
use domain::platform::uploads::Rules;
use uuid::Uuid;

/// Where all files lie.
pub(super) const ROOT: &str = "uploads";

/// The folder of one file.
pub(super) fn folder(upload: Uuid) -> String {
    format!("{ROOT}/{upload}")
}

pub(super) fn key(upload: Uuid, part: Uuid) -> String {
    format!("{ROOT}/{upload}/{part}")
}

/// Where the AVIF of a picture lies.
pub(super) fn avif_key(upload: Uuid) -> String {
    format!("{ROOT}/{upload}/avif")
}

/// Where a picture lies that is shown small.
pub(super) fn preview_key(upload: Uuid) -> String {
    format!("{ROOT}/{upload}/preview")
}

/// A part that was stored.
pub(super) struct StoredPart {
    pub id: Uuid,
    pub bytes: i32,
    /// The data key it is sealed with.
    pub seal_key: Option<Uuid>,
}

/// Stores one part. No row knows it yet.
pub(super) async fn part_put(app: &App, upload: Uuid, rules: &Rules, bytes: Vec<u8>) -> Result<StoredPart> {
    let length = i32::try_from(bytes.len()).map_err(|_| Error::unexpected("a part is too long"))?;
    let id = Uuid::now_v7();
    let (bytes, seal_key) = if rules.sealed {
        let sealed = seal(app, place(id), &bytes).await?;
        let seal_key = key_id(&sealed);
        (sealed, seal_key)
    } else {
        (bytes, None)
    };
    app.objects.put(&key(upload, id), bytes).await?;
    Ok(StoredPart { id, bytes: length, seal_key })
}

/// A part as it was sent.
pub(super) async fn part_get(app: &App, upload: Uuid, rules: &Rules, part: Uuid) -> Result<Vec<u8>> {
    let key = key(upload, part);
    let stored = app.objects.get(&key).await?.ok_or_else(|| Error::unexpected(format!("{key} is not there")))?;
    if rules.sealed { unseal(app, place(part), &stored).await } else { Ok(stored) }
}

/// All of a file; for kinds whose limit is small.
pub(super) async fn all_bytes(context: &Context, row: &super::Row) -> Result<Vec<u8>> {
    let rules = row.purpose()?.rules();
    let mut whole = Vec::with_capacity(usize::try_from(row.size).unwrap_or(0));
    for part in &row.parts {
        whole.extend(part_get(&context.app, row.id, &rules, *part).await?);
    }
    Ok(whole)
}

/// Up to `length` bytes from `at` on.
pub(super) async fn bytes_at(context: &Context, row: &super::Row, at: u64, length: usize) -> Result<Vec<u8>> {
    let rules = row.purpose()?.rules();
    let (mut from, until) = (0_u64, at.saturating_add(length as u64));
    let mut found = Vec::new();
    for (part, bytes) in row.parts.iter().zip(&row.part_bytes) {
        let end = from + u64::from(bytes.unsigned_abs());
        if from < until && at < end {
            let whole = part_get(&context.app, row.id, &rules, *part).await?;
            let first = usize::try_from(at.saturating_sub(from)).unwrap_or(usize::MAX);
            let last = usize::try_from(until.min(end) - from).unwrap_or(usize::MAX);
            found.extend_from_slice(whole.get(first..last.min(whole.len())).unwrap_or_default());
        }
        from = end;
    }
    Ok(found)
}

/// A part belongs to its place by its own id, which no other part has.
fn place(part: Uuid) -> Place {
    Place::new("uploads", "parts", part)
}
