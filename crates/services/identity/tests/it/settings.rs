//! The own name, zone, language and currency.

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

fn name(name: &str) -> SettingsRequest {
    SettingsRequest { display_name: Some(name.into()), ..Default::default() }
}

fn code(refused: Result<domain::identity::Me, services::Error>) -> String {
    refused.unwrap_err().to_refusal().code
}

#[tokio::test]
async fn a_student_takes_another_name_and_the_log_says_that_and_not_which() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    assert_eq!(settings_change(&context, name(" Ada Lovelace ")).await.unwrap().display_name, "Ada Lovelace");
    assert_eq!(me(&context).await.unwrap().display_name, "Ada Lovelace");
    let log = "select count(*) from audit_log where act = 'account.settings_changed'
               and (after ->> 'name_changed')::boolean and concat(before, after) not like '%Lovelace%'";
    assert_eq!((count(&test, log).await, count(&test, EVENTS).await), (1, 1));
}

#[tokio::test]
async fn a_tutors_name_stays_because_reviews_go_by_it() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let own = me(&context).await.unwrap().display_name;
    assert_eq!(code(settings_change(&context, name("Somebody Else")).await), "name_of_tutor");
    // The form sends the name that stands along with what was changed.
    assert_eq!(settings_change(&context, name(&own)).await.unwrap().display_name, own);
}

#[tokio::test]
async fn nobody_is_called_nothing() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let before = me(&context).await.unwrap().display_name;
    for wrong in ["", "   ", "Ada\nLovelace"] {
        assert!(settings_change(&context, name(wrong)).await.is_err(), "{wrong:?}");
    }
    assert_eq!(me(&context).await.unwrap().display_name, before);
}
