//! What a page may offer: a sound, a camera and a screen, in this order, and nothing else.

use crate::words::Kind;

/// The most bytes of a description.
const MAX: usize = 48 * 1024;

/// What the lines of an offer are; none where there is another one, or one too many.
pub(crate) fn offered(sdp: &str) -> Option<Vec<Kind>> {
    if sdp.len() > MAX {
        return None;
    }
    let mut kinds = Vec::new();
    for line in sdp.lines().filter_map(|line| line.strip_prefix("m=")) {
        let kind = match line.split(' ').next()? {
            "audio" if kinds.is_empty() => Kind::Sound,
            "video" if kinds.contains(&Kind::Camera) => Kind::Screen,
            "video" => Kind::Camera,
            _ => return None,
        };
        if kinds.contains(&kind) {
            return None;
        }
        kinds.push(kind);
    }
    (!kinds.is_empty()).then_some(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(kinds: &[&str]) -> String {
        let lines: Vec<_> = kinds.iter().map(|kind| format!("m={kind} 9 UDP/TLS/RTP/SAVPF 96\r\na=x\r\n")).collect();
        lines.concat()
    }

    #[test]
    fn a_sound_a_camera_and_a_screen_are_taken_and_nothing_else() {
        let all = vec![Kind::Sound, Kind::Camera, Kind::Screen];
        assert_eq!(offered(&lines(&["audio", "video", "video"])), Some(all));
        assert_eq!(offered(&lines(&["audio"])), Some(vec![Kind::Sound]));
        assert_eq!(offered(&lines(&["video"])), Some(vec![Kind::Camera]));
        for wrong in [
            vec![],
            vec!["audio", "audio"],
            vec!["video", "audio"],
            vec!["audio", "video", "video", "video"],
            vec!["audio", "application"],
        ] {
            assert_eq!(offered(&lines(&wrong)), None, "{wrong:?}");
        }
        assert_eq!(offered(&format!("m=audio 9 x 96\r\n{}", "a".repeat(MAX))), None);
    }
}
