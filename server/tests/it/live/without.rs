//! Where no socket gets through: the same by request and answer.

use super::{Pair, as_one, text};
use crate::support::{Ask, TestHouse};
use domain::messages::message::MessageRequest;
use serde_json::json;
use services::messages::send::message_send;

#[tokio::test]
async fn without_a_socket_the_same_is_told_by_request_and_answer() {
    let pair = Pair::new().await;
    let house = TestHouse::around(pair.test);
    let ask = async |after: &str, wait: u32| {
        let asked = Ask::new("GET", &format!("/api/v1/events?after={after}&wait={wait}")).bearer(&pair.tokens[1]);
        house.ask(asked).await
    };
    let begun = ask("", 0).await.json();
    assert_eq!(begun["frames"][0]["type"], "resync", "whoever knows nothing reads everything anew");
    let last = begun["last_event_id"].as_i64().unwrap();
    assert_eq!(ask(&last.to_string(), 0).await.json()["frames"], json!([]));
    let to = MessageRequest { thread_id: Some(pair.thread.to_string()), ..text("by request") };
    let sent = message_send(&as_one(&house.app.app, &pair.ada), &to).await.unwrap();
    let mut after = last;
    let told = loop {
        let answer = ask(&after.to_string(), 5).await.json();
        after = answer["last_event_id"].as_i64().unwrap();
        let frames = answer["frames"].as_array().unwrap().clone();
        if let Some(found) = frames.into_iter().find(|frame| frame["type"] == "message.new") {
            break found;
        }
    };
    assert_eq!((&told["data"]["id"], told["event_id"].as_i64() > Some(last)), (&json!(sent.id), true));
    assert_eq!(house.ask(Ask::new("GET", "/api/v1/events")).await.status.as_u16(), 401);
}
