//! The form of a tutor's hours without a script: its buttons show it again with what was typed, and what is refused is
//! told at its row.

use crate::{
    forms::posted,
    support::{Ask, Reply, TestHouse},
    unchanged::fields_of,
};
use serde_json::{Value, json};
use testkit::ApprovedTutor;

const PAGE: &str = "/teach/availability";
const SAVE: &str = "/rpc/calendar/availability";

/// A tutor who teaches on Monday mornings, and is signed in.
struct Desk {
    house: TestHouse,
    tutor: ApprovedTutor,
    token: String,
}

impl Desk {
    async fn new() -> Self {
        let house = TestHouse::new().await;
        let tutor = house.app.approved_tutor().await;
        let token = house.token(&tutor.person).await;
        let desk = Self { house, tutor, token };
        desk.put(json!([{ "weekday": "mon", "start": "09:00", "end": "12:00" }])).await;
        desk
    }

    async fn put(&self, weekly: Value) {
        let week = json!({
            "time_zone": "Europe/Berlin", "weekly": weekly, "minimum_notice_minutes": 61, "horizon_days": 60,
        });
        let put = Ask::new("PUT", &self.address()).json(&week).bearer(&self.token);
        assert_eq!(self.house.ask(put).await.status, 200);
    }

    fn address(&self) -> String {
        format!("/api/v1/tutors/{}/availability", self.tutor.tutor_id)
    }

    async fn stored(&self) -> Value {
        self.house.ask(Ask::get(&self.address()).bearer(&self.token)).await.json()
    }

    /// The weekly hours as `mon 09:00–12:00`.
    async fn week(&self) -> Vec<String> {
        let text = |block: &Value, part: &str| block[part].as_str().unwrap().to_owned();
        let line =
            |block: &Value| format!("{} {}–{}", text(block, "weekday"), text(block, "start"), text(block, "end"));
        self.stored().await["weekly"].as_array().unwrap().iter().map(line).collect()
    }

    async fn page(&self, query: &str, cookie: &str) -> String {
        let ask = Ask::get(&format!("{PAGE}{query}")).header("accept", "text/html").header("cookie", cookie);
        let page = self.house.ask(ask.bearer(&self.token)).await;
        assert_eq!(page.status, 200, "{query}: {}", page.text);
        page.text
    }

    /// What the form sends when its button `act` is pressed on this page, and the page that comes of it.
    async fn press(&self, page: &str, act: &str) -> String {
        let fields = fields_of(page, SAVE);
        self.page(&format!("?{fields}&act={}", act.replace(':', "%3A")), "").await
    }

    async fn save(&self, fields: &str) -> Reply {
        self.house.ask(posted(SAVE, PAGE, fields).bearer(&self.token)).await
    }
}

fn without(fields: &str, pair: &str) -> String {
    let kept: Vec<&str> = fields.split('&').filter(|own| *own != pair).collect();
    assert_eq!(kept.len() + 1, fields.split('&').count(), "{pair} in {fields}");
    kept.join("&")
}

#[tokio::test]
async fn what_buttons_add_copy_and_remove_is_what_is_saved_and_nothing_before() {
    let desk = Desk::new().await;
    let added = desk.press(&desk.page("", "").await, "add:mon").await;
    assert!(added.contains("aren’t saved yet"), "{added}");
    let typed = fields_of(&added, SAVE).replace("horizon_days=60", "horizon_days=90");
    let copied = desk.page(&format!("?{typed}&act=weekdays%3Amon"), "").await;
    let removed = desk.press(&copied, "remove:wed:0").await;
    assert_eq!(desk.week().await, ["mon 09:00–12:00"], "a button saved something");
    let reply = desk.save(&fields_of(&removed, SAVE)).await;
    assert_eq!(reply.headers["location"], "/teach/availability?notice=saved", "{}", reply.text);
    let week = desk.week().await;
    assert_eq!(week.len(), 9, "{week:?}");
    assert_eq!(week[..2], ["mon 09:00–12:00", "mon 13:00–14:00"]);
    assert!(week.contains(&"wed 13:00–14:00".to_owned()) && !week.contains(&"wed 09:00–12:00".to_owned()), "{week:?}");
    let stored = desk.stored().await;
    assert_eq!((&stored["horizon_days"], &stored["minimum_notice_minutes"]), (&json!(90), &json!(61)));
}

#[tokio::test]
async fn a_day_that_is_switched_off_is_saved_without_hours_and_one_switched_on_with_them() {
    let desk = Desk::new().await;
    let fields = fields_of(&desk.page("", "").await, SAVE);
    let on = format!("{}&open%5B%5D=sat", without(&fields, "open%5B%5D=mon"));
    assert_eq!(desk.save(&on).await.headers["location"], "/teach/availability?notice=saved");
    assert_eq!(desk.week().await, ["sat 09:00–17:00"]);
    let none = without(&fields_of(&desk.page("", "").await, SAVE), "open%5B%5D=sat");
    desk.save(&none).await;
    assert_eq!(desk.week().await, [""; 0]);
}

#[tokio::test]
async fn report_11_an_hour_that_ends_before_it_starts_is_told_with_its_day_and_a_link_to_its_field() {
    let desk = Desk::new().await;
    let morning = |day: &str| json!({ "weekday": day, "start": "09:00", "end": "12:00" });
    let evening = json!({ "weekday": "wed", "start": "18:00", "end": "20:30" });
    desk.put(json!([morning("mon"), morning("wed"), evening])).await;
    let fields = fields_of(&desk.page("", "").await, SAVE);
    // A day that is switched off before it does not move the row that is meant.
    let wrong = without(&fields, "open%5B%5D=mon").replace("=20%3A30", "=17%3A00");
    let reply = desk.save(&wrong).await;
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let again = desk.page("", &flash).await;
    assert!(again.contains("Wednesday: Choose an end after the start."), "{again}");
    for part in ["href=\"#field-ends-wed-1\"", "id=\"field-ends-wed-1\"", " selected>17:00<"] {
        assert!(again.contains(part), "{part}");
    }
    assert_eq!(again.matches("aria-invalid=\"true\"").count(), 1);
    assert_eq!(desk.week().await.len(), 3);
}

#[tokio::test]
async fn times_nobody_can_choose_are_refused_at_their_row_and_shown_as_they_were_typed() {
    let desk = Desk::new().await;
    let fields = fields_of(&desk.page("", "").await, SAVE);
    for typed in ["25%3A99", "%3Cb%3E", "24%3A15", "-1"] {
        let reply = desk.save(&fields.replacen("=09%3A00", &format!("={typed}"), 1)).await;
        let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let again = desk.page("", &flash).await;
        assert!(again.contains("Monday: Write the time as HH:MM"), "{typed}: {again}");
        assert!(again.contains("href=\"#field-starts-mon-0\"") && !again.contains("<b>"), "{typed}");
    }
    assert_eq!(desk.week().await, ["mon 09:00–12:00"]);
}

#[tokio::test]
async fn hours_edited_on_an_old_page_are_refused_when_something_newer_was_saved_meanwhile() {
    let desk = Desk::new().await;
    let old = desk.press(&desk.page("", "").await, "add:tue").await;
    desk.put(json!([{ "weekday": "fri", "start": "09:00", "end": "12:00" }])).await;
    // Another button on the old page does not make it a new one.
    let old = desk.press(&old, "add:thu").await;
    let reply = desk.save(&fields_of(&old, SAVE)).await;
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let again = desk.page("", &flash).await;
    assert!(again.contains("changed elsewhere since you opened them"), "{again}");
    assert_eq!(desk.week().await, ["fri 09:00–12:00"]);
}

#[tokio::test]
async fn the_preview_shows_what_was_typed_and_no_button_is_needed_for_a_stored_week() {
    let desk = Desk::new().await;
    desk.put(json!([{ "weekday": "wed", "start": "09:00", "end": "12:00" }])).await;
    let page = desk.page("", "").await;
    assert!(page.contains("09:00–12:00 · 5 free"), "{page}");
    let fields = fields_of(&page, SAVE).replacen("=12%3A00", "=11%3A00", 1);
    let drawn = desk.page(&format!("?{fields}&act=preview"), "").await;
    assert!(drawn.contains("09:00–11:00 · 3 free"), "{drawn}");
    assert_eq!(desk.week().await, ["wed 09:00–12:00"]);
}

#[tokio::test]
async fn an_address_that_no_button_made_shows_what_is_stored() {
    let desk = Desk::new().await;
    for query in [
        "?act=add%3Atue",
        "?act=",
        "?act=remove%3Amon%3A0&starts%5B%5D=01%3A00",
        "?days%5B%5D=mon&starts%5B%5D=01%3A00&ends%5B%5D=02%3A00",
    ] {
        let page = desk.page(query, "").await;
        assert_eq!(desk.save(&fields_of(&page, SAVE)).await.status, 303, "{query}");
        assert_eq!(desk.week().await, ["mon 09:00–12:00"], "{query}");
    }
}

#[tokio::test]
async fn a_date_that_is_none_is_told_at_the_field_of_the_form_that_asked_for_it() {
    let desk = Desk::new().await;
    for (fields, field) in
        [("date=2099-02-30&kind=blocked", "date"), ("date=2099-03-01&kind=open&start=09%3A00", "end")]
    {
        let form = posted("/rpc/calendar/exception-add", PAGE, fields).bearer(&desk.token);
        let reply = desk.house.ask(form).await;
        let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let again = desk.page("", &flash).await;
        for part in [format!("href=\"#field-{field}\""), format!("id=\"error-{field}\"")] {
            assert!(again.contains(&part), "{part}: {again}");
        }
    }
}
