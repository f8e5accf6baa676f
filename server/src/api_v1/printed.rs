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
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn asked(headers: &[(header::HeaderName, &'static str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn every_encoding_holds_the_same_document_and_a_refused_one_is_not_sent() {
        let printed = Printed::of("https://edustream.test").unwrap();
        let (mut unpacked, mut unzipped) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut printed.brotli.as_ref(), &mut unpacked).unwrap();
        flate2::read::GzDecoder::new(printed.gzip.as_ref()).read_to_end(&mut unzipped).unwrap();
        assert!(unpacked == printed.plain && unzipped == printed.plain);
        assert!(printed.brotli.len() * 5 < printed.plain.len(), "{} of {}", printed.brotli.len(), printed.plain.len());
        let encoding = |accepted| {
            let response = printed.answer(&asked(&[(header::ACCEPT_ENCODING, accepted)]));
            response.headers().get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap().to_owned())
        };
        assert_eq!(encoding("gzip, deflate, br").as_deref(), Some("br"));
        assert_eq!(encoding("br;q=0, gzip;q=0.5").as_deref(), Some("gzip"));
        for plain in ["", "identity", "br;q=0", "zstd", "brotli"] {
            assert_eq!(encoding(plain), None, "{plain}");
        }
    }

    #[test]
    fn whoever_has_it_is_told_so_without_a_byte_of_it() {
        let printed = Printed::of("https://edustream.test").unwrap();
        let tag = printed.tag.to_str().unwrap().to_owned();
        for known in [tag.clone(), format!("\"other\", {tag}"), "*".to_owned()] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, known.parse().unwrap());
            assert_eq!(printed.answer(&headers).status(), StatusCode::NOT_MODIFIED, "{known}");
        }
        assert_eq!(printed.answer(&asked(&[(header::IF_NONE_MATCH, "\"other\"")])).status(), StatusCode::OK);
        let elsewhere = Printed::of("https://another.test").unwrap();
        assert_ne!(printed.tag, elsewhere.tag);
    }
}
