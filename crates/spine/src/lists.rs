//! Cursors of lists: where a page ended, as base64url of JSON. Readers treat them as opaque; what we did not make for
//! this very list is refused.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{Refusal, platform::refusals::cursor_invalid};
use serde::{Serialize, de::DeserializeOwned};

/// Longest cursor that is looked at.
const CURSOR_MAX_BYTES: usize = 400;

/// `list` names the list and its filter; it must be the same when the cursor comes back.
pub fn cursor_write<T: Serialize>(list: &str, position: &T) -> crate::Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(serde_json::to_vec(&(list, position))?))
}

/// 422 `cursor_invalid` for anything [`cursor_write`] did not make for the same list.
pub fn cursor_read<T: DeserializeOwned>(list: &str, cursor: &str) -> Result<T, Refusal> {
    let read = || {
        let bytes = URL_SAFE_NO_PAD.decode(Some(cursor).filter(|c| c.len() <= CURSOR_MAX_BYTES)?).ok()?;
        let (made_for, position): (String, T) = serde_json::from_slice(&bytes).ok()?;
        (made_for == list).then_some(position)
    };
    read().ok_or_else(cursor_invalid)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_cursor_of_another_list_or_of_nobody_is_refused() {
        let cursor = cursor_write("reviews", &(7_i64, "id")).unwrap();
        assert_eq!(cursor_read::<(i64, String)>("reviews", &cursor).unwrap(), (7, "id".to_owned()));
        for (list, text) in
            [("bookings", cursor.as_str()), ("reviews", "x"), ("reviews", ""), ("reviews", &"A".repeat(5_000))]
        {
            assert_eq!(
                cursor_read::<(i64, String)>(list, text).unwrap_err().code,
                "cursor_invalid",
                "{list} {text:.10}"
            );
        }
    }
}
