//! The history's cursor: the last journal's place in the ledger, opaque to readers.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{Refusal, platform::refusals::cursor_unreadable};

/// The cursor after the journal with this sequence.
pub(super) fn of(sequence: i64) -> String {
    URL_SAFE_NO_PAD.encode(sequence.to_be_bytes())
}

/// Reads a cursor; 422 `cursor_invalid` for anything we did not write.
pub(super) fn parse(cursor: &str) -> Result<i64, Refusal> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok().and_then(|bytes| <[u8; 8]>::try_from(bytes).ok());
    bytes.map(i64::from_be_bytes).ok_or_else(cursor_unreadable)
}
