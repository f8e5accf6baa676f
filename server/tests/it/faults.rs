//! One test per fault that attackers (S…) and the public reports of other products (3-…) showed here, named after it.

use crate::support::{Ask, OWN, TestHouse};
use domain::{door::Kind, identity::Role};
use serde_json::json;
use server::doors;
use services::{SignedIn, identity::sessions::session_open};
use testkit::TestApp;

const SESSION: &str = "__Host-edustream";

async fn cookie_of(house: &TestHouse, person: &SignedIn) -> String {
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    format!("{SESSION}={}", session.token)
}

#[tokio::test]
async fn s1_methods_and_addresses_that_strangers_invent_make_no_series() {
    let house = TestHouse::new().await;
    let series = |text: &str| text.lines().filter(|line| line.starts_with("http_requests_total")).count();
    let first = house.ask(Ask::new("N000000", "/s1/first")).await;
    assert_eq!(first.refusal(), (404, "not_found".into()));
    let before = house.ask(Ask::get("/metrics")).await.text;
    for number in 1..200 {
        for path in ["/s1", "/tutors", "/api/v1/tutors", "/pkg"] {
            house.ask(Ask::new(&format!("N{number:06}"), &format!("{path}/n{number:06}"))).await;
        }
    }
    let after = house.ask(Ask::get("/metrics")).await.text;
    assert!(!after.contains("N0001") && !after.contains("n0001"), "{after}");
    let allowed = 40;
    assert!(series(&after) <= series(&before) + allowed, "{} then {}", series(&before), series(&after));
    assert!(after.contains(r#"method="other",route="unmatched""#), "{after}");
}

#[tokio::test]
async fn head_and_the_page_of_the_search_pass_the_search_limit() {
    let house = TestHouse::around(TestApp::with(|settings| settings.rate_limits = true).await);
    for (path, accept) in [("/api/v1/tutors", "application/json"), ("/tutors", "text/html")] {
        for number in 0..20 {
            let method = if number % 2 == 0 { "HEAD" } else { "GET" };
            assert_eq!(house.ask(Ask::new(method, path).header("accept", accept)).await.status, 200, "{path} {number}");
        }
        for method in ["HEAD", "GET"] {
            assert_eq!(house.ask(Ask::new(method, path).header("accept", accept)).await.status, 429, "{method} {path}");
        }
    }
    assert_eq!(house.ask(Ask::get("/subjects").header("accept", "text/html")).await.status, 200, "other pages go on");
}

#[tokio::test]
async fn readyz_takes_no_connection_of_the_pool() {
    let house = TestHouse::new().await;
    let mut held = Vec::new();
    while let Some(connection) = house.app.app.pool.try_acquire() {
        held.push(connection);
    }
    while house.app.app.pool.size() < house.app.app.pool.options().get_max_connections() {
        held.push(house.app.app.pool.acquire().await.unwrap());
    }
    for _ in 0..50 {
        assert_eq!(house.ask(Ask::get("/readyz")).await.status, 200, "busy is not unready");
    }
    assert!(held.len() >= 2);
}

#[tokio::test]
async fn an_array_makes_no_tutor() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    let token = house.token(&student).await;
    let reply = house.ask(Ask::post("/api/v1/tutors", &json!([])).bearer(&token)).await;
    assert_eq!(reply.refusal(), (422, "field_invalid".into()));
    let made: i64 = sqlx::query_scalar("select count(*) from tutors where user_id = $1")
        .bind(student.id.0)
        .fetch_one(&house.app.owner)
        .await
        .unwrap();
    assert_eq!(made, 0);
    let tutor = house.app.approved_tutor().await;
    let nested = json!({ "subjects": [[tutor.subject_id, "expert", 3]] });
    let path = format!("/api/v1/tutors/{}", tutor.tutor_id);
    let reply = house.ask(Ask::new("PATCH", &path).json(&nested).bearer(&house.token(&tutor.person).await)).await;
    assert_eq!(reply.refusal(), (422, "field_invalid".into()));
    assert_eq!(reply.json()["errors"][0]["field"], "subjects[0]");
}

#[tokio::test]
async fn report_20_people_behind_a_proxy_that_writes_ports_are_not_one_client() {
    let app = TestApp::with(|settings| settings.rate_limits = true).await;
    let house = TestHouse::configured(app, |configuration| {
        configuration.trusted_proxies = vec!["203.0.113.7".parse().unwrap()];
    });
    let login = |client: u8| {
        let body = json!({ "email": format!("somebody{client}@example.com"), "password": "wrong-password-7" });
        Ask::post("/api/v1/auth/login", &body).header("x-forwarded-for", &format!("198.51.100.{client}:5{client:03}"))
    };
    for client in 0..30 {
        assert_eq!(house.ask(login(client)).await.refusal().0, 401, "client {client}");
    }
}

#[tokio::test]
async fn report_21_a_password_in_front_of_the_site_does_not_shut_it() {
    let house = TestHouse::new().await;
    for path in ["/", "/tutors", "/login", "/register", "/api/v1/subjects"] {
        let reply = house.ask(Ask::get(path).header("authorization", "Basic dTpw")).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    }
    let student = house.app.student().await;
    let cookie = cookie_of(&house, &student).await;
    for authorization in ["Basic dTpw", "Bearer a.proxys.own"] {
        let ask = Ask::get("/account").header("accept", "text/html").header("cookie", &cookie);
        let reply = house.ask(ask.header("authorization", authorization)).await;
        assert_eq!(reply.status, 200, "{authorization}: {}", reply.text);
        let own = Ask::get("/api/v1/auth/me").header("cookie", &cookie).header("authorization", "Basic dTpw");
        assert_eq!(house.ask(own).await.status, 200);
    }
    let strange = Ask::get("/api/v1/auth/me").header("cookie", &cookie).bearer("a.proxys.own");
    assert_eq!(house.ask(strange).await.refusal(), (401, "access_token_invalid".into()), "a program is told");
}

#[tokio::test]
async fn report_22_a_browser_that_keeps_its_referrer_to_itself_may_use_our_forms() {
    let house = TestHouse::new().await;
    let cookie = cookie_of(&house, &house.app.student().await).await;
    let form = || {
        let ask = Ask::new("POST", "/rpc/platform/preferences").form("locale=en&theme=dark");
        ask.header("cookie", &cookie).header("origin", "null")
    };
    assert_eq!(house.ask(form().header("sec-fetch-site", "same-origin")).await.status, 200);
    for site in ["cross-site", "same-site", "none", "", "same-origin, cross-site"] {
        assert_eq!(house.ask(form().header("sec-fetch-site", site)).await.status, 403, "{site:?}");
    }
    assert_eq!(house.ask(form()).await.status, 403, "a sandboxed frame of another site sends this");
    let contradiction = Ask::new("POST", "/rpc/platform/preferences").form("locale=en&theme=dark");
    let contradiction = contradiction.header("origin", "https://evil.example").header("sec-fetch-site", "same-origin");
    assert_eq!(house.ask(contradiction).await.status, 403);
}

#[tokio::test]
async fn report_24_history_keeps_no_page_of_somebody_who_was_signed_in() {
    let house = TestHouse::new().await;
    let caching = |reply: &crate::support::Reply| reply.headers["cache-control"].to_str().unwrap().to_owned();
    let cookie = cookie_of(&house, &house.app.student().await).await;
    let own = |path: &str| Ask::get(path).header("accept", "text/html").header("cookie", &cookie);
    for path in ["/", "/tutors", "/account", "/wallet", "/bookings", "/admin/tutors", "/nowhere"] {
        assert_eq!(caching(&house.ask(own(path)).await), "no-store", "{path}");
    }
    for path in ["/", "/tutors", "/login"] {
        let stranger = house.ask(Ask::get(path).header("accept", "text/html")).await;
        assert_eq!(caching(&stranger), "private, no-cache", "{path}");
    }
    let data = house.ask(Ask::get("/api/v1/subjects")).await;
    assert_eq!(caching(&data), "no-store");
}

#[tokio::test]
async fn report_26_a_profile_within_its_limits_is_saved_in_any_script() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&tutor.person).await;
    for letter in ["课", "🎻"] {
        let (bio, education) = (letter.repeat(5_000), letter.repeat(1_000));
        let certificates = vec![letter.repeat(120); 12];
        let typed = [
            ("headline", "Maths"),
            ("bio", &bio),
            ("education", &education),
            ("hourly_rate", "30"),
            ("currency", "USD"),
            ("certifications", &certificates.join("\n")),
            ("languages[0]", "zh"),
            ("country", "CN"),
            ("subject_ids[0]", tutor.subject_id.to_string().as_str()),
            ("levels[0]", "expert"),
            ("years[0]", "3"),
            ("cancellation_policy", "standard"),
            ("lesson_lengths[0]", "60"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let form = serde_urlencoded::to_string(&typed).unwrap();
        assert!(form.len() > 64 * 1024, "{}", form.len());
        let post = Ask::new("POST", "/rpc/people/profile").header("origin", OWN).header("accept", "text/html");
        let reply = house.ask(post.form(&form).bearer(&token)).await;
        let went = reply.headers.get("location").map(|to| to.to_str().unwrap().to_owned());
        assert!(went.is_some_and(|to| to.contains("notice=saved")), "{} {}", reply.status, reply.text);
        let profile = json!({ "bio": bio, "education": education, "certifications": certificates });
        let patch = Ask::new("PATCH", &format!("/api/v1/tutors/{}", tutor.tutor_id)).json(&profile).bearer(&token);
        let reply = house.ask(patch).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
    }
}

#[tokio::test]
async fn report_26_no_form_is_too_long_in_one_script_and_not_in_another() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.approved_tutor().await.person).await;
    let nobody = uuid::Uuid::nil().to_string();
    for letter in ["课", "🎻"] {
        let text = |chars: usize| letter.repeat(chars);
        let forms: [(&str, Vec<(&str, String)>); 3] = [
            (
                "bookings/notes",
                vec![
                    ("booking_id", nobody.clone()),
                    ("topics", text(2_000)),
                    ("homework", text(2_000)),
                    ("next_steps", text(2_000)),
                    ("private", text(4_000)),
                ],
            ),
            ("learning/submission", vec![("unit_id", nobody.clone()), ("text", text(10_000))]),
            (
                "learning/unit",
                vec![
                    ("course_id", nobody.clone()),
                    ("unit_id", nobody.clone()),
                    ("title", text(120)),
                    ("text", text(20_000)),
                ],
            ),
        ];
        for (call, fields) in forms {
            let form = serde_urlencoded::to_string(&fields).unwrap();
            assert!(form.len() > 64 * 1024, "{call}: {}", form.len());
            let post = Ask::new("POST", &format!("/rpc/{call}")).header("origin", OWN).header("accept", "text/html");
            let reply = house.ask(post.header("referer", &format!("{OWN}/home")).form(&form).bearer(&token)).await;
            assert_ne!(reply.status, 413, "{call} in {letter}: {}", reply.text);
        }
    }
    let stranger = Ask::new("POST", "/rpc/identity/login").header("origin", OWN).header("accept", "text/html");
    let reply = house.ask(stranger.form(&format!("email={}&password=x", "x".repeat(70_000)))).await;
    assert_eq!(reply.status, 413, "whoever is not known sends no more than a sign-in holds");
}

#[tokio::test]
async fn signing_out_by_the_api_ends_the_session_of_the_browser_that_asks() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    let (cookie, other) = (cookie_of(&house, &student).await, cookie_of(&house, &student).await);
    let me = |cookie: &str| Ask::get("/api/v1/auth/me").header("cookie", cookie);
    assert_eq!(house.ask(me(&cookie)).await.status, 200);
    let logout = Ask::new("POST", "/api/v1/auth/logout").header("origin", OWN).header("cookie", &cookie);
    let reply = house.ask(logout).await;
    assert_eq!(reply.status, 204);
    assert!(reply.headers["set-cookie"].to_str().unwrap().starts_with(&format!("{SESSION}=; ")));
    assert_eq!(house.ask(me(&cookie)).await.status, 401);
    assert_eq!(house.ask(me(&other)).await.status, 200, "another device stays signed in");
}

#[tokio::test]
async fn report_31_a_trailing_slash_is_the_same_address_and_never_another_site() {
    let house = TestHouse::new().await;
    let target =
        |reply: &crate::support::Reply| reply.headers.get("location").map(|to| to.to_str().unwrap().to_owned());
    for (asked, without) in [
        ("/tutors/", "/tutors"),
        ("/login//", "/login"),
        ("/subjects/yoga/?sort=price", "/subjects/yoga?sort=price"),
        ("/api/v1/tutors/", "/api/v1/tutors"),
    ] {
        for method in ["GET", "HEAD"] {
            let reply = house.ask(Ask::new(method, asked)).await;
            assert_eq!((reply.status.as_u16(), target(&reply).as_deref()), (308, Some(without)), "{method} {asked}");
        }
    }
    let post = house.ask(Ask::post("/api/v1/auth/login/", &json!({}))).await;
    assert_eq!(
        (post.status.as_u16(), target(&post).as_deref()),
        (308, Some("/api/v1/auth/login")),
        "308 keeps the method"
    );
    for nowhere in ["//evil.example/", "/nothing/", "/api/v1/nothing/", "//", "/\\evil.example/", "//tutors/", "/%2F/"]
    {
        let reply = house.ask(Ask::get(nowhere)).await;
        assert_eq!((reply.status.as_u16(), target(&reply)), (404, None), "{nowhere}");
    }
}

#[tokio::test]
async fn files_are_counted_by_nobody_and_probes_too() {
    let open: Vec<Kind> = doors::rows().iter().filter(|door| !door.knows_people()).map(|door| door.kind).collect();
    assert!(open.iter().all(|kind| matches!(kind, Kind::Media | Kind::Health)) && open.len() == 19, "{open:?}");
}

#[tokio::test]
async fn an_owner_is_an_admin_at_every_door_and_a_parent_at_none() {
    let house = TestHouse::new().await;
    // The page of something that is not there is the page of the door that is closed.
    let tells = |door: &domain::door::Door| {
        matches!(door.access, domain::door::Access::Staff(_) | domain::door::Access::AnyStaff)
            && !(door.kind == Kind::Page && door.path.contains('{'))
    };
    let staffs: Vec<_> = doors::rows().into_iter().filter(tells).collect();
    assert!(staffs.len() >= 6, "{}", staffs.len());
    for (role, let_in) in [(Role::Admin, true), (Role::Owner, true), (Role::Parent, false), (Role::Tutor, false)] {
        let cookie = cookie_of(&house, &house.app.person(role).await).await;
        for door in &staffs {
            let ask = Ask::new(door.method.code(), &door.sample()).header("cookie", &cookie).header("origin", OWN);
            let ask = if door.kind == Kind::Rpc { ask.form("tutor_id=x") } else { ask };
            let reply = house.ask(ask).await;
            // What is missing behind the door is told with its own noun, the door itself says "page".
            let at_the_door =
                reply.status == 404 && (reply.text.contains("This page does not exist") || door.kind == Kind::Page);
            assert_eq!(!at_the_door, let_in, "{role:?} {} {}: {}", door.method.code(), door.path, reply.text);
        }
    }
}
