//! Pieces of a film become one (ISO/IEC 14496-12): each was encoded by itself and begins at zero; its fragments are
//! moved to where they belong and numbered on. Nothing else of them changes.

use crate::platform::uploads::film::box_head;

/// A file of fragments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragmented {
    /// What a player reads first.
    pub init: Vec<u8>,
    /// Each a `moof` with its `mdat`.
    pub fragments: Vec<Vec<u8>>,
}

/// One box of some content: its name, where its content begins and where it ends.
type Found = ([u8; 4], usize, usize);

fn boxes(bytes: &[u8], from: usize, until: usize) -> impl Iterator<Item = Found> + '_ {
    let mut at = from;
    std::iter::from_fn(move || {
        let head = box_head(bytes.get(at..until)?)?;
        let length = head.length.map_or(until - at, |length| usize::try_from(length).unwrap_or(usize::MAX));
        let end = at.checked_add(length).filter(|end| *end <= until)?;
        let found = (head.kind, at + head.head as usize, end);
        at = end;
        Some(found)
    })
}

fn within(bytes: &[u8], (_, from, until): Found, wanted: [u8; 4]) -> Option<Found> {
    boxes(bytes, from, until).find(|(kind, ..)| *kind == wanted)
}

/// Takes a file of fragments apart; none when it is no such file.
pub fn split(bytes: &[u8]) -> Option<Fragmented> {
    let (mut init, mut fragments, mut open): (Vec<u8>, Vec<Vec<u8>>, bool) = (Vec::new(), Vec::new(), false);
    let mut at = 0;
    for (kind, _, end) in boxes(bytes, 0, bytes.len()) {
        let whole = bytes.get(at..end)?;
        match &kind {
            b"ftyp" | b"moov" => init.extend_from_slice(whole),
            b"moof" => {
                fragments.push(whole.to_vec());
                open = true;
            }
            b"mdat" if open => {
                fragments.last_mut()?.extend_from_slice(whole);
                open = false;
            }
            _ => {}
        }
        at = end;
    }
    (at == bytes.len() && !open && !init.is_empty()).then_some(Fragmented { init, fragments })
}

fn tfdt(fragment: &[u8]) -> Option<(usize, bool)> {
    let moof = boxes(fragment, 0, fragment.len()).find(|(kind, ..)| kind == b"moof")?;
    let traf = within(fragment, moof, *b"traf")?;
    let (_, from, _) = within(fragment, traf, *b"tfdt")?;
    Some((from + 4, *fragment.get(from)? == 1))
}

/// Where a fragment begins, in units of its track.
pub fn decode_time(fragment: &[u8]) -> Option<u64> {
    let (at, wide) = tfdt(fragment)?;
    if wide {
        fragment.get(at..)?.first_chunk::<8>().map(|bytes| u64::from_be_bytes(*bytes))
    } else {
        fragment.get(at..)?.first_chunk::<4>().map(|bytes| u32::from_be_bytes(*bytes).into())
    }
}

/// Moves a fragment by so many units and gives it its number. None when it cannot be moved so far.
pub fn moved(mut fragment: Vec<u8>, by: u64, number: u32) -> Option<Vec<u8>> {
    let to = decode_time(&fragment)?.checked_add(by)?;
    let (at, wide) = tfdt(&fragment)?;
    if wide {
        fragment.get_mut(at..at + 8)?.copy_from_slice(&to.to_be_bytes());
    } else {
        fragment.get_mut(at..at + 4)?.copy_from_slice(&u32::try_from(to).ok()?.to_be_bytes());
    }
    let moof = boxes(&fragment, 0, fragment.len()).find(|(kind, ..)| kind == b"moof")?;
    let (_, from, _) = within(&fragment, moof, *b"mfhd")?;
    fragment.get_mut(from + 4..from + 8)?.copy_from_slice(&number.to_be_bytes());
    Some(fragment)
}

/// Units of a second of the first track.
pub fn timescale(init: &[u8]) -> Option<u32> {
    let moov = boxes(init, 0, init.len()).find(|(kind, ..)| kind == b"moov")?;
    let mdia = within(init, within(init, moov, *b"trak")?, *b"mdia")?;
    let (_, from, _) = within(init, mdia, *b"mdhd")?;
    let at = from + if *init.get(from)? == 1 { 20 } else { 12 };
    init.get(at..)?.first_chunk::<4>().map(|bytes| u32::from_be_bytes(*bytes))
}

/// What a player needs to be able to do for it (RFC 6381): of pictures `avc1.` and three bytes.
pub fn codec(init: &[u8]) -> Option<String> {
    let place = init.windows(4).position(|window| window == b"avcC")?;
    let [profile, compatible, level] = *init.get(place + 5..place + 8)?.first_chunk::<3>()?;
    Some(format!("avc1.{profile:02x}{compatible:02x}{level:02x}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[allow(clippy::trivially_copy_pass_by_ref)] // Written as it stands in a file.
    fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [&length[..], kind, content].concat()
    }

    fn fragment(at: u64, wide: bool) -> Vec<u8> {
        let time = if wide { at.to_be_bytes().to_vec() } else { u32::try_from(at).unwrap().to_be_bytes().to_vec() };
        let tfdt = boxed(b"tfdt", &[&[u8::from(wide), 0, 0, 0][..], &time].concat());
        let mfhd = boxed(b"mfhd", &[0, 0, 0, 0, 0, 0, 0, 1]);
        let moof = boxed(b"moof", &[mfhd, boxed(b"traf", &[boxed(b"tfhd", &[0; 8]), tfdt].concat())].concat());
        [moof, boxed(b"mdat", b"pictures")].concat()
    }

    fn file() -> Vec<u8> {
        let mdhd = boxed(b"mdhd", &[&[0; 12][..], &30_000_u32.to_be_bytes(), &[0; 8]].concat());
        let avcc = boxed(b"avcC", &[1, 0x64, 0, 0x1f, 0xff]);
        let trak = boxed(b"trak", &[boxed(b"mdia", &mdhd), boxed(b"avc1", &avcc)].concat());
        [
            boxed(b"ftyp", b"iso5"),
            boxed(b"moov", &trak),
            fragment(0, true),
            fragment(60_000, false),
            boxed(b"mfra", &[]),
        ]
        .concat()
    }

    #[test]
    fn a_file_is_taken_apart_and_its_fragments_move_on() {
        let parts = split(&file()).unwrap();
        assert_eq!((parts.fragments.len(), timescale(&parts.init)), (2, Some(30_000)));
        assert_eq!(codec(&parts.init).unwrap(), "avc1.64001f");
        let times: Vec<_> = parts.fragments.iter().map(|f| decode_time(f).unwrap()).collect();
        assert_eq!(times, [0, 60_000]);
        for (fragment, number) in parts.fragments.into_iter().zip(9..) {
            let before = decode_time(&fragment).unwrap();
            let after = moved(fragment.clone(), 120_000, number).unwrap();
            assert_eq!(decode_time(&after).unwrap(), before + 120_000);
            assert_eq!(after.len(), fragment.len());
            let changed = after.iter().zip(&fragment).filter(|(one, other)| one != other).count();
            assert!(changed <= 12, "nothing but the time and the number");
        }
    }

    #[test]
    fn what_is_cut_off_or_too_far_is_refused_and_breaks_nothing() {
        let whole = file();
        for length in 0..whole.len() {
            let _ = split(&whole[..length])
                .map(|parts| parts.fragments.into_iter().map(|f| moved(f, 1, 1)).collect::<Vec<_>>());
        }
        assert!(split(&whole[..whole.len() - 20]).is_none(), "an end is missing");
        assert!(split(b"no film at all").is_none());
        assert!(moved(fragment(0, false), u64::from(u32::MAX) + 1, 1).is_none());
        assert!(moved(fragment(u64::MAX, true), 1, 1).is_none());
    }
}
