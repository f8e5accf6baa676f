//! Ports for files that people send: where they lie, who scans them, and what is drawn anew.

pub mod archives;
pub mod clamd;
pub mod markup;
pub mod objects;
pub mod packages;
pub mod pictures;

pub use clamd::{Clamd, ScanError, Verdict};
pub use objects::{ObjectError, ObjectPlace, Objects, S3Place};
pub use pictures::PictureError;

use domain::platform::uploads::FileKind;

/// First bytes that tell what a file is.
pub const TELLING_BYTES: usize = 64 * 1_024;

/// What a file is, by its first bytes; none when it is nothing that anybody may send.
pub fn kind_of(first: &[u8]) -> Option<FileKind> {
    FileKind::of_media_type(infer::get(first)?.mime_type())
}

/// Whether the first bytes are those of a text and of nothing that runs or is packed: no zero where it is not UTF-16,
/// and nothing that another kind begins with.
pub fn is_text(first: &[u8]) -> bool {
    let wide = first.starts_with(b"\xff\xfe") || first.starts_with(b"\xfe\xff");
    !first.is_empty() && (wide || !first.contains(&0)) && infer::get(first).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_their_first_bytes_say() {
        let cases: [(&[u8], Option<FileKind>); 12] = [
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", Some(FileKind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some(FileKind::Png)),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some(FileKind::Webp)),
            (b"%PDF-1.7\n", Some(FileKind::Pdf)),
            (b"PK\x03\x04\x14\0\0\0\0\0", Some(FileKind::Zip)),
            (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", Some(FileKind::Mp4)),
            (b"MZ\x90\0\x03\0\0\0", None),
            (b"<!doctype html><script>alert(1)</script>", None),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">", None),
            (b"#EXTM3U\n#EXT-X-VERSION:3\nfile:///etc/passwd", None),
            (b"GIF89a=1;alert(1)//", None),
            (b"", None),
        ];
        for (first, kind) in cases {
            assert_eq!(kind_of(first), kind, "{:?}", String::from_utf8_lossy(first));
        }
    }
    #[test]
    fn a_text_is_what_nothing_else_begins_like() {
        for text in [&b"# Fractions\n"[..], "课程".as_bytes(), b"\xff\xfe#\0", b"caf\xe9"] {
            assert!(is_text(text));
        }
        for other in [&b""[..], b"\0\0", b"PK\x03\x04\x14\0", b"%PDF-1.7\n", b"MZ\x90\0\x03", b"\x7fELF\x02\x01\x01\0"]
        {
            assert!(!is_text(other), "{other:?}");
        }
    }
}
