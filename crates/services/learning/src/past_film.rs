//! A film of a course that was prepared before this installation knew of it: for the demo.

use chrono::{DateTime, Utc};
use domain::{
    ids::{UnitId, VideoId},
    learning::captions::Cue,
};
use serde_json::json;
use spine::{App, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// A film in one size, without sound.
pub struct PastFilm<'a> {
    #[allow(missing_docs)]
    pub id: VideoId,
    /// A unit of a course that is there; its teacher owns the film.
    pub unit: UnitId,
    /// Width and height of the pictures.
    pub size: (i32, i32),
    /// Pictures of a second, and in all.
    pub frames: (i64, i64),
    /// The codec as lists name it.
    pub codec: &'a str,
    /// What every segment needs.
    pub init: &'a [u8],
    /// Segments with their millionths of a second.
    pub segments: &'a [(&'a [u8], i64)],
    /// What stands for the film, as JPEG.
    pub poster: &'a [u8],
    /// What is said, by language.
    pub captions: &'a [(&'a str, Vec<Cue>)],
    #[allow(missing_docs)]
    pub at: DateTime<Utc>,
}

/// Writes a film and stores its bytes.
///
/// # Errors
/// When the bytes cannot be stored.
pub async fn film_as_past(app: &App, work: &mut Transaction<'_, Postgres>, film: &PastFilm<'_>) -> Result<()> {
    let (width, height) = film.size;
    let rung = width.min(height);
    sqlx::query!(
        "insert into videos (id, unit_id, owner_id, upload_id, status, width, height, rate_num, rate_den, frames,
           sound, poster, created_at, finished_at)
         select $1, u.id, c.teacher_id, $3, 'ready', $4, $5, $6, 1, $7, false, 'poster-0', $8, $8
         from course_units u join courses c on c.id = u.course_id where u.id = $2",
        film.id.0,
        film.unit.0,
        Uuid::now_v7(),
        width,
        height,
        film.frames.0,
        film.frames.1,
        film.at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into video_renditions (video_id, rung, width, height, codec, init) values ($1, $2, $3, $4, $5, $6)",
        film.id.0,
        rung,
        width,
        height,
        film.codec,
        film.init,
    )
    .execute(&mut **work)
    .await?;
    for (number, (bytes, micros)) in (0_i32..).zip(film.segments) {
        let key = format!("videos/{}/a/{rung}-{number}", film.id);
        sqlx::query!(
            "insert into video_segments (video_id, rung, number, object_key, bytes, micros)
             values ($1, $2, $3, $4, $5, $6)",
            film.id.0,
            rung,
            number,
            key,
            i32::try_from(bytes.len()).unwrap_or(i32::MAX),
            *micros,
        )
        .execute(&mut **work)
        .await?;
        app.objects.put(&key, bytes.to_vec()).await?;
    }
    app.objects.put(&format!("videos/{}/poster-0.jpg", film.id), film.poster.to_vec()).await?;
    for (language, cues) in film.captions {
        sqlx::query!(
            "insert into video_captions (video_id, language, cues, updated_at) values ($1, $2, $3, $4)",
            film.id.0,
            *language,
            json!(cues),
            film.at,
        )
        .execute(&mut **work)
        .await?;
    }
    Ok(())
}
