//! The document as it is sent.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use server::api_v1::printed::Printed;
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
