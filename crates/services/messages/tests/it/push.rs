//! Pushes to browsers that asked: once each, not to who has read it, has switched it off or is signed out, and not to
//! where nobody may be reached through us.

use crate::{Pair, nobodys_message};
use chrono::Duration;
use domain::{
    ids::UserId,
    platform::{
        notices::{Channel, Delivery, DeliveryStatus, Digest},
        push::{PushEnd, PushKeys, PushRequest},
    },
};
use services::{
    Context,
    messages::acts::message_read,
    platform::notices::{
        deliveries_list, notices_list, preferences_get, preferences_set, push_key_get, push_subscribe, push_unsubscribe,
    },
};
use spine::{job::Job, notices::SendPush};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use testkit::{TestApp, scene::refused};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// The browser of RFC 8291's example.
const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

/// A push service on this machine: keeps what it was asked, answers what it is told to, 201 otherwise.
#[derive(Clone)]
struct Desk {
    base: String,
    asked: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
}

impl Desk {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let desk = Self { base, asked: Arc::default(), answers: Arc::default() };
        let own = desk.clone();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let desk = own.clone();
                tokio::spawn(async move {
                    let mut bytes = Vec::new();
                    while !whole(&bytes) {
                        let mut part = [0; 4096];
                        let read = socket.read(&mut part).await.unwrap();
                        bytes.extend_from_slice(&part[..read]);
                        assert!(read > 0, "cut off");
                    }
                    desk.asked.lock().unwrap().push(String::from_utf8_lossy(&bytes).to_lowercase());
                    let status = desk.answers.lock().unwrap().pop_front().unwrap_or(201);
                    let answer =
                        format!("HTTP/1.1 {status} x\r\ncontent-length: 0\r\nlocation: /\r\nconnection: close\r\n\r\n");
                    socket.write_all(answer.as_bytes()).await.unwrap();
                });
            }
        });
        desk
    }

    /// How often that browser was told.
    fn told(&self, browser: &str) -> usize {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|asked| asked.starts_with(&format!("post /{browser} "))).count()
    }

    fn answers(&self, statuses: &[u16]) {
        self.answers.lock().unwrap().extend(statuses);
    }

    fn subscription(&self, browser: &str) -> PushRequest {
        let keys = PushKeys { p256dh: P256DH.into(), auth: AUTH.into() };
        PushRequest { endpoint: format!("{}/{browser}", self.base), keys }
    }
}

fn whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let length = text.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    bytes.len() >= end + 4 + length.unwrap_or(0)
}

async fn pushed(context: &Context) -> Vec<Delivery> {
    let log = deliveries_list(context, None, None).await.unwrap().items;
    log.into_iter().filter(|told| told.channel == Channel::Push).collect()
}

async fn devices(test: &TestApp, person: UserId) -> i64 {
    let count = sqlx::query_scalar("select count(*) from push_devices where user_id = $1").bind(person.0);
    count.fetch_one(&test.owner).await.unwrap()
}

/// A tutor with a browser who was written to, and nothing is told yet.
async fn with_browser() -> (Pair, Desk) {
    let (pair, desk) = (Pair::new().await, Desk::open().await);
    push_subscribe(&pair.rosa, &desk.subscription("phone")).await.unwrap();
    (pair, desk)
}

async fn soon(pair: &Pair) {
    pair.test.run_jobs().await;
    pair.test.clock.advance(Duration::seconds(4));
    pair.test.run_jobs().await;
}

#[tokio::test]
async fn a_message_is_pushed_once_to_every_browser_of_its_reader_whatever_is_handled_twice() {
    let (pair, desk) = with_browser().await;
    push_subscribe(&pair.rosa, &desk.subscription("laptop")).await.unwrap();
    push_subscribe(&pair.rosa, &desk.subscription("laptop")).await.unwrap();
    soon(&pair).await;
    sqlx::query("update event_cursors set position = 0 where subscriber = 'notices'")
        .execute(&pair.test.owner)
        .await
        .unwrap();
    let push_id = sqlx::query_scalar("select id from pushes").fetch_one(&pair.test.owner).await.unwrap();
    SendPush::run(&pair.test.system(), SendPush { push_id }).await.unwrap();
    pair.test.drain().await;
    soon(&pair).await;
    assert_eq!((desk.told("phone"), desk.told("laptop")), (1, 1));
    let log = pushed(&pair.rosa).await;
    assert_eq!((log.len(), log[0].status), (1, DeliveryStatus::Sent));
    let notice = notices_list(&pair.rosa, None, None).await.unwrap().items.remove(0);
    assert_eq!(log[0].event_id, Some(notice.id));
    let asked = desk.asked.lock().unwrap()[0].clone();
    for header in ["ttl: ", "urgency: normal", "topic: ", "content-encoding: aes128gcm", "authorization: vapid t="] {
        assert!(asked.contains(header), "{header} in {asked}");
    }
    assert!(!asked.contains("test student") && !asked.contains("hello"), "sealed");
}

#[tokio::test]
async fn what_was_read_or_switched_off_before_it_goes_is_not_pushed() {
    let (pair, desk) = with_browser().await;
    pair.test.drain().await;
    message_read(&pair.rosa, pair.first.id).await.unwrap();
    soon(&pair).await;
    assert_eq!((desk.told("phone"), pushed(&pair.rosa).await[0].status), (0, DeliveryStatus::Dropped));
    let mut view = preferences_get(&pair.rosa).await.unwrap();
    view.matrix.get_mut("messages").unwrap().insert("push".into(), false);
    pair.asks("One more").await;
    pair.test.drain().await;
    preferences_set(&pair.rosa, &view).await.unwrap();
    soon(&pair).await;
    assert_eq!((desk.told("phone"), pushed(&pair.rosa).await[0].status), (0, DeliveryStatus::Dropped));
    message_read(&pair.rosa, pair.asks("And one").await.id).await.unwrap();
    pair.asks("Switched off").await;
    soon(&pair).await;
    assert_eq!(pushed(&pair.rosa).await.len(), 2, "nothing is written for what is off");
}

#[tokio::test]
async fn a_browser_that_is_gone_or_signed_out_is_forgotten_and_the_others_are_told() {
    let (pair, desk) = with_browser().await;
    let rosa = pair.tutor.person.id;
    let session = nobodys_message().0;
    sqlx::query(
        "insert into sessions (id, user_id, token_hash, created_at, last_seen_at, expires_at)
         values ($1, $2, uuid_send(gen_random_uuid()), now(), now(), now() + interval '1 year')",
    )
    .bind(session)
    .bind(rosa.0)
    .execute(&pair.test.owner)
    .await
    .unwrap();
    let mut signed_in = pair.test.reload(rosa).await;
    signed_in.session_id = Some(session);
    let here = pair.test.context_of(&signed_in);
    push_subscribe(&here, &desk.subscription("laptop")).await.unwrap();
    soon(&pair).await;
    assert_eq!((desk.told("phone"), desk.told("laptop"), devices(&pair.test, rosa).await), (1, 1, 2));
    sqlx::query("update sessions set revoked_at = now() where id = $1")
        .bind(session)
        .execute(&pair.test.owner)
        .await
        .unwrap();
    message_read(&pair.rosa, pair.asks("Still there?").await.id).await.unwrap();
    pair.asks("Still there?").await;
    desk.answers(&[410]);
    soon(&pair).await;
    assert_eq!((desk.told("phone"), desk.told("laptop")), (2, 1), "signed out, told nothing");
    assert_eq!((devices(&pair.test, rosa).await, pushed(&pair.rosa).await[0].status), (0, DeliveryStatus::Dropped));
}

#[tokio::test]
async fn a_service_that_does_not_answer_is_asked_again_and_given_up() {
    let (pair, desk) = with_browser().await;
    desk.answers(&[503, 429]);
    soon(&pair).await;
    assert_eq!((desk.told("phone"), pushed(&pair.rosa).await[0].status), (1, DeliveryStatus::Waiting));
    for _ in 0..3 {
        pair.test.clock.advance(Duration::minutes(1));
        pair.test.run_jobs().await;
    }
    assert_eq!((desk.told("phone"), pushed(&pair.rosa).await[0].status), (3, DeliveryStatus::Sent));
    // Refused for good, redirected: not asked again, and not followed.
    for status in [413, 302] {
        message_read(&pair.rosa, pair.asks("Next").await.id).await.unwrap();
        desk.answers(&[status]);
        pair.asks("Next").await;
        soon(&pair).await;
        assert_eq!(pushed(&pair.rosa).await[0].status, DeliveryStatus::Dropped, "{status}");
    }
    assert_eq!(desk.asked.lock().unwrap().len(), 5);
    message_read(&pair.rosa, pair.asks("Down").await.id).await.unwrap();
    desk.answers(&[500; 20]);
    pair.asks("Down").await;
    for _ in 0..12 {
        soon(&pair).await;
        pair.test.clock.advance(Duration::minutes(6));
    }
    assert_eq!((desk.told("phone"), pushed(&pair.rosa).await[0].status), (5 + 7, DeliveryStatus::Dropped));
}

#[tokio::test]
async fn only_an_address_outside_with_keys_of_a_browser_is_taken_and_ten_at_most() {
    let pair = Pair::new().await;
    let desk = Desk::open().await;
    let rosa = pair.tutor.person.id;
    let sent = |endpoint: &str| PushRequest { endpoint: endpoint.into(), ..desk.subscription("x") };
    for endpoint in ["", "https://10.0.0.1/x", "https://169.254.169.254/x", "http://push.example/x", "ftp://a.example/"]
    {
        let refusal = refused(push_subscribe(&pair.rosa, &sent(endpoint)).await);
        assert_eq!(refusal, (422, "push_endpoint_invalid".into()), "{endpoint}");
    }
    let mut keyless = desk.subscription("x");
    keyless.keys.auth = "AAAA".into();
    assert_eq!(refused(push_subscribe(&pair.rosa, &keyless).await), (422, "push_keys_invalid".into()));
    assert_eq!(refused(push_subscribe(&pair.test.anonymous(), &desk.subscription("x")).await).0, 401);
    assert_eq!(devices(&pair.test, rosa).await, 0);
    for browser in 0..12 {
        push_subscribe(&pair.rosa, &desk.subscription(&browser.to_string())).await.unwrap();
        pair.test.clock.advance(Duration::seconds(1));
    }
    assert_eq!(devices(&pair.test, rosa).await, 10);
    // A browser tells one account, and nobody ends another's.
    push_subscribe(&pair.ada, &desk.subscription("11")).await.unwrap();
    assert_eq!(devices(&pair.test, rosa).await, 9);
    let end = |browser: &str| PushEnd { endpoint: format!("{}/{browser}", desk.base) };
    push_unsubscribe(&pair.ada, &end("10")).await.unwrap();
    push_unsubscribe(&pair.ada, &end("11")).await.unwrap();
    assert_eq!(devices(&pair.test, rosa).await, 9);
    push_unsubscribe(&pair.rosa, &end("10")).await.unwrap();
    assert_eq!(devices(&pair.test, rosa).await, 8);
    let told: Vec<u8> =
        sqlx::query_scalar("select device_sealed from push_devices limit 1").fetch_one(&pair.test.owner).await.unwrap();
    assert!(!String::from_utf8_lossy(&told).contains("127.0.0.1"), "sealed at rest");
}

#[tokio::test]
async fn an_installation_has_one_key_however_many_ask_for_it_first() {
    let pair = Pair::new().await;
    let asked = (0..8).map(|_| push_key_get(&pair.rosa));
    let keys: Vec<String> = futures::future::join_all(asked).await.into_iter().map(|key| key.unwrap().key).collect();
    assert!(keys.iter().all(|key| *key == keys[0] && key.len() == 87), "{keys:?}");
    pair.test.seal_all().await;
    assert_eq!(push_key_get(&pair.ada).await.unwrap().key, keys[0]);
}

#[tokio::test]
async fn a_digest_is_one_push_in_the_morning() {
    let (pair, desk) = with_browser().await;
    let mut view = preferences_get(&pair.rosa).await.unwrap();
    view.digest = Digest::Daily;
    preferences_set(&pair.rosa, &view).await.unwrap();
    for _ in 0..3 {
        let student = pair.test.context_of(&pair.test.student().await);
        crate::to_person(&student, pair.tutor.person.id, "Hello").await.unwrap();
    }
    soon(&pair).await;
    assert_eq!(desk.told("phone"), 0);
    for _ in 0..3 {
        pair.test.clock.advance(Duration::hours(12));
        soon(&pair).await;
    }
    assert_eq!(desk.told("phone"), 1);
    let log = pushed(&pair.rosa).await;
    assert_eq!((log.len(), log[0].kind.as_str(), log[0].event_id), (1, "digest", None));
}
