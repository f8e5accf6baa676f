//! What a parent's sign-in is worth for the children that it signs in, and what it may have mailed.

use super::{
    PASSWORD, count,
    families::{as_child, parent, teen, young},
    mailbox, mailed_token,
};
use domain::identity::{
    api_key::ApiKeyRequest,
    family::{ChildChangeRequest, ChildRequest},
};
use services::identity::{
    api_keys::key_create,
    confirmation::email_verify,
    family::{child_change, child_create, child_session},
    passkeys::{register_begin, register_finish},
    sessions::{session_find, session_open, sign_out_everywhere},
    staff::suspensions::user_suspend,
    two_step::{totp_begin, totp_confirm},
};
use testkit::{TestApp, scene::refused};

#[tokio::test]
async fn whom_a_parent_signs_in_adds_nothing_that_opens_the_account() {
    let test = TestApp::new().await;
    let own = test.context_of(&parent(&test).await);
    let no = (403, "age_parent_required".to_owned());
    // A teenager without a sign-in of its own would get one behind the parent's back.
    for born in ["2016-05-04", "2011-01-09"] {
        let child = child_create(&own, &ChildRequest { birth_date: born.into(), ..young() }, None).await.unwrap();
        let inside = as_child(&test, &child).await;
        assert_eq!(refused(register_begin(&inside).await), no, "{born}");
        assert_eq!(refused(register_finish(&inside, "mine", serde_json::json!({})).await), no, "{born}");
        assert_eq!(refused(totp_begin(&inside).await), no, "{born}");
        assert_eq!(refused(totp_confirm(&inside, "123456").await), no, "{born}");
        let key = ApiKeyRequest { name: "mine".into(), scopes: vec!["read".into()], ..ApiKeyRequest::default() };
        assert_eq!(refused(key_create(&inside, &key).await), no, "{born}");
    }
    let jonas = child_create(&own, &teen("jonas@example.com"), None).await.unwrap();
    email_verify(&test.anonymous(), &mailed_token(&test, "jonas@example.com").await, None).await.unwrap();
    assert!(register_begin(&as_child(&test, &jonas).await).await.is_ok(), "a sign-in of its own may have a passkey");
}

#[tokio::test]
async fn whoever_may_not_sign_in_any_more_is_out_of_the_children_too() {
    for way in ["suspension", "everywhere"] {
        let test = TestApp::new().await;
        let parent = parent(&test).await;
        let own = test.context_of(&parent);
        let mia = child_create(&own, &young(), None).await.unwrap();
        let jonas = child_create(&own, &teen("jonas@example.com"), None).await.unwrap();
        email_verify(&test.anonymous(), &mailed_token(&test, "jonas@example.com").await, None).await.unwrap();
        let inside = child_session(&own, mia.id).await.unwrap();
        let inside = session_open(&own, inside, "the parent's").await.unwrap().token;
        let alone = session_open(&test.anonymous(), jonas.id, "his own").await.unwrap().token;
        match way {
            "suspension" => user_suspend(&test.context_of(&test.admin().await), parent.id, "x").await.unwrap(),
            _ => sign_out_everywhere(&own).await.unwrap(),
        }
        assert_eq!(session_find(&test.app, &inside).await.unwrap(), None, "{way}");
        assert!(session_find(&test.app, &alone).await.unwrap().is_some(), "{way}: what is the child's own stays");
    }
}

#[tokio::test]
async fn a_parent_mails_one_address_three_times_an_hour_and_the_last_link_waits() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let own = test.context_of(&parent(&test).await);
    let child = child_create(&own, &ChildRequest { birth_date: "2011-01-09".into(), ..young() }, None).await.unwrap();
    let wish = ChildChangeRequest {
        email: Some("stranger@example.com".into()),
        password: Some(PASSWORD.into()),
        ..ChildChangeRequest::default()
    };
    for asked in 1..=6 {
        child_change(&own, child.id, &wish).await.unwrap();
        assert_eq!(mailbox(&test, "stranger@example.com").await.len(), asked.min(3), "{asked}");
    }
    assert_eq!(count(&test, "select count(*) from child_sign_ins").await, 1);
    let other = ChildChangeRequest { email: Some("stranger@example.com".into()), ..wish.clone() };
    for _ in 6..19 {
        child_change(&own, child.id, &other).await.unwrap();
    }
    assert_eq!(refused(child_change(&own, child.id, &other).await).0, 429);
    email_verify(&test.anonymous(), &mailed_token(&test, "stranger@example.com").await, None).await.unwrap();
}
