//! Films and pictures, as far as anybody looks into them.

/// How a WebM begins (EBML): as much of it as is needed to know it by.
pub const WEBM: &[u8] = &webm();

/// A red square of eight points.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x08\0\0\0\x08\x08\x02\0\0\0\x4b\x6d\x29\xdc\
    \0\0\0\x11IDAT\x78\xda\x63\xf8\xcf\xc0\x80\x15\x31\x0c\x2d\x09\0\x28\xff\x3f\xc1\xce\x77\xc8\x4f\
    \0\0\0\0IEND\xae\x42\x60\x82";

const fn webm() -> [u8; 300] {
    let (head, mut whole, mut at) = (*b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", [0; 300], 0);
    while at < head.len() {
        whole[at] = head[at];
        at += 1;
    }
    whole
}
