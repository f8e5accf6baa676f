//! What some browsers keep to themselves: the zone of their clock (they say UTC), and the page a form stands on.

use crate::{
    forms::posted,
    support::{Ask, OWN, TestHouse},
};

/// All of the form but the zone.
const ADA: &str =
    "email=ada%40example.com&password=violet-anchor-93&display_name=Ada&birth_date=1990-01-01&role=student";

/// No cookie, what older scripts of ours wrote for a browser that says UTC, and a zone there is not.
const HIDDEN: [&str; 3] = ["", "edustream_zone=UTC", "edustream_zone=Mars/Base"];

#[tokio::test]
async fn whoever_opens_an_account_with_a_browser_that_hides_its_zone_is_asked_for_it() {
    let house = TestHouse::new().await;
    let page = async |cookie: &str| house.ask(Ask::get("/register").header("cookie", cookie)).await.text;
    for cookie in HIDDEN {
        assert!(page(cookie).await.contains(" id=\"field-time_zone\""), "{cookie}");
    }
    assert!(!page("edustream_zone=Europe/Berlin").await.contains("field-time_zone"));
    let unsaid = house.ask(posted("/rpc/identity/register", "/register", &format!("{ADA}&time_zone="))).await;
    assert_eq!(unsaid.headers["location"], "/register", "back where it is asked for");
    let said = format!("{ADA}&time_zone=Asia%2FTokyo");
    let said = house.ask(posted("/rpc/identity/register", "/register", &said).header("cookie", HIDDEN[1])).await;
    assert!(said.headers["location"].to_str().unwrap().starts_with("/check-your-mail"), "{}", said.text);
    let zone: String = sqlx::query_scalar("select time_zone from registrations where email = 'ada@example.com'")
        .fetch_one(&house.app.owner)
        .await
        .unwrap();
    assert_eq!(zone, "Asia/Tokyo");
}

#[tokio::test]
async fn whoever_reads_times_with_a_browser_that_hides_its_zone_is_told_so_and_can_say_it() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let path = format!("/tutors/{}", tutor.tutor_id);
    for cookie in HIDDEN {
        for path in [&path, &format!("{path}/book"), &"/tutors".to_owned()] {
            let text = house.ask(Ask::get(path).header("cookie", cookie)).await.text;
            assert!(text.contains("Times are in UTC, because your browser"), "{path} {cookie}");
            assert!(text.contains("href=\"/time-zone?next="), "{path} {cookie}");
        }
    }
    let chosen = format!("time_zone=Asia%2FTokyo&next={}", path.replace('/', "%2F"));
    let chosen = house.ask(posted("/rpc/platform/zone", "/time-zone", &chosen)).await;
    assert_eq!((chosen.status.as_u16(), chosen.headers["location"].to_str().unwrap()), (303, path.as_str()));
    let cookie = chosen.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let text = house.ask(Ask::get(&path).header("cookie", &cookie)).await.text;
    assert!(text.contains("Tokyo (your time)") && !text.contains("/time-zone?next="), "{cookie}");
    let nothing = house.ask(posted("/rpc/platform/zone", "/time-zone", "time_zone=&next=%2F")).await;
    assert_eq!(nothing.headers["location"], "/time-zone");
    let away = house.ask(posted("/rpc/platform/zone", "/time-zone", "time_zone=UTC&next=%2F%2Fevil.example")).await;
    assert!(away.headers["location"].to_str().unwrap().starts_with("/home"), "{:?}", away.headers["location"]);
    assert!(away.headers["set-cookie"].to_str().unwrap().starts_with("edustream_zone=Etc/UTC!;"));
}

#[tokio::test]
async fn report_22_a_refused_form_comes_back_to_its_page_when_the_browser_keeps_its_referrer() {
    let house = TestHouse::new().await;
    let page = house.ask(Ask::get("/login?next=%2Fwallet")).await.text;
    assert!(page.contains("<input type=\"hidden\" name=\"own_page\" value=\"/login?next=%2Fwallet\""), "{page}");
    let login = "email=ada%40example.com&password=wrong-anchor-93&own_page=%2Flogin%3Fnext%3D%252Fwallet";
    for referer in [None, Some(OWN), Some("https://evil.example/x")] {
        let mut ask = Ask::new("POST", "/rpc/identity/login").header("accept", "text/html").header("origin", OWN);
        if let Some(referer) = referer {
            ask = ask.header("referer", referer);
        }
        let reply = house.ask(ask.form(login)).await;
        assert_eq!(
            (reply.status.as_u16(), reply.headers["location"].to_str().unwrap()),
            (303, "/login?next=%2Fwallet")
        );
        let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let text = house.ask(Ask::get("/login?next=%2Fwallet").header("cookie", &flash)).await.text;
        assert!(text.contains("ada@example.com"), "what was typed is there again");
    }
    for away in ["%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example", "javascript%3A1"] {
        let typed = format!("email=ada%40example.com&password=wrong-anchor-93&own_page={away}");
        let reply = house.ask(posted("/rpc/identity/login", "/login", &typed)).await;
        assert_eq!(reply.headers["location"], "/login", "{away}");
    }
}
