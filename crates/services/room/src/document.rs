//! Board and notes: one document of a room, which browsers change at the same time (a CRDT of the Yjs family).
//!
//! What is stored and sent is always the whole state or a change as a browser made it, never merged changes with a hole
//! between them: those lose text silently when a browser reads them. A change that waits for another one is kept out of
//! the state until that came.

use crate::seat::Seat;
use domain::{
    Refusal,
    ids::RoomId,
    room::{
        board::{CHANGE_MAX_BYTES, DOCUMENT_MAX_BYTES, Shape, WAITING_MAX_BYTES},
        refusals,
    },
};
use spine::{
    App, Context, Error, Result,
    sealing::{Place, seal, unseal},
};
use yrs::{Doc, GetString, ReadTxn, StateVector, Transact, Update, types::ToJson, updates::decoder::Decode};

/// Tries to store a state that another server stored in between.
const STORE_TRIES: u32 = 8;

/// A document in memory.
pub struct Document {
    doc: Doc,
    /// Bytes of the state when it was last measured, and of what came since.
    bytes: usize,
    /// Bytes of what waits for a change that has not come.
    waiting: usize,
    /// Of the stored state that is in it.
    version: i64,
    /// Whether something came that is not stored.
    pub changed: bool,
}

impl Document {
    /// From a stored state; none is empty.
    pub fn open(state: Option<&[u8]>, version: i64) -> Result<Self> {
        let bytes = state.map_or(0, <[u8]>::len);
        let document = Self { doc: Doc::new(), bytes, waiting: 0, version, changed: false };
        if let Some(state) = state {
            document.take(state).map_err(|_| Error::unexpected("a stored document cannot be read"))?;
        }
        Ok(document)
    }

    /// Takes something in; whether anything waits for a change that has not come.
    fn take(&self, change: &[u8]) -> std::result::Result<bool, Refusal> {
        let update = Update::decode_v1(change).map_err(|_| refusals::board_unread())?;
        let mut work = self.doc.transact_mut();
        work.apply_update(update).map_err(|_| refusals::board_unread())?;
        Ok(work.has_missing_updates())
    }

    /// Begins again from the state, without what waits.
    fn forget_waiting(&mut self) -> std::result::Result<(), Refusal> {
        let whole = self.whole();
        (self.doc, self.bytes, self.waiting) = (Doc::new(), whole.len(), 0);
        self.take(&whole).map(drop)
    }

    /// Takes a change that a browser made.
    ///
    /// # Errors
    /// 422 `board_unread`, 409 `board_full`; then nothing was taken. 422 also for the one too many that waits: then
    /// nothing waits any more.
    pub fn change(&mut self, change: &[u8]) -> std::result::Result<(), Refusal> {
        if change.len() > CHANGE_MAX_BYTES {
            return Err(refusals::board_unread());
        }
        // What waits is not in the state and comes into it all at once: it counts from the beginning.
        let comes = self.waiting + change.len();
        if self.bytes + comes > DOCUMENT_MAX_BYTES {
            self.bytes = self.whole().len();
        }
        if self.bytes + comes > DOCUMENT_MAX_BYTES {
            return Err(refusals::board_full());
        }
        if self.take(change)? {
            if comes > WAITING_MAX_BYTES {
                self.forget_waiting()?;
                return Err(refusals::board_unread());
            }
            self.waiting = comes;
        } else {
            self.bytes += comes;
            self.waiting = 0;
        }
        self.changed = true;
        Ok(())
    }

    /// The whole state, without what waits for a change that has not come.
    pub fn whole(&self) -> Vec<u8> {
        self.doc.transact().encode_diff_v1(&StateVector::default())
    }

    /// What is on the board, oldest first.
    pub fn shapes(&self) -> Vec<Shape> {
        let board = self.doc.get_or_insert_array("board");
        let json = board.to_json(&self.doc.transact());
        let json = serde_json::to_value(json).unwrap_or_default();
        json.as_array().map(|shapes| shapes.iter().map(shape).collect()).unwrap_or_default()
    }

    /// The shared notes.
    pub fn notes(&self) -> String {
        let notes = self.doc.get_or_insert_text("notes");
        notes.get_string(&self.doc.transact())
    }
}

/// A shape as browsers write it: kind, colour, width, points, text, picture, sheet.
fn shape(json: &serde_json::Value) -> Shape {
    let text = |name: &str| json.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let points = json.get("p").and_then(serde_json::Value::as_array);
    Shape {
        kind: text("k"),
        colour: text("c"),
        width: json.get("w").and_then(serde_json::Value::as_f64).unwrap_or_default(),
        points: points.map(|all| all.iter().filter_map(serde_json::Value::as_f64).collect()).unwrap_or_default(),
        text: text("t"),
        picture: text("u").parse().ok(),
        sheet: json.get("g").and_then(sheet).unwrap_or_default(),
    }
}

/// Numbers of a browser come with a fraction.
fn sheet(json: &serde_json::Value) -> Option<u64> {
    let number = json.as_f64().filter(|number| number.is_finite() && *number >= 0.0 && *number <= f64::from(u32::MAX));
    json.as_u64().or_else(|| number.map(|number| number.round() as u64))
}

pub(crate) const fn place(room: RoomId) -> Place {
    Place::new("rooms", "document_sealed", room.0)
}

/// The stored state of a room's document, and which it is.
pub(crate) async fn document_stored(app: &App, room: RoomId) -> Result<(Option<Vec<u8>>, i64)> {
    let stored = sqlx::query!("select document_sealed, document_version from rooms where id = $1", room.0);
    let Some(stored) = stored.fetch_optional(&app.pool).await? else { return Ok((None, 0)) };
    let state = match stored.document_sealed {
        Some(sealed) => Some(unseal(app, place(room), &sealed).await?),
        None => None,
    };
    Ok((state, stored.document_version))
}

/// The stored document of a room.
pub(crate) async fn document_open(app: &App, room: RoomId) -> Result<Document> {
    let (state, version) = document_stored(app, room).await?;
    Document::open(state.as_deref(), version)
}

/// Stores what came since it was last stored. What another server stored in between is taken in first, so nothing is
/// lost whoever comes last. Where the stored one was erased, because somebody in it left for good, it begins anew:
/// false.
pub(crate) async fn document_store(app: &App, room: RoomId, document: &mut Document) -> Result<bool> {
    for _ in 0..STORE_TRIES {
        if !document.changed {
            return Ok(true);
        }
        let state = document.whole();
        let sealed = seal(app, place(room), &state).await?;
        let stored = sqlx::query!(
            "update rooms set document_sealed = $2, document_version = $3 + 1 where id = $1 and document_version = $3",
            room.0,
            sealed,
            document.version,
        );
        if stored.execute(&app.pool).await?.rows_affected() == 1 {
            document.version += 1;
            document.bytes = state.len();
            document.changed = false;
            return Ok(true);
        }
        let (newer, version) = document_stored(app, room).await?;
        let Some(newer) = newer else {
            *document = Document::open(None, version)?;
            return Ok(false);
        };
        document.take(&newer).map_err(|_| Error::unexpected("a stored document cannot be taken in"))?;
        document.version = version;
    }
    Err(Error::unexpected(format!("the board of room {room} is stored by others all the time")))
}

/// What the last room of the same two people ended with, sealed for another room.
pub(crate) async fn last_of(context: &Context, seat: &Seat, to: RoomId) -> Result<Option<Vec<u8>>> {
    let last = sqlx::query!(
        r#"select id, document_sealed as "document_sealed!" from rooms
           where tutor_user_id = $1 and student_id = $2 and document_sealed is not null
           order by created_at desc limit 1"#,
        seat.tutor.0,
        seat.student.0,
    );
    let Some(last) = last.fetch_optional(context.writes()).await? else { return Ok(None) };
    let state = unseal(&context.app, place(RoomId(last.id)), &last.document_sealed).await?;
    Ok(Some(seal(&context.app, place(to), &state).await?))
}
