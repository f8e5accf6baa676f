//! Server functions as plain forms and as islands call them. Cases 3, 15 to 17, 58, 107 and 108 of the list of bad
//! input.

use crate::{
    registering::{ADA, ada, by_the_link},
    support::{Ask, OWN, Reply, TestHouse},
};
use domain::identity::Role;
use serde_json::Value;
use services::identity::sessions::session_open;

/// A form as a browser without scripts posts it from `page`.
pub fn posted(path: &str, page: &str, fields: &str) -> Ask {
    Ask::new("POST", path)
        .header("accept", "text/html,application/xhtml+xml")
        .header("origin", OWN)
        .header("referer", &format!("{OWN}{page}"))
        .form(fields)
}

#[tokio::test]
async fn no_server_function_is_called_by_another_sites_form_or_by_a_link() {
    let house = TestHouse::new().await;
    let rows = app::calls();
    assert!(rows.len() > 10, "{rows:?}");
    // Somebody whom every function lets in: what is refused is refused for what was sent.
    let person = house.app.person(Role::Admin).await;
    let both = sqlx::query("update users set roles = array['admin', 'tutor'] where id = $1").bind(person.id.0);
    both.execute(&house.app.owner).await.unwrap();
    let admin = house.token(&person).await;
    for door in &rows {
        let (path, over) = (door.path.as_ref(), door.body_limit_bytes as usize);
        for origin in
            ["https://evil.example", "null", "http://edustream.test:8080", "https://edustream.test.evil.example"]
        {
            let form = Ask::new("POST", path).header("origin", origin).form("email=a@b.c");
            assert_eq!(house.ask(form).await.status, 403, "{path} from {origin}");
        }
        assert_eq!(house.ask(Ask::get(path)).await.status, 405, "{path}");
        let text =
            Ask::new("POST", path).header("origin", OWN).header("content-type", "text/plain").raw("a=b").bearer(&admin);
        assert_eq!(house.ask(text).await.status, 415, "{path}");
        let big = Ask::new("POST", path).header("origin", OWN).form(&format!("a={}", "x".repeat(over))).bearer(&admin);
        assert_eq!(house.ask(big).await.status, 413, "{path}");
    }
}

#[tokio::test]
async fn a_refused_form_goes_back_to_its_page_and_keeps_what_was_typed_but_no_password() {
    let house = TestHouse::new().await;
    let form =
        posted("/rpc/identity/login", "/login?next=%2Fwallet", "email=typed%40example.com&password=typed-secret-7");
    let reply = house.ask(form).await;
    assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, "/login?next=%2Fwallet"));
    let cookie = reply.headers["set-cookie"].to_str().unwrap().to_owned();
    assert!(
        cookie.starts_with("__Host-edustream_flash=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    let cookie = cookie.split(';').next().unwrap();
    let page = house.ask(Ask::get("/login").header("cookie", cookie).header("accept", "text/html")).await;
    assert!(page.text.contains("typed@example.com"), "what was typed is gone");
    assert!(!page.text.contains("typed-secret-7"), "the password came back");
    let again = house.ask(Ask::get("/login").header("cookie", cookie).header("accept", "text/html")).await;
    assert!(!again.text.contains("typed@example.com"), "read once");
}

#[tokio::test]
async fn a_refused_form_is_told_in_the_readers_language() {
    let house = TestHouse::new().await;
    for (language, login, register) in [
        ("en", "The email or the password is wrong.", "Use at least 8 characters."),
        ("ru", "Почта или пароль неверны.", "Нужно не меньше 8 символов."),
        ("ar", "البريد أو كلمة المرور غير صحيح.", "استخدم 8 من الأحرف على الأقل."),
    ] {
        for (path, page, fields, sentence) in [
            ("/rpc/identity/login", "/login", "email=a%40example.com&password=wrong-one-77", login),
            (
                "/rpc/identity/register",
                "/register",
                "email=a%40example.com&password=kurz&display_name=A&birth_date=1990-01-01&time_zone=UTC",
                register,
            ),
        ] {
            let locale = format!("edustream_locale={language}");
            let reply = house.ask(posted(path, page, fields).header("cookie", &locale)).await;
            let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
            let read = Ask::get(page).header("cookie", &format!("{locale}; {flash}")).header("accept", "text/html");
            let text = house.ask(read).await.text;
            assert!(text.contains(sentence), "{language} {page}: {sentence}");
        }
    }
}

#[tokio::test]
async fn a_form_that_does_not_arrive_whole_is_told_in_the_readers_language_too() {
    let house = TestHouse::new().await;
    let form = posted("/rpc/identity/login", "/login", "email=a%40example.com").header("cookie", "edustream_locale=de");
    let reply = house.ask(form).await;
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let read =
        Ask::get("/login").header("cookie", &format!("edustream_locale=de; {flash}")).header("accept", "text/html");
    assert!(house.ask(read).await.text.contains("Das Formular ist nicht vollständig angekommen."));
    let foreign = Ask::new("POST", "/rpc/identity/login")
        .header("accept", "text/html")
        .header("origin", "https://evil.example")
        .header("cookie", "edustream_locale=ar")
        .form("email=&password=");
    let refused = house.ask(foreign).await;
    assert_eq!(refused.status, 403);
    assert!(
        refused.text.contains(r#"lang="ar" dir="rtl""#) && refused.text.contains("جاء هذا النموذج من موقع آخر"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn an_island_gets_the_refusal_with_its_own_status() {
    let house = TestHouse::new().await;
    let call = Ask::new("POST", "/rpc/identity/login")
        .header("accept", "application/json")
        .header("origin", OWN)
        .form("email=a%40b.cd&password=wrong-one-77");
    let reply = house.ask(call).await;
    assert_eq!(reply.status, 401, "{}", reply.text);
    let refusal: Value = serde_json::from_str(&reply.text).unwrap();
    assert_eq!(refusal["refusal"]["code"], "sign_in_failed");
    assert_eq!(refusal["trace_id"].as_str().unwrap(), reply.headers["x-request-id"].to_str().unwrap());
}

#[tokio::test]
async fn the_chooser_offers_times_on_the_clock_that_is_asked_for_and_in_the_readers_language() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let offered = async |zone: &str| {
        let offer = Ask::new("POST", "/rpc/calendar/offer")
            .header("accept", "application/json")
            .header("origin", OWN)
            .header("cookie", "edustream_zone=Asia/Kolkata; edustream_locale=ru")
            .form(&format!("tutor_id={}&minutes=60&day=2026-03-03&zone={zone}", tutor.tutor_id));
        house.ask(offer).await.json()
    };
    for (zone, label) in [("", "15:30"), ("Asia/Tokyo", "19:00"), ("Mars/Base", "15:30")] {
        let offer = offered(zone).await;
        let days = offer["days"].as_array().unwrap();
        assert_eq!(days.len(), 7, "{offer}");
        let parts = days.iter().flat_map(|day| day["parts"].as_array().unwrap());
        let mut times = parts.flat_map(|part| part["times"].as_array().unwrap());
        let ten = times.find(|time| time["start"] == "2026-03-03T10:00:00Z").unwrap_or_else(|| panic!("{offer}"));
        assert_eq!(ten["label"], label, "{zone}");
        assert!(offer["button"].as_str().unwrap().contains("заявку"), "{offer}");
    }
}

#[tokio::test]
async fn days_gone_by_nonsense_and_the_far_future_are_shown_as_weeks_that_can_be_chosen() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    for day in ["", "1999-01-01", "2199-12-31", "tomorrow", "2026-03-03T10:00:00Z"] {
        let offer = Ask::new("POST", "/rpc/calendar/offer")
            .header("accept", "application/json")
            .header("origin", OWN)
            .form(&format!("tutor_id={}&minutes=61&day={day}&zone=", tutor.tutor_id));
        let reply = house.ask(offer).await;
        assert_eq!(reply.status, 200, "{day}: {}", reply.text);
        assert_eq!(reply.json()["days"].as_array().unwrap().len(), 7, "{day}");
    }
}

#[tokio::test]
async fn an_account_opened_on_the_first_page_of_a_visit_has_the_browsers_zone() {
    let house = TestHouse::new().await;
    let zone = "edustream_zone=Asia/Tokyo";
    let opened = house.ask(posted("/rpc/identity/register", "/register", ADA).header("cookie", zone)).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    let cookie = by_the_link(&house).await;
    let me = house.ask(Ask::get("/api/v1/auth/me").header("cookie", &cookie)).await.json();
    assert_eq!(me["time_zone"], "Asia/Tokyo", "{me}");
}

#[tokio::test]
async fn only_a_browser_whose_zone_is_unknown_is_asked_for_it_and_only_where_times_are_shown() {
    let house = TestHouse::new().await;
    let asked = async |path: &str, cookie: &str| {
        let ask = Ask::get(path).header("accept", "text/html").header("cookie", cookie);
        house.ask(ask).await.text.contains("data-zone=\"unset\"")
    };
    assert!(asked("/", "").await && asked("/tutors?q=a", "").await && asked("/register", "").await);
    assert!(!asked("/", "edustream_zone=Asia/Tokyo").await && !asked("/", "edustream_zone=Etc/UTC").await);
    assert!(!asked("/terms", "").await);
}

#[tokio::test]
async fn report_25_a_page_says_that_its_times_are_by_the_clock_the_browser_named() {
    let house = TestHouse::new().await;
    let student = house.token(&house.app.student().await).await;
    let told = |page: &str| page.contains("data-zone=\"told\"");
    let zone = "edustream_zone=Europe/Berlin";
    let berlin = |path: &str| Ask::get(path).header("accept", "text/html").header("cookie", zone);
    for path in ["/", "/tutors?q=a", "/register"] {
        assert!(told(&house.ask(berlin(path)).await.text), "{path}: the browser may have travelled since");
    }
    assert!(!told(&house.ask(berlin("/terms")).await.text), "a page without times is drawn once");
    let own = house.ask(berlin("/tutors?q=a").bearer(&student)).await.text;
    assert!(!told(&own) && !own.contains("data-zone=\"unset\""), "an account has a zone of its own");
}

#[tokio::test]
async fn a_booking_without_a_time_is_refused_at_the_time() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let page = format!("/tutors/{}/book?minutes=60", tutor.tutor_id);
    let fields = format!("tutor_id={}&subject_id=&minutes=60&expected_price=1&key=k1", tutor.tutor_id);
    let student = house.token(&house.app.student().await).await;
    let reply = house.ask(posted("/rpc/bookings/book", &page, &fields).bearer(&student)).await;
    assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, page.as_str()));
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let again = Ask::get(&page).header("accept", "text/html").header("cookie", &flash).bearer(&student);
    let again = house.ask(again).await;
    let told = again.text.split("notice-error").nth(1).unwrap_or_else(|| panic!("{}", again.text));
    assert!(told.contains("Choose a time first."), "{}", again.text);
    assert!(again.text.contains("type=\"radio\" name=\"start\""), "and one can be chosen: {}", again.text);
}

#[tokio::test]
async fn markup_in_a_large_field_comes_back_as_text() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let page = format!("/tutors/{}/book?minutes=60", tutor.tutor_id);
    let typed = "%0AA+%26amp%3B+%3C%2Ftextarea%3E%3Ch1+id%3Dx%3E";
    let fields = format!("tutor_id={}&subject_id=&minutes=60&expected_price=1&key=k1&goals={typed}", tutor.tutor_id);
    let student = house.token(&house.app.student().await).await;
    let reply = house.ask(posted("/rpc/bookings/book", &page, &fields).bearer(&student)).await;
    let flash = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let again = Ask::get(&page).header("accept", "text/html").header("cookie", &flash).bearer(&student);
    let again = house.ask(again).await;
    assert!(again.text.contains("\n\nA &amp;amp; &lt;/textarea&gt;&lt;h1 id=x&gt;</textarea>"), "{}", again.text);
    assert!(!again.text.contains("<h1 id=x>"));
}

#[tokio::test]
async fn after_signing_in_only_addresses_of_this_site_are_gone_to() {
    let house = TestHouse::new().await;
    ada(&house).await;
    for next in ["%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "javascript%3Aalert(1)", "%2F%5Cevil.example"] {
        let login = format!("email=ada%40example.com&password=violet-anchor-93&next={next}");
        let reply = house.ask(posted("/rpc/identity/login", "/login", &login)).await;
        assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, "/home"), "{next}");
        let cookie = reply.headers["set-cookie"].to_str().unwrap();
        assert!(
            cookie.starts_with("__Host-edustream=") && cookie.contains("Secure") && cookie.contains("HttpOnly"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_form_without_a_page_of_ours_goes_home_and_not_elsewhere() {
    let house = TestHouse::new().await;
    let form = Ask::new("POST", "/rpc/identity/login")
        .header("accept", "text/html")
        .header("origin", OWN)
        .header("referer", "https://evil.example/login")
        .form("email=&password=");
    assert_eq!(house.ask(form).await.headers["location"], "/");
}

#[tokio::test]
async fn a_session_cookie_that_was_planted_before_signing_in_is_replaced() {
    let house = TestHouse::new().await;
    ada(&house).await;
    let login = posted("/rpc/identity/login", "/login", "email=ada%40example.com&password=violet-anchor-93")
        .header("cookie", "__Host-edustream=planted");
    let reply = house.ask(login).await;
    let cookie = reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    assert_ne!(cookie, "__Host-edustream=planted");
    let home =
        async |cookie: &str| house.ask(Ask::get("/api/v1/auth/me").header("cookie", cookie)).await.status.as_u16();
    assert_eq!((home(&cookie).await, home("__Host-edustream=planted").await), (200, 401));
    let logout = posted("/rpc/identity/logout", "/home", "").header("cookie", &cookie);
    assert_eq!(house.ask(logout).await.status, 303);
    assert_eq!(home(&cookie).await, 401);
}

#[tokio::test]
async fn somebody_who_registers_a_known_address_is_led_to_the_same_page() {
    let house = TestHouse::new().await;
    let mut seen = Vec::new();
    for known in [false, true] {
        if known {
            ada(&house).await;
        }
        let reply = house.ask(posted("/rpc/identity/register", "/register", ADA)).await;
        let headers: Vec<String> = reply.headers.keys().map(ToString::to_string).collect();
        assert!(!reply.headers.contains_key("set-cookie"), "a cookie would tell: {:?}", reply.headers);
        seen.push((reply.status, reply.headers["location"].clone(), headers, reply.text));
    }
    assert_eq!(seen[0], seen[1]);
    let page = house.ask(Ask::get(seen[0].1.to_str().unwrap()).header("accept", "text/html")).await;
    assert_eq!(page.status, 200);
    let mails = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    assert!(mails["items"][0]["text"].as_str().unwrap().contains("already"), "{mails}");
}

#[tokio::test]
async fn cookies_are_worth_nothing_after_the_password_was_changed() {
    let house = TestHouse::new().await;
    ada(&house).await;
    let cookie_of = |reply: Reply| reply.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let login = || posted("/rpc/identity/login", "/login", "email=ada%40example.com&password=violet-anchor-93");
    let (here, there) = (cookie_of(house.ask(login()).await), cookie_of(house.ask(login()).await));
    let change =
        posted("/rpc/identity/change-password", "/account", "old_password=violet-anchor-93&password=copper-lantern-41");
    let fresh = cookie_of(house.ask(change.header("cookie", &here)).await);
    for (cookie, status) in [(here, 401), (there, 401), (fresh, 200)] {
        assert_eq!(house.ask(Ask::get("/api/v1/auth/me").header("cookie", &cookie)).await.status, status, "{cookie}");
    }
}

#[tokio::test]
async fn somebody_who_changes_their_zone_is_told_that_booked_lessons_keep_their_moment() {
    let house = TestHouse::new().await;
    let session = session_open(&house.app.system(), house.app.student().await.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    let form = posted("/rpc/identity/settings", "/account", "time_zone=Asia/Tokyo&locale=en&currency=USD");
    let saved = house.ask(form.header("cookie", &cookie)).await;
    let target = saved.headers["location"].to_str().unwrap().to_owned();
    let page = house.ask(Ask::get(&target).header("cookie", &cookie).header("accept", "text/html")).await;
    assert!(page.text.contains("Booked lessons won’t move"), "{target}: {:.300}", page.text);
}

#[tokio::test]
async fn a_language_chosen_in_the_footer_becomes_the_accounts_and_a_theme_changes_no_language() {
    let house = TestHouse::new().await;
    let session = session_open(&house.app.system(), house.app.student().await.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    let choose = |fields: &str, cookie: &str| posted("/rpc/platform/preferences", "/", fields).header("cookie", cookie);
    let language = async || {
        house.ask(Ask::get("/api/v1/auth/me").header("cookie", &cookie)).await.json()["locale"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let before = language().await;
    assert_eq!(before, "en");
    // Reads French for now; the form then posts the page's language with the theme.
    house.ask(choose("locale=fr&theme=dark", &format!("{cookie}; edustream_locale=fr"))).await;
    house.ask(choose("locale=tlh&theme=dark", &cookie)).await;
    house.ask(choose("locale=de&theme=dark", "edustream_locale=en")).await;
    assert_eq!(language().await, before, "a theme, an unknown language or a stranger changed it");
    let chosen = house.ask(choose("locale=de&theme=system", &cookie)).await;
    assert_eq!((chosen.status.as_u16(), language().await.as_str()), (303, "de"), "{}", chosen.text);
    let cookies: Vec<_> = chosen.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(cookies.iter().any(|cookie| cookie.starts_with("edustream_locale=de")), "{cookies:?}");
}

#[tokio::test]
async fn a_currency_chosen_in_the_header_is_the_browsers_and_of_whoever_is_signed_in_the_accounts() {
    let house = TestHouse::new().await;
    house.app.approved_tutor().await;
    let choose = |fields: &str, cookie: &str| posted("/rpc/platform/preferences", "/", fields).header("cookie", cookie);
    let set = |reply: &crate::support::Reply| -> Vec<String> {
        reply.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().to_owned()).collect()
    };
    let chosen = house.ask(choose("currency=EUR", "a=b")).await;
    assert_eq!(chosen.status, 303, "{}", chosen.text);
    assert!(set(&chosen).iter().any(|cookie| cookie.starts_with("edustream_currency=EUR;")), "{:?}", set(&chosen));
    for wrong in ["currency=CREDIT", "currency=GOLD", "currency=", "theme=dark"] {
        let reply = house.ask(choose(wrong, "a=b")).await;
        assert!(set(&reply).iter().all(|cookie| !cookie.starts_with("edustream_currency")), "{wrong}");
    }
    let page = async |cookie: &str| {
        house.ask(Ask::get("/tutors").header("accept", "text/html").header("cookie", cookie)).await.text
    };
    assert!(page("edustream_currency=EUR").await.contains('€') && !page("a=b").await.contains('€'));
    let session = session_open(&house.app.system(), house.app.student().await.id, "test").await.unwrap();
    let own = format!("__Host-edustream={}", session.token);
    assert!(!page(&format!("{own}; edustream_currency=EUR")).await.contains('€'), "an account has its own");
    house.ask(choose("currency=EUR", &own)).await;
    assert!(page(&own).await.contains('€'));
    let me = house.ask(Ask::get("/api/v1/auth/me").header("cookie", &own)).await.json();
    assert_eq!(me["currency"], "EUR");
}
