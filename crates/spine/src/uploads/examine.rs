//! Looking at a file before anybody gets it.
//!
//! First bytes, scanner, and what its kind can hide: a picture that is shown is drawn anew, an archive lists what it
//! holds, an introduction says how long it is. The request that completes a file waits a while for the answer; a job
//! does it again where the server stopped meanwhile or the scanner did not answer. Looking twice at once is harmless:
//! only one verdict is written.

use super::{
    Row, parts,
    preview::{MakePreview, drawn_kind},
};
use crate::{
    Context, Error, Result,
    audit::{Act, audit_append},
    job::{Job, job_new},
};
use adapters::files::{
    PictureError, TELLING_BYTES, Verdict,
    archives::{entries_of, too_many_entries},
    is_text, kind_of, pictures,
};
use chrono::Duration;
use domain::{
    Refusal,
    ids::UploadId,
    platform::uploads::{
        ALIKE_BITS, FileKind, MOST_PIXELS, Purpose, Rules, UNUSED_HOURS, UploadStatus, UploadView, archive,
        film::{self, BoxHead, INTRO_MINUTES, MOST_DESCRIPTION_BYTES},
        refusals,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

/// How long the request that completes a file waits for the verdict.
const WAITED: std::time::Duration = std::time::Duration::from_secs(20);
/// When the job looks whether the request did.
const LOOKED_AFTER_SECONDS: i64 = 60;
/// Hours a refused file is remembered, so that its owner can ask why.
const REFUSED_HOURS: i64 = 24;

/// What a look says.
enum Found {
    Good { kind: FileKind, scanned: bool, drawn: Drawn },
    Bad(Refusal),
}

/// What drawing a picture left: the picture where it is kept so, and how it looks.
#[derive(Default)]
struct Drawn {
    picture: Option<Vec<u8>>,
    likeness: Option<i64>,
}

/// Pictures that this server draws and archives it looks into at once: each takes a core and up to half a gigabyte.
struct Easels(Arc<Semaphore>);

/// Says that everything was sent, and answers where the file stands. May be repeated.
///
/// # Errors
/// 404 for anybody else's; 409 `upload_incomplete` with what has arrived.
pub async fn upload_complete(context: &Context, id: UploadId) -> Result<UploadView> {
    let row = Row::own(context, id).await?;
    if row.state()? != UploadStatus::Receiving {
        return row.view(context);
    }
    if row.received < row.size {
        return Err(refusals::upload_incomplete(row.received, row.size).into());
    }
    let mut transaction = context.begin().await?;
    let mine = sqlx::query!("update uploads set state = 'scanning' where id = $1 and state = 'receiving'", id.0);
    if mine.execute(&mut *transaction).await?.rows_affected() == 1 {
        let at = context.now() + Duration::seconds(LOOKED_AFTER_SECONDS);
        jobs::enqueue(&mut transaction, job_new::<ExamineUpload>(context, &OfUpload { id }, at)?, context.now())
            .await?;
        transaction.commit().await?;
        let system = Context::system(context.app.clone(), context.trace_id.clone());
        let look = tokio::spawn(async move { examine(&system, id).await });
        match tokio::time::timeout(WAITED, look).await {
            Ok(Ok(Err(error))) => tracing::warn!(%error, upload = %id, "a file could not be looked at; it waits"),
            Ok(Err(error)) => tracing::error!(%error, upload = %id, "looking at a file broke off"),
            Ok(Ok(Ok(()))) | Err(_) => {}
        }
    }
    Row::own(context, id).await?.view(context)
}

/// Payload of the jobs about one file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OfUpload {
    pub(super) id: UploadId,
}

/// Looks at a file that the request which completed it did not finish. Nothing is left to do when it did.
pub struct ExamineUpload;

impl Job for ExamineUpload {
    const KIND: &'static str = "ExamineUpload";
    type Payload = OfUpload;

    async fn run(context: &Context, OfUpload { id }: OfUpload) -> Result<()> {
        examine(context, id).await
    }
}

/// Draws a kept picture as AVIF as well: half a second of a core, which nobody waits for. Until then, and for browsers
/// that cannot show it, there is the JPEG.
pub struct MakeAvif;

impl Job for MakeAvif {
    const KIND: &'static str = "MakeAvif";
    const PRIORITY: i16 = -6;
    type Payload = OfUpload;

    async fn run(context: &Context, OfUpload { id }: OfUpload) -> Result<()> {
        let Some(row) = Row::of(context, id).await? else { return Ok(()) };
        if row.state()? != UploadStatus::Ready || row.avif_bytes.is_some() {
            return Ok(());
        }
        let jpeg = parts::all_bytes(context, &row).await?;
        let Ok(avif) = drawn(context, move || pictures::avif(&jpeg)).await? else { return Ok(()) };
        let bytes = i32::try_from(avif.len()).unwrap_or(i32::MAX);
        context.app.objects.put(&parts::avif_key(id.0), avif).await?;
        sqlx::query!("update uploads set avif_bytes = $2 where id = $1", id.0, bytes).execute(context.writes()).await?;
        Ok(())
    }
}

pub(super) async fn examine(context: &Context, id: UploadId) -> Result<()> {
    let Some(row) = Row::of(context, id).await? else { return Ok(()) };
    if row.state()? != UploadStatus::Scanning {
        return Ok(());
    }
    match look(context, &row).await? {
        Found::Good { kind, scanned, drawn } => accept(context, &row, kind, scanned, drawn).await,
        Found::Bad(refusal) => refuse(context, &row, refusal).await,
    }
}

async fn look(context: &Context, row: &Row) -> Result<Found> {
    let purpose = row.purpose()?;
    let rules = purpose.rules();
    let first = parts::bytes_at(context, row, 0, TELLING_BYTES).await?;
    // A text is what nothing else is, where a text may be sent.
    let text = || rules.kinds.iter().copied().find(|kind| kind.is_text() && is_text(&first));
    let Some(kind) = kind_of(&first).filter(|kind| rules.kinds.contains(kind)).or_else(text) else {
        return Ok(Found::Bad(refusals::file_not_what_it_says(&rules.kinds_named())));
    };
    if pictures::announces_too_much(&first, kind) {
        return Ok(Found::Bad(refusals::picture_too_large(MOST_PIXELS / 1_000_000)));
    }
    let scanned = match scan(context, row).await? {
        None => false,
        Some(Verdict::Clean) => true,
        Some(Verdict::Infected(name)) => {
            tracing::warn!(target: "security", upload = %row.id, owner = %row.owner_id, virus = name, "file_infected");
            return Ok(Found::Bad(refusals::file_infected()));
        }
    };
    if let Err(refusal) = contents(context, row, purpose, kind).await? {
        return Ok(Found::Bad(refusal));
    }
    // What is sent to one person is drawn only to look at it, and only where there is something to look for.
    if !(rules.redrawn || kind.is_picture() && some_are_refused(context).await?) {
        return Ok(Found::Good { kind, scanned, drawn: Drawn::default() });
    }
    let whole = parts::all_bytes(context, row).await?;
    let picture = drawn(context, move || {
        let picture = pictures::redraw_within(&whole, kind, rules.side)?;
        let likeness = pictures::likeness(&picture)?;
        Ok(Drawn { picture: Some(picture), likeness })
    });
    let picture = picture.await?;
    let looks = picture.as_ref().ok().and_then(|drawn| drawn.likeness);
    if is_refused(context, looks).await? {
        tracing::warn!(target: "security", upload = %row.id, owner = %row.owner_id, "picture_not_taken");
        // By this the staff finds what stands against it, whoever's picture that was.
        let seen = sqlx::query!("update uploads set likeness = $2 where id = $1", row.id, looks);
        seen.execute(context.writes()).await?;
        return Ok(Found::Bad(refusals::picture_not_taken()));
    }
    Ok(match picture {
        Ok(drawn) if rules.redrawn => Found::Good { kind: FileKind::Jpeg, scanned, drawn },
        Err(PictureError::TooLarge) if rules.redrawn => {
            Found::Bad(refusals::picture_too_large(MOST_PIXELS / 1_000_000))
        }
        Err(PictureError::Unreadable) if rules.redrawn => Found::Bad(refusals::picture_unreadable()),
        Ok(_) | Err(_) => Found::Good { kind, scanned, drawn: Drawn { picture: None, likeness: looks } },
    })
}

async fn some_are_refused(context: &Context) -> Result<bool> {
    let some = sqlx::query_scalar!(r#"select exists (select from refused_pictures) as "some!""#);
    Ok(some.fetch_one(context.writes()).await?)
}

/// Whether the staff takes no picture any more that looks like this one.
async fn is_refused(context: &Context, looks: Option<i64>) -> Result<bool> {
    let Some(looks) = looks else { return Ok(false) };
    let refused = sqlx::query_scalar!(r#"select picture_refused($1, $2) as "refused!""#, looks, ALIKE_BITS);
    Ok(refused.fetch_one(context.writes()).await?)
}

/// The scanner's verdict; none where the installation has no scanner.
async fn scan(context: &Context, row: &Row) -> Result<Option<Verdict>> {
    let Some(scanner) = &context.app.settings.clamd else { return Ok(None) };
    let silent = |error: adapters::files::ScanError| Error::Unexpected(Box::new(error));
    let rules = row.purpose()?.rules();
    let mut scan = scanner.begin().await.map_err(silent)?;
    for part in &row.parts {
        let bytes = parts::part_get(&context.app, row.id, &rules, *part).await?;
        scan.feed(&bytes).await.map_err(silent)?;
    }
    scan.verdict().await.map(Some).map_err(silent)
}

/// What a kind can hide.
async fn contents(context: &Context, row: &Row, purpose: Purpose, kind: FileKind) -> Result<Result2> {
    if kind.is_archive() {
        let _easel = easel(context).await?;
        let whole = parts::all_bytes(context, row).await?;
        let judged = tokio::task::spawn_blocking(move || listed(&whole)).await;
        return judged.map_err(|error| Error::Unexpected(Box::new(error)));
    }
    if kind == FileKind::Mp4 && purpose == Purpose::VideoIntro {
        return film_judged(context, row).await;
    }
    Ok(Ok(()))
}

/// Judges an archive by its list.
fn listed(whole: &[u8]) -> Result2 {
    if too_many_entries(whole) {
        return Err(refusals::archive_too_large());
    }
    entries_of(whole).ok_or_else(refusals::archive_unreadable).and_then(|entries| archive::judge(&entries))
}

type Result2 = std::result::Result<(), Refusal>;

/// Walks the boxes of an MP4 to the one that describes it.
async fn film_judged(context: &Context, row: &Row) -> Result<Result2> {
    let (mut at, size) = (0_u64, row.size.unsigned_abs());
    // A film has a handful of boxes at its top; whoever sends thousands sends no film.
    for _ in 0..64 {
        let Some(BoxHead { kind, head, length }) = film::box_head(&parts::bytes_at(context, row, at, 16).await?) else {
            break;
        };
        let length = length.unwrap_or(size - at);
        if &kind == b"moov" {
            let inner = length.saturating_sub(head);
            if inner > MOST_DESCRIPTION_BYTES || at + length > size {
                break;
            }
            let moov = parts::bytes_at(context, row, at + head, usize::try_from(inner).unwrap_or(0)).await?;
            return Ok(film::judge(&moov, INTRO_MINUTES));
        }
        at = at.saturating_add(length);
        if at >= size {
            break;
        }
    }
    Ok(Err(refusals::film_unreadable()))
}

/// Draws where blocking is allowed, half as many at once as there are cores.
pub(super) async fn drawn<T: Send + 'static>(
    context: &Context,
    draw: impl FnOnce() -> std::result::Result<T, PictureError> + Send + 'static,
) -> Result<std::result::Result<T, PictureError>> {
    let _easel = easel(context).await?;
    // Not in the open for a picture that breaks its decoder: that one is unreadable.
    let drawing = tokio::task::spawn_blocking(draw).await;
    Ok(drawing.unwrap_or(Err(PictureError::Unreadable)))
}

/// A place for work that takes a core and much memory; waits until one is free.
async fn easel(context: &Context) -> Result<OwnedSemaphorePermit> {
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let easels: Arc<Easels> = context.app.shelf.get(|| Easels(Arc::new(Semaphore::new((cores / 2).max(1)))));
    easels.0.clone().acquire_owned().await.map_err(|error| Error::Unexpected(Box::new(error)))
}

async fn accept(context: &Context, row: &Row, kind: FileKind, scanned: bool, found: Drawn) -> Result<()> {
    let rules: Rules = row.purpose()?.rules();
    let (mut kept, mut bytes, mut size) = (row.parts.clone(), row.part_bytes.clone(), row.size);
    let drawn = found.picture.is_some();
    if let Some(picture) = found.picture {
        size = picture.len() as i64;
        let part = parts::part_put(&context.app, row.id, &rules, picture).await?;
        (kept, bytes) = (vec![part.id], vec![part.bytes]);
    }
    let mut transaction = context.begin().await?;
    let written = sqlx::query!(
        "update uploads set state = 'ready', media_type = $2, scanned = $3, parts = $4, part_bytes = $5, size = $6,
           received = $6, ends_at = $7, file_name = $8, likeness = $9
         where id = $1 and state = 'scanning'",
        row.id,
        kind.media_type(),
        scanned,
        &kept,
        &bytes,
        size,
        context.now() + Duration::hours(UNUSED_HOURS),
        domain::platform::uploads::name::cleaned(&row.file_name, kind),
        found.likeness,
    );
    let mine = written.execute(&mut *transaction).await?.rows_affected() == 1;
    // A second form is for what many look at.
    if mine && drawn && rules.public {
        let job = job_new::<MakeAvif>(context, &OfUpload { id: UploadId(row.id) }, context.now())?;
        jobs::enqueue(&mut transaction, job, context.now()).await?;
    }
    if mine && rules.previewed && drawn_kind(kind.media_type()).is_some() {
        let job = job_new::<MakePreview>(context, &OfUpload { id: UploadId(row.id) }, context.now())?;
        jobs::enqueue(&mut transaction, job, context.now()).await?;
    }
    transaction.commit().await?;
    let gone: Vec<Uuid> = match (drawn, mine) {
        (false, _) => Vec::new(),
        (true, true) => row.parts.clone(),
        (true, false) => kept,
    };
    for part in gone {
        context.app.objects.delete(&parts::key(row.id, part)).await?;
    }
    Ok(())
}

/// What was sent goes at once; why is kept for a day.
async fn refuse(context: &Context, row: &Row, refusal: Refusal) -> Result<()> {
    let mut transaction = context.begin().await?;
    let written = sqlx::query!(
        "update uploads set state = 'refused', refusal = $2, parts = '{}', part_bytes = '{}', seal_keys = '{}',
           received = 0, ends_at = $3
         where id = $1 and state = 'scanning'",
        row.id,
        serde_json::to_value(&refusal)?,
        context.now() + Duration::hours(REFUSED_HOURS),
    );
    if written.execute(&mut *transaction).await?.rows_affected() == 1 {
        let after = Some(json!({ "code": refusal.code, "purpose": row.purpose, "owner_id": row.owner_id }));
        let act = Act { act: "upload.refuse", subject_id: Some(row.id), before: None, after };
        audit_append(&mut transaction, context, act).await?;
    }
    transaction.commit().await?;
    Ok(context.app.objects.delete_below(&parts::folder(row.id)).await?)
}
