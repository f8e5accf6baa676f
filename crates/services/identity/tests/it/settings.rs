//! The own zone, language and currency.

use domain::{
    identity::{Role, settings::SettingsRequest},
    money::Currency,
};
use services::identity::{me::me, settings::settings_change};
use testkit::TestApp;

fn zone(name: &str) -> SettingsRequest {
    SettingsRequest { time_zone: Some(name.into()), ..Default::default() }
}

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap()
}

const ACTS: &str = "select count(*) from audit_log where act = 'account.settings_changed'";
const EVENTS: &str = "select count(*) from outbox_events where kind = 'account.settings_changed'";

#[tokio::test]
async fn what_is_named_changes_and_the_rest_stays() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let changed = settings_change(&context, zone("Asia/Tokyo")).await.unwrap();
    assert_eq!(
        (changed.time_zone.as_str(), changed.locale.as_str(), changed.currency),
        ("Asia/Tokyo", "en", Currency::Usd)
    );
    assert_eq!(me(&context).await.unwrap(), changed);
    assert_eq!((count(&test, ACTS).await, count(&test, EVENTS).await), (1, 1));
}

#[tokio::test]
async fn saving_what_stands_already_is_no_act() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    settings_change(&context, zone("UTC")).await.unwrap();
    assert_eq!((count(&test, ACTS).await, count(&test, EVENTS).await), (0, 0));
}

#[tokio::test]
async fn one_wrong_field_changes_nothing() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let request = SettingsRequest { currency: Some("CREDIT".into()), ..zone("Asia/Tokyo") };
    let refusal = settings_change(&context, request).await.unwrap_err();
    assert!(matches!(refusal, services::Error::Refused(refusal) if refusal.fields[0].code == "currency_unknown"));
    assert_eq!(me(&context).await.unwrap().time_zone, "UTC");
}

#[tokio::test]
async fn nobody_has_no_settings_and_others_are_out_of_reach() {
    let test = TestApp::new().await;
    let (ada, admin) = (test.student().await, test.person(Role::Admin).await);
    assert!(settings_change(&test.anonymous(), zone("Asia/Tokyo")).await.is_err());
    settings_change(&test.context_of(&admin), zone("Asia/Tokyo")).await.unwrap();
    assert_eq!(me(&test.context_of(&ada)).await.unwrap().time_zone, "UTC");
}
