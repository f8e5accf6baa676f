//! Keys of threads, and texts under them.

use domain::{
    ids::{MessageId, ThreadId},
    messages::search::words_of,
};
use spine::{
    App, Error, Result,
    sealing::{OwnKey, Place, SealedColumn, own_key_make, own_key_open},
};

const TABLE: &str = "threads";
const COLUMN: &str = "key_sealed";

/// Where the keys lie: they alone are sealed anew when the installation's keys turn.
pub const SEALED: SealedColumn = SealedColumn::new(TABLE, "id", COLUMN);

/// A key for a new thread, and what is stored of it.
pub(crate) async fn key_make(app: &App, thread: ThreadId) -> Result<(OwnKey, Vec<u8>)> {
    own_key_make(app, place_of(thread)).await
}

/// The key of a thread.
pub(crate) async fn key_open(app: &App, thread: ThreadId, sealed: &[u8]) -> Result<OwnKey> {
    own_key_open(app, place_of(thread), sealed).await
}

/// Seals the text of a message.
pub(crate) fn text_close(key: &OwnKey, message: MessageId, text: &str) -> Result<Vec<u8>> {
    key.close(text_place(message), text.as_bytes())
}

/// Opens the text of a message.
pub(crate) fn text_open(key: &OwnKey, message: MessageId, sealed: &[u8]) -> Result<String> {
    let plain = key.open(text_place(message), sealed)?;
    String::from_utf8(plain).map_err(|_| Error::unexpected("a message is no text"))
}

/// Seals what a group is called.
pub(crate) fn title_close(key: &OwnKey, thread: ThreadId, title: &str) -> Result<Vec<u8>> {
    key.close(title_place(thread), title.as_bytes())
}

/// Opens what a group is called.
pub(crate) fn title_open(key: &OwnKey, thread: ThreadId, sealed: &[u8]) -> Result<String> {
    let plain = key.open(title_place(thread), sealed)?;
    String::from_utf8(plain).map_err(|_| Error::unexpected("a title is no text"))
}

const fn title_place(thread: ThreadId) -> Place {
    Place::new(TABLE, "title_sealed", thread.0)
}

/// By what a text is found.
pub(crate) fn words_marked(key: &OwnKey, text: &str) -> Vec<i64> {
    words_of(text).iter().map(|word| key.mark(word)).collect()
}

const fn place_of(thread: ThreadId) -> Place {
    Place::new(TABLE, COLUMN, thread.0)
}

const fn text_place(message: MessageId) -> Place {
    Place::new("messages", "text_sealed", message.0)
}
