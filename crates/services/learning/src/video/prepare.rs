//! The work: a look at the film, then its pieces, each a job of its own on the queue `video`.

use super::{
    measured::worked_note,
    rows::FilmRow,
    source::{desk, forget, source},
    store::{Done, fail, piece_done},
    tools,
};
use adapters::films::FilmError;
use domain::{
    Refusal,
    ids::{UploadId, VideoId},
    learning::{
        fragments::{self, Fragmented},
        playlist::SOUND,
        refusals,
        video::{Chunk, Film, GROUPS_OF_SEGMENT, Probed, VideoStatus, rung_of},
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    job::{Job, job_new},
};
use std::path::{Path, PathBuf};

/// The queue of jobs that take whole cores.
pub(super) const QUEUE: &str = "video";
/// The piece that is stills.
const STILLS: &str = "stills";
/// Times that a piece is begun before the film is given up: a worker that dies in it counts.
const TRIES: i32 = 8;

/// Payload of the jobs about a film.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfFilm {
    pub id: VideoId,
}

/// A piece of a film: `sound`, `stills`, or the number of some seconds of its pictures.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfPiece {
    pub id: VideoId,
    pub piece: String,
}

/// Looks at a film and plans its pieces; one that was looked at already is left alone.
pub struct LookAtFilm;

impl Job for LookAtFilm {
    const KIND: &'static str = "LookAtFilm";
    const PRIORITY: i16 = 5;
    const QUEUE: &'static str = QUEUE;
    type Payload = OfFilm;

    async fn run(context: &Context, OfFilm { id }: OfFilm) -> Result<()> {
        let Some(work) = Work::of(context, id).await? else { return Ok(()) };
        if work.row.status()? != VideoStatus::Queued {
            return Ok(());
        }
        let desk = desk()?;
        let looked = tools::looked_at(&work.source, desk.path(), work.format).await;
        match judged(looked)? {
            Ok(film) => planned(context, id, &film).await,
            Err(refusal) => fail(context, id, refusal).await,
        }
    }
}

/// What a run found; an error where the machine, and not the film, is to blame.
fn judged(looked: std::result::Result<Probed, FilmError>) -> Result<std::result::Result<Film, Refusal>> {
    match looked {
        Ok(probed) => Ok(probed.judge()),
        Err(FilmError::Unreadable(told)) => {
            tracing::info!(told, "a film cannot be read");
            Ok(Err(refusals::video_unreadable()))
        }
        Err(FilmError::TooMuch) => Ok(Err(refusals::video_gave_up())),
        Err(error @ FilmError::Missing(_)) => Err(Error::Unexpected(Box::new(error))),
    }
}

/// The pieces of a film, with the sound first and then the beginning, so that something can be seen early.
fn pieces(film: &Film) -> Vec<(String, i16)> {
    let sound = film.sound.then(|| (SOUND.to_owned(), 4));
    let pictures =
        film.chunks().into_iter().map(|chunk| (chunk.number.to_string(), if chunk.number == 0 { 3 } else { 0 }));
    sound.into_iter().chain(pictures).chain([(STILLS.to_owned(), 1)]).collect()
}

async fn planned(context: &Context, id: VideoId, film: &Film) -> Result<()> {
    let (pieces, now) = (pieces(film), context.now());
    let names: Vec<String> = pieces.iter().map(|(name, _)| name.clone()).collect();
    let mut transaction = context.begin().await?;
    let begun = sqlx::query!(
        "update videos set status = 'encoding', width = $2, height = $3, rate_num = $4, rate_den = $5, frames = $6,
           sound = $7, chunks = $8
         where id = $1 and status = 'queued'",
        id.0,
        film.width,
        film.height,
        film.rate.0,
        film.rate.1,
        film.frames,
        film.sound,
        i32::try_from(names.len()).unwrap_or(i32::MAX),
    );
    if begun.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Ok(());
    }
    sqlx::query!("insert into video_pieces (video_id, name) select $1, unnest($2::text[])", id.0, &names)
        .execute(&mut *transaction)
        .await?;
    for (piece, priority) in pieces {
        let mut job = job_new::<EncodePiece>(context, &OfPiece { id, piece }, now)?;
        job.priority = priority;
        jobs::enqueue(&mut transaction, job, now).await?;
    }
    Ok(transaction.commit().await?)
}

/// Does one piece of a film; one that is done already, or whose film failed, is left alone.
pub struct EncodePiece;

impl Job for EncodePiece {
    const KIND: &'static str = "EncodePiece";
    const QUEUE: &'static str = QUEUE;
    type Payload = OfPiece;

    async fn run(context: &Context, OfPiece { id, piece }: OfPiece) -> Result<()> {
        let Some(work) = Work::of(context, id).await? else { return Ok(()) };
        let Some(film) = work.row.film().filter(|_| work.row.status == VideoStatus::Encoding.code()) else {
            return Ok(());
        };
        let tries = sqlx::query_scalar!(
            "update video_pieces set tries = tries + 1 where video_id = $1 and name = $2 and done_at is null
             returning tries",
            id.0,
            piece
        );
        let Some(tries) = tries.fetch_optional(context.writes()).await? else { return Ok(()) };
        if tries > TRIES {
            return fail(context, id, refusals::video_gave_up()).await;
        }
        let desk = desk()?;
        let began = context.app.clock.real_now();
        let made = work.made(&piece, &film, desk.path()).await;
        worked_note(context, began).await;
        let done = match made {
            Ok(done) => done,
            Err(FilmError::Unreadable(told)) => {
                tracing::info!(told, piece, "a piece of a film cannot be encoded");
                return fail(context, id, refusals::video_gave_up()).await;
            }
            Err(error) => return Err(Error::Unexpected(Box::new(error))),
        };
        if piece_done(context, id, &piece, done).await? {
            forget(id);
        }
        Ok(())
    }
}

/// A film that is worked on.
struct Work {
    row: FilmRow,
    source: PathBuf,
    format: &'static str,
}

impl Work {
    /// None when there is nothing to work on any more.
    async fn of(context: &Context, id: VideoId) -> Result<Option<Self>> {
        let mut connection = context.writes().acquire().await?;
        let Some(row) = FilmRow::of(&mut connection, id).await? else { return Ok(None) };
        if !matches!(row.status()?, VideoStatus::Queued | VideoStatus::Encoding) {
            return Ok(None);
        }
        let media = sqlx::query_scalar!("select media_type from uploads where id = $1", row.upload_id);
        let media = media.fetch_optional(&mut *connection).await?.unwrap_or_default();
        drop(connection);
        let Some(source) = source(context, id, UploadId(row.upload_id)).await? else {
            fail(context, id, refusals::video_unreadable()).await?;
            return Ok(None);
        };
        Ok(Some(Self { row, source, format: tools::format_of(&media) }))
    }

    async fn made(&self, piece: &str, film: &Film, desk: &Path) -> std::result::Result<Vec<Done>, FilmError> {
        match piece {
            SOUND => {
                tools::encode_sound(&self.source, desk, self.format, film).await?;
                sound_cut(&read(desk, "sound.mp4").await?, film)
            }
            STILLS => {
                // A film can be watched without them.
                let poster = tools::poster(&self.source, desk, self.format, None).await;
                let sheet = tools::storyboard(&self.source, desk, self.format, film).await;
                let mut done = Vec::new();
                for (name, made) in [("poster", poster), ("storyboard", sheet)] {
                    if made.is_ok()
                        && let Ok(picture) = read(desk, &format!("{name}.jpg")).await
                    {
                        done.push(Done::Still { name, picture });
                    }
                }
                Ok(done)
            }
            number => {
                let chunk = number.parse::<usize>().ok().and_then(|at| film.chunks().get(at).copied());
                let chunk = chunk.ok_or_else(|| FilmError::Unreadable(format!("there is no piece {number}")))?;
                tools::encode(&self.source, desk, self.format, (film, &chunk)).await?;
                let mut done = Vec::new();
                for size in film.sizes() {
                    let file = read(desk, &format!("{}.mp4", rung_of(size))).await?;
                    done.push(pictures_cut(&file, film, &chunk, size)?);
                }
                Ok(done)
            }
        }
    }
}

async fn read(desk: &Path, name: &str) -> std::result::Result<Vec<u8>, FilmError> {
    tokio::fs::read(desk.join(name)).await.map_err(|error| FilmError::Unreadable(format!("{name}: {error}")))
}

fn broken(what: &str) -> FilmError {
    FilmError::Unreadable(format!("what was encoded is not whole: {what}"))
}

/// Cuts what was encoded into segments that begin where they belong.
fn pictures_cut(file: &[u8], film: &Film, chunk: &Chunk, size: (i32, i32)) -> std::result::Result<Done, FilmError> {
    let Fragmented { init, fragments } = fragments::split(file).ok_or_else(|| broken("pictures"))?;
    let groups = (chunk.frames + film.group() - 1) / film.group();
    if fragments.len() as i64 != groups || fragments::timescale(&init).map(i64::from) != Some(film.timescale()) {
        return Err(broken("groups of pictures"));
    }
    let mut segments = Vec::new();
    let mut number = chunk.first_frame / film.group();
    let mut rest = fragments.into_iter();
    for frames in film.segments_of(chunk) {
        let mut bytes = Vec::new();
        for fragment in rest.by_ref().take(GROUPS_OF_SEGMENT as usize) {
            number += 1;
            let place = u32::try_from(number).map_err(|_| broken("numbers"))?;
            let moved = fragments::moved(fragment, film.units_before(chunk), place);
            bytes.extend(moved.ok_or_else(|| broken("times"))?);
        }
        segments.push((bytes, film.micros(frames)));
    }
    let codec = fragments::codec(&init).ok_or_else(|| broken("codec"))?;
    Ok(Done::Segments { rung: rung_of(size), size, codec, init, first: chunk.first_segment, segments })
}

/// The sound has fragments of about four seconds, each a segment; how long each is says where the next one begins.
fn sound_cut(file: &[u8], film: &Film) -> std::result::Result<Vec<Done>, FilmError> {
    let Fragmented { init, fragments } = fragments::split(file).ok_or_else(|| broken("sound"))?;
    let scale = i64::from(fragments::timescale(&init).filter(|scale| *scale > 0).ok_or_else(|| broken("sound"))?);
    let begins: Option<Vec<i64>> = fragments.iter().map(|it| fragments::decode_time(it)?.try_into().ok()).collect();
    let begins = begins.filter(|begins| !begins.is_empty()).ok_or_else(|| broken("sound"))?;
    let end = film.duration_ms() * scale / 1_000;
    let mut segments = Vec::new();
    for (place, (fragment, begin)) in fragments.into_iter().zip(&begins).enumerate() {
        let next = begins.get(place + 1).copied().unwrap_or(end.max(begin + scale / 50));
        let number = u32::try_from(place + 1).map_err(|_| broken("numbers"))?;
        let bytes = fragments::moved(fragment, 0, number).ok_or_else(|| broken("times"))?;
        segments.push((bytes, (next - begin) * 1_000_000 / scale));
    }
    let codec = "mp4a.40.2".to_owned();
    Ok(vec![Done::Segments { rung: 0, size: (0, 0), codec, init, first: 0, segments }])
}
