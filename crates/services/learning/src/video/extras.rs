//! Captions, the picture that stands for a film, what was watched of it, and what is taken along.

use super::{
    links::good_until,
    prepare::QUEUE,
    rows::FilmRow,
    serve::everything,
    source::{desk, forget, source},
    store::{still_key, still_named},
    tools,
};
use crate::enrolment::{place_of_unit, unit_opened};
use adapters::films::FilmError;
use domain::{
    Refusal,
    ids::{UnitId, UploadId, VideoId},
    learning::{
        captions::{Cue, LANGUAGES_MAX, Transcript, language, language_for, parse},
        course::CourseState,
        enrolment::OfflineUnit,
        refusals,
        video::PosterRequest,
        watched::{Stretch, VideoAnalytics, analytics},
    },
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    Context, Error, Result,
    job::{Job, job_new},
    rate_limits::{Limit, limit_take},
};
use sqlx::types::Json;
use std::path::Path;
use uuid::Uuid;

/// Keeps captions in one language, in place of those before. What learners see already stays as it is until somebody
/// has looked at the course again.
///
/// # Errors
/// 404 for somebody else's film; 422 `captions_language`, `captions_unreadable`; 409 `captions_too_many`,
/// `course_waits`.
pub async fn captions_put(context: &Context, id: VideoId, lang: &str, file: &str) -> Result<()> {
    let (lang, cues) = (language(lang)?, parse(file).map_err(|refusal| refusal.at("text"))?);
    let mut transaction = context.begin().await?;
    let row = FilmRow::own(context, &mut transaction, id).await?;
    // Whoever looks at the course, and other captions of the film, queue here.
    let course = sqlx::query!(
        r#"select c.state, exists (
             select from course_versions v where v.course_id = c.id and jsonb_path_exists(v.outline,
               '$.modules[*].units[*] ? (@.video_id == $film)', jsonb_build_object('film', $2::text))) as "shown!"
           from courses c where c.id = $1 for no key update of c"#,
        row.course_id,
        id.to_string(),
    );
    let course = course.fetch_one(&mut *transaction).await?;
    CourseState::parse(&course.state).ok_or_else(|| Error::unexpected("stored state is unknown"))?.may_change()?;
    let others = sqlx::query_scalar!(
        r#"select count(*) as "n!" from video_captions where video_id = $1 and language <> $2"#,
        id.0,
        lang
    );
    if others.fetch_one(&mut *transaction).await? >= LANGUAGES_MAX {
        return Err(refusals::captions_too_many(LANGUAGES_MAX).into());
    }
    sqlx::query!(
        "insert into video_captions (video_id, language, cues, waiting, updated_at)
         values ($1, $2, case when $5 then '[]' else $3::jsonb end, case when $5 then $3::jsonb end, $4)
         on conflict (video_id, language) do update
           set cues = case when $5 then video_captions.cues else excluded.cues end, waiting = excluded.waiting,
             updated_at = excluded.updated_at",
        id.0,
        lang,
        json!(cues),
        context.now(),
        course.shown,
    )
    .execute(&mut *transaction)
    .await?;
    if course.shown {
        sqlx::query!("update courses set changed = true where id = $1", row.course_id)
            .execute(&mut *transaction)
            .await?;
    }
    Ok(transaction.commit().await?)
}

/// What is said in a film, from the captions that are shown.
///
/// # Errors
/// 404 for whoever may not see the film; 409 `unit_not_open`.
pub async fn transcript_get(context: &Context, id: VideoId, asked: &str) -> Result<Transcript> {
    let mut connection = context.writes().acquire().await?;
    let row = FilmRow::seen(context, &mut connection, id).await?;
    unit_opened(&mut connection, context, row.unit()).await?;
    let languages = sqlx::query_scalar!(
        "select language from video_captions where video_id = $1 and cues <> '[]' order by language",
        id.0
    );
    let languages = languages.fetch_all(&mut *connection).await?;
    let Some(language) = language_for(&languages, asked, &context.locale).cloned() else {
        return Ok(Transcript::default());
    };
    let lines = sqlx::query_scalar!(
        r#"select cues as "cues: Json<Vec<Cue>>" from video_captions where video_id = $1 and language = $2"#,
        id.0,
        language,
    );
    let lines = lines.fetch_optional(&mut *connection).await?.map(|lines| lines.0).unwrap_or_default();
    Ok(Transcript { language, languages, lines })
}

/// Shows the picture at a moment for the film, as soon as it is drawn.
///
/// # Errors
/// 404 for somebody else's; 422 `poster_moment`; 409 `video_not_ready`; 429.
pub async fn poster_put(context: &Context, id: VideoId, request: &PosterRequest) -> Result<()> {
    let mut connection = context.writes().acquire().await?;
    let row = FilmRow::own(context, &mut connection, id).await?;
    let film = row.film().filter(|_| row.status == "ready").ok_or_else(refusals::video_not_ready)?;
    let last = film.duration_ms() as f64 / 1_000.0;
    if !request.at.is_finite() || !(0.0..last).contains(&request.at) {
        return Err(refusals::poster_moment().into());
    }
    drop(connection);
    limit_take(&context.app, Limit::FilmPicture, &row.owner_id.to_string()).await?;
    let (now, drawn) = (context.now(), OfPicture { id, at: request.at });
    let mut transaction = context.begin().await?;
    jobs::enqueue(&mut transaction, job_new::<DrawPicture>(context, &drawn, now)?, now).await?;
    Ok(transaction.commit().await?)
}

/// Which picture stands for a film.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfPicture {
    pub id: VideoId,
    /// Seconds.
    pub at: f64,
}

/// Draws it, where films are worked on.
pub struct DrawPicture;

impl Job for DrawPicture {
    const KIND: &'static str = "DrawPicture";
    const PRIORITY: i16 = 2;
    const QUEUE: &'static str = QUEUE;
    type Payload = OfPicture;

    async fn run(context: &Context, OfPicture { id, at }: OfPicture) -> Result<()> {
        let mut connection = context.writes().acquire().await?;
        let row = FilmRow::of(&mut connection, id).await?.filter(|row| row.status == "ready");
        let Some(row) = row else { return Ok(()) };
        let media = sqlx::query_scalar!("select media_type from uploads where id = $1", row.upload_id);
        let media = media.fetch_optional(&mut *connection).await?.unwrap_or_default();
        drop(connection);
        let Some(place) = source(context, id, UploadId(row.upload_id)).await? else { return Ok(()) };
        let drawn = drawn(&place, (id, at), tools::format_of(&media)).await;
        forget(id);
        let picture = match drawn {
            Ok(picture) => picture,
            // The one that is there stays.
            Err(FilmError::Unreadable(told)) => {
                tracing::info!(told, film = %id, "a picture of a film cannot be drawn");
                return Ok(());
            }
            Err(error) => return Err(Error::Unexpected(Box::new(error))),
        };
        let name = format!("poster-{}", Uuid::now_v7().simple());
        context.app.objects.put(&still_key(id, &name), picture).await?;
        let mut transaction = context.begin().await?;
        still_named(&mut transaction, id, "poster", &name).await?;
        Ok(transaction.commit().await?)
    }
}

async fn drawn(
    place: &Path,
    (id, at): (VideoId, f64),
    format: &'static str,
) -> std::result::Result<Vec<u8>, FilmError> {
    let unreadable = |error: String| FilmError::Unreadable(format!("{id}: {error}"));
    let desk = desk().map_err(|error| unreadable(error.to_string()))?;
    tools::poster(place, desk.path(), format, Some(at)).await?;
    tokio::fs::read(desk.path().join("poster.jpg")).await.map_err(|error| unreadable(error.to_string()))
}

/// What was watched of a film, by how many.
///
/// # Errors
/// 404 for everybody but its teacher.
pub async fn video_analytics(context: &Context, id: VideoId) -> Result<VideoAnalytics> {
    let mut connection = context.writes().acquire().await?;
    let row = FilmRow::own(context, &mut connection, id).await?;
    let rows = sqlx::query!(
        "select p.seen, p.again from unit_progress p join enrolments e on e.id = p.enrolment_id
         where p.unit_id = $1 and p.video_id = $2 and e.state = 'active'",
        row.unit_id,
        id.0
    );
    let pairs = |stored: &[i64]| -> Vec<Stretch> { crate::enrolment::pairs(stored) };
    let viewers: Vec<_> =
        rows.fetch_all(&mut *connection).await?.into_iter().map(|row| (pairs(&row.seen), pairs(&row.again))).collect();
    Ok(analytics(&viewers, row.film().map_or(0, |film| film.duration_ms())))
}

/// What a learner takes along of a unit.
///
/// # Errors
/// 404 for everybody who is not in the course; 409 `unit_not_open`.
pub async fn offline_get(context: &Context, id: UnitId) -> Result<OfflineUnit> {
    let mut transaction = context.begin().await?;
    let place = place_of_unit(&mut transaction, context, id).await?;
    let unit = place.unit(id, context.now())?.clone().without_answers();
    let (urls, bytes) = match unit.video_id {
        Some(video) => {
            let row = FilmRow::of(&mut transaction, video).await?.ok_or_else(|| Refusal::not_found("video"))?;
            everything(context, &mut transaction, &row).await?
        }
        None => (Vec::new(), 0),
    };
    unit_opened(&mut transaction, context, id).await?;
    transaction.commit().await?;
    let expires_at = good_until(&context.app);
    Ok(OfflineUnit { video_id: unit.video_id, unit, urls, bytes, expires_at })
}
