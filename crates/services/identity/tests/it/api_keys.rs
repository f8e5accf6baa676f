//! API keys: told once, stored as a hash, ended at once.

use super::{PASSWORD, confirmed, mailbox, mailed_token, request};
use chrono::{DateTime, Duration, Utc};
use domain::identity::{
    Role,
    api_key::{ApiKeyRequest, KEYS_MOST, KeyScope, KeyUsage},
};
use services::{
    Clock, Context,
    identity::{
        api_keys::{key_create, key_find, key_revoke, keys_list},
        email_links::{password_change, password_reset, password_reset_request},
        key_usage::usage_note,
        sessions::{session_find, session_open, session_revoke, sessions_revoke_others, sign_out_everywhere},
        staff::suspensions::{user_restore, user_suspend},
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

fn ask(scopes: &[&str]) -> ApiKeyRequest {
    ApiKeyRequest {
        name: "Calendar sync".into(),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        ..ApiKeyRequest::default()
    }
}

#[tokio::test]
async fn a_key_is_told_once_and_the_database_holds_none() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let made = key_create(&own, &ask(&["read", "money"])).await.unwrap();
    let key = made.key.clone().unwrap();
    assert!(key.starts_with("esk_") && key.starts_with(&made.prefix) && key.len() > 40);
    assert_eq!((made.limit.per_minute, made.scopes.as_slice()), (100, &[KeyScope::Read, KeyScope::Money][..]));
    let listed = keys_list(&own).await.unwrap().items;
    assert_eq!((listed.len(), listed[0].key.as_ref(), listed[0].id), (1, None, made.id));
    let secret = &key[made.prefix.len()..];
    let stored: bool = sqlx::query_scalar("select exists (select from api_keys k where k::text like '%' || $1 || '%')")
        .bind(secret)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert!(!stored);
    let (person, found) = key_find(&test.app, &key).await.unwrap().unwrap();
    assert_eq!((Some(person.id), found.id), (own.person().map(|own| own.id), made.id.0));
    for other in ["esk_", "", &key[1..], &format!("{key}x"), &key.to_uppercase()] {
        assert_eq!(key_find(&test.app, other).await.unwrap(), None, "{other}");
    }
}

#[tokio::test]
async fn an_ended_key_one_that_ran_out_and_one_of_somebody_suspended_open_nothing() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let (own, other) = (test.context_of(&person), test.context_of(&test.student().await));
    let made = key_create(&own, &ask(&["read"])).await.unwrap();
    is_not_found(key_revoke(&other, made.id).await);
    assert!(keys_list(&other).await.unwrap().items.is_empty());
    key_revoke(&own, made.id).await.unwrap();
    is_not_found(key_revoke(&own, made.id).await);
    assert_eq!(key_find(&test.app, &made.key.unwrap()).await.unwrap(), None);
    let soon = (test.clock.real_now() + Duration::hours(1)).to_rfc3339();
    let short = key_create(&own, &ApiKeyRequest { expires_at: Some(soon), ..ask(&["read"]) }).await.unwrap();
    let key = short.key.unwrap();
    assert!(key_find(&test.app, &key).await.unwrap().is_some());
    test.clock.advance_real(Duration::hours(1));
    assert_eq!(key_find(&test.app, &key).await.unwrap(), None);
    let third = key_create(&own, &ask(&["read"])).await.unwrap().key.unwrap();
    user_suspend(&test.context_of(&test.admin().await), person.id, "because").await.unwrap();
    assert_eq!(key_find(&test.app, &third).await.unwrap(), None);
}

#[tokio::test]
async fn nobody_makes_a_key_that_can_do_more_than_they_can_nor_more_keys_than_there_is_room() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    for scope in ["teach", "admin"] {
        assert_eq!(refused(key_create(&own, &ask(&[scope])).await), (403, "scope_not_yours".into()), "{scope}");
    }
    let child = test.context_of(&test.person(Role::Child).await);
    assert_eq!(refused(key_create(&child, &ask(&["money"])).await), (403, "scope_not_yours".into()));
    assert_eq!(refused(key_create(&test.anonymous(), &ask(&["read"])).await).0, 401);
    for _ in 0..KEYS_MOST {
        key_create(&own, &ask(&["read"])).await.unwrap();
    }
    assert_eq!(refused(key_create(&own, &ask(&["read"])).await), (409, "api_keys_too_many".into()));
}

#[tokio::test]
async fn its_last_use_is_written_once_a_minute() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let key = key_create(&own, &ask(&["read"])).await.unwrap().key.unwrap();
    let used = async || -> Option<DateTime<Utc>> { keys_list(&own).await.unwrap().items[0].last_used_at };
    assert_eq!(used().await, None);
    key_find(&test.app, &key).await.unwrap().unwrap();
    let first = used().await.unwrap();
    key_find(&test.app, &key).await.unwrap().unwrap();
    assert_eq!(used().await, Some(first), "a minute has not passed");
    test.clock.advance_real(Duration::minutes(2));
    key_find(&test.app, &key).await.unwrap().unwrap();
    assert!(used().await > Some(first));
}

const NEW: &str = "amber-kettle-71";

/// Ada at a browser, and a key of hers.
async fn with_a_key() -> (TestApp, Context, String) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let token = session_open(&test.anonymous(), ada, "here").await.unwrap().token;
    let own = test.context_of(&session_find(&test.app, &token).await.unwrap().unwrap());
    let key = key_create(&own, &ask(&["read"])).await.unwrap().key.unwrap();
    (test, own, key)
}

#[tokio::test]
async fn what_ends_every_sign_in_ends_every_key_and_one_device_alone_none() {
    for way in ["change", "reset", "everywhere", "others", "suspension", "device"] {
        let (test, own, key) = with_a_key().await;
        let ada = own.person().unwrap().clone();
        match way {
            "change" => drop(password_change(&own, PASSWORD, NEW, "here").await.unwrap()),
            "reset" => {
                password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
                let link = mailed_token(&test, "ada@example.com").await;
                password_reset(&test.anonymous(), &link, NEW).await.unwrap();
            }
            "everywhere" => sign_out_everywhere(&own).await.unwrap(),
            "others" => sessions_revoke_others(&own).await.unwrap(),
            "suspension" => {
                let admin = test.context_of(&test.admin().await);
                user_suspend(&admin, ada.id, "because").await.unwrap();
                user_restore(&admin, ada.id).await.unwrap();
            }
            _ => session_revoke(&own, domain::ids::SessionId(ada.session_id.unwrap())).await.unwrap(),
        }
        assert_eq!(key_find(&test.app, &key).await.unwrap().is_some(), way == "device", "{way}");
    }
}

#[tokio::test]
async fn a_sign_in_that_ended_meanwhile_makes_no_key() {
    let (test, own, _) = with_a_key().await;
    password_change(&own, PASSWORD, NEW, "here").await.unwrap();
    assert_eq!(refused(key_create(&own, &ask(&["read"])).await), (401, "sign_in_required".into()));
    let left: i64 = sqlx::query_scalar("select count(*) from api_keys where revoked_at is null")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn whoever_has_a_key_made_or_ended_is_mailed_and_the_mail_holds_no_key() {
    let (test, own, key) = with_a_key().await;
    let made = mailbox(&test, "ada@example.com").await.remove(0);
    assert_eq!(made.subject, "An API key was made");
    assert!(made.text.contains("Calendar sync") && !made.text.contains(&key) && !made.text.contains(&key[..12]));
    let id = keys_list(&own).await.unwrap().items[0].id;
    key_revoke(&own, id).await.unwrap();
    assert_eq!(mailbox(&test, "ada@example.com").await[0].subject, "An API key was ended");
    password_change(&own, PASSWORD, NEW, "here").await.unwrap();
    let told = mailbox(&test, "ada@example.com").await;
    let told = told.iter().find(|mail| mail.subject == "Your password was changed").unwrap();
    assert!(told.text.contains("all API keys were ended"), "{}", told.text);
}

#[tokio::test]
async fn two_keys_made_at_one_moment_find_one_place_left() {
    let (test, own, _) = with_a_key().await;
    for _ in 2..KEYS_MOST {
        key_create(&own, &ask(&["read"])).await.unwrap();
    }
    let (request, other) = (ask(&["read"]), own.clone());
    let (one, two) = tokio::join!(key_create(&own, &request), key_create(&other, &request));
    assert_eq!(one.is_ok() as u8 + two.is_ok() as u8, 1);
    assert_eq!(keys_list(&own).await.unwrap().items.len() as i64, KEYS_MOST);
    drop(test);
}

#[tokio::test]
async fn how_often_a_key_asked_is_counted_and_told_to_its_owner_alone() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let (used, idle) =
        (key_create(&own, &ask(&["read"])).await.unwrap(), key_create(&own, &ask(&["read"])).await.unwrap());
    for refused in [false, false, true] {
        usage_note(&test.app, used.id.0, refused);
    }
    // A key that is gone leaves nothing, and keeps the others from nothing.
    usage_note(&test.app, uuid::Uuid::nil(), false);
    let listed = keys_list(&own).await.unwrap().items;
    let of = |id| listed.iter().find(|key| key.id == id).unwrap().usage;
    assert_eq!(of(used.id), KeyUsage { today: 3, last_30_days: 3, refused_30_days: 1 });
    assert_eq!(of(idle.id), KeyUsage::default());
    test.clock.advance_real(Duration::days(3));
    usage_note(&test.app, used.id.0, false);
    let usage = keys_list(&own).await.unwrap().items.iter().find(|key| key.id == used.id).unwrap().usage;
    assert_eq!((usage.today, usage.last_30_days), (1, 4));
    test.clock.advance_real(Duration::days(40));
    let usage = keys_list(&own).await.unwrap().items.iter().find(|key| key.id == used.id).unwrap().usage;
    assert_eq!(usage, KeyUsage::default());
}
