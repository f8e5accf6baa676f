//! The doors that learning platforms send browsers to, through the whole stack: what they let in, and what not.

use crate::support::{Ask, TestHouse};
use domain::{
    ids::InstitutionId,
    integrations::institution::InstitutionRequest,
    money::{Currency, Money},
};
use serde_json::json;
use services::{
    Clock,
    integrations::{institutions::institution_create, lti::platform_create},
};
use testkit::LearningPlatform;

const FORM: &str = "application/x-www-form-urlencoded";

async fn registered(house: &TestHouse, platform: &LearningPlatform) -> InstitutionId {
    let admin = house.app.student().await;
    house.app.fund(&admin, Money::new(10_000, Currency::Usd)).await;
    let context = house.app.context_of(&admin);
    let request = InstitutionRequest { name: "A school".into(), slug: "a-school".into() };
    let id = institution_create(&context, &request).await.unwrap().id;
    platform_create(&context, id, &platform.request()).await.unwrap();
    id
}

fn begin(platform: &LearningPlatform) -> String {
    let issuer = platform.issuer().replace(':', "%3A").replace('/', "%2F");
    format!("iss={issuer}&client_id={}&login_hint=mia&target_link_uri=x", platform.client_id())
}

/// A post of another site's page, as browsers make it.
fn posted(path: &str, body: &str) -> Ask {
    Ask::new("POST", path)
        .header("origin", "https://school.example")
        .header("sec-fetch-site", "cross-site")
        .header("accept", "text/html")
        .header("content-type", FORM)
        .raw(body.as_bytes().to_vec())
}

#[tokio::test]
async fn a_browser_is_led_from_a_platform_to_the_question_whose_account_it_is() {
    let house = TestHouse::new().await;
    let platform = LearningPlatform::start().await;
    registered(&house, &platform).await;
    for begun in [
        house.ask(Ask::get(&format!("/api/v1/lti/login?{}", begin(&platform)))).await,
        house.ask(posted("/api/v1/lti/login", &begin(&platform))).await,
    ] {
        assert_eq!(begun.status, 303, "{}", begun.text);
        let cookie = begun.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        assert!(cookie.starts_with(app::cookies::LAUNCH));
        let there = begun.headers["location"].to_str().unwrap();
        // The address is the configured one of this house.
        let there = there.replace(&urlencoded(&house), "https%3A%2F%2Fedustream.test%2Fapi%2Fv1%2Flti%2Flaunch");
        let (state, token) = platform.launch(&there, house.app.clock.real_now(), &json!({}));
        let taken = house.ask(posted("/api/v1/lti/launch", &format!("state={state}&id_token={token}"))).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        assert!(taken.headers.get("set-cookie").is_none(), "nothing is given to whoever posts");
        let here = taken.headers["location"].to_str().unwrap().to_owned();
        let stranger = house.ask(Ask::get(&here)).await;
        assert_eq!((stranger.status.as_u16(), stranger.json()["code"].as_str()), (400, Some("lti_not_finished")));
        let arrived = house.ask(Ask::get(&here).header("cookie", &cookie)).await;
        let link = arrived.headers["location"].to_str().unwrap();
        assert!(link.starts_with("/lti/link?launch="), "{link}");
        let page = house.ask(Ask::get(link).header("cookie", &cookie).header("accept", "text/html")).await;
        assert!(page.status == 200 && page.text.contains("Moodle") && page.text.contains("A school"));
    }
}

fn urlencoded(house: &TestHouse) -> String {
    let url = format!("{}/api/v1/lti/launch", house.app.app.settings.public_url);
    url.replace(':', "%3A").replace('/', "%2F")
}

#[tokio::test]
async fn inside_a_frame_there_is_the_way_to_a_window_and_nothing_is_begun() {
    let house = TestHouse::new().await;
    let platform = LearningPlatform::start().await;
    registered(&house, &platform).await;
    let ask = posted("/api/v1/lti/login", &format!("{}&lti_message_hint=%22%3E%3Cb%3E", begin(&platform)));
    let framed = house.ask(ask.header("sec-fetch-dest", "iframe")).await;
    assert_eq!(framed.status, 200);
    assert!(framed.headers.get("set-cookie").is_none());
    let policy = framed.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-ancestors *") && policy.contains("form-action 'self'"), "{policy}");
    assert!(framed.text.contains("target=\"_blank\"") && !framed.text.contains("\"><b>"), "{}", framed.text);
    let begun: i64 = sqlx::query_scalar("select count(*) from lti_launches").fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(begun, 0);
}

#[tokio::test]
async fn what_does_not_finish_is_told_to_a_person_on_a_page_and_to_a_program_as_a_problem() {
    let house = TestHouse::new().await;
    for (path, body) in [("/api/v1/lti/login", "iss=x&login_hint=y"), ("/api/v1/lti/launch", "state=x&id_token=y")] {
        let person = house.ask(posted(path, body)).await;
        assert_eq!((person.status.as_u16(), person.headers["location"].to_str().unwrap()), (303, "/lti"), "{path}");
        let program = Ask::new("POST", path).header("content-type", FORM).raw(body.as_bytes().to_vec());
        let program = house.ask(program).await;
        assert_eq!(program.status, 400, "{path}");
        assert!(program.json()["code"].as_str().unwrap().starts_with("lti_"), "{path}");
        let json = house.ask(Ask::post(path, &json!({ "state": "x" }))).await;
        assert!(json.status.is_client_error(), "{path}");
    }
}

#[tokio::test]
async fn a_course_is_chosen_on_our_own_page_and_on_no_other_sites() {
    let house = TestHouse::new().await;
    let body = "launch=0190b5c0-0000-7000-8000-000000000000&course_id=0190b5c0-0000-7000-8000-000000000000";
    let foreign = house.ask(posted("/api/v1/lti/deep-link", body)).await;
    assert_eq!(foreign.status, 403, "{}", foreign.text);
    let own = Ask::new("POST", "/api/v1/lti/deep-link").header("content-type", FORM).raw(body.as_bytes().to_vec());
    assert_eq!(house.ask(own).await.status, 401);
}
