//! Receiving bytes: whole, in parts, and again from where the line broke.
//!
//! What has arrived is stored in pieces of four mebibytes, each before the row counts it, and the rest of a line that
//! broke as well: a client asks how many arrived and goes on from there. Two senders at once cannot both be counted;
//! the slower one's piece is taken away again.

use super::{Row, Signed, pace::Pace, parts, turnstile::Turnstile};
use crate::{Context, Error, Result};
use domain::{
    Refusal,
    ids::UploadId,
    platform::{
        refusals::{body_incomplete, request_too_slow},
        uploads::{PART_BYTES, Rules, SentRange, UploadProgress, UploadStatus, refusals},
    },
};
use futures::{Stream, StreamExt};
use std::{pin::pin, sync::Arc, time::Instant};
use tokio::time::timeout;
use uuid::Uuid;

/// Files that one server receives at the same time: each holds a part in memory.
const AT_ONCE: usize = 64;
/// Of them, files of one person: whoever has the address sends on the account of the person it was made for.
const AT_ONCE_EACH: usize = 6;
/// Pieces of a file that may be small; each is an object in the store and stands in the row.
const SMALL_PIECES: usize = 100;
/// Bytes of a piece that is not small.
const PIECE_BYTES: i64 = 64 * 1_024;

/// What has arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// Everything.
    Whole(UploadProgress),
    /// The first bytes, this many.
    Part(i64),
}

/// Places of this server for files on their way in.
struct Arrivals(Arc<Turnstile>);

/// Whether the address is one of ours, and whoever is signed in the one it was made for.
pub(super) fn may_send(context: &Context, row: &Row, signed: &Signed) -> Result<()> {
    if context.person().is_some_and(|person| person.id.0 != row.owner_id) {
        return Err(Refusal::not_found("upload").into());
    }
    signed.opens_upload(&context.app, UploadId(row.id))
}

/// Takes the bytes that `body` brings. `sent` is the address's signature and the `Content-Range`; without it the file
/// is sent whole by the product itself.
///
/// # Errors
/// 403 `link_expired`, 404, 409 `upload_finished` and `upload_gap`, 413 `file_longer_than_announced`, 422
/// `content_range_invalid`; 400 and 408 when the line broke, after what arrived was kept.
pub async fn upload_receive<S, B, E>(
    context: &Context,
    id: UploadId,
    sent: Option<(Signed, Option<String>)>,
    body: S,
) -> Result<Received>
where
    S: Stream<Item = std::result::Result<B, E>> + Send,
    B: AsRef<[u8]> + Send,
{
    let row = Row::of(context, id).await?.ok_or_else(|| Refusal::not_found("upload"))?;
    let range = match &sent {
        None => SentRange::Whole,
        Some((signed, range)) => {
            may_send(context, &row, signed)?;
            SentRange::parse(range.as_deref(), row.size)?
        }
    };
    if range == SentRange::Asks {
        return Ok(progress(&row, row.received));
    }
    if row.state()? != UploadStatus::Receiving {
        return Err(refusals::upload_finished().into());
    }
    let (from, until) = match range {
        SentRange::Part(from, until) => (from, until),
        SentRange::Whole | SentRange::Asks => (0, row.size),
    };
    if from > row.received {
        return Err(refusals::upload_gap(row.received).into());
    }
    let many = range != SentRange::Whole && row.parts.len() >= SMALL_PIECES;
    if many && until < row.size && until - from < PIECE_BYTES {
        return Err(refusals::content_range_invalid(row.size).into());
    }
    let rules = row.purpose()?.rules();
    let mut arriving = Arriving { context, rules, id: row.id, at: row.received, many, piece: Vec::new() };
    let places = context.app.shelf.get(|| Arrivals(Arc::new(Turnstile::new(AT_ONCE, AT_ONCE_EACH))));
    let _place = places.0.clone().enter(row.owner_id)?;
    if range == SentRange::Whole && row.received > 0 {
        arriving.begin_anew(&row).await?;
    }
    let arrived = arriving.take(body, from, until).await?;
    if range == SentRange::Whole && arrived < row.size {
        return Err(refusals::upload_incomplete(arrived, row.size).into());
    }
    Ok(progress(&row, arrived))
}

fn progress(row: &Row, received: i64) -> Received {
    if received < row.size {
        return Received::Part(received);
    }
    Received::Whole(UploadProgress { id: UploadId(row.id), received, size: row.size })
}

struct Arriving<'a> {
    context: &'a Context,
    rules: Rules,
    id: Uuid,
    /// Bytes that are stored and counted.
    at: i64,
    /// Whether there are so many pieces that no small one is kept any more.
    many: bool,
    /// Bytes behind them.
    piece: Vec<u8>,
}

impl Arriving<'_> {
    /// Bytes `from..until` of the file come; those that are there already are passed over. Answers how many are there.
    async fn take<S, B, E>(&mut self, body: S, from: i64, until: i64) -> Result<i64>
    where
        S: Stream<Item = std::result::Result<B, E>> + Send,
        B: AsRef<[u8]> + Send,
    {
        let mut body = pin!(body);
        let (mut here, stored) = (from, self.at);
        let mut pace = Pace::new(Instant::now());
        let broken: Option<Refusal> = loop {
            let Some(wait) = pace.wait(Instant::now()) else { break Some(request_too_slow()) };
            let chunk = match timeout(wait, body.next()).await {
                Ok(None) => break None,
                Ok(Some(Ok(chunk))) => chunk,
                Ok(Some(Err(_))) => break Some(body_incomplete()),
                Err(_) => continue,
            };
            let bytes = chunk.as_ref();
            pace.brought(bytes.len());
            if here + bytes.len() as i64 > until {
                return Err(refusals::file_longer_than_announced(until).into());
            }
            let known = usize::try_from((stored - here).clamp(0, bytes.len() as i64)).unwrap_or(0);
            here += bytes.len() as i64;
            self.piece.extend_from_slice(bytes.get(known..).unwrap_or_default());
            while self.piece.len() >= PART_BYTES {
                let rest = self.piece.split_off(PART_BYTES);
                self.store().await?;
                self.piece = rest;
            }
        };
        let dropped = self.many && broken.is_some() && (self.piece.len() as i64) < PIECE_BYTES;
        if !self.piece.is_empty() && !dropped {
            self.store().await?;
        }
        broken.map_or(Ok(self.at), |refusal| Err(refusal.into()))
    }

    /// Stores the piece, then counts it, if nobody else was faster.
    async fn store(&mut self) -> Result<()> {
        let app = &self.context.app;
        let part = parts::part_put(app, self.id, &self.rules, std::mem::take(&mut self.piece)).await?;
        let keys: Vec<Uuid> = part.seal_key.into_iter().collect();
        let counted = sqlx::query!(
            "update uploads set received = received + $6::bigint, parts = parts || $4::uuid,
               part_bytes = part_bytes || $3::int,
               seal_keys = array(select distinct unnest(seal_keys || $5::uuid[]))
             where id = $1 and received = $2 and received + $6::bigint <= size and state = 'receiving'",
            self.id,
            self.at,
            part.bytes,
            part.id,
            &keys,
            i64::from(part.bytes),
        );
        let counted = counted.execute(self.context.writes()).await.map_err(Error::from);
        if !matches!(&counted, Ok(done) if done.rows_affected() == 1) {
            app.objects.delete(&parts::key(self.id, part.id)).await?;
            counted?;
            return Err(refusals::upload_gap(self.at).into());
        }
        self.at += i64::from(part.bytes);
        Ok(())
    }

    /// Sent whole once more: what came before does not count.
    async fn begin_anew(&mut self, row: &Row) -> Result<()> {
        let emptied = sqlx::query!(
            "update uploads set received = 0, parts = '{}', part_bytes = '{}', seal_keys = '{}'
             where id = $1 and received = $2 and state = 'receiving'",
            self.id,
            self.at,
        );
        if emptied.execute(self.context.writes()).await?.rows_affected() == 0 {
            return Err(refusals::upload_gap(self.at).into());
        }
        self.at = 0;
        for part in &row.parts {
            self.context.app.objects.delete(&parts::key(self.id, *part)).await?;
        }
        Ok(())
    }
}
