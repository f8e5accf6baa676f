//! Playing a film: its lists, its segments, its stills and captions.

use super::{
    links::{Signed, address, opens_waiting, token},
    measured::sent_note,
    rows::{FilmRow, renditions, segments},
    store::still_key,
};
use crate::enrolment::unit_opened;
use domain::{
    Refusal,
    ids::VideoId,
    learning::{
        captions::{Cue, written},
        playlist::{Asked, SOUND, asked, master, media},
        video::VideoStatus,
    },
};
use spine::{Context, Error, Result};
use sqlx::{PgConnection, types::Json};

/// Something of a film on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub media_type: &'static str,
    /// Whether it never changes under its address.
    pub fixed: bool,
    /// It, whole.
    pub bytes: Vec<u8>,
}

/// Where captions lie that are not shown yet.
pub(super) const WAITING: &str = "waiting";
const LIST: &str = "application/vnd.apple.mpegurl";

fn missing() -> Error {
    Refusal::not_found("video").into()
}

/// The list of sizes, for whoever may see the film or has a signed address.
///
/// # Errors
/// 403 `link_expired`; 404 for everybody else, and while nothing can be seen.
pub async fn master_get(context: &Context, id: VideoId, signed: &Signed) -> Result<Piece> {
    let mut connection = context.writes().acquire().await?;
    let row = if signed.token.is_empty() {
        let row = FilmRow::seen(context, &mut connection, id).await?;
        unit_opened(&mut connection, context, row.unit()).await?;
        row
    } else {
        FilmRow::signed(context, &mut connection, (id, &signed.token)).await?
    };
    let film = row.film().filter(|_| row.status != VideoStatus::Failed.code()).ok_or_else(missing)?;
    let sizes = renditions(&mut connection, &row).await?;
    if sizes.is_empty() {
        return Err(missing());
    }
    let rate = film.rate.0 as f64 / film.rate.1 as f64;
    let folder = format!("play/{}/", token(&context.app, id));
    let text = master(&sizes, film.sound, rate, &folder);
    Ok(Piece { media_type: LIST, fixed: false, bytes: text.into_bytes() })
}

/// What a list names, with the signature in its address.
///
/// # Errors
/// 403 `link_expired`; 404 for what is not there.
pub async fn piece_get(context: &Context, id: VideoId, token: &str, folder: &str, file: &str) -> Result<Piece> {
    let mut connection = context.writes().acquire().await?;
    if folder == WAITING {
        opens_waiting(&context.app, id, token)?;
        return captions(&mut connection, id, file, true).await;
    }
    let row = FilmRow::signed(context, &mut connection, (id, token)).await?;
    let row = Some(row).filter(|row| row.status != VideoStatus::Failed.code()).ok_or_else(missing)?;
    match folder {
        "stills" => still(context, &row, file).await,
        "captions" => captions(&mut connection, id, file, false).await,
        SOUND => of_size(context, connection, &row, 0, file).await,
        rung => {
            let number = rung.parse().ok().filter(|number| format!("{number}") == rung && *number > 0);
            of_size(context, connection, &row, number.ok_or_else(missing)?, file).await
        }
    }
}

async fn of_size(
    context: &Context,
    mut connection: sqlx::pool::PoolConnection<sqlx::Postgres>,
    row: &FilmRow,
    rung: i32,
    file: &str,
) -> Result<Piece> {
    let id = row.video();
    let kind = if rung == 0 { "audio/mp4" } else { "video/mp4" };
    match asked(file).ok_or_else(missing)? {
        Asked::List => {
            let there = segments(&mut connection, id, rung).await?;
            if there.is_empty() {
                return Err(missing());
            }
            let text = media(&there, row.status()? == VideoStatus::Ready);
            Ok(Piece { media_type: LIST, fixed: false, bytes: text.into_bytes() })
        }
        Asked::Init => {
            let init =
                sqlx::query_scalar!("select init from video_renditions where video_id = $1 and rung = $2", id.0, rung);
            let bytes = init.fetch_optional(&mut *connection).await?.ok_or_else(missing)?;
            Ok(Piece { media_type: kind, fixed: true, bytes })
        }
        Asked::Segment(number) => {
            let key = sqlx::query_scalar!(
                "select object_key from video_segments where video_id = $1 and rung = $2 and number = $3",
                id.0,
                rung,
                i32::try_from(number).map_err(|_| missing())?,
            );
            let key = key.fetch_optional(&mut *connection).await?.ok_or_else(missing)?;
            // The store may be far away: the database's connection does not wait for it.
            drop(connection);
            let bytes = context.app.objects.get(&key).await?;
            let bytes = bytes.ok_or_else(|| Error::unexpected(format!("{key} is not there")))?;
            sent_note(context, bytes.len()).await;
            Ok(Piece { media_type: kind, fixed: true, bytes })
        }
    }
}

async fn still(context: &Context, row: &FilmRow, file: &str) -> Result<Piece> {
    let name = match file {
        "poster.jpg" => row.poster.as_deref(),
        "storyboard.jpg" => row.storyboard.as_deref(),
        _ => None,
    };
    let key = still_key(row.video(), name.ok_or_else(missing)?);
    let bytes = context.app.objects.get(&key).await?.ok_or_else(missing)?;
    Ok(Piece { media_type: "image/jpeg", fixed: false, bytes })
}

async fn captions(connection: &mut PgConnection, id: VideoId, file: &str, waiting: bool) -> Result<Piece> {
    let language = file.strip_suffix(".vtt").ok_or_else(missing)?;
    let cues = sqlx::query_scalar!(
        r#"select case when $3 then waiting else cues end as "cues: Json<Vec<Cue>>" from video_captions
           where video_id = $1 and language = $2"#,
        id.0,
        language,
        waiting,
    );
    let cues = cues.fetch_optional(connection).await?.flatten().ok_or_else(missing)?;
    Ok(Piece { media_type: "text/vtt; charset=utf-8", fixed: false, bytes: written(&cues).into_bytes() })
}

/// Everything of one size that a player reads, and the bytes of it: what is taken along.
pub(super) async fn everything(
    context: &Context,
    connection: &mut PgConnection,
    row: &FilmRow,
) -> Result<(Vec<String>, i64)> {
    let sizes = renditions(connection, row).await?;
    // The smallest that is not tiny: on the way, room is what lacks.
    let size = sizes.iter().rev().find(|size| size.rung >= 480).or(sizes.first());
    let Some(size) = size else { return Ok((Vec::new(), 0)) };
    let (id, token) = (row.video(), token(&context.app, row.video()));
    let mut urls = vec![format!("/api/v1/videos/{id}/master.m3u8?token={token}")];
    let mut bytes = 0;
    let film = row.film().is_some_and(|film| film.sound);
    for (rung, folder) in [(size.rung, size.rung.to_string()), (0, SOUND.to_owned())] {
        if rung == 0 && !film {
            continue;
        }
        urls.push(address(id, &token, &format!("{folder}/index.m3u8")));
        urls.push(address(id, &token, &format!("{folder}/init.mp4")));
        let there = sqlx::query!(
            "select number, bytes from video_segments where video_id = $1 and rung = $2 order by number",
            id.0,
            rung
        );
        for segment in there.fetch_all(&mut *connection).await? {
            urls.push(address(id, &token, &format!("{folder}/{}.m4s", segment.number)));
            bytes += i64::from(segment.bytes);
        }
    }
    Ok((urls, bytes))
}
