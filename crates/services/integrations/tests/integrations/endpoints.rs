//! Endpoints: whose they are, what they may be, and their secrets.

use super::receiver::Receiver;
use domain::{
    ids::WebhookEndpointId,
    integrations::webhooks::{ENDPOINTS_MOST, EndpointRequest, EndpointRevision},
};
use services::{
    Context, Error,
    integrations::webhooks::{
        deliveries_list, delivery_replay, endpoint_create, endpoint_delete, endpoint_get, endpoint_rotate,
        endpoint_test, endpoint_update, endpoints_list, signature,
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

pub fn asked(url: &str, events: &[&str]) -> EndpointRequest {
    EndpointRequest { url: url.into(), events: events.iter().map(|event| (*event).to_owned()).collect() }
}

async fn made(context: &Context) -> WebhookEndpointId {
    endpoint_create(context, &asked("https://hooks.example.com/in", &["*"])).await.unwrap().id
}

#[tokio::test]
async fn a_secret_is_told_once_and_lies_nowhere_in_the_open() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let made = endpoint_create(&own, &asked("https://hooks.example.com/in", &["booking.*"])).await.unwrap();
    let secret = made.secret.clone().unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() > 40);
    let listed = endpoints_list(&own).await.unwrap().items;
    assert_eq!((listed.len(), listed[0].id, listed[0].secret.as_ref()), (1, made.id, None));
    assert_eq!(endpoint_get(&own, made.id).await.unwrap().secret, None);
    let again = endpoint_rotate(&own, made.id).await.unwrap().secret.unwrap();
    assert!(again != secret);
    for secret in [&secret, &again] {
        let open: bool = sqlx::query_scalar(
            "select exists (select from webhook_endpoints e where position(convert_to($1, 'utf8') in secret_sealed) > 0
               or position(convert_to($1, 'utf8') in former_sealed) > 0)
             or exists (select from audit_log a where a.after::text like '%' || $1 || '%')",
        )
        .bind(secret)
        .fetch_one(&test.owner)
        .await
        .unwrap();
        assert!(!open);
    }
}

#[tokio::test]
async fn somebody_elses_endpoint_does_not_exist_through_any_door() {
    let test = TestApp::new().await;
    let (own, other) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let id = made(&own).await;
    let delivery = endpoint_test(&own, id).await.unwrap().id;
    is_not_found(endpoint_get(&other, id).await);
    is_not_found(endpoint_update(&other, id, &EndpointRevision::default()).await);
    is_not_found(endpoint_rotate(&other, id).await);
    is_not_found(endpoint_test(&other, id).await);
    is_not_found(deliveries_list(&other, id, None, None, None).await);
    is_not_found(delivery_replay(&other, id, delivery).await);
    is_not_found(endpoint_delete(&other, id).await);
    let theirs = made(&other).await;
    is_not_found(delivery_replay(&other, theirs, delivery).await);
    assert!(endpoints_list(&other).await.unwrap().items.iter().all(|endpoint| endpoint.id == theirs));
    assert_eq!(refused(endpoints_list(&test.anonymous()).await).0, 401);
    endpoint_delete(&own, id).await.unwrap();
    is_not_found(endpoint_delete(&own, id).await);
}

#[tokio::test]
async fn an_address_inside_an_unknown_event_and_one_endpoint_too_many_are_refused_and_change_nothing() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let own = test.context_of(&test.student().await);
    let id = made(&own).await;
    let cases: [(&str, &[&str], &str, &str); 6] = [
        ("https://169.254.169.254/latest", &["*"], "webhook_url_inside", "url"),
        ("https://127.0.0.1/x", &["*"], "webhook_url_inside", "url"),
        ("http://hooks.example.com/x", &["*"], "webhook_url_invalid", "url"),
        ("", &["*"], "webhook_url_invalid", "url"),
        ("https://hooks.example.com/x", &[], "required", "events"),
        ("https://hooks.example.com/x", &["account.key_made"], "webhook_event_unknown", "events"),
    ];
    for (url, events, code, field) in cases {
        let Err(Error::Refused(refusal)) = endpoint_create(&own, &asked(url, events)).await else { panic!("{url}") };
        assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), (code, field), "{url}");
        let EndpointRequest { url, events } = asked(url, events);
        let revision = EndpointRevision { url: Some(url), events: Some(events) };
        assert_eq!(refused(endpoint_update(&own, id, &revision).await), (422, code.to_owned()));
    }
    let kept = endpoint_get(&own, id).await.unwrap();
    assert_eq!((kept.url.as_str(), kept.events.as_slice()), ("https://hooks.example.com/in", &["*".to_owned()][..]));
    for _ in 1..ENDPOINTS_MOST {
        made(&own).await;
    }
    let more = endpoint_create(&own, &asked("https://hooks.example.com/in", &["*"])).await;
    assert_eq!(refused(more), (409, "webhooks_too_many".to_owned()));
    endpoint_delete(&own, id).await.unwrap();
    made(&own).await;
}

#[tokio::test]
async fn for_a_day_after_a_rotation_both_secrets_sign_and_then_the_new_one_alone() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let receiver = Receiver::open().await;
    let made = endpoint_create(&own, &asked(&receiver.url(), &["*"])).await.unwrap();
    let former = made.secret.unwrap();
    let rotated = endpoint_rotate(&own, made.id).await.unwrap();
    let fresh = rotated.secret.clone().unwrap();
    assert_eq!(rotated.former_secret_until, Some(own.now() + chrono::TimeDelta::hours(24)));
    let signed = async |secrets: &[&String]| {
        endpoint_test(&own, made.id).await.unwrap();
        test.run_jobs().await;
        let got = receiver.got().pop().unwrap();
        let (time, _) = got.signature.strip_prefix("t=").unwrap().split_once(',').unwrap();
        let seconds: i64 = time.parse().unwrap();
        assert!((test.app.clock.real_now().timestamp() - seconds).abs() < 60);
        let secrets: Vec<String> = secrets.iter().map(|secret| (*secret).clone()).collect();
        assert_eq!(got.signature, signature(&secrets, seconds, &got.body));
    };
    signed(&[&fresh, &former]).await;
    test.clock.advance(chrono::TimeDelta::hours(24));
    signed(&[&fresh]).await;
    assert_eq!(endpoint_get(&own, made.id).await.unwrap().former_secret_until, None);
}
