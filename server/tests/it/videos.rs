//! Lessons elsewhere over the wire: a teacher goes to the provider and back, a provider tells who came, and both people
//! see the same place.

use crate::support::{Ask, Reply, TestHouse};
use adapters::video::sandbox_sign;
use serde_json::json;
use services::{Clock, identity::sessions::session_open};
use testkit::{
    TutorOptions,
    scene::{Scene, TOMORROW},
};

const HTML: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

fn place(reply: &Reply) -> &str {
    reply.headers.get("location").map_or("", |place| place.to_str().unwrap())
}

#[tokio::test]
async fn a_browser_connects_an_account_by_links_and_plain_forms_sees_it_and_ends_it() {
    let house = TestHouse::new().await;
    let person = house.app.tutor().await;
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    let page = |path: &str| Ask::get(path).header("accept", HTML).header("cookie", &cookie);
    let form = |name: &str, body: &str| {
        let ask = Ask::new("POST", &format!("/rpc/room/{name}")).header("cookie", &cookie);
        let ask = ask.header("origin", crate::support::OWN).header("accept", HTML);
        Ask::form(ask.header("referer", "https://edustream.test/settings/video"), body)
    };
    let account = house.ask(page("/account")).await;
    assert!(account.text.contains("/settings/video"), "one finds it from the account");
    let first = house.ask(page("/settings/video")).await;
    assert!(first.text.contains("Our own room") && first.text.contains("Connect Zoom"), "{}", first.text);
    let early = house.ask(form("video-choose", "provider=zoom")).await;
    assert_eq!((early.status.as_u16(), place(&early)), (303, "/settings/video"), "{}", early.text);

    let cross = page("/api/v1/settings/video/zoom/connect").header("sec-fetch-site", "cross-site");
    assert_eq!(place(&house.ask(cross).await), "/settings/video", "another site sends nobody there");
    let begun = house.ask(page("/api/v1/settings/video/zoom/connect")).await;
    assert!(place(&begun).starts_with("/sandbox/video?provider=zoom&state="), "{}", place(&begun));
    let consent = house.ask(page(place(&begun))).await;
    assert!(consent.text.contains("sandbox-yes") && consent.text.contains("access_denied"), "{}", consent.text);
    let state = place(&begun).split_once("state=").unwrap().1;
    let callback = "/api/v1/settings/video/zoom/callback";
    let no = house.ask(page(&format!("{callback}?error=access_denied&state={state}"))).await;
    assert_eq!((no.status.as_u16(), place(&no)), (303, "/settings/video"));
    let yes = house.ask(page(&format!("{callback}?code=sandbox-yes&state={state}"))).await;
    assert_eq!(place(&yes), "/settings/video?notice=video_connected");
    let shown = house.ask(page("/settings/video")).await;
    assert!(shown.text.contains("you@sandbox.example"), "{}", shown.text);
    let gone = house.ask(form("video-remove", "provider=zoom")).await;
    assert_eq!(place(&gone), "/settings/video?notice=video_gone");
}

#[tokio::test]
async fn a_lesson_elsewhere_says_where_it_is_and_what_its_provider_tells_is_believed_by_its_signature() {
    let house = TestHouse::new().await;
    let scene = Scene::on(house.app, TutorOptions::default()).await;
    let house = TestHouse::around(scene.test);
    let (tutor, student) = (scene.tutor.person.clone(), scene.student.clone());
    let (teacher, learner) = (house.token(&tutor).await, house.token(&student).await);
    let choose = Ask::new("PUT", "/api/v1/settings/video").json(&json!({ "provider": "daily" })).bearer(&teacher);
    assert_eq!(house.ask(choose).await.json()["provider"], "daily");
    let booking = json!({ "tutor_id": scene.tutor.tutor_id, "subject_id": scene.tutor.subject_id, "start": TOMORROW,
                          "minutes": 60, "pay_with": "wallet" });
    let booked = house.ask(Ask::post("/api/v1/bookings", &booking).bearer(&learner)).await.json();
    let id = booked["id"].as_str().unwrap().to_owned();
    house.ask(Ask::new("POST", &format!("/api/v1/bookings/{id}/confirm")).bearer(&teacher)).await;
    house.app.run_jobs().await;
    Clock::move_to(&*house.app.clock, "2026-03-03T09:50:00Z".parse().unwrap());
    let join = |who: &str| Ask::new("POST", &format!("/api/v1/bookings/{id}/join")).bearer(who);
    let way = house.ask(join(&learner)).await.json();
    assert_eq!((way["provider"].as_str(), way["ticket"].as_str()), (Some("daily"), None), "{way}");
    let session = session_open(&house.app.system(), student.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    for path in [format!("/bookings/{id}"), format!("/bookings/{id}/room")] {
        let page = house.ask(Ask::get(&path).header("accept", HTML).header("cookie", &cookie)).await;
        assert!(page.text.contains("You meet at Daily for this lesson"), "{path}: {}", page.text);
    }
    let meeting = id.replace('-', "");
    let event = json!({ "meeting": meeting, "kind": "join", "visit": "1", "person": student.id,
                        "at": "2026-03-03T09:55:00Z" });
    let now = house.app.clock.real_now().timestamp();
    let post = |seconds: i64, signature: &str| {
        let ask = Ask::new("POST", "/api/v1/webhooks/video/daily").json(&event);
        ask.header("x-sandbox-timestamp", &seconds.to_string()).header("x-sandbox-signature", signature)
    };
    let good = sandbox_sign(now, event.to_string().as_bytes());
    assert_eq!(house.ask(post(now, "00")).await.refusal(), (403, "video_signature_wrong".into()));
    let old = sandbox_sign(now - 900, event.to_string().as_bytes());
    assert_eq!(house.ask(post(now - 900, &old)).await.refusal().0, 403);
    for _ in 0..2 {
        assert_eq!(house.ask(post(now, &good)).await.status.as_u16(), 200);
    }
    let timeline = format!("/api/v1/rooms/{}/timeline", way["room_id"].as_str().unwrap());
    let told = house.ask(Ask::get(&timeline).bearer(&teacher)).await.json();
    assert_eq!((told["items"].as_array().unwrap().len(), &told["intact"]), (1, &json!(true)), "{told}");
    let here = Ask::new("POST", &format!("/api/v1/bookings/{id}/meet-here")).bearer(&learner);
    assert_eq!(house.ask(here).await.json()["provider"], "builtin");
    let other = house.ask(join(&teacher)).await.json();
    assert_eq!((other["provider"].as_str(), other["instead_of"].as_str()), (Some("builtin"), Some("daily")));
    let unknown = house.ask(Ask::new("POST", "/api/v1/webhooks/video/skype").json(&event)).await;
    assert_eq!(unknown.refusal().0, 404);
    let echo = house.ask(Ask::new("POST", "/api/v1/webhooks/video/teams?validationToken=a%3Cb")).await;
    assert_eq!(echo.status.as_u16(), 403, "the sandbox stands in for it here");
}
