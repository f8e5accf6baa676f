//! Two servers on one database: what happens at one is told at the other.

use super::{PATIENCE, Pair, Server};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde_json::json;
use services::{
    identity::tokens::token_issue,
    people::blocks::{block_put, block_remove},
    platform::installation::{app_build, pool_connect},
};
use testkit::TestApp;

/// A second server on the same database, with a memory of its own.
async fn second(test: &TestApp) -> Server {
    let pool = pool_connect(&test.url, None, 6).await.unwrap();
    let (mail, payments) = (test.app.mail.clone(), test.app.payments.clone());
    Server::of(app_build(pool, test.clock.clone(), mail, payments, test.app.settings.clone()).await.unwrap()).await
}

#[tokio::test]
async fn that_somebody_writes_is_told_to_the_other_on_any_server_and_kept_nowhere() {
    let pair = Pair::new().await;
    let beside = second(&pair.test).await;
    let (mut rosa, _) = pair.tutor_listens().await;
    let mut ada = beside.open(&pair.tokens[0]).await;
    ada.hello(0).await;
    ada.say(&json!({ "type": "message.typing", "thread_id": pair.thread })).await;
    let told = rosa.until("message.typing").await;
    assert_eq!((&told["data"]["user_id"], told.get("event_id")), (&json!(pair.ada.id), None));
    beside.house.app.pool.close().await;
}

#[tokio::test]
async fn who_is_here_is_told_to_those_who_write_with_each_other_and_to_nobody_else() {
    let pair = Pair::new().await;
    let beside = second(&pair.test).await;
    let (ada, rosa) = (json!(pair.ada.id), json!(pair.tutor.person.id));
    let stranger = pair.test.student().await;
    let token = token_issue(&pair.test.system(), stranger.id).await.unwrap().access_token;
    let mut stranger = pair.server.open(&token).await;
    stranger.hello(-1).await;
    let mut first = pair.server.open(&pair.tokens[0]).await;
    first.hello(-1).await;
    let mut other = beside.open(&pair.tokens[1]).await;
    other.hello(-1).await;
    assert_eq!(first.presence().await, (rosa.clone(), json!(true)), "whoever comes is told of, on any server");
    assert_eq!(other.presence().await, (ada, json!(true)), "and is told who is here");
    drop(other);
    while first.presence().await != (rosa.clone(), json!(false)) {}
    stranger.say(&json!({ "type": "ping" })).await;
    loop {
        let frame = stranger.anything().await;
        assert_ne!(frame["type"], "presence");
        if frame["type"] == "pong" {
            break;
        }
    }
    beside.house.app.pool.close().await;
}

/// Two servers, a reader who loses the socket again and again and comes back to either, and a writer who writes at
/// either: everything that was acknowledged arrives once and in order.
#[tokio::test]
async fn over_two_servers_and_lost_connections_each_message_arrives_once_and_in_order() {
    let seed: u64 = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random);
    println!("seed {seed}");
    let mut random = StdRng::seed_from_u64(seed);
    let pair = Pair::new().await;
    let servers = [Server::of(pair.test.app.clone()).await, second(&pair.test).await];
    let (sent, mut got, mut last) = (300, Vec::new(), 0);
    let writes = async {
        let mut random = StdRng::seed_from_u64(seed.wrapping_add(1));
        let mut acknowledged = Vec::new();
        for number in 0..sent {
            let app = &servers[random.random_range(0..2)].house.app;
            acknowledged.push(pair.asks_at(app, &number.to_string()).await.client_id);
        }
        acknowledged
    };
    let reads = async {
        while got.len() < sent {
            let mut tab = servers[random.random_range(0..2)].open(&pair.tokens[1]).await;
            tab.hello(last).await;
            for _ in 0..random.random_range(1..40) {
                let frame = tab.read().await;
                let event = frame["event_id"].as_i64().unwrap();
                assert!(event > last, "{frame} after {last}, seed {seed}");
                last = event;
                if frame["type"] == "message.new" && frame["data"]["text"] != "Hello" {
                    got.push(frame["data"]["client_id"].as_str().unwrap().to_owned());
                }
                if got.len() == sent {
                    break;
                }
            }
        }
    };
    let (acknowledged, ()) = tokio::time::timeout(PATIENCE * 4, async { tokio::join!(writes, reads) }).await.unwrap();
    assert_eq!(got, acknowledged, "seed {seed}");
    servers[1].house.app.pool.close().await;
}

/// How far that person's devices were handed what the other wrote.
async fn handed(pair: &Pair, person: domain::ids::UserId) -> i64 {
    let number = "select delivered_number from thread_people where thread_id = $1 and user_id = $2";
    let number = sqlx::query_scalar(number).bind(pair.thread.0).bind(person.0);
    number.fetch_one(&pair.test.owner).await.unwrap()
}

#[tokio::test]
async fn a_message_is_delivered_once_a_device_of_its_reader_was_handed_it_and_not_before() {
    let pair = Pair::new().await;
    let (ada, rosa) = (pair.ada.id, pair.tutor.person.id);
    assert_eq!((handed(&pair, ada).await, handed(&pair, rosa).await), (0, 0), "nobody listens");
    let (mut tab, last) = pair.tutor_listens().await;
    let sent = pair.asks("Are you there?").await;
    while tab.until("message.new").await["data"]["id"] != json!(sent.id) {}
    assert_eq!(
        (handed(&pair, ada).await, handed(&pair, rosa).await),
        (0, sent.number),
        "who wrote it is handed nothing"
    );
    drop(tab);
    let missed = pair.asks("And now?").await;
    let mut back = pair.server.open(&pair.tokens[1]).await;
    back.hello(last).await;
    while back.until("message.new").await["data"]["id"] != json!(missed.id) {}
    assert_eq!(handed(&pair, rosa).await, missed.number, "what was missed counts when it is told");
}

/// Finding 18.
#[tokio::test]
async fn whom_a_block_keeps_apart_is_not_told_who_is_here() {
    let pair = Pair::new().await;
    let ada = pair.test.context_of(&pair.ada);
    block_put(&ada, pair.tutor.person.id).await.unwrap();
    let mut first = pair.server.open(&pair.tokens[0]).await;
    first.hello(-1).await;
    let mut other = pair.server.open(&pair.tokens[1]).await;
    other.hello(-1).await;
    // Word of who is here crosses the database: it would come within the second.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    for tab in [&mut first, &mut other] {
        tab.say(&json!({ "type": "ping" })).await;
        loop {
            let frame = tab.anything().await;
            assert_ne!(frame["type"], "presence", "{frame}");
            if frame["type"] == "pong" {
                break;
            }
        }
    }
    block_remove(&ada, pair.tutor.person.id).await.unwrap();
    let mut again = pair.server.open(&pair.tokens[1]).await;
    again.hello(-1).await;
    assert_eq!(first.presence().await, (json!(pair.tutor.person.id), json!(true)));
}
