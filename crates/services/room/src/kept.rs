//! What is kept of a room: its board as a picture, its notes as Markdown.

use crate::{
    chat::is_chatted,
    document::{Document, document_stored},
    hub::Hub,
    join::found,
    pictures::pictures_held,
    recording::recordings_of,
    seat::{seat_of_booking, seat_of_room},
};
use domain::{
    Refusal,
    ids::{BookingId, RoomId},
    room::{
        board::{HEIGHT, SHEETS_MAX, WIDTH, drawn_on, picture, pictures_on},
        recording::Recording,
    },
};
use print::picture::Pictures;
use spine::{Context, Error, Result};

/// What of a lesson's room can be looked at afterwards.
#[derive(Clone, Debug)]
pub struct Left {
    /// The room.
    pub room: RoomId,
    /// The sheets of its board that something is on, from 1.
    pub sheets: Vec<usize>,
    /// Its notes.
    pub notes: String,
    /// Whether something was written in its chat.
    pub chatted: bool,
    /// What was recorded in it.
    pub recordings: Vec<Recording>,
}

/// What the two left in the room of a lesson; none where nobody wrote or drew.
///
/// # Errors
/// 404 for strangers, 403 `room_participants_only` for staff.
pub async fn room_left(context: &Context, booking: BookingId) -> Result<Option<Left>> {
    let seat = seat_of_booking(context, booking).await?;
    seat.taken()?;
    let Some(room) = found(context, &seat).await?.filter(|_| seat.is_of_room()) else { return Ok(None) };
    let seen = |document: &Document| (drawn_on(&document.shapes()), document.notes());
    let (drawn, notes) = look(context, room, seen).await?;
    let chatted = is_chatted(context, room).await?;
    let recordings = recordings_of(context, room).await?;
    let sheets = drawn.into_iter().map(|sheet| sheet + 1).collect();
    let left = Left { room, sheets, notes, chatted, recordings };
    let holds = |left: &Left| {
        !left.sheets.is_empty() || left.chatted || !left.notes.trim().is_empty() || !left.recordings.is_empty()
    };
    Ok(Some(left).filter(holds))
}

/// A sheet of the board, drawn; the sheets count from 1.
///
/// # Errors
/// 404 for strangers, and for a sheet that no board has.
pub async fn board_picture(context: &Context, room: RoomId, sheet: usize) -> Result<Vec<u8>> {
    seat_of_room(context, room).await?;
    if !(1..=SHEETS_MAX).contains(&sheet) {
        return Err(Refusal::not_found("page").into());
    }
    let at = sheet - 1;
    let seen = move |document: &Document| {
        let shapes = document.shapes();
        let placed = pictures_on(&shapes, at);
        (shapes, placed)
    };
    let (shapes, placed) = look(context, room, seen).await?;
    let held = pictures_held(context, room, &placed).await?;
    let sheet = aside(move || picture(&shapes, at, &held)).await?;
    let pictures = context.app.shelf.get(Pictures::default);
    pictures.png(sheet, WIDTH, HEIGHT).await.map_err(|error| Error::Unexpected(Box::new(error)))
}

/// Work that would hold up whoever else is served by this thread.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Error::unexpected(format!("a board could not be looked at: {error}")))
}

/// The notes as they were written.
///
/// # Errors
/// 404 for strangers.
pub async fn notes_text(context: &Context, room: RoomId) -> Result<String> {
    seat_of_room(context, room).await?;
    look(context, room, Document::notes).await
}

/// Into what is in memory here while somebody is there, else into what is stored.
async fn look<T: Send + 'static>(
    context: &Context,
    room: RoomId,
    look: impl FnOnce(&Document) -> T + Send + 'static,
) -> Result<T> {
    let live = match Hub::of(&context.app).known(room) {
        Some(live) => live.whole().await,
        None => None,
    };
    let state = match live {
        Some(state) => Some(state),
        None => document_stored(&context.app, room).await?.0,
    };
    aside(move || Ok(look(&Document::open(state.as_deref(), 0)?))).await?
}
