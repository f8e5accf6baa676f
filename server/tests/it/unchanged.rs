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
    let page = Ask::get("/teach/availability").header("accept", "text/html").bearer(token);
    let page = house.ask(page).await.text;
    let form = Ask::new("POST", "/rpc/calendar/availability")
        .header("accept", "text/html")
        .header("origin", OWN)
        .header("referer", &format!("{OWN}/teach/availability"))
        .form(&fields_of(&page, "/rpc/calendar/availability"));
    house.ask(form.bearer(token)).await
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
