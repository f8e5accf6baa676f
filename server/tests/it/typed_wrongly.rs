//! What people type wrongly, and the sentence they read. Cases 1 to 6, 20 to 22, 24 to 28, 32 and 93 to 97 of the list
//! of bad input, over HTTP and in pages.

use crate::support::{Ask, OWN, TestHouse};
use serde_json::{Value, json};
use services::identity::sessions::session_open;

/// A good registration but for one field.
fn registration(field: &str, value: &str) -> Ask {
    let mut registration = json!({
        "email": "ada@example.com", "password": "violet-anchor-93", "role": "student", "display_name": "Ada",
        "birth_date": "1990-01-01", "time_zone": "Europe/Berlin", "locale": "en"
    });
    registration[field] = value.into();
    Ask::post("/api/v1/auth/register", &registration)
}

/// Field and sentence of the first refused field.
fn first_error(problem: &Value) -> (&str, &str) {
    let error = &problem["errors"][0];
    (error["field"].as_str().unwrap(), error["message"].as_str().unwrap())
}

#[tokio::test]
async fn a_registration_that_cannot_be_says_at_its_field_what_to_do() {
    let house = TestHouse::new().await;
    let long = format!("{}@example.com", "a".repeat(255));
    for (field, value, code, sentence) in [
        ("email", "", "required", "Enter your email."),
        ("email", "ada.example.com", "email_invalid", "That is not an email address."),
        ("email", long.as_str(), "email_invalid", "That is not an email address."),
        ("password", "7 chars", "password_too_short", "Use at least 8 characters."),
        ("password", "Password123", "password_too_easy", "Too easy to guess."),
        ("password", "EduStream2026", "password_too_easy", "Too easy to guess."),
        ("birth_date", "2027-01-01", "birth_date_invalid", "Enter your date of birth"),
        ("birth_date", "1826-01-01", "birth_date_invalid", "Enter your date of birth"),
        ("birth_date", "2001-02-29", "birth_date_invalid", "Enter your date of birth"),
        ("display_name", "A\0da", "text_unstorable", "Contains a character we cannot store."),
        ("display_name", "Ada \u{202E}nimda", "text_bidi", "Contains a hidden character"),
        ("time_zone", "Mars/Base", "time_zone_unknown", "Choose a time zone"),
    ] {
        let reply = house.ask(registration(field, value)).await;
        assert_eq!(reply.refusal(), (422, code.into()), "{field} {value:.20?}");
        let problem = reply.json();
        let (named, text) = first_error(&problem);
        assert!(named == field && text.starts_with(sentence), "{field} {value:.20?}: {problem}");
    }
    let child = house.ask(registration("birth_date", "2015-01-01")).await;
    assert_eq!(child.refusal(), (403, "age_parent_required".into()));
    assert!(child.json()["detail"].as_str().unwrap().starts_with("Ask a parent to set this up"), "{}", child.text);
}

#[tokio::test]
async fn a_role_nobody_can_store_is_ignored_like_any_other() {
    let house = TestHouse::new().await;
    for role in ["ad\0min", "\0", "owner\u{202E}", "x".repeat(10_000).as_str()] {
        let reply = house.ask(registration("role", role)).await;
        assert_eq!(reply.status, 201, "{role:.20?}: {}", reply.text);
    }
    let roles: Vec<String> =
        sqlx::query_scalar("select role from registrations").fetch_all(&house.app.owner).await.unwrap();
    assert_eq!(roles, ["student"; 4]);
}

#[tokio::test]
async fn a_refused_form_with_a_character_we_cannot_keep_keeps_the_rest() {
    let house = TestHouse::new().await;
    let form = Ask::new("POST", "/rpc/identity/login")
        .header("accept", "text/html")
        .header("origin", OWN)
        .header("referer", &format!("{OWN}/login"))
        .form("email=ada%00%40example.com&password=typed-secret-7");
    let reply = house.ask(form).await;
    assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, "/login"), "{}", reply.text);
    let cookie = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let page = house.ask(Ask::get("/login").header("cookie", &cookie).header("accept", "text/html")).await;
    assert!(page.text.contains("ada@example.com") && page.text.contains("That is not an email address."));
}

#[tokio::test]
async fn a_profile_that_cannot_be_is_refused_in_words() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&tutor.person).await;
    let send = |path: &str, body: &str| {
        Ask::new("PATCH", path).header("content-type", "application/json").bearer(&token).raw(body.to_owned())
    };
    let own = format!("/api/v1/tutors/{}", tutor.tutor_id);
    let rate = |amount: &str| format!(r#"{{"hourly_rate":{{"amount":{amount},"currency":"USD"}}}}"#);
    let range = ("rate_out_of_range", "Enter a price between 5.00 USD and 500.00 USD.");
    for (body, (code, sentence)) in [
        (r#"{"headline":"a\u0000b"}"#.to_owned(), ("text_unstorable", "Contains a character we cannot store.")),
        (json!({ "bio": "x".repeat(50_000) }).to_string(), ("text_too_long", "Keep this to 5000 characters or fewer.")),
        (json!({ "headline": "a\u{202E}b" }).to_string(), ("text_bidi", "Contains a hidden character")),
        (json!({ "headline": format!("z{}", "\u{0301}".repeat(9)) }).to_string(), ("text_stacked_marks", "Contains")),
        (rate("-1"), range),
        (rate("0"), range),
        (rate("25.5"), range),
        (rate("1e300"), range),
        (rate(r#""NaN""#), range),
        (rate("1e309"), ("field_invalid", "Correct `hourly_rate.amount`: number out of range.")),
    ] {
        let reply = house.ask(send(&own, &body)).await;
        assert_eq!(reply.refusal(), (422, code.into()), "{body:.60}: {}", reply.text);
        assert!(first_error(&reply.json()).1.starts_with(sentence), "{body:.60}: {}", reply.text);
    }
    assert_eq!(house.ask(send(&own, &rate("NaN"))).await.refusal(), (400, "json_malformed".into()), "no JSON at all");
    let zone = house.ask(send("/api/v1/auth/me", r#"{"time_zone":"Mars/Base"}"#)).await;
    assert_eq!(zone.refusal(), (422, "time_zone_unknown".into()));
    let profile = house.ask(Ask::get(&own)).await.json();
    assert_eq!(profile["hourly_rate"]["amount"], 3_000, "nothing was changed");
}

#[tokio::test]
async fn a_price_typed_into_the_profile_that_is_none_is_refused_at_its_field() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let session = session_open(&house.app.system(), tutor.person.id, "test").await.unwrap();
    for price in ["-1", "0", "4.99", "500.01", "1e309", "NaN", "25.005", ""] {
        let form = format!(
            "headline=Patient&bio=Teaches&country=DE&languages[0]=en&subject_ids[0]={}&levels[0]=expert&years[0]=3\
             &hourly_rate={price}&currency=USD&cancellation_policy=standard&lesson_lengths[0]=60",
            tutor.subject_id
        );
        let call = Ask::new("POST", "/rpc/people/profile")
            .header("accept", "application/json")
            .header("origin", OWN)
            .header("cookie", &format!("__Host-edustream={}", session.token))
            .form(&form);
        let reply = house.ask(call).await;
        assert_eq!(reply.status, 422, "{price:?}: {}", reply.text);
        assert_eq!(reply.json()["refusal"]["fields"][0]["field"], "hourly_rate", "{price:?}: {}", reply.text);
    }
}

#[tokio::test]
async fn what_people_write_is_text_on_every_page() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let (script, picture) = ("<script>alert(1)</script>", "\"'><svg onload=alert(1)>");
    let name = sqlx::query("update users set display_name = $2 where id = $1");
    name.bind(tutor.person.id.0).bind(format!("{script}{picture}")).execute(&house.app.owner).await.unwrap();
    let texts = json!({
        "headline": format!("{script}{picture}"), "bio": format!("{script}\n\n{picture}\n\n[me](javascript:alert(1))"),
        "education": format!("{script}{picture}"), "certifications": [script, picture]
    });
    let own = format!("/api/v1/tutors/{}", tutor.tutor_id);
    let saved = house.ask(Ask::new("PATCH", &own).json(&texts).bearer(&house.token(&tutor.person).await)).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    for path in [
        "/tutors".to_owned(),
        format!("/tutors/{}", tutor.tutor_id),
        format!("/tutors/{}/book", tutor.tutor_id),
        "/tutors?q=%22%27%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E".to_owned(),
    ] {
        let page = house.ask(Ask::get(&path).header("accept", "text/html")).await;
        assert_eq!(page.status, 200, "{path}: {:.300}", page.text);
        assert!(page.text.contains("&lt;script&gt;alert(1)"), "{path} does not show what was written");
        for alive in ["<script>alert", "<svg onload", "href=\"javascript:"] {
            assert!(!page.text.contains(alive), "{path}: {alive}");
        }
    }
}

#[tokio::test]
async fn the_search_page_says_what_is_wrong_with_a_search() {
    let house = TestHouse::new().await;
    house.app.approved_tutor().await;
    let page = async |query: &str| house.ask(Ask::get(&format!("/tutors?{query}")).header("accept", "text/html")).await;
    let long = format!("q={}", "x".repeat(10_000));
    for (query, sentence) in [
        (long.as_str(), "Keep this to 200 characters or fewer."),
        ("q=a%00b", "Contains a character we cannot store."),
        ("country=D%00", "Contains a character we cannot store."),
        ("language=e%00&certification=%00", "Contains a character we cannot store."),
        ("limit=-1", "Ask for 1 to 100 items at a time."),
        ("limit=1000000000", "Ask for 1 to 100 items at a time."),
        ("sort=password", "Sort by one of: "),
        ("min_price=5000&max_price=100", "The highest price is below the lowest."),
        ("price_from=50&price_to=1", "The highest price is below the lowest."),
        ("free_on=2026-02-30", "Choose a day from the calendar"),
        ("cursor=made-up", "This page link does not belong to this list."),
    ] {
        let reply = page(query).await;
        assert_eq!(reply.status, 422, "{query:.60}: {:.300}", reply.text);
        assert!(reply.text.contains(sentence), "{query:.60}: {sentence}");
        reply.tells_nothing();
    }
    for query in ["q=%27%20OR%201%3D1--", "q=%25", "q=_", "q=a%20%26%20%7C%20b", "q=%22(((", "country=%25&language=_"] {
        assert_eq!(page(query).await.status, 200, "{query}");
    }
}
