//! Files that come with what somebody says in a case.

use super::super::moment;
use chrono::Duration;
use domain::{
    bookings::{
        Side,
        case::{
            CaseFile,
            appeal::{FILES_KEPT_DAYS, SIDE_FILES_MAX},
        },
        refusals,
    },
    ids::{CaseId, UploadId, UserId},
    platform::uploads::{Purpose, refusals::upload_unknown},
};
use spine::{
    Context, Error, Result,
    uploads::{media_url, upload_take},
};
use sqlx::{PgConnection, Postgres, Transaction as Work};
use uuid::Uuid;

/// Takes the files of a statement, in their order.
///
/// # Errors
/// 422 `upload_unknown` for what is not the author's, was sent for another purpose or came with a statement already;
/// 409 `upload_not_ready`, `case_files_too_many`.
pub(super) async fn files_take(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (case, statement, author, side): (CaseId, Uuid, UserId, Side),
    files: &[UploadId],
) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let there = sqlx::query_scalar!(
        r#"select count(*) as "count!" from case_files where case_id = $1 and side = $2"#,
        case.0,
        side.code(),
    );
    if there.fetch_one(&mut **work).await? + files.len() as i64 > SIDE_FILES_MAX {
        return Err(refusals::case_files_too_many(SIDE_FILES_MAX).into());
    }
    for (place, file) in (1_i16..).zip(files) {
        let taken = upload_take(work, context, author, *file, Purpose::Evidence).await;
        taken.map_err(|error| match error {
            Error::Refused(refusal) => Error::from(refusal.at("upload_ids")),
            other => other,
        })?;
        let put = sqlx::query!(
            "insert into case_files (upload_id, case_id, statement_id, side, place) values ($1, $2, $3, $4, $5)
             on conflict (upload_id) do nothing",
            file.0,
            case.0,
            statement,
            side.code(),
            place,
        );
        if put.execute(&mut **work).await?.rows_affected() == 0 {
            return Err(upload_unknown().at("upload_ids").into());
        }
    }
    Ok(())
}

/// The files of a case are kept as long as it is: they go when it does.
pub(super) async fn files_end(work: &mut Work<'_, Postgres>, context: &Context, case: CaseId) -> Result<()> {
    sqlx::query!(
        "update uploads set ends_at = $2 where id in (select upload_id from case_files where case_id = $1)",
        case.0,
        moment(context) + Duration::days(FILES_KEPT_DAYS),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// The files of a case, in the order they came.
pub(super) async fn files_read(work: &mut PgConnection, context: &Context, case: CaseId) -> Result<Vec<CaseFile>> {
    let rows = sqlx::query!(
        "select f.upload_id, f.side, s.said_at, u.file_name, u.media_type, u.size
         from case_files f join case_statements s on s.id = f.statement_id join uploads u on u.id = f.upload_id
         where f.case_id = $1 and (u.ends_at is null or u.ends_at > $2) order by s.said_at, s.id, f.place",
        case.0,
        context.now(),
    );
    let rows = rows.fetch_all(work).await?;
    rows.into_iter()
        .map(|row| {
            let id = UploadId(row.upload_id);
            Ok(CaseFile {
                id,
                by: Side::parse(&row.side).ok_or_else(|| super::unread(&row.side))?,
                file_name: row.file_name,
                content_type: row.media_type,
                size: row.size,
                url: media_url(&context.app, id, false),
                at: row.said_at,
            })
        })
        .collect()
}
