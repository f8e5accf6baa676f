//! Calendars elsewhere over the wire: a person goes to the provider and back, providers tell of changes, and nobody
//! learns anything by trying.

use crate::support::{Ask, Reply, TestHouse};
use serde_json::json;
use services::identity::sessions::session_open;

const HTML: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

fn place(reply: &Reply) -> &str {
    reply.headers.get("location").map_or("", |place| place.to_str().unwrap())
}

#[tokio::test]
async fn a_browser_connects_a_calendar_by_plain_forms_sees_it_and_ends_it() {
    let house = TestHouse::new().await;
    let person = house.app.student().await;
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    let page = |path: &str| Ask::get(path).header("accept", HTML).header("cookie", &cookie);
    let form = |name: &str, body: &str| {
        let ask = Ask::new("POST", &format!("/rpc/integrations/{name}")).header("cookie", &cookie);
        Ask::form(ask.header("origin", crate::support::OWN).header("accept", HTML), body)
    };
    let empty = house.ask(page("/settings/calendar")).await;
    assert!(
        empty.text.contains("No calendar connected yet") && empty.text.contains("Connect Google"),
        "{}",
        empty.text
    );

    let begun = house.ask(form("calendar-add", "provider=google")).await;
    assert!(place(&begun).starts_with("/sandbox/calendars?state="), "{begun:?}", begun = begun.text);
    let consent = house.ask(page(place(&begun))).await;
    assert!(consent.text.contains("sandbox-yes") && consent.text.contains("access_denied"), "{}", consent.text);
    let state = place(&begun).split_once("state=").unwrap().1;
    let callback = "/api/v1/calendar/connections/callback";
    let no = house.ask(page(&format!("{callback}?error=access_denied&state={state}"))).await;
    assert_eq!((no.status.as_u16(), place(&no)), (303, "/settings/calendar"));
    let yes = house.ask(page(&format!("{callback}?code=sandbox-yes&state={state}"))).await;
    assert_eq!(place(&yes), "/settings/calendar?notice=calendar_connected");
    house.app.run_jobs().await;
    let shown = house.ask(page("/settings/calendar")).await;
    assert!(shown.text.contains("you@sandbox.example") && shown.text.contains("Up to date"), "{}", shown.text);

    let own = house.ask(Ask::get("/api/v1/calendar/connections").bearer(&house.token(&person).await)).await.json();
    let id = own["items"][0]["id"].as_str().unwrap();
    house.ask(form("calendar-remove", &format!("connection_id={id}"))).await;
    let gone = house.ask(page("/settings/calendar")).await;
    assert!(gone.text.contains("No calendar connected yet"), "{}", gone.text);
}

#[tokio::test]
async fn a_refused_server_leaves_what_was_typed_but_never_the_password() {
    let house = TestHouse::new().await;
    let person = house.app.student().await;
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    let typed = "provider=caldav&address=https%3A%2F%2F10.0.0.1%2F&username=rosa&password=v3ry-s3cret";
    let ask = Ask::new("POST", "/rpc/integrations/calendar-add").header("cookie", &cookie);
    let ask = ask
        .header("origin", crate::support::OWN)
        .header("accept", HTML)
        .header("referer", "https://edustream.test/settings/calendar");
    let refused = house.ask(Ask::form(ask, typed)).await;
    let flash = refused.headers.get_all("set-cookie").iter().find_map(|set| {
        set.to_str()
            .unwrap()
            .split(';')
            .next()
            .filter(|set| set.starts_with("__Host-edustream_flash="))
            .map(str::to_owned)
    });
    let both = format!("{cookie}; {}", flash.expect("a flash"));
    let page = house.ask(Ask::get("/settings/calendar").header("accept", HTML).header("cookie", &both)).await;
    assert!(page.text.contains("whole address") && page.text.contains("rosa"), "{}", page.text);
    assert!(!page.text.contains("v3ry-s3cret"));
    let kept = "select count(*) from form_flashes where data::text like '%v3ry%'";
    let kept: i64 = sqlx::query_scalar(kept).fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn news_of_nobody_are_not_found_and_outlook_hears_its_own_word_and_nothing_else() {
    let house = TestHouse::new().await;
    let google = Ask::new("POST", "/api/v1/webhooks/google-calendar");
    let google = google.header("x-goog-channel-id", "x").header("x-goog-channel-token", "y");
    assert_eq!(house.ask(google.header("x-goog-resource-state", "exists")).await.refusal().0, 404);
    let first = Ask::new("POST", "/api/v1/webhooks/google-calendar").header("x-goog-resource-state", "sync");
    assert_eq!(house.ask(first).await.status, 200);

    let echo = house.ask(Ask::new("POST", "/api/v1/webhooks/outlook?validationToken=a%3Cb%3E+c")).await;
    assert_eq!((echo.status.as_u16(), echo.text.as_str()), (200, "a<b> c"));
    assert_eq!(echo.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(echo.headers["x-content-type-options"], "nosniff");
    let news = json!({ "value": [{ "subscriptionId": "x", "clientState": "y" }] });
    assert_eq!(house.ask(Ask::new("POST", "/api/v1/webhooks/outlook").json(&news)).await.refusal().0, 404);
    for wrong in [json!([]), json!({ "value": 7 }), json!({})] {
        let refused = house.ask(Ask::new("POST", "/api/v1/webhooks/outlook").json(&wrong)).await;
        assert_eq!(refused.refusal().0, 404, "{wrong}");
    }
}
