//! Files over HTTP: statuses, headers, forms without a script. Cases 71, 72, 75 and 83 of the list of bad input.

use crate::support::{Ask, OWN, Reply, TestHouse};
use serde_json::{Value, json};
use services::{SignedIn, identity::sessions::session_open};

/// A PDF of that many bytes.
fn pdf(bytes: usize) -> Vec<u8> {
    let mut text = b"%PDF-1.4\n".to_vec();
    text.resize(bytes, b'%');
    text
}

/// Announces a file and answers its id and where it goes.
async fn announced(house: &TestHouse, token: &str, purpose: &str, kind: &str, size: usize) -> (String, String) {
    let body = json!({ "purpose": purpose, "file_name": "notes", "size": size, "content_type": kind });
    let reply = house.ask(Ask::post("/api/v1/uploads", &body).bearer(token)).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let place = reply.json();
    let text = |name: &str| place[name].as_str().unwrap().to_owned();
    (text("id"), text("upload_url"))
}

async fn complete(house: &TestHouse, token: &str, id: &str) -> Value {
    let reply = house.ask(Ask::new("POST", &format!("/api/v1/uploads/{id}/complete")).bearer(token)).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

#[tokio::test]
async fn a_part_is_answered_with_308_and_what_has_arrived() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    let bytes = pdf(1_000);
    let (id, url) = announced(&house, &token, "message", "application/pdf", bytes.len()).await;
    let part = |range: &str, bytes: &[u8]| Ask::new("PUT", &url).header("content-range", range).raw(bytes.to_vec());
    let none = house.ask(part("bytes */1000", b"")).await;
    assert_eq!((none.status.as_u16(), none.headers.get("range")), (308, None));
    let first = house.ask(part("bytes 0-599/1000", &bytes[..600])).await;
    assert_eq!((first.status.as_u16(), first.headers["range"].to_str().unwrap()), (308, "bytes=0-599"));
    let last = house.ask(part("bytes 600-999/1000", &bytes[600..])).await;
    assert_eq!((last.status.as_u16(), last.json()["received"].as_i64()), (200, Some(1_000)));
    assert_eq!(complete(&house, &token, &id).await["status"], "ready");
}

#[tokio::test]
async fn an_attachment_is_a_download_that_no_browser_runs() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    let bytes = [pdf(2_000), b"<script>alert(1)</script>".to_vec()].concat();
    let (id, url) = announced(&house, &token, "message", "application/pdf", bytes.len()).await;
    house.ask(Ask::new("PUT", &url).raw(bytes.clone())).await;
    let view = complete(&house, &token, &id).await;
    let reply = house.ask(Ask::get(view["url"].as_str().unwrap()).header("accept-encoding", "br, gzip")).await;
    let header = |name: &str| reply.headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!(reply.status, 200);
    assert_eq!(header("content-disposition"), Some("attachment; filename=\"notes.pdf\"; filename*=UTF-8''notes.pdf"));
    assert_eq!((header("x-content-type-options"), header("content-type")), (Some("nosniff"), Some("application/pdf")));
    assert_eq!(header("content-security-policy"), Some("default-src 'none'; sandbox"));
    assert_eq!((header("cache-control"), header("content-encoding")), (Some("private, max-age=3600"), None));
    assert_eq!(header("content-length"), Some(bytes.len().to_string().as_str()));
    let bare = format!("/api/v1/media/{id}");
    assert_eq!(house.ask(Ask::get(&bare).bearer(&token)).await.refusal(), (403, "link_expired".into()));
    let nobodys = "/api/v1/media/0190b5c0-0000-7000-8000-000000000000";
    assert_eq!(house.ask(Ask::get(nobodys)).await.refusal().0, 404);
}

async fn in_a_browser(house: &TestHouse, person: &SignedIn, path: &str, kind: &str, body: Vec<u8>) -> Reply {
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    let ask = Ask::new("POST", path)
        .header("accept", "text/html")
        .header("origin", OWN)
        .header("cookie", &format!("__Host-edustream={}", session.token))
        .header("content-type", kind);
    house.ask(ask.raw(body)).await
}

/// A form with one file, on the account's page.
fn form(name: &str, kind: &str, bytes: &[u8]) -> Vec<u8> {
    let own = "--b\r\nContent-Disposition: form-data; name=\"own_page\"\r\n\r\n/account\r\n".to_owned();
    let head = format!(
        "{own}--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat()
}

const MULTIPART: &str = "multipart/form-data; boundary=b";

#[tokio::test]
async fn a_photo_is_sent_by_a_plain_form_shown_and_taken_away() {
    let house = TestHouse::new().await;
    let ada = house.app.student().await;
    let photo = form("me.png", "image/png", &crate::promises::dot());
    let reply = in_a_browser(&house, &ada, "/rpc/identity/photo", MULTIPART, photo).await;
    assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, "/account?notice=saved"));
    let token = house.token(&ada).await;
    let me = house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await.json();
    let url = me["photo_url"].as_str().unwrap().to_owned();
    let shown = house.ask(Ask::get(&url)).await;
    let header = |name: &str| shown.headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!((shown.status.as_u16(), header("content-type")), (200, Some("image/jpeg")));
    assert_eq!(header("cache-control"), Some("public, max-age=86400, immutable"));
    assert!(header("vary").unwrap().to_lowercase().contains("accept"));
    let gone = b"--b\r\nContent-Disposition: form-data; name=\"remove\"\r\n\r\ntrue\r\n--b--\r\n".to_vec();
    in_a_browser(&house, &ada, "/rpc/identity/photo", MULTIPART, gone).await;
    let me = house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await.json();
    assert_eq!(me["photo_url"], Value::Null);
}

#[tokio::test]
async fn a_refused_photo_goes_back_to_its_form_with_what_to_do() {
    let house = TestHouse::new().await;
    let ada = house.app.student().await;
    for (bytes, code) in [(&b"<svg onload=alert(1)>"[..], "file_not_what_it_says"), (b"", "file_empty")] {
        let sent = form("me.png", "image/png", bytes);
        let reply = in_a_browser(&house, &ada, "/rpc/identity/photo", MULTIPART, sent).await;
        assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, "/account"), "{code}");
        let kept: Value =
            sqlx::query_scalar("select data -> 'data' from form_flashes order by expires_at desc limit 1")
                .fetch_one(&house.app.owner)
                .await
                .unwrap();
        assert_eq!((kept["refusal"]["code"].as_str(), kept["form"].as_str()), (Some(code), Some("identity/photo")));
    }
}

#[tokio::test]
async fn case_72_forms_with_files_need_a_boundary() {
    let house = TestHouse::new().await;
    let ada = house.app.student().await;
    let whole = form("me.png", "image/png", b"x");
    for (kind, body) in [
        ("multipart/form-data", whole.clone()),
        ("multipart/form-data; boundary=", whole.clone()),
        ("multipart/form-data; boundary=other", whole.clone()),
        ("multipart/form-data; boundary=b", b"--b\r\n".to_vec()),
        ("multipart/form-data; boundary=b", Vec::new()),
        ("application/x-www-form-urlencoded", b"file=x".to_vec()),
    ] {
        let reply = in_a_browser(&house, &ada, "/rpc/identity/photo", kind, body).await;
        assert!((400..500).contains(&reply.status.as_u16()), "{kind}: {}", reply.status);
    }
}

#[tokio::test]
async fn case_71_more_than_a_form_may_hold_is_refused_while_it_arrives() {
    let house = TestHouse::new().await;
    let ada = house.app.student().await;
    let over = form("me.png", "image/png", &vec![7; 11 << 20]);
    let reply = in_a_browser(&house, &ada, "/rpc/identity/photo", MULTIPART, over).await;
    assert_eq!(reply.status, 413);
}
