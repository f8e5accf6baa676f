//! Where a tutor's lessons take place: written by the tutor, and no part of what anybody else reads of a profile.

use super::profile;
use domain::people::meeting_link::MeetingLink;
use services::people::{
    meeting_link::{meeting_link_get, meeting_link_put},
    tutor_profile::{tutor_profile_create, tutor_profile_get},
};
use testkit::{TestApp, scene::refused};

fn link(text: &str) -> MeetingLink {
    MeetingLink { link: text.to_owned() }
}

#[tokio::test]
async fn who_has_no_profile_has_no_link() {
    let test = TestApp::new().await;
    let missing = (409, "tutor_profile_missing".to_owned());
    for context in [test.context_of(&test.tutor().await), test.context_of(&test.student().await)] {
        assert_eq!(refused(meeting_link_get(&context).await), missing);
        assert_eq!(refused(meeting_link_put(&context, &link("https://meet.test/a")).await), missing);
    }
    assert_eq!(refused(meeting_link_put(&test.anonymous(), &link("")).await), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn a_link_that_is_none_is_refused_and_changes_nothing() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    tutor_profile_create(&owner, profile()).await.unwrap();
    meeting_link_put(&owner, &link("https://meet.test/mine")).await.unwrap();
    for wrong in ["javascript:alert(1)", "http://meet.test/", "https://user@meet.test/", "meet me there"] {
        let refusal = refused(meeting_link_put(&owner, &link(wrong)).await);
        assert_eq!(refusal, (422, "meeting_link_invalid".into()), "{wrong}");
    }
    assert_eq!(meeting_link_get(&owner).await.unwrap(), link("https://meet.test/mine"));
}

#[tokio::test]
async fn the_database_keeps_what_the_rule_would_never_let_through() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    tutor_profile_create(&owner, profile()).await.unwrap();
    for wrong in ["javascript:alert(1)", "http://meet.test/", "https://meet.test/a room"] {
        let stored = sqlx::query("update tutors set meeting_link = $1").bind(wrong).execute(&test.owner).await;
        assert!(stored.is_err(), "{wrong}");
    }
}

#[tokio::test]
async fn a_link_is_changed_and_taken_away_and_stands_in_no_profile() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    assert_eq!(meeting_link_get(&owner).await.unwrap(), link(""));
    let stored = meeting_link_put(&owner, &link(" https://meet.test/a ")).await.unwrap();
    assert_eq!((stored.clone(), meeting_link_get(&owner).await.unwrap()), (link("https://meet.test/a"), stored));
    let shown = serde_json::to_string(&tutor_profile_get(&owner, made.card.id).await.unwrap()).unwrap();
    assert!(!shown.contains("meet.test"), "{shown}");
    assert_eq!(meeting_link_put(&owner, &link("")).await.unwrap(), link(""));
}
