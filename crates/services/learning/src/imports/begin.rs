//! An import begins with an upload, and says how far it is.

use super::write::{ImportCourse, OfImport};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    ids::{CourseId, CourseImportId, SubjectId, UserId},
    learning::{
        import::{IMPORTS_A_DAY, Import, ImportKind, ImportReport, ImportRequest, ImportStatus},
        refusals,
    },
    page::Page,
    people::refusals::tutor_profile_missing,
    platform::uploads::{Purpose, refusals::upload_unknown},
};
use spine::{Context, Error, Result, job::job_new, uploads::upload_take};
use sqlx::{Postgres, Transaction, types::Json};
use uuid::Uuid;

/// Imports that a list shows.
const SHOWN: i64 = 20;

/// Begins to make a course of a file. The same file again is the same import.
///
/// # Errors
/// 403 `email_not_verified`; 422 `import_kind_unknown`, `upload_unknown`, `subject_unknown`, `required`; 409
/// `tutor_profile_missing`, `imports_too_many`, `upload_not_ready`.
pub async fn import_begin(context: &Context, request: &ImportRequest) -> Result<Import> {
    let person = context.require_verified()?.id;
    let asked = request.kind()?;
    let upload = request.upload_id.ok_or_else(|| upload_unknown().at("upload_id"))?;
    let (id, now) = (CourseImportId(context.new_id()), context.now());
    let mut transaction = context.begin().await?;
    // Imports of one teacher are counted one after the other.
    let tutor = sqlx::query_scalar!("select id from tutors where user_id = $1 for no key update", person.0)
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or_else(tutor_profile_missing)?;
    let known =
        sqlx::query_scalar!("select id from course_imports where upload_id = $1 and owner_id = $2", upload.0, person.0);
    if let Some(known) = known.fetch_optional(&mut *transaction).await? {
        transaction.rollback().await?;
        return import_get(context, CourseImportId(known)).await;
    }
    let today = sqlx::query_scalar!(
        r#"select count(*) as "n!" from course_imports where owner_id = $1 and created_at > $2"#,
        person.0,
        now - Duration::days(1)
    );
    if today.fetch_one(&mut *transaction).await? >= IMPORTS_A_DAY {
        return Err(refusals::imports_too_many(IMPORTS_A_DAY).into());
    }
    let subject = subject(&mut transaction, tutor, request.subject_id).await?;
    let taken = upload_take(&mut transaction, context, person, upload, Purpose::CourseImport).await;
    taken.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at("upload_id")),
        other => other,
    })?;
    sqlx::query!(
        "insert into course_imports (id, owner_id, upload_id, subject_id, asked, file_name, created_at)
         select $1, $2, u.id, $4, $5, u.file_name, $6 from uploads u where u.id = $3",
        id.0,
        person.0,
        upload.0,
        subject,
        asked.map(ImportKind::code),
        now,
    )
    .execute(&mut *transaction)
    .await?;
    jobs::enqueue(&mut transaction, job_new::<ImportCourse>(context, &OfImport { id }, now)?, now).await?;
    transaction.commit().await?;
    import_get(context, id).await
}

/// The subject that was chosen, else the first that the teacher teaches.
async fn subject(transaction: &mut Transaction<'_, Postgres>, tutor: Uuid, chosen: Option<SubjectId>) -> Result<Uuid> {
    if let Some(chosen) = chosen {
        let known = sqlx::query_scalar!("select id from subjects where id = $1", chosen.0);
        let known = known.fetch_optional(&mut **transaction).await?;
        return known.ok_or_else(|| domain::catalog::refusals::subject_unknown().into());
    }
    let first = sqlx::query_scalar!(
        "select subject_id from tutor_subjects where tutor_id = $1 order by position, subject_id limit 1",
        tutor
    );
    first.fetch_optional(&mut **transaction).await?.ok_or_else(|| refusals::import_subject_missing().into())
}

struct Row {
    id: Uuid,
    kind: Option<String>,
    file_name: String,
    status: String,
    course_id: Option<Uuid>,
    report: Json<ImportReport>,
    refusal: Option<serde_json::Value>,
    created_at: DateTime<Utc>,
}

impl Row {
    fn view(self, locale: &str) -> Result<Import> {
        let status = ImportStatus::parse(&self.status);
        let refusal: Option<Refusal> = self.refusal.map(serde_json::from_value).transpose()?;
        let refusal = refusal.map(|refusal| words::refusals::told(words::Locale::of(locale), refusal));
        Ok(Import {
            id: CourseImportId(self.id),
            status: status.ok_or_else(|| Error::unexpected(format!("stored status {}", self.status)))?,
            kind: self.kind.as_deref().and_then(ImportKind::parse),
            file_name: self.file_name,
            course_id: self.course_id.map(CourseId),
            report: self.report.0,
            reason: refusal.as_ref().map(|refusal| refusal.message.clone()),
            code: refusal.map(|refusal| refusal.code),
            created_at: self.created_at,
        })
    }
}

/// An own import, with its report.
///
/// # Errors
/// 404 for anybody else's.
pub async fn import_get(context: &Context, id: CourseImportId) -> Result<Import> {
    let person = context.require_person()?.id;
    let row = sqlx::query_as!(
        Row,
        r#"select id, kind, file_name, status, course_id, report as "report: Json<ImportReport>", refusal, created_at
           from course_imports where id = $1 and owner_id = $2"#,
        id.0,
        person.0
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("import"))?;
    row.view(&context.locale)
}

/// The own imports, the latest first.
///
/// # Errors
/// 401 for nobody.
pub async fn imports_own(context: &Context) -> Result<Page<Import>> {
    let person: UserId = context.require_person()?.id;
    let rows = sqlx::query_as!(
        Row,
        r#"select id, kind, file_name, status, course_id, report as "report: Json<ImportReport>", refusal, created_at
           from course_imports where owner_id = $1 order by created_at desc, id desc limit $2"#,
        person.0,
        SHOWN
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let items = rows.into_iter().map(|row| row.view(&context.locale)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}
