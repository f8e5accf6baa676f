//! The lists that a player reads (RFC 8216): one of the sizes, and one of the segments of each. Addresses in them are
//! relative, so that what opens the list opens what it names.

use std::fmt::Write;

/// A size.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Rendition {
    pub rung: i32,
    pub width: i32,
    pub height: i32,
    /// Most bits a second.
    pub bits: i64,
    pub codec: String,
}

/// A segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Segment {
    pub number: i64,
    pub micros: i64,
}

/// The name of the sound among the sizes.
pub const SOUND: &str = "sound";
/// Bits a second of the sound.
pub const SOUND_BITS: i64 = 160_000;

/// The list of sizes, best first; `folder` stands before each address.
pub fn master(renditions: &[Rendition], sound: bool, rate: f64, folder: &str) -> String {
    let mut text = String::from("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    let (group, codec, more) = if sound {
        let _ = writeln!(
            text,
            "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"sound\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\",\
             URI=\"{folder}{SOUND}/index.m3u8\""
        );
        (",AUDIO=\"sound\"", ",mp4a.40.2", SOUND_BITS)
    } else {
        ("", "", 0)
    };
    for it in renditions {
        let (bits, codecs) = (it.bits + more, format!("{}{codec}", it.codec));
        let _ = write!(
            text,
            "#EXT-X-STREAM-INF:BANDWIDTH={bits},RESOLUTION={}x{},FRAME-RATE={rate:.3},CODECS=\"{codecs}\"{group}\n\
             {folder}{}/index.m3u8\n",
            it.width, it.height, it.rung
        );
    }
    text
}

/// The list of segments that are there without a gap; it ends when all are.
pub fn media(segments: &[Segment], whole: bool) -> String {
    let there: Vec<&Segment> = segments.iter().zip(0..).filter(|(it, n)| it.number == *n).map(|(it, _)| it).collect();
    let longest = there.iter().map(|segment| segment.micros).max().unwrap_or(4_000_000);
    let mut text = String::from("#EXTM3U\n#EXT-X-VERSION:7\n");
    let kind = if whole { "VOD" } else { "EVENT" };
    let _ = write!(
        text,
        "#EXT-X-TARGETDURATION:{}\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:{kind}\n#EXT-X-INDEPENDENT-SEGMENTS\n\
         #EXT-X-MAP:URI=\"init.mp4\"\n",
        (longest + 999_999) / 1_000_000
    );
    for segment in there {
        let seconds = segment.micros as f64 / 1_000_000.0;
        let _ = write!(text, "#EXTINF:{seconds:.6},\n{}.m4s\n", segment.number);
    }
    if whole {
        text.push_str("#EXT-X-ENDLIST\n");
    }
    text
}

/// What an address below a film's folder asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The list of one size.
    List,
    /// What is read first.
    Init,
    /// A segment.
    Segment(i64),
}

/// Reads the name of a file.
pub fn asked(file: &str) -> Option<Asked> {
    match file {
        "index.m3u8" => Some(Asked::List),
        "init.mp4" => Some(Asked::Init),
        _ => {
            let digits = file.strip_suffix(".m4s")?;
            let plain = !digits.is_empty() && digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit());
            let number = digits.parse().ok().filter(|_| plain)?;
            (digits == format!("{number}")).then_some(Asked::Segment(number))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_sizes_names_each_and_its_sound() {
        let sizes = [Rendition { rung: 720, width: 1_280, height: 720, bits: 2_800_000, codec: "avc1.64001f".into() }];
        let text = master(&sizes, true, 25.0, "play/T/");
        assert!(text.contains("URI=\"play/T/sound/index.m3u8\""));
        assert!(text.contains("BANDWIDTH=2960000,RESOLUTION=1280x720,FRAME-RATE=25.000"));
        assert!(text.ends_with("\"avc1.64001f,mp4a.40.2\",AUDIO=\"sound\"\nplay/T/720/index.m3u8\n"));
        assert!(!master(&sizes, false, 25.0, "").contains("AUDIO"));
    }

    #[test]
    fn segments_behind_a_gap_wait_and_an_unfinished_list_has_no_end() {
        let there = |numbers: &[i64]| {
            numbers.iter().map(|number| Segment { number: *number, micros: 4_004_000 }).collect::<Vec<_>>()
        };
        let text = media(&there(&[0, 1, 3]), false);
        assert!(text.contains("\n1.m4s\n") && !text.contains("3.m4s") && !text.contains("ENDLIST"));
        assert!(text.contains("TARGETDURATION:5\n") && text.contains("#EXTINF:4.004000,\n"));
        assert!(media(&there(&[0, 1]), true).ends_with("1.m4s\n#EXT-X-ENDLIST\n"));
        assert!(!media(&there(&[1]), false).contains("m4s"));
    }

    #[test]
    fn names_of_files_are_read_strictly() {
        assert_eq!(asked("index.m3u8"), Some(Asked::List));
        assert_eq!(asked("init.mp4"), Some(Asked::Init));
        assert_eq!(asked("12.m4s"), Some(Asked::Segment(12)));
        for other in ["", ".m4s", "-1.m4s", "+1.m4s", "01.m4s", "1.mp4", "../1.m4s", "99999999.m4s", "1.m4s.m4s"] {
            assert_eq!(asked(other), None, "{other}");
        }
    }
}
