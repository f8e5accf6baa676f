//! What other sites show of a tutor: framed by anybody and only there, the same for everybody, kept by a tag.

use crate::support::{Ask, Reply, TestHouse};
use domain::identity::Role;
use services::identity::sessions::session_open;
use testkit::TutorOptions;

const KINDS: [&str; 3] = ["reviews", "card", "book"];

async fn widget(house: &TestHouse, path: &str) -> Reply {
    house.ask(Ask::get(path).header("accept", "text/html")).await
}

fn policy(reply: &Reply) -> &str {
    reply.headers["content-security-policy"].to_str().unwrap()
}

#[tokio::test]
async fn a_widget_may_be_framed_by_anybody_and_nothing_else_may() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await.tutor_id;
    for kind in KINDS {
        let reply = widget(&house, &format!("/widgets/{kind}/{tutor}")).await;
        assert_eq!(reply.status, 200, "{kind}");
        assert!(policy(&reply).contains("frame-ancestors *") && policy(&reply).contains("default-src 'none'"));
        assert!(!policy(&reply).contains("unsafe"), "{}", policy(&reply));
        assert!(!reply.headers.contains_key("x-frame-options") && !reply.headers.contains_key("set-cookie"));
        assert_eq!(reply.headers["cache-control"], "public, max-age=300");
    }
    for other in [format!("/tutors/{tutor}"), "/".to_owned(), format!("/tutors/{tutor}/book"), "/nowhere".to_owned()] {
        let reply = widget(&house, &other).await;
        assert!(policy(&reply).contains("frame-ancestors 'none'"), "{other}");
        assert_eq!(reply.headers["x-frame-options"], "DENY", "{other}");
    }
}

#[tokio::test]
async fn whoever_has_it_already_is_not_sent_it_again() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await;
    let path = format!("/widgets/card/{}", tutor.tutor_id);
    for path in [path.as_str(), "/widgets/widget.js", "/widgets/widget.css"] {
        let tag = widget(&house, path).await.headers["etag"].to_str().unwrap().to_owned();
        let again = house.ask(Ask::get(path).header("if-none-match", &tag)).await;
        assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""), "{path}");
        assert_eq!(again.headers["etag"].to_str().unwrap(), tag);
        let other = house.ask(Ask::get(path).header("if-none-match", "\"other\"")).await;
        assert_eq!(other.status, 200, "{path}");
    }
    let before = widget(&house, &path).await.headers["etag"].clone();
    sqlx::query("update tutors set headline = 'Another one'").execute(&house.app.owner).await.unwrap();
    assert_ne!(widget(&house, &path).await.headers["etag"], before, "what is in it changed");
}

#[tokio::test]
async fn a_tutor_whom_nobody_may_see_and_a_kind_there_is_not_are_nothing() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await.tutor_id;
    for missing in ["/widgets/wallet/0", "/widgets/card/0", "/widgets/card/0190b5c0-0000-7000-8000-000000000000"] {
        let reply = widget(&house, missing).await;
        assert_eq!(reply.status, 404, "{missing}");
        assert_eq!(reply.headers["cache-control"], "no-store", "nobody keeps that it is missing: {missing}");
    }
    assert_eq!(widget(&house, &format!("/widgets/wallet/{tutor}")).await.status, 404);
    sqlx::query("update tutors set approval = 'pending'").execute(&house.app.owner).await.unwrap();
    for kind in KINDS {
        assert_eq!(widget(&house, &format!("/widgets/{kind}/{tutor}")).await.status, 404, "{kind}");
    }
}

#[tokio::test]
async fn it_is_the_same_for_whoever_is_signed_in() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await.tutor_id;
    let person = house.app.person(Role::Student).await;
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    let cookie = format!("__Host-edustream={}; edustream_locale=de", session.token);
    for kind in KINDS {
        let path = format!("/widgets/{kind}/{tutor}");
        let own = house.ask(Ask::get(&path).header("accept", "text/html").header("cookie", &cookie)).await;
        assert_eq!(own.text, widget(&house, &path).await.text, "{kind}");
    }
}

#[tokio::test]
async fn what_a_tutor_wrote_is_text_in_it() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await.tutor_id;
    sqlx::query("update tutors set headline = '<script>alert(1)</script>'").execute(&house.app.owner).await.unwrap();
    let text = widget(&house, &format!("/widgets/card/{tutor}")).await.text;
    assert!(!text.contains("<script>alert") && text.contains("&lt;script&gt;alert"), "{text}");
}

#[tokio::test]
async fn it_speaks_and_is_coloured_as_the_site_asks() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await.tutor_id;
    let path = format!("/widgets/book/{tutor}");
    let text = widget(&house, &format!("{path}?theme=dark&lang=ar")).await.text;
    assert!(text.contains("lang=\"ar\" dir=\"rtl\" class=\"dark\""), "{text}");
    for odd in ["?theme=%22%3E&lang=xx", "?theme=gold", "?lang=", ""] {
        let reply = widget(&house, &format!("{path}{odd}")).await;
        assert!(reply.text.contains("lang=\"en\" dir=\"ltr\" class=\"auto\""), "{odd}: {}", reply.text);
    }
}

#[tokio::test]
async fn the_script_is_small_and_runs_on_other_sites() {
    let house = TestHouse::new().await;
    let script = widget(&house, "/widgets/widget.js").await;
    assert!(script.text.len() <= 3 * 1024, "{}", script.text.len());
    assert_eq!(script.headers["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(script.headers["cross-origin-resource-policy"], "cross-origin");
    assert!(!script.text.contains("cookie") && !script.text.contains("localStorage"));
}

#[tokio::test]
async fn a_widget_that_could_not_be_read_is_kept_by_nobody() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor_with(TutorOptions::default()).await.tutor_id;
    house.app.app.pool.close().await;
    let reply = widget(&house, &format!("/widgets/card/{tutor}")).await;
    assert!(reply.status.is_server_error(), "{}", reply.status);
    assert_eq!(reply.headers["cache-control"], "no-store");
}
