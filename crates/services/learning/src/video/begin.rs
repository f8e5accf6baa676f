//! A film begins with an upload, and says how far it is.

use super::{
    links::{address, token, token_waiting},
    prepare::{LookAtFilm, OfFilm},
    rows::{FilmRow, renditions},
    serve::WAITING,
};
use domain::{
    Refusal,
    ids::{UnitId, UploadId, UserId, VideoId},
    learning::{
        course::CourseState,
        outline::UnitKind,
        refusals,
        video::{CaptionsView, RenditionView, VIDEOS_MAX, Video, VideoRequest, VideoStatus},
    },
    platform::uploads::Purpose,
};
use spine::{Context, Error, Result, job::job_new, uploads::upload_take};
use sqlx::{PgConnection, Postgres, Transaction};

/// Makes a film of an upload, for a unit of an own course.
///
/// # Errors
/// 404 for a unit of others; 422 `video_unit_kind`, `upload_unknown`; 409 `course_waits`, `videos_too_many`,
/// `upload_not_ready`.
pub async fn video_begin(context: &Context, request: &VideoRequest) -> Result<Video> {
    let person = context.require_person()?.id;
    let id = VideoId(context.new_id());
    let mut transaction = context.begin().await?;
    let unit = sqlx::query!(
        "select u.kind, c.state from course_units u join courses c on c.id = u.course_id
         where u.id = $1 and course_taught_by(c.id, $2) for no key update of c",
        request.unit_id.0,
        person.0
    );
    let unit = unit.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("unit"))?;
    if unit.kind != UnitKind::Video.code() {
        return Err(refusals::video_unit_kind().into());
    }
    CourseState::parse(&unit.state).ok_or_else(|| Error::unexpected("stored state is unknown"))?.may_change()?;
    film_new(&mut transaction, context, person, (id, request.unit_id, request.upload_id)).await?;
    sqlx::query!(
        "update courses set changed = true where id = (select course_id from course_units where id = $1)",
        request.unit_id.0
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    video_get(context, id).await
}

/// A film of an upload, to be looked at by whoever does such work.
pub(crate) async fn film_new(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: UserId,
    (id, unit, upload): (VideoId, UnitId, UploadId),
) -> Result<()> {
    let there = sqlx::query_scalar!(r#"select count(*) as "n!" from videos where owner_id = $1"#, person.0);
    if there.fetch_one(&mut **transaction).await? >= VIDEOS_MAX {
        return Err(refusals::videos_too_many(VIDEOS_MAX).into());
    }
    let taken = upload_take(transaction, context, person, upload, Purpose::CourseVideo).await;
    taken.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at("upload_id")),
        other => other,
    })?;
    sqlx::query!(
        "insert into videos (id, unit_id, owner_id, upload_id, created_at) values ($1, $2, $3, $4, $5)",
        id.0,
        unit.0,
        person.0,
        upload.0,
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    let now = context.now();
    jobs::enqueue(transaction, job_new::<LookAtFilm>(context, &OfFilm { id }, now)?, now).await?;
    Ok(())
}

/// Where a film stands, and the addresses that play what is there.
///
/// # Errors
/// 404 for everybody who may not see it.
pub async fn video_get(context: &Context, id: VideoId) -> Result<Video> {
    let mut connection = context.writes().acquire().await?;
    let row = FilmRow::seen(context, &mut connection, id).await?;
    let status = row.status()?;
    let playable = if status == VideoStatus::Failed { Vec::new() } else { renditions(&mut connection, &row).await? };
    let refusal: Option<Refusal> = row.refusal.clone().map(serde_json::from_value).transpose()?;
    let refusal = refusal.map(|refusal| words::refusals::told(words::Locale::of(&context.locale), refusal));
    let token = token(&context.app, id);
    let captions = captions_of(context, &mut connection, &row, &token).await?;
    let progress = if row.chunks > 0 { f64::from(row.chunks_done) / f64::from(row.chunks) } else { 0.0 };
    let still = |name: &Option<String>, file: &str| name.as_ref().map(|_| address(id, &token, file));
    Ok(Video {
        id,
        unit_id: row.unit(),
        status,
        progress: if status == VideoStatus::Ready { 1.0 } else { progress },
        reason: refusal.as_ref().map(|refusal| refusal.message.clone()),
        code: refusal.map(|refusal| refusal.code),
        duration: row.film().map(|film| film.duration_ms() as f64 / 1_000.0),
        renditions: playable.iter().map(|it| RenditionView { width: it.width, height: it.height }).collect(),
        playlist_url: (!playable.is_empty()).then(|| format!("/api/v1/videos/{id}/master.m3u8?token={token}")),
        poster_url: still(&row.poster, "stills/poster.jpg"),
        storyboard_url: still(&row.storyboard, "stills/storyboard.jpg"),
        created_at: row.created_at,
        captions,
    })
}

/// Captions with their addresses: those that are shown, and for teacher and staff, in their place, those that wait.
async fn captions_of(
    context: &Context,
    connection: &mut PgConnection,
    row: &FilmRow,
    token: &str,
) -> Result<Vec<CaptionsView>> {
    let rows = sqlx::query!(
        r#"select language, waiting is not null as "waits!", cues <> '[]' as "shown!" from video_captions
           where video_id = $1 order by 1"#,
        row.id
    );
    let (id, reads) = (row.video(), row.is_looked_after(context, connection).await?);
    let view = |waiting: bool, language: String| {
        let file = |folder: &str| format!("{folder}/{language}.vtt");
        let url = if waiting {
            address(id, &token_waiting(&context.app, id), &file(WAITING))
        } else {
            address(id, token, &file("captions"))
        };
        CaptionsView { url, language, waiting }
    };
    let rows = rows.fetch_all(connection).await?.into_iter();
    let seen = rows.filter(|row| row.shown || (reads && row.waits));
    Ok(seen.map(|row| view(reads && row.waits, row.language)).collect())
}

/// The latest film of a unit, for its teacher: the one that is shown, or being prepared.
///
/// # Errors
/// 404 for a unit of others.
pub async fn video_latest(context: &Context, unit: UnitId) -> Result<Option<VideoId>> {
    let person = context.require_person()?.id;
    let known = sqlx::query_scalar!(
        "select 1 from course_units u where u.id = $1 and course_taught_by(u.course_id, $2)",
        unit.0,
        person.0
    );
    known.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("unit"))?;
    let latest =
        sqlx::query_scalar!("select id from videos where unit_id = $1 order by created_at desc limit 1", unit.0);
    Ok(latest.fetch_optional(context.writes()).await?.map(VideoId))
}
