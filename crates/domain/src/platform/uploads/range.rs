//! `Content-Range` of a part that is sent (RFC 9110 §14.4), and `Range` of one that is asked for (§14.2).

use super::refusals;
use crate::Refusal;

/// What a `PUT` says of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentRange {
    /// All of the file.
    Whole,
    /// From the first to before the second.
    Part(i64, i64),
    /// None: it asks how many have arrived.
    Asks,
}

impl SentRange {
    /// Reads the header, if it was sent. The size it names must be the announced one.
    ///
    /// # Errors
    /// 422 `content_range_invalid`.
    pub fn parse(header: Option<&str>, size: i64) -> Result<Self, Refusal> {
        let Some(header) = header else { return Ok(Self::Whole) };
        Self::read(header, size).ok_or_else(|| refusals::content_range_invalid(size))
    }

    fn read(header: &str, size: i64) -> Option<Self> {
        let (range, total) = header.trim().strip_prefix("bytes ")?.split_once('/')?;
        if number(total)? != size {
            return None;
        }
        if range == "*" {
            return Some(Self::Asks);
        }
        let (first, last) = range.split_once('-')?;
        let (first, last) = (number(first)?, number(last)?);
        (first <= last && last < size).then_some(Self::Part(first, last + 1))
    }
}

/// The bytes a reader asks for, from the first to before the second; none means all. One range is answered, more are
/// answered whole, as the standard allows.
///
/// # Errors
/// 416 is the answer where nothing of it exists: `Err(())`.
#[allow(clippy::result_unit_err)]
pub fn range_of(header: Option<&str>, size: i64) -> Result<Option<(i64, i64)>, ()> {
    let Some(range) = header.and_then(|header| header.trim().strip_prefix("bytes=")) else { return Ok(None) };
    if range.contains(',') {
        return Ok(None);
    }
    let Some((first, last)) = range.split_once('-') else { return Ok(None) };
    let (first, until) = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => (first, last.saturating_add(1).min(size)),
        (Some(first), None) if last.is_empty() => (first, size),
        (None, Some(last)) if first.is_empty() => (size - last.min(size), size),
        _ => return Ok(None),
    };
    if first < until { Ok(Some((first, until))) } else { Err(()) }
}

fn number(text: &str) -> Option<i64> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_part_names_its_bytes_and_the_size_that_was_announced() {
        let sent = |header| SentRange::parse(Some(header), 10);
        assert_eq!(SentRange::parse(None, 10), Ok(SentRange::Whole));
        assert_eq!(sent("bytes 0-3/10"), Ok(SentRange::Part(0, 4)));
        assert_eq!(sent("bytes 9-9/10"), Ok(SentRange::Part(9, 10)));
        assert_eq!(sent("bytes */10"), Ok(SentRange::Asks));
        for wrong in [
            "bytes 0-3/11",
            "bytes 0-10/10",
            "bytes 4-3/10",
            "bytes -1-3/10",
            "bytes 0-3/*",
            "0-3/10",
            "bytes 0-3",
            "bytes +0-3/10",
            "bytes 0-99999999999999999999/10",
            "",
            "bytes */*",
        ] {
            assert_eq!(sent(wrong).unwrap_err().code, "content_range_invalid", "{wrong:?}");
        }
    }

    #[test]
    fn a_reader_gets_what_exists_of_one_range_and_everything_for_several() {
        assert_eq!(range_of(None, 10), Ok(None));
        assert_eq!(range_of(Some("bytes=2-4"), 10), Ok(Some((2, 5))));
        assert_eq!(range_of(Some("bytes=2-"), 10), Ok(Some((2, 10))));
        assert_eq!(range_of(Some("bytes=-3"), 10), Ok(Some((7, 10))));
        assert_eq!(range_of(Some("bytes=-99"), 10), Ok(Some((0, 10))));
        assert_eq!(range_of(Some("bytes=8-99"), 10), Ok(Some((8, 10))));
        for whole in ["bytes=0-1,4-5", "lines=1-2", "bytes=4-2", "bytes=x", "bytes=-"] {
            assert_eq!(range_of(Some(whole), 10), Ok(None), "{whole}");
        }
        for nothing in ["bytes=10-", "bytes=99-100", "bytes=-0"] {
            assert_eq!(range_of(Some(nothing), 10), Err(()), "{nothing}");
        }
    }
}
