//! The work: the file is taken apart, what lay in it is kept, and the draft is written.

use super::{Apart, Laid, markdown, package, stopped};
use crate::video::film_new;
use adapters::files::{TELLING_BYTES, is_text, packages::PartError};
use domain::{
    Refusal,
    ids::{CourseId, CourseImportId, SubjectId, UnitId, UploadId, UserId, VideoId},
    learning::{
        course::{COURSES_MAX, DESCRIPTION_MAX_CHARS},
        import::{IMPORT_TRIES, ImportKind, LeftOut, Notes, manifest::media_type, pieces},
        outline::Outline,
        refusals,
    },
    people::{places::LANGUAGES, refusals::tutor_profile_missing},
    platform::uploads::{Purpose, UploadRequest},
};
use futures::{StreamExt, stream, stream::BoxStream};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    job::Job,
    uploads::{upload_kept, upload_release, upload_save, upload_take},
};
use sqlx::{Postgres, Transaction};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{Read, Seek},
    path::Path,
    sync::Arc,
};
use tokio::{io::AsyncReadExt, sync::Mutex};
use uuid::Uuid;

/// Bytes of a file that are passed on at once.
const CHUNK_BYTES: usize = 1 << 20;

/// Payload of the job about one import.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfImport {
    pub id: CourseImportId,
}

/// Makes a draft of a file. Nothing is left to do when there is one, or a reason why there is none.
pub struct ImportCourse;

/// One file is taken apart at a time: each takes a core and room on the disk.
struct Desk(Arc<Mutex<()>>);

struct Waiting {
    id: CourseImportId,
    owner: UserId,
    upload: UploadId,
    subject: SubjectId,
    asked: Option<ImportKind>,
    file_name: String,
    tries: i32,
}

/// Files of units: what was kept, and whether it is a film.
type Kept = BTreeMap<UnitId, (UploadId, bool)>;

impl Job for ImportCourse {
    const KIND: &'static str = "ImportCourse";
    const PRIORITY: i16 = -1;
    type Payload = OfImport;

    async fn run(context: &Context, OfImport { id }: OfImport) -> Result<()> {
        let Some(row) = begun(context, id).await? else { return Ok(()) };
        if row.tries > IMPORT_TRIES {
            return failed(context, &row, None, (refusals::import_gave_up(), Notes::default())).await;
        }
        let one: Arc<Desk> = context.app.shelf.get(|| Desk(Arc::new(Mutex::new(()))));
        let _one = one.0.lock().await;
        let desk = tempfile::Builder::new().prefix("edustream-import-").tempdir()?;
        let place = desk.path().join("file");
        if !upload_save(context, row.upload, &place).await? {
            return failed(context, &row, None, (refusals::import_gave_up(), Notes::default())).await;
        }
        let (folder, asked) = (desk.path().to_owned(), row.asked);
        let taken = tokio::task::spawn_blocking(move || apart(&place, &folder, asked)).await;
        let apart = match taken.map_err(|error| Error::Unexpected(Box::new(error)))? {
            Ok(apart) => apart,
            Err(PartError::Refused(refusal)) => {
                return failed(context, &row, None, (refusal, Notes::default())).await;
            }
            Err(error @ PartError::Machine(_)) => return Err(stopped(error)),
        };
        let (kind, mut apart) = (apart.kind, apart);
        let kept = files_kept(context, row.owner, &mut apart).await?;
        match draft(&apart) {
            Ok(outline) => written(context, &row, apart, (outline, kept)).await,
            Err(refusal) => failed(context, &row, Some(kind), (refusal, apart.notes)).await,
        }
    }
}

async fn begun(context: &Context, id: CourseImportId) -> Result<Option<Waiting>> {
    let row = sqlx::query!(
        "update course_imports set tries = tries + 1 where id = $1 and status = 'waiting'
         returning owner_id, upload_id, subject_id, asked, file_name, tries",
        id.0
    );
    let row = row.fetch_optional(context.writes()).await?;
    Ok(row.map(|row| Waiting {
        id,
        owner: UserId(row.owner_id),
        upload: UploadId(row.upload_id),
        subject: SubjectId(row.subject_id),
        asked: row.asked.as_deref().and_then(ImportKind::parse),
        file_name: row.file_name,
        tries: row.tries,
    }))
}

/// A text is Markdown, everything else a package.
fn apart(place: &Path, desk: &Path, asked: Option<ImportKind>) -> std::result::Result<Apart, PartError> {
    let mut file = File::open(place).map_err(PartError::Machine)?;
    let mut first = Vec::new();
    (&file).take(TELLING_BYTES as u64).read_to_end(&mut first).map_err(PartError::Machine)?;
    file.rewind().map_err(PartError::Machine)?;
    if is_text(&first) { markdown::apart(file, asked) } else { package::apart(file, desk, asked) }
}

/// Keeps what lay in the package as files that were sent are kept; what is refused is no unit, and is told.
async fn files_kept(context: &Context, owner: UserId, apart: &mut Apart) -> Result<Kept> {
    let mut kept = Kept::new();
    let mut gone = Vec::new();
    for laid in std::mem::take(&mut apart.files) {
        let purpose = if laid.film { Purpose::CourseVideo } else { Purpose::CourseFile };
        let request = UploadRequest {
            purpose: purpose.code().to_owned(),
            file_name: laid.name.rsplit('/').next().unwrap_or_default().to_owned(),
            size: i64::try_from(laid.bytes).unwrap_or(i64::MAX),
            content_type: media_type(&laid.name).to_owned(),
        };
        match upload_kept(context, owner, &request, bytes_of(&laid).await?).await {
            Ok(upload) => {
                kept.insert(laid.unit, (upload, laid.film));
            }
            Err(Error::Refused(refusal)) => {
                apart.notes.add_refused(LeftOut::FileRefused, &laid.name, 1, Some(refusal.code));
                gone.push(laid.unit);
            }
            Err(error) => return Err(error),
        }
    }
    for module in &mut apart.outline.modules {
        module.units.retain(|unit| unit.id.is_none_or(|id| !gone.contains(&id)));
        for unit in &mut module.units {
            unit.upload_id = unit.id.and_then(|id| kept.get(&id)).filter(|(_, film)| !film).map(|(upload, _)| *upload);
        }
    }
    apart.outline.modules.retain(|module| !module.units.is_empty());
    Ok(kept)
}

async fn bytes_of(laid: &Laid) -> Result<BoxStream<'static, std::io::Result<Vec<u8>>>> {
    let file = tokio::fs::File::open(&laid.place).await?;
    let chunks = stream::try_unfold(file, |mut file| async move {
        let mut chunk = vec![0; CHUNK_BYTES];
        let read = file.read(&mut chunk).await?;
        chunk.truncate(read);
        Ok((read > 0).then_some((chunk, file)))
    });
    Ok(chunks.boxed())
}

/// The outline, as one that is typed has to be.
fn draft(apart: &Apart) -> std::result::Result<Outline, Refusal> {
    if apart.outline.modules.is_empty() {
        return Err(refusals::import_empty());
    }
    apart.outline.parse()
}

/// The draft, its units and films, and the report, in one transaction.
async fn written(context: &Context, row: &Waiting, mut apart: Apart, (outline, kept): (Outline, Kept)) -> Result<()> {
    let mut transaction = context.begin().await?;
    let waits =
        sqlx::query_scalar!("select id from course_imports where id = $1 and status = 'waiting' for update", row.id.0);
    if waits.fetch_optional(&mut *transaction).await?.is_none() {
        return Ok(());
    }
    let course = match course_new(&mut transaction, context, row, (&apart, &outline)).await {
        Ok(course) => course,
        Err(Error::Refused(refusal)) => {
            transaction.rollback().await?;
            return failed(context, row, Some(apart.kind), (refusal, apart.notes)).await;
        }
        Err(error) => return Err(error),
    };
    for (unit, (upload, film)) in kept {
        if film {
            let id = VideoId(context.new_id());
            match film_new(&mut transaction, context, row.owner, (id, unit, upload)).await {
                Err(Error::Refused(refusal)) => {
                    let title = outline.unit(unit).map(|(unit, _)| unit.title.clone()).unwrap_or_default();
                    apart.notes.add_refused(LeftOut::FileRefused, &title, 1, Some(refusal.code));
                }
                done => done?,
            }
        } else {
            upload_take(&mut transaction, context, row.owner, upload, Purpose::CourseFile).await?;
        }
    }
    let kind = apart.kind;
    sqlx::query!(
        "update course_imports set status = 'done', kind = $2, course_id = $3, report = $4, finished_at = $5
         where id = $1",
        row.id.0,
        kind.code(),
        course.0,
        json!(apart.notes.report(&outline)),
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    upload_release(&mut transaction, row.upload, context.now()).await?;
    transaction.commit().await?;
    metrics::counter!("courses_imported_total", "kind" => kind.code(), "outcome" => "done").increment(1);
    Ok(())
}

async fn course_new(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    row: &Waiting,
    (apart, outline): (&Apart, &Outline),
) -> Result<CourseId> {
    let id = CourseId(context.new_id());
    // Courses of one teacher are counted one after the other.
    let tutor = sqlx::query!(
        "select t.id, t.currency, u.locale from tutors t join users u on u.id = t.user_id
         where t.user_id = $1 for no key update of t",
        row.owner.0
    );
    let tutor = tutor.fetch_optional(&mut **transaction).await?.ok_or_else(tutor_profile_missing)?;
    let there = sqlx::query_scalar!(r#"select count(*) as "n!" from courses where teacher_id = $1"#, row.owner.0);
    if there.fetch_one(&mut **transaction).await? >= COURSES_MAX {
        return Err(refusals::courses_too_many(COURSES_MAX).into());
    }
    let stem = row.file_name.rsplit_once('.').map_or(row.file_name.as_str(), |(stem, _)| stem);
    let title = apart.title.clone().or_else(|| pieces::titled(stem)).unwrap_or_else(|| "–".to_owned());
    let language: String = tutor.locale.chars().take(2).collect();
    sqlx::query!(
        "insert into courses (id, teacher_id, tutor_id, subject_id, title, description, level, language, currency,
           price, outline, created_at)
         values ($1, $2, $3, $4, $5, $6, 'beginner', $7, $8, 0, $9, $10)",
        id.0,
        row.owner.0,
        tutor.id,
        row.subject.0,
        title,
        pieces::prose(&apart.description, DESCRIPTION_MAX_CHARS),
        if LANGUAGES.contains(&language.as_str()) { language } else { "en".to_owned() },
        tutor.currency,
        json!(outline),
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    let (ids, kinds): (Vec<Uuid>, Vec<String>) =
        outline.units().filter_map(|unit| Some((unit.id?.0, unit.kind.clone()))).unzip();
    sqlx::query!(
        "insert into course_units (id, course_id, kind)
         select it.id, $1, it.kind from unnest($2::uuid[], $3::text[]) it (id, kind)",
        id.0,
        &ids,
        &kinds,
    )
    .execute(&mut **transaction)
    .await?;
    let after = Some(json!({ "import": row.id, "owner_id": row.owner }));
    audit_append(transaction, context, Act { act: "course.create", subject_id: Some(id.0), before: None, after })
        .await?;
    Ok(id)
}

/// There is no course; its owner reads why, and what was seen so far.
async fn failed(
    context: &Context,
    row: &Waiting,
    kind: Option<ImportKind>,
    (refusal, notes): (Refusal, Notes),
) -> Result<()> {
    let mut transaction = context.begin().await?;
    let done = sqlx::query!(
        "update course_imports set status = 'failed', kind = $2, refusal = $3, report = $4, finished_at = $5
         where id = $1 and status = 'waiting'",
        row.id.0,
        kind.map(ImportKind::code),
        serde_json::to_value(&refusal)?,
        json!(notes.report(&Outline::default())),
        context.now(),
    );
    if done.execute(&mut *transaction).await?.rows_affected() == 1 {
        upload_release(&mut transaction, row.upload, context.now()).await?;
        metrics::counter!("courses_imported_total", "kind" => "any", "outcome" => "failed").increment(1);
    }
    transaction.commit().await?;
    Ok(())
}
