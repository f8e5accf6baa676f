//! What an MP4 says of itself (ISO/IEC 14496-12): enough to refuse what plays nothing or too long (BAD_INPUT 80).

use super::refusals;
use crate::Refusal;

/// Longest introduction in minutes.
pub const INTRO_MINUTES: i64 = 5;
/// Most bytes of the box that describes a film; an hour's has less than one.
pub const MOST_DESCRIPTION_BYTES: u64 = 16 << 20;

/// The beginning of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoxHead {
    /// Four letters.
    pub kind: [u8; 4],
    /// Bytes of the head.
    pub head: u64,
    /// Bytes of the whole box; none reaches to the end of the file.
    pub length: Option<u64>,
}

/// Reads a head from (up to) sixteen bytes.
pub fn box_head(bytes: &[u8]) -> Option<BoxHead> {
    let short = u32::from_be_bytes(*bytes.first_chunk::<4>()?);
    let kind = *bytes.get(4..8)?.first_chunk::<4>()?;
    let (head, length) = match short {
        0 => (8, None),
        1 => (16, Some(u64::from_be_bytes(*bytes.get(8..16)?.first_chunk::<8>()?))),
        short => (8, Some(u64::from(short))),
    };
    length.is_none_or(|length| length >= head).then_some(BoxHead { kind, head, length })
}

/// Whether the film that `moov` (its content) describes shows something and not for longer than that.
///
/// # Errors
/// 422 `film_refused`, `film_too_long`.
pub fn judge(moov: &[u8], most_minutes: i64) -> Result<(), Refusal> {
    let (mut seconds, mut shows, mut in_fragments) = (None, false, false);
    for (kind, content) in boxes(moov) {
        match &kind {
            b"mvhd" => seconds = duration(content),
            b"mvex" => in_fragments = true,
            b"trak" => shows |= is_shown(content),
            _ => {}
        }
    }
    let seconds = seconds.ok_or_else(refusals::film_unreadable)?;
    if !shows || seconds <= 0.0 && !in_fragments {
        return Err(refusals::film_empty());
    }
    if seconds > (most_minutes * 60) as f64 {
        return Err(refusals::film_too_long(most_minutes));
    }
    Ok(())
}

fn boxes(mut content: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    std::iter::from_fn(move || {
        let head = box_head(content)?;
        let length = head.length.map_or(content.len(), |length| usize::try_from(length).unwrap_or(usize::MAX));
        let inner = content.get(head.head as usize..length)?;
        content = content.get(length..)?;
        Some((head.kind, inner))
    })
}

fn duration(mvhd: &[u8]) -> Option<f64> {
    let u32_at = |at: usize| Some(u32::from_be_bytes(*mvhd.get(at..at + 4)?.first_chunk::<4>()?));
    let (scale, units) = match mvhd.first()? {
        0 => (u32_at(12)?, f64::from(u32_at(16)?)),
        1 => (u32_at(20)?, u64::from_be_bytes(*mvhd.get(24..32)?.first_chunk::<8>()?) as f64),
        _ => return None,
    };
    (scale > 0).then(|| units / f64::from(scale))
}

/// Whether a track is one of pictures.
fn is_shown(trak: &[u8]) -> bool {
    let within = |content, wanted: &[u8; 4]| boxes(content).find(|(kind, _)| kind == wanted).map(|(_, inner)| inner);
    let handler = within(trak, b"mdia").and_then(|mdia| within(mdia, b"hdlr"));
    handler.and_then(|hdlr| hdlr.get(8..12)) == Some(b"vide")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn boxed(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [&length[..], &kind, content].concat()
    }

    fn moov(seconds: u32, handler: [u8; 4]) -> Vec<u8> {
        let mvhd = [&[0; 12][..], &1_000_u32.to_be_bytes(), &(seconds * 1_000).to_be_bytes()].concat();
        let hdlr = boxed(*b"hdlr", &[&[0; 8][..], &handler].concat());
        [boxed(*b"mvhd", &mvhd), boxed(*b"trak", &boxed(*b"mdia", &hdlr))].concat()
    }

    fn code(moov: &[u8]) -> String {
        let refusal = judge(moov, 5).unwrap_err();
        let reason = refusal.facts["reason"].as_str().map(|reason| format!("/{reason}")).unwrap_or_default();
        format!("{}{reason}", refusal.code)
    }

    #[test]
    fn a_film_shows_something_and_ends() {
        assert_eq!(judge(&moov(300, *b"vide"), 5), Ok(()));
        assert_eq!(code(&moov(301, *b"vide")), "film_too_long");
        assert_eq!(code(&moov(36_000, *b"vide")), "film_too_long");
        assert_eq!(code(&moov(0, *b"vide")), "film_refused/empty");
        assert_eq!(code(&moov(60, *b"soun")), "film_refused/empty", "sound alone");
    }

    #[test]
    fn a_film_in_fragments_may_not_know_how_long_it_is() {
        let fragments = [moov(0, *b"vide"), boxed(*b"mvex", &[])].concat();
        assert_eq!(judge(&fragments, 5), Ok(()));
    }

    #[test]
    fn what_is_cut_off_or_lies_about_its_lengths_is_refused_and_breaks_nothing() {
        let whole = moov(60, *b"vide");
        for length in 0..whole.len() {
            assert!(judge(&whole[..length], 5).is_err(), "{length} bytes");
        }
        for at in 0..whole.len() {
            let mut wrong = whole.clone();
            wrong[at] = 0xff;
            let _ = judge(&wrong, 5);
        }
        assert_eq!(box_head(&[0, 0, 0, 4, b'f', b't', b'y', b'p']), None, "shorter than its own head");
        assert_eq!(box_head(&[0, 0, 0, 0, b'm', b'd', b'a', b't']).unwrap().length, None);
    }
}
