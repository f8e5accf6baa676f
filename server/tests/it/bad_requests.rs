//! What clients send wrongly: methods, types, JSON, queries, ids. Cases 93 to 97, 107, 109 and 110 of the list of bad
//! input.

use crate::support::{Ask, TestHouse};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    catalog::tutor_search::TutorSort,
    money::{Currency, Money},
};
use serde_json::{Value, json};

#[tokio::test]
async fn an_unknown_address_of_the_api_is_a_problem_and_not_a_page() {
    let house = TestHouse::new().await;
    for path in ["/api/v1/nothing", "/api/v2/tutors", "/api/", "/api/v1/tutors/x/y/z"] {
        assert_eq!(house.ask(Ask::get(path)).await.refusal(), (404, "not_found".into()), "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_which_ones_work() {
    let house = TestHouse::new().await;
    let reply = house.ask(Ask::new("DELETE", "/api/v1/bookings")).await;
    assert_eq!(reply.refusal(), (405, "method_not_allowed".into()));
    let allowed = reply.headers["allow"].to_str().unwrap();
    assert!(allowed.contains("GET") && allowed.contains("POST"), "{allowed}");
    assert_eq!(house.ask(Ask::get("/api/v1/auth/login")).await.refusal().0, 405);
    let options = house.ask(Ask::new("OPTIONS", "/api/v1/auth/login")).await;
    assert_eq!((options.status.as_u16(), options.headers["allow"].to_str().unwrap()), (204, "POST"));
    let head = house.ask(Ask::new("HEAD", "/api/v1/subjects")).await;
    assert_eq!((head.status.as_u16(), head.text.as_str()), (200, ""));
}

#[tokio::test]
async fn types_that_do_not_fit_are_refused_before_anything_is_read() {
    let house = TestHouse::new().await;
    let login = "/api/v1/auth/login";
    let xml = Ask::new("POST", login).header("content-type", "text/xml").raw("<a/>");
    assert_eq!(house.ask(xml).await.refusal(), (415, "content_type_unsupported".into()));
    assert_eq!(house.ask(Ask::new("POST", login).raw("{}")).await.refusal().0, 415);
    let picky = Ask::get("/api/v1/subjects").header("accept", "text/csv, application/json;q=0");
    assert_eq!(house.ask(picky).await.refusal(), (406, "not_acceptable".into()));
    for accept in ["*/*", "application/json", "text/html, application/*;q=0.5"] {
        assert_eq!(house.ask(Ask::get("/api/v1/subjects").header("accept", accept)).await.status, 200, "{accept}");
    }
}

#[tokio::test]
async fn broken_json_is_400_and_wrong_json_names_its_field() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    let token = house.token(&student).await;
    let send = |body: &str| {
        Ask::new("POST", "/api/v1/payments/wallet/topup")
            .header("content-type", "application/json")
            .bearer(&token)
            .raw(body.to_owned())
    };
    let deep = "[".repeat(20_000);
    for broken in ["", "{", "nonsense", "{\"amount\":}", deep.as_str()] {
        assert_eq!(house.ask(send(broken)).await.refusal(), (400, "json_malformed".into()), "{broken:.20}");
    }
    for wrong in [
        r#"{"amount":"25","currency":"USD"}"#,
        r#"{"amount":0.5,"currency":"USD"}"#,
        r#"{"amount":1e18,"currency":"USD"}"#,
        "[]",
        "{}",
    ] {
        assert_eq!(house.ask(send(wrong)).await.refusal(), (422, "field_invalid".into()), "{wrong}");
    }
    let reply = house.ask(send(r#"{"amount":"25","currency":"USD"}"#)).await;
    assert_eq!(reply.json()["errors"][0]["field"], "amount");
    let twice = house.ask(send(r#"{"amount":2500,"currency":"USD","amount":1}"#)).await;
    assert_eq!(twice.refusal(), (422, "duplicate_key".into()));
    let extra = house.ask(send(r#"{"amount":2500,"currency":"USD","is_approved":true}"#)).await;
    assert_eq!(extra.status, 201, "{}", extra.text);
}

#[tokio::test]
async fn a_body_over_the_limit_is_413_whatever_its_length_was_said_to_be() {
    let house = TestHouse::new().await;
    let big = json!({ "email": "x".repeat(70_000), "password": "p" });
    assert_eq!(house.ask(Ask::post("/api/v1/auth/login", &big)).await.refusal(), (413, "body_too_large".into()));
    let declared = Ask::post("/api/v1/auth/login", &json!({})).header("content-length", "99999999");
    assert_eq!(house.ask(declared).await.refusal().0, 413);
    let chunks = futures::stream::iter((0..200).map(|_| Ok::<_, std::io::Error>("x".repeat(1_024))));
    let endless = Ask::new("POST", "/api/v1/auth/login")
        .header("content-type", "application/json")
        .raw(axum::body::Body::from_stream(chunks));
    assert_eq!(house.ask(endless).await.refusal().0, 413);
}

#[tokio::test]
async fn two_lengths_for_one_body_are_refused() {
    let house = TestHouse::new().await;
    let both = Ask::post("/api/v1/auth/login", &json!({}))
        .header("content-length", "2")
        .header("transfer-encoding", "chunked");
    assert_eq!(house.ask(both).await.refusal(), (400, "request_ambiguous".into()));
}

#[tokio::test]
async fn operators_quotes_and_wildcards_are_words_to_the_search() {
    let house = TestHouse::new().await;
    house.app.approved_tutor().await;
    for q in ["'%20OR%201=1--", "%25", "_", "a%20%26%20%7C%20b", "%22", "(((", "%F0%9F%A6%80", "-", "%3A*"] {
        let reply = house.ask(Ask::get(&format!("/api/v1/tutors?q={q}"))).await;
        assert_eq!(reply.status, 200, "{q}: {}", reply.text);
    }
}

#[tokio::test]
async fn a_search_that_makes_no_sense_is_told_what_does() {
    let house = TestHouse::new().await;
    let long = format!("q={}", "x".repeat(10_000));
    let cases = [
        (long.as_str(), "text_too_long"),
        ("q=a%00b", "text_unstorable"),
        ("limit=-1", "limit_out_of_range"),
        ("limit=1000000000", "limit_out_of_range"),
        ("sort=password", "sort_unknown"),
        ("min_price=5000&max_price=100", "price_range_empty"),
        ("min_price=NaN", "price_invalid"),
        ("subject_id=0", "subject_unknown"),
        ("cursor=made-up", "cursor_invalid"),
        ("q=a&q=b", "duplicate_parameter"),
        ("available_from=2026-03-05T10:00", "instant_invalid"),
    ];
    for (query, code) in cases {
        let reply = house.ask(Ask::get(&format!("/api/v1/tutors?{query}"))).await;
        assert_eq!(reply.refusal(), (422, code.into()), "{query:.60}");
    }
    let reply = house.ask(Ask::get("/api/v1/tutors?sort=password")).await;
    assert!(reply.json()["detail"].as_str().unwrap().contains("price_asc"), "{}", reply.text);
}

#[tokio::test]
async fn an_id_that_is_none_names_nothing() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    for id in ["0", "-1", "9223372036854775808", "[]", "%00", "..%2f..%2fetc", "0190b5c0-0000-7000-8000-000000000000"] {
        for path in [format!("/api/v1/tutors/{id}"), format!("/api/v1/bookings/{id}"), format!("/api/v1/payments/{id}")]
        {
            let reply = house.ask(Ask::get(&path).bearer(&token)).await;
            assert_eq!(reply.refusal(), (404, "not_found".into()), "{path}");
        }
    }
}

#[tokio::test]
async fn an_id_in_a_body_that_is_none_is_refused_and_one_of_something_else_names_nothing() {
    let house = TestHouse::new().await;
    let (tutor, student) = (house.app.approved_tutor().await, house.app.student().await);
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let token = house.token(&student).await;
    let book = |id: Value| {
        let body = json!({
            "tutor_id": id, "subject_id": tutor.subject_id, "start": "2026-03-05T10:00:00Z", "minutes": 60,
            "pay_with": "wallet"
        });
        Ask::post("/api/v1/bookings", &body).bearer(&token)
    };
    for id in
        [json!(0), json!(-1), json!(9_223_372_036_854_775_808_u64), json!([]), json!({}), json!(true), json!(null)]
    {
        assert_eq!(house.ask(book(id.clone())).await.refusal(), (422, "field_invalid".into()), "{id}");
    }
    for id in ["0", "-1", "9223372036854775808", "", "' OR 1=1--", "\0"] {
        assert_eq!(house.ask(book(id.into())).await.refusal(), (422, "tutor_unknown".into()), "{id}");
    }
    for id in [student.id.0, tutor.person.id.0, tutor.subject_id.0] {
        assert_eq!(house.ask(book(json!(id))).await.refusal(), (404, "not_found".into()), "{id}");
    }
    for act in ["confirm", "decline", "cancel", "cancel/preview"] {
        for id in ["0", "-1", "[]", "0190b5c0-0000-7000-8000-000000000000"] {
            let reply = house
                .ask(Ask::post(&format!("/api/v1/bookings/{id}/{act}"), &json!({ "reason": "x" })).bearer(&token))
                .await;
            assert_eq!(reply.refusal(), (404, "not_found".into()), "{act} {id}");
        }
    }
}

#[tokio::test]
async fn a_cursor_written_by_hand_never_fails() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    house.app.approved_tutor().await;
    let token = house.token(&house.app.student().await).await;
    let before_history = (-6_000_000_000_000_000_000_i64).to_be_bytes();
    let place = [before_history.as_slice(), &[7; 16]].concat();
    let before_all_years = json!(["-200000-01-01T00:00:00Z", tutor.tutor_id]);
    let written = |list: &str, place: &Value| URL_SAFE_NO_PAD.encode(json!([list, place]).to_string());
    for (path, cursor) in [
        ("/api/v1/bookings".to_owned(), URL_SAFE_NO_PAD.encode(place)),
        ("/api/v1/bookings".to_owned(), written("bookings to come", &before_all_years)),
        (
            format!("/api/v1/tutors/{}/reviews", tutor.tutor_id),
            written(&format!("reviews of {}", tutor.tutor_id), &before_all_years),
        ),
        ("/api/v1/payments/wallet/entries".to_owned(), URL_SAFE_NO_PAD.encode(i64::MIN.to_be_bytes())),
    ] {
        let reply = house.ask(Ask::get(&format!("{path}?cursor={cursor}")).bearer(&token)).await;
        assert_eq!(reply.refusal(), (422, "cursor_invalid".into()), "{path}");
    }
    let oldest = written("wallet history", &json!(i64::MIN));
    let history = house.ask(Ask::get(&format!("/api/v1/payments/wallet/entries?cursor={oldest}")).bearer(&token)).await;
    assert_eq!(history.json()["items"], json!([]));
    for (sort, _) in TutorSort::ALL {
        let first = house.ask(Ask::get(&format!("/api/v1/tutors?sort={sort}&limit=1"))).await.json();
        let cursor = first["next_cursor"].as_str().unwrap_or_else(|| panic!("{sort}: {first}"));
        let mut written: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(cursor).unwrap()).unwrap();
        // Not a number, endless, and the smallest below nothing, as the bits of the key.
        for bits in [f64::NAN.to_bits(), f64::INFINITY.to_bits(), f64::NEG_INFINITY.to_bits(), u64::MAX, 1 << 63] {
            written[1][0] = bits.into();
            let cursor = URL_SAFE_NO_PAD.encode(written.to_string());
            let reply = house.ask(Ask::get(&format!("/api/v1/tutors?sort={sort}&limit=1&cursor={cursor}"))).await;
            assert!(matches!(reply.status.as_u16(), 200 | 422), "{sort} {bits}: {}", reply.text);
        }
    }
}

#[tokio::test]
async fn a_filter_that_cannot_be_stored_is_refused_and_an_unknown_one_finds_nobody() {
    let house = TestHouse::new().await;
    house.app.approved_tutor().await;
    for filter in ["country", "language", "certification"] {
        let ask = async |value: &str| house.ask(Ask::get(&format!("/api/v1/tutors?{filter}={value}"))).await;
        assert_eq!(ask("a%00").await.refusal(), (422, "text_unstorable".into()), "{filter}");
        assert_eq!(ask(&"x".repeat(101)).await.refusal(), (422, "text_too_long".into()), "{filter}");
        assert_eq!(ask("%25").await.json()["total"], 0, "{filter}");
    }
    assert_eq!(house.ask(Ask::get("/dev/mailbox?to=a%00")).await.refusal(), (422, "text_unstorable".into()));
}
