//! Dev mode's gallery of mails.

use crate::support::{Ask, TestHouse};
use testkit::TestApp;

#[tokio::test]
async fn every_mail_can_be_looked_at_in_every_language() {
    let house = TestHouse::new().await;
    let list = house.ask(Ask::get("/dev/mails")).await.text;
    for (name, code) in [("verify_email", "en"), ("booking_confirmed", "ar"), ("lesson_time_kept", "zh")] {
        let page = format!("/dev/mails?name={name}&locale={code}");
        assert!(list.contains(&page.replace('&', "&amp;")), "{page}");
        let mail = house.ask(Ask::get(&page)).await;
        assert!(mail.text.contains(&format!("lang=\"{code}\"")), "{page}");
        let policy = mail.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("script-src"), "{policy}");
        let text = house.ask(Ask::get(&format!("{page}&form=text"))).await;
        assert!(text.headers["content-type"].to_str().unwrap().starts_with("text/plain"), "{page}");
        assert!(!text.text.contains('<'), "{page}");
    }
}

#[tokio::test]
async fn a_mail_that_does_not_exist_is_not_found_and_production_has_no_gallery() {
    let house = TestHouse::new().await;
    for path in ["/dev/mails?name=nothing", "/dev/mails?name=%3Cscript%3E&locale=en"] {
        assert_eq!(house.ask(Ask::get(path)).await.status, 404, "{path}");
    }
    let live = TestHouse::configured(TestApp::new().await, |configuration| configuration.dev = false);
    assert_eq!(live.ask(Ask::get("/dev/mails")).await.status, 404);
}
