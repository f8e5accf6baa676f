//! Pages of lists: a statement asks for one row more than the page holds, [`page_cut`] cuts it off and says where the
//! next page begins.
//!
//! That place is the cursor: base64url of JSON. Readers treat it as opaque; what we did not make for this very list
//! is refused. How many rows a page may hold is read by [`domain::page::parse_limit`].

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::{Refusal, calendar::is_in_known_years, platform::refusals::cursor_invalid};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

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

/// A row's place in a list by time.
pub type TimePlace = (DateTime<Utc>, Uuid);

/// [`cursor_read`] for lists by time, if there is a cursor. One written by hand may name a year that the database has
/// no timestamp for: refused too.
pub fn time_cursor_read(list: &str, cursor: Option<&str>) -> Result<Option<TimePlace>, Refusal> {
    let place = cursor.map(|cursor| cursor_read::<TimePlace>(list, cursor)).transpose()?;
    if place.is_some_and(|(at, _)| !is_in_known_years(at)) { Err(cursor_invalid()) } else { Ok(place) }
}

/// The rows of a page and the cursor of the next one, if there is one: `rows` were asked for with one more than
/// `limit`, `place` says where a row stands.
pub fn page_cut<Row, Place: Serialize>(
    mut rows: Vec<Row>,
    limit: i32,
    list: &str,
    place: impl FnOnce(&Row) -> Place,
) -> crate::Result<(Vec<Row>, Option<String>)> {
    let limit = usize::try_from(limit).unwrap_or_default();
    let more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().filter(|_| more);
    let next_cursor = last.map(|row| cursor_write(list, &place(row))).transpose()?;
    Ok((rows, next_cursor))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_page_ends_where_the_next_begins_and_the_last_has_no_next() {
        let rows = || vec![3_i64, 5, 8];
        let (page, next) = page_cut(rows(), 2, "numbers", |row| *row).unwrap();
        assert_eq!((page, cursor_read::<i64>("numbers", &next.unwrap()).unwrap()), (vec![3, 5], 5));
        assert_eq!(page_cut(rows(), 3, "numbers", |row| *row).unwrap(), (rows(), None));
        assert_eq!(page_cut(Vec::<i64>::new(), 3, "numbers", |row| *row).unwrap(), (Vec::new(), None));
    }

    #[test]
    fn a_cursor_of_a_year_that_no_calendar_has_is_refused() {
        let place = (DateTime::from_timestamp_micros(1_774_746_000_000_001).unwrap(), Uuid::from_u128(7));
        let read = |place: TimePlace| time_cursor_read("reviews", Some(&cursor_write("reviews", &place).unwrap()));
        assert_eq!(read(place).unwrap(), Some(place));
        assert_eq!(time_cursor_read("reviews", None).unwrap(), None);
        let before_history = DateTime::from_timestamp(-6_000_000_000_000, 0).unwrap();
        assert_eq!(read((before_history, place.1)).unwrap_err().code, "cursor_invalid");
        // What earlier releases made: eight bytes of microseconds and the id.
        let mut old = place.0.timestamp_micros().to_be_bytes().to_vec();
        old.extend_from_slice(place.1.as_bytes());
        for old in [URL_SAFE_NO_PAD.encode(old), URL_SAFE_NO_PAD.encode(7_i64.to_be_bytes())] {
            assert_eq!(time_cursor_read("reviews", Some(&old)).unwrap_err().code, "cursor_invalid");
        }
    }

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
