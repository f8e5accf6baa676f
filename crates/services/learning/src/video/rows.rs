//! A film as it is stored.

use super::links::opens;
use crate::courses::taught_by;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{CourseId, UnitId, VideoId},
    learning::{
        playlist::{Rendition, Segment},
        video::{Film, VideoStatus, bits_per_second},
    },
    platform::uploads::refusals::link_expired,
};
use spine::{Context, Error, Result};
use sqlx::PgConnection;
use uuid::Uuid;

/// The row.
pub(super) struct FilmRow {
    pub id: Uuid,
    pub unit_id: Uuid,
    pub course_id: Uuid,
    pub owner_id: Uuid,
    pub upload_id: Uuid,
    pub status: String,
    pub refusal: Option<serde_json::Value>,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub rate_num: Option<i64>,
    pub rate_den: Option<i64>,
    pub frames: Option<i64>,
    pub sound: Option<bool>,
    pub chunks: i32,
    pub chunks_done: i32,
    pub poster: Option<String>,
    pub storyboard: Option<String>,
    pub created_at: DateTime<Utc>,
}

impl FilmRow {
    /// Reads one.
    pub(super) async fn of(connection: &mut PgConnection, id: VideoId) -> Result<Option<Self>> {
        let row = sqlx::query_as!(
            Self,
            "select v.id, v.unit_id, u.course_id, v.owner_id, v.upload_id, v.status, v.refusal, v.width, v.height,
               v.rate_num, v.rate_den, v.frames, v.sound, v.chunks, v.chunks_done, v.poster, v.storyboard,
               v.created_at
             from videos v join course_units u on u.id = v.unit_id where v.id = $1",
            id.0
        );
        Ok(row.fetch_optional(connection).await?)
    }

    /// Whether the reader teaches its course, or is of the staff that decides about courses.
    pub(super) async fn is_looked_after(&self, context: &Context, connection: &mut PgConnection) -> Result<bool> {
        let taught = match context.person() {
            Some(person) => taught_by(connection, CourseId(self.course_id), person.id).await?,
            None => false,
        };
        Ok(taught || context.may(domain::identity::Role::Trust))
    }

    /// A film that the reader may see: its teacher, the staff that decides about courses, those who have it in their
    /// version of the course, once their cohort has begun, and everybody where its unit is open
    /// to all. 404 for everybody else.
    pub(super) async fn seen(context: &Context, connection: &mut PgConnection, id: VideoId) -> Result<Self> {
        let missing = || Error::from(Refusal::not_found("video"));
        let row = Self::of(connection, id).await?.ok_or_else(missing)?;
        if row.is_looked_after(context, connection).await? {
            return Ok(row);
        }
        let open = sqlx::query_scalar!(
            r#"select exists (
                 select from enrolments e join courses c on c.id = e.course_id
                   join course_versions v on v.course_id = e.course_id and v.number = e.version
                 where e.course_id = $1 and e.learner_id = $2 and e.state = 'active' and c.taken_down_at is null
                   and (e.begins_at is null or e.begins_at <= $4)
                   and jsonb_path_exists(v.outline, '$.modules[*].units[*] ? (@.video_id == $film)',
                     jsonb_build_object('film', $3::text)))
               or exists (
                 select from courses c join course_versions v on v.course_id = c.id and v.number = c.version
                   join users u on u.id = c.teacher_id
                 where c.id = $1 and course_shown(c, u, $2)
                   and jsonb_path_exists(v.outline,
                     '$.modules[*].units[*] ? (@.video_id == $film && @.preview == true)',
                     jsonb_build_object('film', $3::text))) as "open!""#,
            row.course_id,
            context.actor_id(),
            id.to_string(),
            context.now(),
        );
        if open.fetch_one(connection).await? { Ok(row) } else { Err(missing()) }
    }

    /// The film that a signed address opens, unless its course was closed after the address was given.
    ///
    /// # Errors
    /// 403 `link_expired`; 404 for no film.
    pub(super) async fn signed(
        context: &Context,
        connection: &mut PgConnection,
        (id, token): (VideoId, &str),
    ) -> Result<Self> {
        let given_at = opens(&context.app, id, token)?;
        let row = Self::of(connection, id).await?.ok_or_else(|| Refusal::not_found("video"))?;
        let closed = sqlx::query_scalar!("select course_closed_at($1)", row.course_id);
        match closed.fetch_one(connection).await? {
            Some(closed) if given_at <= closed => Err(link_expired().into()),
            _ => Ok(row),
        }
    }

    /// Of a course that the reader teaches; 404 for everybody else.
    pub(super) async fn own(context: &Context, connection: &mut PgConnection, id: VideoId) -> Result<Self> {
        let person = context.require_person()?.id;
        let missing = || Refusal::not_found("video");
        let row = Self::of(connection, id).await?.ok_or_else(missing)?;
        let taught = taught_by(connection, CourseId(row.course_id), person).await?;
        Some(row).filter(|_| taught).ok_or_else(|| missing().into())
    }

    /// Where it stands.
    pub(super) fn status(&self) -> Result<VideoStatus> {
        VideoStatus::parse(&self.status).ok_or_else(|| Error::unexpected(format!("stored status {}", self.status)))
    }

    /// Its id.
    pub(super) const fn video(&self) -> VideoId {
        VideoId(self.id)
    }

    /// Its unit.
    pub(super) const fn unit(&self) -> UnitId {
        UnitId(self.unit_id)
    }

    /// What was found in it; none until somebody looked.
    pub(super) fn film(&self) -> Option<Film> {
        Some(Film {
            width: self.width?,
            height: self.height?,
            rate: (self.rate_num?, self.rate_den?),
            frames: self.frames?,
            sound: self.sound?,
        })
    }
}

/// Sizes of which something can be seen, largest first; none while the first segment of any, or the sound, is missing.
pub(super) async fn renditions(connection: &mut PgConnection, row: &FilmRow) -> Result<Vec<Rendition>> {
    let Some(film) = row.film() else { return Ok(Vec::new()) };
    let rows = sqlx::query!(
        "select r.rung, r.width, r.height, r.codec from video_renditions r
         where r.video_id = $1 and exists (select from video_segments s
           where s.video_id = r.video_id and s.rung = r.rung and s.number = 0)
         order by r.rung desc",
        row.id
    );
    let rows = rows.fetch_all(connection).await?;
    let sound = rows.iter().any(|row| row.rung == 0);
    let pictures: Vec<Rendition> = rows
        .into_iter()
        .filter(|row| row.rung > 0)
        .map(|row| Rendition {
            rung: row.rung,
            width: row.width,
            height: row.height,
            bits: bits_per_second((row.width, row.height)),
            codec: row.codec,
        })
        .collect();
    let whole = pictures.len() == film.sizes().len() && (sound || !film.sound);
    Ok(if whole { pictures } else { Vec::new() })
}

/// The segments of one size, in order.
pub(super) async fn segments(connection: &mut PgConnection, video: VideoId, rung: i32) -> Result<Vec<Segment>> {
    let rows = sqlx::query!(
        "select number, micros from video_segments where video_id = $1 and rung = $2 order by number",
        video.0,
        rung
    );
    let rows = rows.fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| Segment { number: row.number.into(), micros: row.micros }).collect())
}
