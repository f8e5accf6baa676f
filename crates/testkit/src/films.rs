//! Films, as far as anybody looks into them.

/// How a WebM begins (EBML): as much of it as is needed to know it by.
pub const WEBM: &[u8] = &webm();

const fn webm() -> [u8; 300] {
    let (head, mut whole, mut at) = (*b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", [0; 300], 0);
    while at < head.len() {
        whole[at] = head[at];
        at += 1;
    }
    whole
}
