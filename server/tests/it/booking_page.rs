//! The page that books: what all of it costs before anything is held, nothing typed lost, nothing booked for the wrong
//! one; and the page for what is refused before any page is rendered.

use crate::{
    forms::posted,
    support::{Ask, Reply, TestHouse},
};
use domain::{
    identity::Role,
    money::{Currency, Money},
};

/// The page a form went back to, with what it keeps.
async fn again(house: &TestHouse, reply: &Reply, page: &str, who: &str) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    assert_eq!(reply.headers["location"].to_str().unwrap(), page);
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    house.ask(Ask::get(page).header("accept", "text/html").header("cookie", &flash).bearer(who)).await.text
}

#[tokio::test]
async fn a_series_is_booked_only_after_its_whole_price_was_shown() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(100_000, Currency::Usd)).await;
    let who = house.token(&student).await;
    let page = format!("/tutors/{}/book?minutes=60&start=2026-03-03T14%3A00%3A00Z", tutor.tutor_id);
    let fresh = house.ask(Ask::get(&page).header("accept", "text/html").bearer(&who)).await.text;
    assert!(fresh.contains("4 lessons, every week · $120.00"), "each answer says its price: {fresh}");
    let form = |price: i64, key: &str| {
        let (tutor, subject) = (tutor.tutor_id, tutor.subject_id);
        let lesson = "start=2026-03-03T14%3A00%3A00Z&minutes=60&topic=Essays%0D%0Aand+more&goals=Exam";
        format!("tutor_id={tutor}&subject_id={subject}&{lesson}&expected_price={price}&repeat=1x4&key={key}")
    };
    let refused = house.ask(posted("/rpc/bookings/book", &page, &form(3_000, "k1")).bearer(&who)).await;
    let shown = again(&house, &refused, &page, &who).await;
    assert!(shown.contains("4 lessons cost $120.00 in all."), "{shown}");
    assert!(shown.contains("Pay $120.00 and request 4 lessons"), "the button says the whole: {shown}");
    assert!(shown.contains("value=\"12000\"") && shown.contains("Exam"), "{shown}");
    assert_eq!(house.app.balance(&student, "wallet_hold", "USD").await, 0, "nothing is held yet");
    let booked = house.ask(posted("/rpc/bookings/book", &page, &form(12_000, "k2")).bearer(&who)).await;
    let address = booked.headers["location"].to_str().unwrap().to_owned();
    assert!(address.starts_with("/bookings/series/") && address.ends_with("?notice=series_requested"), "{address}");
    let series = house.ask(Ask::get(&address).header("accept", "text/html").bearer(&who)).await.text;
    assert!(series.contains("$120.00") && series.contains("You pay only for the lessons that are accepted."));
}

#[tokio::test]
async fn keeping_a_time_and_releasing_it_bring_back_what_was_typed() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let who = house.token(&student).await;
    let page = format!("/tutors/{}/book?minutes=60&start=2026-03-03T14%3A00%3A00Z", tutor.tutor_id);
    let back = page.replace('&', "%26").replace('?', "%3F").replace('=', "%3D").replace("%3A", "%253A");
    let typed = "start=2026-03-03T14%3A00%3A00Z&minutes=60&topic=Essays&goals=Passing+the+exam";
    let form = format!("tutor_id={}&back={back}&{typed}", tutor.tutor_id);
    let kept = house.ask(posted("/rpc/bookings/hold", &page, &form).bearer(&who)).await;
    let shown = again(&house, &kept, &page, &who).await;
    assert!(shown.contains("Kept for you until") && shown.contains("Passing the exam"), "{shown}");
    // What a clock that is only seen leaves to be said aloud, and when.
    for (seconds, words) in
        [("300", "5 minutes left"), ("120", "2 minutes left"), ("60", "1 minute left"), ("0", "This time is")]
    {
        let marked = shown.split(&format!("data-left-at=\"{seconds}\"")).nth(1).unwrap_or_default();
        let said = marked.split_once('>').map(|(_, text)| text.trim_start()).unwrap_or_default();
        assert!(said.starts_with(words), "{words}: {said}");
    }
    let hold = shown.split("name=\"hold_id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = format!("{form}&hold_id={hold}");
    let released = house.ask(posted("/rpc/bookings/hold-release", &page, &form).bearer(&who)).await;
    let shown = again(&house, &released, &page, &who).await;
    assert!(shown.contains("Keep this time") && shown.contains("Passing the exam"), "{shown}");
}

#[tokio::test]
async fn what_is_refused_before_a_page_is_a_page_with_its_reason_and_a_way_home() {
    let house = TestHouse::new().await;
    let child = house.token(&house.app.person(Role::Child).await).await;
    let refused = house.ask(Ask::get("/family").header("accept", "text/html").bearer(&child)).await;
    assert_eq!(refused.status, 403, "{}", refused.text);
    assert!(
        refused.text.contains("class=\"site-header\"") && refused.text.contains("href=\"/home\""),
        "{}",
        refused.text
    );
    let title = refused.text.split("<h1>").nth(1).unwrap().split("</h1>").next().unwrap();
    assert!(!title.is_empty() && refused.text.contains(&format!("<title>{title} · EduStream</title>")));
    let policy = refused.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("font-src 'self'") && policy.contains("default-src 'none'"), "{policy}");
}
