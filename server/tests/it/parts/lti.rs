//! Pages that a learning platform shows.

use axum::http::{HeaderMap, HeaderValue};
use server::lti::{escaped, is_framed};

#[test]
fn what_others_say_stays_text_in_a_page() {
    assert_eq!(escaped(r#""><script>&"#), "&quot;&gt;&lt;script&gt;&amp;");
}

#[test]
fn a_frame_is_known_by_what_the_browser_says_of_it() {
    let framed = |into: Option<&'static str>| {
        let mut headers = HeaderMap::new();
        into.map(|into| headers.insert("sec-fetch-dest", HeaderValue::from_static(into)));
        is_framed(&headers)
    };
    assert!(["iframe", "frame", "embed", "object"].into_iter().all(|into| framed(Some(into))));
    assert!(!framed(Some("document")) && !framed(None));
}
