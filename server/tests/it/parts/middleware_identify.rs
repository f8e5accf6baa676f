//! Who asks, in which language and in which unit.

use axum::http::{HeaderMap, header};
use server::middleware::identify::{bearer, currency_of, locale_of, named_language};

#[test]
fn only_our_own_scheme_is_read_and_a_token_that_cannot_be_read_is_none_of_ours() {
    let shown = |sent: &[u8]| {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, axum::http::HeaderValue::from_bytes(sent).unwrap());
        bearer(&headers).map(str::to_owned)
    };
    for other in [&b"Basic dTpw"[..], b"Digest username=a", b"Bearertoken", b"Bear", b""] {
        assert_eq!(shown(other), None, "{other:?}");
    }
    assert_eq!(shown(b"bEARER  a.b.c "), Some("a.b.c".into()));
    for unreadable in [&b"Bearer"[..], b"Bearer ", b"Bearer \xff"] {
        assert_eq!(shown(unreadable), Some(String::new()), "{unreadable:?}");
    }
}

#[test]
fn an_address_may_name_its_language_and_nonsense_names_none() {
    assert_eq!(named_language("lang=de"), Some("de"));
    assert_eq!(named_language("q=algebra&lang=pt-BR"), Some("pt"));
    for query in ["", "lang=", "lang=xx", "language=de", "lang=../x", "q=lang"] {
        assert_eq!(named_language(query), None, "{query}");
    }
}

#[test]
fn the_language_is_the_chosen_one_then_the_own_one_then_the_browsers() {
    let mut headers = HeaderMap::new();
    assert_eq!(locale_of(&headers, None), "en");
    headers.insert(header::ACCEPT_LANGUAGE, "xx, de-AT;q=0.5, ru;q=0.9".parse().unwrap());
    assert_eq!(locale_of(&headers, None), "ru");
    assert_eq!(locale_of(&headers, Some("fr")), "fr");
    headers.insert(header::COOKIE, "edustream_locale=ar".parse().unwrap());
    assert_eq!(locale_of(&headers, Some("fr")), "ar");
    headers.insert(header::COOKIE, "edustream_locale=../x".parse().unwrap());
    assert_eq!(locale_of(&headers, None), "ru");
}

#[test]
fn prices_are_in_the_unit_the_browser_has_chosen_and_in_dollars_where_it_chose_none() {
    let told = |cookie: &'static str| {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, axum::http::HeaderValue::from_static(cookie));
        currency_of(&headers).code()
    };
    assert_eq!(told("edustream_currency=EUR"), "EUR");
    for none in ["", "edustream_currency=", "edustream_currency=CREDIT", "edustream_currency=../x"] {
        assert_eq!(told(none), "USD", "{none}");
    }
}
