//! API keys: told once, stored as a hash, ended at once.

use chrono::{DateTime, Duration, Utc};
use domain::identity::{
    Role,
    api_key::{ApiKeyRequest, KEYS_MOST, KeyScope},
};
use services::{
    Clock,
    identity::{
        api_keys::{key_create, key_find, key_revoke, keys_list},
        staff::suspensions::user_suspend,
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
        expires_at: None,
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
