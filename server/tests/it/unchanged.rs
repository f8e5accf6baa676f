//! A form that is opened and saved as it stands changes nothing, whatever the stored values are.

use crate::support::{Ask, OWN, Reply, TestHouse};
use serde_json::{Value, json};

/// What a browser without a script sends when the first form that posts to `action` is submitted untouched.
pub fn fields_of(page: &str, action: &str) -> String {
    let form =
        page.split(&format!("action=\"{action}\"")).nth(1).and_then(|rest| rest.split("</form>").next()).unwrap();
    let mut pairs = Vec::new();
    for element in form.split('<').skip(1) {
        let (tag, rest) = element.split_once('>').unwrap_or((element, ""));
        let attribute = |name: &str| {
            let value = tag.split(&format!(" {name}=\"")).nth(1)?;
            Some(value.split('"').next().unwrap_or_default().replace("&amp;", "&"))
        };
        let off =
            attribute("type").is_some_and(|kind| kind == "checkbox" || kind == "radio") && !tag.contains(" checked");
        if tag.starts_with("input ") && !off {
            pairs.extend(attribute("name").map(|name| (name, attribute("value").unwrap_or_default())));
        } else if tag.starts_with("select ") {
            // The first option, until one is selected.
            pairs.extend(attribute("name").map(|name| (name, "\0".to_owned())));
        } else if tag.starts_with("option ") {
            let Some((_, chosen)) = pairs.last_mut() else { continue };
            if chosen == "\0" || tag.contains(" selected") {
                *chosen = attribute("value").unwrap_or_else(|| rest.to_owned());
            }
        }
    }
    serde_urlencoded::to_string(pairs).unwrap()
}

async fn week_of(house: &TestHouse, tutor: &str, token: &str) -> Value {
    let mut week = house.ask(Ask::get(&format!("/api/v1/tutors/{tutor}/availability")).bearer(token)).await.json();
    week.as_object_mut().unwrap().remove("version").unwrap();
    week
}

async fn saved(house: &TestHouse, token: &str) -> Reply {
    submitted(house, token, "/teach/availability", "/rpc/calendar/availability").await
}

/// What comes of the form of a page that is sent as it stands.
async fn submitted(house: &TestHouse, token: &str, page: &str, action: &str) -> Reply {
    let shown = house.ask(Ask::get(page).header("accept", "text/html").bearer(token)).await;
    assert_eq!(shown.status, 200, "{page}: {}", shown.text);
    sent(house, token, (page, action), &fields_of(&shown.text, action)).await
}

async fn sent(house: &TestHouse, token: &str, (page, action): (&str, &str), fields: &str) -> Reply {
    let form = Ask::new("POST", action).header("accept", "text/html").header("origin", OWN);
    house.ask(form.header("referer", &format!("{OWN}{page}")).form(fields).bearer(token)).await
}

#[tokio::test]
async fn report_10_a_week_saved_unchanged_is_the_same_week() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let (id, token) = (tutor.tutor_id.to_string(), house.token(&tutor.person).await);
    let blocks = ["08:00", "10:00", "12:00", "14:00"]
        .map(|start| json!({ "weekday": "mon", "start": start, "end": start.replace(":00", ":40") }));
    for (increment, buffer) in [(20, 45), (5, 240), (10, 7), (60, 0)] {
        let week = json!({
            "time_zone": "Asia/Kathmandu", "weekly": blocks, "increment_minutes": increment, "buffer_minutes": buffer,
            "minimum_notice_minutes": 61, "horizon_days": 365, "max_per_day": 3,
            "exceptions": [{ "date": "2099-12-24", "kind": "blocked" }],
        });
        let put = Ask::new("PUT", &format!("/api/v1/tutors/{id}/availability")).json(&week).bearer(&token);
        assert_eq!(house.ask(put).await.status, 200);
        let before = week_of(&house, &id, &token).await;
        let reply = saved(&house, &token).await;
        assert_eq!(reply.headers["location"], "/teach/availability?notice=saved", "{}", reply.text);
        assert_eq!(week_of(&house, &id, &token).await, before, "{increment} {buffer}");
    }
}

#[tokio::test]
async fn a_week_saved_from_an_old_page_is_refused_with_what_was_typed() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&tutor.person).await;
    let get = || Ask::get("/teach/availability").header("accept", "text/html").bearer(&token);
    let old = house.ask(get()).await.text;
    let typed = fields_of(&old, "/rpc/calendar/availability").replace("horizon_days=60", "horizon_days=59");
    assert_eq!(saved(&house, &token).await.headers["location"], "/teach/availability?notice=saved");
    let form = Ask::new("POST", "/rpc/calendar/availability")
        .header("accept", "text/html")
        .header("origin", OWN)
        .header("referer", &format!("{OWN}/teach/availability"))
        .form(&typed);
    let reply = house.ask(form.bearer(&token)).await;
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let again = house.ask(get().header("cookie", &flash)).await.text;
    assert!(again.contains("changed elsewhere since you opened them"), "{again}");
    assert!(again.contains("value=\"59\""), "what was typed is gone");
}

#[tokio::test]
async fn report_10_what_a_student_looks_for_saved_unchanged_is_the_same() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    let subjects = house.ask(Ask::get("/api/v1/subjects")).await.json();
    let ids: Vec<&str> = subjects["items"].as_array().unwrap().iter().filter_map(|it| it["id"].as_str()).collect();
    assert!(ids.len() > 5, "{subjects}");
    let wanted: Vec<Value> =
        ids.iter().take(5).map(|id| json!({ "subject_id": id, "level": "intermediate" })).collect();
    let time = |weekday: &str, start: &str, end: &str| json!({ "weekday": weekday, "start": start, "end": end });
    let times = [time("mon", "09:00", "12:00"), time("mon", "18:00", "20:00"), time("sat", "10:15", "11:00")];
    let looking = json!({
        "subjects": wanted, "budget": { "amount": 2_550, "currency": "USD" }, "learning_style": "practice",
        "preferred_times": times, "time_zone": "Asia/Kathmandu",
        "languages": ["de", "ar"],
    });
    let kept = house.ask(Ask::new("PUT", "/api/v1/students/me").json(&looking).bearer(&token)).await;
    assert_eq!(kept.status, 200, "{}", kept.text);
    let whole = async || {
        let mut profile = house.ask(Ask::get("/api/v1/students/me").bearer(&token)).await.json();
        let version = profile.as_object_mut().unwrap().remove("version").unwrap().as_i64().unwrap();
        (profile, version)
    };
    let (before, version) = whole().await;
    let (page, action) = ("/settings/learning", "/rpc/people/student");
    let old = house.ask(Ask::get(page).header("accept", "text/html").bearer(&token)).await.text;
    let reply = submitted(&house, &token, page, action).await;
    assert_eq!(reply.headers["location"], "/settings/learning?notice=saved", "{}", reply.text);
    assert_eq!(whole().await, (before.clone(), version + 1));
    // From a page that is older than that, nothing is written.
    let late = fields_of(&old, action).replace("budget=25.50", "budget=12.00");
    let reply = sent(&house, &token, (page, action), &late).await;
    assert_eq!(reply.headers["location"], page, "{}", reply.text);
    assert_eq!(whole().await, (before, version + 1));
}

#[tokio::test]
async fn report_9_a_module_is_taken_away_from_the_draft_that_was_read_and_from_no_other() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&tutor.person).await;
    let begun = json!({ "title": "Fractions", "subject_id": tutor.subject_id });
    let course = house.ask(Ask::post("/api/v1/courses", &begun).bearer(&token)).await.json();
    let id = course["id"].as_str().unwrap().to_owned();
    let module = |title: &str| json!({ "title": title });
    let modules = ["One", "Two", "Three", "Four"].map(module);
    let outline = json!({ "modules": modules });
    let outline_at = format!("/api/v1/courses/{id}/outline");
    let put = house.ask(Ask::new("PUT", &outline_at).json(&outline).bearer(&token)).await;
    assert_eq!(put.status, 200, "{}", put.text);
    let titles = async || {
        let course = house.ask(Ask::get(&format!("/api/v1/courses/{id}")).bearer(&token)).await.json();
        let modules = course["modules"].as_array().unwrap().clone();
        modules.iter().map(|module| module["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (page, action) = (format!("/teach/courses/{id}"), "/rpc/learning/outline");
    let old = put.json()["outline_version"].as_str().unwrap().to_owned();
    let seen_on = |page: &str| {
        let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap();
        seen.split('"').next().unwrap().to_owned()
    };
    let shown = house.ask(Ask::get(&page).header("accept", "text/html").bearer(&token)).await.text;
    let four = seen_on(&shown);
    let step = |place: usize| format!("course_id={id}&act=module_remove&module={place}&unit_id=&seen={four}");
    let first = sent(&house, &token, (&page, action), &step(1)).await;
    assert_eq!(first.status, 303, "{}", first.text);
    assert_eq!(titles().await, ["One", "Three", "Four"]);
    // The same button once more, and another one of the page that still shows all four.
    for place in [1, 2] {
        let again = sent(&house, &token, (&page, action), &step(place)).await;
        assert_eq!(again.status, 303, "{}", again.text);
        let flash = again.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let ask = Ask::get(&page).header("accept", "text/html").header("cookie", &flash).bearer(&token);
        let told = house.ask(ask).await.text;
        assert!(told.contains("Somebody else changed this course since you opened it"), "{told}");
        assert_ne!(seen_on(&told), four, "the new page works");
        assert_eq!(titles().await, ["One", "Three", "Four"], "what nobody touched stays");
    }
    let stale = json!({ "modules": [module("One")], "outline_version": old });
    let refused = house.ask(Ask::new("PUT", &outline_at).json(&stale).bearer(&token)).await;
    assert_eq!(refused.refusal(), (409, "outline_changed_elsewhere".into()));
}
