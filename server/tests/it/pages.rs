//! Pages rendered at the same time: each has its own head and its own reader's data, however their reads interleave.

use crate::support::{Ask, OWN, TestHouse};
use futures::future::join_all;
use services::identity::sessions::session_open;

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
        assert_eq!(canonical(&page.text), [format!("{OWN}{path}")], "{path}");
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
