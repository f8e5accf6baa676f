//! File names: shown to whoever downloads a file, and never a place (BAD_INPUT 81).

use super::FileKind;
use crate::text::visible::{is_override, is_unstorable};
use std::fmt::Write;

/// Longest stem in characters.
const STEM_MAX_CHARS: usize = 80;
/// Names that some systems keep for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The name without folders, line breaks, hidden characters and its ending, with the ending of what the file is.
/// Whatever is left of nothing is `file`.
pub fn cleaned(name: &str, kind: FileKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let kept = |c: &char| !is_override(*c) && !is_unstorable(*c) && !c.is_control() && !"\"<>:|?*%;".contains(*c);
    let stem: String = stem.chars().filter(kept).take(STEM_MAX_CHARS).collect();
    let stem = stem.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let device = DEVICES.contains(&stem.to_lowercase().trim_end_matches(|c: char| c.is_ascii_digit()));
    let stem = if stem.is_empty() || device { "file" } else { stem };
    format!("{stem}.{}", kind.ending())
}

/// `Content-Disposition` of a download under that name (RFC 6266): ASCII for old readers, all of it for the others.
pub fn disposition(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_graphic() || c == ' ' { c } else { '_' }).collect();
    let plain = plain.replace(['"', '\\'], "_");
    let mut whole = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            whole.push(byte.into());
        } else {
            let _ = write!(whole, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_and_end_as_what_they_are() {
        let cases = [
            ("me.jpg", "me.png"),
            ("a\r\nSet-Cookie: own=1\u{202e}gnp.png", "aSet-Cookie own=1gnp.png"),
            ("../../etc/passwd", "passwd.png"),
            ("C:\\Users\\ada\\photo.JPG", "photo.png"),
            ("CON", "file.png"),
            ("com1.txt", "file.png"),
            ("..", "file.png"),
            ("", "file.png"),
            ("  .hidden", "file.png"),
            ("Zeugnis Müller.pdf.exe", "Zeugnis Müller.pdf.png"),
            ("成绩单.pdf", "成绩单.png"),
        ];
        for (name, expected) in cases {
            assert_eq!(cleaned(name, FileKind::Png), expected, "{name:?}");
        }
        assert_eq!(cleaned(&"x".repeat(300), FileKind::Pdf).chars().count(), 84);
    }

    #[test]
    fn a_disposition_is_one_line_of_ascii_and_holds_the_whole_name() {
        let line = disposition("成绩 \"单\".pdf");
        assert!(line.is_ascii() && !line.contains(['\r', '\n']), "{line}");
        assert_eq!(
            line,
            "attachment; filename=\"__ ___.pdf\"; filename*=UTF-8''%E6%88%90%E7%BB%A9%20%22%E5%8D%95%22.pdf"
        );
    }
}
