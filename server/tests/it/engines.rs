//! What search engines read: sitemaps, addresses in every language, linked data, and what is not for them.

use crate::support::{Ask, TestHouse};
use domain::identity::{LOCALES, Role};
use serde_json::Value;
use services::identity::sessions::session_open;
use testkit::TutorOptions;

async fn page(house: &TestHouse, path: &str) -> String {
    house.ask(Ask::get(path).header("accept", "text/html")).await.text
}

/// The linked data of a page, read as engines read it.
fn linked(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[tokio::test]
async fn the_index_names_files_and_these_name_what_has_supply_and_nothing_else() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await;
    let robots = house.ask(Ask::get("/robots.txt")).await;
    assert!(robots.text.contains("/sitemap.xml") && robots.text.contains("Disallow: /api/"));
    let index = house.ask(Ask::get("/sitemap.xml")).await;
    assert_eq!(index.headers["content-type"], "application/xml; charset=utf-8");
    let named = index.text.split("<loc>").skip(1).map(|rest| rest.split_once("</loc>").unwrap().0);
    let files: Vec<&str> = named.map(|url| url.rsplit('/').next().unwrap()).collect();
    let always =
        ["pages.xml", "subjects.xml", "cities.xml", "courses.xml", "films.xml", "course-films.xml", "members.xml"];
    assert_eq!(files, [&always[..], &["tutors-1.xml"]].concat());
    assert!(page(&house, "/sitemaps/pages.xml").await.contains("/help/"), "what everybody may ask is answered there");
    assert!(!page(&house, "/sitemaps/course-films.xml").await.contains("<url>"), "nothing is open to all");
    let subjects = page(&house, "/sitemaps/subjects.xml").await;
    assert_eq!(subjects.matches("<url>").count(), 1, "only what somebody teaches");
    assert_eq!(subjects.matches("hreflang").count(), LOCALES.len());
    assert!(page(&house, "/sitemaps/tutors-1.xml").await.contains(&tutor.tutor_id.to_string()));
    for missing in ["tutors-0.xml", "tutors-2.xml", "tutors-x.xml", "nothing.xml", "pages", "..xml", "tutors--1.xml"] {
        assert_eq!(house.ask(Ask::get(&format!("/sitemaps/{missing}"))).await.status, 404, "{missing}");
    }
}

#[tokio::test]
async fn a_film_is_named_with_the_page_it_plays_on_while_its_tutor_is_listed() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let address = format!("/films/{}", tutor.tutor_id);
    assert!(!page(&house, "/sitemaps/films.xml").await.contains("<url>"));
    assert_eq!(house.ask(Ask::get(&address)).await.status, 404, "who has no film has no address for it");
    let film = uuid::Uuid::now_v7();
    let shown = sqlx::query("update tutors set video_upload_id = $2 where id = $1").bind(tutor.tutor_id.0).bind(film);
    shown.execute(&house.app.owner).await.unwrap();
    let films = page(&house, "/sitemaps/films.xml").await;
    assert!(films.contains(&format!("/tutors/{}</loc>", tutor.tutor_id)) && films.contains(&address), "{films}");
    let there = house.ask(Ask::get(&address)).await;
    assert_eq!(there.status, 302);
    assert!(there.headers["location"].to_str().unwrap().contains(&format!("{film}?expires=")));
    let gone = sqlx::query("update tutors set approval = 'declined' where id = $1").bind(tutor.tutor_id.0);
    gone.execute(&house.app.owner).await.unwrap();
    assert_eq!(house.ask(Ask::get(&address)).await.status, 404);
    assert_eq!(house.ask(Ask::get("/films/none")).await.status, 404);
    assert!(!page(&house, "/sitemaps/films.xml").await.contains("<url>"));
}

#[tokio::test]
async fn a_member_is_named_once_they_chose_to_be_found_and_while_their_page_is_there() {
    let house = TestHouse::new().await;
    let (found, hidden) = (house.app.student().await.id.0, house.app.student().await.id.0);
    for (id, listed) in [(found, true), (hidden, false)] {
        let knits =
            "insert into member_profiles (user_id, headline, listed, updated_at) values ($1, 'Knits', $2, now())";
        sqlx::query(knits).bind(id).bind(listed).execute(&house.app.owner).await.unwrap();
    }
    let named = page(&house, "/sitemaps/members.xml").await;
    assert!(named.contains(&format!("/members/{found}</loc>")) && !named.contains(&hidden.to_string()), "{named}");
    assert!(!named.contains("hreflang"), "they write in one language");
    let gone = sqlx::query("update users set suspended_at = now() where id = $1").bind(found);
    gone.execute(&house.app.owner).await.unwrap();
    assert!(!page(&house, "/sitemaps/members.xml").await.contains("<url>"));
}

#[tokio::test]
async fn a_city_has_a_page_where_somebody_lives_and_so_has_each_subject_taught_there() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await;
    let same = TutorOptions { subject: Some(tutor.subject_id), ..TutorOptions::default() };
    let elsewhere = house.app.approved_tutor_with(same).await;
    let empty = page(&house, "/sitemaps/cities.xml").await;
    assert!(!empty.contains("<url>"), "nobody has said where they live");
    for (id, city) in [(tutor.tutor_id, "berlin"), (elsewhere.tutor_id, "paris")] {
        let lives = sqlx::query("update tutors set city = $2 where id = $1").bind(id.0).bind(city);
        lives.execute(&house.app.owner).await.unwrap();
    }
    let slug = sqlx::query_scalar("select slug from subjects where id = $1").bind(tutor.subject_id.0);
    let slug: String = slug.fetch_one(&house.app.owner).await.unwrap();
    let places = page(&house, "/sitemaps/cities.xml").await;
    for path in ["/cities/berlin".into(), "/cities/paris".into(), format!("/subjects/{slug}/berlin")] {
        assert!(places.contains(&format!("{path}</loc>")), "{path}");
    }
    let berlin = page(&house, "/cities/berlin?lang=es").await;
    assert!(berlin.contains("1 profesor en Berlín") && berlin.contains("/cities/berlin"), "its own address");
    assert!(berlin.contains(&format!("/subjects/{slug}/berlin")), "it leads to what is taught there");
    assert!(berlin.contains(&tutor.tutor_id.to_string()) && !berlin.contains(&elsewhere.tutor_id.to_string()));
    let both = page(&house, &format!("/subjects/{slug}/paris")).await;
    assert!(both.contains(&elsewhere.tutor_id.to_string()) && !both.contains(&tutor.tutor_id.to_string()));
    assert!(page(&house, &format!("/subjects/{slug}")).await.contains(&format!("/subjects/{slug}/paris")));
    for missing in ["/cities/atlantis", "/cities/Berlin", "/subjects/nothing/berlin"] {
        assert_eq!(house.ask(Ask::get(missing).header("accept", "text/html")).await.status, 404, "{missing}");
    }
    let found = house.ask(Ask::get("/api/v1/tutors?city=berlin")).await.json();
    assert_eq!((&found["total"], &found["facets"]["city"][0]["value"]), (&1.into(), &"berlin".into()), "{found}");
    let nobody = house.ask(Ask::get("/api/v1/tutors?city=atlantis")).await.json();
    assert_eq!((&nobody["total"], &nobody["relaxed"]), (&0.into(), &serde_json::json!(["city"])), "{nobody}");
}

#[tokio::test]
async fn the_page_of_a_subject_tells_prices_and_the_next_lesson_and_a_filtered_one_is_a_list() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let slug = sqlx::query_scalar("select slug from subjects where id = $1").bind(tutor.subject_id.0);
    let slug: String = slug.fetch_one(&house.app.owner).await.unwrap();
    let path = format!("/subjects/{slug}");
    let told = page(&house, &path).await;
    assert!(told.contains("An hour costs $30 here.") && told.contains("Next free lesson"), "{told}");
    assert!(told.contains(&format!("/tutors/{}/book?", tutor.tutor_id)));
    let (_, rest) = told.split_once("name=\"description\"").unwrap();
    assert!(rest.split_once('>').unwrap().0.contains("An hour costs $30 here."), "engines read it too");
    assert!(page(&house, &format!("{path}?lang=de")).await.contains("Eine Stunde kostet hier"));
    for list in [format!("{path}?language=en"), "/tutors".into(), "/subjects/piano".into(), "/cities/berlin".into()] {
        let list = page(&house, &list).await;
        assert!(!list.contains("An hour costs") && !list.contains("Next free lesson"));
    }
}

#[tokio::test]
async fn prices_and_teaching_are_told_with_the_numbers_the_house_reckons_with() {
    let house = TestHouse::new().await;
    let teach = page(&house, "/teach").await;
    for said in ["20%", "15%", "10%", "/register?role=tutor", "/pricing"] {
        assert!(teach.contains(said), "{said}");
    }
    let pricing = page(&house, "/pricing").await;
    for said in ["$10", "$45", "$80", "5 lessons", "20 lessons", "365 days", "Below $1,000"] {
        assert!(pricing.contains(said), "{said}");
    }
    let index = page(&house, "/sitemaps/pages.xml").await;
    assert!(index.contains("/teach</loc>") && index.contains("/pricing</loc>"));
}

#[tokio::test]
async fn a_public_page_names_itself_in_every_language_and_speaks_the_one_it_is_asked_for() {
    let house = TestHouse::new().await;
    let german = page(&house, "/subjects?lang=de").await;
    assert!(german.contains("<html lang=\"de\"") && german.contains("/subjects?lang=de\""));
    for code in LOCALES {
        assert!(german.contains(&format!("hreflang=\"{code}\"")), "{code}");
    }
    let plain = page(&house, "/subjects?utm_source=x").await;
    assert!(plain.contains("hreflang=\"x-default\"") && !plain.contains("utm_source=x\" rel=\"canonical"));
    assert!(!plain.contains("noindex"));
}

#[tokio::test]
async fn a_private_page_is_not_for_search_engines() {
    let house = TestHouse::new().await;
    let person = house.app.person(Role::Student).await;
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}", session.token);
    for path in ["/home", "/settings/skills", "/saved-tutors"] {
        let reply = house.ask(Ask::get(path).header("accept", "text/html").header("cookie", &cookie)).await;
        assert!(reply.text.contains("noindex") && !reply.text.contains("hreflang"), "{path}");
    }
}

#[tokio::test]
async fn a_tutor_and_a_subject_are_told_as_linked_data_that_stays_inside_its_script() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let renamed = "update users set display_name = 'Ada </script><script>alert(1)</script>' where id = $1";
    sqlx::query(renamed).bind(tutor.person.id.0).execute(&house.app.owner).await.unwrap();
    let shown = page(&house, &format!("/tutors/{}", tutor.tutor_id)).await;
    assert!(!shown.contains("<script>alert"));
    let data = linked(&shown);
    let of = |kind: &str| data["@graph"].as_array().unwrap().iter().find(|node| node["@type"] == kind).cloned();
    let (person, lessons) = (of("Person").unwrap(), of("Service").unwrap());
    assert_eq!(person["name"], "Ada </script><script>alert(1)</script>");
    assert_eq!(lessons["offers"]["price"], "30.00");
    assert_eq!(lessons["offers"]["priceCurrency"], "USD");
    assert!(lessons.get("aggregateRating").is_none(), "nobody has rated yet");
    assert!(lessons.get("review").is_none() && of("VideoObject").is_none() && person.get("address").is_none());
    let steps = of("BreadcrumbList").unwrap()["itemListElement"].as_array().unwrap().len();
    assert_eq!(steps, 3);
    let slug = sqlx::query_scalar("select slug from subjects where id = $1").bind(tutor.subject_id.0);
    let slug: String = slug.fetch_one(&house.app.owner).await.unwrap();
    let subject = linked(&page(&house, &format!("/subjects/{slug}")).await);
    let graph = subject["@graph"].as_array().unwrap();
    assert!(graph.iter().any(|node| node["@type"] == "Service" && node["offers"]["lowPrice"] == "30.00"));
    assert!(graph.iter().any(|node| node["@type"] == "ItemList"));
}

#[tokio::test]
async fn a_tutors_film_city_and_reviews_are_told_as_their_page_shows_them() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let student = house.app.student().await;
    let film = uuid::Uuid::now_v7();
    let shown = "update tutors set video_upload_id = $2, city = 'berlin', review_count = 1, rating_sum = 5
         where id = $1";
    sqlx::query(shown).bind(tutor.tutor_id.0).bind(film).execute(&house.app.owner).await.unwrap();
    let said = "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
           professionalism, comment, created_at)
         values ($1, $1, $2, $3, 5, 5, 4, 5, 'Made </script> of it clear', '2026-03-01T00:00:00Z')";
    let said = sqlx::query(said).bind(film).bind(tutor.tutor_id.0).bind(student.id.0);
    said.execute(&house.app.owner).await.unwrap();
    let data = linked(&page(&house, &format!("/tutors/{}?lang=es", tutor.tutor_id)).await);
    let of = |kind: &str| data["@graph"].as_array().unwrap().iter().find(|node| node["@type"] == kind).cloned();
    assert_eq!(of("Person").unwrap()["address"]["addressLocality"], "Berlín");
    let review = of("Service").unwrap()["review"][0].clone();
    assert_eq!(review["reviewBody"], "Made </script> of it clear");
    assert_eq!((&review["datePublished"], &review["reviewRating"]["ratingValue"]), (&"2026-03-01".into(), &5.into()));
    let video = of("VideoObject").unwrap();
    assert!(video["contentUrl"].as_str().unwrap().ends_with(&format!("/films/{}", tutor.tutor_id)), "{video}");
    let since = video["uploadDate"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    let begun = film.get_timestamp().unwrap().to_unix().0;
    assert_eq!(since.timestamp(), i64::try_from(begun).unwrap(), "the day it was sent");
}

#[tokio::test]
async fn a_shared_link_has_a_picture_and_what_nobody_may_see_has_none() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let hidden = house.app.approved_tutor().await;
    let unlisted = sqlx::query("update tutors set approval = 'pending' where id = $1").bind(hidden.tutor_id.0);
    unlisted.execute(&house.app.owner).await.unwrap();
    let slug = sqlx::query_scalar("select slug from subjects where id = $1").bind(tutor.subject_id.0);
    let slug: String = slug.fetch_one(&house.app.owner).await.unwrap();
    let (own, subject) = (format!("/og/tutor/{}.png", tutor.tutor_id), format!("/og/subject/{slug}.png"));
    let mut seen = Vec::new();
    for path in ["/og/site/home.png", &own, &subject, &format!("{own}?lang=ar"), &format!("{own}?lang=zh")] {
        let reply = house.ask(Ask::get(path)).await;
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!((&reply.headers["content-type"], &reply.bytes[1..4]), (&"image/png".parse().unwrap(), &b"PNG"[..]));
        let side = |at: usize| u32::from_be_bytes(reply.bytes[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1_200, 630), "{path}");
        seen.push(reply.bytes.clone());
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 5, "each says something else");
    let nobody =
        ["/og/site/other.png", "/og/tutor/1.png", "/og/subject/nothing.png", "/og/tutor/x", "/og/people/x.png"];
    let hidden = format!("/og/tutor/{}.png", hidden.tutor_id);
    for missing in nobody.into_iter().chain([hidden.as_str()]) {
        assert_eq!(house.ask(Ask::get(missing)).await.status, 404, "{missing}");
    }
    let shown = page(&house, &format!("/tutors/{}?lang=de", tutor.tutor_id)).await;
    assert!(shown.contains(&format!("{own}?lang=de\"")) && shown.contains("property=\"og:title\""));
    assert!(page(&house, "/").await.contains("/og/site/home.png?lang=en"));
}
