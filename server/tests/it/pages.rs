//! Pages rendered at the same time: each has its own head and its own reader's data, however their reads interleave.

use crate::support::{Ask, OWN, TestHouse};
use domain::identity::Role;
use futures::future::join_all;
use services::{identity::sessions::session_open, matching_live::store::profiles_ensure};

/// What the page's head names as its own address; one and no other.
fn canonical(text: &str) -> Vec<&str> {
    let links = text.split("<link ").skip(1).filter_map(|rest| rest.split('>').next());
    let canonical = links.filter(|tag| tag.contains("rel=\"canonical\""));
    canonical.filter_map(|tag| tag.split("href=\"").nth(1)?.split('"').next()).collect()
}

#[tokio::test]
async fn pages_asked_for_at_once_keep_their_own_heads() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await.tutor_id;
    let own_page = format!("/tutors/{tutor}");
    let paths = ["/", "/tutors", own_page.as_str(), "/subjects", "/login", "/nothing-here"];
    let asked: Vec<&str> = paths.iter().copied().cycle().take(paths.len() * 6).collect();
    let pages = join_all(asked.iter().map(|path| house.ask(Ask::get(path).header("accept", "text/html")))).await;
    for (path, page) in asked.iter().zip(pages) {
        // What is not there is no page of ours.
        let own = if *path == "/nothing-here" { Vec::new() } else { vec![format!("{OWN}{path}")] };
        assert_eq!(canonical(&page.text), own, "{path}");
        let described = page.text.matches("<meta name=\"description\"").count();
        assert!(described <= 1, "{path} describes itself {described} times");
        assert!(described == 1 || !["/", "/tutors", "/subjects"].contains(path), "{path} does not describe itself");
    }
}

#[tokio::test]
async fn a_page_that_waited_for_its_data_has_a_whole_head() {
    let house = TestHouse::new().await;
    let page = house.ask(Ask::get("/").header("accept", "text/html")).await;
    assert_eq!(canonical(&page.text), [format!("{OWN}/")], "{}", page.text);
}

#[tokio::test]
async fn readers_who_ask_at_once_see_their_own_accounts() {
    let house = TestHouse::new().await;
    let mut readers = Vec::new();
    for _ in 0..20 {
        let student = house.app.student().await;
        let session = session_open(&house.app.system(), student.id, "test").await.unwrap();
        readers.push((format!("{}@people.test", student.id.0.simple()), session.token));
    }
    let pages = join_all(readers.iter().map(|(_, token)| {
        let cookie = format!("__Host-edustream={token}");
        house.ask(Ask::get("/account").header("accept", "text/html").header("cookie", &cookie))
    }))
    .await;
    for ((email, _), page) in readers.iter().zip(&pages) {
        assert_eq!(page.status, 200);
        for (other, _) in &readers {
            assert_eq!(page.text.contains(other.as_str()), other == email, "{email} reads {other}");
        }
    }
}

#[tokio::test]
async fn finding_13_every_review_of_a_tutor_is_reached_by_going_on() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await.tutor_id;
    let student = house.app.student().await;
    for number in 0..29 {
        sqlx::query(
            "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
               professionalism, comment, created_at)
             values (gen_random_uuid(), gen_random_uuid(), $1, $2, 5, 5, 5, 5, $3, '2026-03-01T00:00:00Z')",
        )
        .bind(tutor.0)
        .bind(student.id.0)
        .bind(format!("Said as number {number}."))
        .execute(&house.app.owner)
        .await
        .unwrap();
    }
    let (mut path, mut read) = (format!("/tutors/{tutor}/reviews"), String::new());
    for _ in 0..4 {
        let page = house.ask(Ask::get(&path).header("accept", "text/html")).await;
        assert_eq!(page.status, 200, "{path}");
        read.push_str(&page.text);
        let next = page.text.split("<a ").find(|tag| tag.contains("rel=\"next\""));
        let Some(next) = next.and_then(|tag| tag.split("href=\"").nth(1)?.split('"').next()) else { break };
        path = next.replace("&amp;", "&");
    }
    for number in 0..29 {
        assert!(read.contains(&format!("Said as number {number}.")), "review {number} is on no page");
    }
}

#[tokio::test]
async fn a_subject_has_a_page_of_its_own_that_names_it() {
    let house = TestHouse::new().await;
    house.app.approved_tutor().await;
    let page = house.ask(Ask::get("/subjects/algebra").header("accept", "text/html")).await;
    assert_eq!(page.status, 200);
    assert_eq!(canonical(&page.text), [format!("{OWN}/subjects/algebra")]);
    assert!(page.text.contains("Algebra tutor"), "{}", page.text);
    let narrowed = house.ask(Ask::get("/subjects/algebra?instant=true").header("accept", "text/html")).await;
    assert_eq!(canonical(&narrowed.text), [format!("{OWN}/tutors")]);
}

#[tokio::test]
async fn what_was_searched_for_goes_along_to_the_tutor_and_to_the_booking() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await.tutor_id;
    let page = house.ask(Ask::get("/tutors?price_to=100&q=algebra").header("accept", "text/html")).await;
    let links: Vec<&str> = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let own = format!("/tutors/{tutor}");
    let to_tutor: Vec<&&str> = links.iter().filter(|link| link.starts_with(&own)).collect();
    assert!(to_tutor.len() > 1, "{links:?}");
    for link in to_tutor {
        assert!(link.contains("price_to=100") && link.contains("subject="), "{link}");
    }
}

#[tokio::test]
async fn a_chosen_lesson_that_no_clock_shows_or_nobody_offers_breaks_no_page_and_has_no_price() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await.tutor_id;
    let login = async |start: &str, minutes: &str| {
        let book = format!("/tutors/{tutor}/book?minutes={minutes}&start={start}");
        let path = format!("/login?next={}", app::address::encode(&book));
        house.ask(Ask::get(&path).header("accept", "text/html").header("cookie", "edustream_zone=Asia/Tokyo")).await
    };
    let fine = login("2026-12-01T18%3A30%3A00Z", "60").await;
    assert!(fine.text.contains("chosen-lesson") && fine.text.contains("60 minutes"), "{}", fine.status);
    for start in ["%2B262142-12-31T23%3A59%3A59Z", "1500-01-01T00%3A00%3A00Z", "tomorrow"] {
        let page = login(start, "60").await;
        assert_eq!((page.status.as_u16(), page.text.contains("chosen-lesson")), (200, false), "{start}");
    }
    for minutes in ["-60", "1", "99999999999"] {
        let page = login("2026-12-01T18%3A30%3A00Z", minutes).await;
        assert_eq!(page.status, 200, "{minutes}");
        assert!(page.text.contains("chosen-lesson") && !page.text.contains(&format!("{minutes} minutes")), "{minutes}");
    }
}

#[tokio::test]
async fn a_search_that_finds_nobody_leaves_out_the_filter_that_keeps_most_out_and_says_so() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await.tutor_id;
    let nobody = house.ask(Ask::get("/tutors?support=sign_language&min_rating=0").header("accept", "text/html")).await;
    assert!(nobody.text.contains("Without “Sign language”: 1 tutor"), "{}", nobody.text);
    assert!(nobody.text.contains(&tutor.to_string()), "and shows who is there without it");
    let two = house.ask(Ask::get("/tutors?support=sign_language&city=paris").header("accept", "text/html")).await;
    assert!(!two.text.contains("Without “"), "one filter alone does not help here");
    let all = house.ask(Ask::get("/tutors").header("accept", "text/html")).await;
    assert!(!all.text.contains("Without “"));
}

#[tokio::test]
async fn a_spoken_level_says_of_which_language_and_a_stranger_is_offered_no_heart() {
    let house = TestHouse::new().await;
    house.app.approved_tutor().await;
    let page = house.ask(Ask::get("/tutors?language=de&language_level=fluent").header("accept", "text/html")).await;
    assert!(page.text.contains("German: fluent"), "{}", page.status);
    let page = house.ask(Ask::get("/tutors").header("accept", "text/html")).await;
    assert!(page.text.contains("card tutor") && !page.text.contains("tutor-heart"), "{}", page.status);
}

#[tokio::test]
async fn what_the_quiz_was_told_waits_in_the_address_until_somebody_has_signed_in() {
    let house = TestHouse::new().await;
    let html = |path: &str| Ask::get(path).header("accept", "text/html");
    let last = house.ask(html("/quiz?step=5&goals=Pass+the+exam&learning_style=visual")).await.text;
    assert!(last.contains("action=\"/settings/learning\"") && last.contains("value=\"Pass the exam\""), "{last}");
    let answered = "/settings/learning?quiz=1&goals=Pass+the+exam";
    let stranger = house.ask(html(answered)).await;
    let led = stranger.headers["location"].to_str().unwrap().to_owned();
    assert!(led.starts_with("/login?next=%2Fsettings%2Flearning") && led.contains("exam"), "{led}");
    let student = house.app.student().await;
    let session = session_open(&house.app.system(), student.id, "test").await.unwrap();
    let own = |path: &str| html(path).header("cookie", &format!("__Host-edustream={}", session.token));
    assert!(house.ask(own(answered)).await.text.contains("Pass the exam"), "it is there to be saved");
    let later = house.ask(own("/settings/learning")).await;
    assert!(later.status == 200 && !later.text.contains("Pass the exam"), "and is saved by nobody but them");
}

#[tokio::test]
async fn how_well_a_tutor_fits_is_told_on_the_card_and_by_the_api_to_whoever_learns_and_is_signed_in() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    profiles_ensure(&house.app.system()).await.unwrap();
    let path = format!("/api/v1/tutors?subject_id={}", tutor.subject_id);
    let stranger = house.ask(Ask::get(&path)).await.json();
    let staff = house.token(&house.app.person(Role::Admin).await).await;
    let staff = house.ask(Ask::get(&path).bearer(&staff)).await.json();
    for found in [stranger, staff] {
        assert_eq!(found["total"], 1);
        assert!(found["items"][0].get("match_score").is_none(), "{found}");
    }
    let student = house.app.student().await;
    let found = house.ask(Ask::get(&path).bearer(&house.token(&student).await)).await.json();
    let score = found["items"][0]["match_score"].as_f64().unwrap();
    assert!((0.0..=100.0).contains(&score), "{found}");
    let search = format!("/tutors?subject_id={}", tutor.subject_id);
    let html = || Ask::get(&search).header("accept", "text/html");
    assert!(!house.ask(html()).await.text.contains("match-score"));
    let session = session_open(&house.app.system(), student.id, "test").await.unwrap();
    let own = house.ask(html().header("cookie", &format!("__Host-edustream={}", session.token))).await;
    assert!(own.text.contains("match-score"), "the card says so too");
}

#[tokio::test]
async fn all_that_a_student_decides_by_stands_on_the_page_of_a_tutor() {
    let house = TestHouse::new().await;
    let (tutor, student) = (house.app.approved_tutor().await, house.app.student().await);
    let film = uuid::Uuid::now_v7();
    let profile = "update tutors set bio = '**Calm** and exact', education = 'TU Berlin', certifications = '{CELTA}',
         video_upload_id = $2, review_count = 1, rating_sum = 4 where id = $1";
    sqlx::query(profile).bind(tutor.tutor_id.0).bind(film).execute(&house.app.owner).await.unwrap();
    let said = "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
           professionalism, comment, created_at)
         values ($1, $1, $2, $3, 4, 5, 4, 5, 'Made fractions clear', '2026-03-01T00:00:00Z')";
    let said = sqlx::query(said).bind(film).bind(tutor.tutor_id.0).bind(student.id.0);
    said.execute(&house.app.owner).await.unwrap();
    let path = format!("/tutors/{}", tutor.tutor_id);
    let page = house.ask(Ask::get(&path).header("accept", "text/html")).await.text;
    for (what, stands) in [
        ("who it is", "<strong>Calm</strong>"),
        ("what they learned", "TU Berlin"),
        ("and hold", "CELTA"),
        ("the film", "<video"),
        ("what an hour costs", "$30"),
        ("what several cost", "id=\"packages\""),
        ("prices of subjects", "id=\"prices\""),
        ("what was said", "Made fractions clear"),
        ("the way to write", "/messages"),
        ("the free times, beside all of it", "booking-card"),
        ("and the way to them on a phone", "book-bar"),
    ] {
        assert!(page.contains(stands), "{what}: {stands}");
    }
}
