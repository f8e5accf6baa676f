//! The OpenAPI document as it is sent: made once per process, when it is first asked for, and packed once.
//!
//! Nothing of it changes while a server runs, so its tag is good until the next release, and whoever has it is told so
//! without a byte of it.

use super::{document::document, operations};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use services::identity::secrets::secret_hash;
use std::io::Write;

/// How it may be kept: for an hour, then asked about.
const CACHING: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// Of 11: the last levels take ten times as long for some hundredths less.
const BROTLI: i32 = 7;

/// The document in every encoding.
#[derive(Debug)]
pub struct Printed {
    /// What tells this text from another (`ETag`).
    pub tag: HeaderValue,
    /// As it is.
    pub plain: Bytes,
    /// Packed for those who take `gzip`.
    pub gzip: Bytes,
    /// Packed for those who take `br`.
    pub brotli: Bytes,
}

impl Printed {
    /// Made and packed; takes tenths of a second.
    ///
    /// # Errors
    /// Where it cannot be written as JSON or packed, which is a defect.
    pub fn of(public_url: &str) -> std::io::Result<Self> {
        let plain = serde_json::to_vec(&document(&operations(), public_url))?;
        let digest = hex::encode(secret_hash(&String::from_utf8_lossy(&plain)));
        let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
        gzip.write_all(&plain)?;
        let mut packed = Vec::new();
        let quality = brotli::enc::BrotliEncoderParams { quality: BROTLI, ..Default::default() };
        brotli::BrotliCompress(&mut plain.as_slice(), &mut packed, &quality)?;
        let tag = HeaderValue::from_str(&format!("W/\"{}\"", &digest[..32])).map_err(std::io::Error::other)?;
        Ok(Self { tag, plain: plain.into(), gzip: gzip.finish()?.into(), brotli: packed.into() })
    }

    /// What a request with these headers is answered.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let common = [
            (header::ETAG, self.tag.clone()),
            (header::CACHE_CONTROL, CACHING),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
        ];
        if listed(asked, header::IF_NONE_MATCH).any(|tag| tag == "*" || tag.as_bytes() == self.tag.as_bytes()) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let takes = |encoding: &str| listed(asked, header::ACCEPT_ENCODING).any(|entry| allows(entry, encoding));
        let (body, encoding) = if takes("br") {
            (&self.brotli, Some("br"))
        } else if takes("gzip") {
            (&self.gzip, Some("gzip"))
        } else {
            (&self.plain, None)
        };
        let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
        let mut response = (common, kind, body.clone()).into_response();
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// The entries of a header that is a list.
fn listed(headers: &HeaderMap, name: header::HeaderName) -> impl Iterator<Item = &str> {
    let lines = headers.get_all(name).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim)
}

/// Whether an entry of `Accept-Encoding` names this one and does not refuse it.
fn allows(entry: &str, encoding: &str) -> bool {
    let (name, parameters) = entry.split_once(';').unwrap_or((entry, ""));
    let weight = parameters.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
    name.trim().eq_ignore_ascii_case(encoding) && weight.is_ok_and(|weight| weight > 0.0)
}
